"""Whether the last thing that a person used was a finger, and on what; and which widgets one types into."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QDoubleValidator, QGuiApplication, QInputDevice, QIntValidator, QMouseEvent, QPointerEvent
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

_FINGERS = {QInputDevice.DeviceType.TouchScreen, QInputDevice.DeviceType.Stylus}
_WATCHED = {QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.KeyPress}
_NUMERIC = (
    Qt.InputMethodHint.ImhDigitsOnly
    | Qt.InputMethodHint.ImhFormattedNumbersOnly
    | Qt.InputMethodHint.ImhPreferNumbers
    | Qt.InputMethodHint.ImhDialableCharactersOnly
)


class TouchWatch(QObject):
    """Watches what comes to a window before its widgets see it; ``lifted`` carries the widget that was touched."""

    lifted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window: QWindow | None = None
        self._touched: QWidget | None = None
        self.is_by_touch = False
        _usual_interval()

    def watch(self, host: QWidget) -> None:
        """Watch the window that a widget stands in, from when it is shown."""
        handle = cast("QWindow | None", host.window().windowHandle())  # none, before it is shown
        if handle is not None and handle is not self._window:
            if self._window is not None and isValid(self._window):
                self._window.removeEventFilter(self)
            handle.installEventFilter(self)
            self._window = handle

    @property
    def stands_where_touched(self) -> bool:
        """Whether what was touched last is still on the screen: the page is the same as when it was touched."""
        touched = self._touched
        return self.is_by_touch and touched is not None and isValid(touched) and touched.isVisible()

    def _note(self, event: QPointerEvent) -> None:
        self.is_by_touch = event.device().type() in _FINGERS or (
            isinstance(event, QMouseEvent) and event.source() != Qt.MouseEventSource.MouseEventNotSynthesized
        )
        _let_double_touches_be(self.is_by_touch)
        beside = self.parent()
        if isinstance(beside, QWidget) and event.points():
            at: QPoint = event.points()[0].scenePosition().toPoint()
            self._touched = beside.window().childAt(at)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in _WATCHED:
            return False
        if kind == QEvent.Type.KeyPress:
            self.is_by_touch = self.is_by_touch and not event.spontaneous()
        elif kind != QEvent.Type.MouseButtonRelease and isinstance(event, QPointerEvent):
            self._note(event)
        elif self.is_by_touch:
            self.lifted.emit(self._touched)
        return False


def _let_double_touches_be(is_by_touch: bool) -> None:
    """Let a quick second touch be another touch and no double click; a mouse double-clicks as ever.

    What a finger drags swallows double clicks (QScroller does), and with them every second of two quick touches.
    """
    hints = QGuiApplication.styleHints()
    interval = 0 if is_by_touch else _usual_interval()
    if hints.mouseDoubleClickInterval() != interval:
        hints.setMouseDoubleClickInterval(interval)


@cache
def _usual_interval() -> int:
    return QGuiApplication.styleHints().mouseDoubleClickInterval()


def field_of(widget: QWidget | None) -> QWidget | None:
    """Return the text field that a widget is, or is a part of, if one can type into it; else None."""
    while widget is not None and not widget.isWindow():
        if is_field(widget):
            return field_of(widget.parentWidget()) or widget if isinstance(widget, QLineEdit) else widget
        widget = widget.parentWidget() if isinstance(widget.parentWidget(), _FIELDS) else None
    return None


_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox)


def is_field(widget: QWidget) -> bool:
    """Return whether one can type into a widget."""
    if not widget.isEnabled():
        return False
    if isinstance(widget, (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)):
        return not widget.isReadOnly()
    return isinstance(widget, QComboBox) and widget.isEditable()


def is_many_lined(field: QWidget) -> bool:
    """Return whether Enter begins a new line in a field."""
    return isinstance(field, (QPlainTextEdit, QTextEdit))


def wants_digits(field: QWidget) -> bool:
    """Return whether a field asks for digits: by its property ``digits``, its hints or what it takes."""
    asked = field.property("digits")
    if asked is not None:
        return bool(asked)
    takes = isinstance(field, QLineEdit) and isinstance(field.validator(), (QIntValidator, QDoubleValidator))
    return takes or isinstance(field, QAbstractSpinBox) or bool(field.inputMethodHints() & _NUMERIC)


def field_after(field: QWidget) -> QWidget | None:
    """Return the next field of the page in the order of Tab; None behind the last one."""
    seen = field.nextInFocusChain()
    while seen is not None and seen is not field:
        if seen.isWindow():
            return None  # the order begins again
        can_be_reached = bool(seen.focusPolicy() & Qt.FocusPolicy.TabFocus) and seen.isVisible()
        if can_be_reached and is_field(seen) and seen.focusProxy() is None:
            return seen
        seen = seen.nextInFocusChain()
    return None
