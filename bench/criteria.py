"""The criteria: judging seven levels by every rule set that ships."""

from __future__ import annotations

from bench import Row, milliseconds, timed
from discorecorder.cases import discogram_of
from discorecorder.model.criteria import judge
from tests.model.clinical import control, study, target

LEVELS = ("T11-12", "T12-L1", "L1-2", "L2-3", "L3-4", "L4-5", "L5-S1")
TIMES = 200
BAR_S = 0.005


def rows() -> list[Row]:
    """Measure the judgement of a study of seven levels, every second one positive."""
    levels = [target(level) if place % 2 else control(level) for place, level in enumerate(LEVELS)]
    discogram = discogram_of(study(*levels, region="mixed"))
    took = timed(lambda: judge(discogram), TIMES)
    what = f"judge {len(LEVELS)} levels by all {len(discogram.opened.criteria)} rule sets"
    return [Row(what, milliseconds(took), f"under {milliseconds(BAR_S)}", took < BAR_S)]
