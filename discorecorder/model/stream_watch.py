"""Follows a stream of samples while it comes, and knows what spoils it: saturation, drift, a frozen value, a gap.

Pressures are gauge pressures in one unit, that of the source; times are in s on the sampling clock.
"""

from __future__ import annotations

from math import inf, isnan, nan
from statistics import median
from typing import NamedTuple

from discorecorder.model.stream import GAP_PERIODS, STARTED_ML, Run
from discorecorder.model.units import one_in
from discorecorder.model.values import Value

SATURATED, OUT_OF_RANGE, FROZEN, DRIFT, GAP = "saturated", "out of range", "frozen", "negative drift", "gap"
_HOLD_S, _MEAN_S, _NOISE_SHARE, _NOISE_WEIGHT, _LEARNED_FROM = 1.0, 1.0, 0.25, 1 / 64, 20


class Limits(Value):
    """What a source can send, and from when on it is doubted; pressures in its unit.

    ``bottom`` and ``top`` are the ends of its range, ``step`` is what it can tell apart, ``hertz`` how many samples a
    second it sends; 0 where that is not known: the rate is then learned from its first 20 samples.
    ``drift`` is how far below zero the pressure may lie before the injection. A pressure that is the same for
    ``frozen_s`` is frozen, if it was noisy before, or if ``frozen_ml`` went in meanwhile. A gap is longer than
    ``gap_periods`` sample periods and ``gap_least_s``.
    """

    bottom: float
    top: float
    step: float = 0.0
    hertz: float = 0.0
    drift: float = 1.0
    frozen_s: float = 2.0
    frozen_ml: float = 0.2
    gap_periods: float = GAP_PERIODS
    gap_least_s: float = 0.05

    def in_unit(self, unit: str, was: str) -> Limits:
        """Return limits that are in the unit ``was`` in another; a gauge drifts from 1 psi below zero on."""
        scale = float(one_in(unit, was))
        bottom, top, step = self.bottom * scale, self.top * scale, self.step * scale
        return self.with_(bottom=bottom, top=top, step=step, drift=float(one_in(unit, "psi")))


class State(NamedTuple):
    """Something that spoils the stream now: its code, from when until when in s, the number, and its limit.

    The number is the pressure where it is saturated or out of range, the mean over about a second where it drifts,
    and the seconds of a frozen value and of a gap.
    """

    code: str
    since_s: float
    until_s: float
    number: float
    limit: float


class Watch:
    """Follows a stream sample by sample and knows which states spoil it; what is over shows for a second more."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._seen: dict[str, State] = {}
        self._gap_s = max(limits.gap_periods / limits.hertz, limits.gap_least_s) if limits.hertz else inf
        self._steps_s: list[float] = []
        self._now_s = self._read_s = self._same_s = self._begun_s = nan
        self._value = self._move = nan
        self._mean = 0.0
        self._volume_ml = self._first_ml = self._same_ml = nan
        self._turns = 0.0
        self._was_noisy = self._is_injecting = False

    def begin_injection(self) -> None:
        """Say that the injection began, where no volume tells it: a pressure below zero is no drift any more."""
        self._is_injecting = True

    def feed(self, at_s: float, pressure: float, volume_ml: float = nan) -> None:
        """Take the next sample, with its time in s on the sampling clock; NaN is what was not read."""
        self._now_s = at_s
        if not isnan(volume_ml):
            self._take_volume(volume_ml)
        if isnan(pressure):
            return
        self._take_time(at_s)
        if pressure >= self.limits.top - self.limits.step or pressure < self.limits.bottom:
            self._beyond(at_s, pressure)
        self._take_same(at_s, pressure)
        if not self._is_injecting:
            self._take_drift(at_s, pressure)
        self._read_s = at_s

    def states(self, now_s: float | None = None) -> tuple[State, ...]:
        """Return the states that hold at a moment, the latest sample's if none is named; the order is fixed."""
        now_s = self._now_s if now_s is None else now_s
        if now_s - self._read_s > self._gap_s:
            self._see(GAP, now_s, now_s - self._read_s, self._gap_s, self._read_s)
        order = (GAP, OUT_OF_RANGE, SATURATED, FROZEN, DRIFT)
        return tuple(self._seen[code] for code in order if code in self._seen and self._holds(code, now_s))

    def _holds(self, code: str, now_s: float) -> bool:
        return now_s - self._seen[code].until_s <= _HOLD_S

    def _see(self, code: str, at_s: float, number: float, limit: float, since_s: float) -> None:
        before = self._seen.get(code)
        if before is not None and since_s - before.until_s <= _HOLD_S:
            since_s = min(since_s, before.since_s)
        self._seen[code] = State(code, since_s, at_s, number, limit)

    def _take_volume(self, volume_ml: float) -> None:
        if isnan(self._first_ml):
            self._first_ml = self._same_ml = volume_ml
        self._volume_ml = volume_ml
        if volume_ml > self._first_ml + STARTED_ML:
            self._is_injecting = True

    def _take_time(self, at_s: float) -> None:
        passed_s = at_s - self._read_s
        if passed_s > self._gap_s:
            self._see(GAP, at_s, passed_s, self._gap_s, self._read_s)
        elif self._gap_s == inf and passed_s >= 0:
            self._steps_s.append(passed_s)
            if len(self._steps_s) == _LEARNED_FROM:
                self._gap_s = max(self.limits.gap_periods * median(self._steps_s), self.limits.gap_least_s)

    def _beyond(self, at_s: float, pressure: float) -> None:
        limits = self.limits
        if limits.bottom <= pressure <= limits.top:
            self._see(SATURATED, at_s, pressure, limits.top, at_s)
        else:
            limit = limits.top if pressure > limits.top else limits.bottom
            self._see(OUT_OF_RANGE, at_s, pressure, limit, at_s)

    def _take_same(self, at_s: float, pressure: float) -> None:
        move = pressure - self._value
        if move:
            self._was_noisy = self._turns >= _NOISE_SHARE
            is_turn = move * self._move < 0 and abs(move) > self.limits.step * 1.5
            self._turns += (is_turn - self._turns) * _NOISE_WEIGHT
            self._value, self._move, self._same_s, self._same_ml = pressure, move, at_s, self._volume_ml
            return
        self._turns -= self._turns * _NOISE_WEIGHT
        same_s = at_s - self._same_s
        if same_s < self.limits.frozen_s or pressure >= self.limits.top - self.limits.step:
            return
        if self._was_noisy or self._volume_ml - self._same_ml >= self.limits.frozen_ml:
            self._see(FROZEN, at_s, same_s, self.limits.frozen_s, self._same_s)

    def _take_drift(self, at_s: float, pressure: float) -> None:
        if isnan(self._begun_s):
            self._begun_s, self._mean = at_s, pressure
            return
        self._mean += (pressure - self._mean) * min(1.0, (at_s - self._read_s) / _MEAN_S)
        if self._mean < -self.limits.drift and at_s - self._begun_s >= _MEAN_S / 2:
            self._see(DRIFT, at_s, self._mean, -self.limits.drift, at_s)


def qualities(run: Run, limits: Limits) -> tuple[State, ...]:
    """Return the states that spoil a stream at the end of a run of its samples."""
    watch = Watch(limits)
    volumes = run.volumes_ml or [nan] * len(run.times_s)
    for at_s, pressure, volume_ml in zip(run.times_s, run.pressures, volumes, strict=True):
        watch.feed(at_s, pressure, volume_ml)
    return watch.states()
