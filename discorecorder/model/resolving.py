"""From what was said to what is recorded: which record "scratch that" and "correction" mean.

What is spoken leaves the target out ("correction pain 6"); what is recorded names it, so that a record says the
same whatever comes after.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from discorecorder.model.entries import Correct, Entry, Reading, Restore, Withdraw
from discorecorder.model.following import LASTING
from discorecorder.model.values import EntryError

if TYPE_CHECKING:
    from discorecorder.model.discogram import Discogram
    from discorecorder.model.state import Fact


def resolved(discogram: Discogram, entry: Entry) -> Entry:
    """Return the entry with its target named. Raises EntryError where there is no such target."""
    if isinstance(entry, Withdraw) and not entry.numbers:
        return entry.with_(numbers=_last_line(discogram))
    if isinstance(entry, Restore) and not entry.numbers:
        return entry.with_(numbers=_last_withdrawal(discogram))
    if isinstance(entry, Correct):
        number: int = _last_of_kind(discogram, entry.entry) if entry.number is None else entry.number
        return entry.with_(number=number, entry=_merged(discogram, number, entry.entry))
    return entry


def _last_line(discogram: Discogram) -> tuple[int, ...]:
    standing = discogram.standing
    line = None
    numbers: list[int] = []
    for record in reversed(discogram.records):
        if line is not None and record.line != line:
            break
        if record.entry.kind not in LASTING and standing.stands(record.number):
            line = record.line
            numbers.append(record.number)
    if not numbers:
        raise EntryError("there is nothing to take back")
    return tuple(sorted(numbers))


def _last_withdrawal(discogram: Discogram) -> tuple[int, ...]:
    withdrawals = discogram.standing.withdrawals
    for record in reversed(discogram.records):
        entry = record.entry
        if isinstance(entry, Restore):
            continue
        if not isinstance(entry, Withdraw):
            break
        numbers = tuple(number for number in entry.numbers if withdrawals.get(number) == record.number)
        if numbers:
            return numbers
    raise EntryError("nothing was taken back just now; name the record, for example 'restore record 12'")


def _last_of_kind(discogram: Discogram, entry: Entry) -> int:
    state = discogram.levels.get(discogram.armed or "")
    facts: list[Fact] = [*discogram.facts(type(entry)), *(state.facts(type(entry)) if state else ())]
    facts.sort(key=lambda fact: (fact.at, fact.slot))
    for fact in reversed(facts):
        if not isinstance(fact.entry, Reading) or _shares(fact.entry, entry):
            return fact.number
    where = f" at {discogram.armed}" if state and entry.at_level else ""
    raise EntryError(f"there is no {entry.kind}{where} to correct; say it without 'correction'")


def _shares(old: Reading, new: Entry) -> bool:
    """Return whether the old reading has every quantity that the new one corrects."""
    wanted = ("volume", "pressure", "pain")
    return all(getattr(new, field) is None or getattr(old, field) is not None for field in wanted)


def _merged(discogram: Discogram, number: int, entry: Entry) -> Entry:
    """Return a corrected reading with what the correction left alone: volume and pressure beside a new score."""
    fact = discogram.standing.fact(number)
    if not isinstance(entry, Reading) or fact is None or not isinstance(fact.entry, Reading):
        return entry
    old = fact.entry
    kept = {field: getattr(old, field) for field in ("volume", "pressure", "pain") if getattr(entry, field) is None}
    pain = kept.get("pain", entry.pain)
    return entry.with_(**kept, first_pain=(entry.first_pain or old.first_pain) and pain != 0)
