"""What is printed of the samples of one injection: its line, and every number that is derived from it.

Each number stands with the name of its definition. They come from the samples alone, are shown without a reference
range, and no verdict is drawn from them.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property
from math import inf, isnan
from typing import TYPE_CHECKING, Final, NamedTuple

from discorecorder.model.stream import (
    ELASTANCE,
    FIRST_FLOW,
    FIRST_TENTH,
    GAP_PERIODS,
    STATIC,
    Derived,
    Gap,
    Run,
    elastance,
    gaps,
    opening_by_first_flow,
    opening_by_first_tenth,
    peak,
    psi_of,
    static_pressure,
)
from discorecorder.report.stream_curve import decimated, stretches
from discorecorder.report.wording import psi_words

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from discorecorder.model.state import Injection
    from discorecorder.report.streamed import Streamed

__all__ = ["Row", "StreamView"]

MOST_LEAD_S: Final = 60.0
"""So long before the first point an injection began at most, in s: a flush of the line earlier is none of it."""
AFTER_S: Final = 10.0
"""What still belongs to an injection after its last point and its stop, in s."""
_LEAD_S: Final = 3.0
_LEAST_GAP_S: Final = 0.05
_NOT_FOUND: Final = "\u2013 (not told by the samples)"
_NO_VOLUME: Final = "\u2013 (no volume was streamed)"


class Row(NamedTuple):
    """A derived number: what it is with the name of its definition, and the number in words."""

    label: str
    words: str


class StreamView:
    """The samples of one injection as they are printed; times are in s from its first point, pressures in psi."""

    def __init__(self, streamed: Streamed, injection: Injection, limits_psi: Collection[Fraction]) -> None:
        self._injection = injection
        self._limits_psi = limits_psi
        self.start = injection.points[0].at if injection.points else injection.started.at
        self._zero_s = streamed.seconds_at(self.start)
        last_s = streamed.run.times_s[-1] if len(streamed.run.times_s) else 0.0
        self.streamed = streamed.within(self._zero_s - MOST_LEAD_S, min(last_s, self._end_s(streamed)))
        self.unit = streamed.unit

    @property
    def run(self) -> Run:
        """The samples that belong to the injection, from a minute before its first point to 10 s after its last."""
        return self.streamed.run

    @property
    def source(self) -> str:
        """How many samples of which gauge the numbers come from, and how many a second it sent."""
        count, hertz = f"{len(self.run.times_s):,}".replace(",", "\u00a0"), self.streamed.hertz
        rate = f", {hertz:.4g} a second" if hertz else ""
        return f"From {count} samples of {self.streamed.gauge}{rate}"

    def lines(self, columns: int) -> list[list[tuple[float, float]]]:
        """Return the lines between the gaps, in s and psi, from shortly before the injection on.

        Where far apart samples would make a dot of almost every point, half as many columns are drawn.
        """
        import numpy as np

        times, pressures = np.asarray(self.run.times_s, np.float64), np.asarray(self.run.pressures, np.float64)
        is_drawn = np.isfinite(pressures) & (times >= self._drawn_from_s)
        times, pressures = times[is_drawn] - self._zero_s, pressures[is_drawn] * psi_of(1.0, self.unit)
        found = stretches(decimated(times, pressures, columns, self._gap_s))
        if sum(len(line) == 1 for line in found) > columns:
            found = stretches(decimated(times, pressures, max(1, columns // 2), self._gap_s))
        return found

    @cached_property
    def opening(self) -> Derived | None:
        """The opening pressure by first flow."""
        return opening_by_first_flow(self.run)

    @cached_property
    def opening_mark(self) -> tuple[float, float, str] | None:
        """The opening that stands on the line: when in s, its pressure in psi, and by what it was found.

        By first flow, else by the first 0.1 mL; None where the samples tell none.
        """
        found = self.opening or opening_by_first_tenth(self.run)
        if found is None:
            return None
        return found.at_s - self._zero_s, psi_of(found.pressure, self.unit), found.name.partition("@")[0]

    @cached_property
    def gaps(self) -> Sequence[Gap]:
        """Where the pressure was missing for long enough to be seen."""
        times = [at_s for at_s, one in zip(self.run.times_s, self.run.pressures, strict=True) if not isnan(one)]
        hertz = self.streamed.hertz
        return gaps(times, hertz, max(GAP_PERIODS, _LEAST_GAP_S * hertz)) if hertz else []

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Every number with its definition; one that the samples do not tell is a dash, and says why."""
        return (
            Row(f"Opening, {FIRST_FLOW}", self._opening_words(self.opening)),
            Row(f"Opening, {FIRST_TENTH}", self._opening_words(opening_by_first_tenth(self.run))),
            self._peak_row,
            Row(f"After the stop, {STATIC}", self._static_words()),
            Row(f"Elastance, {ELASTANCE}", self._elastance_words()),
            Row("Gaps", self._gap_words),
            Row("Clock of the gauge", self._clock_words()),
            Row("Samples", self._seal_words()),
        )

    @property
    def sentence(self) -> str:
        """What the line shows, for those who cannot see it."""
        parts = [f"{self._peak_row.label.lower()} {self._peak_row.words}", f"gaps: {self._gap_words}"]
        if self.opening is not None:
            parts.append(f"opening pressure by {FIRST_FLOW} {self._opening_words(self.opening)}")
        return f"{self.source}: {'; '.join(parts)}"

    def _end_s(self, streamed: Streamed) -> float:
        """Return when the injection is over; one that was not stopped has not ended."""
        stopped = self._injection.stopped
        if stopped is None:
            return inf
        ends = [stopped.at, *(point.at for point in self._injection.points)]
        return streamed.seconds_at(max(ends)) + AFTER_S

    @property
    def _drawn_from_s(self) -> float:
        """When the line begins: with the injection, and before its opening."""
        began_s = min(self._zero_s, self.streamed.seconds_at(self._injection.started.at))
        return min(began_s, self.opening.at_s - _LEAD_S) if self.opening is not None else began_s

    @property
    def _gap_s(self) -> float:
        hertz = self.streamed.hertz
        return max(GAP_PERIODS / hertz, _LEAST_GAP_S) if hertz else inf

    @property
    def _stop_s(self) -> float | None:
        stopped = self._injection.stopped
        return None if stopped is None else self.streamed.seconds_at(stopped.at)

    @cached_property
    def _peak_row(self) -> Row:
        found = peak(self.run)
        if found is None:
            return Row("Peak", "\u2013 (no pressure was streamed)")
        window = f"median of {found.window}" if found.window > 1 else "highest reading"
        return Row(f"Peak, {window}", f"{self._psi(found.pressure)} at {self._seconds(found.at_s)}")

    @cached_property
    def _gap_words(self) -> str:
        if not self.streamed.hertz:
            return "\u2013 (the rate is not known)"
        if not self.gaps:
            return "none"
        return f"{len(self.gaps)}, {sum(gap.to_s - gap.from_s for gap in self.gaps):.1f} s in all"

    def _opening_words(self, found: Derived | None) -> str:
        if found is None:
            return _NOT_FOUND if len(self.run.volumes_ml) else _NO_VOLUME
        return f"{self._psi(found.pressure)} at {found.volume_ml:.2f} mL, {self._seconds(found.at_s)}"

    def _static_words(self) -> str:
        stop_s = self._stop_s
        if stop_s is None:
            return "\u2013 (no stop was recorded)"
        found = static_pressure(self.run, stop_s)
        if found is None:
            return _NOT_FOUND
        fall = psi_of(found.fall, self.unit)
        return f"{self._psi(found.pressure)}, {abs(fall):.1f} psi {'below' if fall >= 0 else 'above'} that at the stop"

    def _elastance_words(self) -> str:
        if self.opening is None:
            return _NOT_FOUND if len(self.run.volumes_ml) else _NO_VOLUME
        stop_s = self._stop_s
        found = elastance(self.run, self.opening, inf if stop_s is None else stop_s)
        if found is None:
            return _NOT_FOUND
        return f"{psi_of(found.per_ml, self.unit):.1f} psi/mL from {found.from_ml:.2f} to {found.to_ml:.2f} mL"

    def _clock_words(self) -> str:
        drift = self.streamed.drift
        if drift is None:
            return "\u2013 (not measured for long enough)"
        ppm = round(drift.ppm)
        sense = " fast" if ppm > 0 else " slow" if ppm < 0 else ""
        return f"{abs(ppm)} \u00b1 {drift.error_ppm:.0f} ppm{sense} over {drift.over_s:.0f} s"

    def _seal_words(self) -> str:
        sealed_by = self.streamed.sealed_by
        return f"sealed by #{sealed_by}" if sealed_by is not None else "not sealed: no record vouches for them yet"

    def _psi(self, pressure: float) -> str:
        words = f"{psi_words(Fraction(psi_of(pressure, self.unit)), self._limits_psi)} psi"
        return words if self.unit == "psi" else f"{words} ({pressure:.4g} {self.unit})"

    def _seconds(self, at_s: float) -> str:
        return f"{at_s - self._zero_s:.1f} s".replace("-", "\u2212")
