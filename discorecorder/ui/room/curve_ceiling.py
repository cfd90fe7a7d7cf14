"""The ceilings on the curve: a dashed line at each, a thick one when it is near, with a chip once it is reached."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPolygonF

from discorecorder.ui.lettering import width_of
from discorecorder.ui.room.curve_data import TIME
from discorecorder.ui.room.readings import REACHED, WARNING_WORDS
from discorecorder.ui.theme import current_theme, typeface
from discorecorder.ui.words import local_number, tr

if TYPE_CHECKING:
    from discorecorder.ui.room.curve_paint import Picture

BOLD = QFont.Weight.DemiBold
REACHED_INK = "on_warning"
"""The colour of the words of a ceiling that is reached; they lie on the colour of a warning."""

SIGN = 1.15
"""How much room the triangle before such words takes, in sizes of the type."""


class Ceiling(NamedTuple):
    """A ceiling that is on the axes: its words, whether it is near or reached, and its line in px."""

    words: str
    warned: str
    line: tuple[QPointF, QPointF]
    is_up: bool
    """Whether its line stands upright, as that of a volume does."""


def ceilings(picture: Picture) -> list[Ceiling]:
    """Return the ceilings that are on the axes of a picture."""
    content, plot, found = picture.content, picture.plot, []
    if content.ceiling_psi is not None:
        words = tr("stop at {psi} psi a.o.", psi=local_number(f"{content.ceiling_psi:g}"))
        y = round(picture.y(content.ceiling_psi))
        line = (QPointF(plot.left(), y), QPointF(plot.right(), y))
        found.append(Ceiling(_warning(words, content.warned.pressure), content.warned.pressure, line, False))
    ceiling_ml = content.ceiling_ml
    if ceiling_ml is not None and picture.axes.axis != TIME and picture.is_seen(ceiling_ml):
        words = tr("stop at {volume} mL", volume=local_number(f"{ceiling_ml:g}"))
        x = picture.x(ceiling_ml)
        line = (QPointF(x, plot.top()), QPointF(x, plot.bottom()))
        found.append(Ceiling(_warning(words, content.warned.volume), content.warned.volume, line, True))
    return found


def _warning(words: str, warned: str) -> str:
    return f"{tr(WARNING_WORDS[warned])}: {words}" if warned else words


def paint_lines(painter: QPainter, picture: Picture) -> None:
    """Paint the lines of the ceilings."""
    colour, thin = current_theme().colour("warning"), max(2.0, picture.text / 9)
    for one in ceilings(picture):
        style = Qt.PenStyle.SolidLine if one.warned else Qt.PenStyle.DashLine
        painter.setPen(QPen(colour, 2 * thin if one.warned else thin, style, Qt.PenCapStyle.FlatCap))
        painter.drawLine(*one.line)


def wanted_words(picture: Picture) -> list[tuple[str, str, float, float]]:
    """Return the words of the ceilings with colour, and where their left upper corner would be if there were room."""
    wanted = []
    for one in ceilings(picture):
        ink = REACHED_INK if one.warned == REACHED else "warning_text"
        lift = picture.line + (picture.text / 9 if one.warned else 0)
        left, top = one.line[0].x() + 8, one.line[0].y() - lift
        if one.is_up:
            left, top = one.line[0].x() - chip_width(one.words, picture.text, ink) - 8, one.line[1].y() - picture.line
        wanted.append((one.words, ink, left, top))
    return wanted


def chip_width(words: str, size: int, ink: str) -> float:
    """Return how much room words take over the lines, in px; those on a chip have a triangle before them."""
    return width_of(words, size, BOLD) + 2 + ((SIGN + 0.8) * size if ink == REACHED_INK else 0)


def paint_chip(painter: QPainter, box: QRectF, words: str, size: int) -> None:
    """Paint the words of a ceiling that is reached on the colour of a warning, behind a triangle."""
    theme = current_theme()
    painter.setPen(QPen(theme.colour("panel"), 2))
    painter.setBrush(theme.colour("warning"))
    painter.drawRoundedRect(box, 5, 5)
    paint_triangle(painter, QPointF(box.left() + 0.4 * size, box.center().y() + 0.4 * size), 0.9 * size, REACHED_INK)
    painter.setPen(theme.colour(REACHED_INK))
    painter.setFont(typeface(size, BOLD))
    painter.drawText(box.adjusted((SIGN + 0.4) * size, 0, 0, 0), LEFT, words)


def paint_triangle(painter: QPainter, corner: QPointF, side: float, ink: str, *, is_full: bool = True) -> None:
    """Paint a triangle on its base, whose left end is given; a hollow one tells that something is only near."""
    colour, up = current_theme().colour(ink), side * 0.87
    thick = 0.0 if is_full else side / 7
    painter.setPen(QPen(colour, thick) if thick else Qt.PenStyle.NoPen)
    painter.setBrush(colour if is_full else Qt.BrushStyle.NoBrush)
    left, base = corner.x() + thick / 2, corner.y() - thick / 2
    wide = side - thick
    painter.drawPolygon(
        QPolygonF([QPointF(left, base), QPointF(left + wide, base), QPointF(left + wide / 2, base - up + thick)])
    )


LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
