"""What is still missing, and what contradicts itself, per level and for the study (facts 2 and 9.2).

Nothing here blocks: what is missing is shown before signing and printed as not recorded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from discorecorder.model import entries as said
from discorecorder.model.entries import Entry
from discorecorder.model.flags import HIGH_BASE, HIGH_OPENING_PSI, IMPLAUSIBLE_PSI
from discorecorder.model.spine import region_of
from discorecorder.model.units import rounded

if TYPE_CHECKING:
    from discorecorder.model.discogram import Discogram
    from discorecorder.model.state import Injection, LevelState

OF_LEVEL: tuple[tuple[str, tuple[type[Entry], ...]], ...] = (
    ("blinding", (said.Blinding,)),
    ("needle approach", (said.Approach,)),
    ("technique", (said.Technique,)),
    ("attempts", (said.Attempts, said.Abandon)),
    ("end point", (said.EndPoint,)),
    ("pain afterwards", (said.After,)),
    ("concordance", (said.Concordance,)),
    ("leak", (said.Leak,)),
)
"""Mandatory at a tested level, with the kinds that supply it; what hangs on more is asked below."""

OF_STUDY: tuple[tuple[str, tuple[type[Entry], ...]], ...] = (
    ("patient", (said.Patient,)),
    ("numbering method", (said.Counted,)),
    ("usual pain", (said.UsualPain,)),
    ("manometer", (said.Manometer,)),
    ("injection mode", (said.Mode,)),
    ("contrast agent", (said.Contrast,)),
    ("position", (said.Position,)),
    ("complications, or that there were none", (said.Complication, said.Adverse)),
    ("fluoroscopy", (said.Fluoroscopy,)),
    ("recovery pain", (said.Recovery,)),
    ("discharge", (said.Discharge,)),
    ("interpretation", (said.Interpretation,)),
)
"""Mandatory once, with the kinds that supply it."""

CHECKED = ("consent", "time-out", "pain drawing", "prior blocks", "psychometric screen", "driver")
BOTH_VIEWS = (("ap", "AP"), ("lateral", "lateral"))
"""The two views that place a needle tip, as they are recorded and as they are told."""

SIDE_WORDS = frozenset({"left", "right", "bilateral", "both", "midline", "central"})
RELIEF_MINUTES = (0, 5, 10, 15)


def missing_of_study(discogram: Discogram) -> tuple[str, ...]:
    """Return what the study as a whole still lacks to be complete, in the field's words."""
    wanted = [name for name, kinds in OF_STUDY if not any(discogram.facts(kind) for kind in kinds)]
    wanted += _unsaid_of_means(discogram)
    named = {fact.entry.role for fact in discogram.facts(said.Staff) if isinstance(fact.entry, said.Staff)}
    wanted += [role for role in ("radiologist", "technologist") if role not in named]
    checked = {fact.entry.item for fact in discogram.facts(said.Check) if isinstance(fact.entry, said.Check)}
    if discogram.facts(said.PainDrawing):
        checked.add("pain drawing")
    wanted += [item for item in CHECKED if item not in checked]
    drugs = [fact.entry for fact in discogram.facts(said.Medication) if isinstance(fact.entry, said.Medication)]
    if not any(drug.purpose == "of the day" for drug in drugs) and "medicines reviewed" not in checked:
        wanted.append("medications of the day")
    if any(drug.purpose == "sedation" for drug in drugs) and not discogram.facts(said.Sedation):
        wanted.append("depth of sedation")
    if _is_ct_awaited(discogram):
        wanted.append("CT")
    if _is_usual_pain_late(discogram):
        wanted.append("usual pain before the first needle")
    if not discogram.is_finished:
        wanted.append("end of procedure")
    return tuple(wanted)


def _unsaid_of_means(discogram: Discogram) -> list[str]:
    counted, manometer = discogram.last(said.Counted), discogram.last(said.Manometer)
    mode, contrast, dose = discogram.last(said.Mode), discogram.last(said.Contrast), discogram.last(said.Fluoroscopy)
    given = [fact.entry for fact in discogram.facts(said.Antibiotic) if isinstance(fact.entry, said.Antibiotic)]
    routes = {antibiotic.route for antibiotic in given}
    zeroed = any(getattr(fact.entry, "item", "") == "manometer zeroed" for fact in discogram.facts(said.Check))
    asked = (
        ("who confirmed the numbering", counted is not None and counted.confirmed_by is None),
        ("manometer model", manometer is not None and manometer.used and manometer.model is None),
        ("manometer resolution", manometer is not None and manometer.used and manometer.resolution is None),
        ("manometer zeroed", manometer is not None and manometer.used and not manometer.zeroed and not zeroed),
        ("injection rate", mode is not None and mode.mode == "automated" and mode.rate is None),
        ("contrast concentration", contrast is not None and contrast.mgi_per_ml is None and not contrast.gadolinium),
        ("contrast lot", contrast is not None and contrast.lot is None),
        ("antibiotic in the disc, or none", "disc" not in routes),
        ("antibiotic intravenous, or none", "intravenous" not in routes),
        ("radiation dose", dose is not None and dose.dap_gy_cm2 is None and dose.kerma_mgy is None),
    )
    return [name for name, is_missing in asked if is_missing]


