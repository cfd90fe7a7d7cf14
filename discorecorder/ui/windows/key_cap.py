"""A key as it looks on a keyboard."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from discorecorder.ui.theme import current_theme, typeface
from discorecorder.ui.words import tr

_DEPTH = 3
_SIDES = 10


class KeyCap(QWidget):
    """Draws the cap of a key with its name, as tall as it is told to be; a dashed one where there is no key."""

    def __init__(self, key: str, height: int) -> None:
        super().__init__()
        self.key = key
        self._height = height
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Key {key}", key=key) if key else tr("No key"))

    def show_height(self, height: int) -> None:
        """Draw the cap that tall, in pixels."""
        if height != self._height:
            self._height = height
            self.updateGeometry()
            self.update()

    def _font(self) -> QFont:
        return typeface(round(self._height * 0.52), QFont.Weight.DemiBold)

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._font()).horizontalAdvance(self.key)
        return QSize(max(self._height, width + 2 * _SIDES), self._height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.key:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("edge"))
            painter.drawRoundedRect(box, 6, 6)
            painter.setBrush(theme.colour("raised"))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -_DEPTH), 6, 6)
        else:
            painter.setPen(QPen(theme.colour("edge"), 1.5, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(box, 6, 6)
        painter.setPen(theme.colour("text"))
        painter.setFont(self._font())
        painter.drawText(box.adjusted(0, 0, 0, -_DEPTH + 1), int(Qt.AlignmentFlag.AlignCenter), self.key or "\u2013")
        painter.end()
