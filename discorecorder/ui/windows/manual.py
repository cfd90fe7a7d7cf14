"""The manual inside the program: its pages, what stands on them, and a search in the one that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QKeyEvent, QKeySequence, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QTextBrowser, QVBoxLayout

from discorecorder.assets import manual
from discorecorder.ui.parts.card import button, words
from discorecorder.ui.parts.dragging import let_fingers_drag
from discorecorder.ui.sizes import KEY_MM, px
from discorecorder.ui.theme import typeface
from discorecorder.ui.windows.framed import Framed
from discorecorder.ui.windows.index import Index
from discorecorder.ui.windows.manual_text import TEXT_SIZE, dress, headings_of, markdown_of, pages_of
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QTextBlock

INDEX_WIDTH = 300
SEARCH_WIDTH = 300


class ManualPage(Framed):
    """Shows the pages of the manual; links lead from one to the other, and back again."""

    def __init__(self, folder: Path | None = None) -> None:
        """``folder`` holds the pages; the program's own where none is given."""
        super().__init__(tr("The manual"))
        self.folder = folder or manual()
        self.page = ""
        self._document: QTextDocument | None = None
        self._before: list[tuple[str, int]] = []
        self._add_search()
        titles = pages_of(self.folder)
        self.index = Index(tr("Pages of the manual"), list(titles.items()))
        self.index.setFixedWidth(INDEX_WIDTH)
        self.index.chosen.connect(self._on_page_chosen)
        self.contents = self._contents()
        self.text = self._browser()
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self.index)
        column.addWidget(words(tr("On this page"), "soft"))
        column.addWidget(self.contents, 1)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addLayout(column)
        row.addWidget(self.text, 1)
        self.body.addLayout(row, 1)
        if titles:
            self.show_page(next(iter(titles)))

    def show_page(self, name: str, anchor: str = "") -> None:
        """Show a page by its file name, from a heading on where one is named by its anchor."""
        if name != self.page:
            self.page = name
            self._fill()
        self.index.show_chosen(name)
        for heading, block in headings_of(self.text.document()):
            if anchor and heading.anchor == anchor:
                self._go_to(block)
                return
        self.text.verticalScrollBar().setValue(0)

    def seek(self, sought: str, *, backward: bool = False) -> bool:
        """Go to the next place where something is said on this page, around its end; return whether there is one."""
        if not sought:
            self.told.setText("")
            return False
        flags = QTextDocument.FindFlag.FindBackward if backward else QTextDocument.FindFlag(0)
        is_there = self.text.find(sought, flags)
        if not is_there:
            cursor = self.text.textCursor()
            cursor.movePosition(QTextCursor.MoveOperation.End if backward else QTextCursor.MoveOperation.Start)
            self.text.setTextCursor(cursor)
            is_there = self.text.find(sought, flags)
        self.told.setText("" if is_there else tr("Not on this page"))
        return is_there

    def _add_search(self) -> None:
        self.sought = QLineEdit()
        self.sought.setMaximumWidth(SEARCH_WIDTH)
        self.sought.setPlaceholderText(tr("Search this page"))
        self.sought.setAccessibleName(tr("Search this page"))
        self.sought.textEdited.connect(self._on_typed)
        self.sought.returnPressed.connect(self._on_next)
        self.told = words("", "warning")
        self.previous_page = button(tr("Page before"), "plain", self._on_back)
        self.previous_page.setEnabled(False)
        for widget in (
            self.told,
            self.sought,
            button(tr("Find previous"), "plain", self._on_previous),
            button(tr("Find next"), "plain", self._on_next),
        ):
            self.head.addWidget(widget)
        self.head.insertWidget(2, self.previous_page)

    def _contents(self) -> QListWidget:
        made = QListWidget()
        made.setAccessibleName(tr("On this page"))
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setWordWrap(True)
        made.setFixedWidth(INDEX_WIDTH)
        made.itemClicked.connect(self._on_heading_chosen)
        made.itemActivated.connect(self._on_heading_chosen)
        return made

    def _browser(self) -> QTextBrowser:
        made = QTextBrowser()
        made.setAccessibleName(tr("The manual"))
        made.setSearchPaths([str(self.folder)])
        made.setOpenLinks(False)
        made.setFont(typeface(TEXT_SIZE))
        made.anchorClicked.connect(self._on_link)
        let_fingers_drag(made)
        return made

    def _fill(self) -> None:
        document = QTextDocument(self.text)
        document.setDefaultFont(self.text.font())
        document.setBaseUrl(QUrl.fromLocalFile(f"{self.folder}/"))
        document.setMarkdown(markdown_of(self.folder / self.page))
        dress(document)  # before it is shown, so that it is laid out once
        before, self._document = self._document, document
        self.text.setDocument(document)
        if before is not None:
            before.deleteLater()
        self.contents.clear()
        for heading, _ in headings_of(self.text.document()):
            if heading.level in {2, 3}:
                item = QListWidgetItem(("   " if heading.level == 2 else "       ") + heading.words)
                item.setData(Qt.ItemDataRole.UserRole, heading.anchor)
                item.setSizeHint(QSize(1, px(KEY_MM, self.screen())))
                self.contents.addItem(item)

    def _go_to(self, block: QTextBlock) -> None:
        top = self.text.document().documentLayout().blockBoundingRect(block).top()
        self.text.verticalScrollBar().setValue(round(top) - 8)

    def _keep_place(self) -> None:
        self._before.append((self.page, self.text.verticalScrollBar().value()))
        self.previous_page.setEnabled(True)

    @Slot(str)
    def _on_page_chosen(self, name: str) -> None:
        if name != self.page:
            self._keep_place()
            self.show_page(name)

    @Slot(QListWidgetItem)
    def _on_heading_chosen(self, item: QListWidgetItem) -> None:
        self.show_page(self.page, str(item.data(Qt.ItemDataRole.UserRole)))

    @Slot(QUrl)
    def _on_link(self, link: QUrl) -> None:
        if link.scheme() in {"http", "https"}:
            QDesktopServices.openUrl(link)
            return
        name = link.fileName() or self.page
        if (self.folder / name).suffix == ".md" and (self.folder / name).is_file():
            self._keep_place()
            self.show_page(name, link.fragment())

    @Slot()
    def _on_back(self) -> None:
        name, place = self._before.pop()
        self.show_page(name)
        self.text.verticalScrollBar().setValue(place)
        self.previous_page.setEnabled(bool(self._before))

    @Slot(str)
    def _on_typed(self, sought: str) -> None:
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.seek(sought)

    @Slot()
    def _on_next(self) -> None:
        self.seek(self.sought.text())

    @Slot()
    def _on_previous(self) -> None:
        self.seek(self.sought.text(), backward=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Find):
            self.sought.setFocus()
            self.sought.selectAll()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.page:
            dress(self.text.document())  # its grounds are those of the theme
