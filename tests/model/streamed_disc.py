"""A disc whose opening, elastance and leak are known, and the samples that a gauge streams of it in the tests."""

from __future__ import annotations

from math import exp, inf
from random import Random
from typing import NamedTuple

from discorecorder.model.stream import Run


class Disc(NamedTuple):
    """A disc and the hand that injects it: psi, mL and s; the line stiffens at ``line`` psi/mL until it opens."""

    opening: float = 15.0
    elastance: float = 30.0
    line: float = 400.0
    dead_ml: float = 0.0
    leak_ml: float = inf
    rate: float = 0.05
    most_ml: float = 1.2
    hertz: float = 100.0
    noise: float = 0.3
    step_ml: float = 0.0
    rest_s: float = 2.0
    after_s: float = 0.0
    pause_at_ml: float = inf
    pause_s: float = 0.0

    def psi(self, volume_ml: float) -> float:
        into = volume_ml - self.dead_ml
        held = into - self.opening / self.line
        if held <= 0:
            return max(0.0, self.line * into)
        return self.opening + self.elastance * min(held, self.leak_ml)

    def moved_ml(self, at_s: float) -> float:
        moving = at_s - self.rest_s
        paused = self.pause_at_ml / self.rate
        moving = min(moving, paused) if moving < paused + self.pause_s else moving - self.pause_s
        return min(max(0.0, moving * self.rate), self.most_ml)

    def run(self, seed: int = 0, *, has_volume: bool = True) -> Run:
        random = Random(seed)
        pauses_s = self.pause_s if self.pause_at_ml < inf else 0.0
        moving_s = self.most_ml / self.rate + pauses_s
        count = int((self.rest_s + moving_s + self.after_s) * self.hertz) + 1
        times = [row / self.hertz for row in range(count)]
        volumes = [self.moved_ml(at_s) for at_s in times]
        rested = [max(0.0, at_s - self.rest_s - moving_s) for at_s in times]
        pressures = [
            self.psi(volume) - 4 * (1 - exp(-after / 0.5)) + random.gauss(0, self.noise)
            for volume, after in zip(volumes, rested, strict=True)
        ]
        if self.step_ml:
            volumes = [round(volume / self.step_ml) * self.step_ml for volume in volumes]
        return Run(times, pressures, volumes if has_volume else ())
