"""A line across the window that says something, offers an answer and stops nobody."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from discorecorder.ui.parts.notice_bar import NoticeBar
from discorecorder.ui.sizes import KEY_MM, px

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[NoticeBar]:
    page = QWidget()
    qtbot.addWidget(page)
    bar = NoticeBar()
    column = QVBoxLayout(page)
    column.addWidget(bar)
    column.addStretch(1)
    page.resize(900, 300)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    yield bar
    page.hide()


def answers(bar: NoticeBar) -> list[QPushButton]:
    return [one for one in bar.findChildren(QPushButton) if one.isVisibleTo(bar)]


def test_nothing_is_shown_until_there_is_something_to_say(bar: NoticeBar) -> None:
    assert not bar.isVisible()


def test_a_warning_is_told_by_a_sign_as_well_as_by_its_colour(bar: NoticeBar) -> None:
    bar.show_notice("disk", "Only 400 MB are left")
    assert bar.isVisible()
    assert bar.label.text().startswith("!")
    assert bar.accessibleName() == "Only 400 MB are left"
    bar.show_notice("close", "The procedure is still open", is_warning=False)
    assert bar.label.text() == "The procedure is still open"
    assert bar.property("state") == "plain"


def test_an_answer_is_told_by_its_name_and_the_line_goes(qtbot: QtBot, bar: NoticeBar) -> None:
    bar.show_notice("unrecorded", "Not recorded", [("retry", "Record again  F5")])
    first = answers(bar)[0]
    assert first.text() == "Record again  F5"
    with qtbot.waitSignal(bar.answered) as answered:
        QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert answered.args == ["retry"]
    assert not bar.isVisible()


def test_it_can_always_be_closed(qtbot: QtBot, bar: NoticeBar) -> None:
    bar.show_notice("disk", "Only 400 MB are left")
    (close,) = answers(bar)
    with qtbot.waitSignal(bar.answered) as answered:
        close.click()
    assert answered.args == ["closed"]


def test_the_first_answer_has_the_focus_and_a_mere_telling_takes_none(bar: NoticeBar) -> None:
    bar.show_notice("disk", "Only 400 MB are left")
    assert not any(one.hasFocus() for one in answers(bar))
    bar.show_notice("close", "Close?", [("leave", "Close the program")])
    assert answers(bar)[0].hasFocus()


def test_a_later_notice_takes_the_place_of_the_earlier_with_its_answers(bar: NoticeBar) -> None:
    bar.show_notice("close", "Close?", [("leave", "Close the program")])
    bar.show_notice("disk", "Only 400 MB are left")
    QApplication.processEvents()
    assert [one.text() for one in answers(bar)] == ["Close this line"]


def test_a_notice_is_taken_away_only_by_its_own_topic(bar: NoticeBar) -> None:
    bar.show_notice("disk", "Only 400 MB are left")
    bar.take_away("crash")
    before = bar.isVisible()
    bar.take_away("disk")
    assert (before, bar.isVisible()) == (True, False)


def test_a_long_notice_wraps_and_its_answers_stay_as_large_as_a_finger_needs(bar: NoticeBar) -> None:
    bar.show_notice("crash", "Something in the program failed. " * 12, [("retry", "Record again  F5")])
    QApplication.processEvents()
    assert bar.width() <= 900
    assert bar.label.heightForWidth(bar.label.width()) <= bar.label.height()
    for one in answers(bar):
        assert min(one.width(), one.height()) >= px(KEY_MM)
        assert one.width() >= one.minimumSizeHint().width()
