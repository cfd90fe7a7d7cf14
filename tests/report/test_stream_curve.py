"""A stream of samples as a line for the page: no peak lost, a gap stays a gap, and it is quick."""

from __future__ import annotations

from array import array
from itertools import pairwise
from math import inf, isnan, nan, sin
from random import Random
from time import process_time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from discorecorder.report.archive import Pages
from discorecorder.report.sheet import Ink, Step
from discorecorder.report.stream_curve import COLUMNS, decimated, error_of, stretches

STEPS = st.lists(
    st.tuples(st.sampled_from([0.0, 0.01, 0.01, 0.01, 3.0]), st.floats(-10, 400) | st.just(nan)), max_size=200
)
COUNTS = st.integers(1, 40)


def of_steps(steps: list[tuple[float, float]]) -> tuple[list[float], list[float]]:
    times, at_s = [], 0.0
    for step, _ in steps:
        at_s += step
        times.append(at_s)
    return times, [value for _, value in steps]


def waves(count: int, hertz: float, seed: int = 0) -> tuple[array[float], array[float]]:
    random = Random(seed)
    times = array("d", (row / hertz for row in range(count)))
    return times, array("d", (40 + 30 * sin(at_s / 5) + random.gauss(0, 0.5) for at_s in times))


@given(STEPS, COUNTS)
def test_the_line_covers_what_the_samples_cover(steps: list[tuple[float, float]], columns: int) -> None:
    times, values = of_steps(steps)
    for gap_s in (inf, 1.0):
        points = decimated(times, values, columns, gap_s)
        assert error_of(times, values, points, columns, gap_s) < 1e-9


@given(STEPS, COUNTS)
def test_every_point_is_a_sample_and_the_ends_and_extremes_are_there(
    steps: list[tuple[float, float]], columns: int
) -> None:
    times, values = of_steps(steps)
    samples = [(at_s, value) for at_s, value in zip(times, values, strict=True) if not isnan(value)]
    points = [point for point in decimated(times, values, columns) if not isnan(point[1])]
    assert set(points) <= set(samples)
    assert all(before[0] <= after[0] for before, after in pairwise(points))
    assert len(points) <= 4 * columns
    if samples:
        assert (points[0], points[-1]) == (samples[0], samples[-1])
        assert max(value for _, value in points) == max(value for _, value in samples)
        assert min(value for _, value in points) == min(value for _, value in samples)


@given(st.lists(st.none() | st.integers(0, 9), max_size=120), COUNTS)
def test_no_line_goes_across_a_gap(readings: list[int | None], columns: int) -> None:
    times = list(range(len(readings)))
    values = [nan if reading is None else float(reading) for reading in readings]
    for stretch in stretches(decimated(times, values, columns)):
        begin, end = int(stretch[0][0]), int(stretch[-1][0])
        assert None not in readings[begin : end + 1]


def test_a_time_without_samples_is_a_gap_where_it_is_long_enough() -> None:
    times, values = [0.0, 0.1, 0.2, 2.0, 2.1], [1.0, 2.0, 1.0, 5.0, 6.0]
    assert len(stretches(decimated(times, values, 3, gap_s=0.5))) == 2
    assert len(stretches(decimated(times, values, 3))) == 1


def test_a_reading_alone_between_two_gaps_stays_a_point() -> None:
    assert stretches(decimated([0, 1, 2, 3, 4], [1, nan, 50, nan, 2], 2)) == [[(0, 1)], [(2, 50)], [(4, 2)]]


def test_nothing_gives_no_line() -> None:
    assert decimated([], [], 5) == []
    assert decimated([0, 1], [nan, inf], 5) == []
    assert error_of([0, 1], [nan, nan], []) == 0
    assert error_of([0, 1], [1, 2], []) == inf


def test_what_is_no_line_is_refused_in_words() -> None:
    with pytest.raises(ValueError, match="2 times and 1 values"):
        decimated([0, 1], [5], 5)
    with pytest.raises(ValueError, match="one column or more"):
        decimated([0, 1], [5, 6], 0)


def test_a_spike_of_one_sample_is_on_the_page() -> None:
    times, values = waves(120_000, 1000)
    values[77_777] = 140.0
    points = decimated(times, values)
    assert (times[77_777], 140.0) in points
    assert error_of(times, values, points) < 1e-9


def test_the_error_of_a_line_that_loses_a_spike_is_seen() -> None:
    times, values = waves(120_000, 1000)
    values[77_777] = 140.0
    every = 120_000 // (4 * COLUMNS)
    thinned = list(zip(times[::every], values[::every], strict=True))
    highest_elsewhere = max(value for row, value in enumerate(values) if row != 77_777)
    assert error_of(times, values, thinned) > 140 - highest_elsewhere


def test_forty_minutes_at_a_thousand_samples_a_second_take_no_time() -> None:
    times = np.arange(2_400_000) / 1000
    values = 40 + 30 * np.sin(times / 50) + np.random.default_rng(3).normal(0, 0.5, len(times))
    values[1_000_000:1_020_000] = nan
    spent_s, points = [], decimated(times, values)
    for _ in range(3):
        began = process_time()
        assert decimated(times, values)[:9] == points[:9]
        spent_s.append(process_time() - began)
    assert min(spent_s) < 0.15
    assert len(stretches(points)) == 2
    assert error_of(times, values, points) < 1e-9


@pytest.mark.parametrize("hertz", [1, 100, 1000])
def test_the_line_of_a_level_is_small_on_the_page_at_any_rate(hertz: int) -> None:
    times, values = waves(180 * hertz, hertz)
    sheet = Pages("A4").new_sheet()
    steps: list[Step] = []
    for stretch in stretches(decimated(times, values)):
        steps += [("L" if row else "M", 100 + at_s * 2, 500 - value) for row, (at_s, value) in enumerate(stretch)]
    sheet.path(steps, Ink(None, (0.0, 0.4, 0.6), 0.8))
    assert 1000 < len(sheet.code) < 33_000
