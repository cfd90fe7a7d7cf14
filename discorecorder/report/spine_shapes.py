"""The outlines of vertebrae, discs and sacrum in lateral view, the patient facing left.

Each vertebra has a frame of its own: the origin in the middle of its body, x towards the back, y downwards, and the
height of the body as the unit. Sizes and tilts follow the proportions of adult anatomy, with the discs drawn higher
than they are so that a word fits into them.
"""

from __future__ import annotations

from math import cos, radians, sin
from typing import TYPE_CHECKING, Final, NamedTuple

from discorecorder.model.spine import vertebrae_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from discorecorder.report.sheet import Box, Step

__all__ = [
    "BREAK",
    "DISC",
    "Disc",
    "Frame",
    "Shape",
    "body",
    "disc",
    "extent",
    "posterior",
    "sacrum",
    "shape_of",
    "stacked",
    "vertebrae_along",
]

Point = tuple[float, float]

DISC: Final = 0.46
"""Height of a disc in heights of the body above it."""

BREAK: Final = 0.62
"""Height of the gap where levels are left out, in heights of a body."""


class Shape(NamedTuple):
    """Size of a vertebra: height of its body in units of a lumbar one, its depth in its own heights, and its tilt.

    The tilt is in degrees, positive when the front is the lower side.
    """

    height: float
    depth: float
    tilt: float


class Frame(NamedTuple):
    """Where a vertebra lies on the page: centre of the body, height and depth in points, tilt in degrees."""

    x: float
    y: float
    height: float
    depth: float
    tilt: float

    def at(self, across: float, down: float) -> Point:
        """Return the place on the page of a point of the vertebra, given in heights of its body."""
        turn = radians(self.tilt)
        across, down = across * self.height, down * self.height
        return self.x + across * cos(turn) + down * sin(turn), self.y - across * sin(turn) + down * cos(turn)


_TILTS: Final = {
    "C2": -7, "C3": -5, "C4": 0, "C5": 5, "C6": 11, "C7": 16,
    "T1": 18, "T2": 17, "T3": 14, "T4": 10, "T5": 6, "T6": 3, "T7": 0, "T8": -3, "T9": -6, "T10": -8, "T11": -10,
    "T12": -11, "L1": -11, "L2": -7, "L3": -1, "L4": 7, "L5": 18, "L6": 24, "S1": 34,
}  # fmt: skip


def shape_of(vertebra: str, *, has_sixth: bool = False) -> Shape:
    """Return the size and tilt of a vertebra named like L4."""
    tilt = float(_TILTS[vertebra])
    if has_sixth and vertebra in {"L4", "L5"}:
        tilt -= 4
    number = int(vertebra[1:])
    if vertebra[0] == "C":
        return Shape(0.72, 1.22, tilt)
    if vertebra[0] == "T":
        return Shape(0.74 + 0.016 * number, 1.20, tilt)
    return Shape(1.0, 1.24, tilt)


def body(frame: Frame) -> list[Step]:
    """Return the outline of a vertebral body: waisted front and back, endplates a little hollow, rounded rims."""
    half, depth = 0.5, frame.depth / frame.height / 2
    low = depth * 1.04
    rim = 0.06
    at = frame.at
    return [
        ("M", *at(-depth + rim, -half)),
        _curve(at, (-depth * 0.4, -half + 0.045), (depth * 0.4, -half + 0.045), (depth - rim, -half)),
        _curve(at, (depth, -half), (depth, -half), (depth - 0.005, -half + rim)),
        _curve(at, (depth - 0.075, -0.16), (depth - 0.075, 0.16), (low - 0.005, half - rim)),
        _curve(at, (low, half), (low, half), (low - rim, half)),
        _curve(at, (low * 0.4, half - 0.045), (-low * 0.4, half - 0.045), (-low + rim, half)),
        _curve(at, (-low, half), (-low, half), (-low + 0.005, half - rim)),
        _curve(at, (-low + 0.12, 0.16), (-depth + 0.12, -0.16), (-depth + 0.005, -half + rim)),
        _curve(at, (-depth, -half), (-depth, -half), (-depth + rim, -half)),
        ("Z",),
    ]


