"""The capture screen as a whole: spine, readings, curve, keys, record and line, and what each action does."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent

from discorecorder.model.entries import Image, Leak, Needle, Reading
from discorecorder.model.resolving import newest_standing
from discorecorder.model.values import EntryError
from discorecorder.model.zeroing import check_at_zero, zero_entries
from discorecorder.ui.actions import BY_NAME
from discorecorder.ui.refusal_words import told
from discorecorder.ui.room import room_entries
from discorecorder.ui.room.choice_panel import Choice
from discorecorder.ui.room.curve_view import CURVE_ACTIONS
from discorecorder.ui.room.dictation_line import CarriedLine, Understood
from discorecorder.ui.room.pain_pad import GRADES
from discorecorder.ui.room.readings import Readings
from discorecorder.ui.room.room_frame import RoomFrame, ceilings_of
from discorecorder.ui.room.tool_pad import MORE
from discorecorder.ui.said import Said
from discorecorder.ui.words import mark, tr

if TYPE_CHECKING:
    from datetime import datetime

    from discorecorder.model.entries import Entry
    from discorecorder.settings import Settings
    from discorecorder.ui.actions import KeyMap
    from discorecorder.ui.recording import Refusal

SPEAKERS: dict[str, str] = {
    "technologist": mark("Technologist"),
    "radiologist": mark("Radiologist"),
    "nurse": mark("Nurse"),
    "scribe": mark("Scribe"),
    "assistant": mark("Assistant"),
}
TAKEN_ON = ("technologist", "radiologist", "nurse")
"""Whose words the line can be switched to take, one after the other."""


class Carried(NamedTuple):
    """What a capture screen hands on to the one that takes its place, in another language."""

    is_blind: bool
    shows_results: bool
    speaker: str
    saved: tuple[str, str]
    line: CarriedLine


PLAIN: dict[str, Entry] = {"needle": Needle(), "leak": Leak("unconfirmed"), "image": Image()}
"""What the same key pressed again records, without the detail that was asked for."""


class RoomPage(RoomFrame):
    """Shows the procedure and tells what was done.

    ``said`` carries a Said; ``deferred`` what makes entries of the record as it stands when its turn comes, and the
    source; ``wanted`` an action of the window (theme, glance, keyboard map, full screen); ``undone``,
    ``redone`` and ``retried`` what to do with the record; ``finished`` that the procedure is over,
    ``preparation_chosen`` that the form is wanted, ``left`` that the page gives way to the list.
    """

    said = Signal(object)
    deferred = Signal(object, str)
    wanted = Signal(str)
    undone = Signal()
    redone = Signal()
    retried = Signal()
    finished = Signal(str)
    preparation_chosen = Signal()
    left = Signal()

    def __init__(self, settings: Settings, key_map: KeyMap) -> None:
        super().__init__(settings, key_map)
        self._speaker = settings.typed_by
        self._dictate_in(settings.dictation_language)
        self._awaits_correction = False
        self._passes_zero = False
        self.line.show_speaker(tr(SPEAKERS[self._speaker]))
        self._show_curve_keys()
        self._join()

    def _join(self) -> None:
        self.spine.level_chosen.connect(self._on_level_chosen)
        self.pain.scored.connect(self._on_scored)
        self.pain.graded.connect(self._on_graded)
        self.events.chosen.connect(self.press)
        self.tools.chosen.connect(self.press)
        self.zero.used.connect(self._on_zero)
        self.choices.answered.connect(self._on_answered)
        self.choices.closed.connect(self._on_panel_closed)
        self.records.record_chosen.connect(self.correct)
        self.correction.corrected.connect(self._on_corrected)
        self.correction.closed.connect(self._on_panel_closed)
        self.line.entered.connect(self._on_entered)
        self.line.retried.connect(self.retried)
        self.line.left.connect(self._on_line_left)
        self.line.speaker_switched.connect(self._on_speaker_switched)

    def take_settings(self, settings: Settings, key_map: KeyMap) -> None:
        """Go by other preferences, in the midst of whatever is said or typed."""
        self._ceilings = ceilings_of(settings)
        self.curve.reduced_motion = settings.reduced_motion
        self._dictate_in(settings.dictation_language)
        self.show_keys(key_map)
        if self.discogram is not None:
            self.show_discogram(self.discogram)

    def _dictate_in(self, language: str) -> None:
        self.line.language = self.correction.language = language

    def show_keys(self, key_map: KeyMap) -> None:
        """Show other keys on the buttons and on the curve."""
        super().show_keys(key_map)
        self._show_curve_keys()

    def _show_curve_keys(self) -> None:
        self.curve.show_keys(self._key_map.key_of("freeze"), self._key_map.key_of("zoom_all"))

    def carried(self) -> Carried:
        """Return what another page in its place must go on with."""
        return Carried(self.is_blind, self.shows_results, self._speaker, self.header.saved, self.line.carried())

    def take_over(self, carried: Carried) -> None:
        """Go on with what a page before had; what the patient must not see stays hidden."""
        self.is_blind, self.shows_results, self._speaker = carried.is_blind, carried.shows_results, carried.speaker
        self.header.show_mark(*carried.saved)
        self.line.take_over(carried.line)
        self.line.show_speaker(tr(SPEAKERS[self._speaker]))
        if self.discogram is not None:
            self._readings = Readings()
            self.show_discogram(self.discogram)

    @Slot(str, str)
    def press(self, action: str, source: str = "key") -> None:
        """Do what an action says, whether its key, its button or a pedal was pressed."""
        if self.discogram is None:
            return
        try:
            self._do(action, source)
        except EntryError as refused:
            self.line.show_refused(told(str(refused)), None)

    def _do(self, action: str, source: str) -> None:
        assert self.discogram is not None
        if action.startswith("score_"):
            self.say((Reading(pain=int(action.removeprefix("score_"))),), source)
        elif action in GRADES:
            self.line.forget_refusal()
            self.deferred.emit(partial(room_entries.graded, action), source)
        elif action == "first_pain":
            self.say((Reading(first_pain=True),), source)
        else:
            self._do_event(action, source)

    def _do_event(self, action: str, source: str) -> None:
        if action in PLAIN and self.choices.isVisible() and self.choices.question == action:
            self._close_panels()
            self.say((PLAIN[action],), source)
        elif action in room_entries.AT_ONCE:
            self.say((room_entries.AT_ONCE[action],), source)
            if action in room_entries.CHOICES:
                self._ask(action)
        elif action in room_entries.CHOICES:
            self._ask(action)
        elif action in room_entries.LINES and action != "zero":
            self._open_line(action, source)
        elif action == "finish":
            self.finished.emit(source)
        elif action == "zero":
            self._say_zero(source)
        else:
            self._do_with_screen(action)

    def _do_with_screen(self, action: str) -> None:
        page_actions = {
            "undo": self.undone.emit,
            "redo": self.redone.emit,
            "retry": self.retried.emit,
            "correct": self.correct_last,
            "more": self._show_more,
            "to_list": self.left.emit,
            "preparation": self.preparation_chosen.emit,
            "speaker": self._on_speaker_switched,
            "blind": self._on_blind,
            "results": self._on_results,
            "curve_axis": self._on_curve_axis,
            "level_up": self._on_level_up,
            "level_down": self._on_level_down,
        }
        do = page_actions.get(action)
        if action in CURVE_ACTIONS:
            self._on_curve_action(action)
        elif do is None:
            self.wanted.emit(action)
        else:
            do()

    def _say_zero(self, source: str) -> None:
        """Record the zero of the gauge; where it does not read zero, the same key again asks why it is passed."""
        asked = self._zero
        if asked is None:
            raise EntryError(
                tr("no gauge waits for its zero; one that is read by eye is typed: check manometer zeroed done")
            )
        is_again, self._passes_zero = self._passes_zero, False
        try:
            check_at_zero(asked.rest)
        except EntryError as refused:
            if is_again:
                self._close_panels()
                self.line.open("zero")
                return
            self._passes_zero = True
            again = tr("{key} again passes it with a reason", key=self._key_map.key_of("zero") or tr("Zero"))
            raise EntryError(f"{told(str(refused))}; {again}") from None
        self.line.forget_refusal()
        self.deferred.emit(partial(zero_entries, asked.rest), source)

    def say(self, entries: tuple[Entry, ...], source: str, heard: str | None = None) -> None:
        """Tell what was said."""
        self.line.forget_refusal()
        self.said.emit(Said(entries, source, heard))

    def _ask(self, action: str) -> None:
        question, answers = room_entries.CHOICES[action]
        self._show_panel(self.choices)
        self.choices.ask(action, tr(question), [Choice(name, tr(told)) for name, told in answers.items()])

    def _show_more(self) -> None:
        self._show_panel(self.choices)
        self.choices.ask(
            "more", tr("More"), [Choice(name, tr(BY_NAME[name].words), self._key_map.key_of(name)) for name in MORE]
        )

    def _open_line(self, action: str, source: str) -> None:
        self._close_panels()
        if source == "touch" and action in {"baseline", "relief"}:
            heading = tr("Baseline pain") if action == "baseline" else tr("Pain after the anaesthetic")
            self._show_panel(self.choices)
            self.choices.ask_score(action, heading)
        elif source == "touch" and action in {"opening", "reading"}:
            unit = self.line.unit
            fields = [tr("Volume mL"), tr("Pressure {unit}", unit=unit)] if action == "reading" else [unit]
            heading = tr("Volume, pressure") if action == "reading" else tr("Opening pressure")
            self._show_panel(self.choices)
            self.choices.ask_numbers(action, heading, fields)
        else:
            self.line.open(action, self.proposed_opening if action == "opening" else "")

    @Slot(str, str, str)
    def _on_answered(self, question: str, answer: str, source: str) -> None:
        entry = room_entries.chosen(question, answer)
        self._close_panels()
        if question == "more":
            self.press(answer, source)
            return
        if entry is not None:
            self.say((entry,), source)
            return
        from discorecorder.dictation.grammar import parse

        full = answer
        try:
            full = answer if question == "sleep" else room_entries.expanded(question, answer, self.line.unit)
            self.say(tuple(parse(full, self.line.unit, self.line.language)), source)
        except EntryError as refused:
            self.line.show_refused(told(str(refused)), full)

    @Slot(object)
    def _on_entered(self, meant: Understood) -> None:
        said = Said(meant.entries, "typed", meant.words, self._speaker)
        if meant.happened_at is not None:
            said = said.with_(happened_at=meant.happened_at, late=True)
        self.said.emit(said)

    @Slot(str)
    def _on_zero(self, source: str) -> None:
        self.press("zero", source)

    @Slot(int, str)
    def _on_scored(self, pain: int, source: str) -> None:
        self.press(f"score_{pain}", source)

    @Slot(str, str)
    def _on_graded(self, grade: str, source: str) -> None:
        self.press(grade, source)

    @Slot(str, str)
    def _on_level_chosen(self, level: str, source: str) -> None:
        self._close_panels()
        self.say(room_entries.armed(level), source)

    def show_recorded(self, at: datetime) -> None:
        """Show the time of the last durable entry; a correction that is on the disk gives way to the record."""
        super().show_recorded(at)
        if self._awaits_correction:
            self._awaits_correction = False
            self._close_panels()

    def show_refused(self, refusal: Refusal, said: str) -> None:
        """Tell that something was not recorded; a correction that the disk refused still waits to be recorded."""
        self._awaits_correction = self._awaits_correction and refusal.is_kept
        super().show_refused(refusal, said)

    @Slot(int)
    def correct(self, number: int) -> None:
        """Open the correction of a record."""
        if self.discogram is not None:
            self._show_panel(self.correction)
            self.correction.show_record(self.discogram, number, self.line.unit, self.neutral)

    def correct_last(self) -> None:
        """Open the correction of the newest record that stands."""
        newest = newest_standing(self.discogram) if self.discogram is not None else None
        if newest is None:
            raise EntryError(tr("there is nothing to correct yet"))
        self.correct(newest.number)

    @Slot(object, str)
    def _on_corrected(self, entry: Entry, typed: str) -> None:
        """Record a correction; one without words was touched, not typed."""
        self._awaits_correction = True
        if typed:
            self.said.emit(Said((entry,), "typed", typed, self._speaker))
        else:
            self.said.emit(Said((entry,), "touch"))

    @Slot()
    def _on_panel_closed(self) -> None:
        self._close_panels()

    @Slot()
    def _on_line_left(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_speaker_switched(self) -> None:
        at = TAKEN_ON.index(self._speaker) if self._speaker in TAKEN_ON else -1
        self._speaker = TAKEN_ON[(at + 1) % len(TAKEN_ON)]
        self.line.show_speaker(tr(SPEAKERS[self._speaker]))

    def _on_blind(self) -> None:
        self.is_blind = not self.is_blind
        self._close_panels()
        if self.discogram is not None:
            self._readings = Readings()
            self.show_discogram(self.discogram)

    def _on_results(self) -> None:
        self.shows_results = not self.shows_results
        self._show_results()

    def _on_curve_axis(self) -> None:
        self.curve.show_axis("volume" if self.curve.axis == "time" else "time")

    def _on_curve_action(self, action: str) -> None:
        if self._curve_due.isActive():  # what was recorded last is on the curve before anything is done to it
            self._curve_due.stop()
            self._on_curve_due()
        self.curve.do(action)

    def _on_level_up(self) -> None:
        self.spine.step(-1)

    def _on_level_down(self) -> None:
        self.spine.step(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        is_enter, is_escape = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}, event.key() == Qt.Key.Key_Escape
        if (is_enter or is_escape) and self.line.answer(is_right=is_enter):
            return
        if is_escape:
            is_asked = self.choices.isVisible() or self.correction.isVisible()
            self._close_panels() if is_asked or not self.curve.is_frozen else self.curve.thaw()
        elif not (is_alt and self.choices.choose(event.key() - Qt.Key.Key_0)):
            super().keyPressEvent(event)
