"""Cases to judge, built from one classic study: a positive disc between two clean controls."""

from __future__ import annotations

from typing import Any

from discorecorder.cases import discogram_of
from discorecorder.model.criteria import Finding, judge
from discorecorder.model.discogram import Discogram

R1, R2, R3 = "sis2004-secondary@1", "wolfer2008@1", "sis-ladder@1"
R4, R4B, R4C = "iasp1994-provocation@1", "iasp1994-idd@1", "anaesthetic-response@1"
R5, R6, R7, R8 = "walsh1990@1", "lowpressure22@1", "derby1999-class@1", "xi2016@1"
R9, R10 = "cervical-sis@1", "thoracic-descriptive@1"

Shown = dict[str, Any]


def point(t_s: float, volume: float | None, pressure: float | None, nrs: int | None, **more: Any) -> Shown:
    """Return one point of a series."""
    return {"t_s": t_s, "volume_ml": volume, "pressure_psi": pressure, "nrs": nrs} | more


def control(level: str, opening: float = 15, peak: float | None = 90, **more: Any) -> Shown:
    """Return a painless disc that was pressurised to its peak."""
    return {
        "level": level,
        "baseline_nrs": 0,
        "opening_pressure_psi": opening,
        "series": [point(0, 0.2, opening, 0), point(30, 1.6, peak, 0)],
        "concordance": "none",
        "rating_0_5": 0,
        "behaviours": [],
        "dallas": 0,
        "leak": "none",
        "endpoint": "pressure ceiling",
    } | more


def target(
    level: str, opening: float = 12, first: float = 20, six: float = 24, seven: float = 26, **more: Any
) -> Shown:
    """Return a disc with exact pain 8/10; the pressures are those at first pain, at 6 and at 7."""
    return {
        "level": level,
        "baseline_nrs": 0,
        "opening_pressure_psi": opening,
        "series": [
            point(0, 0.2, opening, 0),
            point(12, 0.8, first, 3),
            point(18, 1.1, six, 6),
            point(24, 1.4, seven, 7),
            point(28, 1.6, seven + 2, 8),
        ],
        "concordance": "exact",
        "rating_0_5": 4,
        "behaviours": ["guarding", "grimacing", "verbalising"],
        "dallas": 4,
        "leak": "none",
        "endpoint": "concordant pain",
    } | more


def study(*levels: Shown, **more: Any) -> Shown:
    """Return a case of these levels."""
    return {
        "case": "tried",
        "region": "lumbar",
        "device_resolution_psi": 1.0,
        "other_sources_excluded": True,
        "levels": list(levels),
    } | more


def classic(**of_target: Any) -> Shown:
    """Return the classic study, with its target changed."""
    return study(control("L3-4"), target(of_target.pop("level", "L4-5"), **of_target), control("L5-S1"))


def verdicts(case: Shown, level: str = "L4-5") -> dict[str, Any]:
    """Return the result of every rule set at a level of a case."""
    return {name: by_level[level].result for name, by_level in judge(discogram_of(case)).items()}


def finding(case: Shown | Discogram, rules: str, level: str = "L4-5") -> Finding:
    """Return what one rule set says of a level."""
    discogram = case if isinstance(case, Discogram) else discogram_of(case)
    return judge(discogram, [rules])[rules][level]
