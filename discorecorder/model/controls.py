"""The control rules: which disc served as a control, and why another did not (facts 1.8).

A control is a result, not a label: a disc counts only when it was adequately pressurised, whatever was planned. A
painless neighbour that was not adequately pressurised is no control, and yet it was tested.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from discorecorder.model.entries import Annulus
from discorecorder.model.findings import Condition, Control
from discorecorder.model.measures import NOT_CONCORDANT, exact, told
from discorecorder.model.units import rounded

if TYPE_CHECKING:
    from collections.abc import Callable
    from fractions import Fraction

    from discorecorder.model.findings import Study
    from discorecorder.model.measures import Measures
    from discorecorder.model.rulesets import RuleSet

    Ruled = tuple[Condition, tuple[Control, ...]]

NAME = "controls"


def required_controls(study: Study, rules: RuleSet, measures: Measures) -> tuple[Condition | None, tuple[Control, ...]]:
    """Return the control condition of a rule set at a level and the discs looked at; None where it asks for none."""
    rule = _RULES.get(rules.limit("controls", "none"))
    return (None, ()) if rule is None else rule(study, rules, measures)


def negative_control(study: Study, other: Measures, least_psi: Fraction) -> Control:
    """Return whether a disc is a painless, adequately pressurised control, and why."""
    if other.grade == "unable":
        return Control(other.level, False, "the patient could not say whether the pain was concordant")
    if other.is_painless is None:
        return Control(other.level, False, "no pain score was recorded")
    if not other.is_painless or other.is_concordant:
        return Control(other.level, False, _pain_words(other))
    return _if_adequate(study, other, least_psi, "painless")


def _if_adequate(study: Study, other: Measures, least_psi: Fraction, words: str) -> Control:
    """Return a control that serves if it was adequately pressurised, with the pressure it was judged by."""
    inadequate = other.inadequacy(least_psi)
    near = _is_adequacy_near(study, other, least_psi)
    if inadequate:
        accepted = f"; that the physician accepted it ({other.accepted_because}) changes nothing"
        vain = accepted if other.is_accepted else ""
        return Control(other.level, False, f"{words} but not adequate: {inadequate}{vain}", near)
    return Control(other.level, True, f"{words}, {_adequate_words(other, least_psi)}", near)


def _is_adequacy_near(study: Study, other: Measures, least_psi: Fraction) -> bool:
    """Return whether the pressure that made a control adequate or not lies at the limit, where pressure decided."""
    decided = not other.is_accepted and not other.is_judged_by_feel
    return decided and study.is_near(other.peak_above_psi, least_psi)


def _adequate_words(other: Measures, least_psi: Fraction) -> str:
    above = other.peak_above_psi
    if above is None:
        felt = "with a firm end point or at the volume ceiling"
        reached = felt if other.felt_full else "with neither a firm end point nor the volume ceiling"
    else:
        reached = f"pressurised to {told(above, least_psi)} psi above opening"
    return f"{reached}, accepted by the physician ({other.accepted_because})" if other.is_accepted else reached


def _pain_words(other: Measures, over_psi: Fraction | None = None) -> str:
    moment = other.first_pain
    above = moment.above_psi if moment else None
    limits = () if over_psi is None else (over_psi,)
    where = f", first at {told(above, *limits)} psi above opening" if above is not None else ""
    score = "pain without a score" if other.peak_pain is None else f"pain {other.peak_pain}/10"
    return f"{score}, {other.grade or 'concordance not recorded'}{where}"


def late_control(study: Study, other: Measures, over_psi: Fraction) -> Control | None:
    """Return whether a disc hurt only over a pressure above opening; None unless it hurt, and not concordantly.

    Pain exactly at the pressure is not over it (facts 1.9). After an anaesthetic elsewhere pain may come later than
    it would have; then the physician has to accept the disc (facts E-11). A disc that leaked and could not be
    pressurised is no control either way (facts 0, point 5).
    """
    above = other.first_pain.above_psi if other.first_pain else None
    if above is None or other.is_painless or other.grade not in NOT_CONCORDANT:
        return None
    near, words = study.is_near(above, over_psi), _pain_words(other, over_psi)
    if other.after_anaesthetic and not other.is_accepted:
        return Control(other.level, False, f"{words}, but after anaesthetic", near)
    if other.was_not_pressurised:
        return Control(other.level, False, f"{words}, but {other.was_not_pressurised}", near)
    limit = f" (limit: over {rounded(over_psi)})"
    return Control(other.level, above > over_psi, words + limit, near)


def _adjacent(study: Study, rules: RuleSet, measures: Measures) -> Ruled:
    """One or two adjacent discs tested: all painless, or one painless and the other discordant at high pressure.

    With a single tested neighbour, discordant pain at high pressure is enough (facts R1). The text does not ask that
    a disc with late discordant pain be adequate as well: it was pressurised beyond the limit before it hurt.
    """
    least, over = exact(rules.limit("control_adequate_psi")), exact(rules.limit("control_first_pain_over_psi"))
    near = study.tested_neighbours(measures.level)
    late = [study.once(late_control, other, over) for other in near]
    painless = [study.once(negative_control, other, least) for other in near]
    controls = tuple(hurt or calm for hurt, calm in zip(late, painless, strict=True))
    both_late = sum(hurt is not None for hurt in late) > 1
    held = bool(controls) and all(control.served for control in controls) and not both_late
    limit = (
        f"every tested adjacent disc painless, or one of them discordant only over {rounded(over)} psi above opening"
    )
    return Condition(NAME, _counted(controls, "adjacent"), limit, held, _is_near(controls)), controls


def _is_near(controls: tuple[Control, ...]) -> bool:
    return any(control.near_limit for control in controls)


def _counted(controls: tuple[Control, ...], where: str) -> str:
    if not controls:
        return f"no {where} disc was tested"
    served = [control.level for control in controls if control.served]
    discs = "disc" if len(controls) == 1 else "discs"
    named = f" ({', '.join(served)})" if served else ""
    return f"{len(served)} of {len(controls)} tested {where} {discs} served{named}"


def _any_negative(study: Study, rules: RuleSet, measures: Measures) -> Ruled:
    most = rules.limit("control_nrs_most", 6)
    controls = _mild_controls(study, rules, measures)
    held = any(control.served for control in controls)
    limit = f"one adequate disc painless, or discordant at {most}/10 or less"
    return Condition(NAME, _counted(controls, "other"), limit, held, _is_near(controls)), controls


def _mild_controls(study: Study, rules: RuleSet, measures: Measures) -> tuple[Control, ...]:
    """Return every other tested disc as a control, whatever its distance.

    A disc of another region is none, unless it is adjacent: its pressures are not those of this rule set, which
    refuses to judge it (facts 0, point 8).
    """
    least, most = exact(rules.limit("control_adequate_psi")), rules.limit("control_nrs_most", 6)
    adjacent = study.discogram.numbering.touching(measures.level)
    return tuple(
        study.once(_mild, other, least, most)
        if other.region == measures.region or other.level in adjacent
        else Control(other.level, False, f"{other.region}, and not adjacent to a {measures.region} disc")
        for other in study.tested_others(measures.level)
    )


def _mild(study: Study, other: Measures, least_psi: Fraction, nrs_most: int) -> Control:
    peak = other.peak_pain
    is_mild = other.is_painless is False and peak is not None and peak <= nrs_most
    if is_mild and other.grade == "discordant":
        return _if_adequate(study, other, least_psi, _pain_words(other))
    return study.once(negative_control, other, least_psi)


def _intact_negative(study: Study, rules: RuleSet, measures: Measures) -> Ruled:
    """One negative disc with Dallas 0. While a negative disc waits for its grade, so does the claim."""
    mild = _mild_controls(study, rules, measures)
    intact = {control.level: _is_intact(study.levels[control.level]) for control in mild if control.served}
    controls = tuple(
        control if not control.served else _intact(study.levels[control.level], control) for control in mild
    )
    held = True if True in intact.values() else None if None in intact.values() else False
    limit = "one negative disc with Dallas 0"
    condition = Condition(NAME, _counted(controls, "other"), limit, held, _is_near(controls), unknown="PENDING CT")
    return condition, controls


def _is_intact(other: Measures) -> bool | None:
    """Return whether CT shows an intact annulus: Dallas 0, or the annulus called intact; None where nobody said."""
    annulus = other.state.last(Annulus)
    if annulus is not None and (annulus.torn or other.tear is None):
        return not annulus.torn
    return None if other.tear is None else other.tear.dallas == 0


def _intact(other: Measures, control: Control) -> Control:
    grade = f"Dallas {other.tear.dallas}" if other.tear else "by CT"
    if _is_intact(other):
        return Control(other.level, True, f"{control.why}, annulus intact ({grade})", control.near_limit)
    why = "Dallas grade not recorded" if _is_intact(other) is None else f"annulus not intact ({grade})"
    return Control(other.level, False, f"{control.why}, but {why}", control.near_limit)


def _two_adjacent(study: Study, rules: RuleSet, measures: Measures) -> Ruled:
    least = exact(rules.limit("control_adequate_psi"))
    controls = tuple(study.once(_not_concordant, other, least) for other in study.tested_neighbours(measures.level))
    held = sum(control.served for control in controls) == 2
    limit = "two adjacent discs adequately tested, neither concordant"
    return Condition(NAME, _counted(controls, "adjacent"), limit, held, _is_near(controls)), controls


def _not_concordant(study: Study, other: Measures, least_psi: Fraction) -> Control:
    """Return whether a disc was adequately tested and not concordant; no score is asked for (facts R4)."""
    if other.grade is None and other.is_painless is None:
        return Control(other.level, False, "neither a pain score nor the concordance was recorded")
    if other.grade not in NOT_CONCORDANT and not (other.grade is None and other.is_painless):
        return Control(other.level, False, _pain_words(other))
    hurt = other.is_painless is False
    return _if_adequate(study, other, least_psi, _pain_words(other) if hurt else "painless")


def _adjacent_painless(study: Study, rules: RuleSet, measures: Measures) -> Ruled:
    """At least one adjacent disc painless; how many is said.

    The text asks for painless alone. That the disc was adequately tested (facts 1.8: firm end point or volume
    ceiling, no leak) is asked as well, since one that leaked is no control (facts 0, point 5; E-2, E-4).
    """
    least = exact(rules.limit("control_adequate_psi"))
    controls = tuple(study.once(negative_control, other, least) for other in study.tested_neighbours(measures.level))
    held = any(control.served for control in controls)
    return Condition(
        NAME, _counted(controls, "adjacent"), "one adjacent disc painless", held, _is_near(controls)
    ), controls


_RULES: dict[str, Callable[[Study, RuleSet, Measures], Ruled]] = {
    "adjacent painless or late discordant": _adjacent,
    "any negative": _any_negative,
    "any negative intact": _intact_negative,
    "two adjacent not concordant": _two_adjacent,
    "adjacent painless": _adjacent_painless,
}
