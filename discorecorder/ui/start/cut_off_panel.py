"""Procedures that were cut off, each with the one button that goes on with it at the same level."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from discorecorder.ui.parts.card import GAP, Card, words
from discorecorder.ui.start.new_panel import big_button
from discorecorder.ui.start.row_look import paint_shape
from discorecorder.ui.start.spoken import day_words, name_words, number_words, region_words
from discorecorder.ui.words import local_clock, tr

if TYPE_CHECKING:
    from discorecorder.ui.start.finder import CutOff


class CutOffPanel(Card):
    """Shows what was cut off, newest first, in so many lines as there is room for.

    ``resumed`` carries the id of one; ``all_wanted`` asks the list for those that have no line of their own.
    """

    resumed = Signal(str)
    all_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.show_state("warning")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._rows: list[QWidget] = []
        self.buttons: list[QPushButton] = []
        self._others = QPushButton()
        self._others.setProperty("role", "plain")
        self._others.clicked.connect(self.all_wanted)
        self.body.addWidget(self._others)
        self._shown: list[CutOff] = []
        self._most = 2
        self.hide()

    def show_cut_off(self, cut_off: list[CutOff]) -> None:
        """Show the procedures that were cut off; hide where there is none."""
        if cut_off == self._shown:
            return
        self._shown = cut_off
        self._fill()
        self.setVisible(bool(cut_off))

    def show_most(self, lines: int) -> None:
        """Show at most so many lines; where there are more, the last one leads to the list."""
        if lines != self._most:
            self._most = lines
            self._fill()

    def _fill(self) -> None:
        count = len(self._shown)
        shown = count if count <= self._most else self._most - 1
        for row in self._rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.buttons = []
        self._rows = [self._row(one, is_first=at == 0) for at, one in enumerate(self._shown[:shown])]
        for at, row in enumerate(self._rows):
            self.body.insertWidget(at, row)
        self._others.setText(tr("{count} more were cut off: show them in the list", count=count - shown))
        self._others.setVisible(count > shown)

    def _row(self, one: CutOff, *, is_first: bool) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2 * GAP)
        line.addWidget(_Sign())
        said = QVBoxLayout()
        said.setSpacing(0)
        name = name_words(one.summary.patient_name)
        said.addWidget(words(tr("Cut off: {name}", name=name), "heading", wraps=True))
        said.addWidget(words(_told(one), "soft", wraps=True))
        line.addLayout(said, 1)
        button = big_button(tr("Resume at {level}", level=one.level) if one.level else tr("Resume"))
        if is_first:
            button.setProperty("role", "primary")
        button.setAccessibleName(f"{button.text()}, {name}")
        button.clicked.connect(partial(self._resume, one.summary.discogram))
        line.addWidget(button)
        self.buttons.append(button)
        return row

    def _resume(self, discogram: str, _checked: bool = False) -> None:
        self.resumed.emit(discogram)


def _told(one: CutOff) -> str:
    region = region_words(one.summary.region)
    at = f"{day_words(one.last_at)}, {local_clock(one.last_at)}"
    where = tr("{region}, last entry at {level}", region=region, level=one.level) if one.level else region
    return "   ".join(part for part in (f"{where}, {at}", number_words(one.summary)) if part)


class _Sign(QWidget):
    """The shape of what was cut off."""

    def sizeHint(self) -> QSize:
        return QSize(30, 30)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle = self.rect().center()
        paint_shape(painter, QRectF(middle.x() - 14, middle.y() - 14, 28, 28), "cut off")
        painter.end()
