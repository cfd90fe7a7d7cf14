"""A recording that was made elsewhere becomes part of a discogram afterwards, aligned by one moment that both know.

A second of the recording is said to be a moment of the record: the opening, the beginning or the stop of an injection,
or a time of day. Its samples then have their place at that injection, and each pain score that has no pressure of its
own gets the one of its moment, as a late entry. What would be recorded is worked out, or refused, before anything is.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from discorecorder.model.entries import Inject, Note, Reading
from discorecorder.model.journal import Batch
from discorecorder.model.spine import level_named
from discorecorder.model.units import Pressure, Volume
from discorecorder.model.values import EntryError
from discorecorder.recorder import By, Line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from discorecorder.devices import Sample
    from discorecorder.devices.csv_file import Taken
    from discorecorder.model.discogram import Discogram
    from discorecorder.model.state import Fact, Injection, LevelState, Point
    from discorecorder.recorder import Recorder

OPENING, INJECT, STOP = "opening", "inject", "stop"
MARKS = (OPENING, INJECT, STOP)
"""The moments of an injection that a recording can be aligned by; a time of day is the fourth."""

BY = By("discorecorder", "program", "import")
OLD_MS = 1000
"""From what age on, in ms, a sample is no reading of a moment any more, and a reading none of its score."""
MOST_IN_BATCH = 10_000
_PLACES = 3
_BEFORE = timedelta(milliseconds=1)
"""So long before its score a reading is recorded: what a score has of pressure was read before it."""
_DAY = timedelta(days=1)


class Place(NamedTuple):
    """Where a recording belongs: its name, the level, the injection (None: the only one), and how it is aligned.

    ``mark`` is one of MARKS, or a time of day as 09:14:10; ``at_s`` is the second of the recording, from its first
    sample on, that is this moment.
    """

    recording: str
    level: str
    injection: int | None
    mark: str
    at_s: float


class Joined(NamedTuple):
    """What is recorded of a recording: batches of samples, and lines; ``unread`` are the scores it has no pressure for.

    ``marked_at`` is the moment of the mark on the wall clock, ``left_out`` counts the samples that were taken while
    another disc, another injection or none was recorded.
    """

    level: str
    injection: int
    marked_at: datetime
    batches: tuple[Batch, ...]
    lines: tuple[Line, ...]
    left_out: int
    unread: tuple[int, ...]

    @property
    def samples(self) -> int:
        """How many samples become part of the discogram."""
        return sum(batch.count for batch in self.batches)

    @property
    def readings(self) -> tuple[Line, ...]:
        """The lines that hold a reading."""
        return tuple(line for line in self.lines if isinstance(line.entries[0], Reading))


def joined(taken: Taken, place: Place, discogram: Discogram, kept: Iterable[Batch] = ()) -> Joined:
    """Return what is recorded of a recording at its place; ``kept`` are the batches that the discogram has already.

    Raises EntryError where the discogram is signed, there is no such level, injection or mark, the recording does not
    cover the mark or is in another unit, or samples of the same time are kept already.
    """
    if discogram.is_signed:
        raise EntryError("the discogram is signed, and no sample is added to it; say in an addendum where they lie")
    state = _level(discogram, place.level)
    injection = _injection(state, place.injection)
    _check_unit(discogram, injection, taken.unit)
    marked_at = _moment(state, injection, place.mark)
    aligned = _Aligned(taken, marked_at, place.at_s)
    begin, end = _span(discogram, state, injection)
    part = aligned.between(begin, end)
    if not part:
        raise EntryError(
            f"no sample was taken at {state.level}, injection {injection.number}; look at the mark and its second"
        )
    batches = tuple(_batches(aligned, part, place.recording, (state.level, injection.number)))
    _check_free(batches, kept)
    readings, unread = _readings(aligned, injection)
    told = _told(place, injection.number, (aligned.samples, part), marked_at)
    return Joined(
        state.level,
        injection.number,
        marked_at,
        batches,
        (*readings, Line((told,), BY)),
        len(aligned.samples) - len(part),
        unread,
    )


def planned(recorder: Recorder, taken: Taken, place: Place) -> Joined:
    """Return what would be recorded of a recording at its place; nothing is. Raises EntryError as ``joined`` does."""
    found = joined(taken, place, recorder.discogram, recorder.samples())
    recorder.would_be(found.lines)
    return found


def record(recorder: Recorder, found: Joined) -> Discogram:
    """Take the samples to the disk, then the record that seals them and the lines.

    Raises JournalError where the disk does not take it.
    """
    for batch in found.batches:
        recorder.stream(batch)
    recorder.seal()
    return recorder.record_lines(found.lines)


def marks_of(discogram: Discogram, level: str, injection: int) -> tuple[tuple[str, datetime], ...]:
    """Return the moments of an injection that are recorded, each with its name and in their order of MARKS."""
    state = _level(discogram, level)
    one = _injection(state, injection)
    facts = ((mark, _fact(state, one, mark)) for mark in MARKS)
    return tuple((mark, fact.at) for mark, fact in facts if fact is not None)


def _level(discogram: Discogram, named: str) -> LevelState:
    level = level_named(named)
    state = discogram.levels.get(level)
    if state is None or not state.injections:
        injected = ", ".join(one.level for one in discogram.levels.values() if one.injections) or "none"
        raise EntryError(f"{level} was not injected in this discogram; injected: {injected}")
    return state


def _injection(state: LevelState, number: int | None) -> Injection:
    count = len(state.injections)
    if number is None and count > 1:
        raise EntryError(f"{state.level} was injected {count} times; say which one: --injection 1 to {count}")
    if number is not None and not 1 <= number <= count:
        raise EntryError(f"{state.level} has {count} injections; there is no number {number}")
    return state.injections[(number or 1) - 1]


def _check_unit(discogram: Discogram, injection: Injection, unit: str) -> None:
    """Refuse pressures in another unit than the gauge of this injection was read in."""
    read = {point.pressure.unit for point in injection.points if point.pressure is not None}
    known = read or ({discogram.unit} if discogram.unit else set())
    if known and unit not in known:
        raise EntryError(
            f"the recording is in {unit}, and this injection was read in {' and '.join(sorted(known))}; convert the "
            "recording, or say its unit where its header names none"
        )


def _moment(state: LevelState, injection: Injection, mark: str) -> datetime:
    """Return the moment of a mark on the wall clock."""
    if mark not in MARKS:
        return _on_clock(mark, injection.started.at)
    fact = _fact(state, injection, mark)
    if fact is None:
        raise EntryError(
            f"no {mark} is recorded at {state.level}, injection {injection.number}; align the recording by another "
            "mark, or by a time such as 09:14:10"
        )
    return fact.at


def _fact(state: LevelState, injection: Injection, mark: str) -> Fact | None:
    if mark == OPENING:
        return injection.opening
    if mark == STOP:
        return injection.stopped
    return next((one for one in state.facts(Inject) if _is_of(one.at, state, injection)), None)


def _is_of(at: datetime, state: LevelState, injection: Injection) -> bool:
    following = state.injections[injection.number : injection.number + 1]
    return injection.started.at <= at and all(at < one.started.at for one in following)


def _on_clock(words: str, near: datetime) -> datetime:
    """Return the time of day that lies nearest to a moment, so that midnight makes no difference."""
    try:
        clock = time.fromisoformat(words)
    except ValueError:
        clock = None
    if clock is None or clock.tzinfo is not None or ":" not in words:
        raise EntryError(f"{words!r} is no mark; there are {', '.join(MARKS)}, or a time such as 09:14:10") from None
    at = datetime.combine(near.date(), clock.replace(microsecond=clock.microsecond // 1000 * 1000), near.tzinfo)
    return min((at - _DAY, at, at + _DAY), key=lambda one: abs(one - near))


def _span(discogram: Discogram, state: LevelState, injection: Injection) -> tuple[datetime, datetime | None]:
    """Return from when to when the gauge belongs to an injection: as where one streams at the table."""
    first = injection.started.at, injection.started.slot
    arming = [((at, slot), level) for at, slot, level in discogram.arming]
    armed = [place[0] for place, _ in arming if place <= first]
    begin = armed[-1] if injection.number == 1 else injection.started.at
    ends = [place[0] for place, level in arming if place > first and level != state.level]
    ends += [one.started.at for one in state.injections[injection.number : injection.number + 1]]
    return begin, min(ends, default=None)


class _Aligned:
    """The samples of a recording with their place on the wall clock."""

    def __init__(self, taken: Taken, marked_at: datetime, at_s: float) -> None:
        """Align a recording. Raises EntryError where it has no sample about that second."""
        self.samples = taken.samples
        self.unit = taken.unit
        self._times = [sample.at_ms for sample in taken.samples]
        last_ms = self._times[-1]
        if not 0 <= at_s * 1000 <= last_ms:
            raise EntryError(f"the recording lasts {last_ms / 1000:g} s and has no second {at_s:g}; correct the second")
        at_ms = round(at_s * 1000)
        place = bisect_left(self._times, at_ms)
        if self._times[place] - at_ms > OLD_MS and at_ms - self._times[place - 1] > OLD_MS:
            raise EntryError(f"the recording has a gap at second {at_s:g}; align it by a moment that it covers")
        self._began = marked_at - timedelta(milliseconds=at_ms)

    def at(self, sample: Sample) -> datetime:
        """Return when a sample was taken."""
        return self._began + timedelta(milliseconds=sample.at_ms)

    def between(self, begin: datetime, end: datetime | None) -> tuple[Sample, ...]:
        """Return the samples from one moment on and before another."""
        first = bisect_left(self._times, self._ms(begin))
        last = len(self._times) if end is None else bisect_left(self._times, self._ms(end))
        return self.samples[first:last]

    def newest(self, moment: datetime) -> Sample | None:
        """Return the newest sample with a pressure at a moment; None where that is too old, or below zero."""
        at_ms = self._ms(moment)
        for sample in reversed(self.samples[: bisect_right(self._times, at_ms)]):
            if at_ms - sample.at_ms > OLD_MS:
                return None
            if sample.pressure is not None:
                return sample if sample.pressure >= 0 else None
        return None

    def _ms(self, moment: datetime) -> int:
        return (moment - self._began) // timedelta(milliseconds=1)


def _batches(aligned: _Aligned, part: Sequence[Sample], recording: str, of: tuple[str, int]) -> Iterator[Batch]:
    for first in range(0, len(part), MOST_IN_BATCH):
        some = part[first : first + MOST_IN_BATCH]
        yield Batch.of(
            some,
            level=of[0],
            injection=of[1],
            started_at=aligned.at(some[0]),
            unit=aligned.unit,
            source=recording,
        )


def _check_free(batches: Sequence[Batch], kept: Iterable[Batch]) -> None:
    """Refuse samples where there are samples of the same injection and time already."""
    level, injection = batches[0].level, batches[0].injection
    began, ended = batches[0].started_at, batches[-1].ended_at
    for one in kept:
        if (one.level, one.injection) == (level, injection) and one.started_at <= ended and began <= one.ended_at:
            raise EntryError(
                f"{level}, injection {injection} has samples of {one.source} from {one.started_at:%H:%M:%S} to "
                f"{one.ended_at:%H:%M:%S} already; samples of the same time are kept once"
            )


def _readings(aligned: _Aligned, injection: Injection) -> tuple[tuple[Line, ...], tuple[int, ...]]:
    """Return a late reading for each pain score without a pressure of its moment, and the scores without a sample."""
    lines, unread = [], []
    for point in injection.points:
        if not _lacks_pressure(point):
            continue
        sample = aligned.newest(point.at)
        if sample is None:
            unread.append(point.number)
            continue
        reading = _reading(sample, point, aligned.unit)
        at = max(point.at - _BEFORE, injection.started.at)
        lines.append(Line((reading,), BY, happened_at=at, late=True, where=f"the reading for record {point.number}"))
    return tuple(lines), tuple(unread)


def _lacks_pressure(point: Point) -> bool:
    is_score = point.pain is not None or point.first_pain
    return is_score and (point.pressure is None or point.pressure_age_ms > OLD_MS)


def _reading(sample: Sample, point: Point, unit: str) -> Reading:
    assert sample.pressure is not None
    has_volume = point.volume is not None and point.volume_age_ms <= OLD_MS
    volume = None if has_volume or sample.volume_ml is None else Volume.of(round(sample.volume_ml, 2), "mL")
    return Reading(volume, Pressure.of(round(sample.pressure, _PLACES) + 0.0, unit))


def _told(place: Place, injection: int, of: tuple[Sequence[Sample], Sequence[Sample]], marked_at: datetime) -> Note:
    """Return the note that says what was joined, and by what."""
    whole, part = of
    moment = f"{marked_at:%H:%M:%S}.{marked_at.microsecond // 1000:03d}"
    mark = f"the {place.mark}, {moment}" if place.mark in MARKS else moment
    return Note(
        f"recording {place.recording} joined afterwards to {level_named(place.level)}, injection {injection}: its "
        f"second {place.at_s:g} is {mark}; {len(part)} of {len(whole)} samples"
    )
