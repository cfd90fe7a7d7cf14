"""A talk key that is only tapped says nothing; tapped twice it confirms."""

from __future__ import annotations

TAP_S, BETWEEN_S = 0.25, 0.4
"""A press that is shorter is a tap, and two that begin within so many seconds are a double one."""


class Taps:
    """Tells taps from speech. Times are in s, of any clock that runs evenly."""

    def __init__(self) -> None:
        self._pressed_at = float("-inf")
        self._tapped_at = float("-inf")

    def pressed(self, at: float) -> None:
        """The key goes down."""
        self._pressed_at = at

    def released(self, at: float) -> str:
        """The key comes up: return "held", "tap", or "double" for the second of two taps."""
        began = self._pressed_at
        if at - began >= TAP_S:
            self._tapped_at = float("-inf")
            return "held"
        is_double = began - self._tapped_at <= BETWEEN_S
        self._tapped_at = float("-inf") if is_double else began
        return "double" if is_double else "tap"
