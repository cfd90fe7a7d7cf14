"""Reads the name of a disc from tokens: L4-5, L45, l 4 to 5, L five S one, T twelve L one, lumbosacral disc."""

from __future__ import annotations

from discorecorder.dictation.numbers import ONES
from discorecorder.model.spine import level_named
from discorecorder.model.values import EntryError, Value

LETTERS = {"l": "l", "c": "c", "t": "t", "s": "s", "lumbar": "l", "cervical": "c", "thoracic": "t"}
JUNCTIONS = {"lumbosacral": "L5-S1", "thoracolumbar": "T12-L1", "cervicothoracic": "C7-T1"}
_ACROSS = frozenset({"C7-T1", "T12-L1", "L5-S1"})


class LevelWords(Value):
    """How a language names a disc: the letters of the spine, the junctions, the words for a disc, and its numbers."""

    letters: dict[str, str]
    junctions: dict[str, str]
    discs: frozenset[str]
    joins: frozenset[str]
    ones: dict[str, int]


ENGLISH = LevelWords(
    LETTERS, JUNCTIONS, frozenset({"disc", "disk", "level", "junction"}), frozenset({"-", "/", "to"}), ONES
)


def read_level(texts: list[str], at: int, said: LevelWords = ENGLISH) -> tuple[str, int] | None:
    """Return the level at a place and the place after it; None where no level begins.

    Raises EntryError for a name that no disc has, and for one that could be a vertebra as well.
    """
    text = texts[at] if at < len(texts) else ""
    if text in said.junctions:
        named = at + 1 < len(texts) and texts[at + 1] in said.discs
        return said.junctions[text], at + 1 + named
    letter = said.letters.get(text, "")
    upper = _figures(texts, at + 1, said) if letter else ""
    if not upper:
        return None
    return _pair(texts, at + 2, letter + upper, said) or _alone(letter, upper, at + 2)


def _figures(texts: list[str], at: int, said: LevelWords) -> str:
    text = texts[at] if at < len(texts) else ""
    if text.isascii() and text.isdigit():
        return text
    return str(said.ones[text]) if 0 < said.ones.get(text, 0) <= 12 else ""


def _pair(texts: list[str], at: int, above: str, said: LevelWords) -> tuple[str, int] | None:
    """Read the lower vertebra; None when what follows the upper one is no part of the name."""
    joined = at < len(texts) and texts[at] in said.joins
    place = at + joined
    second = said.letters.get(texts[place], "") if place < len(texts) else ""
    lower = _figures(texts, place + bool(second), said)
    if not lower:
        if joined:
            raise EntryError(f"{above[0].upper()}{above[1:]} needs the vertebra below it, for example L4-5")
        return None
    name = f"{above}-{second}{lower}".upper()
    try:
        level = level_named(name)
    except EntryError:
        if joined or second or len(above) == 2:
            raise
        return None
    if level in _ACROSS and not second and not joined:
        # "L five one point five mils" must not become L5-S1 with half a mil.
        return None
    return level, place + bool(second) + 1


def _alone(letter: str, upper: str, at: int) -> tuple[str, int]:
    """Read both vertebrae written as one number: L45, T1011."""
    name = letter.upper() + upper
    if name == "T12":
        raise EntryError("T12 could be the disc T1-2 or one beside the vertebra T12; say T1-2, T11-12 or T12-L1")
    if len(upper) == 1 or name in {"T10", "T11"}:
        raise EntryError(f"{name} is a vertebra; name the disc by both, for example L4-5")
    return level_named(name), at
