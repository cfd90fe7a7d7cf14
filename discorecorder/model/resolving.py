"""From what was said to what is recorded: which record "scratch that" means, and which level "next".

What is spoken leaves the target out ("correction pain 6"); what is recorded names it, so that a record says the
same whatever comes after.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from discorecorder.model.entries import UNCORRECTED, Correct, Entry, Level, Next, Reading, Restore, Withdraw
from discorecorder.model.following import LASTING
from discorecorder.model.values import EntryError

if TYPE_CHECKING:
    from discorecorder.model.discogram import Discogram
    from discorecorder.model.entries import Record
    from discorecorder.model.state import Fact

QUANTITIES = ("volume", "pressure", "pain")

SAME: dict[str, tuple[str, ...]] = {
    "antibiotic": ("route",),
    "check": ("item",),
    "finding": ("item",),
    "frame": ("id",),
    "medication": ("purpose",),
    "override": ("level", "criteria"),
    "staff": ("role",),
}
"""What a correction leaves as it was, by kind: a line of the checklist is never corrected into another line."""


def resolved(discogram: Discogram, entry: Entry) -> Entry:
    """Return the entry with its target named. Raises EntryError where there is no such target."""
    if isinstance(entry, Next):
        return _next_level(discogram)
    if isinstance(entry, Withdraw) and not entry.numbers:
        return entry.with_(numbers=_last_line(discogram))
    if isinstance(entry, Restore) and not entry.numbers:
        return entry.with_(numbers=_last_withdrawal(discogram))
    if isinstance(entry, Correct):
        number: int = _last_of_kind(discogram, entry.entry) if entry.number is None else entry.number
        return entry.with_(number=number, entry=_merged(discogram, number, entry.entry))
    return entry


def _next_level(discogram: Discogram) -> Level:
    level = discogram.next_level
    if level is None:
        raise EntryError("there is no next level; say which, for example L4-5")
    return Level(level)


def newest_standing(discogram: Discogram) -> Record | None:
    """Return the newest record that stands and can be taken back or corrected; None where there is none."""
    standing = discogram.standing
    return next(
        (
            record
            for record in reversed(discogram.records)
            if record.entry.kind not in LASTING and standing.stands(record.number)
        ),
        None,
    )


def _last_line(discogram: Discogram) -> tuple[int, ...]:
    standing, newest = discogram.standing, newest_standing(discogram)
    if newest is None:
        raise EntryError("there is nothing to take back")
    return tuple(
        record.number
        for record in discogram.records[newest.line - 1 :]
        if record.line == newest.line and record.entry.kind not in LASTING and record.number not in standing.withdrawals
    )


def _last_withdrawal(discogram: Discogram) -> tuple[int, ...]:
    withdrawals = discogram.standing.withdrawals
    for record in reversed(discogram.records):
        entry = record.entry
        if entry.kind not in LASTING:
            break
        undone = entry.numbers if isinstance(entry, Withdraw) else ()
        numbers = tuple(number for number in undone if withdrawals.get(number) == record.number)
        if numbers:
            return numbers
    raise EntryError("nothing was taken back just now; name the record, for example 'restore record 12'")


def _last_of_kind(discogram: Discogram, entry: Entry) -> int:
    state = discogram.levels.get(discogram.armed or "")
    facts: list[Fact] = [*discogram.facts(type(entry)), *(state.facts(type(entry)) if state else ())]
    facts.sort(key=lambda fact: (fact.at, fact.slot))
    for fact in reversed(facts):
        if _is_about_the_same(fact.entry, entry):
            return fact.number
    where = f" at {discogram.armed}" if state and entry.at_level else ""
    raise EntryError(f"there is no such {entry.kind}{where} to correct; say it without 'correction'")


def _is_about_the_same(old: Entry, new: Entry) -> bool:
    """Return whether a correction can mean the old entry: the same item, or a reading of the same quantities."""
    if isinstance(new, Reading):
        return all(getattr(new, field) is None or getattr(old, field) is not None for field in QUANTITIES)
    return all(getattr(old, field) == getattr(new, field) for field in SAME.get(new.kind, ()))


def _merged(discogram: Discogram, number: int, entry: Entry) -> Entry:
    """Return a corrected reading with what the correction left alone: volume and pressure beside a new score."""
    fact = discogram.standing.fact(number)
    if not isinstance(entry, Reading) or fact is None or not isinstance(fact.entry, Reading):
        return entry
    old = fact.entry
    kept = {field: getattr(old, field) for field in QUANTITIES if getattr(entry, field) is None}
    pain = kept.get("pain", entry.pain)
    return entry.with_(**kept, first_pain=(entry.first_pain or old.first_pain) and pain != 0)


def settled(discogram: Discogram, entry: Entry) -> Entry | None:
    """Return what is to be recorded so that an entry of a form stands: itself, a correction, or None if it does.

    What a form holds once (the patient, a line of the checklist, the position) is corrected when it changes; only a
    reading, and what can be said many times, is said again. What keeps the record itself passes as it is.
    """
    if isinstance(entry, UNCORRECTED):
        return entry
    state = discogram.levels.get(discogram.armed or "") if entry.at_level else None
    said = state.facts(type(entry)) if state is not None else discogram.facts(type(entry))
    same = SAME_IN_FORM.get(entry.kind, SAME.get(entry.kind, ()))
    for fact in reversed(said):
        if all(getattr(fact.entry, field) == getattr(entry, field) for field in same):
            return None if fact.entry == entry else Correct(entry, None, fact.number)
    return entry


SAME_IN_FORM: dict[str, tuple[str, ...]] = {"plan": ("level",), "medication": ("purpose", "drug"), "staff": ("role",)}
"""What makes two entries of a form the same line of it, where that differs from what a spoken correction means."""
