"""What is read off a frozen curve: the readings at a place, the way to the next, and what lies between two of them.

Nothing is interpolated. A place is always that of a reading or a sample; a pressure is one that was read, the pain that
of the last score before it, as the curve shows both. Of a stream that keeps its samples by tens it is their highest.
Numbers alone, without Qt; imported when a curve is frozen for the first time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from discorecorder.ui.room.curve_data import TIME

if TYPE_CHECKING:
    from discorecorder.ui.gauge.stream import Stream
    from discorecorder.ui.room.curve_data import Trace

    Numbers = np.ndarray[Any, Any]


class Reading(NamedTuple):
    """What stands at a place: s since the injection began, psi and when they were read, mL, pain; None is unknown."""

    seconds: float
    psi: float | None
    psi_at_s: float
    volume_ml: float | None
    pain: int | None
    is_above: bool


class Difference(NamedTuple):
    """How much later, higher and more one reading is than another, in s, psi and mL; None where either is unknown."""

    seconds: float
    psi: float | None
    volume_ml: float | None


def difference(before: Reading, after: Reading) -> Difference:
    """Return how much more the second of two readings is than the first."""
    return Difference(
        after.seconds - before.seconds,
        None if after.psi is None or before.psi is None else after.psi - before.psi,
        None if after.volume_ml is None or before.volume_ml is None else after.volume_ml - before.volume_ml,
    )


class Places:
    """Every place of a curve at which something was read, in the order of time; a place is its number."""

    def __init__(self, trace: Trace, stream: Stream | None) -> None:
        samples = trace.samples
        at_s, volumes, psi = (np.empty(0),) * 3 if stream is None else stream.kept()
        own_s = np.array([one.seconds for one in samples], float)
        held = np.array([np.nan if one.held_ml is None else one.held_ml for one in samples], float)
        own_psi = np.array([np.nan if one.psi is None else one.psi for one in samples], float)
        unknown = np.flatnonzero(np.isnan(volumes))
        if len(held) and len(unknown):  # a gauge that tells no volume has what was said last before it
            said = np.searchsorted(own_s, at_s[unknown], "right") - 1
            volumes[unknown] = np.where(said >= 0, held[said], np.nan)
        among = np.searchsorted(at_s, own_s)
        self._seconds: Numbers = np.insert(at_s, among, own_s)
        self._psi: Numbers = np.insert(psi, among, own_psi)
        self._volumes: Numbers = np.insert(volumes, among, held)
        self._scored = [one for one in samples if one.pain is not None]
        self._scored_s = np.array([one.seconds for one in self._scored], float)
        self._pressed = np.flatnonzero(~np.isnan(self._psi))
        self._is_above = trace.is_above

    def __len__(self) -> int:
        return len(self._seconds)

    def x(self, place: int, axis: str) -> float | None:
        """Return where a place lies on an axis, in s or mL; None where no volume is known."""
        x = float((self._seconds if axis == TIME else self._volumes)[place])
        return x if x == x else None

    def nearest(self, x: float, axis: str) -> int | None:
        """Return the place nearest to one of an axis, in s or mL; None where no place is on that axis."""
        away = np.abs((self._seconds if axis == TIME else self._volumes) - x)
        return None if np.isnan(away).all() else int(np.nanargmin(away))

    def stepped(self, place: int, by: float, axis: str) -> int:
        """Return the place so far away on an axis, in s or mL, and another one at least, unless it is the last."""
        at = self.x(place, axis)
        found = self.nearest(at + by, axis) if at is not None else None
        if found is not None and (found - place) * by > 0:
            return found
        onwards = range(place + 1, len(self)) if by > 0 else range(place - 1, -1, -1)
        return next((one for one in onwards if self.x(one, axis) is not None), place)

    def reading(self, place: int) -> Reading:
        """Return what stands at a place."""
        seconds, volume_ml = float(self._seconds[place]), float(self._volumes[place])
        psi, psi_at_s = None, seconds
        if len(self._pressed):
            pressed = place
            if np.isnan(self._psi[place]):
                pressed = int(self._pressed[np.abs(self._seconds[self._pressed] - seconds).argmin()])
            psi, psi_at_s = float(self._psi[pressed]), float(self._seconds[pressed])
        scored = int(np.searchsorted(self._scored_s, seconds, "right")) - 1
        return Reading(
            seconds,
            psi,
            psi_at_s,
            volume_ml if volume_ml == volume_ml else None,
            self._scored[scored].pain if scored >= 0 else None,
            self._is_above,
        )
