"""What is done to audio before it is recognised: how loud it is, whether it is clipped, and a floor of noise.

The models were trained on microphones in rooms. Where the pauses are digital silence, as in synthetic speech and behind
a noise gate, the spectra of quiet sounds go astray (measured: docs/dictation.md); a floor of noise 20 dB below the
speech keeps them where the model knows them, and is lost in the noise of a real room.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from discorecorder.dictation.speech import BLOCK_BYTES, RATE_HZ

if TYPE_CHECKING:
    from numpy.typing import NDArray

FLOOR_DB = 20.0
FLOOR_S = 4
"""After so long, in s, the floor of noise begins again."""

FULL_SCALE = 32_768
CLIPPED = 32_700
CLIPPED_SHARE = 0.001
_NOMINAL = 2_000.0
"""How loud speech is taken to be until some was heard: about -24 dB of full scale."""


_PITCH_FRAME = RATE_HZ // 25
_PITCH_BAND_HZ = (70.0, 1_000.0)
_PITCH_LAGS = (40, 230)
_PITCHED = 0.6
_LOUD = 10**-2.5
_LOWEST_HZ = 50.0
_TONE = 0.93
_PARTIAL_BINS = 7


class Front:
    """Prepares audio block by block; what it knows of the loudness it keeps from one utterance to the next.

    ``loudness`` is that of the last block, ``speech`` that of speech: root mean squares of 16-bit samples.
    """

    def __init__(self) -> None:
        self.speech = _NOMINAL
        self.loudness = 0.0
        self._noise = room_noise(np.random.default_rng(20), FLOOR_S * RATE_HZ)
        self._at = 0
        self._clipped = 0
        self._count = 0
        self._loudest = 0.0

    def begin(self) -> None:
        """Begin an utterance."""
        self._at = self._clipped = self._count = 0
        self._loudest = 0.0

    def utterance(self, audio: bytes) -> list[bytes]:
        """Return the blocks of a whole utterance, prepared."""
        self.begin()
        return [self.prepared(audio[at : at + BLOCK_BYTES]) for at in range(0, len(audio), BLOCK_BYTES)]

    def prepared(self, block: bytes) -> bytes:
        """Return audio with the floor of noise in it."""
        samples = np.frombuffer(block[: len(block) // 2 * 2], np.int16).astype(np.float64)
        if not len(samples):
            return b""
        self._clipped += int(np.count_nonzero(np.abs(samples) >= CLIPPED))
        self._count += len(samples)
        self.loudness = loudness = float(np.sqrt(np.mean(samples**2)))
        self._loudest = max(self._loudest, loudness)
        self.speech = max(self._loudest, self.speech * 0.97)
        noise = np.take(self._noise, np.arange(self._at, self._at + len(samples)), mode="wrap")
        self._at += len(samples)
        floor = self.speech * 10 ** (-FLOOR_DB / 20)
        return np.clip(samples + floor * noise, -32_768, 32_767).astype(np.int16).tobytes()

    @property
    def loudness_db(self) -> float:
        """How loud the loudest block of the utterance was, in dB of full scale."""
        return float(20 * np.log10(max(self._loudest, 1.0) / FULL_SCALE))

    @property
    def is_clipped(self) -> bool:
        """Whether the microphone was at the end of its range for over a thousandth of the time."""
        return self._clipped > CLIPPED_SHARE * max(1, self._count)


def voiced_share(audio: bytes) -> float:
    """Return which share of 16-bit mono audio of RATE_HZ, where it is loud, has the pitch of a voice, from 0 to 1.

    A door and a cough have hardly any. A frame has pitch where it is alike to itself 2.5 to 14 ms later, below 1 kHz.
    The tone of a monitor is no voice: hardly anything in it lies beside its one partial.
    """
    samples = np.frombuffer(audio[: len(audio) // 2 * 2], np.int16).astype(np.float32)
    if len(samples) < _PITCH_FRAME:
        return 0.0
    window = np.hanning(_PITCH_FRAME).astype(np.float32)
    frames = np.lib.stride_tricks.sliding_window_view(samples, _PITCH_FRAME)[:: RATE_HZ // 100] * window
    spectra = np.fft.rfft(frames - frames.mean(axis=1, keepdims=True), 2048)
    frequency = np.fft.rfftfreq(2048, 1 / RATE_HZ)
    is_tone = _strongest_partial(np.abs(spectra[:, frequency >= _LOWEST_HZ]) ** 2) > _TONE
    spectra[:, (frequency < _PITCH_BAND_HZ[0]) | (frequency > _PITCH_BAND_HZ[1])] = 0
    alike = np.fft.irfft(np.abs(spectra) ** 2)[:, :_PITCH_FRAME]
    own = np.fft.irfft(np.abs(np.fft.rfft(window, 2048)) ** 2)[:_PITCH_FRAME]
    energy = alike[:, 0] + 1e-9
    lags = slice(*_PITCH_LAGS)
    pitch = (alike[:, lags] / energy[:, None] / (own[lags] / own[0])).max(axis=1)
    loud = energy > energy.max() * _LOUD
    return float(np.mean((pitch > _PITCHED)[loud] & ~is_tone[loud]))


def _strongest_partial(powers: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return for each spectrum which share of its power lies at its strongest partial."""
    at, rows = powers.argmax(axis=1), np.arange(len(powers))
    sums = np.cumsum(np.pad(powers, ((0, 0), (1, 0))), axis=1)
    first, last = np.maximum(at - _PARTIAL_BINS, 0), np.minimum(at + _PARTIAL_BINS + 1, powers.shape[1])
    return np.asarray((sums[rows, last] - sums[rows, first]) / (sums[:, -1] + 1e-9))


def room_noise(chance: np.random.Generator, count: int, fall: float = 0.7) -> NDArray[np.float64]:
    """Return noise that falls with the frequency like that of rooms, 16 kHz, of root mean square 1.

    ``fall`` is the power of the frequency by which the amplitude falls; 0.5 is pink.
    """
    spectrum = np.fft.rfft(chance.standard_normal(count))
    frequency = np.maximum(np.fft.rfftfreq(count, 1 / RATE_HZ), 30.0)
    return to_unit(np.fft.irfft(spectrum / frequency**fall, count))


def to_unit(sound: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return sound of root mean square 1."""
    return np.asarray(sound / np.sqrt(np.mean(sound**2)))


def in_noise(speech: NDArray[np.int16], noise: NDArray[np.float64], decibel: float) -> NDArray[np.int16]:
    """Return speech in noise; the ratio is that of the speech where it is loud to the noise, in dB."""
    sound = speech.astype(np.float64)
    loud = sound[np.abs(sound) > 0.02 * np.abs(sound).max()]
    level = np.sqrt(np.mean(loud**2)) / 10 ** (decibel / 20)
    return np.asarray(np.clip(sound + noise[: len(sound)] * level, -32_768, 32_767), np.int16)
