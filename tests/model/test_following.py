"""What may follow what: a refusal says why and what to do, and loses nothing."""

from __future__ import annotations

from datetime import timedelta

import pytest

from discorecorder.model.entries import (
    Baseline,
    Counted,
    Designate,
    Entry,
    Flow,
    Inject,
    Leak,
    Level,
    Manometer,
    Next,
    NoOpening,
    Note,
    Number,
    Opening,
    Override,
    Patient,
    Plan,
    Reading,
    Stop,
    Unit,
)
from discorecorder.model.units import Pressure
from discorecorder.model.values import EntryError
from tests.model.refusals import record, refused
from tests.model.room import CRITERIA, NINE, Room, classic, opening, psi, reading


def atm(number: float) -> Reading:
    """Return a reading in atm."""
    return Reading(pressure=Pressure.of(number, "atm"))


# --- its place in the record


def test_a_discogram_begins_with_its_opening_record_and_has_one() -> None:
    room = Room(opened=False)
    with pytest.raises(EntryError, match="begins with its opening record"):
        room.say(Note("calm"))
    room = Room()
    refused(room, lambda: room.say(room.discogram.opened), "begins with its opening record")


@pytest.mark.parametrize("number", [1, 2, 4])
def test_records_follow_each_other_by_number(number: int) -> None:
    room = Room()
    room.say(Note("calm"))
    with pytest.raises(EntryError, match=f"record {number} cannot follow record 2; read the discogram again"):
        room.discogram.plus(record(room.discogram, Note("x"), number=number, line=1))


def test_the_clock_does_not_run_backwards_unless_the_entry_is_late() -> None:
    room = classic()
    refused(
        room,
        lambda: room.discogram.plus(record(room.discogram, Note("x"), happened_at=NINE)),
        "09:00:00 is before the last entry .* mark it as a late entry, or set the clock right",
    )
    room.late(0, Note("x"))


def test_the_time_of_a_correction_counts_as_the_last_one() -> None:
    room = Room()
    room.say(Level("L4-5"), reading(pain=3))
    room.now += timedelta(hours=1)
    room.correct(Reading(pain=4))
    assert room.discogram.last_at == room.now - timedelta(seconds=10)
    refused(
        room,
        lambda: room.discogram.plus(record(room.discogram, Note("x"), happened_at=NINE + timedelta(seconds=40))),
        "before the last entry",
    )


def test_two_entries_may_happen_at_the_same_moment() -> None:
    room = Room(seconds=0)
    room.say(Level("L4-5"), reading(0.5), Level("L3-4"), reading(0.7))
    assert [state.level for state in room.discogram.tested] == ["L4-5", "L3-4"]


def test_a_next_is_recorded_as_the_level_it_names() -> None:
    room = classic()
    with pytest.raises(EntryError, match="record the level it names"):
        room.discogram.plus(record(room.discogram, Next()))


# --- its level


@pytest.mark.parametrize("entry", [Inject(), opening(12), reading(pain=3), Stop("pain"), Leak("none"), Flow(True)])
def test_an_entry_needs_a_level_first(entry: Entry) -> None:
    room = Room()
    refused(room, lambda: room.say(entry), "no level is chosen for .*; say the level first, for example L4-5")


@pytest.mark.parametrize("entry", [Level("L5-6"), Plan("L6-S1"), Override("L5-6", CRITERIA, "MET", "seen")])
def test_a_level_outside_the_numbering_is_refused(entry: Entry) -> None:
    room = Room()
    refused(room, lambda: room.say(entry), "does not exist in the recorded numbering")


def test_a_fused_disc_is_not_injected_but_may_be_spoken_of() -> None:
    room = Room()
    room.counted("none", "L4-5")
    refused(room, lambda: room.say(Level("L4-5")), "L4-5 is recorded as fused")
    room.say(Override("L4-5", CRITERIA, "NOT EVALUABLE", "fused"))


