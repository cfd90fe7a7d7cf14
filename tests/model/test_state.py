"""What stands at a level: injections, their points, and how old a value is."""

from __future__ import annotations

from fractions import Fraction

import pytest

from discorecorder.model.discogram import Discogram
from discorecorder.model.entries import (
    Baseline,
    Concordance,
    Designate,
    Flow,
    Inject,
    Leak,
    Level,
    NoOpening,
    Opening,
    Reading,
    Stop,
    Tear,
)
from discorecorder.model.state import Injection, LevelState
from tests.model.room import Room, above, classic, ml, opening, psi, reading


def at_l45(*entries: object, seconds: int = 10) -> LevelState:
    """Return what stands at L4-5 after these entries."""
    room = Room(seconds=seconds)
    room.say(Level("L4-5"), *entries)  # type: ignore[arg-type]
    return room.discogram.levels["L4-5"]


def injection(*entries: object, seconds: int = 10) -> Injection:
    """Return the newest injection of L4-5 after these entries."""
    current = at_l45(*entries, seconds=seconds).current
    assert current is not None
    return current


def test_a_pain_score_takes_the_newest_volume_and_pressure_of_the_same_injection() -> None:
    point = injection(reading(0.5), reading(pressure=20), reading(1.0), reading(pain=7)).points[-1]
    assert (point.volume, point.pressure, point.pain) == (ml(1.0), psi(20), 7)


def test_a_point_knows_how_old_its_values_are_and_which_records_said_them() -> None:
    point = injection(reading(0.5), reading(pressure=20), reading(1.0), reading(pain=7)).points[-1]
    assert (point.volume_age_ms, point.pressure_age_ms) == (10_000, 20_000)
    assert (point.volume_from, point.pressure_from, point.number) == (5, 4, 6)


def test_a_value_of_its_own_is_of_that_moment() -> None:
    point = injection(reading(0.5, 20), reading(1.0, 30, 7)).points[-1]
    assert (point.volume_age_ms, point.pressure_age_ms, point.is_stale(0)) == (0, 0, False)


@pytest.mark.parametrize(("seconds", "is_stale"), [(10, False), (11, True)])
def test_a_value_is_stale_when_it_is_older_than_the_setting(seconds: int, is_stale: bool) -> None:
    point = injection(reading(0.5, 20), reading(pain=7), seconds=seconds).points[-1]
    assert point.is_stale(10_000) is is_stale


def test_a_score_before_any_number_has_none() -> None:
    point = injection(reading(pain=3)).points[-1]
    assert (point.volume, point.pressure, point.volume_from, point.pressure_age_ms) == (None, None, 0, 0)
    assert point.at == point.fact.at


def test_nothing_is_carried_from_one_injection_to_the_next() -> None:
    point = injection(reading(0.5, 20), Stop("pain"), Inject(), reading(pain=7)).points[-1]
    assert (point.volume, point.pressure) == (None, None)


def test_the_opening_pressure_is_the_first_point() -> None:
    current = injection(opening(12), reading(0.5))
    assert [point.pressure for point in current.points] == [psi(12), psi(12)]
    assert current.opening_pressure == psi(12)


def test_above_opening_is_gauge_less_opening() -> None:
    current = injection(opening(12))
    assert current.above_opening_psi(psi("42.5")) == Fraction("30.5")
    assert current.gauge_psi(above(30)) == 42
    assert current.above_opening_psi(above(30)) == 30
    assert current.gauge_psi(psi(42)) == 42


def test_no_opening_pressure_means_no_value_above_opening() -> None:
    current = injection(NoOpening("valve stuck"), reading(0.5, 42))
    assert current.above_opening_psi(psi(42)) is None
    assert current.above_opening_psi(above(30)) is None
    assert current.gauge_psi(above(30)) is None
    assert current.gauge_psi(psi(42)) == 42
    assert current.opening_pressure is None


def test_an_opening_pressure_may_be_said_before_or_after_the_injection_begins() -> None:
    for said in ((opening(12), Inject()), (Inject(), opening(12)), (Inject(), reading(0.1), opening(12))):
        state = at_l45(*said, reading(0.5))
        assert [each.opening_pressure for each in state.injections] == [psi(12)]


def test_start_injection_begins_another_only_after_a_stop() -> None:
    assert len(at_l45(Inject(), Inject(), reading(0.5), Inject()).injections) == 1
    assert len(at_l45(Inject(), reading(0.5), Stop("pain"), Inject()).injections) == 2
    assert len(at_l45(Inject(), reading(0.5), Stop(), opening(12)).injections) == 2
    assert len(at_l45(Inject(), reading(0.5), Stop(), NoOpening("no gauge")).injections) == 2


def test_what_is_read_after_the_stop_still_belongs_to_the_injection_and_is_static() -> None:
    current = injection(opening(12), reading(0.5, 30), Stop("pressure"), reading(pain=7))
    assert [point.advancing for point in current.points] == [True, True, False]
    assert current.points[-1].pain == 7


def test_a_resting_plunger_gives_static_points_until_it_advances() -> None:
    current = injection(reading(0.5, 30), Flow(False), reading(pressure=25), Flow(True), reading(0.8, 35))
    assert [point.advancing for point in current.points] == [True, False, True]


