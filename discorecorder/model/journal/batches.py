"""Samples as a gauge streams them, kept in batches beside the records, in a chain of their own.

Each batch carries the digest of the batch before it and its own, over all that is kept of it; a ``samples`` record
takes the digest of the newest batch into the chain of records, and so seals every batch up to that one.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache, lru_cache
from itertools import groupby, pairwise
from operator import itemgetter
from typing import NamedTuple

from sqlalchemy import Connection, Result, insert, select

from discorecorder.model.entries import FIRST, Samples
from discorecorder.model.journal import schema
from discorecorder.model.journal.access import Statement
from discorecorder.model.journal.codec import MOST_SAMPLES, Columns, native, pack, raw_of, unpack_all
from discorecorder.model.spine import LEVELS
from discorecorder.model.units import PRESSURE_UNITS
from discorecorder.model.values import EntryError, Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Any

    Sealing = tuple[int, dict[str, Any]]

MOST_HERTZ = 100_000
_MOST_CLOCK_MS = 2**53
_UNCOUNTED = "batches and injections count from 1, and the clock of a gauge is whole milliseconds"
_AT_ONCE = 300_000
"""So many samples are unpacked at once, and those of the rows that were fetched with them."""
_ROWS_AT_ONCE = 600
_NAN = float("nan")
_insert = Statement(insert(schema.batch))


class Batch(Value):
    """Samples that a gauge sent one after the other, at one injection of one level.

    ``started_at`` is the wall clock at the first sample and ``clock_ms`` the gauge's own clock then, so that the drift
    between them can be measured. ``hertz`` is how many samples a second the source means to send, None where that is
    not known. ``raw`` holds times, pressures and volumes, little-endian in 32 bits each; ``number`` counts the batches
    of a discogram from 1, and the recorder gives it.
    """

    level: str
    injection: int
    started_at: datetime
    unit: str
    source: str
    clock_ms: int
    raw: Columns
    hertz: float | None = None
    number: int = 1

    @classmethod
    def of(cls, samples: Iterable[tuple[int, float | None, float | None, *tuple[Any, ...]]], **where: Any) -> Batch:
        """Make a batch of what a source sent: its clock in ms, the pressure, and the volume in mL.

        None is what was not sent, and is kept as NaN; where there is no volume at all, none are kept. A rate of 0 Hz
        is one that is not known. Raises EntryError for what no gauge can have sent.
        """
        sent = list(samples)
        clock_ms = sent[0][0] if sent else 0
        times = [one[0] - clock_ms for one in sent]
        if any(time < earlier for earlier, time in pairwise(times)) or times[-1:] > [2**32 - 1]:
            raise EntryError("the times of a batch run backwards, or on for weeks; a gauge's clock does neither")
        volumes = [one[2] for one in sent] if any(one[2] is not None for one in sent) else []
        raw = raw_of("I", times), _floats(one[1] for one in sent), _floats(volumes)
        return cls(clock_ms=clock_ms, raw=raw, **(where | {"hertz": where.get("hertz") or None}))

    def check(self) -> None:
        """Refuse what no gauge can have sent, with EntryError."""
        if self.number < 1 or not -_MOST_CLOCK_MS < self.clock_ms < _MOST_CLOCK_MS:
            raise EntryError(_UNCOUNTED)
        wrong = _wrong(self.level, self.injection, self.unit, self.source, self.hertz)
        if wrong:
            raise EntryError(wrong)
        started_at = self.started_at
        if started_at.tzinfo is None or started_at.microsecond % 1000:
            raise EntryError("a batch's time carries its offset and whole milliseconds")
        times, pressures, volumes = self.raw
        size = len(times)
        if not 4 <= size == len(pressures) <= 4 * MOST_SAMPLES or (volumes and len(volumes) != size):
            raise EntryError(f"a batch has 1 to {MOST_SAMPLES} samples, each with its time and pressure")

    @property
    def count(self) -> int:
        """How many samples there are."""
        return len(self.raw[0]) // 4

    @property
    def times_ms(self) -> memoryview[int]:
        """The gauge's clock at each sample in whole ms, from the first sample on."""
        return memoryview(native(self.raw[0])).cast("I")

    @property
    def pressures(self) -> memoryview[float]:
        """The pressures in ``unit``; NaN is what was not read."""
        return memoryview(native(self.raw[1])).cast("f")

    @property
    def volumes(self) -> memoryview[float]:
        """The volumes in mL, NaN where one was not sent; none where the source sends none."""
        return memoryview(native(self.raw[2])).cast("f")

    @property
    def ended_at(self) -> datetime:
        """The wall clock at the last sample, by the gauge's own clock since the first."""
        return self.started_at + timedelta(milliseconds=self.times_ms[-1])

    def digest(self, discogram: str, before: str) -> str:
        """Return the SHA-256 in hex over the discogram's id, the digest before, and all that is kept."""
        return _digest(discogram, before, self._columns(), self.raw)

    def row(self, discogram: str, before: str) -> dict[str, Any]:
        """Return the batch as it is stored, sealed to the batch of the digest before."""
        digest = self.digest(discogram, before)
        sealed = {"before": bytes.fromhex(before), "digest": bytes.fromhex(digest)}
        return {"discogram": discogram, **self._columns(), "packed": pack(self.raw), **sealed}

    def _columns(self) -> dict[str, str | int | float | None]:
        columns: dict[str, str | int | float | None] = {name: getattr(self, name) for name in _SEALED}
        at = self.started_at.isoformat(timespec="milliseconds")
        return columns | {"started_at": at, "hertz": self.hertz and float(self.hertz)}


