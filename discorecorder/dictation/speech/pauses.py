"""Silence before the first word and behind the last, which no engine has to work through.

Whoever holds a key presses it early and lets it go late: a third of what comes from the microphone is the room alone.
Silence between words is kept, for it tells one word from two.
"""

from __future__ import annotations

from discorecorder.dictation.speech import RATE_HZ

KEPT_S = 0.2
"""So much of what is before the first word, and behind the last, is kept: soft sounds begin and end words.

With 0.1 s behind, "thirty" was heard as "thirty eight" by voices whose words end in a puff of air.
"""
OVER_ROOM = 1.5
"""By so much louder than the room a block is more than that; the loudness of noise wavers."""
UNDER_SPEECH = 0.25
"""What is not so much softer than speech is no silence, however loud the room was before."""
_KEPT_BYTES = round(KEPT_S * RATE_HZ) * 2
_LEAST_BYTES = _KEPT_BYTES // 10
"""What is shorter does not tell how loud the room is."""


class Pauses:
    """Leaves out silence around speech; what it knows of the room it keeps for the next utterance.

    The room is as loud as the softest block of the utterance before. Until there was one, everything is passed on, and
    so is an utterance that is nowhere louder than the room. ``left_out`` is how many bytes of silence before the first
    word were left out.
    """

    def __init__(self) -> None:
        self._room: float | None = None
        self.begin()

    def begin(self) -> None:
        """Begin an utterance."""
        self._softest: float | None = None
        self._has_begun = False
        self._silent = 0
        self._held = b""
        self.left_out = 0

    def passed(self, block: bytes, loudness: float, speech: float) -> bytes:
        """Take 16-bit audio, how loud it is, and how loud speech is; return what is to be heard by now.

        Both are root mean squares of samples.
        """
        if len(block) >= _LEAST_BYTES:
            self._softest = loudness if self._softest is None else min(self._softest, loudness)
        if self._room is None or loudness > min(self._room * OVER_ROOM, speech * UNDER_SPEECH):
            if not self._has_begun:
                self.left_out = max(0, len(self._held) - _KEPT_BYTES)
                self._held = self._held[self.left_out :]
            self._has_begun, self._silent = True, 0
        else:
            self._silent += len(block)
        self._held += block
        return self._all() if self._has_begun and self._silent <= _KEPT_BYTES else b""

    def rest(self) -> bytes:
        """End the utterance; return what is still to be heard."""
        if self._softest is not None:
            self._room = self._softest
        return b"" if self._has_begun else self._all()

    def _all(self) -> bytes:
        held, self._held = self._held, b""
        return held
