"""A stream as a line of the curve: lowest and highest value of every column of the screen, so that no peak is lost.

What came before is kept in blocks of their lowest and highest, so that a frame costs the same after forty minutes as
after one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

BLOCK = 10
"""How many samples are one block; what is no whole block yet is drawn as it came."""
FIRST_ROOM = 4096


class Envelope:
    """Grows by samples in the order of time; times are in s. NaN is a moment without a value."""

    def __init__(self) -> None:
        self._times, self._lows, self._highs = (np.empty(FIRST_ROOM) for _ in range(3))
        self._blocks = 0
        self._rest_times: np.ndarray[Any, Any] = np.empty(0)
        self._rest: np.ndarray[Any, Any] = np.empty(0)
        self.samples = 0
        self.highest = float("nan")
        self.lowest = float("nan")
        self.end_s = 0.0

    def add(self, times_s: Sequence[float], values: Sequence[float]) -> None:
        """Add samples behind those before."""
        if not len(times_s):
            return
        times = np.concatenate([self._rest_times, np.asarray(times_s, float)])
        added = np.asarray(values, float)
        held = np.concatenate([self._rest, added])
        self.samples += len(added)
        self.end_s = float(times[-1])
        if not np.isnan(added).all():
            self.highest = float(np.fmax(self.highest, np.nanmax(added)))
            self.lowest = float(np.fmin(self.lowest, np.nanmin(added)))
        whole = len(held) // BLOCK
        cut = whole * BLOCK
        if whole:
            self._put(times[:cut:BLOCK], held[:cut].reshape(whole, BLOCK))
        self._rest_times, self._rest = times[cut:], held[cut:]

    def _put(self, times: np.ndarray[Any, Any], blocks: np.ndarray[Any, Any]) -> None:
        until = self._blocks + len(blocks)
        if until > len(self._times):
            room = max(until, 2 * len(self._times))
            self._times, self._lows, self._highs = (
                np.resize(one, room) for one in (self._times, self._lows, self._highs)
            )
        at = slice(self._blocks, until)
        self._times[at] = times
        self._lows[at] = np.fmin.reduce(blocks, axis=1)
        self._highs[at] = np.fmax.reduce(blocks, axis=1)
        self._blocks = until

    def line(self, columns: int) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
        """Return times in s and values of a line with at most some two points a column; a hole stays a hole."""
        if self._blocks <= columns:
            times, low, high = self._times[: self._blocks], self._lows[: self._blocks], self._highs[: self._blocks]
        else:
            starts = np.linspace(0, self._blocks, columns, endpoint=False).astype(int)
            starts = np.unique(starts)
            times = self._times[starts]
            low = np.fmin.reduceat(self._lows[: self._blocks], starts)
            high = np.fmax.reduceat(self._highs[: self._blocks], starts)
        xs = np.repeat(times, 2)
        ys = np.empty(2 * len(times))
        ys[0::2], ys[1::2] = low, high
        return np.concatenate([xs, self._rest_times]), np.concatenate([ys, self._rest])
