"""Which records stand: withdrawals, restorations and corrections worked out in one pass.

A correction takes the place of what it corrects, at the time that happened; taking the correction back lets the
earlier record stand again. What stands is ordered by when it happened, so that a late entry goes to the level that
was armed then. A **slot** is such a place, named by the number of the record that had it first.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from discorecorder.model.entries import Correct, Record, Restore, Withdraw
from discorecorder.model.state import Fact

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_BY_TIME = attrgetter("at")


class Standing:
    """Which records of a discogram stand, by number."""

    __slots__ = ("_records", "_slots", "_stacks", "withdrawals")

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self._records: dict[int, Record] = {}
        self._slots: dict[int, int] = {}  # of corrections alone; any other record has its own slot
        self._stacks: dict[int, list[int]] = {}
        self.withdrawals: dict[int, int] = {}
        for record in records:
            self.take(record)

    def take(self, record: Record) -> None:
        """Grow by one record, the next in number."""
        entry = record.entry
        self._records[record.number] = record
        if isinstance(entry, Correct) and entry.number in self._records:
            slot = self.slot_of(entry.number)
            self._slots[record.number] = slot
            self._stacks.setdefault(slot, [slot]).append(record.number)
        elif isinstance(entry, Withdraw):
            self.withdrawals.update(dict.fromkeys(entry.numbers, record.number))
        elif isinstance(entry, Restore):
            for number in entry.numbers:
                self.withdrawals.pop(number, None)

    def slot_of(self, number: int) -> int:
        """Return the place a record has: its own, or that of what it corrects."""
        return self._slots.get(number, number)

    def covers_of(self, number: int) -> tuple[int, ...]:
        """Return the corrections that lie over a record and were not taken back."""
        stack = self._stacks.get(self.slot_of(number), [])
        return tuple(other for other in stack if other > number and other not in self.withdrawals)

    def stands(self, number: int) -> bool:
        """Return whether a record stands: neither withdrawn nor corrected by one that stands."""
        return number in self._records and self._top(self.slot_of(number)) == number

    def replaced_by(self, number: int) -> int | None:
        """Return the number of the record that withdrew or corrected this one, or None where it stands."""
        if number in self.withdrawals:
            return self.withdrawals[number]
        covers = self.covers_of(number)
        return covers[-1] if covers else None

    def fact(self, number: int) -> Fact | None:
        """Return what stands in the place that a record has or took."""
        slot = self.slot_of(number)
        top = self._top(slot) if number in self._records else None
        if top is None:
            return None
        record = self._records[top]
        entry = record.entry.entry if isinstance(record.entry, Correct) else record.entry
        return Fact(entry, record, self._records[slot].happened_at, slot)

    def facts(self) -> Sequence[Fact]:
        """Return all that stands, in the order it happened."""
        special = self._stacks.keys() | self.withdrawals.keys()
        standing = []
        for number, record in self._records.items():
            if number not in special and number not in self._slots:
                standing.append(Fact(record.entry, record, record.happened_at, number))
            elif number not in self._slots and (fact := self.fact(number)) is not None:
                standing.append(fact)
        standing.sort(key=_BY_TIME)  # stable: what happened at one moment stays in the order it was said
        return standing

    def _top(self, slot: int) -> int | None:
        if slot in self.withdrawals:
            return None
        stack = self._stacks.get(slot, [slot])
        return next(number for number in reversed(stack) if number not in self.withdrawals)
