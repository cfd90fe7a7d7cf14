"""Speech made on the spot by the synthesisers of Debian, and an engine that has heard nobody for each test."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

import numpy as np
import pytest
from numpy.typing import NDArray

from bench.speech.voices import VOICES, speech
from discorecorder.dictation.sayable import Sayable
from discorecorder.dictation.speech import BLOCK_BYTES, Heard, Recogniser
from discorecorder.dictation.speech.sphinx import Sphinx


class Speak(Protocol):
    """Speaks words in a voice."""

    def __call__(self, words: str, voice: str = "us-m") -> NDArray[np.int16]:
        """Return the sound, 16 kHz mono."""


BY_NAME = {voice.name: voice for voice in VOICES}


@pytest.fixture(scope="session")
def speak(tmp_path_factory: pytest.TempPathFactory) -> Speak:
    """Return what speaks words in a voice, by its name: 16 kHz mono."""
    folder = tmp_path_factory.mktemp("speech")

    def spoken(words: str, voice: str = "us-m") -> NDArray[np.int16]:
        return speech(BY_NAME[voice], words, folder)

    return spoken


@pytest.fixture(scope="session")
def _engine() -> Iterator[Sphinx]:
    engine = Sphinx()
    yield engine
    engine.close()


@pytest.fixture
def embedded(_engine: Sphinx) -> Sphinx:
    """Return the embedded engine, which has heard nobody yet: what it heard before changes what it hears."""
    _engine.forget()
    _engine.expect(Sayable())
    return _engine


def hear(engine: Recogniser, audio: NDArray[np.int16] | bytes) -> Heard:
    """Let an engine hear audio as it comes from a microphone."""
    heard = audio if isinstance(audio, bytes) else audio.tobytes()
    engine.begin()
    for at in range(0, len(heard), BLOCK_BYTES):
        engine.feed(heard[at : at + BLOCK_BYTES])
    return engine.end()
