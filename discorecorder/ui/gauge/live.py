"""The samples on their way to the screen, written by the thread that reads the gauge, taken by the window.

All times are seconds on one clock, the source's own, counted from the first sample of the injection.
"""

from __future__ import annotations

from array import array
from datetime import timedelta
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from discorecorder.devices import Sample

NOTHING = float("nan")
GAP_MS = 1000
"""From how long a silence on, in ms, the line is not drawn across it."""


class Aim(NamedTuple):
    """Which injection samples belong to."""

    level: str
    injection: int


class Run(NamedTuple):
    """Samples that came one after the other at one injection; NaN is what was not sent.

    Times are in s, pressures in the unit of the gauge, volumes in mL; ``gaps`` are the places before which nothing came
    for a while.
    """

    times_s: array[float]
    pressures: array[float]
    volumes_ml: array[float]
    started_at: datetime | None
    unit: str
    of: Aim | None
    gaps: tuple[int, ...] = ()


class Newest(NamedTuple):
    """The newest sample and when it came; ``is_gone`` tells that the source is, ``why`` what it said last."""

    pressure: float | None = None
    volume_ml: float | None = None
    at: datetime | None = None
    unit: str = ""
    is_gone: bool = False
    why: str = ""
    status: str = ""


class Live:
    """What came of a gauge since the injection began. Its methods may be called from any thread."""

    def __init__(self, unit: str) -> None:
        self._lock = Lock()
        self._unit = unit
        self._of: Aim | None = None
        self._clear()
        self._newest = Newest(unit=unit)

    def _clear(self) -> None:
        self._times, self._pressures, self._volumes = array("d"), array("d"), array("d")
        self._first_ms: int | None = None
        self._last_ms = 0
        self._gap_at: list[int] = []
        self._started_at: datetime | None = None

    def begin(self, of: Aim | None) -> None:
        """Begin anew: samples belong to another injection, or to none."""
        with self._lock:
            self._of = of
            self._clear()

    def add(self, samples: Sequence[Sample], at: datetime) -> None:
        """Add samples, the last of which came at ``at``."""
        with self._lock:
            last: Sample | None = None
            if samples and self._first_ms is None:
                self._first_ms = samples[0].at_ms
                self._started_at = at - timedelta(milliseconds=samples[-1].at_ms - self._first_ms)
            for last in samples:
                assert self._first_ms is not None
                if last.at_ms - self._last_ms > GAP_MS and self._last_ms:
                    self._gap_at.append(len(self._times))
                self._last_ms = last.at_ms
                self._times.append((last.at_ms - self._first_ms) / 1000)
                self._pressures.append(NOTHING if last.pressure is None else last.pressure)
                self._volumes.append(NOTHING if last.volume_ml is None else last.volume_ml)
            if last is not None:
                self._newest = Newest(last.pressure, last.volume_ml, at, self._unit, status=last.status)

    def take_unit(self, unit: str) -> None:
        """Go on in another unit, which nothing before was in."""
        with self._lock:
            self._unit = unit
            self._clear()

    def lose(self, why: str) -> None:
        """Tell that the source is gone, in its words."""
        with self._lock:
            self._newest = self._newest._replace(is_gone=True, why=why)

    @property
    def newest(self) -> Newest:
        """The newest sample."""
        with self._lock:
            return self._newest

    def take(self) -> Run:
        """Return the samples that came since the last time, and let go of them: one alone may take them."""
        with self._lock:
            taken = Run(
                self._times, self._pressures, self._volumes, self._started_at, self._unit, self._of, tuple(self._gap_at)
            )
            self._times, self._pressures, self._volumes = array("d"), array("d"), array("d")
            self._gap_at = []
            return taken
