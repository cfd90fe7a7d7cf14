"""Pressure, volume and pain of one injection over time, with the marks and limits that the verdict turns on.

A pure function of plain numbers: pressures in psi on the gauge, volumes in mL, times in seconds from the first point.
Where a gauge streamed, the pressure is drawn as it came, and the recorded points are dots on it.
"""

from collections.abc import Callable, Sequence
from math import ceil, floor
from typing import Final, NamedTuple

from discorecorder.report.sheet import Box, Colour, Ink, Sheet, Step, Type
from discorecorder.report.typeface import width_of
from discorecorder.report.verdict_look import FAINT, HAIR, LOOKS, MUTED, PALE, WHITE

__all__ = ["Curve", "Sample", "Told", "draw_curve"]

PRESSURE: Final[Colour] = (0.0, 0.40, 0.62)
VOLUME: Final[Colour] = (0.0, 0.45, 0.34)
PAIN: Final[Colour] = LOOKS["MET"].colour
_STREAM_WIDTH: Final = 0.8
_MOST_PSI: Final = 600.0
"""What is streamed beyond comes from no disc; it is drawn along the edge of the scale, and leaves the rest legible."""
_DIAMOND: Final = 3.4
_SIZE: Final = 7.4
_TICK: Final = Type(_SIZE, "regular", MUTED)


class Sample(NamedTuple):
    """One point: what was not known at it is None; `number` is its record, `is_stale` marks old values."""

    seconds: float
    volume_ml: float | None
    pressure_psi: float | None
    pain: int | None
    number: int
    is_stale: bool = False


class Told(NamedTuple):
    """A point of the line that a definition found: when in s, its gauge pressure in psi, and the definition."""

    seconds: float
    psi: float
    words: str


class Curve(NamedTuple):
    """One injection; limits are gauge pressures in psi with their words, the ceiling a volume in mL.

    ``stream`` holds the lines between the gaps of what was streamed: seconds, which may lie before the first point,
    and gauge pressures in psi. ``derived`` is the opening pressure that the samples tell, by its definition.
    """

    samples: Sequence[Sample]
    opening_psi: float | None
    limits: Sequence[tuple[float, str]]
    volume_ceiling_ml: float | None
    marks: Sequence[tuple[float, str]]
    stream: Sequence[Sequence[tuple[float, float]]] = ()
    derived: Told | None = None


class _Axes:
    """Where seconds, psi, mL and pain lie in the box."""

    def __init__(self, curve: Curve, box: Box) -> None:
        left, top, right, bottom = box
        self.left, self.right = left + 26, right - 72
        streamed = [point for line in curve.stream for point in line]
        self.begin = min([seconds for seconds, _ in streamed] + [0])
        self.seconds = max(
            [sample.seconds for sample in curve.samples] + [seconds for seconds, _ in [*curve.marks, *streamed]] + [1]
        )
        pressures = [sample.pressure_psi for sample in curve.samples if sample.pressure_psi is not None]
        highest = max([*pressures, *(at for at, _ in curve.limits), *(min(psi, _MOST_PSI) for _, psi in streamed), 20])
        few = bottom - top < 150
        self.pressure_step = next(step for step in (10, 20, 25, 50, 100, 200) if highest / step <= (4 if few else 6))
        self.psi_top = ceil(highest * 1.04 / self.pressure_step) * self.pressure_step
        volumes = [sample.volume_ml for sample in curve.samples if sample.volume_ml is not None]
        most = max([*volumes, curve.volume_ceiling_ml or 0, 0.4])
        self.volume_step = 0.1 if most <= 0.6 else 0.5 if most <= 2 else 1.0
        self.ml_top = ceil(most * 1.04 / self.volume_step) * self.volume_step
        height = bottom - top - 54
        self.pressure_box = (top + 21, top + 21 + height * 0.55)
        self.volume_box = (self.pressure_box[1] + 10, self.pressure_box[1] + 10 + height * 0.2)
        self.pain_box = (self.volume_box[1] + 10, bottom - 13)

    def x(self, seconds: float) -> float:
        """Return where a time lies; a little room stays on both sides."""
        return self.left + 5 + (self.right - self.left - 12) * (seconds - self.begin) / (self.seconds - self.begin)

    def y_pressure(self, psi: float) -> float:
        """Return where a pressure lies; one beyond the scale, or below zero, lies on its edge."""
        top, bottom = self.pressure_box
        return bottom - (bottom - top) * max(0, min(psi, self.psi_top)) / self.psi_top

    def y_volume(self, volume_ml: float) -> float:
        """Return where a volume lies."""
        top, bottom = self.volume_box
        return bottom - (bottom - top) * min(volume_ml, self.ml_top) / self.ml_top

    def y_pain(self, pain: float) -> float:
        """Return where a pain score lies."""
        top, bottom = self.pain_box
        return bottom - (bottom - top) * pain / 10


