"""What the samples of an injection say: each definition against discs whose answer is known, over many seeds."""

from __future__ import annotations

from itertools import pairwise
from math import exp, nan
from random import Random
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from discorecorder.devices.patients import patients
from discorecorder.devices.simulated import SimulatedDisc
from discorecorder.model.stream import (
    Derived,
    Run,
    above_opening,
    drift_ppm,
    elastance,
    gaps,
    opening_by_first_flow,
    opening_by_first_tenth,
    peak,
    pressure_at,
    psi_of,
    static_pressure,
)
from discorecorder.model.values import EntryError
from tests.model.streamed_disc import Disc

SEEDS = range(8)


def found(run: Run) -> Derived:
    opening = opening_by_first_flow(run)
    assert opening is not None
    return opening


def worst(disc: Disc, seeds: range = SEEDS) -> float:
    return max(abs(found(disc.run(seed)).pressure - disc.opening) for seed in seeds)


@pytest.mark.parametrize(
    ("disc", "within_psi"),
    [
        (Disc(), 0.5),
        (Disc(noise=0.1), 0.3),
        (Disc(noise=1.0), 1.0),
        (Disc(noise=0.3, hertz=10), 1.0),
        (Disc(noise=1.0, hertz=10), 5.0),
        (Disc(elastance=7), 0.3),
        (Disc(opening=6, elastance=43), 0.5),
        (Disc(opening=30, elastance=13), 0.3),
        (Disc(elastance=43, line=75), 0.5),
        (Disc(dead_ml=0.2), 0.5),
        (Disc(step_ml=0.01), 0.5),
        (Disc(step_ml=0.05), 2.0),
        (Disc(rate=0.02), 0.5),
        (Disc(line=1e6), 0.5),
        (Disc(elastance=40, leak_ml=0.25), 0.5),
        (Disc(pause_at_ml=0.2, pause_s=8), 0.5),
    ],
)
def test_the_first_flow_is_found_within_its_error(disc: Disc, within_psi: float) -> None:
    assert worst(disc) < within_psi


def test_at_a_thousand_samples_a_second_the_first_flow_is_found_within_half_a_psi() -> None:
    assert worst(Disc(hertz=1000, noise=1.0), range(3)) < 0.5


def test_a_long_pause_does_not_move_the_first_flow() -> None:
    assert worst(Disc(hertz=50, pause_at_ml=0.3, pause_s=300), range(3)) < 0.4


def test_a_pause_just_before_the_first_tenth_does_not_move_it() -> None:
    disc = Disc(noise=0.1, pause_at_ml=0.098, pause_s=1.5)
    run = disc.run()
    pauses_s = disc.rest_s + disc.pause_at_ml / disc.rate
    relaxed = [
        pressure - (8 * (1 - exp(-(at_s - pauses_s) / 0.8)) if pauses_s < at_s < pauses_s + 1.5 else 0)
        for at_s, pressure in zip(run.times_s, run.pressures, strict=True)
    ]
    told = opening_by_first_tenth(Run(run.times_s, relaxed, run.volumes_ml))
    assert told is not None
    assert told.pressure == pytest.approx(disc.psi(0.1), abs=1)


def test_the_first_flow_names_its_definition_and_its_moment() -> None:
    disc = Disc(noise=0.1)
    run = disc.run()
    opening = found(run)
    assert opening.name == "first flow@1"
    flows_at_s = disc.rest_s + disc.opening / disc.line / disc.rate
    assert opening.at_s == pytest.approx(flows_at_s, abs=0.3)
    assert run.times_s[opening.index] == pytest.approx(opening.at_s, abs=0.011)
    assert opening.volume_ml == pytest.approx(disc.opening / disc.line, abs=0.01)
    assert opening.noise < 0.1


