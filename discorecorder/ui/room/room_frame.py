"""The capture screen as it is seen: where everything stands, and how it is drawn from a discogram."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from discorecorder.model.prompting import Ceilings, Prompt, prompts
from discorecorder.recorder import local_now
from discorecorder.ui.parts.card import words
from discorecorder.ui.parts.discogram_page import DiscogramPage
from discorecorder.ui.refusal_words import told
from discorecorder.ui.room.choice_panel import ChoicePanel
from discorecorder.ui.room.correction_panel import CorrectionPanel
from discorecorder.ui.room.curve_view import CurveView
from discorecorder.ui.room.dictation_line import DictationLine
from discorecorder.ui.room.live_readings import DISTRUSTED, OLD_S, doubt, live_prompts, live_readings
from discorecorder.ui.room.pain_pad import EventPad, PainPad
from discorecorder.ui.room.prompt_strip import PromptStrip
from discorecorder.ui.room.readings import Readings, readings_of, warned
from discorecorder.ui.room.readings_view import ReadingsView
from discorecorder.ui.room.record_list import RecordList, without_names
from discorecorder.ui.room.room_header import RoomHeader
from discorecorder.ui.room.spine_view import SpineView, neutral_names
from discorecorder.ui.room.tool_pad import ToolPad
from discorecorder.ui.room.zero_key import ZeroKey
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from discorecorder.model.discogram import Discogram
    from discorecorder.model.stream import Derived
    from discorecorder.model.stream_watch import State
    from discorecorder.settings import Settings
    from discorecorder.ui.actions import KeyMap
    from discorecorder.ui.gauge.live import Newest
    from discorecorder.ui.gauge.zero_prompt import ZeroAsked
    from discorecorder.ui.recording import Refusal

GAP = 10
CURVE_AFTER_MS = 33
"""How much later than numerals, keys and record the curve is drawn, in ms: in a frame of its own, which they never wait
for, and once for all that comes within it."""

LOW = 880
"""A window under this height in px has no room for the record below a question."""

SPINE_PART, LEAST_SPINE, MOST_SPINE = 0.19, 210, 430


def ceilings_of(settings: Settings) -> Ceilings:
    """Return the ceilings of a room, exactly as they are written in its preferences."""
    return Ceilings(
        Fraction(str(settings.cervical_volume_ml)),
        Fraction(str(settings.thoracic_volume_ml)),
        Fraction(str(settings.lumbar_volume_ml)),
        Fraction(str(settings.pressure_ceiling_psi)),
        Fraction(str(settings.painless_ceiling_psi)),
        settings.ceiling_near_percent,
        settings.ask_pain_every_psi,
    )


class RoomFrame(DiscogramPage):
    """All that the capture screen shows, without what its keys do.

    ``readings_changed`` carries the Readings and the name under which the level may be shown.
    """

    readings_changed = Signal(object, str)

    _live: Newest | None = None
    _proposal: Prompt | None = None
    _zero: ZeroAsked | None = None
    _doubts: tuple[Prompt, ...] = ()

    def __init__(self, settings: Settings, key_map: KeyMap) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.discogram: Discogram | None = None
        self.is_blind = settings.neutral_names
        self.shows_results = settings.show_results
        self._ceilings = ceilings_of(settings)
        self._curve_due = QTimer(self, singleShot=True, interval=CURVE_AFTER_MS)
        self._curve_due.timeout.connect(self._on_curve_due)
        self._readings = Readings()
        self._key_map = key_map
        self.header = RoomHeader()
        self.spine = SpineView()
        self.readings = ReadingsView()
        self.prompts, self.zero = PromptStrip(), ZeroKey(key_map.key_of("zero"))
        self.results = words("", "soft", wraps=True)
        self.curve = CurveView(reduced_motion=settings.reduced_motion)
        self.pain = PainPad(key_map)
        self.events = EventPad(key_map)
        self.choices = ChoicePanel()
        self.correction = CorrectionPanel()
        self.records = RecordList()
        self.tools = ToolPad(key_map)
        self.line = DictationLine(key_map.key_of("talk"))
        self._lay_out()
        self.choices.hide()
        self.correction.hide()
        self.results.setVisible(self.shows_results)
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self._make_room)

    def show_discogram(self, discogram: Discogram) -> None:
        """Draw everything from a discogram."""
        if self.discogram is None or self.discogram.id != discogram.id:
            self._close_panels()
            self.line.forget()
            self.header.forget()
            self.forget_gauge()
        self.discogram = discogram
        neutral = self.neutral
        self.header.show_discogram(discogram, is_blind=self.is_blind)
        self.spine.show_discogram(discogram, neutral)
        self.records.show_discogram(discogram, neutral)
        self.events.show_blocked(discogram.armed is not None)
        self.line.unit = discogram.unit or "psi"
        self.show_now(local_now())
        self._curve_due.start()
        self._show_results()

    def show_now(self, now: datetime) -> None:
        """Let the clocks, the ages of the numbers and the prompts go on."""
        discogram = self.discogram
        if discogram is None:
            return
        began = discogram.arming[0][0] if discogram.arming else None
        self.header.show_elapsed((now - began).total_seconds() if began is not None else None)
        readings = readings_of(discogram, self._ceilings, now)
        live = self._trusted(now)
        if live is not None:
            readings = live_readings(readings, discogram, live)
        shown = prompts(discogram, self._ceilings)
        if live is not None:
            shown = live_prompts(shown, discogram, self._ceilings, live)
        readings = replace(readings, warned=warned(shown))
        if self.is_blind:
            readings = replace(readings, role="")  # a patient who reads "suspect" is not blinded
        if readings != self._readings:
            self._readings = readings
            name = self.named(readings.level)
            self.readings.show_readings(readings, name)
            self.pain.show_score(readings.score, readings.grade)
            self.events.show_next(readings.next)
            self.curve.show_warned(readings.warned)
            self.readings_changed.emit(readings, name)
        first = [*self._doubts, *([self._proposal] if self._proposal else []), *self._zero_prompts()]
        self.prompts.show_prompts([*first, *shown], self.neutral)
        if readings.elapsed is not None and not readings.done.get("stop"):
            self.curve.show_now(now)

    def forget_gauge(self) -> None:
        """Hold nothing that a gauge sent: it belonged to another patient, or the gauge is gone."""
        self._live = self._proposal = None
        self._doubts = ()
        self.curve.show_stream(None)

    def _trusted(self, now: datetime) -> Newest | None:
        """Return the newest sample where it is one of this moment; what is old or frozen is left to who reads it."""
        newest = self._live
        if newest is None or newest.at is None or (now - newest.at).total_seconds() > OLD_S:
            return None
        return None if any(one.kind in DISTRUSTED for one in self._doubts) else newest

    def show_live(self, newest: Newest) -> None:
        """Show the newest sample of a gauge in place of what was read last."""
        self._live = newest
        self.show_now(local_now())

    def show_proposal(self, proposal: Derived | None, unit: str) -> None:
        """Show the opening pressure that a gauge tells, until somebody accepts it or says another."""
        self._proposal = None
        if proposal is not None:
            number, key = f"{proposal.pressure:.1f}", self._key_map.key_of("opening")
            values = (("pressure", number), ("unit", unit), ("name", proposal.name), ("key", key))
            self._proposal = Prompt("opening proposed", values)
        self.show_now(local_now())

    def show_zero(self, asked: ZeroAsked | None) -> None:
        """Show that the zero of a gauge is still to be checked, and what it reads; None where it is not asked."""
        is_other = (asked is None) != (self._zero is None)
        self._zero = asked
        if is_other:
            self.zero.setVisible(asked is not None)
            self.show_now(local_now())

    def _zero_prompts(self) -> list[Prompt]:
        return [] if self._zero is None else [self._zero.prompt(self._key_map.key_of("zero") or tr("Zero"))]

    def show_doubts(self, states: Sequence[State], unit: str) -> None:
        """Show what makes a gauge doubtful now, before everything else."""
        self._doubts = tuple(doubt(state, unit) for state in states)
        self.show_now(local_now())

    @property
    def proposed_opening(self) -> str:
        """The opening pressure that is proposed, with the unit of the gauge, as it is typed; empty without one."""
        if self._proposal is None:
            return ""
        told = dict(self._proposal.values)
        return f"{told['pressure']} {told['unit']}"

    def show_recorded(self, at: datetime) -> None:
        """Show the time of the last durable entry, and that nothing is left in the line."""
        self.header.show_saved(at)
        self.line.show_recorded()

    def show_refused(self, refusal: Refusal, said: str) -> None:
        """Tell that something was not recorded, why and what to do; what was said stays in the line."""
        if refusal.is_kept:
            self.header.show_unrecorded()
            self.line.show_unrecorded(self.masked(told(refusal.why)), self.masked(said), self._key_map.key_of("retry"))
        elif self.correction.isVisible():
            self.correction.show_refused(self.masked(told(refusal.why)))
        else:
            is_spoken = refusal.line is not None and refusal.line.by.source == "voice"
            typed = None if is_spoken else self.masked(said)  # who spoke has no hand for what would stand in the line
            self.line.show_refused(self.masked(told(refusal.why)), typed)

    def show_keys(self, key_map: KeyMap) -> None:
        """Show other keys on the buttons."""
        self._key_map = key_map
        self.pain.show_keys(key_map)
        self.events.show_keys(key_map)
        self.tools.show_keys(key_map)
        self.zero.show_key(key_map.key_of("zero"))
        self.line.talk.show_key(key_map.key_of("talk"))

    @property
    def neutral(self) -> dict[str, str] | None:
        """The neutral names of the levels while the patient can see the screen, else None."""
        return neutral_names(self.discogram) if self.is_blind and self.discogram is not None else None

    def masked(self, text: str) -> str:
        """Return a text without the names of the spine while the patient can see the screen."""
        neutral = self.neutral
        return text if neutral is None else without_names(text, neutral)

    def named(self, level: str) -> str:
        """Return the name under which a level may be shown now."""
        neutral = self.neutral
        return level if neutral is None else neutral.get(level, "")

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(GAP, 0, GAP, GAP)
        grid.setSpacing(GAP)
        middle, right = QVBoxLayout(), QVBoxLayout()
        for column in (middle, right):
            column.setSpacing(GAP)
        middle.addWidget(self.readings)
        asking = QHBoxLayout()
        asking.setSpacing(GAP)
        asking.addWidget(self.prompts, 1)
        asking.addWidget(self.zero)
        middle.addLayout(asking)
        middle.addWidget(self.results)
        middle.addWidget(self.curve, 1)
        right.addWidget(self.pain)
        right.addWidget(self.events)
        right.addWidget(self.choices)
        right.addWidget(self.correction, 1)
        right.addWidget(self.records, 1)
        grid.addWidget(self.header, 0, 0, 1, 3)
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addWidget(self.spine, 1)
        left.addWidget(self.tools)
        grid.addLayout(left, 1, 0)
        grid.addLayout(middle, 1, 1)
        grid.addLayout(right, 1, 2)
        grid.addWidget(self.line, 2, 0, 1, 3)
        grid.setRowStretch(1, 1)
        grid.setColumnStretch(1, 1)

    def _show_panel(self, panel: QWidget) -> None:
        is_correction = panel is self.correction
        self.events.setVisible(False)
        self.choices.setVisible(not is_correction)
        self.correction.setVisible(is_correction)
        self.pain.show_grades(not is_correction)
        self._make_room()

    @Slot()
    def _make_room(self) -> None:
        """Let the record give way to what is asked, where a low window has no room for both."""
        is_asking = self.choices.isVisibleTo(self)
        self.events.show_low(self.height() < LOW)
        self.records.setVisible(not self.correction.isVisibleTo(self) and not (is_asking and self.height() < LOW))

    def _close_panels(self) -> None:
        had_focus = self.correction.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self.choices.hide()
        self.correction.hide()
        self.events.show()
        self.records.show()
        self.pain.show_grades(True)
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_curve_due(self) -> None:
        now = self._readings
        if self.discogram is not None and now.level and now.ceiling_psi is not None and now.ceiling_ml is not None:
            ceilings = (now.ceiling_psi, now.ceiling_ml)
            self.curve.show_injection(self.discogram, now.level, *ceilings, neutral=self.neutral)

    def _show_results(self) -> None:
        self.results.setVisible(self.shows_results)
        if self.shows_results and self.discogram is not None:
            told, neutral = results_told(self.discogram), self.neutral
            self.results.setText(told if neutral is None else without_names(told, neutral))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = max(LEAST_SPINE, min(MOST_SPINE, round(self.width() * SPINE_PART)), self.spine.minimumSizeHint().width())
        self.spine.setFixedWidth(wide)
        self.tools.setFixedWidth(wide)
        self._fitting.start()  # a layout must not change while it is being laid out


def results_told(discogram: Discogram) -> str:
    """Return what the primary rule set says of the armed level, in one sentence."""
    from discorecorder.model.criteria import judge

    level = discogram.armed
    primary = [name for name in discogram.opened.primary if name in discogram.opened.criteria]
    findings = judge(discogram, primary)
    for name, by_level in findings.items():
        finding = by_level.get(level or "")
        if finding is not None and finding.result not in {None, "NOT EVALUABLE"}:
            return tr(
                "{criteria} as recorded so far: {result}. {why}",
                criteria=name,
                result=tr(str(finding.result)),
                why="; ".join(map(told, finding.why[:2])),
            )
    return tr("No rule set says anything of this level yet")
