"""What is done to audio before it is recognised."""

from __future__ import annotations

import numpy as np
import pytest

from discorecorder.dictation.speech.front import FLOOR_DB, Front, room_noise, voiced_share


def tone(amplitude: float, seconds: float = 0.1) -> bytes:
    """Return a tone of 440 Hz."""
    time = np.arange(int(16_000 * seconds)) / 16_000
    return (amplitude * np.sin(2 * np.pi * 440 * time)).astype(np.int16).tobytes()


def test_digital_silence_gets_a_floor_below_the_speech() -> None:
    front = Front()
    front.begin()
    for _ in range(10):
        front.prepared(tone(8_000))
    quiet = np.frombuffer(front.prepared(bytes(3_200)), np.int16).astype(float)
    below = 20 * np.log10(8_000 / np.sqrt(2) / np.sqrt(np.mean(quiet**2)))
    assert below == pytest.approx(FLOOR_DB, abs=3)


def test_speech_itself_is_hardly_changed() -> None:
    front = Front()
    front.begin()
    front.prepared(tone(8_000))
    before = np.frombuffer(tone(8_000), np.int16).astype(float)
    after = np.frombuffer(front.prepared(tone(8_000)), np.int16).astype(float)
    assert np.sqrt(np.mean((after - before) ** 2)) < 0.12 * np.sqrt(np.mean(before**2))


def test_the_same_audio_gives_the_same_again() -> None:
    def once() -> bytes:
        front = Front()
        front.begin()
        return b"".join(front.prepared(tone(amplitude)) for amplitude in (10, 9_000, 200))

    assert once() == once()


def test_loudness_and_clipping_are_told() -> None:
    front = Front()
    front.begin()
    front.prepared(tone(3_276.8 * np.sqrt(2)))
    assert front.loudness_db == pytest.approx(-20, abs=0.3)
    clipped = [front.is_clipped]
    front.prepared(np.full(1_600, 32_767, np.int16).tobytes())
    clipped.append(front.is_clipped)
    front.begin()
    assert [*clipped, front.is_clipped] == [False, True, False]


def test_half_a_sample_and_nothing_are_no_audio() -> None:
    front = Front()
    front.begin()
    assert front.prepared(b"") == b""
    assert front.prepared(b"\x01") == b""
    assert not front.is_clipped


def test_what_has_a_pitch_is_told_from_what_has_none() -> None:
    chance = np.random.default_rng(5)
    time = np.arange(16_000) / 16_000
    voice = np.sum([np.sin(2 * np.pi * 120 * many * time) / many for many in range(1, 20)], axis=0)
    door = room_noise(chance, 16_000) * np.exp(-4 * time)
    assert voiced_share((4_000 * voice).astype(np.int16).tobytes()) > 0.9
    assert voiced_share((6_000 * door).astype(np.int16).tobytes()) < 0.3
    assert voiced_share(bytes(200)) == 0.0


@pytest.mark.parametrize("hertz", [150.0, 220.0, 440.0, 600.0, 880.0, 1000.0])
def test_the_tone_of_a_monitor_is_no_voice(hertz: float) -> None:
    time = np.arange(8_000) / 16_000
    samples = 4_000 * np.sin(2 * np.pi * hertz * time) + np.random.default_rng(1).normal(0, 30, 8_000)
    assert voiced_share(samples.astype(np.int16).tobytes()) < 0.1


@pytest.mark.parametrize("hertz", [80.0, 120.0, 180.0, 260.0, 350.0])
def test_the_pitch_of_every_speaker_counts(hertz: float) -> None:
    time = np.arange(8_000) / 16_000
    voice = np.sum([np.sin(2 * np.pi * hertz * many * time) / many for many in range(1, 12)], axis=0)
    assert voiced_share((4_000 * voice).astype(np.int16).tobytes()) > 0.9
