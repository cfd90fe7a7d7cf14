"""Millimetres to pixels, from what the screen says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen

SCORE_MM = 20.0
"""Side of a key for a score or an event (Colle and Hiszem 2004; features C2)."""

KEY_MM = 12.0
"""Side of any other target."""

MM_PER_INCH = 25.4
LEAST_DPI, MOST_DPI = 70.0, 320.0
"""What a screen may say of itself; a projector or a virtual screen says nonsense, and then 96 is taken."""

USUAL_DPI = 96.0


def dots_per_mm(screen: QScreen | None = None) -> float:
    """Return the pixels of the window system in a millimetre of a screen, the first one where none is given."""
    screen = screen or QGuiApplication.primaryScreen()
    physical = screen.physicalDotsPerInch()
    dpi = physical if LEAST_DPI <= physical * screen.devicePixelRatio() <= MOST_DPI else USUAL_DPI
    return max(dpi, LEAST_DPI / screen.devicePixelRatio()) / MM_PER_INCH


def px(mm: float, screen: QScreen | None = None) -> int:
    """Return a length in mm as pixels, rounded up so that a target is never too small."""
    return -int(-mm * dots_per_mm(screen) // 1)
