"""A button that waits for a key: touched once, the next key that is pressed is the one that is meant."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from discorecorder.ui.actions import key_named
from discorecorder.ui.parts.card import set_role
from discorecorder.ui.words import tr

_ALONE = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
}
_NONE = {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}


class KeyCatcher(QPushButton):
    """Shows a key; ``caught`` carries the name of the key that was pressed instead, empty for none.

    While it waits every key is its own, those of the capture screen too; Esc leaves everything as it was.
    """

    caught = Signal(str)

    def __init__(self, named: str) -> None:
        super().__init__()
        self._named = named
        self._shown = ""
        self.is_waiting = False
        self.setProperty("role", "plain")
        self.clicked.connect(self.wait)

    def show_key(self, key: str) -> None:
        """Show the key that is assigned; a dash where there is none."""
        self._shown = key
        self.setText(key or "\u2013")
        self.setAccessibleName(tr("{action}: key {key}. Change", action=self._named, key=key or tr("none")))

    @Slot()
    def wait(self) -> None:
        """Take the next key."""
        application = QApplication.instance()
        if self.is_waiting or application is None:
            return
        self.is_waiting = True
        set_role(self, "role", "waiting")
        self.setText(tr("Press a key"))
        self.setFocus()
        application.installEventFilter(self)  # in front of the capture keys

    def give_up(self) -> None:
        """Wait no more, and show the key as it was."""
        application = QApplication.instance()
        if self.is_waiting and application is not None:
            self.is_waiting = False
            application.removeEventFilter(self)
            set_role(self, "role", "plain")
            self.show_key(self._shown)

    def _take(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat() or event.key() in _ALONE:
            return
        self.give_up()
        if event.key() != Qt.Key.Key_Escape:
            self.caught.emit("" if event.key() in _NONE else key_named(event))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QWidget) or not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            self._take(event)
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.give_up()
        super().focusOutEvent(event)
