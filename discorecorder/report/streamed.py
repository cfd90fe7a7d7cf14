"""What a gauge streamed at each injection, as a value that the report is drawn from.

Batches of the journal become one run of samples an injection, on the gauge's own clock. Each is compared with the
records that seal it, and belongs to the disc by the name that this has now.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from datetime import timedelta
from itertools import groupby, pairwise
from statistics import median
from typing import TYPE_CHECKING, Final, NamedTuple

from discorecorder.model.entries import FIRST, Correct, Level, Samples
from discorecorder.model.stream import Drift, Run, drift_ppm, psi_of
from discorecorder.model.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from discorecorder.model.discogram import Discogram
    from discorecorder.model.entries import Record
    from discorecorder.model.journal import Batch, Journal

__all__ = ["Streamed", "streamed_in", "streamed_of"]

_JUMP_MS: Final = 2000.0
"""Clocks that part by more from one batch to the next did not run on: the source was opened again, or a clock set."""

_LATER: Final = timedelta(seconds=2)
"""How much later than an injection was recorded its own stream may begin."""


class Streamed(Value):
    """The samples of one injection of a level, of which time 0 was at ``started_at`` on the wall clock.

    Pressures are in ``unit``. ``hertz`` is how many samples a second the gauge means to send, or sent where it does not
    say; 0 where one sample tells nothing of that. ``sealed_by`` is the number of the record that seals the newest of
    them, None where no record does. ``drift`` is how the gauge's clock ran of the wall clock, None where it was not
    measured for long enough.
    """

    level: str
    injection: int
    gauge: str
    unit: str
    hertz: float
    started_at: datetime
    run: Run
    sealed_by: int | None = None
    drift: Drift | None = None

    @property
    def is_sealed(self) -> bool:
        """Whether a record vouches for every sample."""
        return self.sealed_by is not None

    def seconds_at(self, at: datetime) -> float:
        """Return a moment of the wall clock as a time of the run in s."""
        return (at - self.started_at).total_seconds()

    def within(self, from_s: float, until_s: float) -> Streamed:
        """Return the samples from one time of the run to another, both in s; the times stay as they were."""
        times, pressures, volumes = self.run.times_s, self.run.pressures, self.run.volumes_ml
        part = slice(bisect_left(times, from_s), bisect_right(times, until_s))
        return self.with_(run=Run(times[part], pressures[part], volumes[part]))


def streamed_in(journal: Journal, discogram: Discogram) -> tuple[Streamed, ...]:
    """Return what a journal holds of the samples of a discogram; where no record seals any, it is not asked.

    Raises BrokenChain where a batch cannot be read.
    """
    if discogram.last(Samples) is None:
        return ()
    return streamed_of(journal.samples(discogram.id), discogram)


def streamed_of(batches: Iterable[Batch], discogram: Discogram) -> tuple[Streamed, ...]:
    """Return what was streamed at each injection, in the order it came; ``batches`` are all of the discogram.

    Samples at a level or of an injection that was taken back belong to nothing that stands, and are left out.
    """
    kept, seals = list(batches), _Seals(discogram)
    held: dict[tuple[str, int], list[_Held]] = {}
    for batch in kept:
        seals.take(batch)
    for (level, injection), run in groupby(kept, key=lambda batch: (batch.level, batch.injection)):
        mine = list(run)
        name = _level_now(discogram, level, mine[0].started_at)
        if name is not None:
            held.setdefault((name, injection), []).extend(_Held(batch, seals.of(batch)) for batch in mine)
    now = _injections_now(discogram, {key: mine[0].batch.started_at for key, mine in held.items()})
    return tuple(_streamed(level, now[level, one], mine) for (level, one), mine in held.items() if (level, one) in now)


class _Held(NamedTuple):
    """A batch with the number of the record that seals it."""

    batch: Batch
    sealed_by: int | None


class _Seals:
    """Which record seals a batch: the first that holds the digest of this one or of a later one."""

    def __init__(self, discogram: Discogram) -> None:
        self._id = discogram.id
        said = [(record.number, record.entry) for record in discogram.records if isinstance(record.entry, Samples)]
        self._said = {entry.batch: (number, entry.sha256) for number, entry in said}
        self._held: list[tuple[int, int]] = []
        self._digest, self._number = FIRST, 0

    def take(self, batch: Batch) -> None:
        """Walk on by one batch; where one is missing, nothing is sealed from there on."""
        if batch.number != self._number + 1:
            return
        self._number, self._digest = batch.number, batch.digest(self._id, self._digest)
        record, sha256 = self._said.get(batch.number, (0, ""))
        if sha256 == self._digest:
            self._held.append((batch.number, record))

    def of(self, batch: Batch) -> int | None:
        """Return the number of the record, None where none seals the batch."""
        return next((record for number, record in self._held if number >= batch.number), None)


def _injections_now(discogram: Discogram, began: dict[tuple[str, int], datetime]) -> dict[tuple[str, int], int]:
    """Return today's number of each injection that samples were streamed at, by its disc and the number it had then.

    An injection is the one in whose stream it began; ``began`` tells when the first sample of each came. Where one was
    taken back, the others count anew. At a disc where none stands, samples keep the number that they came with.
    """
    now: dict[tuple[str, int], int] = {}
    for level in dict.fromkeys(level for level, _ in began):
        then = sorted(number for name, number in began if name == level)
        state = discogram.levels.get(level)
        standing = state.injections if state is not None else ()
        for one in standing:
            streamed = [number for number in then if began[level, number] <= one.started.at + _LATER] or then[:1]
            now.setdefault((level, streamed[-1]), one.number)
        if not standing:
            now |= {(level, number): number for number in then}
    return now


def _level_now(discogram: Discogram, level: str, at: datetime) -> str | None:
    """Return today's name of the disc that had a name at a moment; None where its arming was taken back."""
    named = [(_said_at(record), record.number) for record in discogram.records if _names(record.entry, level)]
    before = [number for said_at, number in named if said_at <= at] or [number for _, number in named[:1]]
    fact = discogram.standing.fact(before[-1]) if before else None
    if fact is None or not isinstance(fact.entry, Level):
        return None
    return discogram.renamed.get(fact.entry.level, fact.entry.level)


