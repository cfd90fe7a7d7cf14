"""The curve is frozen and measured by keys, mouse and touch, while the recording goes on."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from discorecorder.model import entries as say
from discorecorder.model.values import EntryError
from discorecorder.settings import Settings
from discorecorder.ui.actions import KeyMap
from discorecorder.ui.keys import CaptureKeys
from discorecorder.ui.room.curve_frame import MARGIN
from discorecorder.ui.room.curve_view import CURVE_ACTIONS
from discorecorder.ui.room.room_page import RoomPage
from discorecorder.ui.theme import THEMES, apply_theme, current_theme
from tests.report.studies import Told, ml, psi
from tests.ui.layout import painted
from tests.ui.room.curve_desk import (
    BETWEEN_KEYS_MS,
    LAST_S,
    LEFT,
    SHIFT,
    Desk,
    in_the_room,
    send,
    stream_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def desk(qtbot: QtBot, dressed: QApplication) -> Desk:
    return Desk(qtbot)


@pytest.fixture
def room(qtbot: QtBot, dressed: QApplication) -> Iterator[RoomPage]:
    """The capture screen with its keys, in mid-injection."""
    page = RoomPage(Settings(), KeyMap())
    qtbot.addWidget(page)
    keys = CaptureKeys(page, KeyMap())
    keys.pressed.connect(page.press)
    page.resize(1366, 768)
    page.show()
    page.show_discogram(in_the_room().discogram)
    yield page
    keys.listen(False)


def test_one_key_freezes_the_curve_and_the_same_key_lets_it_go_on(room: RoomPage) -> None:
    QTest.keyClick(room.windowHandle(), Qt.Key.Key_H)
    frozen = room.curve.is_frozen
    assert frozen
    assert "frozen" in room.curve.accessibleName()
    QTest.qWait(BETWEEN_KEYS_MS)  # else it is taken for a key that bounced
    QTest.keyClick(room.windowHandle(), Qt.Key.Key_H)
    assert not room.curve.is_frozen
    assert "frozen" not in room.curve.accessibleName()


def test_escape_lets_it_go_on_from_wherever_the_keyboard_is(room: RoomPage) -> None:
    QTest.keyClick(room.windowHandle(), Qt.Key.Key_H)
    QTest.keyClick(room.curve, Qt.Key.Key_Escape)
    states = [room.curve.is_frozen]
    QTest.qWait(BETWEEN_KEYS_MS)
    QTest.keyClick(room.windowHandle(), Qt.Key.Key_H)
    room.events.setFocus()
    QTest.keyClick(room, Qt.Key.Key_Escape)
    assert [*states, room.curve.is_frozen] == [False, False]


def test_escape_closes_a_question_first_where_the_keyboard_is_with_it(room: RoomPage) -> None:
    QTest.keyClick(room.windowHandle(), Qt.Key.Key_H)
    room.press("stop")
    room.setFocus()
    for left in (True, False):
        QTest.keyClick(room, Qt.Key.Key_Escape)
        assert not room.choices.isVisible()
        assert room.curve.is_frozen is left


def test_keys_still_score_while_the_curve_is_frozen_and_nothing_is_recorded_by_measuring(room: RoomPage) -> None:
    said: list[object] = []
    room.said.connect(said.append)
    for key in (Qt.Key.Key_H, Qt.Key.Key_R, Qt.Key.Key_Left, Qt.Key.Key_Q, Qt.Key.Key_J):
        QTest.keyClick(QApplication.focusWidget() or room, key)
    assert room.curve.is_frozen
    assert room.curve.apart is not None
    assert said == []
    QTest.keyClick(room.curve, Qt.Key.Key_7)
    assert len(said) == 1
    assert room.curve.is_frozen


def test_the_keys_that_are_assigned_stand_in_the_mark(room: RoomPage) -> None:
    room.show_keys(KeyMap({"freeze": "F12", "zoom_all": ""}))
    QApplication.processEvents()
    room.press("freeze")
    words = " ".join(run.text for run in painted(room.curve._over))
    assert "frozen: goes on with F12 or Esc" in words


def test_axes_and_lines_stay_while_readings_come_and_are_there_when_it_goes_on(desk: Desk) -> None:
    desk.view.do("freeze")
    before, axes = desk.view._picture, desk.view._axes()
    assert before is not None
    desk.score(9, 140)
    assert desk.view._axes() == axes
    assert desk.view._picture is not None
    assert desk.view._picture.content.trace == before.content.trace
    desk.view.do("freeze")
    assert desk.view.pressure_scale.high > 120
    assert desk.view._picture.content.trace is not None
    assert desk.view._picture.content.trace.last_pain == 9


def test_time_does_not_run_on_while_it_is_frozen(desk: Desk) -> None:
    desk.view.do("freeze")
    started = desk.view._trace.started if desk.view._trace is not None else None
    assert started is not None
    desk.view.show_now(started + timedelta(seconds=100))
    assert desk.view.across_scale.high == 60
    desk.view.do("freeze")
    assert desk.view.across_scale.high == 120


def test_a_stream_stands_still_while_it_is_frozen_and_goes_on_with_all_that_came(desk: Desk) -> None:
    live, stream = stream_of(desk.view, 40)
    desk.view.do("freeze")
    trace = desk.view._trace
    assert trace is not None
    send(live, 40, 90, 100, trace.started + timedelta(seconds=90))
    stream.catch_up()
    desk.view.show_streamed()
    desk.view.resize(900, 500)
    assert desk.view._plot is not None
    assert desk.view._plot._stream.xs.max() == pytest.approx(40, abs=0.3)
    assert desk.view.pressure_scale.high == 60
    desk.view.thaw()
    assert desk.view._plot._stream.xs.max() == pytest.approx(90, abs=0.5)
    assert desk.view.pressure_scale.high == 100


def test_the_mark_says_in_word_shape_and_colour_that_it_is_frozen_and_how_it_goes_on(desk: Desk) -> None:
    def colours() -> list[str]:
        image = desk.page.grab().toImage()
        return [image.pixelColor(2, image.height() // 2).name(), image.pixelColor(MARGIN + 6, MARGIN + 6).name()]

    before = colours()
    desk.view.do("freeze")
    desk.page.grab()
    warning = current_theme().colour("warning").name()
    assert colours() == [warning, warning] != before
    assert "frozen: goes on with H or Esc, the next injection, or by itself in 02:00" in desk.words
    image = desk.page.grab().toImage()
    row = [image.pixelColor(x, MARGIN + 14).name() for x in range(MARGIN + 8, MARGIN + 30)]
    bars = [one != other for one, other in pairwise(row)].count(True)
    assert bars >= 4, "two bars stand on their ground"


def test_another_injection_lets_it_go_on(desk: Desk) -> None:
    desk.view.do("freeze")
    desk.told.say(say.Stop("pain"))
    desk.show()
    still = desk.view.is_frozen
    desk.told.say(say.Inject())
    desk.show()
    assert still
    assert not desk.view.is_frozen
    assert not desk.view._second.isActive()


def test_another_disc_lets_it_go_on(desk: Desk) -> None:
    desk.view.do("freeze")
    desk.told.say(say.Stop("pain"), say.Level("L5-S1", "control"))
    desk.show()
    assert not desk.view.is_frozen


def test_an_opening_pressure_that_is_said_late_does_not_change_a_frozen_curve(qtbot: QtBot, desk: Desk) -> None:
    desk.told = Told()
    desk.told.level("L4-5", "suspect")
    desk.told.say(say.Reading(ml(0.5), psi(30), 2))
    desk.show()
    desk.view.do("freeze")
    before = desk.view.measured
    desk.told.say(say.Opening(psi(12)))
    desk.show()
    assert desk.view.measured == before
    assert desk.view._picture is not None
    assert desk.view._picture.content.ceiling_psi is None
    desk.view.thaw()
    assert desk.view._picture.content.ceiling_psi == 50


def test_what_nobody_used_for_so_long_goes_on_by_itself(qtbot: QtBot, desk: Desk) -> None:
    desk.view._second.setInterval(10)
    desk.view.thaws_after_s = 0.15
    desk.view.do("freeze")
    qtbot.waitUntil(lambda: not desk.view.is_frozen, timeout=3000)
    assert not desk.view.hasFocus()


def test_use_begins_the_wait_anew(desk: Desk) -> None:
    desk.view.do("freeze")
    desk.view._used_at -= 119
    words = desk.words
    assert any("by itself in 00:01" in one for one in words)
    QTest.keyClick(desk.view, Qt.Key.Key_Left)
    assert any("by itself in 02:00" in one for one in desk.words)


def test_arrows_move_the_cursor_over_what_was_read_and_shift_goes_ten_times_as_far(desk: Desk) -> None:
    desk.view.do("freeze")
    seen = [desk.read_s]
    for _ in range(3):
        QTest.keyClick(desk.view, Qt.Key.Key_Left)
        seen.append(desk.read_s)
    assert seen == [34, 28, 22, 16]
    QTest.keyClick(desk.view, Qt.Key.Key_Right)
    assert desk.read_s == 22
    for _ in range(20):
        QTest.keyClick(desk.view, Qt.Key.Key_Left)
    assert desk.read_s == 4
    stream_of(desk.view, 34)
    desk.view.thaw()
    desk.view.do("freeze")
    QTest.keyClick(desk.view, Qt.Key.Key_Left)
    step = LAST_S - desk.read_s
    before = desk.read_s
    QTest.keyClick(desk.view, Qt.Key.Key_Left, SHIFT)
    assert before - desk.read_s == pytest.approx(10 * step, abs=0.11)


def test_what_is_read_is_told_and_shown(desk: Desk) -> None:
    desk.view.do("freeze")
    assert desk.view.accessibleDescription() == "00:34.0, 16 psi a.o., pain 8, 1.6 mL"
    assert {"00:34.0", "16 psi a.o.", "pain 8", "1.6 mL"} <= set(desk.words)
    desk.view.thaw()
    assert "pain 8" in desk.view.accessibleDescription()
    assert desk.view.measured is None
    assert "16 psi a.o." not in desk.words


def test_a_stream_is_read_where_the_cursor_stands(desk: Desk) -> None:
    stream_of(desk.view, 40)
    desk.view.do("freeze")
    desk.view.move_to(13.0)
    assert desk.view.measured is not None
    assert desk.view.measured.seconds == pytest.approx(13, abs=0.06)
    assert desk.view.measured.psi == pytest.approx(13, abs=0.11)
    assert desk.view.measured.volume_ml == pytest.approx(0.65, abs=0.01)
    assert desk.view.measured.pain == 0


def test_the_measure_key_freezes_then_sets_a_second_cursor_then_takes_it_away(room: RoomPage) -> None:
    window = room.windowHandle()
    QTest.keyClick(window, Qt.Key.Key_R)
    first = (room.curve.is_frozen, room.curve.apart)
    QTest.qWait(BETWEEN_KEYS_MS)
    QTest.keyClick(window, Qt.Key.Key_R)
    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget() or room, Qt.Key.Key_Left)
    apart = room.curve.apart
    assert first == (True, None)
    assert apart is not None
    assert list(apart) == pytest.approx([-12, -4, -0.5])
    assert "difference, \u221212 s, \u22124 psi, \u22120.5 mL" in room.curve.accessibleDescription()
    QTest.qWait(BETWEEN_KEYS_MS)
    QTest.keyClick(window, Qt.Key.Key_R)
    after = room.curve.apart
    assert after is None


def test_a_tap_freezes_sets_the_second_cursor_and_above_the_plot_lets_go_on(desk: Desk) -> None:
    desk.tap(desk.at(16))
    assert desk.read_s == 16
    desk.tap(desk.at(29))
    assert desk.view.apart is not None
    assert desk.view.apart.seconds == 12
    desk.tap(desk.at(22))
    assert desk.read_s == 22
    assert desk.view._other is None
    desk.tap(desk.above)
    assert not desk.view.is_frozen
    desk.tap(desk.above)
    assert not desk.view.is_frozen


def test_a_finger_that_moves_drags_the_cursor_and_a_tremble_is_a_tap(desk: Desk) -> None:
    desk.tap(desk.at(34))
    QTest.touchEvent(desk.view, desk.finger).press(0, desk.at(34), desk.view).commit()
    QTest.touchEvent(desk.view, desk.finger).move(0, desk.at(23), desk.view).commit()
    dragged = desk.read_s
    QTest.touchEvent(desk.view, desk.finger).move(0, desk.at(11), desk.view).commit()
    QTest.touchEvent(desk.view, desk.finger).release(0, desk.at(11), desk.view).commit()
    assert (dragged, desk.read_s, desk.view.apart) == (22, 10, None)
    QTest.touchEvent(desk.view, desk.finger).press(0, desk.at(28), desk.view).commit()
    QTest.touchEvent(desk.view, desk.finger).move(0, desk.at(28) + QPoint(4, 3), desk.view).commit()
    QTest.touchEvent(desk.view, desk.finger).release(0, desk.at(28) + QPoint(4, 3), desk.view).commit()
    assert desk.view.apart is not None


def test_the_mouse_does_as_a_finger_does(desk: Desk) -> None:
    QTest.mouseClick(desk.view, LEFT, pos=desk.at(16))
    assert desk.read_s == 16
    QTest.mousePress(desk.view, LEFT, pos=desk.at(16))
    QTest.mouseMove(desk.view, desk.at(28))
    QTest.mouseRelease(desk.view, LEFT, pos=desk.at(28))
    assert desk.read_s == 28
    QTest.mouseClick(desk.view, LEFT, pos=desk.at(10))
    assert desk.view.apart is not None
    assert desk.view.apart.seconds == -18
    QTest.mouseClick(desk.view, Qt.MouseButton.RightButton, pos=desk.at(22))
    assert desk.read_s == 10


def test_where_nothing_was_read_a_touch_does_nothing_and_a_key_says_why(qtbot: QtBot, desk: Desk) -> None:
    desk.told = Told()
    desk.told.say(say.Level("L4-5", "suspect"))
    desk.show()
    desk.tap(QPoint(300, 300))
    assert not desk.view.is_frozen
    for action in ("freeze", "measure"):
        with pytest.raises(EntryError, match="begins with the first reading"):
            desk.view.do(action)


def test_keys_zoom_and_one_shows_all_again(room: RoomPage) -> None:
    window = room.windowHandle()
    room._on_curve_due()
    spans = [room.curve.across_scale.span]
    for key, modifiers in (
        (Qt.Key.Key_Q, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Q, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Q, SHIFT),
        (Qt.Key.Key_J, Qt.KeyboardModifier.NoModifier),
    ):
        QTest.keyClick(window, key, modifiers)
        QTest.qWait(BETWEEN_KEYS_MS)
        spans.append(room.curve.across_scale.span)
    assert [spans[0] / one for one in spans] == [1, 2, 4, 2, 1]


def test_freezing_takes_no_keyboard_from_who_types_and_gives_back_what_it_took(desk: Desk) -> None:
    field = QLineEdit(desk.page)
    field.show()
    field.setFocus()
    desk.view.do("freeze")
    typing = field.hasFocus()
    desk.view.thaw()
    still = field.hasFocus()
    field.clearFocus()
    desk.view.do("freeze")
    taken = desk.view.hasFocus()
    desk.view.thaw()
    assert (typing, still, taken, desk.page.hasFocus()) == (True, True, True, True)
    assert desk.view.focusPolicy() == Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize("theme", THEMES)
def test_it_is_drawn_in_every_theme(desk: Desk, dressed: QApplication, theme: str) -> None:
    desk.view.do("freeze")
    desk.view.do("measure")
    apply_theme(dressed, THEMES[theme])
    image = desk.page.grab().toImage()
    seen = {image.pixelColor(x, y).name() for x in range(0, 860, 3) for y in range(0, 480, 2)}
    apply_theme(dressed, THEMES["dark"])
    assert {THEMES[theme].colour(name).name() for name in ("warning", "text", "pressure_text")} <= seen


def test_with_reduced_motion_all_of_it_works_and_nothing_runs_but_the_clock(desk: Desk) -> None:
    desk.view.reduced_motion = True
    desk.view.do("freeze")
    desk.view.do("zoom_in")
    assert desk.view._second.interval() == 1000
    assert desk.view._plot is not None
    assert not desk.view._plot._cursor.isVisible()


def test_every_action_of_the_curve_is_in_the_table_of_keys() -> None:
    keys = KeyMap()
    assert [keys.key_of(name) for name in CURVE_ACTIONS] == ["H", "R", "Q", "Shift+Q", "J"]
