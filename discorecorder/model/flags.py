"""What a reader must know of a level beside any result: the edge cases of facts 9.2 that change no verdict."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from discorecorder.model.entries import Finding as PriorFinding
from discorecorder.model.entries import PainSide, Sham, UsualPain
from discorecorder.model.measures import told
from discorecorder.model.units import rounded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from discorecorder.model.findings import Study
    from discorecorder.model.measures import Measures

HIGH_BASE = 5
HIGH_OPENING_PSI = Fraction(30)
"""Over this the needle tip may lie in the annulus or the end plate (facts 1.4, E-12)."""

IMPLAUSIBLE_PSI = Fraction(150)
SCORES = (6, 7, 8)
"""The scores that the rule sets ask a pressure for (facts 1.3)."""


def level_flags(study: Study, measures: Measures) -> tuple[str, ...]:
    """Return what a reader must know of a level beside any result, as sentences with their numbers."""
    parts = (_around(study, measures), _of_pain(study, measures), _of_pressure(measures), _of_timing(measures))
    return tuple(flag for part in parts for flag in part)


def _around(study: Study, measures: Measures) -> Iterator[str]:
    if measures.after_anaesthetic:
        yield f"tested after anaesthetic was given {measures.anaesthetised_before}"
    for level in _with_prior_surgery(study, measures.level):
        where = "at this level" if level == measures.level else f"next to this level, at {level}"
        yield f"prior surgery {where}: false positives are more frequent after discectomy (9.1 % of discs, Wolfer 2008)"
    numbering = study.discogram.numbering
    fused = [level for level in numbering.touching(measures.level) if level in numbering.fused]
    if fused:
        yield f"next to {' and '.join(fused)}, fused or not accessible: counted as absent"


def _with_prior_surgery(study: Study, level: str) -> Iterator[str]:
    numbering = study.discogram.numbering
    for near in sorted((level, *numbering.touching(level)), key=numbering.order_of):
        state = study.discogram.levels.get(near)
        found = [fact.entry for fact in state.facts(PriorFinding)] if state else []
        if any(isinstance(entry, PriorFinding) and entry.item == "prior surgery" for entry in found):
            yield near


def _of_pain(study: Study, measures: Measures) -> Iterator[str]:
    if measures.has_leak and measures.is_painless is False:
        yield "pain with a leak: contrast or anaesthetic outside the disc may itself provoke or numb pain"
    if measures.base is None and measures.scores:
        yield "no baseline pain was recorded; it counts as 0"
    elif measures.base is not None and measures.base >= HIGH_BASE:
        peak = "" if measures.peak_pain is None else f", at most {measures.peak_pain}/10 during injection"
        yield f"baseline pain was {measures.base}/10{peak}; thresholds stay absolute"
    if measures.is_concordant and measures.is_painless:
        yield f"pain was called {measures.grade} although no score rose above baseline"
    if measures.grade == "exact" and _is_one_side_of_two(study, measures):
        yield "the usual pain is bilateral and the provoked pain is on one side: similar at most; the physician chooses"
    sham = [fact.entry.pain for fact in measures.state.facts(Sham) if isinstance(fact.entry, Sham)]
    if max(sham, default=0) > 0:
        yield f"a sham injection produced pain {max(sham)}/10: the scores are less credible"


def _is_one_side_of_two(study: Study, measures: Measures) -> bool:
    usual, provoked = study.discogram.last(UsualPain), measures.state.last(PainSide)
    return (
        usual is not None
        and any(words in usual.words.lower() for words in ("bilateral", "both sides"))
        and provoked is not None
        and provoked.side in {"left", "right"}
    )


def _of_pressure(measures: Measures) -> Iterator[str]:
    opening = measures.opening.psi() if measures.opening else None
    if opening is not None and opening > HIGH_OPENING_PSI:
        yield (
            f"opening pressure was {told(opening, HIGH_OPENING_PSI)} psi, over {rounded(HIGH_OPENING_PSI)}: the needle "
            "tip may lie in the annulus or the end plate; indeterminate is suggested, the physician decides"
        )
    gauge = measures.peak.gauge_psi if measures.peak else None
    if gauge is not None and gauge > IMPLAUSIBLE_PSI:
        yield f"a pressure of {told(gauge, IMPLAUSIBLE_PSI)} psi is over {rounded(IMPLAUSIBLE_PSI)}; check the reading"
    lowest = measures.lowest_above_psi
    if lowest is not None and lowest < 0:
        yield f"a pressure was {told(-lowest)} psi under the opening pressure; check the reading"


def _of_timing(measures: Measures) -> Iterator[str]:
    moments = [(score, moment) for score in SCORES if (moment := measures.at_pain(score)) is not None]
    rested = [f"{score}/10" for score, moment in moments if moment.at_rest]
    if rested:
        yield (
            f"pain {' and '.join(rested)} was reached after the flow stopped; "
            "the last pressure with the plunger advancing counts"
        )
    stale = [f"{score}/10" for score, moment in moments if moment.is_stale]
    if stale:
        seconds = rounded(Fraction(measures.stale_ms, 1000))
        yield f"the volume or pressure at pain {' and '.join(stale)} was read more than {seconds} s before"
