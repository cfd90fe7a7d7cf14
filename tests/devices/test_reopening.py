"""A source that is not there or dies is waited for with growing pauses; its time goes on, and the gap stays."""

from __future__ import annotations

from itertools import pairwise
from threading import Event, Thread
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discorecorder.devices import PRESSURE, Heard, Sample, Source, SourceError
from discorecorder.devices.profile import shipped_profiles
from discorecorder.devices.reopening import FIRST_PAUSE_S, LONGEST_PAUSE_S, Reopening
from discorecorder.devices.serial_line import SerialLine
from tests.devices.clock import Clock
from tests.devices.gauge import playing
from tests.devices.test_serial_line import in_order, read_until

if TYPE_CHECKING:
    from pathlib import Path

READ_S = 0.125


class Plug:
    """A gauge with a plug that can be pulled; it sends one reading each time it is read, an eighth of a second long."""

    def __init__(self, clock: Clock) -> None:
        self.name = "Plug"
        self.measures = frozenset({PRESSURE})
        self.unit = "psi"
        self.resolution: float | None = 0.5
        self.hertz: float | None = 10.0
        self.is_in = True
        self.attempts_s: list[float] = []
        self.is_open = False
        self.is_silent = False
        self._clock = clock
        self._opened_s = 0.0

    def open(self) -> None:
        self.attempts_s.append(self._clock.now_s)
        if not self.is_in:
            raise SourceError("the plug is out")
        self.is_open = True
        self._opened_s = self._clock.now_s

    def read(self, seconds: float) -> Heard:
        if not self.is_in:
            raise SourceError("the plug was pulled")
        self._clock.now_s += min(seconds, READ_S)
        if self.is_silent:
            return Heard((), self.unit)
        return Heard((Sample(int((self._clock.now_s - self._opened_s) * 1000), 12.0),), self.unit)

    def close(self) -> None:
        self.is_open = False


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def plug(clock: Clock) -> Plug:
    return Plug(clock)


@pytest.fixture
def source(clock: Clock, plug: Plug) -> Reopening:
    made = Reopening(plug, clock=clock, sleep=clock.sleep)
    made.open()
    return made


def test_it_is_a_source_like_the_one_inside(plug: Plug, source: Reopening) -> None:
    like: Source = source
    assert (like.name, like.unit, like.resolution, like.hertz) == ("Plug", "psi", 0.5, 10)
    assert like.measures == {PRESSURE}
    assert source.read(READ_S).samples == (Sample(125, 12.0),)
    plug.unit, plug.resolution = "kPa", None
    assert source.read(READ_S).unit == "kPa"
    assert (source.unit, source.resolution, source.is_gone, source.lost) == ("kPa", None, False, 0)


def test_a_source_is_read_only_once_it_was_opened(clock: Clock, plug: Plug) -> None:
    with pytest.raises(SourceError, match="Plug is not open; connect it first"):
        Reopening(plug, clock=clock, sleep=clock.sleep).read(READ_S)


def test_a_source_that_never_was_there_is_told_at_once_and_waited_for(clock: Clock, plug: Plug) -> None:
    plug.is_in = False
    source = Reopening(plug, clock=clock, sleep=clock.sleep)
    source.open()
    assert (source.is_gone, source.why, source.lost, clock.slept) == (True, "the plug is out", 0, [])
    began_s = clock.now_s
    while len(plug.attempts_s) < 8:
        assert source.read(READ_S) == Heard((), "psi", 0, "the plug is out")
    pauses = [round(late - early, 6) for early, late in pairwise([began_s, *plug.attempts_s[1:]])]
    assert pauses == [0.25, 0.5, 1, 2, 4, 8, 8]
    plug.is_in = True
    while not (heard := source.read(1.0)).samples:
        assert source.is_gone
    assert (source.is_gone, source.why, source.lost) == (False, "", 0)
    after = source.read(READ_S).samples
    assert [one.at_ms for one in heard.samples + after] == [0, 125], "its clock begins when it was there first"


def test_a_pulled_plug_is_told_at_once_and_as_long_as_it_lasts(plug: Plug, source: Reopening, clock: Clock) -> None:
    plug.is_in = False
    assert source.read(READ_S) == Heard((), "psi", 0, "the plug was pulled")
    assert (source.is_gone, source.lost, plug.is_open, clock.slept) == (True, 1, False, [])
    clock.now_s += FIRST_PAUSE_S
    assert source.read(READ_S) == Heard((), "psi", 0, "the plug is out")
    assert (source.is_gone, source.lost) == (True, 1)


def test_the_pauses_double_up_to_eight_seconds(plug: Plug, source: Reopening, clock: Clock) -> None:
    plug.is_in = False
    source.read(READ_S)
    pulled_s, plug.attempts_s = clock.now_s, []
    for _ in range(400):
        source.read(READ_S)
    assert all(wait <= READ_S for wait in clock.slept), "a reading waits no longer than it may"
    moments = [pulled_s, *plug.attempts_s]
    pauses = [round(late - early, 6) for early, late in pairwise(moments)]
    assert pauses[:7] == [0.25, 0.5, 1, 2, 4, 8, 8]
    assert max(pauses) == LONGEST_PAUSE_S


