"""Eleven keys, 0 to 10, and the five answers to "is it your usual pain?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from discorecorder.ui.actions import BY_NAME, KeyMap
from discorecorder.ui.parts.card import Card, narrow
from discorecorder.ui.parts.key_button import KeyButton
from discorecorder.ui.sizes import KEY_MM, SCORE_MM
from discorecorder.ui.words import mark, tr

if TYPE_CHECKING:
    from collections.abc import Mapping

GRADES: dict[str, str] = {
    "none": mark("No pain"),
    "discordant": mark("Discordant"),
    "similar": mark("Similar"),
    "exact": mark("Exact"),
    "unable": mark("Cannot say"),
}
GAP = 6
ACROSS = 6


class PainPad(Card):
    """The keys for a pain score and for its concordance; the digit keys press them, and ``-`` presses 10."""

    scored = Signal(int, str)
    graded = Signal(str, str)

    def __init__(self, key_map: KeyMap) -> None:
        super().__init__()
        narrow(self)
        self._scores = [KeyButton(str(score), mm=SCORE_MM, large=True, look="pain") for score in range(11)]
        self._grades = {grade: KeyButton(tr(words), mm=SCORE_MM) for grade, words in GRADES.items()}
        rows = QVBoxLayout()
        rows.setSpacing(GAP)
        grid = QGridLayout()
        grid.setSpacing(GAP)
        for score, button in enumerate(self._scores):
            button.setAccessibleName(tr("Pain {score} of 10", score=score))
            grid.addWidget(button, score // ACROSS, score % ACROSS, 1, 2 if score == 10 else 1)
            button.used.connect(self._on_score_used)
        line = QHBoxLayout()
        line.setSpacing(GAP)
        for grade in self._grades.values():
            line.addWidget(grade)
            grade.used.connect(self._on_grade_used)
        rows.addLayout(grid, 2)
        rows.addLayout(line, 1)
        self.body.addLayout(rows)
        self.show_keys(key_map)

    def show_grades(self, is_shown: bool) -> None:
        """Show the answers, or only the scores where room is short."""
        for button in self._grades.values():
            button.setVisible(is_shown)

    def show_keys(self, key_map: KeyMap) -> None:
        """Show the keys that press the buttons."""
        for score, button in enumerate(self._scores):
            key = key_map.key_of(f"score_{score}")
            button.show_key("" if key == str(score) else key)
        for grade, button in self._grades.items():
            button.show_key(key_map.key_of(grade))

    def show_score(self, pain: int | None, grade: str | None) -> None:
        """Light the key of the score and of the answer that stand; none, if nobody asked yet."""
        for score, button in enumerate(self._scores):
            button.show_lit(score == pain)
        for name, button in self._grades.items():
            button.show_lit(name == grade)

    @Slot(str)
    def _on_score_used(self, source: str) -> None:
        sender = self.sender()
        self.scored.emit(next(score for score, button in enumerate(self._scores) if button is sender), source)

    @Slot(str)
    def _on_grade_used(self, source: str) -> None:
        sender = self.sender()
        self.graded.emit(next(grade for grade, button in self._grades.items() if button is sender), source)


LARGE: Mapping[str, str] = {
    "inject": "plain",
    "first_pain": "plain",
    "leak": "plain",
    "sleep": "saved",
    "stop": "stop",
    "next_level": "plain",
}
"""Events with keys as large as those of the scores, and how they look."""

SMALL: tuple[str, ...] = ("baseline", "needle", "opening", "reading", "relief", "image", "patient_words", "note")
"""What is said at a level besides; a window that is low gives them lower keys."""


class EventPad(Card):
    """A key for every event; ``chosen`` carries the action and the source."""

    chosen = Signal(str, str)

    def __init__(self, key_map: KeyMap) -> None:
        super().__init__()
        narrow(self)
        self._buttons: dict[str, KeyButton] = {}
        large, small = QHBoxLayout(), QGridLayout()
        large.setSpacing(GAP)
        small.setSpacing(GAP)
        for name, look in LARGE.items():
            large.addWidget(self._button(name, look))
        for at, name in enumerate(SMALL):
            small.addWidget(self._button(name, "plain"), at // 4, at % 4)
        self.body.setSpacing(GAP)
        self.body.addLayout(large, 3)
        self.body.addLayout(small, 4)
        self.show_keys(key_map)

    def _button(self, name: str, look: str) -> KeyButton:
        button = KeyButton(tr(BY_NAME[name].words), mm=SCORE_MM, look=look)
        button.used.connect(self._on_used)
        self._buttons[name] = button
        return button

    def show_keys(self, key_map: KeyMap) -> None:
        """Show the keys that press the buttons."""
        for name, button in self._buttons.items():
            button.show_key(key_map.key_of(name))

    def show_low(self, is_low: bool) -> None:
        """Give every event a key of full size, or the lesser ones a lower key where a window has no room."""
        for name in SMALL:
            self._buttons[name].set_size(KEY_MM if is_low else SCORE_MM)

    def show_next(self, step: str | None) -> None:
        """Frame the button of the step that comes next."""
        action = {"pain": None, None: "next_level"}.get(step, step)
        for name, button in self._buttons.items():
            look = "next" if name == action else LARGE.get(name, "plain")
            if button.look != look:
                button.look = look
                button.update()

    def show_blocked(self, is_level_armed: bool) -> None:
        """Grey out what needs a level while none is armed."""
        for name, button in self._buttons.items():
            button.setEnabled(is_level_armed or name in {"next_level", "note", "baseline"})

    @Slot(str)
    def _on_used(self, source: str) -> None:
        sender = self.sender()
        self.chosen.emit(next(name for name, button in self._buttons.items() if button is sender), source)
