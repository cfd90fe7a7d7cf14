"""Python's garbage is collected in the thread of the window alone.

The cyclic collector runs in whichever thread happens to allocate, and a Qt object that it destroys outside the thread
of the window takes the process down. So it is switched off before the first thread begins, and a timer of the window
does its work, in small steps.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

EVERY_MS = 1000
SECOND_EVERY, THIRD_EVERY = 10, 60
"""After how many steps the second and the third generation are collected as well."""


def hold_collector() -> None:
    """Keep the collector from running by itself; what the start leaves behind waits for the first step."""
    gc.disable()


class Collecting(QObject):
    """Collects garbage by a timer; what stands when it begins is never looked at again, so every step is short."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps = 0
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.step)

    def begin(self) -> None:
        """Take over from the collector."""
        hold_collector()
        gc.freeze()
        self._timer.start()

    @Slot()
    def step(self) -> None:
        """Collect what came since the last step, and now and then what is older."""
        self._steps += 1
        gc.collect(2 if self._steps % THIRD_EVERY == 0 else 1 if self._steps % SECOND_EVERY == 0 else 0)

    def end(self) -> None:
        """Hand back to the collector."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
