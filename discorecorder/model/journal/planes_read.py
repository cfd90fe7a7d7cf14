"""Blobs in the form of ``planes`` become columns again, all of many batches in one go."""

from __future__ import annotations

from typing import NamedTuple

from discorecorder.model.journal.codec import even
from discorecorder.model.journal.planes import DISTANCES, EVEN, FIRST_LATTICE, HOW, NONE, PACED, RUNS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from numpy import float64, int64, intp
    from numpy.typing import NDArray

    from discorecorder.model.journal.codec import Columns

    Wholes = NDArray[int64]
    Rows = NDArray[intp]

_WIDE, _MOST_MS, _MOST_IN_RUNS = 4, 2**32, 2**16 - 1
_EACH = 8
"""So many samples share a byte."""
_DECIMAL = [("places", "u1"), ("step", "<u2"), ("base", "<i4")]
_PACE = [("pace", "<u2"), ("late", "<i2")]
_OTHER = [("step", "<f8"), ("base", "<f8")]
_EXACT = 2**24
_MOST_SPARE = 64


class _Lattice(NamedTuple):
    """What blobs say of a column: a value is (base + step * place) / over."""

    rows: Rows
    base: NDArray[float64]
    step: NDArray[float64]
    over: NDArray[float64]
    is_decimal: bool
    kind: str

    def values(self, which: Rows, places: NDArray[Any], most: int) -> NDArray[Any]:
        """Return the values of places up to so many, those of one blob in each row."""
        import numpy as np

        base, step, over = (one[which, None] for one in (self.base, self.step, self.over))
        # Whole numbers so small are themselves in 32 bits, and their quotient is rounded as behind one of 64 bits.
        is_small = self.is_decimal and float((np.abs(base) + step * most).max()) < _EXACT
        kind = np.float32 if is_small else np.float64
        found: NDArray[Any] = places.astype(kind)
        found *= step.astype(kind)
        found += base.astype(kind)
        found /= over.astype(kind)
        return found.astype(self.kind, copy=False)


def from_planes(blobs: Sequence[bytes], counts: Sequence[int]) -> list[Columns | None]:
    """Return the raw columns of blobs of so many samples each, from 1 on; None in place of what is no such blob.

    The first byte of a blob, its form, is not looked at.
    """
    if not blobs:
        return []
    import numpy as np

    held = _Blobs(blobs, counts)
    with np.errstate(all="ignore"):  # one that was damaged may say any numbers
        times, pressures, volumes = held.times(), held.floats(may_lack=False), held.floats(may_lack=True)
    columns: list[Columns | None] = list(zip(times, pressures, volumes, strict=True))
    for row in np.flatnonzero(~held.is_good | (held.at != held.ends)).tolist():
        columns[row] = None
    return columns


