"""The keyboard map: every action with its key, on one screen, readable at arm's length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from discorecorder.ui.actions import ACTIONS, ANSWER, EVENT, LEVEL, PAIN, RECORD, SCREEN, VOICE, KeyMap
from discorecorder.ui.after.scrolled import Scrolled
from discorecorder.ui.parts.card import Card, words
from discorecorder.ui.theme import typeface
from discorecorder.ui.windows.framed import Framed
from discorecorder.ui.windows.key_cap import KeyCap
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

COLUMNS: tuple[tuple[str, ...], ...] = ((PAIN, ANSWER, VOICE), (EVENT,), (LEVEL, RECORD), (SCREEN,))
"""Which groups stand below one another; four columns of about the same length."""

SCORES = (tuple(f"score_{score}" for score in range(6)), tuple(f"score_{score}" for score in range(6, 11)))
"""The scores stand in two rows, as on the pad of the capture screen."""

LEAST_ROW, MOST_ROW = 31, 108
TEXT_SHARE = 0.5
"""Height of the letters in that of their row, in px of type."""

ROWS, AROUND = 14, 264
"""The rows of the longest column, and the px that everything about them takes: head, foot, headings and gaps."""


def _settle(card: Card) -> None:
    """Lay a card out at once: left to the event loop it would be drawn once with the old heights."""
    layout = card.layout()
    if layout is not None:
        layout.invalidate()
        layout.activate()


class KeyboardMap(Framed):
    """Shows which key does what, as assigned; Esc, F1 or a touch on the button gives back."""

    def __init__(self, key_map: KeyMap) -> None:
        super().__init__(tr("Keyboard map"))
        self.back.setText(f"{tr('Close')}   {key_map.key_of('keyboard_map') or 'F1'}")
        self.back.setAccessibleName(tr("Close"))
        self._caps: list[KeyCap] = []
        self._labels: list[QLabel] = []
        self._height = LEAST_ROW
        self.scrolled = Scrolled()
        self.body.addWidget(self.scrolled, 1)
        self.foot = words("", "soft", wraps=True)
        self.foot.setText(
            tr(
                "Tab goes on to the next button, Enter or Space presses it, Esc discards. While you type in a line, "
                "letters and digits are text. Other keys: Preferences, Keys."
            )
        )
        self.body.addWidget(self.foot)
        self.show_keys(key_map)

    def show_keys(self, key_map: KeyMap) -> None:
        """Show the keys as they are assigned now."""
        self._caps, self._labels = [], []
        sheet = QWidget()
        row = QHBoxLayout(sheet)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        for groups in COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(10)
            for group in groups:
                column.addWidget(self._card(group, key_map))
            column.addStretch(1)
            row.addLayout(column, 1)
        self._replace(sheet)

    def _replace(self, sheet: QWidget) -> None:
        column = self.scrolled.column
        while (item := column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        column.addWidget(sheet)
        column.addStretch(1)
        self._fit()

    def _card(self, group: str, key_map: KeyMap) -> Card:
        card = Card(f"{tr(group)}, {tr('0 to 10')}" if group == PAIN else tr(group))
        layout = card.layout()
        assert layout is not None
        layout.setContentsMargins(14, 6, 14, 8)
        layout.setSpacing(2)
        card.body.setSpacing(3)
        if group == PAIN:
            for names in SCORES:
                card.body.addLayout(self._scores([key_map.key_of(name) for name in names]))
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for action in ACTIONS:
            if action.group == group and not action.name.startswith("score_"):
                self._add_row(grid, key_map.key_of(action.name), tr(action.words))
        card.body.addLayout(grid)
        return card

    def _scores(self, keys: Sequence[str]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        for key in keys:
            row.addWidget(self._cap(key))
        row.addStretch(1)
        return row

    def _add_row(self, grid: QGridLayout, key: str, told: str) -> None:
        label = words(told, wraps=True)
        self._labels.append(label)
        place = grid.rowCount()
        grid.addWidget(self._cap(key), place, 0)
        grid.addWidget(label, place, 1)

    def _cap(self, key: str) -> KeyCap:
        cap = KeyCap(key, self._height - 3)
        self._caps.append(cap)
        return cap

    def _fit(self) -> None:
        """Draw the rows as tall as the page lets them be, so that nothing scrolls and everything is read from afar."""
        self._height = max(LEAST_ROW, min(MOST_ROW, (self.height() - AROUND) // ROWS))
        for cap in self._caps:
            cap.show_height(self._height - 3)
        for label in self._labels:
            label.setFont(typeface(round(self._height * TEXT_SHARE)))
        for card in self.findChildren(Card):
            _settle(card)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F1:
            self.leave()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