@pytest.mark.parametrize(
    ("counted", "why"),
    [
        (Counted("c2", "six", "L6"), "L5-S1 has records already and would be gone"),
        (Counted("c2", "five", "none", ("L5-S1",)), "L5-S1 has records already and would be fused"),
    ],
)
def test_the_numbering_keeps_the_levels_that_were_used(counted: Counted, why: str) -> None:
    room = Room()
    room.counted()
    room.say(Level("L5-S1"), opening(12))
    refused(room, lambda: room.say(counted), why)
    refused(
        room, lambda: room.correct(counted, 2), r"record 3 \(level\) would not fit: L5-S1 (does not exist|is recorded)"
    )


def test_the_numbering_can_change_while_no_level_hangs_on_it() -> None:
    room = Room()
    room.counted()
    room.counted("L6")
    room.say(Level("L5-6"))
    assert room.discogram.numbering.transition == "L6"
    refused(room, lambda: room.undo(3), r"record 4 \(level\) would not fit: L5-6 does not exist")


# --- a late entry


def test_a_late_entry_goes_to_the_level_that_was_armed_then() -> None:
    room = classic()
    room.late(75, Leak("none"))
    assert room.discogram.levels["L3-4"].last(Leak) == Leak("none")
    assert room.discogram.levels["L4-5"].last(Leak) is None
    assert room.discogram.level_of(room.discogram.records[-1]) == "L3-4"


def test_a_late_entry_before_the_first_level_has_none() -> None:
    room = classic()
    refused(room, lambda: room.late(5, Leak("none")), "no level is chosen")
    room.late(5, Baseline(4))
    assert room.discogram.last(Baseline) == Baseline(4)


def test_a_late_level_takes_what_follows_it() -> None:
    room = Room()
    room.say(Level("L3-4"), reading(0.5), reading(0.7))
    room.late(25, Level("L4-5"))
    assert [len(state.injections[0].points) for state in room.discogram.levels.values()] == [1, 1]


def test_a_late_entry_of_what_was_said_already_is_refused_with_the_record_it_disturbs() -> None:
    room = Room()
    room.say(Level("L4-5"), reading(0.1), opening(12))
    refused(room, lambda: room.late(15, opening(14)), r"then record 4 \(opening\) would not fit: the opening pressure")


# --- what stands once


def test_the_patient_is_recorded_once_and_then_corrected() -> None:
    room = Room()
    room.say(Patient("DOE^JANE", "1"))
    refused(room, lambda: room.say(Patient("DOE^JOHN", "2")), "already recorded; correct it instead")
    room.correct(Patient("DOE^JANET", "1"))
    assert room.discogram.last(Patient) == Patient("DOE^JANET", "1")


def test_a_patient_who_was_taken_back_is_not_restored_beside_another() -> None:
    room = Room()
    room.say(Patient("DOE^JANE", "1"))
    room.undo()
    room.say(Patient("DOE^JOHN", "2"))
    refused(room, lambda: room.redo(2), r"record 4 \(patient\) would not fit")


def test_an_injection_has_one_opening_pressure() -> None:
    room = Room()
    room.say(Level("L4-5"), opening(12))
    refused(room, lambda: room.say(opening(14)), r"is 12 psi \(record 3\); say 'correction opening")
    refused(room, lambda: room.say(NoOpening("stuck")), "the opening pressure of this injection is 12 psi")
    room.correct(opening(14))
    room.say(Stop("pain"), opening(16))
    assert [each.opening_pressure for each in room.discogram.levels["L4-5"].injections] == [psi(14), psi(16)]


def test_an_injection_is_stopped_once() -> None:
    room = Room()
    room.say(Level("L4-5"), opening(12), Stop("pain"))
    refused(room, lambda: room.say(Stop("leak")), r"stopped already \(pain\); say 'correction stop leak'")
    refused(room, lambda: room.say(Stop()), r"say 'correction stop \.\.\.'")
    room.correct(Stop("leak"))
    assert room.discogram.levels["L4-5"].last(Stop) == Stop("leak")


def test_withdrawing_the_second_injection_leaves_no_second_stop() -> None:
    room = Room()
    room.say(Level("L4-5"), opening(12), Stop("pain"), Inject(), reading(0.5), Stop("pressure"))
    refused(room, lambda: room.undo(5), r"record 7 \(stop\) would not fit: this injection was stopped already")


def test_a_stopped_injection_does_not_flow() -> None:
    room = Room()
    room.say(Level("L4-5"), Flow(False), opening(12), Stop("pain"), Flow(False))
    refused(room, lambda: room.say(Flow(True)), "was stopped; say 'start injection'")


