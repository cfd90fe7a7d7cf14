"""While something is recorded the computer neither sleeps nor darkens its screen.

Asking for it can take long, where a desktop does not answer; so a thread of its own asks, and the window goes on.
"""

from __future__ import annotations

import sys
from queue import SimpleQueue
from threading import Event, Thread
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal

from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable


class Kept(NamedTuple):
    """What is kept from happening: that the screen darkens, that the computer sleeps."""

    screen: bool
    computer: bool


class Way(Protocol):
    """One system's way to keep the computer awake, used from one thread."""

    def hold(self, reason: str) -> Kept:
        """Ask for it and return what was granted."""
        ...

    def release(self) -> None:
        """Give it back."""
        ...


class Awake(QObject):
    """Keeps the computer awake between ``hold`` and ``release``; ``changed`` tells that the answer is there."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None, *, way: Callable[[], Way] | None = None) -> None:
        """``way`` makes the way to ask; that of this system where none is given."""
        super().__init__(parent)
        self._make = way or way_here
        self._kept: Kept | None = None
        self._wanted = False
        self._queue: SimpleQueue[str | Event | None] = SimpleQueue()
        self._thread: Thread | None = None

    @property
    def is_held(self) -> bool:
        """Whether something was granted and is held."""
        return self._wanted and self._kept is not None and any(self._kept)

    @property
    def told(self) -> str:
        """What works here, in words; empty while nothing was asked for or answered."""
        if not self._wanted or self._kept is None:
            return ""
        if all(self._kept):
            return tr("The screen stays on and the computer stays awake while this is recorded.")
        if self._kept.computer:
            return tr("The computer stays awake while this is recorded; its screen may darken.")
        if self._kept.screen:
            return tr("The screen stays on while this is recorded; do not close the lid.")
        return tr("The program cannot keep this computer awake; turn its screen saver and its sleep off.")

    def hold(self, reason: str) -> None:
        """Keep the computer awake from now on; the reason is shown by the system to whoever asks."""
        if self._wanted:
            return
        self._wanted, self._kept = True, None
        self._begin()
        self._queue.put(reason)

    def release(self) -> None:
        """Let the computer sleep again."""
        if self._wanted:
            self._wanted, self._kept = False, None
            self._queue.put(None)

    def settle(self, seconds: float = 5.0) -> bool:
        """Wait until the system has answered all that was asked; return whether it has."""
        done = Event()
        if self._thread is None:
            return True
        self._queue.put(done)
        return done.wait(seconds)

    def _begin(self) -> None:
        if self._thread is None:
            # One thread for all of it: what Windows grants ends with the thread that asked.
            self._thread = Thread(target=self._run, name="awake", daemon=True)
            self._thread.start()

    def _run(self) -> None:
        way = self._make()
        while True:
            asked = self._queue.get()
            if isinstance(asked, Event):
                asked.set()
            elif asked is None:
                way.release()
            else:
                self._answer(way.hold(asked))

    def _answer(self, kept: Kept) -> None:
        from contextlib import suppress

        if self._wanted:
            self._kept = kept
        with suppress(RuntimeError):  # the window is gone
            self.changed.emit()


class _Nothing:
    """A system that offers no way."""

    def hold(self, reason: str) -> Kept:  # noqa: ARG002
        return Kept(screen=False, computer=False)

    def release(self) -> None:
        return


def way_here() -> Way:
    """Return the way of the system that the program runs on."""
    if sys.platform == "win32":
        from discorecorder.ui.awake_systems import Windows

        return Windows()
    if sys.platform == "darwin":
        from discorecorder.ui.awake_systems import Mac

        return Mac()
    try:
        from discorecorder.ui.awake_systems import Desktop

        return Desktop()
    except ImportError:
        return _Nothing()
