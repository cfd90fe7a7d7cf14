"""What a gauge streams as the curve shows it: psi above opening or on the gauge, over the time of the injection."""

from __future__ import annotations

from array import array
from copy import copy
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from discorecorder.model.stream_watch import Limits, Watch
from discorecorder.model.units import one_in
from discorecorder.model.zeroing import LastSecond
from discorecorder.ui.gauge.envelope import Envelope

if TYPE_CHECKING:
    from datetime import datetime

    import numpy as np

    from discorecorder.model.stream import Derived
    from discorecorder.model.stream_watch import State
    from discorecorder.ui.gauge.live import Aim, Live, Run

MOST_FIRST = 120_000
"""How many samples of an injection are its first: two minutes at 1 kHz."""


class First:
    """The first samples of an injection, from which its opening pressure is proposed."""

    def __init__(self, unit: str = "") -> None:
        self.unit = unit
        self.times_s, self.pressures, self.volumes_ml = array("d"), array("d"), array("d")

    def add(self, run: Run) -> None:
        """Keep what is still among the first."""
        room = MOST_FIRST - len(self.times_s)
        if room > 0:
            self.times_s += run.times_s[:room]
            self.pressures += run.pressures[:room]
            self.volumes_ml += run.volumes_ml[:room]

    @property
    def travel_ml(self) -> float:
        """How far the plunger has gone; 0 where no volume is sent."""
        if not self.volumes_ml:
            return 0.0
        travel = self.volumes_ml[-1] - self.volumes_ml[0]
        return travel if travel == travel else 0.0

    def opening(self) -> Derived | None:
        """Return the opening pressure that the samples tell, by first flow, else by the first 0.1 mL; None by neither.

        Its pressure is in the unit of the gauge.
        """
        from discorecorder.model.stream import Run as Samples
        from discorecorder.model.stream import opening_by_first_flow, opening_by_first_tenth

        if not len(self.times_s) or self.volumes_ml[-1] != self.volumes_ml[-1]:
            return None
        samples = Samples(self.times_s, self.pressures, self.volumes_ml)
        return opening_by_first_flow(samples) or opening_by_first_tenth(samples)


class Stream:
    """The line of an injection, grown from what a gauge sends."""

    def __init__(self, live: Live, limits: Limits) -> None:
        self._live = live
        self._limits = limits
        self._limits_unit = live.newest.unit
        self.watch = Watch(limits)
        self.last_second = LastSecond()
        self._psi_per_unit = 1.0
        self._pressures = Envelope()
        self.first = First()
        self._started_at: datetime | None = None
        self.of: Aim | None = None
        self.began_at: datetime | None = None
        self.opening_psi: float | None = None

    def catch_up(self) -> bool:
        """Take over what came since; return whether there was anything."""
        run = self._live.take()
        if not run.times_s:
            return False
        if (run.started_at, run.of, run.unit) != (self._started_at, self.of, self.first.unit):
            self._pressures, self.first, self.last_second = Envelope(), First(run.unit), LastSecond()
            self._started_at, self.of = run.started_at, run.of
            self._psi_per_unit = float(one_in("psi", run.unit))
            self.watch = Watch(self._limits_in(run.unit))
        for start, end in pairwise((0, *run.gaps, len(run.times_s))):
            if start or run.gaps[:1] == (0,):
                self._pressures.break_off()
            part = slice(start, end)
            self._pressures.add(run.times_s[part], run.pressures[part], run.volumes_ml[part])
        self.first.add(run)
        self.last_second.take(run.times_s, run.pressures)
        for at_s, pressure, volume_ml in zip(run.times_s, run.pressures, run.volumes_ml, strict=True):
            self.watch.feed(at_s, pressure, volume_ml)
        return True

    def _limits_in(self, unit: str) -> Limits:
        """Return the limits of the gauge in the unit that it sends now."""
        return self._limits.in_unit(unit, self._limits_unit)

    def states(self, silent_s: float) -> tuple[State, ...]:
        """Return what spoils the stream now, ``silent_s`` after its newest sample."""
        return self.watch.states(self._pressures.end_s + silent_s) if not self.is_empty else ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing came yet."""
        return self._pressures.samples == 0

    @property
    def end_s(self) -> float:
        """When the newest sample came, in s from the beginning of the injection."""
        return self._pressures.end_s + self._offset_s

    @property
    def range_psi(self) -> list[float]:
        """The highest pressure as it is shown, in psi; none below zero, which needs no axis."""
        highest = self._shown(self._pressures.highest)
        return [highest] if highest > 0 else []

    @property
    def most_ml(self) -> float:
        """The highest volume that was sent, in mL; 0 where none was."""
        most = self._pressures.most_ml
        return most if most == most else 0.0

    def line_over_volume(self, columns: int) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
        """Return volumes in mL and pressures in psi, at most some two points a column."""
        volumes, pressures = self._pressures.line(max(1, columns), over_volume=True)
        return volumes, self._shown(pressures)

    def line(
        self, columns: int, between: tuple[float, float] | None = None
    ) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
        """Return times in s of the injection and pressures in psi, at most some two points a column.

        ``between`` two times in s of the injection it has so many columns for those alone.
        """
        offset_s = self._offset_s
        own = None if between is None else (between[0] - offset_s, between[1] - offset_s)
        times, pressures = self._pressures.line(max(1, columns), between=own)
        return times + offset_s, self._shown(pressures)

    def columns(
        self, width_s: float, since: int, between: tuple[float, float] | None = None
    ) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any], np.ndarray[Any, Any]]:
        """Return columns of ``width_s`` that stay where they are: where they begin, times in s and pressures in psi.

        ``since`` is one of the places where a column began, or 0; see Envelope.
        """
        offset_s = self._offset_s
        own = None if between is None else (between[0] - offset_s, between[1] - offset_s)
        starts, times, pressures = self._pressures.columns(width_s, since, own)
        return starts, times + offset_s, self._shown(pressures)

    @property
    def drawn_from(self) -> tuple[object, ...]:
        """All that what was drawn before depends on: while it is the same, a line only grows."""
        return self._pressures, self._offset_s, self._psi_per_unit, self.opening_psi

    def kept(self) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any], np.ndarray[Any, Any]]:
        """Return times in s of the injection, volumes in mL and pressures in psi, of some samples the highest."""
        times, volumes, pressures = self._pressures.kept()
        return times + self._offset_s, volumes, self._shown(pressures)

    def held(self) -> Stream:
        """Return the line as it is now, for a curve that is frozen; nothing that comes later is on it."""
        same = copy(self)
        same._pressures = self._pressures.held()  # noqa: SLF001  (its own kind)
        return same

    def _shown(self, pressure: Any) -> Any:
        return pressure * self._psi_per_unit - (self.opening_psi or 0.0)

    @property
    def _offset_s(self) -> float:
        if self.began_at is None or self._started_at is None:
            return 0.0
        return (self._started_at - self.began_at).total_seconds()
