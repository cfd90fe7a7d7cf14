"""The line of a stream, drawn by pyqtgraph in pieces: a frame adds to the last one, and draws what it covers anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pyqtgraph as pg

from discorecorder.ui.room.curve_data import TIME

if TYPE_CHECKING:
    from PySide6.QtGui import QPen

    from discorecorder.ui.gauge.stream import Stream
    from discorecorder.ui.room.curve_scale import Axes

    Numbers = np.ndarray[Any, Any]

STREAM_PX = 2
"""How many px of the screen are one column of a streamed line, which has two points in each."""

RIM_PART = 1 / 8
"""How much of a streamed line over volume is drawn beyond the ends of what is shown, as a part of that."""

PIECE = 16
"""How many columns one piece has: a frame draws at most so many anew."""


class StreamLine:
    """The line of what a gauge streams over time or volume, above what was in the box before."""

    def __init__(self, box: pg.ViewBox, height: float) -> None:
        self._box, self._height = box, height
        self._pieces: list[pg.PlotCurveItem] = []
        self._last = 0
        self._since = 0
        self._of: tuple[object, ...] = ()

    @property
    def pen(self) -> QPen:
        """The pen that the line is drawn with."""
        found: QPen = self._pieces[0].opts["pen"]
        return found

    @property
    def xs(self) -> Numbers:
        """Where the line goes along the axis, in s or mL; where pieces join, a place is told twice."""
        return self._joined(0)

    @property
    def ys(self) -> Numbers:
        """Which pressures it goes through, in psi."""
        return self._joined(1)

    def _joined(self, row: int) -> Numbers:
        held = [piece.getData()[row] for piece in self._pieces if piece.isVisible()]
        return np.concatenate(held) if held else np.empty(0)

    def draw(self, stream: Stream | None, axes: Axes, columns: int, times: float, pen: QPen) -> None:
        """Draw what a gauge streams in so many columns, zoomed so many ``times``, or take it away."""
        over = axes.across
        of = (stream.drawn_from if stream is not None else None, axes, columns, times, pen)
        is_same = of == self._of
        if not is_same:
            self._of, self._last, self._since = of, 0, 0
        if stream is None:
            if not is_same:
                self._hide_from(0)
        elif axes.axis == TIME:
            self._grow(stream, over.span / columns, (over.low, over.high) if times > 1 else None, pen)
            if not is_same:
                self._hide_from(self._last + 1)
        else:
            xs, ys = stream.line_over_volume(round(columns * times))
            if times > 1:
                rim = over.span * RIM_PART
                is_shown = (xs >= over.low - rim) & (xs <= over.high + rim)
                xs, ys = xs[is_shown], ys[is_shown]
            self._put(0, xs, ys, pen)
            self._hide_from(1)

    def _grow(self, stream: Stream, width_s: float, between: tuple[float, float] | None, pen: QPen) -> None:
        """Draw what came since the last piece began; one that is full stays as it is from then on."""
        starts, xs, ys = stream.columns(width_s, self._since, between)
        while len(starts) > PIECE:
            self._put(self._last, xs[: 2 * PIECE + 1], ys[: 2 * PIECE + 1], pen)
            starts, xs, ys = starts[PIECE:], xs[2 * PIECE :], ys[2 * PIECE :]
            self._last, self._since = self._last + 1, int(starts[0])
        self._put(self._last, xs, ys, pen)

    def _put(self, at: int, xs: Numbers, ys: Numbers, pen: QPen) -> None:
        if at == len(self._pieces):
            self._pieces.append(piece := line())
            self._box.addItem(piece, ignoreBounds=True)
            piece.setZValue(self._height)
        piece = self._pieces[at]
        if piece.opts["pen"] != pen:
            piece.setPen(pen)
        piece.setData(xs, ys)
        piece.setVisible(bool(len(xs)))

    def _hide_from(self, first: int) -> None:
        for piece in self._pieces[first:]:
            piece.hide()


def line() -> pg.PlotCurveItem:
    """Return a line that is smoothed, has gaps where it has no numbers, and is drawn segment by segment."""
    made = pg.PlotCurveItem(antialias=True, connect="finite", skipFiniteCheck=False)
    made.setSegmentedLineMode("on")  # as an argument it is passed over
    return made
