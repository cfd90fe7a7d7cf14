"""The microphone for who has no window: its audio block by block, until Ctrl+C."""

from __future__ import annotations

import signal
from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Slot

from discorecorder.ui.voice.microphone import Microphone, microphones

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WAITS_MS = 200


class _Blocks(QObject):
    """Keeps audio until it is fetched, and knows whether Ctrl+C was pressed."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        super().__init__()
        self.waiting: deque[bytes] = deque()
        self.is_over = False
        self._tell = tell

    @Slot(bytes)
    def on_block(self, block: bytes) -> None:
        self.waiting.append(block)

    @Slot(str)
    def on_troubled(self, why: str) -> None:
        if why:
            self._tell(f"{why}; it is waited for")

    def interrupt(self, *_: object) -> None:
        self.is_over = True


def has_microphone() -> bool:
    """Return whether there is a microphone at this moment."""
    _application()
    return bool(microphones())


def blocks(tell: Callable[[str], None], wanted: str = "") -> Iterator[bytes]:
    """Yield 16-bit mono audio of 16 kHz as it comes from a microphone, until Ctrl+C; tell its troubles in words."""
    application = _application()
    kept = _Blocks(tell)
    before = signal.signal(signal.SIGINT, kept.interrupt)
    microphone = Microphone(wanted)
    microphone.blocks.connect(kept.on_block)
    microphone.troubled.connect(kept.on_troubled)
    try:
        microphone.begin()
        while not kept.is_over:
            application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, WAITS_MS)
            while kept.waiting:
                yield kept.waiting.popleft()
    finally:
        microphone.end()
        signal.signal(signal.SIGINT, before)


def _application() -> QCoreApplication:
    return QCoreApplication.instance() or QCoreApplication(["discorecorder"])
