"""A tap is no speech, two taps confirm, and whoever holds the key speaks."""

from __future__ import annotations

from discorecorder.ui.voice.taps import Taps


def told(*presses: tuple[float, float]) -> list[str]:
    """Return what presses are, each from when to when in s."""
    taps = Taps()
    found = []
    for begins, ends in presses:
        taps.pressed(begins)
        found.append(taps.released(ends))
    return found


def test_two_taps_within_four_tenths_of_a_second_are_a_double_tap() -> None:
    assert told((1.0, 1.1), (1.35, 1.45)) == ["tap", "double"]


def test_two_taps_that_are_further_apart_are_two_taps() -> None:
    assert told((1.0, 1.1), (1.5, 1.6)) == ["tap", "tap"]


def test_whoever_holds_the_key_speaks_and_that_is_no_half_of_a_double_tap() -> None:
    assert told((1.0, 1.1), (1.2, 2.0), (2.1, 2.2)) == ["tap", "held", "tap"]


def test_three_taps_confirm_once() -> None:
    assert told((1.0, 1.1), (1.2, 1.3), (1.4, 1.5)) == ["tap", "double", "tap"]
