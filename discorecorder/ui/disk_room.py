"""The room on the disk of the records: watched from the side, and told before it is used up."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from discorecorder.settings import FILE_URL
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

LOW_BYTES = 500 * 1000 * 1000
"""A procedure needs about 1 MB; below this it is time to tell somebody."""

EVERY_MS = 10_000


class DiskRoom(QObject):
    """Looks every ten seconds how many bytes are free on the disk of the journal; a server's disk is the server's.

    ``low`` carries the bytes that are left, at each look that finds fewer than LOW_BYTES, and None once it is enough
    again. A disk that does not answer, such as a share that is gone, blocks nothing.
    """

    low = Signal(object)
    _looked = Signal(object)

    def __init__(
        self, database: str, parent: QObject | None = None, *, free: Callable[[Path], int] | None = None
    ) -> None:
        """Watch the disk of a database: a file, or the URL of a server, of which nothing is known here."""
        super().__init__(parent)
        path = database.removeprefix(FILE_URL)
        self.path: Path | None = None if "://" in path else Path(path)
        self._free = free or free_bytes
        self._is_low = False
        self._thread: Thread | None = None
        self._looked.connect(self._on_looked)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look now and every ten seconds from now on."""
        if self.path is not None:
            self._timer.start()
            self.look()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    @Slot()
    def look(self) -> None:
        """Begin a look, unless the last one still waits for the disk."""
        if self.path is None or (self._thread is not None and self._thread.is_alive()):
            return
        self._thread = Thread(target=self._look, args=(self.path,), name="disk room", daemon=True)
        self._thread.start()

    def _look(self, path: Path) -> None:
        with suppress(OSError, RuntimeError):  # the disk is gone, or the window
            self._looked.emit(self._free(path))

    @Slot(object)
    def _on_looked(self, free: int) -> None:
        is_low = free < LOW_BYTES
        if is_low or self._is_low:
            self._is_low = is_low
            self.low.emit(free if is_low else None)


def free_bytes(path: Path) -> int:
    """Return how many bytes may still be written where a file lies or would lie. Raises OSError."""
    there = next(folder for folder in (path, *path.absolute().parents) if folder.exists())
    return shutil.disk_usage(there).free


def words_of(free: int) -> str:
    """Return what to say of so many free bytes."""
    return tr(
        "Only {megabytes} MB are left on the disk of the records. Free some space before the next procedure.",
        megabytes=free // 1_000_000,
    )
