"""Round axes that only grow, and labels that find their place: the geometry of the curve, without Qt."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

PRESSURES = ((30, 5), (60, 10), (80, 20), (100, 20), (120, 20), (160, 40), (200, 50), (300, 50), (400, 100), (500, 100))
"""Tops of the pressure axis in psi, each with the step of its scale."""

TIMES = (
    (30, 5), (60, 10), (90, 15), (120, 20), (180, 30), (240, 60), (300, 60), (480, 120), (600, 120), (900, 180),
    (1200, 300), (1800, 300), (3600, 600), (7200, 1200), (14400, 3600),
)  # fmt: skip
"""Ends of the time axis in s, each with the step of its scale."""

VOLUMES = (
    (0.6, 0.1),
    (1.0, 0.2),
    (2.0, 0.4),
    (3.0, 0.5),
    (4.0, 0.5),
    (6.0, 1.0),
    (10.0, 2.0),
    (20.0, 5.0),
    (60.0, 10.0),
)
"""Ends of the volume axis in mL, each with the step of its scale."""

ROOM = 1.06
"""What is shown beyond the highest value and the ceiling."""


class Scale(NamedTuple):
    """One axis: from ``low`` to ``high`` with a line at every ``step``."""

    low: float
    high: float
    step: float

    def ticks(self) -> list[float]:
        """Return where the lines of the scale are."""
        first, last = ceil(self.low / self.step - 1e-6), floor(self.high / self.step + 1e-6)
        return [round(place * self.step, 6) for place in range(first, last + 1)]

    @property
    def span(self) -> float:
        """How much is between its ends."""
        return self.high - self.low


class Axes(NamedTuple):
    """Both scales, and which of time and volume runs across."""

    across: Scale
    up: Scale
    axis: str


def grown(sizes: Sequence[tuple[float, float]], needed: float, before: Scale | None) -> Scale:
    """Return the smallest axis that holds what is needed and what it held before; beyond the last, the last doubles."""
    needed = max(needed, before.high if before is not None else 0.0)
    for high, step in sizes:
        if needed <= high:
            return Scale(0.0, high, step)
    high, step = sizes[-1]
    while high < needed:
        high, step = high * 2, step * 2
    return Scale(0.0, high, step)


def pressure_scale(psi: Sequence[float], ceiling_psi: float | None, before: Scale | None = None) -> Scale:
    """Return the axis of pressure in psi. The ceiling is always on it, so that nobody nears it unseen."""
    highest = max(psi, default=0.0)
    scale = grown(PRESSURES, max(highest, ceiling_psi or 0.0) * ROOM, before)
    lowest = min([*psi, before.low if before is not None else 0.0, 0.0])
    steps = -int(lowest // scale.step) if lowest < 0 else 0
    return Scale(-steps * scale.step, scale.high, scale.step)


def time_scale(seconds: float, before: Scale | None = None) -> Scale:
    """Return the axis of time in s."""
    return grown(TIMES, seconds * ROOM, before)


def volume_scale(volume_ml: float, ceiling_ml: float | None, before: Scale | None = None) -> Scale:
    """Return the axis of volume in mL; the ceiling is on it once half of it was injected."""
    needed = volume_ml
    if ceiling_ml is not None and volume_ml > ceiling_ml / 2:
        needed = max(needed, ceiling_ml)
    return grown(VOLUMES, needed * ROOM, before)


class Placed(NamedTuple):
    """Where a label came to stand: its left edge in px, and its row from the bottom, 0 being nearest to the plot."""

    left: float
    row: int


def rows_of_labels(anchors: Sequence[float], widths: Sequence[float], room: tuple[float, float]) -> list[Placed]:
    """Place labels beside their lines so that none covers another or leaves the room, in as few rows as it takes.

    A label stands to the right of its line; at the right end of the room it is moved to the left.
    """
    left, right = room
    taken: list[list[tuple[float, float]]] = []
    placed = []
    for anchor, width in zip(anchors, widths, strict=True):
        start = max(left, min(anchor, right - width))
        row = next((at for at, spans in enumerate(taken) if _is_free(spans, start, start + width)), len(taken))
        if row == len(taken):
            taken.append([])
        taken[row].append((start, start + width))
        placed.append(Placed(start, row))
    return placed


LABEL_GAP = 12.0


def _is_free(spans: Sequence[tuple[float, float]], start: float, end: float) -> bool:
    return all(end + LABEL_GAP <= low or high + LABEL_GAP <= start for low, high in spans)


def spread(middles: Sequence[float], heights: Sequence[float], room: tuple[float, float]) -> list[float]:
    """Return the middles of labels one above the other moved so little that none covers another or leaves the room."""
    top, bottom = room
    order = sorted(range(len(middles)), key=middles.__getitem__)
    tops = [0.0] * len(middles)
    free = top
    for at in order:
        tops[at] = max(middles[at] - heights[at] / 2, free)
        free = tops[at] + heights[at]
    free = bottom
    for at in reversed(order):
        tops[at] = min(tops[at], free - heights[at])
        free = tops[at]
    return [start + height / 2 for start, height in zip(tops, heights, strict=True)]
