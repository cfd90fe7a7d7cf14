"""What part of the time or volume axis is shown: a window that follows the newest, or stays where it was put.

The axis of pressure is never zoomed, so that the ceiling stays where it is seen. Numbers alone, without Qt.
"""

from __future__ import annotations

from math import ceil

from discorecorder.ui.room.curve_data import TIME, VOLUME
from discorecorder.ui.room.curve_scale import Scale

LEAST = {TIME: 5.0, VOLUME: 0.1}
"""How much of an axis is shown at least, in s and mL."""

STEPS = {
    TIME: (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1200, 3600),
    VOLUME: (0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10),
}
"""The steps of the scale of a window, in s and mL."""

MOST_STEPS = 5
WHOLE = 0.97
"""From this part of an axis on all of it is shown."""

STRIDES, AHEAD = 4, 1 / 32
"""A window that follows moves on by a quarter of itself at a time, a little before the newest reaches its end."""


class Zoom:
    """How much of each axis is shown, and from where; all of it as long as nobody zoomed."""

    def __init__(self) -> None:
        self._width: dict[str, float] = {}
        self._low: dict[str, float] = {}

    def forget(self) -> None:
        """Show all of both axes."""
        self._width.clear()
        self._low.clear()

    def show_all(self, axis: str) -> None:
        """Show all of an axis."""
        self._width.pop(axis, None)
        self._low.pop(axis, None)

    def change(self, axis: str, factor: float, full: Scale, shown: Scale, about: float | None) -> None:
        """Show so many times less of an axis than is shown; what lies at ``about`` stays where it is.

        Without such a place the window follows the newest.
        """
        width = max(shown.span / factor, min(LEAST[axis], full.span))
        if width >= full.span * WHOLE:
            self.show_all(axis)
            return
        self._width[axis] = width
        if about is None:
            self._low.pop(axis, None)
        else:
            self._low[axis] = about - (about - shown.low) / shown.span * width

    def stay(self, axis: str, shown: Scale) -> None:
        """Let the window be where it is, whatever comes."""
        if axis in self._width:
            self._low[axis] = shown.low

    def reveal(self, axis: str, place: float, shown: Scale) -> None:
        """Move the window no further than it takes to show a place."""
        if axis in self._width and not shown.low <= place <= shown.high:
            edge = shown.span / 16
            self._low[axis] = place - edge if place < shown.low else place + edge - shown.span

    def window(self, axis: str, full: Scale, newest: float, *, follows: bool) -> Scale:
        """Return the part of an axis to show; one that follows the newest moves by strides, and only where it must."""
        width = self._width.get(axis)
        if width is None or width >= full.span * WHOLE:
            return full
        low = None if follows else self._low.get(axis)
        if low is None:
            stride = width / STRIDES
            low = ceil((newest + width * AHEAD) / stride) * stride - width
        low = max(full.low, min(low, full.high - width))
        step = next((one for one in STEPS[axis] if width / one <= MOST_STEPS), STEPS[axis][-1])
        return Scale(low, low + width, step)
