"""Capture keys work whatever has the focus, except while a text field is being typed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from discorecorder.ui.actions import HELD

if TYPE_CHECKING:
    from discorecorder.ui.actions import KeyMap

BOUNCE_MS = 60
"""A key or pedal that comes again sooner has bounced."""

_CHANGED = ("Ctrl+", "Alt+", "Meta+", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9")
_KINDS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})


class CaptureKeys(QObject):
    """Watches the keys of the whole application while ``host`` is shown, and tells which action was pressed.

    ``released`` tells the end of an action that lasts as long as its key is held: a moment after the key came up, so
    that a contact which bounces ends nothing, and at once when the keys go to somebody else. When the key went down and
    came up is told by ``pressed_at`` and ``lifted_at``, in s of the clock of the window system.
    """

    pressed = Signal(str)
    released = Signal(str)

    def __init__(self, host: QWidget, key_map: KeyMap) -> None:
        super().__init__(host)
        self._host = host
        self.key_map = key_map
        self._is_listening = False
        self._last: tuple[str, int] = ("", 0)
        self._held: tuple[str, int] = ("", 0)
        self.pressed_at = self.lifted_at = 0.0
        self._lifted = QTimer(self)
        self._lifted.setSingleShot(True)
        self._lifted.setInterval(BOUNCE_MS)
        self._lifted.timeout.connect(self._on_lifted)
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
        self._on_lifted()
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

    def _press(self, action: str, event: QKeyEvent) -> None:
        if action in HELD:
            at = event.timestamp() / 1000
            if at - self.lifted_at >= BOUNCE_MS / 1000:
                self._on_lifted()  # it came up long ago, and the window was too busy to notice
            is_held = self._held[0] == action
            self._lifted.stop()
            if is_held:
                self.lifted_at = float("inf")
            elif not event.isAutoRepeat():
                self._on_lifted()
                self._held = (action, event.key())
                self.pressed_at, self.lifted_at = at, float("inf")
                self.pressed.emit(action)
        elif not event.isAutoRepeat() and not self._is_bounce(event, action):
            self.pressed.emit(action)

    def _is_lifted(self, event: QKeyEvent) -> bool:
        """Return whether this is the key that is held, coming up; held keys repeat by themselves."""
        if not self._held[0] or event.key() != self._held[1]:
            return False
        if not event.isAutoRepeat():
            self.lifted_at = event.timestamp() / 1000
            self._lifted.start()
        return True

    @Slot()
    def _on_lifted(self) -> None:
        self._lifted.stop()
        (action, _), self._held = self._held, ("", 0)
        if action:
            self.released.emit(action)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.ApplicationDeactivate:
            self._on_lifted()  # its release will go to somebody else
        if kind not in _KINDS or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QWidget):
            return False  # the window behind the widgets sees each key first
        if kind == QEvent.Type.KeyRelease:
            return self._is_lifted(event)
        action = self._action_of(event)
        if action is None:
            return False
        if kind == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        self._press(action, event)
        return True


def is_typing() -> bool:
    """Return whether a text field has the focus, so that letters and digits are text."""
    widget = QApplication.focusWidget()
    if isinstance(widget, (QLineEdit, QPlainTextEdit, QTextEdit)):
        return not widget.isReadOnly()
    return isinstance(widget, QAbstractSpinBox) or (isinstance(widget, QComboBox) and widget.isEditable())
