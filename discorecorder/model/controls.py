"""The control rules: which disc served as a control, and why another did not (facts 1.8).

A control is a result, not a label: a disc counts only when it was adequately pressurised, whatever was planned.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from discorecorder.model.entries import Tear
from discorecorder.model.findings import Condition, Control
from discorecorder.model.measures import NOT_CONCORDANT
from discorecorder.model.units import rounded

if TYPE_CHECKING:
    from collections.abc import Callable

    from discorecorder.model.findings import Study
    from discorecorder.model.measures import Measures
    from discorecorder.model.rulesets import RuleSet

NAME = "controls"


def required_controls(study: Study, rules: RuleSet, measures: Measures) -> tuple[Condition | None, tuple[Control, ...]]:
    """Return the control condition of a rule set at a level and the discs looked at; None where it asks for none."""
    rule = _RULES.get(rules.limit("controls", "none"))
    if rule is None:
        return None, ()
    condition, controls = rule(study, rules, measures)
    least = Fraction(str(rules.limit("control_adequate_psi", 50)))
    looked_at = (study.levels[control.level] for control in controls)
    near = any(study.is_near(other.peak.above_psi, least) for other in looked_at if other.peak is not None)
    return condition.with_(near_limit=condition.near_limit or near), controls


def negative_control(other: Measures, least_psi: Fraction) -> Control:
    """Return whether a disc is a painless, adequately pressurised control, and why."""
    if other.is_painless is None:
        return Control(other.level, False, "no pain score was recorded")
    if not other.is_painless or other.is_concordant:
        return Control(other.level, False, _pain_words(other))
    inadequate = other.inadequacy(least_psi)
    if inadequate:
        return Control(other.level, False, f"painless but not adequate: {inadequate}")
    return Control(other.level, True, f"painless, {_adequate_words(other)}")


def _adequate_words(other: Measures) -> str:
    above = other.peak.above_psi if other.peak else None
    reached = f"pressurised to {rounded(above)} psi above opening" if above is not None else "firm or at full volume"
    return f"{reached}, accepted by the physician" if other.is_accepted else reached


def _pain_words(other: Measures) -> str:
    moment = other.first_pain
    above = moment.above_psi if moment else None
    where = f", first at {rounded(above)} psi above opening" if above is not None else ""
    return f"pain {other.peak_pain}/10, {other.grade or 'concordance not recorded'}{where}"


def pain_late(other: Measures, over_psi: Fraction) -> bool:
    """Return whether a disc hurt, not concordantly, and only over a pressure above opening; exactly at it is not."""
    above = other.first_pain.above_psi if other.first_pain else None
    is_other_pain = other.is_painless is False and other.grade in NOT_CONCORDANT
    return is_other_pain and above is not None and above > over_psi and not _confounded(other)


def _confounded(other: Measures) -> bool:
    return other.after_anaesthetic and not other.is_accepted


def _adjacent(study: Study, rules: RuleSet, measures: Measures) -> tuple[Condition, tuple[Control, ...]]:
    """One or two adjacent discs tested: all painless, or one painless and the other discordant at high pressure.

    With a single tested neighbour, discordant pain at high pressure is enough (facts R1).
    """
    least = Fraction(str(rules.limit("control_adequate_psi")))
    over = Fraction(str(rules.limit("control_first_pain_over_psi")))
    near = study.tested_neighbours(measures.level)
    controls = tuple(_painless_or_late(other, least, over) for other in near)
    late = sum(pain_late(other, over) for other in near)
    held = bool(near) and all(control.served for control in controls) and late <= 1
    close = any(study.is_near(other.first_pain.above_psi, over) for other in near if other.first_pain is not None)
    limit = (
        f"every tested adjacent disc painless, or one of them discordant only over {rounded(over)} psi above opening"
    )
    return Condition(NAME, _counted(controls, "adjacent"), limit, held, near_limit=close), controls


def _painless_or_late(other: Measures, least_psi: Fraction, over_psi: Fraction) -> Control:
    control = negative_control(other, least_psi)
    if control.served or not pain_late(other, over_psi):
        return control
    return Control(other.level, True, _pain_words(other))


def _counted(controls: tuple[Control, ...], where: str) -> str:
    if not controls:
        return f"no {where} disc was tested"
    served = [control.level for control in controls if control.served]
    return f"{len(served)} of {len(controls)} {where} tested" + (f": {', '.join(served)}" if served else "")


def _any_negative(study: Study, rules: RuleSet, measures: Measures) -> tuple[Condition, tuple[Control, ...]]:
    least, most = Fraction(str(rules.limit("control_adequate_psi"))), rules.limit("control_nrs_most", 6)
    controls = tuple(_mild(other, least, most) for other in study.tested_others(measures.level))
    held = any(control.served for control in controls)
    limit = f"one adequate disc painless, or discordant at {most}/10 or less"
    return Condition(NAME, _counted(controls, "other"), limit, held), controls


def _mild(other: Measures, least_psi: Fraction, nrs_most: int) -> Control:
    control = negative_control(other, least_psi)
    peak = other.peak_pain
    mild = other.is_painless is False and other.grade == "discordant" and peak is not None and peak <= nrs_most
    if control.served or not mild:
        return control
    inadequate = other.inadequacy(least_psi)
    why = f"not adequate: {inadequate}" if inadequate else _pain_words(other)
    return Control(other.level, inadequate is None, why)


def _intact_negative(study: Study, rules: RuleSet, measures: Measures) -> tuple[Condition, tuple[Control, ...]]:
    _, mild = _any_negative(study, rules, measures)
    tears = {control.level: study.levels[control.level].state.last(Tear) for control in mild}
    controls = tuple(control if not control.served else _intact(control, tears[control.level]) for control in mild)
    held: bool | None = any(control.served for control in controls)
    if not held and any(control.served and tears[control.level] is None for control in mild):
        held = None
    limit = "one negative disc with Dallas 0"
    return Condition(NAME, _counted(controls, "other"), limit, held, unknown="PENDING CT"), controls


def _intact(control: Control, tear: Tear | None) -> Control:
    if tear is not None and tear.dallas == 0:
        return control.with_(why=f"{control.why}, annulus intact")
    grade = "Dallas grade not recorded" if tear is None else f"annulus not intact (Dallas {tear.dallas})"
    return Control(control.level, False, grade)


def _two_adjacent(study: Study, rules: RuleSet, measures: Measures) -> tuple[Condition, tuple[Control, ...]]:
    least = Fraction(str(rules.limit("control_adequate_psi")))
    controls = tuple(_not_concordant(other, least) for other in study.tested_neighbours(measures.level))
    held = sum(control.served for control in controls) == 2
    limit = "two adjacent discs adequately tested, neither concordant"
    return Condition(NAME, _counted(controls, "adjacent"), limit, held), controls


def _not_concordant(other: Measures, least_psi: Fraction) -> Control:
    inadequate = other.inadequacy(least_psi)
    if other.is_painless is None:
        return Control(other.level, False, "no pain score was recorded")
    if not other.is_painless and other.grade not in NOT_CONCORDANT:
        return Control(other.level, False, _pain_words(other))
    if other.is_concordant:
        return Control(other.level, False, _pain_words(other))
    if inadequate:
        return Control(other.level, False, f"not adequate: {inadequate}")
    return Control(other.level, True, "painless" if other.is_painless else _pain_words(other))


def _adjacent_painless(study: Study, rules: RuleSet, measures: Measures) -> tuple[Condition, tuple[Control, ...]]:
    least = Fraction(str(rules.limit("control_adequate_psi")))
    controls = tuple(negative_control(other, least) for other in study.tested_neighbours(measures.level))
    held = any(control.served for control in controls)
    return Condition(NAME, _counted(controls, "adjacent"), "one adjacent disc painless", held), controls


_RULES: dict[str, Callable[[Study, RuleSet, Measures], tuple[Condition, tuple[Control, ...]]]] = {
    "adjacent painless or late discordant": _adjacent,
    "any negative": _any_negative,
    "any negative intact": _intact_negative,
    "two adjacent not concordant": _two_adjacent,
    "adjacent painless": _adjacent_painless,
}
