"""The conditions that a rule set puts on the tested level itself, each with number, limit and record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discorecorder.model.entries import Annulus, Behaviour, Exclusion, Rating, Tear
from discorecorder.model.findings import Condition
from discorecorder.model.measures import exact
from discorecorder.model.units import rounded

if TYPE_CHECKING:
    from collections.abc import Callable
    from fractions import Fraction

    from discorecorder.model.findings import Study
    from discorecorder.model.measures import Measures, Moment
    from discorecorder.model.rulesets import RuleSet

ABSENT = "not recorded"


def conditions_of(study: Study, rules: RuleSet, measures: Measures) -> tuple[Condition, ...]:
    """Return every condition of a rule set at a level, in the order in which they are read.

    Rule sets that put the same limit share the condition; it is worked out once.
    """
    asked = [name for name in _CONDITIONS if rules.limit(name, False) is not False]
    score = rules.limit("nrs_least")
    limits = ((name, (rules.limit(name), score) if name in AT_A_SCORE else (rules.limit(name),)) for name in asked)
    return tuple(study.once(_CONDITIONS[name], measures, *limit) for name, limit in limits)


AT_A_SCORE = frozenset({"above_opening_under_psi", "volume_most_ml"})
"""Conditions on a number at the moment when pain reached the score of the rule set."""


def _concordance(_study: Study, measures: Measures, _asked: bool) -> Condition:
    held = measures.is_concordant if measures.grade is not None else None
    if held is None and measures.is_painless:
        held = False
    measured = measures.grade or ("no pain" if measures.is_painless else ABSENT)
    records = (measures.graded.number,) if measures.graded else ()
    return Condition("concordance", measured, "similar or exact", held, records=records)


def _pain(_study: Study, measures: Measures, least: int) -> Condition:
    peak, limit = measures.peak_pain, f"{least}/10 or more"
    base = "" if measures.base is None else f", baseline {measures.base}"
    records = tuple(number for number in (measures.peak_pain_record,) if number)
    if measures.is_at_base(least):
        shown = f"{peak}/10, baseline already at {measures.base}"
        return Condition("pain", shown, limit, None, records=records, unknown="INDETERMINATE")
    return Condition("pain", f"{peak}/10{base}", limit, peak is not None and peak >= least, records=records)


def _pressure(study: Study, measures: Measures, under_psi: float, least: int) -> Condition:
    under = exact(under_psi)
    name, limit = f"pressure at pain {least}", f"under {rounded(under)} psi above opening"
    if not measures.has_manometer:
        return Condition(name, "no manometer", limit, None)
    if measures.opening is None:
        return Condition(name, "opening pressure not recorded", limit, None)
    moment = measures.at_pain(least)
    return _never(measures, name, limit, least) if moment is None else above_opening(study, moment, under, name)


def _never(measures: Measures, name: str, limit: str, least: int) -> Condition:
    """Return the condition on a number at a score that was never reached, or was there before the injection."""
    if measures.is_at_base(least):
        return Condition(name, f"baseline already at {measures.base}/10", limit, None, unknown="INDETERMINATE")
    return Condition(name, f"pain {least}/10 was never reached", limit, False)


def above_opening(study: Study, moment: Moment, under: Fraction | None, name: str) -> Condition:
    """Return the condition that the pressure above opening at a moment lies under a limit in psi."""
    above = moment.above_psi
    limits = () if under is None else (under,)
    limit = f"under {rounded(under)} psi above opening" if under is not None else ""
    held = None if above is None else under is None or above < under
    near = study.is_near(above, *limits)
    return Condition(name, moment.told(*limits), limit, held, near_limit=near, records=_records(moment))


def _records(moment: Moment) -> tuple[int, ...]:
    return tuple(dict.fromkeys(number for number in (moment.record, moment.pressure_record) if number))


def _volume(_study: Study, measures: Measures, most_ml: float, least: int) -> Condition:
    most = exact(most_ml)
    name, limit = f"volume at pain {least}", f"{rounded(most, 2)} mL or less"
    moment = measures.at_pain(least)
    if moment is None:
        return _never(measures, name, limit, least)
    if moment.volume is None:
        return Condition(name, ABSENT, limit, None, records=(moment.record,))
    records = tuple(dict.fromkeys((moment.record, moment.volume_record)))
    return Condition(name, str(moment.volume), limit, moment.volume.exact() <= most, records=records)


def zero_to_five(_study: Study, measures: Measures, least: int) -> Condition:
    """Return the condition on the separately recorded 0-5 rating, which is never derived."""
    fact, rating = measures.state.fact(Rating), measures.state.last(Rating)
    held = None if rating is None else rating.score >= least
    shown = ABSENT if rating is None else f"{rating.score}/5"
    return Condition("0-5 rating", shown, f"{least}/5 or more", held, records=(fact.number,) if fact else ())


def _behaviours(_study: Study, measures: Measures, least: int) -> Condition:
    injection = measures.injection
    of_injection = tuple(injection.said.get(Behaviour.kind, ())) if injection is not None else ()
    facts = of_injection or tuple(measures.state.loose.get(Behaviour.kind, ()))
    seen = {word for fact in facts if isinstance(fact.entry, Behaviour) for word in fact.entry.seen}
    shown = f"{len(seen)} of 5: {', '.join(sorted(seen))}" if seen else "none recorded"
    records = tuple(fact.number for fact in facts)
    return Condition("pain behaviours", shown, f"{least} of 5 or more", len(seen) >= least, records=records)


def _dallas(_study: Study, measures: Measures, least: int) -> Condition:
    tear, fact = measures.tear, measures.state.fact(Tear)
    held = None if tear is None else tear.dallas >= least
    shown = ABSENT if tear is None else f"grade {tear.dallas}"
    records = (fact.number,) if fact else ()
    return Condition("Dallas grade", shown, f"{least} or more", held, records=records, unknown="PENDING CT")


def _torn(_study: Study, measures: Measures, _asked: bool) -> Condition:
    """Whether CT shows an annular tear: as recorded, else by the Dallas grade, of which 1 and more is a tear."""
    annulus, tear = measures.state.last(Annulus), measures.tear
    torn = annulus.torn if annulus else tear.dallas >= 1 if tear else None
    fact = measures.state.fact(Annulus) or measures.state.fact(Tear)
    shown = {True: "torn", False: "intact", None: ABSENT}[torn]
    if annulus is None and tear is not None:
        shown = f"{shown} (Dallas grade {tear.dallas})"
    records = (fact.number,) if fact else ()
    return Condition("annulus on CT", shown, "torn", torn, records=records, unknown="PENDING CT")


def _excluded(study: Study, _measures: Measures, _asked: bool) -> Condition:
    fact, said = study.discogram.fact(Exclusion), study.discogram.last(Exclusion)
    shown = ABSENT if said is None else "excluded" if said.excluded else "not excluded"
    held = said is not None and said.excluded
    return Condition("other sources of pain", shown, "excluded", held, records=(fact.number,) if fact else ())


def gauge_at(study: Study, measures: Measures, most_psi: float, score: int) -> Condition:
    """Return the condition on the gauge pressure at a score, as the low-pressure descriptor asks for it."""
    most = exact(most_psi)
    name, limit = f"gauge pressure at pain {score}", f"{rounded(most)} psi or less"
    if not measures.has_manometer:
        return Condition(name, "no manometer", limit, None)
    moment = measures.at_pain(score)
    if moment is None:
        return _never(measures, name, limit, score)
    gauge = moment.gauge_psi
    held = None if gauge is None else gauge <= most
    return Condition(
        name, moment.told(most), limit, held, near_limit=study.is_near(gauge, most), records=_records(moment)
    )


_CONDITIONS: dict[str, Callable[..., Condition]] = {
    "concordant": _concordance,
    "nrs_least": _pain,
    "above_opening_under_psi": _pressure,
    "volume_most_ml": _volume,
    "rating_least": zero_to_five,
    "behaviours_least": _behaviours,
    "dallas_least": _dallas,
    "annulus_torn": _torn,
    "sources_excluded": _excluded,
}
"""The condition behind each parameter, in the order in which they are read."""