def test_what_returns_goes_on_in_its_own_time_and_the_gap_stays(plug: Plug, source: Reopening, clock: Clock) -> None:
    before = source.read(READ_S).samples + source.read(READ_S).samples
    plug.is_in = False
    source.read(READ_S)
    clock.now_s += 5
    plug.is_in = True
    after = source.read(READ_S).samples
    assert [sample.at_ms for sample in before + after] == [125, 250, 5375]
    assert (source.is_gone, source.lost) == (False, 1)


def test_the_pauses_begin_anew_once_a_sample_came(plug: Plug, source: Reopening, clock: Clock) -> None:
    def pulled_pauses() -> list[float]:
        plug.is_in, plug.attempts_s = False, [clock.now_s]
        while len(plug.attempts_s) < 3:
            source.read(READ_S)
        plug.is_in = True
        while source.is_gone:
            source.read(READ_S)
        moments = plug.attempts_s
        return [round(late - early, 6) for early, late in pairwise(moments)]

    plug.is_silent = True
    assert pulled_pauses() == [0.25, 0.5, 1]
    assert source.read(READ_S).samples == (), "it is there, and says nothing"
    assert pulled_pauses() == [2, 4, 8], "a port that opens and dies again is not hammered at"
    plug.is_silent = False
    assert source.read(READ_S).samples
    assert pulled_pauses() == [0.25, 0.5, 1]
    assert source.lost == 3


@given(st.lists(st.tuples(st.booleans(), st.floats(0, 20)), max_size=30))
def test_time_never_runs_backwards_whatever_happens_to_the_plug(told: list[tuple[bool, float]]) -> None:
    clock = Clock()
    plug = Plug(clock)
    source = Reopening(plug, clock=clock, sleep=clock.sleep)
    source.open()
    began_s, seen = clock.now_s, [0]
    for is_in, pause_s in told:
        plug.is_in = is_in
        clock.now_s += pause_s
        for sample in source.read(READ_S).samples:
            seen.append(sample.at_ms)
            assert abs(sample.at_ms - (clock.now_s - began_s) * 1000) <= 2, "the time of the room"
    assert seen == sorted(seen)


def test_a_source_that_is_ahead_of_the_room_is_held_and_not_turned_back(clock: Clock) -> None:
    class Fast(Plug):
        def read(self, seconds: float) -> Heard:
            heard = super().read(seconds)
            return heard._replace(samples=tuple(one._replace(at_ms=one.at_ms * 100) for one in heard.samples))

    plug = Fast(clock)
    source = Reopening(plug, clock=clock, sleep=clock.sleep)
    source.open()
    moments = [source.read(READ_S).samples[0].at_ms for _ in range(3)]
    plug.is_in = False
    source.read(READ_S)
    clock.now_s, plug.is_in = clock.now_s + 1, True
    moments += [source.read(READ_S).samples[0].at_ms for _ in range(2)]
    assert moments == sorted(moments)


def test_opened_again_it_begins_anew(plug: Plug, source: Reopening, clock: Clock) -> None:
    source.read(READ_S)
    plug.is_in = False
    source.read(READ_S)
    plug.is_in = True
    source.open()
    assert (source.is_gone, source.lost) == (False, 0)
    assert source.read(READ_S).samples == (Sample(125, 12.0),)


@pytest.mark.parametrize(("was_there", "why"), [(True, "the plug was pulled"), (False, "the plug is out")])
def test_closing_ends_a_pause_at_once(was_there: bool, why: str) -> None:
    clock, has_looked = Clock(), Event()

    def looked_at() -> float:
        has_looked.set()
        return clock()

    plug = Plug(clock)
    plug.is_in = was_there
    source = Reopening(plug, clock=looked_at)
    source.open()
    plug.is_in = False
    source.read(0)
    source._retry_s = clock.now_s + 60
    has_looked.clear()
    heard: list[Heard] = []
    waiting = Thread(target=lambda: heard.append(source.read(60)), daemon=True)
    waiting.start()
    assert has_looked.wait(10), "it looked at the clock, and waits"
    source.close()
    waiting.join(10)
    assert heard == [Heard((), "psi", 0, why)], "long before the minute was over"
    assert not plug.is_open
    with pytest.raises(SourceError, match="is not open"):
        source.read(0)


def test_a_real_gauge_that_is_pulled_and_plugged_in_goes_on(tmp_path: Path) -> None:
    link = tmp_path / "ttyGAUGE"
    with playing("vanishes", link, count=8) as gauge:
        source = Reopening(SerialLine(shipped_profiles()["lines"].with_(port=str(link))))
        source.open()
        gauge.tell("go")
        samples, _ = read_until(source, lambda samples, _: len(samples) == 3)
        gauge.tell("vanish")
        gauge.hear("gone")
        while "does not exist" not in source.read(0.05).why:
            assert source.lost <= 1
        assert (source.is_gone, source.lost) == (True, 1)
        gauge.tell("back")
        gauge.hear("ready")
        while source.is_gone:
            source.read(0.05)
        gauge.tell("go")
        samples += read_until(source, lambda samples, _: len(samples) == 3)[0]
        source.close()
    assert in_order(samples) == [1, 2, 3, 5, 6, 7]
    assert samples[3].at_ms - samples[2].at_ms >= 250, "the gap is as long as it was"
