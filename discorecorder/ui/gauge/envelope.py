"""A stream as a line of the curve: lowest and highest value of every column of the screen, so that no peak is lost.

What came before is kept in blocks of their lowest and highest, so that a frame costs the same after forty minutes as
after one.
"""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    Numbers = np.ndarray[Any, Any]

BLOCK = 10
"""How many samples are one block; what is no whole block yet is drawn as it came."""
FIRST_ROOM = 4096
_TIME, _VOLUME, _LOW, _HIGH = range(4)


class Envelope:
    """Grows by samples in the order of time: times in s, values, and volumes in mL. NaN is what there was not."""

    def __init__(self) -> None:
        self._blocks = np.empty((4, FIRST_ROOM))
        self._count = 0
        self._holes: tuple[int, ...] = ()
        self._rest: Numbers = np.empty((3, 0))
        self.samples = 0
        self.highest = float("nan")
        self.lowest = float("nan")
        self.most_ml = float("nan")
        self.end_s = 0.0

    def add(self, times_s: Sequence[float], values: Sequence[float], volumes_ml: Sequence[float] = ()) -> None:
        """Add samples behind those before."""
        if not len(times_s):
            return
        volumes = volumes_ml if len(volumes_ml) else np.full(len(times_s), np.nan)
        added = np.array([times_s, volumes, values], float)
        self.samples += len(times_s)
        self.end_s = float(times_s[-1])
        if not np.isnan(added[2]).all():
            self.highest = float(np.fmax(self.highest, np.nanmax(added[2])))
            self.lowest = float(np.fmin(self.lowest, np.nanmin(added[2])))
        self.most_ml = float(np.fmax(self.most_ml, np.fmax.reduce(added[1])))
        held = np.concatenate([self._rest, added], axis=1)
        whole = held.shape[1] // BLOCK
        cut = whole * BLOCK
        if whole:
            self._put(held[0, :cut:BLOCK], held[1, :cut:BLOCK], held[2, :cut].reshape(whole, BLOCK))
        self._rest = held[:, cut:]

    def break_off(self) -> None:
        """Let the line end here: nothing came for a while, and what comes next is not joined to it."""
        rest = self._rest
        if rest.shape[1]:
            self._put(rest[0, :1], rest[1, :1], rest[2].reshape(1, -1))
        self._rest = np.empty((3, 0))
        if self._count:
            self._holes = (*self._holes, self._count)
            self._put(np.array([self.end_s]), np.array([np.nan]), np.full((1, 1), np.nan))

    def _put(self, times: Numbers, volumes: Numbers, values: Numbers) -> None:
        until = self._count + len(values)
        if until > self._blocks.shape[1]:
            grown = np.empty((4, max(until, 2 * self._blocks.shape[1])))
            grown[:, : self._count] = self._blocks[:, : self._count]
            self._blocks = grown
        at = slice(self._count, until)
        self._blocks[_TIME, at], self._blocks[_VOLUME, at] = times, volumes
        self._blocks[_LOW, at] = np.fmin.reduce(values, axis=1)
        self._blocks[_HIGH, at] = np.fmax.reduce(values, axis=1)
        self._count = until

    def held(self) -> Envelope:
        """Return the line as it is now; nothing that is added later is on it."""
        return copy(self)  # blocks are only ever added behind those that it counts

    def kept(self) -> tuple[Numbers, Numbers, Numbers]:
        """Return times in s, volumes in mL and values of all that is kept: of each block of samples the highest."""
        blocks = self._blocks[:, : self._count]
        times, volumes, values = (
            np.concatenate([blocks[row], rest]) for row, rest in zip((_TIME, _VOLUME, _HIGH), self._rest, strict=True)
        )
        is_known = ~np.isnan(values)
        if is_known.all():
            return times, volumes, values
        return times[is_known], volumes[is_known], values[is_known]

    def line(
        self, columns: int, *, over_volume: bool = False, between: tuple[float, float] | None = None
    ) -> tuple[Numbers, Numbers]:
        """Return times in s, or volumes in mL, and values of a line with some two points a column; a hole stays one.

        ``between`` two times in s it has so many columns for those alone, and reaches just beyond them.
        """
        first, last = self._between(between)
        blocks, rest = self._blocks[:, first:last], self._rest
        if last - first > columns:
            edges = np.linspace(0, last - first, columns, endpoint=False).astype(int)
            holes = np.array(self._holes, int) - first
            starts = np.unique(np.concatenate([edges, holes, holes + 1]))
            starts = starts[(starts >= 0) & (starts < last - first)]
            low, high = (reduce.reduceat(blocks[row], starts) for reduce, row in ((np.fmin, _LOW), (np.fmax, _HIGH)))
            blocks = np.array([blocks[_TIME, starts], blocks[_VOLUME, starts], low, high])
        if last < self._count:
            rest = rest[:, :0]
        across = 1 if over_volume else 0
        ys = np.empty(2 * blocks.shape[1])
        ys[0::2], ys[1::2] = blocks[_LOW], blocks[_HIGH]
        return (
            np.concatenate([np.repeat(blocks[across], 2), rest[across]]),
            np.concatenate([ys, rest[2]]),
        )

    def columns(
        self, width_s: float, since: int = 0, between: tuple[float, float] | None = None
    ) -> tuple[Numbers, Numbers, Numbers]:
        """Return the columns of a line, each of ``width_s``, from the block ``since`` on, where one has to begin.

        A column lies at the same place whatever comes after it, so that only the last one changes. What is returned
        are the blocks at which columns begin, then times in s and values, two for each column, and behind the last
        column the samples that are no whole block yet. ``between`` two times in s it has the columns that reach there.
        """
        first, last = self._between(between)
        first = max(first, since)
        times = self._blocks[_TIME, first:last]
        rest = self._rest if last == self._count else self._rest[:, :0]
        numbers = np.floor(times / width_s)
        is_new = np.ones(len(times), bool)
        is_new[1:] = numbers[1:] != numbers[:-1]
        for hole in self._holes:
            is_new[max(0, hole - first) : max(0, hole - first + 2)] = True
        starts = np.flatnonzero(is_new)
        ys = np.empty(2 * len(starts))
        if len(starts):
            ys[0::2] = np.fmin.reduceat(self._blocks[_LOW, first:last], starts)
            ys[1::2] = np.fmax.reduceat(self._blocks[_HIGH, first:last], starts)
        return (
            starts + first,
            np.concatenate([np.repeat(times[starts], 2), rest[0]]),
            np.concatenate([ys, rest[2]]),
        )

    def _between(self, times_s: tuple[float, float] | None) -> tuple[int, int]:
        """Return the first block that reaches into some time, and the one behind the last that does and the next."""
        if times_s is None:
            return 0, self._count
        times = self._blocks[_TIME, : self._count]
        first = int(np.searchsorted(times, times_s[0], "left")) - 1
        last = int(np.searchsorted(times, times_s[1], "right")) + 1
        return max(0, first), min(last, self._count)
