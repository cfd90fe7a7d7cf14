"""What the criteria say of one level, and the physician's own result with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from discorecorder.model.entries import Override
from discorecorder.ui.after.choices import ChoiceRow, FlowRow
from discorecorder.ui.after.telling import PHYSICIAN, of_study
from discorecorder.ui.after.touch_button import TouchButton
from discorecorder.ui.after.verdicts import VERDICTS
from discorecorder.ui.parts.card import Card, words
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from discorecorder.model.discogram import Discogram
    from discorecorder.ui.after.verdicts import LevelVerdicts, Verdict

STATED = ("MET", "NOT MET", "INDETERMINATE", "NOT EVALUABLE")


class VerdictCard(Card):
    """One level; ``said`` carries an override."""

    said = Signal(object)

    def __init__(self) -> None:
        super().__init__(" ")
        self.heading.setProperty("role", "title")
        self.heading.setWordWrap(False)
        self.head.setStretch(0, 0)
        self.verdict = words("", "heading")
        self.head.addStretch(1)
        self.head.addWidget(self.verdict)
        self._shown: tuple[LevelVerdicts, bool] | None = None
        self._discogram: Discogram | None = None
        self._stated: str | None = None
        self._place = QVBoxLayout()
        self.body.addLayout(self._place)
        self._told: QWidget | None = None
        self.open = TouchButton(tr("State another result"), "plain")
        self.open.used.connect(self._on_open)
        row = FlowRow()
        row.add(self.open)
        self._open_row = row
        self.body.addWidget(row)
        self._editor = self._made_editor()
        self.body.addWidget(self._editor)

    def show_verdicts(self, discogram: Discogram, verdicts: LevelVerdicts) -> None:
        """Show what every rule set says of the level."""
        self._discogram = discogram
        if self._shown == (verdicts, discogram.is_signed):
            return
        self._shown = (verdicts, discogram.is_signed)
        primary = verdicts.primary
        self.heading.setText(verdicts.level)
        self.verdict.setText(primary.shown if primary else tr("no primary rule set"))
        if self._told is not None:
            self._told.hide()
            self._told.deleteLater()
        self._told = self._made_words(verdicts)
        self._place.addWidget(self._told)
        self._editor.hide()
        self._open_row.setVisible(primary is not None and not discogram.is_signed)
        self.open.setAccessibleName(tr("State another result at {level}", level=verdicts.level))

    def _made_words(self, verdicts: LevelVerdicts) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        if verdicts.primary is not None:
            self._add_primary(column, verdicts.primary)
        if verdicts.others:
            column.addWidget(words(tr("Other rule sets, listed and never blended"), "soft", wraps=True))
            column.addLayout(_grid_of([(verdict.rules, verdict.shown) for verdict in verdicts.others]))
        for verdict in verdicts.others:
            if verdict.override:
                column.addWidget(words(f"{verdict.rules}: {verdict.override}", "pain", wraps=True))
        return holder

    def _add_primary(self, column: QVBoxLayout, primary: Verdict) -> None:
        column.addWidget(words(f"{primary.rules}   {primary.source}", "soft", wraps=True))
        column.addLayout(_grid_of(list(primary.reasons), signs=True))
        if primary.is_near:
            near = tr("\u26a0 A pressure lies within the measurement resolution of a limit.")
            column.addWidget(words(near, "warning", wraps=True))
        if primary.override:
            column.addWidget(words(primary.override, "pain", wraps=True))

    def _made_editor(self) -> QWidget:
        editor = QWidget()
        column = QVBoxLayout(editor)
        column.setContentsMargins(0, 0, 0, 0)
        self.results = ChoiceRow(
            [(one, tr(VERDICTS[one])) for one in STATED], tr("The result that you state; both are printed")
        )
        self.results.chosen.connect(self._on_result)
        self.reason = QLineEdit()
        self.reason.setAccessibleName(tr("Why"))
        self.reason.setPlaceholderText(tr("Why"))
        self.reason.textChanged.connect(self._allow)
        self.reason.returnPressed.connect(self._on_return)
        self.record = TouchButton(tr("Record the result"), "primary")
        self.record.used.connect(self._on_record)
        self.close_button = TouchButton(tr("Close"), "plain")
        self.close_button.used.connect(self._on_close)
        row = FlowRow()
        row.add(self.record)
        row.add(self.close_button)
        for each in (self.results, self.reason, row):
            column.addWidget(each)
        editor.hide()
        return editor

    def _on_open(self, _source: str) -> None:
        self._stated = None
        self.results.show_value(None)
        self.reason.clear()
        self._allow()
        self._editor.show()
        self._open_row.hide()
        next(iter(self.results.buttons.values())).setFocus()

    def _on_close(self, _source: str) -> None:
        self._editor.hide()
        self._open_row.show()
        self.open.setFocus()

    def _on_result(self, result: str, _source: str) -> None:
        self._stated = result
        self.results.show_value(result)
        self._allow()

    def _allow(self) -> None:
        self.record.setEnabled(self._stated is not None and bool(self.reason.text().strip()))

    def _on_return(self) -> None:
        if self.record.isEnabled():
            self._on_record("key")

    def _on_record(self, source: str) -> None:
        if self._discogram is None or self._shown is None or self._stated is None:
            return
        verdicts, _ = self._shown
        if verdicts.primary is None:
            return
        entry = Override(verdicts.level, verdicts.primary.rules, self._stated, self.reason.text().strip())
        self._on_close(source)
        said = of_study(self._discogram, [entry], source, PHYSICIAN)
        if said is not None:
            self.said.emit(said)


def _grid_of(rows: list[tuple[str, str]], *, signs: bool = False) -> QGridLayout:
    """Return pairs of words below each other: a sign with its sentence, or a name with its result."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(4)
    for place, (left, right) in enumerate(rows):
        grid.addWidget(words(left, "" if signs else "soft"), place, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(words(right, wraps=True), place, 1)
    grid.setColumnStretch(1, 1)
    return grid
