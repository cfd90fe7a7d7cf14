"""Recovery: pain before leaving, CT, radiation, what was checked, and how the patient left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from discorecorder.model.entries import Check, Ct, Discharge, Entry, Fluoroscopy, Number, Recovery
from discorecorder.model.values import EntryError
from discorecorder.ui.after.choices import ChoiceRow, ScoreRow
from discorecorder.ui.after.telling import of_study
from discorecorder.ui.after.touch_button import TouchButton
from discorecorder.ui.parts.card import Card, words
from discorecorder.ui.refusal_words import told
from discorecorder.ui.words import local_number, mark, tr

if TYPE_CHECKING:
    from discorecorder.model.discogram import Discogram

CHECKS = (
    ("nerve check", mark("Nerve check")),
    ("instructions", mark("Instructions given and explained")),
    ("prescription", mark("Prescription for the pain")),
)
STATES = (("done", mark("done")), ("no", mark("no")), ("skipped", mark("skipped")))
PRESCRIBED = (("done", mark("given")), ("no", mark("not needed")), ("skipped", mark("skipped")))
CT = (("planned", mark("CT follows")), ("none", mark("no CT")))


class RecoveryCard(Card):
    """What is recorded once before the patient leaves; ``said`` carries each of it."""

    said = Signal(object)

    def __init__(self) -> None:
        super().__init__(tr("Recovery and discharge"))
        self._discogram: Discogram | None = None
        self.body.addWidget(words(tr("Pain in recovery"), "soft"))
        self.pain = ScoreRow(tr("Pain in recovery"))
        self.pain.scored.connect(self._on_pain)
        self.body.addWidget(self.pain)
        self.ct = ChoiceRow([(value, tr(shown)) for value, shown in CT], tr("CT, in selected cases"))
        self.ct.chosen.connect(self._on_ct)
        self.body.addWidget(self.ct)
        self.body.addWidget(words(tr("What CT finds comes later, as an addendum."), "faint", wraps=True))
        self.checks = {item: self._check_row(item, asked) for item, asked in CHECKS}
        self.body.addWidget(self._dose_row())
        self.body.addWidget(self._discharge_row())
        self.refusal = words("", "warning", wraps=True)
        self.refusal.hide()
        self.body.addWidget(self.refusal)

    def show_discogram(self, discogram: Discogram) -> None:
        """Show what is recorded; what was typed and not recorded stays."""
        is_first, self._discogram = self._discogram is None, discogram
        recovery, planned = discogram.last(Recovery), discogram.last(Ct)
        self.pain.show_score(recovery.pain if recovery else None)
        self.ct.show_value(None if planned is None else "planned" if planned.planned else "none")
        checked = {
            fact.entry.item: fact.entry.state
            for fact in discogram.facts(Check)
            if isinstance(fact.entry, Check)
        }  # fmt: skip
        for item, row in self.checks.items():
            row.show_value(checked.get(item))
        dose, left = discogram.last(Fluoroscopy), discogram.last(Discharge)
        if dose is not None and (is_first or not self.seconds.text()):
            self.seconds.setText(str(dose.seconds))
            self.dap.setText("" if dose.dap_gy_cm2 is None else local_number(str(dose.dap_gy_cm2)))
            self.kerma.setText("" if dose.kerma_mgy is None else local_number(str(dose.kerma_mgy)))
        if left is not None and not self.discharge.text():
            self.discharge.setText(left.words)
        self._lock(discogram.is_signed)

    def _lock(self, is_signed: bool) -> None:
        """Show what stands, and nothing to change it, once the record is signed."""
        self.pain.show_locked(is_signed)
        for row in (self.ct, *self.checks.values()):
            row.show_locked(is_signed)
        for field in (self.seconds, self.dap, self.kerma, self.discharge):
            field.setReadOnly(is_signed)
        for button in (self.record_dose, self.record_discharge):
            button.setVisible(not is_signed)

    def _check_row(self, item: str, asked: str) -> ChoiceRow:
        states = PRESCRIBED if item == "prescription" else STATES
        row = ChoiceRow([(value, tr(shown)) for value, shown in states], tr(asked))
        row.setProperty("item", item)
        row.chosen.connect(self._on_checked)
        self.body.addWidget(row)
        return row

    def _dose_row(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        self.seconds, self.dap, self.kerma = QLineEdit(), QLineEdit(), QLineEdit()
        asked = (
            (self.seconds, tr("Fluoroscopy, s")),
            (self.dap, tr("Dose area product, Gy cm\u00b2")),
            (self.kerma, tr("Air kerma, mGy")),
        )
        for place, (field, name) in enumerate(asked):
            label = words(name, "soft", wraps=True)
            label.setBuddy(field)
            field.setAccessibleName(name)
            field.setMinimumWidth(90)
            field.returnPressed.connect(self._on_dose_return)
            grid.addWidget(label, 0, place)
            grid.addWidget(field, 1, place)
            grid.setColumnStretch(place, 1)
        self.record_dose = TouchButton(tr("Record"), name=tr("Record the dose"))
        self.record_dose.used.connect(self._on_dose)
        grid.addWidget(self.record_dose, 1, len(asked))
        return holder

    def _discharge_row(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        self.discharge = QLineEdit()
        self.discharge.setAccessibleName(tr("How the patient left"))
        self.discharge.setPlaceholderText(tr("How the patient left, and with whom"))
        self.discharge.returnPressed.connect(self._on_discharge_return)
        self.record_discharge = TouchButton(tr("Record"), name=tr("Record the discharge"))
        self.record_discharge.used.connect(self._on_discharge)
        row.addWidget(self.discharge, 1)
        row.addWidget(self.record_discharge)
        return holder

    def _on_pain(self, score: int, source: str) -> None:
        self._tell(Recovery(score), source)

    def _on_ct(self, value: str, source: str) -> None:
        self._tell(Ct(value == "planned"), source)

    def _on_checked(self, state: str, source: str) -> None:
        self._tell(Check(self.sender().property("item"), state), source)

    def _on_dose_return(self) -> None:
        self._on_dose("key")

    def _on_dose(self, source: str) -> None:
        try:
            dose = Fluoroscopy(_seconds(self.seconds.text()), _number(self.dap.text()), _number(self.kerma.text()))
        except EntryError as refused:
            self.refusal.setText(told(str(refused)))
            self.refusal.show()
            return
        self._tell(dose, source)

    def _on_discharge_return(self) -> None:
        self._on_discharge("key")

    def _on_discharge(self, source: str) -> None:
        if self.discharge.text().strip():
            self._tell(Discharge(self.discharge.text().strip()), source)

    def _tell(self, entry: Entry, source: str) -> None:
        self.refusal.hide()
        if self._discogram is None:
            return
        said = of_study(self._discogram, [entry], source)
        if said is not None:
            self.said.emit(said)


def _seconds(typed: str) -> int:
    """Return seconds, from 214 or 3:34. Raises EntryError for anything else."""
    minutes, colon, seconds = typed.strip().rpartition(":")
    if not seconds.isdigit() or (colon and not minutes.isdigit()):
        raise EntryError("fluoroscopy time is in seconds, 214, or in minutes and seconds, 3:34")
    return int(seconds) + 60 * int(minutes or 0)


def _number(typed: str) -> Number | None:
    """Return a number as it is written here, None for an empty field. Raises EntryError where it is none."""
    plain = typed.strip().replace(",", ".")
    return Number.of(plain) if plain else None
