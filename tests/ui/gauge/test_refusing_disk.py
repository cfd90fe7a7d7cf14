"""Samples while the disk refuses: they belong to the disc that was said, not to the one that was durable last."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

import pytest

from discorecorder.model.entries import Inject, Level, Patient, Reading, Stop
from discorecorder.model.journal import Journal, JournalRefused, Key
from discorecorder.report.streamed import streamed_of
from discorecorder.settings import Settings
from discorecorder.ui.gauge import sources
from discorecorder.ui.gauge.live import Aim
from discorecorder.ui.gauge.sources import Chosen
from discorecorder.ui.main_window import MainWindow
from discorecorder.ui.said import Said
from tests.model.procedure import KEY
from tests.ui.gauge.handed import Handed, samples
from tests.ui.table import DeskArchive, settled, until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


class FullDisk(Journal):
    """A journal whose disk takes no records while ``is_full``, and no samples while ``takes_no_samples``."""

    is_full = takes_no_samples = False

    def append(self, *records: Any, **more: Any) -> None:
        if self.is_full:
            raise JournalRefused("the disk is full; free some space")
        super().append(*records, **more)

    def stream(self, *batch: Any, **more: Any) -> None:
        if self.takes_no_samples:
            raise JournalRefused("the disk is full; free some space")
        super().stream(*batch, **more)


class FullArchive(DeskArchive):
    """The archive of a window whose journal lies on such a disk."""

    def another(self) -> Journal:
        return FullDisk.open(self.where, key=Key(KEY))


class Table:
    """A window at the table with a gauge, the first disc injected, and a disk that can be filled."""

    def __init__(self, qtbot: QtBot, window: MainWindow, source: Handed) -> None:
        self.qtbot, self.window, self.source = qtbot, window, source
        self._sent = 0
        journal = window.archive.journal()
        assert isinstance(journal, FullDisk)
        self.disk = journal

    def fill(self, *, is_full: bool = True) -> None:
        """Fill the disk, or make room."""
        self.disk.is_full = self.disk.takes_no_samples = is_full

    def say(self, *entries: Any) -> None:
        """Say one line after the other."""
        for entry in entries:
            self.window.on_said(Said((entry,)))
        session = self.window.session
        assert session is not None
        session.wait()

    def waits_for_aim(self, level: str, injection: int) -> None:
        """Wait until what comes belongs to an injection."""
        gauge = self.window.gauge.gauge
        assert gauge is not None
        until(self.qtbot, lambda: gauge._aim == Aim(level, injection))
        until(self.qtbot, lambda: gauge._streaming._aim == Aim(level, injection))

    def stream(self, count: int = 20) -> None:
        """Let so many samples come."""
        self.source.hand(samples(self._sent, count))
        self._sent += count
        gauge = self.window.gauge.gauge
        assert gauge is not None
        until(self.qtbot, lambda: gauge.newest.volume_ml == pytest.approx((self._sent - 1) / 10_000))

    def kept(self) -> list[tuple[str, int, int]]:
        """Return how many samples of which injection lie on the disk, in the order they came."""
        discogram = self.window.discogram
        assert discogram is not None
        with self.window.archive.another() as journal:
            assert journal.verify(discogram.id) == []
            batches = list(journal.samples(discogram.id))
        runs = groupby(batches, key=lambda one: (one.level, one.injection))
        return [(*of, sum(one.count for one in some)) for of, some in runs]


@pytest.fixture
def table(qtbot: QtBot, dressed: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Table]:
    source = Handed()
    monkeypatch.setattr(sources, "source_of", lambda _settings, *, is_practice: Chosen(source, -2, 100))
    settings = Settings()
    window = MainWindow(FullArchive(tmp_path, settings), settings)
    window.resize(1600, 900)
    window.show()
    qtbot.waitExposed(window)
    window.open_new("lumbar")
    until(qtbot, lambda: window.shown_page == "before")
    window.on_filled_in(Said((Patient("DOE^JANE", "4711"),)))
    window.on_room_entered()
    window.on_said(Said((Level("L4-5", "suspect"), Inject())))
    settled(qtbot, window)
    until(qtbot, lambda: source.is_open)
    made = Table(qtbot, window, source)
    made.waits_for_aim("L4-5", 1)
    yield made
    window.end()
    window.hide()


def test_samples_follow_what_was_said_while_the_disk_refuses(table: Table) -> None:
    table.stream()
    table.fill()
    table.say(Stop("pain"), Level("L5-S1", "control"), Inject())
    table.waits_for_aim("L5-S1", 1)
    table.stream(30)
    table.say(Stop("pressure"), Inject())
    table.waits_for_aim("L5-S1", 2)
    table.stream(40)
    table.say(Level("L3-4", "control"), Inject())
    table.waits_for_aim("L3-4", 1)
    table.stream(50)
    assert table.window.discogram is not None
    assert table.window.discogram.armed == "L4-5"
    table.fill(is_full=False)
    gauge, session = table.window.gauge.gauge, table.window.session
    assert gauge is not None
    assert session is not None
    aims: list[object] = []
    session.recorded.connect(lambda _at: aims.append(gauge._aim))
    session.retry()
    until(table.qtbot, lambda: session.awaited is None)
    discogram = settled(table.qtbot, table.window)
    assert discogram.armed == "L3-4"
    assert set(aims) == {Aim("L3-4", 1)}  # what was said last, at each step of the way there
    table.stream(60)
    assert gauge.settle()
    assert table.kept() == [("L4-5", 1, 20), ("L5-S1", 1, 30), ("L5-S1", 2, 40), ("L3-4", 1, 110)]
    with table.window.archive.another() as journal:
        found = streamed_of(journal.samples(discogram.id), discogram)
    assert list(dict.fromkeys(one.level for one in found)) == ["L4-5", "L5-S1", "L3-4"]
    assert [len(one.run.times_s) for one in found if one.level != "L5-S1"] == [20, 110]


def test_samples_of_a_disc_that_never_reached_the_record_stay_those_of_that_disc(table: Table) -> None:
    table.stream()
    table.disk.is_full = True
    table.say(Reading(pain=3), Level("L5-S1", "control"), Inject())
    table.waits_for_aim("L5-S1", 1)
    table.stream(30)
    gauge, discogram = table.window.gauge.gauge, table.window.discogram
    assert gauge is not None
    assert discogram is not None
    assert gauge.settle()
    assert table.kept() == [("L4-5", 1, 20), ("L5-S1", 1, 30)]
    table.window.show_start()
    assert table.window.notice.isVisible()
    with table.window.archive.another() as journal:
        records = journal.records(discogram.id)
        batches = list(journal.samples(discogram.id))
    assert [one.entry for one in records if isinstance(one.entry, Level)] == [Level("L4-5", "suspect")]
    (found,) = streamed_of(batches, discogram)
    assert (found.level, len(found.run.times_s)) == ("L4-5", 20)


def test_what_will_not_fit_moves_no_sample(table: Table) -> None:
    table.fill()
    table.say(Reading(pain=3), Stop("pain"), Stop("operator"), Level("L6-S1"))
    table.stream()
    gauge = table.window.gauge.gauge
    assert gauge is not None
    assert gauge._aim == Aim("L4-5", 1)
