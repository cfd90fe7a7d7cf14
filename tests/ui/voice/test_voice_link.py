"""From what was heard to the record: what is recorded at once, what waits, who wins, and what the screen shows."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from discorecorder.dictation.sayable import Sayable
from discorecorder.model.entries import Finish, Inject, Level
from discorecorder.settings import Settings
from discorecorder.ui.said import Said
from discorecorder.ui.voice.hears import OFF, READY
from discorecorder.ui.voice.seen import ASKS, CANCELLED, LAPSED, LOST, PARTIAL, RECORDED, REFUSED, SILENT, WAITS
from discorecorder.ui.voice.voice_link import sayable
from tests.ui.table import settled, until
from tests.ui.voice.handed import HandedMicrophone, heard, line_of, said_to

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from discorecorder.ui.main_window import MainWindow
    from discorecorder.ui.voice.seen import Words


def shown(window: MainWindow) -> Words:
    """Return what the line shows of the voice."""
    words: Words = line_of(window).heard.words
    return words


def say(window: MainWindow, words: str, rival: str = "", *, fit: float = 0.0) -> None:
    """Let these words be heard."""
    window.voice._on_heard(heard(words, rival, fit=fit))


def press(window: MainWindow, key: Qt.Key) -> None:
    """Press and release a key."""
    QTest.keyClick(window.windowHandle(), key)


def ready(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the window hears."""
    until(qtbot, lambda: window.voice.ear is not None and window.voice.ear.hears.state == READY)


def test_what_is_spoken_clearly_is_recorded_at_once_as_the_radiologists(
    qtbot: QtBot, opened: Callable[..., MainWindow], handed: list[HandedMicrophone], spoken: Callable[[str], bytes]
) -> None:
    window = opened()
    ready(qtbot, window)
    QTest.keyPress(window.windowHandle(), Qt.Key.Key_F10)
    assert line_of(window).talk.text() == "Listening"
    handed[-1].say(spoken("epidural leak"))
    until(qtbot, lambda: shown(window).state == PARTIAL)
    QTest.keyRelease(window.windowHandle(), Qt.Key.Key_F10)
    until(qtbot, lambda: shown(window).state == RECORDED)
    assert said_to(window) == [("leak", "radiologist", "voice", "epidural leak")]
    assert shown(window).entries == ("epidural leak",)
    assert line_of(window).talk.text() == "Hold to talk"


def test_a_level_waits_until_enter_confirms_it(qtbot: QtBot, opened: Callable[..., MainWindow]) -> None:
    window = opened(reduced_motion=True)
    say(window, "level l three four control")
    assert shown(window).state == WAITS
    assert (shown(window).words, shown(window).entries) == ("level l three four control", ("L3-4 control",))
    assert shown(window).how == "Enter, F10 twice, or say \u201cconfirm\u201d"
    assert shown(window).left is None, "nothing moves"
    assert line_of(window).record_button.isEnabled()
    assert said_to(window) == []
    press(window, Qt.Key.Key_Return)
    assert settled(qtbot, window).armed == "L3-4"
    assert said_to(window) == [("level", "radiologist", "voice", "level l three four control")]
    assert not line_of(window).record_button.isEnabled()


