"""Work that takes longer than a screen may stand still, done in a thread of its own, one after another."""

from __future__ import annotations

from queue import Empty, SimpleQueue
from threading import Thread
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

        self._pending += 1
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
