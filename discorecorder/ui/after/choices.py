"""Rows of keys of which one is lit: the scores 0 to 10, and choices in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from discorecorder.ui.after.touch_button import TouchButton
from discorecorder.ui.parts.card import words
from discorecorder.ui.parts.flow import Flow
from discorecorder.ui.parts.key_button import KeyButton
from discorecorder.ui.sizes import KEY_MM
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

SCORES = range(11)
GAP = 6


class ScoreRow(QWidget):
    """Eleven keys of 12 mm, 0 to 10; ``scored`` carries the score and the source, key or touch."""

    scored = Signal(int, str)

    def __init__(self, asked: str) -> None:
        """Take what is asked, which the name of each key says to a screen reader."""
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        self.keys = [self._key(score, asked) for score in SCORES]
        for key in self.keys:
            row.addWidget(key)
        self._recorded = words()
        self._recorded.hide()
        row.addWidget(self._recorded)
        row.addStretch(1)

    def show_score(self, score: int | None) -> None:
        """Light the key of the score that is recorded; none, where none is."""
        for value, key in zip(SCORES, self.keys, strict=True):
            key.show_lit(value == score)

    def show_locked(self, is_locked: bool) -> None:
        """Show the recorded score in words, which nothing changes any more, or the keys."""
        for key in self.keys:
            key.setVisible(not is_locked)
        lit = next((str(score) for score, key in zip(SCORES, self.keys, strict=True) if key.is_lit), None)
        self._recorded.setText(tr("not recorded") if lit is None else tr("{score} of 10", score=lit))
        self._recorded.setVisible(is_locked)

    def _key(self, score: int, asked: str) -> KeyButton:
        key = KeyButton(str(score), mm=KEY_MM, large=True)
        key.setAccessibleName(tr("{asked} {score} of 10", asked=asked, score=score))
        key.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        key.setProperty("score", score)
        key.used.connect(self._on_used)
        return key

    def _on_used(self, source: str) -> None:
        self.scored.emit(self.sender().property("score"), source)


class ChoiceRow(QWidget):
    """Buttons in words that go on in the next line; ``chosen`` carries the value and the source."""

    chosen = Signal(str, str)

    def __init__(self, choices: Iterable[tuple[str, str]], asked: str = "", *, named: str = "") -> None:
        """Take each value with its words, and what is asked above them; ``named`` is what is asked beside them."""
        super().__init__()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP)
        if asked:
            whole.addWidget(words(asked, "soft", wraps=True))
        self._held = FlowRow()
        whole.addWidget(self._held)
        self._recorded = words("", wraps=True)
        self._recorded.hide()
        whole.addWidget(self._recorded)
        self.buttons = {value: self._button(value, shown, asked or named) for value, shown in choices}

    def show_value(self, value: str | None) -> None:
        """Light the choice that is recorded; none, where none is."""
        for each, button in self.buttons.items():
            button.show_lit(each == value)

    def show_locked(self, is_locked: bool) -> None:
        """Show the recorded choice in words, which nothing changes any more, or the buttons."""
        self._held.setVisible(not is_locked)
        lit = next((button.text() for button in self.buttons.values() if button.is_lit), None)
        self._recorded.setText(tr("not recorded") if lit is None else lit)
        self._recorded.setVisible(is_locked)

    def _button(self, value: str, shown: str, asked: str) -> TouchButton:
        button = TouchButton(shown, name=f"{asked}: {shown}" if asked else shown)
        button.setProperty("value", value)
        button.used.connect(self._on_used)
        self._held.add(button)
        return button

    def _on_used(self, source: str) -> None:
        self.chosen.emit(self.sender().property("value"), source)


class FlowRow(QWidget):
    """Widgets side by side that go on in the next line, as tall as they need at their width."""

    def __init__(self, gap: int = 8) -> None:
        super().__init__()
        self.flow = Flow(self, gap)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Add a widget at the end."""
        self.flow.addWidget(widget)
