"""One level of a case: its injection as entries, in the order in which they would have been said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discorecorder.case_fields import Fields, placed
from discorecorder.model import entries as said
from discorecorder.model.entries import Entry, Number
from discorecorder.model.spine import level_named
from discorecorder.model.values import EntryError

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_SECONDS = 86_400

ENDPOINTS = {
    "concordant pain": "pain",
    "concordant pain >= threshold": "pain",
    "pressure ceiling": "pressure",
    "volume ceiling": "volume",
    "extravasation": "leak",
    "no rise despite flow": "no rise",
    "needle displaced": "needle",
    "patient request": "patient",
    "adverse event": "adverse",
    "operator decision": "operator",
}
"""The end point reasons in the words of the cases, and those of the record."""

FEELS = {"firm": "firm", "firm end point": "firm", "firm end-point": "firm", "soft": "soft", "spongy": "soft"}
LEAKS = {"end-plate": "endplate", "end-plate-vertebral": "endplate", "vein": "vascular"}
GRADES = {
    "unable to say": "unable",
    "-": "none",
    "d": "discordant",
    "dissimilar": "discordant",
    "s": "similar",
    "concordant": "similar",
    "familiar": "similar",
    "e": "exact",
    "p0": "none",
    "p1": "discordant",
    "p2": "similar",
    "p3": "exact",
}
"""Other words for the grades (facts 2 and 9). Pain that is only called concordant is similar, the lesser of the two."""

ROLES = {"undecided": None}
AT_REST = frozenset({"static", "rest", "at rest", "flow stopped", "stopped", "after stop", "after flow stopped"})
ADVANCING = frozenset({"dynamic", "flow", "flowing", "advancing", "during injection"})

Said = tuple[float, Entry]


def level_of(fields: Fields) -> str:
    """Return the level that an object of the case is about, in its printed form."""
    name = fields.text("level")
    if name is None:
        raise EntryError(f"{fields.where}: level is missing")
    with placed(fields.where):
        return level_named(name)


def level_entries(fields: Fields, injection: int, comes_again: bool) -> Iterator[Said]:
    """Yield the entries of a level with their seconds from its beginning.

    ``injection`` counts how often the level has come; from the second on the disc is injected again.
    """
    with placed(fields.where):
        role = (fields.text("role") or "undecided").lower()
        yield 0, said.Level(fields.where, ROLES.get(role, role))
        yield from ((0.0, entry) for entry in _before(fields))
        if injection > 1:
            yield 0, said.Inject()
        pressure = fields.pressure("opening_pressure")
        if pressure is not None:
            yield 0, said.Opening(pressure)
        last_s = 0.0
        for at_s, entry in _series(fields):
            last_s = at_s
            yield at_s, entry
        yield from ((last_s, entry) for entry in _found(fields))
        if comes_again and not fields.text("endpoint"):
            yield last_s, said.Stop()
        if fields.truth("designated"):
            yield last_s, said.Designate(injection)


def _before(fields: Fields) -> Iterator[Entry]:
    after = fields.truth("after_anaesthetic")
    if after is not None:
        yield said.AfterAnaesthetic(after)
    sham, baseline = fields.whole("sham_nrs"), fields.whole("baseline_nrs")
    if sham is not None:
        yield said.Sham(sham)
    if baseline is not None:
        yield said.Baseline(baseline)


def _series(fields: Fields) -> Iterator[Said]:
    advancing, last_s = True, 0.0
    for place, point in enumerate(fields.items("series"), start=1):
        one = Fields(point, f"{fields.where}, point {place}")
        last_s = _time_of(one, last_s)
        flows = _flows(one)
        if flows is not None and flows != advancing:
            advancing = flows
            yield last_s, said.Flow(flows)
        volume, pressure, pain = one.volume("volume_ml"), one.pressure("pressure"), one.whole("nrs")
        with placed(one.where):
            if volume is not None or pressure is not None or pain is not None:
                yield last_s, said.Reading(volume, pressure, pain)


def _time_of(one: Fields, last_s: float) -> float:
    told = one.number("t_s")
    at_s = last_s if told is None else float(told)
    if at_s < last_s:
        raise EntryError(
            f"{one.where}: t_s {told} is before {last_s:g} of the point before it; give the series in the order of time"
        )
    if at_s > MOST_SECONDS:
        raise EntryError(f"{one.where}: t_s {told} is over a day; give the seconds since the injection began")
    return at_s


def _flows(point: Fields) -> bool | None:
    """Return whether the plunger advances at a point, where the case says so (facts E-6)."""
    rests = point.truth("static")
    if rests is not None:
        return not rests
    for field in ("dynamic", "flowing", "advancing", "plunger_advancing", "during_injection"):
        told = point.truth(field)
        if told is not None:
            return told
    words = {str(point.shown.get(field)).lower() for field in ("event", "phase", "mode", "flow")}
    return False if words & AT_REST else True if words & ADVANCING else None


def _found(fields: Fields) -> Iterator[Entry]:
    grade, side = fields.text("concordance"), fields.text("pain_side")
    if grade is not None:
        yield said.Concordance(GRADES.get(grade.lower(), grade.lower()))
    if side is not None:
        yield said.PainSide(side.lower())
    rating = fields.whole("rating_0_5")
    if rating is not None:
        yield said.Rating(rating)
    seen = tuple(dict.fromkeys(word.lower() for word in fields.texts("behaviours")))
    if seen:
        yield said.Behaviour(seen)
    yield from _ended(fields)
    yield from _imaged(fields)
    accepted = fields.text("accepted_as_control")
    if accepted is not None:
        yield said.AcceptControl(accepted)
    yield from _anaesthetised(fields)


def _ended(fields: Fields) -> Iterator[Entry]:
    """Yield why the injection ended and what the plunger felt like; ``endpoint`` may hold both, parted by a comma."""
    words = [word.strip().lower() for word in (fields.text("endpoint") or "").split(",") if word.strip()]
    feels = [FEELS[word] for word in words if word in FEELS]
    reasons = [ENDPOINTS.get(word, word) for word in words if word not in FEELS]
    for reason in reasons:
        with placed(f"{fields.where}: endpoint"):
            yield said.Stop(reason)
    told = fields.text("endpoint_feel")
    if told is not None:
        feels = [FEELS.get(told.lower(), told.lower())]
    yield from (said.EndPoint(feel) for feel in feels)


def _imaged(fields: Fields) -> Iterator[Entry]:
    site, prevents = fields.text("leak"), fields.truth("leak_prevents_pressurisation")
    if site is not None or prevents:
        site = LEAKS.get((site or "none").lower(), (site or "none").lower())
        yield said.Leak("unconfirmed" if site == "none" and prevents else site, bool(prevents))
    nucleogram = fields.text("nucleogram")
    if nucleogram is not None:
        yield said.Nucleogram(nucleogram.lower())
    dallas, torn = fields.whole("dallas"), fields.truth("annulus_torn_on_ct")
    if dallas is not None:
        yield said.Tear(dallas)
    if torn is not None:
        yield said.Annulus(torn)
    surgery = fields.text("prior_surgery")
    if surgery is not None:
        yield said.Finding("prior surgery", surgery)


def _anaesthetised(fields: Fields) -> Iterator[Entry]:
    given = fields.part("anaesthetic")
    if given.shown:
        percent = given.number("percent")
        with placed(given.where):
            number = None if percent is None else Number.of(percent)
            yield said.Sleep(given.volume("volume_ml"), given.text("agent"), number)
    for place, point in enumerate(fields.items("relief_series"), start=1):
        one = Fields(point, f"{fields.where}, relief {place}")
        pain = one.whole("nrs")
        if pain is not None:
            with placed(one.where):
                yield said.Relief(pain, one.whole("minutes"))
