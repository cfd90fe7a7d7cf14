"""The ``clips`` command: the audio of what was said is listed, saved as a sound file, and forgotten."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from discorecorder import cli_words
from discorecorder.cli_files import check_free, print_json, tell
from discorecorder.cli_key import files_of, open_journal
from discorecorder.model.journal import JournalRefused
from discorecorder.model.values import EntryError
from discorecorder.settings import database_of, spare_key_file

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from typing import Any

    from discorecorder.model.entries import Clip, Record
    from discorecorder.model.journal import Clips, Journal
    from discorecorder.model.journal.clips import Held
    from discorecorder.settings import Settings

DOES = ("list", "save", "forget")
ARGUMENTS: tuple[tuple[tuple[str, ...], dict[str, Any]], ...] = (
    (("what",), {"choices": DOES, "help": "list what audio there is, save one as a WAV file, or forget it"}),
    (("id",), {"nargs": "?", "type": cli_words.text, "metavar": "ID", "help": "of a discogram, as 'list' prints it"}),
    (
        ("number",),
        {"nargs": "?", "type": cli_words.count, "metavar": "RECORD", "help": "to save: the record that was said"},
    ),
    (("file",), {"nargs": "?", "type": cli_words.path, "metavar": "FILE", "help": "to save: where to, a WAV file"}),
    (("--all",), {"action": "store_true", "help": "to forget: the audio of every discogram"}),
)
"""What may stand behind the command."""


def clips(options: argparse.Namespace, settings: Settings) -> int:
    """List, save or forget audio; what was done is told in JSON.

    Raises EntryError where the words leave something open or there is no such audio, BrokenChain where it is not what
    the record seals, JournalRefused where journal or audio cannot be opened.
    """
    _check(options)
    with open_journal(settings) as journal:
        if options.what == "save":
            return _save(journal, settings, options)
        if not _path(settings).exists():
            if options.what == "forget":
                print_json({"forgotten": 0})
            return 0
        with _opened(settings) as kept:
            if options.what == "list":
                _list(journal, kept, options.id)
            else:
                print_json({"forgotten": kept.forget(options.id)})
    return 0


def _check(options: argparse.Namespace) -> None:
    if options.what == "save" and options.file is None:
        raise EntryError("name the discogram, the record and the file: clips save ID RECORD FILE.wav")
    if options.what != "save" and options.number is not None:
        raise EntryError(f"clips {options.what} takes a discogram and nothing else")
    if options.all and (options.what != "forget" or options.id is not None):
        raise EntryError("--all stands alone, behind clips forget")
    if options.what == "forget" and options.id is None and not options.all:
        raise EntryError("name the discogram whose audio is to be forgotten, or --all")


def _list(journal: Journal, kept: Clips, discogram: str | None) -> None:
    known: dict[str, list[Clip]] = {}
    for held in kept.held(discogram):
        if held.discogram not in known:
            known[held.discogram] = _clips_in(journal.records(held.discogram))
        print_json(_told(held, known[held.discogram]))


def _told(held: Held, known: Sequence[Clip]) -> dict[str, object]:
    """Return what is known of audio; one that no record seals was cut off before its digest was recorded."""
    clip = next((one for one in known if (one.numbers[0], one.sha256) == (held.number, held.sha256)), None)
    said: dict[str, object] = {"records": [held.number], "words": None}
    if clip is not None:
        said = {
            "records": list(clip.numbers),
            "words": clip.words,
            "confidence": clip.confidence.number,
            "seconds": clip.seconds.number,
        }
    times = {"kept_at": held.at.isoformat(), "kept_until": held.until.isoformat()}
    return {"discogram": held.discogram} | said | times | {"sha256": held.sha256, "sealed": clip is not None}


def _save(journal: Journal, settings: Settings, options: argparse.Namespace) -> int:
    from discorecorder.recorder import found

    check_free(options.file, files_of(settings))
    discogram, number = options.id, options.number
    # ``found`` refuses a discogram whose chain is broken: its digests would prove nothing.
    sealed = _clips_in(found(journal, discogram).records)
    clip = next((one for one in sealed if number in one.numbers), None)
    if clip is None:
        raise EntryError(f"record {number} of {discogram} has no audio; 'discorecorder clips list' shows what there is")
    pcm = None
    if _path(settings).exists():
        with _opened(settings) as kept:
            pcm = kept.audio(discogram, clip)
    if pcm is None:
        raise EntryError(f"the audio of record {number} of {discogram} is kept no longer; the record has its digest")
    _write(options.file, pcm)
    tell(f"wrote {options.file}")
    print_json({"discogram": discogram, "records": list(clip.numbers), "words": clip.words, "sha256": clip.sha256})
    return 0


def _write(path: Path, pcm: bytes) -> None:
    """Write 16-bit mono audio as a WAV file that is its owner's alone. Raises OSError."""
    import wave

    from discorecorder.model.journal.clips import RATE_HZ

    path.touch(mode=0o600)
    with path.open("wb") as file, wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE_HZ)
        sound.writeframes(pcm)


def _clips_in(records: Sequence[Record]) -> list[Clip]:
    from discorecorder.model.entries import Clip

    return [record.entry for record in records if isinstance(record.entry, Clip)]


def _path(settings: Settings) -> Path:
    from discorecorder.model.journal.clips import path_of

    where = database_of(settings)
    if "://" in where:
        raise JournalRefused("Audio is kept beside a journal that is a file; this one is on a database server.")
    return path_of(where)


def _opened(settings: Settings) -> Clips:
    from discorecorder.model.journal import Clips

    named = Path(settings.key_file).expanduser() if settings.key_file else None
    return Clips.open(database_of(settings), key=named, spare=spare_key_file())
