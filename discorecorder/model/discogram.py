"""The state of one procedure, folded from its records.

``Discogram.of`` folds a list that was accepted before; ``plus`` returns the discogram one record longer, or
refuses the record. What may follow is in ``following``, what is still missing in ``completeness``.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from discorecorder.model.entries import (
    FIRST,
    Baseline,
    Correct,
    Finish,
    Level,
    Open,
    Override,
    Plan,
    Record,
    Restore,
    Sign,
    Withdraw,
)
from discorecorder.model.fold import Fold
from discorecorder.model.following import check_fits, check_may_follow, check_same_places
from discorecorder.model.standing import Standing
from discorecorder.model.state import Fact, Injection, LevelState
from discorecorder.model.trail import Trail
from discorecorder.model.values import EntryError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

REWRITES = (Withdraw, Restore, Correct)
"""Kinds after which what stands is worked out again from the first record."""


NAMING = (Level, Plan, Override)
"""Kinds that name the level they are about."""


class Discogram(Fold):
    """All that one procedure recorded, oldest first. It grows and is never edited."""

    __slots__ = ("_known_standing", "id", "records")

    def __init__(self, id: str, records: Trail[Record] | None = None, standing: Standing | None = None) -> None:  # noqa: A002
        super().__init__()
        self.id = id
        self.records: Trail[Record] = Trail() if records is None else records
        self._known_standing = standing

    @classmethod
    def of(cls, id: str, records: Iterable[Record]) -> Discogram:  # noqa: A002
        """Fold records that were accepted before, in the order of their numbers."""
        folded = cls(id, Trail(records))
        folded.rebuild(folded.standing.facts())
        return folded

    def plus(self, record: Record) -> Discogram:
        """Return the discogram one record longer, or refuse the record with EntryError."""
        check_may_follow(self, record)
        if isinstance(record.entry, REWRITES) or self.is_before_last(record):
            return self._rewritten(record)
        fact = Fact(record.entry, record, record.happened_at, record.number)
        check_fits(self, fact)
        longer = Discogram(self.id, self.records.plus(record), self._standing_with(record))
        longer.grow_from(self).take(fact)
        return longer

    def _rewritten(self, record: Record) -> Discogram:
        """Return the discogram told again from its first record, each of which must still fit."""
        longer = Discogram(self.id, self.records, self._standing_with(record))
        for fact in longer.standing.facts():
            try:
                check_fits(longer, fact)
            except EntryError as refused:
                if fact.record is record:
                    raise
                raise EntryError(f"then record {fact.number} ({fact.entry.kind}) would not fit: {refused}") from None
            longer.take(fact)
        check_same_places(self, longer, record)
        longer.records = self.records.plus(record)
        return longer

    def _standing_with(self, record: Record) -> Standing:
        """Hand on what is known to stand, so that it need not be copied; this step works it out again if asked."""
        standing, self._known_standing = self.standing, None
        standing.take(record)
        return standing

    def is_before_last(self, record: Record) -> bool:
        """Return whether something that was recorded already happened after this."""
        return self.last_at is not None and record.happened_at < self.last_at

    @property
    def digest(self) -> str:
        """The digest of the newest record, which seals all before it."""
        last = self.records.last
        return last.digest if last else FIRST

    @property
    def standing(self) -> Standing:
        """Which records stand."""
        if self._known_standing is None:
            self._known_standing = Standing(self.records)
        return self._known_standing

    @property
    def opened(self) -> Open:
        """The opening record. Raises LookupError while there is none."""
        first = self.records[0].entry if self.records else None
        if isinstance(first, Open):
            return first
        raise LookupError(f"discogram {self.id} has no opening record")

    @property
    def region(self) -> str:
        """The region of the study: cervical, thoracic, lumbar or mixed."""
        return self.opened.region

    @property
    def is_practice(self) -> bool:
        """Whether nobody was examined: it was opened in practice mode."""
        first = self.records[0].entry if self.records else None
        return isinstance(first, Open) and first.is_practice

    @property
    def is_finished(self) -> bool:
        """Whether the end of the procedure was recorded."""
        return bool(self.facts(Finish))

    @property
    def is_signed(self) -> bool:
        """Whether the record is signed: then only addenda follow."""
        return bool(self.facts(Sign))

    @property
    def status(self) -> str:
        """One of open, finished and signed."""
        return "signed" if self.is_signed else "finished" if self.is_finished else "open"

    @property
    def injection(self) -> Injection | None:
        """The newest injection of the armed level; None where none is armed, or nothing was injected there."""
        state = self.levels.get(self.armed or "")
        return state.current if state is not None else None

    @property
    def running(self) -> Injection | None:
        """The injection that goes on at the armed level; None where it has stopped or not begun."""
        injection = self.injection
        return injection if injection is not None and injection.stopped is None else None

    @property
    def tested(self) -> tuple[LevelState, ...]:
        """The levels at which something was injected, in the order they were first armed."""
        return tuple(state for state in self.levels.values() if state.is_tested)

    def level_at(self, at: datetime, number: int) -> str | None:
        """Return the level that was armed at a moment, for the record of that number, by its name of today."""
        place = bisect_right(self.arming, (at, number, "~"))
        level = self.arming[place - 1][2] if place else None
        return self.renamed.get(level, level) if level else None

    def level_of(self, record: Record) -> str | None:
        """Return the level that a record went to, or None for one of the whole study."""
        entry = record.entry
        if isinstance(entry, Correct) and entry.number and not isinstance(entry.entry, NAMING):
            return self.level_of(self.records[entry.number - 1])
        named = entry.entry if isinstance(entry, Correct) else entry
        if isinstance(named, NAMING):
            return self.renamed.get(named.level, named.level)
        belongs = entry.at_level or isinstance(entry, Baseline)
        return self.level_at(record.happened_at, record.number) if belongs else None

    def role_of(self, level: str) -> str | None:
        """Return whether a level is suspect or control, as said last, armed before planned; None where nothing was."""
        state = self.levels.get(level)
        roles = [
            fact.entry.role
            for fact in (*self.facts(Plan), *(state.facts(Level) if state else ()))
            if isinstance(fact.entry, (Plan, Level))
            and fact.entry.role
            # The disc as it is called now: a renumbering after the signature leaves the entries as they were said.
            and self.level_of(fact.record) == level
        ]
        return roles[-1] if roles else None
