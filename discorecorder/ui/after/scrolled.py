"""A column of cards that scrolls from above to below and never sideways."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from discorecorder.ui.parts.dragging import let_fingers_drag


class Scrolled(QScrollArea):
    """Scrolls its ``column``; what gets the focus comes into sight."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.inner = _Inner()
        self.column = QVBoxLayout(self.inner)
        self.column.setContentsMargins(0, 0, 12, 0)
        self.column.setSpacing(12)
        self.setWidget(self.inner)
        let_fingers_drag(self)


class _Inner(QWidget):
    """What scrolls. It is as tall as its width asks for; lines that wrap would ask for far more."""

    def minimumSizeHint(self) -> QSize:
        return QSize(1, 1)
