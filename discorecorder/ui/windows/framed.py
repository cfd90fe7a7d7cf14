"""A page beside the procedure: a way back, a title, and below it what the page is about."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from discorecorder.ui.parts.card import button, words
from discorecorder.ui.words import tr

MARGIN = 24
GAP = 14


class Framed(QWidget):
    """Shows a title with a button that leads back; ``left`` tells that somebody wants to go, by touch or Esc."""

    left = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(MARGIN, 12, MARGIN, MARGIN - 8)
        whole.setSpacing(GAP)
        self.head = QHBoxLayout()
        self.head.setSpacing(GAP)
        self.back = button(tr("Back") + "   " + _esc(), "plain", self.leave)
        self.back.setAccessibleName(tr("Back"))
        self.title = words(title, "title")
        self.head.addWidget(self.back)
        self.head.addWidget(self.title)
        self.head.addStretch(0)
        whole.addLayout(self.head)
        self.body = QVBoxLayout()
        self.body.setSpacing(GAP)
        whole.addLayout(self.body, 1)

    @Slot()
    def leave(self) -> None:
        """Ask to go back."""
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)


def line() -> QFrame:
    """Return a thin line between things that stand below one another."""
    drawn = QFrame()
    drawn.setObjectName("line")
    return drawn


def _esc() -> str:
    return QKeySequence(Qt.Key.Key_Escape).toString(QKeySequence.SequenceFormat.NativeText)
