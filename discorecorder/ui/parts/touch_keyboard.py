"""A keyboard on the screen, so that a whole procedure, names included, can be recorded by touch alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication, QScrollArea, QSizePolicy, QWidget
from shiboken6 import isValid

from discorecorder.ui.parts.touch_room import AROUND_PX
from discorecorder.ui.parts.touch_watch import (
    TouchWatch,
    field_after,
    field_of,
    is_field,
    is_many_lined,
    wants_digits,
)
from discorecorder.ui.sizes import KEY_MM, px
from discorecorder.ui.theme import current_theme
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from discorecorder.ui.parts.touch_key import TouchKey

ROWS = 4
GAP, MARGIN = 6, 8
MOST_ROW_MM, MOST_UNIT_MM = 15.0, 30.0
"""How high and how wide a key grows where the screen has room."""

SHARE = 3
"""The keyboard takes at most one in so many parts of the height, if the keys then are as high as a finger needs."""

_SENT = {
    "backspace": (Qt.Key.Key_Backspace, ""),
    "left": (Qt.Key.Key_Left, ""),
    "right": (Qt.Key.Key_Right, ""),
    "enter": (Qt.Key.Key_Return, "\r"),
}
_AT_ONCE = frozenset({"type", "space", "backspace", "left", "right"})
"""What a key does as soon as the finger is down; the others wait until it is lifted."""

SMALL, ONE_CAPITAL, CAPITALS = range(3)


class TouchKeyboard(QWidget):
    """Types into the field that has the focus, and never takes it.

    It opens by itself where a field is touched, and goes when the field loses the focus or Done is touched. ``opened``
    carries its height in px, ``closed`` tells that it went, ``targeted`` carries the field that is typed in. A field
    asks for the digits by its property ``digits``, and for the words on Enter by ``enter``, such as record.
    """

    opened = Signal(int)
    closed = Signal()
    targeted = Signal(object)

    _is_whole = False
    """Whether Python has not taken the keyboard apart yet; Qt may still tell it of its end."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Keyboard on the screen"))
        self.hide()
        self.watch = TouchWatch(self)
        self.watch.lifted.connect(self._on_lifted)
        self.field: QWidget | None = None
        self.layer = "letters"
        self.keys: list[TouchKey] = []
        self._layers: dict[str, list[TouchKey]] = {}
        self._language = ""
        self._capital = SMALL
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._on_settled)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)
        self._is_whole = True

    @property
    def is_open(self) -> bool:
        """Whether the keyboard is on the screen."""
        return not self.isHidden()

    def open_for(self, widget: QWidget) -> None:
        """Open the keyboard for a field, with the layer that it asks for; nothing happens for any other widget."""
        field = field_of(widget)
        if field is None:
            return
        is_new = field is not self.field
        self.field = field
        self.setFocusProxy(field)  # so that a touch between two keys does not look for the focus behind the keyboard
        if not field.hasFocus():
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        if is_new or not self.is_open:
            self._capital = SMALL
            self.show_layer("digits" if wants_digits(field) else "letters")
        self._show_enter()
        if not self.is_open:
            self.updateGeometry()
            self.show()
            self.opened.emit(self.sizeHint().height())
        self.targeted.emit(field)
        self._later.start(0)

    def put_away(self) -> None:
        """Take the keyboard off the screen."""
        if self.is_open:
            self.field = None
            self.setFocusProxy(None)  # type: ignore[arg-type]  # none again
            self.hide()
            self.closed.emit()

    @Slot()
    def toggle(self) -> None:
        """Open the keyboard for the field that has the focus, or put it away."""
        focused = QApplication.focusWidget()
        if self.is_open:
            self.put_away()
        elif focused is not None:
            self.open_for(focused)

    def show_layer(self, layer: str) -> None:
        """Show the letters, the digits or the letters with accents."""
        language = QLocale().name().split("_")[0]
        if language != self._language:
            self._forget_keys()
            self._language = language
        for key in self.keys:
            key.hide()
        if layer not in self._layers:
            self._layers[layer] = self._made_keys(layer)
        self.layer = layer
        self.keys = self._layers[layer]
        self._show_capitals()
        self._show_enter()
        self._place()
        for key in self.keys:
            key.show()

    def key(self, does: str, types: str = "") -> TouchKey:
        """Return the key of the layer that is shown by what it does and types. Raises KeyError where there is none."""
        for key in self.keys:
            if key.key.does == does and key.key.types == types:
                return key
        raise KeyError(f"no key {does} {types} on the layer {self.layer}")

    def _forget_keys(self) -> None:
        for keys in self._layers.values():
            for key in keys:
                key.hide()
                key.deleteLater()
        self._layers, self.keys = {}, []

    def _made_keys(self, layer: str) -> list[TouchKey]:
        from discorecorder.ui.parts.touch_key import TouchKey
        from discorecorder.ui.parts.touch_layouts import rows

        made = []
        for row in rows(layer, self._language):
            for one in row:
                if one.does == "gap":
                    continue
                key = TouchKey(one)
                key.setParent(self)
                signal = key.pressed if one.does in _AT_ONCE else key.clicked
                signal.connect(self._on_key)
                made.append(key)
        return made

    def _place(self) -> None:
        """Put the keys of the layer that is shown into their rows."""
        from discorecorder.ui.parts.touch_layouts import rows

        lines = rows(self.layer, self._language)
        units = sum(key.units for key in lines[0])
        unit = min((self.width() - 2 * MARGIN + GAP) / units, float(px(MOST_UNIT_MM, self.screen())))
        height = (self.height() - 2 * MARGIN + GAP) / ROWS
        left = (self.width() + GAP - unit * units) / 2
        keys = iter(self.keys)
        for row, line in enumerate(lines):
            at = left
            top, below = round(MARGIN + row * height), round(MARGIN + (row + 1) * height) - GAP
            for one in line:
                edge = at + one.units * unit
                if one.does != "gap":
                    wide = max(1, round(edge) - GAP - round(at))
                    next(keys).setGeometry(round(at), top, wide, max(1, below - top))
                at = edge

    def _show_capitals(self) -> None:
        for key in self.keys:
            if key.key.does == "shift":
                words = (tr("Shift"), tr("Shift"), tr("CAPS"))[self._capital]
                state = (tr("small letters"), tr("one capital letter"), tr("all capital letters"))[self._capital]
                key.show_shift(words, state, is_lit=self._capital != SMALL)
            else:
                key.show_capital(self._capital != SMALL)

    def _show_enter(self) -> None:
        after = field_after(self.field) if self.field is not None else None
        for key in self.keys:
            if key.key.does == "enter":
                key.show_words(self._enter_words(after))
            elif key.key.does == "next":
                key.setEnabled(after is not None)

    def _enter_words(self, after: QWidget | None) -> str:
        if self.field is not None and is_many_lined(self.field):
            return tr("New line")
        if self.field is not None and self.field.property("enter") == "record":
            return tr("Record")
        return tr("Next") if after is not None else tr("Enter")

    @Slot()
    def _on_key(self) -> None:
        from discorecorder.ui.parts.touch_key import TouchKey

        key = self.sender()
        field = QApplication.focusWidget()
        if not isinstance(key, TouchKey):
            return
        does = key.key.does
        if does == "shift":
            self._capital = (self._capital + 1) % 3
            self._show_capitals()
        elif does in {"letters", "digits", "accents"}:
            self.show_layer(does)
        elif does == "done":
            self._finish(field)
        elif field is not None:
            self._press(key, field)

    def _press(self, key: TouchKey, field: QWidget) -> None:
        does = key.key.does
        if does == "next":
            self._go_on(field)
        elif does in _SENT:
            _send(field, *_SENT[does])
            if does == "enter" and not is_many_lined(field) and field.property("enter") != "record":
                QTimer.singleShot(0, self, self._on_entered)
        else:
            _send(field, ord(key.types.upper()[0]), key.types, is_capital=self._capital != SMALL)
            if self._capital == ONE_CAPITAL and key.types != " ":
                self._capital = SMALL
                self._show_capitals()

    def _finish(self, field: QWidget | None) -> None:
        if field is not None and is_field(field):
            field.clearFocus()  # what was typed is taken as left
        self.put_away()

    def _go_on(self, field: QWidget) -> None:
        after = field_after(field)
        if after is not None:
            after.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _on_entered(self) -> None:
        """Go to the next field after Enter, unless Enter itself led somewhere."""
        if self.field is not None and isValid(self.field) and self.field.hasFocus():
            self._go_on(self.field)

    @Slot()
    def _on_settled(self) -> None:
        """Scroll the field that is typed in to where it is seen, once the page has its new height."""
        field = self.field
        around = field.parentWidget() if field is not None and isValid(field) else None
        while around is not None and field is not None:
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(field, AROUND_PX, AROUND_PX)
            around = around.parentWidget()

    @Slot(object)
    def _on_lifted(self, touched: QWidget | None) -> None:
        field = field_of(touched) if touched is not None and isValid(touched) else None
        if field is not None and field.hasFocus() and not self.is_open:
            self.open_for(field)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if not isValid(self) or not self._is_whole or self.parentWidget() is None:
            return
        if now is None:
            if self.window().isActiveWindow():
                self.put_away()
        elif now.window() is not self.window():
            return
        elif is_field(now) and (self.is_open or self.watch.stands_where_touched):
            self.open_for(now)
        else:
            self.put_away()

    def sizeHint(self) -> QSize:
        least, most = px(KEY_MM, self.screen()), px(MOST_ROW_MM, self.screen())
        around = 2 * MARGIN + (ROWS - 1) * GAP
        share = self.window().height() if self.parentWidget() is not None else self.screen().size().height()
        row = max(least, min(most, (share // SHARE - around) // ROWS))
        return QSize(0, ROWS * row + around)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd}:
            event.accept()  # between two keys; the page behind is not meant
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_whole and self.keys:
            self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("panel"))
        painter.fillRect(0, 0, self.width(), 2, theme.colour("edge"))
        painter.end()


def _send(field: QWidget, key: int, text: str, *, is_capital: bool = False) -> None:
    """Send a field a key press and its release, as a keyboard does."""
    modifiers = Qt.KeyboardModifier.ShiftModifier if is_capital else Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.postEvent(field, QKeyEvent(kind, key, modifiers, text))
