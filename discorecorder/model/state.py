"""What stands at a level: facts, injections and their points, grown entry by entry by the fold.

A **fact** is an entry that stands, with the record that says so. A **point** is one moment of an injection with
the newest volume and pressure of that injection and their ages. Objects here are changed only while the fold
builds the next discogram from copies; everyone else reads them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from discorecorder.model.entries import (
    After,
    Baseline,
    Behaviour,
    Concordance,
    Designate,
    EndPoint,
    Entry,
    Flow,
    Inject,
    Leak,
    Location,
    NoOpening,
    Opening,
    PainSide,
    Persistence,
    Rating,
    Reading,
    Record,
    Stop,
    Words,
)
from discorecorder.model.trail import Trail
from discorecorder.model.units import Pressure, Volume
from discorecorder.model.values import Value

if TYPE_CHECKING:
    from datetime import datetime
    from fractions import Fraction

Kind = TypeVar("Kind", bound=Entry)
Measured = TypeVar("Measured", Volume, Pressure)

OF_INJECTION = (
    Concordance,
    Rating,
    Behaviour,
    EndPoint,
    Leak,
    Location,
    PainSide,
    Words,
    Persistence,
    After,
    NoOpening,
)
"""Kinds that tell of one injection rather than of the disc (facts E-13)."""

OPENS_INJECTION = (Inject, Opening, NoOpening, Reading, Stop, Flow)
"""Kinds that begin the first injection of a disc."""

BEGINS_AGAIN = (Inject, Opening, NoOpening)
"""Kinds that begin another injection after a stop; what is read after a stop still belongs to the one before."""


class Fact(Value):
    """An entry that stands: ``record`` says so, ``at`` is when it happened, ``slot`` the number it first had."""

    entry: Entry
    record: Record
    at: datetime
    slot: int

    @property
    def number(self) -> int:
        """The number of the record behind this fact."""
        return self.record.number


class Point(Value):
    """One moment of an injection. ``pain`` is 0-10 where it was said; volume and pressure are the newest there were.

    ``volume_from`` and ``pressure_from`` are the records that these come from, and the ages in ms are counted from
    there to this point.
    """

    fact: Fact
    pain: int | None
    first_pain: bool
    advancing: bool
    volume: Volume | None
    volume_from: int
    volume_age_ms: int
    pressure: Pressure | None
    pressure_from: int
    pressure_age_ms: int

    @property
    def number(self) -> int:
        """The number of the record behind this point."""
        return self.fact.number

    @property
    def at(self) -> datetime:
        """When it happened."""
        return self.fact.at

    @property
    def volume_held(self) -> tuple[Volume | None, int, int]:
        """The volume, the record it comes from, and its age in ms."""
        return self.volume, self.volume_from, self.volume_age_ms

    @property
    def pressure_held(self) -> tuple[Pressure | None, int, int]:
        """The pressure, the record it comes from, and its age in ms."""
        return self.pressure, self.pressure_from, self.pressure_age_ms

    def is_stale(self, stale_ms: int) -> bool:
        """Return whether its volume or pressure was older than the setting when the point was taken."""
        return max(self.volume_age_ms, self.pressure_age_ms) > stale_ms


class Injection:
    """One injection of a disc: what was said of it, and its points in the order they happened."""

    __slots__ = ("advancing", "baseline", "number", "opening", "points", "said", "started", "stopped")

    def __init__(self, number: int, started: Fact, baseline: Fact | None) -> None:
        self.number = number
        self.started = started
        self.baseline = baseline
        self.opening: Fact | None = None
        self.stopped: Fact | None = None
        self.advancing = True
        self.points: Trail[Point] = Trail()
        self.said: dict[str, Trail[Fact]] = {}

    def copy(self) -> Injection:
        """Return a copy for the fold to grow."""
        twin = Injection(self.number, self.started, self.baseline)
        twin.opening, twin.stopped, twin.advancing = self.opening, self.stopped, self.advancing
        twin.points, twin.said = self.points, dict(self.said)
        return twin

    @property
    def opening_pressure(self) -> Pressure | None:
        """The opening pressure of this injection, if it was obtained."""
        entry = self.opening.entry if self.opening else None
        return entry.pressure if isinstance(entry, Opening) else None

    @property
    def base(self) -> int | None:
        """Pain 0-10 immediately before this injection, if it was asked."""
        entry = self.baseline.entry if self.baseline else None
        return entry.pain if isinstance(entry, Baseline) else None

    def gauge_psi(self, pressure: Pressure) -> Fraction | None:
        """Return a pressure of this injection as the gauge shows it, in psi; None if that needs an opening pressure."""
        if not pressure.above_opening:
            return pressure.psi()
        opening = self.opening_pressure
        return None if opening is None else opening.psi() + pressure.psi()

    def above_opening_psi(self, pressure: Pressure) -> Fraction | None:
        """Return a pressure above the opening pressure of this injection in psi; None without opening pressure."""
        opening = self.opening_pressure
        if opening is None:
            return None
        return pressure.psi() if pressure.above_opening else pressure.psi() - opening.psi()

    def take(self, fact: Fact) -> None:
        """Grow by one fact; only the fold calls this."""
        entry = fact.entry
        if isinstance(entry, Reading):
            self._add_point(fact, entry.volume, entry.pressure, entry.pain)
        elif isinstance(entry, Opening):
            self.opening = fact
            self._add_point(fact, None, entry.pressure, None)
        elif isinstance(entry, Stop):
            self.stopped = fact
            self.advancing = False
        elif isinstance(entry, Inject):
            self.advancing = True
        elif isinstance(entry, Flow):
            self.advancing = entry.advancing
        elif isinstance(entry, OF_INJECTION):
            self.said[entry.kind] = self.said.get(entry.kind, Trail()).plus(fact)

    def _add_point(self, fact: Fact, volume: Volume | None, pressure: Pressure | None, pain: int | None) -> None:
        before = self.points.last
        point = Point(
            fact,
            pain,
            isinstance(fact.entry, Reading) and fact.entry.first_pain,
            self.advancing and not _plunger_rested(before, volume, pressure),
            *_own_or_carried(fact, volume, before, before.volume_held if before else _NOTHING),
            *_own_or_carried(fact, pressure, before, before.pressure_held if before else _NOTHING),
        )
        self.points = self.points.plus(point)


_NOTHING = (None, 0, 0)


def _own_or_carried(
    fact: Fact, own: Measured | None, before: Point | None, carried: tuple[Measured | None, int, int]
) -> tuple[Measured | None, int, int]:
    """Return the value of a point, the record it comes from and its age in ms: its own, or the newest before it."""
    if own is not None:
        return own, fact.number, 0
    if before is None or carried[0] is None:
        return _NOTHING
    since_ms = round((fact.at - before.at).total_seconds() * 1000)
    return carried[0], carried[1], carried[2] + since_ms


def _plunger_rested(before: Point | None, volume: Volume | None, pressure: Pressure | None) -> bool:
    """Return whether no volume went in since the last point while the pressure fell: the plunger rested."""
    if before is None or before.volume is None or before.pressure is None or volume is None or pressure is None:
        return False
    same_volume = volume == before.volume
    same_scale = pressure.above_opening == before.pressure.above_opening
    return same_volume and same_scale and pressure.psi() < before.pressure.psi()


class LevelState:
    """What stands at one level: every fact by kind, the injections, and the baseline that waits for the next."""

    __slots__ = ("injections", "level", "loose", "said", "waiting")

    def __init__(self, level: str) -> None:
        self.level = level
        self.said: dict[str, Trail[Fact]] = {}
        self.loose: dict[str, Trail[Fact]] = {}
        self.injections: tuple[Injection, ...] = ()
        self.waiting: Fact | None = None

    def copy(self) -> LevelState:
        """Return a copy for the fold to grow."""
        twin = LevelState(self.level)
        twin.said, twin.loose, twin.waiting = dict(self.said), dict(self.loose), self.waiting
        twin.injections = (*self.injections[:-1], self.injections[-1].copy()) if self.injections else ()
        return twin

    def facts(self, kind: type[Kind]) -> Trail[Fact]:
        """Return every standing fact of a kind at this level, oldest first."""
        return self.said.get(kind.kind, Trail())

    def fact(self, kind: type[Kind]) -> Fact | None:
        """Return the newest fact of a kind that counts for the level.

        For what tells of an injection that is the designated injection's; what was said before any injection
        counts where that injection has none.
        """
        if not issubclass(kind, OF_INJECTION):
            return self.facts(kind).last
        judged = self.judged
        said = judged.said.get(kind.kind) if judged else None
        return (said or self.loose.get(kind.kind, Trail())).last

    def last(self, kind: type[Kind]) -> Kind | None:
        """Return the entry of the fact that counts, or None where nobody said it."""
        fact = self.fact(kind)
        return fact.entry if fact and isinstance(fact.entry, kind) else None

    @property
    def judged(self) -> Injection | None:
        """The injection that verdicts are drawn from: the designated one, else the first (facts E-13)."""
        if not self.injections:
            return None
        chosen = self.last(Designate)
        number = chosen.injection if chosen else 1
        return self.injections[min(number, len(self.injections)) - 1]

    @property
    def current(self) -> Injection | None:
        """The newest injection."""
        return self.injections[-1] if self.injections else None

    @property
    def is_tested(self) -> bool:
        """Whether something was injected here: there is a reading, an opening pressure or a stop."""
        return any(injection.points or injection.stopped for injection in self.injections)

    def take(self, fact: Fact) -> None:
        """Grow by one fact; only the fold calls this."""
        entry = fact.entry
        said = self.said.get(entry.kind)
        self.said[entry.kind] = Trail((fact,)) if said is None else said.plus(fact)
        if isinstance(entry, Baseline):
            self._take_baseline(fact)
        if self._begins(entry):
            self.injections = (*self.injections, Injection(len(self.injections) + 1, fact, self.waiting))
            self.waiting = None
        if self.injections:
            self.injections[-1].take(fact)
        elif isinstance(entry, OF_INJECTION):
            self.loose[entry.kind] = self.loose.get(entry.kind, Trail()).plus(fact)

    def _begins(self, entry: Entry) -> bool:
        current = self.current
        if current is None:
            return isinstance(entry, OPENS_INJECTION)
        return current.stopped is not None and isinstance(entry, BEGINS_AGAIN)

    def _take_baseline(self, fact: Fact) -> None:
        current = self.current
        running = current is not None and current.stopped is None
        if current is not None and running and all(point.pain is None for point in current.points):
            current.baseline = fact
        else:
            self.waiting = fact
