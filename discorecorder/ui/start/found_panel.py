"""The search field and the list below it: what is typed is found at once, and the keys of the list work from here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from discorecorder.ui.parts.card import GAP, Card, words
from discorecorder.ui.start.found_view import FoundView
from discorecorder.ui.start.list_model import DiscogramList
from discorecorder.ui.start.row_look import height
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from discorecorder.model.catalogue import Summary

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class SearchField(QLineEdit):
    """A field whose arrow keys move in the list: ``moved`` carries the rows, ``paged`` the pages, down or up."""

    moved = Signal(int)
    paged = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(tr("Find by name, number, accession, date, level or status"))
        self.setAccessibleName(tr("Find a discogram"))
        self.setAcceptDrops(False)  # a file that is dropped here is dropped on the page
        self.setMaxLength(400)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.moved.emit(_STEPS[key])
        elif key in _PAGES:
            self.paged.emit(_PAGES[key])
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class FoundPanel(QWidget):
    """Shows what was found for the text in its field.

    ``sought`` carries the text at every change, ``more_wanted`` asks for older discograms, ``opened`` and ``resumed``
    carry the id of a discogram. ``returned`` is Enter where nothing is sought or chosen: what comes first is meant.
    """

    sought = Signal(str)
    more_wanted = Signal()
    opened = Signal(str)
    resumed = Signal(str)
    returned = Signal()

    def __init__(self, is_practice: bool) -> None:
        super().__init__()
        self._is_practice = is_practice
        self.list = DiscogramList(self)
        self.list.more_wanted.connect(self.more_wanted)
        self.view = FoundView(self.list)
        self.view.opened.connect(self.opened)
        self.view.resumed.connect(self.resumed)
        self.view.typed.connect(self._on_typed)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP)
        whole.addLayout(self._made_search())
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._made_empty())
        self._stack.setMinimumHeight(2 * height())
        whole.addWidget(self._stack, 1)

    def show_found(self, text: str, found: list[Summary], is_all: bool) -> None:
        """Show what was found first for a text, the first row chosen where it is another search."""
        if text != self.field.text():
            return
        before = self.list.summary_at(self.view.chosen)
        if self.list.show_found(text, found, is_all):
            self.view.scrollToTop()
            row = self.list.row_of(before.discogram) if before else -1
            if row >= 0:
                self.view.choose(row)
        self._tell()

    def show_more(self, text: str, found: list[Summary], is_all: bool) -> None:
        """Show older discograms that were found behind those that are shown."""
        self.list.show_more(text, found, is_all)
        self._tell()

    def search(self, text: str) -> None:
        """Search for a text, as if it was typed."""
        self.field.setText(text)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _made_search(self) -> QHBoxLayout:
        self.field = SearchField()
        self.field.textChanged.connect(self._on_text_changed)
        self.field.moved.connect(self._on_moved)
        self.field.paged.connect(self._on_paged)
        self.field.returnPressed.connect(self._on_return)
        self._clear = QPushButton(tr("Clear"))
        self._clear.setAccessibleName(tr("Clear the search"))
        self._clear.setProperty("role", "plain")
        self._clear.clicked.connect(self._on_cleared)
        self._clear.hide()
        self._count = words("", "soft", wraps=True)
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.field, 3)
        row.addWidget(self._clear)
        row.addWidget(self._count, 1)
        return row

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self.sought.emit(text)

    @Slot()
    def _on_cleared(self) -> None:
        self.search("")

    @Slot(int)
    def _on_moved(self, rows: int) -> None:
        self.view.choose(max(0, self.view.chosen + rows))

    @Slot(int)
    def _on_paged(self, pages: int) -> None:
        self.view.choose(max(0, self.view.chosen + pages * self.view.page_rows()))

    @Slot()
    def _on_return(self) -> None:
        if not self.field.text() and self.view.chosen < 0:
            self.returned.emit()
        elif not self.view.open_chosen():
            self.view.choose(0)

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.insert(text)

    def _tell(self) -> None:
        """Say how many there are, and what to do where there are none."""
        count, text = self.list.rowCount(), self.field.text().strip()
        is_looking = count == 0 and not self.list.is_all
        self._stack.setCurrentIndex(0 if count else 1)
        self._count.setText(self._count_words(count, bool(text)) if count else "")
        if count:
            return
        if is_looking:
            self._show_empty(tr("Still looking …"), "")
        elif text:
            self._show_empty(
                tr("Nothing is found for “{text}”.", text=text),
                tr("A word is found by its beginning: smi, 00417, 2026-11, l4-5, cervical, signed."),
            )
        else:
            self._show_empty(tr("No discogram yet."), self._advice())

    def _count_words(self, count: int, is_search: bool) -> str:
        if not self.list.is_all:
            return tr("The newest {count}; older ones follow", count=count)
        if is_search:
            return tr("{count} found", count=count)
        return tr("{count} in all", count=count)

    def _advice(self) -> str:
        if self._is_practice:
            return tr("Choose “New practice discogram” above, or one of the demonstrations beside this.")
        return tr(
            "Choose “New discogram” above to record the first one. "
            "To try everything without a patient, choose “Practice”."
        )

    def _made_empty(self) -> Card:
        card = Card()
        card.body.addStretch(1)
        self._empty, self._hint = words("", "heading", wraps=True), words("", "soft", wraps=True)
        for label in (self._empty, self._hint):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            card.body.addWidget(label)
        card.body.addStretch(2)
        return card

    def _show_empty(self, said: str, hint: str) -> None:
        self._empty.setText(said)
        self._hint.setText(hint)
