"""Joins the gauge of the room with the discogram that is open and the screen that shows it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot

from discorecorder.model.entries import Reading, Unit
from discorecorder.model.values import EntryError
from discorecorder.model.zeroing import (
    calibration_entries,
    is_injected,
    is_zero_asked,
    known_pressure,
    opens_injection,
    skipped_zero,
)
from discorecorder.ui.gauge.silence import gap_entries
from discorecorder.ui.gauge.zero_prompt import ZeroAsked
from discorecorder.ui.refusal_words import told
from discorecorder.ui.said import Said
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from discorecorder.model.discogram import Discogram
    from discorecorder.model.stream import Derived
    from discorecorder.model.stream_watch import State
    from discorecorder.ui.gauge.at_table import GaugeAtTable
    from discorecorder.ui.gauge.live import Newest
    from discorecorder.ui.gauge.silence import Silent
    from discorecorder.ui.main_window import MainWindow

FLOW_ML_S = 0.05
"""How fast the plunger of a simulated disc moves in practice, in mL/s: the typical rate (facts 1.5)."""


class GaugeLink(QObject):
    """Begins the gauge at the table, ends it with the discogram, and lets a score have the pressure of its moment."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._gauge: GaugeAtTable | None = None
        self._source: Any = None
        self._is_tried = False
        self._unconfirmed = ""
        self._asked_after = 0
        self._shown_in: Any = None
        self._is_moving = ("", False)
        self._asks_zero = False

    @property
    def gauge(self) -> GaugeAtTable | None:
        """The gauge that streams, if one does."""
        return self._gauge

    def show_discogram(self, discogram: Discogram) -> None:
        """Go on where the discogram is; the gauge begins when the procedure comes to the table."""
        session = self._window.session
        if session is None:
            return
        if self._gauge is None and not self._is_tried and self._window.shown_page == "room":
            self._begin()
        if self._gauge is None:
            return
        if self._room is not self._shown_in:
            self._show_in_room()
        self._asks_zero = is_zero_asked(discogram)
        self._show_zero()
        self._follow()
        confirmed = discogram.fact(Unit)
        is_new = confirmed is not None and confirmed.number > self._asked_after
        if self._unconfirmed and is_new and discogram.last(Unit) == Unit(self._unconfirmed):
            self._gauge.confirm_unit(self._unconfirmed)
            self._on_unit_changed("")

    def read_for(self, said: Said) -> None:
        """Record what the gauge shows in front of a score, or of a known pressure: it belongs to that moment.

        In front of the first injection it is recorded that nobody checked the zero, where nobody did.
        """
        self._say_of_zero(said)
        entry = said.entries[0] if len(said.entries) == 1 else None
        session = self._window.session
        if self._gauge is None or session is None or said.late or not isinstance(entry, Reading):
            return
        is_score = (entry.pain is not None or entry.first_pain) and entry.pressure is None
        reading = self._gauge.reading() if is_score else None
        if reading is not None:
            session.say_found(partial(_where_injected, reading), "gauge")

    def leave(self) -> None:
        """Take what was streamed to the disk, and let go of the gauge."""
        gauge, self._gauge, self._is_tried = self._gauge, None, False
        self._asks_zero, self._unconfirmed, self._is_moving = False, "", ("", False)
        self._shown_in = None
        for topic in ("gauge", "gauge unit"):
            self._window.notice.take_away(topic)
        if gauge is not None:
            self._show_zero()
            if self._room is not None:
                self._room.forget_gauge()
            self._tell_lost(gauge.end())
            if self._window.session is not None:
                self._window.session.seal()
            gauge.deleteLater()

    def _tell_lost(self, count: int) -> None:
        if count:
            text = tr("{count} samples of the gauge did not reach the record: the disk did not take them.", count=count)
            self._window.notice.show_notice("gauge lost", text)

    def _begin(self) -> None:
        from discorecorder.devices import SourceError
        from discorecorder.ui.gauge.at_table import GaugeAtTable
        from discorecorder.ui.gauge.sources import source_of

        self._is_tried = True
        try:
            chosen = source_of(self._window.settings, is_practice=self._window.archive.is_practice)
        except (EntryError, SourceError) as refused:
            self._on_troubled(told(str(refused)))
            return
        if chosen is None:
            return
        self._source = chosen.source
        self._gauge = gauge = GaugeAtTable(chosen, self)
        gauge.spoiled.connect(self._on_spoiled)
        gauge.troubled.connect(self._on_troubled)
        gauge.unit_changed.connect(self._on_unit_changed)
        gauge.silent.connect(self._on_silent)
        gauge.sealing.connect(self._on_sealing)
        gauge.failed.connect(self._window.on_failed)
        gauge.newest_changed.connect(self._on_newest)
        gauge.streamed.connect(self._on_streamed)
        gauge.proposed.connect(self._on_proposed)
        self._show_in_room()
        gauge.begin()
        session, discogram = self._window.session, self._window.discogram
        if session is not None:
            session.awaiting.connect(self._follow)
        if session is not None and discogram is not None and is_injected(discogram):
            session.say_found(partial(skipped_zero, self._source.name, ()), "program")

    def _show_in_room(self) -> None:
        """Let the page of the room draw from the gauge; one that was made anew begins with what is known."""
        self._shown_in = room = self._room
        if room is not None and self._gauge is not None:
            room.curve.show_stream(self._gauge.stream)
            room.show_proposal(self._gauge.proposal, self._gauge.unit)

    @property
    def _room(self) -> Any:
        return self._window._pages.get("room")  # noqa: SLF001  (the page that is shown, if it was made)

    @Slot()
    def _follow(self) -> None:
        """Let samples belong to the injection that was said last, though the disk may not have taken it yet."""
        session = self._window.session
        if self._gauge is None or session is None:
            return
        discogram = session.awaited if session.awaited is not None else session.discogram
        if discogram is not None:
            self._gauge.show_discogram(discogram, session.stream)
            self._move_plunger(discogram)

    def _move_plunger(self, discogram: Discogram) -> None:
        """Let a simulated disc be injected as the record says: it has no plunger of its own."""
        source, level = self._source, discogram.armed
        if not hasattr(source, "advance") or level is None:
            return
        running = discogram.running
        moving = (level, running is not None and running.advancing)
        if moving == self._is_moving:
            return
        before, self._is_moving = self._is_moving, moving
        try:
            if before[0] != level:
                source.arm(level)
            source.advance(FLOW_ML_S if moving[1] else 0.0)
        except EntryError as refused:
            self._on_troubled(told(str(refused)))

    def _say_of_zero(self, said: Said) -> None:
        gauge, session, discogram = self._gauge, self._window.session, self._window.discogram
        if gauge is None or session is None:
            return
        if self._asks_zero and opens_injection(said.entries):
            session.say_found(partial(skipped_zero, self._source.name, said.entries), "program")
        known = known_pressure(said.entries[0]) if len(said.entries) == 1 else None
        rest = gauge.rest if known is not None and (discogram is None or discogram.running is None) else None
        if known is not None and rest is not None:
            session.say_found(partial(calibration_entries, rest, known), "gauge")

    def _show_zero(self) -> None:
        """Show that the zero is still to be checked, and what the gauge reads meanwhile; or that it is not asked."""
        room, gauge = self._room, self._gauge
        if room is not None:
            is_asked = gauge is not None and self._asks_zero
            room.show_zero(ZeroAsked(gauge.rest, gauge.newest) if gauge is not None and is_asked else None)

    @Slot(object)
    def _on_newest(self, newest: Newest) -> None:
        room = self._room
        if room is not None:
            self._show_zero()
            room.show_live(newest)

    @Slot()
    def _on_streamed(self) -> None:
        room = self._room
        if room is not None and self._window.shown_page == "room":
            room.curve.show_streamed()

    @Slot(object)
    def _on_spoiled(self, states: tuple[State, ...]) -> None:
        room = self._room
        if room is not None:
            room.show_doubts(states, self._gauge.unit if self._gauge is not None else "")

    @Slot(object)
    def _on_proposed(self, proposal: Derived | None) -> None:
        room = self._room
        if room is not None:
            room.show_proposal(proposal, self._gauge.unit if self._gauge is not None else "")

    @Slot(object)
    def _on_silent(self, silent: Silent) -> None:
        """Record a gap of the stream, behind all that was said; none once the procedure is over."""
        session, discogram = self._window.session, self._window.discogram
        if session is not None and discogram is not None and discogram.status == "open":
            session.say_found(partial(gap_entries, self._source.name, silent), "program")

    @Slot()
    def _on_sealing(self) -> None:
        if self._window.session is not None:
            self._window.session.seal()

    @Slot(str)
    def _on_troubled(self, words: str) -> None:
        if words:
            self._window.notice.show_notice("gauge", tr("Gauge: {why} The keyboard works.", why=_ended(words)))
        elif self._window.notice.topic == "gauge":
            self._window.notice.take_away("gauge")

    @Slot(str)
    def _on_unit_changed(self, unit: str) -> None:
        self._unconfirmed = unit
        if not unit:
            self._window.notice.take_away("gauge unit")
            return
        discogram = self._window.discogram
        self._asked_after = len(discogram.records) if discogram is not None else 0
        text = tr(
            "The gauge sends {unit} now. Nothing of it is recorded until somebody confirms that: type unit {unit}.",
            unit=unit,
        )
        self._window.notice.show_notice("gauge unit", text)


def _where_injected(reading: Reading, discogram: Discogram) -> tuple[Reading, ...]:
    """Return the reading where an injection runs by then: a score before it is a baseline."""
    return (reading,) if discogram.running is not None else ()


def _ended(words: str) -> str:
    return words if words.endswith((".", "!", "?")) else f"{words}."
