"""When what was heard becomes an entry."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discorecorder.dictation.grammar import parse
from discorecorder.dictation.speech.deciding import LAPSES_S, Decision, Hearing
from discorecorder.dictation.speech.judging import ASKS, CLEAR, NOTHING, REFUSED, UNSURE, Judgement


def judgement(words: str, state: str = CLEAR) -> Judgement:
    """Return words judged so."""
    if words in {"confirm", "cancel"}:
        return Judgement(state, words, order=words)
    entries = () if state in {REFUSED, NOTHING} else tuple(parse(words))
    return Judgement(state, words, entries, 0.9, "fifty psi" if state == ASKS else "")


def test_a_plain_reading_is_recorded_at_once() -> None:
    decision = Hearing().heard(judgement("pain 7"), 0)
    assert (decision.state, decision.recorded) == ("recorded", tuple(parse("pain 7")))


@pytest.mark.parametrize(
    "words", ["L4-5", "control L3-4", "next level", "correction pain 6", "end of procedure", "L4-5 pain 7"]
)
def test_what_changes_more_waits_for_a_confirmation(words: str) -> None:
    hearing = Hearing()
    assert hearing.heard(judgement(words), 0).state == "waits"
    assert hearing.heard(judgement("confirm"), 1).recorded == tuple(parse(words))
    assert hearing.waiting is None


def test_what_is_unsure_waits() -> None:
    hearing = Hearing()
    assert hearing.heard(judgement("pain 7", UNSURE), 0).state == "waits"
    assert hearing.confirmed(1).recorded == tuple(parse("pain 7"))


def test_one_of_two_is_not_told_by_a_confirmation_but_by_being_said_again() -> None:
    hearing = Hearing()
    assert hearing.heard(judgement("15 psi", ASKS), 0) == Decision("asks", "15 psi", (), 0.9, "", "fifty psi")
    assert hearing.confirmed(1).recorded == ()
    assert hearing.heard(judgement("50 psi"), 2).recorded == tuple(parse("50 psi"))
    assert hearing.waiting is None


def test_one_of_two_that_is_heard_the_same_again_waits_to_be_confirmed() -> None:
    hearing = Hearing()
    hearing.heard(judgement("15 psi", ASKS), 0)
    assert hearing.heard(judgement("15 psi", ASKS), 2).state == "waits"
    assert hearing.confirmed(3).recorded == tuple(parse("15 psi"))


def test_one_of_two_that_is_heard_otherwise_the_next_time_asks_again() -> None:
    hearing = Hearing()
    hearing.heard(judgement("15 psi", ASKS), 0)
    assert hearing.heard(judgement("50 psi", ASKS), 2).state == "asks"
    assert hearing.confirmed(3).recorded == ()


def test_everything_waits_where_the_site_wants_that() -> None:
    assert Hearing("everything").heard(judgement("pain 7"), 0).state == "waits"


def test_what_waits_lapses() -> None:
    hearing = Hearing()
    hearing.heard(judgement("L4-5"), 0)
    assert hearing.passed(LAPSES_S - 0.1).state == "nothing"
    assert hearing.passed(LAPSES_S).state == "lapsed"
    assert hearing.confirmed(LAPSES_S + 1).recorded == ()


def test_a_confirmation_that_comes_too_late_records_nothing() -> None:
    hearing = Hearing()
    hearing.heard(judgement("L4-5"), 0)
    assert hearing.confirmed(LAPSES_S).recorded == ()
    assert hearing.waiting is None


def test_what_is_typed_meanwhile_wins() -> None:
    hearing = Hearing()
    hearing.heard(judgement("L4-5"), 0)
    assert hearing.typed().state == "cancelled"
    assert hearing.confirmed(1).recorded == ()


def test_room_talk_does_not_take_away_what_waits() -> None:
    hearing = Hearing()
    hearing.heard(judgement("L4-5"), 0)
    assert hearing.heard(judgement("forty", REFUSED), 1).state == "refused"
    assert hearing.confirmed(2).recorded == tuple(parse("L4-5"))


def test_scratch_that_first_takes_back_what_only_waits() -> None:
    hearing = Hearing()
    hearing.heard(judgement("L4-5"), 0)
    assert hearing.heard(judgement("scratch that"), 1).state == "cancelled"
    assert hearing.heard(judgement("scratch that"), 2).recorded == tuple(parse("scratch that"))


SAID = st.sampled_from(["pain 7", "L4-5", "next level", "correction pain 6", "scratch that", "confirm", "cancel"])
STATES = st.sampled_from([CLEAR, UNSURE, ASKS, REFUSED, NOTHING])


@given(st.lists(st.tuples(SAID, STATES, st.floats(0, 20)), max_size=12))
def test_no_level_is_ever_recorded_without_a_confirmation(said: list[tuple[str, str, float]]) -> None:
    hearing, at = Hearing(), 0.0
    for words, state, after in said:
        at += after
        decision = hearing.heard(judgement(words, state), at)
        if any(entry.kind in {"level", "next", "correct"} for entry in decision.recorded):
            assert words == "confirm"
        assert hearing.waiting is None or decision.recorded == ()
