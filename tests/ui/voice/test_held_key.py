"""A key that is held is one press, also where the window system tells it as many."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from discorecorder.ui.keys import BOUNCE_MS
from discorecorder.ui.voice.held_key import HeldKey
from tests.ui.table import until


def event(kind: QEvent.Type, key: Qt.Key, *, repeats: bool = False) -> QKeyEvent:
    return QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", autorep=repeats)


def down(key: Qt.Key = Qt.Key.Key_F10, *, repeats: bool = False) -> QKeyEvent:
    return event(QEvent.Type.KeyPress, key, repeats=repeats)


def up(key: Qt.Key = Qt.Key.Key_F10, *, repeats: bool = False) -> QKeyEvent:
    return event(QEvent.Type.KeyRelease, key, repeats=repeats)


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def held(qtbot: QtBot, told: list[str]) -> HeldKey:
    made = HeldKey()
    made.pressed.connect(lambda: told.append("pressed"))
    made.released.connect(lambda: told.append("released"))
    return made


@pytest.mark.parametrize("repeats", [True, False], ids=["told as such", "told as new"])
def test_a_key_that_repeats_is_held(qtbot: QtBot, held: HeldKey, told: list[str], *, repeats: bool) -> None:
    held.take(down())
    for _ in range(5):
        assert held.is_lifted(up(repeats=repeats))
        held.take(down(repeats=repeats))
        qtbot.wait(BOUNCE_MS // 2)
    qtbot.wait(BOUNCE_MS * 2)
    assert told == ["pressed"]
    assert held.is_lifted(up())
    until(qtbot, lambda: told == ["pressed", "released"])


def test_another_key_takes_the_place_of_the_first(held: HeldKey, told: list[str]) -> None:
    held.take(down())
    held.take(down(Qt.Key.Key_Space))
    assert told == ["pressed", "released", "pressed"]
    assert not held.is_lifted(up())


def test_a_key_that_was_down_before_is_no_press(held: HeldKey, told: list[str]) -> None:
    held.take(down(repeats=True))
    assert not held.is_lifted(up())
    held.let_go()
    assert told == []