_SEALED = ("number", "level", "injection", "source", "started_at", "clock_ms", "hertz", "unit", "count")
"""Every column that the digest is over, beside the samples."""
_COUNT, _PACKED = len(_SEALED) - 1, len(_SEALED)


class Link(NamedTuple):
    """A batch as a link of its chain: how many samples it has, in which unit, and its digest in hex."""

    samples: int
    unit: str
    sha256: str


class Torn(NamedTuple):
    """The first batch that is not what was streamed, and what is wrong with it."""

    number: int
    words: str


def keep(connection: Connection, discogram: str, batch: Batch) -> None:
    """Add a batch in the transaction that is open. What does not continue the batch before is refused there."""
    before = FIRST
    if batch.number > 1:
        here = schema.batch.c.discogram == discogram, schema.batch.c.number == batch.number - 1
        before = (connection.execute(select(schema.batch.c.digest).where(*here)).scalar() or b"").hex()
    _insert.run(connection, (batch.row(discogram, before),))


def kept(connection: Connection, discogram: str, level: str | None, injection: int | None) -> list[Batch]:
    """Return the batches of a discogram, or of one level or injection of it, oldest first.

    Raises EntryError naming the batch that cannot be read.
    """
    wanted = [("level", level), ("injection", injection)]
    where = [schema.batch.c[name] == one for name, one in wanted if one is not None]
    names = [*_SEALED, "packed"]
    return [_read(*one) for one in _unpacked(connection.execute(_found(discogram, names).where(*where)))]


def newest(connection: Connection, discogram: str) -> Batch | None:
    """Return the last batch of a discogram, or None where there is none. Raises EntryError if it cannot be read."""
    found = _found(discogram, [*_SEALED, "packed"]).order_by(None).order_by(schema.batch.c.number.desc()).limit(1)
    return next((_read(*one) for one in _unpacked(connection.execute(found))), None)


def to_seal(connection: Connection, discogram: str, after: int) -> list[Samples]:
    """Return what seals the batches with a number above ``after``: an entry for each run of them in one unit."""
    wanted = _found(discogram, ["unit", "number", "count", "digest"]).where(schema.batch.c.number > after)
    found = []
    for unit, run in groupby(connection.execute(wanted), itemgetter(0)):
        _, numbers, counts, digests = zip(*run, strict=True)
        found.append(Samples(numbers[-1], sum(counts), unit, bytes(digests[-1]).hex()))
    return found


