"""Where speech begins and where it ends, when nobody holds a key.

A frame is taken for speech where it is louder than the room by some dB, in the band of the voice. The room is what the
quietest tenth of the last seconds was: a fan that starts is speech for that long and no longer. A monitor's beep is too
short to begin anything, and a pause between two words too short to end it.
"""

from __future__ import annotations

from collections import deque
from math import log10
from typing import TYPE_CHECKING

import numpy as np

from discorecorder.dictation.speech import RATE_HZ

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

FRAME_S = 0.02
FRAME_BYTES = int(FRAME_S * RATE_HZ) * 2
BEGINS_S = 0.12
"""So much speech begins an utterance, within BEGINS_WITHIN_S."""
BEGINS_WITHIN_S = 0.20
ENDS_S = 0.40
"""So much silence ends an utterance; a click or a beep in it does not matter."""
CLICKS_S = 0.10
BEFORE_S = 0.30
"""So much of what was before the beginning belongs to the utterance: soft sounds begin words."""
ROOM_S = 5.0
OVER_ROOM_DB = 7.0
STILL_OVER_DB = 5.0
"""How much louder than the room speech is when it begins, and while it lasts."""
LEAST_DB = -60.0
"""What is softer, in dB of full scale, is speech in no room."""
BLOCK_FRAMES = 5
SMOOTH_FRAMES = 3
_BAND_HZ = (200.0, 4_000.0)
_FULL_SCALE = 32_768.0

BEGAN, SPEECH, ENDED = "began", "speech", "ended"
"""What is told: an utterance began, this audio belongs to it, it ended."""


class Endpoints:
    """Finds utterances in audio that comes in blocks of any size."""

    def __init__(self) -> None:
        self.in_speech = False
        self._silent = 0
        count = FRAME_BYTES // 2
        self._window = np.hanning(count)
        frequencies = np.fft.rfftfreq(count, 1 / RATE_HZ)
        self._band = (frequencies >= _BAND_HZ[0]) & (frequencies <= _BAND_HZ[1])
        self._scale = 4 / (float(np.sum(self._window**2)) * count * _FULL_SCALE**2)
        self._rest = b""
        self._powers: deque[float] = deque(maxlen=SMOOTH_FRAMES)
        self._levels: deque[float] = deque(maxlen=round(ROOM_S / FRAME_S))
        self._before: deque[bytes] = deque(maxlen=_frames(BEFORE_S + BEGINS_WITHIN_S))
        self._newest: deque[bool] = deque(maxlen=_frames(ENDS_S))
        self._speech: list[bytes] = []

    @property
    def silence_s(self) -> float:
        """How long ago, in the time of the audio, the last frame of speech was."""
        return self._silent * FRAME_S + len(self._rest) / 2 / RATE_HZ

    def found(self, audio: bytes) -> Iterator[tuple[str, bytes]]:
        """Take 16-bit mono audio; tell what it begins, continues and ends."""
        self._rest += audio
        while len(self._rest) >= FRAME_BYTES:
            frame, self._rest = self._rest[:FRAME_BYTES], self._rest[FRAME_BYTES:]
            yield from self._taken(frame)

    def finished(self) -> Iterator[tuple[str, bytes]]:
        """End what is open, because no more audio comes."""
        rest, self._rest = self._rest, b""
        if self.in_speech:
            self._speech.append(rest)
            yield from self._ended()

    def _taken(self, frame: bytes) -> Iterator[tuple[str, bytes]]:
        is_speech = self._is_speech(frame)
        self._silent = 0 if is_speech else self._silent + 1
        self._newest.append(is_speech)
        if not self.in_speech:
            self._before.append(frame)
            if sum(list(self._newest)[-_frames(BEGINS_WITHIN_S) :]) >= _frames(BEGINS_S):
                self.in_speech = True
                yield BEGAN, b""
                yield SPEECH, b"".join(self._before)
                self._before.clear()
            return
        self._speech.append(frame)
        if len(self._newest) == self._newest.maxlen and sum(self._newest) <= _frames(CLICKS_S) and not is_speech:
            yield from self._ended()
        elif len(self._speech) >= BLOCK_FRAMES:
            yield SPEECH, self._said()

    def _ended(self) -> Iterator[tuple[str, bytes]]:
        self.in_speech = False
        self._newest.clear()
        if self._speech:
            yield SPEECH, self._said()
        yield ENDED, b""

    def _said(self) -> bytes:
        said, self._speech = b"".join(self._speech), []
        return said

    def _is_speech(self, frame: bytes) -> bool:
        self._powers.append(self._power(np.frombuffer(frame, np.int16)))
        level = _db(sum(self._powers) / len(self._powers))
        self._levels.append(level)
        room = sorted(self._levels)[len(self._levels) // 10]
        over = STILL_OVER_DB if self.in_speech else OVER_ROOM_DB
        # The mean of some frames wavers less than noise does; the frame itself must not be one behind the sound.
        return level > max(room + over, LEAST_DB) and _db(self._powers[-1]) > room

    def _power(self, samples: NDArray[np.int16]) -> float:
        """Return the power in the band of the voice; 1 is that of a full-scale tone."""
        spectrum = np.fft.rfft(samples * self._window)[self._band]
        return float(np.sum(spectrum.real**2 + spectrum.imag**2)) * self._scale


def _db(power: float) -> float:
    return 10 * log10(max(power, 1e-12))


def _frames(seconds: float) -> int:
    return round(seconds / FRAME_S)
