"""Pressure samples as a gauge streams them, kept in batches beside the records.

A batch is sealed by its SHA-256, which a ``samples`` record carries into the chain of the discogram.
"""

from __future__ import annotations

import sys
import zlib
from array import array
from datetime import datetime

from sqlalchemy import Connection, insert, select

from discorecorder.model.journal import schema
from discorecorder.model.spine import LEVELS
from discorecorder.model.units import PRESSURE_UNITS
from discorecorder.model.values import EntryError, Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any


class Batch(Value):
    """Pressures in the gauge's unit, one every 1/``hertz`` seconds from ``started_at`` on, at one injection.

    ``number`` counts the batches of a discogram from 1 and ``injection`` those of the level. A pressure is kept as
    a 32-bit float; what was never read is NaN.
    """

    number: int
    level: str
    injection: int
    started_at: datetime
    hertz: float
    unit: str
    pressures: tuple[float, ...]

    def check(self) -> None:
        """Refuse an empty batch, an unknown level or unit, and numbers that count from 0, with EntryError."""
        if self.number < 1 or self.injection < 1 or not self.pressures or not 0 < self.hertz <= 100_000:
            raise EntryError("a batch has a number, an injection, a rate in Hz and at least one pressure")
        if self.level not in LEVELS or self.unit not in PRESSURE_UNITS:
            raise EntryError(f"no batch comes from level {self.level!r} in {self.unit!r}")
        if self.started_at.tzinfo is None or self.started_at.microsecond % 1000:
            raise EntryError("a batch's time carries its offset and whole milliseconds")

    @classmethod
    def of(cls, samples: Sequence[float], **where: Any) -> Batch:
        """Make a batch of any numbers, rounded to the 32 bits they are kept in."""
        return cls(pressures=tuple(array("f", samples)), **where)

    @property
    def sha256(self) -> str:
        """The seal in hex, over the samples and over where and when they were taken."""
        return _seal(self._columns(), _raw(self.pressures))

    def _columns(self) -> dict[str, str | int | float]:
        at = self.started_at.isoformat(timespec="milliseconds")
        where: dict[str, str | int | float] = {"number": self.number, "level": self.level, "injection": self.injection}
        return {**where, "started_at": at, "hertz": float(self.hertz), "unit": self.unit}


def keep(connection: Connection, discogram: str, batches: Sequence[Batch]) -> None:
    """Add batches in the transaction that is open."""
    rows = [
        {"discogram": discogram, **batch._columns(), "samples": zlib.compress(_raw(batch.pressures))}  # noqa: SLF001
        for batch in batches
    ]
    connection.execute(insert(schema.batch), rows)


def kept(connection: Connection, discogram: str) -> Iterator[Batch]:
    """Return the batches of a discogram, oldest first."""
    for row in _rows(connection, discogram):
        pressures = _floats(zlib.decompress(row.pop("samples")))
        started_at = datetime.fromisoformat(row.pop("started_at"))
        yield Batch(pressures=tuple(pressures), started_at=started_at, **row)


def seals(connection: Connection, discogram: str) -> dict[int, str]:
    """Return the seal of every batch of a discogram by its number, computed from what is stored now."""
    computed = {}
    for row in _rows(connection, discogram):
        try:
            raw = zlib.decompress(row.pop("samples"))
        except zlib.error:
            raw = b"unreadable"
        computed[int(row["number"])] = _seal(row, raw)
    return computed


def _rows(connection: Connection, discogram: str) -> list[dict[str, Any]]:
    columns = [column for column in schema.batch.c if column is not schema.batch.c.discogram]
    found = select(*columns).where(schema.batch.c.discogram == discogram).order_by(schema.batch.c.number)
    return [dict(row) for row in connection.execute(found).mappings()]


def _seal(columns: dict[str, Any], raw: bytes) -> str:
    from hashlib import sha256
    from json import dumps

    return sha256(dumps(columns, sort_keys=True, separators=(",", ":")).encode() + raw).hexdigest()


def _raw(pressures: Sequence[float]) -> bytes:
    samples = array("f", pressures)
    if sys.byteorder == "big":  # pragma: no cover
        samples.byteswap()
    return samples.tobytes()


def _floats(raw: bytes) -> array[float]:
    samples = array("f", raw)
    if sys.byteorder == "big":  # pragma: no cover
        samples.byteswap()
    return samples
