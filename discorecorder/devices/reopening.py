"""A source that comes back: whatever is not there, or dies, is opened again by itself, with growing pauses."""

from __future__ import annotations

import time
from threading import Event, Lock
from typing import TYPE_CHECKING

from discorecorder.devices import Heard, Sample, SourceError

if TYPE_CHECKING:
    from collections.abc import Callable

    from discorecorder.devices import Source

FIRST_PAUSE_S = 0.25
LONGEST_PAUSE_S = 8.0


class Reopening:
    """A source round another one, with one clock that begins once the other was there and goes on while it is gone.

    The pause before it is opened again doubles, and begins anew once a sample came. ``clock`` tells seconds that never
    run backwards; ``sleep`` waits so many seconds, and by default ends at once when ``close`` is called.
    """

    def __init__(
        self,
        source: Source,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], object] | None = None,
    ) -> None:
        self.name = source.name
        self.measures = source.measures
        self.lost = 0
        self._source = source
        self._clock = clock
        self._closing = Event()
        self._sleep = sleep or self._closing.wait
        self._reading = Lock()
        self._is_open = False
        self._why = ""
        self._opened_s: float | None = None
        self._last_ms = 0
        self._begin()

    @property
    def is_gone(self) -> bool:
        """Whether the source is gone or not there yet, and waited for."""
        return bool(self._why)

    @property
    def why(self) -> str:
        """Why the source is gone or not there yet, in its own words; empty while it is there."""
        return self._why

    def open(self) -> None:
        """Begin. A source that is not there is waited for as one that is gone: ``why`` tells the reason at once."""
        self.close()
        with self._reading:
            self._closing.clear()
            self._is_open = True
            self.lost = 0
            self._opened_s = None
            self._last_ms = 0
            self._begin()
            self._is_back()

    def read(self, seconds: float) -> Heard:
        """Return what came, after at most so many seconds; no samples and the reason while the source is gone.

        The attempt to open it can take longer where the source itself takes longer. Raises SourceError where it was
        never opened, or was closed.
        """
        if not self._is_open:
            raise SourceError(f"{self.name} is not open; connect it first")
        left_s = self._retry_s - self._clock() if self.is_gone else 0.0
        if left_s > 0:
            self._sleep(min(left_s, seconds))
            if left_s > seconds or self._closing.is_set():
                return self._nothing()
            seconds -= left_s
        with self._reading:
            if self._closing.is_set() or (self.is_gone and not self._is_back()):
                return self._nothing()
            return self._read(seconds)

    def close(self) -> None:
        """End. From another thread it ends a pause at once, and waits at most for the reading that goes on."""
        self._closing.set()
        with self._reading:
            self._is_open = False
            self._source.close()

    def _begin(self) -> None:
        self._why = ""
        self._offset_ms = 0
        self._pause_s = FIRST_PAUSE_S
        self._retry_s = 0.0
        self._follow()

    def _follow(self) -> None:
        self.unit = self._source.unit
        self.resolution = self._source.resolution
        self.hertz = self._source.hertz

    def _read(self, seconds: float) -> Heard:
        try:
            heard = self._source.read(seconds)
        except SourceError as gone:
            self.lost += 1
            self._source.close()
            self._wait_for(str(gone))
            return self._nothing()
        self._follow()
        if not heard.samples:
            return heard
        self._pause_s = FIRST_PAUSE_S
        return heard._replace(samples=tuple(map(self._moved, heard.samples)))

    def _moved(self, sample: Sample) -> Sample:
        self._last_ms = max(self._last_ms, sample.at_ms + self._offset_ms)
        return sample._replace(at_ms=self._last_ms)

    def _is_back(self) -> bool:
        try:
            self._source.open()
        except SourceError as still:
            self._wait_for(str(still))
            return False
        self._why = ""
        now_s = self._clock()
        self._opened_s = now_s if self._opened_s is None else self._opened_s
        self._offset_ms = int((now_s - self._opened_s) * 1000)
        return True

    def _wait_for(self, why: str) -> None:
        self._why = why or f"{self.name} is gone"
        self._retry_s = self._clock() + self._pause_s
        self._pause_s = min(self._pause_s * 2, LONGEST_PAUSE_S)

    def _nothing(self) -> Heard:
        return Heard((), self.unit, 0, self._why)
