"""The physician's conclusion in the physician's own words, beside what the criteria say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from discorecorder.model.entries import Interpretation
from discorecorder.ui.after.choices import FlowRow
from discorecorder.ui.after.scrolled import Scrolled
from discorecorder.ui.after.telling import PHYSICIAN, of_study
from discorecorder.ui.after.touch_button import TouchButton
from discorecorder.ui.after.verdict_card import VerdictCard
from discorecorder.ui.after.verdicts import verdicts_of
from discorecorder.ui.parts.card import Card, words
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from discorecorder.model.discogram import Discogram


class ConclusionField(QPlainTextEdit):
    """Many lines of words; Ctrl and Enter end them (``finished``)."""

    finished = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit()
        else:
            super().keyPressEvent(event)


class InterpretationStep(QWidget):
    """The words at the left, the criteria at the right; ``said`` carries what was written, and overrides."""

    said = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._discogram: Discogram | None = None
        self._recorded = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._made_editor(), 2)
        self.findings = Scrolled()
        self._cards: list[VerdictCard] = []
        self._nothing = words(tr("No level was tested, so the criteria say nothing."), "soft", wraps=True)
        self.findings.column.addWidget(self._nothing)
        self._place = QVBoxLayout()
        self._place.setSpacing(12)
        self.findings.column.addLayout(self._place)
        self.findings.column.addStretch(1)
        row.addWidget(self.findings, 3)

    @property
    def cards(self) -> list[VerdictCard]:
        """A card a tested level, from above."""
        return self._cards

    def show_discogram(self, discogram: Discogram) -> None:
        """Show what is recorded; words that were typed and not recorded stay."""
        self._discogram = discogram
        entry = discogram.last(Interpretation)
        recorded = entry.words if entry else ""
        if not self.has_unrecorded() and recorded != self.text.toPlainText():
            self.text.setPlainText(recorded)
        self._recorded = recorded
        self.text.setReadOnly(discogram.is_signed)
        self._tell()
        told = verdicts_of(discogram)
        self._nothing.setVisible(not told)
        while len(self._cards) > len(told):
            card = self._cards.pop()
            card.hide()
            card.deleteLater()
        while len(self._cards) < len(told):
            card = VerdictCard()
            card.said.connect(self.said)
            self._place.addWidget(card)
            self._cards.append(card)
        for card, verdicts in zip(self._cards, told, strict=True):
            card.show_verdicts(discogram, verdicts)

    def has_unrecorded(self) -> bool:
        """Return whether words stand here that are not recorded."""
        return " ".join(self.text.toPlainText().split()) != " ".join(self._recorded.split())

    def _made_editor(self) -> Card:
        card = Card(tr("Physician's interpretation"))
        self.text = ConclusionField()
        self.text.finished.connect(self._on_finished)
        self.text.setAccessibleName(tr("Physician's interpretation"))
        self.text.setPlaceholderText(tr("What you conclude, in your own words. It prints on page one of the map."))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(160)
        self.text.textChanged.connect(self._tell)
        card.body.addWidget(self.text, 1)
        self.state = words("", "soft", wraps=True)
        card.body.addWidget(self.state)
        self.record = TouchButton(tr("Record the words"), "primary")
        self.record.used.connect(self._on_record)
        row = FlowRow()
        row.add(self.record)
        row.add(words(tr("or Ctrl+Enter"), "faint"))
        card.body.addWidget(row)
        return card

    def _tell(self) -> None:
        is_signed = self._discogram is not None and self._discogram.is_signed
        changed, typed = self.has_unrecorded(), bool(self.text.toPlainText().strip())
        self.record.setVisible(not is_signed)
        self.record.setEnabled(changed and typed)
        if is_signed:
            self.state.setText(tr("Signed. What is to be added is an addendum."))
        elif changed:
            self.state.setText(tr("\u25cf not recorded yet"))
        else:
            self.state.setText(tr("\u2713 recorded") if typed else tr("nothing recorded yet"))

    def _on_finished(self) -> None:
        if self.record.isEnabled() and self.record.isVisibleTo(self):
            self._on_record("key")

    def _on_record(self, source: str) -> None:
        if self._discogram is None:
            return
        entry = Interpretation(" ".join(self.text.toPlainText().split()))
        said = of_study(self._discogram, [entry], source, PHYSICIAN)
        if said is not None:
            self.said.emit(said)
