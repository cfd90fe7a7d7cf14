"""One number of the read-back in large type, readable from where the physician stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from discorecorder.ui.theme import current_theme, typeface

if TYPE_CHECKING:
    from discorecorder.ui.after.level_numbers import Figure

VALUE, WORDS, UNIT, SMALL = 32, 23, 15, 14
TALL, SHORT = 84, 62
GAP = 6
LEAST_WIDTH = 92


class FigureTile(QWidget):
    """What a value is, the value, its unit, and what belongs to it; as wide as its words need."""

    def __init__(self, figure: Figure) -> None:
        super().__init__()
        self._figure = figure
        self.setAccessibleName(figure.spoken)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _value_font(self) -> QFont:
        is_number = any(letter.isdigit() for letter in self._figure.value) or len(self._figure.value) < 3
        return typeface(VALUE if is_number else WORDS, QFont.Weight.DemiBold)

    def _width(self) -> float:
        figure = self._figure
        small = QFontMetricsF(typeface(SMALL))
        value = QFontMetricsF(self._value_font()).horizontalAdvance(figure.value)
        unit = QFontMetricsF(typeface(UNIT)).horizontalAdvance(figure.unit) + GAP if figure.unit else 0
        return max(value + unit, small.horizontalAdvance(figure.asked), small.horizontalAdvance(figure.note))

    def sizeHint(self) -> QSize:
        return QSize(max(LEAST_WIDTH, round(self._width() + 0.5)) + 14, TALL if self._figure.note else SHORT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        figure, theme, painter = self._figure, current_theme(), QPainter(self)
        line = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(typeface(SMALL))
        painter.setPen(theme.colour("soft"))
        painter.drawText(QRectF(0, 0, self.width(), 20), line, figure.asked)
        painter.drawText(QRectF(0, 62, self.width(), 20), line, figure.note)
        font = self._value_font()
        width = QFontMetricsF(font).horizontalAdvance(figure.value)
        painter.setFont(font)
        painter.setPen(theme.colour(figure.meaning))
        painter.drawText(QRectF(0, 20, width + 2, 42), line, figure.value)
        painter.setFont(typeface(UNIT))
        painter.setPen(theme.colour("soft"))
        painter.drawText(QRectF(width + GAP, 24, self.width(), 40), line, figure.unit)
        painter.end()
