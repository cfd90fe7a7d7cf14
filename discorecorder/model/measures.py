"""The numbers that rule sets are applied to, derived from the points of one injection (facts 1.8).

``OP`` is the opening pressure, ``base`` the pain before the injection, ``P(k)`` the gauge pressure at the first
point with pain k or more while the plunger advanced, ``P1`` that at the first point with pain above base, and
``dP`` a pressure less the opening pressure. Every measure knows the record it comes from.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from discorecorder.model.entries import (
    AcceptControl,
    AfterAnaesthetic,
    Baseline,
    Concordance,
    EndPoint,
    Leak,
    Manometer,
    Opening,
    Rating,
    Sleep,
    Stop,
    Tear,
)
from discorecorder.model.spine import region_of
from discorecorder.model.units import rounded
from discorecorder.model.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from discorecorder.model.discogram import Discogram
    from discorecorder.model.state import Fact, Injection, LevelState, Point
    from discorecorder.model.units import Pressure, Volume

CONCORDANT = frozenset({"similar", "exact"})
NOT_CONCORDANT = frozenset({"none", "discordant"})
VOLUME_CEILING_ML = {"cervical": (5, 10), "thoracic": (2, 1), "lumbar": (35, 10)}
"""The volume at which an injection is ended, as a fraction of mL (facts 1.4 and 1.5; thoracic 1.6)."""

ABORTED = {
    "needle": "the needle was displaced",
    "patient": "the patient asked for it",
    "adverse": "of an adverse event",
}
"""Reasons for which an injection is broken off rather than brought to its end."""


@lru_cache(maxsize=256)
def exact(number: int | float) -> Fraction:
    """Return a limit as the exact decimal that was written: 3.5 as 7/2."""
    return Fraction(str(number))


def told(psi: Fraction, *limits: Fraction) -> str:
    """Return a pressure in psi for print, with as many places as keep it apart from the limits: 49.97, not 50."""
    close = [limit for limit in limits if psi != limit and abs(psi - limit) < Fraction(1, 10)]
    places = 1
    while places < MOST_PLACES and any(Fraction(rounded(psi, places)) == limit for limit in close):
        places += 1
    return rounded(psi, places)


MOST_PLACES = 9
RISEN_PSI = Fraction(15)
"""Pressure above opening from which a leaking disc was pressurised at all: the lowest limit of any rule set [D]."""


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

    def told(self, *limits: Fraction) -> str:
        """Return the pressure for print, gauge and above opening, kept apart from the limits."""
        return pressure_words(self.pressure, self.gauge_psi, self.above_psi, *limits)


def pressure_words(
    pressure: Pressure | None, gauge_psi: Fraction | None, above_psi: Fraction | None, *limits: Fraction
) -> str:
    """Return a pressure for print: ``26 psi (14 psi a.o.)``, ``4.4 atm = 64.7 psi (49.97 psi a.o.)``.

    What the gauge showed stays in its unit (facts 1.9); what is not known is said so, never 0 (facts 8).
    """
    if pressure is None:
        return "pressure not recorded"
    above = "a.o. not known" if above_psi is None else f"{told(above_psi, *limits)} psi a.o."
    if gauge_psi is None:
        return f"{pressure} a.o., opening pressure not recorded"
    native = "" if pressure.unit == "psi" or pressure.above_opening else f"{pressure} = "
    return f"{native}{told(gauge_psi, *limits)} psi ({above})"


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
        self.has_manometer = _has_manometer(discogram)
        self.anaesthetised_before = self._anaesthetised_before(discogram)
        self._moments: dict[int, Moment | None] = {}
        self._inadequacies: dict[Fraction, str | None] = {}
        self._pressures: dict[int, tuple[Fraction | None, Fraction | None]] = {}

    def _base(self, discogram: Discogram) -> tuple[int | None, int]:
        fact = self.injection.baseline if self.injection is not None else None
        fact = fact or discogram.fact(Baseline)
        entry = fact.entry if fact else None
        return (entry.pain, fact.number) if fact and isinstance(entry, Baseline) else (None, 0)

    def _anaesthetised_before(self, discogram: Discogram) -> str | None:
        """Return where an anaesthetic was given before this injection, as told or as timed; None if nowhere.

        The disc itself counts too, once it is injected again after its own anaesthetic (facts E-11, E-13).
        """
        told_so = self.state.last(AfterAnaesthetic)
        if told_so is not None:
            return "elsewhere" if told_so.tested_after else None
        if self.injection is None:
            return None
        began = (self.injection.started.at, self.injection.started.slot)
        slept = ((level, fact) for level, state in discogram.levels.items() for fact in state.facts(Sleep))
        return next((f"at {level}" for level, fact in slept if (fact.at, fact.slot) < began), None)

    @property
    def after_anaesthetic(self) -> bool:
        """Whether an anaesthetic had been given before this injection."""
        return self.anaesthetised_before is not None

    @property
    def opening(self) -> Pressure | None:
        """The opening pressure as it was read, if it was obtained."""
        return self.injection.opening_pressure if self.injection is not None else None

    @property
    def opening_record(self) -> int:
        """The record of the opening pressure, or 0."""
        opening = self.injection.opening if self.injection is not None else None
        return opening.number if opening else 0

    @cached_property
    def scores(self) -> tuple[int, ...]:
        """Every pain score of the injection, in order."""
        return tuple(point.pain for point in self.points if point.pain is not None)

    @cached_property
    def peak_pain(self) -> int | None:
        """The highest pain score, absolute; None where nobody asked."""
        return max(self.scores, default=None)

    @property
    def peak_pain_record(self) -> int:
        """The record of the highest pain score, or 0."""
        peak = self.peak_pain
        return next((point.number for point in self.points if point.pain is not None and point.pain == peak), 0)

    @cached_property
    def graded(self) -> Fact | None:
        """The fact that says how the pain compares with the usual pain."""
        return self.state.fact(Concordance)

    @property
    def grade(self) -> str | None:
        """The concordance of the pain, or None where nobody said it."""
        said = self.graded.entry if self.graded else None
        return said.grade if isinstance(said, Concordance) else None

    @property
    def is_concordant(self) -> bool:
        """Whether the pain was similar to or exactly the usual pain."""
        return self.grade in CONCORDANT

    @cached_property
    def is_painless(self) -> bool | None:
        """Whether pain never rose above base; None where no pain was asked for.

        A first pain that was called without a score has risen.
        """
        if any(self._has_risen(point) for point in self.points):
            return False
        return True if self.scores else None

    def _has_risen(self, point: Point) -> bool:
        return point.first_pain if point.pain is None else point.pain > (self.base or 0)

    @cached_property
    def leak(self) -> Leak | None:
        """The leak, if one was looked for."""
        return self.state.last(Leak)

    @cached_property
    def tear(self) -> Tear | None:
        """The annular tear, if it was graded."""
        return self.state.last(Tear)

    @property
    def has_leak(self) -> bool:
        """Whether contrast left the disc."""
        return self.leak is not None and self.leak.site != "none"

    @property
    def stop_reason(self) -> str | None:
        """Why the injection ended."""
        stopped = self.injection.stopped.entry if self.injection is not None and self.injection.stopped else None
        return stopped.reason if isinstance(stopped, Stop) else None

    @cached_property
    def is_tested(self) -> bool:
        """Whether the injection was read, or pain was told of it.

        An opening pressure alone, a mere stop, or "no pain" without any reading tests no disc.
        """
        if self.injection is None:
            return False
        was_read = any(not isinstance(point.fact.entry, Opening) for point in self.points)
        rating = self.state.last(Rating)
        return was_read or self.grade not in {None, "none"} or (rating is not None and rating.score > 0)

    @cached_property
    def was_not_pressurised(self) -> str | None:
        """Why the disc could not be pressurised, or None where it could (facts E-2).

        It could not where that was said, and where it leaked or showed no rise and the pressure never rose: to less
        than RISEN_PSI above opening, or not known.
        """
        if self.leak is not None and self.leak.prevents_pressurisation:
            return f"leaked ({self.leak.site}) and could not be pressurised"
        reached = self.peak_above_psi
        if reached is not None and reached >= RISEN_PSI:
            return None
        if self.stop_reason == "no rise":
            return "could not be pressurised: no rise despite flow"
        if self.has_leak and self.leak is not None and reached is not None:
            return f"leaked ({self.leak.site}) and the pressure rose only {told(reached)} psi above opening"
        return None

    def was_broken_off(self, least_psi: Fraction) -> str | None:
        """Why the injection was broken off before the disc was pressurised enough, or None (facts 1.9: aborted)."""
        why = ABORTED.get(self.stop_reason or "")
        short = self.inadequacy(least_psi) if why else None
        return f"the injection was broken off because {why}; {short}" if short else None

    def is_at_base(self, least: int) -> bool:
        """Return whether pain was at a score before the injection already (facts E-5)."""
        return self.base is not None and self.base >= least

    def at_pain(self, least: int) -> Moment | None:
        """Return the moment at which pain first reached a score; None if never, or if base was there already."""
        if least not in self._moments:
            reached = self._first(lambda point: point.pain is not None and point.pain >= least)
            self._moments[least] = None if self.is_at_base(least) else reached
        return self._moments[least]

    @cached_property
    def first_pain(self) -> Moment | None:
        """The moment at which pain first rose above base (P1)."""
        return self._first(self._has_risen)

    def _first(self, reached: Callable[[Point], bool]) -> Moment | None:
        advancing: Point | None = None
        for point in self.points:
            if point.advancing:
                advancing = point
            if reached(point):
                return self._moment(point, advancing or point)
        return None

    def _moment(self, point: Point, pressed: Point) -> Moment:
        gauge, above = self._psi(pressed)
        return Moment(
            record=point.number,
            pain=point.pain if point.pain is not None else -1,
            pressure=pressed.pressure,
            pressure_record=pressed.pressure_from,
            gauge_psi=gauge,
            above_psi=above,
            volume=pressed.volume,
            volume_record=pressed.volume_from,
            at_rest=pressed is not point,
            is_stale=point.is_stale(self.stale_ms),
        )

    def _psi(self, point: Point) -> tuple[Fraction | None, Fraction | None]:
        """Return the pressure at a point in psi, gauge and above opening, worked out once for each reading."""
        pressure, read = point.pressure, point.pressure_from
        if pressure is None or self.injection is None:
            return None, None
        if read not in self._pressures:
            self._pressures[read] = self.injection.gauge_psi(pressure), self.injection.above_opening_psi(pressure)
        return self._pressures[read]

    @cached_property
    def peak(self) -> Moment | None:
        """The moment of the highest pressure; None where no pressure is known.

        A pressure that was said above opening counts once the opening pressure is known (facts E-21).
        """
        gauged = [(gauge, point) for point in self.points if (gauge := self._psi(point)[0]) is not None]
        top = max(gauged, key=lambda pair: pair[0], default=None)
        return self._moment(top[1], top[1]) if top else None

    @cached_property
    def lowest_above_psi(self) -> Fraction | None:
        """The lowest pressure above opening in psi; under 0 where a reading was under the opening pressure."""
        above = (self._psi(point)[1] for point in self.points)
        return min((psi for psi in above if psi is not None), default=None)

    @cached_property
    def final_volume(self) -> tuple[Volume | None, int]:
        """The largest volume in mL that was injected, and its record."""
        known = [(point.volume, point.volume_from) for point in self.points if point.volume is not None]
        return max(known, key=lambda pair: pair[0].exact(), default=(None, 0))

    @cached_property
    def accepted_because(self) -> str | None:
        """The reason for which the physician accepted this disc as a control, or None (facts E-24)."""
        accepted = self.state.last(AcceptControl)
        return None if accepted is None else accepted.reason

    @property
    def is_accepted(self) -> bool:
        """Whether the physician accepted this disc as a control."""
        return self.accepted_because is not None

    def inadequacy(self, least_psi: Fraction) -> str | None:
        """Return why this disc is no adequate control, or None where it is one (facts 1.8).

        Adequate: tested, at least ``least_psi`` above opening, no leak that prevented pressurisation, not after an
        anaesthetic. Without a manometer, and in the cervical spine by convention: firm end point or the volume
        ceiling, and no leak. The physician may accept a disc in spite of a low pressure or an anaesthetic (facts
        E-11, E-24), but not one that nothing shows to have been pressurised: a control is a result (facts 0, point 5).
        """
        if least_psi not in self._inadequacies:
            untold = self._why_not_shown(least_psi)
            self._inadequacies[least_psi] = untold or (None if self.is_accepted else self._shortfall(least_psi))
        return self._inadequacies[least_psi]

    @property
    def is_judged_by_feel(self) -> bool:
        """Whether end point and volume tell how far the disc was filled: no manometer, or none by convention."""
        return not self.has_manometer or self.region == "cervical"

    @cached_property
    def peak_above_psi(self) -> Fraction | None:
        """The highest pressure above opening in psi; None where it is not known."""
        return self.peak.above_psi if self.peak else None

    def _why_not_shown(self, least_psi: Fraction) -> str | None:
        """Return why nothing shows that this disc was pressurised at all, or None: nobody can accept that away."""
        if self.was_not_pressurised:
            return self.was_not_pressurised
        if not self.points:
            return "was not injected"
        above = self.peak_above_psi
        if not self.is_judged_by_feel:
            return "pressure above opening is not known" if above is None else None
        short = above is None or above < least_psi
        return "leaked, with no pressure to show that it was pressurised" if short and self.has_leak else None

    def _shortfall(self, least_psi: Fraction) -> str | None:
        """Return what speaks against a disc that was pressurised, unless the physician accepts it; None if nothing."""
        if self.after_anaesthetic:
            return f"tested after anaesthetic was given {self.anaesthetised_before}"
        above = self.peak_above_psi
        if above is not None and above >= least_psi:
            return None
        if above is None or self.is_judged_by_feel:
            return None if self.felt_full else "neither a firm end point nor the volume ceiling"
        return f"pressurised only to {told(above, least_psi)} psi above opening (limit: {rounded(least_psi)} or more)"

    @property
    def felt_full(self) -> bool:
        """Whether the end point was firm, or the volume ceiling was reached."""
        feel = self.state.last(EndPoint)
        return (feel is not None and feel.feel == "firm") or self.reached_volume_ceiling

    @property
    def reached_volume_ceiling(self) -> bool:
        """Whether the injection ended at the volume ceiling of the region."""
        volume, _ = self.final_volume
        up, down = VOLUME_CEILING_ML[self.region]
        return self.stop_reason == "volume" or (volume is not None and volume.exact() * down >= up)


def _has_manometer(discogram: Discogram) -> bool:
    """Return whether pressures are measured in this study: as said, else as there are any."""
    manometer = discogram.last(Manometer)
    if manometer is not None:
        return manometer.used
    injections = (injection for state in discogram.levels.values() for injection in state.injections)
    return any(point.pressure is not None for injection in injections for point in injection.points)
