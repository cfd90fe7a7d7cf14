"""Capture keys work whatever has the focus, except while a text field is being typed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

if TYPE_CHECKING:
    from discorecorder.ui.actions import KeyMap

BOUNCE_MS = 60
"""A key or pedal that comes again sooner has bounced."""

_CHANGED = ("Ctrl+", "Alt+", "Meta+", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9")


class CaptureKeys(QObject):
    """Watches the keys of the whole application while ``host`` is shown, and tells which action was pressed."""

    pressed = Signal(str)

    def __init__(self, host: QWidget, key_map: KeyMap) -> None:
        super().__init__(host)
        self._host = host
        self.key_map = key_map
        self._is_listening = False
        self._last: tuple[str, int] = ("", 0)
        self.listen(True)

    @property
    def is_listening(self) -> bool:
        """Whether keys are watched."""
        return self._is_listening

    def listen(self, is_listening: bool) -> None:
        """Watch the keys, or let every event of the application pass untouched."""
        application = QApplication.instance()
        if application is None or is_listening == self._is_listening:
            return
        self._is_listening = is_listening
        (application.installEventFilter if is_listening else application.removeEventFilter)(self)

    def _action_of(self, event: QKeyEvent) -> str | None:
        if not self._host.isVisible() or QApplication.activeModalWidget() is not None:
            return None
        action = self.key_map.action_of(event)
        if action is None or (is_typing() and not self._works_while_typing(action)):
            return None
        return action

    def _works_while_typing(self, action: str) -> bool:
        """Return whether a key types nothing: function keys, and those with Ctrl, a field's own undo aside."""
        key = self.key_map.keys[action]
        return key.startswith(_CHANGED) and key not in {"Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z"}

    def _is_bounce(self, event: QKeyEvent, action: str) -> bool:
        before, at = self._last
        self._last = (action, event.timestamp())
        return before == action and 0 < event.timestamp() - at < BOUNCE_MS

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride} or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QWidget):
            return False  # the window behind the widgets sees each key first
        action = self._action_of(event)
        if action is None:
            return False
        if kind == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if not event.isAutoRepeat() and not self._is_bounce(event, action):
            self.pressed.emit(action)
        return True


def is_typing() -> bool:
    """Return whether a text field has the focus, so that letters and digits are text."""
    widget = QApplication.focusWidget()
    if isinstance(widget, (QLineEdit, QPlainTextEdit, QTextEdit)):
        return not widget.isReadOnly()
    return isinstance(widget, QAbstractSpinBox) or (isinstance(widget, QComboBox) and widget.isEditable())
