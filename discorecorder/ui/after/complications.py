"""Complications from the list of the field: none, or what, how severe, where, and what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from discorecorder.model.entries import Adverse, Complication
from discorecorder.model.entries.study import EVENTS, SEVERITIES
from discorecorder.ui.after.choices import ChoiceRow, FlowRow
from discorecorder.ui.after.touch_button import TouchButton
from discorecorder.ui.parts.card import Card, words
from discorecorder.ui.refusal_words import told
from discorecorder.ui.said import Said
from discorecorder.ui.words import local_clock, tr

if TYPE_CHECKING:
    from discorecorder.model.discogram import Discogram
    from discorecorder.model.state import Fact

NONE = "none"


class ComplicationsCard(Card):
    """The list of complications; ``said`` carries one, or that there were none."""

    said = Signal(object)

    def __init__(self) -> None:
        super().__init__(tr("Complications"))
        self._chosen: dict[str, str] = {}
        self._is_none = False
        self._recorded = QVBoxLayout()
        self.body.addLayout(self._recorded)
        self._nothing = words(tr("not recorded"))
        self._nothing.hide()
        self.body.addWidget(self._nothing)
        shown = [(event, tr("none") if event == NONE else told(event)) for event in EVENTS]
        self.events = ChoiceRow(shown)
        self.events.chosen.connect(self._on_event)
        self.body.addWidget(self.events)
        self._details = self._made_details()
        self.body.addWidget(self._details)

    def show_discogram(self, discogram: Discogram) -> None:
        """Show what is recorded; while there is none, that there were none is one touch."""
        told_facts = [*discogram.facts(Adverse), *discogram.facts(Complication)]
        while (item := self._recorded.takeAt(0)) is not None:
            shown = item.widget()
            if shown is not None:
                shown.hide()
                shown.deleteLater()
        for fact in told_facts:
            self._recorded.addWidget(words(_told(fact), wraps=True))
        is_none = len(told_facts) == 1 and getattr(told_facts[0].entry, "event", "") == NONE
        self.events.buttons[NONE].setEnabled(not told_facts or is_none)
        self._is_none = is_none
        self._light()
        self.events.setVisible(not discogram.is_signed)
        self._nothing.setVisible(discogram.is_signed and not told_facts)
        if discogram.is_signed:
            self._details.hide()
        levels = tuple(sorted(discogram.levels, key=discogram.numbering.order_of))
        if levels != self._levels:
            self._show_levels(levels)

    def _made_details(self) -> QWidget:
        details = QWidget()
        column = QVBoxLayout(details)
        column.setContentsMargins(0, 0, 0, 0)
        self.severities = ChoiceRow([(one, told(one)) for one in SEVERITIES], tr("How severe"))
        self.severities.chosen.connect(self._on_severity)
        self._level_place = QVBoxLayout()
        self.levels: ChoiceRow | None = None
        self._levels: tuple[str, ...] = ()
        self.action = QLineEdit()
        self.action.setAccessibleName(tr("What was done"))
        self.action.setPlaceholderText(tr("What was done"))
        self.action.returnPressed.connect(self._on_return)
        self.record = TouchButton(tr("Record the complication"), "primary")
        self.record.used.connect(self._on_record)
        row = FlowRow()
        row.add(self.record)
        column.addWidget(self.severities)
        column.addLayout(self._level_place)
        column.addWidget(self.action)
        column.addWidget(row)
        details.hide()
        return details

    def _show_levels(self, levels: tuple[str, ...]) -> None:
        self._levels = levels
        if self.levels is not None:
            self.levels.hide()
            self.levels.deleteLater()
        self.levels = ChoiceRow([(level, level) for level in levels], tr("At which level, if at one"))
        self.levels.chosen.connect(self._on_level)
        self._level_place.addWidget(self.levels)

    def _on_event(self, event: str, source: str) -> None:
        if event == NONE:
            self._forget()
            if not self._is_none:
                self.said.emit(Said((Adverse(NONE),), source))
            return
        self._chosen = {"event": event}
        self._light()
        self._details.show()
        next(iter(self.severities.buttons.values())).setFocus()

    def _on_severity(self, severity: str, _source: str) -> None:
        self._toggle("severity", severity)

    def _on_level(self, level: str, _source: str) -> None:
        self._toggle("level", level)

    def _toggle(self, field: str, value: str) -> None:
        if self._chosen.get(field) == value:
            del self._chosen[field]
        else:
            self._chosen[field] = value
        self._light()

    def _light(self) -> None:
        self.events.show_value(self._chosen.get("event", NONE if self._is_none else None))
        self.severities.show_value(self._chosen.get("severity"))
        if self.levels is not None:
            self.levels.show_value(self._chosen.get("level"))

    def _forget(self) -> None:
        self._chosen = {}
        self.action.clear()
        self._details.hide()
        self._light()

    def _on_return(self) -> None:
        self._on_record("key")

    def _on_record(self, source: str) -> None:
        if "event" not in self._chosen:
            return
        entry = Adverse(**self._chosen, action=self.action.text().strip() or None)
        self._forget()
        self.said.emit(Said((entry,), source))


def _told(fact: Fact) -> str:
    """Return a complication in one line, with the time it was recorded for."""
    entry = fact.entry
    if isinstance(entry, Complication):
        parts = [entry.words]
    else:
        assert isinstance(entry, Adverse)
        if entry.event == NONE:
            return tr("\u2713 There were none.")
        parts = [told(entry.event), told(entry.severity or ""), entry.level or "", entry.action or ""]
    return f"{local_clock(fact.at, seconds=False)}   {', '.join(part for part in parts if part)}"
