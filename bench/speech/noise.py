"""The room's noise: a fan, mains hum and a monitor's beeps, and pink noise; mixed at a signal-to-noise ratio."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

RATE = 16_000


def room(seconds: float, seed: int) -> NDArray[np.float64]:
    """Return fan, hum and beeps of the given length, 16 kHz, of root mean square 1."""
    chance = np.random.default_rng(seed)
    count = int(seconds * RATE)
    time = np.arange(count) / RATE
    fan = _shaped(chance, count, 1.4)
    hum = sum(np.sin(2 * np.pi * 60 * k * time + chance.uniform(0, 6)) / k for k in (1, 2, 3, 5))
    beeps = np.sin(2 * np.pi * 880 * time) * ((time * chance.uniform(1.0, 1.3) + chance.uniform()) % 1 < 0.08)
    return _to_unit(fan + 0.3 * np.asarray(hum) + 0.7 * beeps)


def pink(seconds: float, seed: int) -> NDArray[np.float64]:
    """Return pink noise of the given length, 16 kHz, of root mean square 1."""
    return _shaped(np.random.default_rng(seed), int(seconds * RATE), 1.0)


def _shaped(chance: np.random.Generator, count: int, slope: float) -> NDArray[np.float64]:
    spectrum = np.fft.rfft(chance.standard_normal(count))
    frequency = np.maximum(np.fft.rfftfreq(count, 1 / RATE), 30.0)
    return _to_unit(np.fft.irfft(spectrum / frequency ** (slope / 2), count))


def _to_unit(sound: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(sound / np.sqrt(np.mean(sound**2)))


def mixed(speech: NDArray[np.int16], noise: NDArray[np.float64], decibel: float) -> NDArray[np.int16]:
    """Return speech in noise; the ratio is that of the speech where it is loud to the noise, in dB."""
    sound = speech.astype(np.float64)
    loud = sound[np.abs(sound) > 0.02 * np.abs(sound).max()]
    level = np.sqrt(np.mean(loud**2)) / 10 ** (decibel / 20)
    return np.asarray(np.clip(sound + noise[: len(sound)] * level, -32768, 32767), np.int16)
