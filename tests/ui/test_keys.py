"""Capture keys: they work whatever has the focus, except while somebody types, and never twice for one press."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from discorecorder.ui.actions import KeyMap
from discorecorder.ui.keys import BOUNCE_MS, CaptureKeys, is_typing

NONE, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


class Screen(QWidget):
    """A screen with a field, a button deep inside, and a list; it keeps the actions that its keys told."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        inner = QWidget()
        self.field, self.button, self.list = QLineEdit(), QPushButton("Leak"), QListWidget()
        self.list.addItems(["S1", "L5"])
        deep = QVBoxLayout(inner)
        for widget in (self.field, self.button, self.list):
            deep.addWidget(widget)
        self.column.addWidget(inner)
        self.keys = CaptureKeys(self, KeyMap())
        self.told: list[str] = []
        self.keys.pressed.connect(self.told.append)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press and release a key, as the window system tells of it."""
        QTest.keyClick(self.windowHandle(), key, modifiers)

    def send(self, text: str, at: int = 0, *, is_repeat: bool = False) -> None:
        """Send the focused widget the press of a letter at a time in ms."""
        event = QKeyEvent(QEvent.Type.KeyPress, ord(text.upper()), NONE, text, is_repeat)
        event.setTimestamp(at)
        QCoreApplication.sendEvent(QApplication.focusWidget() or self, event)


@pytest.fixture
def screen(qtbot: QtBot) -> Screen:
    made = Screen()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.mark.parametrize("where", ["button", "list", "nothing"])
def test_a_key_works_whatever_has_the_focus_and_once(screen: Screen, where: str) -> None:
    if where == "nothing":
        screen.setFocus()
        screen.clearFocus()
    else:
        getattr(screen, where).setFocus()
    screen.press(Qt.Key.Key_7)
    screen.press(Qt.Key.Key_S)
    assert screen.told == ["score_7", "stop"]


def test_a_key_does_not_reach_what_has_the_focus(screen: Screen) -> None:
    screen.list.setCurrentRow(1)
    screen.list.setFocus()
    screen.press(Qt.Key.Key_S)
    assert screen.list.currentRow() == 1


def test_in_a_field_letters_and_digits_are_text(screen: Screen) -> None:
    screen.field.setFocus()
    screen.press(Qt.Key.Key_7)
    screen.press(Qt.Key.Key_S)
    assert screen.field.text() == "7s"
    assert screen.told == []


def test_function_keys_and_those_with_ctrl_work_while_typing(screen: Screen) -> None:
    screen.field.setFocus()
    screen.press(Qt.Key.Key_F5)
    screen.press(Qt.Key.Key_F11)
    screen.press(Qt.Key.Key_E, CTRL)
    assert screen.told == ["retry", "full_screen", "finish"]
    assert screen.field.text() == ""


def test_undo_in_a_field_is_the_fields_own(screen: Screen) -> None:
    screen.field.setFocus()
    screen.press(Qt.Key.Key_7)
    screen.press(Qt.Key.Key_Z, CTRL)
    assert screen.field.text() == ""
    screen.button.setFocus()
    screen.press(Qt.Key.Key_Z, CTRL)
    assert screen.told == ["undo"]


def test_a_key_that_means_nothing_goes_on_to_the_widget(screen: Screen, qtbot: QtBot) -> None:
    screen.button.setFocus()
    with qtbot.waitSignal(screen.button.clicked):
        screen.press(Qt.Key.Key_Space)
    screen.press(Qt.Key.Key_Tab)
    assert not screen.button.hasFocus()
    assert screen.told == []


def test_a_key_that_is_held_counts_once(screen: Screen) -> None:
    screen.button.setFocus()
    screen.send("7", 1000)
    for at in range(1500, 2000, 30):
        screen.send("7", at, is_repeat=True)
    assert screen.told == ["score_7"]


def test_a_pedal_that_bounces_counts_once(screen: Screen) -> None:
    screen.button.setFocus()
    screen.send("s", 1000)
    screen.send("s", 1000 + BOUNCE_MS - 1)
    assert screen.told == ["stop"]
    screen.send("s", 1000 + 2 * BOUNCE_MS)
    assert screen.told == ["stop", "stop"]


def test_two_different_keys_in_quick_succession_both_count(screen: Screen) -> None:
    screen.button.setFocus()
    screen.send("7", 1000)
    screen.send("s", 1005)
    assert screen.told == ["score_7", "stop"]


def test_the_digits_of_the_keypad_score_and_with_shift_they_do_where_a_layout_needs_it(screen: Screen) -> None:
    screen.button.setFocus()
    screen.press(Qt.Key.Key_4, Qt.KeyboardModifier.KeypadModifier)
    screen.press(Qt.Key.Key_Minus, Qt.KeyboardModifier.KeypadModifier)
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_3, SHIFT, "3")
    QCoreApplication.sendEvent(screen.button, event)
    assert screen.told == ["score_4", "score_10", "score_3"]


def test_the_signs_that_need_shift_on_a_german_keyboard_are_keys_as_well(screen: Screen) -> None:
    screen.keys.key_map = KeyMap({"leak": "/"})
    screen.button.setFocus()
    QCoreApplication.sendEvent(screen.button, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Slash, SHIFT, "/"))
    assert screen.told == ["leak"]


def test_other_keys_can_be_assigned_while_it_runs(screen: Screen) -> None:
    screen.keys.key_map = KeyMap({"stop": "F12"})
    screen.field.setFocus()
    screen.press(Qt.Key.Key_S)
    screen.press(Qt.Key.Key_F12)
    assert screen.told == ["stop"]
    assert screen.field.text() == "s"


def test_it_is_silent_while_it_does_not_listen_or_its_screen_is_away(qtbot: QtBot, screen: Screen) -> None:
    screen.button.setFocus()
    screen.keys.listen(False)
    screen.press(Qt.Key.Key_7)
    screen.keys.listen(True)
    other = QLabel("another window")
    qtbot.addWidget(other)
    other.show()
    screen.hide()
    QTest.keyClick(other, Qt.Key.Key_7)
    assert screen.told == []


def test_it_is_silent_behind_a_modal_window(qtbot: QtBot, screen: Screen) -> None:
    dialog = QDialog(screen)
    dialog.setModal(True)
    dialog.show()
    QTest.keyClick(dialog, Qt.Key.Key_7)
    assert screen.told == []
    dialog.close()


@pytest.mark.parametrize(
    ("kind", "types"),
    [(QLineEdit, True), (QPlainTextEdit, True), (QTextEdit, True), (QSpinBox, True), (QComboBox, False)],
)
def test_what_one_types_into_is_known(screen: Screen, kind: type[QWidget], types: bool) -> None:
    widget = kind()
    screen.column.addWidget(widget)
    QApplication.processEvents()
    widget.setFocus()
    assert is_typing() is types


def test_an_editable_list_is_typed_into_and_a_read_only_text_is_not(screen: Screen) -> None:
    choice, text = QComboBox(), QPlainTextEdit()
    choice.setEditable(True)
    text.setReadOnly(True)
    screen.column.addWidget(choice)
    screen.column.addWidget(text)
    QApplication.processEvents()
    choice.setFocus()
    assert is_typing()
    text.setFocus()
    screen.press(Qt.Key.Key_7)
    assert screen.told == ["score_7"]


def release(screen: Screen, key: int, *, is_repeat: bool = False) -> bool:
    """Send the focused widget the release of a key; return whether it was taken."""
    event = QKeyEvent(QEvent.Type.KeyRelease, key, NONE, "", is_repeat)
    return QCoreApplication.sendEvent(QApplication.focusWidget() or screen, event)


def hold(screen: Screen, key: int, *, is_repeat: bool = False) -> None:
    """Send the focused widget the press of a key that types nothing."""
    QCoreApplication.sendEvent(
        QApplication.focusWidget() or screen, QKeyEvent(QEvent.Type.KeyPress, key, NONE, "", is_repeat)
    )


@pytest.fixture
def held(screen: Screen) -> Screen:
    """The screen, while the talk key is held; its end is told with a minus."""
    screen.keys.released.connect(lambda action: screen.told.append(f"-{action}"))
    screen.button.setFocus()
    hold(screen, Qt.Key.Key_F10)
    return screen


def test_a_held_key_lasts_until_it_comes_up_whatever_repeats_meanwhile(held: Screen, qtbot: QtBot) -> None:
    for _ in range(5):
        release(held, Qt.Key.Key_F10, is_repeat=True)
        hold(held, Qt.Key.Key_F10, is_repeat=True)
    qtbot.wait(2 * BOUNCE_MS)
    assert held.told == ["talk"]
    release(held, Qt.Key.Key_F10)
    assert held.told == ["talk"], "a contact may bounce"
    qtbot.waitUntil(lambda: held.told == ["talk", "-talk"])


def test_a_held_pedal_that_bounces_is_not_let_go_of(held: Screen, qtbot: QtBot) -> None:
    release(held, Qt.Key.Key_F10)
    hold(held, Qt.Key.Key_F10)
    qtbot.wait(2 * BOUNCE_MS)
    assert held.told == ["talk"]


def test_how_long_a_key_was_held_is_told_by_the_clock_of_the_window_system(held: Screen, qtbot: QtBot) -> None:
    release(held, Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: "-talk" in held.told)
    for kind, at in ((QEvent.Type.KeyPress, 5_000), (QEvent.Type.KeyRelease, 5_240)):
        event = QKeyEvent(kind, Qt.Key.Key_F10, NONE)
        event.setTimestamp(at)
        QCoreApplication.sendEvent(held.button, event)
    assert (held.keys.pressed_at, held.keys.lifted_at) == (5.0, 5.24)


def test_two_taps_stay_two_while_the_window_is_busy(screen: Screen) -> None:
    screen.keys.released.connect(lambda action: screen.told.append(f"-{action} {screen.keys.lifted_at:g}"))
    screen.button.setFocus()
    for kind, at in ((6, 5_000), (7, 5_080), (6, 5_200), (7, 5_290), (6, 5_300)):  # all at once, and a bounce at last
        event = QKeyEvent(QEvent.Type(kind), Qt.Key.Key_F10, NONE)
        event.setTimestamp(at)
        QCoreApplication.sendEvent(screen.button, event)
    assert screen.told == ["talk", "-talk 5.08", "talk"]


def test_another_key_coming_up_ends_nothing_and_works_meanwhile(held: Screen, qtbot: QtBot) -> None:
    held.press(Qt.Key.Key_7)
    qtbot.wait(2 * BOUNCE_MS)
    assert held.told == ["talk", "score_7"]


def test_a_held_key_is_let_go_of_when_its_release_would_go_to_somebody_else(held: Screen) -> None:
    application = QApplication.instance()
    assert application is not None
    QCoreApplication.sendEvent(application, QEvent(QEvent.Type.ApplicationDeactivate))
    assert held.told == ["talk", "-talk"]
    assert held.keys.lifted_at > held.keys.pressed_at + 1, "it was no tap"
    hold(held, Qt.Key.Key_F10, is_repeat=True)
    assert held.told == ["talk", "-talk"], "it repeats, but nobody pressed it"
    hold(held, Qt.Key.Key_F10)
    held.keys.listen(False)
    assert held.told == ["talk", "-talk", "talk", "-talk"]


def test_the_talk_key_reaches_no_menu_and_works_while_typing(held: Screen, qtbot: QtBot) -> None:
    release(held, Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: "-talk" in held.told)
    held.field.setFocus()
    press = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_F10, NONE)
    press.ignore()
    QCoreApplication.sendEvent(held.field, press)
    assert press.isAccepted(), "else a menu would open"
    hold(held, Qt.Key.Key_F10)
    assert held.told[-1] == "talk"


def test_the_release_of_a_key_that_is_not_held_goes_on(screen: Screen) -> None:
    seen: list[int] = []
    screen.button.keyReleaseEvent = lambda event: seen.append(event.key())  # type: ignore[method-assign]
    screen.button.setFocus()
    release(screen, Qt.Key.Key_Space)
    assert seen == [Qt.Key.Key_Space]