@pytest.mark.parametrize("name", ["case_a", "case_c"])
@pytest.mark.parametrize("hertz", [10, 100])
def test_neither_the_needle_nor_a_pause_before_it_opens_is_taken_for_the_opening(name: str, hertz: float) -> None:
    for disc in patients()[name].discs:
        passed_s = [0.0]
        gauge = SimulatedDisc(patients()[name], disc.level, hertz=hertz, clock=lambda: passed_s[0])  # noqa: B023
        gauge.open()
        gauge.play()
        passed_s[0] = 40.0
        at_ms, pressures, volumes, _ = zip(*gauge.read(0).samples, strict=True)
        gauge.close()
        opening = found(Run([at / 1000 for at in at_ms], pressures, volumes)).pressure
        # The plunger paused just there, so that what the needle resists, 2 psi, comes in twice.
        assert disc.disc.opening_psi - 0.5 < opening < disc.disc.opening_psi + 5


def test_a_disc_that_is_open_from_the_start_has_no_first_flow() -> None:
    for seed in SEEDS:
        random = Random(seed)
        times = [row / 100 for row in range(2000)]
        volumes = [at_s * 0.05 for at_s in times]
        run = Run(times, [12 + 30 * volume + random.gauss(0, 0.3) for volume in volumes], volumes)
        assert opening_by_first_flow(run) is None


def test_without_enough_volume_no_opening_pressure_is_guessed() -> None:
    whole = Disc().run()
    for run in (Run([], []), Disc().run(has_volume=False), Disc(most_ml=0.08).run(), Disc(rest_s=0, most_ml=0).run()):
        assert opening_by_first_flow(run) is None
        assert opening_by_first_tenth(run) is None
    silent = Run(whole.times_s, [nan] * len(whole.times_s), whole.volumes_ml)
    assert opening_by_first_flow(silent) is None
    assert opening_by_first_flow(Run(whole.times_s, whole.pressures, [nan] * len(whole.times_s))) is None


def test_a_reading_that_is_missing_now_and_then_does_no_harm() -> None:
    run = Disc().run()
    holed = [nan if row % 7 == 0 else pressure for row, pressure in enumerate(run.pressures)]
    assert found(Run(run.times_s, holed, run.volumes_ml)).pressure == pytest.approx(15, abs=0.5)


@settings(max_examples=25, deadline=None)
@given(st.integers(5, 40), st.integers(5, 45), st.integers(120, 900), st.integers(0, 99))
def test_any_disc_opens_where_it_opens_or_is_not_told(opening: int, elastance: int, line: int, seed: int) -> None:
    assume(line > 3 * elastance)
    told = opening_by_first_flow(Disc(opening, elastance, line, noise=0.1, hertz=50).run(seed))
    assert told is None or told.pressure == pytest.approx(opening, abs=1)


@settings(max_examples=15, deadline=None)
@given(st.sampled_from([0.068, 6.895, 51.7]), st.integers(0, 99))
def test_no_definition_depends_on_the_unit(unit: float, seed: int) -> None:
    disc = Disc(hertz=50, after_s=5)
    run = disc.run(seed)
    other = Run(run.times_s, [pressure * unit for pressure in run.pressures], run.volumes_ml)
    opening, in_unit = found(run), found(other)
    assert in_unit.pressure == pytest.approx(opening.pressure * unit, rel=1e-6)
    slope, slope_in_unit = elastance(run, opening, 26), elastance(other, in_unit, 26)
    assert slope is not None
    assert slope_in_unit is not None
    assert slope_in_unit.per_ml == pytest.approx(slope.per_ml * unit, rel=1e-6)


@pytest.mark.parametrize(("noise", "hertz", "within_psi"), [(0.1, 100, 0.15), (0.3, 100, 0.3), (1, 100, 1), (1, 10, 3)])
def test_the_first_tenth_is_interpolated(noise: float, hertz: float, within_psi: float) -> None:
    disc = Disc(noise=noise, hertz=hertz)
    for seed in SEEDS:
        told = opening_by_first_tenth(disc.run(seed))
        assert told is not None
        assert told.name == "first 0.1 mL@1"
        assert told.volume_ml == pytest.approx(0.1, abs=1e-3)
        assert told.pressure == pytest.approx(disc.psi(0.1), abs=within_psi)


