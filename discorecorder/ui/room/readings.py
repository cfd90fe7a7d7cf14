"""The numbers that the capture screen shows large, worked out of the discogram."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from discorecorder.model.entries import Concordance
from discorecorder.model.prompting import has_pain, next_step, steps_done
from discorecorder.ui.words import local_number, local_psi, mark, tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from fractions import Fraction

    from discorecorder.model.discogram import Discogram
    from discorecorder.model.prompting import Ceilings, Prompt
    from discorecorder.model.state import Injection, LevelState, Point

DASH = "\u2013"
OLD_SECONDS = 30
"""A number that is older than this, in s, shows its age."""

NEAR, REACHED = "near", "reached"
WARNING_WORDS: dict[str, str] = {NEAR: mark("ceiling near"), REACHED: mark("ceiling reached")}


class Warned(NamedTuple):
    """Which ceilings warn: "near" or "reached" for volume and pressure, nothing where one is far away."""

    volume: str = ""
    pressure: str = ""


SILENT = Warned()


def warned(shown: Sequence[Prompt]) -> Warned:
    """Return which ceilings warn, as the prompts that are shown have it."""
    told = {one.kind for one in shown}
    volume, pressure = (
        next((how for how in (REACHED, NEAR) if f"{what} ceiling {how}" in told), "") for what in ("volume", "pressure")
    )
    return Warned(volume, pressure)


@dataclass(frozen=True, slots=True)
class Readings:
    """What stands at the armed level now, each part ready to be shown; a dash where nothing was recorded."""

    level: str = ""
    role: str = ""
    injection: str = ""
    elapsed: float | None = None
    volume: str = DASH
    volume_note: str = ""
    above: str = DASH
    pressure_note: str = ""
    gauge: str = DASH
    pain: str = DASH
    pain_note: str = ""
    score: int | None = None
    grade: str | None = None
    done: dict[str, bool] = field(default_factory=dict)
    next: str | None = None
    ceiling_psi: float | None = None
    ceiling_ml: float | None = None
    warned: Warned = SILENT


def readings_of(discogram: Discogram, ceilings: Ceilings, now: datetime) -> Readings:
    """Return what stands at the armed level at a moment; a discogram without an armed level has only dashes."""
    level = discogram.armed
    if level is None:
        return Readings()
    state = discogram.levels[level]
    injection = state.current
    last = injection.points.last if injection is not None else None
    volume, above, gauge = _volume(last), _above(injection, last), _gauge(injection, last)
    ceiling_ml, ceiling_psi = ceilings.volume_ml(level), ceilings.pressure_psi(injection)
    score, pain_note = _pain(state, injection)
    graded = injection.said.get(Concordance.kind) if injection is not None else None
    grade = graded.last.entry if graded is not None and graded.last is not None else None
    return Readings(
        level=level,
        role={"suspect": tr("suspect level"), "control": tr("control level")}.get(
            discogram.role_of(level) or "", tr("role not said")
        ),
        injection=tr("injection {number}", number=injection.number) if injection is not None else tr("not injected"),
        elapsed=_elapsed(injection, now),
        volume=volume,
        volume_note=_aged(
            tr("limit {limit} mL", limit=local_psi(ceiling_ml)), last.volume_age_ms if last else 0, last, now
        ),
        above=DASH if above is None else local_psi(above),
        pressure_note=_pressure_note(injection, last, now),
        gauge=gauge,
        pain=DASH if score is None else str(score),
        pain_note=pain_note,
        score=score,
        grade=grade.grade if isinstance(grade, Concordance) else None,
        done=steps_done(discogram),
        next=next_step(discogram),
        ceiling_psi=float(ceiling_psi),
        ceiling_ml=float(ceiling_ml),
    )


def _elapsed(injection: Injection | None, now: datetime) -> float | None:
    if injection is None:
        return None
    end = injection.stopped.at if injection.stopped is not None else now
    return max(0.0, (end - injection.started.at).total_seconds())


def _volume(last: Point | None) -> str:
    return DASH if last is None or last.volume is None else local_number(last.volume.words)


def _above(injection: Injection | None, last: Point | None) -> Fraction | None:
    if injection is None or last is None or last.pressure is None:
        return None
    return injection.above_opening_psi(last.pressure)


def _gauge(injection: Injection | None, last: Point | None) -> str:
    if injection is None or last is None or last.pressure is None:
        return DASH
    psi = injection.gauge_psi(last.pressure)
    return DASH if psi is None else local_psi(psi)


def _pressure_note(injection: Injection | None, last: Point | None, now: datetime) -> str:
    if injection is None or last is None or last.pressure is None:
        return tr("no pressure yet")
    opening = injection.opening_pressure
    opened = tr("opened at {psi}", psi=local_psi(opening.psi())) if opening is not None else tr("no opening pressure")
    words = f"{tr('gauge {psi} psi', psi=_gauge(injection, last))}, {opened}"
    return _aged(words, last.pressure_age_ms, last, now)


def _aged(words: str, age_ms: int, last: Point | None, now: datetime) -> str:
    """Add how old a number is, where it is old enough to mislead."""
    if last is None:
        return words
    seconds = int((now - last.at).total_seconds() + age_ms / 1000)
    return words if seconds < OLD_SECONDS else f"{words}, {tr('{age} s old', age=seconds)}"


def _pain(state: LevelState, injection: Injection | None) -> tuple[int | None, str]:
    points = injection.points if injection is not None else ()
    scored = [point for point in points if point.pain is not None]
    if injection is None or not scored:
        base = injection.base if injection is not None else _waiting_base(state)
        return None, tr("baseline {pain}", pain=base) if base is not None else tr("not asked yet")
    if not has_pain(injection):
        return scored[-1].pain, tr("baseline {pain}", pain=injection.base or 0)
    base = injection.base or 0
    first = next(point for point in scored if (point.pain or 0) > base or point.first_pain or point is scored[-1])
    where = [part for part in (_first_pressure(injection, first), _first_volume(first)) if part]
    return scored[-1].pain, tr("first pain {where}", where=tr("at {place}", place=", ".join(where)) if where else "")


def _waiting_base(state: LevelState) -> int | None:
    entry = state.waiting.entry if state.waiting is not None else None
    return getattr(entry, "pain", None)


def _first_pressure(injection: Injection, first: Point) -> str:
    above = injection.above_opening_psi(first.pressure) if first.pressure is not None else None
    return "" if above is None else tr("{psi} psi a.o.", psi=local_psi(above))


def _first_volume(first: Point) -> str:
    return "" if first.volume is None else f"{local_number(first.volume.words)} mL"