def _said_at(record: Record) -> datetime:
    """Return when a record was said, though the disk may have taken it later."""
    return record.entered_at if record.late else record.happened_at


def _names(entry: object, level: str) -> bool:
    said = entry.entry if isinstance(entry, Correct) else entry
    return isinstance(said, Level) and said.level == level


def _streamed(level: str, injection: int, held: Sequence[_Held]) -> Streamed:
    batches = [one.batch for one in held]
    unit = batches[0].unit
    begins, longest = _begins_ms(batches)
    clocks = [float(batch.clock_ms) for batch in longest]
    walls = [_wall_ms(batches[0], batch) for batch in longest]
    run = Run(*_columns(batches, begins, unit))
    return Streamed(
        level,
        injection,
        " and ".join(dict.fromkeys(batch.source for batch in batches)),
        unit,
        batches[-1].hertz or _measured_hertz(run.times_s),
        batches[0].started_at,
        run,
        None if any(one.sealed_by is None for one in held) else held[-1].sealed_by,
        drift_ppm(clocks, walls),
    )


def _wall_ms(first: Batch, batch: Batch) -> float:
    return (batch.started_at - first.started_at).total_seconds() * 1000


def _begins_ms(batches: Sequence[Batch]) -> tuple[list[float], list[Batch]]:
    """Return when each batch begins, in ms from the first, and the longest row of batches on one clock.

    Within such a row the gauge's clock counts; each row begins by the wall clock, and never before the one ahead ends.
    """
    begins: list[float] = []
    rows: list[list[Batch]] = []
    apart_ms = shift_ms = 0.0
    for batch in batches:
        wall_ms = _wall_ms(batches[0], batch)
        before = rows[-1][-1] if rows else None
        if before is None or _is_another_clock(before, batch, abs(wall_ms - batch.clock_ms - apart_ms)):
            ends_ms = begins[-1] + before.times_ms[-1] if before is not None else 0.0
            apart_ms, shift_ms = wall_ms - batch.clock_ms, max(wall_ms, ends_ms) - batch.clock_ms
            rows.append([])
        begins.append(batch.clock_ms + shift_ms)
        rows[-1].append(batch)
    return begins, max(rows, key=len)


def _is_another_clock(before: Batch, batch: Batch, jump_ms: float) -> bool:
    return batch.clock_ms < before.clock_ms + before.times_ms[-1] or jump_ms > _JUMP_MS


def _columns(
    batches: Sequence[Batch], begins: Sequence[float], unit: str
) -> tuple[array[float], array[float], array[float]]:
    """Return times in s, pressures in a unit and volumes in mL; no volumes where none were ever sent."""
    import numpy as np

    times, pressures, volumes = array("d"), array("d"), array("d")
    has_volumes = any(len(batch.volumes) for batch in batches)
    for batch, begin_ms in zip(batches, begins, strict=True):
        factor = 1.0 if batch.unit == unit else psi_of(1.0, batch.unit) / psi_of(1.0, unit)
        read = np.asarray(batch.pressures, dtype=np.float64) * factor
        times.frombytes(((np.asarray(batch.times_ms, dtype=np.float64) + begin_ms) / 1000).tobytes())
        pressures.frombytes(np.where(np.isfinite(read), read, np.nan).tobytes())
        if has_volumes:
            sent = batch.volumes if len(batch.volumes) else [np.nan] * batch.count
            volumes.frombytes(np.asarray(sent, dtype=np.float64).tobytes())
    return times, pressures, volumes


def _measured_hertz(times_s: Sequence[float]) -> float:
    steps = [later - earlier for earlier, later in pairwise(times_s) if later > earlier]
    return 1 / median(steps) if steps else 0.0
