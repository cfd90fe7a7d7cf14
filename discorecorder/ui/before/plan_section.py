"""Planned levels: the discs of the region to tap, each with its role, in the order they will be tested."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from discorecorder.model.entries import Correct, Plan
from discorecorder.model.entries.disc import ROLES
from discorecorder.model.spine import region_of
from discorecorder.ui.before.choices import ChoiceButton, Choices
from discorecorder.ui.before.openness import LEVELS
from discorecorder.ui.before.section import Section
from discorecorder.ui.parts.card import words
from discorecorder.ui.parts.flow import Flow
from discorecorder.ui.parts.sourced_button import SourcedButton
from discorecorder.ui.words import mark, tr

if TYPE_CHECKING:
    from discorecorder.model.discogram import Discogram
    from discorecorder.model.entries import Entry
    from discorecorder.model.state import Fact

ROLE_WORDS = {"suspect": mark("Suspect"), "control": mark("Control")}


class PlanRow(QWidget):
    """One planned level: its place, its role, and keys that move it up or down or take it off the plan."""

    role_chosen = Signal(str, str, str)
    moved = Signal(str, int, str)
    removed = Signal(str, str)

    def __init__(self, place: int, plan: Plan, *, is_first: bool, is_last: bool) -> None:
        super().__init__()
        self.level = plan.level
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(words(f"{place}.", "soft"))
        name = words(plan.level, "heading")
        name.setMinimumWidth(name.fontMetrics().horizontalAdvance("T12-L1") + 18)
        row.addWidget(name)
        self.role = Choices(tr("Role of {level}", level=plan.level), [(role, tr(ROLE_WORDS[role])) for role in ROLES])
        self.role.setFixedWidth(self.role.one_line_width())
        self.role.show_chosen(plan.role)
        self.role.chosen.connect(self._on_role_chosen)
        row.addWidget(self.role)
        row.addStretch(1)
        self.up = self._key(tr("Up"), tr("{level} earlier", level=plan.level), is_enabled=not is_first)
        self.down = self._key(tr("Down"), tr("{level} later", level=plan.level), is_enabled=not is_last)
        self.off = self._key(tr("Remove"), tr("Take {level} off the plan", level=plan.level), is_enabled=True)
        for button in (self.up, self.down, self.off):
            row.addWidget(button)
        self.up.used.connect(self._on_up)
        self.down.used.connect(self._on_down)
        self.off.used.connect(self._on_off)

    def _key(self, shown: str, named: str, *, is_enabled: bool) -> SourcedButton:
        button = SourcedButton(shown, named)
        button.setEnabled(is_enabled)
        return button

    def focused_key(self) -> str:
        """Return which of its keys has the focus: role, up, down or off; empty where none has."""
        if any(button.hasFocus() for button in self.role.buttons):
            return "role"
        return next((name for name in ("up", "down", "off") if getattr(self, name).hasFocus()), "")

    def focus_key(self, name: str) -> None:
        """Put the focus where it was before the row was made anew, or beside it where that key went out."""
        if name == "role":
            chosen = [button for button in self.role.buttons if button.isChecked()]
            (chosen or self.role.buttons)[0].setFocus()
        else:
            key: SourcedButton = getattr(self, name)
            (key if key.isEnabled() else self.off).setFocus()

    def _on_role_chosen(self, role: str, source: str) -> None:
        self.role_chosen.emit(self.level, role, source)

    def _on_up(self, source: str) -> None:
        self.moved.emit(self.level, -1, source)

    def _on_down(self, source: str) -> None:
        self.moved.emit(self.level, 1, source)

    def _on_off(self, source: str) -> None:
        self.removed.emit(self.level, source)


class PlanSection(Section):
    """The third card. The order of the plan is the order of its records, so that moving a level corrects two."""

    kinds: tuple[type[Entry], ...] = (Plan,)

    def __init__(self) -> None:
        super().__init__(LEVELS, tr("Tap the discs to be tested, in the order of testing; a second tap takes one off."))
        self.discs: dict[str, ChoiceButton] = {}
        self.rows: dict[str, PlanRow] = {}
        self._shown: tuple[object, ...] = ()
        tiles = QWidget()
        self._tiles = Flow(tiles)
        self.body.addWidget(tiles)
        self._none = words(tr("No level is planned yet."), "soft")
        self.body.addWidget(self._none)
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.body.addLayout(self._list)

    def show_facts(self, discogram: Discogram) -> None:
        """Show the discs of the region, and the plan in its order."""
        plans = tuple(fact.entry for fact in self._plans())
        discs = tuple(
            level
            for level in discogram.numbering.discs
            if discogram.region in {"mixed", region_of(level)} and level not in discogram.numbering.fused
        )
        if (discs, plans) == self._shown:
            return
        self._shown = (discs, plans)
        self._show_discs(discs, {plan.level for plan in plans if isinstance(plan, Plan)})
        self._show_plans([plan for plan in plans if isinstance(plan, Plan)])

    def _show_discs(self, discs: tuple[str, ...], planned: set[str]) -> None:
        if tuple(self.discs) != discs:
            self._tiles.clear()
            self.discs = {level: ChoiceButton(level, level, named=tr("Plan")) for level in discs}
            for button in self.discs.values():
                self._tiles.addWidget(button)
                button.show()
                button.used.connect(self._on_disc_used)
                button.stepped.connect(self._on_stepped)
        for level, button in self.discs.items():
            button.show_chosen(level in planned)

    def _show_plans(self, plans: list[Plan]) -> None:
        focused = next(((level, row.focused_key()) for level, row in self.rows.items() if row.focused_key()), None)
        for row in self.rows.values():
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {}
        for place, plan in enumerate(plans, 1):
            row = PlanRow(place, plan, is_first=place == 1, is_last=place == len(plans))
            self.rows[plan.level] = row
            self._list.addWidget(row)
            row.show()
            row.role_chosen.connect(self._on_role_chosen)
            row.moved.connect(self._on_moved)
            row.removed.connect(self._on_removed)
        self._none.setVisible(not plans)
        if focused is not None and focused[0] in self.rows:
            self.rows[focused[0]].focus_key(focused[1])
        elif focused is not None:
            self.discs[focused[0]].setFocus()

    def _plans(self) -> list[Fact]:
        return list(self.discogram.facts(Plan)) if self.discogram else []

    def _fact(self, level: str) -> Fact | None:
        return next((f for f in self._plans() if isinstance(f.entry, Plan) and f.entry.level == level), None)

    def _on_stepped(self, step: int) -> None:
        buttons = list(self.discs.values())
        at = next((place for place, button in enumerate(buttons) if button.hasFocus()), 0)
        buttons[(at + step) % len(buttons)].setFocus()

    def _on_disc_used(self, level: str, source: str) -> None:
        fact = self._fact(level)
        self.say(Plan(level) if fact is None else self.taken_back(fact), source=source)

    def _on_role_chosen(self, level: str, role: str, source: str) -> None:
        fact = self._fact(level)
        if fact is not None and fact.entry != Plan(level, role):
            self.say(Correct(Plan(level, role), None, fact.number), source=source)

    def _on_moved(self, level: str, step: int, source: str) -> None:
        facts = self._plans()
        at = next((place for place, f in enumerate(facts) if isinstance(f.entry, Plan) and f.entry.level == level), -1)
        if at >= 0 and 0 <= at + step < len(facts):
            here, there = facts[at], facts[at + step]
            self.say(Correct(there.entry, None, here.number), Correct(here.entry, None, there.number), source=source)

    def _on_removed(self, level: str, source: str) -> None:
        fact = self._fact(level)
        if fact is not None:
            self.say(self.taken_back(fact), source=source)
