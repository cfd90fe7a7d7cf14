"""A line to say what is missing, in the words of dictation, right where it is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from discorecorder.dictation.grammar import check_figures, parse
from discorecorder.dictation.late import split_late
from discorecorder.model.entries import Correct
from discorecorder.model.values import EntryError
from discorecorder.recorder import local_now
from discorecorder.ui.after.telling import armed_first
from discorecorder.ui.after.touch_button import TouchButton
from discorecorder.ui.parts.card import words
from discorecorder.ui.refusal_words import told
from discorecorder.ui.said import Said
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from discorecorder.model.discogram import Discogram


class LineEditor(QWidget):
    """A field that takes words of dictation for a level, or for the study where it has none.

    Enter records them (``said``), Esc closes it (``closed``). What is not understood stays, with the reason below.
    """

    said = Signal(object)
    closed = Signal()

    def __init__(self, level: str | None = None, language: str = "en") -> None:
        super().__init__()
        self._level, self._language = level, language
        self._discogram: Discogram | None = None
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 4)
        whole.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("What to record"))
        self.field.returnPressed.connect(self._on_record)
        self.field.textEdited.connect(self._on_edited)
        self.record = TouchButton(tr("Record"), "primary")
        self.record.used.connect(self._on_record)
        self.close_button = TouchButton(tr("Close"), "plain")
        self.close_button.used.connect(self._on_close)
        row.addWidget(self.field, 1)
        row.addWidget(self.record)
        row.addWidget(self.close_button)
        whole.addLayout(row)
        self.refusal = words("", "warning", wraps=True)
        self.refusal.hide()
        whole.addWidget(self.refusal)

    def open_for(self, discogram: Discogram, example: str, begin: str = "") -> None:
        """Take words for a discogram; ``example`` stands in the empty field, ``begin`` is typed already."""
        self.show_discogram(discogram)
        self.field.setPlaceholderText(tr("for example: {words}", words=example) if example else "")
        self.field.setText(begin)
        self.refusal.hide()
        self.field.setFocus()

    def show_discogram(self, discogram: Discogram) -> None:
        """Keep what is recorded now; the words that stand in the field stay."""
        self._discogram = discogram

    def _on_record(self, _source: str = "") -> None:
        discogram, typed = self._discogram, self.field.text().strip()
        if discogram is None or not typed:
            return
        try:
            said = self._said(discogram, typed)
        except EntryError as refused:
            self._refuse(told(str(refused)))
            return
        self.field.clear()
        self.refusal.hide()
        self.said.emit(said)

    def _said(self, discogram: Discogram, typed: str) -> Said:
        """Return what the words record. Raises EntryError where they are not understood, or want a reason."""
        at, plain = split_late(typed, local_now())
        entries = tuple(parse(plain, discogram.unit or "psi", self._language))
        check_figures(plain, entries, self._language)
        level = self._level
        if level is None or at is not None or not any(entry.at_level or _is_of_level(entry) for entry in entries):
            return Said(entries, "typed", typed, happened_at=at, late=at is not None)
        unreasoned = any(isinstance(entry, Correct) and entry.reason is None for entry in entries)
        if unreasoned and discogram.armed != level:
            raise EntryError(f"{level} was left; say why it is corrected, with 'because' behind it")
        return Said((*armed_first(discogram, level), *entries), "typed", typed)

    def _refuse(self, why: str) -> None:
        self.refusal.setText(why)
        self.refusal.show()
        self.field.selectAll()
        self.field.setFocus()

    def _on_edited(self, _text: str) -> None:
        self.refusal.hide()

    def _on_close(self, _source: str = "") -> None:
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtCore import Qt

        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _is_of_level(entry: object) -> bool:
    """Return whether an entry is said of the armed level though it needs none: a correction, or a baseline."""
    return isinstance(entry, Correct) or getattr(entry, "kind", "") == "baseline"
