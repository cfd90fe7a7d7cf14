"""The ``listen`` command: what is understood of a recording, of a microphone, or of people who read a list aloud.

It goes the way that dictation goes in the room, and records nothing.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from discorecorder import cli_words
from discorecorder.cli_files import print_json, refused, tell
from discorecorder.dictation.speech import ENGINES, LONGEST_S
from discorecorder.model.entries.kind import encode
from discorecorder.model.spine import LUMBAR_SIX, STUDY_REGIONS, level_named, region_of
from discorecorder.model.units import PRESSURE_UNITS
from discorecorder.model.values import EntryError
from discorecorder.settings import DICTATED

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator
    from typing import Any

    from discorecorder.dictation.sayable import Sayable
    from discorecorder.dictation.speech import Heard, Recogniser
    from discorecorder.dictation.speech.measuring import Outcome, Row
    from discorecorder.settings import Settings

ARGUMENTS: tuple[tuple[tuple[str, ...], dict[str, Any]], ...] = (
    (
        ("file",),
        {
            "nargs": "?",
            "type": cli_words.path,
            "help": "a WAV file in which one phrase is said; with --list the folder of the recordings",
        },
    ),
    (("--region",), {"choices": STUDY_REGIONS, "help": "region of the procedure; if not that of the levels, lumbar"}),
    (("--level",), {"metavar": "LEVEL", "type": cli_words.text, "help": "the disc that is armed"}),
    (("--plan",), {"metavar": "LEVELS", "type": cli_words.text, "help": "planned levels with commas between them"}),
    (("--unit",), {"default": "psi", "choices": PRESSURE_UNITS, "help": "unit of the device"}),
    (("--language",), {"default": "en", "choices": DICTATED, "help": "the language that is spoken"}),
    (("--engine",), {"choices": tuple(ENGINES), "help": "if not the one of the settings"}),
    (
        ("--model",),
        {"metavar": "FOLDER", "type": cli_words.path, "help": "the engine's model, if not the one of the settings"},
    ),
    (
        ("--pronunciations",),
        {"metavar": "FILE", "type": cli_words.path, "help": "pronunciations of the site, added to the shipped ones"},
    ),
    (
        ("--person",),
        {"metavar": "NAME", "type": cli_words.text, "help": "whose enrolled voice it is, if not as the settings say"},
    ),
    (
        ("--hands-free",),
        {"action": "store_true", "help": "find where phrases begin and end, and print one line for each"},
    ),
    (("--wake",), {"metavar": "WORDS", "type": cli_words.text, "help": "words with which every phrase begins"}),
    (("--microphone",), {"action": "store_true", "help": "listen to the microphone, as --hands-free, until Ctrl+C"}),
    (
        ("--list",),
        {
            "metavar": "FILE",
            "type": cli_words.path,
            "help": "measure people who read this list: a table; without a folder, print it to be read",
        },
    ),
    (("--json",), {"action": "store_true", "help": "with --list: JSON instead of a table"}),
)
"""What may stand behind the command."""


class _Heard(NamedTuple):
    """What an engine heard, and how many ms that took from the end of speech."""

    heard: Heard
    took_ms: float


def listen(options: argparse.Namespace, settings: Settings) -> int:
    """Print what is understood, as JSON, a line for each phrase; or the table of a reading list.

    The exit status is 1 where nothing that was said makes an entry, 2 where the words contradict one another. Raises
    EntryError where a file, a level or an engine cannot be used.
    """
    if wrong := _contradiction(options):
        tell(wrong)
        return 2
    if options.list is not None and options.file is None:
        return _print_list(_listed(options.list))
    now = _now(options)
    engine = _engine(options, settings, now)
    try:
        if options.list is not None:
            return _measure(options, engine, now)
        engine.expect(now)
        return (
            _live(engine, now, settings.voice_microphone or "") if options.microphone else _file(options, engine, now)
        )
    finally:
        engine.close()


def _contradiction(options: argparse.Namespace) -> str:
    if options.microphone and (options.file is not None or options.list is not None):
        return "--microphone listens to the microphone alone; leave the file and the list out"
    if options.file is None and options.list is None and not options.microphone:
        return "name a WAV file, or listen to the microphone with --microphone"
    if options.list is not None and options.hands_free:
        return "every recording of a list holds one phrase; leave --hands-free out"
    if options.json and options.list is None:
        return "--json is for --list; what is understood of a recording is JSON already"
    return ""


def _now(options: argparse.Namespace) -> Sayable:
    """Return what can be said. Raises EntryError where a level is none, or none of the region."""
    from discorecorder.dictation.sayable import Sayable

    plan = tuple(level_named(words) for words in (options.plan or "").split(",") if words.strip())
    named = (*plan, level_named(options.level)) if options.level is not None else plan
    regions = list(dict.fromkeys(map(region_of, named)))
    region = options.region or (regions[0] if len(regions) == 1 else "mixed" if regions else "lumbar")
    for level in named:
        if region not in {"mixed", region_of(level)}:
            raise EntryError(f"{level} is no {region} level; name its region, or mixed")
    six = tuple(level for level in named if level in LUMBAR_SIX[4:] and level not in plan)
    if six:
        plan = (*plan, *six) if plan else LUMBAR_SIX
    wake = " ".join((options.wake or "").lower().split())
    if not all(word.isascii() and word.isalpha() for word in wake.split()):
        raise EntryError(f"{options.wake!r} cannot be said; write the words of --wake in letters")
    return Sayable(region, plan, unit=options.unit, wake=wake, language=options.language)


def _engine(options: argparse.Namespace, settings: Settings, now: Sayable) -> Recogniser:
    """Return the engine of the options, else the one of the settings with its model."""
    from discorecorder.dictation.speech.listener import engine_named

    name, model = options.engine, options.model
    if name is None:
        name = settings.voice_engine
        model = model or (Path(settings.voice_model) if settings.voice_model else None)
    site = options.pronunciations or (Path(settings.voice_pronunciations) if settings.voice_pronunciations else None)
    person = options.person if options.person is not None else settings.voice_person or ""
    return engine_named(name, model, site, now.wake, person)


def _file(options: argparse.Namespace, engine: Recogniser, now: Sayable) -> int:
    from discorecorder.dictation.speech.measuring import heard_by
    from discorecorder.dictation.speech.wav import read_wav

    audio = read_wav(options.file)
    phrases = _phrases([audio], engine) if options.hands_free else iter([_Heard(*heard_by(engine, audio))])
    name = str(options.file)
    why = "nobody speaks in it"
    has_entries = False
    for one in phrases:
        shown = _shown(one, now)
        print_json({"file": name} | shown)
        has_entries = has_entries or not shown["refused"]
        why = str(shown["why"] or why)
    return 0 if has_entries else refused(f"{name}: {why}")


def _phrases(blocks: Iterable[bytes], engine: Recogniser) -> Iterator[_Heard]:
    """Yield the phrases that are found in audio, each as soon as it has ended."""
    from discorecorder.dictation.speech import BLOCK_BYTES
    from discorecorder.dictation.speech.listener import Listener, heard_from

    found: list[_Heard] = []

    def told(event: str, **fields: Any) -> None:
        if event == "heard":
            found.append(_Heard(heard_from(fields), fields["took_ms"]))

    listener = Listener(engine, told)
    listener.take("H", b"1")
    for block in blocks:
        for at in range(0, len(block), BLOCK_BYTES):
            listener.take("A", block[at : at + BLOCK_BYTES])
            yield from found
            found.clear()
    listener.finish()
    yield from found


def _live(engine: Recogniser, now: Sayable, wanted: str) -> int:
    from discorecorder.ui.voice.live import blocks, has_microphone

    if not has_microphone():
        return refused("this computer has no microphone at this moment; plug it in, and try again")
    tell("listening; Ctrl+C ends it")
    for one in _phrases(blocks(tell, wanted), engine):
        print_json(_shown(one, now))
        sys.stdout.flush()
    return 0


def _shown(one: _Heard, now: Sayable) -> dict[str, object]:
    """Return what was heard and what is to be made of it."""
    from discorecorder.dictation.speech.judging import NOTHING, REFUSED, judged

    heard = one.heard
    judgement = judged(heard, now.unit, wake=now.wake, language=now.language)
    why = judgement.why
    if not heard.words and heard.seconds > LONGEST_S:
        why = f"{heard.seconds:.0f} s are longer than any phrase; find the phrases in it with --hands-free"
    return {
        "words": judgement.words,
        "entries": [encode(entry) for entry in judgement.entries],
        "order": judgement.order,
        "state": judgement.state,
        "confidence": round(judgement.confidence, 3),
        "fit": round(heard.fit, 2),
        "other": judgement.other or heard.rival,
        "margin": None if heard.margin is None else round(heard.margin, 1),
        "refused": judgement.state in {NOTHING, REFUSED},
        "why": why,
        "seconds": round(heard.seconds, 2),
        "took_ms": one.took_ms,
    }


def _listed(path: Path) -> list[tuple[str, str]]:
    """Return the phrases of a list, or of the one that ships under its name."""
    from discorecorder.assets import asset
    from discorecorder.dictation.speech.measuring import read_list

    shipped = asset("speech", "reading_list.txt")
    return read_list(shipped if path.name == shipped.name and not path.exists() else path)


def _print_list(phrases: list[tuple[str, str]]) -> int:
    from discorecorder.dictation.speech.measuring import numbered

    for name, (_, words) in zip(numbered(phrases), phrases, strict=True):
        sys.stdout.write(f"{name}  {words}\n")
    return 0


def _measure(options: argparse.Namespace, engine: Recogniser, now: Sayable) -> int:
    from discorecorder.dictation.speech.measuring import as_markdown, counted, outcomes, recordings
    from discorecorder.dictation.speech.wav import read_wav

    phrases = _listed(options.list)
    there = recordings(phrases, options.file)
    speakers = len({speaker for speaker, *_ in there})
    if missing := speakers * len(phrases) - len(there):
        tell(f"{missing} of {speakers * len(phrases)} recordings are not there, and are not counted")
    said = ((speaker, family, words, read_wav(path)) for speaker, family, words, path in there)
    found = list(outcomes(said, engine, now))
    rows = counted(found)
    if options.json:
        print_json({"rows": [_row(row) for row in rows], "phrases": [_outcome(one) for one in found]})
    else:
        sys.stdout.write(as_markdown(rows) + _wrong(found))
    return 0


def _row(row: Row) -> dict[str, object]:
    return row._asdict()


def _outcome(one: Outcome) -> dict[str, object]:
    return {
        "speaker": one.speaker,
        "family": one.family,
        "said": one.words,
        "heard": one.heard,
        "right": one.is_right,
        "outcome": one.outcome,
        "unasked": one.is_unasked,
        "confidence": round(one.judgement.confidence, 3),
        "why": one.judgement.why,
        "seconds": round(one.seconds, 2),
        "took_ms": one.took_ms,
    }


def _wrong(found: list[Outcome]) -> str:
    """Return what was taken for something else, a line each, below the table."""
    from discorecorder.dictation.speech.measuring import WRONG

    lines = [f"- {one.speaker}: {one.words!r} was heard as {one.heard!r}\n" for one in found if one.outcome == WRONG]
    return "".join(["\n", *lines]) if lines else ""
