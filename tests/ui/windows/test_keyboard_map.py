"""One look shows every key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from discorecorder.ui.actions import ACTIONS, KeyMap
from discorecorder.ui.windows.key_cap import KeyCap
from discorecorder.ui.windows.keyboard_map import COLUMNS, KeyboardMap
from tests.ui.layout import painted
from tests.ui.windows.showing import SIZES, dress, faults_at_every_size


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication) -> KeyboardMap:
    dress(qapp)
    made = KeyboardMap(KeyMap({"stop": "Ctrl+Shift+F10", "leak": ""}))
    qtbot.addWidget(made)
    return made


def test_every_group_has_its_place() -> None:
    assert sorted(group for column in COLUMNS for group in column) == sorted({action.group for action in ACTIONS})


def test_every_action_is_shown_with_the_key_that_is_assigned(page: KeyboardMap) -> None:
    caps = [cap.key for cap in page.findChildren(KeyCap)]
    assert sorted(caps) == sorted(KeyMap({"stop": "Ctrl+Shift+F10", "leak": ""}).keys.values())
    shown = {label.text() for label in page.findChildren(QLabel)}
    assert {action.words for action in ACTIONS if not action.name.startswith("score_")} <= shown
    page.show()
    unassigned = next(cap for cap in page.findChildren(KeyCap) if not cap.key)
    assert [run.text for run in painted(unassigned)] == ["\u2013"]
    assert unassigned.accessibleName() == "No key"


def test_it_can_be_read_and_nothing_scrolls(page: KeyboardMap) -> None:
    assert faults_at_every_size(page) == []
    for width, height in SIZES:
        page.resize(width, height)
        QApplication.processEvents()
        assert page.scrolled.verticalScrollBar().maximum() == 0, (width, height)
        assert min(label.fontInfo().pixelSize() for label in page._labels) >= 16


@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_Escape])
def test_the_key_that_opened_it_and_escape_close_it(key: Qt.Key, page: KeyboardMap, qtbot: QtBot) -> None:
    page.show()
    QTest.keyClick(page, Qt.Key.Key_S)
    with qtbot.waitSignal(page.left):
        QTest.keyClick(page, key)


def test_a_touch_closes_it(page: KeyboardMap, qtbot: QtBot) -> None:
    page.show()
    with qtbot.waitSignal(page.left):
        QTest.mouseClick(page.back, Qt.MouseButton.LeftButton)


def test_keys_that_were_changed_are_shown_at_once(page: KeyboardMap) -> None:
    page.show()
    page.show_keys(KeyMap({"stop": "F12"}))
    QApplication.processEvents()
    assert "F12" in [cap.key for cap in page._caps]
    assert faults_at_every_size(page) == []
