"""How each kind of rule set is evaluated at one level (facts 1.8 and 1.9).

The order of what decides: what cannot be evaluated (wrong region, data missing, a leak, a patient who cannot say),
then a condition that failed, then one that cannot be told (baseline at the threshold, CT pending), then the controls.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from discorecorder.model.conditions import above_opening, conditions_of, gauge_at, zero_to_five
from discorecorder.model.controls import negative_control, pain_late, required_controls
from discorecorder.model.entries import Relief, Sham, Sleep
from discorecorder.model.findings import Condition, Finding
from discorecorder.model.measures import NOT_CONCORDANT
from discorecorder.model.units import rounded

if TYPE_CHECKING:
    from collections.abc import Callable

    from discorecorder.model.findings import Study
    from discorecorder.model.measures import Measures
    from discorecorder.model.rulesets import RuleSet

RAN_WITHOUT_NUMBER = frozenset({"response", "descriptive"})


def refusal(rules: RuleSet, measures: Measures) -> Finding | None:
    """Return the finding of a rule set that cannot be applied to a level at all, or None where it can."""
    if rules.region not in {"any", measures.region}:
        return _not_evaluable(rules, measures, f"a {rules.region} rule set; {measures.level} is {measures.region}")
    if rules.method in RAN_WITHOUT_NUMBER:
        return None
    if not measures.state.is_tested:
        return _not_evaluable(rules, measures, f"{measures.level} was not tested")
    if measures.grade == "unable":
        return _not_evaluable(rules, measures, "the patient could not say whether the pain was concordant")
    if not measures.scores:
        return _not_evaluable(rules, measures, "no pain score was recorded")
    if measures.was_not_pressurised and measures.is_painless:
        return _not_evaluable(rules, measures, "leaked and could not be pressurised; no pain does not count")
    return None


def _not_evaluable(rules: RuleSet, measures: Measures, why: str) -> Finding:
    result = None if rules.method == "ladder" else "NOT EVALUABLE"
    return Finding(rules.name, measures.level, result, flags=(f"not evaluable: {why}",))


def level_flags(measures: Measures) -> tuple[str, ...]:
    """Return what a reader must know of a level beside any result (facts 9.2)."""
    flags: list[str] = []
    if measures.after_anaesthetic:
        flags.append("tested after anaesthetic was given at another disc")
    if measures.has_leak and measures.is_painless is False:
        flags.append("pain with a leak: contrast outside the disc may itself provoke pain")
    if measures.base is None and measures.scores:
        flags.append("no baseline pain was recorded; any pain counts as risen")
    elif measures.base is not None and measures.base >= HIGH_BASE:
        flags.append(f"baseline pain was {measures.base}; thresholds are absolute")
    if any((moment := measures.at_pain(k)) is not None and moment.at_rest for k in (6, 7, 8)):
        flags.append(
            "the score was reached after the flow stopped; the last pressure with the plunger advancing counts"
        )
    sham = [fact.entry for fact in measures.state.facts(Sham)]
    if any(isinstance(entry, Sham) and entry.pain > 0 for entry in sham):
        flags.append("a sham injection produced pain")
    return tuple(flags)


HIGH_BASE = 5


def by_conditions(study: Study, rules: RuleSet, measures: Measures) -> Finding:
    """Evaluate a rule set made of conditions and a control rule."""
    conditions = conditions_of(study, rules, measures)
    result = _settled(rules, conditions)
    control_condition, controls = required_controls(study, rules, measures)
    if control_condition is not None:
        conditions = (*conditions, control_condition)
        if result == "MET" and control_condition.held is not True:
            unknown = control_condition.unknown if control_condition.held is None else None
            result = unknown or rules.limit("uncontrolled", "NOT MET")
    near = any(condition.near_limit for condition in conditions)
    return Finding(rules.name, measures.level, result, conditions, controls, near_limit=near)


def _settled(rules: RuleSet, conditions: tuple[Condition, ...]) -> str:
    """Return what the conditions at the level itself come to, before controls are looked at."""
    unknown = [condition.unknown for condition in conditions if condition.held is None]
    failed = [condition for condition in conditions if condition.held is False]
    if "NOT EVALUABLE" in unknown and not _failed_beside(conditions):
        return "NOT EVALUABLE"
    if failed:
        only_grade = all(condition.name == "Dallas grade" for condition in failed)
        return "NOT MET" if only_grade else str(rules.limit("failed", "NOT MET"))
    return next(iter(unknown), "MET")


def _failed_beside(conditions: tuple[Condition, ...]) -> bool:
    """Return whether a score too low decides although the concordance was not asked for."""
    open_questions = {condition.name for condition in conditions if condition.held is None}
    failed = {condition.name for condition in conditions if condition.held is False}
    return open_questions <= {"concordance"} and bool(failed)


def by_ladder(study: Study, rules: RuleSet, measures: Measures) -> Finding:
    """Evaluate the SIS ladder: the tier by pressure and by the adjacent discs, or none."""
    conditions = conditions_of(study, rules, measures)
    moment = measures.at_pain(rules.limit("nrs_least"))
    above = moment.above_psi if moment else None
    low, late = Fraction(str(rules.limit("low_psi"))), Fraction(str(rules.limit("late_psi")))
    least = Fraction(str(rules.limit("control_adequate_psi")))
    near = study.tested_neighbours(measures.level)
    controls = tuple(negative_control(other, least) for other in near)
    painless = sum(control.served for control in controls)
    others = [other for other, control in zip(near, controls, strict=True) if not control.served]
    is_met = _settled(rules, conditions) == "MET" and above is not None
    tier = (
        _tier(above, low, painless, [pain_late(other, late) for other in others])
        if is_met and above is not None
        else None
    )
    low_near = study.is_near(above, low)
    if above is not None:
        conditions = (
            *conditions,
            above_opening(study, moment, low, "pressure for tiers 1 and 2") if moment else conditions[0],
        )
    flagged = any(condition.near_limit for condition in conditions) or low_near
    return Finding(rules.name, measures.level, tier, conditions, controls, near_limit=flagged)


def _tier(above: Fraction, low: Fraction, painless: int, others_late: list[bool]) -> str | None:
    is_low = above < low
    if painless == 2:
        return "T1" if is_low else "T3"
    if painless == 1 and not others_late:
        return "T2" if is_low else "T4"
    if painless == 1 and all(others_late):
        return "T4"
    return None


def by_low_pressure(study: Study, rules: RuleSet, measures: Measures) -> Finding:
    """Evaluate the low-pressure descriptor: a 0-5 rating, and the gauge pressure at a score."""
    rating = zero_to_five(rules, measures)
    gauge = gauge_at(study, rules, measures)
    near = gauge.near_limit
    if rating.held is None or (gauge.held is None and rating.held):
        return Finding(rules.name, measures.level, "NOT EVALUABLE", (rating, gauge), near_limit=near)
    return Finding(rules.name, measures.level, bool(rating.held and gauge.held), (rating, gauge), near_limit=near)


CLASSES = ("chemical", "mechanical", "indeterminate", "normal")


def by_pressure_class(study: Study, rules: RuleSet, measures: Measures) -> Finding:
    """Evaluate Derby's classes: concordant pain by the pressure above opening at which pain first rose."""
    limits = [Fraction(str(limit)) for limit in rules.limit("class_limits_psi")]
    moment = measures.first_pain
    if moment is None:
        flag = "no pain was provoked, so there is no class"
        return Finding(rules.name, measures.level, None, flags=(flag,))
    above = moment.above_psi
    near = study.is_near(above, *limits)
    shown = above_opening(study, moment, None, "pressure at first pain")
    if above is None:
        return Finding(rules.name, measures.level, "NOT EVALUABLE", (shown,), near_limit=near)
    if measures.grade in NOT_CONCORDANT:
        sentence = f"discordant at {rounded(above)} psi a.o."
        return Finding(rules.name, measures.level, sentence, (shown,), near_limit=near)
    if not measures.is_concordant:
        flag = "not evaluable: whether the pain was concordant is not recorded"
        return Finding(rules.name, measures.level, "NOT EVALUABLE", (shown,), flags=(flag,), near_limit=near)
    place = 0 if above < limits[0] else sum(above > limit for limit in limits[1:]) + 1
    return Finding(rules.name, measures.level, CLASSES[place], (shown,), near_limit=near)


