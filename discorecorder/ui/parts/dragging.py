"""What is longer than the screen is dragged by a finger, not only by the thin bar at its side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QScroller, QScrollerProperties

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea

_STOPS_HARD = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff


def let_fingers_drag(area: QAbstractScrollArea) -> None:
    """Let a finger drag what an area shows. It stops at its ends; keys in it are pressed by a touch as before."""
    QScroller.grabGesture(area.viewport(), QScroller.ScrollerGestureType.TouchGesture)
    scroller = QScroller.scroller(area.viewport())
    how = scroller.scrollerProperties()
    for metric in (
        QScrollerProperties.ScrollMetric.VerticalOvershootPolicy,
        QScrollerProperties.ScrollMetric.HorizontalOvershootPolicy,
    ):
        how.setScrollMetric(metric, _STOPS_HARD)
    scroller.setScrollerProperties(how)
