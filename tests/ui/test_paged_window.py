"""Which page is shown, what lies beside it, and what stays when the screen is made anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from discorecorder.model.entries import Reading
from discorecorder.settings import Settings
from discorecorder.ui.main_window import MainWindow
from tests.ui.table import settled

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_the_language_changes_while_a_procedure_goes_on(qtbot: QtBot, table: MainWindow) -> None:
    from discorecorder.ui.words import use_language

    use_language("de")
    table.take_settings(Settings(language="de"), is_rebuilt=True)
    assert table.shown_page == "room"
    QTest.keyClick(table._page("room"), Qt.Key.Key_5)
    assert settled(qtbot, table).records[-1].entry == Reading(pain=5)
    use_language("en")


def test_screen_actions_reach_the_window(qtbot: QtBot, table: MainWindow) -> None:
    with qtbot.waitSignal(table.restyled) as told:
        QTest.keyClick(table._page("room"), Qt.Key.Key_F9)
    assert told.args == [{"theme": "dim"}]
    QTest.keyClick(table._page("room"), Qt.Key.Key_F1)
    assert table.shown_page == "keyboard_map"
    table.on_aside_left()
    assert table.shown_page == "room"
    QTest.keyClick(table._page("room"), Qt.Key.Key_F7)
    assert table.glance.is_open
    QTest.keyClick(table._page("room"), Qt.Key.Key_F7)
    assert not table.glance.is_open


def test_a_key_pressed_just_before_the_manual_opens_is_shown_when_it_closes(qtbot: QtBot, table: MainWindow) -> None:
    QTest.keyClick(table._page("room"), Qt.Key.Key_6)
    table.show_aside("keyboard_map")
    settled(qtbot, table)
    table.on_aside_left()
    assert table._page("room").readings.told().endswith("pain 6")


def test_the_theme_changes_nothing_but_colours(qtbot: QtBot, table: MainWindow) -> None:
    page = table._page("room")
    page.line.field.setText("patient says half ty")
    table.take_settings(Settings(theme="dim"), is_rebuilt=False)
    assert table._page("room") is page
    assert page.line.field.text() == "patient says half ty"


def test_another_language_takes_over_what_was_typed_and_what_is_hidden(qtbot: QtBot, table: MainWindow) -> None:
    page = table._page("room")
    page.press("blind")
    page.line.field.setText("patient says half ty")
    table.take_settings(Settings(language="en"), is_rebuilt=True)
    other = table._page("room")
    assert other is not page
    assert other.is_blind
    assert other.line.field.text() == "patient says half ty"
