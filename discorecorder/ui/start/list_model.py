"""The list of discograms as Qt asks for it: page by page as somebody scrolls, however many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from discorecorder.ui.start.spoken import sentence_of

if TYPE_CHECKING:
    from discorecorder.model.catalogue import Summary

SUMMARY = int(Qt.ItemDataRole.UserRole)
"""The role under which a row gives its Summary."""
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class DiscogramList(QAbstractListModel):
    """The discograms that were found, newest first; it asks for older ones by ``more_wanted``."""

    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Summary] = []
        self._text: str | None = None
        self._is_all = True
        self._is_waiting = False

    def show_found(self, text: str, found: list[Summary], is_all: bool) -> bool:
        """Show what was found; return whether that is anything else than what is shown already."""
        self._is_waiting = False
        if text == self._text and found and found == self._rows[: len(found)]:
            self._is_all = is_all
            if len(found) < len(self._rows):  # those behind are found again as somebody scrolls
                self.beginRemoveRows(QModelIndex(), len(found), len(self._rows) - 1)
                del self._rows[len(found) :]
                self.endRemoveRows()
            return False
        self.beginResetModel()
        self._text, self._rows, self._is_all = text, list(found), is_all
        self.endResetModel()
        return True

    def show_more(self, text: str, found: list[Summary], is_all: bool) -> None:
        """Show older ones behind those that are there."""
        self._is_waiting = False
        if text != self._text:
            return
        self._is_all = is_all
        if found:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(found) - 1)
            self._rows += found
            self.endInsertRows()

    @property
    def text(self) -> str | None:
        """The text that was searched for; None before the first answer."""
        return self._text

    @property
    def is_all(self) -> bool:
        """Whether no older ones would be found."""
        return self._is_all

    def summary_at(self, row: int) -> Summary | None:
        """Return the line of the catalogue that a row shows; None where there is no such row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, discogram: str) -> int:
        """Return the row of a discogram; -1 where it is not shown."""
        return next((row for row, one in enumerate(self._rows) if one.discogram == discogram), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        summary = self.summary_at(index.row()) if index.isValid() else None
        if summary is None:
            return None
        if role == SUMMARY:
            return summary
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return sentence_of(summary)
        return None

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._is_all and not self._is_waiting

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._is_waiting = True
            self.more_wanted.emit()
