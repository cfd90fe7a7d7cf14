"""How well an engine understands its speakers: what was said beside what would have been recorded.

The same counting serves the bench with its synthesisers and a site with its own people, who read a list aloud.
"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

from discorecorder.dictation.grammar import meant
from discorecorder.dictation.sayable import Sayable, order_of, without_wake
from discorecorder.dictation.speech import BLOCK_BYTES, SpeechError
from discorecorder.dictation.speech.deciding import WAITING_KINDS
from discorecorder.dictation.speech.judging import ASKS, NOTHING, REFUSED, UNSURE, judged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from discorecorder.dictation.speech import Heard, Recogniser
    from discorecorder.dictation.speech.judging import Judgement, Thresholds
    from discorecorder.model.entries import Entry

EXACT, ASKED, OUT, WRONG = "exact", "asked back", "refused", "wrong"
"""What became of a phrase: all of it right, not taken without asking, taken for no dictation, taken for another."""
OUTCOMES = (EXACT, ASKED, OUT, WRONG)
ALL, DICTATION = "all", "dictation"
"""Every speaker; every family but those that are no dictation, such as room talk."""
_MOST_LINES = 999
_MOST_BYTES = 200_000


class Said(NamedTuple):
    """A phrase as it was said: by whom, of which family, its words, and the sound, 16-bit mono of RATE_HZ."""

    speaker: str
    family: str
    words: str
    audio: bytes


class Outcome(NamedTuple):
    """What became of one phrase.

    ``is_right`` tells that every slot of it was heard right, whatever came of it then; ``is_dictation`` that it ought
    to be recorded, ``is_unasked`` that something would have been at once.
    """

    speaker: str
    family: str
    words: str
    heard: str
    outcome: str
    is_right: bool
    is_dictation: bool
    is_unasked: bool
    judgement: Judgement
    seconds: float
    took_ms: float


class Row(NamedTuple):
    """How many phrases of a family a speaker said, how many were heard right, and what became of them.

    ``unasked`` are those of the wrong ones that would have been recorded at once: a level waits to be confirmed
    however clearly it was heard.
    """

    speaker: str
    family: str
    said: int
    right: int
    exact: int
    asked: int
    refused: int
    wrong: int
    unasked: int


def heard_by(engine: Recogniser, audio: bytes) -> tuple[Heard, float]:
    """Let an engine hear one phrase as it comes from a microphone; return it, and how many ms its end took."""
    engine.begin()
    for at in range(0, len(audio), BLOCK_BYTES):
        engine.feed(audio[at : at + BLOCK_BYTES])
    began = perf_counter()
    heard = engine.end()
    return heard, round((perf_counter() - began) * 1000, 1)


def outcomes(
    said: Iterable[tuple[str, str, str, bytes]],
    engine: Recogniser,
    now: Sayable | None = None,
    limits: Thresholds | None = None,
) -> Iterator[Outcome]:
    """Let an engine hear phrases (speaker, family, words, audio) one after the other; tell what became of each.

    What it learnt of one speaker's voice and microphone it forgets before it hears the next.
    """
    now = now or Sayable()
    engine.expect(now)
    before = None
    for speaker, family, words, audio in said:
        if speaker != before:
            engine.forget()
            before = speaker
        heard, took_ms = heard_by(engine, audio)
        judgement = judged(heard, now.unit, limits, now.wake, now.language)
        outcome = outcome_of(words, judgement, now.unit, now.language)
        is_clear = outcome in {EXACT, WRONG}
        is_unasked = is_clear and not any(entry.kind in WAITING_KINDS for entry in judgement.entries)
        found = dictated(words, now)
        is_right = bool(found) and found == dictated(without_wake(heard.words, now.wake), now)
        how = (outcome, is_right, bool(found), is_unasked, judgement)
        yield Outcome(speaker, family, words, heard.words, *how, heard.seconds, took_ms)


def dictated(words: str, now: Sayable) -> str | tuple[Entry, ...] | None:
    """Return what words say: an order, or entries; None where they are no dictation."""
    return order_of(words, now.language) or meant(words, now.unit, now.language)


def outcome_of(words: str, judgement: Judgement, unit: str = "psi", language: str = "en") -> str:
    """Return what became of words that were said; those that are no dictation ought to be refused."""
    if judgement.state in {NOTHING, REFUSED}:
        return OUT
    if judgement.state in {ASKS, UNSURE}:
        return ASKED
    order = order_of(words, language)
    if order:
        return EXACT if judgement.order == order else WRONG
    return EXACT if judgement.entries and judgement.entries == meant(words, unit, language) else WRONG


def counted(found: Iterable[Outcome]) -> list[Row]:
    """Return a row for each family of a speaker and one for all their dictation; at last those of all speakers.

    Room talk and the like stand in their own rows and in no sum: of them nothing ought to be recorded.
    """
    counts: dict[str, dict[str, list[int]]] = {}
    for one in found:
        for speaker in (one.speaker, ALL):
            for family in (one.family, DICTATION) if one.is_dictation else (one.family,):
                row = counts.setdefault(speaker, {}).setdefault(family, [0] * (len(OUTCOMES) + 3))
                row[0] += 1
                row[1] += one.is_right
                row[2 + OUTCOMES.index(one.outcome)] += 1
                row[-1] += one.outcome == WRONG and one.is_unasked
    speakers = sorted(counts, key=lambda speaker: speaker == ALL)
    return [
        Row(speaker, family, *counts[speaker][family])
        for speaker in speakers
        for family in sorted(counts[speaker], key=lambda family: family == DICTATION)
    ]


def measured(
    said: Iterable[tuple[str, str, str, bytes]],
    engine: Recogniser,
    now: Sayable | None = None,
    limits: Thresholds | None = None,
) -> list[Row]:
    """Let an engine hear phrases (speaker, family, words, audio) and count what became of them."""
    return counted(outcomes(said, engine, now, limits))


def as_markdown(rows: Sequence[Row]) -> str:
    """Return rows as a table in Markdown."""
    heads = ("speaker", "family", "said", "heard right", EXACT, ASKED, OUT, WRONG, "wrong, unasked")
    lines = [heads, ("---", "---", *["---:"] * (len(heads) - 2)), *(tuple(map(str, row)) for row in rows)]
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines)


def read_list(path: Path) -> list[tuple[str, str]]:
    """Return the phrases of a reading list as (family, words); a line reads ``level: l four five``.

    Raises:
        SpeechError: it is no list; the text names the line.
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        raw = file.read(_MOST_BYTES + 1)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise SpeechError(f"{path}: not UTF-8; save the reading list as UTF-8") from None
    phrases = []
    for number, line in enumerate(text.splitlines(), 1):
        told = line.partition("#")[0]
        if not told.strip():
            continue
        family, colon, words = told.partition(":")
        if not colon or not family.strip() or not words.strip():
            raise SpeechError(f"{path} line {number}: write the family, a colon and the words, as 'level: l four five'")
        phrases.append((family.strip(), " ".join(words.lower().split())))
    if not phrases or len(phrases) > _MOST_LINES or len(raw) > _MOST_BYTES:
        raise SpeechError(f"{path}: a reading list has from 1 to {_MOST_LINES} phrases; this has {len(phrases)}")
    return phrases


