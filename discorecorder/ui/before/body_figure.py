"""The two figures of the body map as paths: the outline, its regions by name, and the lines that shape it.

``resources/body/figure.json`` holds SVG path data for the half at x >= 0, from crown to sole; the other half is its
mirror image. The front is seen by who stands before the patient, so that the patient's left is on the viewer's right.
"""

from __future__ import annotations

from functools import cache
from json import loads
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QPainterPath, QTransform

from discorecorder.assets import asset
from discorecorder.model.body import BODY_REGIONS, FRONT

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF

GAP = 34.0
"""What stands between the two figures, in units of the figure."""

_MIRROR = QTransform(-1, 0, 0, 1, 0, 0)
_BEYOND = 6.0
"""How far behind a region another is looked for: nearer ones are beside it."""


class BodyFigure(NamedTuple):
    """Both figures in one plane: ``outlines`` and ``details`` of front and back, ``regions`` by name, and its size."""

    width: float
    height: float
    centres: tuple[float, float]
    outlines: tuple[QPainterPath, QPainterPath]
    details: tuple[QPainterPath, QPainterPath]
    regions: dict[str, QPainterPath]

    def at(self, point: QPointF) -> str | None:
        """Return the region at a point of the plane; None beside the body."""
        return next((name for name, path in self.regions.items() if path.contains(point)), None)

    def near(self, point: QPointF, reach: float) -> str | None:
        """Return the region at a point, or else the nearest within a reach, for a finger that is wider than a point."""
        inside = self.at(point)
        if inside is not None:
            return inside
        finger = QPainterPath()
        finger.addEllipse(point, reach, reach)
        near = [name for name, path in self.regions.items() if path.intersects(finger)]
        return min(near, key=lambda name: _distance(self.regions[name], point), default=None)

    def neighbour(self, region: str, across: int, down: int) -> str | None:
        """Return the next region in a direction, one of -1, 0 and 1 each way; None at the edge of the figures."""
        here = self.regions[region].boundingRect().center()
        best: tuple[float, str] | None = None
        for name, path in self.regions.items():
            there = path.boundingRect().center() - here
            ahead = there.x() * across + there.y() * down
            aside = abs(there.x() * down) + abs(there.y() * across)
            if name == region or ahead < _BEYOND or aside > ahead * 1.6 + 8:
                continue
            cost = ahead + 2.2 * aside
            if best is None or cost < best[0]:
                best = cost, name
        return best[1] if best else None


def _distance(path: QPainterPath, point: QPointF) -> float:
    away = path.boundingRect().center() - point
    return away.x() ** 2 + away.y() ** 2


@cache
def body_figure() -> BodyFigure:
    """Return the figures, read once."""
    drawn = loads(asset("body", "figure.json").read_text(encoding="utf-8"))
    width = float(drawn["width"])
    centres = (width / 2, width * 1.5 + GAP)
    outline = path_of(drawn["outline"])
    regions: dict[str, QPainterPath] = {}
    for name in BODY_REGIONS:
        is_front = name in FRONT
        centre = centres[0 if is_front else 1]
        half = path_of(drawn["front" if is_front else "back"][name.removeprefix("left ").removeprefix("right ")])
        regions[name] = _placed(half, name, is_front=is_front).intersected(outline).translated(centre, 0)
    return BodyFigure(
        width * 2 + GAP,
        float(drawn["height"]),
        centres,
        (outline.translated(centres[0], 0), outline.translated(centres[1], 0)),
        (_details(drawn["details"]["front"], centres[0]), _details(drawn["details"]["back"], centres[1])),
        regions,
    )


def _placed(half: QPainterPath, name: str, *, is_front: bool) -> QPainterPath:
    """Return the shape of a region where a clinician sees it; what lies in the midline has both halves."""
    mirrored = _MIRROR.map(half)
    if name.startswith(("left ", "right ")):
        return half if name.startswith("left ") == is_front else mirrored
    return half.united(mirrored).simplified()


def _details(lines: list[str], centre: float) -> QPainterPath:
    drawn = QPainterPath()
    for line in lines:
        path = path_of(line)
        drawn.addPath(path.translated(centre, 0))
        drawn.addPath(_MIRROR.map(path).translated(centre, 0))
    return drawn


def path_of(data: str) -> QPainterPath:
    """Return SVG path data of absolute moves, lines and cubic curves as a path."""
    path = QPainterPath()
    words = iter(data.split())
    for word in words:
        if word == "M":
            path.moveTo(float(next(words)), float(next(words)))
        elif word == "L":
            path.lineTo(float(next(words)), float(next(words)))
        elif word == "C":
            x1, y1, x2, y2, x, y = (float(next(words)) for _ in range(6))
            path.cubicTo(x1, y1, x2, y2, x, y)
        else:
            path.closeSubpath()
    return path
