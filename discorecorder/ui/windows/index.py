"""A column of names of which one is open: the groups of the preferences, the pages of the manual."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Index(QWidget):
    """Shows names below one another; ``chosen`` carries the value of the one that is touched.

    One stop of the Tab key; the arrows go up and down.
    """

    chosen = Signal(str)

    def __init__(self, named: str, entries: Sequence[tuple[str, str]]) -> None:
        """Take each value with its words."""
        super().__init__()
        self.setAccessibleName(named)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.buttons: dict[str, QPushButton] = {}
        for value, shown in entries:
            one = QPushButton(shown)
            one.setProperty("role", "index")
            one.setProperty("value", value)
            one.setCheckable(True)
            one.setAccessibleName(shown)
            one.clicked.connect(self._on_clicked)
            column.addWidget(one)
            self.buttons[value] = one
        column.addStretch(1)
        self.value = ""

    def show_chosen(self, value: str) -> None:
        """Mark the name that is open."""
        self.value = value
        for each, one in self.buttons.items():
            one.setChecked(each == value)
            one.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each == value else Qt.FocusPolicy.ClickFocus)

    @Slot()
    def _on_clicked(self) -> None:
        self._choose(str(self.sender().property("value")))

    def _choose(self, value: str) -> None:
        self.show_chosen(value)
        self.buttons[value].setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        values = list(self.buttons)
        self._choose(values[(values.index(self.value) + step) % len(values)])
