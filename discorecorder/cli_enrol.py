"""The ``enrol`` command: a voice is learnt from a folder of recorded phrases, and what it gains is told in numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discorecorder import cli_words
from discorecorder.cli_files import print_json
from discorecorder.model.values import EntryError

if TYPE_CHECKING:
    import argparse
    from pathlib import Path
    from typing import Any

    from discorecorder.dictation.speech.persons import Person
    from discorecorder.settings import Settings

ARGUMENTS: tuple[tuple[tuple[str, ...], dict[str, Any]], ...] = (
    (
        ("folder",),
        {
            "nargs": "?",
            "type": cli_words.path,
            "metavar": "FOLDER",
            "help": "the phrases of --phrases as recordings: 01.wav, 02.wav and so on",
        },
    ),
    (("--name",), {"type": cli_words.text, "metavar": "NAME", "help": "whose voice it is"}),
    (("--phrases",), {"action": "store_true", "help": "list what is to be read instead"}),
    (("--list",), {"action": "store_true", "help": "list who is enrolled instead"}),
    (("--forget",), {"action": "store_true", "help": "remove the voice of --name instead"}),
    (
        ("--voices",),
        {"type": cli_words.path, "metavar": "DIR", "help": "where voices are kept, if not with the user's records"},
    ),
)
"""What may stand behind the command."""


def enrol(options: argparse.Namespace, _settings: Settings) -> int:
    """Enrol a voice; or list the phrases, list who is enrolled, or forget one. Prints JSON.

    Raises EntryError where a recording cannot be used, nothing is gained, or the command line leaves something open.
    """
    from discorecorder.dictation.speech.persons import forget, persons, voices_folder

    if options.phrases:
        return _list_phrases()
    folder = options.voices or voices_folder()
    if options.list:
        for person in persons(folder):
            print_json(_told(person))
        return 0
    if not options.name:
        raise EntryError("--name tells whose voice it is, for example --name 'Dr Weber'")
    if options.forget:
        forget(options.name, folder)
        print_json({"name": options.name, "forgotten": True})
        return 0
    if options.folder is None:
        raise EntryError("name the folder with the recordings; --phrases lists what is to be read")
    return _enrol(options.folder, options.name, folder)


def _enrol(recordings: Path, name: str, voices: Path) -> int:
    from discorecorder.dictation.speech.enrolment import enrol, reading_list
    from discorecorder.dictation.speech.persons import check_name
    from discorecorder.dictation.speech.sphinx import shipped
    from discorecorder.dictation.speech.wav import read_wav

    check_name(name)
    said = [
        (words, read_wav(path))
        for number, words in enumerate(reading_list(), 1)
        if (path := recordings / f"{number:02d}.wav").exists()
    ]
    if not said:
        raise EntryError(f"{recordings}: no recording in it is called 01.wav; --phrases lists what is to be read")
    print_json(_told(enrol(name, said, voices, shipped())))
    return 0


def _list_phrases() -> int:
    from discorecorder.dictation.speech.enrolment import reading_list

    for number, words in enumerate(reading_list(), 1):
        print_json({"file": f"{number:02d}.wav", "words": words})
    return 0


def _told(person: Person) -> dict[str, object]:
    return {"name": person.name, "enrolled_at": person.enrolled_at, **person.gain.as_json()}
