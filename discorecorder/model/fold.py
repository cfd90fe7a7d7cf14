"""The fold: from the facts that stand to what stands at each level and for the study.

Every step is total: it never refuses, because what is recorded was accepted once. ``following`` refuses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from discorecorder.model.entries import (
    Addendum,
    Annulus,
    Baseline,
    Counted,
    Entry,
    Level,
    Manometer,
    Next,
    Opening,
    Plan,
    Reading,
    Tear,
    Unit,
)
from discorecorder.model.spine import Numbering
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
    were counted; ``unit`` the unit of pressure that was confirmed or first used; ``last_at`` the newest time.
    """

    __slots__ = ("armed", "arming", "last_at", "levels", "numbering", "said", "unit")

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Begin again with nothing."""
        self.said: dict[str, Trail[Fact]] = {}
        self.levels: dict[str, LevelState] = {}
        self.armed: str | None = None
        self.arming: Trail[tuple[datetime, int, str]] = Trail()
        self.numbering = Numbering.standard
        self.unit: str | None = None
        self.last_at: datetime | None = None

    def grow_from(self, other: Fold) -> Self:
        """Take over what stands in another fold, copying the level that the next entry would change."""
        self.said, self.levels = dict(other.said), dict(other.levels)
        self.armed, self.arming, self.unit = other.armed, other.arming, other.unit
        self.numbering, self.last_at = other.numbering, other.last_at
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
        self.last_at = fact.at
        if isinstance(entry, (Level, Next)):
            self._arm(fact)
        elif self.armed is not None and (entry.at_level or isinstance(entry, Baseline)):
            self.levels[self.armed].take(fact)
            self._notice_unit(entry)
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
        waiting = [level for level in planned if level not in self.levels]
        if waiting:
            return waiting[0]
        return self.numbering.below(self.armed) if self.armed in self.numbering.discs else None

    def _arm(self, fact: Fact) -> None:
        entry = fact.entry
        level = entry.level if isinstance(entry, Level) else self.next_level
        if level is None:
            return
        self.armed = level
        self.arming = self.arming.plus((fact.at, fact.slot, level))
        self.levels[level] = self.levels[level].copy() if level in self.levels else LevelState(level)
        self.levels[level].said["level"] = self.levels[level].facts(Level).plus(fact)

    def _notice_unit(self, entry: Entry) -> None:
        if isinstance(entry, (Opening, Reading)) and entry.pressure is not None:
            self.unit = self.unit or entry.pressure.unit

    def _notice_study(self, fact: Fact) -> None:
        entry = fact.entry
        if isinstance(entry, Counted):
            self.numbering = entry.numbering()
        elif isinstance(entry, (Manometer, Unit)):
            self.unit = entry.unit or self.unit
        elif isinstance(entry, Addendum):
            self._add(fact, entry)

    def _add(self, fact: Fact, entry: Addendum) -> None:
        new_name = dict(entry.renumbering)
        self.numbering = self.numbering.with_(transition=entry.transition or self.numbering.transition)
        self.levels = {new_name.get(level, level): state for level, state in self.levels.items()}
        for level, state in self.levels.items():
            self.levels[level] = state.copy()
            self.levels[level].level = level
        state = self.levels.get(entry.level or "", LevelState(""))
        if entry.dallas is not None:
            state.take(fact.with_(entry=Tear(entry.dallas)))
        if entry.torn is not None:
            state.take(fact.with_(entry=Annulus(entry.torn)))