# --- the gauge


def test_another_unit_is_refused_until_a_person_confirms_it() -> None:
    room = Room()
    room.say(Level("L4-5"), opening(12))
    refused(room, lambda: room.say(atm(2)), "2 atm: the gauge was in psi until now.*'unit atm'")
    room.say(Unit("atm"), atm(2))
    refused(room, lambda: room.say(reading(pressure=20)), "the gauge was in atm")
    injection = room.discogram.levels["L4-5"].judged
    assert injection is not None
    assert [str(point.pressure) for point in injection.points] == ["12 psi", "2 atm"]


def test_the_unit_of_the_manometer_holds_from_the_first_reading() -> None:
    room = Room()
    room.say(Manometer(True, unit="atm", resolution=Number(1, 1)), Level("L4-5"))
    refused(room, lambda: room.say(opening(12)), "the gauge was in atm")
    room.say(Manometer(True), atm(2))
    assert room.discogram.unit == "atm"


def test_a_late_reading_is_held_against_the_unit_of_its_time() -> None:
    room = Room()
    room.say(Level("L4-5"), opening(12), Note("x"), Unit("atm"), atm(2))
    room.late(25, reading(pressure=20))
    refused(room, lambda: room.late(35, atm(1)), "the gauge was in psi")


def test_a_confirmed_unit_is_not_taken_back_from_under_its_readings() -> None:
    room = Room()
    room.say(Level("L4-5"), opening(12), Unit("atm"), atm(2))
    refused(room, lambda: room.undo(4), r"record 5 \(reading\) would not fit: 2 atm: the gauge was in psi")
    refused(room, lambda: room.correct(Unit("bar"), 4), r"record 5 \(reading\) would not fit")


def test_readings_of_a_mistaken_unit_can_be_corrected_one_by_one() -> None:
    room = Room()
    room.say(Level("L4-5"), opening(12), reading(0.5, 20))
    room.correct(Opening(Pressure.of(12, "kPa")), 3)
    units = [room.discogram.unit]
    units.append(room.correct(Reading(pressure=Pressure.of(20, "kPa")), 4).unit)
    units.append(room.say(Reading(pressure=Pressure.of(30, "kPa"))).unit)
    assert units == ["psi", None, "kPa"]


def test_without_a_manometer_there_is_no_pressure() -> None:
    room = Room()
    room.say(Manometer(False), Level("L4-5"))
    refused(room, lambda: room.say(opening(12)), "no manometer is used; record the manometer first")
    room.say(reading(0.5, None, 3), Manometer(True), opening(12))
    refused(room, lambda: room.say(Manometer(False)), r"12 psi was read \(record \d+\); take it back first")


# --- the physician's choices


def test_an_injection_is_designated_that_exists() -> None:
    room = Room()
    room.say(Level("L4-5"), opening(12), Stop("pain"))
    refused(room, lambda: room.say(Designate(2)), "L4-5 has 1 injections; there is no number 2")


def test_a_designated_injection_is_not_taken_away_or_exchanged() -> None:
    room = Room()
    room.say(Level("L4-5"), opening(12), Stop("pain"), opening(14), reading(0.5), Stop("leak"), Designate(2))
    refused(room, lambda: room.undo(4, 5, 6, 7), r"record 8 \(designate\) would not fit")
    room.correct(Designate(1))
    refused(room, lambda: room.undo(3, 4), "that is designated would be another one; take that back first")
    room.late(11, Note("nothing to do with it"))


def test_a_correction_of_a_designation_is_held_against_its_own_level() -> None:
    room = Room()
    room.say(Level("L4-5"), opening(12), Stop("pain"), opening(14), Designate(2), Level("L3-4"), opening(18))
    room.correct(Designate(1), 6, reason="the first was cleaner")
    refused(room, lambda: room.correct(Designate(3), 9, reason="slip"), "L4-5 has 2 injections")


def test_an_override_names_a_rule_set_of_this_discogram() -> None:
    room = Room()
    refused(room, lambda: room.say(Override("L4-5", "other@1", "MET", "seen")), f"it has {CRITERIA}")
