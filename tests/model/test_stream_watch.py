"""What spoils a stream while it comes: each state where it is, and none in a sound stream."""

from __future__ import annotations

from math import isnan, nan
from random import Random

import pytest

from discorecorder.model.stream import Run
from discorecorder.model.stream_watch import (
    DRIFT,
    FROZEN,
    GAP,
    OUT_OF_RANGE,
    SATURATED,
    Limits,
    Watch,
    qualities,
)
from tests.model.streamed_disc import Disc

GAUGE = Limits(bottom=-7.0, top=150.0, hertz=100.0)


def codes(watch: Watch, now_s: float | None = None) -> list[str]:
    return [state.code for state in watch.states(now_s)]


def fed(limits: Limits, pressures: list[float], volumes: list[float] | None = None, hertz: float = 100.0) -> Watch:
    watch = Watch(limits)
    for row, pressure in enumerate(pressures):
        watch.feed(row / hertz, pressure, volumes[row] if volumes else nan)
    return watch


def noisy(count: int, psi: float = 10.0, noise: float = 0.3) -> list[float]:
    random = Random(5)
    return [psi + random.gauss(0, noise) for _ in range(count)]


@pytest.mark.parametrize("noise", [0.0, 0.3, 1.0])
@pytest.mark.parametrize("hertz", [10, 100])
def test_a_sound_stream_is_in_no_state(noise: float, hertz: float) -> None:
    for seed in range(4):
        run = Disc(noise=noise, hertz=hertz, after_s=6).run(seed)
        assert qualities(run, GAUGE.with_(hertz=float(hertz))) == ()
    assert Watch(GAUGE).states() == ()


def test_a_gauge_of_whole_psi_may_stand_still() -> None:
    run = Disc(noise=0.2, after_s=10).run()
    whole = Run(run.times_s, [float(round(pressure)) for pressure in run.pressures], run.volumes_ml)
    assert qualities(whole, GAUGE.with_(step=1.0)) == ()
    flickering = [10.0, 11.0] * 150 + [11.0] * 300
    assert codes(fed(GAUGE.with_(step=1.0), flickering)) == []
    assert codes(fed(GAUGE, flickering)) == [FROZEN]


def test_saturation_shows_at_once_and_for_a_second_more() -> None:
    watch = fed(GAUGE, [100.0, 150.0])
    assert [(state.code, state.number, state.limit) for state in watch.states()] == [(SATURATED, 150, 150)]
    for row in range(2, 110):
        watch.feed(row / 100, 100 + row / 10)
    assert codes(watch) == []
    assert codes(fed(GAUGE.with_(step=1.0), [149.0])) == [SATURATED]


def test_a_clipped_pressure_is_saturated_and_not_frozen() -> None:
    assert codes(fed(GAUGE, [*noisy(300, 140), *[150.0] * 400])) == [SATURATED]


@pytest.mark.parametrize(("psi", "limit"), [(151.0, 150.0), (-8.0, -7.0)])
def test_what_the_gauge_cannot_show_is_out_of_range(psi: float, limit: float) -> None:
    watch = fed(GAUGE, [10.0, psi])
    assert [(state.number, state.limit) for state in watch.states() if state.code == OUT_OF_RANGE] == [(psi, limit)]
    assert SATURATED not in codes(watch)


def test_states_that_follow_one_another_within_a_second_are_one() -> None:
    watch = fed(GAUGE, [150.0, *[100.0] * 50, 150.0])
    assert [(state.since_s, state.until_s) for state in watch.states()] == [(0.0, 0.51)]


def test_a_zero_that_drifts_down_shows_before_the_injection_only() -> None:
    below = noisy(300, -2.0)
    (state,) = fed(GAUGE, below).states()
    assert (state.code, state.limit) == (DRIFT, -1)
    assert state.number == pytest.approx(-2, abs=0.3)
    assert codes(fed(GAUGE, noisy(300, -0.5))) == []
    assert codes(fed(GAUGE, noisy(40, -2.0))) == []
    assert codes(fed(GAUGE, below, [0.5] * 100 + [0.6] * 200)) == []
    watch = Watch(GAUGE)
    watch.begin_injection()
    for row, pressure in enumerate(below):
        watch.feed(row / 100, pressure)
    assert codes(watch) == []


def test_a_frozen_value_shows_where_it_was_noisy_before() -> None:
    (state,) = fed(GAUGE, [*noisy(300), *[10.0] * 260]).states()
    assert (state.code, state.since_s) == (FROZEN, 3.0)
    assert state.number == pytest.approx(2.59)
    assert codes(fed(GAUGE, [*noisy(300), *[10.0] * 150])) == []
    assert codes(fed(GAUGE, [10.0] * 600)) == []


def test_a_frozen_value_shows_where_volume_goes_in() -> None:
    volumes = [row * 0.0005 for row in range(600)]
    assert codes(fed(GAUGE, [12.0] * 600, volumes)) == [FROZEN]
    assert codes(fed(GAUGE, [12.0] * 300, volumes)) == []


def test_a_stream_that_stops_is_in_a_gap_until_a_second_after_it_comes_again() -> None:
    watch = fed(GAUGE, noisy(100))
    assert codes(watch, 1.03) == []
    (state,) = watch.states(3.0)
    assert (state.code, state.since_s, state.until_s) == (GAP, 0.99, 3.0)
    assert state.number == pytest.approx(2.01)
    watch.feed(3.5, 10.0)
    assert [(state.code, state.since_s, state.until_s) for state in watch.states()] == [(GAP, 0.99, 3.5)]
    for row, pressure in enumerate(noisy(120)):
        watch.feed(3.51 + row / 100, pressure)
    assert codes(watch) == []


def test_samples_without_a_pressure_are_a_gap() -> None:
    watch = fed(GAUGE, [*noisy(100), *[nan] * 100])
    assert codes(watch) == [GAP]


def test_where_the_rate_is_not_known_it_is_learned() -> None:
    unknown = GAUGE.with_(hertz=0.0)
    watch = fed(unknown, noisy(30), hertz=2.0)
    assert codes(watch, 16.9) == []
    assert codes(watch, 17.1) == [GAP]
    assert codes(fed(unknown, noisy(15), hertz=2.0), 60) == []


def test_a_run_answers_as_the_watch_does() -> None:
    run = Run([row / 100 for row in range(300)], noisy(300, -3.0))
    assert qualities(run, GAUGE) == fed(GAUGE, list(run.pressures)).states()
    assert not any(isnan(state.number) for state in qualities(run, GAUGE))
