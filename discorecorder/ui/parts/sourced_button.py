"""A plain button that says whether it was touched or pressed by a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent


class SourcedButton(QPushButton):
    """``used`` carries the source: touch for finger and mouse, key for the keyboard."""

    used = Signal(str)

    def __init__(self, shown: str, named: str) -> None:
        super().__init__(shown)
        self.setAccessibleName(named)
        self._source = "key"
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        source, self._source = self._source, "key"
        self.used.emit(source)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._source = "touch"
        super().mouseReleaseEvent(event)
        self._source = "key"
