"""What is read off a frozen curve was read or sampled there: nothing is invented between two readings."""

from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discorecorder.devices import Sample as Sent
from discorecorder.model.stream_watch import Limits
from discorecorder.ui.gauge.live import Aim, Live
from discorecorder.ui.gauge.stream import Stream
from discorecorder.ui.room.curve_data import TIME, VOLUME, Sample, Trace
from discorecorder.ui.room.curve_reading import Places, difference
from discorecorder.ui.room.curve_told import frozen_words, measured_words, zoomed_words

NINE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def point(seconds: float, psi: float | None, ml: float | None = None, pain: int | None = None) -> Sample:
    return Sample(seconds, psi, ml, ml, pain, 1)


def trace(*samples: Sample, is_above: bool = True) -> Trace:
    return Trace("L4-5", 1, NINE, is_above, 12.0, (samples,), (), None)


TYPED = trace(point(4, 0, 0.2), point(10, 8, 0.8, 3), point(20, None, 0.8, 6), point(30, 16, 1.6, 8))


def streamed(pressures: list[float], *, hertz: int = 100, sends_volume: bool = True) -> Stream:
    live = Live("psi")
    live.begin(Aim("L4-5", 1))
    step = 1000 // hertz
    sent = [Sent(at * step, psi, at / 100 if sends_volume else None) for at, psi in enumerate(pressures)]
    live.add(sent, NINE + timedelta(milliseconds=sent[-1].at_ms))
    stream = Stream(live, Limits(-math.inf, math.inf))
    stream.catch_up()
    stream.began_at, stream.opening_psi = NINE, 12.0
    return stream


@given(at=st.floats(-5, 60))
def test_the_place_nearest_to_any_time_is_one_at_which_something_was_read(at: float) -> None:
    places = Places(TYPED, None)
    place = places.nearest(at, TIME)
    assert place is not None
    reading = places.reading(place)
    assert reading.seconds in {4, 10, 20, 30}
    assert all(abs(reading.seconds - at) <= abs(other - at) for other in (4, 10, 20, 30))
    assert reading.psi in {0, 8, 16}


def test_pressure_volume_and_pain_are_those_of_the_place() -> None:
    places = Places(TYPED, None)
    assert [tuple(places.reading(at)) for at in range(4)] == [
        (4, 0, 4, 0.2, None, True),
        (10, 8, 10, 0.8, 3, True),
        (20, 8, 10, 0.8, 6, True),
        (30, 16, 30, 1.6, 8, True),
    ]


def test_a_pressure_that_was_read_at_another_moment_is_told_with_it() -> None:
    words = measured_words(Places(TYPED, None).reading(2), None)
    assert words == "00:20.0, 8 psi a.o., read at 00:10.0, pain 6, 0.8 mL"


def test_what_is_not_known_is_told_as_such() -> None:
    places = Places(trace(point(3, None, None, 2), is_above=False), None)
    assert measured_words(places.reading(0), None) == "00:03.0, no pressure, pain 2, no volume"
    assert "no score yet" in measured_words(Places(TYPED, None).reading(0), None)
    assert "psi gauge" in measured_words(Places(trace(point(3, 30), is_above=False), None).reading(0), None)


def test_the_difference_has_its_signs_and_leaves_out_what_one_of_both_has_not() -> None:
    places = Places(TYPED, None)
    first, last = places.reading(0), places.reading(3)
    assert list(difference(first, last)) == pytest.approx([26, 16, 1.4])
    assert measured_words(first, difference(last, first)).endswith("difference, \u221226 s, \u221216 psi, \u22121.4 mL")
    bare = Places(trace(point(1, None, None, 2)), None).reading(0)
    assert tuple(difference(bare, last)) == (29, None, None)
    assert measured_words(last, difference(bare, last)).endswith("difference, +29 s")


def test_an_arrow_goes_to_another_place_and_never_beyond_the_last() -> None:
    places = Places(TYPED, None)
    assert [places.stepped(at, 0.1, TIME) for at in range(4)] == [1, 2, 3, 3]
    assert [places.stepped(at, -0.1, TIME) for at in range(4)] == [0, 0, 1, 2]
    assert places.stepped(0, 17, TIME) == 2


def test_over_volume_only_places_with_a_volume_are_gone_to() -> None:
    places = Places(trace(point(1, 0), point(2, 1, 0.1), point(3, 2, 0.1), point(4, 3, 0.5)), None)
    assert places.x(0, VOLUME) is None
    assert places.nearest(0.0, VOLUME) == 1
    assert places.stepped(1, -0.01, VOLUME) == 1
    assert places.stepped(1, 0.01, VOLUME) == 2
    assert places.stepped(2, 0.01, VOLUME) == 3
    assert places.stepped(0, 0.01, VOLUME) == 1
    assert Places(trace(point(1, 0)), None).nearest(0.3, VOLUME) is None


@given(pressures=st.lists(st.floats(0, 400), min_size=1, max_size=300), at=st.floats(0, 3))
def test_a_pressure_off_a_stream_is_one_that_was_sampled(pressures: list[float], at: float) -> None:
    places = Places(trace(), streamed(pressures))
    place = places.nearest(at, TIME)
    assert place is not None
    psi = places.reading(place).psi
    assert psi is not None
    assert min(abs(psi + 12 - one) for one in pressures) < 1e-6
    assert max(places.reading(one).psi or 0 for one in range(len(places))) == pytest.approx(max(pressures) - 12)


def test_a_gauge_without_volume_has_the_volume_that_was_said_last() -> None:
    places = Places(trace(point(0.5, 3, 0.4, 2)), streamed([15.0] * 205, sends_volume=False))
    before, after = places.nearest(0.2, TIME), places.nearest(1.9, TIME)
    assert before is not None
    assert after is not None
    assert places.reading(before)[3:5] == (None, None)
    assert places.reading(after)[3:5] == (0.4, 2)


def test_what_is_streamed_after_a_curve_was_frozen_is_not_on_it() -> None:
    live = Live("psi")
    live.begin(Aim("L4-5", 1))
    stream = Stream(live, Limits(-math.inf, math.inf))
    live.add([Sent(at, 12 + at / 100, at / 1000) for at in range(1005)], NINE)
    stream.catch_up()
    held = stream.held()
    before = [list(line) for line in held.line(10_000)]
    live.add([Sent(at, 99, 2) for at in range(1005, 9000)], NINE)
    stream.catch_up()
    assert [list(line) for line in held.line(10_000)] == before
    assert held.end_s == pytest.approx(1.004)
    assert stream.end_s == pytest.approx(8.999)


def test_the_marks_have_shorter_wordings_for_less_room() -> None:
    for wordings in (frozen_words(119.2, "H"), frozen_words(5, ""), zoomed_words(4, "J")):
        assert [len(one) for one in wordings] == sorted((len(one) for one in wordings), reverse=True)
    assert frozen_words(119.2, "H")[0] == "frozen: goes on with H or Esc, the next injection, or by itself in 02:00"
    assert zoomed_words(2.5, "") == ["zoomed 2.5 \u00d7"]
    assert zoomed_words(35.2, "J")[0] == "zoomed 35 \u00d7, all of it: J"
