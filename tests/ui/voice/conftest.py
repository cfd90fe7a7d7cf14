"""What the tests of the voice stand on: words that are spoken, a microphone that is handed them, and a room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bench.speech.voices import VOICES, speech
from discorecorder.model.entries import Level, Patient, Plan
from discorecorder.settings import Settings
from discorecorder.ui.main_window import MainWindow
from discorecorder.ui.said import Said
from discorecorder.ui.voice import microphone
from tests.ui.table import DeskArchive, settled, until
from tests.ui.voice.handed import HandedMicrophone
from tests.ui.voice.sound_server import SoundServer
from tests.ui.voice.told_program import ToldProgram

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture(scope="session")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], bytes]:
    """Return words as 16-bit mono audio of 16 kHz."""
    folder = tmp_path_factory.mktemp("speech")
    return lambda words: speech(VOICES[0], words, folder).tobytes()


@pytest.fixture
def handed(monkeypatch: pytest.MonkeyPatch) -> list[HandedMicrophone]:
    """Let every ear have a microphone that is handed its audio; the list holds them as they are made."""
    made: list[HandedMicrophone] = []

    def make(wanted: str = "", parent: Any = None) -> HandedMicrophone:
        made.append(HandedMicrophone(wanted, parent))
        return made[-1]

    monkeypatch.setattr(microphone, "Microphone", make)
    return made


@pytest.fixture
def server() -> Iterator[SoundServer]:
    """A sound server with the loudspeaker of the room, which is preferred; nothing else is plugged in."""
    with SoundServer() as begun:
        yield begun


@pytest.fixture
def begin() -> Iterator[Callable[..., ToldProgram]]:
    """Begin programs that tell what happens in them; they end with the test, and have complained of nothing."""
    made: list[ToldProgram] = []

    def begin_one(code: str, environment: dict[str, str], *words: str) -> ToldProgram:
        made.append(ToldProgram(code, environment, *words))
        return made[-1]

    yield begin_one
    assert [one.close() for one in made] == [""] * len(made)


@pytest.fixture
def opened(
    qtbot: QtBot, dressed: QApplication, tmp_path: Path, handed: list[HandedMicrophone]
) -> Iterator[Callable[..., MainWindow]]:
    """Open a window at the table with preferences, L4-5 armed unless ``level`` says otherwise."""
    made: list[MainWindow] = []

    def open_(*, level: str | None = "L4-5", **preferences: Any) -> MainWindow:
        settings = Settings(**{"voice_confirm": "levels"} | preferences)
        window = MainWindow(DeskArchive(tmp_path, settings), settings)
        made.append(window)
        window.resize(1366, 768)
        window.show()
        qtbot.waitExposed(window)
        window.open_new("lumbar")
        until(qtbot, lambda: window.shown_page == "before")
        window.on_filled_in(Said((Patient("DOE^JANE", "4711"), Plan("L3-4", "control"), Plan("L4-5"))))
        window.on_room_entered()
        if level is not None:
            window.on_said(Said((Level(level, "suspect"),)))
        settled(qtbot, window)
        return window

    yield open_
    for window in made:
        window.end()
        window.hide()


@pytest.fixture
def keeping(opened: Callable[..., MainWindow]) -> MainWindow:
    """A window at the table of a site that keeps audio for a week."""
    window = opened(voice_clips_days=7)
    window.voice._begins.stop()
    return window
