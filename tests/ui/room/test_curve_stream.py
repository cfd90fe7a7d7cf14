"""A streamed line grows at its end: what was drawn before stays, and is not drawn again."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication

from discorecorder.ui.room.curve_data import VOLUME
from tests.ui.room.curve_desk import Desk, send, stream_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from discorecorder.ui.gauge.live import Live
    from discorecorder.ui.gauge.stream import Stream
    from discorecorder.ui.room.curve_plot import CurvePlot


class Painted(QObject):
    """Notes how wide what is painted is, in px."""

    def __init__(self) -> None:
        super().__init__()
        self.widths: list[int] = []

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.widths.append(event.rect().width())
        return False


@pytest.fixture
def desk(qtbot: QtBot, dressed: QApplication) -> Desk:
    return Desk(qtbot)


def plot_of(desk: Desk) -> CurvePlot:
    assert desk.view._plot is not None
    return desk.view._plot


def go_on(desk: Desk, live: Live, stream: Stream, first_s: float, last_s: float) -> None:
    trace = desk.view._trace
    assert trace is not None
    send(live, first_s, last_s, 100, trace.started + timedelta(seconds=last_s))
    stream.catch_up()
    desk.view.show_streamed()


def test_a_line_that_grew_frame_by_frame_is_the_one_drawn_at_once(desk: Desk) -> None:
    live, stream = stream_of(desk.view, 2)
    for at in range(20, 500):
        go_on(desk, live, stream, at / 10, (at + 1) / 10)
    grown = plot_of(desk)._stream
    assert sum(piece.isVisible() for piece in grown._pieces) > 5
    points = set(zip(grown.xs, grown.ys, strict=True))
    image = desk.view.grab().toImage()
    grown._of = ()
    desk.view._draw()
    assert len(points) > 200
    assert set(zip(grown.xs, grown.ys, strict=True)) == points
    assert desk.view.grab().toImage() == image


def test_a_frame_paints_the_end_of_the_line_alone(desk: Desk, qtbot: QtBot) -> None:
    live, stream = stream_of(desk.view, 30)
    seen = Painted()
    desk.view._over.installEventFilter(seen)
    QApplication.processEvents()
    seen.widths.clear()
    before = [piece.xData for piece in plot_of(desk)._stream._pieces]
    go_on(desk, live, stream, 30, 30.1)
    qtbot.waitUntil(lambda: bool(seen.widths))
    assert max(seen.widths) < desk.view.width() / 5
    after = [piece.xData for piece in plot_of(desk)._stream._pieces]
    assert [one is other for one, other in zip(before, after, strict=True)] == [True] * (len(before) - 1) + [False]


def test_a_gap_stays_a_gap_in_the_pieces(desk: Desk) -> None:
    live, stream = stream_of(desk.view, 12)
    go_on(desk, live, stream, 20, 31)
    go_on(desk, live, stream, 31, 40)
    line = plot_of(desk)._stream
    assert np.isnan(line.ys).any()
    assert not ((line.xs > 12.2) & (line.xs < 19.9) & ~np.isnan(line.ys)).any()


def test_an_opening_pressure_that_is_corrected_moves_all_of_the_line(desk: Desk) -> None:
    _live, stream = stream_of(desk.view, 30)
    before = np.nanmax(plot_of(desk)._stream.ys)
    trace = desk.view._trace
    assert trace is not None
    assert trace.opening_psi is not None
    desk.view._trace = trace._replace(opening_psi=trace.opening_psi - 5)
    desk.view.show_streamed()
    line = plot_of(desk)._stream
    assert np.nanmax(line.ys) == pytest.approx(before + 5)
    assert stream.opening_psi == trace.opening_psi - 5


def test_what_was_recorded_lies_over_the_line_that_grows(desk: Desk) -> None:
    stream_of(desk.view, 40)
    plot = plot_of(desk)
    assert {piece.zValue() for piece in plot._stream._pieces} == {1.0}
    assert min(item.zValue() for item in (plot._circles, plot._squares, plot._pain)) > 1.0
    assert plot._cursor.zValue() < 1.0


def test_a_stream_that_is_taken_away_leaves_nothing(desk: Desk) -> None:
    stream_of(desk.view, 40)
    desk.view.show_axis(VOLUME)
    assert sum(piece.isVisible() for piece in plot_of(desk)._stream._pieces) == 1
    desk.view.show_stream(None)
    assert not len(plot_of(desk)._stream.xs)