def draw_curve(sheet: Sheet, box: Box, curve: Curve) -> None:
    """Draw the three curves of an injection over one another on one time axis. Needs an open figure."""
    axes = _Axes(curve, box)
    _frames(sheet, axes)
    _time_axis(sheet, axes)
    _limits(sheet, axes, curve)
    _marks(sheet, axes, curve)
    if not curve.stream and all(sample.pressure_psi is None for sample in curve.samples):
        middle = (sum(axes.pressure_box) / 2 + 3, (axes.left + axes.right) / 2)
        sheet.text(middle[1], middle[0], "no pressure recorded", _TICK, "center")
    _stream(sheet, axes, curve)
    if curve.derived is not None and curve.derived.seconds >= axes.begin:
        _told(sheet, axes, curve.derived)
    _line(sheet, curve, axes, (lambda s: s.pressure_psi, axes.y_pressure), PRESSURE, is_joined=not curve.stream)
    _line(sheet, curve, axes, (lambda s: s.volume_ml, axes.y_volume), VOLUME)
    _pain_bars(sheet, axes, curve)


def _frames(sheet: Sheet, axes: _Axes) -> None:
    """Draw the ground, the scale and the name of each of the three curves."""
    psi = _steps(axes.psi_top, axes.pressure_step)
    scales: list[tuple[tuple[float, float], Callable[[float], float], list[float], str, Colour]] = [
        (axes.pressure_box, axes.y_pressure, psi, "Pressure, psi (gauge)", PRESSURE),
        (axes.volume_box, axes.y_volume, _steps(axes.ml_top, axes.ml_top / 2), "Volume, mL", VOLUME),
        (axes.pain_box, axes.y_pain, [0, 5, 10], "Pain, 0 to 10", PAIN),
    ]
    for (top, bottom), y, ticks, name, colour in scales:
        sheet.rect(axes.left, top, axes.right - axes.left, bottom - top, Ink(fill=PALE))
        for tick in ticks:
            sheet.line(axes.left, y(tick), axes.right, y(tick), Ink(None, WHITE if tick else FAINT, 0.7))
            sheet.text(axes.left - 4, y(tick) + 2.6, f"{tick:g}", _TICK, "right")
        sheet.text(axes.left, top - 2.4, name, Type(_SIZE, "semibold", colour))


def _steps(top: float, step: float) -> list[float]:
    return [step * count for count in range(round(top / step) + 1)]


def _time_axis(sheet: Sheet, axes: _Axes) -> None:
    passed_s = axes.seconds - axes.begin
    step = next((step for step in (5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600) if passed_s / step <= 8), 7200)
    bottom = axes.pain_box[1]
    for count in range(ceil(axes.begin / step), floor(axes.seconds / step) + 1):
        x = axes.x(count * step)
        sheet.line(x, bottom, x, bottom + 2.5, Ink(None, FAINT, 0.6))
        minutes, seconds = divmod(abs(count * step), 60)
        sign = "\u2212" if count < 0 else ""
        sheet.text(x, bottom + 9.5, f"{sign}{minutes}:{seconds:02d}", _TICK, "center")
    sheet.text(axes.right + 6, bottom + 9.5, "min:s", _TICK)


def _limits(sheet: Sheet, axes: _Axes, curve: Curve) -> None:
    """Draw opening pressure, limits above opening and the volume ceiling, each named at its right end."""
    named: list[tuple[float, str, Colour]] = []
    if curve.opening_psi is not None:
        y = axes.y_pressure(curve.opening_psi)
        sheet.line(axes.left, y, axes.right, y, Ink(None, MUTED, 0.7, (1.2, 1.6)))
        named.append((y, f"opening {round(curve.opening_psi, 1):g}", MUTED))
    for at, words in curve.limits:
        y = axes.y_pressure(at)
        sheet.line(axes.left, y, axes.right, y, Ink(None, PAIN, 0.8, (4, 2)))
        named.append((y, words, PAIN))
    _write_apart(sheet, axes, named)
    if curve.volume_ceiling_ml is not None:
        y = axes.y_volume(curve.volume_ceiling_ml)
        sheet.line(axes.left, y, axes.right, y, Ink(None, PAIN, 0.8, (4, 2)))
        sheet.text(axes.right + 4, y + 2.6, f"{curve.volume_ceiling_ml:g} mL ceiling", Type(_SIZE, "regular", PAIN))


def _write_apart(sheet: Sheet, axes: _Axes, named: list[tuple[float, str, Colour]]) -> None:
    """Write the names of lines beside them, moved up where two would touch."""
    lowest = axes.pressure_box[1] + 4
    for rest, (y, words, colour) in zip(range(len(named), 0, -1), sorted(named, reverse=True), strict=True):
        lowest = max(min(y + 2.6, lowest - 8.6), axes.pressure_box[0] + 8.6 * (rest - 1))
        sheet.text(axes.right + 4, lowest, words, Type(_SIZE, "regular", colour))


