"""What was heard, in large words with what it would record, and what has to be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from discorecorder.ui.lettering import fitting, width_of
from discorecorder.ui.theme import current_theme, typeface
from discorecorder.ui.voice.seen import (
    ASKS,
    HEADS,
    HEARD,
    LOST,
    PARTIAL,
    RECORDED,
    REFUSED,
    SILENCED,
    SILENT,
    WAITS,
    Words,
)
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor

LOW, HIGH = 30, 58
"""Height in px: of what is only told, and of what somebody has to answer."""

LEAST_SIZE, GAP, BAR = 12, 10, 5
ENTRY, LOW_ENTRY = 18, 15
"""Sizes of type of what would be recorded, in px."""

WORDS_PART = 0.5
"""What part of the width the words have at most, beside what they would record."""


class VoiceStrip(QWidget):
    """One line under the dictation line; it is high while something waits for an answer."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.words = Words()
        self.setFixedHeight(LOW)

    def show_words(self, shown: Words) -> None:
        """Show words that were heard, and what became of them."""
        if shown == self.words:
            return
        self.words = shown
        self.setFixedHeight(HIGH if shown.is_asked else LOW)
        head = tr(HEADS[shown.state]) if shown.state in HEADS else ""
        self.setAccessibleName(", ".join(one for one in (head, shown.words, *shown.entries, shown.how) if one))
        self.setToolTip(shown.how)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        shown = self.words
        if shown.state == SILENT:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = self._paint_head(painter)
        right = self.width() - 2.0
        if shown.is_asked and shown.how:
            room = min(0.34 * self.width(), width_of(shown.how, 15) + 4)
            box = QRectF(right - room, 0, room, self.height() - BAR - 2)
            painter.setPen(current_theme().colour("soft"))
            painter.setFont(fitting(shown.how, 2 * room - 20, 15, least=LEAST_SIZE))
            painter.drawText(box, _RIGHT | int(Qt.TextFlag.TextWordWrap), shown.how)
            right -= room + GAP
        self._paint_words(painter, left, right)
        if shown.left is not None:
            self._paint_bar(painter, shown.left)
        painter.end()

    def _paint_head(self, painter: QPainter) -> float:
        """Draw the state: its shape and its word; return where it ends."""
        theme, state = current_theme(), self.words.state
        high = self.height() - (BAR + 2 if self.words.is_asked else 0)
        size = 17 if self.words.is_asked else 15
        head = tr(HEADS[state])
        ground, ink = ("warning", "on_warning") if self.words.is_asked else ("", _INKS.get(state, "soft"))
        wide = width_of(head, size, QFont.Weight.DemiBold) + 38
        box = QRectF(1, 2, wide, high - 4)
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(ground))
            painter.drawRoundedRect(box, 8, 8)
        _paint_shape(painter, QPointF(box.left() + 15, box.center().y()), state, theme.colour(ink))
        painter.setPen(theme.colour(ink if ground or state != RECORDED else "text"))
        painter.setFont(typeface(size, QFont.Weight.DemiBold))
        painter.drawText(box.adjusted(30, 0, 0, 0), _LEFT, head)
        return box.right() + GAP

    def _paint_words(self, painter: QPainter, left: float, right: float) -> None:
        """Draw the words, and beside them what they would record; what waits is drawn whole, in two rows if need be."""
        shown = self.words
        high = self.height() - (BAR + 2 if shown.is_asked else 0)
        most = 24 if shown.is_asked else 16
        told = shown.words if shown.is_asked or not shown.how else f"{shown.words}   {shown.how}".strip()
        box = QRectF(left, 0, right - left, high)
        wide = _wide(shown.entries, ENTRY if shown.is_asked else LOW_ENTRY)
        if not shown.entries:
            self._paint_told(painter, box, told, most)
        elif shown.is_asked and width_of(told, most, self._weight) + GAP + wide > box.width():
            upper = box.adjusted(0, 0, 0, -0.54 * high)
            self._paint_told(painter, upper, told, 16)
            self._paint_entries(painter, box.adjusted(0, upper.height(), 0, 0))
        else:
            room = max(WORDS_PART * box.width(), box.width() - GAP - wide)
            room = min(room, width_of(told, most, self._weight) + 2)
            self._paint_told(painter, box.adjusted(0, 0, room - box.width(), 0), told, most)
            self._paint_entries(painter, box.adjusted(room + GAP, 0, 0, 0))

    @property
    def _weight(self) -> QFont.Weight:
        is_plain = self.words.state not in {WAITS, ASKS, PARTIAL, HEARD, RECORDED}
        return QFont.Weight.Normal if is_plain else QFont.Weight.DemiBold

    def _paint_told(self, painter: QPainter, box: QRectF, told: str, most: int) -> None:
        """Draw words as large as they have room; of words that are still spoken the newest are seen."""
        state = self.words.state
        painter.setFont(fitting(told, box.width(), most, self._weight, LEAST_SIZE))
        painter.setPen(current_theme().colour("faint" if state == REFUSED else "text"))
        side = Qt.TextElideMode.ElideLeft if state == PARTIAL else Qt.TextElideMode.ElideRight
        painter.drawText(box, _LEFT, painter.fontMetrics().elidedText(told, side, int(box.width()) + 1))

    def _paint_entries(self, painter: QPainter, box: QRectF) -> None:
        """Draw what would be recorded, as large as all of it has room; what has none even small is counted."""
        theme, left, entries = current_theme(), box.left(), self.words.entries
        size = ENTRY if self.words.is_asked else LOW_ENTRY
        while size > LEAST_SIZE and (_wide(entries, size) > box.width() or size + 9 > box.height()):
            size -= 1
        tall = min(box.height() - 2, size + 15)
        for at, entry in enumerate(entries):
            wide = _wide([entry], size)
            if left + wide > box.right() + 1:
                painter.setPen(theme.colour("text"))
                painter.setFont(typeface(size, QFont.Weight.DemiBold))
                painter.drawText(
                    QRectF(left, box.top(), box.right() - left, box.height()), _LEFT, f"+{len(entries) - at}"
                )
                return
            chip = QRectF(left, box.center().y() - tall / 2, wide, tall)
            painter.setPen(QPen(theme.colour("text"), 2))
            painter.setBrush(theme.colour("raised"))
            painter.drawRoundedRect(chip, tall / 2, tall / 2)
            painter.setFont(typeface(size, QFont.Weight.DemiBold))
            painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), entry)
            left = chip.right() + GAP

    def _paint_bar(self, painter: QPainter, left: float) -> None:
        """Draw how much of the time is left."""
        theme = current_theme()
        box = QRectF(1, self.height() - BAR, self.width() - 2, BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("raised"))
        painter.drawRoundedRect(box, 2, 2)
        painter.setBrush(theme.colour("warning"))
        painter.drawRoundedRect(QRectF(box.left(), box.top(), box.width() * max(0.0, min(1.0, left)), BAR), 2, 2)


