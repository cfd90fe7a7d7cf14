"""A clock for sources, which moves when somebody sleeps by it or sets it, and never by itself."""

from __future__ import annotations


class Clock:
    """Tells seconds when it is called, and notes how long was slept."""

    def __init__(self) -> None:
        self.now_s = 1000.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now_s

    def sleep(self, seconds: float) -> None:
        """Let so many seconds pass."""
        self.slept.append(seconds)
        self.now_s += seconds
