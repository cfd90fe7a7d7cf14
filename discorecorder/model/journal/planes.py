"""A form of samples that is read without a loop: many batches become columns again in one go.

Times, pressures and volumes follow one another. A column begins with a byte:

- 0: there is none;
- 1: even times, their distance in 32 bits;
- 2 to 7: values on a lattice, in this order: how far apart and where its points are, and the place of each sample;
- 8: times that are early and late about an even pace: the pace and the least lateness, 16 bits each, then the planes of
  how much later than that each time is.

The lattice is one of decimals (decimal places in a byte, the step in 16 bits and the base in 32, in the last place)
or any other, as behind a calibration factor (the step and the base as floats of 64 bits). A value is its base and so
many steps as its place says, rounded to 32 bits; a time is a decimal without decimal places. Places stand as

- planes: how many in a byte, then the lowest bit of the place of every sample, eight in a byte, then the next bit;
- distances: the place of the first sample and the least distance to the next in 32 bits, then planes of how much more
  than that it is to each from the one before;
- runs: how many in 16 bits, then the length and the place of each in 16 bits.

All comes back as it was, bit by bit; what is on no lattice is not packed in this form.
"""

from __future__ import annotations

from typing import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from numpy import float64, int64
    from numpy.typing import NDArray

    from discorecorder.model.journal.codec import Columns

    Wholes = NDArray[int64]
    Wide = NDArray[float64]

NONE, EVEN, FIRST_LATTICE, PACED = 0, 1, 2, 8
PLANES, DISTANCES, RUNS = 0, 1, 2
HOW = 3
"""So many ways there are in which places stand; decimals come first, then other lattices."""

_MOST_PLACES, _MOST_UNITS, _MOST_SHORT, _MOST_PLANES = 7, 2**31 - 1, 2**16 - 1, 32
_NARROW = 256
"""Where decimals have fewer places, no other lattice has less."""
_TRIES = 48


class _Lattice(NamedTuple):
    """Values by their places: whether they are decimals, how the lattice is written, and the place of each."""

    kind: int
    head: bytes
    places: Wholes


def in_planes(columns: Columns) -> bytes | None:
    """Return raw columns in this form; None where it cannot hold them, or times do not run on from 0."""
    import numpy as np

    times, *floats = columns
    said = [_packed_times(np.frombuffer(times, "<u4").astype(np.int64))]
    for raw in floats:
        found = _lattices(np.frombuffer(raw, "<f4")) if raw else []
        said.append(min((_packed_places(one) for one in found), key=len, default=b"" if raw else bytes((NONE,))))
    return b"".join(said) if all(said) else None


