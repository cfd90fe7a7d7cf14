"""A stream of samples as a line for the page: far fewer points, the same picture, and no peak lost.

The time is cut into equal columns; of the samples of each the first, the lowest, the highest and the last are kept.
A line through them covers in each column what a line through all samples covers. A value that is not finite is a gap,
and so is a longer time without a sample; no line goes across a gap, and what stands alone between two stays a point.
"""

from __future__ import annotations

from itertools import groupby
from math import inf, isnan, nan
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy import bool_, float64, intp
    from numpy.typing import NDArray

    Floats = Sequence[float] | NDArray[float64]

__all__ = ["COLUMNS", "decimated", "error_of", "stretches"]

COLUMNS: Final = 480
"""Columns that keep a line under 33 kB on the page whatever the rate: 4 points a column, 17 bytes a point."""


def decimated(times_s: Floats, values: Floats, columns: int = COLUMNS, gap_s: float = inf) -> list[tuple[float, float]]:
    """Return the points of the line that shows the samples, at most four a column, and (time, NaN) for each gap.

    Times are in s and in order; over ``gap_s`` from one sample to the next is a gap. Where there are many, give
    arrays of floats: lists are converted first. Raises ValueError where there is not one time a value, or no column.
    """
    if columns < 1:
        raise ValueError(f"a line has one column or more, not {columns}")
    line = _Line(times_s, values, gap_s)
    edges = line.edges(columns)
    rows = line.first_lowest_highest_last(edges)
    points: list[tuple[float, float]] = []
    for at_s, value, is_after_gap in zip(
        line.times_s[rows].tolist(), line.values[rows].tolist(), line.are_after_gap(rows), strict=True
    ):
        if is_after_gap:
            points.append((points[-1][0], nan))
        points.append((at_s, value))
    return points


def stretches(points: Sequence[tuple[float, float]]) -> list[list[tuple[float, float]]]:
    """Return the lines between the gaps, each of one point or more; one point alone is drawn as a dot."""
    runs = groupby(points, key=_is_gap)
    return [list(run) for is_gap, run in runs if not is_gap]


def error_of(
    times_s: Floats,
    values: Floats,
    points: Sequence[tuple[float, float]],
    columns: int = COLUMNS,
    gap_s: float = inf,
) -> float:
    """Return by how much a line lies off the samples at worst, in the unit of the values.

    In each column, the lowest and the highest that the line through ``points`` reaches is held against what the line
    through all samples reaches. Infinite where a column with samples has no line; 0 where there are no samples.
    """
    line = _Line(times_s, values, gap_s)
    if not line.is_known.any():
        return 0.0
    edges = line.edges(columns)
    low, high = line.reach(edges)
    drawn = _Line([at_s for at_s, _ in points], [value for _, value in points], inf)
    drawn_low, drawn_high = drawn.reach(edges)
    shown = low <= high
    return float(max(abs(low[shown] - drawn_low[shown]).max(), abs(high[shown] - drawn_high[shown]).max()))


def _is_gap(point: tuple[float, float]) -> bool:
    return isnan(point[1])


class _Line:
    """A line through points in order of time, with its gaps."""

    def __init__(self, times_s: Floats, values: Floats, gap_s: float) -> None:
        import numpy as np

        if len(times_s) != len(values):
            raise ValueError(f"{len(times_s)} times and {len(values)} values are no line; give one time a value")
        self.times_s: NDArray[float64] = np.asarray(times_s, dtype=np.float64)
        self.values: NDArray[float64] = np.asarray(values, dtype=np.float64)
        self.is_known: NDArray[bool_] = np.isfinite(self.values)
        is_broken = ~self.is_known
        if gap_s < inf:
            is_broken[1:] |= np.diff(self.times_s) > gap_s
        self._breaks: NDArray[intp] = np.flatnonzero(is_broken)

    def edges(self, columns: int) -> NDArray[float64]:
        """Return the times in s at which so many equal columns begin, and the end of the last."""
        import numpy as np

        begin, end = (self.times_s[0], self.times_s[-1]) if len(self.times_s) else (0.0, 0.0)
        return np.linspace(begin, end, columns + 1)

    def first_lowest_highest_last(self, edges: NDArray[float64]) -> list[int]:
        """Return the rows that show each column, in order; none where nothing is known."""
        import numpy as np

        rows: list[int] = []
        starts = self._starts(edges)
        for start, end in zip(starts[:-1].tolist(), starts[1:].tolist(), strict=True):
            known = np.flatnonzero(self.is_known[start:end])
            if len(known):
                values = self.values[start:end][known]
                of_known = {0, int(values.argmin()), int(values.argmax()), len(known) - 1}
                rows += sorted(start + int(known[at]) for at in of_known)
        return rows

    def are_after_gap(self, rows: list[int]) -> list[bool]:
        """Return for each row whether a gap lies between it and the one before in the list."""
        import numpy as np

        breaks = np.searchsorted(self._breaks, rows, side="right")
        return [False, *(np.diff(breaks) > 0).tolist()][: len(rows)]

    def reach(self, edges: NDArray[float64]) -> tuple[NDArray[float64], NDArray[float64]]:
        """Return the lowest and the highest of the line in each column; inf and -inf where it does not pass."""
        import numpy as np

        starts = self._starts(edges)
        low, high = np.full(len(starts) - 1, inf), np.full(len(starts) - 1, -inf)
        is_filled = starts[:-1] < starts[1:]
        if is_filled.any():
            begins = starts[:-1][is_filled]
            low[is_filled] = np.minimum.reduceat(np.where(self.is_known, self.values, inf), begins)
            high[is_filled] = np.maximum.reduceat(np.where(self.is_known, self.values, -inf), begins)
        for column, value in self._crossings(edges, starts):
            low[column - 1 : column + 1] = np.minimum(low[column - 1 : column + 1], value)
            high[column - 1 : column + 1] = np.maximum(high[column - 1 : column + 1], value)
        return low, high

    def _starts(self, edges: NDArray[float64]) -> NDArray[intp]:
        import numpy as np

        starts = np.searchsorted(self.times_s, edges)
        starts[0], starts[-1] = 0, len(self.times_s)
        return starts

    def _crossings(self, edges: NDArray[float64], starts: NDArray[intp]) -> list[tuple[int, float]]:
        """Return where the line passes from one column to the next: the later column, and the value there."""
        found = []
        for column in range(1, len(edges) - 1):
            after = int(starts[column])
            if not 0 < after < len(self.times_s) or any(self.are_after_gap([after - 1, after])):
                continue
            if self.is_known[after - 1] and self.times_s[after] > self.times_s[after - 1]:
                passed_s = self.times_s[after] - self.times_s[after - 1]
                share = (edges[column] - self.times_s[after - 1]) / passed_s
                step = self.values[after] - self.values[after - 1]
                found.append((column, float(self.values[after - 1] + share * step)))
        return found
