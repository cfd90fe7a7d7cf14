"""Position and means: how the patient lies, the gauge, the injection, contrast, antibiotics and medication."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discorecorder.model.entries import Antibiotic, Check, Contrast, Entry, Manometer, Medication, Mode, Position
from discorecorder.ui.before.check_lines import Asked, CheckLines
from discorecorder.ui.before.drug_fields import AntibioticFields, ContrastFields, MedicationList
from discorecorder.ui.before.gauge_fields import GaugeFields
from discorecorder.ui.before.openness import MEANS, is_asked
from discorecorder.ui.before.section import Section
from discorecorder.ui.parts.card import words
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from discorecorder.model.discogram import Discogram
    from discorecorder.model.state import Fact


class MeansSection(Section):
    """The sixth card."""

    kinds: tuple[type[Entry], ...] = (Position, Manometer, Mode, Contrast, Antibiotic, Medication)

    def __init__(self) -> None:
        super().__init__(MEANS, tr("Without a manometer no pressure rule can be evaluated; say so here."))
        self.gauge = GaugeFields()
        self.contrast = ContrastFields()
        self.in_disc = AntibioticFields("disc", tr("Antibiotic in the disc"), tr("not where dura may be punctured"))
        self.in_vein = AntibioticFields("intravenous", tr("Intravenous antibiotic"), tr("drug"))
        self.medication = MedicationList()
        self.zeroed = CheckLines(
            (Asked("manometer zeroed", tr("Manometer zeroed, tubing primed"), tr("dead space, mL")),)
        )
        for widget in (self.gauge, self.zeroed, self.contrast, self.in_disc, self.in_vein):
            self.body.addWidget(widget)
        self.body.addWidget(
            words(tr("Sedation and other medication; the patient stays awake and answers"), "soft", wraps=True)
        )
        self.body.addWidget(self.medication)
        for fields in (self.gauge, self.contrast, self.in_disc, self.in_vein, self.medication):
            fields.told.connect(self._on_told)
        self.zeroed.answered.connect(self._on_told)
        self.medication.taken_back.connect(self._on_taken_back)

    def show_facts(self, discogram: Discogram) -> None:
        """Show what stands."""
        for shown in (self.gauge, self.contrast, self.in_disc, self.in_vein, self.medication, self.zeroed):
            shown.show_discogram(discogram)
        self.zeroed.setVisible(is_asked(discogram, "manometer zeroed"))

    def commit(self) -> None:
        """Say what was typed and not said yet."""
        super().commit()
        self.medication.commit()

    def _on_told(self, entry: Entry | Check, source: str) -> None:
        self.say(entry, source=source)

    def _on_taken_back(self, fact: Fact, source: str) -> None:
        self.say(self.taken_back(fact), source=source)
