"""The index beside the form: every section with a mark and a word for done or open; a touch goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from discorecorder.ui.before.openness import PARTS, open_words
from discorecorder.ui.sizes import KEY_MM, px
from discorecorder.ui.theme import current_theme, typeface
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from discorecorder.model.discogram import Discogram
    from discorecorder.ui.before.openness import Part

WIDTH = 216


class IndexKey(QPushButton):
    """One section: a tick in a filled ring where nothing is open, an empty ring where something is."""

    def __init__(self, number: int, part: Part) -> None:
        super().__init__()
        self.part = part
        self._title = f"{number}  {tr(part.title)}"
        self._state = ""
        self._is_done = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_open(self, open_items: tuple[str, ...]) -> None:
        """Show how many items are open."""
        self._is_done = not open_items
        self._state = tr("done") if self._is_done else tr("{count} open", count=len(open_items))
        self.setAccessibleName(f"{tr(self.part.title)}, {self._state}")
        self.setAccessibleDescription(", ".join(open_items))
        self.updateGeometry()
        self.update()

    def _title_box(self) -> QRectF:
        width = max(60, self.width() - 58)
        metrics = QFontMetrics(typeface(16, QFont.Weight.DemiBold))
        return QRectF(metrics.boundingRect(0, 0, width, 400, int(Qt.TextFlag.TextWordWrap), self._title))

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, max(px(KEY_MM, self.screen()), round(self._title_box().height()) + 32))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setPen(QPen(theme.colour("focus"), 3) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("pressed" if self.isDown() else "panel"))
        painter.drawRoundedRect(box, 8, 8)
        centre = QRectF(box.left() + 10, box.center().y() - 10, 20, 20)
        painter.setPen(QPen(theme.colour("saved" if self._is_done else "edge"), 2.5))
        painter.setBrush(theme.colour("saved") if self._is_done else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre)
        if self._is_done:
            painter.setPen(QPen(theme.colour("panel"), 3))
            x, y = centre.center().x(), centre.center().y()
            painter.drawPolyline([QPointF(x - 4.5, y), QPointF(x - 1, y + 4), QPointF(x + 5, y - 4)])
        text = box.adjusted(40, 5, -8, 0)
        high = self._title_box().height()
        painter.setPen(theme.colour("text"))
        painter.setFont(typeface(16, QFont.Weight.DemiBold))
        top = box.center().y() - (high + 20) / 2
        painter.drawText(QRectF(text.left(), top, text.width(), high), int(Qt.TextFlag.TextWordWrap), self._title)
        painter.setPen(theme.colour("soft"))
        painter.setFont(typeface(14))
        painter.drawText(QRectF(text.left() + 18, top + high, text.width(), 22), 0, self._state)
        painter.end()

    def resizeEvent(self, _event: object) -> None:
        self.updateGeometry()


class SectionIndex(QWidget):
    """All sections; ``chosen`` names the one that was touched."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Sections"))
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.keys: dict[str, IndexKey] = {}
        for number, part in enumerate(PARTS, 1):
            key = self.keys[part.name] = IndexKey(number, part)
            key.clicked.connect(self._on_clicked)
            column.addWidget(key)
        column.addStretch(1)

    def show_discogram(self, discogram: Discogram) -> None:
        """Show which sections are done."""
        for part in PARTS:
            self.keys[part.name].show_open(open_words(discogram, part))

    def _on_clicked(self) -> None:
        for name, key in self.keys.items():
            if key is self.sender():
                self.chosen.emit(name)
