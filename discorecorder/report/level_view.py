"""What is printed of one level: every number in words, with the records that it comes from."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from discorecorder.model import entries as said
from discorecorder.model.measures import Measures, Moment
from discorecorder.report.wording import described, native_words, pressure_words

if TYPE_CHECKING:
    from fractions import Fraction

    from discorecorder.model.discogram import Discogram
    from discorecorder.model.entries import Entry
    from discorecorder.model.state import Fact, LevelState

__all__ = ["Item", "LevelView"]

GRADES: Final = {
    "none": "no pain",
    "discordant": "discordant",
    "similar": "concordant, similar",
    "exact": "concordant, exact",
    "unable": "patient unable to say",
}
REASONS: Final = {
    "pain": "concordant pain reached the limit",
    "pressure": "pressure ceiling",
    "volume": "volume ceiling",
    "leak": "extravasation",
    "no rise": "no rise of pressure despite flow",
    "needle": "needle displaced",
    "patient": "patient's request",
    "adverse": "adverse event",
    "operator": "operator's decision",
}
NUCLEOGRAMS: Final = {"cottonball": "cotton ball"}
DASH: Final = "\u2013"


class Item(NamedTuple):
    """A labelled value with the numbers of its records, and what the device showed where that was not psi."""

    label: str
    words: str
    records: tuple[int, ...] = ()
    native: str = ""


class LevelView:
    """One level as it is printed."""

    def __init__(self, discogram: Discogram, state: LevelState, limits_psi: frozenset[Fraction] = frozenset()) -> None:
        self.discogram = discogram
        self.state = state
        self.level = state.level
        self.limits_psi = limits_psi
        self.measures = Measures(discogram, state)

    @cached_property
    def role(self) -> str:
        """The planned role of the level, or that none was planned."""
        return self.discogram.role_of(self.level) or "role not planned"

    @property
    def is_tested(self) -> bool:
        """Whether something was injected."""
        return self.state.is_tested

    @property
    def score(self) -> str:
        """The peak pain as it is printed in the disc: 8/10."""
        peak = self.measures.peak_pain
        return f"{DASH}/10" if peak is None else f"{peak}/10"

    @property
    def concordance(self) -> str:
        """The grade of concordance in words."""
        return GRADES.get(self.measures.grade or "", "concordance not recorded")

    @cached_property
    def pain(self) -> Item:
        """Pain from base to peak."""
        measures = self.measures
        base = DASH if measures.base is None else str(measures.base)
        records = tuple(filter(None, (measures.base_record, measures.peak_pain_record)))
        return Item("Pain, base to peak", f"{base} \u2192 {self.score}", records)

    @cached_property
    def volume(self) -> Item:
        """The volume injected at the end."""
        volume, record = self.measures.final_volume
        return Item("Volume", str(volume) if volume else DASH, (record,) if record else ())

    @cached_property
    def opening(self) -> Item:
        """The opening pressure, or why there is none."""
        measures = self.measures
        if measures.opening is not None:
            words = pressure_words(measures.opening, measures.opening.psi(), None, self.limits_psi)
            return Item("Opening", words, (measures.opening_record,), native_words(measures.opening))
        missing = self.state.fact(said.NoOpening)
        if missing:
            return Item("Opening", "not obtained", (missing.number,))
        return Item("Opening", DASH if measures.has_manometer else "no manometer")

    @cached_property
    def first_pain(self) -> Item:
        """The pressure at which pain first rose above base."""
        moment = self.measures.first_pain
        label = "First pain"
        if moment is not None:
            label += f" {moment.pain}/10"
        return self._moment(label, moment)

    def qualifying(self, least: int) -> Item:
        """The pressure at which pain first reached a score."""
        measures = self.measures
        moment = measures.at_pain(least)
        label = f"Pain \u2265 {least}/10"
        if moment is None and measures.base is not None and measures.base >= least:
            return Item(label, "at baseline already", (measures.base_record,))
        return self._moment(label, moment)

    @cached_property
    def peak(self) -> Item:
        """The highest pressure."""
        return self._moment("Peak", self.measures.peak, with_volume=False)

    def _moment(self, label: str, moment: Moment | None, *, with_volume: bool = True) -> Item:
        if moment is None:
            return Item(label, DASH)
        native = native_words(moment.pressure) if moment.pressure is not None else ""
        volume = str(moment.volume) if with_volume and moment.volume is not None else ""
        label = " \u00b7 ".join(part for part in (label, volume) if part)
        records = tuple(dict.fromkeys(filter(None, (moment.record, moment.pressure_record))))
        words = DASH
        if moment.pressure is not None:
            words = pressure_words(moment.pressure, moment.gauge_psi, moment.above_psi, self.limits_psi)
            if moment.above_psi is None:
                words += " (a.o. \u2013)"
        return Item(label + (" (stale)" if moment.is_stale else ""), words, records, native)

    @cached_property
    def end(self) -> Item:
        """Why the injection ended, and what the plunger felt like."""
        injection, feel = self.measures.injection, self.state.fact(said.EndPoint)
        stopped = injection.stopped if injection is not None else None
        reason = REASONS.get(self.measures.stop_reason or "", "reason not recorded")
        words, records = f"Stopped: {reason}", [stopped.number] if stopped else []
        if feel and isinstance(feel.entry, said.EndPoint):
            words += f"; end point {feel.entry.feel}"
            records.append(feel.number)
        return Item("End", words, tuple(records))

    @cached_property
    def morphology(self) -> Item:
        """Nucleogram, tear and leak."""
        parts, records = [], []
        for kind in (said.Nucleogram, said.Tear, said.Annulus, said.Leak):
            fact = self.state.fact(kind)
            if fact:
                parts.append(_morphology(fact.entry))
                records.append(fact.number)
        return Item("Contrast", "; ".join(parts) or "nucleogram and leak not recorded", tuple(records))

    @cached_property
    def repeat(self) -> Item | None:
        """The second provocation."""
        return self._said(said.Repeat)

    @cached_property
    def sham(self) -> Item | None:
        """The sham injection."""
        return self._said(said.Sham)

    @cached_property
    def anaesthetic(self) -> Item | None:
        """The anaesthetic and the relief that followed."""
        sleep = self.state.fact(said.Sleep)
        if not sleep or not isinstance(sleep.entry, said.Sleep):
            return None
        scores = []
        records = [sleep.number]
        for fact in self.state.facts(said.Relief):
            if isinstance(fact.entry, said.Relief):
                minutes = fact.entry.minutes
                after = round((fact.at - sleep.at).total_seconds() / 60) if minutes is None else minutes
                scores.append(f"{fact.entry.pain}/10 at {after} min")
                records.append(fact.number)
        words = described(sleep.entry)
        words += f"; pain {', '.join(scores)}" if scores else "; relief not recorded"
        return Item("Anaesthetic", words, tuple(records))

    @cached_property
    def location(self) -> Item | None:
        """Where the pain was felt, and on which side."""
        return self._said(said.Location) or self._said(said.PainSide)

    @cached_property
    def words(self) -> tuple[Item, ...]:
        """What the patient said."""
        return tuple(
            Item("Patient's words", f"\u201c{fact.entry.words}\u201d", (fact.number,))
            for fact in self.state.facts(said.Words)
            if isinstance(fact.entry, said.Words)
        )

    @cached_property
    def abandoned(self) -> Item | None:
        """Why the level was given up."""
        return self._said(said.Abandon)

    def _said(self, kind: type[Entry]) -> Item | None:
        fact: Fact | None = self.state.fact(kind)
        return Item(kind.kind, described(fact.entry), (fact.number,)) if fact else None


def _morphology(entry: Entry) -> str:
    """Return nucleogram, tear or leak as a part of a sentence."""
    if isinstance(entry, said.Nucleogram):
        return f"nucleogram {NUCLEOGRAMS.get(entry.type, entry.type)}"
    if isinstance(entry, said.Tear):
        return f"tear Dallas {entry.dallas}" + (f" {entry.location}" if entry.location else "")
    if isinstance(entry, said.Leak):
        if entry.site == "none":
            return "no leak"
        return f"{entry.site} leak" + (", disc not pressurised" if entry.prevents_pressurisation else "")
    words = described(entry)
    return words[:1].lower() + words[1:]
