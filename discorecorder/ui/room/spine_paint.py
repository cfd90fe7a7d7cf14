"""How the spine is painted: quiet bones, discs that tell what was found, and the one that is armed in a frame.

No colour stands alone: each state has a word beside the disc, and its own outline, filling or hatching.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from discorecorder.ui.room.spine_discs import FUSED, DiscSign
from discorecorder.ui.theme import current_theme, typeface
from discorecorder.ui.words import mark, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from discorecorder.ui.room.spine_layout import Bone, DiscPlace, SpineLayout

WORDS = {
    "control": mark("control"),
    "suspect": mark("suspect"),
    "none": mark("no pain"),
    "no new pain": mark("no new pain"),
    "discordant": mark("discordant"),
    "similar": mark("concordant"),
    "exact": mark("concordant"),
    "unable": mark("cannot say"),
    "tested": mark("tested"),
    "fused": mark("fused"),
    "rudimentary": mark("rudimentary"),
    "not in the numbering": mark("does not exist"),
}
"""Roles, grades and absences as they stand beside a disc."""

SOLID, OPEN, STRIPES, DOTS, DASHED = "solid", "open", "stripes", "dots", "dashed"


class Look(NamedTuple):
    """How a disc is drawn: its colour by meaning, and its filling."""

    colour: str
    filling: str


LOOKS = {
    "none": Look("pressure", OPEN),
    "no new pain": Look("pressure", OPEN),
    "discordant": Look("warning", STRIPES),
    "similar": Look("pain", SOLID),
    "exact": Look("pain", SOLID),
    "unable": Look("volume", DOTS),
    "tested": Look("text", OPEN),
}
LEAST_TEXT, MOST_TEXT = 14, 34
NAME_RATIO, HIGH_NAME, HIGH_LINE = 1.5, 1.3, 1.25
FRAME = 9


NAME_HALF = 9
PLAIN_WIDTH = 56


class Line(NamedTuple):
    """One line beside a disc and its colour by meaning; ``is_moon`` puts the mark of sleep before it."""

    words: str
    colour: str = "soft"
    is_bold: bool = False
    is_moon: bool = False


def lines_of(sign: DiscSign) -> list[Line]:
    """Return what stands below the name of a disc: its plan or state, then what was found and whether it sleeps."""
    role = tr(WORDS[sign.role]) if sign.role else ""
    found = _found(sign)
    if sign.is_armed:
        state = Line(tr("injecting") if sign.is_injecting else tr("armed"), "text", is_bold=True)
        return [state, *(found or ([Line(role, "text")] if role else []))]
    if sign.absence and not sign.result:
        return [Line(tr(WORDS[sign.absence]))]
    first = Line(role) if sign.result or sign.is_abandoned else _planned_line(sign, role)
    needle = [Line(tr("needle in"), "text")] if sign.has_needle and not found else []
    return [line for line in (first, *found, *needle) if line.words]


def _found(sign: DiscSign) -> list[Line]:
    """Return the line of what was found; nothing while an injection runs whose pain was not graded yet."""
    words = [tr(WORDS[sign.result])] if sign.result and not (sign.is_injecting and sign.result == "tested") else []
    words += [tr("abandoned")] if sign.is_abandoned else []
    words += [tr("asleep")] if sign.is_asleep else []
    return [Line(", ".join(words), "text", is_moon=sign.is_asleep)] if words else []


def _planned_line(sign: DiscSign, role: str) -> Line:
    if sign.is_next:
        return Line(tr("next, {role}", role=role) if role else tr("next"), "text")
    if sign.order:
        planned = tr("plan {order}", order=sign.order)
        return Line(f"{planned}, {role}" if role else planned)
    return Line(role or tr("not planned"))


def neutral_lines(sign: DiscSign) -> list[Line]:
    """Return what stands beside a neutral name: nothing that a patient should not know, such as role and grade."""
    if sign.is_armed:
        return [Line(tr("now"), "text", is_bold=True)]
    return [Line(tr("done")) if sign.result else Line(tr("waiting"))]


def described(sign: DiscSign, name: str, lines: Sequence[Line], *, with_pain: bool = True) -> str:
    """Return a disc in words, for those who do not see it."""
    words = [name, *(line.words for line in lines)]
    if with_pain and sign.pain is not None:
        words.append(tr("pain {score} of 10", score=sign.pain))
    return ", ".join(words)


def paint_bones(painter: QPainter, layout: SpineLayout, frame: QRect | None) -> None:
    """Paint the arches, then the bodies before them, each with its name where no frame cuts through it."""
    theme = current_theme()
    edge, bone = theme.colour("bone_edge"), theme.colour("bone")
    behind = _blend(bone, theme.colour("panel"), 0.55)
    quiet = _blend(edge, theme.colour("panel"), 0.45)
    painter.setPen(QPen(quiet, 1.2))
    painter.setBrush(behind)
    for one in layout.bones:
        painter.drawPath(one.arch)
    for one in layout.bones:
        painter.setPen(QPen(edge, 1.4))
        painter.setBrush(bone)
        painter.drawPath(one.body)
        painter.setPen(QPen(quiet, 1.2))
        painter.drawPath(one.seams)
        if frame is None or min(abs(one.middle.y() - frame.top()), abs(one.middle.y() - frame.bottom())) > NAME_HALF:
            _name_bone(painter, one)


def _name_bone(painter: QPainter, bone: Bone) -> None:
    size = max(11, min(28, round(bone.height * 0.3)))
    if bone.height < 20:
        return
    painter.setPen(current_theme().colour("text"))
    painter.setFont(typeface(size))
    box = QRectF(bone.middle.x() - 60, bone.middle.y() - 25, 120, 50)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, bone.name)


def look_of(sign: DiscSign) -> Look:
    """Return how a disc is drawn."""
    if sign.is_armed:
        return Look("armed", SOLID)
    if sign.absence and not sign.result:
        return Look("bone_edge", FUSED)
    if sign.result:
        return LOOKS[sign.result]
    return Look("text", OPEN) if sign.order or sign.role else Look("edge", DASHED)


def paint_disc(painter: QPainter, place: DiscPlace, sign: DiscSign) -> None:
    """Paint one disc with its score in it."""
    theme, look = current_theme(), look_of(sign)
    colour = theme.colour(look.colour)
    fill_disc(painter, place.outline, look)
    score = str(sign.pain) if sign.pain is not None else "\u2013" if sign.result else ""
    if not score:
        return
    size = max(12, min(round(place.height * 0.78), 52))
    font = typeface(size, QFont.Weight.Bold)
    metrics = QFontMetricsF(font)
    painter.save()
    painter.translate(place.middle)
    painter.rotate(-place.tilt)
    painter.setFont(font)
    half = metrics.horizontalAdvance(score) / 2
    if look.filling in {STRIPES, DOTS}:
        plate = QRectF(-half - 7, -place.height * 0.44, 2 * half + 14, place.height * 0.88)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("panel"))
        painter.drawRoundedRect(plate, 5, 5)
    on = {"armed": "on_armed", "pain": "on_pain"}
    painter.setPen(theme.colour(on[look.colour]) if look.filling == SOLID else theme.colour("text"))
    painter.drawText(QPointF(-half, metrics.capHeight() / 2), score)
    painter.restore()
    painter.setPen(colour)


def paint_plain_disc(painter: QPainter, row: QRect, sign: DiscSign) -> None:
    """Paint a disc of a neutral list: filled now, outlined once it was done, dashed while it waits."""
    look = Look("armed", SOLID) if sign.is_armed else Look("soft", OPEN) if sign.result else Look("edge", DASHED)
    outline = QPainterPath()
    box = QRectF(row.left() + 18, row.center().y() - PLAIN_WIDTH / 5, PLAIN_WIDTH, PLAIN_WIDTH / 2.5)
    outline.addRoundedRect(box, box.height() / 2, box.height() / 2)
    fill_disc(painter, outline, look)


def fill_disc(painter: QPainter, outline: QPainterPath, look: Look) -> None:
    """Fill and outline a disc as its state asks."""
    theme = current_theme()
    colour = theme.colour(look.colour)
    ground = {SOLID: colour, FUSED: theme.colour("bone")}.get(look.filling, theme.colour("panel"))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawPath(outline)
    if look.filling in {STRIPES, DOTS, FUSED}:
        painter.save()
        painter.setClipPath(outline)
        _hatch(painter, outline.boundingRect(), look)
        painter.restore()
    pen = QPen(colour, 1.6 if look.filling in {DASHED, FUSED} else 2.6)
    if look.filling == DASHED:
        pen.setDashPattern([3, 2.4])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(outline)


def _hatch(painter: QPainter, box: QRectF, look: Look) -> None:
    colour = current_theme().colour(look.colour)
    if look.filling == DOTS:
        painter.setBrush(colour)
        step = 7
        for row in range(int(box.height()) // step + 1):
            for column in range(int(box.width()) // step + 1):
                shift = step / 2 if row % 2 else 0
                painter.drawEllipse(QPointF(box.left() + column * step + shift, box.top() + row * step), 1.6, 1.6)
        return
    upright = look.filling == FUSED
    painter.setPen(QPen(colour, 1.4 if upright else 2.4))
    at = box.left() - box.height()
    while at < box.right():
        painter.drawLine(QPointF(at, box.bottom()), QPointF(at if upright else at + box.height(), box.top()))
        at += 8


def paint_frame(painter: QPainter, row: QRect, *, is_ground: bool) -> None:
    """Paint the ground of the armed row, or the frame round it."""
    armed = current_theme().colour("armed")
    box = QRectF(row).adjusted(3.5, 3.5, -3.5, -3.5)
    if is_ground:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_blend(armed, current_theme().colour("panel"), 0.07))
    else:
        painter.setPen(QPen(armed, 3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 9, 9)


def paint_focus(painter: QPainter, row: QRect) -> None:
    """Paint the ring round the disc that the keyboard is at."""
    painter.setPen(QPen(current_theme().colour("focus"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), 11, 11)


class Lettering(NamedTuple):
    """The sizes of the words beside the discs, and whether they stand beside the name for want of height."""

    name_size: int
    line_size: int
    is_beside: bool

    def height(self, lines: int) -> float:
        """Return the px that a name with so many lines needs, and the frame round them."""
        below = lines * self.line_size * HIGH_LINE
        return FRAME + (
            max(self.name_size * HIGH_NAME, below) if self.is_beside else self.name_size * HIGH_NAME + below
        )

    def name_font(self) -> QFont:
        """Return the type of the names."""
        return typeface(self.name_size, QFont.Weight.Bold)

    def line_font(self, line: Line) -> QFont:
        """Return the type of a line."""
        return typeface(self.line_size, QFont.Weight.Bold if line.is_bold else QFont.Weight.Normal)

    def width(self, names: Sequence[str], lines: Sequence[Line]) -> float:
        """Return the px that the names and the lines need."""
        of_names = max((QFontMetricsF(self.name_font()).horizontalAdvance(name) for name in names), default=0)
        of_lines = max((self._line_width(line) for line in lines), default=0)
        return of_names + 10 + of_lines if self.is_beside else max(of_names, of_lines)

    def _line_width(self, line: Line) -> float:
        moon = self.line_size * 1.2 if line.is_moon else 0
        return QFontMetricsF(self.line_font(line)).horizontalAdvance(line.words) + moon

    def name_width(self, names: Sequence[str]) -> float:
        """Return the px that the names alone need."""
        return max((QFontMetricsF(self.name_font()).horizontalAdvance(name) for name in names), default=0)


def letterings() -> list[Lettering]:
    """Return the letterings there are, the largest first; in the last two the words stand beside the names.

    The last is for a panel that is narrower than the spine asks for.
    """
    sizes = range(MOST_TEXT, LEAST_TEXT - 1, -2)
    below = [Lettering(round(size * NAME_RATIO), size, is_beside=False) for size in sizes]
    return [*below, Lettering(20, LEAST_TEXT, is_beside=True), Lettering(16, 12, is_beside=True)]


class Label(NamedTuple):
    """The words of one disc: where they stand, its name, the lines, and where the lines begin beside a name."""

    box: QRectF
    name: str
    lines: Sequence[Line]
    is_faint: bool
    beside: float


def paint_label(painter: QPainter, label: Label, lettering: Lettering) -> None:
    """Paint the name of a disc and the lines below or beside it, in the middle of its row."""
    theme = current_theme()
    box, lines = label.box, label.lines
    high = lettering.name_size * HIGH_NAME
    line_high = lettering.line_size * HIGH_LINE
    below = 0 if lettering.is_beside else len(lines) * line_high
    top = box.center().y() - (high + below) / 2
    painter.setFont(lettering.name_font())
    painter.setPen(theme.colour("soft" if label.is_faint else "text"))
    vertical = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip)
    painter.drawText(QRectF(box.left(), top, box.width(), high), vertical, label.name)
    left = box.left() + (label.beside if lettering.is_beside else 0)
    top = box.center().y() - len(lines) * line_high / 2 if lettering.is_beside else top + high
    for line in lines:
        painter.setFont(lettering.line_font(line))
        painter.setPen(theme.colour(line.colour))
        start = left
        if line.is_moon:
            paint_moon(painter, QPointF(left + lettering.line_size * 0.45, top + line_high / 2), lettering.line_size)
            start += lettering.line_size * 1.2
        painter.drawText(QRectF(start, top, box.right() - start, line_high), vertical, line.words)
        top += line_high


def paint_moon(painter: QPainter, middle: QPointF, size: float) -> None:
    """Paint a crescent, the mark of a disc that was put to sleep."""
    radius = size * 0.42
    whole, bite = QPainterPath(), QPainterPath()
    whole.addEllipse(middle, radius, radius)
    bite.addEllipse(middle + QPointF(radius * 0.62, -radius * 0.32), radius * 0.86, radius * 0.86)
    painter.save()
    painter.setBrush(QBrush(painter.pen().color()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawPath(whole.subtracted(bite))
    painter.restore()


def _blend(one: QColor, other: QColor, part: float) -> QColor:
    """Return a colour so far from another towards one."""
    rest = 1 - part
    return QColor(
        round(one.red() * part + other.red() * rest),
        round(one.green() * part + other.green() * rest),
        round(one.blue() * part + other.blue() * rest),
    )
