"""The preview is the PDF itself, drawn again whenever what it shows has changed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from discorecorder.model.discogram import Discogram
from discorecorder.report.roadmap import draw
from discorecorder.report.study_view import StudyView
from discorecorder.ui.after.map_preview import MapPreview
from discorecorder.ui.theme import BRIGHT, apply_theme
from tests.report.studies import case_a, nothing_yet


def _open(qtbot: QtBot, discogram: Discogram, paper: str = "A4") -> MapPreview:
    page = MapPreview(paper)
    page.resize(1000, 700)
    qtbot.addWidget(page)
    page.show()
    with qtbot.waitSignal(page.drawn, timeout=20_000):
        page.show_discogram(discogram)
    return page


def test_the_pages_are_those_of_the_map(qtbot: QtBot) -> None:
    discogram = case_a()
    page = _open(qtbot, discogram, "Letter")
    count = len(draw(StudyView(discogram), paper="Letter").sheets)
    assert page.count == count
    assert page.thumbnails.count() == count
    assert round(page.document.pagePointSize(0).width()) == 612
    assert "ROE, JANE Q." in page.document.getAllText(0).text()
    assert page.place.text() == f"Page 1 of {count}"
    qtbot.waitUntil(lambda: not page._thumbs.isActive(), timeout=20_000)


def test_it_is_drawn_again_when_something_was_recorded(qtbot: QtBot) -> None:
    page = _open(qtbot, case_a(signed=False))
    page.show_discogram(case_a(signed=False))
    assert not page.background.is_busy
    with qtbot.waitSignal(page.drawn, timeout=20_000):
        page.show_discogram(nothing_yet())
        page.show_discogram(case_a())
    assert "DRAFT" not in page.document.getAllText(0).text()
    assert "Signed Dr A. Radiologist" in page.document.getAllText(0).text()


def test_pages_are_turned_by_buttons_and_thumbnails(qtbot: QtBot) -> None:
    page = _open(qtbot, case_a())
    page.later.click()
    assert page.place.text().startswith("Page 2")
    page.earlier.click()
    assert page.place.text().startswith("Page 1")
    assert not page.earlier.isEnabled()
    page.thumbnails.setCurrentRow(2)
    assert page.place.text().startswith("Page 3")
    with qtbot.waitSignal(page.drawn, timeout=20_000):
        page.show_discogram(case_a(signed=False))
    assert page.place.text().startswith("Page 3")


def test_the_size_changes_by_buttons_keys_and_wheel(qtbot: QtBot) -> None:
    page = _open(qtbot, case_a())
    mode = QPdfView.ZoomMode
    page.larger.click()
    assert page.view.zoomMode() == mode.Custom
    before = page.view.zoomFactor()
    QTest.keyClicks(page.view, "+")
    assert page.view.zoomFactor() > before
    QTest.keyClicks(page.view, "--")
    assert page.view.zoomFactor() < before
    page.smaller.click()
    before = page.view.zoomFactor()
    _turn(page, Qt.KeyboardModifier.ControlModifier)
    assert page.view.zoomFactor() > before
    now = page.view.zoomFactor()
    _turn(page, Qt.KeyboardModifier.NoModifier)
    QTest.keyClick(page.view, Qt.Key.Key_PageDown)
    assert page.view.zoomFactor() == now
    page.fit_width.click()
    assert page.view.zoomMode() == mode.FitToWidth
    page.larger.click()
    page.fit_page.click()
    assert page.view.zoomMode() == mode.FitInView


def _turn(page: MapPreview, modifiers: Qt.KeyboardModifier) -> None:
    place = QPointF(100, 100)
    event = QWheelEvent(
        place, place, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(page.view.viewport(), event)


def test_a_map_that_takes_long_shows_that_it_is_being_drawn(qtbot: QtBot) -> None:
    page = MapPreview("A4")
    qtbot.addWidget(page)
    page.show()
    page._on_slow()
    assert page.progress.isVisible()
    page._on_failed("map", "the disk is full")
    assert not page.progress.isVisible()
    assert "the disk is full" in page.problem.text()


def test_what_lies_around_the_pages_follows_the_theme(qtbot: QtBot, qapp: QApplication) -> None:
    page = _open(qtbot, case_a())
    apply_theme(qapp, BRIGHT)
    assert page.view.palette().dark().color().name().upper() == BRIGHT.ground
