"""The fold: from the facts that stand to what stands at each level and for the study.

Every step is total: it never refuses, because what is recorded was accepted once. ``following`` refuses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from discorecorder.model.entries import (
    Addendum,
    Annulus,
    Baseline,
    Correct,
    Counted,
    Entry,
    Level,
    Manometer,
    Opening,
    Override,
    Plan,
    Reading,
    Tear,
    Unit,
)
from discorecorder.model.spine import LEVELS, Numbering
from discorecorder.model.state import Fact, LevelState
from discorecorder.model.trail import Trail

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from typing import Self

Kind = TypeVar("Kind", bound=Entry)


class Fold:
    """What stands: ``levels`` in the order they were first armed, and what was said of the study.

    ``armed`` is the level that the next entry goes to; ``arming`` when each level was armed; ``numbering`` how levels
    were counted; ``renamed`` the names that addenda gave to levels, by the name they had before the signature;
    ``unit`` the unit of pressure that was confirmed or first used; ``last_at`` the newest time.
    """

    __slots__ = ("armed", "arming", "last_at", "levels", "numbering", "renamed", "said", "unit")

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Begin again with nothing."""
        self.said: dict[str, Trail[Fact]] = {}
        self.levels: dict[str, LevelState] = {}
        self.armed: str | None = None
        self.arming: Trail[tuple[datetime, int, str]] = Trail()
        self.numbering = Numbering.standard
        self.renamed: dict[str, str] = {}
        self.unit: str | None = None
        self.last_at: datetime | None = None

    def grow_from(self, other: Fold) -> Self:
        """Take over what stands in another fold, copying the level that the next entry would change."""
        self.said, self.levels = dict(other.said), dict(other.levels)
        self.armed, self.arming, self.unit = other.armed, other.arming, other.unit
        self.numbering, self.renamed, self.last_at = other.numbering, other.renamed, other.last_at
        if self.armed is not None:
            self.levels[self.armed] = self.levels[self.armed].copy()
        return self

    def rebuild(self, facts: Iterable[Fact]) -> None:
        """Begin again and take every fact, in the order it happened."""
        self.clear()
        for fact in facts:
            self.take(fact)

    def take(self, fact: Fact) -> None:
        """Grow by one fact."""
        entry = fact.entry
        moment = fact.at if fact.slot == fact.record.number else max(fact.at, fact.record.happened_at)
        if self.last_at is None or moment > self.last_at:
            self.last_at = moment
        if isinstance(entry, Level):
            self._arm(fact, entry.level)
        elif self.armed is not None and (entry.at_level or isinstance(entry, Baseline)):
            self.levels[self.armed].take(fact)
            if isinstance(entry, (Opening, Reading)):
                self._notice_unit(fact, entry)
        else:
            self.said[entry.kind] = self.said.get(entry.kind, Trail()).plus(fact)
            self._notice_study(fact)

    def facts(self, kind: type[Kind]) -> Trail[Fact]:
        """Return every standing fact of the study of a kind, oldest first."""
        return self.said.get(kind.kind, Trail())

    def fact(self, kind: type[Kind]) -> Fact | None:
        """Return the newest standing fact of the study of a kind."""
        return self.facts(kind).last

    def last(self, kind: type[Kind]) -> Kind | None:
        """Return the newest standing entry of the study of a kind, or None where nobody said it."""
        fact = self.fact(kind)
        return fact.entry if fact and isinstance(fact.entry, kind) else None

    @property
    def next_level(self) -> str | None:
        """The level that "next" arms: the next planned one not yet armed, else the next disc below."""
        planned = [fact.entry.level for fact in self.facts(Plan) if isinstance(fact.entry, Plan)]
        discs, fused = self.numbering.discs, self.numbering.fused
        waiting = [level for level in planned if level in discs and level not in (*self.levels, *fused)]
        if waiting:
            return waiting[0]
        return self.numbering.below(self.armed) if self.armed in self.numbering.discs else None

    def _arm(self, fact: Fact, level: str) -> None:
        self.armed = level
        self.arming = self.arming.plus((fact.at, fact.slot, level))
        self.levels[level] = self.levels[level].copy() if level in self.levels else LevelState(level)
        self.levels[level].said["level"] = self.levels[level].facts(Level).plus(fact)

    def _notice_unit(self, fact: Fact, entry: Opening | Reading) -> None:
        # What was corrected neither needs nor sets the unit, so that readings can be corrected one by one.
        if entry.pressure is not None and self.unit is None and not isinstance(fact.record.entry, Correct):
            self.unit = entry.pressure.unit

    def _notice_study(self, fact: Fact) -> None:
        entry = fact.entry
        if isinstance(entry, Counted):
            self.numbering = entry.numbering()
        elif isinstance(entry, (Manometer, Unit)):
            self.unit = entry.unit or self.unit
        elif isinstance(entry, Addendum):
            self._add(fact, entry)

    def _add(self, fact: Fact, entry: Addendum) -> None:
        self.numbering = renumbered(self.numbering, entry)
        new_name = dict(entry.renumbering)
        if new_name:
            self._rename(new_name)
        if entry.level in self.levels:
            state = self.levels[entry.level] = self.levels[entry.level].copy()
            if entry.dallas is not None:
                state.take(fact.with_(entry=Tear(entry.dallas)))
            if entry.torn is not None:
                state.take(fact.with_(entry=Annulus(entry.torn)))

    def _rename(self, new_name: dict[str, str]) -> None:
        known = {level: self.renamed.get(level, level) for level in LEVELS}
        self.renamed = {old: new_name.get(now, now) for old, now in known.items()}
        levels = {new_name.get(level, level): state.copy() for level, state in self.levels.items()}
        for level, state in levels.items():
            state.level = level
        self.levels = levels
        self.armed = new_name.get(self.armed or "", self.armed)
        for kind in (Plan, Override):
            self.said[kind.kind] = Trail(
                fact.with_(entry=fact.entry.with_(level=new_name.get(fact.entry.level, fact.entry.level)))
                for fact in self.facts(kind)
                if isinstance(fact.entry, (Plan, Override))
            )


def renumbered(numbering: Numbering, entry: Addendum) -> Numbering:
    """Return the numbering that an addendum leaves. Raises EntryError where a fused disc would not exist in it."""
    new_name = dict(entry.renumbering)
    fused = tuple(new_name.get(level, level) for level in numbering.fused)
    return Numbering(entry.transition or numbering.transition, fused)
