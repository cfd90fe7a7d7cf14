"""Where the bones, discs and rows of the spine lie in a box of the screen, as paths to paint; and its plain list."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainterPath

from discorecorder.model.spine import vertebrae_of
from discorecorder.report import spine_shapes as shapes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from discorecorder.report.sheet import Step

SCREEN_DISC = 0.60
"""Height of a disc on the screen in heights of a body: higher than it is, so that a score fits into it."""

MOST_STRETCH = 1.45
"""How much higher than wide the bones may be drawn where the box is narrow."""

EDGE = 4.0


class Bone(NamedTuple):
    """One vertebra: its arch behind, its body, lines within it, where its name stands and how high it is, in px."""

    name: str
    arch: QPainterPath
    body: QPainterPath
    seams: QPainterPath
    middle: QPointF
    height: float


class DiscPlace(NamedTuple):
    """One disc: its outline, its middle, the height and depth that a score has in px, and its tilt in degrees."""

    level: str
    outline: QPainterPath
    middle: QPointF
    height: float
    depth: float
    tilt: float


class SpineLayout(NamedTuple):
    """The whole spine, where its bones end on the right, and the row of each disc as a target, from above."""

    bones: tuple[Bone, ...]
    discs: tuple[DiscPlace, ...]
    rows: tuple[QRect, ...]
    right: float
    height: int


def laid_out(levels: Sequence[str], size: tuple[int, int], bones_width: float, least_row: int) -> SpineLayout:
    """Lay the discs and their vertebrae into a box of so many px.

    Every row is at least ``least_row`` px high; where that does not fit, the spine is higher than the box.
    """
    width, height = size
    names = shapes.vertebrae_along(levels)
    rough = shapes.stacked(names, SCREEN_DISC)
    left, top, right, bottom = shapes.extent(rough)
    across = (bones_width - 2 * EDGE) / (right - left)
    down = min((height - 2 * EDGE) / (bottom - top), across * MOST_STRETCH)
    middles = [shapes.disc(*_neighbours(rough, level)).middle[1] for level in levels]
    pitch = min((low - high for high, low in zip(middles, middles[1:], strict=False)), default=bottom - top)
    down = max(down, (least_row + 1) / pitch)
    across = min(across, down)
    used = (bottom - top) * down + 2 * EDGE
    start = max(EDGE, (height - used) / 2 + EDGE) - top * down
    frames = {
        name: shapes.Frame(
            EDGE + (frame.x - left) * across,
            start + frame.y * down,
            frame.height * down,
            frame.depth * across,
            frame.tilt,
        )
        for name, frame in rough.items()
    }
    discs = tuple(_disc(level, *_neighbours(frames, level)) for level in levels)
    whole = max(height, round(used))
    rows = _rows([disc.middle.y() for disc in discs], width, whole, (least_row, round(pitch * down)))
    return SpineLayout(_bones(frames), discs, rows, EDGE + (right - left) * across, whole)


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


def _bones(frames: dict[str, shapes.Frame]) -> tuple[Bone, ...]:
    bones = []
    for name, frame in frames.items():
        arch, seams = QPainterPath(), QPainterPath()
        if name == "S1":
            outline, lines = shapes.sacrum(frame)
            for line in lines:
                seams.addPath(path_of(line))
        else:
            outline = shapes.body(frame)
            arch = path_of(shapes.posterior(frame, name))
            if name == "C2":
                arch.addPath(path_of(shapes.dens(frame)))
        bones.append(Bone(name, arch, path_of(outline), seams, QPointF(frame.x, frame.y), frame.height))
    return tuple(bones)


def _rows(middles: list[float], width: int, height: int, sizes: tuple[int, int]) -> tuple[QRect, ...]:
    """Return the row of each disc: as high as the way to its neighbours allows, and at most as high as a usual one."""
    least, pitch = sizes
    half = max(least, min(pitch, round(least * 2.4))) / 2
    rows = []
    for middle in middles:
        top = min(max(0.0, middle - half), height - 2 * half)
        rows.append(QRectF(0, top, width, 2 * half - 1).toRect())
    return tuple(rows)
