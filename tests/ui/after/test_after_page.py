"""The page after the last needle: six steps, each one touch away, at every size and in every language."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from discorecorder.model import entries as say
from discorecorder.model.discogram import Discogram
from discorecorder.settings import Settings
from discorecorder.ui.after.after_page import AfterPage
from discorecorder.ui.after.interpretation import InterpretationStep
from discorecorder.ui.after.leaving import Leaving
from discorecorder.ui.after.map_preview import MapPreview
from discorecorder.ui.after.signing import Signing
from discorecorder.ui.after.stepper import INTERPRETATION, LEAVE, MAP, READ_BACK, RELIEF, SIGN, STEPS
from discorecorder.ui.theme import THEMES, apply_theme
from discorecorder.ui.words import use_language
from tests.report.studies import Told, case_a, nothing_yet, of_levels, study_facts, troubled
from tests.ui.after.desk import Desk
from tests.ui.layout import faults

LONG = "Wolfeschlegelsteinhausenbergerdorff-von Hohenzollern^Maximiliana Theodora Wilhelmine^Charlotte=山田^太郎"
SEVEN = ("T11-12", "T12-L1", "L1-2", "L2-3", "L3-4", "L4-5", "L5-S1")


def _open(qtbot: QtBot, discogram: Discogram, size: tuple[int, int] = (1290, 700)) -> tuple[AfterPage, Desk]:
    page = AfterPage(Settings(radiologist="Dr B"))
    page.resize(*size)
    qtbot.addWidget(page)
    desk = Desk(page, discogram)
    page.show()
    return page, desk


def test_every_step_is_one_touch_away(qtbot: QtBot) -> None:
    page, _ = _open(qtbot, case_a(signed=False))
    for place in (LEAVE, INTERPRETATION, RELIEF, SIGN, MAP, READ_BACK):
        QTest.mouseClick(page.stepper.buttons[place], Qt.MouseButton.LeftButton)
        assert page.shown_step == place
        assert [button.isChecked() for button in page.stepper.buttons] == [at == place for at in range(6)]
        page.stepper.buttons[place].click()
        assert page.stepper.buttons[place].isChecked()


def test_every_step_is_one_key_away(qtbot: QtBot) -> None:
    page, _ = _open(qtbot, case_a(signed=False))
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    for place in reversed(range(len(STEPS))):
        QTest.keyClick(page, Qt.Key(Qt.Key.Key_1 + place), Qt.KeyboardModifier.AltModifier)
        assert page.shown_step == place


def test_the_steps_say_what_they_still_want(qtbot: QtBot) -> None:
    page, desk = _open(qtbot, troubled())
    states = [button.accessibleDescription() for button in page.stepper.buttons]
    assert "things missing, 4 doubts" in states[READ_BACK]
    assert states[RELIEF] == "relief still to ask: L5-6"
    assert states[INTERPRETATION] == "nothing recorded yet"
    desk.page.show_discogram(case_a())
    assert page.stepper.buttons[SIGN].accessibleDescription() == "signed"
    assert page.stepper.buttons[INTERPRETATION].accessibleDescription() == "done"
    assert page.stepper.buttons[RELIEF].accessibleDescription() == ""


def test_the_patient_stands_above_every_step(qtbot: QtBot) -> None:
    page, _ = _open(qtbot, case_a())
    assert "ROE, JANE Q." in page.name.text()
    assert page.identity.text() == "MRN 00417723   born 12 Apr 1979   accession 26-118843   Lumbar"
    assert page.status.text() == "signed"
    page.show_discogram(nothing_yet())
    assert page.name.text() == "Patient not recorded"
    assert page.status.text() == "procedure not ended"


def test_what_is_entered_in_one_step_shows_in_the_others(qtbot: QtBot) -> None:
    page, desk = _open(qtbot, case_a(signed=False))
    page.show_step(SIGN)
    page.show_step(INTERPRETATION)
    step = page.steps[INTERPRETATION]
    assert isinstance(step, InterpretationStep)
    step.text.setPlainText("Nothing hurt.")
    assert page.has_unrecorded()
    step.record.click()
    assert not page.has_unrecorded()
    signing = page.steps[SIGN]
    assert isinstance(signing, Signing)
    page.show_step(SIGN)
    signing.sign.click()
    signing.confirm.click()
    assert desk.discogram.is_signed
    assert page.status.text() == "signed"
    page.show_step(INTERPRETATION)
    assert step.text.isReadOnly()


def test_a_preliminary_signature_is_called_preliminary(qtbot: QtBot) -> None:
    told = Told()
    study_facts(told)
    told.say(say.Sign("Dr A", preliminary=True))
    page, _ = _open(qtbot, told.discogram)
    assert page.stepper.buttons[SIGN].accessibleDescription() == "preliminary"


def test_nothing_typed_for_one_patient_stands_before_the_next(qtbot: QtBot) -> None:
    page, _ = _open(qtbot, case_a(signed=False))
    page.show_step(INTERPRETATION)
    step = page.steps[INTERPRETATION]
    assert isinstance(step, InterpretationStep)
    step.text.setPlainText("about the first patient")
    other = case_a(signed=False)
    page.show_discogram(Discogram.of("another", other.records))
    fresh = page.steps[INTERPRETATION]
    assert isinstance(fresh, InterpretationStep)
    assert fresh is not step
    assert fresh.text.toPlainText().startswith("Concordant pain")
    assert page.shown_step == INTERPRETATION


def test_the_page_asks_for_the_room_and_for_the_list(qtbot: QtBot) -> None:
    page, _ = _open(qtbot, case_a())
    with qtbot.waitSignal(page.room_reentered):
        page.back.click()
    page.show_step(LEAVE)
    step = page.steps[LEAVE]
    assert isinstance(step, Leaving)
    with qtbot.waitSignal(page.left):
        step.leave.click()


def test_what_blocks_the_signature_leads_to_the_read_back(qtbot: QtBot) -> None:
    page, _ = _open(qtbot, nothing_yet())
    page.show_step(SIGN)
    step = page.steps[SIGN]
    assert isinstance(step, Signing)
    assert step.name.text() == "Dr B"
    step.read_back.click()
    assert page.shown_step == READ_BACK


def test_a_refusal_is_told_with_a_sign_and_goes_away(qtbot: QtBot) -> None:
    page, _ = _open(qtbot, nothing_yet())
    page.show_message("the disk is full", is_refusal=True)
    assert page.message.text() == "\u26a0 the disk is full"
    assert page.message.property("role") == "warning"
    page.show_message("written")
    assert page.message.property("role") == ""
    page.show_message("")
    assert not page.message.isVisible()


def _is_drawn(preview: MapPreview) -> bool:
    return preview.count > 0


STUDIES = {
    "one level": of_levels(["L4-5"], "lumbar", painful="L4-5"),
    "seven levels": of_levels(SEVEN, "mixed", painful="L4-5"),
    "signed": case_a(),
    "preliminary, with a long name": case_a(name=LONG, signed=False),
    "aborted": troubled(),
    "nothing yet": nothing_yet(),
}
SIZES = ((1290, 700), (1920, 1080))


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("name", STUDIES)
def test_all_of_it_can_be_read_and_reached(qtbot: QtBot, qapp: QApplication, name: str, language: str) -> None:
    use_language(language)
    theme = list(THEMES.values())[len(name) % 3]
    apply_theme(qapp, theme)
    page, _ = _open(qtbot, STUDIES[name], SIZES[len(name) % 2])
    for place in range(len(STEPS)):
        page.show_step(place)
        step = page.steps[place]
        if isinstance(step, MapPreview):
            qtbot.waitUntil(partial(_is_drawn, step), timeout=20_000)
        if isinstance(step, Signing) and step.sign.isEnabled() and step.sign.isVisible():
            step.sign.click()
        qapp.processEvents()
        assert faults(page) == [], (place, faults(page))
