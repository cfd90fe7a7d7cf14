"""A source that dies is waited for with growing pauses; its time goes on, and the gap stays as long as it was."""

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
from tests.devices.gauge import playing
from tests.devices.test_serial_line import in_order, read_until

if TYPE_CHECKING:
    from pathlib import Path

READ_S = 0.125


class Room:
    """The time of a room, which passes when somebody waits."""

    def __init__(self) -> None:
        self.now_s = 100.0
        self.waited: list[float] = []

    def clock(self) -> float:
        return self.now_s

    def sleep(self, seconds: float) -> None:
        self.waited.append(seconds)
        self.now_s += seconds


class Plug:
    """A gauge with a plug that can be pulled; it sends one reading each time it is read, an eighth of a second long."""

    def __init__(self, room: Room) -> None:
        self.name = "Plug"
        self.measures = frozenset({PRESSURE})
        self.unit = "psi"
        self.resolution: float | None = 0.5
        self.hertz: float | None = 10.0
        self.is_in = True
        self.attempts_s: list[float] = []
        self.is_open = False
        self.is_silent = False
        self._room = room
        self._opened_s = 0.0

    def open(self) -> None:
        self.attempts_s.append(self._room.now_s)
        if not self.is_in:
            raise SourceError("the plug is out")
        self.is_open = True
        self._opened_s = self._room.now_s

    def read(self, seconds: float) -> Heard:
        if not self.is_in:
            raise SourceError("the plug was pulled")
        self._room.now_s += min(seconds, READ_S)
        if self.is_silent:
            return Heard((), self.unit)
        return Heard((Sample(int((self._room.now_s - self._opened_s) * 1000), 12.0),), self.unit)

    def close(self) -> None:
        self.is_open = False


@pytest.fixture
def room() -> Room:
    return Room()


@pytest.fixture
def plug(room: Room) -> Plug:
    return Plug(room)


@pytest.fixture
def source(room: Room, plug: Plug) -> Reopening:
    made = Reopening(plug, clock=room.clock, sleep=room.sleep)
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


def test_a_source_that_never_was_there_is_not_waited_for(room: Room, plug: Plug) -> None:
    plug.is_in = False
    source = Reopening(plug, clock=room.clock, sleep=room.sleep)
    with pytest.raises(SourceError, match="the plug is out"):
        source.open()
    with pytest.raises(SourceError, match="Plug is not open; connect it first"):
        source.read(READ_S)


def test_a_pulled_plug_is_told_at_once_and_as_long_as_it_lasts(plug: Plug, source: Reopening, room: Room) -> None:
    plug.is_in = False
    assert source.read(READ_S) == Heard((), "psi", 0, "the plug was pulled")
    assert (source.is_gone, source.lost, plug.is_open, room.waited) == (True, 1, False, [])
    room.now_s += FIRST_PAUSE_S
    assert source.read(READ_S) == Heard((), "psi", 0, "the plug is out")
    assert (source.is_gone, source.lost) == (True, 1)


def test_the_pauses_double_up_to_eight_seconds(plug: Plug, source: Reopening, room: Room) -> None:
    plug.is_in = False
    source.read(READ_S)
    pulled_s, plug.attempts_s = room.now_s, []
    for _ in range(400):
        source.read(READ_S)
    assert all(wait <= READ_S for wait in room.waited), "a reading waits no longer than it may"
    moments = [pulled_s, *plug.attempts_s]
    pauses = [round(late - early, 6) for early, late in pairwise(moments)]
    assert pauses[:7] == [0.25, 0.5, 1, 2, 4, 8, 8]
    assert max(pauses) == LONGEST_PAUSE_S


def test_what_returns_goes_on_in_its_own_time_and_the_gap_stays(plug: Plug, source: Reopening, room: Room) -> None:
    before = source.read(READ_S).samples + source.read(READ_S).samples
    plug.is_in = False
    source.read(READ_S)
    room.now_s += 5
    plug.is_in = True
    after = source.read(READ_S).samples
    assert [sample.at_ms for sample in before + after] == [125, 250, 5375]
    assert (source.is_gone, source.lost) == (False, 1)


def test_the_pauses_begin_anew_once_a_sample_came(plug: Plug, source: Reopening, room: Room) -> None:
    def pulled_pauses() -> list[float]:
        plug.is_in, plug.attempts_s = False, [room.now_s]
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
    room = Room()
    plug = Plug(room)
    source = Reopening(plug, clock=room.clock, sleep=room.sleep)
    source.open()
    began_s, seen = room.now_s, [0]
    for is_in, pause_s in told:
        plug.is_in = is_in
        room.now_s += pause_s
        for sample in source.read(READ_S).samples:
            seen.append(sample.at_ms)
            assert abs(sample.at_ms - (room.now_s - began_s) * 1000) <= 2, "the time of the room"
    assert seen == sorted(seen)


def test_a_source_that_is_ahead_of_the_room_is_held_and_not_turned_back(room: Room) -> None:
    class Fast(Plug):
        def read(self, seconds: float) -> Heard:
            heard = super().read(seconds)
            return heard._replace(samples=tuple(one._replace(at_ms=one.at_ms * 100) for one in heard.samples))

    plug = Fast(room)
    source = Reopening(plug, clock=room.clock, sleep=room.sleep)
    source.open()
    moments = [source.read(READ_S).samples[0].at_ms for _ in range(3)]
    plug.is_in = False
    source.read(READ_S)
    room.now_s, plug.is_in = room.now_s + 1, True
    moments += [source.read(READ_S).samples[0].at_ms for _ in range(2)]
    assert moments == sorted(moments)


def test_opened_again_it_begins_anew(plug: Plug, source: Reopening, room: Room) -> None:
    source.read(READ_S)
    plug.is_in = False
    source.read(READ_S)
    plug.is_in = True
    source.open()
    assert (source.is_gone, source.lost) == (False, 0)
    assert source.read(READ_S).samples == (Sample(125, 12.0),)


def test_closing_ends_a_pause_at_once() -> None:
    room, has_looked = Room(), Event()

    def clock() -> float:
        has_looked.set()
        return room.now_s

    plug = Plug(room)
    source = Reopening(plug, clock=clock)
    source.open()
    plug.is_in = False
    source.read(0)
    source._retry_s = room.now_s + 60
    has_looked.clear()
    heard: list[Heard] = []
    waiting = Thread(target=lambda: heard.append(source.read(60)), daemon=True)
    waiting.start()
    assert has_looked.wait(10), "it looked at the clock, and waits"
    source.close()
    waiting.join(10)
    assert heard == [Heard((), "psi", 0, "the plug was pulled")], "long before the minute was over"
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
