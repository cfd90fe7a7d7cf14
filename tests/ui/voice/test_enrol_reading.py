"""Nothing that happens while a phrase is read for an enrolment, or is learnt from, loses or mixes up what was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QStackedWidget

from discorecorder.dictation.speech.persons import keep, voices_folder
from discorecorder.ui.actions import KeyMap
from discorecorder.ui.keys import BOUNCE_MS
from discorecorder.ui.voice.enrol_page import EnrolPage
from tests.ui.table import until
from tests.ui.voice.handed import HandedMicrophone
from tests.ui.voice.test_enrol_page import ACOUSTIC, GAIN, SETTINGS, page, reading, say
from tests.ui.voice.test_reading import GOOD

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

__all__ = ["page", "reading"]


def ways(page: EnrolPage) -> list[bool]:
    """Return whether each button that leads from a phrase can be pressed."""
    card = page.read_card
    return [one.isEnabled() for one in (card.again_button, card.keep_button, card.earlier_button, card.later_button)]


def test_nobody_leaves_a_phrase_while_it_is_heard(
    qtbot: QtBot, reading: EnrolPage, handed: list[HandedMicrophone]
) -> None:
    say(qtbot, reading, GOOD)
    card, reader = reading.read_card, reading.read_card.reader
    assert reader is not None
    assert ways(reading) == [True] * 4
    QTest.keyPress(reading, Qt.Key.Key_F10)
    assert ways(reading) == [False] * 4
    handed[-1].say(GOOD)
    QTest.keyRelease(reading, Qt.Key.Key_F10)
    until(qtbot, lambda: not reader.is_held)
    card.later_button.click()
    assert ways(reading) == [False] * 4, "what comes in the next moment belongs to it"
    until(qtbot, lambda: not reader.is_reading)
    assert (card.number.text(), len(card.reading.said)) == ("Phrase 3 of 20", 2)
    assert ways(reading) == [True] * 4


def test_who_goes_on_with_space_does_not_forget_what_was_read_when_the_microphone_is_pulled(
    qtbot: QtBot, reading: EnrolPage, handed: list[HandedMicrophone]
) -> None:
    reading.activateWindow()
    say(qtbot, reading, GOOD)
    until(qtbot, reading.read_card.talk.hasFocus)
    QTest.keyPress(reading.read_card.talk, Qt.Key.Key_Space)
    handed[-1].troubled.emit("the microphone was pulled")
    QApplication.processEvents()
    assert not reading.read_card.talk.isEnabled()
    for _ in range(3):
        focused = QApplication.focusWidget()
        QTest.keyClick(reading if focused is None else focused, Qt.Key.Key_Space)
        qtbot.wait(2 * BOUNCE_MS)
    assert reading.read_card.number.text() == "Phrase 2 of 20"
    assert len(reading.read_card.reading.said) == 1
    handed[-1].troubled.emit("")
    handed[-1].say(bytes(16_000))
    until(qtbot, reading.read_card.talk.hasFocus)


def test_a_key_that_was_held_when_the_page_was_left_is_a_new_one_when_it_is_shown_again(
    qtbot: QtBot, dressed: QApplication, handed: list[HandedMicrophone]
) -> None:
    window, other, page = QStackedWidget(), QPushButton(), EnrolPage(SETTINGS, KeyMap())
    qtbot.addWidget(window)
    for one in (page, other):
        window.addWidget(one)
    window.show()
    page.begin_reading("Dr Weber")
    QTest.keyPress(page, Qt.Key.Key_F10)
    window.setCurrentWidget(other)  # the end of the key goes there
    window.setCurrentWidget(page)
    page.begin_reading("Dr Weber")
    handed[-1].say(bytes(16_000))
    QTest.keyPress(page, Qt.Key.Key_F10)
    assert page.read_card.reader is not None
    assert page.read_card.reader.is_held
    window.hide()


def test_a_voice_that_was_kept_just_before_cancel_is_listed(qtbot: QtBot, reading: EnrolPage) -> None:
    told: list[bool] = []
    reading.voices_changed.connect(lambda: told.append(True))
    reading.learn()
    keep("Dr Weber", GAIN, b"m", ACOUSTIC, voices_folder())
    reading.learn_card.cancel.click()
    assert [person.name for person in reading.voices.persons] == ["Dr Weber"]
    assert told == [True], "a recogniser that has the older voice is started anew"