def _wide(entries: Sequence[str], size: int) -> float:
    """Return how wide entries side by side are, in px."""
    return sum(width_of(entry, size, QFont.Weight.DemiBold) + 26 for entry in entries) + GAP * (len(entries) - 1)


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_INKS = {PARTIAL: "text", HEARD: "text", RECORDED: "saved", LOST: "warning_text", SILENCED: "warning_text"}


def _paint_shape(painter: QPainter, middle: QPointF, state: str, ink: QColor) -> None:
    """Draw the shape of a state: a ring while hearing, a tick, a question, a cross, a stroke."""
    painter.setPen(QPen(ink, 2.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if state == RECORDED:
        painter.drawPolyline([middle + QPointF(-6, 0), middle + QPointF(-2, 5), middle + QPointF(7, -5)])
    elif state in {PARTIAL, HEARD}:
        painter.drawEllipse(middle, 5.5, 5.5)
    elif state in {WAITS, ASKS}:
        painter.setFont(typeface(20, QFont.Weight.Bold))
        painter.drawText(QRectF(middle.x() - 10, middle.y() - 14, 20, 28), int(Qt.AlignmentFlag.AlignCenter), "?")
    elif state in {REFUSED, LOST}:
        painter.drawLine(middle + QPointF(-5, -5), middle + QPointF(5, 5))
        painter.drawLine(middle + QPointF(-5, 5), middle + QPointF(5, -5))
    else:
        painter.drawLine(middle + QPointF(-6, 0), middle + QPointF(6, 0))
