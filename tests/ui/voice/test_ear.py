"""The ear: what belongs to an utterance, what is dropped, and what it says of itself."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

import pytest

from discorecorder.dictation.sayable import Sayable
from discorecorder.dictation.speech import LONGEST_S
from discorecorder.ui.voice.ear import Ear
from discorecorder.ui.voice.hears import DEAF, DOWN, LISTENING, OFF, READY, STARTING, THINKING, Hears
from tests.ui.table import until
from tests.ui.voice.handed import HandedMicrophone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot


class Kept:
    """An ear with its microphone, and what it heard."""

    def __init__(self, ear: Ear, microphones: list[HandedMicrophone]) -> None:
        self.ear = ear
        self.heard: list[str] = []
        self.states: list[str] = []
        ear.heard.connect(lambda heard: self.heard.append(heard.words))
        ear.changed.connect(lambda: self.states.append(ear.hears.state))
        ear.expect(Sayable(planned=("L4-5",)))
        ear.begin()
        self.microphone = microphones[-1]


@pytest.fixture
def kept(qtbot: QtBot, handed: list[HandedMicrophone]) -> Iterator[Kept]:
    """An ear that is ready."""
    made = Kept(Ear("pocketsphinx"), handed)
    until(qtbot, lambda: made.ear.hears == Hears(READY))
    yield made
    made.ear.end()


def test_what_is_said_while_the_key_is_held_is_heard(qtbot: QtBot, kept: Kept, spoken: Callable[[str], bytes]) -> None:
    kept.ear.press()
    kept.ear.press()
    kept.microphone.say(spoken("epidural leak"))
    kept.ear.release()
    kept.ear.release()
    until(qtbot, lambda: kept.heard)
    assert kept.heard == ["epidural leak"]
    assert kept.states == [STARTING, READY, LISTENING, THINKING, READY]


def test_what_was_said_just_before_the_key_went_down_is_heard_as_well(
    qtbot: QtBot, kept: Kept, spoken: Callable[[str], bytes]
) -> None:
    audio = spoken("epidural leak")
    early = 2 * 16_000 * 6 // 10  # there is half a second of silence in front of it
    kept.microphone.say(audio[:early])
    kept.ear.press()
    kept.microphone.say(audio[early:])
    kept.ear.release()
    until(qtbot, lambda: kept.heard)
    assert kept.heard == ["epidural leak"]


def test_of_what_was_heard_before_only_three_tenths_of_a_second_are_kept(kept: Kept) -> None:
    kept.microphone.say(bytes(200_000))
    assert 0.3 * 32_000 <= sum(map(len, kept.ear._before)) < 0.3 * 32_000 + 3_200


def test_a_tap_is_not_heard_and_does_not_take_the_next_words_with_it(
    qtbot: QtBot, kept: Kept, spoken: Callable[[str], bytes]
) -> None:
    kept.microphone.say(spoken("pain nine"))
    kept.ear.press()
    kept.ear.release(is_dropped=True)
    assert kept.ear.hears == Hears(READY), "a tap is no work"
    kept.ear.press()
    kept.microphone.say(spoken("epidural leak"))
    kept.ear.release()
    until(qtbot, lambda: kept.heard)
    assert kept.heard == ["epidural leak"]


def test_a_key_that_is_never_let_go_of_is_let_go_of_after_a_while(qtbot: QtBot, kept: Kept) -> None:
    assert kept.ear._longest.interval() == LONGEST_S * 1000
    kept.ear._longest.setInterval(50)
    kept.ear.press()
    until(qtbot, lambda: THINKING in kept.states)


def test_a_microphone_that_is_pulled_ends_what_is_being_said_and_comes_back(qtbot: QtBot, kept: Kept) -> None:
    kept.ear.press()
    kept.microphone.troubled.emit("the microphone was pulled")
    assert kept.ear.hears == Hears(DEAF, "the microphone was pulled")
    kept.ear.press()
    assert kept.ear.hears.state == DEAF
    kept.microphone.troubled.emit("")
    until(qtbot, lambda: kept.ear.hears == Hears(READY))
    assert kept.heard == []


def test_a_microphone_that_sends_zeros_alone_is_told_and_can_be_talked_into(
    qtbot: QtBot, kept: Kept, spoken: Callable[[str], bytes]
) -> None:
    kept.microphone.muted.emit(True)
    assert kept.ear.hears == Hears(READY, "silent: muted or pulled?")
    kept.ear.press()
    kept.microphone.muted.emit(False)
    kept.microphone.say(spoken("epidural leak"))
    kept.ear.release()
    until(qtbot, lambda: kept.heard)
    assert kept.heard == ["epidural leak"]


def test_a_recogniser_that_dies_is_told_and_comes_back(qtbot: QtBot, kept: Kept) -> None:
    kept.ear.engine._pause_s = 0.05
    os.kill(kept.ear.engine.number, signal.SIGKILL)
    until(qtbot, lambda: kept.ear.hears.state == DOWN)
    assert kept.ear.hears.why
    until(qtbot, lambda: kept.ear.hears.state == READY)


def test_without_a_microphone_no_recogniser_is_started(handed: list[HandedMicrophone]) -> None:
    ear = Ear("pocketsphinx", microphone="Desk")
    ear.engine.begin = lambda: pytest.fail("it was started")  # type: ignore[method-assign]
    HandedMicrophone.begin, before = (lambda self: self.troubled.emit("no microphone")), HandedMicrophone.begin  # type: ignore[method-assign]
    try:
        ear.begin()
    finally:
        HandedMicrophone.begin = before  # type: ignore[method-assign]
    assert handed[-1].wanted == "Desk"
    assert ear.hears == Hears(DEAF, "no microphone")
    ear.end()


def test_a_qt_without_its_part_for_sound_is_deaf_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "discorecorder.ui.voice.microphone", None)
    ear = Ear("pocketsphinx")
    ear.begin()
    assert ear.hears == Hears(DEAF, "Qt's part for sound is not installed")
    ear.press()
    ear.end()


def test_an_ear_that_rests_lets_go_of_the_microphone_and_keeps_its_model(kept: Kept) -> None:
    number = kept.ear.engine.number
    kept.ear.press()
    kept.ear.rest()
    assert not kept.microphone.is_open
    assert kept.ear.hears == Hears(OFF)
    kept.ear.begin()
    assert kept.ear.hears.state == READY
    assert kept.ear.engine.number == number


def test_by_itself_it_hears_whoever_speaks(qtbot: QtBot, kept: Kept, spoken: Callable[[str], bytes]) -> None:
    kept.ear.listen_by_itself(True)
    kept.microphone.say(bytes(16_000) + spoken("epidural leak") + bytes(32_000))
    until(qtbot, lambda: kept.heard)
    assert kept.heard == ["epidural leak"]
    assert kept.states[2:] == [LISTENING, READY]
