"""A source that sends what a test hands it, by the protocol that every source follows; and the window it streams to."""

from __future__ import annotations

from queue import Empty, SimpleQueue
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any

from discorecorder.devices import PRESSURE, VOLUME, Heard, Sample, SourceError
from discorecorder.ui.said import Said

if TYPE_CHECKING:
    from collections.abc import Iterable

    from discorecorder.ui.main_window import MainWindow


PATIENCE_S = 20.0


class Handed:
    """Sends what is handed to it, one reading a call; a SourceError that is handed is raised."""

    name = "handed"
    measures = frozenset({PRESSURE, VOLUME})
    unit = "psi"
    resolution: float | None = 0.1
    hertz: float | None = 1000.0

    def __init__(self, refuses: str = "") -> None:
        self._refuses = refuses
        self._handed: SimpleQueue[Heard | SourceError] = SimpleQueue()
        self.is_open = False

    def hand(self, samples: Iterable[Sample] = (), unit: str = "psi", skipped: int = 0, why: str = "") -> None:
        """Send this at the next reading."""
        self._handed.put(Heard(tuple(samples), unit, skipped, why))

    def die(self, why: str) -> None:
        """Be gone at the next reading."""
        self._handed.put(SourceError(why))

    def is_there(self) -> None:
        """Be there from now on."""
        self._refuses = ""

    def settle(self) -> None:
        """Wait until all that was handed was read. Raises TimeoutError."""
        until = monotonic() + PATIENCE_S
        while self._handed.qsize():
            if monotonic() > until:
                raise TimeoutError("nobody reads")
            sleep(0.001)

    def open(self) -> None:
        """Begin."""
        if self._refuses:
            raise SourceError(self._refuses)
        self.is_open = True

    def read(self, seconds: float) -> Heard:
        """Return what was handed."""
        try:
            heard = self._handed.get(timeout=seconds)
        except Empty:
            return Heard((), self.unit)
        if isinstance(heard, SourceError):
            raise heard
        return heard

    def close(self) -> None:
        """End."""
        self.is_open = False


def samples(first: int, count: int, pressure: float = 10.0) -> list[Sample]:
    """Return so many samples a millisecond apart, each with a pressure and a volume of its own."""
    return [Sample(at, pressure + at / 1000, at / 10_000) for at in range(first, first + count)]


def said(window: MainWindow, *entries: Any) -> None:
    """Say entries at a window, one after the other."""
    for entry in entries:
        window.on_said(Said((entry,)))


def room(window: MainWindow) -> Any:
    """Return the page of the room."""
    return window._page("room")