def test_enter_in_the_empty_line_confirms_and_in_one_that_holds_words_records_those(
    qtbot: QtBot, opened: Callable[..., MainWindow]
) -> None:
    window = opened()
    press(window, Qt.Key.Key_F2)
    say(window, "level l three four")
    QTest.keyClicks(line_of(window).field, "pain 4")
    press(window, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert said_to(window) == []
    assert shown(window).state == CANCELLED, "what is typed wins"
    say(window, "level l three four")
    press(window, Qt.Key.Key_F2)
    press(window, Qt.Key.Key_Return)
    assert settled(qtbot, window).armed == "L3-4"


def test_the_button_of_the_line_confirms_for_a_finger(qtbot: QtBot, opened: Callable[..., MainWindow]) -> None:
    window = opened()
    say(window, "next level")
    line_of(window).record_button.click()
    assert settled(qtbot, window).armed == "L3-4"
    assert [words for *_, words in said_to(window)] == ["next level"]


def test_escape_takes_back_what_waits(qtbot: QtBot, opened: Callable[..., MainWindow]) -> None:
    window = opened()
    say(window, "level l three four")
    press(window, Qt.Key.Key_Escape)
    assert shown(window).state == CANCELLED
    press(window, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert said_to(window) == []


def test_two_taps_of_the_talk_key_confirm_and_one_does_not(qtbot: QtBot, opened: Callable[..., MainWindow]) -> None:
    window = opened()
    say(window, "level l three four")
    press(window, Qt.Key.Key_F10)
    qtbot.wait(100)
    assert shown(window).state == WAITS
    press(window, Qt.Key.Key_F10)
    until(qtbot, lambda: shown(window).state == RECORDED)
    assert settled(qtbot, window).armed == "L3-4"


def test_confirm_is_spoken_or_an_action_that_a_pedal_can_have(qtbot: QtBot, opened: Callable[..., MainWindow]) -> None:
    window = opened(keys={"confirm": "F12"})
    say(window, "level l three four")
    say(window, "confirm")
    assert settled(qtbot, window).armed == "L3-4"
    say(window, "level l five s one")
    press(window, Qt.Key.Key_F12)
    assert settled(qtbot, window).armed == "L5-S1"


def test_what_waits_lapses_and_the_time_that_is_left_shrinks(qtbot: QtBot, opened: Callable[..., MainWindow]) -> None:
    window = opened()
    window.voice._hearing.lapses_s = 0.5
    say(window, "level l three four")
    before = shown(window).left
    until(qtbot, lambda: shown(window).state == LAPSED)
    assert before is not None
    assert before > 0.5
    assert (shown(window).words, shown(window).how) == ("level l three four", "nothing was recorded")
    assert said_to(window) == []
    assert not window.voice._ticks.isActive()


@pytest.mark.parametrize("by", ["key", "grade", "undo", "typed"])
def test_whatever_is_recorded_by_hand_meanwhile_wins(qtbot: QtBot, opened: Callable[..., MainWindow], by: str) -> None:
    window = opened()
    window.on_said(Said((Inject(),)))
    settled(qtbot, window)
    say(window, "level l three four")
    if by == "typed":
        line_of(window).open("line", "pain 3")
        press(window, Qt.Key.Key_Return)
    else:
        press(window, {"key": Qt.Key.Key_7, "grade": Qt.Key.Key_D, "undo": Qt.Key.Key_F5}[by]) if by != "undo" else (
            QTest.keyClick(window.windowHandle(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        )
    assert shown(window).state == CANCELLED
    press(window, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert said_to(window) == []


def test_scratch_that_withdraws_what_was_recorded_last(qtbot: QtBot, opened: Callable[..., MainWindow]) -> None:
    window = opened()
    say(window, "pain seven")
    settled(qtbot, window)
    say(window, "scratch that")
    discogram = settled(qtbot, window)
    assert [kind for kind, *_ in said_to(window)] == ["reading", "withdraw"]
    assert discogram.injection is None or not discogram.injection.points


def test_the_end_is_recorded_only_once_it_is_confirmed(qtbot: QtBot, opened: Callable[..., MainWindow]) -> None:
    window = opened()
    say(window, "end of procedure")
    assert not settled(qtbot, window).is_finished
    say(window, "confirm")
    assert settled(qtbot, window).is_finished
    assert window.voice.ear is None or not window.voice.ear.is_begun, "nothing is left to be said"


def test_two_phrases_that_sound_alike_are_asked_and_neither_is_recorded_by_a_confirmation(
    qtbot: QtBot, opened: Callable[..., MainWindow]
) -> None:
    window = opened()
    say(window, "fifteen psi", "fifty psi")
    assert (shown(window).state, shown(window).words) == (ASKS, "fifteen psi or fifty psi?")
    assert not line_of(window).record_button.isEnabled()
    press(window, Qt.Key.Key_Return)
    assert shown(window).state == ASKS
    say(window, "fifty psi")
    settled(qtbot, window)
    assert [words for *_, words in said_to(window)] == ["fifty psi"]


def test_room_talk_is_shown_faintly_with_its_reason_and_recorded_nowhere(
    qtbot: QtBot, opened: Callable[..., MainWindow]
) -> None:
    window = opened()
    say(window, "lobular leak", fit=-300.0)
    assert (shown(window).state, shown(window).words) == (REFUSED, "lobular leak")
    assert shown(window).how == "it does not sound like dictation"
    window.voice._fades.setInterval(1)
    window.voice._fades.start()
    until(qtbot, lambda: shown(window).state == SILENT)
    settled(qtbot, window)
    assert said_to(window) == []


def test_silence_makes_no_text(qtbot: QtBot, opened: Callable[..., MainWindow]) -> None:
    window = opened()
    say(window, "")
    assert (shown(window).state, shown(window).words) == (REFUSED, "")
    assert shown(window).how == "nothing was heard that can be said now"
    settled(qtbot, window)
    assert said_to(window) == []


def test_what_the_record_refuses_is_told_and_puts_no_words_into_the_line(
    qtbot: QtBot, opened: Callable[..., MainWindow]
) -> None:
    window = opened(level=None)
    say(window, "pain seven")
    settled(qtbot, window)
    assert line_of(window).note.text().startswith("Not recorded: ")
    assert line_of(window).field.text() == ""
    assert shown(window).state == SILENT
    assert said_to(window) == []


def test_words_while_somebody_types_are_in_the_note_and_touch_nothing(
    qtbot: QtBot, opened: Callable[..., MainWindow]
) -> None:
    window = opened()
    line_of(window).open("line", "pain 4")
    window.voice._on_partial("one point five")
    assert line_of(window).note.text() == "Hearing: one point five"
    assert not line_of(window).heard.isVisible()
    assert line_of(window).field.text() == "pain 4"
    assert line_of(window).chips[0].text() == "pain 4"
    window.voice.forget()
    assert line_of(window).note.text() == ""
    line_of(window).field.clear()
    window.voice._on_partial("one point five mils")
    assert line_of(window).heard.isVisible()
    assert shown(window).entries == ("1.5 mL",)


def test_what_the_patient_can_see_names_no_level(opened: Callable[..., MainWindow]) -> None:
    window = opened(neutral_names=True)
    say(window, "level l three four control")
    assert shown(window).state == WAITS
    assert "three" not in shown(window).words
    assert "3-4" not in " ".join(shown(window).entries)


def test_what_can_be_said_follows_the_record(qtbot: QtBot, opened: Callable[..., MainWindow]) -> None:
    window = opened(level=None)
    assert window.discogram is not None
    assert sayable(window.discogram) == Sayable("lumbar", ("L3-4", "L4-5"), False, "psi")
    window.on_said(Said((Level("L2-3"),)))
    discogram = settled(qtbot, window)
    assert sayable(discogram, language="de") == Sayable("lumbar", ("L3-4", "L4-5", "L2-3"), True, "psi", language="de")
    assert sayable(discogram, "recorder") == Sayable("lumbar", ("L3-4", "L4-5", "L2-3"), True, "psi", wake="recorder")


def test_the_recogniser_is_told_what_can_be_said_as_it_changes(qtbot: QtBot, opened: Callable[..., MainWindow]) -> None:
    window = opened(level=None)
    ready(qtbot, window)
    assert window.voice.ear is not None
    assert window.voice.ear.engine._now == Sayable("lumbar", ("L3-4", "L4-5"), False, "psi")
    say(window, "level l four five")
    say(window, "confirm")
    settled(qtbot, window)
    assert window.voice.ear.engine._now == Sayable("lumbar", ("L3-4", "L4-5"), True, "psi")


def test_where_german_is_dictated_german_is_expected_and_confirms(
    qtbot: QtBot, opened: Callable[..., MainWindow], handed: list[HandedMicrophone]
) -> None:
    window = opened(dictation_language="de", voice_confirm="everything")
    window.voice._on_begins()
    assert window.voice.ear is not None
    now: Any = window.voice.ear.engine._now
    assert now.language == "de"
    say(window, "pain seven")
    assert shown(window).how == "Enter, F10 twice, or say \u201cbest\u00e4tigen\u201d"
    window.voice._on_partial("schmerz sieben")
    assert shown(window).entries == ("pain 7",)
    say(window, "kontrollhöhe l drei vier")
    assert (shown(window).state, shown(window).entries) == (WAITS, ("L3-4 control",))
    say(window, "bestätigen")
    assert settled(qtbot, window).armed == "L3-4"


def test_the_embedded_engine_tells_plainly_that_german_needs_another(
    qtbot: QtBot, opened: Callable[..., MainWindow], handed: list[HandedMicrophone]
) -> None:
    window = opened(dictation_language="de")
    until(qtbot, lambda: shown(window).state == LOST)
    assert "German speech needs a German model" in shown(window).how


def test_hands_free_the_wake_phrase_is_wanted_but_not_while_the_key_is_held(
    qtbot: QtBot, opened: Callable[..., MainWindow], handed: list[HandedMicrophone], spoken: Callable[[str], bytes]
) -> None:
    window = opened(voice="hands-free")
    ready(qtbot, window)
    assert window.voice.ear is not None
    assert line_of(window).talk.below == "or say \u201crecorder\u201d"
    handed[-1].say(bytes(16_000) + spoken("recorder epidural leak") + bytes(32_000))
    until(qtbot, lambda: said_to(window))
    assert said_to(window) == [("leak", "radiologist", "voice", "epidural leak")]
    QTest.keyPress(window.windowHandle(), Qt.Key.Key_F10)
    now: Any = window.voice.ear.engine._now
    assert now.wake == ""
    QTest.keyRelease(window.windowHandle(), Qt.Key.Key_F10)
    until(qtbot, lambda: window.voice.ear is not None and window.voice.ear.hears.state == READY)
    now = window.voice.ear.engine._now
    assert now.wake == "recorder"


def test_the_microphone_is_let_go_of_while_another_page_is_shown(
    qtbot: QtBot, opened: Callable[..., MainWindow], handed: list[HandedMicrophone]
) -> None:
    window = opened()
    until(qtbot, lambda: handed and handed[-1].is_open)
    window.show_aside("preferences")
    assert not handed[-1].is_open
    window.on_aside_left()
    until(qtbot, lambda: len(handed) == 2 and handed[-1].is_open)
    window.show_start()
    assert not handed[-1].is_open
    assert window.voice.ear is None


def test_turned_off_it_opens_no_microphone_and_says_so(
    qtbot: QtBot, opened: Callable[..., MainWindow], handed: list[HandedMicrophone]
) -> None:
    window = opened(voice="off")
    qtbot.wait(400)
    assert handed == []
    assert line_of(window).talk.text() == "Voice off"
    assert not line_of(window).talk.isEnabled()
    press(window, Qt.Key.Key_F10)
    window.take_settings(Settings(voice_microphone="Desk", voice_confirm="levels"), is_rebuilt=False)
    until(qtbot, lambda: handed and handed[-1].is_open)
    assert handed[-1].wanted == "Desk"
    window.take_settings(Settings(voice="off"), is_rebuilt=False)
    assert not handed[-1].is_open
    assert line_of(window).talk.text() == "Voice off"


def test_a_dead_recogniser_is_told_and_the_keyboard_goes_on(qtbot: QtBot, opened: Callable[..., MainWindow]) -> None:
    window = opened()
    ready(qtbot, window)
    assert window.voice.ear is not None
    os.kill(window.voice.ear.engine.number, signal.SIGKILL)
    until(qtbot, lambda: shown(window).state == LOST)
    assert line_of(window).heard.accessibleName().startswith("Voice off, keyboard works, the recogniser ended")
    assert line_of(window).talk.text() == "Voice off"
    press(window, Qt.Key.Key_6)
    settled(qtbot, window)
    ready(qtbot, window)
    assert shown(window).state == SILENT


def test_a_microphone_that_was_never_there_is_told_on_the_key_alone(
    qtbot: QtBot, opened: Callable[..., MainWindow], handed: list[HandedMicrophone]
) -> None:
    window = opened()
    until(qtbot, lambda: handed)
    window.voice._was_heard = False
    handed[-1].troubled.emit("no microphone")
    assert (line_of(window).talk.text(), line_of(window).talk.below) == ("Voice off", "no microphone")
    assert shown(window).state == SILENT
    handed[-1].troubled.emit("")
    ready(qtbot, window)
    handed[-1].troubled.emit("the microphone was pulled")
    assert shown(window).state == LOST
    assert shown(window).how == "the microphone was pulled; it comes back by itself"


def test_the_talk_button_is_held_by_a_finger(
    qtbot: QtBot, opened: Callable[..., MainWindow], handed: list[HandedMicrophone], spoken: Callable[[str], bytes]
) -> None:
    window = opened()
    ready(qtbot, window)
    talk = line_of(window).talk
    assert min(talk.width(), talk.height()) >= 44
    QTest.mousePress(talk, Qt.MouseButton.LeftButton)
    assert talk.text() == "Listening"
    handed[-1].shout(-0.1, is_clipped=True)
    assert talk.below == "Too loud: further away"
    handed[-1].say(spoken("epidural leak"))
    qtbot.wait(300)
    QTest.mouseRelease(talk, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: said_to(window))
    assert said_to(window) == [("leak", "radiologist", "voice", "epidural leak")]


def test_the_glance_view_reads_back_what_was_heard(qtbot: QtBot, opened: Callable[..., MainWindow]) -> None:
    window = opened()
    window.on_wanted("glance")
    view = window.glance.view
    assert view is not None
    say(window, "level l three four control")
    assert "Confirm? L3-4 control" in view.accessibleName()
    press(window, Qt.Key.Key_Escape)
    say(window, "pain seven")
    until(qtbot, lambda: "Recorded: pain 7" in view.accessibleName())
    window.glance.close()


def test_nothing_is_said_to_a_procedure_that_is_over(qtbot: QtBot, opened: Callable[..., MainWindow]) -> None:
    window = opened()
    ready(qtbot, window)
    window.on_said(Said((Finish(),)))
    settled(qtbot, window)
    assert window.voice.ear is not None
    assert window.voice.ear.hears.state == OFF
