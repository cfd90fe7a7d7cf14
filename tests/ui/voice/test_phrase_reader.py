"""A phrase is heard from just before the key goes down until just after it comes up, and nothing else is held."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

import pytest

from discorecorder.dictation.speech import BLOCK_BYTES, RATE_HZ
from discorecorder.ui.voice.ear import BEFORE_BYTES
from discorecorder.ui.voice.hears import DEAF, LISTENING, OFF, READY, STARTING, Hears
from discorecorder.ui.voice.phrase_reader import PhraseReader
from tests.ui.table import until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from tests.ui.voice.handed import HandedMicrophone


@pytest.fixture
def reader(qtbot: QtBot, handed: list[HandedMicrophone]) -> Iterator[PhraseReader]:
    made = PhraseReader("Desk")
    yield made
    made.end()


def test_what_was_said_while_the_key_was_held_is_heard_with_its_edges(
    qtbot: QtBot, reader: PhraseReader, handed: list[HandedMicrophone]
) -> None:
    heard: list[tuple[bytes, float]] = []
    reader.heard.connect(lambda audio, seconds: heard.append((audio, seconds)))
    assert reader.hears == Hears(OFF)
    reader.begin()
    assert handed[0].wanted == "Desk"
    handed[0].say(b"\x01\x00" * RATE_HZ)
    assert reader.hears == Hears(READY)
    reader.press()
    assert reader.hears == Hears(LISTENING)
    handed[0].say(b"\x02\x00" * RATE_HZ)
    reader.release()
    handed[0].say(b"\x03\x00" * (BLOCK_BYTES // 2))
    reader.press()
    until(qtbot, lambda: heard)
    audio, seconds = heard[0]
    assert audio == b"\x01\x00" * (BEFORE_BYTES // 2) + b"\x02\x00" * RATE_HZ + b"\x03\x00" * (BLOCK_BYTES // 2)
    assert seconds == 1.0
    assert reader.hears == Hears(READY)
    assert len(heard) == 1, "a key that comes again before the end of the phrase begins none"


def test_a_microphone_that_is_pulled_takes_the_phrase_with_it(
    qtbot: QtBot, reader: PhraseReader, handed: list[HandedMicrophone]
) -> None:
    heard: list[bytes] = []
    reader.heard.connect(lambda audio, _seconds: heard.append(audio))
    reader.begin()
    reader.press()
    handed[0].say(bytes(32_000))
    handed[0].troubled.emit("the microphone was pulled")
    assert reader.hears == Hears(DEAF, "the microphone was pulled")
    reader.press()
    reader.release()
    handed[0].troubled.emit("")
    handed[0].muted.emit(True)
    assert reader.hears == Hears(READY, "silent: muted or pulled?")
    qtbot.wait(300)
    assert heard == []


def test_nothing_is_heard_before_the_microphone_is_and_after_its_end(
    qtbot: QtBot, reader: PhraseReader, handed: list[HandedMicrophone], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.ui.voice.handed.QUIET", b"")
    told: list[Hears] = []
    reader.changed.connect(lambda: told.append(reader.hears))
    reader.press()
    reader.begin()
    reader.begin()
    assert len(handed) == 1
    reader.end()
    assert not handed[0].is_open
    assert told == [Hears(READY), Hears(OFF)] or told == [Hears(STARTING), Hears(READY), Hears(OFF)]


def test_a_qt_without_sound_is_told(reader: PhraseReader, monkeypatch: pytest.MonkeyPatch) -> None:
    found = builtins.__import__

    def refuse(name: str, *rest: Any, **named: Any) -> Any:
        if name == "discorecorder.ui.voice.microphone":
            raise ImportError
        return found(name, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", refuse)
    reader.begin()
    assert reader.hears == Hears(DEAF, "Qt's part for sound is not installed")
