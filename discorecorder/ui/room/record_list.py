"""The record as it grows: time, source and words, newest first, struck through where it does not stand any more."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout

from discorecorder.model.entries import Clip
from discorecorder.model.entries.disc import ROLES
from discorecorder.recorder import local_now
from discorecorder.ui.parts.card import Card, words
from discorecorder.ui.parts.dragging import let_fingers_drag
from discorecorder.ui.sizes import KEY_MM, px
from discorecorder.ui.theme import current_theme, typeface
from discorecorder.ui.words import local_clock, local_day, mark, tr

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from discorecorder.model.discogram import Discogram
    from discorecorder.model.entries import Record

SOURCES: dict[str, str] = {
    "key": mark("key"),
    "touch": mark("touch"),
    "voice": mark("voice"),
    "typed": mark("typed"),
    "gauge": mark("gauge"),
    "script": mark("script"),
    "import": mark("import"),
    "program": mark("program"),
}
ANATOMY = re.compile(r"\b[CTL]\d{1,2}(?:[-/](?:[CTLS]?\d{1,2}))?\b|\b[Ss](?:1|acrum)\b|lumbosacral", re.IGNORECASE)
_KNOWN_MOST = 4000
_Index = QModelIndex | QPersistentModelIndex


def words_of(record: Record) -> str:
    """Return what a record says, in the canonical words of the grammar."""
    from discorecorder.dictation.grammar import say

    if record.entry.kind == "open":
        return f"record opened: {getattr(record.entry, 'region', '')}"
    return say(record.entry)


def without_names(text: str, neutral: Mapping[str, str]) -> str:
    """Return a text in which discs have their neutral names, and no role or other name of the spine is left."""
    for level, name in neutral.items():
        for role in ROLES:
            text = text.replace(f"{level} {role}", name)
        text = text.replace(level, name)
    return ANATOMY.sub("\u2022", text)


class RecordRows(QAbstractListModel):
    """The records of a discogram, newest first; that audio is kept is told beside what was said."""

    def __init__(self) -> None:
        super().__init__()
        self.discogram: Discogram | None = None
        self.neutral: Mapping[str, str] | None = None
        self._known: dict[int, str] = {}
        self._seen = 0
        self._numbers: list[int] = []
        self._until: dict[int, datetime] = {}

    def show_discogram(self, discogram: Discogram, neutral: Mapping[str, str] | None) -> None:
        """Show a discogram: what is new is put on top, the rest is drawn again where it changed."""
        before, self.neutral = self.discogram, neutral
        if before is None or before.id != discogram.id or len(discogram.records) < self._seen:
            self.beginResetModel()
            self.discogram, self._known, self._until = discogram, {}, {}
            self._numbers = self._new_in(discogram, 0)
            self.endResetModel()
            return
        new = self._new_in(discogram, self._seen)
        if new:
            self.beginInsertRows(QModelIndex(), 0, len(new) - 1)
            self.discogram = discogram
            self._numbers += new
            self.endInsertRows()
        self.discogram = discogram
        self.dataChanged.emit(self.index(0), self.index(len(self._numbers) - 1))

    def _new_in(self, discogram: Discogram, seen: int) -> list[int]:
        """Return the numbers of the records behind so many that have a row, and learn of which there is audio."""
        numbers = []
        for record in discogram.records[seen:]:
            if isinstance(record.entry, Clip):
                self._until.update(dict.fromkeys(record.entry.numbers, record.entry.until(record.entered_at)))
            else:
                numbers.append(record.number)
        self._seen = len(discogram.records)
        return numbers

    def record_at(self, row: int) -> Record:
        """Return the record of a row."""
        assert self.discogram is not None
        return self.discogram.records[self._numbers[-1 - row] - 1]

    def audio_at(self, row: int) -> str:
        """Return until when the audio of a row is kept; empty where there never was any."""
        until = self._until.get(self._numbers[-1 - row])
        if until is None:
            return ""
        if until <= local_now():
            return tr("audio no longer kept")
        return tr("audio kept until {day}", day=local_day(until.astimezone()))

    def words_at(self, row: int) -> str:
        """Return the words of a row as they are shown."""
        record = self.record_at(row)
        if record.number not in self._known:
            if len(self._known) > _KNOWN_MOST:
                self._known.clear()
            self._known[record.number] = words_of(record)
        text = self._known[record.number]
        return text if self.neutral is None else without_names(text, self.neutral)

    def level_at(self, row: int) -> str:
        """Return the level that a row went to, by the name that may be shown; empty for the whole study."""
        assert self.discogram is not None
        level = self.discogram.level_of(self.record_at(row)) or ""
        return level if self.neutral is None else self.neutral.get(level, "")

    def stands(self, row: int) -> bool:
        """Return whether a record stands."""
        assert self.discogram is not None
        return self.discogram.standing.stands(self.record_at(row).number)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._numbers)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words_at(index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            record = self.record_at(index.row())
            gone = "" if self.stands(index.row()) else tr("does not stand any more")
            told = (self.level_at(index.row()), self.words_at(index.row()), gone, self.audio_at(index.row()))
            return f"{local_clock(record.happened_at)} {' '.join(told)}".rstrip()
        return None


class RecordDelegate(QStyledItemDelegate):
    """Draws one record in a line that a finger can hit."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(100, px(KEY_MM))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, RecordRows)
        theme, row = current_theme(), index.row()
        record, stands = model.record_at(row), model.stands(row)
        box = QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.colour("pressed"))
        top = box.adjusted(4, 3, -4, -box.height() / 2)
        painter.setFont(typeface(13))
        painter.setPen(theme.colour("soft"))
        late = f"  {tr('late')}" if record.late else ""
        level = model.level_at(row)
        head = "  ".join(part for part in (local_clock(record.happened_at), level, tr(SOURCES[record.source])) if part)
        why, audio = self._why(model, record, stands=stands), model.audio_at(row)
        painter.drawText(top, _LEFT, f"{head}{late}{why}  {audio}")
        self._draw_words(painter, box, model.words_at(row), record, stands=stands)
        painter.restore()

    def _draw_words(self, painter: QPainter, box: QRectF, text: str, record: Record, *, stands: bool) -> None:
        theme = current_theme()
        font = typeface(16, QFont.Weight.DemiBold if stands else QFont.Weight.Normal)
        font.setStrikeOut(not stands and record.entry.kind not in _BOOKKEEPING)
        painter.setFont(font)
        is_pain = stands and getattr(record.entry, "pain", None) is not None
        painter.setPen(theme.colour("pain_text" if is_pain else "text" if stands else "soft"))
        low = box.adjusted(4, box.height() / 2 - 2, -4, -3)
        painter.drawText(low, _LEFT, QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, low.width()))

    def _why(self, model: RecordRows, record: Record, *, stands: bool) -> str:
        if stands or record.entry.kind in _BOOKKEEPING:
            return ""
        assert model.discogram is not None
        by = model.discogram.standing.replaced_by(record.number)
        entry = model.discogram.records[by - 1].entry if by else None
        done = tr("taken back") if entry is not None and entry.kind == "withdraw" else tr("corrected")
        reason = getattr(entry, "reason", None)
        return f"  {done}{f': {reason}' if reason else ''}"


_BOOKKEEPING = frozenset({"withdraw", "restore"})
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class RecordList(Card):
    """The list; a touch or Enter on a record asks to correct it."""

    record_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.setContentsMargins(10, 6, 6, 6)
        layout.setSpacing(2)
        self.heading.hide()
        self.rows = RecordRows()
        self.view = QListView()
        self.view.setModel(self.rows)
        self.view.setItemDelegate(RecordDelegate(self.view))
        self.view.setAccessibleName(tr("Record, newest first"))
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        let_fingers_drag(self.view)
        self.view.setMinimumHeight(px(KEY_MM))
        self.view.clicked.connect(self._on_clicked)
        self.view.activated.connect(self._on_clicked)
        self.empty = words(tr("Nothing recorded yet"), "soft")
        self.body.addWidget(self.empty)
        self.body.addWidget(self.view, 1)

    def show_discogram(self, discogram: Discogram, neutral: Mapping[str, str] | None = None) -> None:
        """Show the records of a discogram, with neutral names where the patient can see them."""
        self.rows.show_discogram(discogram, neutral)
        self.empty.setVisible(self.rows.rowCount() == 0)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self.record_chosen.emit(self.rows.record_at(index.row()).number)
