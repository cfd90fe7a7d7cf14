"""The usual pain in the patient's words, its score, the pain of the day, and where it is felt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from discorecorder.model.entries import Baseline, PainDrawing, UsualPain
from discorecorder.ui.before.body_map import BodyMap
from discorecorder.ui.before.choices import Choices
from discorecorder.ui.before.fields import Field
from discorecorder.ui.before.openness import PAIN
from discorecorder.ui.before.section import Section
from discorecorder.ui.parts.card import words
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from discorecorder.model.discogram import Discogram
    from discorecorder.model.entries import Entry


def score_keys(named: str) -> Choices:
    """Return the keys 0 to 10 in a row."""
    return Choices(named, [(str(score), str(score)) for score in range(11)], has_marks=False)


class PainSection(Section):
    """The fourth card, filled in before any needle, because it is what provoked pain is compared with."""

    kinds: tuple[type[Entry], ...] = (UsualPain, PainDrawing, Baseline)

    def __init__(self) -> None:
        super().__init__(PAIN, tr("Before any needle: provoked pain is compared with what stands here."))
        self._score: int | None = None
        self._stands: Entry | None = None
        self.field = Field(
            tr("Where and how it usually hurts, in the patient's words"),
            hint=tr("as the patient says it: midline low back into the left buttock, worse on sitting"),
        )
        self.score = score_keys(tr("Usual pain, 0 to 10"))
        self.baseline = score_keys(tr("Pain just now, before any level, 0 to 10"))
        self.body_map = BodyMap()
        self.body.addWidget(self.field)
        grid = QGridLayout()
        for row, (label, choices) in enumerate(
            (
                (tr("Usual pain: 0 none, 10 the worst there is"), self.score),
                (tr("Pain just now, before any level"), self.baseline),
            )
        ):
            column = QVBoxLayout()
            column.setSpacing(3)
            column.addWidget(words(label, "soft", wraps=True))
            column.addWidget(choices)
            grid.addLayout(column, row, 0)
        self.body.addLayout(grid)
        self.body.addWidget(
            words(
                tr("Touch every place where it hurts; a second touch wipes it off. Arrow keys walk, Space draws."),
                "soft",
                wraps=True,
            )
        )
        self.body.addWidget(self.body_map, 1)
        self.field.left.connect(self._on_left)
        self.score.chosen.connect(self._on_scored)
        self.baseline.chosen.connect(self._on_baseline)
        self.body_map.regions_changed.connect(self._on_regions_changed)

    def forget(self) -> None:
        """Let go of what was typed and scored, because another discogram is shown."""
        super().forget()
        self._score = self._stands = None

    def show_facts(self, discogram: Discogram) -> None:
        """Show the usual pain, the baseline before any level, and the drawing."""
        usual, drawing, baseline = (discogram.last(kind) for kind in (UsualPain, PainDrawing, Baseline))
        if isinstance(usual, UsualPain):
            self._score = usual.pain
        elif self._stands is not None:
            self._score = None
        self._stands = usual
        self.field.show_text(usual.words if isinstance(usual, UsualPain) else "")
        self.score.show_chosen(None if self._score is None else str(self._score))
        self.baseline.show_chosen(str(baseline.pain) if isinstance(baseline, Baseline) else None)
        self.body_map.show_regions(drawing.regions if isinstance(drawing, PainDrawing) else ())

    def commit(self) -> None:
        """Say what was typed or drawn and not said yet."""
        super().commit()
        self.body_map.commit()

    def _on_left(self) -> None:
        self._say_usual("typed")

    def _on_scored(self, score: str, source: str) -> None:
        self._score = int(score)
        self.score.show_chosen(score)
        self._say_usual(source)

    def _say_usual(self, source: str) -> None:
        if self.field.text:
            self.field.show_wrong("")
            self.say(UsualPain(self.field.text, self._score), source=source)
        else:
            self.field.show_wrong(tr("Wanted too: the patient's words. The score is recorded with them."))

    def _on_baseline(self, score: str, source: str) -> None:
        self.say(Baseline(int(score)), source=source)

    def _on_regions_changed(self, regions: tuple[str, ...]) -> None:
        stands = self.discogram.fact(PainDrawing) if self.discogram else None
        if regions:
            self.say(PainDrawing(regions), source=self.body_map.source)
        elif stands is not None:
            self.say(self.taken_back(stands), source=self.body_map.source)
