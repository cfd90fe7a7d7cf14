"""The numbers of a level for the read-back: what each is, its value in large type, and what belongs to it in small."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from discorecorder.model import entries as said
from discorecorder.model.criteria import primary_of, rule_sets
from discorecorder.model.measures import Measures, exact
from discorecorder.model.measures import told as shown
from discorecorder.ui.refusal_words import told
from discorecorder.ui.words import local_number, local_psi, mark, tr

if TYPE_CHECKING:
    from fractions import Fraction

    from discorecorder.model.discogram import Discogram
    from discorecorder.model.measures import Moment
    from discorecorder.model.state import LevelState

DASH = "\u2013"
CONCORDANCE = {
    "none": mark("no pain"),
    "discordant": mark("discordant"),
    "similar": mark("similar"),
    "exact": mark("exact"),
    "unable": mark("cannot say"),
}
STOPPED = {
    "pain": mark("pain"),
    "pressure": mark("pressure limit"),
    "volume": mark("volume limit"),
    "leak": mark("leak"),
    "no rise": mark("no rise of pressure"),
    "needle": mark("needle displaced"),
    "patient": mark("patient's request"),
    "adverse": mark("adverse event"),
    "operator": mark("operator's decision"),
}
ROLES = {"suspect": mark("suspect level"), "control": mark("control")}


class Figure(NamedTuple):
    """One value: what it is, the value, its unit, what belongs to it, and the meaning of its colour."""

    asked: str
    value: str
    unit: str = ""
    note: str = ""
    meaning: str = "text"

    @property
    def spoken(self) -> str:
        """The value in one line, for a screen reader."""
        return " ".join(part for part in (f"{self.asked}:", self.value, self.unit, self.note) if part)


def figures_of(discogram: Discogram, state: LevelState) -> tuple[Figure, ...]:
    """Return the numbers of a level in the order in which they are read back."""
    measures, limits = Measures(discogram, state), _limits_of(discogram)
    volume, _ = measures.final_volume
    least = _least_of(discogram, state.level)
    qualifying = () if least is None else (_at_score(measures, least, limits),)
    return (
        Figure(tr("Pain"), _pain(measures), tr("of 10"), meaning="pain_text"),
        _in_words(tr("Concordance"), CONCORDANCE.get(measures.grade or ""), meaning="pain_text"),
        _opening(measures, state),
        _moment(tr("First pain"), measures.first_pain, limits),
        *qualifying,
        _moment(tr("Peak pressure"), measures.peak, limits, with_pain=False),
        Figure(tr("Volume"), local_number(volume.words) if volume else DASH, "mL" if volume else ""),
        _in_words(tr("Stopped for"), STOPPED.get(measures.stop_reason or ""), _end_point(state)),
        _leak(state),
        _contrast(state),
    )


def role_words(discogram: Discogram, state: LevelState) -> str:
    """Return the planned role of a level in words; empty where none was planned."""
    role = discogram.role_of(state.level)
    return tr(ROLES[role]) if role is not None else ""


def _limits_of(discogram: Discogram) -> tuple[Fraction, ...]:
    """Return the pressures in psi that a rule set turns on, so that no number is shown as one of them that is not."""
    limits: set[Fraction] = set()
    for rules in rule_sets(discogram):
        for name, limit in rules.parameters.items():
            if name.endswith("_psi"):
                limits.update(exact(one) for one in (limit if isinstance(limit, list) else [limit]))
    return tuple(sorted(limits))


def _least_of(discogram: Discogram, level: str) -> int | None:
    """Return the score that the primary rule set of a level's region asks for, where it asks for one."""
    name = primary_of(discogram, level)
    least = next((rules.limit("nrs_least") for rules in rule_sets(discogram) if rules.name == name), None)
    return least if isinstance(least, int) else None


def _pain(measures: Measures) -> str:
    base = DASH if measures.base is None else str(measures.base)
    return f"{base} \u2192 {DASH if measures.peak_pain is None else measures.peak_pain}"


def _in_words(asked: str, value: str | None, note: str = "", meaning: str = "text") -> Figure:
    return Figure(asked, tr(value) if value else DASH, note=note, meaning=meaning)


def _opening(measures: Measures, state: LevelState) -> Figure:
    asked = tr("Opening")
    if measures.opening is not None:
        native = "" if measures.opening.unit == "psi" else local_number(str(measures.opening))
        return Figure(asked, local_psi(measures.opening.psi()), "psi", native, "pressure_text")
    missing = state.last(said.NoOpening)
    if missing is not None:
        return Figure(asked, tr("not obtained"), note=missing.words)
    return Figure(asked, DASH, note="" if measures.has_manometer else tr("no manometer"))


def _at_score(measures: Measures, least: int, limits: tuple[Fraction, ...]) -> Figure:
    asked = tr("Pain {least} or more", least=least)
    moment = measures.at_pain(least)
    if moment is None and measures.base is not None and measures.base >= least:
        return Figure(asked, DASH, note=tr("at baseline already"))
    return _moment(asked, moment, limits)


def _moment(asked: str, moment: Moment | None, limits: tuple[Fraction, ...], *, with_pain: bool = True) -> Figure:
    """Return the pressure of a moment above opening where that is known, else on the gauge."""
    if moment is None:
        return Figure(asked, DASH)
    notes = [tr("pain {score}", score=moment.pain)] if with_pain and moment.pain >= 0 else []
    if moment.volume is not None:
        notes.append(f"{local_number(moment.volume.words)} mL")
    if moment.is_stale:
        notes.append(tr("old reading"))
    if moment.pressure is None:
        return Figure(asked, DASH, note=", ".join(notes))
    if moment.above_psi is None or moment.gauge_psi is None:
        known = moment.gauge_psi if moment.gauge_psi is not None else moment.pressure.psi()
        return Figure(asked, _psi(known, limits), "psi", ", ".join(notes), "pressure_text")
    notes.insert(0, tr("gauge {psi}", psi=_psi(moment.gauge_psi, limits)))
    return Figure(asked, _psi(moment.above_psi, limits), tr("psi a.o."), ", ".join(notes), "pressure_text")


def _psi(psi: Fraction, limits: tuple[Fraction, ...]) -> str:
    return local_number(shown(psi, *limits))


def _end_point(state: LevelState) -> str:
    feel = state.last(said.EndPoint)
    return tr("end point {feel}", feel=told(feel.feel)) if feel else ""


def _leak(state: LevelState) -> Figure:
    leak = state.last(said.Leak)
    if leak is None:
        return Figure(tr("Leak"), DASH)
    note = tr("disc not pressurised") if leak.prevents_pressurisation else ""
    return Figure(tr("Leak"), tr("none") if leak.site == "none" else told(leak.site), note=note)


def _contrast(state: LevelState) -> Figure:
    """Return the shape of the contrast and the grade of the tear."""
    shape, tear = state.last(said.Nucleogram), state.last(said.Tear)
    note = ""
    if tear is not None:
        place = f" {told(tear.location)}" if tear.location else ""
        note = tr("Dallas {grade}", grade=tear.dallas) + place
    return Figure(tr("Nucleogram"), told(shape.type) if shape else DASH, note=note)
