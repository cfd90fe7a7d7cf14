"""What lies over a curve that is frozen or zoomed: the mark that says so, cursors, and what is measured at them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from discorecorder.ui.lettering import width_of
from discorecorder.ui.room.curve_paint import BOLD, LEFT
from discorecorder.ui.theme import current_theme, typeface

if TYPE_CHECKING:
    from collections.abc import Sequence

    from discorecorder.ui.room.curve_paint import Picture

GAP, PADDING, RADIUS = 10.0, 8.0, 5.0
RIM = 4
"""The frame round a frozen curve, in px."""

LEAST_TEXT, SPACING = 11, 1.3
MOST_SHARE = 0.5
"""What is measured is at most so much as large as the newest value in its place."""


class Line(NamedTuple):
    """A line of what is measured: its words and its colour."""

    words: str
    colour: str


class Cursor(NamedTuple):
    """Where a cursor stands on the axis, in s or mL, and the pressure in psi and pain of 10 that are read there."""

    x: float
    psi: float | None
    pain: int | None
    is_moved: bool


def paint_states(painter: QPainter, picture: Picture, frozen: Sequence[str], zoomed: Sequence[str]) -> None:
    """Paint the marks above the curve, each in the longest of its wordings that there is room for."""
    room = picture.width - 4.0
    short = _chip_width(zoomed[-1], picture.text, 0) + GAP if zoomed else 0.0
    if frozen:
        bars = picture.text + 2.0
        words, wide = _fitting(frozen, picture.text, room - short, bars)
        _chip(painter, picture, QRectF(2, 2, wide, picture.line + 4), words, ("warning", "on_warning"), bars)
        room -= wide + GAP
    if zoomed:
        words, wide = _fitting(zoomed, picture.text, room, 0)
        box = QRectF(picture.width - 2 - wide, 2, wide, picture.line + 4)
        _chip(painter, picture, box, words, ("raised", "text"), 0)


def _chip_width(words: str, size: int, sign: float) -> float:
    return width_of(words, size, BOLD) + 2 * PADDING + sign


def _fitting(wordings: Sequence[str], size: int, room: float, sign: float) -> tuple[str, float]:
    found = next((one for one in wordings if _chip_width(one, size, sign) <= room), wordings[-1])
    return found, _chip_width(found, size, sign)


def _chip(painter: QPainter, picture: Picture, box: QRectF, words: str, colours: tuple[str, str], bars: float) -> None:
    """Paint words on their colour, behind two upright bars where there is room for them."""
    ground, ink = (current_theme().colour(name) for name in colours)
    painter.setPen(QPen(ink, 1) if not bars else Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, RADIUS, RADIUS)
    if bars:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        high, wide = picture.text * 0.86, picture.text * 0.28
        for at in (0.0, 0.5):
            left = box.left() + PADDING + at * picture.text
            painter.drawRect(QRectF(left, box.center().y() - high / 2, wide, high))
    painter.setPen(ink)
    painter.setFont(typeface(picture.text, BOLD))
    painter.drawText(box.adjusted(PADDING + bars, 0, 0, 0), LEFT, words)


def paint_rim(painter: QPainter, picture: Picture, margin: int, *, has_focus: bool) -> None:
    """Paint the frame of a frozen curve, and within it that of the keyboard."""
    box = QRectF(-margin, -margin, picture.width + 2 * margin, picture.height + 2 * margin)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(current_theme().colour("warning"), RIM))
    painter.drawRoundedRect(box.adjusted(RIM / 2, RIM / 2, -RIM / 2, -RIM / 2), margin - 2, margin - 2)
    if has_focus:
        painter.setPen(QPen(current_theme().colour("focus"), 2))
        painter.drawRoundedRect(box.adjusted(RIM + 2, RIM + 2, -RIM - 2, -RIM - 2), margin - 6, margin - 6)


def paint_cursor(painter: QPainter, picture: Picture, cursor: Cursor) -> None:
    """Paint a cursor: a line between two triangles, a ring and a square where it is read; dashed where it stays."""
    if not picture.axes.across.low <= cursor.x <= picture.axes.across.high:
        return
    theme, x, plot = current_theme(), picture.x(cursor.x), picture.plot
    ink = theme.colour("text")
    thick = max(1.6, picture.text / 10)
    style = Qt.PenStyle.SolidLine if cursor.is_moved else Qt.PenStyle.DashLine
    painter.setPen(QPen(ink, thick, style))
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
    side = picture.text * 0.45
    painter.setPen(QPen(ink, thick))
    painter.setBrush(ink if cursor.is_moved else theme.colour("panel"))
    for y, point in ((plot.top() - 5.0, side), (plot.bottom() + 5.0, -side)):
        painter.drawPolygon(QPolygonF([QPointF(x - side, y), QPointF(x + side, y), QPointF(x, y + point)]))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ring = picture.text * 0.5
    if cursor.psi is not None:
        painter.drawEllipse(QPointF(x, picture.y(cursor.psi)), ring, ring)
    if cursor.pain is not None:
        middle = picture.y(picture.axes.up.high * cursor.pain / 10)
        painter.drawRect(QRectF(x - ring, middle - ring, 2 * ring, 2 * ring))


def lettering(lines: Sequence[Line], room: QRectF, most: int) -> int:
    """Return the largest type in which the lines have room, in px."""
    size = max(LEAST_TEXT, min(most, int(room.height() / max(1, len(lines)) / SPACING)))
    while size > LEAST_TEXT and any(width_of(line.words, size, BOLD) > room.width() for line in lines):
        size -= 1
    return size


def paint_measured(painter: QPainter, picture: Picture, lines: Sequence[Line]) -> None:
    """Paint what is measured beside the curve, where the newest values stand else."""
    room = picture.beside
    size = lettering(lines, room, max(picture.text, round(picture.large * MOST_SHARE)))
    painter.setFont(typeface(size, BOLD))
    for at, line in enumerate(lines):
        painter.setPen(current_theme().colour(line.colour))
        box = QRectF(room.left(), room.top() + at * size * SPACING, room.width(), size * SPACING)
        painter.drawText(box, LEFT, line.words)
