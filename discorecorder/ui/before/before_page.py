"""The page before the procedure: every section in the order of the room, an index, and the way into the room.

Nothing blocks: what is open is told in words beside the key that enters the room, and recorded as skipped.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from discorecorder.model.entries import Check, Patient
from discorecorder.ui.before.call_section import CallSection
from discorecorder.ui.before.consent_section import ConsentSection, TimeOutSection
from discorecorder.ui.before.means_section import MeansSection
from discorecorder.ui.before.numbering_section import NumberingSection
from discorecorder.ui.before.openness import skipped_entries
from discorecorder.ui.before.pain_section import PainSection
from discorecorder.ui.before.patient_section import PatientSection, name_of
from discorecorder.ui.before.plan_section import PlanSection
from discorecorder.ui.before.section_index import SectionIndex
from discorecorder.ui.before.time_out_panel import TimeOutPanel
from discorecorder.ui.parts.card import words
from discorecorder.ui.parts.discogram_page import DiscogramPage
from discorecorder.ui.parts.dragging import let_fingers_drag
from discorecorder.ui.refusal_words import told
from discorecorder.ui.said import Said
from discorecorder.ui.words import local_clock, tr

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from PySide6.QtGui import QFocusEvent, QResizeEvent
    from PySide6.QtWidgets import QLayout

    from discorecorder.model.discogram import Discogram
    from discorecorder.ui.before.section import Section
    from discorecorder.ui.recording import Refusal

__all__ = ["BeforePage", "skipped_entries"]

COLUMN = 780
"""Least width in px of a column of cards; a wider screen has two or three of them."""

FEW = 2
"""So many open items are named beside the way into the room; more are counted."""

COLUMNS: dict[int, tuple[int, ...]] = {1: (0,) * 8, 2: (0, 0, 0, 0, 1, 1, 1, 1), 3: (0, 0, 0, 1, 2, 1, 2, 2)}
"""In which column each section stands, by the number of columns."""


class BeforePage(DiscogramPage):
    """``said`` carries a Said; ``room_entered`` that the procedure begins; ``left`` the way back to the list.

    What is typed and not said yet is said before either of the last two.
    """

    said = Signal(object)
    room_entered = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self._told: Section | None = None
        self.patient, self.numbering, self.plan = PatientSection(), NumberingSection(), PlanSection()
        self.pain, self.call, self.means = PainSection(), CallSection(), MeansSection()
        self.consent, self.time_out = ConsentSection(), TimeOutSection()
        self.sections: tuple[Section, ...] = (
            self.patient,
            self.numbering,
            self.plan,
            self.pain,
            self.call,
            self.means,
            self.consent,
            self.time_out,
        )
        self.index, self.panel = SectionIndex(), TimeOutPanel()
        self.enter = QPushButton(tr("Enter the room") + "  Ctrl+Enter")
        self.back = QPushButton(tr("Back to the list"))
        self._title = words(tr("Before the procedure"), "title")
        self._who = words("", "heading", wraps=True)
        self._saved = words("", "soft")
        self._open = words("", "soft", wraps=True)
        self._columns = 0
        self._stops: list[QWidget] = []
        self._lay_out()
        self._connect()
        self._arrange(1)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        column.addLayout(self._head())
        middle = QHBoxLayout()
        middle.setSpacing(16)
        index_area = _scrolling(self.index)
        index_area.setFixedWidth(self.index.width() + 4)
        middle.addWidget(index_area)
        held = QWidget()
        self._row = QHBoxLayout(held)
        self._row.setContentsMargins(0, 0, 4, 0)
        self._row.setSpacing(16)
        self._stacks = [QVBoxLayout() for _ in range(3)]
        for stack in self._stacks:
            stack.setSpacing(16)
            self._row.addLayout(stack)
        self.area = _scrolling(held)
        middle.addWidget(self.area, 1)
        column.addLayout(middle, 1)
        column.addWidget(self._foot())
        self._stack.addWidget(form)
        self._stack.addWidget(self.panel)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self.back)
        head.addWidget(self._title)
        head.addWidget(self._who, 1)
        head.addWidget(self._saved)
        return head

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("card")
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(16)
        row.addWidget(self._open, 1)
        self.enter.setProperty("role", "primary")
        self.enter.setProperty("big", True)
        row.addWidget(self.enter)
        return foot

    def _connect(self) -> None:
        for section in self.sections:
            section.said.connect(self._on_said)
        self.index.chosen.connect(self.go_to)
        self.enter.clicked.connect(self._on_enter)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self.enter.click)
        self.back.clicked.connect(self._on_back)
        self.time_out.wanted.connect(self._on_time_out_wanted)
        self.panel.left.connect(self._on_panel_left)
        self.panel.mended.connect(self._on_mended)
        self.panel.confirmed.connect(self._on_confirmed)

    def show_discogram(self, discogram: Discogram) -> None:
        """Show what is recorded; what was typed and is not recorded yet stays where it was typed."""
        for section in self.sections:
            section.show_discogram(discogram)
        self._order_stops()
        self.index.show_discogram(discogram)
        self.panel.show_discogram(discogram)
        self._show_open()
        patient = discogram.last(Patient)
        self._who.setText(
            tr("{name}, record number {mrn}", name=f"\u2068{name_of(patient)}\u2069", mrn=patient.mrn)
            if patient
            else ""
        )

    def show_saved(self, text: str) -> None:
        """Show when the last entry became durable."""
        self._saved.setText(text)

    def show_recorded(self, at: datetime) -> None:
        """Show the time of the last durable entry."""
        self.show_saved(tr("Saved {time}", time=local_clock(at)))

    def show_refused(self, refusal: Refusal, said: str) -> None:  # noqa: ARG002  (the field holds what was typed)
        """Tell, at the card that said it, that it was not recorded and why; what was typed stays."""
        if refusal.why:
            self.show_refusal(told(refusal.why))

    def show_refusal(self, text: str) -> None:
        """Tell, at the card that said it, that it was not recorded and why; what was typed stays."""
        section = self._told or self.sections[0]
        section.show_refusal(text)
        self._stack.setCurrentIndex(0)
        self.area.ensureWidgetVisible(section, 0, 8)

    def commit(self) -> None:
        """Say all that was typed or drawn and not said yet."""
        for section in self.sections:
            section.commit()

    def go_to(self, name: str) -> None:
        """Bring a section to the top and put the focus on its first field."""
        section = next(section for section in self.sections if section.part.name == name)
        self._stack.setCurrentIndex(0)
        section.first_stop().setFocus()
        self.area.verticalScrollBar().setValue(section.y())

    def _show_open(self) -> None:
        every = ((tr(section.part.title), section.open_words()) for section in self.sections)
        parts = [_told(title, items) for title, items in every if items]
        self._open.setText(
            tr("Still open, checks will be recorded as skipped: {parts}.", parts=" \u00b7 ".join(parts))
            if parts
            else tr("Nothing is open.")
        )

    def _arrange(self, columns: int) -> None:
        """Put the cards into so many columns; the Tab key keeps their order."""
        if columns == self._columns:
            return
        self._columns = columns
        for stack in self._stacks:
            for section in self.sections:
                stack.removeWidget(section)  # its item goes with it, which keeps heights of its own otherwise
            stack.takeAt(0)
        for section, place in zip(self.sections, COLUMNS[columns], strict=True):
            self._stacks[place].addWidget(section)
        for place, stack in enumerate(self._stacks):
            stack.addStretch(1)
            self._row.setStretch(place, 1 if place < columns else 0)

    def _order_stops(self) -> None:
        """Let the Tab key go through the page as it is read, also where lines came and went."""
        inside = (stop for section in self.sections for stop in _stops(section))
        stops = [self.back, *self.index.keys.values(), *inside, self.enter]
        if stops != self._stops:
            self._stops = stops
            for one, following in pairwise(stops):
                QWidget.setTabOrder(one, following)

    def _on_said(self, told: Said) -> None:
        sender = self.sender()
        self._told = next((section for section in self.sections if section is sender), None)
        self.said.emit(told)

    def _on_enter(self) -> None:
        self.commit()
        self.room_entered.emit()

    def _on_back(self) -> None:
        self.commit()
        self.left.emit()

    def _on_time_out_wanted(self) -> None:
        self.commit()
        self._stack.setCurrentIndex(1)
        self.panel.confirm.setFocus()

    def _on_panel_left(self) -> None:
        self._stack.setCurrentIndex(0)
        self.go_to("time_out")

    def _on_mended(self, name: str) -> None:
        self.go_to(name)

    def _on_confirmed(self, source: str) -> None:
        self._told = self.time_out
        self.said.emit(Said((Check("time-out", "done"),), source))
        self._stack.setCurrentIndex(0)
        self.enter.setFocus()

    def focusInEvent(self, _event: QFocusEvent) -> None:
        self.patient.first_stop().setFocus()  # one begins by typing a name, with no click before it

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - self.index.width() - 60
        self._arrange(max(1, min(3, room // COLUMN)))


def _told(title: str, items: tuple[str, ...]) -> str:
    """Return a section and what it lacks: by name where that is little, else by number."""
    if len(items) <= FEW and items != (title.lower(),):
        return f"{title}: {', '.join(items)}"
    return f"{title} ({len(items)})" if len(items) > 1 else title


def _stops(widget: QWidget) -> Iterator[QWidget]:
    """Yield what can have the focus inside a widget, in the order it is laid out."""
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
        yield widget
    layout = widget.layout()
    if layout is not None:
        yield from _stops_of(layout)


def _stops_of(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield from _stops(widget)
        elif inner is not None:
            yield from _stops_of(inner)


def _scrolling(held: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(held)
    let_fingers_drag(area)
    return area
