"""A microphone that is handed its audio, an ear-piece that keeps it, and what an engine would have heard."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from discorecorder.dictation.speech import BLOCK_BYTES, Heard, HeardWord
from discorecorder.ui.main_window import MainWindow
from discorecorder.ui.voice.microphone import Level

QUIET = bytes(BLOCK_BYTES)


class HandedMicrophone(QObject):
    """Stands in for the microphone of the room."""

    blocks = Signal(bytes)
    levelled = Signal(object)
    troubled = Signal(str)
    muted = Signal(bool)

    def __init__(self, wanted: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wanted = wanted
        self.is_open = False

    def begin(self) -> None:
        self.is_open = True
        self.blocks.emit(QUIET)

    def end(self) -> None:
        self.is_open = False

    def say(self, audio: bytes) -> None:
        """Hand it audio, as fast as it takes it."""
        for at in range(0, len(audio), BLOCK_BYTES):
            self.blocks.emit(audio[at : at + BLOCK_BYTES])

    def shout(self, peak_db: float, *, is_clipped: bool = False) -> None:
        """Be so loud."""
        self.levelled.emit(Level(peak_db, is_clipped))


class HandedEarPiece(QObject):
    """Stands in for the ear-piece; ``said`` holds what was said into it."""

    readied = Signal()
    changed = Signal()

    def __init__(self, wanted: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wanted = wanted
        self.why = ""
        self.is_begun = self.is_finished = False
        self.said: list[str] = []

    @property
    def is_ready(self) -> bool:
        """Whether what is said is heard."""
        return self.is_begun and bool(self.wanted) and not self.why

    def begin(self) -> None:
        self.is_begun = True

    def end(self) -> None:
        self.is_begun = False

    def say(self, audio: bytes) -> None:
        self.said.append(audio.decode())
        self.is_finished = False

    def stop(self) -> None:
        if not self.is_finished and self.said:
            self.said.append("(cut off)")

    def fail(self, why: str) -> None:
        """Be gone, or be back where there is no reason."""
        self.why = why
        self.changed.emit()


def heard(words: str, rival: str = "", *, fit: float = 0.0) -> Heard:
    """Return words as an engine hears them, clearly unless their fit says otherwise; a rival is as likely."""
    parts = tuple(HeardWord(word, at * 0.4, at * 0.4 + 0.4, fit) for at, word in enumerate(words.split()))
    margin = 0.0 if rival else None
    return Heard(words, parts, fit, fit, rival=rival, margin=margin, seconds=0.4 * len(parts))


def line_of(window: MainWindow) -> Any:
    """Return the dictation line of the room."""
    room: Any = window._pages["room"]
    return room.line


def said_to(window: MainWindow) -> list[tuple[str, str, str, str | None]]:
    """Return what the disk has of the voice: kind, role, source and the words as heard."""
    assert window.discogram is not None
    records = [record for record in window.discogram.records if record.source == "voice"]
    return [(record.entry.kind, record.role, record.source, record.heard) for record in records]
