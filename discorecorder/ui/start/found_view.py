"""The list itself: scrolled by finger, wheel or keys; a row is opened by its button, twice a click, or Enter."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QScroller

from discorecorder.ui.start.list_model import DiscogramList
from discorecorder.ui.start.row_look import RowLook, button_box
from discorecorder.ui.start.spoken import status_of
from discorecorder.ui.words import tr

PAGES_AHEAD = 3
"""Older discograms are asked for when so many pages of the screen are left below."""


class FoundView(QListView):
    """Shows the discograms of a DiscogramList; what is typed here is ``typed`` into the search."""

    opened = Signal(str)
    resumed = Signal(str)
    typed = Signal(str)

    def __init__(self, found: DiscogramList) -> None:
        super().__init__()
        self._found = found
        self._pressed: int | None = None
        self.setModel(found)
        self._look = RowLook(self)
        self.setItemDelegate(self._look)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(tr("Discograms"))
        self.setTabKeyNavigation(False)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def choose(self, row: int) -> None:
        """Choose a row, or the nearest there is, and bring it into sight."""
        count = self._found.rowCount()
        if count:
            self.setCurrentIndex(self._found.index(max(0, min(row, count - 1))))

    @property
    def chosen(self) -> int:
        """The row that is chosen; -1 for none."""
        return self.currentIndex().row()

    def page_rows(self) -> int:
        """Return how many rows stand on the screen at once."""
        return max(1, self.viewport().height() // max(1, self.sizeHintForRow(0)))

    def open_chosen(self) -> bool:
        """Open the row that is chosen, or go on with it where it was cut off; return whether there was one."""
        summary = self._found.summary_at(self.chosen)
        if summary is None:
            return False
        (self.resumed if status_of(summary) == "cut off" else self.opened).emit(summary.discogram)
        return True

    def _button_at(self, place: QPoint) -> int | None:
        index = self.indexAt(place)
        return index.row() if index.isValid() and button_box(self.visualRect(index)).contains(place) else None

    @Slot(int)
    def _on_scrolled(self, at: int) -> None:
        if self.verticalScrollBar().maximum() - at < PAGES_AHEAD * self.viewport().height():
            self._found.fetchMore(QModelIndex())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._button_at(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is not None and self._button_at(event.position().toPoint()) == pressed:
            self.choose(pressed)
            self.open_chosen()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        place = event.position().toPoint()
        if self.indexAt(place).isValid() and self._button_at(place) is None:  # the button did it at the first click
            self.open_chosen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        changed = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.open_chosen()
        elif event.text().strip() and event.text().isprintable() and not changed:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)
