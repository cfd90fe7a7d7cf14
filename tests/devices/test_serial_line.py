"""A gauge on a real pseudo-terminal, played by a program of its own: nothing is lost, and every failure has words."""

from __future__ import annotations

import os
import time
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from discorecorder.devices import PRESSURE, VOLUME, Heard, Sample, Source, SourceError
from discorecorder.devices.profile import Profile, shipped_profiles
from discorecorder.devices.serial_line import SerialLine, ports
from tests.devices.gauge import playing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.devices.gauge import Playing

ENOUGH_S = 20


@pytest.fixture
def link(tmp_path: Path) -> Path:
    return tmp_path / "ttyGAUGE"


def profile_of(name: str, link: Path, **changes: object) -> Profile:
    return shipped_profiles()[name].with_(port=str(link), **changes)


def read_until(source: Source, is_enough: Callable[[list[Sample], int], bool]) -> tuple[list[Sample], list[Heard]]:
    """Read until there is enough of samples and skipped lines; return the samples, and what was heard in all."""
    samples: list[Sample] = []
    answers: list[Heard] = []
    until = time.monotonic() + ENOUGH_S
    while not is_enough(samples, sum(answer.skipped for answer in answers)):
        assert time.monotonic() < until, f"{len(samples)} samples after {ENOUGH_S} s; {answers[-1:]}"
        heard = source.read(0.05)
        if heard != Heard((), heard.unit):
            answers.append(heard)
        samples += heard.samples
    return samples, answers


def in_order(samples: list[Sample]) -> list[int]:
    """Return the numbers of the readings, after a look at volumes and times."""
    numbers = [round((sample.pressure or 0) * 10) for sample in samples]
    assert [round((sample.volume_ml or 0) * 1000) for sample in samples] == numbers
    moments = [sample.at_ms for sample in samples]
    assert moments == sorted(moments)
    return numbers


@contextmanager
def connected(profile: Profile, gauge: Playing) -> Iterator[SerialLine]:
    """Open a gauge and let it play. The first line is left out, because it may have lost its beginning."""
    source = SerialLine(profile)
    source.open()
    try:
        gauge.tell("go")
        yield source
    finally:
        source.close()


def test_a_gauge_tells_what_it_measures(link: Path) -> None:
    source: Source = SerialLine(profile_of("lines", link))
    assert (source.name, source.unit, source.resolution, source.hertz) == ("Gauge with P= and V= lines", "psi", 0.1, 10)
    assert source.measures == {PRESSURE, VOLUME}
    assert SerialLine(profile_of("scpi", link)).measures == {PRESSURE}


def test_at_a_thousand_a_second_nothing_is_lost_and_nothing_out_of_order(link: Path) -> None:
    with (
        playing("steady", link, hertz=1000, count=2001) as gauge,
        connected(profile_of("lines", link, hertz=1000), gauge) as source,
    ):
        samples, answers = read_until(source, lambda samples, _: len(samples) == 2000)
    assert in_order(samples) == list(range(1, 2001))
    assert sum(answer.skipped for answer in answers) == 0
    assert samples[-1].at_ms - samples[0].at_ms > 1500, "about two seconds, as the clock of the room has it"
    assert len(answers) < 400, "a fast gauge is not read line by line"


def test_a_slow_gauge_is_read_as_it_speaks(link: Path) -> None:
    with playing("slow", link, hertz=10, count=5) as gauge, connected(profile_of("lines", link), gauge) as source:
        samples, answers = read_until(source, lambda samples, _: len(samples) == 4)
    assert in_order(samples) == [1, 2, 3, 4]
    assert all(answer.skipped == 0 for answer in answers)
    assert samples[-1].at_ms - samples[0].at_ms > 150, "four lines at ten a second"


def test_reading_waits_no_longer_than_it_may(link: Path) -> None:
    with playing("slow", link):
        source = SerialLine(profile_of("lines", link))
        source.open()
        for seconds in (0.0, 0.05):
            began = time.monotonic()
            assert source.read(seconds) == Heard((), "psi")
            assert seconds <= time.monotonic() - began < seconds + 3
        source.close()


def test_bursts_are_read_whole(link: Path) -> None:
    with (
        playing("burst", link, count=201) as gauge,
        connected(profile_of("lines", link, hertz=1000), gauge) as source,
    ):
        samples, _ = read_until(source, lambda samples, _: len(samples) == 200)
    assert in_order(samples) == list(range(1, 201))


def test_half_lines_are_put_together(link: Path) -> None:
    with playing("half", link, count=6) as gauge, connected(profile_of("lines", link), gauge) as source:
        samples, answers = read_until(source, lambda samples, _: len(samples) == 5)
    assert in_order(samples) == [1, 2, 3, 4, 5]
    assert sum(answer.skipped for answer in answers) == 0


def test_garbage_between_readings_is_counted_and_loses_no_reading(link: Path) -> None:
    with playing("garbage", link, count=15) as gauge, connected(profile_of("lines", link), gauge) as source:
        samples, answers = read_until(source, lambda samples, skipped: len(samples) == 14 and skipped == 15)
    assert in_order(samples) == list(range(1, 15))
    assert all(answer.why for answer in answers if answer.skipped)


def test_lines_with_nul_bytes_are_skipped(link: Path) -> None:
    with playing("nul", link, count=9) as gauge, connected(profile_of("lines", link), gauge) as source:
        samples, answers = read_until(source, lambda samples, skipped: len(samples) == 4 and skipped == 4)
    assert in_order(samples) == [2, 4, 6, 8]
    assert "NUL bytes" in answers[-1].why or "NUL bytes" in answers[0].why


