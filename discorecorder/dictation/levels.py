"""Reads the name of a disc from tokens: L4-5, L45, l 4 to 5, L five S one, T twelve L one, lumbosacral disc."""

from __future__ import annotations

from discorecorder.dictation.numbers import ONES
from discorecorder.model.spine import level_named
from discorecorder.model.values import EntryError

LETTERS = {"l": "l", "c": "c", "t": "t", "s": "s", "lumbar": "l", "cervical": "c", "thoracic": "t"}
JUNCTIONS = {"lumbosacral": "L5-S1", "thoracolumbar": "T12-L1", "cervicothoracic": "C7-T1"}
STARTS = (*LETTERS, *JUNCTIONS)
_ACROSS = frozenset({"C7-T1", "T12-L1", "L5-S1"})
_JOINS = frozenset({"-", "/", "to"})


def read_level(texts: list[str], at: int) -> tuple[str, int] | None:
    """Return the level at a place and the place after it; None where no level begins.

    Raises EntryError for a name that no disc has, and for one that could be a vertebra as well.
    """
    text = texts[at] if at < len(texts) else ""
    if text in JUNCTIONS:
        named = at + 1 < len(texts) and texts[at + 1] in {"disc", "disk", "level", "junction"}
        return JUNCTIONS[text], at + 1 + named
    upper = _figures(texts, at + 1) if text in LETTERS else ""
    if not upper:
        return None
    return _pair(texts, at + 2, LETTERS[text], upper) or _alone(LETTERS[text], upper, at + 2)


def _figures(texts: list[str], at: int) -> str:
    text = texts[at] if at < len(texts) else ""
    if text.isascii() and text.isdigit():
        return text
    return str(ONES[text]) if 0 < ONES.get(text, 0) <= 12 else ""


def _pair(texts: list[str], at: int, letter: str, upper: str) -> tuple[str, int] | None:
    """Read the lower vertebra; None when what follows the upper one is no part of the name."""
    joined = at < len(texts) and texts[at] in _JOINS
    place = at + joined
    second = LETTERS.get(texts[place], "") if place < len(texts) else ""
    lower = _figures(texts, place + bool(second))
    if not lower:
        if joined:
            raise EntryError(f"{letter.upper()}{upper} needs the vertebra below it, for example L4-5")
        return None
    name = f"{letter}{upper}-{second}{lower}".upper()
    try:
        level = level_named(name)
    except EntryError:
        if joined or second or len(upper) == 1:
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
