"""The corner of pressure over volume: where the pressure stops rising steeply with the plunger.

It looks for the division of averaged samples into a line before the rise, one along it and one after it that lies
nearest to them all. What that says of a disc is defined in ``stream``.
"""

from __future__ import annotations

from math import hypot, inf, sqrt
from typing import NamedTuple

TENTH_ML = 0.1
"""How far the plunger goes on beyond a corner at least, in mL."""
ABOVE_NOISE = 5.0
"""How many times the noise the pressure rises to a corner at least."""
_LEAST_AFTER = 8


class Bin(NamedTuple):
    """The mean of the samples of a short time: when in s, the volume in mL, the pressure in the unit of the source."""

    at_s: float
    volume_ml: float
    pressure: float


class Line(NamedTuple):
    """A straight line through points: their middle, its direction, the squared distances of the points from it."""

    x: float
    y: float
    along: float
    up: float
    off: float


class Plane:
    """Pressure over volume with both ranges counted as 1, and the sums that make any line in one step.

    ``left_ml`` and ``low`` are the least volume and pressure, ``range_ml`` and ``range`` how far both reach, 1 where
    they do not.
    """

    def __init__(self, bins: list[Bin]) -> None:
        self.bins = bins
        self.left_ml = min((one.volume_ml for one in bins), default=0.0)
        self.low = min((one.pressure for one in bins), default=0.0)
        self.range_ml = max((one.volume_ml - self.left_ml for one in bins), default=0.0) or 1.0
        self.range = max((one.pressure - self.low for one in bins), default=0.0) or 1.0
        self._sums = [(0.0, 0.0, 0.0, 0.0, 0.0)]
        for one in bins:
            x, y = (one.volume_ml - self.left_ml) / self.range_ml, (one.pressure - self.low) / self.range
            sx, sy, sxx, sxy, syy = self._sums[-1]
            self._sums.append((sx + x, sy + y, sxx + x * x, sxy + x * y, syy + y * y))

    def line(self, first: int, last: int) -> Line:
        """Return the line with the least squared distances through the bins from first to last."""
        count = last - first + 1
        low, high = self._sums[first], self._sums[last + 1]
        x, y = (high[0] - low[0]) / count, (high[1] - low[1]) / count
        xx = high[2] - low[2] - count * x * x
        xy = high[3] - low[3] - count * x * y
        yy = high[4] - low[4] - count * y * y
        apart = hypot((xx - yy) / 2, xy)
        most = (xx + yy) / 2 + apart
        along, up = (most - yy, xy) if xx >= yy else (max(0.0, xy), most - xx)
        return Line(x, y, along, up, max(0.0, (xx + yy) / 2 - apart))

    def corner(self, rise: Line, after: Line, at: int) -> tuple[Bin, float]:
        """Return where two lines cross, at the time of a bin, and the noise of the bins after that one."""
        turned = rise.along * after.up - rise.up * after.along
        share = ((after.x - rise.x) * after.up - (after.y - rise.y) * after.along) / turned
        volume_ml = self.left_ml + self.range_ml * (rise.x + share * rise.along)
        pressure = self.low + self.range * (rise.y + share * rise.up)
        noise = self.range * sqrt(after.off / (len(self.bins) - at - 2))
        return Bin(self.bins[at].at_s, volume_ml, pressure), noise


def knee_of(bins: list[Bin], least_rise: float, steeper: float) -> tuple[tuple[Bin, float], int] | None:
    """Return the corner of the best division with the noise after it, and at which bin it lies; None without one.

    The pressure rises by more than ``least_rise`` up to it, and by more than five times the noise.
    """
    plane = Plane(bins)
    last, least, found = len(bins) - 1, inf, None
    before = [plane.line(0, at) for at in range(last + 1)]
    for at in range(1, last - _LEAST_AFTER):
        if bins[last].volume_ml - bins[at].volume_ml < TENTH_ML:
            break
        after = plane.line(at, last)
        for start in range(at):
            if before[start].off + after.off >= least:
                continue
            rise = plane.line(start, at)
            off = before[start].off + rise.off + after.off
            if off < least and rise.up * after.along > steeper * max(0.0, after.up * rise.along):
                corner = plane.corner(rise, after, at)
                foot = max(bins[start].pressure, plane.low + plane.range * before[start].y)
                if corner[0].pressure - foot > max(least_rise, ABOVE_NOISE * corner[1]):
                    least, found = off, (corner, at)
    return found
