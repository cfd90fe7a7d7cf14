"""The ``listen`` command at a microphone: what is said into it is told phrase by phrase, until Ctrl+C."""

from __future__ import annotations

import json
import signal
import subprocess
from typing import TYPE_CHECKING

import numpy as np
import pytest

from bench.speech.voices import VOICES, speech
from tests.desk import Desk, refused
from tests.sound_file import written
from tests.ui.voice.sound_server import SoundServer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

QUIET = np.zeros(16_000, np.int16)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def listening(desk: Desk, server: SoundServer) -> Iterator[subprocess.Popen[bytes]]:
    """Let the command listen to a microphone of its own; it ends with the test."""
    server.plug()
    begun = desk.start("listen", "--microphone", "--level", "L4-5", environment=server.environment)
    yield begun
    begun.kill()
    begun.communicate()


def test_what_is_said_into_the_microphone_is_told_until_ctrl_c(
    desk: Desk, server: SoundServer, listening: subprocess.Popen[bytes]
) -> None:
    spoken = written(desk.home / "said.wav", QUIET, speech(VOICES[0], "pain seven", desk.home), QUIET)
    assert listening.stdout is not None
    assert listening.stderr is not None
    assert b"listening; Ctrl+C ends it" in listening.stderr.readline()
    server.play(spoken)
    told = json.loads(listening.stdout.readline())
    assert told["words"] == "pain seven"
    assert [entry["kind"] for entry in told["entries"]] == ["reading"]
    listening.send_signal(signal.SIGINT)
    out, err = listening.communicate(timeout=30)
    assert (listening.returncode, out, err) == (0, b"", b"")


def test_a_computer_without_a_microphone_is_told_so(desk: Desk, server: SoundServer) -> None:
    told = desk.run("listen", "--microphone", environment=server.environment)
    refused(told, "this computer has no microphone at this moment")
