"""The numbers that rule sets are applied to, derived from the points of one injection (facts 1.8).

``OP`` is the opening pressure, ``base`` the pain before the injection, ``P(k)`` the gauge pressure at the first
point with pain k or more while the plunger advanced, ``P1`` that at the first point with pain above base, and
``dP`` a pressure less the opening pressure. Every measure knows the record it comes from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from discorecorder.model.entries import (
    AcceptControl,
    AfterAnaesthetic,
    Baseline,
    Concordance,
    EndPoint,
    Leak,
    Manometer,
    Sleep,
    Stop,
)
from discorecorder.model.spine import region_of
from discorecorder.model.units import rounded
from discorecorder.model.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable
    from fractions import Fraction

    from discorecorder.model.discogram import Discogram
    from discorecorder.model.state import Injection, LevelState, Point
    from discorecorder.model.units import Pressure, Volume

CONCORDANT = frozenset({"similar", "exact"})
NOT_CONCORDANT = frozenset({"none", "discordant"})
VOLUME_CEILING_ML = {"cervical": (5, 10), "thoracic": (2, 1), "lumbar": (35, 10)}
"""The volume at which an injection is ended, as a fraction of mL (facts 1.4 and 1.5; thoracic 1.6)."""


class Moment(Value):
    """The state of an injection at one point: pressure as read, gauge and above opening in psi, volume, pain.

    ``record`` is the record of the pain, ``pressure_record`` that of the pressure; ``at_rest`` says that the pain
    came when the plunger rested, so that the pressure is the last one before (facts E-6).
    """

    record: int
    pain: int
    pressure: Pressure | None
    pressure_record: int
    gauge_psi: Fraction | None
    above_psi: Fraction | None
    volume: Volume | None
    volume_record: int
    at_rest: bool
    is_stale: bool

    @property
    def words(self) -> str:
        """The pressure for print: ``26 psi (14 psi a.o.)``."""
        return pressure_words(self.gauge_psi, self.above_psi)


def pressure_words(gauge_psi: Fraction | None, above_psi: Fraction | None) -> str:
    """Return a pressure for print, gauge and above opening; a dash where one is not known (facts 7)."""
    if gauge_psi is None and above_psi is None:
        return "\N{EN DASH}"
    above = "a.o. not known" if above_psi is None else f"{rounded(above_psi)} psi a.o."
    return f"{rounded(gauge_psi)} psi ({above})" if gauge_psi is not None else above


class Measures:
    """What was measured at one level, in its judged injection. Everything is worked out once and kept."""

    def __init__(self, discogram: Discogram, state: LevelState) -> None:
        self.level = state.level
        self.region = region_of(state.level)
        self.state = state
        self.injection: Injection | None = state.judged
        self.points: tuple[Point, ...] = tuple(self.injection.points) if self.injection is not None else ()
        self.base, self.base_record = self._base(discogram)
        self.stale_ms = discogram.opened.stale_ms
        manometer = discogram.last(Manometer)
        self.has_manometer = manometer.used if manometer else any(point.pressure is not None for point in self.points)
        self.after_anaesthetic = self._after_anaesthetic(discogram)
        self._moments: dict[int, Moment | None] = {}

    def _base(self, discogram: Discogram) -> tuple[int | None, int]:
        fact = self.injection.baseline if self.injection is not None else None
        fact = fact or discogram.fact(Baseline)
        entry = fact.entry if fact else None
        return (entry.pain, fact.number) if fact and isinstance(entry, Baseline) else (None, 0)

    def _after_anaesthetic(self, discogram: Discogram) -> bool:
        told = self.state.last(AfterAnaesthetic)
        if told is not None:
            return told.tested_after
        if self.injection is None:
            return False
        slept = (state.facts(Sleep) for level, state in discogram.levels.items() if level != self.level)
        began = (self.injection.started.at, self.injection.started.slot)
        return any((fact.at, fact.slot) < began for facts in slept for fact in facts)

    @property
    def opening(self) -> Pressure | None:
        """The opening pressure as it was read, if it was obtained."""
        return self.injection.opening_pressure if self.injection is not None else None

    @property
    def opening_record(self) -> int:
        """The record of the opening pressure, or 0."""
        opening = self.injection.opening if self.injection is not None else None
        return opening.number if opening else 0

    @property
    def scores(self) -> tuple[int, ...]:
        """Every pain score of the injection, in order."""
        return tuple(point.pain for point in self.points if point.pain is not None)

    @property
    def peak_pain(self) -> int | None:
        """The highest pain score, absolute; None where nobody asked."""
        return max(self.scores, default=None)

    @property
    def peak_pain_record(self) -> int:
        """The record of the highest pain score, or 0."""
        peak = self.peak_pain
        return next((point.number for point in self.points if point.pain is not None and point.pain == peak), 0)

    @property
    def grade(self) -> str | None:
        """The concordance of the pain, or None where nobody said it."""
        said = self.state.last(Concordance)
        return said.grade if said else None

    @property
    def is_concordant(self) -> bool:
        """Whether the pain was similar to or exactly the usual pain."""
        return self.grade in CONCORDANT

    @property
    def is_painless(self) -> bool | None:
        """Whether pain never rose above base; None where no pain was asked for."""
        return None if not self.scores else max(self.scores) <= (self.base or 0)

    @property
    def leak(self) -> Leak | None:
        """The leak, if one was looked for."""
        return self.state.last(Leak)

    @property
    def has_leak(self) -> bool:
        """Whether contrast left the disc."""
        return self.leak is not None and self.leak.site != "none"

    @property
    def stop_reason(self) -> str | None:
        """Why the injection ended."""
        stopped = self.injection.stopped.entry if self.injection is not None and self.injection.stopped else None
        return stopped.reason if isinstance(stopped, Stop) else None

    @property
    def was_not_pressurised(self) -> bool:
        """Whether a leak kept the disc from being pressurised (facts E-2)."""
        prevented = self.leak is not None and self.leak.prevents_pressurisation
        return prevented or (self.has_leak and self.stop_reason == "no rise")

    def at_pain(self, least: int) -> Moment | None:
        """Return the moment at which pain first reached a score; None if never, or if base was there already."""
        if least not in self._moments:
            reached = self.base is not None and self.base >= least
            self._moments[least] = None if reached else self._first(lambda pain: pain >= least)
        return self._moments[least]

    @property
    def first_pain(self) -> Moment | None:
        """The moment at which pain first rose above base (P1)."""
        if -1 not in self._moments:
            base = self.base or 0
            self._moments[-1] = self._first(lambda pain: pain > base)
        return self._moments[-1]

    def _first(self, reached: Callable[[int], bool]) -> Moment | None:
        advancing: Point | None = None
        for point in self.points:
            if point.advancing:
                advancing = point
            if point.pain is not None and reached(point.pain):
                return self._moment(point, advancing or point)
        return None

    def _moment(self, point: Point, pressed: Point) -> Moment:
        pressure = pressed.pressure
        gauge, above = self._psi(pressure)
        return Moment(
            record=point.number,
            pain=point.pain if point.pain is not None else -1,
            pressure=pressure,
            pressure_record=pressed.pressure_from,
            gauge_psi=gauge,
            above_psi=above,
            volume=pressed.volume,
            volume_record=pressed.volume_from,
            at_rest=pressed is not point,
            is_stale=point.is_stale(self.stale_ms),
        )

    def _psi(self, pressure: Pressure | None) -> tuple[Fraction | None, Fraction | None]:
        if pressure is None or self.injection is None:
            return None, None
        return self.injection.gauge_psi(pressure), self.injection.above_opening_psi(pressure)

    @property
    def peak(self) -> Moment | None:
        """The moment of the highest pressure; None where no pressure is known."""
        if -2 not in self._moments:
            known = [point for point in self.points if point.pressure is not None]
            gauged = [(psi, point) for point in known if (psi := self._order(point)) is not None]
            top = max(gauged, key=lambda pair: pair[0], default=None)
            self._moments[-2] = self._moment(top[1], top[1]) if top else None
        return self._moments[-2]

    def _order(self, point: Point) -> Fraction | None:
        gauge, above = self._psi(point.pressure)
        return gauge if gauge is not None else above

    @property
    def final_volume(self) -> tuple[Volume | None, int]:
        """The largest volume in mL that was injected, and its record."""
        known = [(point.volume, point.volume_from) for point in self.points if point.volume is not None]
        return max(known, key=lambda pair: pair[0].exact(), default=(None, 0))

    @property
    def is_accepted(self) -> bool:
        """Whether the physician accepted this disc as a control, with a reason (facts E-24)."""
        return self.state.last(AcceptControl) is not None

    def inadequacy(self, least_psi: Fraction) -> str | None:
        """Return why this disc is no adequate control, or None where it is one (facts 1.8).

        Adequate: tested, at least ``least_psi`` above opening, no leak that prevented pressurisation, not after an
        anaesthetic. Without a manometer, and in the cervical spine by convention: firm end point or the volume
        ceiling, and no leak. What the physician accepted is adequate.
        """
        if self.is_accepted:
            return None
        if self.after_anaesthetic:
            return "tested after anaesthetic was given at another disc"
        if self.was_not_pressurised:
            return "leaked and could not be pressurised"
        if not self.points:
            return "was not injected"
        if not self.has_manometer or self.region == "cervical":
            return self._inadequacy_by_feel(least_psi)
        above = self.peak.above_psi if self.peak else None
        if above is None:
            return "pressure above opening is not known"
        return None if above >= least_psi else f"pressurised only to {rounded(above)} psi above opening"

    def _inadequacy_by_feel(self, least_psi: Fraction) -> str | None:
        above = self.peak.above_psi if self.peak else None
        if above is not None and above >= least_psi:
            return None
        if self.has_leak:
            return "leaked, with no pressure to show that it was pressurised"
        feel = self.state.last(EndPoint)
        firm = feel is not None and feel.feel == "firm"
        return None if firm or self.reached_volume_ceiling else "neither a firm end point nor the volume ceiling"

    @property
    def reached_volume_ceiling(self) -> bool:
        """Whether the injection ended at the volume ceiling of the region."""
        volume, _ = self.final_volume
        up, down = VOLUME_CEILING_ML[self.region]
        return self.stop_reason == "volume" or (volume is not None and volume.exact() * down >= up)
