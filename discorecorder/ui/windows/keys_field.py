"""Which key does what: every action with its key, and what to do where two actions would have the same one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from discorecorder.model.values import EntryError
from discorecorder.ui.actions import ACTIONS, BY_NAME, Action, KeyMap, checked_key
from discorecorder.ui.parts.card import button, words
from discorecorder.ui.refusal_words import told
from discorecorder.ui.windows.framed import line
from discorecorder.ui.windows.key_catcher import KeyCatcher
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from discorecorder.settings import Settings

KEY_WIDTH = 150


class KeyRow(QWidget):
    """One action with its key; ``caught`` carries the action and a key, ``swapped`` the action and another."""

    caught = Signal(str, str)
    swapped = Signal(str, str)

    def __init__(self, action: Action) -> None:
        super().__init__()
        self.action = action
        self._other = ""
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(8)
        named = tr(action.words)
        row.addWidget(words(named, wraps=True), 1)
        self.reset = button("", "plain", self._on_reset)
        row.addWidget(self.reset)
        self.catcher = KeyCatcher(named)
        self.catcher.setFixedWidth(KEY_WIDTH)
        self.catcher.caught.connect(self._on_caught)
        row.addWidget(self.catcher)
        whole.addLayout(row)
        self.wrong = words("", "warning", wraps=True)
        whole.addWidget(self.wrong)
        self.swap = button("", "plain", self._on_swap)
        whole.addWidget(self.swap)
        self.show_wrong("")

    def show_key(self, key: str, shipped: str) -> None:
        """Show the key, and the shipped one where that is another."""
        self.catcher.show_key(key)
        self.reset.setText(tr("Back to {key}", key=shipped))
        self.reset.setAccessibleName(tr("{action}: back to {key}", action=tr(self.action.words), key=shipped))
        self.reset.setVisible(key != shipped)
        self.show_wrong("")

    def show_wrong(self, why: str, other: str = "") -> None:
        """Say why a key was not assigned, and offer to swap it with the action that has it."""
        self._other = other
        self.wrong.setText(f"!  {why}" if why else "")
        self.wrong.setVisible(bool(why))
        self.swap.setText(tr("Swap the two keys"))
        self.swap.setVisible(bool(other))

    @Slot(str)
    def _on_caught(self, key: str) -> None:
        self.caught.emit(self.action.name, key)

    @Slot()
    def _on_reset(self) -> None:
        self.caught.emit(self.action.name, self.action.key)

    @Slot()
    def _on_swap(self) -> None:
        self.swapped.emit(self.action.name, self._other)


class KeysField(QWidget):
    """Every action by group; ``changed`` carries "keys" and all keys that differ from the shipped ones."""

    changed = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._map = KeyMap()
        self.rows: dict[str, KeyRow] = {}
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(
            words(
                tr(
                    "Touch a key, then press the one that is to do the same. Backspace gives none, Esc leaves it as it "
                    "was. A foot pedal is a key."
                ),
                "soft",
                wraps=True,
            ),
            1,
        )
        self.all = button(tr("All as shipped"), "plain", self._on_all)
        head.addWidget(self.all)
        whole.addLayout(head)
        self.wrong = words("", "warning", wraps=True)
        self.wrong.hide()
        whole.addWidget(self.wrong)
        for group in dict.fromkeys(action.group for action in ACTIONS):
            whole.addWidget(line())
            whole.addWidget(words(tr(group), "heading"))
            whole.addLayout(self._grid([action for action in ACTIONS if action.group == group]))

    def show_settings(self, settings: Settings) -> None:
        """Show the keys that are saved; where those cannot be, the shipped ones, and why."""
        self.wrong.hide()
        try:
            self._map = KeyMap(settings.keys)
        except EntryError as wrong:
            self._map = KeyMap()
            self.wrong.setText(f"!  {told(str(wrong))}")
            self.wrong.show()
        shipped = KeyMap()
        for name, row in self.rows.items():
            row.show_key(self._map.key_of(name), shipped.key_of(name))
        self.all.setEnabled(bool(self._map.differing()) or not self.wrong.isHidden())

    def settle(self) -> bool:
        """Wait for no key any more; return that nothing is left open."""
        for row in self.rows.values():
            row.catcher.give_up()
        return True

    def _grid(self, actions: list[Action]) -> QGridLayout:
        """Return the rows of a group in two columns, to be read from above to below."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(36)
        grid.setVerticalSpacing(6)
        half = (len(actions) + 1) // 2
        for place, action in enumerate(actions):
            row = self.rows[action.name] = KeyRow(action)
            row.caught.connect(self._on_caught)
            row.swapped.connect(self._on_swapped)
            grid.addWidget(row, place % half, place // half, Qt.AlignmentFlag.AlignTop)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        return grid

    @Slot(str, str)
    def _on_caught(self, name: str, key: str) -> None:
        row = self.rows[name]
        try:
            plain = checked_key(key)
        except EntryError as wrong:
            row.show_wrong(told(str(wrong)))
            return
        other = next((one for one, held in self._map.keys.items() if plain and held == plain and one != name), None)
        if other is None:
            self._save({**self._map.keys, name: plain})
            return
        row.show_wrong(
            tr(
                "{key} is already the key of \u201c{action}\u201d. Nothing was changed.",
                key=self._map.key_of(other),
                action=tr(BY_NAME[other].words),
            ),
            other,
        )
        row.swap.setFocus()

    @Slot(str, str)
    def _on_swapped(self, name: str, other: str) -> None:
        keys = self._map.keys
        self._save({**keys, name: keys[other], other: keys[name]})

    @Slot()
    def _on_all(self) -> None:
        self._save({})

    def _save(self, keys: dict[str, str]) -> None:
        self.changed.emit("keys", KeyMap(keys).differing())