def test_start_injection_lets_a_resting_plunger_advance() -> None:
    current = injection(reading(0.5, 30), Flow(False), Inject(), reading(0.8, 35))
    assert [point.advancing for point in current.points] == [True, True]


@pytest.mark.parametrize(
    ("second", "advancing"),
    [
        (reading(0.5, 25), False),
        (reading(0.5, 30), True),
        (reading(0.5, 35), True),
        (reading(0.6, 25), True),
        (reading(pressure=25), True),
        (reading(0.5), True),
        (Reading(ml(0.5), above(25)), True),
    ],
)
def test_a_pressure_that_falls_at_the_same_volume_is_static(second: Reading, advancing: bool) -> None:
    assert injection(reading(0.5, 30), second).points[-1].advancing is advancing


def test_a_baseline_belongs_to_the_injection_that_follows() -> None:
    assert injection(Baseline(2), opening(12)).base == 2
    assert injection(opening(12), Baseline(2)).base == 2
    assert injection(opening(12), reading(0.5)).base is None


def test_a_baseline_after_a_stop_is_that_of_the_second_injection() -> None:
    state = at_l45(Baseline(2), opening(12), reading(0.5, 20, 4), Stop("pain"), Baseline(3), Inject(), reading(0.2))
    assert [each.base for each in state.injections] == [2, 3]


def test_a_baseline_in_the_middle_of_the_pain_does_not_change_the_one_before() -> None:
    state = at_l45(Baseline(2), opening(12), reading(0.5, 20, 4), Baseline(6))
    assert (state.injections[0].base, state.waiting is not None) == (2, True)


def test_the_baseline_before_any_level_is_the_pain_of_the_day_alone() -> None:
    room = Room()
    room.say(Baseline(5), Level("L4-5"), opening(12))
    state = room.discogram.levels["L4-5"]
    assert state.injections[0].base is None
    assert room.discogram.last(Baseline) == Baseline(5)


def test_a_level_that_is_armed_again_goes_on_where_it_was_left() -> None:
    room = Room()
    room.say(Level("L4-5"), opening(12), reading(0.5, 20), Level("L3-4"), opening(18))
    room.say(Level("L4-5", "control"), reading(1.0, 30))
    state = room.discogram.levels["L4-5"]
    assert [point.volume for point in state.injections[0].points] == [None, ml(0.5), ml(1.0)]
    assert [fact.entry for fact in state.facts(Level)] == [Level("L4-5"), Level("L4-5", "control")]
    assert list(room.discogram.levels) == ["L4-5", "L3-4"]


TWICE = (
    *(opening(12), reading(0.5, 30, 7), Concordance("exact"), Stop("pain")),
    *(opening(14), reading(0.6, 40, 4), Concordance("similar"), Stop("pressure")),
)


def test_a_verdict_is_drawn_from_the_first_injection_unless_another_is_designated() -> None:
    state = at_l45(*TWICE)
    assert state.judged is state.injections[0]
    assert state.last(Concordance) == Concordance("exact")
    state = at_l45(*TWICE, Designate(2))
    assert state.judged is state.injections[1]
    assert state.last(Concordance) == Concordance("similar")


def test_what_was_said_before_the_injection_counts_where_it_has_none() -> None:
    state = at_l45(Leak("epidural"), opening(12), Concordance("exact"))
    assert (state.last(Leak), state.last(Concordance)) == (Leak("epidural"), Concordance("exact"))
    state = at_l45(Leak("epidural"), opening(12), Leak("none"))
    assert state.last(Leak) == Leak("none")


def test_what_tells_of_the_disc_does_not_hang_on_an_injection() -> None:
    state = at_l45(*TWICE, Tear(3))
    assert state.last(Tear) == Tear(3)
    assert state.last(Designate) is None


def test_a_level_without_injection_has_nothing_to_judge() -> None:
    state = at_l45()
    assert (state.judged, state.current, state.is_tested, state.last(Leak)) == (None, None, False, None)


def test_a_level_is_tested_once_something_was_read_or_stopped() -> None:
    assert not at_l45(Inject()).is_tested
    assert at_l45(opening(12)).is_tested
    assert at_l45(Stop("needle")).is_tested
    assert [state.level for state in classic().discogram.tested] == ["L3-4", "L4-5"]


def test_a_stop_without_reason_can_be_completed() -> None:
    current = injection(opening(12), Stop(), Stop("leak"))
    assert current.stopped is not None
    assert current.stopped.entry == Stop("leak")


def test_an_opening_after_a_stop_that_was_no_opening_is_kept_with_its_reason() -> None:
    state = at_l45(NoOpening("valve stuck"), reading(0.5))
    assert state.last(NoOpening) == NoOpening("valve stuck")
    assert state.last(Opening) is None


def test_a_number_of_an_entry_is_that_of_its_record() -> None:
    state = at_l45(opening(12))
    fact = state.fact(Opening)
    assert fact is not None
    assert (fact.number, fact.slot, fact.record.number) == (3, 3, 3)
    assert isinstance(Room().discogram, Discogram)


def test_a_baseline_that_was_entered_late_belongs_to_the_injection_it_preceded() -> None:
    room = Room()
    room.say(Level("L4-5"), opening(12), reading(0.5, 20, 4))
    room.late(15, Baseline(2))
    assert room.discogram.levels["L4-5"].injections[0].base == 2
