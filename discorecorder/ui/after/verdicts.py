"""What the criteria say of a level: the primary rule set with its reasons, the others below, one line each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from discorecorder.model.criteria import judge, primary_of, rule_sets
from discorecorder.model.entries import Override
from discorecorder.model.spine import region_of
from discorecorder.ui.refusal_words import told
from discorecorder.ui.words import mark, tr

if TYPE_CHECKING:
    from discorecorder.model.discogram import Discogram
    from discorecorder.model.findings import Condition, Finding
    from discorecorder.model.rulesets import RuleSet

VERDICTS = {
    "MET": mark("MET"),
    "NOT MET": mark("NOT MET"),
    "INDETERMINATE": mark("INDETERMINATE"),
    "NOT EVALUABLE": mark("NOT EVALUABLE"),
    "PENDING CT": mark("PENDING CT"),
    "NOT SUSTAINED": mark("NOT SUSTAINED"),
}
SIGNS = {
    "MET": "\u25c6",
    "NOT MET": "\u25cb",
    "NOT SUSTAINED": "\u25cb",
    "INDETERMINATE": "\u25c8",
    "PENDING CT": "\u25d4",
    "NOT EVALUABLE": "\u2715",
}
"""A shape beside each verdict, like the signs on the map."""

HELD = {True: "\u2713", False: "\u2715", None: "?"}


class Verdict(NamedTuple):
    """What one rule set says of one level, in words; ``reasons`` pair a sign with a sentence."""

    rules: str
    source: str
    word: str
    sign: str
    reasons: tuple[tuple[str, str], ...]
    is_near: bool
    override: str

    @property
    def shown(self) -> str:
        """The sign and the word."""
        return f"{self.sign} {self.word}".strip()


class LevelVerdicts(NamedTuple):
    """What all rule sets of its region say of a level; ``primary`` is None where none is active."""

    level: str
    primary: Verdict | None
    others: tuple[Verdict, ...]


def verdicts_of(discogram: Discogram) -> tuple[LevelVerdicts, ...]:
    """Return what the criteria say of every tested level, from above."""
    findings, rules = judge(discogram), rule_sets(discogram)
    tested = sorted((state.level for state in discogram.tested), key=discogram.numbering.order_of)
    return tuple(_of_level(discogram, level, rules, findings) for level in tested)


def _of_level(
    discogram: Discogram, level: str, rules: tuple[RuleSet, ...], findings: dict[str, dict[str, Finding]]
) -> LevelVerdicts:
    first, region = primary_of(discogram, level), region_of(level)
    applied = {
        one.name: _verdict(discogram, one, findings[one.name][level])
        for one in rules
        if one.region in {region, "any"} and level in findings[one.name]
    }
    primary = applied.pop(first, None) if first else None
    return LevelVerdicts(level, primary, tuple(applied.values()))


def _verdict(discogram: Discogram, rules: RuleSet, finding: Finding) -> Verdict:
    reasons = [(HELD[condition.held], _condition_words(condition)) for condition in finding.conditions]
    reasons += [(HELD[control.served], told(control.words)) for control in finding.controls]
    reasons += [("\u2022", told(flag)) for flag in finding.flags]
    word = result_words(rules, finding)
    sign = SIGNS.get(str(finding.result), "")
    return Verdict(
        finding.criteria, rules.source, word, sign, tuple(reasons), finding.near_limit, _override(discogram, finding)
    )


def _condition_words(condition: Condition) -> str:
    limit = f" ({told(condition.limit)})" if condition.limit else ""
    near = "; " + tr("within measurement resolution") if condition.near_limit else ""
    return f"{told(condition.name)}: {told(condition.measured)}{limit}{near}"


def result_words(rules: RuleSet, finding: Finding) -> str:
    """Return a result in words: the verdict, the tier, or the words of a descriptor."""
    result = finding.result
    if isinstance(result, bool):
        return tr("low pressure") if result else tr("not low pressure")
    if rules.method == "ladder" and result in {"T1", "T2", "T3", "T4"}:
        return tr("tier {tier}", tier=result)
    if result is None:
        return {"ladder": tr("no tier"), "pressure class": tr("no class")}.get(rules.method, tr("none given"))
    return tr(VERDICTS[result]) if result in VERDICTS else told(result)


def _override(discogram: Discogram, finding: Finding) -> str:
    """Return the result that the physician stated instead, and why; empty where nobody did."""
    for fact in reversed(tuple(discogram.facts(Override))):
        entry = fact.entry
        if isinstance(entry, Override) and (entry.level, entry.criteria) == (finding.level, finding.criteria):
            return tr("The physician states {result}: {why}", result=tr(VERDICTS[entry.result]), why=entry.reason)
    return ""
