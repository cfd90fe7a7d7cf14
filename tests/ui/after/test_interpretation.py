"""The physician's words beside what the criteria say, and the physician's own result."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from discorecorder.model import entries as say
from discorecorder.model.discogram import Discogram
from discorecorder.ui.after.interpretation import InterpretationStep
from discorecorder.ui.after.verdicts import verdicts_of
from tests.report.studies import case_a, nothing_yet, of_levels, troubled
from tests.ui.after.desk import Desk


def _open(qtbot: QtBot, discogram: Discogram) -> tuple[InterpretationStep, Desk]:
    page = InterpretationStep()
    page.resize(1100, 700)
    qtbot.addWidget(page)
    desk = Desk(page, discogram)
    page.show()
    return page, desk


def _words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def test_what_is_concluded_is_recorded_in_the_physicians_name(qtbot: QtBot) -> None:
    page, desk = _open(qtbot, nothing_yet())
    assert not page.record.isEnabled()
    page.text.setPlainText("Usual pain at L4-5.\nNothing else.")
    assert page.has_unrecorded()
    page.record.click()
    assert desk.last() == say.Interpretation("Usual pain at L4-5. Nothing else.")
    assert desk.heard[-1].role == "radiologist"
    assert not page.has_unrecorded()
    assert "recorded" in page.state.text()
    page.text.setPlainText("Usual pain at L3-4.")
    QTest.keyClick(page.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(desk.last(), say.Correct)
    page._on_finished()
    assert len(desk.heard) == 2


def test_words_that_are_not_recorded_outlive_a_change_elsewhere(qtbot: QtBot) -> None:
    page, desk = _open(qtbot, case_a(signed=False))
    assert page.text.toPlainText().startswith("Concordant pain at L4-5")
    page.text.setPlainText("still thinking")
    from discorecorder.ui.said import Said

    desk.on_said(Said((say.Recovery(2),)))
    assert page.text.toPlainText() == "still thinking"


def test_the_criteria_stand_beside_with_their_reasons(qtbot: QtBot) -> None:
    page, _ = _open(qtbot, case_a(signed=False))
    assert [card.heading.text() for card in page.cards] == ["L3-4", "L4-5", "L5-S1"]
    card = page.cards[1]
    assert card.verdict.text() == "\u25c6 MET"
    told = _words(card)
    for words in ("sis2004-secondary@1", "Spine Secrets", "26 psi (14 psi a.o.)", "L3-4 served as control",
                  "sis-ladder@1", "tier T1", "xi2016@1", "low pressure"):  # fmt: skip
        assert words in told, words


def test_a_study_without_verdicts_says_so(qtbot: QtBot) -> None:
    page, _ = _open(qtbot, nothing_yet())
    assert page._nothing.isVisibleTo(page)
    page.show_discogram(of_levels(("T7-8", "T8-9"), "thoracic", painful="T8-9"))
    assert [card.heading.text() for card in page.cards] == ["T7-8", "T8-9"]
    page.show_discogram(of_levels(("C5-6",), "cervical"))
    assert len(page.cards) == 1


def test_the_physician_states_another_result_with_a_reason(qtbot: QtBot) -> None:
    page, desk = _open(qtbot, case_a(signed=False))
    card = page.cards[1]
    card.open.click()
    card._on_return()
    card.results.buttons["INDETERMINATE"].click()
    assert not card.record.isEnabled()
    card.reason.setText("the patient was drowsy")
    QTest.keyClick(card.reason, Qt.Key.Key_Return)
    assert desk.last() == say.Override("L4-5", "sis2004-secondary@1", "INDETERMINATE", "the patient was drowsy")
    assert desk.heard[-1].role == "radiologist"
    assert "The physician states INDETERMINATE: the patient was drowsy" in _words(page.cards[1])
    card.open.click()
    card.results.buttons["NOT MET"].click()
    card.reason.setText("seen again")
    card.record.click()
    correction = desk.last()
    assert isinstance(correction, say.Correct)
    assert "NOT MET: seen again" in _words(page.cards[1])
    card.open.click()
    card.close_button.click()
    assert card.open.isVisibleTo(card)


def test_an_override_of_another_rule_set_is_shown_with_it() -> None:
    from tests.report.studies import Told, painless, study_facts

    told = Told()
    study_facts(told)
    painless(told, "L3-4", 18, 98, 1.6)
    told.say(say.Override("L3-4", "walsh1990@1", "MET", "behaviour was seen"))
    (verdicts,) = verdicts_of(told.discogram)
    stated = {verdict.rules: verdict.override for verdict in verdicts.others if verdict.override}
    assert stated == {"walsh1990@1": "The physician states MET: behaviour was seen"}


def test_a_pressure_near_a_limit_is_said_to_be_near(qtbot: QtBot) -> None:
    page, _ = _open(qtbot, troubled())
    card = next(card for card in page.cards if card.heading.text() == "L5-6")
    assert "within the measurement resolution" in _words(card)


def test_a_signed_conclusion_cannot_be_typed_over(qtbot: QtBot) -> None:
    page, _ = _open(qtbot, case_a())
    assert page.text.isReadOnly()
    assert not page.record.isVisibleTo(page)
    assert not page.cards[0].open.isVisibleTo(page)
    assert "addendum" in page.state.text()
