"""Work that takes longer than a screen may stand still, done in a thread of its own, one after another."""

from __future__ import annotations

import gc
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

POLL_MS = 20


class _Ended(NamedTuple):
    """A piece of work that ended: its name, what came out, or what went wrong."""

    name: str
    result: object
    wrong: Exception | None


class _Collecting:
    """Python's own clearing up, which waits while work is done behind the screen.

    It happens in whichever thread asks for memory next, and would take what is left of a closed page apart there; Qt
    allows that in the thread of the window alone.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._paused = 0
        self._was_on = False

    def pause(self) -> None:
        """Wait until as many have resumed as have paused."""
        with self._lock:
            if not self._paused:
                self._was_on = gc.isenabled()
                gc.disable()
            self._paused += 1

    def resume(self) -> None:
        """Go on, once nobody needs the pause any more."""
        with self._lock:
            self._paused -= 1
            if not self._paused and self._was_on:
                gc.enable()


_COLLECTING = _Collecting()


class Background(QObject):
    """Does work behind the screen. ``done`` carries the name of the work and what came out.

    ``failed`` carries the name and why a file could not be written or read. A fault of the program is raised in the
    thread of the window.
    """

    done = Signal(str, object)
    failed = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ended: SimpleQueue[_Ended] = SimpleQueue()
        self._pending = 0
        self._last: Thread | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._on_look)

    @property
    def is_busy(self) -> bool:
        """Whether work is being done."""
        return self._pending > 0

    def run(self, name: str, work: Callable[[], object]) -> None:
        """Do a piece of work behind those that were given before."""
        before, ended = self._last, self._ended

        def do() -> None:
            if before is not None:
                before.join()
            try:
                ended.put(_Ended(name, work(), None))
            except Exception as wrong:  # noqa: BLE001  (raised again in the window's thread)
                ended.put(_Ended(name, None, wrong))
            finally:
                _COLLECTING.resume()

        self._pending += 1
        _COLLECTING.pause()
        self._last = Thread(target=do, name=f"after: {name}", daemon=True)
        self._last.start()
        self._timer.start()

    def _on_look(self) -> None:
        try:
            ended = self._ended.get_nowait()
        except Empty:
            return
        self._pending -= 1
        if not self._pending:
            self._timer.stop()
            self._last = None
        if ended.wrong is None:
            self.done.emit(ended.name, ended.result)
        elif isinstance(ended.wrong, OSError):
            self.failed.emit(ended.name, str(ended.wrong))
        else:
            raise ended.wrong
