"""What one or two fingers, or the mouse, do on the curve: a tap, a drag, a pinch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QLineF, QPointF

if TYPE_CHECKING:
    from PySide6.QtGui import QTouchEvent

SLACK_PX = 10.0
"""A finger that moves no further taps."""

LEAST_APART_PX = 12.0


class Touched(Protocol):
    """What is touched: places are in px of the widget."""

    def tap(self, at: QPointF) -> None:
        """Take a short touch."""

    def drag(self, at: QPointF) -> None:
        """Follow a finger that moves."""

    def pinch(self, factor: float, at: QPointF) -> None:
        """Zoom so many times about the middle between two fingers."""


class Fingers:
    """Follows fingers and the mouse, and tells what they do."""

    def __init__(self, touched: Touched) -> None:
        self._touched = touched
        self._from: QPointF | None = None
        self._is_tap = False
        self._apart: float | None = None

    def press(self, at: QPointF) -> None:
        """Begin where a finger comes down."""
        self._from, self._is_tap = at, True

    def move(self, at: QPointF) -> None:
        """Follow it; a small tremble is no movement."""
        if self._from is None:
            return
        if self._is_tap and QLineF(self._from, at).length() <= SLACK_PX:
            return
        self._is_tap = False
        self._touched.drag(at)

    def release(self, at: QPointF) -> None:
        """End; what never moved was a tap."""
        was_tap, self._from = self._from is not None and self._is_tap, None
        if was_tap:
            self._touched.tap(at)

    def touch(self, event: QTouchEvent) -> None:
        """Follow the fingers of an event of the screen."""
        event.accept()
        points = [point.position() for point in event.points()]
        kind = event.type()
        if kind == QEvent.Type.TouchCancel:
            self._from = self._apart = None
        elif kind == QEvent.Type.TouchEnd:
            if self._apart is None and points:
                self.release(points[0])
            self._from = self._apart = None
        elif len(points) > 1:
            self._pinch(points[0], points[1])
        elif kind == QEvent.Type.TouchBegin:
            self.press(points[0])
        elif self._apart is None and points:
            self.move(points[0])

    def _pinch(self, one: QPointF, other: QPointF) -> None:
        apart = max(LEAST_APART_PX, QLineF(one, other).length())
        self._is_tap, self._from = False, None
        if self._apart is not None and apart != self._apart:
            self._touched.pinch(apart / self._apart, (one + other) / 2)
        self._apart = apart
