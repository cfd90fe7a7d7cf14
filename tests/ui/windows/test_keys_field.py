"""A key is assigned by pressing it; two actions never share one, and whoever tries is told which has it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from discorecorder.settings import read_settings
from discorecorder.settings_file import save
from discorecorder.ui.actions import ACTIONS, KeyMap
from discorecorder.ui.keys import CaptureKeys
from discorecorder.ui.windows.preferences import PreferencesPage
from tests.ui.windows.showing import dress, faults_at_every_size, live_in

PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture(autouse=True)
def _room(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dress(qapp)
    live_in(tmp_path, monkeypatch)


@pytest.fixture
def page(qtbot: QtBot) -> PreferencesPage:
    made = PreferencesPage(read_settings())

    def keep(changes: Any) -> None:
        made.show_settings(save(changes))

    made.changed.connect(keep)
    made.show_group("keys")
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    return made


def press(page: PreferencesPage, action: str, key: Qt.Key, qtbot: QtBot, held: Qt.KeyboardModifier = PLAIN) -> None:
    """Touch the key of an action, then press another."""
    catcher = page.keys.rows[action].catcher
    QTest.mouseClick(catcher, Qt.MouseButton.LeftButton)
    assert catcher.text() == "Press a key"
    QTest.keyClick(catcher, key, held)


def test_every_action_has_its_row(page: PreferencesPage) -> None:
    assert list(page.keys.rows) == [action.name for action in ACTIONS]
    assert page.keys.rows["stop"].catcher.text() == "S"


def test_the_next_key_is_the_one_that_is_meant(page: PreferencesPage, qtbot: QtBot) -> None:
    press(page, "stop", Qt.Key.Key_F12, qtbot)
    assert read_settings().keys == {"stop": "F12"}
    row = page.keys.rows["stop"]
    assert (row.catcher.text(), row.reset.text()) == ("F12", "Back to S")
    press(page, "leak", Qt.Key.Key_K, qtbot, Qt.KeyboardModifier.ControlModifier)
    assert read_settings().keys == {"stop": "F12", "leak": "Ctrl+K"}
    assert faults_at_every_size(page) == []
    row.reset.click()
    assert read_settings().keys == {"leak": "Ctrl+K"}
    page.keys.all.click()
    assert read_settings().keys == {}
    assert not page.keys.all.isEnabled()


def test_a_key_that_another_action_has_changes_nothing_until_somebody_decides(
    page: PreferencesPage, qtbot: QtBot
) -> None:
    press(page, "stop", Qt.Key.Key_K, qtbot)
    row = page.keys.rows["stop"]
    assert row.wrong.text() == "!  K is already the key of \u201cLeak\u201d. Nothing was changed."
    assert read_settings().keys == {}
    assert faults_at_every_size(page) == []
    QTest.mouseClick(row.swap, Qt.MouseButton.LeftButton)
    assert read_settings().keys == {"stop": "K", "leak": "S"}
    assert not row.wrong.isVisible()
    press(page, "stop", Qt.Key.Key_K, qtbot)
    assert not row.wrong.isVisible()


def test_keys_that_move_about_the_screen_cannot_be_assigned(page: PreferencesPage, qtbot: QtBot) -> None:
    press(page, "stop", Qt.Key.Key_Tab, qtbot)
    assert "Tab moves about the screen" in page.keys.rows["stop"].wrong.text()
    assert not page.keys.rows["stop"].swap.isVisible()
    assert read_settings().keys == {}


def test_backspace_takes_the_key_away_and_escape_leaves_it(page: PreferencesPage, qtbot: QtBot) -> None:
    press(page, "stop", Qt.Key.Key_Escape, qtbot)
    assert page.keys.rows["stop"].catcher.text() == "S"
    press(page, "stop", Qt.Key.Key_Backspace, qtbot)
    assert read_settings().keys == {"stop": ""}
    assert page.keys.rows["stop"].catcher.text() == "\u2013"
    press(page, "leak", Qt.Key.Key_Delete, qtbot)
    assert read_settings().keys == {"stop": "", "leak": ""}


def test_shift_alone_is_no_key_and_a_held_key_comes_once(page: PreferencesPage, qtbot: QtBot) -> None:
    catcher = page.keys.rows["stop"].catcher
    catcher.click()
    catcher.wait()
    QTest.keyPress(catcher, Qt.Key.Key_Shift)
    QApplication.sendEvent(catcher, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F12, PLAIN, "", True))
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_F12, PLAIN)
    QApplication.sendEvent(catcher, override)
    assert override.isAccepted()
    assert catcher.text() == "Press a key"
    QTest.mouseClick(page.keys.rows["leak"].catcher, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert catcher.text() == "S"
    assert page.keys.rows["leak"].catcher.text() == "Press a key"
    page.leave()
    assert page.keys.rows["leak"].catcher.text() == "K"
    assert read_settings().keys == {}


def test_the_capture_keys_do_not_take_the_key_that_is_assigned(page: PreferencesPage, qtbot: QtBot) -> None:
    capture = CaptureKeys(page, KeyMap())
    with qtbot.assertNotEmitted(capture.pressed):
        press(page, "stop", Qt.Key.Key_F12, qtbot)
        press(page, "leak", Qt.Key.Key_F9, qtbot)
    assert read_settings().keys == {"stop": "F12"}
    assert "Dark, dim or bright" in page.keys.rows["leak"].wrong.text()


def test_keys_that_cannot_stand_together_are_told_and_mended(qtbot: QtBot) -> None:
    save({"keys": {"stop": "L"}})
    made = PreferencesPage(read_settings())
    qtbot.addWidget(made)
    made.show_group("keys")
    made.show()
    assert "L would be both" in made.keys.wrong.text()
    assert made.keys.all.isEnabled()
    with qtbot.waitSignal(made.changed) as told:
        made.keys.all.click()
    assert told.args == [{"keys": {}}]
