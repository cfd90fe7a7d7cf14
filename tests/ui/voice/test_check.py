"""The check before the first patient: level, clipping and one phrase, with nothing recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from discorecorder.dictation.grammar import understood
from discorecorder.settings import Settings
from discorecorder.ui.voice.check import PHRASE, PHRASES, MicrophoneCheck
from discorecorder.ui.voice.seen import ASKS, HEARD, PARTIAL, REFUSED, SILENT
from discorecorder.ui.windows.preferences import PreferencesPage
from tests.ui.layout import faults
from tests.ui.table import until
from tests.ui.voice.handed import HandedMicrophone, heard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def check(qtbot: QtBot, dressed: QApplication, handed: list[HandedMicrophone]) -> Iterator[MicrophoneCheck]:
    made = MicrophoneCheck(Settings(voice_microphone="Desk"))
    qtbot.addWidget(made)
    made.resize(1100, 160)
    made.show()
    yield made
    made.end()


def test_a_phrase_is_heard_and_shown_with_what_it_would_record(
    qtbot: QtBot, check: MicrophoneCheck, handed: list[HandedMicrophone], spoken: Callable[[str], bytes]
) -> None:
    assert (check.turn.text(), check.shown.isVisible(), check.advice.isVisible()) == (
        "Check the microphone",
        False,
        False,
    )
    check.turn.click()
    assert (check.turn.text(), check.shown.text()) == ("End the check", "Voice starts")
    assert handed[-1].wanted == "Desk"
    assert check.advice.text() == f"Say: {PHRASE}"
    until(qtbot, lambda: check.shown.text() == "Listening")
    handed[-1].shout(-20.0)
    assert check.shown.level == pytest.approx(0.67, abs=0.01)
    handed[-1].say(bytes(16_000) + spoken("level L four five epidural leak"))
    until(qtbot, lambda: check.heard.words.state in {PARTIAL, HEARD})
    handed[-1].say(bytes(32_000))
    until(qtbot, lambda: check.heard.words.state == HEARD)
    assert check.heard.words.entries == ("L4-5", "epidural leak")
    assert faults(check) == []
    check.turn.click()
    assert not handed[-1].is_open
    assert check.heard.words.state == HEARD, "it stays to be read"


@pytest.mark.parametrize(
    ("loudness_db", "is_clipped", "advice"),
    [(-20.0, False, "Loud enough"), (-60.0, False, "Too quiet: nearer"), (-1.0, True, "Too loud: further away")],
)
def test_what_to_do_about_the_microphone_is_told(
    check: MicrophoneCheck, loudness_db: float, is_clipped: bool, advice: str
) -> None:
    check._on_heard(heard("pain seven").with_(loudness_db=loudness_db, is_clipped=is_clipped))
    assert check.advice.text().startswith(advice)


def test_in_a_german_room_the_phrase_is_german(check: MicrophoneCheck) -> None:
    check.show_settings(Settings(dictation_language="de"))
    check.begin()
    assert check.ear is not None
    now: Any = check.ear.engine._now
    assert now.language == "de"
    assert check.advice.text() == f"Say: {PHRASES['de']}"
    assert understood(PHRASES["de"], language="de") == understood(PHRASE)


def test_what_was_not_understood_is_shown_as_that(check: MicrophoneCheck) -> None:
    check._on_heard(heard(""))
    assert check.heard.words.state == SILENT
    check._on_heard(heard("fifteen psi", "fifty psi"))
    assert (check.heard.words.state, check.heard.words.words) == (ASKS, "fifteen psi or fifty psi?")
    check._on_heard(heard("lobular leak", fit=-300.0))
    assert check.heard.words.state == REFUSED


def test_it_ends_when_it_is_hidden_and_where_another_microphone_is_preferred(
    check: MicrophoneCheck, handed: list[HandedMicrophone]
) -> None:
    def is_open() -> bool:
        return handed[-1].is_open

    check.begin()
    check.show_settings(Settings(voice_microphone="Desk"))
    assert is_open()
    check.show_settings(Settings(voice_microphone="Ceiling"))
    assert not is_open()
    check.begin()
    assert handed[-1].wanted == "Ceiling"
    assert is_open()
    check.hide()
    assert not is_open()


def test_it_stands_among_the_preferences_of_the_voice(
    qtbot: QtBot, dressed: QApplication, handed: list[HandedMicrophone]
) -> None:
    page = PreferencesPage(Settings())
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    page.show_group("voice")
    page.microphone_check.turn.click()
    assert handed[-1].is_open
    assert faults(page) == []
    page.show_group("screen")
    assert not handed[-1].is_open