def _marks(sheet: Sheet, axes: _Axes, curve: Curve) -> None:
    """Draw the moments that count as upright lines with their words along the top.

    The opening that the samples tell stands among the words where all have room; its point on the line is drawn anyway.
    """
    told = curve.derived if curve.derived is not None and curve.derived.seconds >= axes.begin else None
    named = _placed(axes, [*curve.marks, (told.seconds, told.words)]) if told is not None else None
    for seconds, start, words in named or _placed(axes, curve.marks) or _placed(axes, curve.marks, is_tight=True) or ():
        is_told = told is not None and (seconds, words) == (told.seconds, told.words)
        if not is_told:
            x = axes.x(seconds)
            sheet.line(x, axes.pressure_box[0], x, axes.pain_box[1], Ink(None, HAIR, 0.8))
        look = Type(_SIZE, "semibold", PRESSURE if is_told else MUTED)
        sheet.text(start, axes.pressure_box[0] - 12, words, look)


def _placed(
    axes: _Axes, marks: Sequence[tuple[float, str]], *, is_tight: bool = False
) -> list[tuple[float, float, str]] | None:
    """Return when each moment was and where its words begin, side by side; None where they would touch.

    Words that may touch are ``is_tight``.
    """
    free = axes.left
    placed: list[tuple[float, float, str]] = []
    for seconds, words in sorted(marks):
        width = width_of(words, _SIZE, "semibold")
        start = min(max(axes.x(seconds) - width / 2, free), axes.right + 70 - width)
        if start < free and not is_tight:
            return None
        placed.append((seconds, start, words))
        free = start + width + 6
    return placed


def _told(sheet: Sheet, axes: _Axes, told: Told) -> None:
    """Draw a point that the samples tell: a diamond on the line, with a stroke up to its name."""
    x, y = axes.x(told.seconds), axes.y_pressure(told.psi)
    sheet.line(x, axes.pressure_box[0], x, y, Ink(None, PRESSURE, 0.6, (1.2, 1.6)))
    corners = ((x, y - _DIAMOND), (x + _DIAMOND, y), (x, y + _DIAMOND), (x - _DIAMOND, y))
    steps: list[Step] = [("L" if place else "M", *corner) for place, corner in enumerate(corners)]
    sheet.path([*steps, ("Z",)], Ink(WHITE, PRESSURE, 0.9))


def _stream(sheet: Sheet, axes: _Axes, curve: Curve) -> None:
    """Draw what was streamed as a thin line that stops at its gaps; a sample alone between two is a dot."""
    lines: list[Step] = []
    dots: list[Step] = []
    for line in curve.stream:
        steps: list[Step] = [
            ("L" if place else "M", axes.x(seconds), axes.y_pressure(psi)) for place, (seconds, psi) in enumerate(line)
        ]
        if len(steps) > 1:
            lines += steps
        else:
            # A line without length has round ends, and so is a dot, in far fewer words than a circle.
            dots += [*steps, ("L", *steps[0][1:])]
    for steps, width in ((lines, _STREAM_WIDTH), (dots, 2 * _STREAM_WIDTH)):
        if steps:
            sheet.path(steps, Ink(None, PRESSURE, width))


def _line(
    sheet: Sheet, curve: Curve, axes: _Axes,
    scale: tuple[Callable[[Sample], float | None], Callable[[float], float]], colour: Colour,
    *, is_joined: bool = True,
) -> None:  # fmt: skip
    """Draw one measure as a line with a dot a point, or the dots alone; a point with old values is hollow."""
    value, y = scale
    known = [(sample, measured) for sample in curve.samples if (measured := value(sample)) is not None]
    steps: list[Step] = [
        ("L" if index else "M", axes.x(sample.seconds), y(measured)) for index, (sample, measured) in enumerate(known)
    ]
    if is_joined and len(steps) > 1:
        sheet.path(steps, Ink(None, colour, 1.5))
    for sample, measured in known:
        ink = Ink(WHITE, colour, 0.9) if sample.is_stale else Ink(colour)
        sheet.circle(axes.x(sample.seconds), y(measured), 2.2, ink)


def _pain_bars(sheet: Sheet, axes: _Axes, curve: Curve) -> None:
    """Draw each pain score as a bar with its number."""
    bottom = axes.pain_box[1]
    free = axes.left
    for sample in curve.samples:
        if sample.pain is None:
            continue
        x, y = axes.x(sample.seconds), axes.y_pain(sample.pain)
        ink = Ink(WHITE, PAIN, 0.9) if sample.is_stale else Ink(PAIN)
        if sample.pain:
            sheet.rect(x - 2.6, y, 5.2, bottom - y, ink)
        # Where scores stand too close, the table of points tells the number.
        if x >= free:
            at = max(y + 6, axes.pain_box[0] + 6) if sample.pain else bottom - 2
            free = x + 5 + sheet.text(x + 4.2, min(at, bottom - 1), str(sample.pain), Type(_SIZE, "bold", PAIN))
