"""What the table will need is loaded while the list is read, so that the window answers meanwhile.

Qt's Python types come into being when they are first named, and two threads that name them in the same moment take
the process down. So a thread loads only what has nothing to do with Qt, and the thread of the window itself names the
types and loads the rest, in steps that are too short to be felt; pyqtgraph is the last and longest of them.
"""

from __future__ import annotations

from contextlib import suppress
from importlib import import_module
from threading import Thread
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Iterator

FREE_OF_QT = (
    "numpy",
    "multiprocessing.connection",
    "pydoc",
    "xml.etree.ElementTree",
    "discorecorder.recorder",
    "discorecorder.dictation.wording",
)
"""What a thread may load: the program's own, and what pyqtgraph asks for."""

WITH_QT = (
    "discorecorder.ui.session",
    "discorecorder.ui.room.room_page",
    "discorecorder.ui.voice.microphone",
    "discorecorder.ui.room.curve_plot",
)

STEP_S, PAUSE_MS = 0.005, 10


class WarmUp(QObject):
    """Loads the slow libraries of the capture screen; ``done`` tells that they are there."""

    done = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = Thread(target=_load_free_of_qt, name="warm-up", daemon=True)
        self._steps = self._made_steps()
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._on_step)

    def begin(self) -> None:
        """Begin to load, once."""
        if self._thread.ident is None:
            self._thread.start()
            self._timer.start()

    def stop(self) -> None:
        """Load no more."""
        self._timer.stop()

    @Slot()
    def _on_step(self) -> None:
        until = perf_counter() + STEP_S
        for is_waiting in self._steps:
            if is_waiting or perf_counter() > until:
                return
        self._timer.stop()
        self.done.emit()

    def _made_steps(self) -> Iterator[bool]:
        """Load a little at each step; a step tells whether it has to wait for the thread."""
        for module in (QtCore, QtGui, QtWidgets):
            for name in dir(module):
                getattr(module, name)
                yield False
        while self._thread.is_alive():
            yield True
        for name in WITH_QT:
            with suppress(ImportError):  # a Qt without its part for sound records all the same
                import_module(name)
            yield False


def _load_free_of_qt() -> None:
    for name in FREE_OF_QT:
        import_module(name)
