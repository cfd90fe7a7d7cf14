"""A correction in place: the old value beside the new, and the reason where the level was left; both stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from discorecorder.dictation.grammar import check_figures, parse
from discorecorder.model.entries import Correct, Entry, Reading, Withdraw
from discorecorder.model.following import LASTING
from discorecorder.model.values import EntryError
from discorecorder.ui.parts.card import Card, button, narrow, set_role, words
from discorecorder.ui.parts.key_button import KeyButton
from discorecorder.ui.refusal_words import told
from discorecorder.ui.room.record_list import without_names, words_of
from discorecorder.ui.sizes import KEY_MM
from discorecorder.ui.words import local_clock, mark, tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from discorecorder.model.discogram import Discogram
    from discorecorder.model.entries import Record

OLD_HIGH = 48
"""Two lines of what was recorded, in px; more is told by the screen reader and stands in the list."""

REASONS = (mark("misheard"), mark("mis-hit"), mark("wrong level"), mark("patient corrected it"))


class CorrectionPanel(Card):
    """Corrects or takes back one record; ``corrected`` carries the entry to record and its words."""

    corrected = Signal(object, str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        narrow(self)
        self.body.setSpacing(6)
        self._record: Record | None = None
        self._needs_reason = False
        self._unit, self.language = "psi", "en"
        self.old = words("", "soft", wraps=True)
        self.old.setFixedHeight(OLD_HIGH)
        self.head.insertWidget(0, self.old, 1)
        self.head.addWidget(button(tr("Close  Esc"), "plain", self.closed))
        self.new = QLineEdit()
        self.new.setAccessibleName(tr("What is right"))
        self.new.returnPressed.connect(self._on_correct)
        self.reason = QLineEdit()
        self.reason.setAccessibleName(tr("Why"))
        self.reason.returnPressed.connect(self._on_correct)
        self.scores = self._scores()
        self.note = words("", "warning", wraps=True)
        self.reasons = self._reasons()
        for widget in (self.new, self.scores, self.reason, self.reasons, self.note):
            self.body.addWidget(widget)
        self.body.addLayout(self._buttons())

    def _scores(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for score in range(11):
            key = KeyButton(str(score), mm=KEY_MM, large=True)
            key.setAccessibleName(tr("Pain {score} of 10", score=score))
            key.setProperty("score", score)
            key.used.connect(self._on_score)
            grid.addWidget(key, score // 6, score % 6)
        return holder

    def _reasons(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for reason in REASONS:
            choice = KeyButton(tr(reason), mm=KEY_MM)
            choice.setProperty("reason", reason)
            choice.used.connect(self._on_reason)
            row.addWidget(choice)
        return holder

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.back = button(tr("Take back"), "danger", self._on_take_back)
        self.done = button(tr("Correct  Enter"), "primary", self._on_correct)
        row.addWidget(self.back)
        row.addWidget(self.done)
        return row

    def show_record(
        self, discogram: Discogram, number: int, unit: str, neutral: Mapping[str, str] | None = None
    ) -> None:
        """Show a record to be corrected, its words in the field of what is right.

        Where the patient can see the screen, levels have their neutral names, and words that name one are not shown
        to be changed: what is right is typed anew.
        """
        record = discogram.records[number - 1]
        self._record, self._unit = record, unit
        standing = discogram.standing
        entry = record.entry.entry if isinstance(record.entry, Correct) else record.entry
        level = discogram.level_of(record)
        self._needs_reason = level is not None and level in discogram.levels and level != discogram.armed
        named = level if neutral is None or level is None else neutral.get(level, "")
        where = f" {tr('at {level}', level=named)}" if named else ""
        said = _said(record)
        shown = said if neutral is None else without_names(said, neutral)
        self.old.setText(
            tr("Recorded {time}{where}: {words}", time=local_clock(record.happened_at), where=where, words=shown)
        )
        self.new.setText(said if shown == said else "")
        self.reason.clear()
        self.reason.setPlaceholderText(
            tr("Why (needed: the level was left)") if self._needs_reason else tr("Why (may stay empty)")
        )
        self.scores.setVisible(isinstance(entry, Reading) and entry.pain is not None)
        can_change = standing.stands(number) and record.entry.kind not in LASTING
        for widget in (self.new, self.reason, self.scores, self.back, self.done):
            widget.setEnabled(can_change)
        self._tell("" if can_change else tr("This record stands for good or was changed already; say what is so now."))
        self.new.setFocus()
        self.new.selectAll()

    def show_refused(self, why: str) -> None:
        """Tell why the correction could not be recorded; what was typed stays."""
        self._tell(why)

    def _tell(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))
        self.reasons.setVisible(self._needs_reason and not text)
        set_role(self.note, "role", "warning")

    def _why(self) -> str | None:
        """Return the reason, or None without one. Raises EntryError where one is needed."""
        reason = " ".join(self.reason.text().split())
        if not reason and self._needs_reason:
            raise EntryError(tr("Say why: the level was left since"))
        return reason or None

    def _entry(self, record: Record) -> Entry:
        entries = parse(self.new.text(), self._unit, self.language)
        check_figures(self.new.text(), entries, self.language, shown=_said(record))
        if len(entries) != 1:
            raise EntryError(tr("This says {count} things; a correction says one", count=len(entries)))
        return Correct(entries[0], self._why(), record.number)

    @Slot()
    def _on_correct(self) -> None:
        if self._record is None:
            return
        try:
            entry = self._entry(self._record)
        except EntryError as refused:
            self._tell(told(str(refused)))
            return
        self.corrected.emit(entry, self.new.text())

    @Slot()
    def _on_take_back(self) -> None:
        if self._record is None:
            return
        try:
            self.corrected.emit(Withdraw(self._why(), (self._record.number,)), "")
        except EntryError as refused:
            self._tell(told(str(refused)))

    @Slot(str)
    def _on_score(self, _source: str) -> None:
        record = self._record
        entry = None if record is None else record.entry.entry if isinstance(record.entry, Correct) else record.entry
        if isinstance(entry, Reading):
            self.new.setText(f"pain {self.sender().property('score')}")

    @Slot(str)
    def _on_reason(self, _source: str) -> None:
        self.reason.setText(str(self.sender().property("reason")))
        self._tell("")


def _said(record: Record) -> str:
    from discorecorder.dictation.grammar import say

    return say(record.entry.entry) if isinstance(record.entry, Correct) else words_of(record)
