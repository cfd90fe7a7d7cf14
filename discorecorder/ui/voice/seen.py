"""What the screen shows of the voice: what the ear does, and what became of the words that were heard."""

from __future__ import annotations

from typing import NamedTuple

from discorecorder.ui.voice.hears import DEAF, DOWN, LISTENING, OFF, READY, STARTING, THINKING
from discorecorder.ui.words import mark

PARTIAL, HEARD, RECORDED, WAITS, ASKS, REFUSED, LAPSED, CANCELLED, SILENT, LOST, SILENCED = (
    "partial",
    "heard",
    "recorded",
    "waits",
    "asks",
    "refused",
    "lapsed",
    "cancelled",
    "silent",
    "lost",
    "silenced",
)
"""What can be shown of words: as they are spoken, on their way to the disk, and what was done with them; ``lost`` tells
that nothing can be heard any more, ``silenced`` that nothing can be read back into the ear."""

HEADS: dict[str, str] = {
    PARTIAL: mark("Hearing"),
    HEARD: mark("Heard"),
    RECORDED: mark("Recorded"),
    WAITS: mark("Confirm?"),
    ASKS: mark("Which?"),
    REFUSED: mark("Not taken"),
    LAPSED: mark("Lapsed"),
    CANCELLED: mark("Taken back"),
    LOST: mark("Voice off, keyboard works"),
    SILENCED: mark("Read-back is silent"),
}
KEY_WORDS: dict[str, str] = {
    OFF: mark("Voice off"),
    DEAF: mark("Voice off"),
    DOWN: mark("Voice off"),
    STARTING: mark("Voice starts"),
    READY: mark("Hold to talk"),
    LISTENING: mark("Listening"),
    THINKING: mark("One moment"),
}


class Words(NamedTuple):
    """Words that were heard, as they may be shown now, and what became of them.

    ``entries`` are what they would record, in words; ``how`` says what to do about them; ``left`` is the part of the
    time that is left to confirm them, None where that is not shown.
    """

    state: str = SILENT
    words: str = ""
    entries: tuple[str, ...] = ()
    how: str = ""
    left: float | None = None

    @property
    def is_asked(self) -> bool:
        """Whether somebody has to do something about them."""
        return self.state in {WAITS, ASKS}
