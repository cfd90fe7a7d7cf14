"""A recording that was made elsewhere, played as if it came from a gauge now.

``Pace`` is the clock of what is played: it runs as fast as the room wants, and a test can drive it.
"""

from __future__ import annotations

import time
from bisect import bisect_right
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from discorecorder.devices import PRESSURE, VOLUME, Heard, SourceError
from discorecorder.devices.csv_file import Taken, read_csv
from discorecorder.model.values import EntryError

if TYPE_CHECKING:
    from collections.abc import Callable

    from discorecorder.devices.profile import Profile

SLOWEST, FASTEST = 1, 100
"""How many times faster than the clock something can be played."""

_AT_MS = attrgetter("at_ms")


class Pace:
    """A clock that begins at 0 when it is told to and runs so many times faster than the other, in s."""

    def __init__(
        self,
        speed: float = 1.0,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        if not SLOWEST <= speed <= FASTEST:
            raise EntryError(f"speed is from {SLOWEST} to {FASTEST} times, not {speed:g}")
        self.speed = speed
        self._clock = clock
        self._sleep = sleep
        self._began: float | None = None

    @property
    def is_running(self) -> bool:
        """Whether it was begun and not ended."""
        return self._began is not None

    def begin(self) -> None:
        """Begin at 0."""
        self._began = self._clock()

    def end(self) -> None:
        """Stop running."""
        self._began = None

    def now_s(self) -> float:
        """Return how long it has been running, in s of its own; 0 while it is not."""
        return 0.0 if self._began is None else (self._clock() - self._began) * self.speed

    def hold_back(self, seconds: float) -> None:
        """Leave out so many s of its own, as if they had not passed."""
        if self._began is not None:
            self._began += seconds / self.speed

    def wait_until(self, at_s: float, most_s: float) -> None:
        """Sleep until a moment of its own, and no longer than so many s of the other clock."""
        wait_s = min((at_s - self.now_s()) / self.speed, most_s)
        if wait_s > 0:
            self._sleep(wait_s)


class Recording:
    """A source that sends what was taken before, at the times at which it was taken, ``speed`` times faster.

    After the last sample it is silent and ``is_over``; opened again it begins anew. Raises EntryError for a speed that
    is not from 1 to 100.
    """

    def __init__(
        self,
        taken: Taken,
        name: str = "recording",
        speed: float = 1.0,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.name = name
        self.unit = taken.unit
        has_volume = any(sample.volume_ml is not None for sample in taken.samples)
        self.measures = frozenset({PRESSURE, VOLUME} if has_volume else {PRESSURE})
        self.resolution: float | None = None
        self.hertz = _hertz(taken)
        self.taken = taken
        self._pace = Pace(speed, clock, sleep)
        self._sent = 0
        self._is_told_of_skipped = False

    @classmethod
    def of(cls, profile: Profile) -> Recording:
        """Make the source from the file that a profile names, less its zero. Raises SourceError, naming the profile."""
        try:
            taken = _less_zero(read_csv(Path(profile.file), profile.unit or None), profile.zero)
            source = cls(taken, profile.name, profile.speed)
        except EntryError as wrong:
            raise SourceError(f"{profile.name}: {wrong}") from None
        source.resolution = profile.resolution
        source.hertz = profile.hertz or source.hertz
        return source

    @property
    def is_over(self) -> bool:
        """Whether the last sample was sent."""
        return self._sent >= len(self.taken.samples)

    def open(self) -> None:
        """Begin at the first sample."""
        self._sent = 0
        self._is_told_of_skipped = False
        self._pace.begin()

    def read(self, seconds: float) -> Heard:
        """Return the samples whose time has come, after at most so many s; none once it is over.

        The first reading also tells how many rows of the file were skipped. Raises SourceError while it is not open.
        """
        if not self._pace.is_running:
            raise SourceError(f"{self.name} is not open; open it before it is read")
        until = self._due()
        if until == self._sent:
            self._wait(seconds)
            until = self._due()
        samples = self.taken.samples[self._sent : until]
        self._sent = until
        skipped = () if self._is_told_of_skipped else self.taken.skipped
        self._is_told_of_skipped = True
        return Heard(samples, self.unit, len(skipped), f"row {skipped[-1].row}: {skipped[-1].why}" if skipped else "")

    def close(self) -> None:
        """End; it can be opened again."""
        self._pace.end()

    def _due(self) -> int:
        now_ms = self._pace.now_s() * 1000 + 1e-6
        return bisect_right(self.taken.samples, now_ms, lo=self._sent, key=_AT_MS)

    def _wait(self, seconds: float) -> None:
        at_s = float("inf") if self.is_over else self.taken.samples[self._sent].at_ms / 1000
        self._pace.wait_until(at_s, seconds)


def _hertz(taken: Taken) -> float | None:
    """Return how many samples a second there are on average; None where that cannot be told."""
    span_ms = taken.samples[-1].at_ms - taken.samples[0].at_ms if taken.samples else 0
    return (len(taken.samples) - 1) * 1000 / span_ms if span_ms else None


def _less_zero(taken: Taken, zero: float) -> Taken:
    """Return a recording with what the gauge showed at no pressure taken off, in its unit."""
    if not zero:
        return taken
    samples = (
        sample if sample.pressure is None else sample._replace(pressure=round(sample.pressure - zero, 6))
        for sample in taken.samples
    )
    return taken._replace(samples=tuple(samples))