@pytest.mark.parametrize(("grade", "noise", "within"), [(43, 0.3, 1), (13, 0.3, 1), (7, 0.3, 1), (30, 1, 2), (7, 1, 2)])
def test_the_elastance_is_found_within_its_error(grade: float, noise: float, within: float) -> None:
    disc = Disc(elastance=grade, noise=noise)
    for seed in SEEDS:
        run = disc.run(seed)
        told = elastance(run, found(run))
        assert told is not None
        assert told.name == "elastance@1"
        assert told.per_ml == pytest.approx(grade, abs=within)
        assert (told.from_ml, told.to_ml) == pytest.approx((0.09, 1.2), abs=0.05)
        assert told.residual < noise


def test_pauses_do_not_bend_the_elastance() -> None:
    run = Disc(pause_at_ml=0.5, pause_s=20).run()
    relaxed = [
        pressure - (3 if 12 < at_s < 32 else 0) for at_s, pressure in zip(run.times_s, run.pressures, strict=True)
    ]
    told = elastance(Run(run.times_s, relaxed, run.volumes_ml), found(run))
    assert told is not None
    assert told.per_ml == pytest.approx(30, abs=1)


def test_a_leak_or_a_short_range_leaves_no_elastance() -> None:
    for seed in SEEDS:
        leaking = Disc(elastance=40, leak_ml=0.5).run(seed)
        assert elastance(leaking, found(leaking)) is None
        early = Disc(elastance=40, leak_ml=0.15).run(seed)
        assert elastance(early, found(early)) is None
    run = Disc().run()
    opening = found(run)
    assert elastance(run, opening, until_s=8) is None
    assert elastance(run, opening, until_s=2) is None
    assert elastance(run, opening, until_s=14) is not None
    assert elastance(Disc().run(has_volume=False), opening) is None
    sparse = Run([0, 1, 2, 3], [15, 20, 30, 40], [0, 0.1, 0.5, 0.9])
    assert elastance(sparse, Derived("", 15, 0.0, 0, 0.0, 0.0)) is None


def test_the_static_pressure_is_that_after_the_decay() -> None:
    disc = Disc(after_s=6)
    rests_s = disc.rest_s + disc.most_ml / disc.rate
    for seed in SEEDS:
        told = static_pressure(disc.run(seed), rests_s)
        assert told is not None
        assert (told.name, told.from_s, told.to_s) == ("static@1", rests_s + 1, rests_s + 3)
        # Of the 4 psi that fade with a half second, 0.13 are left on average from the first to the third.
        assert told.pressure == pytest.approx(disc.psi(disc.most_ml) - 4 + 0.13, abs=0.15)
        assert told.fall == pytest.approx(3.8, abs=0.5)
        assert -0.5 < told.per_second < 0.1


def test_a_short_rest_counts_by_its_last_second_and_a_shorter_one_not() -> None:
    run = Disc(after_s=6).run()
    told = static_pressure(run, 26, rest_until_s=28.2)
    assert told is not None
    assert (told.from_s, told.to_s) == pytest.approx((27.2, 28.2))
    assert static_pressure(run, 26, rest_until_s=27.4) is None
    assert static_pressure(run, 31) is None
    assert static_pressure(run, -1) is None
    assert static_pressure(Run([], []), 0) is None
    assert static_pressure(Run([0, 1.2, 2], [5, nan, nan]), 0) is None


def test_a_rest_ends_where_the_plunger_moves_on() -> None:
    run = Disc(pause_at_ml=0.5, pause_s=2).run()
    told = static_pressure(run, 12)
    assert told is not None
    assert told.to_s == pytest.approx(14.4, abs=0.1)


def test_a_gauge_of_one_reading_a_second_has_a_static_pressure_too() -> None:
    told = static_pressure(Run([0, 1, 2, 3, 4, 5], [20, 30, 26, 25, 25, 25]), 1.5)
    assert told is not None
    assert (told.pressure, told.fall, told.per_second) == (25, 5, 0)
    together = static_pressure(Run([0, 2, 2, 3.5], [20, 12, 14, 13]), 0)
    assert together is not None
    assert (together.pressure, together.per_second) == (13, 0)


