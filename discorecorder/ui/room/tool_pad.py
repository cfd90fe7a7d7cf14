"""What is done with the record and the screen: undo, redo, the end, and all the rest behind one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from discorecorder.ui.actions import BY_NAME, KeyMap
from discorecorder.ui.parts.key_button import KeyButton
from discorecorder.ui.sizes import KEY_MM
from discorecorder.ui.words import mark, tr

if TYPE_CHECKING:
    from collections.abc import Mapping

TOOLS: Mapping[str, str] = {"undo": mark("Undo"), "redo": mark("Redo"), "more": mark("More"), "finish": mark("End")}
MORE = (
    "correct",
    "blind",
    "curve_axis",
    "results",
    "glance",
    "theme",
    "full_screen",
    "keyboard_map",
    "preparation",
    "to_list",
)
"""Actions that stand behind "more", in their order."""


class ToolPad(QWidget):
    """Four keys at the foot of the spine; ``chosen`` carries the action and the source."""

    chosen = Signal(str, str)

    def __init__(self, key_map: KeyMap) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        self._buttons: dict[str, KeyButton] = {}
        for at, (name, told) in enumerate(TOOLS.items()):
            button = KeyButton(tr(told), mm=KEY_MM)
            if name in BY_NAME:
                button.setAccessibleName(tr(BY_NAME[name].words))
            button.used.connect(self._on_used)
            grid.addWidget(button, at // 2, at % 2)
            self._buttons[name] = button
        self.show_keys(key_map)

    def show_keys(self, key_map: KeyMap) -> None:
        """Show the keys that press the buttons."""
        for name, button in self._buttons.items():
            button.show_key(key_map.key_of(name) if name in BY_NAME else "")

    @Slot(str)
    def _on_used(self, source: str) -> None:
        sender = self.sender()
        self.chosen.emit(next(name for name, button in self._buttons.items() if button is sender), source)
