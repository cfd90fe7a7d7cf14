"""The gauge while a discogram is open: whose samples are whose, what stands at a score, and what the screen shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from discorecorder.model.entries import Reading
from discorecorder.model.stream_watch import GAP, Limits
from discorecorder.model.units import Pressure, Volume
from discorecorder.model.zeroing import Gauge, Rest
from discorecorder.recorder import local_now
from discorecorder.ui.gauge.live import Aim, Newest
from discorecorder.ui.gauge.silence import Silence
from discorecorder.ui.gauge.stream import Stream
from discorecorder.ui.gauge.streaming import Streaming
from discorecorder.ui.room.live_readings import OLD_S

if TYPE_CHECKING:
    from collections.abc import Callable

    from discorecorder.model.discogram import Discogram
    from discorecorder.model.journal import Batch
    from discorecorder.model.stream import Derived
    from discorecorder.ui.gauge.sources import Chosen
    from discorecorder.ui.gauge.streaming import Kept

FRAME_MS, LOOK_MS = 33, 500
NUMERAL_FRAMES = 3
"""The numerals change at each third frame, ten times a second: faster they cannot be read."""

LOOK_ML = (0.4, 0.6, 0.8)
"""After so many mL the stream is asked for the opening pressure; before, its corner cannot be told from a slow hand."""

PLACES = 1
"""How many decimals a reading of a stream has where the gauge does not tell its resolution."""


def aim_of(discogram: Discogram) -> Aim | None:
    """Return the injection that samples belong to now: the newest of the armed level, or the first that is to come."""
    if discogram.armed is None or discogram.status != "open":
        return None
    current = discogram.injection
    return Aim(discogram.armed, current.number if current is not None else 1)


def _needs_opening(discogram: Discogram) -> bool:
    current = discogram.injection
    return current is None or (current.opening is None and current.stopped is None)


class GaugeAtTable(QObject):
    """Streams from a source into the discogram that is open.

    ``streamed`` tells that something new can be drawn, ``newest_changed`` carries the newest sample, ``proposed`` the
    opening pressure that the stream tells while nobody has said one (a Derived, or None), ``spoiled`` the states that
    make it doubtful now (a tuple of State), ``troubled`` the words of a trouble (empty when it is over), ``silent``
    that nothing comes any more, or comes again (a Silent), ``unit_changed`` a unit that a person has to confirm,
    ``sealing`` that what was streamed is to be sealed by a record, ``failed`` a fault of the program.
    """

    streamed = Signal()
    proposed = Signal(object)
    spoiled = Signal(object)
    newest_changed = Signal(object)
    troubled = Signal(str)
    silent = Signal(object)
    unit_changed = Signal(str)
    sealing = Signal()
    failed = Signal(object)

    def __init__(self, chosen: Chosen, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source = chosen.source
        self._model = chosen.model
        self._streaming = Streaming(source, self)
        self._streaming.troubled.connect(self.troubled)
        self._streaming.unit_changed.connect(self.unit_changed)
        self._streaming.failed.connect(self.failed)
        self._streaming.aimed.connect(self.sealing)
        limits = Limits(chosen.least, chosen.most, source.resolution or 0.0, source.hertz or 0.0, gap_least_s=OLD_S)
        self.stream = Stream(self._streaming.live, limits)
        self._states: tuple[str, ...] = ()
        self._silence, self._is_gap = Silence(), False
        self._aim: Aim | None = None
        self._shown = Newest()
        self._proposal: Derived | None = None
        self._needs_opening = False
        self._looked_at = 0
        self._frame = 0
        self._looks = QTimer(self)
        self._looks.setInterval(LOOK_MS)
        self._looks.timeout.connect(self._on_look)
        self._frames = QTimer(self)
        self._frames.setInterval(FRAME_MS)
        self._frames.timeout.connect(self._on_frame)

    def begin(self) -> None:
        """Open the source, and show what it sends."""
        self._streaming.begin()
        self._frames.start()
        self._looks.start()

    def end(self) -> int:
        """Take what came to the disk, let go of the source, and return how many samples are not on the disk."""
        self._frames.stop()
        self._looks.stop()
        return self._streaming.end()

    def show_discogram(self, discogram: Discogram, keep: Callable[[Batch], object]) -> None:
        """Go on with the injection that a discogram is at; ``keep`` takes a batch to the disk."""
        aim = aim_of(discogram)
        self._needs_opening = aim is not None and _needs_opening(discogram)
        if aim == self._aim:
            return
        self._aim, self._keep = aim, keep
        self._streaming.aim(aim, self._keep_samples)

    @property
    def unit(self) -> str:
        """The unit that is confirmed, of all that is shown and kept."""
        return self.stream.first.unit or self._source.unit

    @property
    def proposal(self) -> Derived | None:
        """The opening pressure that is proposed now."""
        return self._proposal

    def confirm_unit(self, unit: str) -> None:
        """Go on in a unit that a person has confirmed."""
        self._streaming.confirm_unit(unit)

    @property
    def newest(self) -> Newest:
        """The newest sample."""
        return self._streaming.live.newest

    def settle(self) -> bool:
        """Wait until what came so far is on the disk; return whether it is."""
        return self._streaming.settle()

    def reading(self) -> Reading | None:
        """Return what the gauge shows at this moment as a reading; None where it is silent, gone or below zero."""
        newest = self._streaming.live.newest
        if _is_old(newest):
            return None
        pressure = _measured(newest.pressure, self._source.resolution)
        volume = _measured(newest.volume_ml, None, places=2)
        if pressure is None and volume is None:
            return None
        return Reading(
            Volume.of(volume, "mL") if volume is not None else None,
            Pressure.of(pressure, newest.unit) if pressure is not None else None,
        )

    @property
    def rest(self) -> Rest | None:
        """What the gauge read over the last second; None where that is not full, or where it is silent or gone."""
        newest, seen = self._streaming.live.newest, self.stream.last_second
        readings = seen.readings
        if newest.at is None or _is_old(newest) or not readings:
            return None
        gauge = Gauge(self._source.name, self._model, self._source.resolution)
        return Rest(gauge, newest.unit, readings, seen.seconds, newest.at)

    def _keep_samples(self, kept: Kept) -> None:
        from discorecorder.model.journal import Batch

        self._keep(
            Batch.of(
                kept.samples,
                level=kept.aim.level,
                injection=kept.aim.injection,
                started_at=kept.started_at,
                unit=kept.unit,
                source=self._source.name,
                hertz=self._source.hertz,
            )
        )

    @Slot()
    def _on_look(self) -> None:
        """Look at the first samples for an opening pressure, at each step of volume, until somebody has said one."""
        if not self._needs_opening or self.stream.of != self._aim:
            self._looked_at, proposal = 0, None
        else:
            step = sum(self.stream.first.travel_ml >= one for one in LOOK_ML)
            if step <= self._looked_at:
                return
            self._looked_at, proposal = step, self.stream.first.opening()
        if proposal != self._proposal:
            self._proposal = proposal
            self.proposed.emit(proposal)

    @Slot()
    def _on_frame(self) -> None:
        if self.stream.catch_up():
            self.streamed.emit()
        self._frame += 1
        newest = self._streaming.live.newest
        silent = self._silence.look(newest, local_now(), is_gap=self._is_gap)
        if silent is not None:
            self.silent.emit(silent)
        if self._frame % NUMERAL_FRAMES == 0:
            if newest != self._shown:
                self._shown = newest
                self.newest_changed.emit(newest)
            self._look_at_states(newest)

    def _look_at_states(self, newest: Newest) -> None:
        silent_s = (local_now() - newest.at).total_seconds() if newest.at is not None else 0.0
        states = self.stream.states(max(0.0, silent_s)) if not newest.is_gone else ()
        self._is_gap = any(state.code == GAP for state in states)
        codes = tuple(f"{state.code} {state.number:.1f}" for state in states)
        if codes != self._states:
            self._states = codes
            self.spoiled.emit(states)

    _keep: Callable[[Batch], object]


def _is_old(newest: Newest) -> bool:
    """Return whether the newest sample is none of this moment any more."""
    return newest.at is None or newest.is_gone or (local_now() - newest.at).total_seconds() > OLD_S


def _measured(number: float | None, step: float | None, places: int = PLACES) -> str | None:
    """Return a sample as the digits of a reading, to the step that the gauge can tell apart; None below zero."""
    if number is None or number != number or number < 0:
        return None
    if step is not None and step > 0:
        places = len(f"{step:.6f}".rstrip("0").partition(".")[2])
    return f"{number:.{places}f}"
