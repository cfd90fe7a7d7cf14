"""What is said after the signature: words, and what CT found at a level."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout

from discorecorder.model.entries import Addendum
from discorecorder.ui.after.choices import ChoiceRow, FlowRow
from discorecorder.ui.after.telling import PHYSICIAN
from discorecorder.ui.after.touch_button import TouchButton
from discorecorder.ui.parts.card import Card, words
from discorecorder.ui.said import Said
from discorecorder.ui.words import local_clock, local_day, mark, tr

if TYPE_CHECKING:
    from discorecorder.model.discogram import Discogram
    from discorecorder.model.state import Fact

GRADES = tuple(str(grade) for grade in range(6))
TORN = (("torn", mark("annulus torn")), ("intact", mark("annulus intact")))
LINES = 3


class AddendumCard(Card):
    """Words and CT findings; ``said`` carries the addendum. Those that were recorded stand above."""

    said = Signal(object)

    def __init__(self) -> None:
        super().__init__(tr("Addendum"))
        self._levels: tuple[str, ...] = ()
        self._level: str | None = None
        self._grade: str | None = None
        self._torn: str | None = None
        self._recorded = QVBoxLayout()
        self.body.addLayout(self._recorded)
        self.body.addWidget(words(tr("What CT found, if it is about a level"), "soft", wraps=True))
        self._level_place = QVBoxLayout()
        self.body.addLayout(self._level_place)
        self.levels: ChoiceRow | None = None
        self.grades = ChoiceRow([(grade, grade) for grade in GRADES], tr("Dallas grade"))
        self.grades.chosen.connect(self._on_grade)
        self.torn = ChoiceRow([(value, tr(shown)) for value, shown in TORN], tr("Annulus"))
        self.torn.chosen.connect(self._on_torn)
        self.body.addWidget(self.grades)
        self.body.addWidget(self.torn)
        self.body.addWidget(words(tr("Words"), "soft"))
        self.words = QPlainTextEdit()
        self.words.setAccessibleName(tr("Words of the addendum"))
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(self.words.fontMetrics().lineSpacing() * LINES + 34)
        self.words.textChanged.connect(self._allow)
        self.body.addWidget(self.words)
        self.record = TouchButton(tr("Record the addendum"), "primary")
        self.record.used.connect(self._on_record)
        row = FlowRow()
        row.add(self.record)
        self.body.addWidget(row)
        self._allow()

    def show_discogram(self, discogram: Discogram) -> None:
        """Show the addenda there are, and the levels that a finding can be about."""
        tested = tuple(sorted((state.level for state in discogram.tested), key=discogram.numbering.order_of))
        if tested != self._levels:
            self._levels = tested
            if self.levels is not None:
                self.levels.hide()
                self.levels.deleteLater()
            self.levels = ChoiceRow([(level, level) for level in tested], tr("Level"))
            self.levels.chosen.connect(self._on_level)
            self._level_place.addWidget(self.levels)
        while (item := self._recorded.takeAt(0)) is not None:
            shown = item.widget()
            if shown is not None:
                shown.hide()
                shown.deleteLater()
        for fact in discogram.facts(Addendum):
            self._recorded.addWidget(words(_told(fact), wraps=True))

    def _on_level(self, level: str, _source: str) -> None:
        self._level = None if self._level == level else level
        self._light()

    def _on_grade(self, grade: str, _source: str) -> None:
        self._grade = None if self._grade == grade else grade
        self._light()

    def _on_torn(self, torn: str, _source: str) -> None:
        self._torn = None if self._torn == torn else torn
        self._light()

    def _light(self) -> None:
        if self.levels is not None:
            self.levels.show_value(self._level)
        self.grades.show_value(self._grade)
        self.torn.show_value(self._torn)
        self._allow()

    def _allow(self) -> None:
        found = self._grade is not None or self._torn is not None
        has_words = bool(self.words.toPlainText().strip())
        self.record.setEnabled((found and self._level is not None) or (has_words and not found))

    def _on_record(self, source: str) -> None:
        grade = None if self._grade is None else int(self._grade)
        torn = None if self._torn is None else self._torn == "torn"
        told = " ".join(self.words.toPlainText().split()) or _finding_words(grade, torn)
        entry = Addendum(told, level=self._level, dallas=grade, torn=torn)
        self._level = self._grade = self._torn = None
        self.words.clear()
        self._light()
        self.said.emit(Said((entry,), source, role=PHYSICIAN))


def _finding_words(grade: int | None, torn: bool | None) -> str:
    """Return the words of a finding of which no more was said; the record is English."""
    parts = [] if grade is None else [f"Dallas grade {grade}"]
    if torn is not None:
        parts.append("annulus torn" if torn else "annulus intact")
    return "CT: " + ", ".join(parts)


def _told(fact: Fact) -> str:
    entry = fact.entry
    assert isinstance(entry, Addendum)
    found = [entry.level or ""]
    found += [tr("Dallas {grade}", grade=entry.dallas)] if entry.dallas is not None else []
    found += [tr(dict(TORN)["torn" if entry.torn else "intact"])] if entry.torn is not None else []
    what = ", ".join(part for part in found if part)
    when = f"{local_day(fact.at.astimezone().date())}, {local_clock(fact.at, seconds=False)}"
    return f"{when}   {what + ': ' if what else ''}{entry.words}"
