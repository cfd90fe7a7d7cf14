"""The preparation call, 24 to 48 hours before: the leaflet's questions, and those of the checklist beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from discorecorder.model.entries import Check
from discorecorder.model.values import EntryError
from discorecorder.ui.before.check_lines import Asked, CheckLines
from discorecorder.ui.before.fields import Field
from discorecorder.ui.before.openness import CALL, check_of
from discorecorder.ui.before.section import Section
from discorecorder.ui.before.typed_dates import read_moment
from discorecorder.ui.parts.card import words
from discorecorder.ui.refusal_words import told
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from discorecorder.model.discogram import Discogram

_DOSE, _DECIDED = "; last dose ", "; decided by "


def thinner_words(drug: str, dose: str, decided: str) -> str:
    """Return drug, last dose and who decided as the words of the record; nothing that was not said."""
    parts = (drug, _DOSE + dose if dose else "", _DECIDED + decided if decided else "")
    return "".join(parts).removeprefix("; ")


def thinner_parts(said: str) -> tuple[str, str, str]:
    """Return drug, last dose and who decided, as far as the words were made of them; else all as the drug."""
    rest, _, decided = f"; {said}".rpartition(_DECIDED) if _DECIDED in f"; {said}" else (f"; {said}", "", "")
    drug, _, dose = rest.rpartition(_DOSE) if _DOSE in rest else (rest, "", "")
    return drug.removeprefix("; "), dose, decided


class CallSection(Section):
    """The fifth card: one line a question, and the blood thinners with drug, last dose and who decided."""

    def __init__(self) -> None:
        super().__init__(
            CALL, tr("24 to 48 hours before, by a technologist or nurse. Ask each line, then touch its key.")
        )
        self.first = CheckLines(
            (
                Asked("preparation call", tr("Preparation call made"), tr("by whom, when, with whom")),
                Asked(
                    "medicines reviewed",
                    tr("Medicines reviewed, pain killers above all"),
                    tr("what is taken, and when"),
                ),
                Asked("blood thinners", tr("Blood thinners asked about"), tr("none taken; or anything else to know")),
            )
        )
        self.thinners = self.first.lines["blood thinners"]
        self.drug = Field(tr("Blood thinner"), hint=tr("drug and dose"))
        self.last_dose = Field(tr("Last dose"), hint=tr("2026-11-20 08:00"))
        self.decided_by = Field(tr("Who decided about stopping"), hint=tr("name of the physician"))
        self.rest = CheckLines(_asked())
        self.body.addWidget(self._sentence())
        self.body.addWidget(self.first)
        grid = QGridLayout()
        grid.setContentsMargins(24, 0, 0, 6)
        grid.setHorizontalSpacing(12)
        for column, (field, stretch) in enumerate(((self.drug, 4), (self.last_dose, 3), (self.decided_by, 4))):
            grid.addWidget(field, 0, column)
            grid.setColumnStretch(column, stretch)
        self.body.addLayout(grid)
        self.body.addWidget(self.rest)
        self.thinners.keep_words_away()
        for lines in (self.first, self.rest):
            lines.answered.connect(self._on_answered)
        for field in (self.drug, self.last_dose, self.decided_by):
            field.left.connect(self._on_thinner_left)

    def _sentence(self) -> QFrame:
        """Return the leaflet's sentence, to be read to the patient word by word."""
        frame = QFrame()
        frame.setObjectName("sentence")
        column = QVBoxLayout(frame)
        column.addWidget(words(tr("Read to the patient:"), "soft"))
        column.addWidget(
            words(tr("\u201cContact your doctor before you stop taking any medication.\u201d"), "heading", wraps=True)
        )
        return frame

    def show_facts(self, discogram: Discogram) -> None:
        """Show the answers that stand."""
        self.first.show_discogram(discogram)
        self.rest.show_discogram(discogram)
        check = check_of(discogram, "blood thinners")
        parts = thinner_parts(check.words or "") if check else ("", "", "")
        for field, text in zip((self.drug, self.last_dose, self.decided_by), parts, strict=True):
            field.show_text(text)

    def _on_answered(self, check: Check, source: str) -> None:
        if check.item == "blood thinners":
            self._say_thinners(check.state, source)
        else:
            self.say(check, source=source)

    def _on_thinner_left(self) -> None:
        check = check_of(self.discogram, "blood thinners") if self.discogram else None
        if self._last_dose() is None:
            return
        if check is None:
            self.drug.show_wrong(tr("Choose done, no or skipped above: then this is recorded too."))
        else:
            self._say_thinners(check.state, "typed")

    def _say_thinners(self, state: str, source: str) -> None:
        dose = self._last_dose()
        if dose is not None:
            self.drug.show_wrong("")
            told = thinner_words(self.drug.text, dose, self.decided_by.text)
            self.say(Check("blood thinners", state, told or None), source=source)

    def _last_dose(self) -> str | None:
        """Return the last dose as it is recorded, empty where none is typed; None where it is no day and time."""
        try:
            moment = read_moment(self.last_dose.text) if self.last_dose.text else None
        except EntryError as wrong:
            self.last_dose.show_wrong(told(str(wrong)))
            return None
        self.last_dose.show_wrong("")
        return f"{moment:%Y-%m-%d %H:%M}" if moment else ""


def _asked() -> tuple[Asked, ...]:
    return (
        Asked(
            "allergies",
            tr("Allergies asked about"),
            tr("contrast, antibiotic, local anaesthetic, latex, skin preparation; or none known"),
        ),
        Asked("history", tr("Medical history taken"), tr("illnesses, operations of the spine")),
        Asked(
            "pregnancy or nursing",
            tr("Pregnancy or nursing asked about"),
            tr("not pregnant, not nursing; or what is so"),
        ),
        Asked("driver", tr("Driver arranged"), tr("who drives; without one, call the unit")),
        Asked("prior imaging", tr("Prior MRI, CT, X-rays brought"), tr("which, of when, on what")),
        Asked("infection", tr("Infection asked about"), tr("fever, skin, antibiotics, diabetes, immune system")),
        Asked("canal diameter", tr("Canal diameter and cord looked at"), tr("narrowest midsagittal diameter in mm")),
        Asked("prior blocks", tr("Prior blocks asked about"), tr("where, when, with what relief")),
        Asked("psychometric screen", tr("Psychometric screen"), tr("instrument and result")),
        Asked("litigation", tr("Litigation or claim asked about"), tr("none; or which")),
    )