def by_response(study: Study, rules: RuleSet, measures: Measures) -> Finding:  # noqa: ARG001
    """Describe the response to the anaesthetic in one sentence; nothing is concluded from it."""
    slept = measures.state.last(Sleep)
    if slept is None:
        return Finding(rules.name, measures.level, None, flags=("no anaesthetic was given",))
    given = " ".join(
        str(part)
        for part in (slept.volume, slept.agent, f"{slept.percent} %" if slept.percent else None)
        if part is not None
    )
    reliefs = [fact.entry for fact in measures.state.facts(Relief)]
    told = [
        f"{entry.pain}/10 at {entry.minutes} min" if entry.minutes is not None else f"{entry.pain}/10"
        for entry in reliefs
        if isinstance(entry, Relief)
    ]
    before = f"{measures.peak_pain}/10 before" if measures.peak_pain is not None else "no score before"
    present = "present" if measures.is_concordant else "not recorded as present"
    leak = measures.leak.site if measures.leak else "not recorded"
    sentence = f"{given or 'anaesthetic'}: {before}, {', '.join(told) or 'no relief score recorded'}"
    flags = (
        f"accustomed pain beforehand {present}; leak: {leak}",
        "IASP 1994: complete relief for the expected duration, or substantial relief with the rest from another source",
        "functional anaesthetic discography: relief of more than 3 units",
    )
    return Finding(rules.name, measures.level, sentence, flags=flags)


def by_description(study: Study, rules: RuleSet, measures: Measures) -> Finding:  # noqa: ARG001
    """Say that nothing is evaluated: the record is descriptive."""
    return Finding(rules.name, measures.level, "NOT EVALUATED", flags=("no validated criteria; descriptive only",))


METHODS_OF: dict[str, Callable[[Study, RuleSet, Measures], Finding]] = {
    "conditions": by_conditions,
    "ladder": by_ladder,
    "low pressure": by_low_pressure,
    "pressure class": by_pressure_class,
    "response": by_response,
    "descriptive": by_description,
}


def across_levels(study: Study, rules: RuleSet, findings: dict[str, Finding]) -> dict[str, Finding]:
    """Apply what a rule set says of the whole study: positives contiguous and at most so many (Xi 2016)."""
    most = rules.limit("contiguous_most")
    met = [level for level, finding in findings.items() if finding.result == "MET"]
    if most is None or len(met) < 2:
        return findings
    order = study.discogram.numbering.discs
    places = sorted(order.index(level) for level in met)
    is_contiguous = places[-1] - places[0] == len(places) - 1
    held = is_contiguous and len(met) <= most
    levels = ", ".join(order[place] for place in places)
    whole = Condition("positive levels of the study", levels, f"at most {most}, next to each other", held)
    changed = dict(findings)
    for level in met:
        finding = findings[level]
        result = finding.result if held else "NOT MET"
        changed[level] = finding.with_(conditions=(*finding.conditions, whole), result=result)
    return changed
