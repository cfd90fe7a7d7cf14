"""The curve is zoomed by keys, wheel and fingers: it follows the newest, says so, and never hides the ceiling."""

from __future__ import annotations

from datetime import timedelta
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from discorecorder.model import entries as say
from discorecorder.model.values import EntryError
from discorecorder.ui.room.curve_data import TIME, VOLUME
from discorecorder.ui.room.curve_frame import MARGIN
from tests.ui.layout import painted
from tests.ui.room.curve_desk import (
    CEILINGS,
    Desk,
    Sheet,
    stream_of,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def desk(qtbot: QtBot, dressed: QApplication) -> Desk:
    return Desk(qtbot)


def test_a_zoom_that_changes_nothing_says_so(desk: Desk) -> None:
    for action in ("zoom_out", "zoom_all"):
        with pytest.raises(EntryError, match="all of the curve is shown already"):
            desk.view.do(action)
    for _ in range(4):
        desk.view.do("zoom_in")
    with pytest.raises(EntryError, match="as far as it goes"):
        desk.view.do("zoom_in")


@pytest.mark.parametrize("axis", [TIME, VOLUME])
@pytest.mark.parametrize("ceiling_psi", [20.0, 50.0, 100.0])
def test_whatever_the_zoom_the_ceiling_is_in_view_and_pressure_keeps_its_axis(
    desk: Desk, axis: str, ceiling_psi: float
) -> None:
    desk.view.show_injection(desk.told.discogram, "L4-5", ceiling_psi, 3.5, axis)
    before = desk.view.pressure_scale
    middle = desk.at(desk.view.across_scale.high / 3)
    for notches in (1, 3, 9, -2, 30, -5):
        desk.wheel(middle, notches)
        assert desk.view.pressure_scale == before
        assert desk.view._picture is not None
        plot = desk.view._picture.plot
        assert plot.top() < desk.view._picture.y(ceiling_psi) < plot.bottom()


def test_the_wheel_zooms_about_the_mouse_once_the_injection_ended(desk: Desk) -> None:
    desk.told.say(say.Stop("pain"))
    desk.show()
    place = desk.at(20)
    desk.wheel(place, 3)
    assert desk.view.is_zoomed
    assert abs(desk.at(20).x() - place.x()) <= 1


def test_a_running_curve_that_is_zoomed_goes_on_with_the_newest(desk: Desk) -> None:
    desk.wheel(desk.at(5), 5)
    trace = desk.view._trace
    assert trace is not None
    wide = desk.view.across_scale.span
    for seconds in (35, 50, 80, 200):
        desk.view.show_now(trace.started + timedelta(seconds=seconds))
        shown = desk.view._axes().across
        assert desk.view._picture is not None
        assert desk.view._picture.axes.across == shown
        assert shown.low < seconds <= shown.high
        assert shown.span == pytest.approx(wide)


def test_two_fingers_zoom_and_set_no_cursor(desk: Desk) -> None:
    desk.told.say(say.Stop("pain"))
    desk.show()
    desk.pinch(desk.at(20), 100, 200)
    assert desk.view.across_scale.span == pytest.approx(30, rel=0.03)
    assert not desk.view.is_frozen
    desk.pinch(desk.at(20), 200, 60)
    assert not desk.view.is_zoomed


def test_a_pinch_on_a_touch_pad_zooms_too(desk: Desk) -> None:
    place = QPointF(desk.at(20))
    gesture = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        place,
        place,
        QPointF(desk.view.mapToGlobal(place.toPoint())),
        1.0,
        QPointF(),
    )
    QApplication.sendEvent(desk.view, gesture)
    assert desk.view.across_scale.span == pytest.approx(30)


def test_a_zoomed_curve_says_so(desk: Desk) -> None:
    desk.view.do("zoom_in")
    assert "zoomed 2 \u00d7, all of it: J" in desk.words
    assert "zoomed 2 \u00d7" in desk.view.accessibleName()
    desk.view.do("zoom_all")
    assert not any("zoomed" in one for one in desk.words)
    assert "zoomed" not in desk.view.accessibleName()


def test_a_frozen_and_zoomed_curve_moves_with_its_cursor(desk: Desk) -> None:
    desk.view.do("freeze")
    desk.view.do("zoom_in")
    desk.view.do("zoom_in")
    for _ in range(6):
        QTest.keyClick(desk.view, Qt.Key.Key_Left)
        shown = desk.view.across_scale
        assert shown.low <= desk.read_s <= shown.high
        assert shown.span == pytest.approx(15)


def test_zooming_a_frozen_stream_shows_more_of_it(desk: Desk) -> None:
    stream_of(desk.view, 40, 1000)
    desk.view.do("freeze")
    assert desk.view._plot is not None
    before = len(desk.view._plot._stream.xs) / desk.view.across_scale.span
    desk.view.do("zoom_in")
    desk.view.do("zoom_in")
    xs = desk.view._plot._stream.xs
    shown = desk.view.across_scale
    assert len(xs) / shown.span > 2 * before
    assert xs.max() >= min(39.9, shown.high)
    assert xs.min() <= shown.low + 0.02


def test_over_volume_the_cursor_reads_by_volume(desk: Desk) -> None:
    stream_of(desk.view, 40)
    desk.view.show_axis(VOLUME)
    desk.view.do("freeze")
    desk.view.move_to(1.0)
    assert desk.view.measured is not None
    assert desk.view.measured.volume_ml == pytest.approx(1.0, abs=0.01)
    assert desk.view.measured.psi == pytest.approx(20, abs=0.2)


def test_under_neutral_names_a_frozen_curve_tells_no_anatomy_either(desk: Desk) -> None:
    desk.view.do("freeze")
    neutral = {"L3-4": "Disc A", "L4-5": "Disc B"}
    desk.view.show_injection(desk.told.discogram, "L4-5", *CEILINGS, neutral=neutral)
    assert desk.view._picture is not None
    words = [told for _, told, _ in desk.view._picture.over_labels()]
    assert "Disc A" in words
    assert not any("L3-4" in one for one in words)


@pytest.mark.parametrize("size", [(400, 190), (536, 308), (987, 536), (2842, 1445)])
@pytest.mark.parametrize("axis", [TIME, VOLUME])
def test_no_words_cover_one_another_when_it_is_frozen_measured_and_zoomed(
    desk: Desk, axis: str, size: tuple[int, int]
) -> None:
    desk.page.resize(*size)
    desk.view.show_axis(axis)
    for zooms in (0, 2):
        desk.view.do("freeze")
        for _ in range(zooms):
            desk.view.do("zoom_in")
        desk.view.do("measure")
        QTest.keyClick(desk.view, Qt.Key.Key_Left)
        runs = [(run.text, run.box) for run in painted(Sheet(desk.view))]
        assert desk.view._picture is not None
        over = desk.view._picture.over_labels()
        runs += [(words, box.translated(MARGIN, MARGIN).adjusted(0, 4, 0, -4)) for box, words, _ in over]
        assert len(runs) > 24
        room = desk.view.rect().toRectF()
        assert all(room.contains(box) for _, box in runs)
        for (one, box), (other, another) in combinations(runs, 2):
            shared = box.intersected(another)
            assert shared.width() <= 2 or shared.height() <= 2, (one, other)
        desk.view.do("freeze")
