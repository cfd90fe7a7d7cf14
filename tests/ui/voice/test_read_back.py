"""What whoever dictates is told in the ear: what was decided, once it is so, and nothing while they speak."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest

from discorecorder.dictation.speech.deciding import Decision
from discorecorder.model.journal import JournalRefused
from discorecorder.ui.voice import read_back
from discorecorder.ui.voice.read_back import ReadBack
from discorecorder.ui.voice.seen import HEARD, RECORDED, SILENCED, SILENT, WAITS
from tests.ui.table import settled, until
from tests.ui.voice.handed import HandedEarPiece, heard, line_of, said_to

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from discorecorder.ui.main_window import MainWindow

LEVEL = Decision("waits", "l four five")
TAKEN = Decision("recorded", "l four five", ("an entry",))  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def ears(monkeypatch: pytest.MonkeyPatch) -> list[HandedEarPiece]:
    """Let every ear-piece be one that keeps what is said; the list holds them as they are made."""
    made: list[HandedEarPiece] = []

    def make(wanted: str, parent: QObject | None = None) -> HandedEarPiece:
        made.append(HandedEarPiece(wanted, parent))
        return made[-1]

    monkeypatch.setattr(read_back, "EarPiece", make)
    monkeypatch.setattr(read_back, "audio_of", lambda phrases: ", ".join(phrases).encode())
    return made


@pytest.fixture
def back(dressed: QApplication, ears: list[HandedEarPiece]) -> ReadBack:
    made = ReadBack("Ear-piece")
    made.begin()
    return made


@pytest.fixture
def begun(
    qtbot: QtBot, opened: Callable[..., MainWindow], ears: list[HandedEarPiece]
) -> Callable[..., tuple[MainWindow, HandedEarPiece]]:
    """Open a window with preferences at the table; return it and its ear-piece, once that may be spoken into."""

    def begin(**preferences: Any) -> tuple[MainWindow, HandedEarPiece]:
        window = opened(voice_earpiece="Ear-piece", **preferences)
        until(qtbot, lambda: ears[-1].is_begun)
        return window, ears[-1]

    return begin


def say(window: MainWindow, words: str, rival: str = "", *, fit: float = 0.0) -> None:
    """Let these words be heard."""
    window.voice._on_heard(heard(words, rival, fit=fit))


def shown(window: MainWindow) -> Any:
    return line_of(window).heard.words


def test_what_is_recorded_is_told_once_it_is(back: ReadBack, ears: list[HandedEarPiece]) -> None:
    back.tell(TAKEN)
    assert ears[-1].said == []
    back.recorded(TAKEN)
    assert ears[-1].said == ["recorded, l four five"]


def test_words_that_were_read_back_to_the_end_are_not_repeated(back: ReadBack, ears: list[HandedEarPiece]) -> None:
    back.tell(LEVEL)
    ears[-1].is_finished = True
    back.tell(TAKEN)
    back.recorded(TAKEN)
    back.tell(LEVEL)
    back.tell(TAKEN)
    back.recorded(TAKEN)
    assert ears[-1].said == [
        "confirm, l four five",
        "recorded",
        "confirm, l four five",
        "recorded, l four five",  # it was confirmed before it was read to the end
    ]


def test_words_are_repeated_where_something_else_was_told_meanwhile(back: ReadBack, ears: list[HandedEarPiece]) -> None:
    back.tell(LEVEL)
    back.tell(Decision("refused", "lobular leak"))
    ears[-1].is_finished = True
    back.tell(TAKEN)
    back.recorded(TAKEN)
    assert ears[-1].said[1:] == ["not taken", "recorded, l four five"]


def test_what_could_not_be_recorded_is_told(back: ReadBack, ears: list[HandedEarPiece]) -> None:
    back.tell(TAKEN)
    back.failed(TAKEN)
    assert ears[-1].said == ["not recorded"]


def test_while_somebody_speaks_nothing_is_said_and_all_of_it_once_they_are_done(
    back: ReadBack, ears: list[HandedEarPiece]
) -> None:
    back.hold(True)
    back.recorded(TAKEN)
    back.failed(TAKEN)
    assert ears[-1].said == []
    back.hold(False)
    assert ears[-1].said == ["recorded, l four five, not recorded"]
    back.hold(True)
    back.hold(False)
    assert len(ears[-1].said) == 1
    back.hold(True)
    back.failed(TAKEN)
    back.end()
    back.begin()
    back.hold(False)
    back.tell(LEVEL)
    assert ears[-1].said[1:] == ["confirm, l four five"], "what was said in another room is not told in this one"


def test_the_same_ear_piece_is_kept_where_other_preferences_change(back: ReadBack, ears: list[HandedEarPiece]) -> None:
    back.use("Ear-piece")
    assert len(ears) == 2
    assert not ears[-1].is_begun
    back.use("Another")
    assert ears[-1].wanted == "Another"


def test_nothing_is_said_without_an_ear_piece_and_before_it_is_begun(
    back: ReadBack, ears: list[HandedEarPiece]
) -> None:
    back.use("")
    back.begin()
    back.tell(LEVEL)
    assert ears[-1].said == []
    back.use("Another")
    back.tell(LEVEL)
    assert ears[-1].said == []
    back.begin()
    back.tell(LEVEL)
    assert ears[-1].said == ["confirm, l four five"]


def test_a_window_reads_back_what_waits_and_then_that_it_is_on_the_disk(
    qtbot: QtBot, begun: Callable[..., tuple[MainWindow, HandedEarPiece]]
) -> None:
    window, ear = begun()
    assert ear.wanted == "Ear-piece"
    say(window, "level l three four")
    assert shown(window).state == WAITS
    assert ear.said == ["confirm, level l three four"]
    ear.is_finished = True
    say(window, "confirm")
    until(qtbot, lambda: shown(window).state == RECORDED)
    assert ear.said[1:] == ["recorded"]
    say(window, "pain seven")
    until(qtbot, lambda: len(ear.said) == 3)
    say(window, "fifteen psi", "fifty psi")
    say(window, "lobular leak", fit=-300.0)
    say(window, "cancel")
    assert ear.said[2:] == ["recorded, pain seven", "which, fifteen psi, or, fifty psi", "not taken", "taken back"]
    settled(qtbot, window)


def test_a_window_whose_screen_the_patient_sees_names_the_level_in_the_ear_alone(
    begun: Callable[..., tuple[MainWindow, HandedEarPiece]],
) -> None:
    window, ear = begun(neutral_names=True)
    say(window, "level l three four")
    assert shown(window).words == ""
    assert ear.said == ["confirm, level l three four"]


def test_a_refusal_by_the_record_is_told_to_whoever_spoke(
    qtbot: QtBot, begun: Callable[..., tuple[MainWindow, HandedEarPiece]]
) -> None:
    window, ear = begun(level=None)
    say(window, "pain seven")
    until(qtbot, lambda: ear.said != [])
    assert ear.said == ["not recorded"]
    assert shown(window).state == SILENT


class SlowDisk:
    """A disk that takes a line only when it is let, and refuses the lines of these turns."""

    def __init__(self, journal: Any, monkeypatch: pytest.MonkeyPatch, refuses: tuple[int, ...] = ()) -> None:
        self._gates = [Event() for _ in range(4)]
        self._turn = 0
        self._refuses = refuses
        self._append = journal.append
        monkeypatch.setattr(journal, "append", self._take)

    def let(self, turn: int) -> None:
        """Let the line of a turn through."""
        self._gates[turn].set()

    def _take(self, *line: Any) -> Any:
        turn, self._turn = self._turn, self._turn + 1
        self._gates[turn].wait(20)
        if turn in self._refuses:
            raise JournalRefused("the disk is full; free some space")
        return self._append(*line)


def test_of_two_phrases_on_their_way_each_is_told_by_its_own_record(
    qtbot: QtBot, begun: Callable[..., tuple[MainWindow, HandedEarPiece]], monkeypatch: pytest.MonkeyPatch
) -> None:
    window, ear = begun()
    disk = SlowDisk(window.archive.journal(), monkeypatch, refuses=(1,))
    say(window, "pain seven")
    say(window, "concordant epidural leak")
    disk.let(0)
    until(qtbot, lambda: ear.said != [])
    assert ear.said == ["recorded, pain seven"]
    assert (shown(window).state, shown(window).words) == (HEARD, "concordant epidural leak"), "it is not on the disk"
    disk.let(1)
    until(qtbot, lambda: len(ear.said) == 2)
    assert ear.said[1] == "not recorded"
    assert shown(window).state == SILENT
    assert [words for *_, words in said_to(window)] == ["pain seven"]


def test_the_screen_says_recorded_once_the_last_of_two_phrases_is(
    qtbot: QtBot, begun: Callable[..., tuple[MainWindow, HandedEarPiece]], monkeypatch: pytest.MonkeyPatch
) -> None:
    window, ear = begun(neutral_names=True)
    disk = SlowDisk(window.archive.journal(), monkeypatch)
    for words in ("concordant epidural leak", "concordant epidural leak"):
        say(window, words)
    disk.let(0)
    until(qtbot, lambda: len(said_to(window)) == 2)
    qtbot.wait(50)
    assert (len(ear.said), shown(window).state) == (1, HEARD), "one phrase made two records, and is told once"
    disk.let(1)
    until(qtbot, lambda: shown(window).state == RECORDED)
    assert len(ear.said) == 2


def test_what_is_recorded_while_the_talk_key_is_down_is_told_when_it_is_up(
    qtbot: QtBot, begun: Callable[..., tuple[MainWindow, HandedEarPiece]], monkeypatch: pytest.MonkeyPatch
) -> None:
    window, ear = begun()
    disk = SlowDisk(window.archive.journal(), monkeypatch)
    say(window, "pain seven")
    window.voice.press(1.0)
    disk.let(0)
    until(qtbot, lambda: said_to(window))
    qtbot.wait(50)
    assert ear.said == []
    window.voice.release(3.0)
    assert ear.said == ["recorded, pain seven"]


def test_who_presses_the_talk_key_hears_nothing_more(begun: Callable[..., tuple[MainWindow, HandedEarPiece]]) -> None:
    window, ear = begun()
    say(window, "level l three four")
    QTest.keyPress(window.windowHandle(), Qt.Key.Key_F10)
    assert ear.said == ["confirm, level l three four", "(cut off)"]
    QTest.keyRelease(window.windowHandle(), Qt.Key.Key_F10)


def test_hands_free_only_what_is_dictation_is_answered(begun: Callable[..., tuple[MainWindow, HandedEarPiece]]) -> None:
    window, ear = begun(voice="hands-free")
    say(window, "recorder lobular leak", fit=-300.0)
    say(window, "")
    assert ear.said == []
    say(window, "recorder level l three four")
    assert ear.said == ["confirm, level l three four"]


def test_an_ear_piece_that_is_gone_is_told_on_the_line_until_it_is_back(
    begun: Callable[..., tuple[MainWindow, HandedEarPiece]],
) -> None:
    window, ear = begun()
    ear.fail("the ear-piece Ear-piece is not connected")
    assert shown(window).state == SILENCED
    assert line_of(window).heard.accessibleName() == (
        "Read-back is silent, the ear-piece Ear-piece is not connected; it comes back by itself"
    )
    say(window, "level l three four")
    assert (shown(window).state, ear.said) == (WAITS, [])
    say(window, "cancel")
    window.voice.forget()
    assert shown(window).state == SILENCED
    ear.fail("")
    assert shown(window).state == SILENT


def test_it_is_let_go_of_where_the_room_is_left_and_follows_the_preferences(
    qtbot: QtBot, begun: Callable[..., tuple[MainWindow, HandedEarPiece]], ears: list[HandedEarPiece]
) -> None:
    window, ear = begun()
    window.show_aside("preferences")
    assert not ear.is_begun
    window.on_aside_left()
    until(qtbot, lambda: ear.is_begun)
    window.take_settings(window.settings.with_(voice_earpiece=None), is_rebuilt=False)
    assert not ear.is_begun
    assert ears[-1].wanted == ""