def numbered(phrases: Sequence[tuple[str, str]]) -> list[str]:
    """Return the names of the recordings of a list, without their ending: 01, 02, as wide as the last needs."""
    wide = max(2, len(str(len(phrases))))
    return [f"{number:0{wide}}" for number in range(1, len(phrases) + 1)]


def recordings(phrases: Sequence[tuple[str, str]], folder: Path) -> list[tuple[str, str, str, Path]]:
    """Return what there is of a list in a folder or, for each speaker, in one of its own: speaker, family, words, file.

    Raises SpeechError where nothing of the list is there.
    """
    if not folder.is_dir():
        raise SpeechError(f"{folder}: this is no folder; name the one that holds 01.wav, or a folder for each speaker")
    found = _of_speaker(phrases, folder)
    for inner in sorted(one for one in folder.iterdir() if one.is_dir()):
        found += _of_speaker(phrases, inner)
    if not found:
        raise SpeechError(f"{folder}: neither here nor in a folder below it is a recording of the list, 01.wav")
    return found


def _of_speaker(phrases: Sequence[tuple[str, str]], folder: Path) -> list[tuple[str, str, str, Path]]:
    there = {one.name.lower(): one for one in folder.iterdir() if one.suffix.lower() == ".wav"}
    names = zip(numbered(phrases), phrases, strict=True)
    return [
        (folder.resolve().name, family, words, there[f"{name}.wav"])
        for name, (family, words) in names
        if f"{name}.wav" in there
    ]
