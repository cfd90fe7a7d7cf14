"""How each kind of rule set is evaluated at one level (facts 1.8 and 1.9).

The order of what decides: what cannot be evaluated (wrong region, data missing, a leak, a patient who cannot say),
then a condition that failed, then one that cannot be told (baseline at the threshold, CT pending), then the controls.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from discorecorder.model.conditions import above_opening, conditions_of, gauge_at, zero_to_five
from discorecorder.model.controls import late_control, negative_control, required_controls
from discorecorder.model.entries import Relief, Sleep
from discorecorder.model.findings import Condition, Control, Finding
from discorecorder.model.flags import level_flags
from discorecorder.model.measures import NOT_CONCORDANT, exact, told

if TYPE_CHECKING:
    from collections.abc import Callable
    from fractions import Fraction

    from discorecorder.model.findings import Study
    from discorecorder.model.measures import Measures
    from discorecorder.model.rulesets import RuleSet

Reason = TypeVar("Reason", Condition, Control)

DESCRIBES = frozenset({"response", "descriptive"})
"""Methods that conclude nothing, so that nothing is missing for them."""

SCORED = frozenset({"nrs_least", "gauge_at_nrs", "class_limits_psi"})
"""Parameters that need pain scores; IASP 1994 and Walsh 1990 need none."""

CONTROL_PSI = 50
"""Pressure above opening from which a disc counts as tested, for a rule set that does not say."""


def adequate_psi(rules: RuleSet | None) -> Fraction:
    """Return the pressure above opening in psi that makes a control adequate, under a rule set or under none."""
    return exact(rules.limit("control_adequate_psi", CONTROL_PSI) if rules is not None else CONTROL_PSI)


def evaluate(study: Study, rules: RuleSet, measures: Measures) -> Finding:
    """Return what a rule set says of a level."""
    refused = refusal(rules, measures)
    if refused is not None:
        result = None if rules.method == "ladder" else "NOT EVALUABLE"
        return finding_of(study, rules, measures, result, flag=f"not evaluable: {refused}")
    return METHODS_OF[rules.method](study, rules, measures)


def finding_of(
    study: Study,
    rules: RuleSet,
    measures: Measures,
    result: str | bool | None,
    *because: Condition | Control,
    flag: str = "",
) -> Finding:
    """Return a finding with its reasons; it is near a limit where one of them is."""
    return Finding(
        rules.name,
        measures.level,
        result,
        tuple(one for one in because if isinstance(one, Condition)),
        tuple(one for one in because if isinstance(one, Control)),
        (*((flag,) if flag else ()), *study.once(level_flags, measures)),
        any(one.near_limit for one in because),
    )


def refusal(rules: RuleSet, measures: Measures) -> str | None:
    """Return why a rule set cannot be applied to a level at all, or None where it can."""
    if rules.region not in {"any", measures.region}:
        return f"a {rules.region} rule set; {measures.level} is {measures.region}"
    if rules.method in DESCRIBES:
        return None
    if not measures.is_tested:
        return f"{measures.level} was not tested"
    if not measures.scores and not SCORED.isdisjoint(rules.parameters):
        return "no pain score was recorded"
    if rules.method == "low pressure":
        return None
    if measures.grade == "unable":
        return "the patient could not say whether the pain was concordant"
    return _untested(rules, measures)


def _untested(rules: RuleSet, measures: Measures) -> str | None:
    """Return why a disc that did not hurt was not tested enough to say so (facts E-2, and 1.9: leak, aborted)."""
    hurt = measures.is_painless is False or measures.is_concordant or measures.grade == "discordant"
    if hurt:
        return None
    least = adequate_psi(rules)
    why = measures.was_not_pressurised or measures.was_broken_off(least)
    return f"{why}; no pain does not count" if why else None


def by_conditions(study: Study, rules: RuleSet, measures: Measures) -> Finding:
    """Evaluate a rule set made of conditions and a control rule."""
    conditions = conditions_of(study, rules, measures)
    target = settled(rules, conditions)
    required, controls = required_controls(study, rules, measures)
    if required is None:
        return finding_of(study, rules, measures, target, *conditions)
    if target != "MET":
        required, controls = far(required), tuple(far(control) for control in controls)
    return finding_of(study, rules, measures, _controlled(rules, target, required), *conditions, required, *controls)


def _controlled(rules: RuleSet, target: str, required: Condition) -> str:
    """Return what the target and the controls come to together.

    Where one word stands for both failing, as in IASP 1994, failing controls bring it even while CT is pending.
    """
    uncontrolled = str(rules.limit("uncontrolled", "NOT MET"))
    if target != "MET":
        is_whole = required.held is False and rules.limit("failed") == uncontrolled and target != "NOT EVALUABLE"
        return uncontrolled if is_whole else target
    if required.held is None:
        return required.unknown
    return target if required.held else uncontrolled


def far(reason: Reason) -> Reason:
    """Return a condition or control that decided nothing, so that its nearness to a limit is of no matter."""
    return reason.with_(near_limit=False) if reason.near_limit else reason


def settled(rules: RuleSet, conditions: tuple[Condition, ...]) -> str:
    """Return what the conditions at the level itself come to, before controls are looked at.

    What is missing comes first, so that no disc is called negative for want of data; the concordance alone need not
    have been asked where another condition fails anyway.
    """
    unknown = [condition.unknown for condition in conditions if condition.held is None]
    missing = {one.name for one in conditions if one.held is None and one.unknown == "NOT EVALUABLE"}
    failed = {condition.name for condition in conditions if condition.held is False}
    if missing and not (failed and missing == {"concordance"}):
        return "NOT EVALUABLE"
    if failed:
        return "NOT MET" if failed == {"Dallas grade"} else str(rules.limit("failed", "NOT MET"))
    return next(iter(unknown), "MET")


def by_ladder(study: Study, rules: RuleSet, measures: Measures) -> Finding:
    """Evaluate the SIS ladder: the tier by pressure and by the adjacent discs, or none.

    Baseline at the threshold leaves the tier indeterminate, as the variant A3 of the oracles says (facts 9).
    """
    low, late = exact(rules.limit("low_psi")), exact(rules.limit("late_psi"))
    least = exact(rules.limit("control_adequate_psi"))
    conditions = conditions_of(study, rules, measures)
    controls = tuple(_rung(study, other, least, late) for other in study.tested_neighbours(measures.level))
    result: str | None = settled(rules, conditions)
    if result != "MET":
        controls = tuple(far(control) for control in controls)
    moment = measures.at_pain(rules.limit("nrs_least"))
    if moment is not None and moment.above_psi is not None:
        conditions = (*conditions, above_opening(study, moment, low, "pressure for tiers 1 and 2"))
        painless = sum(control.served and study.levels[control.level].is_painless is True for control in controls)
        result = _tier(moment.above_psi < low, painless, controls) if result == "MET" else None
    elif result != "INDETERMINATE":
        result = None
    return finding_of(study, rules, measures, result, *conditions, *controls)


def _rung(study: Study, other: Measures, least_psi: Fraction, late_psi: Fraction) -> Control:
    """Return an adjacent disc as a control of the ladder: painless and adequate, or discordant only late (tier 4)."""
    hurt = study.once(late_control, other, late_psi) if other.grade == "discordant" else None
    return hurt or study.once(negative_control, other, least_psi)


def _tier(is_low: bool, painless: int, controls: tuple[Control, ...]) -> str | None:
    """Return the tier. A disc that does not exist or is fused was not tested (facts R3, E-15)."""
    if not all(control.served for control in controls) or not painless:
        return None
    if painless == 2:
        return "T1" if is_low else "T3"
    return "T2" if is_low and len(controls) == 1 else "T4"


def by_low_pressure(study: Study, rules: RuleSet, measures: Measures) -> Finding:
    """Evaluate the low-pressure descriptor: a 0-5 rating, and the gauge pressure at a score.

    It is true or false wherever both were recorded: concordance is none of its conditions, and with a baseline at the
    score already there is no pressure at which it was reached.
    """
    rating = study.once(zero_to_five, measures, rules.limit("rating_least"))
    gauge = gauge_at(study, measures, rules.limit("gauge_most_psi"), rules.limit("gauge_at_nrs"))
    word = settled(rules, (rating, gauge))
    result = word if word == "NOT EVALUABLE" else word == "MET"
    return finding_of(study, rules, measures, result, rating, gauge)


CLASSES = ("chemical", "mechanical", "indeterminate", "normal")


def by_pressure_class(study: Study, rules: RuleSet, measures: Measures) -> Finding:
    """Evaluate Derby's classes: concordant pain by the pressure above opening at which pain first rose.

    A disc without pain has no class, but without a manometer or an opening pressure nothing is said (facts E-1, E-21).
    """
    limits = tuple(exact(limit) for limit in rules.limit("class_limits_psi"))
    name, limit = "pressure at first pain", "classes at " + ", ".join(f"{told(one)}" for one in limits) + " psi a.o."
    moment = measures.first_pain
    if not measures.has_manometer or measures.opening is None:
        missing = "opening pressure not recorded" if measures.has_manometer else "no manometer"
        return finding_of(study, rules, measures, "NOT EVALUABLE", Condition(name, missing, limit, None))
    if moment is None:
        return finding_of(study, rules, measures, None, flag="no pain was provoked, so there is no class")
    above, shown = moment.above_psi, above_opening(study, moment, None, name)
    if above is None:
        return finding_of(study, rules, measures, "NOT EVALUABLE", shown)
    if measures.grade in NOT_CONCORDANT:
        return finding_of(study, rules, measures, f"discordant at {told(above)} psi a.o.", shown)
    if not measures.is_concordant:
        flag = "not evaluable: whether the pain was concordant is not recorded"
        return finding_of(study, rules, measures, "NOT EVALUABLE", shown, flag=flag)
    place = 0 if above < limits[0] else sum(above > one for one in limits[1:]) + 1
    classed = Condition(name, moment.told(*limits), limit, True, study.is_near(above, *limits), shown.records)
    return finding_of(study, rules, measures, CLASSES[place], classed)


def by_response(study: Study, rules: RuleSet, measures: Measures) -> Finding:
    """Describe the response to the anaesthetic in one sentence; nothing is concluded from it."""
    slept = measures.state.last(Sleep)
    if slept is None:
        return finding_of(study, rules, measures, None, flag="no anaesthetic was given")
    percent = f"{slept.percent} %" if slept.percent else None
    given = " ".join(str(part) for part in (slept.volume, slept.agent, percent) if part is not None)
    before = f"{measures.peak_pain}/10 before" if measures.peak_pain is not None else "no score before"
    sentence = f"{given or 'anaesthetic'}: {before}, {_relief(measures) or 'no relief score recorded'}"
    found = finding_of(study, rules, measures, sentence)
    present = "present" if measures.is_concordant else "not recorded as present"
    leak = measures.leak.site if measures.leak else "not recorded"
    flags = (
        f"accustomed pain beforehand {present}; leak: {leak}",
        "IASP 1994: complete relief for the expected duration, or substantial relief with the rest from another source",
        "functional anaesthetic discography: relief of more than 3 units",
    )
    return found.with_(flags=(*flags, *found.flags))


def _relief(measures: Measures) -> str:
    reliefs = [fact.entry for fact in measures.state.facts(Relief) if isinstance(fact.entry, Relief)]
    told_at = [(entry, f" at {entry.minutes} min" if entry.minutes is not None else "") for entry in reliefs]
    return ", ".join(f"{entry.pain}/10{at}" for entry, at in told_at)


def by_description(study: Study, rules: RuleSet, measures: Measures) -> Finding:
    """Say that nothing is evaluated: the record is descriptive."""
    return finding_of(study, rules, measures, "NOT EVALUATED", flag="no validated criteria; descriptive only")


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
