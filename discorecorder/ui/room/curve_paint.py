"""The paper under the curve: axes, ceilings, marks and the newest values, and the words that lie on the lines."""

from __future__ import annotations

from functools import cached_property, lru_cache
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from discorecorder.ui.room import curve_ceiling as ceiling
from discorecorder.ui.room.curve_data import TIME
from discorecorder.ui.room.curve_scale import Axes, rows_of_labels, spread
from discorecorder.ui.room.curve_words import (
    COLOURS,
    MarkLabel,
    axis_words,
    mark_words,
    pressure_title,
    psi_words,
    tick_words,
)
from discorecorder.ui.room.readings import Warned
from discorecorder.ui.theme import THEMES, current_theme, typeface
from discorecorder.ui.words import span, tr

if TYPE_CHECKING:
    from PySide6.QtCore import QSize

    from discorecorder.ui.room.curve_data import Mark, Trace

__all__ = ["Axes", "Content", "Picture"]

LEAST_ROWS = 2
BOLD, HEAVY = QFont.Weight.DemiBold, QFont.Weight.Bold
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
MIDDLE = Qt.AlignmentFlag.AlignCenter


class Content(NamedTuple):
    """What is drawn: an injection, the control disc behind it with its name, and the ceilings in psi and mL."""

    trace: Trace | None
    ghost: Trace | None
    ghost_words: str
    ceiling_psi: float | None
    ceiling_ml: float | None
    is_streamed: bool = False
    is_frozen: bool = False
    times: float = 1.0
    """How many times the axis that runs across is zoomed."""
    warned: Warned = Warned()

    @property
    def is_zoomed(self) -> bool:
        """Whether a part of the axis that runs across is shown."""
        return self.times > 1


class Value(NamedTuple):
    """A newest value at the right: its number, what follows it in smaller type, colours, and where it lies in psi."""

    number: str
    unit: str
    ink: str
    colour: str
    psi: float
    from_x: float
    is_square: bool


