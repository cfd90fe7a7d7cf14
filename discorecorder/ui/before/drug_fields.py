"""Contrast agent, antibiotics, and what the patient was given or took before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from discorecorder.model.entries import Antibiotic, Contrast, Medication
from discorecorder.ui.before.choices import Choices
from discorecorder.ui.before.fields import Field
from discorecorder.ui.parts.card import words
from discorecorder.ui.parts.sourced_button import SourcedButton
from discorecorder.ui.words import mark, tr

if TYPE_CHECKING:
    from discorecorder.model.discogram import Discogram
    from discorecorder.model.state import Fact

MOST_MGI = 500
PURPOSE_WORDS = {
    "of the day": mark("Taken today"),
    "premedication": mark("Premedication"),
    "sedation": mark("Sedation"),
    "analgesic": mark("Pain killer"),
    "steroid": mark("Steroid"),
    "other": mark("Other"),
}


class ContrastFields(QWidget):
    """Agent, concentration, lot, and whether it is gadolinium instead."""

    told = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._gadolinium = False
        self.agent = Field(tr("Contrast agent"), hint=tr("iohexol, iopamidol, ..."))
        self.concentration = Field(tr("mg iodine per mL"), hint="300")
        self.lot = Field(tr("Lot"))
        self.kind = Choices(tr("Contrast"), (("iodine", tr("Iodine")), ("gadolinium", tr("Gadolinium instead"))))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        for column, (field, stretch) in enumerate(((self.agent, 3), (self.concentration, 2), (self.lot, 2))):
            grid.addWidget(field, 0, column)
            grid.setColumnStretch(column, stretch)
            field.left.connect(self._on_left)
        grid.addWidget(self.kind, 1, 0, 1, 3)
        self.kind.chosen.connect(self._on_kind)

    def show_discogram(self, discogram: Discogram) -> None:
        """Show the agent that stands."""
        contrast = discogram.last(Contrast)
        if contrast is not None or not self.agent.is_changed:
            self._gadolinium = contrast is not None and contrast.gadolinium
        self.agent.show_text(contrast.agent if contrast else "")
        self.concentration.show_text(str(contrast.mgi_per_ml) if contrast and contrast.mgi_per_ml else "")
        self.lot.show_text((contrast.lot or "") if contrast else "")
        self._show_kind(is_known=contrast is not None)

    def _show_kind(self, *, is_known: bool) -> None:
        self.kind.show_chosen("gadolinium" if self._gadolinium else "iodine" if is_known else None)

    def _on_kind(self, kind: str, source: str) -> None:
        self._gadolinium = kind == "gadolinium"
        self._show_kind(is_known=True)
        self._say(source)

    def _on_left(self) -> None:
        self._say("typed")

    def _say(self, source: str) -> None:
        if not self.agent.text:
            self.agent.show_wrong(tr("Wanted: the name of the agent. The rest is recorded with it."))
            return
        self.agent.show_wrong("")
        text = self.concentration.text
        is_number = not text or (text.isascii() and text.isdigit() and 1 <= int(text) <= MOST_MGI)
        self.concentration.show_wrong("" if is_number else tr("A whole number from 1 to {most}.", most=MOST_MGI))
        if is_number:
            told = Contrast(self.agent.text, int(text) if text else None, self.lot.text or None, self._gadolinium)
            self.told.emit(told, source)


class AntibioticFields(QWidget):
    """The antibiotic by one route, or that none is given."""

    told = Signal(object, str)

    def __init__(self, route: str, label: str, hint: str) -> None:
        super().__init__()
        self._route = route
        self.drug = Field(label, hint=hint)
        self.dose = Field(tr("Dose and time"), named=f"{label}: {tr('Dose and time')}")
        self.none = Choices(label, (("none", tr("None given")),))
        self.none.setFixedWidth(self.none.one_line_width())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(_beside_labels(self.drug, self.dose, self.none))
        self.none.chosen.connect(self._on_none)
        for field in (self.drug, self.dose):
            field.left.connect(self._on_left)

    def show_discogram(self, discogram: Discogram) -> None:
        """Show the drug that stands by this route."""
        given = [f.entry for f in discogram.facts(Antibiotic) if isinstance(f.entry, Antibiotic)]
        drug = next((entry for entry in reversed(given) if entry.route == self._route), None)
        is_none = drug is not None and drug.drug == "none"
        self.none.show_chosen("none" if is_none else None)
        self.drug.show_text(drug.drug if drug and not is_none else "")
        self.dose.show_text((drug.dose or "") if drug else "")

    def _on_none(self, _none: str, source: str) -> None:
        for field in (self.drug, self.dose):
            field.forget()
        self.told.emit(Antibiotic(self._route, "none"), source)

    def _on_left(self) -> None:
        if self.drug.text:
            self.drug.show_wrong("")
            self.told.emit(Antibiotic(self._route, self.drug.text, self.dose.text or None), "typed")
        else:
            self.drug.show_wrong(tr("Wanted: the drug. Touch None given if there is none."))


class MedicationList(QWidget):
    """What was given or taken, each with a key that takes it off; below, a line for one more."""

    told = Signal(object, str)
    taken_back = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[int, ...] | None = None
        self.offs: list[tuple[SourcedButton, Fact]] = []
        self._lines: list[QWidget] = []
        self._purpose: str | None = None
        self.purpose = Choices(tr("Medication"), [(key, tr(shown)) for key, shown in PURPOSE_WORDS.items()])
        self.drug = Field(tr("Drug"))
        self.dose = Field(tr("Dose and time"))
        self.add = QPushButton(tr("Add"))
        self.add.setAccessibleName(tr("Add this medication"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        self._list = QVBoxLayout()
        whole.addLayout(self._list)
        whole.addWidget(self.purpose)
        whole.addLayout(_beside_labels(self.drug, self.dose, self.add))
        self.purpose.chosen.connect(self._on_purpose)
        self.add.clicked.connect(self._on_add)
        self.drug.edit.returnPressed.connect(self._on_add)
        self.dose.edit.returnPressed.connect(self._on_add)

    def show_discogram(self, discogram: Discogram) -> None:
        """List every medication that stands; empty the line below once it is among them."""
        every = ((fact, fact.entry) for fact in discogram.facts(Medication))
        drugs = [(fact, e) for fact, e in every if isinstance(e, Medication) and e.purpose in PURPOSE_WORDS]
        if any((drug.purpose, drug.drug) == (self._purpose, self.drug.text) for _, drug in drugs):
            for field in (self.drug, self.dose):
                field.forget()
        numbers = tuple(fact.number for fact, _ in drugs)
        if numbers != self._shown:
            self._shown = numbers
            self._show_list(drugs)

    def commit(self) -> None:
        """Add what stands in the line and was not added."""
        if self.drug.text:
            self._on_add()

    def _show_list(self, drugs: list[tuple[Fact, Medication]]) -> None:
        for line in self._lines:
            self._list.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.offs, self._lines = [], []
        for fact, entry in drugs:
            told = ", ".join(part for part in (entry.drug, entry.dose) if part)
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(words(f"{tr(PURPOSE_WORDS[entry.purpose])}: {told}", wraps=True), 1)
            off = SourcedButton(tr("Remove"), tr("Remove {drug}", drug=entry.drug))
            off.used.connect(self._on_off)
            row.addWidget(off)
            self._list.addWidget(line)
            line.show()
            self._lines.append(line)
            self.offs.append((off, fact))

    def _on_purpose(self, purpose: str, _source: str) -> None:
        self._purpose = purpose
        self.purpose.show_chosen(purpose)
        self.drug.show_wrong("")

    def _on_add(self) -> None:
        if self._purpose is None:
            self.drug.show_wrong(tr("Choose above what it was for."))
        elif not self.drug.text:
            self.drug.show_wrong(tr("Wanted: the drug."))
        else:
            self.drug.show_wrong("")
            self.told.emit(Medication(self._purpose, self.drug.text, self.dose.text or None), "typed")

    def _on_off(self, source: str) -> None:
        for button, fact in self.offs:
            if button is self.sender():
                self.taken_back.emit(fact, source)


def _beside_labels(drug: Field, dose: Field, key: QWidget) -> QHBoxLayout:
    """Return two fields and a key in one row, the key level with what is typed in."""
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(drug, 3)
    row.addWidget(dose, 3)
    column = QVBoxLayout()
    column.setSpacing(3)
    column.addWidget(words(" ", "soft"))
    column.addWidget(key)
    column.addStretch(1)
    row.addLayout(column)
    return row
