"""The two figures as a widget: a touch draws a region or wipes it off, the arrow keys walk, Space draws."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QBrush,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from discorecorder.model.body import in_order
from discorecorder.ui.before.body_figure import body_figure
from discorecorder.ui.before.body_words import region_words
from discorecorder.ui.sizes import dots_per_mm
from discorecorder.ui.theme import current_theme, typeface
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

HEAD = 34
"""Px above the figures for their names."""

TOUCH_MM = 5.0
"""How far beside a narrow region a finger still means it."""

START = "midline low back"
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class BodyDrawing(QWidget):
    """Front and back of a body. ``toggled`` names the region that was touched; ``walked`` the one that is outlined."""

    toggled = Signal(str, str)
    walked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.regions: tuple[str, ...] = ()
        self.current = START
        self._is_walked = False
        self._tell()

    def show_regions(self, regions: Iterable[str]) -> None:
        """Draw these regions as painful."""
        self.regions = in_order(regions)
        self._tell()
        self.update()

    def walk(self, across: int, down: int) -> None:
        """Outline the next region in a direction, if there is one."""
        self._is_walked = True
        following = body_figure().neighbour(self.current, across, down)
        if following is not None:
            self._go_to(following)

    def toggle(self, source: str) -> None:
        """Draw the outlined region, or wipe it off."""
        self.toggled.emit(self.current, source)

    def point_of(self, region: str) -> QPointF:
        """Return where a region lies in the widget."""
        path = body_figure().regions[region]
        inside = path.boundingRect().center()
        return self._placing().map(inside)

    def _go_to(self, region: str) -> None:
        self.current = region
        self._tell()
        self.walked.emit(region)
        self.update()

    def _tell(self) -> None:
        """Name the outlined region for those who hear the screen."""
        state = tr("drawn") if self.current in self.regions else tr("not drawn")
        self.setAccessibleName(tr("Body map: {region}, {state}", region=region_words(self.current), state=state))
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    def _placing(self) -> QTransform:
        """Return the way from the plane of the figures to the widget."""
        figure = body_figure()
        high = self.height() - HEAD - 8
        scale = max(0.1, min(self.width() / figure.width, high / figure.height))
        left = (self.width() - figure.width * scale) / 2
        return QTransform.fromTranslate(left, HEAD).scale(scale, scale)

    def sizeHint(self) -> QSize:
        return QSize(640, 720)

    def minimumSizeHint(self) -> QSize:
        return QSize(420, 640)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.walk(*step)
        elif event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.toggle("key")
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        back, _ = self._placing().inverted()
        reach = TOUCH_MM * dots_per_mm(self.screen()) * abs(back.m11())
        region = body_figure().near(back.map(event.position()), reach)
        if region is not None:
            self._go_to(region)
            self.toggle("touch")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.walked.emit(self.current)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, figure, placing = current_theme(), body_figure(), self._placing()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_names(painter, placing)
        line = 1 / placing.m11()
        painter.setTransform(placing)
        for outline in figure.outlines:
            painter.fillPath(outline, theme.colour("bone"))
        hatch = QBrush(theme.colour("on_pain"), Qt.BrushStyle.BDiagPattern)
        hatch.setTransform(placing.inverted()[0])
        for region in self.regions:
            painter.fillPath(figure.regions[region], theme.colour("pain"))
            painter.fillPath(figure.regions[region], hatch)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inner = theme.colour("bone_edge")
        inner.setAlphaF(0.75)
        painter.setPen(QPen(inner, line))
        for path in figure.regions.values():
            painter.drawPath(path)
        faint = theme.colour("bone_edge")
        faint.setAlphaF(0.4)
        painter.setPen(QPen(faint, line * 1.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for details in figure.details:
            painter.drawPath(details)
        painter.setPen(QPen(theme.colour("bone_edge"), line * 2))
        for outline in figure.outlines:
            painter.drawPath(outline)
        self._paint_current(painter, line)
        painter.end()

    def _paint_current(self, painter: QPainter, line: float) -> None:
        """Outline the region that a key would draw; twice, so that it shows on both grounds."""
        if not (self.hasFocus() or self._is_walked):
            return
        path, theme = body_figure().regions[self.current], current_theme()
        painter.setPen(QPen(theme.colour("ground"), line * 6))
        painter.drawPath(path)
        painter.setPen(QPen(theme.colour("focus"), line * 3))
        painter.drawPath(path)

    def _paint_names(self, painter: QPainter, placing: QTransform) -> None:
        theme, figure = current_theme(), body_figure()
        width = 110 * placing.m11()
        for centre, name, sides in zip(figure.centres, (tr("Front"), tr("Back")), ("RL", "LR"), strict=True):
            middle = placing.map(QPointF(centre, 0)).x()
            painter.setFont(typeface(17, QFont.Weight.DemiBold))
            painter.setPen(theme.colour("soft"))
            painter.drawText(QRectF(middle - width, 0, 2 * width, HEAD - 8), Qt.AlignmentFlag.AlignHCenter, name)
            painter.setPen(theme.colour("text"))
            for across, side in zip((-1, 1), sides, strict=True):
                at = placing.map(QPointF(centre + across * 52, 26))
                painter.setFont(typeface(26, QFont.Weight.Bold))
                painter.drawText(QRectF(at.x() - 60, at.y() - 20, 120, 34), Qt.AlignmentFlag.AlignCenter, side)
                painter.setFont(typeface(14))
                told = tr("left") if side == "L" else tr("right")
                painter.drawText(QRectF(at.x() - 60, at.y() + 12, 120, 20), Qt.AlignmentFlag.AlignCenter, told)
