"""What is still missing, and what contradicts itself, per level and for the study (facts 2 and 9.2).

Nothing here blocks: what is missing is shown before signing and printed as not recorded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from discorecorder.model import entries as said
from discorecorder.model.entries import Entry
from discorecorder.model.spine import region_of
from discorecorder.model.units import rounded

if TYPE_CHECKING:
    from discorecorder.model.discogram import Discogram
    from discorecorder.model.state import Injection, LevelState

IMPLAUSIBLE_PSI = 150
HIGH_OPENING_PSI = 30
HIGH_BASELINE = 5

OF_LEVEL: tuple[tuple[str, tuple[type[Entry], ...]], ...] = (
    ("blinding", (said.Blinding,)),
    ("needle side and gauge", (said.Needle,)),
    ("needle approach", (said.Approach,)),
    ("technique", (said.Technique,)),
    ("attempts", (said.Attempts, said.Abandon)),
    ("needle tip position", (said.Tip,)),
    ("end point", (said.EndPoint,)),
    ("pain afterwards", (said.After,)),
    ("pain location", (said.Location, said.PainSide)),
    ("patient's words", (said.Words,)),
    ("concordance", (said.Concordance,)),
    ("leak", (said.Leak,)),
    ("images", (said.Image, said.Frame)),
)
"""Mandatory at a tested level, with the kinds that supply it."""

OF_STUDY: tuple[tuple[str, tuple[type[Entry], ...]], ...] = (
    ("patient", (said.Patient,)),
    ("numbering method", (said.Counted,)),
    ("usual pain", (said.UsualPain,)),
    ("manometer", (said.Manometer,)),
    ("injection mode", (said.Mode,)),
    ("contrast agent", (said.Contrast,)),
    ("antibiotic", (said.Antibiotic,)),
    ("position", (said.Position,)),
    ("fluoroscopy", (said.Fluoroscopy,)),
    ("recovery pain", (said.Recovery,)),
    ("discharge", (said.Discharge,)),
    ("interpretation", (said.Interpretation,)),
)
"""Mandatory once, with the kinds that supply it."""

CHECKED = ("consent", "time-out", "driver")


def missing_of_study(discogram: Discogram) -> tuple[str, ...]:
    """Return what the study as a whole still lacks to be complete, in the field's words."""
    wanted = [name for name, kinds in OF_STUDY if not any(discogram.facts(kind) for kind in kinds)]
    named = {fact.entry.role for fact in discogram.facts(said.Staff) if isinstance(fact.entry, said.Staff)}
    wanted += [role for role in ("radiologist", "technologist") if role not in named]
    checked = {fact.entry.item for fact in discogram.facts(said.Check) if isinstance(fact.entry, said.Check)}
    wanted += [item for item in CHECKED if item not in checked]
    if not discogram.is_finished:
        wanted.append("end of procedure")
    return tuple(wanted)


def missing_at(discogram: Discogram, state: LevelState) -> tuple[str, ...]:
    """Return what a level still lacks to be complete; an abandoned or untested level lacks nothing more."""
    injection = state.judged
    if injection is None or not state.is_tested:
        return () if state.facts(said.Abandon) else ("injection",)
    wanted = [name for name, kinds in OF_LEVEL if not any(state.facts(kind) for kind in kinds)]
    wanted += _missing_numbers(discogram, injection)
    if region_of(state.level) == "lumbar" and not state.facts(said.Nucleogram):
        wanted.append("nucleogram")
    if not _planned_role(discogram, state):
        wanted.append("planned role")
    return tuple(wanted)


def _missing_numbers(discogram: Discogram, injection: Injection) -> list[str]:
    manometer = discogram.last(said.Manometer)
    is_measured = manometer is None or manometer.used
    no_opening = isinstance(injection.started.entry, said.NoOpening)
    wanted = []
    if injection.base is None:
        wanted.append("baseline pain")
    if is_measured and injection.opening is None and not no_opening:
        wanted.append("opening pressure")
    if is_measured and all(point.pressure is None for point in injection.points):
        wanted.append("pressure")
    if all(point.volume is None for point in injection.points):
        wanted.append("volume")
    if all(point.pain is None for point in injection.points):
        wanted.append("pain score")
    stop = injection.stopped.entry if injection.stopped else None
    if not isinstance(stop, said.Stop) or stop.reason is None:
        wanted.append("reason for stopping")
    return wanted


def _planned_role(discogram: Discogram, state: LevelState) -> bool:
    armed = [*state.facts(said.Level), *discogram.facts(said.Plan)]
    return any(
        isinstance(fact.entry, (said.Level, said.Plan)) and fact.entry.level == state.level and fact.entry.role
        for fact in armed
    )


def doubts_at(discogram: Discogram, state: LevelState) -> tuple[str, ...]:
    """Return what a person should look at again at a level: contradictions and implausible numbers."""
    doubts: list[str] = []
    for injection in state.injections:
        doubts += _doubts_of(discogram, injection)
    doubts += _doubtful_concordance(state)
    if len(state.injections) > 1 and state.last(said.Designate) is None:
        doubts.append("injected more than once; verdicts use the first injection until one is designated")
    if state.facts(said.Sham) and any(getattr(fact.entry, "pain", 0) > 0 for fact in state.facts(said.Sham)):
        doubts.append("the sham injection produced pain")
    return tuple(doubts)


def _doubtful_concordance(state: LevelState) -> list[str]:
    grade, injection = state.last(said.Concordance), state.judged
    scores = [point.pain for point in injection.points if point.pain is not None] if injection is not None else []
    if grade is None or injection is None or not scores:
        return []
    base = injection.base or 0
    if grade.grade == "none" and max(scores) > base:
        return [f"'no pain' is recorded beside a score of {max(scores)}"]
    if grade.grade in {"similar", "exact"} and max(scores) <= base:
        return [f"concordant pain is recorded, but the score never rose above {base}"]
    return []


def _doubts_of(discogram: Discogram, injection: Injection) -> list[str]:
    doubts = []
    opening = injection.opening_pressure
    if opening is not None and opening.psi() > HIGH_OPENING_PSI:
        doubts.append(f"opening pressure {opening} is over {HIGH_OPENING_PSI} psi: annular or end-plate needle tip?")
    if injection.base is not None and injection.base >= HIGH_BASELINE:
        doubts.append(f"baseline pain {injection.base} is high")
    doubts += _doubtful_pressures(injection)
    stale_ms = discogram.opened.stale_ms
    stale = [str(point.number) for point in injection.points if point.pain is not None and point.is_stale(stale_ms)]
    if stale:
        doubts.append(f"pain was scored against an old pressure or volume (record {', '.join(stale)})")
    return doubts


def _doubtful_pressures(injection: Injection) -> list[str]:
    doubts = []
    opening, before = injection.opening_pressure, None
    for point in injection.points:
        if point.pressure is None or point.pressure_from != point.number:
            continue
        psi = injection.gauge_psi(point.pressure)
        if psi is None:
            continue
        if psi > IMPLAUSIBLE_PSI:
            doubts.append(f"pressure {point.pressure} (record {point.number}) is over {IMPLAUSIBLE_PSI} psi")
        if opening is not None and psi < opening.psi():
            doubts.append(f"pressure {point.pressure} (record {point.number}) is below the opening pressure {opening}")
        if before is not None and psi < before and point.advancing:
            doubts.append(f"pressure falls to {rounded(psi)} psi while injecting (record {point.number})")
        before = psi
    return doubts
