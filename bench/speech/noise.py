"""The room's noise: a fan, mains hum and a monitor's beeps, and pink noise; mixed at a signal-to-noise ratio."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from discorecorder.dictation.speech import RATE_HZ
from discorecorder.dictation.speech.front import in_noise, room_noise, to_unit

__all__ = ["in_noise", "in_room", "pink", "room"]


def room(seconds: float, seed: int) -> NDArray[np.float64]:
    """Return fan, hum and beeps of the given length, 16 kHz, of root mean square 1."""
    chance = np.random.default_rng(seed)
    count = int(seconds * RATE_HZ)
    time = np.arange(count) / RATE_HZ
    fan = room_noise(chance, count)
    hum = sum(np.sin(2 * np.pi * 60 * k * time + chance.uniform(0, 6)) / k for k in (1, 2, 3, 5))
    beeps = np.sin(2 * np.pi * 880 * time) * ((time * chance.uniform(1.0, 1.3) + chance.uniform()) % 1 < 0.08)
    return to_unit(fan + 0.3 * np.asarray(hum) + 0.7 * beeps)


def in_room(speech: NDArray[np.int16], decibel: float | None, seed: int) -> NDArray[np.int16]:
    """Return speech in the noise of a room that lies so many dB below it; as it is where that is None."""
    if decibel is None:
        return speech
    return in_noise(speech, room(len(speech) / RATE_HZ + 0.1, seed), decibel)


def pink(seconds: float, seed: int) -> NDArray[np.float64]:
    """Return pink noise of the given length, 16 kHz, of root mean square 1."""
    return room_noise(np.random.default_rng(seed), int(seconds * RATE_HZ), 0.5)
