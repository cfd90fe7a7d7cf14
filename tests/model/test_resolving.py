"""Which record "scratch that" and "correction" mean, and which level "next"."""

from __future__ import annotations

import pytest

from discorecorder.model.completeness import missing_of_study
from discorecorder.model.entries import (
    Baseline,
    Check,
    Correct,
    Finding,
    Gap,
    GaugeGap,
    Leak,
    Level,
    Next,
    Note,
    Number,
    Plan,
    Reading,
    Restore,
    Samples,
    Staff,
    Withdraw,
)
from discorecorder.model.resolving import newest_standing, resolved, settled
from discorecorder.model.values import EntryError
from tests.model.room import Room, classic, ml, opening, psi, reading


def test_what_names_its_target_is_left_as_it_is() -> None:
    room = classic()
    for entry in (Note("x"), Withdraw(None, (3,)), Restore((3,))):
        assert resolved(room.discogram, entry) == entry


def test_scratch_that_means_the_whole_last_line() -> None:
    room = Room()
    room.line(Level("L4-5"), opening(12), reading(0.5))
    assert resolved(room.discogram, Withdraw("slip")) == Withdraw("slip", (2, 3, 4))


def test_scratch_that_said_twice_means_the_line_before() -> None:
    room = Room()
    room.say(Note("one"), Note("two"))
    room.undo()
    assert resolved(room.discogram, Withdraw()) == Withdraw(None, (2,))


def test_scratch_that_leaves_out_what_was_scratched_already() -> None:
    room = Room()
    room.line(Note("one"), Note("two"))
    room.undo(3)
    assert resolved(room.discogram, Withdraw()) == Withdraw(None, (2,))


def test_there_is_nothing_to_take_back_at_the_beginning() -> None:
    with pytest.raises(EntryError, match="nothing to take back"):
        resolved(Room().discogram, Withdraw())


def test_redo_means_the_last_withdrawal_that_is_still_in_force() -> None:
    room = Room()
    room.say(Note("one"), Note("two"))
    room.undo()
    room.undo()
    assert resolved(room.discogram, Restore()) == Restore((2,))
    room.redo()
    assert resolved(room.discogram, Restore()) == Restore((3,))


def test_redo_after_something_new_was_said_means_nothing() -> None:
    room = Room()
    with pytest.raises(EntryError, match="nothing was taken back just now"):
        resolved(room.discogram, Restore())
    room.say(Note("one"))
    for _time in range(2):
        with pytest.raises(EntryError, match="name the record, for example 'restore record 12'"):
            resolved(room.discogram, Restore())
        room.undo()
        room.say(Note("two"))


def test_redo_is_not_lost_because_the_gauge_went_on_streaming() -> None:
    room = Room()
    room.say(Level("L4-5"), Leak("epidural"))
    room.undo()
    room.say(Samples(1, 100, "psi", "0" * 64), Gap(3), GaugeGap("gauge", "09:14:10.250"))
    assert resolved(room.discogram, Restore()) == Restore((3,))


def test_a_gap_of_the_gauge_is_never_what_scratch_that_means_and_changes_nothing_else() -> None:
    room, same = classic(), classic()
    taken_back = resolved(room.discogram, Withdraw())
    number = len(room.discogram.records) + 1
    room.say(GaugeGap("gauge", "09:14:10.250"), GaugeGap("gauge", "09:14:10.250", Number.of("3.4")))
    assert resolved(room.discogram, Withdraw()) == taken_back
    assert room.discogram.armed == same.discogram.armed
    assert missing_of_study(room.discogram) == missing_of_study(same.discogram)
    assert {level: state.said for level, state in room.discogram.levels.items()} == {
        level: state.said for level, state in same.discogram.levels.items()
    }
    with pytest.raises(EntryError, match="stands for good and cannot be taken back"):
        room.say(Withdraw(None, (number,)))
    with pytest.raises(EntryError, match="a gauge_gap record is not corrected"):
        Correct(GaugeGap("gauge", "09:14:10.250"))


def test_redo_of_what_was_restored_means_nothing() -> None:
    room = Room()
    room.say(Note("one"))
    room.undo()
    room.redo()
    with pytest.raises(EntryError, match="nothing was taken back just now"):
        resolved(room.discogram, Restore())


def test_a_correction_means_the_last_of_its_kind_at_this_level() -> None:
    room = classic()
    assert resolved(room.discogram, Correct(opening(13))) == Correct(opening(13), None, 12)
    room.say(Leak("epidural"), Leak("facet"))
    assert resolved(room.discogram, Correct(Leak("none"))) == Correct(Leak("none"), None, 18)


def test_a_correction_means_the_last_that_happened_though_another_was_entered_later() -> None:
    room = classic()
    room.late(125, Reading(pain=5))
    corrected = resolved(room.discogram, Correct(Reading(pain=6)))
    assert isinstance(corrected, Correct)
    assert corrected.number == 14


def test_a_correction_of_the_pain_leaves_volume_and_pressure() -> None:
    room = classic()
    wanted = Correct(Reading(ml(1.1), psi(31), 6), "misheard", 14)
    assert resolved(room.discogram, Correct(Reading(pain=6), "misheard")) == wanted
    assert resolved(room.discogram, wanted) == wanted


def test_a_correction_of_a_volume_means_the_last_reading_that_had_one() -> None:
    room = Room()
    room.say(Level("L4-5"), Reading(ml(1), None, 3, first_pain=True), reading(pain=7))
    wanted = Correct(Reading(ml(1.4), None, 3, first_pain=True), None, 3)
    assert resolved(room.discogram, Correct(Reading(ml(1.4)))) == wanted