def test_the_pressure_at_a_moment_has_its_age() -> None:
    run = Run([0.0, 0.1, 0.2], [10.0, 11.0, nan])
    told = pressure_at(run, 0.25)
    assert told is not None
    assert (told.pressure, told.index, told.is_stale) == (11, 1, False)
    assert told.age_ms == pytest.approx(150)
    late = pressure_at(run, 1.2)
    assert late is not None
    assert late.is_stale
    assert pressure_at(run, -0.1) is None


@given(st.lists(st.tuples(st.integers(0, 999), st.none() | st.integers(0, 99)), max_size=40), st.integers(-5, 1005))
def test_no_later_reading_is_taken_for_the_pressure_at_a_moment(rows: list[tuple[int, Any]], at_s: int) -> None:
    rows.sort(key=lambda row: row[0])
    run = Run([at for at, _ in rows], [nan if pressure is None else float(pressure) for _, pressure in rows])
    known = [index for index, (at, pressure) in enumerate(rows) if at <= at_s and pressure is not None]
    told = pressure_at(run, at_s)
    assert (told.index if told else None) == (known[-1] if known else None)


def test_a_spike_is_no_peak() -> None:
    run = Disc(noise=0.1).run()
    spiked = list(run.pressures)
    spiked[700] = 140
    told = peak(Run(run.times_s, spiked, run.volumes_ml))
    assert told is not None
    assert told.window == 5
    assert told.pressure == pytest.approx(15 + 30 * (1.2 - 15 / 400), abs=0.3)
    assert told.at_s == pytest.approx(26, abs=0.2)


def test_the_peak_of_a_slow_gauge_is_its_highest_reading() -> None:
    told = peak(Run([0, 1, 2, 3], [10, nan, 27, 24]))
    assert told is not None
    assert (told.pressure, told.at_s, told.index, told.window) == (27, 2, 2, 1)
    assert peak(Run([0.0], [nan])) is None
    assert peak(Run([0.0], [5.0])) is not None


def test_gaps_are_where_the_stream_has_holes() -> None:
    times = [row / 100 for row in range(100) if not 40 <= row < 60]
    assert [(gap.from_s, gap.to_s, gap.missing) for gap in gaps(times, 100)] == [(0.39, 0.6, 20)]
    assert gaps(times, 100, periods=30) == []


@given(st.lists(st.floats(0.001, 5), max_size=50))
def test_every_step_is_a_gap_or_short(steps: list[float]) -> None:
    times = [sum(steps[:count]) for count in range(len(steps) + 1)]
    long = [high - low for low, high in pairwise(times) if high - low > 0.5]
    assert [gap.to_s - gap.from_s for gap in gaps(times, 10)] == long


@pytest.mark.parametrize("ppm", [-80, 0, 35])
def test_the_drift_of_the_clocks_is_measured_with_its_error(ppm: float) -> None:
    for seed in SEEDS:
        random = Random(seed)
        clock = [row * 1000.0 for row in range(1200)]
        wall = [at / (1 + ppm / 1e6) + random.uniform(0, 20) for at in clock]
        told = drift_ppm(clock, wall)
        assert told is not None
        assert told.ppm == pytest.approx(ppm, abs=4 * told.error_ppm)
        assert told.error_ppm < 1
        assert told.over_s == pytest.approx(1199, abs=1)


def test_a_drift_is_not_told_from_a_few_seconds() -> None:
    assert drift_ppm([0, 4000, 9000], [0, 4000, 9000]) is None
    assert drift_ppm([0, 20000], [0, 20000]) is None


def test_above_opening_is_told_in_psi_and_never_from_nothing() -> None:
    assert above_opening(26, 12, "psi") == 14
    assert above_opening(300, 100, "kPa") == pytest.approx(29.0075, abs=1e-3)
    assert psi_of(1, "atm") == pytest.approx(14.69595, abs=1e-5)
    assert above_opening(26, None, "psi") is None
    assert above_opening(nan, 12, "psi") is None
    assert above_opening(26, nan, "psi") is None


def test_columns_that_do_not_belong_together_are_refused_in_words() -> None:
    with pytest.raises(EntryError, match="2 times, 1 pressures and 0 volumes"):
        Run([0, 1], [5])
    with pytest.raises(EntryError, match="runs backwards"):
        Run([0, 2, 1], [5, 5, 5])
