"""Where the bones, discs and rows of the spine lie in a box of the screen, as paths to paint; and its plain list."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainterPath, QTransform

from discorecorder.model.spine import vertebrae_of
from discorecorder.report import spine_shapes as shapes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from discorecorder.report.sheet import Step

SCREEN_DISC = 0.60
"""Height of a disc on the screen in heights of a body: higher than it is, so that a score fits into it."""

MOST_STRETCH, FULLEST_STRETCH = 1.4, 1.6
"""How much higher than wide the bones may be drawn where the box is narrow, with arches and without."""

ARCH = 0.66
"""How long the arches are drawn beside their length: they only tell front from back."""

NAME_ROOM = 26
"""Height of the name of a vertebra, which a row leaves free where it can, in px."""

EDGE = 4.0


class Bone(NamedTuple):
    """One vertebra: its arch behind, its body, lines within it, where its name stands and how high it is, in px."""

    name: str
    arch: QPainterPath
    body: QPainterPath
    seams: QPainterPath
    middle: QPointF
    height: float

    def placed(self, by: QTransform) -> Bone:
        """Return the bone where a transformation puts it."""
        paths = (by.map(self.arch), by.map(self.body), by.map(self.seams))
        return Bone(self.name, *paths, by.map(self.middle), self.height * by.m22())


class DiscPlace(NamedTuple):
    """One disc: its outline, its middle, the height and depth that a score has in px, and its tilt in degrees."""

    level: str
    outline: QPainterPath
    middle: QPointF
    height: float
    depth: float
    tilt: float

    def placed(self, by: QTransform) -> DiscPlace:
        """Return the disc where a transformation puts it."""
        sizes = (self.height * by.m22(), self.depth * by.m11(), self.tilt)
        return DiscPlace(self.level, by.map(self.outline), by.map(self.middle), *sizes)


class SpineLayout(NamedTuple):
    """The whole spine: rows of the discs as targets, where its bones end, how high it is and how much it fills."""

    bones: tuple[Bone, ...]
    discs: tuple[DiscPlace, ...]
    rows: tuple[QRect, ...]
    right: float
    height: int
    filled: float


def laid_out(levels: Sequence[str], size: tuple[int, int], bones_width: float, least_row: int) -> SpineLayout:
    """Lay the discs and their vertebrae into a box of so many px.

    Every row is at least ``least_row`` px high; where that does not fit, the spine is higher than the box. Where the
    bones would be drawn out too much, the arches behind the bodies are left out.
    """
    drawn = _drawn(tuple(levels), with_arches=True)
    down = max(size[1] - 2 * EDGE, 1) / drawn.box.height()
    wanted = max(min(down, drawn.across(bones_width) * MOST_STRETCH), (least_row + 1) / drawn.pitch)
    if wanted > drawn.across(bones_width) * MOST_STRETCH:
        drawn = _drawn(tuple(levels), with_arches=False)
    across = min(drawn.across(bones_width), wanted)
    down = min(wanted, across * FULLEST_STRETCH) if wanted * drawn.pitch > least_row + 1 else wanted
    height = max(size[1], round(drawn.box.height() * down + 2 * EDGE))
    start = (height - drawn.box.height() * down) / 2
    placed = QTransform(across, 0, 0, down, EDGE - drawn.box.left() * across, start - drawn.box.top() * down)
    discs = tuple(disc.placed(placed) for disc in drawn.discs)
    rows = _rows([disc.middle.y() for disc in discs], (size[0], height), least_row, drawn.pitch * down)
    right = EDGE + drawn.box.width() * across
    return SpineLayout(
        tuple(bone.placed(placed) for bone in drawn.bones),
        discs,
        rows,
        right,
        height,
        drawn.box.height() * down / height,
    )


class _Drawn:
    """Bones and discs in units of a lumbar body, the box round them, and the least way from disc to disc."""

    def __init__(self, levels: Sequence[str], *, with_arches: bool) -> None:
        frames = shapes.stacked(shapes.vertebrae_along(levels), SCREEN_DISC)
        self.bones = _bones(frames, with_arches=with_arches)
        self.discs = tuple(_disc(level, *_neighbours(frames, level)) for level in levels)
        middles = [disc.middle.y() for disc in self.discs]
        self.pitch = min((low - high for high, low in pairwise(middles)), default=2.0)
        box = QRectF()
        for path in (*(bone.arch for bone in self.bones), *(bone.body for bone in self.bones)):
            box = box.united(path.boundingRect())
        for disc in self.discs:
            box = box.united(disc.outline.boundingRect())
        self.box = box

    def across(self, width: float) -> float:
        """Return the px of a unit where the whole is so many px wide."""
        return max(width - 2 * EDGE, 1) / self.box.width()


@lru_cache(maxsize=16)
def _drawn(levels: tuple[str, ...], *, with_arches: bool) -> _Drawn:
    return _Drawn(levels, with_arches=with_arches)


def listed(count: int, width: int, height: int, least_row: int) -> tuple[QRect, ...]:
    """Return rows one below the other, for discs that are not drawn as a spine."""
    most = least_row * 9 // 5
    row = max(least_row, min(most, height // max(1, count)))
    return tuple(QRect(0, place * row, width, row) for place in range(count))


def path_of(steps: Iterable[Step]) -> QPainterPath:
    """Return an outline as a path to paint."""
    path = QPainterPath()
    for step in steps:
        at = [float(number) for number in step[1:]]
        if step[0] == "M":
            path.moveTo(*at)
        elif step[0] == "L":
            path.lineTo(*at)
        elif step[0] == "C":
            path.cubicTo(*at)
        else:
            path.closeSubpath()
    return path


def _neighbours(frames: dict[str, shapes.Frame], level: str) -> tuple[shapes.Frame, shapes.Frame]:
    above, below = vertebrae_of(level)
    return frames[above], frames[below]


def _disc(level: str, above: shapes.Frame, below: shapes.Frame) -> DiscPlace:
    outline, middle, height, depth, _ = shapes.disc(above, below)
    return DiscPlace(level, path_of(outline), QPointF(*middle), height, depth, (above.tilt + below.tilt) / 2)


def _bones(frames: dict[str, shapes.Frame], *, with_arches: bool) -> tuple[Bone, ...]:
    bones = []
    for name, frame in frames.items():
        arch, seams = QPainterPath(), QPainterPath()
        if name == "S1":
            outline, lines = shapes.sacrum(frame)
            for line in lines:
                seams.addPath(path_of(line))
        else:
            outline = shapes.body(frame)
            arch = _arch(frame, name) if with_arches else arch
            if name == "C2":
                arch.addPath(path_of(shapes.dens(frame)))
        bones.append(Bone(name, arch, path_of(outline), seams, QPointF(frame.x, frame.y), frame.height))
    return tuple(bones)


def _arch(frame: shapes.Frame, name: str) -> QPainterPath:
    wall = frame.x + frame.depth / 2
    return QTransform(ARCH, 0, 0, 1, wall - wall * ARCH, 0).map(path_of(shapes.posterior(frame, name)))


def _rows(middles: list[float], size: tuple[int, int], least: int, pitch: float) -> tuple[QRect, ...]:
    """Return the row of each disc: it leaves the names of the vertebrae free, unless that made it too low to touch."""
    high = max(least, min(round(pitch) - NAME_ROOM, least * 3))
    tops = (min(max(0, round(middle - high / 2)), size[1] - high) for middle in middles)
    return tuple(QRect(0, top, size[0], high) for top in tops)
