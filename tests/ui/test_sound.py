"""The two tones: never one while sound is off, and silence in words where nothing can play them."""

from __future__ import annotations

import subprocess
import sys
import wave
from array import array
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtMultimedia import QAudioDevice, QMediaDevices, QSoundEffect
from pytestqt.qtbot import QtBot

from discorecorder.assets import asset
from discorecorder.ui.sound import LOUDEST, RATE_HZ, TONES, Tones, wave_of, write_tones

OFF = """
import sys
from PySide6.QtWidgets import QApplication
from discorecorder.ui.sound import Tones
application = QApplication([])
tones = Tones()
tones.recorded(); tones.refused()
tones.turn_on(False)
tones.recorded(); tones.refused()
application.processEvents()
sys.exit("PySide6.QtMultimedia" in sys.modules)
"""


class Heard:
    """What would be heard: a tone that counts how often it was played and stopped."""

    def __init__(self) -> None:
        self.played = 0
        self.stopped = 0

    def play(self) -> None:
        self.played += 1

    def stop(self) -> None:
        self.stopped += 1


def listening(tones: Tones) -> dict[str, Heard]:
    """Listen to the tones instead of a loudspeaker."""
    heard = {name: Heard() for name in TONES}
    effects: dict[str, Any] = tones._effects
    effects.clear()
    effects.update(heard)
    return heard


def test_while_sound_is_off_nothing_of_it_is_even_loaded() -> None:
    assert subprocess.run([sys.executable, "-c", OFF], check=False, timeout=60).returncode == 0


def test_while_sound_is_off_nothing_is_played(qtbot: QtBot) -> None:
    tones = Tones()
    heard = listening(tones)
    tones.recorded()
    tones.refused()
    assert not any(one.played for one in heard.values())
    tones.turn_on(True)
    tones.recorded()
    tones.turn_on(False)
    tones.recorded()
    tones.refused()
    assert heard["recorded"].played == 1
    assert heard["refused"].played == 0


def test_recorded_and_refused_have_a_tone_each(qtbot: QtBot) -> None:
    tones = Tones()
    heard = listening(tones)
    tones.turn_on(True)
    tones.recorded()
    tones.recorded()
    tones.refused()
    assert (heard["recorded"].played, heard["refused"].played) == (2, 1)


def test_turning_it_off_cuts_a_tone_off(qtbot: QtBot) -> None:
    tones = Tones()
    heard = listening(tones)
    tones.turn_on(True)
    tones.turn_on(False)
    assert all(one.stopped for one in heard.values())
    assert not tones.is_on


def test_a_computer_without_a_loudspeaker_is_silent_and_says_so(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QMediaDevices, "defaultAudioOutput", QAudioDevice)
    tones = Tones()
    tones.turn_on(True)
    tones.recorded()
    tones.refused()
    assert tones.told == "No sound: this computer has nothing to play it on."
    tones.turn_on(False)
    assert tones.told == ""


def test_this_computer_either_can_be_heard_or_says_why_not_and_qt_warns_of_nothing(qtbot: QtBot) -> None:
    tones = Tones()
    tones.turn_on(True)
    qtbot.wait(50)
    assert bool(tones.told) != bool(tones.findChildren(QSoundEffect))


def test_without_the_part_of_qt_that_plays_it_is_silent_and_says_so(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    tones = Tones()
    tones.turn_on(True)
    tones.recorded()
    assert "not installed" in tones.told


def test_a_computer_with_a_loudspeaker_gets_the_tones_ready(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    class Loudspeaker:
        def isNull(self) -> bool:  # noqa: N802  (as Qt calls it)
            return False

    monkeypatch.setattr(QMediaDevices, "defaultAudioOutput", Loudspeaker)
    tones = Tones()
    tones.turn_on(True)
    tones.turn_on(True)
    ready = tones.findChildren(QSoundEffect)
    assert tones.told == ""
    assert {Path(one.source().toLocalFile()).name for one in ready} == {"recorded.wav", "refused.wav"}


@pytest.mark.parametrize("name", TONES)
def test_the_tones_are_short_quiet_and_end_without_a_click(name: str) -> None:
    path = asset("sound", f"{name}.wav")
    assert path.stat().st_size < 20_000
    with wave.open(str(path)) as read:
        assert (read.getnchannels(), read.getsampwidth(), read.getframerate()) == (1, 2, RATE_HZ)
        assert read.getnframes() / RATE_HZ < 0.25
        samples = array("h", read.readframes(read.getnframes()))
    assert max(abs(sample) for sample in samples) <= 32767 * LOUDEST
    assert samples[0] == 0
    assert abs(samples[-1]) < 20


@pytest.mark.parametrize("name", TONES)
def test_the_files_are_those_that_the_program_makes(name: str, tmp_path: Path) -> None:
    write_tones(tmp_path)
    made, kept = (tmp_path / f"{name}.wav").read_bytes(), asset("sound", f"{name}.wav").read_bytes()
    assert made == wave_of(TONES[name])
    assert made[:44] == kept[:44]
    # A sine may differ by its last bit from one mathematical library to the next.
    assert all(abs(one - other) <= 1 for one, other in zip(array("h", made[44:]), array("h", kept[44:]), strict=True))


def test_the_two_tones_cannot_be_taken_for_one_another() -> None:
    recorded, refused = TONES["recorded"], TONES["refused"]
    assert recorded.from_hz > 2 * refused.from_hz
    assert refused.lasts_ms > 2 * recorded.lasts_ms
    assert refused.to_hz < refused.from_hz
