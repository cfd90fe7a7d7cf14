"""The audio of what was heard, held in memory until it is known whether a record came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discorecorder.model.values import Value

if TYPE_CHECKING:
    from discorecorder.dictation.speech.judging import Judgement


class Utterance(Value):
    """Audio of which a record came, 16-bit mono of 16 kHz, with what was heard in it and for how many days it stays."""

    pcm: bytes
    words: str
    confidence: float
    days: int


class WaitingAudio:
    """The audio of the one phrase that waits to be confirmed; it goes as soon as that phrase waits no more."""

    def __init__(self) -> None:
        self.pcm = b""
        self._waiting: Judgement | None = None

    def follow(self, waiting: Judgement | None, pcm: bytes = b"") -> None:
        """Hold the audio that was heard last if what waits now came of it; drop what does not wait any more."""
        if waiting is not self._waiting:
            self._waiting, self.pcm = waiting, pcm if waiting is not None else b""
