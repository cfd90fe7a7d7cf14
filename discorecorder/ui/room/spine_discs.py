"""What the spine shows of every disc: a pure function of the discogram, without a word or a colour of the screen.

The role is the plan, never the verdict, and no result of a rule set is here: what a disc carries was said by people.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from discorecorder.model.entries import Abandon, Concordance, Needle, Plan, Sleep
from discorecorder.model.measures import Measures
from discorecorder.model.spine import LEVELS, REGIONS, region_of

if TYPE_CHECKING:
    from discorecorder.model.discogram import Discogram
    from discorecorder.model.state import Injection, LevelState

FUSED, RUDIMENTARY, UNKNOWN = "fused", "rudimentary", "not in the numbering"


class DiscSign(NamedTuple):
    """One disc as the spine shows it.

    ``order`` is its place in the plan from 1, ``pain`` the highest score 0-10 of the injection shown, ``result``
    a grade of concordance, "no new pain" or "tested" where the patient was not asked yet, and empty while nothing was
    injected. ``absence`` tells why there is no disc to inject.
    """

    level: str
    role: str | None = None
    order: int | None = None
    is_next: bool = False
    is_armed: bool = False
    is_injecting: bool = False
    has_needle: bool = False
    result: str = ""
    pain: int | None = None
    is_asleep: bool = False
    is_abandoned: bool = False
    absence: str = ""


def named_levels(discogram: Discogram) -> tuple[str, ...]:
    """Return the levels that were planned or armed, in the order in which each was first named."""
    named = [(fact.slot, fact.entry.level) for fact in discogram.facts(Plan) if isinstance(fact.entry, Plan)]
    named += [(slot, discogram.renamed.get(level, level)) for _, slot, level in discogram.arming]
    return tuple(dict.fromkeys(level for _, level in sorted(named)))


def region_levels(discogram: Discogram) -> tuple[str, ...]:
    """Return every disc of the study's region from above, and whatever else was planned or armed."""
    discs, region = discogram.numbering.discs, discogram.region
    inside = discs if region not in REGIONS else tuple(level for level in discs if region_of(level) == region)
    return in_order({*inside, *named_levels(discogram)})


def close_levels(discogram: Discogram) -> tuple[str, ...]:
    """Return the discs that were planned or armed and those next to them, from above; all of them while none was."""
    named = named_levels(discogram)
    discs = discogram.numbering.discs
    near = {other for level in named if level in discs for other in discogram.numbering.touching(level)}
    return in_order({*named, *near}) or region_levels(discogram)


def in_order(levels: set[str]) -> tuple[str, ...]:
    """Return levels from above."""
    return tuple(level for level in LEVELS if level in levels)


def sign_of(discogram: Discogram, level: str) -> DiscSign:
    """Return what the spine shows of a disc."""
    state = discogram.levels.get(level)
    planned = [fact.entry for fact in discogram.facts(Plan) if isinstance(fact.entry, Plan)]
    order = next((place for place, plan in enumerate(planned, 1) if plan.level == level), None)
    sign = DiscSign(
        level,
        discogram.role_of(level),
        order,
        is_next=level == discogram.next_level and level != discogram.armed,
        is_armed=level == discogram.armed,
        absence=_absence(discogram, level),
    )
    return sign if state is None else _with_state(sign, discogram, state)


def _absence(discogram: Discogram, level: str) -> str:
    numbering = discogram.numbering
    if level not in numbering.discs:
        return UNKNOWN
    if level in numbering.fused:
        return FUSED
    return RUDIMENTARY if level in numbering.no_neighbours else ""


def _with_state(sign: DiscSign, discogram: Discogram, state: LevelState) -> DiscSign:
    measures = Measures(discogram, state)
    current = state.current
    shown = current if sign.is_armed else state.judged
    is_running = sign.is_armed and current is not None and current.stopped is None
    return sign._replace(
        is_injecting=is_running and not discogram.is_finished,
        has_needle=bool(state.facts(Needle)),
        result=_result(measures, state, shown) if measures.is_tested else "",
        pain=_peak(shown),
        is_asleep=bool(state.facts(Sleep)),
        is_abandoned=bool(state.facts(Abandon)),
    )


def _peak(injection: Injection | None) -> int | None:
    scores = [point.pain for point in injection.points if point.pain is not None] if injection is not None else []
    return max(scores, default=None)


def _result(measures: Measures, state: LevelState, shown: Injection | None) -> str:
    said = shown.said.get(Concordance.kind) if shown is not None else None
    fact = said.last if said else None
    graded = fact.entry if fact is not None else state.last(Concordance)
    grade = graded.grade if isinstance(graded, Concordance) else None
    if grade == "none" or (grade is None and measures.is_painless):
        return "no new pain" if _peak(shown) else "none"
    return grade or "tested"
