"""A key that is held, told apart from one that repeats by itself, or whose contact bounces."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent

from discorecorder.ui.keys import BOUNCE_MS


class HeldKey(QObject):
    """Is given the events of keys; ``pressed`` tells that one went down, ``released`` a moment after it came up.

    The window system may tell a key that repeats as one that comes up and goes down again at once.
    """

    pressed = Signal()
    released = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._key = 0
        self._lifted = QTimer(self)
        self._lifted.setSingleShot(True)
        self._lifted.setInterval(BOUNCE_MS)
        self._lifted.timeout.connect(self.let_go)

    def take(self, event: QKeyEvent) -> None:
        """Take a key that goes down."""
        if event.key() == self._key:
            self._lifted.stop()
        elif not event.isAutoRepeat():
            self.let_go()
            self._key = event.key()
            self.pressed.emit()

    def is_lifted(self, event: QKeyEvent) -> bool:
        """Return whether a key that comes up is the one that is held."""
        if not self._key or event.key() != self._key:
            return False
        if not event.isAutoRepeat():
            self._lifted.start()
        return True

    @Slot()
    def let_go(self) -> None:
        """Take the key as come up."""
        self._lifted.stop()
        key, self._key = self._key, 0
        if key:
            self.released.emit()
