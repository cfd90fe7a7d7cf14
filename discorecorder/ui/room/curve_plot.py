"""The lines and points of the curve, drawn by pyqtgraph; this module is imported when the first curve is drawn.

Lines are drawn piece by piece and with at most two points in a column of px: thick, smoothed lines take far longer
otherwise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pyqtgraph as pg
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor

from discorecorder.ui.room.curve_data import thinned
from discorecorder.ui.room.curve_stream import STREAM_PX, StreamLine, line
from discorecorder.ui.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from discorecorder.ui.gauge.stream import Stream
    from discorecorder.ui.room.curve_data import Sample, Trace
    from discorecorder.ui.room.curve_scale import Axes

EDGE = 10
"""What is shown round the axes, so that no point at their ends is cut, in px."""

LINE, GHOST_LINE, POINT = 3, 2, 11
LARGE, SCALE = 900, 1.7
"""From so many px of height on lines and points are so much larger."""

STREAMED, SAID = 1.0, 2.0
"""How high the line of a stream lies, and over it what was recorded."""

FEW = 14
"""Px between points from which on each has its shape."""

Point = TypeVar("Point", tuple[float, float], tuple[float, float, bool])


class CurvePlot:
    """Pressure as a line with circles, pain as steps with squares, the control disc as a dim line, and the cursor."""

    def __init__(self, parent: QWidget) -> None:
        self.view = pg.GraphicsView(parent, background=None)
        self.view.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setStyleSheet("background: transparent; border: none")
        self.view.viewport().setAutoFillBackground(False)
        self._box = pg.ViewBox(enableMenu=False, enableMouse=False)
        self._box.setDefaultPadding(0)
        self.view.setCentralItem(self._box)
        self._ghost, self._pressure, self._pain = line(), line(), line()
        self._circles = pg.ScatterPlotItem(size=POINT, symbol="o")
        self._squares = pg.ScatterPlotItem(size=POINT, symbol="s")
        self._scale = 1.0
        self._cursor = pg.InfiniteLine(angle=90, movable=False)
        for item in (self._ghost, self._cursor):
            self._box.addItem(item, ignoreBounds=True)
        self._stream = StreamLine(self._box, STREAMED)
        for item in (self._pressure, self._pain, self._circles, self._squares):
            self._box.addItem(item, ignoreBounds=True)
            item.setZValue(SAID)
        self._cursor.hide()

    def place(self, plot: QRect, axes: Axes, *, is_part: bool = False) -> None:
        """Put the lines where the axes are painted; those of a part of the axis end where it does."""
        edge = 0 if is_part else EDGE
        self.view.setGeometry(plot.adjusted(-edge, -EDGE, edge, EDGE))
        across, up = axes.across, axes.up
        side = edge * (across.high - across.low) / max(1, plot.width())
        above = EDGE * (up.high - up.low) / max(1, plot.height())
        area = QRectF(
            across.low - side, up.low - above, across.high - across.low + 2 * side, up.high - up.low + 2 * above
        )
        self._box.setRange(area, padding=0, disableAutoRange=True)

    def draw_stream(self, stream: Stream | None, axes: Axes, columns: int, times: float = 1.0) -> None:
        """Draw what a gauge streams over time or volume, zoomed so many ``times``, or take it away."""
        pen = pg.mkPen(current_theme().colour("pressure"), width=LINE * self._scale)
        self._stream.draw(stream, axes, max(1, columns // STREAM_PX), times, pen)

    def draw(
        self, trace: Trace | None, ghost: Trace | None, axes: Axes, columns: int, *, is_streamed: bool = False
    ) -> None:
        """Draw an injection and the control disc behind it; pain 10 lies at the top of the pressure axis.

        Where a gauge streams, its readings are points on its line, and no line of their own joins them.
        """
        theme = current_theme()
        scale = SCALE if self.view.height() > LARGE else 1.0
        _draw(self._ghost, _pressures(ghost, axes), theme.colour("edge"), GHOST_LINE * scale, columns)
        joined = [] if is_streamed else _pressures(trace, axes)
        _draw(self._pressure, joined, theme.colour("pressure"), LINE * scale, columns)
        scores = _scores(trace, axes)
        steps = _seen(_steps([(x, y) for x, y, _ in scores]), axes)
        pain = theme.colour("pain") if theme.name != "bright" else theme.colour("pain_text")
        _draw(self._pain, [steps], pain, LINE * scale, columns)
        read = [
            (x, sample.psi, sample.at_rest)
            for sample in (trace.samples if trace is not None else ())
            if sample.psi is not None and (x := sample.x(axes.axis)) is not None
        ]
        if scale != self._scale:
            self._scale = scale
            for shapes in (self._circles, self._squares):
                shapes.setSize(POINT * scale)
        _dot(self._circles, _seen(read, axes), theme.colour("pressure"), columns)
        _dot(self._squares, _seen(scores, axes), pain, columns)
        self._cursor.setPen(pg.mkPen(theme.colour("edge"), width=1.5))

    def show_cursor(self, at: float | None) -> None:
        """Put the cursor at a place of the axis, or take it away."""
        self._cursor.setVisible(at is not None)
        if at is not None:
            self._cursor.setPos(at)


def _pressures(trace: Trace | None, axes: Axes) -> list[list[tuple[float, float]]]:
    """Return the line of pressure as far as it is seen, one list for each segment."""
    segments = trace.segments if trace is not None else ()
    return [_seen(_line_of(segment, axes.axis), axes) for segment in segments]


def _seen(points: list[Point], axes: Axes) -> list[Point]:
    """Return the points that are on the axis, and the ones before and behind, so that their line comes from there."""
    low, high = axes.across.low, axes.across.high
    inside = [at for at, point in enumerate(points) if low <= point[0] <= high]
    if len(inside) == len(points):
        return points
    if inside:
        return points[max(0, inside[0] - 1) : inside[-1] + 2]
    after = next((at for at, point in enumerate(points) if point[0] > high), len(points))
    return points[max(0, after - 1) : after + 1]


def _line_of(segment: Sequence[Sample], axis: str) -> list[tuple[float, float]]:
    return [(x, sample.psi) for sample in segment if sample.psi is not None and (x := sample.x(axis)) is not None]


def _scores(trace: Trace | None, axes: Axes) -> list[tuple[float, float, bool]]:
    samples = trace.samples if trace is not None else ()
    return [
        (x, sample.pain * axes.up.high / 10, sample.is_stale)
        for sample in samples
        if sample.pain is not None and (x := sample.x(axes.axis)) is not None
    ]


def _steps(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the corners of a line that keeps its height until the next point."""
    corners: list[tuple[float, float]] = []
    for x, y in points:
        if corners:
            corners.append((x, corners[-1][1]))
        corners.append((x, y))
    return corners


