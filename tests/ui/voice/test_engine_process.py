"""The recogniser in its process: what it hears, and how it comes back when it dies, hangs or cannot be loaded."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING, Any

import pytest

from discorecorder.dictation.sayable import Sayable
from discorecorder.dictation.speech import BLOCK_BYTES
from discorecorder.ui.voice import engine_process
from discorecorder.ui.voice.engine_process import EngineProcess
from tests.ui.table import until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


class Listening:
    """An engine process, and what it told."""

    def __init__(self, engine: str = "pocketsphinx", model: str = "") -> None:
        self.process = EngineProcess(engine, model)
        self.told: list[tuple[str, Any]] = []
        self.process.ready.connect(lambda name: self.told.append(("ready", name)))
        self.process.began.connect(lambda: self.told.append(("began", "")))
        self.process.partial.connect(lambda words: self.told.append(("partial", words)))
        self.process.heard.connect(lambda heard, _took: self.told.append(("heard", heard.words)))
        self.process.failed.connect(lambda why: self.told.append(("failed", why)))

    def of(self, event: str) -> list[Any]:
        """Return what was told of one kind."""
        return [held for kind, held in self.told if kind == event]

    def feed(self, audio: bytes) -> None:
        """Feed it audio in blocks."""
        for at in range(0, len(audio), BLOCK_BYTES):
            self.process.feed(audio[at : at + BLOCK_BYTES])


@pytest.fixture
def listening(qtbot: QtBot) -> Iterator[Listening]:
    """A recogniser that has loaded its model."""
    made = Listening()
    made.process.expect(Sayable(planned=("L4-5",)))
    made.process.begin()
    until(qtbot, lambda: made.process.is_ready)
    yield made
    made.process.end()


def test_what_is_spoken_between_beginning_and_end_is_heard(
    qtbot: QtBot, listening: Listening, spoken: Callable[[str], bytes]
) -> None:
    assert not listening.process.finish(), "nobody spoke"
    listening.feed(spoken("pain nine"))
    listening.process.speak()
    listening.feed(spoken("epidural leak"))
    assert listening.process.finish()
    until(qtbot, lambda: listening.of("heard"))
    assert listening.of("heard") == ["epidural leak"]
    assert any(words.startswith("epidural") for words in listening.of("partial"))


def test_by_itself_it_finds_the_beginning_and_the_end_of_speech(
    qtbot: QtBot, listening: Listening, spoken: Callable[[str], bytes]
) -> None:
    listening.process.listen_by_itself(True)
    listening.feed(bytes(16_000) + spoken("epidural leak") + bytes(32_000))
    until(qtbot, lambda: listening.of("heard"))
    assert listening.of("began") == [""]
    assert listening.of("heard") == ["epidural leak"]


def test_one_that_is_killed_comes_back_and_knows_what_can_be_said(
    qtbot: QtBot, listening: Listening, spoken: Callable[[str], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_process, "FIRST_PAUSE_S", 0.05)
    listening.process._pause_s = 0.05
    listening.process.expect(Sayable(region="cervical", planned=("C5-6",)))
    listening.process.speak()
    os.kill(listening.process.number, signal.SIGKILL)
    until(qtbot, lambda: listening.of("failed"))
    assert not listening.process.is_ready
    assert listening.process.is_begun, "it is to be started again"
    assert not listening.process.finish(), "what was being said is lost"
    until(qtbot, lambda: len(listening.of("ready")) == 2)
    listening.process.speak()
    listening.feed(spoken("C five six"))
    listening.process.finish()
    until(qtbot, lambda: listening.of("heard"))
    assert listening.of("heard") == ["c five six"]


def test_one_that_does_not_answer_counts_as_dead(
    qtbot: QtBot, listening: Listening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_process, "ANSWERS_S", 0.2)
    listening.process.speak()
    os.kill(listening.process.number, signal.SIGSTOP)
    listening.process.finish()
    until(qtbot, lambda: listening.of("failed"))
    assert listening.of("failed") == ["the recogniser does not answer"]


def test_one_that_takes_no_audio_counts_as_dead(listening: Listening, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_process, "BEHIND_BYTES", 100_000)
    os.kill(listening.process.number, signal.SIGSTOP)
    listening.process.speak()
    listening.feed(bytes(1_000_000))
    assert listening.of("failed") == ["the recogniser does not answer"]


def test_a_model_that_is_missing_is_told_by_name_and_tried_again_after_pauses_that_grow(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Listening(model=str(tmp_path / "nowhere"))
    made.process._pause_s = 0.01
    made.process.begin()
    until(qtbot, lambda: len(made.of("failed")) == 2)
    made.process.end()
    assert str(tmp_path / "nowhere") in made.of("failed")[0]
    assert made.process._pause_s == pytest.approx(0.04)
    assert not made.process.is_begun


def test_the_pauses_grow_to_half_a_minute_and_no_further() -> None:
    made = Listening()
    for _ in range(9):
        made.process._lose("test")
        made.process._again.stop()
    assert made.process._pause_s == 30


def test_its_end_leaves_no_process_behind(qtbot: QtBot, listening: Listening) -> None:
    number = listening.process.number
    listening.process.end()
    until(qtbot, lambda: not _is_alive(number))
    assert listening.process.number == 0
    assert listening.of("failed") == []


def _is_alive(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True