def torn(connection: Connection, discogram: str, sealing: Sequence[Sealing]) -> tuple[int | None, str] | None:
    """Return the number of the record whose seal does not hold, and why; None where all is as it was streamed.

    ``sealing`` are the ``samples`` entries with the numbers of their records. What was streamed and is not sealed yet
    has no record; its chain is walked all the same.
    """
    walked, broken = _walked(connection, discogram)
    if broken is not None:
        return next((number for number, entry in sealing if entry["batch"] >= broken.number), None), broken.words
    done = 0
    for number, entry in sealing:
        last, run = entry["batch"], walked[done : entry["batch"]]
        if last > len(walked):
            return number, f"batch {len(walked) + 1} of samples is missing"
        said = sum(one.samples for one in run), {one.unit for one in run}, walked[last - 1].sha256
        if said != (entry["count"], {entry["unit"]}, entry["sha256"]):
            return number, f"the samples up to batch {last} are not those that were sealed"
        done = last
    return None


def _walked(connection: Connection, discogram: str) -> tuple[list[Link], Torn | None]:
    """Return each batch as a link, and the first one that does not continue the one before or was changed."""
    walked: list[Link] = []
    before = FIRST
    rows = connection.execute(_found(discogram, [*_SEALED, "packed", "before", "digest"]))
    for (*said, _, kept_before, kept_digest), raw in _unpacked(rows):
        columns = dict(zip(_SEALED, said, strict=True))
        at = len(walked) + 1
        if columns["number"] != at:
            return walked, Torn(at, f"batch {at} of samples is missing")
        if bytes(kept_before).hex() != before:
            return walked, Torn(at, f"batch {at} of samples does not continue the one before")
        digest = "" if isinstance(raw, EntryError) else _digest(discogram, before, columns, raw)
        if digest != bytes(kept_digest).hex():
            return walked, Torn(at, f"batch {at} of samples is not what was streamed")
        walked.append(Link(columns["count"], columns["unit"], digest))
        before = digest
    return walked, None


@lru_cache(maxsize=64)
def _wrong(level: str, injection: int, unit: str, source: str, hertz: float | None) -> str:
    """Return what is wrong with where samples come from, nothing where that can be."""
    if injection < 1:
        return _UNCOUNTED
    if hertz is not None and not 0 < hertz <= MOST_HERTZ:
        return f"a rate is over 0 and up to {MOST_HERTZ} Hz, not {hertz!r}"
    if level not in LEVELS or unit not in PRESSURE_UNITS or not (source.isprintable() and source.strip()):
        return f"no batch comes from {source!r} at level {level!r} in {unit!r}"
    return ""


def _found(discogram: str, names: Sequence[str]) -> Any:
    columns = schema.batch.c
    return select(*(columns[name] for name in names)).where(columns.discogram == discogram).order_by(columns.number)


def _unpacked(rows: Result[Any]) -> Iterator[tuple[Sequence[Any], Columns | EntryError]]:
    """Tell each row, which begins as _SEALED and goes on with the blob, and its samples; many are unpacked at once."""
    some: list[Sequence[Any]] = []
    samples = 0
    for fetched in rows.partitions(_ROWS_AT_ONCE):
        some.extend(fetched)
        samples += sum(row[_COUNT] for row in fetched)
        if samples >= _AT_ONCE:
            yield from zip(some, _unpacked_together(some), strict=True)
            some, samples = [], 0
    yield from zip(some, _unpacked_together(some), strict=True)


def _unpacked_together(rows: Sequence[Sequence[Any]]) -> list[Columns | EntryError]:
    return unpack_all([row[_PACKED] for row in rows], [row[_COUNT] for row in rows])


def _read(row: Sequence[Any], raw: Columns | EntryError) -> Batch:
    number, level, injection, source, started_at, clock_ms, hertz, unit, *_ = row
    try:
        if isinstance(raw, EntryError):
            raise raw
        return Batch(level, injection, datetime.fromisoformat(started_at), unit, source, clock_ms, raw, hertz, number)
    except ValueError as unread:
        raise EntryError(f"batch {number}: {unread}") from None


def _digest(discogram: str, before: str, columns: dict[str, Any], raw: Columns) -> str:
    from hashlib import sha256

    said = _writer()([discogram, before, columns])
    return sha256(b"".join((said.encode(), *raw))).hexdigest()


@cache
def _writer() -> Callable[[object], str]:
    """Return what writes JSON with sorted keys; making it takes as long as using it."""
    from json import JSONEncoder

    return JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode


def _floats(given: Iterable[float | None]) -> bytes:
    # A gauge that shows -0.0 means 0.
    return raw_of("f", [_NAN if one is None else one + 0.0 for one in given])
