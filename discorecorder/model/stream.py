"""What the samples of one injection say: the pressures that are derived from the stream, each by its definition.

Every definition has a name that is printed beside its number. It answers with where in the stream the number comes
from, or with None where the stream cannot tell; nothing is guessed. Pressures are gauge pressures in one unit, that
of the source, as floating numbers: they are proposed to a person and drawn, and are never compared with the limit of
a rule set. What is accepted becomes an exact reading of ``model.units``, and that one is compared.

Without volume no opening pressure is derived: a bend of pressure over time may as well be a slower hand.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from fractions import Fraction
from itertools import combinations, islice, pairwise
from math import inf, isnan, nan, sqrt
from operator import gt
from statistics import fmean, median, median_low
from typing import NamedTuple

from discorecorder.model.stream_knee import ABOVE_NOISE, TENTH_ML, Bin, Plane, knee_of
from discorecorder.model.units import in_unit
from discorecorder.model.values import EntryError, Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

FIRST_FLOW, FIRST_TENTH, STATIC, ELASTANCE = "first flow@1", "first 0.1 mL@1", "static@1", "elastance@1"
"""The names of the definitions. A definition that changes takes a new number."""
STALE_MS, GAP_PERIODS = 1000, 5.0
_LEAST_RANGE_ML, _PAST_KNEE_ML = 0.3, 0.05
STARTED_ML = 0.02
"""A plunger that has gone so far beyond the volume at the start, in mL, injects."""
_ONSET_ML, _ADVANCE_ML, _REST_BEFORE_S, _PAUSE_S = 0.6, 0.001, 3.0, 2.0
_BINS, _FIT_BINS, _FIT_POINTS, _MOST_READ = 120, 240, 80, 24_000
_STEEPER, _STEEPER_BEFORE, _LEAST_SHARE, _LEAST_PPM_S = 1.5, 3.0, 0.1, 10.0


class Run(Value):
    """The samples of one injection, in order of time; NaN is what was not read, no volumes where none are sent.

    Raises EntryError where the columns differ in length, or a time runs backwards.
    """

    times_s: Sequence[float]
    pressures: Sequence[float]
    volumes_ml: Sequence[float] = ()

    def check(self) -> None:
        """Refuse columns that do not belong together."""
        count = len(self.times_s)
        if len(self.pressures) != count or len(self.volumes_ml) not in {0, count}:
            raise EntryError(
                f"{count} times, {len(self.pressures)} pressures and {len(self.volumes_ml)} volumes are no run of "
                "samples; give one of each a sample, NaN where it was not read"
            )
        if any(map(gt, self.times_s, islice(self.times_s, 1, None))):
            raise EntryError("a time of the samples runs backwards; put them in order of the sampling clock")


class Derived(Value):
    """A pressure in the unit of the source, its definition, and the moment and sample that it was derived from.

    ``noise`` is how far the readings scatter about what was fitted to them, as a standard deviation in that unit.
    """

    name: str
    pressure: float
    at_s: float
    index: int
    volume_ml: float
    noise: float


class Static(Value):
    """The pressure at rest: the mean from ``from_s`` to ``to_s``, and how it came down there.

    ``fall`` is the pressure at the pause less the static one; ``per_second`` is how fast the pressure still changes
    in the window, so that one that had not settled can be told.
    """

    name: str
    pressure: float
    from_s: float
    to_s: float
    index: int
    fall: float
    per_second: float


class Nearest(Value):
    """The reading that stood at a moment, and how old it was then."""

    pressure: float
    at_s: float
    index: int
    age_ms: float
    is_stale: bool


class Peak(Value):
    """The highest pressure, as the median of ``window`` readings about its moment."""

    pressure: float
    at_s: float
    index: int
    window: int


class Elastance(Value):
    """The rise of pressure with volume, in the unit of the source a mL, and what it was fitted to.

    ``residual`` is the scatter about the line as a standard deviation, ``first_half`` and ``second_half`` are the
    slopes of the halves of the range: a normal disc stiffens, a leaking one softens.
    """

    name: str
    per_ml: float
    from_ml: float
    to_ml: float
    residual: float
    first_half: float
    second_half: float


class Gap(NamedTuple):
    """A hole in the stream: the sample before, the one after, and how many are missing between, about."""

    from_s: float
    to_s: float
    missing: int


class Drift(Value):
    """How fast the sampling clock runs of the wall clock, in parts per million, with its standard error.

    ``over_s`` is how long it was measured, on the wall clock.
    """

    ppm: float
    error_ppm: float
    over_s: float


def psi_of(pressure: float, unit: str) -> float:
    """Return a pressure of a unit in psi, to within the rounding of floating numbers."""
    return pressure / float(in_unit(Fraction(1), unit))


def above_opening(pressure: float, opening: float | None, unit: str) -> float | None:
    """Return a gauge pressure of a unit in psi above opening; None where either is not known, never from 0."""
    if opening is None or isnan(opening) or isnan(pressure):
        return None
    return psi_of(pressure - opening, unit)


def opening_by_first_flow(run: Run) -> Derived | None:
    """Return the opening pressure as the corner where the pressure stops rising steeply with the plunger.

    The first 0.6 mL of travel, from 3 s before it and without its pauses of over 2 s, are averaged in 120 equal times,
    those at rest left out. Lines are laid through pressure over volume by total least squares, both ranges counted as
    1, so that a line may be upright: one before the rise, one along it, one after. Of all divisions where the rise is
    over 1.5 times as steep as what follows for 0.1 mL, the one with the least squares counts; the opening pressure is
    where its last two lines cross. Where the stretch up to there has such a corner itself, over 3 times as steep, that
    one counts: the later one was a leak.

    None without volume, without 0.1 mL beyond the corner, and where the pressure does not rise to it by a tenth of its
    range and by five times the noise, as in a disc that was open from the start. Noise of 1 psi moves it by 0.5 psi at
    100 samples a second, and by up to 5 psi at 10; a coarse volume moves it by what the disc rises in one step of it.
    It is a dynamic pressure: what the needle resists at that flow is in it, and a pause at the corner adds to that.
    """
    bins = _onset(run)[1]
    least_rise = _LEAST_SHARE * Plane(bins).range
    found, knee = knee_of(bins, least_rise, _STEEPER), None
    while found:
        knee, at = found
        bins = bins[: at + 1]
        found = knee_of(bins, max(least_rise, ABOVE_NOISE * knee[1]), _STEEPER_BEFORE)
    return _derived(run, FIRST_FLOW, knee[0], knee[1]) if knee else None


def opening_by_first_tenth(run: Run) -> Derived | None:
    """Return the gauge pressure when 0.1 mL has gone in beyond the volume at the start.

    It is interpolated between the averages that ``opening_by_first_flow`` uses, those at rest left out. None without
    volume, and under 0.1 mL. Dead space before the disc counts as volume here.
    """
    start_ml, bins = _onset(run)
    target = start_ml + TENTH_ML
    for before, after in pairwise(bins):
        if before.volume_ml < target <= after.volume_ml:
            share = (target - before.volume_ml) / (after.volume_ml - before.volume_ml)
            at = Bin(*(low + share * (high - low) for low, high in zip(before, after, strict=True)))
            return _derived(run, FIRST_TENTH, at, 0.0)
    return None


def static_pressure(run: Run, rest_from_s: float, rest_until_s: float | None = None) -> Static | None:
    """Return the pressure at rest after a pause: the mean from 1 to 3 s after it, or of the last second of the rest.

    The rest ends where told, where the plunger takes the volume 0.02 mL further, or with the samples; the last second
    counts where it lasts under 3 s. None where it lasts under 1.5 s, where fewer than two readings lie in the window,
    and where none lies before the pause. The fall is from the mean of the last 0.2 s before the pause.
    """
    until_s = _rest_end(run, rest_from_s, rest_until_s)
    rest_s = until_s - rest_from_s
    from_s, to_s = (rest_from_s + 1, rest_from_s + 3) if rest_s >= 3 else (until_s - 1, until_s)
    read, last = _between(run, from_s, to_s), pressure_at(run, rest_from_s)
    if rest_s < 1.5 or len(read) < 2 or last is None:
        return None
    pressure = fmean(pressure for _, pressure in read)
    before = fmean(pressure for _, pressure in _between(run, min(rest_from_s - 0.2, last.at_s), rest_from_s))
    index = bisect_left(run.times_s, from_s)
    return Static(STATIC, pressure, from_s, to_s, index, before - pressure, _line_of(read).slope)


def pressure_at(run: Run, at_s: float, stale_ms: float = STALE_MS) -> Nearest | None:
    """Return the last reading at or before a moment, with its age in ms; None where nothing was read until then."""
    for index in range(bisect_right(run.times_s, at_s) - 1, -1, -1):
        if not isnan(run.pressures[index]):
            age_ms = (at_s - run.times_s[index]) * 1000
            return Nearest(run.pressures[index], run.times_s[index], index, age_ms, age_ms > stale_ms)
    return None


def peak(run: Run) -> Peak | None:
    """Return the highest running median of the pressure, so that a spike of noise does not make it.

    The median goes over 50 ms and over three readings at least, in steps of a quarter of that; a gauge under 10
    readings a second has smoothed them itself, and its highest reading counts. None where nothing was read.
    """
    read = [index for index, pressure in enumerate(run.pressures) if not isnan(pressure)]
    if not read:
        return None
    over_s = run.times_s[read[-1]] - run.times_s[read[0]]
    hertz = (len(read) - 1) / over_s if over_s > 0 else 0.0
    window = min(len(read), 1 if hertz < 10 else max(3, round(hertz * 0.05) | 1))
    best = (-inf, 0)
    for first in range(0, len(read) - window + 1, max(1, window // 4)):
        middle = median_low([run.pressures[index] for index in read[first : first + window]])
        best = max(best, (middle, -first))
    index = read[-best[1] + window // 2]
    return Peak(best[0], run.times_s[index], index, window)


def elastance(run: Run, opening: Derived, until_s: float = inf) -> Elastance | None:
    """Return the slope of pressure over volume while the plunger moves, from 0.05 mL beyond the opening on.

    The samples until ``until_s`` are averaged in 240 equal times, those at rest left out, and thinned to at most 80
    points; the line is that of Theil and Sen, the median of the slopes of all pairs. None under a range of 0.3 mL,
    where it rises by under three times the scatter in all, and where a leak bends it: the second half of the range is
    under half as steep as the first, and ends lower by over three times the scatter of the first.
    """
    last_s = run.times_s[-1] if run.volumes_ml else -inf
    bins = _averaged(run, opening.at_s, min(until_s, last_s), _FIT_BINS) if last_s > opening.at_s else []
    points = [one[1:] for one in _advancing(bins) if one.volume_ml >= opening.volume_ml + _PAST_KNEE_ML]
    size = 1 + len(points) // _FIT_POINTS
    points = [_middle(points[at : at + size]) for at in range(0, len(points), size)]
    range_ml = points[-1][0] - points[0][0] if points else 0.0
    if range_ml < _LEAST_RANGE_ML:
        return None
    half_ml = points[0][0] + range_ml / 2
    first, second = ([one for one in points if (one[0] > half_ml) is late] for late in (False, True))
    if len(first) < 3 or len(second) < 3:
        return None
    whole, low, high = _robust(points), _robust(first), _robust(second)
    is_bent = high[0] < low[0] / 2 and (low[0] - high[0]) * range_ml / 2 > 3 * low[1]
    if is_bent or whole[0] * range_ml < 3 * whole[1]:
        return None
    return Elastance(ELASTANCE, whole[0], points[0][0], points[-1][0], whole[1], low[0], high[0])


def gaps(times_s: Sequence[float], hertz: float, periods: float = GAP_PERIODS) -> list[Gap]:
    """Return where a stream of so many samples a second sent none for more than so many periods."""
    most_s = periods / hertz
    return [Gap(low, high, round((high - low) * hertz) - 1) for low, high in pairwise(times_s) if high - low > most_s]


def drift_ppm(clock_ms: Sequence[float], wall_ms: Sequence[float]) -> Drift | None:
    """Return how fast the sampling clock runs of the wall clock, from the least-squares line through both.

    Positive where the sampling clock is fast. None under three readings of both clocks, and under 10 s. The standard
    error takes the lateness of each reading for chance; a delay that grows is not told from a drift.
    """
    if len(wall_ms) < 3 or wall_ms[-1] - wall_ms[0] < _LEAST_PPM_S * 1000:
        return None
    begin, began = wall_ms[0], clock_ms[0]
    fit = _line_of([(wall - begin, clock - began) for clock, wall in zip(clock_ms, wall_ms, strict=True)])
    return Drift((fit.slope - 1) * 1e6, fit.error * 1e6, (wall_ms[-1] - begin) / 1000)


class _Fit(NamedTuple):
    """A least-squares slope and its standard error."""

    slope: float
    error: float


def _line_of(points: Sequence[tuple[float, float]]) -> _Fit:
    middle_x, middle_y = _middle(points)
    across = sum((x - middle_x) ** 2 for x, _ in points)
    if not across:
        return _Fit(0.0, inf)
    slope = sum((x - middle_x) * (y - middle_y) for x, y in points) / across
    off = sum((y - middle_y - slope * (x - middle_x)) ** 2 for x, y in points)
    return _Fit(slope, sqrt(off / max(1, len(points) - 2) / across))


def _middle(points: Sequence[tuple[float, float]]) -> tuple[float, float]:
    return fmean(x for x, _ in points), fmean(y for _, y in points)


def _robust(points: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """Return the slope of Theil and Sen, and the scatter about that line as a standard deviation."""
    slope = median((y2 - y1) / (x2 - x1) for (x1, y1), (x2, y2) in combinations(points, 2) if x2 > x1)
    rest = [y - slope * x for x, y in points]
    middle = median(rest)
    return slope, 1.4826 * median(abs(one - middle) for one in rest)


def _between(run: Run, from_s: float, to_s: float) -> list[tuple[float, float]]:
    rows = range(bisect_left(run.times_s, from_s), bisect_right(run.times_s, to_s))
    return [(run.times_s[row], run.pressures[row]) for row in rows if not isnan(run.pressures[row])]


def _rest_end(run: Run, from_s: float, until_s: float | None) -> float:
    if not run.times_s:
        return from_s
    last_s = run.times_s[-1] if until_s is None else min(until_s, run.times_s[-1])
    rows = range(bisect_left(run.times_s, from_s), bisect_right(run.times_s, last_s) if run.volumes_ml else 0)
    volumes = [(run.volumes_ml[row], run.times_s[row]) for row in rows if not isnan(run.volumes_ml[row])]
    return next((at_s for ml, at_s in volumes if ml > volumes[0][0] + STARTED_ML), last_s)


def _onset(run: Run) -> tuple[float, list[Bin]]:
    """Return the volume at the start in mL, and the averaged samples about the start of the injection."""
    rows = [row for row, volume in enumerate(run.volumes_ml) if not isnan(volume)]
    if len(rows) < 3:
        return nan, []
    early = bisect_right(run.times_s, run.times_s[rows[0]] + 0.2)
    start_ml = median(run.volumes_ml[row] for at, row in enumerate(rows) if at < 3 or row < early)
    moving = _moving(run, rows, start_ml)
    end_s = moving[-1][1]
    early_rows = (row for row in reversed(rows) if run.times_s[row] <= end_s)
    moved = next((row for row in early_rows if run.volumes_ml[row] <= start_ml + STARTED_ML), 0)
    moved_s = run.times_s[moved]
    parts = [(max(from_s, moved_s - _REST_BEFORE_S), to_s) for from_s, to_s in moving if to_s >= moved_s]
    width_s = sum(to_s - from_s for from_s, to_s in parts) / _BINS or 1.0
    bins: list[Bin] = []
    for from_s, to_s in parts:
        bins += _averaged(run, from_s, to_s, max(1, round((to_s - from_s) / width_s)))
    still = [one for one in bins if one.at_s <= moved_s]
    return start_ml, still + _advancing(bins[len(still) :])


def _moving(run: Run, rows: list[int], start_ml: float) -> list[tuple[float, float]]:
    """Return the times in s until 0.6 mL are in, without the pauses once the plunger has moved."""
    moving: list[tuple[float, float]] = []
    begin_s = most_ml = -inf
    most_s = run.times_s[rows[0]]
    for row in rows:
        volume, at_s = run.volumes_ml[row], run.times_s[row]
        if volume > most_ml + _ADVANCE_ML:
            if most_ml >= start_ml + STARTED_ML and at_s - most_s > _PAUSE_S:
                moving.append((begin_s, most_s))
                begin_s = at_s
            most_ml, most_s = volume, at_s
        if most_ml >= start_ml + _ONSET_ML:
            break
    is_paused = most_ml >= start_ml + STARTED_ML and run.times_s[rows[-1]] - most_s > _PAUSE_S
    return [*moving, (begin_s, most_s if is_paused or most_ml >= start_ml + _ONSET_ML else run.times_s[rows[-1]])]


def _averaged(run: Run, from_s: float, to_s: float, count: int) -> list[Bin]:
    """Return the means of the complete samples of so many equal times; of very many samples every nth counts."""
    first, last = bisect_left(run.times_s, from_s), bisect_right(run.times_s, to_s)
    width_s = (to_s - from_s) / count or 1.0
    cells: dict[int, list[int]] = {}
    for row in range(first, last, 1 + max(0, last - first) // _MOST_READ):
        if not isnan(run.pressures[row] + run.volumes_ml[row]):
            cells.setdefault(int((run.times_s[row] - from_s) / width_s), []).append(row)
    columns = (run.times_s, run.volumes_ml, run.pressures)
    return [Bin(*(fmean(column[row] for row in cell) for column in columns)) for cell in cells.values()]


def _advancing(bins: list[Bin]) -> list[Bin]:
    """Leave out where the plunger rests: what does not take the volume beyond all before it."""
    kept: list[Bin] = []
    for one in bins:
        if not kept or one.volume_ml > kept[-1].volume_ml + _ADVANCE_ML:
            kept.append(one)
    return kept


def _derived(run: Run, name: str, at: Bin, noise: float) -> Derived:
    index = min(bisect_left(run.times_s, at.at_s), len(run.times_s) - 1)
    return Derived(name, at.pressure, at.at_s, index, at.volume_ml, noise)
