"""The microphone: how loud it is, which one is listened to, and one that is pulled comes back by itself.

Qt's part for sound keeps for the life of a process what it found at its first look, so the program that listens to the
sound server of a test is one of its own.
"""

from __future__ import annotations

from array import array
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtMultimedia import QAudioDevice

from discorecorder.ui.voice.microphone import LEAST_DB, Level, chosen_device, level_of, microphones, peak_of
from tests.sound_file import written
from tests.ui.voice.sound_server import CALLED, NAME

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.voice.sound_server import SoundServer
    from tests.ui.voice.told_program import ToldProgram

PROGRAM = """
from PySide6.QtCore import QCoreApplication, QTimer
from discorecorder.ui.voice import microphone
from discorecorder.ui.voice.microphone import Microphone, microphones

application = QCoreApplication([])
microphone.MUTED_S = 0.6
loudest = [-90.0]
tell("there", microphones())
one = Microphone(*sys.argv[1:])
one.troubled.connect(lambda why: tell("troubled", why))
one.muted.connect(lambda is_muted: tell("muted", is_muted))

def on_level(level):
    if level.peak_db > loudest[0] + 6 or level.is_clipped:
        loudest[0] = level.peak_db
        tell("level", [level.peak_db, level.is_clipped])

one.levelled.connect(on_level)
one.begin()
application.exec()
"""


@pytest.fixture
def listen(begin: Callable[..., ToldProgram]) -> Callable[..., ToldProgram]:
    """Begin to listen in an environment, to any microphone or to one that is wanted."""
    return partial(begin, PROGRAM)


def tone(folder: Path, loudness: int, seconds: float = 0.5) -> Path:
    """Write a rough tone of a loudness, from 0 to 32767, as a WAV file."""
    samples = np.array([loudness if at // 20 % 2 else -loudness for at in range(round(16_000 * seconds))], np.int16)
    return written(folder / f"tone-{loudness}.wav", samples)


def test_a_microphone_is_heard_and_so_is_that_it_is_too_loud(
    server: SoundServer, listen: Callable[..., ToldProgram], tmp_path: Path
) -> None:
    server.plug()
    listener = listen(server.environment)
    assert listener.until("there") == [[CALLED, NAME]]
    listener.until("troubled", "")
    server.play(tone(tmp_path, 3_000))
    peak_db, is_clipped = listener.until("level")
    assert (round(peak_db), is_clipped) == (-21, False)
    server.play(tone(tmp_path, 32_767))
    while not is_clipped:
        peak_db, is_clipped = listener.until("level")
    assert peak_db > -0.1


def test_one_that_is_plugged_in_later_is_heard_and_one_that_is_pulled_comes_back(
    server: SoundServer, listen: Callable[..., ToldProgram], tmp_path: Path
) -> None:
    listener = listen(server.environment, NAME)
    assert listener.until("there") == []
    listener.until("troubled", "no microphone")
    server.plug()
    listener.until("troubled", "")
    server.play(tone(tmp_path, 3_000))
    listener.until("level")
    server.pull()
    listener.until("muted", True)
    server.plug()
    listener.until("muted", False)
    server.play(tone(tmp_path, 20_000))
    listener.until("level")


def test_one_that_is_wanted_by_name_and_not_there_is_not_replaced_by_another(
    server: SoundServer, listen: Callable[..., ToldProgram]
) -> None:
    server.plug()
    listener = listen(server.environment, "Ceiling")
    assert listener.until("troubled") == "the microphone Ceiling is not connected"


def test_without_a_sound_server_there_is_no_microphone_and_no_complaint(listen: Callable[..., ToldProgram]) -> None:
    listener = listen({"PULSE_SERVER": "unix:/nonexistent/socket"})
    assert listener.until("there") == []
    assert listener.until("troubled") == "no microphone"


@pytest.mark.parametrize(
    ("samples", "peak"), [((), 0), ((0, 0), 0), ((1, -5, 3), 5), ((-32_768,), 32_768), ((32_767, 2), 32_767)]
)
def test_the_peak_is_the_loudest_sample_of_either_sign(samples: tuple[int, ...], peak: int) -> None:
    assert peak_of(array("h", samples).tobytes() + b"x") == peak


def test_a_level_is_in_db_of_full_scale() -> None:
    assert level_of(32_768) == Level(0.0, True)
    assert level_of(3_277).peak_db == pytest.approx(-20, abs=0.01)
    assert level_of(0) == Level(pytest.approx(LEAST_DB, abs=0.4), False)  # type: ignore[arg-type]


def test_where_there_is_no_microphone_none_is_chosen() -> None:
    assert chosen_device("", [], QAudioDevice()) is None
    assert chosen_device("Desk", [QAudioDevice()], QAudioDevice()) is None
    assert chosen_device("", [here := QAudioDevice()], QAudioDevice()) is here
    assert isinstance(microphones(), list)
