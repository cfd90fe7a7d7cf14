"""Which records stand after corrections, withdrawals and their undoing."""

from __future__ import annotations

import pytest

from discorecorder.model.discogram import Discogram
from discorecorder.model.entries import Concordance, Correct, Level, Note, Reading, Stop, Withdraw
from discorecorder.model.standing import Standing
from discorecorder.model.values import EntryError
from tests.model.room import Room, classic, ml, opening, psi, reading


def scores(room: Room, level: str = "L4-5") -> list[int | None]:
    """Return the pain scores that stand at a level."""
    injection = room.discogram.levels[level].judged
    return [point.pain for point in injection.points] if injection else []


def room_with(*pains: int) -> Room:
    """Return a room in which these scores were said at L4-5; the first is record 3."""
    room = Room()
    room.say(Level("L4-5"), *(reading(pain=pain) for pain in pains))
    return room


def test_undo_then_redo() -> None:
    room = room_with(3, 7)
    room.undo()
    assert scores(room) == [3]
    room.redo()
    assert scores(room) == [3, 7]


def test_undo_twice_and_redo_twice() -> None:
    room = room_with(3, 5, 7)
    room.undo()
    room.undo()
    assert scores(room) == [3]
    room.redo()
    assert scores(room) == [3, 5]
    room.redo()
    assert scores(room) == [3, 5, 7]


def test_a_correction_takes_the_place_and_the_time_of_what_it_corrects() -> None:
    room = room_with(3, 7, 8)
    room.correct(Reading(pain=6), 4)
    assert scores(room) == [3, 6, 8]
    standing = room.discogram.standing
    assert (standing.stands(4), standing.replaced_by(4), standing.stands(6), standing.replaced_by(6)) == (
        *(False, 6),
        *(True, None),
    )


def test_withdrawing_a_correction_lets_the_earlier_score_stand_again() -> None:
    room = room_with(3, 7)
    room.correct(Reading(pain=6))
    room.undo()
    assert scores(room) == [3, 7]
    assert room.discogram.standing.replaced_by(5) == 6


def test_a_correction_can_be_corrected_and_each_taken_back_in_turn() -> None:
    room = room_with(7)
    room.correct(Reading(pain=6))
    room.correct(Reading(pain=5))
    assert scores(room) == [5]
    room.undo()
    assert scores(room) == [6]
    room.undo()
    assert scores(room) == [7]
    room.undo()
    assert scores(room) == []


def test_a_corrected_record_is_withdrawn_only_by_way_of_its_correction() -> None:
    room = room_with(7)
    room.correct(Reading(pain=6))
    with pytest.raises(EntryError, match=r"record 3 does not stand any more \(see record 4\)"):
        room.undo(3)
    room.undo(3, 4)
    assert scores(room) == []


def test_a_correction_of_what_was_taken_back_is_restored_after_it() -> None:
    room = room_with(7)
    room.correct(Reading(pain=6))
    room.undo(3, 4)
    with pytest.raises(EntryError, match="record 4 corrects record 3, which was taken back; restore that first"):
        room.redo(4)
    room.redo(3)
    assert scores(room) == [7]
    room.redo(4)
    assert scores(room) == [6]


def test_a_score_and_its_correction_in_one_breath_are_taken_back_together() -> None:
    room = room_with(3)
    room.line(reading(pain=7), Correct(Reading(pain=6)))
    room.undo()
    assert scores(room) == [3]
    room.redo()
    assert scores(room) == [3, 6]


def test_what_was_taken_back_cannot_be_corrected_or_taken_back_again() -> None:
    room = room_with(3, 7)
    room.undo(4)
    with pytest.raises(EntryError, match=r"record 4 does not stand any more \(see record 5\)"):
        room.correct(Reading(pain=6), 4)
    with pytest.raises(EntryError, match=r"record 4 does not stand any more \(see record 5\)"):
        room.undo(4)


def test_what_was_restored_can_be_taken_back_again() -> None:
    room = room_with(3, 7)
    for _time in range(3):
        room.undo(4)
        room.redo()
    room.undo(4)
    assert scores(room) == [3]


def test_a_corrected_level_takes_its_readings_with_it() -> None:
    room = classic()
    room.say(Level("L2-3"), opening(15), reading(0.5, 20, 3))
    room.correct(Level("L5-S1"))
    assert list(room.discogram.levels) == ["L3-4", "L4-5", "L5-S1"]
    assert scores(room, "L5-S1") == [None, 3]
    room.undo()
    assert scores(room, "L2-3") == [None, 3]


def test_a_level_can_be_corrected_twice_without_a_reason() -> None:
    room = Room()
    room.say(Level("L2-3"), opening(15))
    room.correct(Level("L3-4"))
    room.correct(Level("L4-5"))
    assert list(room.discogram.levels) == ["L4-5"]


def test_a_corrected_reading_keeps_what_the_correction_left_alone() -> None:
    room = Room()
    room.say(Level("L4-5"), Reading(ml(1), psi(30), 7, first_pain=True))
    room.correct(Reading(pain=0))
    assert room.discogram.levels["L4-5"].last(Reading) == Reading(ml(1), psi(30), 0)


def test_a_withdrawn_entry_never_contributes() -> None:
    room = classic()
    before = [state.last(Concordance) for state in room.discogram.levels.values()]
    room.say(Concordance("discordant"))
    room.undo()
    assert [state.last(Concordance) for state in room.discogram.levels.values()] == before


def test_withdrawing_a_stop_lets_the_plunger_advance_again() -> None:
    room = Room()
    room.say(Level("L4-5"), reading(0.5, 20), Stop("pain"), reading(0.8, 30))
    room.undo(4)
    injection = room.discogram.levels["L4-5"].judged
    assert injection is not None
    assert [point.advancing for point in injection.points] == [True, True]


def test_what_stands_is_told_of_unknown_numbers_too() -> None:
    standing = Standing(Room().discogram.records)
    assert (standing.stands(9), standing.fact(9), standing.replaced_by(9)) == (False, None, None)


def test_a_withdrawn_record_has_no_fact() -> None:
    room = Room()
    room.say(Note("calm"))
    room.undo()
    standing = room.discogram.standing
    assert (standing.fact(2), standing.replaced_by(2), standing.withdrawals) == (None, 3, {2: 3})
    assert [fact.entry.kind for fact in standing.facts()] == ["open", "withdraw"]


def test_an_older_step_works_out_again_what_stood_then() -> None:
    room = room_with(3, 7)
    older = room.discogram
    room.undo()
    assert older.standing.stands(4)
    assert not room.discogram.standing.stands(4)
    assert isinstance(room.discogram.records[-1].entry, Withdraw)
    assert Discogram.of("test", older.records).standing.stands(4)
