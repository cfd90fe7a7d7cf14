"""A screen for each worker, a microphone, and programs that end with their journey and complain of nothing."""

from __future__ import annotations

from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest

from bench.speech.voices import VOICES, Voice, speech
from tests.desk import Desk
from tests.journeys.person import Person, Program
from tests.journeys.screen import Screen
from tests.sound_file import written
from tests.ui.voice.sound_server import SoundServer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    with Screen(tmp_path_factory.mktemp("screen")) as begun:
        yield begun


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A home of its own, with a folder for sockets beside it, whose paths may not be long."""
    desk = Desk(tmp_path)
    with TemporaryDirectory(prefix="desk") as short:
        desk.environment["TMPDIR"] = short
        yield desk


@pytest.fixture
def start(desk: Desk, screen: Screen) -> Iterator[Callable[..., Person]]:
    """Start the program with words behind its name, and return who sits before it."""
    begun: list[Program] = []

    def started(*words: str | Path, **other: tuple[str, ...]) -> Person:
        begun.append(Program(desk, screen, *words, **other))
        return Person(screen, begun[-1])

    yield started
    complaints = [program.complaints() for program in begun]
    for program in begun:
        program.close()
    assert not any(complaints), complaints


@pytest.fixture
def server() -> Iterator[SoundServer]:
    """A sound server with a microphone."""
    with SoundServer() as begun:
        begun.plug()
        yield begun


@pytest.fixture
def say(server: SoundServer, tmp_path: Path) -> Callable[..., None]:
    """Speak words into the microphone, in a voice."""

    def spoken(words: str, voice: Voice = VOICES[0]) -> None:
        server.play(written(tmp_path / "spoken.wav", speech(voice, words, tmp_path / "speech")))

    return spoken
