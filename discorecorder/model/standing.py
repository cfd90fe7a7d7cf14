"""Which records stand: withdrawals, restorations and corrections worked out in one pass.

A correction takes the place of what it corrects, at the time that happened; taking the correction back lets the
earlier record stand again. What stands is ordered by when it happened, so that a late entry goes to the level that
was armed then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from discorecorder.model.entries import Correct, Record, Restore, Withdraw
from discorecorder.model.state import Fact

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Standing:
    """Which records of a discogram stand, by number."""

    __slots__ = ("_records", "_slots", "_stacks", "withdrawals")

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self._records: dict[int, Record] = {}
        self._slots: dict[int, int] = {}
        self._stacks: dict[int, list[int]] = {}
        self.withdrawals: dict[int, int] = {}
        for record in records:
            self.take(record)

    def take(self, record: Record) -> None:
        """Grow by one record, the next in number."""
        entry = record.entry
        self._records[record.number] = record
        if isinstance(entry, Withdraw):
            self.withdrawals.update(dict.fromkeys(entry.numbers, record.number))
        elif isinstance(entry, Restore):
            for number in entry.numbers:
                self.withdrawals.pop(number, None)
        elif isinstance(entry, Correct) and entry.number in self._slots:
            slot = self._slots[entry.number]
            self._slots[record.number] = slot
            self._stacks[slot].append(record.number)
        else:
            self._slots[record.number] = record.number
            self._stacks[record.number] = [record.number]

    def stands(self, number: int) -> bool:
        """Return whether a record stands: neither withdrawn nor corrected by one that stands."""
        slot = self._slots.get(number)
        return slot is not None and self._top(slot) == number

    def replaced_by(self, number: int) -> int | None:
        """Return the number of the record that withdrew or corrected this one, or None where it stands."""
        if number in self.withdrawals:
            return self.withdrawals[number]
        slot = self._slots.get(number)
        top = self._top(slot) if slot is not None else None
        return top if top is not None and top != number else None

    def fact(self, number: int) -> Fact | None:
        """Return what stands in the place that a record has or took."""
        slot = self._slots.get(number)
        top = self._top(slot) if slot is not None else None
        if slot is None or top is None:
            return None
        record = self._records[top]
        entry = record.entry.entry if isinstance(record.entry, Correct) else record.entry
        return Fact(entry, record, self._records[slot].happened_at, slot)

    def facts(self) -> Sequence[Fact]:
        """Return all that stands, in the order it happened."""
        standing = [fact for slot in self._stacks if (fact := self.fact(slot)) is not None]
        standing.sort(key=lambda fact: (fact.at, fact.slot))
        return standing

    def _top(self, slot: int) -> int | None:
        stack = self._stacks[slot]
        if stack[0] in self.withdrawals:
            return None
        return next((number for number in reversed(stack) if number not in self.withdrawals), None)