# Posterior elements: points behind the back wall, joined smoothly: pedicle, superior articular process, lamina,
# spinous process, inferior articular process, and back to the pedicle.
_ARCHES: Final[dict[str, tuple[Point, ...]]] = {
    "L": (
        (-0.04, -0.40), (0.16, -0.44), (0.22, -0.70), (0.33, -0.75), (0.38, -0.50), (0.46, -0.30), (0.66, -0.20),
        (1.16, -0.13), (1.30, 0.02), (1.30, 0.30), (1.18, 0.42), (0.86, 0.32), (0.66, 0.34), (0.60, 0.58), (0.47, 0.64),
        (0.40, 0.42), (0.34, 0.14), (0.20, -0.03), (-0.04, -0.02),
    ),
    "T": (
        (-0.04, -0.42), (0.16, -0.46), (0.22, -0.78), (0.32, -0.82), (0.38, -0.50), (0.46, -0.26), (0.72, 0.02),
        (1.08, 0.52), (1.20, 0.84), (1.12, 0.94), (0.98, 0.84), (0.66, 0.46), (0.54, 0.46), (0.46, 0.64), (0.36, 0.58),
        (0.34, 0.18), (0.20, 0.02), (-0.04, 0.02),
    ),
    "C": (
        (-0.04, -0.26), (0.10, -0.34), (0.16, -0.62), (0.42, -0.52), (0.62, -0.22), (0.86, -0.10), (1.28, 0.16),
        (1.54, 0.30), (1.56, 0.46), (1.40, 0.52), (1.00, 0.36), (0.76, 0.32), (0.62, 0.62), (0.42, 0.66), (0.26, 0.30),
        (0.12, 0.16), (-0.04, 0.14),
    ),
}  # fmt: skip


def posterior(frame: Frame, vertebra: str) -> list[Step]:
    """Return the outline of the arch behind a body."""
    back = frame.depth / frame.height / 2
    points = _ARCHES[vertebra[0]]
    # The seventh cervical vertebra is known by its long spinous process, the second by its broad one.
    stretch = {"C7": 1.18, "T1": 1.05, "C2": 1.05, "L5": 0.86, "L6": 0.82}.get(vertebra, 1.0)
    placed = [frame.at(back + across * (stretch if across > 0.6 else 1), down) for across, down in points]
    return smooth(placed)


def dens(frame: Frame) -> list[Step]:
    """Return the outline of the dens above the body of C2."""
    points = [(-0.30, -0.40), (-0.24, -0.9), (-0.16, -1.32), (0.02, -1.42), (0.16, -1.28), (0.18, -0.9), (0.26, -0.40)]
    return smooth([frame.at(across, down) for across, down in points])


def sacrum(frame: Frame) -> tuple[list[Step], list[list[Step]]]:
    """Return the outline of the sacrum below its first endplate, and the lines where its vertebrae have fused."""
    depth = frame.depth / frame.height / 2
    front = [(-depth, -0.5), (-depth + 0.11, 0.0), (-depth + 0.24, 0.5), (-depth + 0.36, 1.0), (-depth + 0.42, 1.42)]
    back = [(-depth + 0.78, 1.5), (depth - 0.08, 1.02), (depth + 0.10, 0.5), (depth + 0.12, 0.0), (depth, -0.5)]
    start = frame.at(*front[0])
    steps: list[Step] = [("M", *start), *_through([frame.at(*point) for point in front])]
    steps += [("L", *frame.at(*back[0])), *_through([frame.at(*point) for point in back])]
    low, high = (-depth * 0.4, -0.455), (depth * 0.4, -0.455)
    steps += [_curve(frame.at, high, low, (-depth, -0.5)), ("Z",)]
    seams: list[list[Step]] = [
        [("M", *frame.at(*front[row])), ("L", *frame.at(*_towards(front[row], back[-1 - row], 0.55)))] for row in (2, 3)
    ]
    return steps, seams


class Disc(NamedTuple):
    """The disc between two vertebrae: outline, middle, the height and depth that words have, and its back edge."""

    outline: list[Step]
    middle: Point
    height: float
    depth: float
    back: Point