def _draw(
    item: pg.PlotCurveItem,
    segments: Sequence[Sequence[tuple[float, float]]],
    colour: QColor,
    width: float,
    columns: int,
) -> None:
    """Draw segments as one item, with a gap between them."""
    xs: list[float] = []
    ys: list[float] = []
    for segment in segments:
        if xs and segment:
            xs.append(float("nan"))
            ys.append(float("nan"))
        across, up = thinned([x for x, _ in segment], [y for _, y in segment], columns)
        xs += across
        ys += up
    item.setPen(pg.mkPen(colour, width=width))
    item.setData(xs, ys)
    item.setVisible(bool(xs))


def _dot(item: pg.ScatterPlotItem, points: Sequence[tuple[float, float, bool]], colour: QColor, columns: int) -> None:
    """Draw the shape of every point where there is room; a hollow one was stale or at rest."""
    if len(points) * FEW > columns:
        points = points[-1:]
    hollow, full = pg.mkBrush(current_theme().colour("panel")), pg.mkBrush(colour)
    item.setData(
        x=[x for x, _, _ in points],
        y=[y for _, y, _ in points],
        brush=[hollow if is_hollow else full for _, _, is_hollow in points],
        pen=pg.mkPen(colour, width=2),
    )
    item.setVisible(bool(points))
