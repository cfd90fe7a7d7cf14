"""Signing locks the record; what CT finds comes behind it as an addendum."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from discorecorder.model import entries as say
from discorecorder.model.discogram import Discogram
from discorecorder.ui.after.signing import Signing, signature_words
from tests.report.studies import case_a, nothing_yet, of_levels, troubled
from tests.ui.after.desk import Desk


def _open(qtbot: QtBot, discogram: Discogram, radiologist: str | None = None) -> tuple[Signing, Desk]:
    page = Signing(radiologist)
    page.resize(1100, 700)
    qtbot.addWidget(page)
    desk = Desk(page, discogram)
    page.show()
    return page, desk


def test_a_signature_needs_a_second_touch_and_locks(qtbot: QtBot) -> None:
    page, desk = _open(qtbot, case_a(signed=False))
    assert page.name.text() == "Dr A. Radiologist"
    assert not page.addendum.isVisibleTo(page)
    page.sign.click()
    assert not desk.heard
    assert page.confirm.isVisibleTo(page)
    page.not_yet.click()
    assert page.sign.isVisibleTo(page)
    page.sign.click()
    page.kinds.buttons["final"].click()
    page.confirm.click()
    assert desk.last() == say.Sign("Dr A. Radiologist")
    assert desk.heard[-1].role == "radiologist"
    assert desk.discogram.is_signed
    assert "Dr A. Radiologist" in page.signed.text()
    assert page.addendum.isVisibleTo(page)
    assert not page.sign.isVisibleTo(page)


def test_a_report_that_awaits_ct_is_offered_as_preliminary(qtbot: QtBot) -> None:
    page, desk = _open(qtbot, case_a(signed=False))
    assert page.is_preliminary
    page.sign.click()
    page.confirm.click()
    assert desk.last() == say.Sign("Dr A. Radiologist", preliminary=True)
    assert "still to come" in signature_words(desk.discogram)
    other, _ = _open(qtbot, of_levels(["L4-5"], "lumbar"))
    assert not other.is_preliminary


def test_without_a_numbering_nobody_signs(qtbot: QtBot) -> None:
    page, desk = _open(qtbot, nothing_yet(), "Dr B")
    assert page.name.text() == "Dr B"
    assert not page.sign.isEnabled()
    assert "levels were counted" in page._blocks.text()
    assert page._blocks.isVisibleTo(page)
    page.finish.click()
    assert desk.last() == say.Finish()
    assert not page.finish.isVisibleTo(page)
    assert signature_words(desk.discogram) == ""


def test_a_signature_has_a_name_and_a_meaning(qtbot: QtBot) -> None:
    page, _ = _open(qtbot, case_a(signed=False))
    page.name.setText("  ")
    assert not page.sign.isEnabled()
    page.name.setText("Dr C")
    page.meaning.clear()
    assert not page.sign.isEnabled()


def test_what_is_missing_is_one_touch_away(qtbot: QtBot) -> None:
    page, _ = _open(qtbot, troubled())
    assert "None of it blocks" in page._open_matters.text()
    with qtbot.waitSignal(page.read_back_wanted):
        page.read_back.click()


def test_what_ct_found_becomes_an_addendum(qtbot: QtBot) -> None:
    page, desk = _open(qtbot, case_a())
    card = page.addendum
    assert card.levels is not None
    assert not card.record.isEnabled()
    card.grades.buttons["4"].click()
    assert not card.record.isEnabled()
    card.levels.buttons["L4-5"].click()
    card.torn.buttons["torn"].click()
    card.record.click()
    assert desk.last() == say.Addendum("CT: Dallas grade 4, annulus torn", level="L4-5", dallas=4, torn=True)
    assert desk.heard[-1].role == "radiologist"
    shown = " ".join(label.text() for label in card.findChildren(QLabel))
    assert "L4-5, Dallas 4, annulus torn: CT" in shown
    assert not card.grades.buttons["4"].is_lit


def test_an_addendum_may_be_words_alone(qtbot: QtBot) -> None:
    page, desk = _open(qtbot, case_a())
    card = page.addendum
    card.words.setPlainText("The referrer\nwas called.")
    card.record.click()
    assert desk.last() == say.Addendum("The referrer was called.")
    card.torn.buttons["intact"].click()
    card.torn.buttons["intact"].click()
    card.grades.buttons["1"].click()
    card.grades.buttons["1"].click()
    assert card.levels is not None
    card.levels.buttons["L3-4"].click()
    card.levels.buttons["L3-4"].click()
    assert not card.record.isEnabled()
