"""What may follow: every rule that refuses a record, with the sentence that says why and what to do.

Each rule is one small function; ``check_may_follow`` runs those that concern the record. A refusal loses
nothing: the discogram stays as it was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from discorecorder.model.entries import (
    Addendum,
    Correct,
    Counted,
    Designate,
    Entry,
    Level,
    Manometer,
    Next,
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
from discorecorder.model.spine import TRANSITIONS
from discorecorder.model.values import EntryError

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from discorecorder.model.discogram import Discogram
    from discorecorder.model.state import LevelState


def check_may_follow(discogram: Discogram, record: Record) -> None:
    """Refuse a record that may not follow what is recorded, with EntryError."""
    _check_place(discogram, record)
    entry = record.entry
    if isinstance(entry, Correct):
        _check_correction(discogram, entry)
        entry = entry.entry
    if entry.at_level:
        _check_armed(discogram, record, entry)
    rule = _RULES.get(entry.kind)
    if rule is not None:
        rule(discogram, record, entry)


def _check_place(discogram: Discogram, record: Record) -> None:
    expected = len(discogram.records) + 1
    if record.number != expected:
        raise EntryError(f"record {record.number} cannot follow record {expected - 1}; read the discogram again")
    if isinstance(record.entry, Open) != (expected == 1):
        raise EntryError("a discogram begins with its opening record, and has one")
    if discogram.is_signed and not isinstance(record.entry, Addendum):
        raise EntryError("the discogram is signed; say it as an addendum")
    if discogram.is_before_last(record) and not record.late:
        raise EntryError(
            f"{record.happened_at:%H:%M:%S} is before the last entry ({discogram.last_at:%H:%M:%S}); "
            "mark it as a late entry, or set the clock right"
        )


def _check_armed(discogram: Discogram, record: Record, entry: Entry) -> None:
    if discogram.level_at(record.happened_at, record.number) is None:
        raise EntryError(f"no level is chosen for {entry.kind!r}; say the level first, for example L4-5")


def _level_exists(discogram: Discogram, _record: Record, entry: Level | Plan | Override) -> None:
    discogram.numbering.confirm(entry.level)
    if entry.level in discogram.numbering.fused and not isinstance(entry, Override):
        raise EntryError(f"{entry.level} is recorded as fused; correct the numbering first if it can be injected")


def _next_exists(discogram: Discogram, _record: Record, _entry: Next) -> None:
    if discogram.next_level is None:
        raise EntryError("there is no next level; say which, for example L4-5")


def _once(discogram: Discogram, record: Record, entry: Entry) -> None:
    if not isinstance(record.entry, Correct) and discogram.facts(type(entry)):
        raise EntryError(f"the {entry.kind} is already recorded; correct it instead (correction ...)")


def _numbering_holds_used(discogram: Discogram, _record: Record, entry: Counted) -> None:
    numbering = entry.numbering()
    for level in discogram.levels:
        if level not in numbering.discs or level in numbering.fused:
            raise EntryError(
                f"{level} has records already and would be {'fused' if level in numbering.fused else 'gone'} "
                f"({TRANSITIONS[numbering.transition]}). Correct that level first, then the numbering"
            )


def _state_of(discogram: Discogram, record: Record) -> LevelState:
    level = discogram.level_at(record.happened_at, record.number)
    return discogram.levels[level or ""]


def _one_opening(discogram: Discogram, record: Record, entry: Opening) -> None:
    _unit_confirmed(discogram, record, entry)
    current = _state_of(discogram, record).current
    if isinstance(record.entry, Correct) or current is None or current.stopped is not None:
        return
    if current.opening is not None:
        raise EntryError(
            f"the opening pressure of this injection is {current.opening_pressure} (record {current.opening.number}); "
            "say 'correction opening ...', or 'start injection' if the disc is injected again"
        )


def _unit_confirmed(discogram: Discogram, record: Record, entry: Opening | Reading) -> None:
    pressure = entry.pressure
    if pressure is None:
        return
    manometer = discogram.last(Manometer)
    if manometer is not None and not manometer.used:
        raise EntryError(f"{pressure}: the record says that no manometer is used; record the manometer first")
    is_corrected = isinstance(record.entry, Correct)
    if discogram.unit not in {None, pressure.unit} and not is_corrected:
        raise EntryError(
            f"{pressure}: the gauge was in {discogram.unit} until now. If it shows {pressure.unit}, "
            f"confirm it first: 'unit {pressure.unit}'"
        )


def _one_stop(discogram: Discogram, record: Record, entry: Stop) -> None:
    current = _state_of(discogram, record).current
    stopped = current.stopped.entry if current and current.stopped else None
    if isinstance(stopped, Stop) and stopped.reason is not None and not isinstance(record.entry, Correct):
        raise EntryError(
            f"this injection was stopped already ({stopped.reason}); say 'correction stop {entry.reason or '...'}' "
            "or 'start injection'"
        )


def _injection_exists(discogram: Discogram, record: Record, entry: Designate) -> None:
    state = _state_of(discogram, record)
    if entry.injection > len(state.injections):
        raise EntryError(f"{state.level} has {len(state.injections)} injections; there is no number {entry.injection}")


def _criteria_known(discogram: Discogram, record: Record, entry: Override) -> None:
    _level_exists(discogram, record, entry)
    if entry.criteria not in discogram.opened.criteria:
        known = ", ".join(discogram.opened.criteria)
        raise EntryError(f"{entry.criteria} is no rule set of this discogram; it has {known}")


def _may_sign(discogram: Discogram, _record: Record, _entry: Sign) -> None:
    if discogram.last(Counted) is None:
        raise EntryError("how the levels were counted is not recorded; record the numbering, then sign")


def _addendum_fits(discogram: Discogram, _record: Record, entry: Addendum) -> None:
    if not discogram.is_signed:
        raise EntryError("the discogram is not signed yet; enter or correct it directly, no addendum is needed")
    new_name = dict(entry.renumbering)
    numbering = discogram.numbering.with_(transition=entry.transition or discogram.numbering.transition)
    renamed = [new_name.get(level, level) for level in discogram.levels]
    for level in renamed:
        numbering.confirm(level)
    if len(set(renamed)) < len(renamed):
        raise EntryError("the renumbering gives two discs the same name; pair every level that changes")
    if (entry.dallas is not None or entry.torn is not None) and entry.level not in renamed:
        raise EntryError(f"{entry.level} was not tested; a CT grade is kept for a tested level")


def _check_correction(discogram: Discogram, entry: Correct) -> None:
    if entry.number is None:
        raise EntryError("a correction says which record it corrects")
    _check_targets(discogram, (entry.number,), "corrected")
    corrected = discogram.standing.fact(entry.number)
    if corrected is None or corrected.entry.kind != entry.entry.kind:
        kind = corrected.entry.kind if corrected else "nothing"
        raise EntryError(f"record {entry.number} is {kind}; it cannot become {entry.entry.kind}")
    _check_reason(discogram, (entry.number,), entry.reason)


def _check_withdrawal(discogram: Discogram, _record: Record, entry: Withdraw) -> None:
    if not entry.numbers:
        raise EntryError("there is nothing to take back")
    _check_targets(discogram, entry.numbers, "taken back")
    _check_reason(discogram, entry.numbers, entry.reason)


def _check_targets(discogram: Discogram, numbers: tuple[int, ...], done: str) -> None:
    for number in numbers:
        if not 1 <= number <= len(discogram.records):
            raise EntryError(f"there is no record {number}; the last is {len(discogram.records)}")
        record = discogram.records[number - 1]
        if record.entry.kind in LASTING:
            raise EntryError(f"record {number} ({record.entry.kind}) stands for good and cannot be {done}")
        if not discogram.standing.stands(number):
            by = discogram.standing.replaced_by(number)
            raise EntryError(f"record {number} does not stand any more (see record {by})")


def _check_reason(discogram: Discogram, numbers: tuple[int, ...], reason: str | None) -> None:
    if reason is not None:
        return
    for number in numbers:
        level = discogram.level_of(discogram.records[number - 1])
        if level is not None and level != discogram.armed:
            raise EntryError(
                f"record {number} belongs to {level}, which was left; say why, for example "
                "'correction pain 6 because misheard' or 'scratch record 7 because wrong level'"
            )


def _check_restoration(discogram: Discogram, _record: Record, entry: Restore) -> None:
    if not entry.numbers:
        raise EntryError("there is nothing to restore")
    for number in entry.numbers:
        if number not in discogram.standing.withdrawals:
            raise EntryError(f"record {number} was not taken back")


LASTING = frozenset({"open", "withdraw", "restore", "sign", "addendum", "gap", "samples"})
"""Kinds that nobody takes back or corrects; what is so now is a further record."""

_RULES: dict[str, Callable[[Discogram, Record, Any], None]] = {
    "level": _level_exists,
    "plan": _level_exists,
    "next": _next_exists,
    "patient": _once,
    "numbering": _numbering_holds_used,
    "opening": _one_opening,
    "reading": _unit_confirmed,
    "stop": _one_stop,
    "designate": _injection_exists,
    "override": _criteria_known,
    "sign": _may_sign,
    "addendum": _addendum_fits,
    "withdraw": _check_withdrawal,
    "restore": _check_restoration,
}
