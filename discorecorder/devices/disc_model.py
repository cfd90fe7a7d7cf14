"""A disc that answers an injection with pressure, as far as teaching, demonstration and tests need it.

Pressure rises from nothing to opening pressure while needle and line fill, then in proportion to the volume that the
disc holds. While the plunger advances, the resistance of the needle adds to what the gauge shows; when it rests, that
part fades and the static pressure is left (facts 1.1). It is a model to practise with, not a finding about a patient.
"""

from __future__ import annotations

import math
from random import Random
from typing import NamedTuple

from discorecorder.model.values import EntryError, Value


class Elastance(NamedTuple):
    """How steeply the pressure of a disc rises with volume: mean and standard deviation, in psi/mL."""

    mean_psi_per_ml: float
    sd_psi_per_ml: float


ELASTANCE: dict[int, Elastance] = {
    0: Elastance(43.0, 9.6),
    1: Elastance(39.5, 8.3),
    2: Elastance(30.5, 22.3),
    3: Elastance(30.5, 22.3),
    4: Elastance(13.2, 8.3),
    5: Elastance(6.9, 3.8),
}
"""Elastance by modified Dallas grade (facts 1.1, S7); those of grade 3 repeat grade 2 and are unreliable."""

OPENING_ML = 0.2
"""The volume in mL that needle and line take until the disc opens."""
SETTLES_S = 0.8
"""The time in s in which the part of the pressure that comes from flow changes by 63 %."""


def elastance_psi_per_ml(grade: int, stiffer_by_sd: float = 0.0) -> float:
    """Return the elastance in psi/mL of a disc of this modified Dallas grade, so many deviations over the mean.

    Raises EntryError for what is no grade, and where so soft a disc would have no elastance left.
    """
    if grade not in ELASTANCE:
        raise EntryError(f"a modified Dallas grade is from 0 to 5, not {grade!r}")
    mean, deviation = ELASTANCE[grade]
    elastance = mean + stiffer_by_sd * deviation
    if not 0 < elastance < math.inf:
        raise EntryError(
            f"a disc of grade {grade} that is stiffer by {stiffer_by_sd:g} deviations has {elastance:g} psi/mL; "
            f"choose more than {-mean / deviation:.1f} deviations"
        )
    return elastance


class Disc(Value):
    """What is fixed of a disc and its needle: pressures in psi, volumes in mL, times in s.

    It opens at ``opening_psi`` once ``opening_ml`` is in. While its static pressure is over ``leak_above_psi`` it loses
    ``leak_ml_per_s``. Flow adds ``resistance_psi_s_per_ml`` times mL/s to the gauge, within about ``settles_s``.
    """

    opening_psi: float
    elastance_psi_per_ml: float
    opening_ml: float = OPENING_ML
    resistance_psi_s_per_ml: float = 40.0
    settles_s: float = SETTLES_S
    leak_ml_per_s: float = 0.0
    leak_above_psi: float = 0.0

    def check(self) -> None:
        """Refuse what no disc can have, with EntryError naming the field."""
        for field in self.fields_:
            least_is_more_than_0 = field in {"opening_ml", "elastance_psi_per_ml", "settles_s"}
            held = getattr(self, field)
            if not 0 <= held < math.inf or (least_is_more_than_0 and held == 0):
                raise EntryError(f"{field} is {'over 0' if least_is_more_than_0 else '0 or more'}, not {held:g}")

    def static_psi(self, held_ml: float) -> float:
        """Return the pressure in psi at rest, of a disc that holds so many mL."""
        if held_ml <= self.opening_ml:
            return self.opening_psi * max(held_ml, 0.0) / self.opening_ml
        return self.opening_psi + self.elastance_psi_per_ml * (held_ml - self.opening_ml)

    def held_ml(self, static_psi: float) -> float:
        """Return the volume in mL that the disc holds at this pressure in psi, at rest."""
        if static_psi < self.opening_psi:
            return self.opening_ml * max(static_psi, 0.0) / self.opening_psi
        return self.opening_ml + (static_psi - self.opening_psi) / self.elastance_psi_per_ml


class DiscModel:
    """One injection into a disc, from the zeroed gauge on.

    The same disc, seed and steps give the same pressures. ``noise_psi`` is the standard deviation of the gauge's noise;
    a gauge with ``resolution_psi`` shows multiples of it, and 0 shows every change.
    """

    def __init__(self, disc: Disc, noise_psi: float = 0.0, resolution_psi: float = 0.0, seed: int = 0) -> None:
        self.disc = disc
        self.noise_psi = noise_psi
        self.resolution_psi = resolution_psi
        self.volume_ml = 0.0
        self.held_ml = 0.0
        self._flow_psi = 0.0
        self._random = Random(seed)
        self._leak_from_ml = disc.held_ml(disc.leak_above_psi) if disc.leak_ml_per_s else math.inf

    @property
    def static_psi(self) -> float:
        """The pressure in psi that would be left if the plunger rested from now on and nothing leaked."""
        return self.disc.static_psi(self.held_ml)

    def step(self, dt_s: float, flow_ml_s: float) -> tuple[float, float]:
        """Let so many seconds pass at a flow in mL/s; return the gauge's psi and the mL injected so far.

        Raises EntryError where time or flow is negative: a plunger advances or rests.
        """
        if not (0 <= dt_s < math.inf and 0 <= flow_ml_s < math.inf):
            raise EntryError(f"time and flow are 0 or more, not {dt_s:g} s and {flow_ml_s:g} mL/s")
        self.volume_ml += flow_ml_s * dt_s
        self.held_ml = self._held_after(dt_s, flow_ml_s)
        settled_psi = flow_ml_s * self.disc.resistance_psi_s_per_ml
        self._flow_psi = settled_psi + (self._flow_psi - settled_psi) * math.exp(-dt_s / self.disc.settles_s)
        return self._shown_psi(), self.volume_ml

    def _held_after(self, dt_s: float, flow_ml_s: float) -> float:
        """Return the mL in the disc after a step; exact, so that the length of the steps does not matter."""
        level_ml, before_ml = self._leak_from_ml, self.held_ml
        if before_ml < level_ml:
            filled_ml = before_ml + flow_ml_s * dt_s
            if filled_ml <= level_ml:
                return filled_ml
            dt_s -= (level_ml - before_ml) / flow_ml_s
            before_ml = level_ml
        return max(level_ml, before_ml + (flow_ml_s - self.disc.leak_ml_per_s) * dt_s)

    def _shown_psi(self) -> float:
        psi = self.static_psi + self._flow_psi
        if self.noise_psi:
            psi += self._random.gauss(0.0, self.noise_psi)
        if self.resolution_psi:
            psi = round(psi / self.resolution_psi) * self.resolution_psi
        return max(psi, 0.0)
