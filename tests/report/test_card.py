"""The card of a level: everything that it says stays inside its frame, at every density."""

import pytest

from discorecorder.model import entries as say
from discorecorder.model.discogram import Discogram
from discorecorder.report.archive import Pages
from discorecorder.report.card import DENSITIES, Card, Density
from discorecorder.report.study_view import StudyView
from tests.report.studies import Told, case_a, of_levels, troubled, wordy

STUDIES = {
    "classic": case_a(),
    "troubled": troubled(),
    "wordy": wordy(),
    "cervical": of_levels(("C4-5", "C5-6"), "cervical", painful="C5-6"),
}


@pytest.mark.parametrize("name", STUDIES)
@pytest.mark.parametrize("density", DENSITIES)
@pytest.mark.parametrize("width", [330.0, 345.0])
def test_a_card_keeps_what_it_says_inside_its_frame(name: str, density: Density, width: float) -> None:
    study = StudyView(STUDIES[name])
    for view in study.tested:
        sheet = Pages("A4").new_sheet()
        card = Card(study, view, width, density)
        card.draw(sheet, 100, 100)
        for (left, top, right, bottom), words in sheet.inked:
            assert 100 <= left <= right <= 100 + width + 1, words
            assert 100 <= top <= bottom <= 100 + card.height + 1, (words, card.height)


def _said(discogram: Discogram, level: str, density: Density) -> str:
    study = StudyView(discogram)
    view = next(view for view in study.tested if view.level == level)
    sheet = Pages("A4").new_sheet()
    Card(study, view, 340, density).draw(sheet, 100, 100)
    return " ".join(words for _, words in sheet.inked)


@pytest.mark.parametrize("density", DENSITIES)
def test_a_card_says_all_that_a_surgeon_asks_for(density: Density) -> None:
    said = _said(case_a(), "L4-5", density)
    for words in (
        "L4-5", "suspect", "MET", "0 \u2192 8/10", "exact", "1.6 mL", "12 psi", "20 psi (8 a.o.)", "26 psi (14 a.o.)",
        "28 psi (16 a.o.)", "First pain 3/10", "end point soft", "ucleogram fissured", "Dallas 4", "o leak",
        "econd provocation reproduced the pain", "bupivacaine",
    ):  # fmt: skip
        assert words in said, words


def test_a_control_says_whether_it_is_adequate_and_if_not_why() -> None:
    assert "Adequate as a control" in _said(case_a(), "L3-4", DENSITIES[-1])
    assert "Not adequate as a control: tested after" in _said(troubled(), "L6-S1", DENSITIES[-1])


def test_a_gauge_in_atm_shows_both_units() -> None:
    said = _said(troubled(), "L5-6", DENSITIES[0])
    assert "61.7 psi (49.97 a.o.)" in said
    assert "4.2 atm" in said
    assert "(stale)" in said


def test_a_missing_opening_pressure_is_never_shown_as_zero() -> None:
    said = _said(troubled(), "L4-5", DENSITIES[1])
    assert "not obtained" in said
    assert "0 psi" not in said


def test_abbreviations_keep_their_capitals() -> None:
    told = Told()
    told.level("L4-5", "suspect")
    told.series(12, [(1.0, 30, 8)])
    told.say(say.Annulus(torn=True), say.Nucleogram("fissured"))
    assert "annular tear on CT" in _said(told.discogram, "L4-5", DENSITIES[0])
