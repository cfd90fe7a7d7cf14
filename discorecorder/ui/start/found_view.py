"""The list itself: scrolled by finger, wheel or keys; a row is opened by its button, twice a click, or Enter.

It is a table of one column: Qt lays out a list row by row whenever one is added, and asks of a table only what is seen.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from discorecorder.ui.parts.dragging import lay_ground
from discorecorder.ui.start.list_model import DiscogramList
from discorecorder.ui.start.row_look import RowLook, button_box, height
from discorecorder.ui.start.spoken import status_of
from discorecorder.ui.theme import current_theme
from discorecorder.ui.words import tr

PAGES_AHEAD = 3
"""Older discograms are asked for when so many pages of the screen are left below."""


class FoundView(QTableView):
    """Shows the discograms of a DiscogramList; what is typed here is ``typed`` into the search."""

    opened = Signal(str)
    resumed = Signal(str)
    typed = Signal(str)

    def __init__(self, found: DiscogramList) -> None:
        super().__init__()
        self._found = found
        self._pressed: int | None = None
        lay_ground(self)
        self.setModel(found)
        self._look = RowLook(self)
        self.setItemDelegate(self._look)
        self._set_up_rows()
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(tr("Discograms"))
        self.setTabKeyNavigation(False)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def let_fingers_drag(self) -> None:
        """Let a finger drag the rows, from when there are some."""
        from PySide6.QtWidgets import QScroller

        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

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
        return max(1, self.viewport().height() // height())

    def open_chosen(self) -> bool:
        """Open the row that is chosen, or go on with it where it was cut off; return whether there was one."""
        summary = self._found.summary_at(self.chosen)
        if summary is None:
            return False
        (self.resumed if status_of(summary) == "cut off" else self.opened).emit(summary.discogram)
        return True

    def _set_up_rows(self) -> None:
        self.setObjectName("found")
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(height())
        rows.setDefaultSectionSize(height())
        # What is scrolled is moved on the screen, and only what comes into sight is painted.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def _button_at(self, place: QPoint) -> int | None:
        index = self.indexAt(place)
        return index.row() if index.isValid() and button_box(self.visualRect(index)).contains(place) else None

    @Slot(int)
    def _on_scrolled(self, at: int) -> None:
        if self.verticalScrollBar().maximum() - at < PAGES_AHEAD * self.viewport().height():
            self._found.fetchMore(QModelIndex())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(current_theme().colour("panel"))
        painter.drawRect(event.rect())
        painter.end()
        super().paintEvent(event)

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