def _is_ct_awaited(discogram: Discogram) -> bool:
    planned = discogram.last(said.Ct)
    return planned is not None and planned.planned and not discogram.facts(said.CtDone)


def _is_usual_pain_late(discogram: Discogram) -> bool:
    told = discogram.facts(said.UsualPain)
    needles = [fact.at for state in discogram.levels.values() for fact in state.facts(said.Needle)]
    return bool(told and needles) and told[0].at > min(needles)


def missing_at(discogram: Discogram, state: LevelState) -> tuple[str, ...]:
    """Return what a level still lacks to be complete; an abandoned or untested level lacks nothing more."""
    injection = state.judged
    if injection is None or not state.is_tested:
        return () if state.facts(said.Abandon) else ("injection",)
    wanted = [name for name, kinds in OF_LEVEL if not any(state.fact(kind) for kind in kinds)]
    wanted += _missing_of_needle(state)
    wanted += _missing_numbers(discogram, injection)
    wanted += _missing_of_pain(state, injection)
    wanted += _missing_images(state)
    if region_of(state.level) == "lumbar" and not state.facts(said.Nucleogram):
        wanted.append("nucleogram")
    if discogram.facts(said.CtDone) and not state.facts(said.Tear):
        wanted.append("Dallas grade")
    wanted += _missing_of_relief(state)
    if not _planned_role(discogram, state):
        wanted.append("planned role")
    return tuple(wanted)


def _missing_of_needle(state: LevelState) -> list[str]:
    needles = [fact.entry for fact in state.facts(said.Needle) if isinstance(fact.entry, said.Needle)]
    technique, approach = state.last(said.Technique), state.last(said.Approach)
    tips = [fact.entry for fact in state.facts(said.Tip) if isinstance(fact.entry, said.Tip)]
    gauge = technique.gauge if technique else None
    through_dura = approach is not None and approach.approach == "transdural"
    asked = [
        ("needle side", any(needle.side for needle in needles) or through_dura),
        ("needle gauge", gauge is not None or any(needle.gauge for needle in needles)),
        ("needle length", technique is None or technique.length_mm is not None),
    ]
    asked += [(f"needle tip, {told} view", any(tip.view in {None, view} for tip in tips)) for view, told in BOTH_VIEWS]
    return [name for name, is_said in asked if not is_said]


def _missing_numbers(discogram: Discogram, injection: Injection) -> list[str]:
    manometer = discogram.last(said.Manometer)
    is_measured = manometer is None or manometer.used
    points = injection.points
    stop = injection.stopped.entry if injection.stopped else None
    asked = (
        ("baseline pain", injection.base is not None),
        ("opening pressure", not is_measured or injection.opening is not None or "no_opening" in injection.said),
        ("pressure", not is_measured or any(point.pressure is not None for point in points)),
        ("volume", any(point.volume is not None for point in points)),
        ("pain score", any(point.pain is not None for point in points)),
        ("reason for stopping", isinstance(stop, said.Stop) and stop.reason is not None),
    )
    return [name for name, is_said in asked if not is_said]


def _missing_of_pain(state: LevelState, injection: Injection) -> list[str]:
    base = injection.base or 0
    first = next((point for point in injection.points if point.pain is not None and point.pain > base), None)
    if first is None:
        return []
    location = state.last(said.Location)
    sided = location is not None and not SIDE_WORDS.isdisjoint(location.words.lower().replace(",", " ").split())
    asked = (
        ("volume at first pain", first.volume is not None),
        (
            "pressure at first pain",
            first.pressure is not None or all(each.pressure is None for each in injection.points),
        ),
        ("pain location", location is not None),
        ("side of the pain", sided or state.fact(said.PainSide) is not None),
        ("patient's words", state.fact(said.Words) is not None),
    )
    return [name for name, is_said in asked if not is_said]


def _missing_images(state: LevelState) -> list[str]:
    begun = state.injections[0].started.at
    seen = {
        ("contrast" if fact.at >= begun else "needle", fact.entry.view)
        for fact in state.facts(said.Image)
        if isinstance(fact.entry, said.Image)
    }
    seen |= {
        (fact.entry.shows, fact.entry.view) for fact in state.facts(said.Frame) if isinstance(fact.entry, said.Frame)
    }
    wanted = [(shows, *view) for shows in ("needle", "contrast") for view in BOTH_VIEWS]
    return [f"image of the {shows}, {told}" for shows, view, told in wanted if (shows, view) not in seen]


def _missing_of_relief(state: LevelState) -> list[str]:
    sleep = state.last(said.Sleep)
    if sleep is None:
        return []
    minutes = {fact.entry.minutes for fact in state.facts(said.Relief) if isinstance(fact.entry, said.Relief)}
    asked = [
        ("anaesthetic volume", sleep.volume is not None),
        ("anaesthetic agent", sleep.agent is not None),
        ("anaesthetic concentration", sleep.percent is not None),
        *((f"pain {wanted} min after the anaesthetic", wanted in minutes) for wanted in RELIEF_MINUTES),
        ("relief class", state.fact(said.ReliefClass) is not None),
    ]
    return [name for name, is_said in asked if not is_said]


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
    if injection.base is not None and injection.base >= HIGH_BASE:
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
