"""A recording plays at its own times, faster where that is wanted, and falls silent at its end."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discorecorder.devices import DEVICES, PRESSURE, VOLUME, Sample, SourceError
from discorecorder.devices.csv_file import Skipped, Taken
from discorecorder.devices.profile import Profile
from discorecorder.devices.recording import Pace, Recording
from discorecorder.model.values import EntryError
from tests.devices.clock import Clock

TAKEN = Taken(tuple(Sample(at_ms, at_ms / 100, at_ms / 1000) for at_ms in range(0, 2100, 100)), "kPa")


def playing(taken: Taken = TAKEN, speed: float = 1) -> tuple[Recording, Clock]:
    clock = Clock()
    recording = Recording(taken, speed=speed, clock=clock, sleep=clock.sleep)
    recording.open()
    return recording, clock


def profile(path: Path, unit: str = "") -> Profile:
    return Profile(kind="recording", name="Bench tape", file=str(path), unit=unit)


def test_a_sample_comes_when_its_time_has_come() -> None:
    recording, clock = playing()
    assert recording.read(0).samples == TAKEN.samples[:1]
    assert recording.read(0).samples == ()
    clock.now_s += 0.25
    assert recording.read(0).samples == TAKEN.samples[1:3]


def test_a_reading_waits_for_the_next_sample_and_no_longer() -> None:
    recording, clock = playing()
    recording.read(0)
    assert recording.read(5).samples == TAKEN.samples[1:2]
    assert clock.slept == [pytest.approx(0.1)]
    assert recording.read(0.04).samples == ()
    assert clock.slept[1:] == [pytest.approx(0.04)]


def test_ten_times_faster_it_takes_a_tenth_of_the_time_and_keeps_its_own() -> None:
    recording, clock = playing(speed=10)
    clock.now_s += 0.1
    assert recording.read(0).samples == TAKEN.samples[:11]


@given(st.floats(1, 100), st.lists(st.floats(0, 0.7), min_size=1, max_size=30))
def test_however_it_is_read_every_sample_comes_once_and_in_order(speed: float, waits: list[float]) -> None:
    recording, clock = playing(speed=speed)
    heard: list[Sample] = []
    for seconds in waits:
        heard += recording.read(seconds).samples
        assert all(sample.at_ms <= (clock.now_s - 1000) * speed * 1000 + 1 for sample in heard)
    while not recording.is_over:
        heard += recording.read(1).samples
    assert tuple(heard) == TAKEN.samples


def test_at_its_end_it_is_silent_and_keeps_nobody_busy() -> None:
    recording, clock = playing()
    clock.now_s += 2
    was_over = recording.is_over
    recording.read(0)
    assert (was_over, recording.is_over) == (False, True)
    before = len(clock.slept)
    assert recording.read(0.5).samples == ()
    assert clock.slept[before:] == [0.5]


def test_opened_again_it_begins_anew() -> None:
    recording, clock = playing()
    clock.now_s += 5
    recording.read(0)
    recording.close()
    recording.open()
    assert recording.read(0).samples == TAKEN.samples[:1]


def test_while_it_is_not_open_it_cannot_be_read() -> None:
    recording, _ = playing()
    recording.close()
    with pytest.raises(SourceError, match="recording is not open"):
        recording.read(0)


def test_the_first_reading_tells_what_was_skipped_in_the_file() -> None:
    recording, _ = playing(TAKEN._replace(skipped=(Skipped(3, "no number"), Skipped(9, "there is no time"))))
    first, second = recording.read(0), recording.read(0)
    assert (first.skipped, first.why) == (2, "row 9: there is no time")
    assert (second.skipped, second.why) == (0, "")


def test_it_knows_its_unit_its_rate_and_whether_there_are_volumes() -> None:
    recording, _ = playing()
    assert (recording.unit, recording.hertz, recording.resolution) == ("kPa", 10.0, None)
    assert recording.measures == {PRESSURE, VOLUME}
    without = Recording(Taken((Sample(0, 12.0),), "psi"))
    assert (without.measures, without.hertz) == (frozenset({PRESSURE}), None)


@pytest.mark.parametrize("speed", [0, 0.5, 101, float("nan")])
def test_a_speed_outside_1_to_100_is_refused(speed: float) -> None:
    with pytest.raises(EntryError, match="from 1 to 100"):
        Recording(TAKEN, speed=speed)
    with pytest.raises(EntryError, match="from 1 to 100"):
        Pace(speed)


def test_a_pace_that_does_not_run_stands_at_0() -> None:
    clock = Clock()
    pace = Pace(10, clock, clock.sleep)
    pace.hold_back(5)
    clock.now_s += 5
    assert pace.now_s() == 0
    pace.begin()
    clock.now_s += 5
    assert pace.is_running
    assert pace.now_s() == pytest.approx(50)
    pace.hold_back(20)
    assert pace.now_s() == pytest.approx(30)


def test_a_profile_names_the_file_the_speed_and_the_zero(tmp_path: Path) -> None:
    path = tmp_path / "tape.csv"
    path.write_text("time (s),pressure\n0,10.5\n0.5,12.5\n1,\n", encoding="utf-8")
    source = DEVICES["recording"](profile(path, "bar").with_(speed=2.0, zero=0.5, resolution=0.5, hertz=2.0))
    assert isinstance(source, Recording)
    assert (source.name, source.unit, source.resolution, source.hertz) == ("Bench tape", "bar", 0.5, 2)
    assert [sample.pressure for sample in source.taken.samples] == [10.0, 12.0]
    assert source.taken.skipped == (Skipped(4, "there is neither pressure nor volume"),)


def test_without_a_unit_in_the_profile_the_unit_of_the_file_holds(tmp_path: Path) -> None:
    path = tmp_path / "tape.csv"
    path.write_text("time (s),pressure (mmHg)\n0,10\n1,12\n", encoding="utf-8")
    assert Recording.of(profile(path)).unit == "mmHg"


def test_a_profile_whose_file_cannot_be_used_is_refused_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "tape.csv"
    with pytest.raises(SourceError, match=r"Bench tape: .*tape\.csv: cannot be read"):
        Recording.of(profile(path))
    path.write_text("time (s),pressure (kPa)\n0,10\n", encoding="utf-8")
    with pytest.raises(SourceError, match="the header says kPa, asked for was psi"):
        Recording.of(profile(path, "psi"))
