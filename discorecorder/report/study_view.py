"""The whole study as it is printed: its levels from above, what every rule set says of them, and who was there."""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Final

from discorecorder.model import entries as said
from discorecorder.model.criteria import judge, rule_sets
from discorecorder.model.evaluation import adequate_psi
from discorecorder.model.spine import REGIONS, region_of
from discorecorder.report.level_view import LevelView
from discorecorder.report.wording import age_on, clock, day, listed, person

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from discorecorder.model.discogram import Discogram
    from discorecorder.model.entries import Record
    from discorecorder.model.findings import Finding
    from discorecorder.model.rulesets import RuleSet
    from discorecorder.model.state import Injection
    from discorecorder.report.stream_view import StreamView
    from discorecorder.report.streamed import Streamed

__all__ = ["StudyView", "result_word"]

POSITIVE: Final = frozenset({"MET", "T1", "T2", "T3", "T4"})
NEGATIVE: Final = frozenset({"NOT MET", "NOT SUSTAINED", None})
VERDICT_METHODS: Final = frozenset({"conditions", "ladder"})


class StudyView:
    """One discogram with what a gauge streamed in it, looked at once for all pages."""

    def __init__(self, discogram: Discogram, streams: Sequence[Streamed] = ()) -> None:
        self.discogram = discogram
        self._streams = {(one.level, one.injection): one for one in streams}
        self._stream_views: dict[tuple[str, int], StreamView] = {}
        self.findings: dict[str, dict[str, Finding]] = judge(discogram)
        self.rules: dict[str, RuleSet] = {rules.name: rules for rules in rule_sets(discogram)}
        order = discogram.numbering.discs
        armed = sorted(
            (level for level in discogram.levels if level in order),
            key=order.index,
        )
        self.limits_psi = _limits_psi(self.rules.values())
        self.levels = [LevelView(discogram, discogram.levels[level], self.limits_psi) for level in armed]
        self.tested = [view for view in self.levels if view.is_tested]

    @cached_property
    def shown(self) -> tuple[str, ...]:
        """The discs that are drawn: those of the region, and the neighbours of every tested one."""
        order = self.discogram.numbering.discs
        tested = [view.level for view in self.levels]
        region = self.discogram.region
        wanted = {level for level in order if region_of(level) == region} if region in {"lumbar", "cervical"} else set()
        for level in tested:
            place = order.index(level)
            reach = 1 if region in {"lumbar", "cervical"} else 2
            wanted.update(order[max(0, place - reach) : place + reach + 1])
        if not wanted:
            wanted = set(REGIONS["thoracic" if region == "thoracic" else "lumbar"])
        if region in {"lumbar", "cervical"}:
            # A neighbour in the next region is drawn only where it was tested.
            wanted = {level for level in wanted if region_of(level) == region or level in tested}
        return tuple(level for level in order if level in wanted)

    @cached_property
    def untested(self) -> tuple[str, ...]:
        """The drawn discs that nothing was injected into."""
        tested = {view.level for view in self.tested}
        return tuple(level for level in self.shown if level not in tested)

    def primary(self, level: str) -> Finding | None:
        """Return what the primary rule set of the level's region says of it; None where none is active."""
        name = self._primary_name(level)
        return self.findings[name].get(level) if name else None

    def inadequacy(self, view: LevelView) -> str | None:
        """Return why a level is no adequate control by its region's primary rule set; None where it is one."""
        finding = self.primary(view.level)
        return view.measures.inadequacy(adequate_psi(self.rules[finding.criteria] if finding else None))

    def _primary_name(self, level: str) -> str | None:
        """Return the name of the active rule set of a level's region."""
        regions = {region_of(level), "any"}
        return next((name for name in self._active if self.rules[name].region in regions), None)

    @cached_property
    def _active(self) -> tuple[str, ...]:
        return tuple(name for name in self.rules if name in self.discogram.opened.primary)

    def verdict(self, level: str) -> str:
        """Return the verdict that a level is drawn by."""
        finding = self.primary(level)
        return str(finding.result) if finding is not None and isinstance(finding.result, str) else "NOT EVALUATED"

    def applied(self, level: str) -> list[tuple[RuleSet, Finding]]:
        """Return every rule set meant for the level's region, with what it says."""
        region = region_of(level)
        return [
            (rules, self.findings[name][level])
            for name, rules in self.rules.items()
            if rules.region in {region, "any"} and level in self.findings[name]
        ]

    def common_flags(self, level: str) -> tuple[str, ...]:
        """Return what every rule set flags at a level, which is then said once."""
        flagged = [finding.flags for _, finding in self.applied(level)]
        return tuple(flag for flag in flagged[0] if all(flag in flags for flags in flagged)) if flagged else ()

    def stream(self, level: str, injection: Injection) -> StreamView | None:
        """Return what was streamed at an injection of a level; None where nothing was."""
        key = level, injection.number
        streamed = self._streams.get(key)
        if streamed is not None and key not in self._stream_views:
            from discorecorder.report.stream_view import StreamView

            self._stream_views[key] = StreamView(streamed, injection, self.limits_psi)
        return self._stream_views.get(key)

    def disagreement(self, level: str) -> dict[str, str]:
        """Return the word of each rule set where they do not all say the same of a level, else nothing."""
        words: dict[str, str] = {}
        senses = set()
        for rules, finding in self.applied(level):
            if rules.method not in VERDICT_METHODS:
                continue
            words[rules.name] = result_word(rules, finding)
            senses.add(_sense(finding))
        senses.discard("open")
        return words if len(senses) > 1 else {}

    @cached_property
    def primary_rules(self) -> list[RuleSet]:
        """The primary rule sets of the regions that were tested, else of the study's region."""
        levels = [view.level for view in self.tested] or list(self.shown)
        names = dict.fromkeys(self._primary_name(level) for level in levels)
        return [self.rules[name] for name in names if name]

    @cached_property
    def patient(self) -> said.Patient | None:
        """Who was examined."""
        return self.discogram.last(said.Patient)

    @property
    def name(self) -> str:
        """The patient's name for print."""
        return person(self.patient.name) if self.patient else "patient not recorded"

    @property
    def identity(self) -> str:
        """Number, birth date, age and sex."""
        patient = self.patient
        if patient is None:
            return "MRN \u2013"
        parts = [f"MRN {patient.mrn}"]
        if patient.born:
            born = _date(patient.born)
            parts.append(f"born {day(born)} ({age_on(born, self.day)} y)")
        parts.append(patient.sex or "sex not recorded")
        return "  \u00b7  ".join(parts)

    @property
    def occasion(self) -> str:
        """Accession number, date and time of the procedure."""
        accession = self.patient.accession if self.patient else None
        first, last = self._span()
        times = f"{day(first)}, {clock(first)}\u2013{clock(last)}"
        return f"Accession {accession or 'not recorded'}  \u00b7  {times}"

    @property
    def day(self) -> date:
        """The day of the procedure, where it took place."""
        return self._span()[0].date()

    def staff(self, role: str) -> str:
        """Return everyone recorded in a role."""
        names = [
            fact.entry.name
            for fact in self.discogram.facts(said.Staff)
            if isinstance(fact.entry, said.Staff) and fact.entry.role == role
        ]
        return listed([person(name) if "^" in name else name for name in dict.fromkeys(names)])

    @property
    def signature(self) -> tuple[said.Sign, Record] | None:
        """The signature and its record."""
        fact = self.discogram.fact(said.Sign)
        return (fact.entry, fact.record) if fact and isinstance(fact.entry, said.Sign) else None

    def _span(self) -> tuple[datetime, datetime]:
        """Return when the first level was armed and when the procedure was over, as far as recorded."""
        discogram = self.discogram
        first = discogram.arming[0][0] if discogram.arming else discogram.records[0].happened_at
        finish = discogram.fact(said.Finish)
        worked = [fact.at for state in discogram.levels.values() for facts in state.said.values() for fact in facts]
        return first, finish.at if finish else max([first, *worked])


def _limits_psi(every: Iterable[RuleSet]) -> frozenset[Fraction]:
    """Return the pressures in psi that a rule set turns on, so that no number is rounded onto one of them."""
    limits: set[Fraction] = set()
    for rules in every:
        for name, limit in rules.parameters.items():
            if name.endswith("_psi"):
                limits.update(Fraction(str(one)) for one in (limit if isinstance(limit, list) else [limit]))
    return frozenset(limits)


def _sense(finding: Finding) -> str:
    if finding.result in POSITIVE:
        return "positive"
    if finding.result in NEGATIVE:
        return "negative"
    return "indeterminate" if finding.result == "INDETERMINATE" else "open"


def _date(iso: str) -> date:
    from datetime import date

    return date.fromisoformat(iso)


def result_word(rules: RuleSet, finding: Finding) -> str:
    """Return a result as it is printed: the verdict, the tier, or the words of a descriptor."""
    result = finding.result
    if rules.method == "ladder":
        return "no tier" if result is None else f"tier {result}" if result in POSITIVE else str(result)
    if isinstance(result, bool):
        return "low pressure" if result else "not low pressure"
    if result is None:
        return "no class" if rules.method == "pressure class" else "none given"
    return result