class _Blobs:
    """Blobs behind one another: how far each was read, and whether it made sense until there."""

    def __init__(self, blobs: Sequence[bytes], counts: Sequence[int]) -> None:
        import numpy as np

        sizes = np.fromiter(map(len, blobs), np.int64, len(blobs))
        self.counts = np.array(counts, np.int64)
        self.ends = np.cumsum(sizes)
        self.at = self.ends - sizes + 1
        self.is_good = self.at < self.ends
        # Heads and planes are read in equal lengths, the last ones beyond their end.
        spare = _MOST_SPARE + int(self.counts.max()) // 4
        self._bytes = np.frombuffer(b"".join([*blobs, bytes(spare)]), np.uint8)

    def times(self) -> list[bytes]:
        """Read the next column of every blob as times."""
        import numpy as np

        found, rows, forms = self._forms()
        even_rows = rows[forms == EVEN]
        steps = self._read(even_rows, "<u4").astype(int)
        counts = self.counts[even_rows]
        for step, count in dict.fromkeys(zip(steps.tolist(), counts.tolist(), strict=True)):
            alike = even_rows[(steps == step) & (counts == count)]
            if step * (count - 1) >= _MOST_MS:
                self.is_good[alike] = False
                continue
            raw = even(step, count)
            for row in alike.tolist():
                found[row] = raw
        self.is_good[rows[forms == NONE]] = False
        paced = rows[forms == PACED]
        head = self._read(paced, _PACE)
        one = np.ones(len(paced))
        self._planes(found, _Lattice(paced, head["late"].astype(float), one, one, True, "<u4"), pace=head["pace"])
        self._on_lattices(found, rows, forms, "<u4")
        return found

    def floats(self, *, may_lack: bool) -> list[bytes]:
        """Read the next column of every blob as floats; empty where there is none."""
        found, rows, forms = self._forms()
        self.is_good[rows[(forms == EVEN) | (forms == PACED) | (forms == NONE) & (not may_lack)]] = False
        self._on_lattices(found, rows, forms, "<f4")
        return found

    def _forms(self) -> tuple[list[bytes], Rows, NDArray[Any]]:
        import numpy as np

        rows = np.flatnonzero(self.is_good)
        return [b""] * len(self.at), rows, self._read(rows, "u1")

    def _read(self, rows: Rows, kind: Any) -> NDArray[Any]:
        """Read a number, or a head of several, of each of these blobs; what is cut off there is not good."""
        import numpy as np

        kind = np.dtype(kind)
        at = np.minimum(self.at[rows], self.ends[rows])
        read: NDArray[Any] = self._bytes[at[:, None] + np.arange(kind.itemsize)]
        self.at[rows] = at + kind.itemsize
        self.is_good[rows] &= self.at[rows] <= self.ends[rows]
        found: NDArray[Any] = read.view(kind).reshape(-1)
        return found

    def _on_lattices(self, found: list[bytes], rows: Rows, forms: NDArray[Any], kind: str) -> None:
        import numpy as np

        self.is_good[rows[forms > PACED]] = False
        for form in range(FIRST_LATTICE, FIRST_LATTICE + 2 * HOW):
            mine = rows[forms == form]
            if len(mine):
                which, how = divmod(form - FIRST_LATTICE, HOW)
                if which:
                    head = self._read(mine, _OTHER)
                    over = np.ones(len(mine))
                else:
                    head = self._read(mine, _DECIMAL)
                    over = 10.0 ** head["places"]
                base, step = head["base"].astype(float), head["step"].astype(float)
                lattice = _Lattice(mine, base, step, over, not which, kind)
                if how == RUNS:
                    self._runs(found, lattice)
                else:
                    self._planes(found, lattice, by_distances=how == DISTANCES)

    def _planes(
        self,
        found: list[bytes],
        lattice: _Lattice,
        *,
        by_distances: bool = False,
        pace: NDArray[Any] | None = None,
    ) -> None:
        """Read places by their planes, all of as many planes and about as many samples at once."""
        import numpy as np

        rows = lattice.rows
        first = self._read(rows, "<u4").astype(np.int64) if by_distances else None
        least = self._read(rows, "<i4").astype(np.int64) if by_distances else None
        planes = self._read(rows, "u1").astype(np.int64)
        size = (self.counts[rows] + _EACH - 1) // _EACH
        at = self.at[rows]
        self.at[rows] = at + planes * size
        self.is_good[rows] &= (planes <= 32) & (self.at[rows] <= self.ends[rows])
        for which, most in self._alike(rows, planes, size):
            wide = int(planes[which[0]])
            places, most_place = self._bits(at[which], wide, size[which], most), 2**wide
            if first is not None and least is not None:
                most_place = int(first[which].max()) + _EACH * most * (int(np.abs(least[which]).max()) + most_place)
                places = places.astype(np.int32 if most_place < _EXACT else np.int64)
                places += least[which, None].astype(places.dtype)
                places[:, 0] = first[which]
                np.cumsum(places, axis=1, out=places)
            if pace is not None:
                places, most_place = places + pace[which, None].astype(np.int64) * np.arange(_EACH * most), 2 * _EXACT
            raw = lattice.values(which, places, most_place).tobytes()
            self._give(found, rows[which], raw, range(0, len(raw), _WIDE * _EACH * most))

    def _alike(self, rows: Rows, planes: Wholes, size: Wholes) -> Iterator[tuple[Rows, int]]:
        """Tell groups of blobs with as many planes, and how many bytes hold any plane of the group."""
        import numpy as np

        grain = 2 ** np.maximum(2, np.log2(size).astype(np.int64) - 3)
        most = (size + grain - 1) // grain * grain
        key = np.where(self.is_good[rows], most * 64 + planes, -1)
        for one in np.unique(key).tolist():
            if one >= 0:
                yield np.flatnonzero(key == one), one // 64

    def _bits(self, at: Wholes, planes: int, size: Wholes, most: int) -> NDArray[Any]:
        """Return the places of blobs by rows, behind those of a blob any numbers."""
        import numpy as np

        kind = np.uint8 if planes <= 8 else np.uint16 if planes <= 16 else np.uint32
        places = np.zeros((len(at), most * _EACH), kind)
        where = at[:, None] + np.arange(most)
        for plane in range(planes):
            bits = np.unpackbits(self._bytes.take(where), axis=1, bitorder="little").astype(kind, copy=False)
            np.left_shift(bits, kind(plane), out=bits)
            np.bitwise_or(places, bits, out=places)
            where += size[:, None]
        return places

    def _runs(self, found: list[bytes], lattice: _Lattice) -> None:
        import numpy as np

        rows = lattice.rows
        runs = self._read(rows, "<u2").astype(np.int64)
        at = self.at[rows]
        self.at[rows] = at + runs * _WIDE
        self.is_good[rows] &= (runs > 0) & (self.at[rows] <= self.ends[rows])
        which = np.flatnonzero(self.is_good[rows])
        if not len(which):
            return
        runs = runs[which]
        begins = np.cumsum(runs) - runs
        where = np.repeat(at[which] - begins * _WIDE, runs) + np.arange(runs.sum()) * _WIDE
        lengths, places = self._bytes[where[:, None] + np.arange(_WIDE)].view("<u2").astype(np.int64).T
        sums = np.add.reduceat(lengths, begins)
        self.is_good[rows[which]] = sums == self.counts[rows[which]]
        raw = np.repeat(lattice.values(np.repeat(which, runs), places[:, None], _MOST_IN_RUNS), lengths).tobytes()
        self._give(found, rows[which], raw, ((np.cumsum(sums) - sums) * _WIDE).tolist())

    def _give(self, found: list[bytes], rows: Rows, raw: bytes, begins: Sequence[int]) -> None:
        sizes = self.counts[rows] * _WIDE
        for row, begin, size in zip(rows.tolist(), begins, sizes.tolist(), strict=True):
            found[row] = raw[begin : begin + size]
