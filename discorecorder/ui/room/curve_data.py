"""What the live curve shows of an injection, as plain numbers; pure functions of the discogram, without Qt.

Times are in s since the injection began, pressures in psi above opening, or on the gauge where no opening pressure is
known; the two are never mixed in one trace. Volumes are in mL.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from discorecorder.model.entries import Concordance, Leak, Opening, Sleep, Stop
from discorecorder.model.measures import Measures

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from discorecorder.model.discogram import Discogram
    from discorecorder.model.state import Fact, Injection, LevelState, Point

TIME, VOLUME = "time", "volume"
ADEQUATE_PSI = 50
"""Pressure above opening in psi from which a control was adequately tested, where no rule set says it."""


class Sample(NamedTuple):
    """One point: what was not read at it is None, and ``held_ml`` is the newest volume there was.

    ``is_stale`` tells that a score was given against old values, ``at_rest`` that the plunger did not advance.
    """

    seconds: float
    psi: float | None
    volume_ml: float | None
    held_ml: float | None
    pain: int | None
    number: int
    is_stale: bool = False
    at_rest: bool = False

    def x(self, axis: str) -> float | None:
        """Return where the point lies on an axis, in s or mL."""
        return self.seconds if axis == TIME else self.held_ml


class Mark(NamedTuple):
    """A moment that is marked: what it was, a word or number that belongs to it, and where on either axis."""

    kind: str
    value: str
    seconds: float
    held_ml: float | None

    def x(self, axis: str) -> float | None:
        """Return where the moment lies on an axis, in s or mL."""
        return self.seconds if axis == TIME else self.held_ml


class Trace(NamedTuple):
    """One injection. ``is_above`` tells that pressures are above opening, ``stopped_s`` when it ended.

    ``segments`` are runs of points that belong together; a gauge that streams will give several.
    """

    level: str
    injection: int
    started: datetime
    is_above: bool
    opening_psi: float | None
    segments: tuple[tuple[Sample, ...], ...]
    marks: tuple[Mark, ...]
    stopped_s: float | None

    @property
    def samples(self) -> tuple[Sample, ...]:
        """Every point, in the order it happened."""
        if len(self.segments) == 1:
            return self.segments[0]
        return tuple(sample for segment in self.segments for sample in segment)

    @property
    def is_running(self) -> bool:
        """Whether the injection has not ended."""
        return self.stopped_s is None

    @property
    def end_s(self) -> float:
        """The time of the last point or of the stop, in s."""
        return max([sample.seconds for sample in self.samples[-1:]] + [self.stopped_s or 0.0])

    @property
    def last_psi(self) -> float | None:
        """The newest pressure, in psi."""
        return next((sample.psi for sample in reversed(self.samples) if sample.psi is not None), None)

    @property
    def last_pain(self) -> int | None:
        """The newest pain score."""
        return next((sample.pain for sample in reversed(self.samples) if sample.pain is not None), None)


def traces_of(discogram: Discogram, level: str) -> tuple[Trace, ...]:
    """Return every injection of a level, the oldest first."""
    state = discogram.levels.get(level)
    if state is None:
        return ()
    return tuple(_trace(discogram, state, injection) for injection in state.injections)


def current_trace(discogram: Discogram, level: str | None, known: Known | None = None) -> Trace | None:
    """Return the newest injection of a level, or None while there was none; what is known is not read again."""
    state = discogram.levels.get(level or "")
    return None if state is None or state.current is None else _trace(discogram, state, state.current, known)


class Known:
    """The points that were read last, so that with one reading more only that one is read."""

    def __init__(self) -> None:
        self._opening: Fact | None = None
        self._last: Point | None = None
        self._samples: tuple[Sample, ...] = ()

    def samples_of(self, injection: Injection, stale_ms: int) -> tuple[Sample, ...]:
        """Return the points of an injection, from those known where they are the beginning of it."""
        points, count = injection.points, len(self._samples)
        is_begun = 0 < count <= len(points) and points[count - 1] is self._last
        if not is_begun or injection.opening is not self._opening:
            self._samples, count = (), 0
        fresh = tuple(_sample(injection, point, stale_ms) for point in points[count:])
        self._opening, self._last = injection.opening, points.last
        self._samples += fresh
        return self._samples


def ghost_of(discogram: Discogram, level: str, known: Known | None = None) -> Trace | None:
    """Return the last control disc that was injected before the newest injection of a level, or None.

    What is known of it is not read again.
    """
    here = discogram.levels.get(level)
    before = here.current.started if here is not None and here.current is not None else None
    found: list[tuple[datetime, LevelState, Injection]] = []
    for other, state in discogram.levels.items():
        injection = state.judged
        if other == level or injection is None or (before is not None and injection.started.at >= before.at):
            continue
        if discogram.role_of(other) == "control" and state.is_tested:
            found.append((injection.started.at, state, injection))
    if not found:
        return None
    _, state, injection = max(found, key=_when)
    return _trace(discogram, state, injection, known)


def _when(found: tuple[datetime, LevelState, Injection]) -> datetime:
    return found[0]


def _trace(discogram: Discogram, state: LevelState, injection: Injection, known: Known | None = None) -> Trace:
    started = injection.started.at
    opening = injection.opening_pressure
    samples = (known or Known()).samples_of(injection, discogram.opened.stale_ms)
    stopped = injection.stopped
    return Trace(
        state.level,
        injection.number,
        started,
        opening is not None,
        None if opening is None else float(opening.psi()),
        (samples,) if samples else (),
        _marks(discogram, state, injection, samples),
        None if stopped is None else (stopped.at - started).total_seconds(),
    )


def _sample(injection: Injection, point: Point, stale_ms: int) -> Sample:
    own_pressure = point.pressure if point.pressure_from == point.number else None
    psi = None
    if own_pressure is not None:
        is_above = injection.opening_pressure is not None
        psi = (injection.above_opening_psi if is_above else injection.gauge_psi)(own_pressure)
    held = None if point.volume is None else float(point.volume.exact())
    return Sample(
        max(0.0, (point.at - injection.started.at).total_seconds()),
        None if psi is None else float(psi),
        held if point.volume_from == point.number else None,
        held,
        point.pain,
        point.number,
        point.pain is not None and point.is_stale(stale_ms),
        not point.advancing,
    )


def _marks(
    discogram: Discogram, state: LevelState, injection: Injection, samples: Sequence[Sample]
) -> tuple[Mark, ...]:
    """Return the moments to mark, in the order they happened: opening, first pain, leak, stop, concordance, sleep."""
    told: list[tuple[str, str, Fact]] = []
    if injection.opening is not None and isinstance(injection.opening.entry, Opening):
        told.append(("opening", f"{round(float(injection.opening.entry.pressure.psi()), 1):g}", injection.opening))
    first = _first_pain(discogram, state, injection)
    if first is not None:
        told.append(("first pain", "" if first.pain is None else str(first.pain), first.fact))
    for kind in (Leak, Concordance):
        for fact in injection.said.get(kind.kind, ()):
            entry = fact.entry
            value = entry.site if isinstance(entry, Leak) else entry.grade if isinstance(entry, Concordance) else ""
            told.append((kind.kind, value, fact))
    if injection.stopped is not None and isinstance(injection.stopped.entry, Stop):
        told.append(("stop", injection.stopped.entry.reason or "", injection.stopped))
    if injection is state.current:
        told += [("sleep", "", fact) for fact in state.facts(Sleep) if fact.at >= injection.started.at]
    marks = [_mark(injection, samples, *one) for one in told if one[:2] != ("leak", "none")]
    return tuple(sorted(marks, key=_seconds))


def _seconds(mark: Mark) -> float:
    return mark.seconds


def _mark(injection: Injection, samples: Sequence[Sample], kind: str, value: str, fact: Fact) -> Mark:
    seconds = max(0.0, (fact.at - injection.started.at).total_seconds())
    held = [sample.held_ml for sample in samples if sample.seconds <= seconds and sample.held_ml is not None]
    return Mark(kind, value, seconds, held[-1] if held else 0.0)


def _first_pain(discogram: Discogram, state: LevelState, injection: Injection) -> Point | None:
    """Return the point at which pain first rose above the baseline of the injection."""
    base = injection.base
    if base is None and injection is state.judged:
        base = Measures(discogram, state).base
    for point in injection.points:
        if point.first_pain if point.pain is None else point.pain > (base or 0):
            return point
    return None


def thinned(xs: Sequence[float], ys: Sequence[float], columns: int) -> tuple[list[float], list[float]]:
    """Return a line with at most two points in each column of px, its lowest and highest, so that no peak is lost.

    The first and the last point always stay.
    """
    if len(xs) <= 2 * max(1, columns) or columns < 1:
        return list(xs), list(ys)
    low, high = min(xs), max(xs)
    width = (high - low) / columns or 1.0
    kept: set[int] = {0, len(xs) - 1}
    start, column = 0, 0
    for at in range(1, len(xs) + 1):
        here = int((xs[at] - low) / width) if at < len(xs) else -1
        if here != column:
            kept |= {min(range(start, at), key=ys.__getitem__), max(range(start, at), key=ys.__getitem__)}
            start, column = at, here
    places = sorted(kept)
    return [xs[at] for at in places], [ys[at] for at in places]
