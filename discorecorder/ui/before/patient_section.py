"""Patient and order: two identifiers, birth date, order, who is in the room, and what was tried before."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from discorecorder.model.entries import Check, Indication, Patient, Staff
from discorecorder.model.entries.study import SEXES
from discorecorder.model.values import EntryError
from discorecorder.ui.before.check_lines import Asked, CheckLines
from discorecorder.ui.before.choices import Choices
from discorecorder.ui.before.fields import Field
from discorecorder.ui.before.openness import PATIENT
from discorecorder.ui.before.section import Section
from discorecorder.ui.before.typed_dates import born_words, read_birth_date
from discorecorder.ui.parts.card import words
from discorecorder.ui.refusal_words import told
from discorecorder.ui.words import mark, tr

if TYPE_CHECKING:
    from discorecorder.model.discogram import Discogram
    from discorecorder.model.entries import Entry
    from discorecorder.model.state import Fact

REGION_WORDS = {
    "lumbar": mark("Lumbar"),
    "cervical": mark("Cervical"),
    "thoracic": mark("Thoracic"),
    "mixed": mark("Mixed"),
}
_SEX_WORDS = {"F": mark("Female"), "M": mark("Male"), "X": mark("Other")}
_ROLES = ("referrer", "radiologist", "technologist")


class _Name(NamedTuple):
    """A name as it is recorded, in the parts that the fields show, and what is written in further scripts."""

    whole: str
    family: str
    given: str
    scripts: str


class PatientSection(Section):
    """The first card. A patient is recorded once name and record number are there; the rest as each is left."""

    kinds: tuple[type[Entry], ...] = (Patient, Staff, Indication)

    def __init__(self) -> None:
        super().__init__(
            PATIENT,
            tr("Each line is recorded as you leave it. Ask the patient for both identifiers; do not read them out."),
        )
        self._name: _Name | None = None
        self._sex: str | None = None
        self.family = Field(tr("Family name"))
        self.given = Field(tr("Given name"))
        self.mrn = Field(tr("Record number"))
        self.born = Field(tr("Birth date"), hint=tr("1979-04-12 or 12.04.1979"))
        self.accession = Field(tr("Accession number"))
        self.sex = Choices(tr("Sex"), [(sex, tr(_SEX_WORDS[sex])) for sex in SEXES])
        self.region = words("", "heading")
        self.staff = {
            "referrer": Field(tr("Referring surgeon")),
            "radiologist": Field(tr("Radiologist")),
            "technologist": Field(tr("Technologist")),
        }
        self.indication = Field(tr("Indication"), hint=tr("what the surgeon asks, and since when it hurts"))
        self.checks = CheckLines(
            (
                Asked(
                    "conservative treatment",
                    tr("Conservative treatment failed"),
                    tr("what was tried, and for how long"),
                ),
            )
        )
        self._lay_out()
        for field in (self.family, self.given, self.mrn, self.born, self.accession):
            field.left.connect(self._on_patient_left)
        self.sex.chosen.connect(self._on_sex_chosen)
        self.staff["referrer"].left.connect(self._on_referrer_left)
        self.staff["radiologist"].left.connect(self._on_radiologist_left)
        self.staff["technologist"].left.connect(self._on_technologist_left)
        self.indication.left.connect(self._on_indication_left)
        self.checks.answered.connect(self._on_answered)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        for column in range(6):
            grid.setColumnStretch(column, 1)
        grid.addWidget(self.family, 0, 0, 1, 3)
        grid.addWidget(self.given, 0, 3, 1, 3)
        grid.addWidget(self.mrn, 1, 0, 1, 2)
        grid.addWidget(self.born, 1, 2, 1, 2)
        grid.addWidget(self.accession, 1, 4, 1, 2)
        grid.addWidget(_labelled(tr("Sex"), self.sex), 2, 0, 1, 4)
        grid.addWidget(_labelled(tr("Region, fixed once opened"), self.region), 2, 4, 1, 2)
        for column, role in enumerate(_ROLES):
            grid.addWidget(self.staff[role], 3, column * 2, 1, 2)
        grid.addWidget(self.indication, 4, 0, 1, 6)
        self.body.addLayout(grid)
        self.body.addWidget(self.checks)

    def show_facts(self, discogram: Discogram) -> None:
        """Show the patient, the staff and the indication that stand."""
        self._show_patient(discogram.last(Patient))
        self.region.setText(tr(REGION_WORDS[discogram.region]))
        for role, field in self.staff.items():
            fact = self._staff_fact(role)
            field.show_text(fact.entry.name if fact and isinstance(fact.entry, Staff) else "")
        indication = discogram.last(Indication)
        self.indication.show_text(indication.words if indication else "")
        self.checks.show_discogram(discogram)

    def forget(self) -> None:
        """Let go of what was typed and chosen, because another discogram is shown."""
        super().forget()
        self._name = self._sex = None

    def _show_patient(self, patient: Patient | None) -> None:
        if patient is None:
            self._sex = self._sex if self._name is None else None
            self._name = None
            for field in self._identity():
                field.show_text("")
            self.sex.show_chosen(self._sex)
            return
        first, _, scripts = patient.name.partition("=")
        family, _, rest = first.partition("^")
        given = " ".join(part for part in rest.split("^") if part)
        self._name = _Name(patient.name, family, given, scripts)
        self._sex = patient.sex
        for field, text in zip(
            self._identity(), (family, given, patient.mrn, patient.born or "", patient.accession or ""), strict=True
        ):
            field.show_text(text)
        self.sex.show_chosen(patient.sex)
        if not self.born.is_changed:
            born = date.fromisoformat(patient.born) if patient.born else None
            self.born.show_beside(born_words(born, _today()) if born else "")

    def _identity(self) -> tuple[Field, ...]:
        return (self.family, self.given, self.mrn, self.born, self.accession)

    def _on_patient_left(self) -> None:
        self._say_patient("typed")

    def _on_sex_chosen(self, sex: str, source: str) -> None:
        self._sex = sex
        self.sex.show_chosen(sex)
        self._say_patient(source)

    def _say_patient(self, source: str) -> None:
        """Say the patient, if the fields make one; else tell at the field what is wanted."""
        born = self._birth_date()
        for field, wanted in (
            (self.family, tr("Wanted: who this is. An unknown patient is written UNKNOWN.")),
            (self.mrn, tr("Wanted too: a second identifier. The patient is recorded once it is there.")),
        ):
            is_due = not field.text and (self.family.text or self.mrn.text or self.discogram_has_patient)
            field.show_wrong(wanted if is_due else "")
        if not self.family.text or not self.mrn.text or born is None:
            return
        self.say(
            Patient(self._full_name(), self.mrn.text, born or None, self._sex, self.accession.text or None),
            source=source,
        )

    @property
    def discogram_has_patient(self) -> bool:
        """Whether a patient stands in the record."""
        return self.discogram is not None and bool(self.discogram.facts(Patient))

    def _birth_date(self) -> str | None:
        """Return the birth date as it is recorded, empty where none is typed; None where it is no date."""
        if not self.born.text:
            self.born.show_beside("")
            return ""
        try:
            born = read_birth_date(self.born.text, _today())
        except EntryError as wrong:
            self.born.show_wrong(told(str(wrong)))
            self.born.show_beside("")
            return None
        self.born.show_wrong("")
        self.born.show_beside(born_words(born, _today()))
        if self.born.text != born.isoformat():
            self.born.edit.setText(born.isoformat())
            self.born.edit.setModified(True)
        return born.isoformat()

    def _full_name(self) -> str:
        """Return the name with its DICOM carets; as it was recorded where nobody changed it."""
        typed = (self.family.text, self.given.text)
        typed = (typed[0].replace("^", " ").replace("=", " "), typed[1].replace("^", " ").replace("=", " "))
        name = self._name
        if name is not None and (name.family, name.given) == typed:
            return name.whole
        told = "^".join(part for part in typed if part)
        return f"{told}={name.scripts}" if name is not None and name.scripts else told

    def _staff_fact(self, role: str) -> Fact | None:
        facts = self.discogram.facts(Staff) if self.discogram else ()
        return next((f for f in reversed(facts) if isinstance(f.entry, Staff) and f.entry.role == role), None)

    def _on_referrer_left(self) -> None:
        self._say_staff("referrer")

    def _on_radiologist_left(self) -> None:
        self._say_staff("radiologist")

    def _on_technologist_left(self) -> None:
        self._say_staff("technologist")

    def _say_staff(self, role: str) -> None:
        name = self.staff[role].text
        self.say_text(Staff(role, name) if name else None, self._staff_fact(role))

    def _on_indication_left(self) -> None:
        words = self.indication.text
        stands = self.discogram.fact(Indication) if self.discogram else None
        self.say_text(Indication(words) if words else None, stands)

    def _on_answered(self, check: Check, source: str) -> None:
        self.say(check, source=source)


def name_of(patient: Patient) -> str:
    """Return a DICOM person name for the screen: family name first, further scripts in brackets."""
    groups = []
    for group in patient.name.split("="):
        family, _, rest = group.partition("^")
        given = " ".join(part for part in rest.split("^") if part)
        groups.append(", ".join(part for part in (family, given) if part))
    return groups[0] + "".join(f" ({group})" for group in groups[1:] if group)


def _today() -> date:
    return datetime.now().astimezone().date()


def _labelled(label: str, widget: QWidget) -> QWidget:
    held = QWidget()
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(3)
    column.addWidget(words(label, "soft", wraps=True))
    column.addWidget(widget)
    column.addStretch(1)
    return held
