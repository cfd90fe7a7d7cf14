"""What is said after the procedure, as entries that stand where they belong: the level first, corrections named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discorecorder.model.entries import Correct, Entry, Level
from discorecorder.model.resolving import SAME, SAME_IN_FORM
from discorecorder.ui.said import Said

if TYPE_CHECKING:
    from collections.abc import Iterable

    from discorecorder.model.discogram import Discogram
    from discorecorder.model.state import Fact

SAME_HERE: dict[str, tuple[str, ...]] = SAME | SAME_IN_FORM | {"relief": ("minutes",)}
"""What makes two entries the same line of this screen, by kind."""

PHYSICIAN = "radiologist"
"""Who concludes, signs and adds, whoever touches the screen."""

MANY = frozenset({"adverse", "complication", "note", "addendum", "sign", "image", "words", "reading"})
"""Kinds that are said again and never corrected by being said."""


def at_level(discogram: Discogram, level: str, entries: Iterable[Entry], source: str = "key") -> Said | None:
    """Return what records entries at a level, which is armed first if it is not; None where all of it stands."""
    told = tuple(one for entry in entries if (one := _standing(discogram, level, entry)) is not None)
    return Said((*armed_first(discogram, level), *told), source) if told else None


def of_study(
    discogram: Discogram, entries: Iterable[Entry], source: str = "key", role: str | None = None
) -> Said | None:
    """Return what records entries of the whole study, said in a role; None where all of them stand already."""
    told = tuple(one for entry in entries if (one := _standing(discogram, None, entry)) is not None)
    return Said(told, source, role=role) if told else None


def armed_first(discogram: Discogram, level: str) -> tuple[Entry, ...]:
    """Return what arms a level, or nothing where it is armed."""
    return () if discogram.armed == level else (Level(level),)


def _standing(discogram: Discogram, level: str | None, entry: Entry) -> Entry | None:
    """Return an entry, the correction that makes it stand, or None where it does."""
    if entry.kind in MANY:
        return entry
    said: Iterable[Fact] = discogram.facts(type(entry))
    if entry.at_level and level is not None:
        state = discogram.levels.get(level)
        said = state.facts(type(entry)) if state is not None else ()
    same = SAME_HERE.get(entry.kind, ())
    for fact in reversed(tuple(said)):
        if all(getattr(fact.entry, field) == getattr(entry, field) for field in same):
            return None if fact.entry == entry else Correct(entry, None, fact.number)
    return entry
