"""The conditions that a rule set puts on the tested level itself, each with number, limit and record."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from discorecorder.model.entries import Annulus, Behaviour, Concordance, Exclusion, Rating, Tear
from discorecorder.model.findings import Condition
from discorecorder.model.measures import pressure_words
from discorecorder.model.units import rounded

if TYPE_CHECKING:
    from collections.abc import Callable

    from discorecorder.model.findings import Study
    from discorecorder.model.measures import Measures, Moment
    from discorecorder.model.rulesets import RuleSet

ABSENT = "not recorded"


def conditions_of(study: Study, rules: RuleSet, measures: Measures) -> tuple[Condition, ...]:
    """Return every condition of a rule set at a level, in the order in which they are read."""
    asked = (condition for limit, condition in _CONDITIONS.items() if rules.limit(limit) not in {None, False})
    return tuple(condition(study, rules, measures) for condition in asked)


def _concordance(_study: Study, _rules: RuleSet, measures: Measures) -> Condition:
    fact = measures.state.fact(Concordance)
    held = measures.is_concordant if measures.grade is not None else None
    if held is None and measures.is_painless:
        held = False
    measured = measures.grade or ("no pain" if measures.is_painless else ABSENT)
    return Condition("concordance", measured, "similar or exact", held, records=(fact.number,) if fact else ())


def _pain(_study: Study, rules: RuleSet, measures: Measures) -> Condition:
    least, peak = rules.limit("nrs_least"), measures.peak_pain
    base = "" if measures.base is None else f", baseline {measures.base}"
    records = (measures.peak_pain_record,)
    limit = f"{least}/10 or more"
    if measures.base is not None and measures.base >= least:
        shown = f"{peak}/10, baseline already at {measures.base}"
        return Condition("pain", shown, limit, None, records=records, unknown="INDETERMINATE")
    return Condition("pain", f"{peak}/10{base}", limit, peak is not None and peak >= least, records=records)


def _pressure(study: Study, rules: RuleSet, measures: Measures) -> Condition:
    least, under = rules.limit("nrs_least"), Fraction(str(rules.limit("above_opening_under_psi")))
    name, limit = f"pressure at pain {least}", f"under {rounded(under)} psi above opening"
    if not measures.has_manometer:
        return Condition(name, "no manometer", limit, None)
    if measures.opening is None:
        return Condition(name, "opening pressure not recorded", limit, None)
    moment = measures.at_pain(least)
    if moment is None:
        is_at_base = measures.base is not None and measures.base >= least
        shown = "baseline already at the threshold" if is_at_base else "the score was never reached"
        held = None if is_at_base else False
        return Condition(name, shown, limit, held, unknown="INDETERMINATE")
    return above_opening(study, moment, under, name)


def above_opening(study: Study, moment: Moment, under: Fraction | None, name: str) -> Condition:
    """Return the condition that the pressure above opening at a moment lies under a limit in psi."""
    above = moment.above_psi
    limit = f"under {rounded(under)} psi above opening" if under is not None else ""
    held = None if above is None else under is None or above < under
    near = under is not None and study.is_near(above, under)
    records = tuple(dict.fromkeys(number for number in (moment.record, moment.pressure_record) if number))
    return Condition(name, moment.words, limit, held, near_limit=near, records=records)


def _volume(_study: Study, rules: RuleSet, measures: Measures) -> Condition:
    least, most = rules.limit("nrs_least"), Fraction(str(rules.limit("volume_most_ml")))
    name, limit = f"volume at pain {least}", f"{rounded(most, 2)} mL or less"
    moment = measures.at_pain(least)
    if moment is None:
        is_at_base = measures.base is not None and measures.base >= least
        shown = "baseline already at the threshold" if is_at_base else "the score was never reached"
        return Condition(name, shown, limit, None if is_at_base else False, unknown="INDETERMINATE")
    if moment.volume is None:
        return Condition(name, ABSENT, limit, None, records=(moment.record,))
    held = moment.volume.exact() <= most
    return Condition(name, str(moment.volume), limit, held, records=(moment.record, moment.volume_record))


def zero_to_five(rules: RuleSet, measures: Measures) -> Condition:
    """Return the condition on the separately recorded 0-5 rating, which is never derived."""
    least, fact = rules.limit("rating_least"), measures.state.fact(Rating)
    rating = measures.state.last(Rating)
    held = None if rating is None else rating.score >= least
    shown = ABSENT if rating is None else f"{rating.score}/5"
    return Condition("0-5 rating", shown, f"{least}/5 or more", held, records=(fact.number,) if fact else ())


def _behaviours(_study: Study, rules: RuleSet, measures: Measures) -> Condition:
    least = rules.limit("behaviours_least")
    injection = measures.injection
    of_injection = tuple(injection.said.get(Behaviour.kind, ())) if injection is not None else ()
    facts = of_injection or tuple(measures.state.loose.get(Behaviour.kind, ()))
    seen = {word for fact in facts if isinstance(fact.entry, Behaviour) for word in fact.entry.seen}
    shown = f"{len(seen)} of 5" + (f": {', '.join(sorted(seen))}" if seen else "")
    records = tuple(fact.number for fact in facts)
    return Condition("pain behaviours", shown, f"{least} of 5 or more", len(seen) >= least, records=records)


def _dallas(_study: Study, rules: RuleSet, measures: Measures) -> Condition:
    least, tear, fact = rules.limit("dallas_least"), measures.state.last(Tear), measures.state.fact(Tear)
    held = None if tear is None else tear.dallas >= least
    shown = ABSENT if tear is None else f"grade {tear.dallas}"
    records = (fact.number,) if fact else ()
    return Condition("Dallas grade", shown, f"{least} or more", held, records=records, unknown="PENDING CT")


def _torn(_study: Study, _rules: RuleSet, measures: Measures) -> Condition:
    """Whether CT shows an annular tear: as recorded, else by the Dallas grade, of which 1 and more is a tear."""
    annulus, tear = measures.state.last(Annulus), measures.state.last(Tear)
    torn = annulus.torn if annulus else tear.dallas >= 1 if tear else None
    fact = measures.state.fact(Annulus) or measures.state.fact(Tear)
    shown = {True: "torn", False: "intact", None: ABSENT}[torn]
    records = (fact.number,) if fact else ()
    return Condition("annulus on CT", shown, "torn", torn, records=records, unknown="PENDING CT")


def _excluded(study: Study, _rules: RuleSet, _measures: Measures) -> Condition:
    fact, told = study.discogram.fact(Exclusion), study.discogram.last(Exclusion)
    shown = ABSENT if told is None else "excluded" if told.excluded else "not excluded"
    held = told is not None and told.excluded
    return Condition("other sources of pain", shown, "excluded", held, records=(fact.number,) if fact else ())


def gauge_at(study: Study, rules: RuleSet, measures: Measures) -> Condition:
    """Return the condition on the gauge pressure at a score, as the low-pressure descriptor asks for it."""
    score, most = rules.limit("gauge_at_nrs"), Fraction(str(rules.limit("gauge_most_psi")))
    name, limit = f"gauge pressure at pain {score}", f"{rounded(most)} psi or less"
    moment = measures.at_pain(score)
    if moment is None:
        is_at_base = measures.base is not None and measures.base >= score
        shown = "baseline already at the threshold" if is_at_base else "the score was never reached"
        return Condition(name, shown, limit, None if is_at_base else False)
    gauge = moment.gauge_psi
    held = None if gauge is None else gauge <= most
    near = study.is_near(gauge, most)
    shown = pressure_words(gauge, moment.above_psi)
    return Condition(name, shown, limit, held, near_limit=near, records=(moment.record, moment.pressure_record))


def _rating(_study: Study, rules: RuleSet, measures: Measures) -> Condition:
    return zero_to_five(rules, measures)


_CONDITIONS: dict[str, Callable[[Study, RuleSet, Measures], Condition]] = {
    "concordant": _concordance,
    "nrs_least": _pain,
    "above_opening_under_psi": _pressure,
    "volume_most_ml": _volume,
    "rating_least": _rating,
    "behaviours_least": _behaviours,
    "dallas_least": _dallas,
    "annulus_torn": _torn,
    "sources_excluded": _excluded,
}
"""The condition behind each parameter, in the order in which they are read."""
