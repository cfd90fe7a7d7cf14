"""What a gauge sends goes to the disk by a thread of its own, in order, once, and whatever the disk says."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

import pytest

from discorecorder.devices import Heard
from discorecorder.model.journal import JournalRefused
from discorecorder.ui.gauge import streaming
from discorecorder.ui.gauge.live import Aim
from discorecorder.ui.gauge.streaming import Kept, Streaming
from tests.ui.gauge.handed import Handed, samples
from tests.ui.table import until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

HERE, THERE = Aim("L4-5", 1), Aim("L5-S1", 1)


class Disk:
    """Takes samples, and notes when; it refuses while it is full."""

    def __init__(self) -> None:
        self.kept: list[Kept] = []
        self.is_full = False

    def keep(self, kept: Kept) -> None:
        if self.is_full:
            raise JournalRefused("the disk is full; make room")
        self.kept.append(kept)

    def times(self, aim: Aim) -> list[int]:
        return [sample.at_ms for kept in self.kept if kept.aim == aim for sample in kept.samples]


@pytest.fixture
def source() -> Handed:
    return Handed()


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def stream(source: Handed) -> Iterator[Streaming]:
    made = Streaming(source)
    made.begin()
    yield made
    made.end()
    assert not source.is_open


def test_samples_are_on_the_disk_a_quarter_of_a_second_after_they_came(
    qtbot: QtBot, stream: Streaming, source: Handed, disk: Disk
) -> None:
    stream.aim(HERE, disk.keep)
    assert stream.settle()
    source.hand(samples(0, 40))
    until(qtbot, lambda: stream.unkept or disk.kept)
    came = monotonic()
    until(qtbot, lambda: disk.kept)
    assert monotonic() - came < 0.3
    assert disk.times(HERE) == list(range(40))
    assert disk.kept[0].unit == "psi"


def test_nothing_is_lost_or_doubled_where_the_next_disc_is_armed(stream: Streaming, source: Handed, disk: Disk) -> None:
    stream.aim(HERE, disk.keep)
    stream.settle()
    for first in range(0, 400, 40):
        source.hand(samples(first, 40))
    source.settle()
    stream.settle()
    stream.aim(THERE, disk.keep)
    stream.settle()
    source.hand(samples(400, 40))
    source.settle()
    stream.settle()
    assert disk.times(HERE) + disk.times(THERE) == list(range(440))
    assert disk.times(THERE) == list(range(400, 440))


def test_what_the_disk_refuses_waits_and_follows_in_its_order_while_the_gauge_is_read_on(
    qtbot: QtBot, stream: Streaming, source: Handed, disk: Disk
) -> None:
    told: list[str] = []
    stream.troubled.connect(told.append)
    stream.aim(HERE, disk.keep)
    assert stream.settle()
    disk.is_full = True
    for first in (0, 40, 80):
        source.hand(samples(first, 40))
        source.settle()
    until(qtbot, lambda: told == ["the disk is full; make room"])
    until(qtbot, lambda: stream.unkept == 120)
    assert stream.live.newest.pressure == pytest.approx(10.119)
    assert not stream.settle(0.1)
    disk.is_full = False
    until(qtbot, lambda: not stream.unkept)
    assert disk.times(HERE) == list(range(120))
    until(qtbot, lambda: told[-1] == "")


def test_what_the_disk_never_took_is_counted_when_the_stream_ends(source: Handed, disk: Disk) -> None:
    stream = Streaming(source)
    stream.begin()
    stream.aim(HERE, disk.keep)
    assert stream.settle()
    disk.is_full = True
    source.hand(samples(0, 40))
    source.settle()
    assert stream.end() == 40


def test_a_disk_that_refuses_for_very_long_loses_the_oldest_and_counts_them(
    qtbot: QtBot, stream: Streaming, source: Handed, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streaming, "MOST_WAITING", 100)
    stream.aim(HERE, disk.keep)
    assert stream.settle()
    disk.is_full = True
    for first in (0, 40, 80):
        source.hand(samples(first, 40))
        source.settle()
        stream.settle(0.05)
    until(qtbot, lambda: stream.lost == 40)
    disk.is_full = False
    until(qtbot, lambda: not stream.unkept)
    assert disk.times(HERE) == list(range(40, 120))


def test_what_belongs_to_no_disc_is_shown_and_not_kept(stream: Streaming, source: Handed, disk: Disk) -> None:
    source.hand(samples(0, 40))
    stream.settle()
    source.settle()
    stream.settle()
    assert stream.live.newest.pressure == pytest.approx(10.039)
    assert disk.kept == []


def test_another_unit_is_kept_from_the_record_until_a_person_confirms_it(
    qtbot: QtBot, stream: Streaming, source: Handed, disk: Disk
) -> None:
    asked: list[str] = []
    stream.unit_changed.connect(asked.append)
    stream.aim(HERE, disk.keep)
    stream.settle()
    source.hand(samples(0, 40))
    source.hand(samples(40, 40), unit="kPa")
    source.hand(samples(80, 40), unit="kPa")
    until(qtbot, lambda: asked == ["kPa"])
    assert stream.live.newest.is_gone
    source.settle()
    stream.settle()
    assert disk.times(HERE) == list(range(40))
    stream.confirm_unit("kPa")
    stream.settle()
    source.hand(samples(120, 40), unit="kPa")
    until(qtbot, lambda: len(disk.times(HERE)) == 80)
    assert disk.kept[-1].unit == "kPa"
    assert asked == ["kPa"]
    assert stream.live.newest.unit == "kPa"


def test_a_source_that_cannot_be_opened_says_why_and_keeps_nobody_waiting(qtbot: QtBot, disk: Disk) -> None:
    told: list[str] = []
    stream = Streaming(Handed("there is no port ttyUSB9; plug the gauge in"))
    stream.troubled.connect(told.append)
    stream.begin()
    until(qtbot, lambda: told == ["there is no port ttyUSB9; plug the gauge in"])
    stream.aim(HERE, disk.keep)
    assert stream.settle()
    assert stream.live.newest.is_gone
    stream.end()


def test_a_source_that_comes_later_is_found(qtbot: QtBot, disk: Disk) -> None:
    late = Handed("there is no port ttyUSB9; plug the gauge in")
    stream = Streaming(late)
    stream.begin()
    stream.aim(HERE, disk.keep)
    until(qtbot, lambda: stream.live.newest.is_gone)
    late.is_there()
    late.hand(samples(0, 40))
    until(qtbot, lambda: disk.times(HERE) == list(range(40)))
    assert not stream.live.newest.is_gone
    stream.end()


def test_the_old_unit_again_needs_no_confirmation(qtbot: QtBot, stream: Streaming, source: Handed) -> None:
    asked: list[str] = []
    stream.unit_changed.connect(asked.append)
    for unit in ("psi", "kPa", "psi", "kPa"):
        source.hand(samples(0, 4), unit=unit)
    until(qtbot, lambda: asked == ["kPa", "", "kPa"])


def test_a_source_that_dies_in_the_midst_has_what_it_sent_on_the_disk(
    qtbot: QtBot, stream: Streaming, source: Handed, disk: Disk
) -> None:
    stream.aim(HERE, disk.keep)
    stream.settle()
    source.hand(samples(0, 40))
    source.die("the gauge was pulled out; plug it in again")
    until(qtbot, lambda: stream.live.newest.is_gone)
    assert stream.live.newest.why == "the gauge was pulled out; plug it in again"
    until(qtbot, lambda: disk.times(HERE) == list(range(40)))


def test_nothing_but_lines_that_cannot_be_understood_is_a_gauge_that_is_gone(
    qtbot: QtBot, stream: Streaming, source: Handed
) -> None:
    told: list[str] = []
    stream.troubled.connect(told.append)
    source.hand(skipped=3, why="no number")
    until(qtbot, lambda: told == ["no number"])
    assert stream.live.newest.is_gone


def test_lines_that_cannot_be_understood_among_good_ones_are_counted_and_no_trouble(
    stream: Streaming, source: Handed
) -> None:
    source.hand(samples(0, 4))
    source.hand(skipped=3, why="no number")
    source.settle()
    stream.settle()
    assert stream.skipped == 3
    assert not stream.live.newest.is_gone


def test_a_fault_of_the_program_is_told_to_the_window(qtbot: QtBot, disk: Disk) -> None:
    class Broken(Handed):
        def read(self, seconds: float) -> Heard:
            raise ZeroDivisionError(seconds)

    stream = Streaming(Broken())
    with qtbot.waitSignal(stream.failed) as told:
        stream.begin()
    assert isinstance(told.args[0], ZeroDivisionError)
    stream.aim(HERE, disk.keep)
    assert stream.settle()
    stream.end()
