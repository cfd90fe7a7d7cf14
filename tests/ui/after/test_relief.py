"""Relief, complications and recovery: one touch a score, and nothing lost by a change."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from discorecorder.model import entries as say
from discorecorder.model.discogram import Discogram
from discorecorder.model.entries import Number
from discorecorder.recorder import local_now
from discorecorder.ui.after.relief import ReliefStep
from tests.report.studies import Told, case_a, ml, nothing_yet, painless, psi, study_facts, troubled
from tests.ui.after.desk import Desk


def _open(qtbot: QtBot, discogram: Discogram) -> tuple[ReliefStep, Desk]:
    page = ReliefStep()
    page.resize(1100, 700)
    qtbot.addWidget(page)
    desk = Desk(page, discogram)
    page.show()
    return page, desk


def _asleep(seconds: float) -> Discogram:
    """Return a study in which L4-5 was put to sleep so many seconds ago, and L3-4 is armed since."""
    told = Told()
    told.clock = local_now() - timedelta(seconds=seconds + 100)
    told.say(say.Level("L4-5"), say.Opening(psi(12)), say.Reading(ml(1), psi(20), 7), say.Stop("pain"), after=1)
    told.clock = local_now() - timedelta(seconds=seconds)
    told.say(say.Sleep(ml(1), "bupivacaine", Number.of(0.5)), after=0)
    told.say(say.Level("L3-4"), after=0)
    return told.discogram


def test_the_next_score_is_the_one_that_is_due(qtbot: QtBot) -> None:
    page, desk = _open(qtbot, _asleep(320))
    card = page.cards["L4-5"]
    assert card.wanted == 0
    assert card.since.text().startswith("05:2")
    assert card.due[5].text() == "5 min: due"
    assert card.due[10].text().startswith("10 min: in 04:")
    card.scores.keys[7].click()
    assert desk.heard[-1].entries == (say.Level("L4-5"), say.Relief(7, 0))
    assert card.wanted == 5
    card.scores.keys[3].click()
    assert list(desk.heard[-1].entries) == [say.Relief(3, 5)]
    assert card.due[5].text() == "\u2713 5 min: 3 of 10"
    assert card.is_waiting


def test_a_score_that_was_keyed_wrong_is_corrected_in_its_place(qtbot: QtBot) -> None:
    page, desk = _open(qtbot, _asleep(30))
    card = page.cards["L4-5"]
    card.scores.keys[7].click()
    card.due[0].click()
    assert card.scores.keys[7].is_lit
    card.scores.keys[6].click()
    correction = desk.last()
    assert isinstance(correction, say.Correct)
    assert correction.entry == say.Relief(6, 0)
    assert [fact.entry for fact in desk.discogram.levels["L4-5"].facts(say.Relief)] == [say.Relief(6, 0)]
    card.due[0].click()
    card.scores.keys[6].click()
    assert desk.last() == correction


def test_the_clock_of_the_relief_goes_on(qtbot: QtBot) -> None:
    page, _desk = _open(qtbot, _asleep(100))
    card = page.cards["L4-5"]
    card.show_now(local_now() + timedelta(seconds=220))
    assert card.due[5].text() == "5 min: due"
    card.show_now(local_now() + timedelta(hours=3))
    assert card.since.text().startswith("since ")
    assert card.due[15].text() == "15 min: not asked"
    page._on_second()
    assert card.since.text().startswith("01:4")
    page.hide()
    assert not page._clock.isActive()


def test_a_relief_without_minutes_counts_from_the_clock(qtbot: QtBot) -> None:
    told = Told()
    told.say(say.Level("L4-5"), say.Sleep())
    told.say(say.Relief(4), after=300)
    page, _ = _open(qtbot, told.discogram)
    assert page.cards["L4-5"].due[5].text() == "\u2713 5 min: 4 of 10"


def test_the_class_of_the_relief_keeps_the_movement(qtbot: QtBot) -> None:
    page, desk = _open(qtbot, _asleep(1000))
    card = page.cards["L4-5"]
    card.manoeuvre.setText("sitting forward")
    card.classes.buttons["substantial"].click()
    assert desk.last() == say.ReliefClass("substantial", "sitting forward")
    assert card.classes.buttons["substantial"].is_lit


def test_a_finger_and_a_key_are_told_apart(qtbot: QtBot) -> None:
    page, desk = _open(qtbot, _asleep(30))
    key = page.cards["L4-5"].scores.keys[5]
    QTest.mouseClick(key, Qt.MouseButton.LeftButton)
    assert desk.heard[-1].source == "touch"
    key.setFocus()
    QTest.keyClick(page.cards["L4-5"].scores.keys[4], Qt.Key.Key_Space)
    assert desk.heard[-1].source == "key"


def test_no_complications_is_one_touch(qtbot: QtBot) -> None:
    page, desk = _open(qtbot, nothing_yet())
    events = page.complications.events
    events.buttons["none"].click()
    assert desk.last() == say.Adverse("none")
    assert events.buttons["none"].is_lit
    events.buttons["none"].click()
    assert len(desk.heard) == 1


def test_a_complication_is_told_with_where_and_what_was_done(qtbot: QtBot) -> None:
    page, desk = _open(qtbot, case_a(signed=False))
    card = page.complications
    card._on_record("key")
    assert not desk.heard
    card.events.buttons["vasovagal"].click()
    assert card.levels is not None
    card.levels.buttons["L4-5"].click()
    card.severities.buttons["mild"].click()
    card.severities.buttons["mild"].click()
    card.severities.buttons["moderate"].click()
    card.action.setText("legs up")
    QTest.keyClick(card.action, Qt.Key.Key_Return)
    assert desk.last() == say.Adverse("vasovagal", "moderate", "L4-5", "legs up")
    assert not card.record.isVisible()
    assert not card.events.buttons["none"].isEnabled()
    assert not card.events.buttons["vasovagal"].is_lit
    card.events.buttons["headache"].click()
    card.record.click()
    assert len(desk.discogram.facts(say.Adverse)) == 2


def test_a_complication_in_words_is_shown_too(qtbot: QtBot) -> None:
    told = Told()
    told.say(say.Complication("needle bent"))
    page, _ = _open(qtbot, told.discogram)
    assert any("needle bent" in label.text() for label in page.complications.findChildren(QLabel))


def test_recovery_is_recorded_and_corrected(qtbot: QtBot) -> None:
    page, desk = _open(qtbot, nothing_yet())
    card = page.recovery
    card.pain.keys[3].click()
    assert desk.last() == say.Recovery(3)
    card.pain.keys[2].click()
    assert isinstance(desk.last(), say.Correct)
    card.pain.keys[2].click()
    assert len(desk.heard) == 2
    card.ct.buttons["planned"].click()
    assert desk.last() == say.Ct(True)
    card.ct.buttons["none"].click()
    assert desk.discogram.last(say.Ct) == say.Ct(False)
    card.checks["nerve check"].buttons["done"].click()
    card.checks["prescription"].buttons["no"].click()
    assert [fact.entry for fact in desk.discogram.facts(say.Check)] == [
        say.Check("nerve check", "done"), say.Check("prescription", "no"),
    ]  # fmt: skip


@pytest.mark.parametrize(("typed", "seconds"), [("214", 214), ("3:34", 214), (" 0:05 ", 5)])
def test_the_time_of_fluoroscopy_is_seconds_or_minutes(qtbot: QtBot, typed: str, seconds: int) -> None:
    page, desk = _open(qtbot, nothing_yet())
    card = page.recovery
    card.seconds.setText(typed)
    card.dap.setText("6,4")
    QTest.keyClick(card.kerma, Qt.Key.Key_Return)
    assert desk.last() == say.Fluoroscopy(seconds, Number.of("6.4"))
    assert card.refusal.isHidden()


@pytest.mark.parametrize(("typed", "dose"), [("three", ""), ("a:10", ""), ("60", "much"), ("99999", "")])
def test_a_dose_that_is_none_is_refused_in_words(qtbot: QtBot, typed: str, dose: str) -> None:
    page, desk = _open(qtbot, nothing_yet())
    card = page.recovery
    card.seconds.setText(typed)
    card.dap.setText(dose)
    card.record_dose.click()
    assert card.refusal.isVisibleTo(card)
    assert card.refusal.text()
    assert not desk.heard


def test_the_discharge_is_told_in_words(qtbot: QtBot) -> None:
    page, desk = _open(qtbot, nothing_yet())
    card = page.recovery
    card.record_discharge.click()
    assert not desk.heard
    card.discharge.setText("walking, with her sister")
    QTest.keyClick(card.discharge, Qt.Key.Key_Return)
    assert desk.last() == say.Discharge("walking, with her sister")


def test_a_signed_record_shows_what_stands_and_no_key(qtbot: QtBot) -> None:
    page, _ = _open(qtbot, case_a())
    assert not any(key.isVisibleTo(page) for key in page.recovery.pain.keys)
    assert page.recovery.pain._recorded.text() == "3 of 10"
    assert page.recovery.checks["prescription"]._recorded.text() == "not recorded"
    assert page.recovery.discharge.isReadOnly()
    assert not page.complications.events.isVisibleTo(page)


def test_levels_asleep_stand_from_above(qtbot: QtBot) -> None:
    told = Told()
    study_facts(told)
    for level in ("L4-5", "L2-3"):
        painless(told, level, 14, 80, 1)
        told.say(say.Sleep(ml(1)))
    page, desk = _open(qtbot, told.discogram)
    assert list(page.cards) == ["L2-3", "L4-5"]
    number = len(desk.discogram.records)
    from discorecorder.ui.said import Said

    desk.on_said(Said((say.Withdraw("not given", (number,)),)))
    assert list(page.cards) == ["L4-5"]
    page.show_discogram(troubled())
    assert list(page.cards) == ["L5-6"]
    page.show_discogram(nothing_yet())
    assert page._nothing.isVisibleTo(page)
