"""What is longer than the screen is dragged by a finger, not only by the thin bar at its side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea


def lay_ground(area: QAbstractScrollArea, role: QPalette.ColorRole = QPalette.ColorRole.Base) -> None:
    """Give an area a viewport that is made here, as Qt makes its own; a QScrollArea's has no role.

    Asked for a widget that Qt made, Python looks through every class of widget there is to learn what it is: 10 ms and
    more of the start of the program, where this is the first that is asked for.
    """
    ground = QWidget()
    ground.setObjectName("qt_scrollarea_viewport")
    ground.setBackgroundRole(role)
    ground.setAutoFillBackground(True)
    area.setViewport(ground)


def let_fingers_drag(area: QAbstractScrollArea) -> None:
    """Let a finger drag what an area shows. It stops at its ends; keys in it are pressed by a touch as before."""
    from PySide6.QtWidgets import QScroller, QScrollerProperties

    QScroller.grabGesture(area.viewport(), QScroller.ScrollerGestureType.TouchGesture)
    scroller = QScroller.scroller(area.viewport())
    how = scroller.scrollerProperties()
    for metric in (
        QScrollerProperties.ScrollMetric.VerticalOvershootPolicy,
        QScrollerProperties.ScrollMetric.HorizontalOvershootPolicy,
    ):
        how.setScrollMetric(metric, QScrollerProperties.OvershootPolicy.OvershootAlwaysOff)
    scroller.setScrollerProperties(how)
