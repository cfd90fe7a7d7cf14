"""A plain button tells a finger from a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from discorecorder.ui.parts.sourced_button import SourcedButton

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_key_and_a_pointer_are_told_apart(qtbot: QtBot) -> None:
    button = SourcedButton("Up", "L4-5 earlier")
    qtbot.addWidget(button)
    said: list[str] = []
    button.used.connect(said.append)
    button.show()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.keyClick(button, Qt.Key.Key_Space)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().bottomRight() * 3)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert said == ["touch", "key", "key"]
    assert button.accessibleName() == "L4-5 earlier"
