"""One evaluation of a discogram by rule sets: per level a result, with every condition, number and reason.

A **finding** is what one rule set says of one level. It lists each **condition** with its measured value, its limit
and whether it held, each **control** disc and why another did not serve, and whether a pressure lies within the
measurement resolution of a limit (facts 1.9). Results of several rule sets are listed, never blended.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from discorecorder.model.evaluation import across_levels, evaluate
from discorecorder.model.findings import Condition, Control, Finding, Study
from discorecorder.model.rulesets import SHIPPED, RuleSet
from discorecorder.model.siterules import thawed
from discorecorder.model.spine import region_of
from discorecorder.model.values import EntryError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from discorecorder.model.discogram import Discogram

__all__ = ["Condition", "Control", "Finding", "RuleSet", "frozen", "judge", "primary_of", "rule_sets"]


def frozen(site: Iterable[RuleSet] = ()) -> dict[str, Any]:
    """Return every rule set that ships and those of the site, in the form that an opening record keeps."""
    return {rules.name: rules.frozen() for rules in (*SHIPPED, *site)}


def rule_sets(discogram: Discogram) -> tuple[RuleSet, ...]:
    """Return the rule sets that the opening record froze, as they are always listed: R1 to R10, then the site's.

    They are checked once for each opening record, whose criteria never change. Raises EntryError where one is none.
    """
    criteria = discogram.opened.criteria
    known = _READ.get(id(criteria))
    if known is None or known[0] is not criteria:
        if len(_READ) >= MOST_READ:
            _READ.clear()
        known = _READ[id(criteria)] = (criteria, _read(criteria))  # kept with its criteria, so that no id is used again
    return known[1]


MOST_READ = 64
_READ: dict[int, tuple[dict[str, Any], tuple[RuleSet, ...]]] = {}
"""The rule sets of the opening records seen last, by the identity of their criteria."""


def _read(criteria: dict[str, Any]) -> tuple[RuleSet, ...]:
    order = {rules.name: place for place, rules in enumerate(SHIPPED)}
    names = sorted(criteria, key=lambda name: (order.get(name, len(order)), name))  # JSON keeps no order of its own
    return tuple(_named(name, thawed(criteria[name])) for name in names)


def _named(name: str, rules: RuleSet) -> RuleSet:
    if rules.name != name:
        raise EntryError(f"the opening record keeps {rules.name} under the name {name}; it was changed by hand")
    return rules


def primary_of(discogram: Discogram, level: str) -> str | None:
    """Return the name of the primary rule set for a level's region, or None where none is active."""
    region = region_of(level)
    for rules in rule_sets(discogram):
        if rules.name in discogram.opened.primary and rules.region in {region, "any"}:
            return rules.name
    return None


def _of_fused(discogram: Discogram, rules: RuleSet) -> dict[str, Finding]:
    """Return the findings of the discs that are fused or not accessible: nothing can be said of them (facts E-15)."""
    result = None if rules.method in {"ladder", "response"} else "NOT EVALUABLE"
    fused = discogram.numbering.fused
    why = ("not evaluable: fused or not accessible",)
    return {level: Finding(rules.name, level, result, flags=why) for level in fused if level not in discogram.levels}


def judge(discogram: Discogram, only: Iterable[str] | None = None) -> dict[str, dict[str, Finding]]:
    """Evaluate every level by every frozen rule set, or by those named; a dict by rule set, then by level."""
    study = Study(discogram)
    wanted = None if only is None else set(only)
    findings: dict[str, dict[str, Finding]] = {}
    for rules in rule_sets(discogram):
        if wanted is not None and rules.name not in wanted:
            continue
        by_level = {level: evaluate(study, rules, measures) for level, measures in study.levels.items()}
        findings[rules.name] = across_levels(study, rules, by_level) | _of_fused(discogram, rules)
    return findings