def test_no_line_with_a_wrong_checksum_is_believed(link: Path) -> None:
    pattern = r"P=(?P<pressure>[0-9.]+),V=(?P<volume>[0-9.]+)\*(?P<checksum>[0-9A-F]{2})"
    profile = profile_of("lines", link, pattern=pattern, checksum="xor")
    with playing("checksum", link, count=9) as gauge, connected(profile, gauge) as source:
        samples, answers = read_until(source, lambda samples, skipped: len(samples) == 5 and skipped == 3)
    assert in_order(samples) == [1, 3, 4, 6, 7]
    assert all("would be right" in answer.why for answer in answers if answer.skipped)


def test_a_unit_that_changes_in_mid_stream_is_told_with_the_first_sample_of_it(link: Path) -> None:
    profile = profile_of("lines", link, pattern=r"(?P<pressure>[0-9.]+) (?P<unit>\w+)")
    with playing("units", link, count=11) as gauge, connected(profile, gauge) as source:
        _, answers = read_until(source, lambda samples, _: len(samples) == 10)
        assert (source.unit, source.resolution) == ("kPa", None), "how fine it is in kPa, nobody said"
        source.open()
        assert (source.unit, source.resolution) == ("psi", 0.1)
    told = [(answer.unit, sample.pressure) for answer in answers for sample in answer.samples]
    assert told == [("psi", n / 10) for n in range(1, 5)] + [("kPa", n / 10) for n in range(5, 11)]


def test_an_instrument_is_asked_and_asked_again_where_it_did_not_hear(link: Path) -> None:
    with (
        playing("answers", link, count=4) as gauge,
        connected(profile_of("scpi", link, every_ms=20), gauge) as source,
    ):
        samples, answers = read_until(source, lambda samples, _: len(samples) == 4)
    assert [sample.pressure for sample in samples] == [0, 0.2, 0.3, 0.4]
    unheard, *steps = [late.at_ms - early.at_ms for early, late in pairwise(samples)]
    assert unheard > 900, "a question without an answer is not repeated at once"
    assert all(step < 900 for step in steps), steps
    assert all(answer.skipped == 0 for answer in answers)


def test_an_instrument_that_never_answers_is_named(link: Path) -> None:
    with playing("slow", link):
        source = SerialLine(profile_of("scpi", link))
        source.open()
        words = [source.read(0.6).why for _ in range(2)]
        source.close()
    assert words == ["", "Instrument that is asked (SCPI) does not answer to 'MEAS:PRES?'"]


def test_a_gauge_that_vanishes_is_told_and_comes_back_with_the_same_port(link: Path) -> None:
    with playing("vanishes", link, count=8) as gauge:
        source = SerialLine(profile_of("lines", link))
        source.open()
        gauge.tell("go")
        samples, _ = read_until(source, lambda samples, _: len(samples) == 3)
        gauge.tell("vanish")
        gauge.hear("gone")
        with pytest.raises(SourceError, match=r"is gone .*; look at its cable and its power, and plug it in again"):
            read_until(source, lambda samples, _: bool(samples))
        with pytest.raises(SourceError, match="is not open; connect it first"):
            source.read(0)
        with pytest.raises(SourceError, match="does not exist"):
            source.open()
        gauge.tell("back")
        gauge.hear("ready")
        source.open()
        gauge.tell("go")
        later, answers = read_until(source, lambda samples, _: len(samples) == 3)
        source.close()
    assert in_order(samples) == [1, 2, 3]
    assert in_order(later) == [5, 6, 7], "no half line of before is put to a line of after"
    assert sum(answer.skipped for answer in answers) == 0


def test_a_gauge_whose_program_is_killed_is_told(link: Path) -> None:
    with playing("steady", link) as gauge, connected(profile_of("lines", link), gauge) as source:
        gauge.kill()
        with pytest.raises(SourceError, match="is gone"):
            read_until(source, lambda samples, _: len(samples) == 10)


def test_a_port_that_does_not_exist_is_told_with_those_that_do(tmp_path: Path) -> None:
    there = ", ".join(ports())
    with pytest.raises(SourceError) as refusal:
        SerialLine(profile_of("lines", tmp_path / "ttyNONE")).open()
    words = str(refusal.value)
    assert f"the port {tmp_path}/ttyNONE does not exist; " in words
    assert (f"there are {there}" if there else "this computer has none at this moment") in words
    assert words.endswith("Plug the gauge in, or correct port in its profile")


def test_a_port_that_is_taken_is_told(link: Path) -> None:
    with playing("slow", link):
        first, second = SerialLine(profile_of("lines", link)), SerialLine(profile_of("lines", link))
        first.open()
        with pytest.raises(SourceError, match="is taken by another program; close that program"):
            second.open()
        first.close()
        second.open()
        second.close()


@contextmanager
def as_nobody() -> Iterator[None]:
    """Do without the rights of the administrator, where the tests have them."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(user)


def test_a_port_without_permission_is_told_with_the_group() -> None:
    master, slave = os.openpty()
    port = os.ttyname(slave)
    Path(port).chmod(0)
    source = SerialLine(profile_of("lines", Path(port)))
    with as_nobody(), pytest.raises(SourceError, match=r"may not be read by this user; .* the group dialout"):
        source.open()
    os.close(master)
    os.close(slave)


def test_what_is_no_serial_port_is_told(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("12.3\n")
    with pytest.raises(SourceError, match=r"cannot be opened \(.*\); check port, baud, bits and parity"):
        SerialLine(profile_of("lines", path)).open()


def test_closing_twice_is_no_harm_and_a_closed_gauge_can_be_opened(link: Path) -> None:
    with playing("steady", link, hertz=100) as gauge, connected(profile_of("lines", link), gauge) as source:
        source.close()
        source.close()
        source.open()
        assert read_until(source, lambda samples, _: bool(samples))[0]
