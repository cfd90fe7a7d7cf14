"""The trial of the ear-piece: a few words are said into it, and what became of that is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from discorecorder.settings import Settings
from discorecorder.ui.voice import ear_trial
from discorecorder.ui.voice.check import MicrophoneCheck
from discorecorder.ui.voice.ear_trial import EarPieceTrial
from tests.ui.layout import faults
from tests.ui.table import until
from tests.ui.voice.handed import HandedEarPiece

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture(autouse=True)
def ears(monkeypatch: pytest.MonkeyPatch) -> list[HandedEarPiece]:
    """Let every ear-piece be one that keeps what is said; the list holds them as they are made."""
    made: list[HandedEarPiece] = []

    def make(wanted: str, parent: QObject | None = None) -> HandedEarPiece:
        made.append(HandedEarPiece(wanted, parent))
        return made[-1]

    monkeypatch.setattr(ear_trial, "EarPiece", make)
    monkeypatch.setattr(ear_trial, "audio_of", lambda phrases: ", ".join(phrases).encode())
    return made


@pytest.fixture
def shown(qtbot: QtBot, dressed: QApplication) -> Callable[[str], EarPieceTrial]:
    """Show a trial of the ear-piece that is wanted."""

    def show(wanted: str) -> EarPieceTrial:
        made = EarPieceTrial(wanted)
        qtbot.addWidget(made)
        made.resize(1100, 100)
        made.setVisible(bool(wanted))
        return made

    return show


def test_a_few_words_are_said_into_the_ear_piece_and_it_is_let_go_of(
    qtbot: QtBot, shown: Callable[[str], EarPieceTrial], ears: list[HandedEarPiece], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ear_trial, "LONGER_MS", 50)
    trial = shown("Ear-piece")
    trial.turn.click()
    assert (ears[-1].wanted, ears[-1].said) == ("Ear-piece", [])
    ears[-1].readied.emit()
    assert ears[-1].said == ["ear piece, l four five, pain seven"]
    assert trial.outcome.text() == "Said into the ear-piece: ear piece, L four five, pain seven"
    assert faults(trial) == []
    until(qtbot, lambda: trial.ear_piece is None)
    assert not ears[-1].is_begun
    assert trial.outcome.isVisible(), "it stays to be read"


def test_why_nothing_was_said_is_told(shown: Callable[[str], EarPieceTrial], ears: list[HandedEarPiece]) -> None:
    trial = shown("Ear-piece")
    trial.turn.click()
    ears[-1].fail("the ear-piece Ear-piece is not connected")
    assert trial.outcome.text() == "Nothing was said: the ear-piece Ear-piece is not connected."
    assert (trial.ear_piece, ears[-1].is_begun) == (None, False)


def test_a_second_press_begins_again_and_nothing_speaks_once_it_is_hidden(
    shown: Callable[[str], EarPieceTrial], ears: list[HandedEarPiece]
) -> None:
    trial = shown("Ear-piece")
    trial.turn.click()
    trial.turn.click()
    assert [one.is_begun for one in ears] == [False, True]
    ears[0].readied.emit()
    trial.hide()
    ears[1].readied.emit()
    assert [one.is_begun for one in ears] == [False, False]
    assert ears[1].said == []


def test_it_is_shown_beside_the_check_of_the_microphone_where_an_ear_piece_is_preferred(
    qtbot: QtBot, dressed: QApplication, ears: list[HandedEarPiece]
) -> None:
    check = MicrophoneCheck(Settings())
    qtbot.addWidget(check)
    check.resize(1100, 240)
    check.show()
    assert not check.ear_trial.isVisible()
    check.show_settings(Settings(voice_earpiece="Ear-piece"))
    assert check.ear_trial.isVisible()
    check.ear_trial.turn.click()
    check.show_settings(Settings(voice_earpiece="Another"))
    assert not ears[-1].is_begun
    check.ear_trial.turn.click()
    assert ears[-1].wanted == "Another"
    check.show_settings(Settings())
    assert not check.ear_trial.isVisible()
    assert not ears[-1].is_begun
