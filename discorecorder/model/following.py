"""What may follow: every rule that refuses a record, with the sentence that says why and what to do.

``check_may_follow`` asks of the record itself: its number, its time, what it takes back or corrects. ``check_fits``
asks of a fact whether it fits what happened before it; when the past is rewritten (by a withdrawal, a restoration, a
correction or a late entry), every fact is asked again in the order it happened, so that no rewriting leaves what could
not have been said in order. A refusal loses nothing: the discogram stays as it was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from discorecorder.model.entries import (
    Addendum,
    Clip,
    Correct,
    Counted,
    Designate,
    Entry,
    Flow,
    Level,
    Manometer,
    Next,
    NoOpening,
    Open,
    Opening,
    Override,
    Plan,
    Reading,
    Record,
    Restore,
    Sign,
    Stop,
    Withdraw,
)
from discorecorder.model.fold import renumbered
from discorecorder.model.spine import TRANSITIONS
from discorecorder.model.values import EntryError

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from discorecorder.model.discogram import Discogram
    from discorecorder.model.state import Fact, Injection, LevelState


def check_may_follow(discogram: Discogram, record: Record) -> None:
    """Refuse a record whose place, time or target is wrong, with EntryError."""
    _check_place(discogram, record)
    entry = record.entry
    if isinstance(entry, Correct):
        _check_correction(discogram, entry)
    elif isinstance(entry, Withdraw):
        _check_withdrawal(discogram, entry)
    elif isinstance(entry, Restore):
        _check_restoration(discogram, entry)


def check_fits(discogram: Discogram, fact: Fact) -> None:
    """Refuse a fact that does not fit what happened before it, with EntryError."""
    entry = fact.entry
    if entry.at_level and discogram.armed is None:
        raise EntryError(f"no level is chosen for {entry.kind!r}; say the level first, for example L4-5")
    rule = _RULES.get(entry.kind)
    if rule is not None:
        rule(discogram, fact, entry)


def check_same_places(before: Discogram, after: Discogram, record: Record) -> None:
    """Refuse a record that would silently give entries to another level, or a designation to another injection.

    A level that is corrected or entered late takes its entries with it; that is what it says. Raises EntryError.
    """
    entry = record.entry
    numbers = entry.numbers if isinstance(entry, (Withdraw, Restore)) else ()
    if any(isinstance(before.records[number - 1].entry, Level) for number in numbers):
        for state in after.levels.values():
            _check_not_moved(before, state)
    for level, state in after.levels.items():
        chosen = state.fact(Designate)
        old = before.levels.get(level)
        if chosen and old and chosen.slot != record.number and old.fact(Designate) == chosen:
            _check_same_injection(old, state)


def _check_not_moved(before: Discogram, state: LevelState) -> None:
    for facts in state.said.values():
        for fact in facts:
            level = before.level_at(fact.at, fact.slot)
            if level != state.level and before.standing.stands(fact.number):
                raise EntryError(
                    f"record {fact.number} ({fact.entry.kind}) would move from {level} to {state.level}; take it back "
                    "first, or correct the level, for example 'correction L4-5'"
                )


def _check_same_injection(old: LevelState, new: LevelState) -> None:
    if _slots_of(old.judged).isdisjoint(_slots_of(new.judged)):
        raise EntryError(f"the injection of {new.level} that is designated would be another one; take that back first")


def _slots_of(injection: Injection | None) -> set[int]:
    points = (point.fact for point in injection.points) if injection else ()
    facts = (injection.started, injection.stopped, *points) if injection else ()
    return {fact.slot for fact in facts if fact is not None}


def _check_place(discogram: Discogram, record: Record) -> None:
    expected = len(discogram.records) + 1
    if record.number != expected:
        raise EntryError(f"record {record.number} cannot follow record {expected - 1}; read the discogram again")
    if isinstance(record.entry, Open) != (expected == 1):
        raise EntryError("a discogram begins with its opening record, and has one")
    if discogram.is_signed and not isinstance(record.entry, Addendum):
        raise EntryError("the discogram is signed; say it as an addendum")
    if isinstance(record.entry, Next):
        raise EntryError("a recorded 'next' would move when an earlier level is corrected; record the level it names")
    if discogram.is_before_last(record):
        _check_late(discogram, record)


def _check_late(discogram: Discogram, record: Record) -> None:
    said = f"{record.happened_at:%H:%M:%S} is before the last entry ({discogram.last_at:%H:%M:%S})"
    if isinstance(record.entry, (Sign, Addendum)):
        raise EntryError(f"{said}; a signature and an addendum follow all else, set the clock right")
    if not record.late:
        raise EntryError(f"{said}; mark it as a late entry, or set the clock right")


def _level_exists(discogram: Discogram, _fact: Fact, entry: Level | Plan | Override) -> None:
    discogram.numbering.confirm(entry.level)
    if entry.level in discogram.numbering.fused and not isinstance(entry, Override):
        raise EntryError(f"{entry.level} is recorded as fused; correct the numbering first if it can be injected")


def _once(discogram: Discogram, _fact: Fact, entry: Entry) -> None:
    if discogram.facts(type(entry)):
        raise EntryError(f"the {entry.kind} is already recorded; correct it instead (correction ...)")


def _numbering_holds_used(discogram: Discogram, _fact: Fact, entry: Counted) -> None:
    numbering = entry.numbering()
    for level in discogram.levels:
        if level not in numbering.discs or level in numbering.fused:
            raise EntryError(
                f"{level} has records already and would be {'fused' if level in numbering.fused else 'gone'} "
                f"({TRANSITIONS[numbering.transition]}). Correct that level first, then the numbering"
            )


def _current_of(discogram: Discogram) -> Injection | None:
    return discogram.levels[discogram.armed or ""].current


def _one_opening(discogram: Discogram, fact: Fact, entry: Opening | NoOpening) -> None:
    if isinstance(entry, Opening):
        _unit_confirmed(discogram, fact, entry)
    current = _current_of(discogram)
    if current is not None and current.stopped is None and current.opening is not None:
        raise EntryError(
            f"the opening pressure of this injection is {current.opening_pressure} (record {current.opening.number}); "
            "say 'correction opening ...', or 'stop' and 'start injection' if the disc is injected again"
        )


def _unit_confirmed(discogram: Discogram, fact: Fact, entry: Opening | Reading) -> None:
    pressure = entry.pressure
    if pressure is None:
        return
    manometer = discogram.last(Manometer)
    if manometer is not None and not manometer.used:
        raise EntryError(f"{pressure}: the record says that no manometer is used; record the manometer first")
    is_corrected = isinstance(fact.record.entry, Correct)
    if discogram.unit not in {None, pressure.unit} and not is_corrected:
        raise EntryError(
            f"{pressure}: the gauge was in {discogram.unit} until now. If it shows {pressure.unit}, "
            f"confirm it first: 'unit {pressure.unit}'"
        )


def _gauge_unused(discogram: Discogram, _fact: Fact, entry: Manometer) -> None:
    points = (point for state in discogram.levels.values() for each in state.injections for point in each.points)
    read = next((point for point in points if point.pressure_from == point.number), None)
    if not entry.used and read is not None:
        raise EntryError(
            f"{read.pressure} was read (record {read.number}); take it back first if there is no manometer"
        )


def _one_stop(discogram: Discogram, _fact: Fact, entry: Stop) -> None:
    current = _current_of(discogram)
    stopped = current.stopped.entry if current and current.stopped else None
    if isinstance(stopped, Stop) and stopped.reason is not None:
        raise EntryError(
            f"this injection was stopped already ({stopped.reason}); say 'correction stop {entry.reason or '...'}' "
            "or 'start injection'"
        )


def _not_stopped(discogram: Discogram, _fact: Fact, entry: Flow) -> None:
    current = _current_of(discogram)
    if entry.advancing and current is not None and current.stopped is not None:
        raise EntryError("this injection was stopped; say 'start injection' if the disc is injected again")


def _injection_exists(discogram: Discogram, _fact: Fact, entry: Designate) -> None:
    state = discogram.levels[discogram.armed or ""]
    if entry.injection > len(state.injections):
        raise EntryError(f"{state.level} has {len(state.injections)} injections; there is no number {entry.injection}")


def _criteria_known(discogram: Discogram, fact: Fact, entry: Override) -> None:
    _level_exists(discogram, fact, entry)
    if entry.criteria not in discogram.opened.criteria:
        known = ", ".join(discogram.opened.criteria)
        raise EntryError(f"{entry.criteria} is no rule set of this discogram; it has {known}")


def _recorded_before(_discogram: Discogram, fact: Fact, entry: Clip) -> None:
    if fact.record.source not in NOT_SAID:
        raise EntryError("that audio is kept is recorded by the program alone, once it is; nobody can say it")
    last = entry.numbers[-1]
    if last >= fact.number:
        raise EntryError(f"there is no record {last} yet that this could be the audio of")


def _may_sign(discogram: Discogram, _fact: Fact, _entry: Sign) -> None:
    if discogram.last(Counted) is None:
        raise EntryError("how the levels were counted is not recorded; record the numbering, then sign")


def _addendum_fits(discogram: Discogram, _fact: Fact, entry: Addendum) -> None:
    if not discogram.is_signed:
        raise EntryError("the discogram is not signed yet; enter or correct it directly, no addendum is needed")
    new_name = dict(entry.renumbering)
    numbering = renumbered(discogram.numbering, entry)
    renamed = [new_name.get(level, level) for level in discogram.levels]
    for level in (*renamed, *new_name.values()):
        numbering.confirm(level)
    if len(set(renamed)) < len(renamed):
        raise EntryError("the renumbering gives two discs the same name; pair every level that changes")
    if set(renamed) & set(numbering.fused):
        raise EntryError("the renumbering gives a tested disc the name of a fused one; pair every level that changes")
    if (entry.dallas is not None or entry.torn is not None) and entry.level not in renamed:
        raise EntryError(f"{entry.level} was not tested; a CT grade is kept for a tested level")


def _check_correction(discogram: Discogram, entry: Correct) -> None:
    if entry.number is None:
        raise EntryError("a correction says which record it corrects")
    _check_targets(discogram, (entry.number,), "corrected")
    corrected = discogram.standing.fact(entry.number)
    if corrected is None or corrected.number != entry.number:
        raise EntryError(_stands_no_more(discogram, entry.number))
    if corrected.entry.kind != entry.entry.kind:
        raise EntryError(f"record {entry.number} is {corrected.entry.kind}; it cannot become {entry.entry.kind}")
    _check_reason(discogram, (entry.number,), entry.reason)


def _check_withdrawal(discogram: Discogram, entry: Withdraw) -> None:
    if not entry.numbers:
        raise EntryError("there is nothing to take back")
    _check_targets(discogram, entry.numbers, "taken back")
    standing = discogram.standing
    for number in entry.numbers:
        # A line may hold a score and its correction; both are taken back at once.
        if number in standing.withdrawals or not set(standing.covers_of(number)) <= set(entry.numbers):
            raise EntryError(_stands_no_more(discogram, number))
    _check_reason(discogram, entry.numbers, entry.reason)


def _stands_no_more(discogram: Discogram, number: int) -> str:
    return f"record {number} does not stand any more (see record {discogram.standing.replaced_by(number)})"


def _check_targets(discogram: Discogram, numbers: tuple[int, ...], done: str) -> None:
    for number in numbers:
        if not 1 <= number <= len(discogram.records):
            raise EntryError(f"there is no record {number}; the last is {len(discogram.records)}")
        record = discogram.records[number - 1]
        if record.entry.kind in LASTING:
            raise EntryError(f"record {number} ({record.entry.kind}) stands for good and cannot be {done}")


def _check_reason(discogram: Discogram, numbers: tuple[int, ...], reason: str | None) -> None:
    if reason is not None:
        return
    for number in numbers:
        level = discogram.level_of(discogram.records[number - 1])
        if level in discogram.levels and level != discogram.armed:
            raise EntryError(
                f"record {number} belongs to {level}, which was left; say why, for example "
                "'correction pain 6 because misheard' or 'scratch record 7 because wrong level'"
            )


def _check_restoration(discogram: Discogram, entry: Restore) -> None:
    if not entry.numbers:
        raise EntryError("there is nothing to restore")
    standing = discogram.standing
    for number in entry.numbers:
        if number not in standing.withdrawals:
            raise EntryError(f"record {number} was not taken back")
        slot = standing.slot_of(number)
        if slot in standing.withdrawals and slot not in entry.numbers:
            raise EntryError(f"record {number} corrects record {slot}, which was taken back; restore that first")


NOT_SAID = frozenset({"program", "script", "import"})
"""Sources of what nobody says at the table: what the program knows, and what was recorded elsewhere."""

LASTING = frozenset({"open", "withdraw", "restore", "sign", "addendum", "gap", "clip", "samples", "gauge_gap"})
"""Kinds that nobody takes back or corrects; what is so now is a further record."""

_RULES: dict[str, Callable[[Discogram, Fact, Any], None]] = {
    "level": _level_exists,
    "plan": _level_exists,
    "patient": _once,
    "numbering": _numbering_holds_used,
    "manometer": _gauge_unused,
    "opening": _one_opening,
    "no_opening": _one_opening,
    "reading": _unit_confirmed,
    "stop": _one_stop,
    "flow": _not_stopped,
    "designate": _injection_exists,
    "override": _criteria_known,
    "clip": _recorded_before,
    "sign": _may_sign,
    "addendum": _addendum_fits,
}
