"""How wide words are, remembered: the capture screen is painted at every key, and mostly with the same words."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF

from discorecorder.ui.theme import typeface

LEAST_SIZE = 11


@lru_cache(maxsize=4096)
def width_of(text: str, size: int, weight: QFont.Weight = QFont.Weight.Normal) -> float:
    """Return how wide a text is in the typeface of the screen, in px."""
    return QFontMetricsF(typeface(size, weight)).horizontalAdvance(text)


def fitting(
    text: str, room: float, size: int, weight: QFont.Weight = QFont.Weight.Normal, least: int = LEAST_SIZE
) -> QFont:
    """Return the typeface in the largest size, of at least ``least`` px, in which a text has room."""
    while size > least and width_of(text, size, weight) > room:
        size -= 1
    return typeface(size, weight)
