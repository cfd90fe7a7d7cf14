"""What the room is reminded of while it records: the step that comes next, ceilings that are near, what was forgotten.

Nothing here blocks or judges. A prompt names a kind and its numbers; the screen has the words. Ceilings are the
preferences of the room (facts 1.4, 1.5, 11), not those of a rule set.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from discorecorder.model.entries import (
    Baseline,
    Concordance,
    Inject,
    Manometer,
    Needle,
    NoOpening,
    Plan,
    Repeat,
    Sleep,
    Stop,
)
from discorecorder.model.flags import HIGH_OPENING_PSI, IMPLAUSIBLE_PSI
from discorecorder.model.spine import region_of
from discorecorder.model.units import rounded
from discorecorder.model.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from discorecorder.model.discogram import Discogram
    from discorecorder.model.state import Injection, LevelState, Point

STEPS = ("needle", "opening", "inject", "pain", "stop", "sleep")
"""The steps at a level, in the order of the room (facts 8)."""


class Ceilings(Value):
    """At what volume in mL, by region, and at what pressure in psi above opening an injection ends in this room.

    ``painful_psi`` holds once pain has risen above baseline, ``painless_psi`` until then; from ``near_percent`` of a
    ceiling on it is near. ``ask_pain_psi`` is how far the pressure may rise without a pain score.
    """

    cervical_ml: Fraction = Fraction(1, 2)
    thoracic_ml: Fraction = Fraction(2)
    lumbar_ml: Fraction = Fraction(7, 2)
    painful_psi: Fraction = Fraction(50)
    painless_psi: Fraction = Fraction(80)
    near_percent: int = 90
    ask_pain_psi: int = 30

    def volume_ml(self, level: str) -> Fraction:
        """Return the volume ceiling of a level in mL."""
        ceiling: Fraction = getattr(self, f"{region_of(level)}_ml")
        return ceiling

    def pressure_psi(self, injection: Injection | None) -> Fraction:
        """Return the pressure ceiling of an injection in psi above opening."""
        return self.painful_psi if injection is not None and has_pain(injection) else self.painless_psi


class Prompt(Value):
    """A reminder: its kind, and the numbers or level its words name, each ready for print."""

    kind: str
    values: tuple[tuple[str, str], ...] = ()
    is_urgent: bool = False


def has_pain(injection: Injection) -> bool:
    """Return whether a score of an injection rose above its baseline, or a first pain was called."""
    base = injection.base or 0
    return any(point.first_pain or (point.pain or 0) > base for point in injection.points)


def steps_done(discogram: Discogram) -> dict[str, bool]:
    """Return for each step whether it is recorded at the armed level; none of them while no level is armed."""
    state, injection = discogram.levels.get(discogram.armed or ""), discogram.injection
    if state is None:
        return dict.fromkeys(STEPS, False)
    return {
        "needle": bool(state.facts(Needle)),
        "opening": _opening_is_settled(discogram, injection),
        "inject": injection is not None and _is_injected(state, injection),
        "pain": injection is not None and any(point.pain is not None for point in injection.points),
        "stop": injection is not None and injection.stopped is not None,
        "sleep": bool(state.facts(Sleep)),
    }


def next_step(discogram: Discogram) -> str | None:
    """Return the step that comes next at the armed level; None where the level is done or none is armed.

    What was left out before the furthest step is past; a disc that did not hurt needs no anaesthetic.
    """
    state = discogram.levels.get(discogram.armed or "")
    if state is None:
        return None
    done = steps_done(discogram)
    reached = max((at for at, step in enumerate(STEPS, 1) if done[step]), default=0)
    step = next((step for step in STEPS[reached:] if not done[step]), None)
    injection = state.current
    if step == "sleep" and injection is not None and not has_pain(injection):
        return None
    return step


def prompts(discogram: Discogram, ceilings: Ceilings) -> tuple[Prompt, ...]:
    """Return what the room should be reminded of now, the most urgent first."""
    state, injection = discogram.levels.get(discogram.armed or ""), discogram.injection
    found: list[Prompt] = []
    if state is not None and injection is not None:
        found += _of_ceilings(state, injection, ceilings)
        found += _of_readings(discogram, injection, ceilings)
        found += _of_end(state, injection)
    found += _of_anaesthetic(discogram)
    return tuple(sorted(found, key=_rank))


def _rank(prompt: Prompt) -> bool:
    return not prompt.is_urgent


def _is_injected(state: LevelState, injection: Injection) -> bool:
    said = state.fact(Inject)
    is_said = said is not None and (said.at, said.slot) >= (injection.started.at, injection.started.slot)
    return is_said or any(point.volume is not None for point in injection.points)


def _opening_is_settled(discogram: Discogram, injection: Injection | None) -> bool:
    if _has_no_gauge(discogram):
        return True
    return injection is not None and (injection.opening is not None or NoOpening.kind in injection.said)


def _has_no_gauge(discogram: Discogram) -> bool:
    manometer = discogram.last(Manometer)
    return manometer is not None and not manometer.used


def _of_ceilings(state: LevelState, injection: Injection, ceilings: Ceilings) -> Iterator[Prompt]:
    last = injection.points.last
    if last is None or injection.stopped is not None:
        return
    if last.volume is not None:
        yield from near("volume", last.volume.exact(), ceilings.volume_ml(state.level), ceilings)
    above = injection.above_opening_psi(last.pressure) if last.pressure is not None else None
    if above is not None:
        yield from near("pressure", above, ceilings.pressure_psi(injection), ceilings)


def near(what: str, now: Fraction, ceiling: Fraction, ceilings: Ceilings) -> Iterator[Prompt]:
    """Yield the prompt of a ceiling that is near or reached; ``what`` is volume in mL, or pressure in psi a.o."""
    if now >= ceiling:
        yield Prompt(f"{what} ceiling reached", (("now", rounded(now)), ("ceiling", rounded(ceiling))), True)
    elif now * 100 >= ceiling * ceilings.near_percent:
        yield Prompt(f"{what} ceiling near", (("now", rounded(now)), ("ceiling", rounded(ceiling))), True)


def _of_readings(discogram: Discogram, injection: Injection, ceilings: Ceilings) -> Iterator[Prompt]:
    points = injection.points
    pressed = [point for point in points if point.pressure is not None]
    if pressed and not _opening_is_settled(discogram, injection):
        yield Prompt("no opening pressure")
    opening = injection.opening_pressure
    if opening is not None and opening.psi() > HIGH_OPENING_PSI:
        yield Prompt("high opening", (("psi", rounded(opening.psi())),))
    if injection.base is None and discogram.fact(Baseline) is None and points:
        yield Prompt("no baseline")
    if injection.stopped is None and pressed:
        yield from _unscored(injection, pressed, ceilings)
        yield from _implausible(injection, pressed[-1])


def _unscored(injection: Injection, pressed: list[Point], ceilings: Ceilings) -> Iterator[Prompt]:
    scored = [point for point in pressed if point.pain is not None]
    since = _gauge(injection, scored[-1]) if scored else None
    if since is None:
        since = injection.opening_pressure.psi() if injection.opening_pressure is not None else Fraction(0)
    now = _gauge(injection, pressed[-1])
    if now is not None and now - since >= ceilings.ask_pain_psi:
        yield Prompt("no pain score", (("since", rounded(since)), ("now", rounded(now))), True)


def _gauge(injection: Injection, point: Point) -> Fraction | None:
    return injection.gauge_psi(point.pressure) if point.pressure is not None else None


def _implausible(injection: Injection, last: Point) -> Iterator[Prompt]:
    psi, opening = _gauge(injection, last), injection.opening_pressure
    if psi is not None and psi > IMPLAUSIBLE_PSI:
        yield Prompt("implausible pressure", (("psi", rounded(psi)),), True)
    elif psi is not None and opening is not None and psi < opening.psi():
        yield Prompt("below opening", (("psi", rounded(psi)), ("opening", rounded(opening.psi()))))


def _of_end(state: LevelState, injection: Injection) -> Iterator[Prompt]:
    stopped = injection.stopped.entry if injection.stopped is not None else None
    if not isinstance(stopped, Stop):
        return
    if stopped.reason is None:
        yield Prompt("no stop reason")
    if Concordance.kind not in injection.said:
        yield Prompt("no concordance")
    elif has_pain(injection) and not state.facts(Repeat) and not state.facts(Sleep):
        yield Prompt("no second provocation")


def _of_anaesthetic(discogram: Discogram) -> Iterator[Prompt]:
    """Remind of planned discs that are still to be tested after an anaesthetic was given (facts E-11)."""
    if not any(state.facts(Sleep) for state in discogram.levels.values()):
        return
    planned = [fact.entry.level for fact in discogram.facts(Plan) if isinstance(fact.entry, Plan)]
    tested = {state.level for state in discogram.tested}
    for level in dict.fromkeys((*planned, *([discogram.armed] if discogram.armed else ()))):
        if level not in tested:
            yield Prompt("anaesthetic before", (("level", level),), True)
