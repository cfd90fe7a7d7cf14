"""What spoils the stream of a gauge, or that nothing does: each state with its words, its colour and its shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QWidget

from discorecorder.model.stream_watch import DRIFT, FROZEN, GAP, OUT_OF_RANGE, SATURATED
from discorecorder.ui.parts.card import set_role, words
from discorecorder.ui.parts.flow import Flow
from discorecorder.ui.theme import current_theme
from discorecorder.ui.windows.gauge_lines import figures
from discorecorder.ui.words import mark, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from discorecorder.model.stream_watch import State

SIDE = 22
WELL, APART, WAITING = "well", "apart", "waiting"
_WORDS = {
    WELL: mark("All is well"),
    APART: mark("Not connected"),
    WAITING: mark("Waiting for lines"),
    SATURATED: mark("Saturated: {number} {unit}, and {limit} is the end of its range"),
    OUT_OF_RANGE: mark("Out of range: {number} {unit}, and its limit is {limit}"),
    FROZEN: mark("Frozen: the same value for {number} s"),
    DRIFT: mark("Below zero: {number} {unit} before any injection; set zero"),
    GAP: mark("Silent for {number} s"),
}
_HOLLOW = frozenset({APART, WAITING})
_COLOURS = {WELL: "saved", APART: "edge", WAITING: "edge", SATURATED: "stop", OUT_OF_RANGE: "stop"}
_SHAPES = {
    SATURATED: ((0.0, 0.1), (1.0, 0.1), (1.0, 0.35), (0.65, 0.35), (0.65, 1.0), (0.35, 1.0), (0.35, 0.35), (0.0, 0.35)),
    OUT_OF_RANGE: ((0.5, 0.0), (1.0, 1.0), (0.0, 1.0)),
    FROZEN: ((0.05, 0.05), (0.95, 0.05), (0.95, 0.95), (0.05, 0.95)),
    DRIFT: ((0.0, 0.0), (1.0, 0.0), (0.5, 1.0)),
}
"""Corners in a square of side 1. A gap is two bars, all is well a disc, and what is not there yet a ring."""


def words_of(state: State, unit: str, step: float | None = None) -> str:
    """Return a state in the words of the screen; its number is in a unit, or in s."""
    in_seconds = state.code in {FROZEN, GAP}
    number = figures(state.number, places=1) if in_seconds else figures(state.number, step)
    return tr(_WORDS[state.code], number=number, limit=figures(state.limit, step), unit=unit)


class Mark(QWidget):
    """The shape of a state in its colour."""

    def __init__(self) -> None:
        super().__init__()
        self.code = APART
        self.setFixedSize(SIDE, SIDE)

    def show_code(self, code: str) -> None:
        """Draw another state."""
        if code != self.code:
            self.code = code
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = current_theme().colour(_COLOURS.get(self.code, "warning"))
        box = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        is_hollow = self.code in _HOLLOW
        painter.setPen(QPen(colour, 3) if is_hollow else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if is_hollow else colour)
        if is_hollow or self.code == WELL:
            painter.drawEllipse(box)
        elif self.code == GAP:
            painter.drawRect(QRectF(box.left(), box.top(), box.width() * 0.35, box.height()))
            painter.drawRect(QRectF(box.right() - box.width() * 0.35, box.top(), box.width() * 0.35, box.height()))
        else:
            corners = [QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in self._shape()]
            painter.drawPolygon(QPolygonF(corners))
        painter.end()

    def _shape(self) -> Sequence[tuple[float, float]]:
        return _SHAPES[self.code]


class _Chip(QWidget):
    """One state: its shape and its words."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 14, 0)
        row.setSpacing(8)
        self.mark = Mark()
        self.label = words()
        row.addWidget(self.mark)
        row.addWidget(self.label)

    def show_state(self, code: str, text: str) -> None:
        self.mark.show_code(code)
        set_role(self.label, "role", "" if code == WELL or code in _HOLLOW else "warning")
        if text != self.label.text():
            self.label.setText(text)


class StatesLine(QWidget):
    """The states side by side, all that hold; one chip says so where none does, or nothing is connected."""

    def __init__(self) -> None:
        super().__init__()
        flow = Flow(self)
        self._chips = [_Chip() for _ in _SHAPES.keys() | {GAP}]
        for chip in self._chips:
            flow.addWidget(chip)
        self.show_apart()

    @property
    def text(self) -> str:
        """All that is said."""
        return "; ".join(chip.label.text() for chip in self._chips if not chip.isHidden())

    def show_apart(self) -> None:
        """Say that nothing is connected."""
        self._show([(APART, tr(_WORDS[APART]))])

    def show_waiting(self) -> None:
        """Say that it is connected, and that nothing came lately."""
        self._show([(WAITING, tr(_WORDS[WAITING]))])

    def show_states(self, states: Sequence[State], unit: str, step: float | None = None) -> None:
        """Say what spoils the stream, or that nothing does."""
        self._show([(state.code, words_of(state, unit, step)) for state in states] or [(WELL, tr(_WORDS[WELL]))])

    def _show(self, shown: list[tuple[str, str]]) -> None:
        for place, chip in enumerate(self._chips):
            chip.setVisible(place < len(shown))
            if place < len(shown):
                chip.show_state(*shown[place])
        self.updateGeometry()
