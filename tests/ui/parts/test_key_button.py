"""A key of the capture screen: it says by what it was pressed, and shows its state by more than a colour."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from discorecorder.ui.parts.key_button import KeyButton, even_width
from discorecorder.ui.sizes import KEY_MM, SCORE_MM, px
from discorecorder.ui.theme import THEMES, apply_theme

pytestmark = pytest.mark.usefixtures("dressed")


def shown(qtbot: QtBot, button: KeyButton) -> KeyButton:
    qtbot.addWidget(button)
    button.resize(120, 90)
    with qtbot.waitExposed(button):
        button.show()
    button.activateWindow()
    qtbot.waitUntil(button.isActiveWindow)
    return button


def told_by(button: KeyButton) -> list[str]:
    told: list[str] = []
    button.used.connect(told.append)
    return told


def test_a_finger_and_a_mouse_say_touch(qtbot: QtBot) -> None:
    button = shown(qtbot, KeyButton("Leak", "K", mm=SCORE_MM))
    told = told_by(button)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    device = QTest.createTouchDevice()
    middle = button.rect().center()
    QTest.touchEvent(button, device).press(0, middle, button).commit()
    QTest.touchEvent(button, device).release(0, middle, button).commit()
    QApplication.processEvents()
    assert told == ["touch", "touch"]


def test_the_space_bar_and_a_screen_reader_say_key(qtbot: QtBot) -> None:
    button = shown(qtbot, KeyButton("Leak", "K", mm=SCORE_MM))
    told = told_by(button)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Space)
    button.click()
    assert told == ["key", "key"]


def test_a_finger_that_slides_off_presses_nothing_and_is_forgotten(qtbot: QtBot) -> None:
    button = shown(qtbot, KeyButton("Leak", "K", mm=SCORE_MM))
    told = told_by(button)
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=QPoint(-50, -50))
    assert told == []
    button.click()
    assert told == ["key"]


@pytest.mark.parametrize("mm", [KEY_MM, SCORE_MM])
def test_it_is_as_large_as_a_finger_needs(qtbot: QtBot, mm: float) -> None:
    button = KeyButton("7", mm=mm)
    qtbot.addWidget(button)
    assert button.minimumSizeHint().width() >= px(mm)
    assert button.minimumSizeHint().height() >= px(mm)


def test_a_screen_reader_hears_its_words_and_its_key(qtbot: QtBot) -> None:
    button = KeyButton("Put to sleep", "P", mm=SCORE_MM)
    qtbot.addWidget(button)
    reader = QAccessible.queryAccessibleInterface(button)
    assert reader.text(QAccessible.Text.Name) == "Put to sleep"
    assert reader.text(QAccessible.Text.Description) == "P"
    button.show_words("Awake")
    button.show_key("F12")
    assert reader.text(QAccessible.Text.Name) == "Awake"
    assert reader.text(QAccessible.Text.Description) == "F12"


@pytest.mark.parametrize("theme", THEMES)
def test_lit_pressed_and_focused_look_different_in_every_theme(qtbot: QtBot, qapp: QApplication, theme: str) -> None:
    apply_theme(qapp, THEMES[theme])
    button = shown(qtbot, KeyButton("Leak", "K", mm=SCORE_MM))
    button.clearFocus()
    looks = [button.grab().toImage()]
    button.show_lit(True)
    looks.append(button.grab().toImage())
    button.show_lit(False)
    button.setDown(True)
    looks.append(button.grab().toImage())
    button.setDown(False)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    looks.append(button.grab().toImage())
    button.clearFocus()
    button.setEnabled(False)
    looks.append(button.grab().toImage())
    assert not any(one == other for at, one in enumerate(looks) for other in looks[at + 1 :])


@pytest.mark.parametrize("look", ["stop", "saved", "pressure", "warning", "next"])
def test_every_look_has_an_edge_of_its_own(qtbot: QtBot, look: str) -> None:
    plain = shown(qtbot, KeyButton("Leak", "K", mm=SCORE_MM)).grab().toImage()
    assert shown(qtbot, KeyButton("Leak", "K", mm=SCORE_MM, look=look)).grab().toImage() != plain


def test_a_lit_key_has_a_mark_beside_its_colour(qtbot: QtBot, qapp: QApplication) -> None:
    button = shown(qtbot, KeyButton("", mm=SCORE_MM))
    button.show_lit(True)
    seen = button.grab().toImage()
    assert seen.pixelColor(12, 13) != seen.pixelColor(60, 45)


def test_buttons_of_a_row_are_as_wide_as_the_widest(qtbot: QtBot) -> None:
    row: list[QWidget] = [KeyButton("a", mm=KEY_MM), KeyButton("b", mm=SCORE_MM)]
    for button in row:
        qtbot.addWidget(button)
    even_width(row)
    assert {button.minimumWidth() for button in row} == {px(SCORE_MM)}
    even_width([])
