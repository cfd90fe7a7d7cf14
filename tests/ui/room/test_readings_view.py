"""The numerals are painted anew where a number changed, and nowhere else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QFont, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication

from discorecorder.ui.room.numerals import paint_number
from discorecorder.ui.room.readings import Readings
from discorecorder.ui.room.readings_view import ReadingsView
from discorecorder.ui.theme import current_theme, typeface

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NUMBERS = Readings("L4-5", "suspect level", "injection 1", 12.0, volume="1.20", above="18.5", pain="3")


class Seen(ReadingsView):
    """Notes what is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.painted: list[QRect] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted.append(event.rect())
        super().paintEvent(event)


@pytest.fixture
def view(qtbot: QtBot, dressed: QApplication) -> Seen:
    made = Seen()
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.show()
    made.show_readings(NUMBERS, "L4-5")
    made.repaint()
    QApplication.processEvents()
    made.painted.clear()
    return made


def painted(view: Seen, readings: Readings) -> QRect:
    view.show_readings(readings, "L4-5")
    QApplication.processEvents()
    whole = QRect()
    for one in view.painted:
        whole = whole.united(one)
    return whole


def test_a_part_of_a_second_paints_nothing_above_the_numerals(view: Seen) -> None:
    assert painted(view, replace(NUMBERS, elapsed=12.4)).isNull()
    assert painted(view, replace(NUMBERS, elapsed=13.1)) == view.rect()


def test_a_pressure_that_changed_paints_its_own_place(view: Seen) -> None:
    seen = painted(view, replace(NUMBERS, above="18.6"))
    assert seen == view._part_box(1).toAlignedRect()


@pytest.mark.parametrize(
    "other", [{"above": "18.6"}, {"above": "118.6"}, {"above": "\u2013"}, {"pain": "10", "volume": "1.21"}]
)
def test_what_is_painted_in_part_is_what_is_painted_at_once(view: Seen, other: dict[str, str]) -> None:
    whole = painted(view, replace(NUMBERS, **other))  # type: ignore[arg-type]
    part = view.grab(whole).toImage().convertToFormat(QImage.Format.Format_RGB32)
    at_once = view.grab().toImage().copy(whole).convertToFormat(QImage.Format.Format_RGB32)
    assert part == at_once


@pytest.mark.parametrize("number", ["0", "18.5", "3,60", "\u2013", "118.4"])
def test_a_number_of_painted_figures_lies_where_it_would_be_written(dressed: QApplication, number: str) -> None:
    sheets = []
    for is_figures in (True, False):
        sheet = QImage(600, 220, QImage.Format.Format_ARGB32_Premultiplied)
        sheet.fill(0)
        painter = QPainter(sheet)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_figures:
            paint_number(painter, 20, 160, number, 133, "text")
        else:
            painter.setFont(typeface(133, QFont.Weight.Bold))
            painter.setPen(current_theme().colour("text"))
            painter.drawText(QPointF(20, 160), number)
        painter.end()
        sheets.append(_inked(sheet))
    assert all(abs(one - other) <= 2 for one, other in zip(*sheets, strict=True))


def _inked(sheet: QImage) -> tuple[int, int, int, int]:
    places = [
        (x, y) for x in range(sheet.width()) for y in range(sheet.height()) if sheet.pixelColor(x, y).alpha() > 99
    ]
    xs, ys = [x for x, _ in places], [y for _, y in places]
    return min(xs), min(ys), max(xs), max(ys)
