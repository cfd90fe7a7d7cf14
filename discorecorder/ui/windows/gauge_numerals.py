"""What a gauge on trial shows now, in figures that are read across the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from discorecorder.ui.parts.card import Card, words
from discorecorder.ui.refusal_words import told as said
from discorecorder.ui.theme import typeface
from discorecorder.ui.windows.gauge_lines import NOTHING, figures
from discorecorder.ui.windows.gauge_states import StatesLine
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from discorecorder.ui.windows.gauge_trial import Told

LEAST_SIZE, MOST_SIZE = 40, 100
SHARE = 0.055
"""Height of the figures in that of the page."""


class Numerals(Card):
    """Pressure, volume, rate and what was skipped; below them the states, and why a line was skipped last."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout()
        row.setSpacing(20)
        self.pressure = self._cell(row, tr("Pressure"), 4, "pressure")
        self.volume = self._cell(row, tr("Volume"), 3)
        self.rate = self._cell(row, tr("Rate measured"), 3)
        self.skipped = self._cell(row, tr("Lines skipped"), 2)
        self.body.addLayout(row)
        self.states = StatesLine()
        self.body.addWidget(self.states)
        self.why = words("", "warning", wraps=True)
        self.body.addWidget(self.why)
        self.show_size(0)
        self.clear()

    def clear(self) -> None:
        """Show that nothing is known."""
        for number in self._numbers():
            self._show(number, NOTHING)
        self.states.show_apart()
        self._show_why("")

    def show_told(self, told: Told, step: float | None) -> None:
        """Show what a gauge tells now; ``step`` is what it can tell apart, in its unit."""
        newest = told.newest
        pressure = newest.pressure if newest is not None else None
        volume_ml = newest.volume_ml if newest is not None else None
        self._show(self.pressure, f"{figures(pressure, step)} {told.unit}" if pressure is not None else NOTHING)
        self._show(self.volume, f"{figures(volume_ml)} mL" if volume_ml is not None else NOTHING)
        places = 0 if told.hertz is not None and told.hertz >= 100 else 1
        self._show(self.rate, f"{figures(told.hertz, places=places)} Hz" if told.hertz is not None else NOTHING)
        self._show(self.skipped, str(told.skipped))
        if told.hertz is None and not told.states:
            self.states.show_waiting()
        else:
            self.states.show_states(told.states, told.unit, step)
        self._show_why(told.why)

    def show_size(self, height: int) -> None:
        """Draw the figures as large as a page of so many px lets them be."""
        size = max(LEAST_SIZE, min(MOST_SIZE, round(height * SHARE)))
        for number in self._numbers():
            number.setFont(typeface(size, QFont.Weight.DemiBold))

    def _numbers(self) -> tuple[QLabel, ...]:
        return self.pressure, self.volume, self.rate, self.skipped

    def _cell(self, row: QHBoxLayout, caption: str, stretch: int, role: str = "") -> QLabel:
        column = QVBoxLayout()
        column.setSpacing(0)
        number = words(NOTHING, role)
        number.setProperty("caption", caption)
        column.addWidget(words(caption, "soft", wraps=True))
        column.addWidget(number)
        row.addLayout(column, stretch)
        return number

    def _show(self, number: QLabel, text: str) -> None:
        if text != number.text() or not number.accessibleName():
            number.setText(text)
            number.setAccessibleName(f"{number.property('caption')}: {text}")

    def _show_why(self, why: str) -> None:
        text = f"!  {tr('Last skipped or doubtful: {why}', why=said(why))}" if why else ""
        if text != self.why.text():
            self.why.setText(text)
        self.why.setVisible(bool(text))
