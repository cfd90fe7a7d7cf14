"""The window on the axis of time or volume: it follows the newest, stays where it was put, and never leaves it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discorecorder.ui.room.curve_data import TIME, VOLUME
from discorecorder.ui.room.curve_scale import Scale, time_scale
from discorecorder.ui.room.curve_zoom import LEAST, MOST_STEPS, Zoom

FULL = Scale(0, 120, 20)


def zoomed(factor: float, newest: float = 100, about: float | None = None) -> tuple[Zoom, Scale]:
    zoom = Zoom()
    zoom.change(TIME, factor, FULL, FULL, about)
    return zoom, zoom.window(TIME, FULL, newest, follows=about is None)


def test_all_of_an_axis_is_shown_until_somebody_zooms() -> None:
    assert Zoom().window(TIME, FULL, 100, follows=True) is FULL


@given(newest=st.floats(0, 14000), factor=st.floats(1, 4000))
def test_the_newest_is_always_in_a_window_that_follows(newest: float, factor: float) -> None:
    full, zoom = time_scale(newest), Zoom()
    zoom.change(TIME, factor, full, full, None)
    shown = zoom.window(TIME, full, newest, follows=True)
    assert full.low <= shown.low <= newest <= shown.high <= full.high + 1e-9
    assert shown.span >= LEAST[TIME] - 1e-9
    assert len(shown.ticks()) <= max(MOST_STEPS, round(full.span / full.step)) + 1
    assert all(shown.low - 1e-3 <= tick <= shown.high + 1e-3 for tick in shown.ticks())


def test_a_window_that_follows_moves_by_strides_not_with_every_sample() -> None:
    zoom, _ = zoomed(8)
    ends = {zoom.window(TIME, FULL, 60 + at / 30, follows=True).high for at in range(300)}
    assert ends == {63.75, 67.5, 71.25}


@given(place=st.floats(0, 120), factor=st.floats(1.1, 20))
def test_what_is_under_the_fingers_stays_under_them(place: float, factor: float) -> None:
    _, shown = zoomed(factor, about=place)
    assert (place - shown.low) / shown.span == pytest.approx((place - FULL.low) / FULL.span, abs=1e-6)
    assert FULL.low <= shown.low
    assert shown.high <= FULL.high + 1e-9


def test_zooming_out_as_often_as_in_shows_all_again() -> None:
    zoom, shown = zoomed(2)
    zoom.change(TIME, 2, FULL, shown, None)
    for _ in range(2):
        zoom.change(TIME, 0.5, FULL, zoom.window(TIME, FULL, 100, follows=True), None)
    assert zoom.window(TIME, FULL, 100, follows=True) is FULL


def test_a_window_that_stays_is_where_it_was_whatever_comes() -> None:
    zoom, shown = zoomed(4)
    zoom.stay(TIME, shown)
    assert zoom.window(TIME, Scale(0, 600, 120), 590, follows=False)[:2] == shown[:2]
    assert zoom.window(TIME, FULL, 100, follows=False) == shown


def test_a_place_beyond_the_window_is_brought_into_it() -> None:
    zoom, shown = zoomed(4, about=60)
    for place in (5.0, 118.0, 60.0):
        zoom.reveal(TIME, place, shown)
        shown = zoom.window(TIME, FULL, 100, follows=False)
        assert shown.low <= place <= shown.high
        assert shown.span == 30


def test_each_axis_has_a_window_of_its_own_until_all_is_forgotten() -> None:
    zoom, _ = zoomed(2)
    volumes = Scale(0, 4, 0.5)
    assert zoom.window(VOLUME, volumes, 3, follows=True) is volumes
    zoom.change(VOLUME, 100, volumes, volumes, None)
    assert zoom.window(VOLUME, volumes, 3, follows=True).span == pytest.approx(LEAST[VOLUME])
    zoom.forget()
    assert zoom.window(TIME, FULL, 100, follows=True) is FULL


def test_a_scale_that_begins_between_its_steps_has_them_at_round_places() -> None:
    assert Scale(7.5, 22.5, 5).ticks() == [10, 15, 20]
    assert Scale(-10, 60, 10).ticks()[0] == -10
