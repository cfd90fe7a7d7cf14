"""The glance view: four numbers in a window of their own, as tall as fits."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication
from PySide6.QtTest import QTest

from discorecorder.ui.room.glance_view import Glance, GlanceView
from discorecorder.ui.theme import THEMES, apply_theme, load_fonts, typeface
from discorecorder.ui.voice.seen import Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

USUAL = Glance("L4-5", "suspect", "1.6", "22", "34", 8, 131, "Saved 09:29:51")
WIDE = Glance(
    "T11-12", "control", "12.35", "-12.5", "102.5", 10, 4000, "Saved 09:29:51", is_saved=False, is_practice=True
)


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> GlanceView:
    load_fonts()
    apply_theme(qapp, THEMES["dark"])
    made = GlanceView()
    qtbot.addWidget(made)
    return made


def test_it_tells_the_level_and_four_numbers(view: GlanceView) -> None:
    view.show_state(USUAL)
    assert [(one.number, one.unit) for one in view.quarters()] == [
        ("1.6", "mL"), ("22", "psi a.o."), ("8", "of 10"), ("02:11", ""),
    ]  # fmt: skip
    assert view.accessibleName().startswith("L4-5, suspect, Volume 1.6 mL")
    assert view.accessibleName().endswith("Saved 09:29:51")


def test_what_was_not_read_is_a_dash_and_never_nought(view: GlanceView) -> None:
    view.show_state(Glance("L4-5", volume="\u2013", above="\u2013", gauge="\u2013"))
    assert {(one.number, one.below) for one in view.quarters()} == {("\u2013", "")}


def test_without_an_opening_pressure_the_gauge_is_shown_as_the_gauge(view: GlanceView) -> None:
    view.show_state(Glance("L4-5", gauge="34"))
    pressure = view.quarters()[1]
    assert (pressure.number, pressure.unit, pressure.below) == ("34", "psi", "gauge, no opening pressure")


def test_numerals_are_at_least_200_px_tall_at_1080p(view: GlanceView) -> None:
    view.resize(1920, 1080)
    view.show_state(USUAL)
    digits = QFontMetricsF(typeface(view.numeral_size(), QFont.Weight.Bold))
    assert digits.capHeight() >= 200


@pytest.mark.parametrize("size", [(480, 270), (1366, 768), (1280, 1024), (3840, 2160)])
@pytest.mark.parametrize("state", [USUAL, WIDE, Glance()])
def test_every_number_stays_in_its_quarter_at_any_size(view: GlanceView, size: tuple[int, int], state: Glance) -> None:
    view.resize(*size)
    view.show_state(state)
    digits = QFontMetricsF(typeface(view.numeral_size(), QFont.Weight.Bold))
    for one, box in zip(view.quarters(), view._boxes(), strict=True):
        assert digits.horizontalAdvance(one.number) <= box.width()
        assert digits.capHeight() <= box.height() - 6 * view._unit()
        assert view.rect().toRectF().contains(box)
    view.grab()


def test_what_was_not_recorded_and_that_it_is_practice_are_both_told(view: GlanceView) -> None:
    view.show_state(Glance("L4-5", is_saved=False, is_practice=True, not_recorded="Not recorded: the disk is full"))
    assert [words for words, _, _ in view._alerts()] == [
        "\u25b2 Not recorded: the disk is full",
        "PRACTICE, nothing is kept",
    ]
    assert "Saved" not in view.accessibleName()


def test_the_size_does_not_jump_when_the_time_of_an_injection_begins(view: GlanceView) -> None:
    view.resize(1920, 1080)
    view.show_state(Glance("L4-5"))
    before = view.numeral_size()
    view.show_state(Glance("L4-5", elapsed=0))
    assert abs(view.numeral_size() - before) <= 1


def test_it_moves_to_the_named_screen_and_stays_where_there_is_none(view: GlanceView) -> None:
    screen = QGuiApplication.primaryScreen()
    assert view.place_on(screen.name())
    assert view.geometry() == screen.availableGeometry()
    assert not view.place_on("no such monitor")


def test_esc_closes_it_and_f11_fills_the_screen(view: GlanceView, qtbot: QtBot) -> None:
    view.show()
    QTest.keyClick(view, Qt.Key.Key_F11)
    assert view.isFullScreen()
    QTest.keyClick(view, Qt.Key.Key_F11)
    assert not view.isFullScreen()
    QTest.keyClick(view, Qt.Key.Key_A)
    with qtbot.waitSignal(view.closed):
        QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not view.isVisible()


def test_what_was_heard_stands_large_at_the_foot_and_the_numbers_make_room(view: GlanceView) -> None:
    view.resize(1920, 1080)
    view.show_state(USUAL)
    before = view.grab().toImage()
    bottom = view._boxes()[-1].bottom()
    view.show_state(replace(USUAL, heard=Words("waits", "level l three four", ("L3-4",), "Enter")))
    assert view._boxes()[-1].bottom() < bottom - 100
    assert "Confirm? L3-4" in view.accessibleName()
    assert view.grab().toImage() != before
    view.show_state(replace(USUAL, heard=Words("refused", "lobular leak")))
    assert "Not taken: lobular leak" in view.accessibleName()
    view.show_state(replace(USUAL, heard=Words("lost")))
    assert "Voice off, keyboard works" in view.accessibleName()
