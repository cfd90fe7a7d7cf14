"""A ceiling that is near or reached is told on the curve and at the numeral, by colour, shape and word."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from discorecorder.model import entries as say
from discorecorder.model.prompting import Prompt
from discorecorder.settings import Settings
from discorecorder.ui.actions import KeyMap
from discorecorder.ui.room.curve_ceiling import REACHED_INK, ceilings
from discorecorder.ui.room.curve_data import VOLUME
from discorecorder.ui.room.readings import Readings, Warned, warned
from discorecorder.ui.room.readings_view import ReadingsView
from discorecorder.ui.room.room_page import RoomPage
from discorecorder.ui.theme import THEMES, apply_theme, current_theme
from tests.report.studies import ml, psi
from tests.ui.layout import painted
from tests.ui.room.curve_desk import Desk, in_the_room, stream_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NUMBERS = Readings("L4-5", "suspect level", "injection 1", 12.0, volume="3.4", above="48", pain="3")


@pytest.fixture
def desk(qtbot: QtBot, dressed: QApplication) -> Desk:
    return Desk(qtbot)


def labels(desk: Desk) -> dict[str, str]:
    assert desk.view._picture is not None
    return {words: ink for _, words, ink in desk.view._picture.over_labels()}


def count(image: QImage, colour: QColor) -> int:
    found = range(image.width())
    return sum(image.pixelColor(x, y) == colour for x in found for y in range(image.height()))


def test_prompts_tell_which_ceilings_warn() -> None:
    assert warned(()) == Warned()
    assert warned((Prompt("pressure ceiling near"), Prompt("no pain score"))) == Warned(pressure="near")
    assert warned((Prompt("volume ceiling reached"),)) == Warned(volume="reached")


@pytest.mark.parametrize("theme", ["dark", "bright"])
def test_the_line_and_its_word_tell_it(desk: Desk, dressed: QApplication, theme: str) -> None:
    try:
        apply_theme(dressed, THEMES[theme])
        line = [count(desk.view.grab().toImage(), current_theme().colour("warning"))]
        assert labels(desk)["stop at 50 psi a.o."] == "warning_text"
        for how in ("near", "reached"):
            desk.view.show_warned(Warned(pressure=how))
            line.append(count(desk.view.grab().toImage(), current_theme().colour("warning")))
    finally:
        apply_theme(dressed, THEMES["dark"])
    assert line[1] > 2 * line[0]
    assert line[2] > line[1] * 1.5
    assert labels(desk)["ceiling reached: stop at 50 psi a.o."] == REACHED_INK
    assert "ceiling reached: stop at 50 psi a.o." in desk.words
    desk.view.show_warned(Warned(pressure="near"))
    assert labels(desk)["ceiling near: stop at 50 psi a.o."] == "warning_text"
    desk.view.show_warned(Warned())
    assert "stop at 50 psi a.o." in labels(desk)


def test_over_volume_the_ceiling_of_volume_tells_it(desk: Desk) -> None:
    desk.view.show_axis(VOLUME)
    stream_of(desk.view, 40)
    assert desk.view.across_scale.high == 4.0  # of the 2 mL that were streamed, so that their ceiling is on it
    desk.view.show_warned(Warned("near", ""))
    picture = desk.view._picture
    assert picture is not None
    assert [(one.warned, one.is_up) for one in ceilings(picture)] == [("", False), ("near", True)]
    assert "ceiling near: stop at 3.5 mL" in labels(desk)


def test_a_frozen_curve_tells_nothing_of_now(desk: Desk) -> None:
    desk.view.do("freeze")
    desk.view.show_warned(Warned(pressure="reached"))
    assert "stop at 50 psi a.o." in labels(desk)
    desk.view.do("freeze")
    assert "ceiling reached: stop at 50 psi a.o." in labels(desk)


@pytest.mark.parametrize("width", [540, 900])
def test_the_numeral_tells_it_in_word_shape_and_colour(qtbot: QtBot, dressed: QApplication, width: int) -> None:
    view = ReadingsView()
    qtbot.addWidget(view)
    view.resize(width, 300)
    view.show()
    colour = current_theme().colour("warning_text")
    inked = []
    for warns in (Warned(), Warned(pressure="near"), Warned(pressure="reached")):
        view.show_readings(replace(NUMBERS, warned=warns), "L4-5")
        inked.append(count(view.grab().toImage(), colour))
    assert inked[0] == 0 < inked[1] < inked[2] / 2
    words = [run.text for run in painted(view)]
    assert any("ceiling reached" in text and ("Pressure" in text or "psi a.o." in text) for text in words)
    assert view.told().endswith("Pressure: ceiling reached")


def test_what_the_strip_says_the_curve_and_the_numeral_say_too(qtbot: QtBot, dressed: QApplication) -> None:
    page = RoomPage(Settings(), KeyMap())
    qtbot.addWidget(page)
    page.resize(1600, 900)
    page.show()
    told = in_the_room()
    for pressure, how in ((57, "near"), (62, "reached"), (40, "")):
        told.say(say.Reading(ml(2), psi(pressure), 9))
        page.show_discogram(told.discogram)
        assert page._readings.warned == page.curve._warned == Warned(pressure=how)
        said = [words for words in page.prompts.shown() if "ceiling" in words]
        assert [f"ceiling {how}:" in words for words in said] == ([True] if how else [])