def test_first_pain_that_is_corrected_to_none_is_no_first_pain() -> None:
    room = Room()
    room.say(Level("L4-5"), Reading(ml(1), None, 3, first_pain=True))
    assert resolved(room.discogram, Correct(Reading(pain=0))) == Correct(Reading(ml(1), None, 0), None, 3)


def test_a_correction_by_number_of_what_is_no_reading_is_taken_as_said() -> None:
    room = classic()
    assert resolved(room.discogram, Correct(Reading(pain=6), None, 12)) == Correct(Reading(pain=6), None, 12)
    assert resolved(room.discogram, Correct(Reading(pain=6), None, 99)) == Correct(Reading(pain=6), None, 99)


def test_a_correction_never_turns_one_line_of_the_checklist_into_another() -> None:
    room = Room()
    room.say(Check("consent", "done"), Check("driver", "done"), Staff("nurse", "N B"), Staff("radiologist", "Dr A"))
    assert resolved(room.discogram, Correct(Check("consent", "no"))) == Correct(Check("consent", "no"), None, 2)
    assert resolved(room.discogram, Correct(Staff("nurse", "N C"))) == Correct(Staff("nurse", "N C"), None, 4)
    with pytest.raises(EntryError, match="there is no such check to correct"):
        resolved(room.discogram, Correct(Check("time-out", "done")))


def test_a_correction_of_what_nobody_said_names_the_level() -> None:
    room = classic()
    with pytest.raises(EntryError, match="there is no such leak at L4-5 to correct; say it without 'correction'"):
        resolved(room.discogram, Correct(Leak("none")))
    room.say(Finding("modic", "type 1"))
    with pytest.raises(EntryError, match="there is no such finding at L4-5"):
        resolved(room.discogram, Correct(Finding("protrusion", "small")))
    with pytest.raises(EntryError, match="there is no such baseline to correct"):
        resolved(Room().discogram, Correct(Baseline(3)))


def test_next_means_the_next_planned_level_that_was_not_armed_yet() -> None:
    room = Room()
    room.say(Plan("L3-4"), Plan("L4-5"), Plan("L5-S1"), Level("L4-5"), Next())
    assert room.discogram.armed == "L3-4"
    room.say(Next())
    assert [record.entry for record in room.discogram.records][-2:] == [Level("L3-4"), Level("L5-S1")]
    with pytest.raises(EntryError, match="there is no next level; say which"):
        room.say(Next())


def test_without_a_plan_next_means_the_disc_below() -> None:
    room = Room()
    with pytest.raises(EntryError, match="there is no next level"):
        room.say(Next())
    room.say(Level("L3-4"), Next())
    assert room.discogram.armed == "L4-5"


def test_next_passes_over_a_fused_disc_and_a_planned_one_that_is_gone() -> None:
    room = Room()
    room.say(Plan("L5-S1"))
    room.counted("L6", "L4-5")
    room.say(Level("L3-4"), Next())
    assert room.discogram.armed == "L5-6"


def test_a_level_that_came_by_next_stays_when_an_earlier_one_is_corrected() -> None:
    room = Room()
    room.say(Level("L3-4"), Next(), opening(12))
    room.correct(Level("L2-3"), 2, reason="misheard")
    assert list(room.discogram.levels) == ["L2-3", "L4-5"]
    assert room.discogram.levels["L4-5"].is_tested


def test_what_a_form_holds_already_is_not_recorded_again() -> None:
    room = classic()
    room.say(Check("driver", "done"), Plan("L4-5", "suspect"))
    assert settled(room.discogram, Check("driver", "done")) is None
    assert settled(room.discogram, Plan("L4-5", "suspect")) is None


def test_what_a_form_changes_is_a_correction_of_what_stood() -> None:
    room = classic()
    room.say(Check("driver", "done"))
    assert settled(room.discogram, Check("consent", "no")) == Check("consent", "no")
    assert settled(room.discogram, Check("driver", "no")) == Correct(Check("driver", "no"), None, room.last_number)
    room.say(Plan("L4-5", "suspect"))
    assert settled(room.discogram, Plan("L4-5", "control")) == Correct(Plan("L4-5", "control"), None, room.last_number)


def test_what_a_form_says_first_is_recorded_as_it_is() -> None:
    room = classic()
    assert settled(room.discogram, Check("driver", "no")) == Check("driver", "no")
    assert settled(Room().discogram, Leak("none")) == Leak("none")


def test_at_a_level_a_form_means_the_armed_one() -> None:
    room = classic()
    room.say(Leak("none"))
    assert settled(room.discogram, Leak("none")) is None
    assert settled(room.discogram, Leak("epidural")) == Correct(Leak("epidural"), None, room.last_number)


def test_the_newest_record_that_can_be_taken_back_is_no_bookkeeping() -> None:
    room = classic()
    room.say(Note("x"))
    room.undo()
    newest = newest_standing(room.discogram)
    assert newest is not None
    assert newest.entry.kind == "concordance"
    assert newest_standing(Room().discogram) is None


def test_a_form_takes_back_one_line_after_another() -> None:
    room = Room()
    room.say(Plan("L4-5"), Plan("L3-4"))
    room.undo(2)
    assert settled(room.discogram, Withdraw(None, (3,))) == Withdraw(None, (3,))
