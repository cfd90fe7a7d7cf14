"""Large figures, each painted once: to fill their outlines ten times a second costs more than a whole curve."""

from __future__ import annotations

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPixmap

from discorecorder.ui.lettering import width_of
from discorecorder.ui.theme import current_theme, typeface

HEAVY = QFont.Weight.Bold
REST = 4
"""What a figure may reach beyond its box, in px."""


def paint_number(painter: QPainter, left: float, base: float, number: str, size: int, ink: str) -> None:
    """Paint a number on its base line, in a colour of the theme."""
    colour, ratio = current_theme().colour(ink).name(), painter.device().devicePixelRatioF()
    for at, figure in enumerate(number):
        x = round(left + width_of(number[:at], size, HEAVY))
        pixmap, up = _figure(figure, size, colour, ratio)
        painter.drawPixmap(QPointF(x - REST, round(base) - up), pixmap)


@lru_cache(maxsize=48)
def _figure(figure: str, size: int, colour: str, ratio: float) -> tuple[QPixmap, int]:
    """Return a figure, and how far above its base line its picture begins, in px."""
    font = typeface(size, HEAVY)
    box = QFontMetricsF(font).tightBoundingRect(figure)
    up, down = ceil(-box.top()) + REST, ceil(box.bottom()) + REST
    wide = ceil(max(box.right(), width_of(figure, size, HEAVY))) + 2 * REST
    pixmap = QPixmap((QRectF(0, 0, wide, max(1, up + down)).size() * ratio).toSize())
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(QPointF(REST, up), figure)
    painter.end()
    return pixmap, up
