"""A button that says whether a finger or the mouse pressed it, or a key of the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QPushButton

from discorecorder.ui.parts.card import set_role
from discorecorder.ui.sizes import KEY_MM, px
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

FOCUS_EDGE = 2
"""Pixels by which the edge of a focused button takes room from its words."""

MARK = "\u2713 "


class TouchButton(QPushButton):
    """A button of at least 12 mm. ``used`` carries the source: touch for finger and mouse, key for the keyboard.

    A lit one stands for what is recorded: it has a tick before its words beside its other ground.
    """

    used = Signal(str)

    def __init__(self, words: str, role: str = "", *, name: str = "") -> None:
        """Take the words, the role of the style sheet, and the name for screen readers where the words are short."""
        super().__init__(words)
        self._words = words
        self._name = name or words
        self._source = "key"
        self.is_lit = False
        self.setAccessibleName(self._name)
        self.setAutoDefault(False)
        if role:
            self.setProperty("role", role)
        self.clicked.connect(self._on_clicked)

    def show_lit(self, is_lit: bool) -> None:
        """Light the button, or not."""
        if self.is_lit != is_lit:
            self.is_lit = is_lit
            self.setText(f"{MARK}{self._words}" if is_lit else self._words)
            self.setAccessibleDescription(tr("recorded") if is_lit else "")
            set_role(self, "role", "primary" if is_lit else "")

    def show_chosen(self, is_chosen: bool) -> None:
        """Mark the button as what is looked at now, with an edge and a ground; nothing is recorded by it."""
        self.setAccessibleDescription(tr("chosen") if is_chosen else "")
        set_role(self, "role", "chosen" if is_chosen else "")

    def _on_clicked(self) -> None:
        source, self._source = self._source, "key"
        self.used.emit(source)

    def sizeHint(self) -> QSize:
        hint, side = super().sizeHint(), px(KEY_MM, self.screen())
        return QSize(max(hint.width() + FOCUS_EDGE, side), max(hint.height(), side))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._source = "touch"
        super().mouseReleaseEvent(event)
        self._source = "key"
