"""The page after the last needle: six steps from the read-back to leaving, all reachable at any time."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from discorecorder.model.entries import Interpretation, Patient, Sign
from discorecorder.ui.after.interpretation import InterpretationStep
from discorecorder.ui.after.leaving import Leaving
from discorecorder.ui.after.read_back import ReadBack, open_matters, wanting
from discorecorder.ui.after.relief import ReliefStep
from discorecorder.ui.after.signing import Signing
from discorecorder.ui.after.stepper import (
    INTERPRETATION,
    LEAVE,
    MAP,
    READ_BACK,
    RELIEF,
    SIGN,
    STEPS,
    Stepper,
)
from discorecorder.ui.after.touch_button import TouchButton
from discorecorder.ui.parts.card import set_role, words
from discorecorder.ui.parts.discogram_page import DiscogramPage
from discorecorder.ui.refusal_words import told
from discorecorder.ui.words import local_clock, local_day, mark, tr

if TYPE_CHECKING:
    from datetime import datetime

    from discorecorder.model.discogram import Discogram
    from discorecorder.settings import Settings
    from discorecorder.ui.after.streams import Another
    from discorecorder.ui.recording import Refusal

STATUS = {
    "open": mark("procedure not ended"),
    "finished": mark("procedure ended, not signed"),
    "signed": mark("signed"),
}
LONG = 24
LEFT_TO_RIGHT = "\u200e"
"""Begins a line at the left edge, whatever the script of the name in it."""

REGIONS = {
    "cervical": mark("Cervical"),
    "thoracic": mark("Thoracic"),
    "lumbar": mark("Lumbar"),
    "mixed": mark("Mixed regions"),
}


class AfterPage(DiscogramPage):
    """Read back, relief, interpretation, the map, signature, and what leaves.

    ``said`` carries a Said whose entries already stand as they are to be recorded: the level first where it is needed,
    a change as a correction. ``recording_attached`` carries what joins a recording made elsewhere, given the recorder.
    ``room_reentered`` asks for the capture screen, ``left`` for the list.
    """

    said = Signal(object)
    recording_attached = Signal(object)
    room_reentered = Signal()
    left = Signal()
    map_exported = Signal(Path)

    def __init__(self, settings: Settings, parent: QWidget | None = None, another: Another | None = None) -> None:
        """Take the preferences of the room: paper, contact, institution, language, radiologist.

        ``another`` opens another way into the journal, from which the map has what a gauge streamed.
        """
        super().__init__(parent)
        self._another = another
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._settings = settings
        self._discogram: Discogram | None = None
        self._stale: set[int] = set()
        self.steps: dict[int, QWidget] = {}
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(10)
        whole.addLayout(self._head())
        self.message = words("", wraps=True)
        self.message.hide()
        whole.addWidget(self.message)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(self._side())
        self.stack = QStackedWidget()
        for _ in STEPS:
            self.stack.addWidget(QWidget())
        row.addWidget(self.stack, 1)
        whole.addLayout(row, 1)
        for place, button in enumerate(self.stepper.buttons):
            shortcut = QShortcut(QKeySequence(button.key), self)
            shortcut.setProperty("place", place)
            shortcut.activated.connect(self._on_shortcut)
        self.show_step(READ_BACK)

    def show_discogram(self, discogram: Discogram) -> None:
        """Show what is recorded now; steps that are out of sight are brought up to date when they are shown."""
        if self._discogram is not None and self._discogram.id != discogram.id:
            self._forget_steps()
        self._discogram = discogram
        self._stale = set(range(len(STEPS)))
        patient = discogram.last(Patient)
        self.name.setText(_name_of(patient))
        self.identity.setText(_identity_of(discogram, patient))
        self.status.setText(tr(STATUS[discogram.status]))
        self._tell_steps(discogram)
        self._refresh()

    def show_recorded(self, at: datetime) -> None:
        """Show the time of the last durable entry; what was refused before is no longer the last word."""
        self.saved.setText(f"\u2713 {tr('Saved {time}', time=local_clock(at))}")
        self.show_message("")

    def show_refused(self, refusal: Refusal, said: str) -> None:
        """Tell that something was not recorded and why, with its words."""
        self.saved.setText(f"\u00d7 {tr('Not recorded')}")
        if refusal.why:
            what = f"{said}. " if said else ""
            self.show_message(f"{tr('Not recorded')}: {what}{told(refusal.why)}", is_refusal=True)
        step = self.steps.get(READ_BACK)
        if isinstance(step, ReadBack):
            step.show_refused()

    def show_message(self, text: str, is_refusal: bool = False) -> None:
        """Show what the program has to say, with a warning sign where something was not recorded; empty hides it."""
        self.message.setText(f"\u26a0 {text}" if is_refusal and text else text)
        set_role(self.message, "role", "warning" if is_refusal else "")
        self.message.setVisible(bool(text))

    def show_step(self, place: int) -> None:
        """Show a step: READ_BACK, RELIEF, INTERPRETATION, MAP, SIGN or LEAVE."""
        self.stepper.show_step(place)
        if place not in self.steps:
            step = self._made(place)
            self.steps[place] = step
            blank = self.stack.widget(place)
            self.stack.insertWidget(place, step)
            if blank is not None:
                self.stack.removeWidget(blank)
                blank.deleteLater()
            if self._discogram is not None:
                self._stale.add(place)
        self.stack.setCurrentIndex(place)
        self._refresh()

    @property
    def shown_step(self) -> int:
        """The place of the step that is shown."""
        return self.stack.currentIndex()

    def has_unrecorded(self) -> bool:
        """Return whether words stand in the interpretation that are not recorded, for whoever is about to close."""
        step = self.steps.get(INTERPRETATION)
        return isinstance(step, InterpretationStep) and step.has_unrecorded()

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(18)
        who = QVBoxLayout()
        who.setSpacing(0)
        self.name = words("", "title", wraps=True)
        self.identity = words("", "soft", wraps=True)
        who.addWidget(self.name)
        who.addWidget(self.identity)
        self.status = words("", "heading")
        self.saved = words("", "soft")
        head.addLayout(who, 1)
        head.addWidget(self.saved, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.status, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _side(self) -> QVBoxLayout:
        side = QVBoxLayout()
        self.stepper = Stepper()
        self.stepper.setFixedWidth(232)
        self.stepper.step_chosen.connect(self.show_step)
        side.addWidget(self.stepper)
        side.addStretch(1)
        self.back = TouchButton(tr("Back to the room"), "plain")
        self.back.used.connect(self._on_back)
        side.addWidget(self.back)
        return side

    def _made(self, place: int) -> QWidget:
        """Make a step; each is made when it is first shown, so that the page itself opens at once."""
        if place == MAP:
            from discorecorder.ui.after.map_preview import MapPreview

            return MapPreview(self._settings.paper, self._another)
        if place == LEAVE:
            leaving = Leaving(self._settings, self._another)
            leaving.left.connect(self.left)
            leaving.map_exported.connect(self.map_exported)
            return leaving
        if place == SIGN:
            signing = Signing(self._settings.radiologist)
            signing.said.connect(self.said)
            signing.read_back_wanted.connect(self._on_read_back_wanted)
            return signing
        if place == READ_BACK:
            read_back = ReadBack(self._another, self._settings.dictation_language)
            read_back.said.connect(self.said)
            read_back.recording_attached.connect(self.recording_attached)
            return read_back
        kinds: dict[int, type[ReliefStep | InterpretationStep]]
        kinds = {RELIEF: ReliefStep, INTERPRETATION: InterpretationStep}
        step = kinds[place]()
        step.said.connect(self.said)
        return step

    def _refresh(self) -> None:
        """Bring the step that is shown up to date."""
        place = self.shown_step
        step = self.steps.get(place)
        if self._discogram is not None and step is not None and place in self._stale:
            self._stale.discard(place)
            step.show_discogram(self._discogram)  # type: ignore[attr-defined]

    def _forget_steps(self) -> None:
        """Begin afresh for another discogram, so that nothing typed for one patient stands before the next."""
        shown = self.shown_step
        for place, step in self.steps.items():
            self.stack.removeWidget(step)
            step.hide()
            step.deleteLater()
            self.stack.insertWidget(place, QWidget())
        self.steps = {}
        self.show_step(shown)

    def _tell_steps(self, discogram: Discogram) -> None:
        missing, doubts = open_matters(discogram)
        is_signed, tell = discogram.is_signed, self.stepper.show_state
        tell(READ_BACK, wanting(missing, doubts), is_done=not missing and not doubts)
        waiting = [state.level for state in discogram.levels.values() if _awaits_relief(discogram, state.level)]
        tell(RELIEF, tr("relief still to ask: {levels}", levels=", ".join(waiting)) if waiting else "")
        has_words = bool(discogram.facts(Interpretation))
        tell(INTERPRETATION, "" if has_words else tr("nothing recorded yet"), is_done=has_words)
        signature = discogram.last(Sign)
        state = tr("preliminary") if signature and signature.preliminary else tr("signed") if is_signed else ""
        tell(SIGN, state, is_done=is_signed)

    def _on_shortcut(self) -> None:
        self.show_step(self.sender().property("place"))

    def _on_read_back_wanted(self) -> None:
        self.show_step(READ_BACK)

    def _on_back(self, _source: str) -> None:
        self.room_reentered.emit()


def _awaits_relief(discogram: Discogram, level: str) -> bool:
    """Return whether a level was put to sleep and a score of its relief is still to be asked."""
    from discorecorder.model.completeness import RELIEF_MINUTES
    from discorecorder.model.entries import Relief, Sleep

    state = discogram.levels[level]
    if discogram.is_signed or state.last(Sleep) is None:
        return False
    asked = {fact.entry.minutes for fact in state.facts(Relief) if isinstance(fact.entry, Relief)}
    return any(minute not in asked for minute in RELIEF_MINUTES)


def _name_of(patient: Patient | None) -> str:
    from discorecorder.report.wording import person

    return breakable(person(patient.name)) if patient else tr("Patient not recorded")


def breakable(name: str) -> str:
    """Return a name that may go on in the next line within a part of it that is longer than a line."""
    parts = name.split(" ")
    return LEFT_TO_RIGHT + " ".join(
        "\u200b".join(part[at : at + LONG] for at in range(0, len(part), LONG)) for part in parts
    )


def _identity_of(discogram: Discogram, patient: Patient | None) -> str:
    from datetime import date

    parts = [tr("MRN {mrn}", mrn=patient.mrn)] if patient else []
    if patient and patient.born:
        parts.append(tr("born {date}", date=local_day(date.fromisoformat(patient.born))))
    if patient and patient.accession:
        parts.append(tr("accession {accession}", accession=patient.accession))
    parts.append(tr(REGIONS[discogram.region]))
    return "   ".join(parts)
