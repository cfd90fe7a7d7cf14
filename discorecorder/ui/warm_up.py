"""What the table will need is loaded while the list is read: in a thread, so that the window answers meanwhile."""

from __future__ import annotations

from threading import Thread

from PySide6.QtCore import QObject, Signal


class WarmUp(QObject):
    """Loads the slow libraries of the capture screen; ``done`` tells the thread of the window that they are there."""

    done = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = Thread(target=self._run, name="warm-up", daemon=True)

    def begin(self) -> None:
        """Begin to load, once."""
        if self._thread.ident is None:
            self._thread.start()

    def wait(self) -> None:
        """Wait until all is loaded."""
        self._thread.join()

    def _run(self) -> None:
        import pyqtgraph as pg  # noqa: F401

        import discorecorder.dictation.wording
        import discorecorder.ui.room.curve_plot
        import discorecorder.ui.session  # noqa: F401

        self.done.emit()
