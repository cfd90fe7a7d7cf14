"""The start page shows what was cut off, begins a new discogram, and finds every other, by hand and by key."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from discorecorder.ui.start.line_button import LineButton
from discorecorder.ui.start.new_panel import NewPanel
from discorecorder.ui.start.row_look import button_box
from discorecorder.ui.start.start_page import StartPage
from discorecorder.ui.theme import THEMES, apply_theme, load_fonts
from tests.ui.layout import faults

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from discorecorder.ui.start.finder import Finder
    from tests.ui.start.conftest import Shelf

SIZES = ((1366, 768), (1920, 1080), (3840, 2160))
LONG = "Ó DONNABHÁIN-FEATHERSTONEHAUGH^MAXIMILIANA WILHELMINA^THEODORA ANASTASIA"


@pytest.fixture(autouse=True)
def _in_the_dark(qapp: QApplication) -> None:
    load_fonts()
    apply_theme(qapp, THEMES["dark"])


@pytest.fixture
def page(qtbot: QtBot, finder: Finder) -> StartPage:
    return shown(qtbot, StartPage(finder, False))


def shown(qtbot: QtBot, page: StartPage, size: tuple[int, int] = (1366, 768)) -> StartPage:
    qtbot.addWidget(page)
    page.resize(*size)
    with qtbot.waitSignals([page._finder.found, page._finder.cut_off_found], timeout=5000):
        page.show()
    return page


def button(page: StartPage, words: str) -> QPushButton:
    return next(one for one in page.findChildren(QPushButton) if one.text() == words and one.isVisible())


def key(widget: QWidget, pressed: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, pressed, modifier)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert isinstance(widget, QWidget)
    return widget


def visible(page: StartPage) -> list[LineButton]:
    return [one for one in page.findChildren(LineButton) if one.isVisible()]


def names(page: StartPage) -> list[str]:
    rows = page._found.list.rowCount()
    return [one.patient_name for row in range(rows) if (one := page._found.list.summary_at(row))]


def test_one_touch_opens_the_regions_and_another_begins(qtbot: QtBot, page: StartPage) -> None:
    button(page, "New discogram").click()
    with qtbot.waitSignal(page.new_chosen) as told:
        button(page, "Cervical").click()
    assert told.args == ["cervical"]
    assert button(page, "New discogram").isVisible()


def test_a_new_discogram_begins_by_keys_alone(qtbot: QtBot, page: StartPage) -> None:
    key(page._found.field, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    regions = page.findChild(NewPanel)
    assert isinstance(regions, NewPanel)
    key(focused(), Qt.Key.Key_Escape)
    assert button(page, "New discogram").hasFocus()
    key(focused(), Qt.Key.Key_Return)
    key(focused(), Qt.Key.Key_Right)
    with qtbot.waitSignal(page.new_chosen) as told:
        key(focused(), Qt.Key.Key_Return)
    assert told.args == ["thoracic"]


def test_what_was_cut_off_is_resumed_by_one_touch(qtbot: QtBot, shelf: Shelf, page: StartPage) -> None:
    assert not page._cut_off.isVisible()
    identity = shelf.add("ROE^JANE^Q", "L3-4", "L4-5")
    with qtbot.waitSignal(page._finder.cut_off_found, timeout=5000):
        page.find_again()
    with qtbot.waitSignal(page.resumed) as told:
        button(page, "Resume at L4-5").click()
    assert told.args == [identity]
    with qtbot.waitSignal(page._finder.cut_off_found, timeout=5000):
        page.find_again()
    assert button(page, "Resume at L4-5").isVisible()


def test_more_than_there_is_room_for_that_were_cut_off_are_found_in_the_list(
    qtbot: QtBot, shelf: Shelf, finder: Finder
) -> None:
    for hours in range(4):
        shelf.add(f"P{hours}", "C5-6", region="cervical", hours=hours + 1)
    shelf.add("DONE", status="finished")
    page = shown(qtbot, StartPage(finder, False))
    with qtbot.waitSignal(finder.found, timeout=5000):
        button(page, "3 more were cut off: show them in the list").click()
    assert names(page) == ["P0", "P1", "P2", "P3"]
    page.resize(1366, 1080)
    assert button(page, "2 more were cut off: show them in the list").isVisible()


def test_the_list_follows_every_key_and_enter_opens_the_chosen_row(qtbot: QtBot, shelf: Shelf, finder: Finder) -> None:
    shelf.add("DOE^JOHN", "L4-5", status="signed")
    identity = shelf.add("ROE^JANE", "L4-5", status="finished", hours=2)
    page = shown(qtbot, StartPage(finder, False))
    field = page._found.field
    assert field.hasFocus()
    with qtbot.waitSignal(finder.found, timeout=5000, check_params_cb=lambda text, *_: text == "roe"):
        QTest.keyClicks(field, "roe")
    assert names(page) == ["ROE^JANE"]
    with qtbot.assertNotEmitted(page.opened):
        key(field, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.opened) as told:
        key(field, Qt.Key.Key_Return)
    assert told.args == [identity]
    with qtbot.waitSignal(finder.found, timeout=5000):
        key(field, Qt.Key.Key_Escape)
    assert names(page) == ["DOE^JOHN", "ROE^JANE"]
    assert page._found.view.chosen == 1
    key(field, Qt.Key.Key_Up)
    assert page._found.view.chosen == 0
    key(field, Qt.Key.Key_PageDown)
    assert page._found.view.chosen == 1
    with qtbot.waitSignal(page.opened):
        key(page._found.view, Qt.Key.Key_Enter)


def test_letters_that_are_typed_on_the_list_go_to_the_search(qtbot: QtBot, shelf: Shelf, finder: Finder) -> None:
    shelf.add("DOE^JOHN")
    page = shown(qtbot, StartPage(finder, False))
    page._found.view.setFocus()
    key(page._found.view, Qt.Key.Key_Down)
    key(page._found.view, Qt.Key.Key_D)
    assert page._found.field.text() == "d"
    assert page._found.field.hasFocus()
    button(page, "Clear").click()
    key(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page._found.field.text() == ""


def test_the_button_of_a_row_opens_it_with_one_touch_and_the_row_with_two(
    qtbot: QtBot, shelf: Shelf, finder: Finder
) -> None:
    cut_off = shelf.add("DOE^JOHN", "L4-5")
    identity = shelf.add("ROE^JANE", "L4-5", status="finished", hours=2)
    page = shown(qtbot, StartPage(finder, False))
    view = page._found.view
    row = view.visualRect(page._found.list.index(1))
    with qtbot.waitSignal(page.opened) as told:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=button_box(row).center())
    assert told.args == [identity]
    with qtbot.assertNotEmitted(page.opened):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, row.center().y()))
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=button_box(row).center())
    first = view.visualRect(page._found.list.index(0))
    with qtbot.waitSignal(page.resumed) as told:
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, first.center().y()))
    assert told.args == [cut_off]


def test_an_empty_list_says_what_to_do(qtbot: QtBot, page: StartPage, finder: Finder) -> None:
    assert page._found._empty.text() == "No discogram yet."
    assert "New discogram" in page._found._hint.text()
    with qtbot.waitSignal(finder.found, timeout=5000):
        page._found.search("zz")
    assert page._found._empty.text() == "Nothing is found for “zz”."
    key(page._found.field, Qt.Key.Key_Return)
    page._found.show_found("another", [], True)
    page._found.show_found("zz", [], False)
    assert page._found._empty.text() == "Still looking …"


def test_practice_offers_demonstrations_and_says_that_it_is_practice(qtbot: QtBot, finder: Finder) -> None:
    page = shown(qtbot, StartPage(finder, True))
    assert button(page, "New practice discogram").isVisible()
    assert "practice" in page._found._hint.text()
    first = visible(page)[0]
    with qtbot.waitSignal(page.demonstration_chosen) as told:
        first.click()
    assert told.args == ["lumbar.txt"]
    with qtbot.waitSignal(page.practice_chosen) as told:
        button(page, "Leave practice").click()
    assert told.args == [False]


def test_every_demonstration_that_is_shipped_is_offered() -> None:
    from discorecorder.assets import asset
    from discorecorder.ui.start.side_panels import DEMONSTRATIONS

    assert set(DEMONSTRATIONS) == {path.name for path in asset("demonstration").glob("*.txt")}


def test_every_other_page_is_one_touch_away(qtbot: QtBot, page: StartPage) -> None:
    for words, chosen in (
        ("Preferences", page.preferences_chosen),
        ("Keyboard map  F1", page.keyboard_map_chosen),
        ("Help", page.help_chosen),
        ("About", page.about_chosen),
        ("Practice", page.practice_chosen),
    ):
        with qtbot.waitSignal(chosen):
            button(page, words).click()
    with qtbot.waitSignal(page.keyboard_map_chosen):
        key(page._found.field, Qt.Key.Key_F1)
    key(page, Qt.Key.Key_F12)


def dropped(page: StartPage, *paths: Path) -> QDropEvent:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    page.dragEnterEvent(QDragEnterEvent(QPoint(9, 9), copy, data, left, none))
    page.dragLeaveEvent(QDragLeaveEvent())
    page.dragEnterEvent(QDragEnterEvent(QPoint(9, 9), copy, data, left, none))
    page.grab()
    event = QDropEvent(QPointF(9, 9), copy, data, left, none)
    event.ignore()
    page.dropEvent(event)
    return event


def test_files_that_are_dropped_are_taken_and_others_are_not(qtbot: QtBot, page: StartPage, tmp_path: Path) -> None:
    with qtbot.waitSignal(page.files_dropped) as told:
        assert dropped(page, tmp_path / "a.txt", tmp_path / "b.JSON").isAccepted()
    assert told.args == [[tmp_path / "a.txt", tmp_path / "b.JSON"]]
    with qtbot.assertNotEmitted(page.files_dropped):
        assert not dropped(page, tmp_path / "a.pdf").isAccepted()


def test_files_can_be_chosen_without_dragging(qtbot: QtBot, page: StartPage, tmp_path: Path) -> None:
    button(page, "Choose a file").click()
    dialog = page._import._dialog
    assert dialog is not None
    with qtbot.waitSignal(page.files_dropped) as told:
        dialog.filesSelected.emit([str(tmp_path / "a.txt")])
    assert told.args == [[tmp_path / "a.txt"]]
    dialog.close()


def test_the_last_exports_are_shown_and_those_that_are_gone_say_so(
    qtbot: QtBot, page: StartPage, tmp_path: Path
) -> None:
    there = tmp_path / "roe_roadmap.pdf"
    there.touch()
    page.show_exports([there, tmp_path / "gone.pdf", *(tmp_path / f"{n}.pdf" for n in range(9))])
    qtbot.waitUntil(lambda: len(visible(page)) == 6)
    shown_ = visible(page)
    assert shown_[1].accessibleDescription() == "Moved or deleted"
    assert not shown_[1].isEnabled()
    with qtbot.waitSignal(page.export_opened) as told:
        shown_[0].click()
    assert told.args == [str(there)]


def test_a_message_stays_until_somebody_takes_it_away(qtbot: QtBot, page: StartPage, finder: Finder) -> None:
    page.show_message("lumbar.txt is recorded.")
    assert page._message.text == "lumbar.txt is recorded."
    page.grab()
    finder.refused.emit("The journal is away.")
    assert page._message.text == "The journal is away."
    page.grab()
    button(page, "Dismiss").click()
    assert page._message.text == ""


def test_older_discograms_follow_as_somebody_scrolls(
    qtbot: QtBot, shelf: Shelf, finder: Finder, monkeypatch: pytest.MonkeyPatch
) -> None:
    from discorecorder.ui.start import finder as module

    monkeypatch.setattr(module, "FIRST_PAGE", 12)
    for hours in range(20):
        shelf.add(f"P{hours}", status="finished", hours=hours + 1)
    page = shown(qtbot, StartPage(finder, False))
    bar = page._found.view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert page._found._count.text() == "The newest 12; older ones follow"
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: page._found.list.rowCount() == 20, timeout=5000)
    assert page._found._count.text() == "20 in all"


@pytest.mark.parametrize("theme", ["dark", "dim", "bright"])
@pytest.mark.parametrize("size", SIZES, ids=["1366x768", "1920x1080", "3840x2160"])
def test_everything_can_be_read_and_reached_at_every_size(
    qtbot: QtBot, qapp: QApplication, shelf: Shelf, finder: Finder, size: tuple[int, int], theme: str
) -> None:
    apply_theme(qapp, THEMES[theme])
    for hours in range(4):
        shelf.add(LONG, "T12-L1", "L1-2", "L2-3", "L3-4", "L4-5", hours=hours + 1, mrn="0000-7731-2240-9983-SL")
    page = shown(qtbot, StartPage(finder, True), size)
    page.show_exports([Path("/a/long/folder/of/a/department/ROE_Jane_2026-11-23_roadmap.pdf")])
    page.show_message("a.json: It is neither a procedure script (.txt) nor a discogram document (.json). " * 3, True)
    assert page.size().toTuple() == size
    qtbot.wait(20)  # a bar that appears beside the demonstrations sets them once more
    assert faults(page) == []
    button(page, "New practice discogram").click()
    assert faults(page) == []


def test_a_finger_opens_a_row_by_its_button(qtbot: QtBot, shelf: Shelf, finder: Finder) -> None:
    identity = shelf.add("ROE^JANE", "L4-5", status="finished")
    page = shown(qtbot, StartPage(finder, False))
    view = page.list_view
    place = button_box(view.visualRect(view.model().index(0, 0))).center()
    page.move(-500, 0)  # a finger touches what is on the screen, and that of the tests is small
    finger = QTest.createTouchDevice()
    with qtbot.waitSignal(page.opened, timeout=2000) as told:
        QTest.touchEvent(view.viewport(), finger).press(0, place, view.viewport()).commit()
        QTest.touchEvent(view.viewport(), finger).release(0, place, view.viewport()).commit()
    assert told.args == [identity]


def test_what_is_measured_about_the_list_can_be_measured(qtbot: QtBot, tmp_path: Path) -> None:
    from bench import list_window
    from bench.journal import filled
    from discorecorder.model.journal import Journal, Key
    from tests.model.procedure import KEY

    with Journal.open(tmp_path / "list.db", key=Key(KEY)) as journal:
        filled(journal, list_window.in_their_regions(400))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(list_window, "TYPED", ("sm", "cervical l4"))
        patch.setattr(list_window, "FRAMES", 5)
        patch.setattr(list_window, "DRAGS", 5)
        rows = list_window.measured(tmp_path / "list.db", 400)
    assert [row.bar for row in rows] == ["50 ms", "50 ms", "16.7 ms", "16.7 ms", "50 ms"]
    assert "to row " in rows[3].what


def test_a_page_that_is_not_seen_looks_for_nothing(shelf: Shelf, finder: Finder) -> None:
    page = StartPage(finder, False)
    page.find_again()
    assert shelf.opened == 0
