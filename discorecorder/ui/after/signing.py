"""Signing: who, with which meaning, preliminary or not, what still blocks it; behind it only addenda follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from discorecorder.model.completeness import missing_of_study
from discorecorder.model.entries import Counted, Finish, Sign, Staff
from discorecorder.ui.after.addendum import AddendumCard
from discorecorder.ui.after.choices import ChoiceRow, FlowRow
from discorecorder.ui.after.read_back import open_matters, wanting
from discorecorder.ui.after.scrolled import Scrolled
from discorecorder.ui.after.telling import PHYSICIAN
from discorecorder.ui.after.touch_button import TouchButton
from discorecorder.ui.parts.card import Card, words
from discorecorder.ui.said import Said
from discorecorder.ui.words import local_clock, local_day, tr

if TYPE_CHECKING:
    from discorecorder.model.discogram import Discogram

FINAL, PRELIMINARY = "final", "preliminary"
MEANING: str = Sign.defaults_["meaning"]


class Signing(Scrolled):
    """The signature, and what is said after it. ``read_back_wanted`` asks for the step that lists what is missing."""

    said = Signal(object)
    read_back_wanted = Signal()

    def __init__(self, radiologist: str | None = None) -> None:
        super().__init__()
        self._radiologist = radiologist or ""
        self._discogram: Discogram | None = None
        self._is_offered = False
        self.is_preliminary = False
        self.card = Card(tr("Sign the record"))
        self._blocks = words("", "warning", wraps=True)
        self._open_matters = words("", wraps=True)
        self.card.body.addWidget(self._blocks)
        self.card.body.addWidget(self._open_matters)
        self.read_back = TouchButton(tr("See what is missing"), "plain")
        self.read_back.used.connect(self._on_read_back)
        self.finish = TouchButton(tr("Record the end of the procedure"), "plain")
        self.finish.used.connect(self._on_finish)
        row = FlowRow()
        row.add(self.read_back)
        row.add(self.finish)
        self.card.body.addWidget(row)
        self._form = self._made_form()
        self.card.body.addWidget(self._form)
        self._confirm = self._made_confirm()
        self.card.body.addWidget(self._confirm)
        self.signed = words("", wraps=True)
        self.card.body.addWidget(self.signed)
        self.column.addWidget(self.card)
        self.addendum = AddendumCard()
        self.addendum.said.connect(self.said)
        self.column.addWidget(self.addendum)
        self.column.addStretch(1)

    def show_discogram(self, discogram: Discogram) -> None:
        """Show what blocks the signature, or who signed and what was added since."""
        is_first, self._discogram = self._discogram is None, discogram
        if is_first:
            self.name.setText(self._signer(discogram))
            self._choose(PRELIMINARY if "CT" in missing_of_study(discogram) else FINAL)
        is_signed = discogram.is_signed
        can_sign = discogram.last(Counted) is not None
        self._blocks.setVisible(not is_signed and not can_sign)
        self._blocks.setText(
            tr("\u26a0 How the levels were counted is not recorded. Enter the numbering in the read-back, then sign.")
        )
        missing, doubts = open_matters(discogram)
        self._open_matters.setVisible(not is_signed)
        self._open_matters.setText(
            tr("Everything is there.") if not missing and not doubts
            else tr("{wanting}. None of it blocks; it prints as not recorded.", wanting=wanting(missing, doubts))
        )  # fmt: skip
        self.read_back.setVisible(not is_signed and bool(missing or doubts))
        self.finish.setVisible(not is_signed and not discogram.is_finished)
        self._form.setVisible(not is_signed)
        if is_signed or not can_sign:
            self._is_offered = False
        self._confirm.setVisible(self._is_offered)
        self.sign.setVisible(not is_signed and not self._is_offered)
        self._allow()
        self.signed.setVisible(is_signed)
        self.signed.setText(signature_words(discogram))
        self.card.heading.setText(tr("Signed") if is_signed else tr("Sign the record"))
        self.addendum.setVisible(is_signed)
        self.addendum.show_discogram(discogram)

    def _made_form(self) -> QWidget:
        form = QWidget()
        lines = QFormLayout(form)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        lines.setHorizontalSpacing(16)
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Name of who signs"))
        self.name.setMaxLength(300)
        self.name.textChanged.connect(self._on_changed)
        self.meaning = QLineEdit(MEANING)
        self.meaning.setAccessibleName(tr("Meaning of the signature"))
        self.meaning.textChanged.connect(self._on_changed)
        choices = [(FINAL, tr("Final")), (PRELIMINARY, tr("Preliminary, CT is still to come"))]
        self.kinds = ChoiceRow(choices, named=tr("The report"))
        self.kinds.chosen.connect(self._on_kind)
        lines.addRow(words(tr("Name"), "soft"), self.name)
        lines.addRow(words(tr("Meaning"), "soft"), self.meaning)
        lines.addRow(words(tr("The report"), "soft"), self.kinds)
        self.sign = TouchButton(tr("Sign"), "primary")
        self.sign.used.connect(self._on_sign)
        row = FlowRow()
        row.add(self.sign)
        lines.addRow(row)
        return form

    def _made_confirm(self) -> QWidget:
        panel = Card()
        panel.show_state("warning")
        self._confirm_words = words("", wraps=True)
        panel.body.addWidget(self._confirm_words)
        self.confirm = TouchButton(tr("Sign now"), "primary")
        self.confirm.used.connect(self._on_confirm)
        self.not_yet = TouchButton(tr("Not yet"), "plain")
        self.not_yet.used.connect(self._on_not_yet)
        row = FlowRow()
        row.add(self.confirm)
        row.add(self.not_yet)
        panel.body.addWidget(row)
        panel.hide()
        return panel

    def _signer(self, discogram: Discogram) -> str:
        """Return who is to sign: the radiologist of the study, else the one of the room."""
        staff = [fact.entry for fact in discogram.facts(Staff) if isinstance(fact.entry, Staff)]
        return next((one.name for one in staff if one.role == "radiologist"), self._radiologist)

    def _choose(self, kind: str) -> None:
        self.is_preliminary = kind == PRELIMINARY
        for each, button in self.kinds.buttons.items():
            button.show_chosen(each == kind)

    def _on_kind(self, kind: str, _source: str) -> None:
        self._choose(kind)

    def _allow(self) -> None:
        discogram = self._discogram
        can_sign = discogram is not None and discogram.last(Counted) is not None
        is_whole = bool(self.name.text().strip() and self.meaning.text().strip())
        self.sign.setEnabled(can_sign and is_whole)
        self.confirm.setEnabled(is_whole)

    def _on_changed(self, _text: str) -> None:
        self._allow()

    def _on_read_back(self, _source: str) -> None:
        self.read_back_wanted.emit()

    def _on_finish(self, source: str) -> None:
        self.said.emit(Said((Finish(),), source))

    def _on_sign(self, _source: str) -> None:
        self._is_offered = True
        self._confirm_words.setText(
            tr("{name} signs. After this the record is locked and only addenda follow.", name=self.name.text().strip())
        )
        self._confirm.show()
        self.sign.hide()
        self.confirm.setFocus()

    def _on_not_yet(self, _source: str) -> None:
        self._is_offered = False
        self._confirm.hide()
        self.sign.show()
        self.sign.setFocus()

    def _on_confirm(self, source: str) -> None:
        sign = Sign(self.name.text().strip(), self.meaning.text().strip(), self.is_preliminary)
        self._is_offered = False
        self._confirm.hide()
        self.sign.show()
        self.said.emit(Said((sign,), source, role=PHYSICIAN))


def signature_words(discogram: Discogram) -> str:
    """Return who signed when and with which meaning; empty while nobody did."""
    fact = discogram.fact(Sign)
    if fact is None or not isinstance(fact.entry, Sign):
        return ""
    when = f"{local_day(fact.at.astimezone().date())}, {local_clock(fact.at)}"
    kind = tr("Preliminary. Results are still to come.") if fact.entry.preliminary else ""
    told = tr("\u2713 {name}, {when}: {meaning}.", name=fact.entry.name, when=when, meaning=fact.entry.meaning)
    return f"{told} {kind}".strip()
