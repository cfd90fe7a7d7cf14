"""A voice is enrolled in the window: by a key that is held, by a click, by a microphone that says nothing."""

from __future__ import annotations

from time import sleep
from typing import TYPE_CHECKING

from bench.speech.voices import VOICES
from discorecorder.dictation.speech.enrolment import reading_list

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.desk import Desk
    from tests.journeys.person import Person
    from tests.ui.voice.sound_server import SoundServer

TALK = "F10"


def test_phrases_are_read_in_the_window_and_gone_when_it_is_left(
    start: Callable[..., Person], desk: Desk, server: SoundServer, say: Callable[..., None]
) -> None:
    desk.environment.update(server.environment)
    person = start("window")
    person.waits_for_start()
    person.click("Preferences")
    person.click("Voice")
    person.click("Enrol a voice")
    person.fill("Whose voice?", "Dr Weber")
    person.press("Return")
    person.waits_for("Phrase 1 of 20", "Hold to talk")

    person.screen.do("keydown", TALK)
    person.waits_for("Listening")
    say(reading_list()[0], VOICES[1])
    person.screen.do("keyup", TALK)
    person.waits_for("\u2713 Phrase 1 is taken.", "Phrase 2 of 20")

    person.press("space")
    person.waits_for("Listening")
    sleep(1.0)
    person.press("space")
    person.waits_for("Hardly anything was heard")
    person.click("Again")
    person.click("Hold to talk")
    person.waits_for("Listening")
    say(reading_list()[1], VOICES[1])
    person.press(TALK)
    person.waits_for("\u2713 Phrase 2 is taken.", "Phrase 3 of 20")

    person.press("Escape")
    person.waits_for("What was read is forgotten")
    person.press("Escape")
    person.waits_for_page("preferences")
    assert not list(desk.home.rglob("voices/*"))
