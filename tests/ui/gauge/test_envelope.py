"""The line of a stream loses no peak, keeps its holes, and has few points whatever came before."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from discorecorder.ui.gauge.envelope import BLOCK, Envelope

values = st.lists(st.floats(-50, 500) | st.just(math.nan), min_size=1, max_size=400)


@given(held=values, cuts=st.lists(st.integers(1, 60), max_size=20), columns=st.integers(1, 50))
def test_the_highest_and_lowest_of_a_stream_are_on_its_line(held: list[float], cuts: list[int], columns: int) -> None:
    envelope, at = Envelope(), 0
    for cut in [*cuts, len(held)]:
        part = held[at : at + cut]
        envelope.add([(at + one) / 1000 for one in range(len(part))], part)
        at += len(part)
    times, line = envelope.line(columns)
    assert envelope.samples == len(held)
    assert len(times) == len(line) <= 2 * columns + BLOCK
    assert list(times) == sorted(times)
    known = [one for one in held if one == one]
    if known:
        assert (np.nanmax(line), np.nanmin(line)) == (max(known), min(known))
        assert (envelope.highest, envelope.lowest) == (max(known), min(known))
    else:
        assert np.isnan(line).all()


def test_one_sample_in_two_million_is_not_lost() -> None:
    held = np.zeros(2_000_000)
    held[1_234_567] = 99
    envelope = Envelope()
    envelope.add(np.arange(len(held)) / 1000, held)  # type: ignore[arg-type]
    times, line = envelope.line(800)
    assert line.max() == 99
    assert times[line.argmax()] == pytest.approx(1234.5, abs=3)


@pytest.mark.parametrize("columns", [1000, 40])
def test_a_gap_in_the_stream_is_no_line(columns: int) -> None:
    envelope = Envelope()
    envelope.break_off()
    envelope.add([at / 100 for at in range(1003)], [1.0] * 1003)
    envelope.break_off()
    envelope.add([60 + at / 100 for at in range(1003)], [2.0] * 1003)
    times, line = envelope.line(columns)
    holes = np.isnan(line)
    assert holes.sum() == 2
    assert set(line[times < times[holes][0]]) == {1.0}
    assert set(line[times > 59]) == {2.0}


def test_over_volume_the_line_has_the_volume_of_each_moment() -> None:
    envelope = Envelope()
    envelope.add([0.0, 1.0], [5.0, 6.0], [0.1, 0.2])
    envelope.add([2.0], [7.0])
    volumes, line = envelope.line(100, over_volume=True)
    assert list(volumes[:2]) == [0.1, 0.2]
    assert np.isnan(volumes[2])
    assert list(line) == [5.0, 6.0, 7.0]


def test_a_hole_stays_a_hole() -> None:
    envelope = Envelope()
    envelope.add([0.0, 0.1], [1.0, 2.0])
    envelope.add([9.0], [math.nan])
    envelope.add([9.1], [3.0])
    assert np.isnan(envelope.line(100)[1][2])
    envelope.add([], [])
    assert envelope.end_s == 9.1


@given(held=values, low=st.floats(-0.1, 0.5), wide=st.floats(0, 0.4), columns=st.integers(1, 50))
def test_between_two_times_nothing_of_the_line_is_lost(
    held: list[float], low: float, wide: float, columns: int
) -> None:
    envelope, high = Envelope(), low + wide
    envelope.add([at / 1000 for at in range(len(held))], held)
    times, line = envelope.line(columns, between=(low, high))
    assert len(times) == len(line) <= 2 * columns + BLOCK
    inside = [one for at, one in enumerate(held) if low <= at / 1000 <= high and one == one]
    if inside:
        assert np.nanmax(line) >= max(inside)
        assert np.nanmin(line) <= min(inside)
    assert not len(times) or times[0] >= low - 2 * BLOCK / 1000 or len(held) / 1000 < low


def test_a_part_of_a_long_stream_has_all_its_columns_and_its_gap() -> None:
    envelope = Envelope()
    envelope.add([at / 1000 for at in range(600_000)], [1.0] * 600_000)
    envelope.break_off()
    envelope.add([700 + at / 1000 for at in range(600_000)], [2.0] * 600_000)
    times, line = envelope.line(400, between=(590, 710))
    assert np.isnan(line).sum() == 2
    assert (times[0], times[-1]) == pytest.approx((590, 710), abs=0.1)
    assert set(line[~np.isnan(line)]) == {1.0, 2.0}
    assert len(times) > 700


def test_a_line_that_is_held_does_not_grow() -> None:
    envelope = Envelope()
    envelope.add([at / 1000 for at in range(1003)], [1.0] * 1003)
    held = envelope.held()
    envelope.break_off()
    envelope.add([9 + at / 1000 for at in range(9000)], [5.0] * 9000)
    times, line = held.line(10_000)
    assert times[-1] == pytest.approx(1.002)
    assert set(line) == {1.0}
    assert (held.samples, held.highest, held.end_s) == (1003, 1.0, 1.002)


def test_of_what_is_kept_each_block_has_its_highest_and_a_hole_nothing() -> None:
    envelope = Envelope()
    envelope.add([at / 100 for at in range(23)], list(range(23)), [at / 10 for at in range(23)])
    envelope.break_off()
    envelope.add([5.0, 5.1], [7.0, math.nan], [2.0, 2.1])
    times, volumes, highest = envelope.kept()
    assert list(times) == [0.0, 0.1, 0.2, 5.0]
    assert list(highest) == [9, 19, 22, 7]
    assert list(volumes) == [0.0, 1.0, 2.0, 2.0]


@given(held=values, cuts=st.lists(st.integers(1, 60), max_size=20), width=st.floats(0.001, 0.3))
def test_a_column_stays_as_it_is_once_another_has_begun(held: list[float], cuts: list[int], width: float) -> None:
    envelope, at, since = Envelope(), 0, 0
    xs: list[float] = []
    ys: list[float] = []
    for cut in [*cuts, len(held)]:
        part = held[at : at + cut]
        envelope.add([(at + one) / 1000 for one in range(len(part))], part)
        at += len(part)
        if cut % 7 == 0:
            envelope.break_off()
        starts, times, line = envelope.columns(width, since)
        if len(starts) > 1:
            since = int(starts[-1])
            xs += list(times[: 2 * len(starts) - 2])
            ys += list(line[: 2 * len(starts) - 2])
    _, times, line = envelope.columns(width, since)
    _, all_times, all_line = envelope.columns(width)
    np.testing.assert_array_equal([*xs, *times], all_times)
    np.testing.assert_array_equal([*ys, *line], all_line)
    known = [one for one in held if one == one]
    if known:
        assert (np.nanmax(all_line), np.nanmin(all_line)) == (max(known), min(known))


def test_columns_between_two_times_reach_to_both_and_have_the_gap() -> None:
    envelope = Envelope()
    envelope.add([at / 1000 for at in range(600_000)], [1.0] * 600_000)
    envelope.break_off()
    envelope.add([700 + at / 1000 for at in range(600_000)], [2.0] * 600_000)
    starts, times, line = envelope.columns(0.3, between=(590, 710))
    assert np.isnan(line).sum() == 2
    assert (times[0], times[-1]) == pytest.approx((590, 710), abs=0.4)
    assert 2 * len(starts) == len(times) <= 2 * (120 / 0.3 + 4)
