"""The window joins pages and record: what is said is on the disk before any page shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from discorecorder.model.entries import Check, Finish, Gap, Level, Patient, Position, Reading, Staff, Withdraw
from discorecorder.model.journal import JournalRefused
from discorecorder.recorder import found
from discorecorder.settings import Settings
from discorecorder.ui.main_window import MainWindow
from discorecorder.ui.said import Said
from tests.ui.table import DeskArchive, settled, until

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from discorecorder.model.discogram import Discogram


def on_disk(window: MainWindow) -> Discogram:
    assert window.discogram is not None
    with window.archive.another() as journal:
        return found(journal, window.discogram.id)


def test_a_new_discogram_leaves_nothing_behind_until_something_is_said(qtbot: QtBot, window: MainWindow) -> None:
    window.open_new("lumbar")
    until(qtbot, lambda: window.shown_page == "before")
    window.on_left()
    with window.archive.another() as journal:
        assert journal.find() == []


def test_the_first_entry_opens_the_discogram(qtbot: QtBot, window: MainWindow) -> None:
    window.open_new("cervical")
    until(qtbot, lambda: window.shown_page == "before")
    window.on_filled_in(Said((Patient("DOE^JANE", "4711"),)))
    settled(qtbot, window)
    assert [record.entry.kind for record in on_disk(window).records] == ["open", "patient"]
    assert on_disk(window).region == "cervical"


def test_a_form_that_says_the_same_again_records_nothing(qtbot: QtBot, window: MainWindow) -> None:
    window.open_new("lumbar")
    until(qtbot, lambda: window.shown_page == "before")
    for name in ("DOE^JANE", "DOE^JANE", "DOE^JANET"):
        window.on_filled_in(Said((Patient(name, "4711"),)))
    settled(qtbot, window)
    assert [record.entry.kind for record in on_disk(window).records] == ["open", "patient", "correct"]


def test_what_was_skipped_is_recorded_as_skipped_when_the_room_is_entered(table: MainWindow) -> None:
    checks = [fact.entry for fact in on_disk(table).facts(Check) if isinstance(fact.entry, Check)]
    assert {check.state for check in checks} == {"skipped"}
    assert "time-out" in {check.item for check in checks}
    assert on_disk(table).last(Position) == Position("prone")
    said = (*on_disk(table).facts(Check), *on_disk(table).facts(Position))
    assert {fact.record.source for fact in said} == {"program"}, "nobody pressed them"


def test_a_key_is_on_disk_before_it_is_on_screen(qtbot: QtBot, table: MainWindow) -> None:
    room = table._page("room")
    QTest.keyClick(room, Qt.Key.Key_7)
    discogram = settled(qtbot, table)
    assert on_disk(table).records[-1].entry == Reading(pain=7)
    assert discogram.records[-1].source == "key"
    assert discogram.records[-1].role == "technologist"
    assert room.readings.told().endswith("pain 7")


def test_undo_takes_back_the_last_line_and_redo_lets_it_stand_again(qtbot: QtBot, table: MainWindow) -> None:
    room = table._page("room")
    QTest.keyClick(room, Qt.Key.Key_7)
    QTest.keyClick(room, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    discogram = settled(qtbot, table)
    assert discogram.records[-1].entry.kind == "withdraw"
    assert not discogram.levels["L4-5"].facts(Reading)
    QTest.keyClick(room, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert settled(qtbot, table).levels["L4-5"].facts(Reading)


def test_undo_stays_within_the_session(qtbot: QtBot, table: MainWindow, window: MainWindow) -> None:
    identity = settled(qtbot, table).id
    window.show_start()
    window.open_recorded(identity)
    until(qtbot, lambda: window.shown_page == "room")
    before = len(settled(qtbot, window).records)
    window.session.undo()  # type: ignore[union-attr]
    assert len(settled(qtbot, window).records) == before
    assert "nothing of this session" in window._page("room").line.note.text()


def test_a_procedure_that_was_cut_off_goes_on_at_its_level_with_the_gap_marked(
    qtbot: QtBot, table: MainWindow, window: MainWindow
) -> None:
    identity = settled(qtbot, table).id
    window.show_start()
    window.open_recorded(identity)
    until(qtbot, lambda: window.shown_page == "room")
    discogram = settled(qtbot, window)
    assert discogram.armed == "L4-5"
    assert isinstance(discogram.records[-1].entry, Gap)
    assert on_disk(window).records[-1].entry.kind == "gap"


def test_the_end_of_the_procedure_leads_to_what_comes_after(qtbot: QtBot, table: MainWindow) -> None:
    QTest.keyClick(table._page("room"), Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    until(qtbot, lambda: table.shown_page == "after")
    assert settled(qtbot, table).facts(Finish)
    table.show_page("room")
    assert table.shown_page == "room"


def test_the_staff_of_the_room_stands_in_a_new_discogram(qtbot: QtBot, dressed: QApplication, tmp_path: Path) -> None:
    settings = Settings(radiologist="Dr Ash", technologist="T Brook")
    window = MainWindow(DeskArchive(tmp_path, settings), settings)
    window.open_new("lumbar")
    until(qtbot, lambda: window.shown_page == "before")
    window.on_said(Said((Level("L4-5"),)))
    discogram = settled(qtbot, window)
    assert {fact.entry for fact in discogram.facts(Staff)} == {
        Staff("radiologist", "Dr Ash"),
        Staff("technologist", "T Brook"),
    }
    assert discogram.records[-1].author == "T Brook"
    window.end()


def test_closing_during_a_procedure_asks_once(qtbot: QtBot, table: MainWindow) -> None:
    table.close()
    assert table.isVisible()
    assert table.notice.asks_to_close
    assert "Everything said is on the disk" in table.notice.label.text()
    table.close()
    assert not table.isVisible()


def test_closing_is_not_asked_for_where_nothing_is_open(window: MainWindow) -> None:
    window.close()
    assert not window.isVisible()


def test_what_may_not_follow_comes_back_into_the_line(qtbot: QtBot, table: MainWindow) -> None:
    table.on_said(Said((Withdraw(None, (1,)),), "typed", "scratch record 1"))
    settled(qtbot, table)
    line = table._page("room").line
    assert line.field.text() == "scratch record 1"
    assert line.note.text().startswith("Not recorded: record 1 (open) stands for good")


def test_a_discogram_that_is_not_there_is_told_on_the_list(qtbot: QtBot, window: MainWindow) -> None:
    window.open_recorded("nobody")
    until(qtbot, window.notice.isVisible)
    assert "there is no discogram 'nobody'" in window.notice.label.text()
    assert window.shown_page == "start"


def test_practice_shows_its_banner_and_has_a_journal_of_its_own(
    qtbot: QtBot, dressed: QApplication, tmp_path: Path
) -> None:
    window = MainWindow(DeskArchive(tmp_path, is_practice=True), Settings())
    window.show_start()
    window.show()
    assert window.findChild(QWidget, "banner") is not None
    window.open_new("lumbar")
    until(qtbot, lambda: window.shown_page == "before")
    window.on_said(Said((Level("L4-5"),)))
    assert settled(qtbot, window).is_practice
    assert not (tmp_path / "journal.db").exists()
    window.end()


def test_a_score_whose_level_is_still_on_its_way_to_the_disk_is_recorded_at_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.open_new("lumbar")
    until(qtbot, lambda: window.shown_page == "before")
    window.on_room_entered()
    window.on_said(Said((Level("L4-5"),)))
    QTest.keyClick(window._page("room"), Qt.Key.Key_7)
    assert settled(qtbot, window).levels["L4-5"].facts(Reading)


def test_what_is_typed_in_a_form_is_said_before_the_form_is_left(qtbot: QtBot, window: MainWindow) -> None:
    window.open_new("lumbar")
    until(qtbot, lambda: window.shown_page == "before")
    window.on_filled_in(Said((Patient("DOE^JANE", "4711"),)))
    identity = settled(qtbot, window).id
    page = window._page("before")
    field = page.patient.findChild(QLineEdit, "") or page.patient.first_stop()
    field.setFocus()
    QTest.keyClicks(field, "x")
    window.on_left()
    with window.archive.another() as journal:
        assert found(journal, identity).records[-1].entry.kind in {"correct", "patient"}
    assert window.shown_page == "start"


def test_entries_that_no_disk_took_are_kept_when_the_window_closes(
    qtbot: QtBot, table: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise JournalRefused("the disk is full; free some space")

    monkeypatch.setattr(table.archive.journal(), "append", refuse)
    QTest.keyClick(table._page("room"), Qt.Key.Key_9)
    table.on_filled_in(Said((Position("supine"),)))
    assert table.session is not None
    table.session.wait()
    until(qtbot, lambda: table.session is not None and not table.session.is_saving)
    table.close()
    assert "2 entries are not on the disk yet" in table.notice.label.text()
    table.close()
    kept = next((tmp_path / "data").rglob("unrecorded-*.txt")).read_text(encoding="utf-8")
    assert "pain 9" in kept
    assert "position supine" in kept


def test_nothing_of_a_patient_is_left_for_the_next(qtbot: QtBot, table: MainWindow) -> None:
    page = table._page("room")
    page.line.field.setText("patient says it burns")
    page.line.record_button.click()
    settled(qtbot, table)
    page.line.field.setText("half typed")
    table.show_start()
    table.open_new("lumbar")
    until(qtbot, lambda: table.shown_page == "before")
    table.on_room_entered()
    settled(qtbot, table)
    assert page.line.field.text() == ""
    assert page.line._history == []