class Picture:
    """The geometry of one size and content, and its painting. ``plot`` is where the lines go, in px."""

    def __init__(self, size: QSize, axes: Axes, content: Content) -> None:
        self.axes, self.content = axes, content
        self.width, self.height = size.width(), size.height()
        self.text = max(14, min(38, round(self.height / 30)))
        self.large = max(26, min(150, round(self.height * 0.115), round(self.width * 0.07)))
        self._metrics = QFontMetricsF(typeface(self.text, BOLD))
        self.line = round(self.text * 1.4)
        self.head = self.line + 8 if content.is_frozen or content.is_zoomed else 0
        left = round(self._metrics.horizontalAdvance("000")) + 14
        ticks = self._metrics.horizontalAdvance("10") + 14
        numbers = QFontMetricsF(typeface(self.large, HEAVY)).horizontalAdvance("100")
        units = [self._metrics.horizontalAdvance(words) for words in (tr("psi a.o."), tr("psi gauge"), tr("of 10"))]
        right = round(ticks + max(numbers, *units) + self.large * 0.5) + 6
        across = max(40, self.width - left - right)
        self.plot = QRect(left, 0, across, 10)
        self.labels = self._mark_labels()
        spans = [self._metrics.horizontalAdvance(label.words) for label in self.labels]
        self.placed = rows_of_labels([label.x + 5 for label in self.labels], spans, (left, left + across))
        rows = max([LEAST_ROWS, *(one.row + 1 for one in self.placed)])
        top = self.head + self.line + 4 + rows * self.line + 6
        self.plot = QRect(left, top, across, max(30, self.height - top - self.line - 10))
        self._right_ticks = ticks

    def x(self, value: float) -> float:
        """Return where a time or volume lies, in px; what is beyond the axis lies at its end."""
        across = self.axes.across
        part = (max(across.low, min(value, across.high)) - across.low) / across.span
        return self.plot.left() + self.plot.width() * part

    def value_at(self, x: float) -> float:
        """Return which time in s or volume in mL lies at so many px; what is beyond the plot is at its end."""
        part = (x - self.plot.left()) / self.plot.width()
        return self.axes.across.low + self.axes.across.span * max(0.0, min(1.0, part))

    @property
    def beside(self) -> QRectF:
        """The room to the right of the plot, beside the scale of pain."""
        left, top = self.plot.right() + 4 + self._right_ticks, self.head + self.line
        return QRectF(left, top, self.width - left, self.height - top)

    def y(self, psi: float) -> float:
        """Return where a pressure lies, in px."""
        up = self.axes.up
        return self.plot.bottom() + 1 - self.plot.height() * (psi - up.low) / (up.high - up.low)

    def _mark_labels(self) -> list[MarkLabel]:
        trace, axis = self.content.trace, self.axes.axis
        labels = []
        for one in trace.marks if trace is not None else ():
            at = one.x(axis)
            if at is None or (self.content.is_zoomed and not self.is_seen(at)):
                continue
            is_outside = axis == TIME and at > self.axes.across.high
            words = mark_words(one)
            if is_outside:
                words = tr("{words} at {clock} \u25b8", words=words, clock=span(one.seconds))
            labels.append(MarkLabel(words, self._colour_of(one), self.x(at), is_outside))
        return labels

    def is_seen(self, value: float) -> bool:
        """Return whether a time or volume is on the axis."""
        return self.axes.across.low <= value <= self.axes.across.high

    def _colour_of(self, one: Mark) -> str:
        return COLOURS.get(one.kind, "text")

    def ruled(self) -> tuple[object, ...]:
        """Return all that the ruled paper depends on."""
        content = self.content
        title = pressure_title(content.trace)
        ceilings = content.ceiling_psi, content.ceiling_ml, content.warned
        return self.width, self.height, self.plot, self.axes, title, ceilings, content.is_frozen

    def paint_ruled(self, painter: QPainter) -> None:
        """Paint titles, scales and ceilings: what a reading or a score leaves as it is."""
        self._paint_titles(painter)
        self._paint_grid(painter)
        ceiling.paint_lines(painter, self)

    def paint(self, painter: QPainter) -> None:
        """Paint everything else that lies under the lines or beside them."""
        self._paint_marks(painter)
        self._paint_values(painter)
        trace = self.content.trace
        if trace is None or not trace.samples:
            painter.setFont(typeface(max(16, self.text)))
            painter.setPen(current_theme().colour("soft"))
            words = tr("The curve begins with the first reading")
            wraps = int(MIDDLE | Qt.TextFlag.TextWordWrap)
            painter.drawText(QRectF(self.plot), wraps, words)

    def _paint_titles(self, painter: QPainter) -> None:
        theme = current_theme()
        words, colour = pressure_title(self.content.trace)
        room = self.plot.right() - 8.0
        part = min(1.0, room / max(1.0, self._metrics.horizontalAdvance(words) + 2))
        painter.setFont(typeface(int(self.text * part), BOLD))
        painter.setPen(theme.colour(colour))
        painter.drawText(QRectF(8, self.head, room, self.line), LEFT, words)
        painter.setFont(typeface(self.text, BOLD))
        painter.setPen(theme.colour("pain_text"))
        title = QRectF(self.plot.right() + 8, self.head, self.width - self.plot.right() - 8, self.line)
        painter.drawText(title, LEFT, tr("pain"))

    def _paint_grid(self, painter: QPainter) -> None:
        theme, plot = current_theme(), self.plot
        quiet = QColor(theme.colour("edge"))
        quiet.setAlphaF(0.38)
        painter.setFont(typeface(self.text))
        psis = self.axes.up.ticks()
        every = self._written(len(psis))
        for at, psi in enumerate(psis):
            y = self.y(psi)
            painter.setPen(QPen(theme.colour("edge") if psi == 0 else quiet, 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(theme.colour("pressure_text"))
            if at % every == 0:
                painter.drawText(QRectF(0, y - 14, plot.left() - 8, 28), RIGHT, f"{psi:g}")
        painter.setPen(theme.colour("pain_text"))
        for score in range(0, 11, 2 * self._written(6)):
            y = self.y(self.axes.up.high * score / 10)
            painter.drawText(QRectF(plot.right() + 8, y - 14, self._right_ticks, 28), LEFT, str(score))
        painter.setPen(theme.colour("soft"))
        below = plot.bottom() + 6
        for value in self.axes.across.ticks():
            box = QRectF(self.x(value) - 60, below, 120, self.line)
            painter.drawText(box, MIDDLE, tick_words(value, self.axes.axis))
        unit = QRectF(plot.right() + 28, below, self.width - plot.right() - 30, self.line)
        painter.drawText(unit, RIGHT, axis_words(self.axes.axis))

    def _written(self, count: int) -> int:
        """Return of so many lines up the plot which one in how many has room for its number."""
        return max(1, ceil(self.text * 0.85 * (count - 1) / self.plot.height()))

    def _paint_marks(self, painter: QPainter) -> None:
        theme = current_theme()
        base = self.plot.top() - 6
        for label, place in zip(self.labels, self.placed, strict=True):
            colour = theme.colour(label.colour)
            bottom = base - place.row * self.line
            colour.setAlphaF(0.7)
            if not label.is_outside:
                painter.setPen(QPen(colour, max(1.4, self.text / 13), Qt.PenStyle.DotLine))
                painter.drawLine(QPointF(label.x, bottom - self.line * 0.8), QPointF(label.x, self.plot.bottom()))
        for label, place in zip(self.labels, self.placed, strict=True):
            width = self._metrics.horizontalAdvance(label.words)
            box = QRectF(place.left, base - (place.row + 1) * self.line, width + 2, self.line)
            painter.fillRect(box.adjusted(-2, 1, 0, -1), theme.colour("panel"))
            painter.setFont(typeface(self.text, BOLD))
            painter.setPen(theme.colour(label.colour))
            painter.drawText(box, LEFT, label.words)

    def _values(self) -> list[Value]:
        trace, values = self.content.trace, []
        if (
            trace is None or self.content.is_frozen
        ):  # what was the newest then is no more; there stands what is measured
            return []
        axis = self.axes.axis
        read = [one for one in trace.samples if one.psi is not None and one.x(axis) is not None]
        if read and read[-1].psi is not None and not self.content.is_streamed:  # else the numerals have it, newer
            unit = tr("psi a.o.") if trace.is_above else tr("psi gauge")
            x = self.x(read[-1].x(axis) or 0.0)
            values.append(Value(psi_words(read[-1].psi), unit, "pressure_text", "pressure", read[-1].psi, x, False))
        scored = [one for one in trace.samples if one.pain is not None and one.x(axis) is not None]
        if scored and scored[-1].pain is not None:
            pain = scored[-1].pain
            x = self.x(scored[-1].x(axis) or 0.0)
            at = self.axes.up.high * pain / 10
            values.append(Value(str(pain), tr("of 10"), "pain_text", "pain_text", at, x, True))
        return values

    def _paint_values(self, painter: QPainter) -> None:
        """Paint the newest values at the right, large, each with its shape and a thin line from where it was read."""
        values = self._values()
        high = self.large * 0.95 + self.text * 1.2
        room = (float(self.plot.top() - 2 * self.line), float(self.plot.bottom() + self.line * 0.4))
        middles = spread([self.y(value.psi) for value in values], [high] * len(values), room)
        left = self.plot.right() + 4 + self._right_ticks
        for value, middle in zip(values, middles, strict=True):
            colour = current_theme().colour(value.colour)
            y = self.y(value.psi)
            painter.setPen(QPen(colour, max(1.4, self.text / 13), Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(value.from_x, y), QPointF(self.plot.right(), y))
            side = self.large * 0.26
            box = QRectF(left, middle - high / 2, self.width - left, self.large * 0.95)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            shape = QRectF(left, box.center().y() - side / 2, side, side)
            if value.is_square:
                painter.drawRect(shape)
            else:
                painter.drawEllipse(shape)
            painter.setPen(current_theme().colour(value.ink))
            painter.setFont(typeface(self.large, HEAVY))
            painter.drawText(box.adjusted(self.large * 0.42, 0, 0, 0), LEFT, value.number)
            painter.setFont(typeface(self.text, BOLD))
            unit = QRectF(left + self.large * 0.42, box.bottom(), self.width - left, self.text * 1.2)
            painter.drawText(unit, LEFT, value.unit)

    def over_labels(self) -> list[tuple[QRectF, str, str]]:
        """Return the words that lie on the lines, each with its box and colour: the ceilings and the control disc."""
        return self._over_labels

    @cached_property
    def _over_labels(self) -> list[tuple[QRectF, str, str]]:
        found: list[tuple[QRectF, str, str]] = []
        for words, colour, left, top in self._wanted_over():
            box = QRectF(left, top, ceiling.chip_width(words, self.text, colour), self.line)
            box.moveRight(min(box.right(), self.plot.right() - 6.0))
            box.moveTop(max(box.top(), self.plot.top() - 5.0))
            for other, _, _ in found:
                if box.intersects(other):
                    box.moveTop(other.bottom() + 2)
            found.append((box, words, colour))
        return found

    def _wanted_over(self) -> list[tuple[str, str, float, float]]:
        """Return words and colour, and where the left upper corner would be if there were room."""
        content, plot, trace = self.content, self.plot, self.content.trace
        wanted = ceiling.wanted_words(self)
        if trace is not None and trace.samples and trace.last_psi is None:
            wanted.append((tr("no pressure recorded"), "soft", plot.left() + 8, plot.bottom() - self.line - 2))
        ghost = self._ghost_end()
        if ghost is not None and content.ghost_words:
            wanted.append((content.ghost_words, "soft", *self._free_place(content.ghost_words, *ghost)))
        return wanted

    def _free_place(self, words: str, x: float, y: float) -> tuple[float, float]:
        """Return where words beside the end of the control's line cover the fewest points of the injection."""
        width = self._metrics.horizontalAdvance(words)
        points = self._points()
        top = y - self.line * 0.5
        places = [(x + 8, top), (x - width - 14, top), (x + 8, top + self.line), (self.plot.right() - width - 8, top)]

        def covered(place: tuple[float, float]) -> int:
            left = max(self.plot.left() + 4.0, min(place[0], self.plot.right() - 6.0 - width))
            box = QRectF(left - 9, place[1] - 7, width + 18, self.line + 14)
            return sum(box.contains(point) for point in points)

        return min(places, key=covered)

    def _points(self) -> list[QPointF]:
        """Return where the points of the injection lie, and the corners between its scores, in px."""
        trace, axis, found = self.content.trace, self.axes.axis, []
        before: float | None = None
        for one in trace.samples if trace is not None else ():
            at = one.x(axis)
            if at is None:
                continue
            x = self.x(at)
            if one.psi is not None:
                found.append(QPointF(x, self.y(one.psi)))
            if one.pain is not None:
                y = self.y(self.axes.up.high * one.pain / 10)
                found += [QPointF(x, y)] if before is None else [QPointF(x, before), QPointF(x, y)]
                before = y
        return found

    def _ghost_end(self) -> tuple[float, float] | None:
        """Return where the line of the control disc ends, or where it leaves the plot, in px."""
        ghost, axis = self.content.ghost, self.axes.axis
        points = [(one.x(axis), one.psi) for one in ghost.samples] if ghost is not None else []
        known = [(x, psi) for x, psi in points if x is not None and psi is not None]
        inside = [at for at, (x, psi) in enumerate(known) if self.is_seen(x) and psi <= self.axes.up.high]
        if not inside:
            return None
        x, psi = known[inside[-1]]
        after = known[inside[-1] + 1 : inside[-1] + 2]
        if after and after[0][1] > self.axes.up.high:
            part = (self.axes.up.high - psi) / (after[0][1] - psi)
            return self.x(x + (after[0][0] - x) * part), self.y(self.axes.up.high) + self.line * 0.7
        return self.x(x), self.y(psi)

    def paint_over(self, painter: QPainter) -> None:
        """Paint the words that lie on the lines, each on a rim of the ground."""
        ratio = painter.device().devicePixelRatioF()
        for box, words, colour in self.over_labels():
            if colour == ceiling.REACHED_INK:
                ceiling.paint_chip(painter, box, words, self.text)
                continue
            pixmap = _rimmed(words, self.text, current_theme().name, colour, ratio)
            painter.drawPixmap(
                QPointF(box.left() - RIM, box.center().y() - pixmap.deviceIndependentSize().height() / 2), pixmap
            )


RIM = 4
"""Width of the ground round words that lie on the lines, in px."""


@lru_cache(maxsize=64)
def _rimmed(words: str, size: int, theme: str, colour: str, ratio: float) -> QPixmap:
    """Return words on a rim of the ground: an outline so wide takes longer to stroke than all the rest of a curve."""
    font = typeface(size, BOLD)
    metrics = QFontMetricsF(font)
    pixmap = QPixmap((QSizeF(metrics.horizontalAdvance(words) + 2 * RIM + 2, size * 1.5) * ratio).toSize())
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath()
    path.addText(RIM, size * 0.75 + metrics.capHeight() / 2, font, words)
    painter.setPen(QPen(THEMES[theme].colour("panel"), 5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPath(path)
    painter.fillPath(path, THEMES[theme].colour(colour))
    painter.end()
    return pixmap
