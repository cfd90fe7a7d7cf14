"""What a rule set says of a level: findings, conditions, controls, and the study they are drawn from."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, TypeVar

from discorecorder.model.entries import Manometer
from discorecorder.model.measures import Measures
from discorecorder.model.units import Pressure
from discorecorder.model.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from discorecorder.model.discogram import Discogram

Known = TypeVar("Known")
UNKNOWN_RESOLUTION_PSI = Fraction(1)


class Condition(Value):
    """One condition of a rule set at a level. ``held`` is None while it cannot be told; records back the number."""

    name: str
    measured: str
    limit: str
    held: bool | None
    near_limit: bool = False
    records: tuple[int, ...] = ()
    unknown: str = "NOT EVALUABLE"

    @property
    def words(self) -> str:
        """The condition as one sentence."""
        how = {True: "held", False: "not held", None: self.unknown.lower()}[self.held]
        limit = f" (limit: {self.limit})" if self.limit else ""
        near = "; within measurement resolution" if self.near_limit else ""
        return f"{self.name}: {self.measured}{limit}: {how}{near}"


class Control(Value):
    """Another disc as a control: whether it served, and why or why not."""

    level: str
    served: bool
    why: str
    near_limit: bool = False

    @property
    def words(self) -> str:
        """The control as one sentence."""
        served = "served as control" if self.served else "did not serve as control"
        near = "; within measurement resolution" if self.near_limit else ""
        return f"{self.level} {served}: {self.why}{near}"


class Finding(Value):
    """What one rule set says of one level.

    ``result`` is a word of facts 1.9, a tier T1 to T4 or None for a ladder, true or false for a low-pressure
    descriptor, a class or a sentence for a pressure class or a response.
    """

    criteria: str
    level: str
    result: str | bool | None
    conditions: tuple[Condition, ...] = ()
    controls: tuple[Control, ...] = ()
    flags: tuple[str, ...] = ()
    near_limit: bool = False

    @property
    def why(self) -> tuple[str, ...]:
        """Every reason as a sentence: conditions, controls, flags."""
        said = (*(condition.words for condition in self.conditions), *(control.words for control in self.controls))
        return (*said, *self.flags)


class Study:
    """The measures of every level of a discogram, worked out once and shared by all rule sets."""

    def __init__(self, discogram: Discogram) -> None:
        self.discogram = discogram
        self.levels = {level: Measures(discogram, state) for level, state in discogram.levels.items()}
        resolution = _resolution_psi(discogram)
        self.near_psi = UNKNOWN_RESOLUTION_PSI if resolution is None else resolution / 2
        self._known: dict[Any, Any] = {}

    def once(self, work: Callable[..., Known], measures: Measures, *limits: Any) -> Known:
        """Return what a piece of work says of a level under some limits, worked out once for all rule sets."""
        key = (work, measures.level, limits)
        if key not in self._known:
            self._known[key] = work(self, measures, *limits)
        known: Known = self._known[key]
        return known

    def is_near(self, psi: Fraction | None, *limits: Fraction) -> bool:
        """Return whether a pressure lies within half the device's resolution of a limit; 1 psi when unknown."""
        return psi is not None and any(abs(psi - limit) <= self.near_psi for limit in limits)

    def tested_neighbours(self, level: str) -> tuple[Measures, ...]:
        """Return the measures of the adjacent discs that were tested, in the confirmed numbering.

        A fused disc cannot be injected; a rudimentary one that was injected all the same is a neighbour like another.
        """
        near = (self.levels.get(other) for other in self.discogram.numbering.touching(level))
        return tuple(measures for measures in near if measures is not None and measures.is_tested)

    def tested_others(self, level: str) -> tuple[Measures, ...]:
        """Return the measures of every other disc that was tested."""
        return tuple(m for other, m in self.levels.items() if other != level and m.is_tested)


def _resolution_psi(discogram: Discogram) -> Fraction | None:
    manometer = discogram.last(Manometer)
    if manometer is None or manometer.resolution is None or manometer.unit is None:
        return None
    resolution = manometer.resolution
    return Pressure(resolution.digits, resolution.places, manometer.unit).psi()
