"""How the curve is drawn: pressure above opening and pain over time or volume, ceilings, marks and the last control.

Axes, marks and words are painted here, from the first moment on; the lines are drawn by pyqtgraph, which is imported
when there is the first reading to draw, or when ``build`` is called in a quiet moment before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QMargins, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from discorecorder.ui.room import curve_paint as paint
from discorecorder.ui.room.curve_data import TIME, VOLUME, Known, current_trace, ghost_of
from discorecorder.ui.room.curve_scale import Scale, pressure_scale, time_scale, volume_scale
from discorecorder.ui.room.curve_words import ghost_words, told
from discorecorder.ui.room.curve_zoom import Zoom
from discorecorder.ui.room.readings import Warned
from discorecorder.ui.theme import current_theme
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from discorecorder.model.discogram import Discogram
    from discorecorder.ui.gauge.stream import Stream
    from discorecorder.ui.room.curve_data import Trace
    from discorecorder.ui.room.curve_plot import CurvePlot

AFTER_S = 45.0
"""How long after the last point a mark still stretches the time axis; a later one is named at its end."""

FOLLOWED_S = 300.0
"""How long after the last point time still runs on, where nobody said that the injection ended."""

MARGIN, RADIUS = 12, 10
"""The panel that the curve is on, in px."""

LEAST_STEP_S = 0.1
"""The cursor moves at most so often."""


class Shown(NamedTuple):
    """What the lines are of: an injection, the control disc behind it, and what a gauge streams."""

    trace: Trace | None
    ghost: Trace | None
    stream: Stream | None


class CurveFrame(QWidget):
    """Pressure and pain of the newest injection of a level, as it is now or as it was when it was frozen.

    The axes are round, hold the pressure ceiling, and within one injection they only grow.
    """

    def __init__(self, parent: QWidget | None = None, *, reduced_motion: bool = False) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Pressure above opening and pain"))
        self.reduced_motion = reduced_motion
        self.axis = TIME
        self._plot: CurvePlot | None = None
        self._over = _Over(self)
        self._trace: Trace | None = None
        self._stream: Stream | None = None
        self._ghost: Trace | None = None
        self._neutral: Mapping[str, str] | None = None
        self._level: str | None = None
        self._frozen: Shown | None = None
        self._zoom = Zoom()
        self._known, self._known_ghost = Known(), Known()
        self._ceilings: tuple[float | None, float | None] = (None, None)
        self._warned = Warned()
        self._now: datetime | None = None
        self._of: tuple[object, ...] = ()
        self._is_above: bool | None = None
        self._up: Scale | None = None
        self._across: dict[str, Scale] = {}
        self._picture: paint.Picture | None = None
        self._paper: tuple[tuple[object, ...], QPixmap] | None = None
        self._written: tuple[paint.Picture | None, QPixmap, QPixmap] | None = None

    @property
    def is_built(self) -> bool:
        """Whether pyqtgraph was imported and the lines can be drawn."""
        return self._plot is not None

    def build(self) -> None:
        """Make the plot. It takes a moment the first time; later it does nothing."""
        if self._plot is None:
            from discorecorder.ui.room.curve_plot import CurvePlot

            self._plot = CurvePlot(self)
            self._plot.view.show()
            self._over.raise_()
            self._draw()

    def show_injection(
        self,
        discogram: Discogram,
        level: str | None,
        ceiling_psi: float | None,
        ceiling_ml: float | None,
        axis: str | None = None,
        neutral: Mapping[str, str] | None = None,
    ) -> None:
        """Show the newest injection of a level with its ceilings in psi above opening and mL, over time or volume.

        Under neutral names the control disc behind it is named by its own.
        """
        self.axis = axis or self.axis
        self._ceilings = (ceiling_psi, ceiling_ml)
        self._trace = current_trace(discogram, level, self._known)
        ghost = ghost_of(discogram, level, self._known_ghost) if level is not None else None
        is_comparable = ghost is not None and (self._trace is None or ghost.is_above == self._trace.is_above)
        self._ghost = ghost if is_comparable else None
        self._level, self._neutral = level, neutral
        self._begin_anew()
        self._tell()
        if self._plot is None and ((self._trace is not None and self._trace.samples) or self._ghost is not None):
            self.build()
        else:
            self._draw()

    def show_stream(self, stream: Stream | None) -> None:
        """Show what a gauge streams behind the points that were recorded, or no more."""
        self._stream = stream
        self._draw()

    def show_streamed(self) -> None:
        """Show what came of the stream since; the axes grow where it needs them to."""
        if self._frozen is not None:
            return
        self._grow_scales()
        if self._picture is None or self._axes() != self._picture.axes:
            self._draw()
        elif self._plot is not None:
            self._draw_stream(self._picture)

    @property
    def _shown(self) -> Shown:
        """What is drawn: what was frozen, or what there is now, with the stream if it is of this injection."""
        if self._frozen is not None:
            return self._frozen
        stream, trace = self._stream, self._trace
        if stream is None or trace is None or stream.of != (trace.level, trace.injection):
            stream = None
        else:
            stream.began_at = trace.started
            stream.opening_psi = trace.opening_psi if trace.is_above else None
        return Shown(trace, self._ghost, stream)

    def show_warned(self, warned: Warned) -> None:
        """Show which ceilings are near or reached now."""
        if warned != self._warned:
            self._warned = warned
            self._draw()

    def show_axis(self, axis: str) -> None:
        """Show the same over time or over volume: "time" or "volume"."""
        if axis not in {TIME, VOLUME}:
            raise ValueError(f"the curve runs over {TIME} or {VOLUME}, not over {axis!r}")
        if axis != self.axis:
            self.axis = axis
            self._draw()

    def show_now(self, at: datetime) -> None:
        """Let the time run on while an injection does; at most ten times a second something moves."""
        if self._now is not None and abs((at - self._now).total_seconds()) < LEAST_STEP_S:
            return
        self._now = at
        if self.axis != TIME or not self._follows_time:
            self._move_cursor()
            return
        seconds = self._now_s if self.is_zoomed else self._now_s * 1.02
        if self._picture is not None and seconds > self._picture.axes.across.high:
            self._draw()
        else:
            self._move_cursor()

    @property
    def _now_s(self) -> float:
        if self._trace is None or self._now is None:
            return 0.0
        return max(0.0, (self._now - self._trace.started).total_seconds())

    @property
    def _follows_time(self) -> bool:
        """Whether an injection runs now."""
        trace = self._trace
        if self._frozen is not None:
            return False
        return trace is not None and trace.is_running and self._now_s <= trace.end_s + FOLLOWED_S

    @property
    def pressure_scale(self) -> Scale:
        """The axis of pressure as it is shown, in psi."""
        return self._up or pressure_scale((), self._ceilings[0])

    @property
    def across_scale(self) -> Scale:
        """The axis of time in s or volume in mL as far as it is shown."""
        newest = self._end_s() if self.axis == TIME else self._most_ml()
        return self._zoom.window(self.axis, self._whole_scale, newest, follows=self._follows_time)

    @property
    def is_zoomed(self) -> bool:
        """Whether a part of the axis of time or volume is shown."""
        return self.across_scale != self._whole_scale

    @property
    def _whole_scale(self) -> Scale:
        return self._across.get(self.axis) or Scale(0.0, 1.0, 1.0)

    def _axes(self) -> paint.Axes:
        return paint.Axes(self.across_scale, self.pressure_scale, self.axis)

    def _begin_anew(self) -> None:
        """Forget how far the axes had grown when another injection is shown; a frozen curve goes on then."""
        trace = self._trace
        of = (self._level, *((trace.injection, trace.started) if trace is not None else ()))
        if of != self._of:
            self._of = of
            self._zoom.forget()
            self._go_on()
            self._forget_scales()
        is_above = trace.is_above if trace is not None else None
        if is_above != self._is_above and self._frozen is None:
            self._is_above = is_above
            self._forget_scales()

    def _forget_scales(self) -> None:
        self._up = None
        self._across.clear()

    def _go_on(self) -> None:
        """Show what there is now again."""
        self._frozen = None

    def _tell(self) -> None:
        """Tell a screen reader what is shown."""
        self._say(told(self._trace))

    def _say(self, words: str) -> None:
        """Describe the curve, once: a screen reader says every description that it is given."""
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)

    def _draw(self) -> None:
        self._grow_scales()
        axes, shown = self._axes(), self._shown
        named = ghost_words(shown.ghost, self._neutral) if shown.ghost is not None else ""
        content = paint.Content(
            shown.trace,
            shown.ghost,
            named,
            *self._shown_ceilings(),
            shown.stream is not None,
            self._frozen is not None,
            self._whole_scale.span / axes.across.span,
            self._warned if self._frozen is None else Warned(),
        )
        inner = self.size().shrunkBy(QMargins(MARGIN, MARGIN, MARGIN, MARGIN))
        self._picture = picture = paint.Picture(inner, axes, content)
        if self._plot is not None:
            self._plot.place(picture.plot.translated(MARGIN, MARGIN), axes, is_part=content.is_zoomed)
            wide = picture.plot.width()
            self._plot.draw(shown.trace, shown.ghost, axes, wide, is_streamed=shown.stream is not None)
            self._draw_stream(picture)
            self._move_cursor()
        self._over.setGeometry(self.rect())
        self._over.update()
        self.update()

    def _draw_stream(self, picture: paint.Picture) -> None:
        if self._plot is not None:
            self._plot.draw_stream(self._shown.stream, picture.axes, picture.plot.width(), picture.content.times)

    def _shown_ceilings(self) -> tuple[float | None, float | None]:
        """Return the ceilings that mean something on these axes: that of pressure only above opening."""
        trace = self._shown.trace
        is_gauge = trace is not None and not trace.is_above and trace.last_psi is not None
        return None if is_gauge else self._ceilings[0], self._ceilings[1]

    def _grow_scales(self) -> None:
        trace, _, stream = self._shown
        samples = trace.samples if trace is not None else ()
        psi = [sample.psi for sample in samples if sample.psi is not None]
        psi += stream.range_psi if stream is not None else []
        self._up = pressure_scale(psi, self._shown_ceilings()[0], self._up)
        if self.axis == TIME:
            self._across[TIME] = time_scale(self._end_s(), self._across.get(TIME))
        else:
            self._across[VOLUME] = volume_scale(self._most_ml(), self._ceilings[1], self._across.get(VOLUME))

    def _end_s(self) -> float:
        trace, _, stream = self._shown
        if trace is None:
            return 0.0
        marked = [one.seconds for one in trace.marks if one.seconds <= trace.end_s + AFTER_S]
        streamed = stream.end_s if stream is not None else 0.0
        return max([trace.end_s, *marked, streamed, self._now_s if self._follows_time else 0.0])

    def _most_ml(self) -> float:
        trace, _, stream = self._shown
        samples = trace.samples if trace is not None else ()
        streamed = stream.most_ml if stream is not None else 0.0
        return max([streamed, *(sample.held_ml for sample in samples if sample.held_ml is not None)])

    def _move_cursor(self) -> None:
        if self._plot is None:
            return
        is_shown = self._follows_time and self._now is not None and self.axis == TIME and not self.reduced_motion
        self._plot.show_cursor(self._now_s if is_shown else None)

    def paint_over(self, painter: QPainter) -> None:
        """Paint the words that lie on the lines."""
        if self._picture is not None:
            painter.translate(MARGIN, MARGIN)
            self._picture.paint_over(painter)

    def sizeHint(self) -> QSize:
        return QSize(720, 400)

    def minimumSizeHint(self) -> QSize:
        return QSize(400, 190)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.StyleChange} and self._picture is not None:
            self._draw()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._written_paper())
        painter.end()

    def _written_paper(self) -> QPixmap:
        """Return the paper with marks and values on it, painted once: a stream moves thirty times a second over it."""
        ruled, known = self._ruled_paper(), self._written
        if known is None or known[0] is not self._picture or known[1] is not ruled:
            written = QPixmap(ruled)
            painter = QPainter(written)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._picture is not None:
                painter.translate(MARGIN, MARGIN)
                self._picture.paint(painter)
            painter.end()
            self._written = known = (self._picture, ruled, written)
        return known[2]

    def _ruled_paper(self) -> QPixmap:
        """Return the panel with its scales, painted once: they change far less often than what is drawn on them."""
        picture, ratio = self._picture, self.devicePixelRatioF()
        of = (picture.ruled() if picture is not None else None, self.size(), current_theme().name, ratio)
        if self._paper is None or self._paper[0] != of:
            paper = QPixmap(self.size() * ratio)
            paper.setDevicePixelRatio(ratio)
            paper.fill(Qt.GlobalColor.transparent)
            painter = QPainter(paper)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(current_theme().colour("panel"))
            painter.drawRoundedRect(self.rect(), RADIUS, RADIUS)
            if picture is not None:
                painter.translate(MARGIN, MARGIN)
                picture.paint_ruled(painter)
            painter.end()
            self._paper = (of, paper)
        return self._paper[1]


class _Over(QWidget):
    """What lies on the lines: transparent, and never in the way of a finger."""

    def __init__(self, view: CurveFrame) -> None:
        super().__init__(view)
        self._view = view
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._view.paint_over(painter)
        painter.end()