def disc(above: Frame, below: Frame) -> Disc:
    """Return the disc between two vertebrae."""
    gap = 0.045
    high, low = above.depth / above.height / 2 * 1.0, below.depth / below.height / 2 * 0.97
    a, b = above.at(-high, 0.5 + gap), above.at(high, 0.5 + gap)
    c, d = below.at(low, -0.5 - gap), below.at(-low, -0.5 - gap)
    bulge = 0.16
    over, under = above.at(0, 0.46 + gap), below.at(0, -0.46 - gap)
    steps: list[Step] = [
        ("M", *a),
        ("C", *_towards(a, over, 0.66), *_towards(b, over, 0.66), *b),
        ("C", *above.at(high + bulge * 0.8, 0.5 + gap * 1.6), *below.at(low + bulge * 0.8, -0.5 - gap * 1.6), *c),
        ("C", *_towards(c, under, 0.66), *_towards(d, under, 0.66), *d),
        ("C", *below.at(-low - bulge, -0.5 - gap * 1.6), *above.at(-high - bulge, 0.5 + gap * 1.6), *a),
        ("Z",),
    ]
    middle = ((a[0] + b[0] + c[0] + d[0]) / 4, (a[1] + b[1] + c[1] + d[1]) / 4)
    height = (abs(d[1] - a[1]) + abs(c[1] - b[1])) / 2
    room = min(abs(b[0] - a[0]), abs(c[0] - d[0]))
    return Disc(steps, middle, height, room, _towards(above.at(high + 0.1, 0.5), below.at(low + 0.1, -0.5), 0.5))


def vertebrae_along(levels: Sequence[str]) -> list[str]:
    """Return the vertebrae from above, with an empty name where levels are left out."""
    names: list[str] = []
    for level in levels:
        above, below = vertebrae_of(level)
        if names and names[-1] != above:
            names.append("")
        if not names or names[-1] != above:
            names.append(above)
        names.append(below)
    return names


def stacked(vertebrae: Sequence[str], disc_height: float = DISC) -> dict[str, Frame]:
    """Return the frames of the vertebrae in units of a lumbar body, one below the other; an empty name is a gap."""
    has_sixth = "L6" in vertebrae
    frames: dict[str, Frame] = {}
    last: Frame | None = None
    gap = disc_height
    for name in vertebrae:
        if not name:
            gap = BREAK
            continue
        shape = shape_of(name, has_sixth=has_sixth)
        depth = shape.depth * shape.height
        if last is None:
            last = Frame(0, 0, shape.height, depth, shape.tilt)
        else:
            between = Frame(*last.at(0, 0.5), last.height, last.depth, (last.tilt + shape.tilt) / 2)
            start = between.at(0, gap)
            top = Frame(*start, shape.height, depth, shape.tilt)
            last = Frame(*top.at(0, 0.5), shape.height, depth, shape.tilt)
        frames[name] = last
        gap = disc_height
    return frames


def extent(frames: Mapping[str, Frame]) -> Box:
    """Return the box round all bones."""
    xs: list[float] = []
    ys: list[float] = []
    for name, frame in frames.items():
        outlines: list[list[Step]] = [body(frame)]
        outlines.append(sacrum(frame)[0] if name == "S1" else posterior(frame, name))
        if name == "C2":
            outlines.append(dens(frame))
        for step in (step for outline in outlines for step in outline if len(step) > 1):
            xs.append(float(step[-2]))
            ys.append(float(step[-1]))
    # Discs bulge in front of the bodies, and lines have a width.
    room = 0.12 * max(frame.height for frame in frames.values())
    return min(xs) - room, min(ys), max(xs), max(ys)


def smooth(points: Sequence[Point]) -> list[Step]:
    """Return a closed outline that runs smoothly through the points."""
    ring = [*points, points[0], points[1]]
    steps: list[Step] = [("M", *points[0])]
    before = points[-1]
    for here, there, after in zip(ring, ring[1:], ring[2:], strict=False):
        steps.append(_bend(before, here, there, after))
        before = here
    return [*steps, ("Z",)]


def _through(points: Sequence[Point]) -> list[Step]:
    """Return the curves of an open line that runs smoothly through the points, from the first on."""
    line = [points[0], *points, points[-1]]
    return [_bend(*line[index : index + 4]) for index in range(len(points) - 1)]


def _bend(before: Point, here: Point, there: Point, after: Point) -> Step:
    """Return the curve from here to there of a line that also passes before and after."""
    return (
        "C",
        here[0] + (there[0] - before[0]) / 6, here[1] + (there[1] - before[1]) / 6,
        there[0] - (after[0] - here[0]) / 6, there[1] - (after[1] - here[1]) / 6,
        *there,
    )  # fmt: skip


def _curve(at: Callable[[float, float], Point], first: Point, second: Point, end: Point) -> Step:
    return ("C", *at(*first), *at(*second), *at(*end))


def _towards(start: Point, end: Point, part: float) -> Point:
    return start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part
