"""Taking back, correcting, signing and adding: what of the past may still change, and when."""

from __future__ import annotations

from typing import Any

import pytest

from discorecorder.model.entries import (
    Addendum,
    Concordance,
    Correct,
    Finish,
    Level,
    Note,
    Open,
    Opening,
    Plan,
    Reading,
    Restore,
    Sign,
    Withdraw,
)
from discorecorder.model.values import EntryError
from tests.model.refusals import record, refused
from tests.model.room import CRITERIA, Room, classic, opening

# --- taking back


def test_nothing_is_taken_back_that_is_not_there() -> None:
    room = Room()
    for entry, why in (
        (Withdraw(), "nothing to take back"),
        (Restore(), "nothing to restore"),
        (Correct(Note("x")), "which record it corrects"),
        (Withdraw(None, (9,)), "there is no record 9; the last is 1"),
        (Withdraw(None, (0,)), "there is no record 0"),
        (Withdraw(None, (1,)), r"record 1 \(open\) stands for good"),
        (Correct(Note("x"), None, 1), r"record 1 \(open\) stands for good"),
        (Restore((1,)), "record 1 was not taken back"),
    ):
        with pytest.raises(EntryError, match=why):
            room.discogram.plus(record(room.discogram, entry))


def test_a_correction_keeps_the_kind() -> None:
    room = classic()
    refused(room, lambda: room.correct(Note("x"), 5), "record 5 is opening; it cannot become note")


def test_what_was_done_at_a_level_that_was_left_is_changed_only_with_a_reason() -> None:
    room = classic()
    refused(room, lambda: room.correct(Reading(pain=3), 6), "record 6 belongs to L3-4, which was left; say why")
    refused(room, lambda: room.undo(9), "record 9 belongs to L3-4, which was left")
    room.correct(Reading(pain=3), 6, reason="misheard")
    room.undo(9, reason="wrong level")


def test_a_plan_is_scratched_without_a_reason() -> None:
    room = Room()
    room.say(Plan("L4-5"))
    room.undo()
    assert room.discogram.next_level is None


def test_a_level_is_not_taken_back_from_over_its_entries() -> None:
    room = Room()
    room.say(Level("L4-5"), opening(12))
    refused(room, lambda: room.undo(2), r"record 3 \(opening\) would not fit: no level is chosen")
    room = classic()
    refused(room, lambda: room.undo(10), r"record 11 \(baseline\) would move from L4-5 to L3-4; take it back first")
    room = Room()
    room.say(Level("L3-4"), Level("L4-5"))
    room.undo()
    assert room.discogram.armed == "L3-4"


def test_a_level_is_not_restored_over_entries_that_were_made_since() -> None:
    room = Room()
    room.say(Level("L3-4"), Level("L4-5"))
    room.undo()
    room.say(opening(12))
    refused(room, lambda: room.redo(3), r"record 5 \(opening\) would move from L3-4 to L4-5")


def test_a_level_is_restored_with_its_own_entries() -> None:
    room = Room()
    room.say(Level("L3-4"))
    room.line(Level("L4-5"), opening(12))
    room.undo()
    room.redo()
    assert room.discogram.levels["L4-5"].last(Opening) == opening(12)


# --- the signature


def test_the_numbering_is_needed_before_signing() -> None:
    room = Room()
    refused(room, lambda: room.say(Sign("Dr A")), "record the numbering, then sign")
    room.counted()
    room.say(Sign("Dr A"))
    assert room.discogram.status == "signed"


def test_after_the_signature_only_an_addendum() -> None:
    room = classic()
    room.sign()
    for entry in (
        Note("x"),
        Sign("Dr B"),
        Withdraw("slip", (5,)),
        Restore((5,)),
        Correct(Note("x"), None, 5),
        Finish(),
    ):
        with pytest.raises(EntryError, match="the discogram is signed; say it as an addendum"):
            room.discogram.plus(record(room.discogram, entry))
    room.add()
    assert room.discogram.last(Addendum) == Addendum("seen again")


def test_an_addendum_needs_a_signature() -> None:
    room = classic()
    refused(room, room.add, "not signed yet")


def test_a_signature_and_an_addendum_are_never_late() -> None:
    room = classic()
    refused(room, lambda: room.late(30, Sign("Dr A")), "a signature and an addendum follow all else")
    room.sign()
    refused(room, lambda: room.late(30, Addendum("x")), "a signature and an addendum follow all else")


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"renumbering": (("L4-5", "L5-6"),)}, "L5-6 does not exist"),
        ({"renumbering": (("L4-5", "L3-4"),)}, "gives two discs the same name"),
        ({"renumbering": (("L4-5", "L2-3"),)}, "the name of a fused one"),
        ({"renumbering": (("T1-2", "L5-6"),)}, "L5-6 does not exist"),
        ({"level": "L5-S1", "dallas": 3}, "L5-S1 was not tested"),
        ({"level": "L5-S1", "torn": True}, "L5-S1 was not tested"),
    ],
)
def test_an_addendum_that_does_not_fit_is_refused(more: dict[str, Any], why: str) -> None:
    room = Room()
    room.counted("none", "L2-3")
    room.say(Level("L3-4"), opening(12), Level("L4-5"), opening(12))
    room.sign()
    refused(room, lambda: room.add(**more), why)


def test_a_renumbering_that_would_leave_a_fused_disc_nowhere_is_refused() -> None:
    room = Room()
    room.counted("none", "L5-S1")
    room.say(Level("L3-4"), opening(12))
    room.sign()
    refused(room, lambda: room.add(transition="L6"), "L5-S1 does not exist")
    room.add(transition="L6", renumbering=(("L5-S1", "L6-S1"),))
    assert room.discogram.numbering.fused == ("L6-S1",)


def test_an_entry_is_what_it_is_whoever_says_it() -> None:
    room = classic()
    other = room.discogram.plus(record(room.discogram, Concordance("similar"), role="technologist", source="touch"))
    assert other.levels["L4-5"].last(Concordance) == Concordance("similar")
    assert room.discogram.opened == Open("lumbar", "0.1.0", 10_000, {CRITERIA: {}}, (CRITERIA,))
