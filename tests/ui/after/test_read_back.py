"""The read-back: every number, and what is missing entered right where it is missing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from discorecorder.dictation.grammar import parse
from discorecorder.model import entries as say
from discorecorder.model.completeness import CHECKED, OF_LEVEL, OF_STUDY, missing_at
from discorecorder.model.discogram import Discogram
from discorecorder.ui.after import samples
from discorecorder.ui.after.figure_tile import FigureTile
from discorecorder.ui.after.level_numbers import figures_of, role_words
from discorecorder.ui.after.line_editor import LineEditor
from discorecorder.ui.after.missing_list import MissingList
from discorecorder.ui.after.read_back import ReadBack, open_matters
from discorecorder.ui.after.touch_button import TouchButton
from discorecorder.ui.said import Said
from tests.report.studies import Told, case_a, ml, nothing_yet, of_levels, painless, psi, study_facts, troubled
from tests.ui.after.desk import Desk


def _open(qtbot: QtBot, discogram: Discogram | None = None, language: str = "en") -> tuple[ReadBack, Desk]:
    page = ReadBack(language=language)
    page.resize(1100, 700)
    qtbot.addWidget(page)
    desk = Desk(page, case_a(signed=False) if discogram is None else discogram)
    page.show()
    return page, desk


def _spoken(page: ReadBack, level: str) -> str:
    return " | ".join(tile.accessibleName() for tile in page.cards[level].findChildren(FigureTile))


def test_every_level_is_read_back_from_above(qtbot: QtBot) -> None:
    page, _ = _open(qtbot)
    assert list(page.cards) == ["L3-4", "L4-5", "L5-S1"]
    words = _spoken(page, "L4-5")
    for said in (
        "Pain: 0 \u2192 8 of 10", "Concordance: exact", "Opening: 12 psi", "First pain: 8 psi a.o. gauge 20, pain 3",
        "Pain 7 or more: 14 psi a.o. gauge 26, pain 7, 1.4 mL", "Peak pressure: 16 psi a.o.", "Volume: 1.6 mL",
        "Stopped for: pain end point soft", "Leak: none", "Nucleogram: fissured Dallas 4 posterior left",
    ):  # fmt: skip
        assert said in words, said


def test_a_device_in_atm_is_read_back_in_psi_with_what_it_showed() -> None:
    discogram = troubled()
    told = {figure.asked: figure for figure in figures_of(discogram, discogram.levels["L5-6"])}
    assert told["Opening"].value == "11.8"
    assert told["Opening"].note == "0.8 atm"
    assert "old reading" in told["Pain 7 or more"].note
    assert told["Pain 7 or more"].value == "49.97"  # under the limit of 50, and not rounded onto it


def test_an_opening_pressure_that_was_not_obtained_says_why() -> None:
    discogram = troubled()
    told = {figure.asked: figure for figure in figures_of(discogram, discogram.levels["L4-5"])}
    assert (told["Opening"].value, told["Opening"].note) == ("not obtained", "display asleep")
    assert told["Leak"].note == "disc not pressurised"


def test_without_a_manometer_there_is_no_pressure_to_read_back() -> None:
    told = Told("cervical")
    told.say(say.Manometer(False), say.Level("C5-6"), say.Baseline(7), say.Reading(pain=8), say.Stop())
    figures = {one.asked: one for one in figures_of(told.discogram, told.discogram.levels["C5-6"])}
    assert figures["Opening"].note == "no manometer"
    assert figures["Pain 7 or more"].note == "at baseline already"
    assert figures["Volume"].value == "\u2013"
    assert role_words(told.discogram, told.discogram.levels["C5-6"]) == ""


def _half_told() -> Discogram:
    """Return a study whose second level lacks nearly everything, with the first one armed."""
    told = Told()
    study_facts(told)
    painless(told, "L3-4", 18, 98, 1.6)
    told.say(say.Level("L4-5", "suspect"), say.Opening(psi(12)), say.Reading(ml(1), psi(30), 8), say.Stop("pain"))
    told.say(say.Level("L3-4"))
    return told.discogram


def _sample(missing: MissingList, words: str) -> TouchButton:
    return next(button for button in missing.findChildren(TouchButton) if button.accessibleName() == words)


def _typed(missing: MissingList, asked: str, words: str) -> LineEditor:
    """Ask for something that is missing, type words for it, and return what they are recorded with."""
    missing.buttons[asked].click()
    assert missing.editor is not None
    QTest.keyClicks(missing.editor.field, words)
    return missing.editor


def test_a_missing_end_point_is_entered_by_two_touches(qtbot: QtBot) -> None:
    page, desk = _open(qtbot, _half_told())
    missing = page.cards["L4-5"].missing
    missing.buttons["end point"].click()
    _sample(missing, "firm end point").click()
    assert desk.heard[-1].entries == (say.Level("L4-5"), say.EndPoint("firm"))
    assert (desk.heard[-1].source, desk.heard[-1].heard) == ("typed", "firm end point")
    assert "end point" not in missing.buttons
    assert missing.editor is not None
    assert not missing.editor.isVisible()


def test_what_is_missing_is_typed_in_the_words_of_dictation(qtbot: QtBot) -> None:
    page, desk = _open(qtbot, _half_told())
    editor = _typed(page.cards["L4-5"].missing, "pain location", "location midline low back, similar")
    QTest.keyClick(editor.field, Qt.Key.Key_Return)
    state = desk.discogram.levels["L4-5"]
    location = state.last(say.Location)
    assert location is not None
    assert location.words.startswith("midline low back")


def test_where_german_is_dictated_it_is_typed_in_german(qtbot: QtBot) -> None:
    page, desk = _open(qtbot, _half_told(), "de")
    _typed(page.cards["L4-5"].missing, "end point", "fester Anschlag").record.click()
    next(iter(page.study_missing.buttons.values())).click()
    assert page.study_missing.editor is not None
    page.study_missing.editor.field.setText("Notiz Patient ängstlich")
    page.study_missing.editor.record.click()
    recorded = [said.entries for said in desk.heard]
    assert recorded == [(say.Level("L4-5"), say.EndPoint("firm")), (say.Note("Patient ängstlich"),)]


def test_figures_that_are_another_number_in_german_are_refused(qtbot: QtBot) -> None:
    page, desk = _open(qtbot, _half_told(), "de")
    editor = _typed(page.cards["L4-5"].missing, "end point", "1.500 mmHg")
    editor.record.click()
    assert "1.500 could be 1,5 or 1500" in editor.refusal.text()
    assert not desk.heard


def test_words_that_are_not_understood_stay_with_the_reason(qtbot: QtBot) -> None:
    page, desk = _open(qtbot, _half_told())
    editor = _typed(page.cards["L4-5"].missing, "leak", "no leek")
    editor.record.click()
    assert "not understood" in editor.refusal.text()
    assert editor.field.text() == "no leek"
    assert not desk.heard
    QTest.keyClicks(editor.field, "x")
    assert not editor.refusal.isVisible()


def test_a_correction_at_a_level_that_was_left_asks_for_the_reason(qtbot: QtBot) -> None:
    page, desk = _open(qtbot, _half_told())
    missing = page.cards["L4-5"].missing
    missing.buttons["leak"].click()
    assert missing.editor is not None
    missing.editor.field.setText("correction stop pressure limit")
    missing.editor.record.click()
    assert "because" in missing.editor.refusal.text()
    missing.editor.field.setText("correction stop pressure limit because misheard")
    missing.editor.record.click()
    stopped = desk.discogram.levels["L4-5"].injections[0].stopped
    assert stopped is not None
    assert stopped.entry == say.Stop("pressure")


def test_a_late_entry_goes_to_the_time_it_happened(qtbot: QtBot) -> None:
    page, desk = _open(qtbot, _half_told())
    missing = page.cards["L4-5"].missing
    missing.buttons["leak"].click()
    assert missing.editor is not None
    missing.editor.said.disconnect()
    with qtbot.waitSignal(missing.editor.said) as heard:
        missing.editor.field.setText("-2:00 no leak")
        missing.editor.record.click()
    (said,) = heard.args
    assert said.late
    assert said.entries == (say.Leak("none"),)
    assert not desk.heard


def test_escape_closes_the_line_and_gives_the_focus_back(qtbot: QtBot) -> None:
    page, _ = _open(qtbot, _half_told())
    missing = page.cards["L4-5"].missing
    missing.buttons["leak"].click()
    assert missing.editor is not None
    QTest.keyClick(missing.editor.field, Qt.Key.Key_Escape)
    assert not missing.editor.isVisible()
    missing.buttons["leak"].click()
    missing.editor.close_button.click()
    missing.buttons["leak"].click()
    missing.buttons["leak"].click()
    assert not missing.editor.isVisible()


def test_a_doubt_opens_the_words_that_put_it_right(qtbot: QtBot) -> None:
    page, desk = _open(qtbot, troubled())
    missing = page.cards["L5-6"].missing
    doubt = next(reason for reason in missing.buttons if reason.startswith("injected more than once"))
    missing.buttons[doubt].click()
    _sample(missing, "verdict from injection 2").click()
    assert desk.heard[-1].entries == (say.Level("L5-6"), say.Designate(2))
    assert doubt not in missing.buttons


def test_a_doubtful_record_is_named_in_the_line(qtbot: QtBot) -> None:
    told = Told()
    told.say(say.Level("L4-5"), say.Opening(psi(12)), say.Reading(ml(1), psi(200), 3))
    page, _desk = _open(qtbot, told.discogram)
    missing = page.cards["L4-5"].missing
    doubt = next(reason for reason in missing.buttons if "is over 150 psi" in reason)
    missing.buttons[doubt].click()
    assert missing.editor is not None
    assert missing.editor.field.text() == "correction record 4 "
    QTest.keyClicks(missing.editor.field, "20 psi because misread")
    QTest.keyClick(missing.editor.field, Qt.Key.Key_Return)
    assert doubt not in missing.buttons
    assert "Peak pressure: 8 psi a.o." in _spoken(page, "L4-5")


def test_what_the_study_lacks_is_entered_below(qtbot: QtBot) -> None:
    page, desk = _open(qtbot, nothing_yet())
    page.study_missing.buttons["position"].click()
    _sample(page.study_missing, "position prone").click()
    assert desk.last() == say.Position("prone")
    page.study_missing.buttons["discharge"].click()
    _sample(page.study_missing, "discharged ").click()
    assert page.study_missing.editor is not None
    assert page.study_missing.editor.field.text() == "discharged "
    page.study_missing.editor.field.clear()
    page.study_missing.editor.record.click()
    assert len(desk.heard) == 1


def test_a_signed_record_names_what_is_missing_and_offers_nothing(qtbot: QtBot) -> None:
    page, desk = _open(qtbot, case_a())
    assert desk.discogram.is_signed
    card = page.cards["L4-5"]
    assert missing_at(desk.discogram, desk.discogram.levels["L4-5"])
    assert not card.missing.buttons
    assert "relief class" in card.missing._heading.text()


def test_a_level_that_was_given_up_says_why(qtbot: QtBot) -> None:
    told = Told()
    told.say(say.Level("L4-5", "control"), say.Abandon("vessel in the way"), say.Level("L5-S1"))
    page, desk = _open(qtbot, told.discogram)
    assert "abandoned: vessel in the way" in page.cards["L4-5"]._note.text()
    assert "not injected" in page.cards["L5-S1"]._note.text()
    assert open_matters(desk.discogram)[0] > 10


def test_a_level_that_was_armed_by_mistake_loses_its_card(qtbot: QtBot) -> None:
    page, desk = _open(qtbot, of_levels(["L4-5"], "lumbar"))
    desk.on_said(Said((say.Level("L2-3"),)))
    assert list(page.cards) == ["L2-3", "L4-5"]
    number = len(desk.discogram.records)
    desk.on_said(Said((say.Withdraw("wrong level", (number,)),)))
    assert list(page.cards) == ["L4-5"]


@pytest.mark.parametrize("level", ["L4-5", None])
def test_every_phrase_that_is_offered_is_understood(level: str | None) -> None:
    names = (
        [*(name for name, _ in OF_LEVEL), *samples.OF_LEVEL]
        if level
        else [*(name for name, _ in OF_STUDY), *CHECKED, *samples.OF_STUDY]
    )
    for name in names:
        offered = samples.samples_for(name, level)
        assert offered, name
        for sample in offered:
            if not sample.is_open:
                assert parse(sample.phrase), sample


def test_every_thing_that_can_be_missing_has_words_for_it() -> None:
    for discogram in (nothing_yet(), troubled(), _half_told(), of_levels(("C4-5", "C5-6"), "cervical")):
        for state in discogram.levels.values():
            for name in missing_at(discogram, state):
                assert samples.samples_for(name, state.level), name
