"""Hears one phrase after another while a key is held, and keeps nothing of them itself."""

from __future__ import annotations

from collections import deque
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from discorecorder.dictation.speech import LONGEST_S, RATE_HZ
from discorecorder.ui.voice.ear import BEFORE_BYTES
from discorecorder.ui.voice.hears import DEAF, LISTENING, READY, STARTING, Hears
from discorecorder.ui.words import tr

TAIL_MS = 250


class PhraseReader(QObject):
    """A microphone, and what was said between ``press`` and ``release``, with what was just before and after it.

    ``changed`` tells that ``hears`` is another; ``levelled`` carries a Level, ``heard`` 16-bit mono audio of 16 kHz and
    for how many s the key was held.
    """

    changed = Signal()
    levelled = Signal(object)
    heard = Signal(bytes, float)

    def __init__(self, microphone: str = "", parent: QObject | None = None) -> None:
        """``microphone`` is the id or the name of the one that is wanted; empty: that of the computer."""
        super().__init__(parent)
        self._wanted = microphone
        self._microphone: Any = None
        self._before: deque[bytes] = deque()
        self._kept = 0
        self._said: list[bytes] = []
        self._held_bytes = 0
        self._why = ""
        self._is_heard = self._is_held = self._is_muted = False
        self._told = Hears()
        self._tail, self._longest = QTimer(self), QTimer(self)
        for timer, after_ms, slot in (
            (self._tail, TAIL_MS, self._finish),
            (self._longest, LONGEST_S * 1000, self.release),
        ):
            timer.setSingleShot(True)
            timer.setInterval(after_ms)
            timer.timeout.connect(slot)

    @property
    def hears(self) -> Hears:
        """What it does now."""
        if self._why:
            return Hears(DEAF, self._why)
        if self._microphone is None:
            return Hears()
        if not self._is_heard:
            return Hears(STARTING)
        if self.is_reading:
            return Hears(LISTENING)
        return Hears(READY, tr("silent: muted or pulled?") if self._is_muted else "")

    @property
    def is_held(self) -> bool:
        """Whether the key is held."""
        return self._is_held

    @property
    def is_reading(self) -> bool:
        """Whether a phrase is being heard."""
        return self._is_held or self._tail.isActive()

    def begin(self) -> None:
        """Open the microphone."""
        if self._microphone is not None:
            return
        try:
            from discorecorder.ui.voice.microphone import Microphone
        except ImportError:
            self._why = tr("Qt's part for sound is not installed")
            self._tell()
            return
        self._microphone = made = Microphone(self._wanted, self)
        made.blocks.connect(self._on_block)
        made.levelled.connect(self.levelled)
        made.troubled.connect(self._on_troubled)
        made.muted.connect(self._on_muted)
        made.begin()
        self._tell()

    def end(self) -> None:
        """Let go of the microphone, and forget what was being said."""
        microphone, self._microphone = self._microphone, None
        self._forget()
        self._why, self._is_heard, self._is_muted = "", False, False
        if microphone is not None:
            microphone.end()
            microphone.deleteLater()
        self._tell()

    @Slot()
    def press(self) -> None:
        """Somebody begins to read."""
        if not self._is_heard or self._why or self.is_reading:
            return
        self._is_held = True
        self._said, self._held_bytes = list(self._before), 0
        self._longest.start()
        self._tell()

    @Slot()
    def release(self) -> None:
        """It was read; what comes in the next moment belongs to it."""
        if self._is_held:
            self._is_held = False
            self._longest.stop()
            self._tail.start()

    @Slot()
    def _finish(self) -> None:
        said, self._said = b"".join(self._said), []
        self._tell()
        self.heard.emit(said, self._held_bytes / 2 / RATE_HZ)

    def _forget(self) -> None:
        self._is_held = False
        self._tail.stop()
        self._longest.stop()
        self._before.clear()
        self._said, self._kept = [], 0

    @Slot(bytes)
    def _on_block(self, block: bytes) -> None:
        self._is_heard = True
        if self.is_reading:
            self._said.append(block)
            self._held_bytes += len(block) if self._is_held else 0
        self._before.append(block)
        self._kept += len(block)
        while self._kept - len(self._before[0]) >= BEFORE_BYTES:
            self._kept -= len(self._before.popleft())
        self._tell()

    @Slot(str)
    def _on_troubled(self, why: str) -> None:
        self._why = why
        if why:
            self._forget()
        self._tell()

    @Slot(bool)
    def _on_muted(self, is_muted: bool) -> None:
        self._is_muted = is_muted
        self._tell()

    def _tell(self) -> None:
        now = self.hears
        if now != self._told:
            self._told = now
            self.changed.emit()
