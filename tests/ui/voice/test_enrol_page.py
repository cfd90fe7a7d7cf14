"""A voice is enrolled in the window: a name, phrases judged at once, the gain in numbers, and who is enrolled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from bench.speech.noise import in_noise, room
from bench.speech.voices import VOICES, speech
from discorecorder.dictation.speech import RATE_HZ
from discorecorder.dictation.speech.enrolment import FEWEST_PHRASES, reading_list
from discorecorder.dictation.speech.persons import Gain, Person, keep, means_of, persons, voices_folder
from discorecorder.dictation.speech.sphinx import shipped
from discorecorder.settings import Settings
from discorecorder.ui.actions import KeyMap
from discorecorder.ui.before.choices import ChoiceButton
from discorecorder.ui.keys import BOUNCE_MS
from discorecorder.ui.voice import enrol_read
from discorecorder.ui.voice.enrol_page import EnrolPage
from tests.ui.layout import faults
from tests.ui.table import until
from tests.ui.voice.handed import HandedMicrophone
from tests.ui.voice.test_reading import GOOD, tone

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from discorecorder.ui.main_window import MainWindow

GAIN = Gain(40, 18, 8, 206, 49, 19, 103, 38, 15)
ACOUSTIC = shipped() / "en-us"
HAN, ARABIC = "\u738b" * 60, "\u0644\u064a\u0644\u0649"
SETTINGS = Settings(voice_microphone="Desk", radiologist="Dr M Ashdown")


def made_page(qtbot: QtBot, settings: Settings = SETTINGS) -> EnrolPage:
    page = EnrolPage(settings, KeyMap())
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    return page


@pytest.fixture
def page(qtbot: QtBot, dressed: QApplication, handed: list[HandedMicrophone]) -> Iterator[EnrolPage]:
    made = made_page(qtbot)
    yield made
    made.hide()


@pytest.fixture
def reading(page: EnrolPage, monkeypatch: pytest.MonkeyPatch) -> EnrolPage:
    """A page that hears phrases; a key that is held for any time is held."""
    monkeypatch.setattr(enrol_read, "TAP_S", -1.0)
    page.name_card.line.setText("Dr Weber")
    page.name_card.begin.click()
    return page


def say(qtbot: QtBot, page: EnrolPage, audio: bytes, key: Qt.Key = Qt.Key.Key_F10) -> None:
    """Read a phrase with a key held."""
    reader = page.read_card.reader
    assert reader is not None
    microphone: Any = reader._microphone
    microphone.say(bytes(16_000))
    QTest.keyPress(page, key)
    assert page.read_card.talk.text() == "Listening"
    microphone.say(audio)
    QTest.keyRelease(page, key)
    until(qtbot, lambda: not reader.is_reading)


def shown(page: EnrolPage) -> list[str]:
    """Return the words of the card that is shown."""
    QApplication.processEvents()
    card: Any = page.stack.currentWidget()
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible()]


def test_a_name_is_typed_or_taken_from_those_that_are_known(qtbot: QtBot, page: EnrolPage) -> None:
    keep("Dr Weber", GAIN, b"m", ACOUSTIC, voices_folder())
    page.hide()
    page.show()
    card = page.name_card
    assert not card.begin.isEnabled()
    QApplication.processEvents()
    suggested = [one for one in card.findChildren(ChoiceButton) if one.isVisible()]
    assert [one.text() for one in suggested] == ["Dr M Ashdown", "Dr Weber"]
    suggested[1].click()
    assert card.told.text() == "Dr Weber is enrolled. The new voice takes the place of the old one if it gains."
    assert faults(page) == []
    card.line.setText("  ")
    assert not card.begin.isEnabled()
    card.line.setText("x" * 90)
    assert len(card.line.text()) == 60
    QTest.keyClick(card.line, Qt.Key.Key_Return)
    assert page.stack.currentWidget() is page.read_card
    assert page.name == "x" * 60


def test_another_recogniser_learns_no_voices(
    qtbot: QtBot, dressed: QApplication, handed: list[HandedMicrophone]
) -> None:
    page = made_page(qtbot, Settings(voice_engine="vosk"))
    page.begin_reading("Weber")
    assert page.name_card.wrong.text() == (
        "Only pocketsphinx learns voices, and the preferences name another recogniser."
    )
    assert handed == []


def test_who_dictates_in_german_is_told_that_english_is_learnt(
    qtbot: QtBot, dressed: QApplication, handed: list[HandedMicrophone]
) -> None:
    page = made_page(qtbot, Settings(dictation_language="de"))
    told = "Only English phrases are read and learnt; German dictation gains nothing."
    assert told in shown(page)
    assert faults(page) == []
    page.show_settings(SETTINGS)
    assert told not in shown(page)
    page.hide()


def test_phrases_are_shown_one_after_another_and_judged_at_once(
    qtbot: QtBot, reading: EnrolPage, handed: list[HandedMicrophone]
) -> None:
    page, card = reading, reading.read_card
    assert handed[-1].wanted == "Desk"
    assert (card.number.text(), card.phrase.text()) == ("Phrase 1 of 20", "L four five")
    assert faults(page) == []
    say(qtbot, page, GOOD)
    assert (card.number.text(), card.phrase.text()) == ("Phrase 2 of 20", "L five S one")
    assert (card.advice.text(), card.bar.value()) == ("\u2713 Phrase 1 is taken.", 1)
    assert not card.keep_button.isVisible()
    handed[-1].shout(-1.0, is_clipped=True)
    assert card.talk.is_clipped
    say(qtbot, page, tone(90_000), Qt.Key.Key_Space)
    assert card.phrase.text() == "L five S one"
    assert card.advice.text() == "Too loud: further away, or turn the microphone down. Say it again."
    assert card.keep_button.isVisible()
    assert faults(page) == []
    say(qtbot, page, bytes(64_000), Qt.Key.Key_Return)
    assert card.advice.text().startswith("Hardly anything was heard")
    card.keep_button.click()
    assert (card.number.text(), card.bar.value()) == ("Phrase 3 of 20", 2)
    card.earlier_button.click()
    assert card.advice.text() == "Read already. Read it again to replace it."
    card.again_button.click()
    assert (card.number.text(), card.advice.text(), card.bar.value()) == ("Phrase 2 of 20", "", 1)
    card.later_button.click()
    say(qtbot, page, GOOD[:3_000])
    assert card.advice.text() == "Too short: hold the key for as long as you read. Say it again."
    assert page.focusWidget() is card.talk


def test_a_key_that_is_pressed_briefly_begins_and_ends(qtbot: QtBot, page: EnrolPage) -> None:
    page.begin_reading("Weber")
    reader: Any = page.read_card.reader
    QTest.mouseClick(page.read_card.talk, Qt.MouseButton.LeftButton)
    assert reader.is_held
    reader._microphone.say(GOOD)
    QTest.keyClick(page, Qt.Key.Key_Space)
    assert not reader.is_held
    until(qtbot, lambda: page.read_card.bar.value() == 1)
    qtbot.wait(2 * BOUNCE_MS)
    QTest.keyClick(page, Qt.Key.Key_F10)
    assert reader.is_held
    reader._microphone.troubled.emit("the microphone was pulled")
    assert not reader.is_held
    assert page.read_card.talk.text() == "Voice off"
    reader._microphone.troubled.emit("")
    qtbot.wait(2 * BOUNCE_MS)
    QTest.keyClick(page, Qt.Key.Key_F10)
    assert reader.is_held, "a new key begins, and does not end what was lost"


def test_space_on_the_key_is_held_as_well_and_repeats(qtbot: QtBot, reading: EnrolPage) -> None:
    none = Qt.KeyboardModifier.NoModifier
    talk = reading.read_card.talk
    reader: Any = reading.read_card.reader
    QTest.keyPress(talk, Qt.Key.Key_Space)
    for _ in range(3):  # as X tells a key that repeats
        for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress):
            QApplication.sendEvent(talk, QKeyEvent(kind, Qt.Key.Key_Space, none, " "))
        qtbot.wait(BOUNCE_MS // 2)
    assert reader.is_held
    QTest.keyRelease(talk, Qt.Key.Key_Space)
    until(qtbot, lambda: not reader.is_held)


def test_enter_presses_the_button_that_has_the_focus(qtbot: QtBot, reading: EnrolPage) -> None:
    reading.activateWindow()
    reading.read_card.later_button.setFocus()
    until(qtbot, reading.read_card.later_button.hasFocus)
    QTest.keyClick(reading.read_card.later_button, Qt.Key.Key_Return)
    assert reading.read_card.number.text() == "Phrase 2 of 20"


def test_all_phrases_passed_over_are_too_few(reading: EnrolPage) -> None:
    card = reading.read_card
    for _ in reading_list():
        card.later_button.click()
    assert card.number.text() == "0 of 20 phrases are read"
    assert card.advice.text() == "At least 12 are needed. Go back to those that were left out."
    assert not card.learn_button.isEnabled()
    card.press()
    assert card.reader is not None
    assert not card.reader.is_held, "there is nothing to read"


def test_what_was_read_is_forgotten_at_the_second_way_back_alone(qtbot: QtBot, reading: EnrolPage) -> None:
    left: list[bool] = []
    reading.left.connect(lambda: left.append(True))
    say(qtbot, reading, GOOD)
    QTest.keyClick(reading, Qt.Key.Key_Escape)
    assert (left, reading.notice.isVisible()) == ([], True)
    assert faults(reading) == []
    assert len(reading.read_card.reading.said) == 1
    reading.back.click()
    assert left == [True]
    assert reading.read_card.reading.said == []
    assert reading.read_card.reader is None


class Minimised(QHideEvent):
    """Comes from the window system."""

    def spontaneous(self) -> bool:
        return True


def test_a_page_that_is_hidden_lets_go_of_everything_and_a_small_window_does_not(
    qtbot: QtBot, reading: EnrolPage, handed: list[HandedMicrophone]
) -> None:
    say(qtbot, reading, GOOD)
    reading.hideEvent(Minimised())
    assert len(reading.read_card.reading.said) == 1
    reading.hide()
    assert not handed[-1].is_open
    assert reading.read_card.reading.said == []
    assert reading.stack.currentWidget() is reading.name_card


def test_a_voice_is_learnt_and_shown_with_what_it_gains(qtbot: QtBot, page: EnrolPage, tmp_path: Path) -> None:
    """Twelve phrases as they are read in a room by a voice that is hard to understand, learnt by the process for it."""
    (hard,) = (voice for voice in VOICES if voice.name == "flite-slt")
    page.begin_reading(ARABIC)
    shortest = set(sorted(reading_list(), key=len)[:FEWEST_PHRASES])
    for seed, words in enumerate(reading_list()):
        if words in shortest:
            sound = speech(hard, words, tmp_path)
            audio = in_noise(sound, room(len(sound) / RATE_HZ + 0.1, seed), 15).tobytes()
            page.read_card.reading.take(audio, len(sound) / RATE_HZ)
        else:
            page.read_card.reading.later()
    page.read_card.show_reading()
    changed: list[object] = []
    page.changed.connect(changed.append)
    again: list[bool] = []
    page.voices_changed.connect(lambda: again.append(True))
    page.read_card.learn_button.click()
    assert page.learning is not None
    assert page.stack.currentWidget() is page.learn_card
    assert faults(page) == []
    assert page.is_busy
    qtbot.waitUntil(lambda: page.learning is None, timeout=120_000)
    assert page.stack.currentWidget() is page.gain_card, page._why.text()
    (person,) = persons(voices_folder())
    assert person.name == ARABIC
    assert person.gain.words_wrong_after < person.gain.words_wrong_before
    assert person.gain.noisy_words == person.gain.words // 2
    assert f"{ARABIC} is enrolled." in shown(page)
    assert str(person.gain.words_wrong_before) in shown(page)
    assert means_of(ARABIC, voices_folder(), ACOUSTIC).is_file()
    assert [place.name for place in voices_folder().iterdir() if place.name.startswith(".")] == []
    assert page.read_card.reading.said == [], "nothing that was read is held any longer"
    assert again == [True]
    page.gain_card.use.click()
    assert changed == [{"voice_person": ARABIC}]
    page.show_settings(SETTINGS.with_(voice_person=ARABIC))
    assert (page.gain_card.use.text(), page.gain_card.use.isEnabled()) == ("In use", False)
    assert page.voices.rows[0].use.text() == "In use: stop"
    assert faults(page) == []


def test_learning_that_is_cancelled_leads_back_to_the_phrases(qtbot: QtBot, reading: EnrolPage) -> None:
    for _ in reading_list():
        reading.read_card.reading.take(GOOD, 2.0)
    reading.read_card.show_reading()
    assert reading.read_card.number.text() == "All 20 phrases are read"
    reading.read_card.learn_button.click()
    number = reading.learning.number if reading.learning else 0
    assert number
    reading.learn_card.cancel.click()
    assert reading.learning is None
    assert reading.stack.currentWidget() is reading.read_card
    assert len(reading.read_card.reading.said) == 20
    assert persons(voices_folder()) == ()


def test_a_phrase_that_cannot_be_used_is_read_again(reading: EnrolPage) -> None:
    for _ in reading_list():
        reading.read_card.reading.take(GOOD, 2.0)
    reading._on_failed("this does not sound like 'no leak'; read it again", "discordant no leak")
    assert reading.read_card.phrase.text() == "discordant no leak"
    assert reading._why.text().startswith("This phrase does not sound like its words.")
    assert len(reading.read_card.reading.said) == 19
    reading._on_failed("it was ended from outside", "")
    assert reading._why.text() == "The voice could not be learnt: it was ended from outside"


def test_nothing_gained_is_shown_with_its_numbers(page: EnrolPage) -> None:
    page.name = HAN
    page._on_gained_nothing(Gain(40, 2, 2, 206, 4, 4))
    assert not page.gain_card.use.isVisible()
    assert shown(page)[1].replace("\u200b", "") == (
        f"Nothing is gained, so nothing was kept: {HAN} is heard as before."
    )
    assert "In noise" not in shown(page), "where it was counted together"
    assert faults(page) == []
    page.gain_card.repeat.click()
    assert (page.name, page.stack.currentWidget()) == (HAN, page.read_card)
    page._on_learnt(Person(HAN, "2026-11-26T08:00:00+00:00", GAIN))
    assert [text for text in shown(page) if text.isdigit()] == "103 11 4 103 38 15 206 49 19".split()
    page.gain_card.close_button.click()
    assert (page.name, page.stack.currentWidget()) == ("", page.name_card)


def is_open(handed: list[HandedMicrophone]) -> bool:
    return handed[-1].is_open


def shown_page(window: MainWindow) -> str:
    return window.shown_page


def test_it_is_reached_from_the_preferences_and_leads_back_there(
    qtbot: QtBot, window: MainWindow, handed: list[HandedMicrophone]
) -> None:
    keep("Dr Weber", GAIN, b"m", ACOUSTIC, voices_folder())
    window.show_aside("preferences")
    preferences: Any = window._pages["preferences"]
    preferences.show_group("voice")
    restyled: list[object] = []
    window.restyled.connect(restyled.append)
    preferences.enrolment_chosen.emit()
    assert shown_page(window) == "enrol"
    page: Any = window._pages["enrol"]
    page.voices.rows[0].use.click()
    assert restyled == [{"voice_person": "Dr Weber"}]
    window.take_settings(window.settings.with_(voice_person="Dr Weber"), is_rebuilt=False)
    assert page.voices.rows[0].use.text() == "In use: stop"
    before = window.voice
    left: list[bool] = []
    before.leave = lambda: left.append(True)  # type: ignore[method-assign]
    page.voices_changed.emit()
    assert left == [True], "a recogniser that has the older voice is started anew"
    page.begin_reading("Dr Weber")
    assert is_open(handed)
    page.leave()
    assert shown_page(window) == "preferences"
    assert not is_open(handed)
    preferences.leave()
    assert shown_page(window) == "start"
