"""A page with the keyboard of the screen below it: the page gives way, and the field that is typed in stays visible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from discorecorder.ui.parts.touch_keyboard import TouchKeyboard

AROUND_PX = 44
"""What is kept visible around the field that is typed in."""


class TouchRoom(QWidget):
    """Holds a page and the keyboard. While the keyboard is open the page is lower, or, where it cannot be, moves up.

    The page stands in it from the first moment on; the keyboard joins it later, and nothing moves for that.
    """

    # What Qt finds while it asks once more for a room that Python has taken apart already.
    _page: QWidget | None = None
    _keyboard: TouchKeyboard | None = None

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._page = page
        page.setParent(self)

    def take(self, keyboard: TouchKeyboard) -> None:
        """Let a keyboard join the page, put away until a field is touched."""
        self._keyboard = keyboard
        keyboard.setParent(self)
        keyboard.opened.connect(self._on_opened)
        keyboard.closed.connect(self._on_moved)
        keyboard.targeted.connect(self._on_moved)
        keyboard.hide()
        self.installEventFilter(self)  # from now on alone: at the start every event would be shown to Python for it
        if self.isVisible():
            keyboard.watch.watch(self)

    @Slot()
    def _on_opened(self) -> None:
        if self._keyboard is not None:
            self._keyboard.raise_()

    @Slot()
    def _on_moved(self) -> None:
        self._place()

    def _place(self) -> None:
        """Give the page what the keyboard leaves, and show the field that is typed in above it."""
        page, keyboard = self._page, self._keyboard
        if page is None:
            return
        if keyboard is None:
            page.setGeometry(self.rect())
            return
        taken = keyboard.sizeHint().height() if keyboard.is_open else 0
        left = self.height() - taken
        height = max(left, min(self.height(), self._least_height())) if taken else self.height()
        page.setGeometry(0, page.y() if taken else 0, self.width(), height)
        page.move(0, -_hidden_above(page, keyboard.field, left) if height > left else 0)
        keyboard.setGeometry(0, left, self.width(), taken)

    def _least_height(self) -> int:
        """Return the least height in px of the page that is shown."""
        shown: QWidget | None = self._page
        if isinstance(self._page, QStackedWidget):
            shown = self._page.currentWidget()
        return 0 if shown is None else max(shown.minimumSizeHint().height(), shown.minimumHeight())

    def sizeHint(self) -> QSize:
        return super().sizeHint() if self._page is None else self._page.sizeHint()

    def minimumSizeHint(self) -> QSize:
        if self._page is None:
            return super().minimumSizeHint()
        needed, set_size = self._page.minimumSizeHint(), self._page.minimumSize()
        return QSize(set_size.width() or needed.width(), set_size.height() or needed.height())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place()
        return False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._keyboard is not None:
            self._keyboard.watch.watch(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()


def _hidden_above(page: QWidget, field: QWidget | None, left: int) -> int:
    """Return how many px of the page go out at the top, so that the field is seen in what is left."""
    if field is None or not isValid(field) or not page.isAncestorOf(field):
        return 0
    top = field.mapTo(page, QPoint(0, 0)).y()
    wanted = top + field.height() + AROUND_PX - left
    return max(0, min(wanted, page.height() - left, top))