def _packed_times(times: Wholes) -> bytes:
    import numpy as np

    steps = np.diff(times)
    least = int(steps.min()) if len(steps) else 0
    if times[0] or least < 0:
        return b""
    if not len(steps) or least == steps.max():
        return bytes((EVEN,)) + least.to_bytes(4, "little")
    step = _short(int(np.gcd.reduce(times)))
    far = _packed_places(_Lattice(0, _decimal_head(0, step, 0), times // step))
    pace = round(int(times[-1]) / len(steps))
    off = times - pace * np.arange(len(times))
    late = int(off.min())
    if pace > _MOST_SHORT or 2 * late < -_MOST_SHORT or int(off.max()) > _MOST_SHORT:
        return far
    head = pace.to_bytes(2, "little") + late.to_bytes(2, "little", signed=True)
    return min(far, bytes((PACED,)) + head + _planes(off - late), key=len)


def _short(step: int) -> int:
    return step if 0 < step <= _MOST_SHORT else 1


def _decimal_head(places: int, step: int, base: int) -> bytes:
    return bytes((places,)) + step.to_bytes(2, "little") + base.to_bytes(4, "little", signed=True)


def _packed_places(lattice: _Lattice) -> bytes:
    """Return a column in the way that takes the fewest bytes."""
    import numpy as np

    places = lattice.places
    ways = [(PLANES, _planes(places))]
    steps = np.diff(places, prepend=places[:1])
    least = int(steps[1:].min()) if len(steps) > 1 else 0
    if -_MOST_UNITS <= least <= _MOST_UNITS and int(steps.max()) - least < 2**_MOST_PLANES:
        first = int(places[0]).to_bytes(4, "little") + least.to_bytes(4, "little", signed=True)
        steps[0] = least
        ways.append((DISTANCES, first + _planes(steps - least)))
    begins = np.flatnonzero(np.diff(places, prepend=-1))
    if len(places) <= _MOST_SHORT and int(places.max()) <= _MOST_SHORT:
        runs = np.stack((np.diff(begins, append=len(places)), places[begins]), axis=1)
        ways.append((RUNS, len(begins).to_bytes(2, "little") + runs.astype("<u2").tobytes()))
    how, said = min(ways, key=lambda one: len(one[1]))
    return bytes((FIRST_LATTICE + lattice.kind * HOW + how,)) + lattice.head + said


def _planes(places: Wholes) -> bytes:
    import numpy as np

    wide = int(places.max()).bit_length()
    bits = (places[None, :] >> np.arange(wide)[:, None]) & 1
    return bytes((wide,)) + np.packbits(bits.astype(np.uint8), axis=1, bitorder="little").tobytes()


def _lattices(floats: NDArray[Any]) -> list[_Lattice]:
    """Return the lattices that all of the floats are on, bit by bit."""
    import numpy as np

    if not np.isfinite(floats).all():
        return []
    decimal = _decimal(floats)
    is_narrow = decimal is not None and int(decimal.places.max()) < _NARROW
    with np.errstate(all="ignore"):  # near the largest float, a guess may lie beyond it
        other = None if is_narrow else _fitted(floats)
    return [one for one in (decimal, other) if one is not None]


def _decimal(floats: NDArray[Any]) -> _Lattice | None:
    import numpy as np

    wide = floats.astype(np.float64)
    for places in range(_MOST_PLACES + 1):
        scaled = np.rint(wide * 10.0**places) + 0.0  # minus zero is no decimal
        if np.abs(scaled).max() > _MOST_UNITS:
            return None
        if (scaled / 10.0**places).astype("<f4").tobytes() == floats.tobytes():
            units = scaled.astype(np.int64)
            base = int(units.min())
            step = _short(int(np.gcd.reduce(units - base)))
            return _Lattice(0, _decimal_head(places, step, base), (units - base) // step)
    return None


def _fitted(floats: NDArray[Any]) -> _Lattice | None:
    """Return a lattice that is found from the distances of the floats, or None where they are on none."""
    import numpy as np

    points, which = np.unique(floats.astype(np.float64), return_inverse=True)
    half = np.spacing(np.abs(points).astype(np.float32)).astype(np.float64) / 2
    gaps = np.diff(points)
    for part in (1, 2, 3):
        places = _places(gaps, float(gaps.min(initial=np.inf)) / part, float(half.max()))
        if places is None:
            continue
        step, base = _line(points, half, places)
        if (base + step * places)[which].astype("<f4").tobytes() == floats.tobytes():
            head = np.array([step, base], "<f8").tobytes()
            return _Lattice(1, head, places.astype(np.int64)[which])
    return None


def _places(gaps: Wide, step: float, half: float) -> Wide | None:
    """Return which point of a lattice each value is, by the gaps between them; each gap makes the step surer."""
    import numpy as np

    ordered, sure, last = np.sort(gaps), 1.0, 0
    while last < len(ordered):
        sure *= step / (8 * half)
        reached = int(np.searchsorted(ordered, sure * step, "right"))
        if reached <= last:
            return None
        last, sure = reached, float(np.rint(ordered[reached - 1] / step))
        step = float(ordered[reached - 1]) / sure
    places: Wide = np.concatenate(([0.0], np.cumsum(np.rint(gaps / step))))
    return places if places[-1] < 2**_MOST_PLANES else None


def _line(points: Wide, half: Wide, places: Wide) -> tuple[float, float]:
    """Return step and base of the line that passes each point by the least part of what its rounding allows."""

    def left(step: float) -> tuple[float, float]:
        rest = points - step * places
        low, high = float((rest - half).max()), float((rest + half).min())
        return high - low, (low + high) / 2

    if not places[-1]:
        return 0.0, float(points[0])
    middle = float(points[-1] - points[0]) / float(places[-1])
    off = 2 * float(half.max()) / float(places[-1])
    low_step, high_step = middle - off, middle + off
    for _ in range(_TRIES):
        third = (high_step - low_step) / 3
        if left(low_step + third)[0] < left(high_step - third)[0]:
            low_step += third
        else:
            high_step -= third
    step = (low_step + high_step) / 2
    return step, left(step)[1]
