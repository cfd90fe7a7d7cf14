"""A recording made elsewhere is attached in the window: asked for, told before it is recorded, and recorded whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from discorecorder.model.entries import Inject, Level, Note, Opening, Reading, Samples, Stop
from discorecorder.model.units import Pressure
from discorecorder.recorder import By, Line, Recorder, opening
from discorecorder.settings import Settings
from discorecorder.ui.after.attach_card import AttachCard
from discorecorder.ui.main_window import MainWindow
from tests.model.room import Room
from tests.ui.table import DeskArchive, until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from discorecorder.model.journal import Journal

BY = By("T Brook", "technologist", "key")


def procedure() -> Room:
    """Two discs: one read with pressures and one score without, injected once, and one injected twice."""
    room = Room()
    room.say(Level("L4-5", "suspect"), Inject(), Opening(Pressure.of(12, "psi")), Reading(pain=4), Stop("pain"))
    room.say(Level("L5-S1", "control"), Inject(), Reading(pain=1), Stop("operator"), Inject(), Stop("operator"))
    return room


class Table:
    """A window on a journal that holds the procedure, at the page after it."""

    def __init__(self, qtbot: QtBot, folder: Path, window: MainWindow, identity: str) -> None:
        self.qtbot, self.folder, self.window, self.identity = qtbot, folder, window, identity
        page: Any = window._pages["after"]
        self.card: AttachCard = page.steps[0].attaching

    def file(self, head: str = "time (s),pressure (psi),volume (mL)", rows: tuple[str, ...] = ()) -> Path:
        """Write a recording of two minutes at 10 Hz, whose pressure in psi is its own second, and more rows."""
        path = self.folder / "bench.csv"
        told = [f"{tenth / 10},{tenth / 10},{tenth / 500:.3f}" for tenth in range(1201)]
        path.write_text("\n".join([head, *rows, *told]) + "\n", encoding="utf-8")
        return path

    def show(self, path: Path) -> None:
        """Choose a file, and wait until it is read."""
        self.card.show_file(path)
        until(self.qtbot, lambda: self.card.form.isVisibleTo(self.card))

    def ask(self, injection: str, second: str, moment: str) -> None:
        """Say what belongs together."""
        form = self.card.form
        QTest.mouseClick(form.injection.buttons[injection], Qt.MouseButton.LeftButton)
        form.second.setText(second)
        QTest.mouseClick(form.moment.buttons[moment], Qt.MouseButton.LeftButton)

    def waits_for(self, words: str) -> str:
        until(self.qtbot, lambda: words in self.card.preview.text())
        return self.card.preview.text()


@pytest.fixture
def table(qtbot: QtBot, tmp_path: Path) -> Iterator[Table]:
    archive = DeskArchive(tmp_path)
    recorder = Recorder.new(archive.journal())
    opened, *records = procedure().discogram.records
    recorder.record_lines([Line((opening("lumbar"),), BY, happened_at=opened.happened_at)])
    for record in records:
        recorder.record_lines([Line((record.entry,), BY, happened_at=record.happened_at)])
    window = MainWindow(archive, Settings())
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    window.open_recorded(recorder.discogram.id)
    until(qtbot, lambda: window.discogram is not None)
    window.show_page("after")
    yield Table(qtbot, tmp_path, window, recorder.discogram.id)
    window.end()
    window.hide()


def test_a_recording_is_attached_by_a_file_an_injection_and_a_moment(table: Table) -> None:
    table.show(table.file())
    assert not table.card.attach.isEnabled()
    assert "Choose the disc" in table.waits_for("Choose the disc")
    table.ask("L4-5 1", "20", "opening")
    told = table.waits_for("samples become part of L4-5, injection 1")
    assert "Scores that get their pressure: 1 (" in told
    assert "Rows of the file" not in told
    known = len(table.window.discogram.records) if table.window.discogram is not None else 0
    QTest.mouseClick(table.card.attach, Qt.MouseButton.LeftButton)
    assert "Attached: " in table.waits_for("\u2713 Attached: ")
    discogram = table.window.discogram
    assert discogram is not None
    assert [type(one.entry) for one in discogram.records[known:]] == [Samples, Reading, Note]
    reading, note = discogram.records[-2:]
    assert (reading.late, reading.source, note.source) == (True, "import", "import")
    assert not table.card.form.isVisibleTo(table.card)
    with table.window.archive.another() as journal:
        assert journal.verify(table.identity) == []
        assert {(one.level, one.injection, one.source) for one in journal.samples(table.identity)} == {
            ("L4-5", 1, "bench.csv")
        }
    table.show(table.file())
    table.ask("L4-5 1", "20", "opening")
    assert "samples of the same time are kept once" in table.waits_for("\u26a0")
    assert not table.card.attach.isEnabled()


def test_nothing_is_chosen_for_whoever_has_to_choose(table: Table) -> None:
    table.show(table.file())
    form = table.card.form
    assert list(form.injection.buttons) == ["L4-5 1", "L5-S1 1", "L5-S1 2"]
    assert form.injection.buttons["L5-S1 2"].text() == "L5-S1, injection 2"
    assert (form.injection.value, form.moment.value) == ("", "")
    assert not form.unit.isVisibleTo(form)
    QTest.mouseClick(form.injection.buttons["L5-S1 2"], Qt.MouseButton.LeftButton)
    assert list(form.moment.buttons) == ["inject", "stop", "clock"]
    assert not form.clock.isVisibleTo(form)
    QTest.mouseClick(form.moment.buttons["clock"], Qt.MouseButton.LeftButton)
    assert form.clock.isVisibleTo(form)


def test_a_file_without_a_unit_is_asked_for_it_and_read_again(table: Table) -> None:
    table.show(table.file("time (s),pressure,volume (mL)"))
    form = table.card.form
    assert "pressures are taken as psi" in table.card.file.text()
    assert form.unit.value == "psi"
    QTest.mouseClick(form.unit.buttons["kPa"], Qt.MouseButton.LeftButton)
    until(table.qtbot, lambda: "in kPa" in table.card.file.text())
    assert form.unit.isVisibleTo(form)
    assert form.unit.value == "kPa"
    table.ask("L4-5 1", "20", "opening")
    assert "was read in psi" in table.waits_for("\u26a0")
    table.show(table.file())
    until(table.qtbot, lambda: not form.unit.isVisibleTo(form))


def test_rows_that_are_skipped_are_named(table: Table) -> None:
    table.show(table.file(rows=("0.0,abc,0", "x,1,1")))
    table.ask("L5-S1 1", "20", "inject")
    assert "Rows of the file that are skipped: 2. row 2: " in table.waits_for("Rows of the file")


@pytest.mark.parametrize(
    ("second", "moment", "clock", "why"),
    [
        ("400", "opening", "", "has no second 400"),
        ("20,5", "clock", "noon", "'noon' is no mark"),
        ("20", "clock", "03:00", "no sample was taken at L4-5"),
    ],
)
def test_what_cannot_be_attached_is_told_before_anything_is_recorded(
    table: Table, second: str, moment: str, clock: str, why: str
) -> None:
    table.show(table.file())
    table.ask("L4-5 1", second, moment)
    table.card.form.clock.setText(clock)
    assert "\u26a0" in table.waits_for(why)
    assert not table.card.attach.isEnabled()


def test_a_file_that_is_no_recording_is_refused_in_words(table: Table) -> None:
    path = table.folder / "letter.csv"
    path.write_text("Dear colleague,\nthank you for your patient.\n", encoding="utf-8")
    table.card.show_file(path)
    assert "\u26a0" in table.waits_for("letter.csv")
    assert not table.card.form.isVisibleTo(table.card)


def test_of_two_files_the_one_that_was_chosen_last_counts(table: Table) -> None:
    first, second = table.folder / "first.csv", table.file()
    first.write_text("time (s),pressure (kPa)\n0,1\n1,2\n2,3\n", encoding="utf-8")
    table.card.show_file(first)
    table.show(second)
    assert table.card.file.text().startswith("bench.csv: 1\u00a0201 samples over 120.0 s, in psi.")


def test_what_is_refused_in_the_end_can_be_tried_again(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    from discorecorder import attaching
    from discorecorder.model.journal import JournalRefused

    table.show(table.file())
    table.ask("L4-5 1", "20", "opening")
    table.waits_for("samples become part")

    def refuse(*_of: object) -> None:
        raise JournalRefused("the disk is full; free some space")

    with monkeypatch.context() as full:
        full.setattr(attaching, "record", refuse)
        QTest.mouseClick(table.card.attach, Qt.MouseButton.LeftButton)
        page: Any = table.window._pages["after"]
        until(table.qtbot, lambda: "the disk is full" in page.message.text())
        assert page.message.text() == "\u26a0 Not recorded: the disk is full; free some space"
    table.waits_for("samples become part")
    until(table.qtbot, table.card.attach.isEnabled)
    QTest.mouseClick(table.card.attach, Qt.MouseButton.LeftButton)
    table.waits_for("\u2713 Attached: ")


def no_journal() -> Journal:
    raise AssertionError("nobody asks")


@pytest.mark.parametrize("another", [None, no_journal])
def test_there_is_nothing_to_attach_where_nothing_was_injected_or_it_is_signed(
    qtbot: QtBot, another: Callable[[], Journal] | None
) -> None:
    card = AttachCard(another)
    qtbot.addWidget(card)
    room = Room()
    room.say(Level("L4-5"))
    card.show_discogram(room.discogram)
    assert card.isHidden()
    room.say(Inject())
    card.show_discogram(room.discogram)
    assert card.isHidden() == (another is None)
    room.counted()
    room.sign()
    card.show_discogram(room.discogram)
    assert card.isHidden()
