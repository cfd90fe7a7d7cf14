"""A curve on a page of its own, the study it is of, and the hands that touch it."""

from __future__ import annotations

import math
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from discorecorder.devices import Sample
from discorecorder.model import entries as say
from discorecorder.model.stream_watch import Limits
from discorecorder.ui.gauge.live import Aim, Live
from discorecorder.ui.gauge.stream import Stream
from discorecorder.ui.keys import BOUNCE_MS
from discorecorder.ui.room.curve_frame import MARGIN
from discorecorder.ui.room.curve_view import CurveView
from tests.report.studies import SERIES_A, Told, ml, painless, psi, study_facts
from tests.ui.layout import painted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CEILINGS = (50.0, 3.5)
LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
LAST_S = 34.0
BETWEEN_KEYS_MS = BOUNCE_MS + 15


def in_the_room() -> Told:
    """Tell a study whose suspect is being injected, its last point 34 s after the beginning."""
    told = Told()
    study_facts(told)
    painless(told, "L3-4", 18, 98, 1.6)
    told.level("L4-5", "suspect")
    told.series(12, SERIES_A)
    return told


class Desk:
    """A curve on a page of its own, and the study it is of."""

    def __init__(self, qtbot: QtBot) -> None:
        self.page = QWidget()
        self.page.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        column = QVBoxLayout(self.page)
        column.setContentsMargins(0, 0, 0, 0)
        self.view = CurveView()
        self.view.show_keys("H", "J")
        column.addWidget(self.view)
        qtbot.addWidget(self.page)
        self.page.resize(860, 480)
        self.page.show()
        self.told = in_the_room()
        self.show()
        self.finger = QTest.createTouchDevice()

    def show(self) -> None:
        self.view.show_injection(self.told.discogram, self.told.discogram.armed, *CEILINGS)

    def score(self, pain: int = 9, pressure: float = 40) -> None:
        self.told.say(say.Reading(ml(1.9), psi(pressure), pain))
        self.show()

    def at(self, x: float) -> QPoint:
        """Return where a time or volume lies on the curve, halfway up."""
        picture = self.view._picture
        assert picture is not None
        return QPoint(round(picture.x(x)) + MARGIN, picture.plot.center().y() + MARGIN)

    @property
    def above(self) -> QPoint:
        return QPoint(MARGIN + 20, MARGIN + 8)

    def tap(self, at: QPoint) -> None:
        QTest.touchEvent(self.view, self.finger).press(0, at, self.view).commit()
        QTest.touchEvent(self.view, self.finger).release(0, at, self.view).commit()

    def pinch(self, middle: QPoint, before: int, after: int) -> None:
        """Put two fingers so many px apart and draw them to another distance."""
        for apart, does in ((before, "press"), (after, "move"), (after, "release")):
            event = QTest.touchEvent(self.view, self.finger)
            for number, side in ((0, -1), (1, 1)):
                getattr(event, does)(number, middle + QPoint(side * apart // 2, 0), self.view)
            event.commit()

    def wheel(self, at: QPoint, notches: int) -> None:
        place = QPointF(at)
        event = QWheelEvent(
            place,
            QPointF(self.view.mapToGlobal(at)),
            QPoint(),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self.view, event)

    @property
    def read_s(self) -> float:
        assert self.view.measured is not None
        return self.view.measured.seconds

    @property
    def words(self) -> list[str]:
        """All that is painted over the lines."""
        return [run.text for run in painted(self.view._over)]


class Sheet(QWidget):
    """All words of a curve on one sheet, those that the curve itself keeps as a picture too."""

    def __init__(self, view: CurveView) -> None:
        super().__init__()
        self._view = view
        self.resize(view.size())

    def paintEvent(self, _event: QPaintEvent) -> None:
        assert self._view._picture is not None
        painter = QPainter(self)
        painter.save()
        painter.translate(MARGIN, MARGIN)
        self._view._picture.paint_ruled(painter)
        self._view._picture.paint(painter)
        painter.restore()
        self._view.paint_over(painter)
        painter.end()


def stream_of(view: CurveView, seconds: float, hertz: int = 100) -> tuple[Live, Stream]:
    """Return a stream of the injection that is shown: it rises by 1 psi a second, its plunger by 0.05 mL."""
    trace = view._trace
    assert trace is not None
    live = Live("psi")
    live.begin(Aim(trace.level, trace.injection))
    stream = Stream(live, Limits(-math.inf, math.inf))
    send(live, 0, seconds, hertz, trace.started + timedelta(seconds=seconds))
    stream.catch_up()
    view.show_stream(stream)
    return live, stream


def send(live: Live, first_s: float, last_s: float, hertz: int, at: object) -> None:
    numbers = range(round(first_s * hertz), round(last_s * hertz))
    live.add([Sample(one * 1000 // hertz, 12 + one / hertz, one / hertz / 20) for one in numbers], at)  # type: ignore[arg-type]
