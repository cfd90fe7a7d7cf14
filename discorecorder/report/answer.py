"""The answer in one sober sentence, and the sentences that a surgeon needs beside it.

The program states which criteria are met as recorded. It never says that anything is confirmed, proved or indicated.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from discorecorder.model import entries as said
from discorecorder.report.wording import day, described, listed, psi_words, sentence

if TYPE_CHECKING:
    from discorecorder.model.findings import Control
    from discorecorder.report.level_view import LevelView
    from discorecorder.report.study_view import StudyView

__all__ = ["Answer", "answer", "told_apart"]


class Answer(NamedTuple):
    """The headline, the sentences below it by their weight, and the verdict whose colour it bears."""

    headline: str
    weighty: tuple[str, ...]
    setting: tuple[str, ...]
    verdict: str
    differing: dict[str, dict[str, str]]

    @property
    def lines(self) -> tuple[str, ...]:
        """Every sentence below the headline."""
        return self.weighty + tuple(told_apart(self.differing)) + self.setting


def answer(study: StudyView) -> Answer:
    """Return what the study as a whole comes to."""
    verdicts: dict[str, list[LevelView]] = {}
    for view in study.tested:
        verdicts.setdefault(study.verdict(view.level), []).append(view)
    headline, verdict = _headline(study, verdicts)
    met = verdicts.get("MET", [])
    weighty = [*_controls(study, met), *_concluded(study), *_events(study)]
    differing = {view.level: words for view in study.tested if (words := study.disagreement(view.level))}
    return Answer(headline, tuple(weighty), (*_other_pain(study, met), *_setting(study)), verdict, differing)


def _headline(study: StudyView, verdicts: dict[str, list[LevelView]]) -> tuple[str, str]:
    """Return the sentence and the verdict that it turns on; the weightiest result comes first."""
    if not study.tested:
        return "No disc was injected; there is nothing to judge.", "NOT TESTED"
    named = listed([rules.name for rules in study.primary_rules]) or "no active rule set"
    if met := verdicts.get("MET"):
        if len(met) == 1:
            only = met[0]
            return f"{only.level}: {_reached(study, only)}. Criteria of {_rules(study, only)} met as recorded.", "MET"
        each = "; ".join(f"{view.level} {_reached(study, view)}" for view in met)
        return f"Criteria of {named} met as recorded at {_levels(met)}: {each}.", "MET"
    if unsettled := verdicts.get("INDETERMINATE"):
        return _indeterminate(study, unsettled), "INDETERMINATE"
    if pending := verdicts.get("PENDING CT"):
        return f"{_levels(pending)}: verdict by {named} waits for CT.", "PENDING CT"
    if unseen := verdicts.get("NOT EVALUABLE"):
        others = [view for view in study.tested if view not in unseen]
        rest = f" {_levels(others)}: criteria not met." if others else ""
        return f"{_levels(unseen)}: not evaluable by {named}.{rest}", "NOT EVALUABLE"
    if none_met := verdicts.get("NOT MET"):
        return _none_met(study, none_met, named), "NOT MET"
    painful = [view for view in study.tested if view.measures.is_concordant]
    told = "; ".join(f"{view.level} {_reached(study, view)}" for view in painful) or "no disc reproduced the usual pain"
    return f"Descriptive study, no verdict by {named}: {told}.", "NOT EVALUATED"


def _indeterminate(study: StudyView, unsettled: list[LevelView]) -> str:
    named = _rules(study, unsettled[0])
    painful = [view for view in unsettled if view.measures.is_concordant]
    controls = {control.level for view in unsettled for control in _served(study, view)}
    if len(painful) > 1 and not controls:
        return (
            f"{_levels(painful)} each reproduced the usual pain. No negative control was obtained; "
            f"indeterminate by {named}."
        )
    each = "; ".join(f"{view.level}: {_reached(study, view)}" for view in unsettled)
    return f"{each}. Indeterminate by {named}: {_open_question(study, unsettled[0])}."


def _open_question(study: StudyView, view: LevelView) -> str:
    """Return why a level is indeterminate."""
    finding = study.primary(view.level)
    for condition in finding.conditions if finding else ():
        if condition.held is None or (condition.name == "controls" and not condition.held):
            return f"{condition.name}, {condition.measured}"
    return "the controls do not allow the claim"


def _none_met(study: StudyView, none_met: list[LevelView], named: str) -> str:
    # A disc that hurt as usual and yet failed is what a reader must not miss.
    late = [view for view in none_met if view.measures.is_concordant]
    if late:
        each = "; ".join(f"{view.level}: {_reached(study, view)}" for view in late)
        return f"{each}. Criteria of {named} not met: {_failed(study, late[0])}."
    poor = [view for view in none_met if study.inadequacy(view)]
    if poor:
        return f"No disc met the criteria of {named}; not all were adequately pressurised."
    return f"No disc met the criteria of {named}. {_span(none_met)} adequately pressurised."


def _failed(study: StudyView, view: LevelView) -> str:
    """Name the conditions that failed, each with what was measured and its limit."""
    finding = study.primary(view.level)
    failed = [condition for condition in finding.conditions if condition.held is False] if finding else []
    told = [
        f"{c.name} was {c.measured}" + (f", limit {c.limit}" if c.limit else "") for c in failed if c.name != "controls"
    ]
    return "; ".join(told) or "the controls do not allow the claim"


def _span(views: list[LevelView]) -> str:
    if len(views) == 1:
        return f"Disc {views[0].level} was"
    return f"Discs {views[0].level} to {views[-1].level} were" if len(views) > 2 else f"Discs {_levels(views)} were"


def _reached(study: StudyView, view: LevelView) -> str:
    """Return grade, score and pressure of the provoked pain."""
    measures = view.measures
    grade = {"exact": "concordant", "similar": "concordant (similar)"}.get(measures.grade or "", measures.grade or "")
    words = f"{grade} pain {view.score}".strip()
    finding = study.primary(view.level)
    least = study.rules[finding.criteria].limit("nrs_least") if finding else None
    moment = (measures.at_pain(least) if least else None) or measures.peak
    if moment is None or moment.above_psi is None:
        return words
    at = "reached at" if least and measures.at_pain(least) else "up to"
    return f"{words}, {at} {psi_words(moment.above_psi, study.limits_psi)} psi above opening"


def _controls(study: StudyView, met: list[LevelView]) -> list[str]:
    """Return which discs served as controls for the levels that met the criteria, and why others did not."""
    lines = []
    for view in met:
        finding = study.primary(view.level)
        if finding is None:
            continue
        served = [f"{control.level} {_why(control)}" for control in finding.controls if control.served]
        failed = [f"{other.level} did not serve: {_why(other)}" for other in finding.controls if not other.served]
        words = f"{'Controls' if len(served) > 1 else 'Control'}: {'; '.join(served)}" if served else ""
        words = "; ".join(part for part in (words, *failed) if part)
        if words:
            lines.append((f"{view.level}: " if len(met) > 1 else "") + words.rstrip(".") + ".")
    return lines


def _why(control: Control) -> str:
    """Return why a disc served or not, briefly; its limit stands on the page of the level."""
    return re.sub(r" \(limit: [^()]*\)", "", control.why).replace(" above opening", " a.o.")


def _served(study: StudyView, view: LevelView) -> list[Control]:
    finding = study.primary(view.level)
    return [control for control in finding.controls if control.served] if finding else []


def _other_pain(study: StudyView, met: list[LevelView]) -> list[str]:
    """Return the discs that hurt otherwise than the ones in the headline, and were not named as controls."""
    named = {control.level for view in met if (finding := study.primary(view.level)) for control in finding.controls}
    told = []
    for view in study.tested:
        if view.measures.grade == "discordant" and view.level not in named:
            first = view.measures.first_pain
            above = first.above_psi if first else None
            where = "" if above is None else f", first at {psi_words(above, study.limits_psi)} psi above opening"
            told.append(f"{view.level} discordant {view.score}{where}")
    return [f"Other pain: {'; '.join(told)}."] if told else []


def told_apart(differing: dict[str, dict[str, str]]) -> list[str]:
    """Return a sentence for each level of which the rule sets do not all say the same."""
    lines = []
    for level, words in differing.items():
        by_word: dict[str, list[str]] = {}
        for name, word in words.items():
            by_word.setdefault(word, []).append(name)
        told = "; ".join(f"{word} by {listed(names)}" for word, names in by_word.items())
        lines.append(f"Rule sets differ at {level}: {told}. Interpret with caution.")
    return lines


def _setting(study: StudyView) -> list[str]:
    """Return the usual pain, and what was not tested."""
    usual = study.discogram.last(said.UsualPain)
    lines = []
    if usual:
        score = f"{usual.pain}/10, " if usual.pain is not None else ""
        lines.append(f"Usual pain {score}{usual.words}.")
    if study.untested:
        lines.append(f"Not tested: {', '.join(study.untested)}.")
    return lines


def _events(study: StudyView) -> list[str]:
    """Return complications, and what was added after the signature."""
    discogram = study.discogram
    happened = [*discogram.facts(said.Adverse), *discogram.facts(said.Complication)]
    added = [f"{described(fact.entry)} ({day(fact.at)})." for fact in discogram.facts(said.Addendum)]
    return [f"{described(fact.entry)}." for fact in happened] + added


def _concluded(study: StudyView) -> list[str]:
    """Return what the physician concludes, in the physician's words, and every override with its reason."""
    concluded = study.discogram.last(said.Interpretation)
    lines = [f"Physician's interpretation: {sentence(concluded.words)}"] if concluded else []
    for fact in study.discogram.facts(said.Override):
        entry = fact.entry
        if isinstance(entry, said.Override):
            lines.append(
                f"Physician's override at {entry.level}: {entry.result} instead of {entry.criteria}; "
                f"reason: {entry.reason}."
            )
    return lines


def _levels(views: list[LevelView]) -> str:
    return listed([view.level for view in views])


def _rules(study: StudyView, view: LevelView) -> str:
    finding = study.primary(view.level)
    return finding.criteria if finding else "no active rule set"
