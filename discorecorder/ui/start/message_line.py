"""One line about what just happened, with a shape beside its colour; it stays until it is read."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from discorecorder.ui.parts.card import words
from discorecorder.ui.start.row_look import paint_shape
from discorecorder.ui.theme import current_theme
from discorecorder.ui.words import tr


class MessageLine(QFrame):
    """Shows a message or a refusal until somebody takes it away."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 6, 6)
        row.setSpacing(12)
        self._sign = _Sign()
        self._words = words("", wraps=True)
        self._dismiss = QPushButton(tr("Dismiss"))
        self._dismiss.clicked.connect(self.clear)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        row.addWidget(self._dismiss)
        self.hide()

    def show_message(self, text: str, is_refusal: bool) -> None:
        """Show a text; a refusal in the colour and with the shape of a warning. No text takes the line away."""
        self._sign.show_refusal(is_refusal)
        self._words.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    @property
    def text(self) -> str:
        """What is shown; empty for nothing."""
        return "" if self.isHidden() else self._words.text()

    @Slot()
    def clear(self) -> None:
        """Take the line away."""
        self.show_message("", False)


class _Sign(QWidget):
    """A triangle for a refusal, else a disc."""

    def __init__(self) -> None:
        super().__init__()
        self._is_refusal = False

    def show_refusal(self, is_refusal: bool) -> None:
        self._is_refusal = is_refusal
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(24, 24)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle = QRectF(self.rect()).center()
        box = QRectF(middle.x() - 10, middle.y() - 10, 20, 20)
        if self._is_refusal:
            paint_shape(painter, box, "cut off")
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(current_theme().colour("pressure"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(box.adjusted(2, 2, -2, -2))
        painter.end()
