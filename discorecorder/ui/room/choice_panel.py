"""What an event still asks, in the place of the event keys: a row of choices, a score, or numbers. Never a dialog.

By keyboard, Alt and the figure on a choice takes it; the digit keys alone always score pain.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from discorecorder.ui.parts.card import Card, narrow, set_role
from discorecorder.ui.parts.key_button import KeyButton
from discorecorder.ui.sizes import KEY_MM
from discorecorder.ui.words import local_number, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

ACROSS, LONG, LONG_WORD = 4, 18, 12


class Choice(NamedTuple):
    """One answer: its name in the record, its words on the screen, and its key where that is not Alt and a figure."""

    name: str
    words: str
    key: str = ""


class ChoicePanel(Card):
    """Asks one thing at a time; ``answered`` carries the question, the answer and the source, ``closed`` that it ends.

    Numbers are answered as their texts with a point, several joined by spaces; an empty one is a dash.
    """

    answered = Signal(str, str, str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__(" ")
        narrow(self)
        self.heading.show()
        self.question = ""
        self._names: dict[int, str] = {}
        self._buttons: list[KeyButton] = []
        self._fields: list[tuple[str, QPushButton]] = []
        self._typed: list[str] = []
        self._at = 0
        close = KeyButton(tr("Close"), "Esc", mm=KEY_MM)
        close.setMinimumWidth(close.sizeHint().width() * 2)
        close.used.connect(self._on_closed)
        self.head.addWidget(close)
        self._grid_holder: QWidget | None = None

    def ask(self, question: str, heading: str, choices: Sequence[Choice]) -> None:
        """Ask for one of several choices."""
        grid = self._begin(question, heading)
        across = _across(choices)
        for at, choice in enumerate(choices):
            key = choice.key or (f"Alt+{at + 1}" if at < 9 else "")
            button = KeyButton(choice.words, key, mm=KEY_MM, large=len(choice.words) < 3)
            button.used.connect(self._on_chosen)
            grid.addWidget(button, at // across, at % across)
            self._buttons.append(button)
            self._names[at] = choice.name
        self.show()

    def ask_score(self, question: str, heading: str) -> None:
        """Ask for a score from 0 to 10."""
        self.ask(question, heading, [Choice(str(score), str(score)) for score in range(11)])
        for button in self._buttons:
            button.show_key("")

    def ask_numbers(self, question: str, heading: str, fields: Sequence[str]) -> None:
        """Ask for one or two numbers, by a pad of keys; the keyboard types them into the line instead."""
        grid = self._begin(question, heading)
        self._typed = [""] * len(fields)
        self._at = 0
        row = QHBoxLayout()
        for at, name in enumerate(fields):
            button = QPushButton()
            button.setCheckable(True)
            button.clicked.connect(self._on_field_chosen)
            button.setProperty("at", at)
            self._fields.append((name, button))
            row.addWidget(button, 1)
        grid.addLayout(row, 0, 0, 1, 6)
        for at, sign in enumerate("1234567890."):
            key = KeyButton(local_number(sign), mm=KEY_MM, large=True)
            key.setProperty("sign", sign)
            key.used.connect(self._on_sign)
            grid.addWidget(key, 1 + at // 6, at % 6)
        back = KeyButton("\u232b", mm=KEY_MM, large=True)
        back.setAccessibleName(tr("Delete the last figure"))
        back.setProperty("sign", "")
        back.used.connect(self._on_sign)
        grid.addWidget(back, 2, 5)
        done = KeyButton(tr("Record"), mm=KEY_MM, look="next")
        done.used.connect(self._on_numbers_done)
        grid.addWidget(done, 3, 0, 1, 6)
        self._show_numbers()
        self.show()

    def choose(self, at: int) -> bool:
        """Take the choice of a place, counted from 1, as its key does; return whether there is one."""
        if not self.isVisible() or at - 1 not in self._names:
            return False
        self.answered.emit(self.question, self._names[at - 1], "key")
        return True

    def _begin(self, question: str, heading: str) -> QGridLayout:
        if self._grid_holder is not None:
            self._grid_holder.hide()
            self._grid_holder.deleteLater()
        self.question = question
        self.heading.setText(heading)
        self._names, self._buttons, self._fields = {}, [], []
        self._grid_holder = QWidget()
        grid = QGridLayout(self._grid_holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        self.body.addWidget(self._grid_holder)
        return grid

    def _show_numbers(self) -> None:
        for at, (name, button) in enumerate(self._fields):
            typed = local_number(self._typed[at]) or "\u2013"
            button.setText(f"{name}: {typed}")
            button.setChecked(at == self._at)
            set_role(button, "role", "plain")

    @Slot(str)
    def _on_chosen(self, source: str) -> None:
        sender = self.sender()
        at = next(at for at, button in enumerate(self._buttons) if button is sender)
        self.answered.emit(self.question, self._names[at], source)

    @Slot()
    def _on_field_chosen(self) -> None:
        self._at = int(self.sender().property("at"))
        self._show_numbers()

    @Slot(str)
    def _on_sign(self, _source: str) -> None:
        sign = str(self.sender().property("sign"))
        typed = self._typed[self._at]
        self._typed[self._at] = typed[:-1] if not sign else typed + sign if _still_number(typed + sign) else typed
        self._show_numbers()

    @Slot(str)
    def _on_numbers_done(self, source: str) -> None:
        typed = [number.rstrip(".") or "-" for number in self._typed]
        if any(number != "-" for number in typed):
            self.answered.emit(self.question, " ".join(typed), source)

    @Slot(str)
    def _on_closed(self, _source: str) -> None:
        self.closed.emit()


def _across(choices: Sequence[Choice]) -> int:
    """Return how many choices stand in a row: few where their words are long."""
    longest = max(len(choice.words) for choice in choices)
    longest_word = max(len(word) for choice in choices for word in choice.words.replace("\u00ad", " ").split())
    return 6 if longest < 3 else ACROSS if longest < LONG and longest_word < LONG_WORD else 3


def _still_number(text: str) -> bool:
    whole, _, fraction = text.partition(".")
    return text.count(".") < 2 and len(whole) < 5 and len(fraction) < 4
