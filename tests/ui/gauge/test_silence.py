"""A gap of the stream on record: told once it has lasted, told again at its end, and nothing of it after the end."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from discorecorder.model.entries import Finish, GaugeGap, Level, Number
from discorecorder.ui.gauge.live import Newest
from discorecorder.ui.gauge.silence import Silence, Silent, gap_entries
from tests.model.room import Room

BEGAN = datetime(2026, 11, 26, 9, 14, 10, 250_000, tzinfo=UTC)


def after(seconds: float) -> datetime:
    return BEGAN + timedelta(seconds=seconds)


def newest(seconds: float, *, is_gone: bool = False) -> Newest:
    return Newest(10.0, None, after(seconds), "psi", is_gone)


def test_a_silence_is_told_once_it_has_lasted_over_a_second_and_at_its_end() -> None:
    silence = Silence()
    assert silence.look(newest(0), after(0.9), is_gap=True) is None
    assert silence.look(newest(0), after(1.1), is_gap=True) == Silent(BEGAN)
    assert silence.look(newest(0), after(5), is_gap=True) is None
    assert silence.look(newest(6.5), after(6.6), is_gap=True) == Silent(BEGAN, 6.5)
    assert silence.look(newest(6.7), after(6.8), is_gap=True) is None
    assert silence.look(newest(6.7), after(8.8), is_gap=False) is None


def test_a_source_that_died_and_came_back_at_once_is_told_at_its_end_alone() -> None:
    silence = Silence()
    assert silence.look(newest(0, is_gone=True), after(0.1), is_gap=False) is None
    assert silence.look(newest(0.4), after(0.4), is_gap=False) == Silent(BEGAN, 0.4)


def test_a_source_that_never_sent_has_no_gap() -> None:
    assert Silence().look(Newest(is_gone=True), after(9), is_gap=False) is None


@pytest.mark.parametrize(
    ("silent", "entry"),
    [
        (Silent(BEGAN), GaugeGap("Gauge of room 2", "09:14:10.250")),
        (Silent(BEGAN, 6.54), GaugeGap("Gauge of room 2", "09:14:10.250", Number.of("6.5"))),
    ],
)
def test_a_gap_is_recorded_from_the_first_level_to_the_end_of_the_procedure(silent: Silent, entry: GaugeGap) -> None:
    room = Room()
    assert gap_entries("Gauge  of room 2", silent, room.discogram) == ()
    room.say(Level("L4-5"))
    assert gap_entries("Gauge  of room 2", silent, room.discogram) == (entry,)
    room.say(Finish())
    assert gap_entries("Gauge  of room 2", silent, room.discogram) == ()
