"""One level of a case: its injection as entries, in the order in which they would have been said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from discorecorder import case_words as words
from discorecorder.case_fields import Fields, placed
from discorecorder.case_points import is_ended, series_entries
from discorecorder.case_words import NOTHING, plain
from discorecorder.model import entries as said
from discorecorder.model.entries import Entry, Number
from discorecorder.model.units import Volume
from discorecorder.model.values import EntryError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from discorecorder.case_points import Said

UNTOLD = "as the case says"
"""In place of a reason or of words that a case leaves out."""

ACCEPTED = ("accepted_as_control", "accept_as_control", "control_accepted")
ACCEPTED_BECAUSE = ("accepted_as_control_reason", "accept_as_control_reason", "control_accepted_reason")
GIVEN = ("anaesthetic_given", "put_to_sleep")
_NUMBER = r"(\d+(?:[.,]\d+)?|[.,]\d+)"
_PERCENT = re.compile(_NUMBER + r"\s*(?:%|per ?cent)")
_MILLILITRES = re.compile(_NUMBER + r"\s*(?:ml|cc)")


def level_of(fields: Fields) -> str:
    """Return the level that an object of the case is about, in its printed form."""
    name = fields.text("level")
    if name is None:
        raise EntryError(f"{fields.where}: level is missing")
    with placed(fields.where):
        return words.disc_named(name)


def is_absent(fields: Fields) -> bool:
    """Return whether a level of the case is fused or could not be reached (facts E-15)."""
    blocked = [fields.truth("fused"), fields.truth("not_accessible"), fields.truth("inaccessible")]
    return any(blocked) or fields.truth("accessible") is False


def has_injection(fields: Fields) -> bool:
    """Return whether a level of the case tells of an injection."""
    return bool(fields.items("series")) or fields.pressure("opening_pressure") is not None


def was_untested(fields: Fields) -> bool:
    """Return whether the case says that a level was not tested or was given up, whatever stands beside it."""
    return fields.truth("tested") is False or bool(fields.truth("not_tested")) or _given_up(fields) is not None


def _given_up(fields: Fields) -> str | None:
    """Return why a level was abandoned, or None where it was not."""
    return _remark(fields, "abandoned")


def _remark(fields: Fields, field: str) -> str | None:
    """Return the words of a field that may also be true or false; None for false and for words that say none."""
    told = fields.word(field)
    if told is None or plain(told) in NOTHING:
        return None
    return UNTOLD if plain(told) in {"true", "yes"} else told


def level_entries(fields: Fields, injection: int, comes_again: bool) -> Iterator[Said]:
    """Yield the entries of a level with their seconds from its beginning.

    ``injection`` counts how often the level has come; from the second on the disc is injected again.
    """
    with placed(fields.where):
        yield 0, said.Level(fields.where, fields.choice("role", words.ROLES))
        yield from ((0.0, entry) for entry in _before(fields))
        if was_untested(fields):
            yield 0, said.Abandon(_given_up(fields) or "not tested")
            return
        if injection > 1:
            yield 0, said.Inject()
        pressure = fields.pressure("opening_pressure")
        if pressure is not None:
            yield 0, said.Opening(pressure)
        last_s = 0.0
        for at_s, entry in series_entries(fields):
            last_s = at_s
            yield at_s, entry
        found = list(_found(fields))
        yield from ((last_s, entry) for entry in found)
        if (comes_again or is_ended(fields)) and not any(isinstance(entry, said.Stop) for entry in found):
            yield last_s, said.Stop()
        if fields.truth("designated"):
            yield last_s, said.Designate(injection)


def _before(fields: Fields) -> Iterator[Entry]:
    after = fields.truth("after_anaesthetic")
    if after is not None:
        yield said.AfterAnaesthetic(after)
    tip = fields.choice("tip_position", words.TIPS)
    if tip is not None:
        yield said.Tip(tip)
    surgery = _remark(fields, "prior_surgery")
    if surgery is not None:
        yield said.Finding("prior surgery", surgery)
    yield from _sham(fields)
    baseline = fields.whole("baseline_nrs")
    if baseline is not None:
        yield said.Baseline(baseline)


def _sham(fields: Fields) -> Iterator[Entry]:
    """Yield the answer to a sham injection; without a score it is a finding, since no score may be made up."""
    score, painful = fields.whole("sham_nrs"), fields.truth("sham_painful")
    before = _remark(fields, "sham_before")
    if score is None and before is not None and before.isdigit():
        score, before = fields.whole("sham_before"), None
    if score is None and painful is False:
        score = 0
    if score is not None:
        yield said.Sham(score)
    elif painful:
        yield said.Finding("other", "a sham injection was painful, its score was not told")
    if before not in {None, UNTOLD}:
        yield said.Finding("other", f"sham injection: {before}")


def _found(fields: Fields) -> Iterator[Entry]:
    grade, side = fields.choice("concordance", words.GRADES), fields.choice("pain_side", words.SIDES)
    if grade is not None:
        yield said.Concordance(grade)
    if side is not None:
        yield said.PainSide(side)
    rating = fields.whole("rating_0_5")
    if rating is not None:
        yield said.Rating(rating)
    seen = _behaviours(fields)
    if seen:
        yield said.Behaviour(seen)
    yield from _ended(fields)
    yield from _imaged(fields)
    yield from _accepted(fields)
    yield from _anaesthetised(fields)


def _behaviours(fields: Fields) -> tuple[str, ...]:
    told = [word for word in fields.texts("behaviours") if plain(word) not in NOTHING]
    return tuple(dict.fromkeys(seen for word in told for seen in words.behaviours_of(word)))


def _ended(fields: Fields) -> Iterator[Entry]:
    """Yield why the injection ended and what the plunger felt like; ``endpoint`` may hold both, in a list of words."""
    told = [word for word in (fields.word("endpoint") or "").replace(";", ",").split(",") if plain(word) not in NOTHING]
    feels = [words.FEELS[plain(word)] for word in told if plain(word) in words.FEELS]
    others = [word.strip() for word in told if plain(word) not in words.FEELS]
    for reason in _without_vague([fields.looked_up("endpoint", word, words.STOPS) for word in others]):
        yield said.Stop(reason)
    feel = fields.choice("endpoint_feel", words.FEELS)
    yield from (said.EndPoint(one) for one in ([feel] if feel is not None else feels) if one is not None)


def _without_vague(reasons: list[str | None]) -> list[str | None]:
    """Return the reasons without a mere 'aborted', which by itself counts as an adverse event.

    Of the reasons for which an injection is broken off it is the one that claims least of needle and patient.
    """
    clear = [reason for reason in reasons if reason != words.BROKEN_OFF]
    return clear or ["adverse" for _ in reasons[:1]]


def _imaged(fields: Fields) -> Iterator[Entry]:
    site, prevents = fields.choice("leak", words.LEAKS), fields.truth("leak_prevents_pressurisation")
    if site is not None or prevents:
        yield said.Leak("unconfirmed" if site in {None, "none"} and prevents else site or "none", bool(prevents))
    nucleogram = fields.choice("nucleogram", words.NUCLEOGRAMS)
    if nucleogram is not None:
        yield said.Nucleogram(nucleogram)
    dallas, torn = fields.choice("dallas", words.DALLAS), fields.truth("annulus_torn_on_ct")
    if dallas is not None:
        yield said.Tear(int(dallas))
    if torn is not None:
        yield said.Annulus(torn)


def _accepted(fields: Fields) -> Iterator[Entry]:
    """Yield that the physician accepts a control; a reason alone says so, a false one beside it takes it back."""
    flags = [field for field in ACCEPTED if fields.word(field) is not None]
    remarks = [_remark(fields, field) for field in flags]
    reasons = [_remark(fields, field) for field in ACCEPTED_BECAUSE]
    told = [remark for remark in (*reasons, *remarks) if remark is not None]
    if told and None not in remarks:
        yield said.AcceptControl(next((reason for reason in told if reason != UNTOLD), UNTOLD))


def _anaesthetised(fields: Fields) -> Iterator[Entry]:
    sleep = _anaesthetic(fields)
    if sleep is None and any(_remark(fields, field) for field in GIVEN):
        sleep = said.Sleep()
    if sleep is not None:
        yield sleep
    for place, point in enumerate(fields.items("relief_series"), start=1):
        one = Fields(point, f"{fields.where}, relief {place}")
        pain = one.whole("nrs")
        if pain is not None:
            with placed(one.where):
                yield said.Relief(pain, one.whole("minutes"))


def _anaesthetic(fields: Fields) -> Entry | None:
    """Return the anaesthetic that was given into the disc: an object, true, or words such as 'lidocaine 1% 1 mL'."""
    if isinstance(fields.shown.get("anaesthetic"), dict):
        return _listed_anaesthetic(fields.part("anaesthetic"))
    told = _remark(fields, "anaesthetic")
    if told is None or told == UNTOLD:
        return None if told is None else said.Sleep()
    agents = [word for word in plain(told).replace(",", " ").split() if word in words.ANAESTHETICS]
    if not agents:
        raise EntryError(f"{fields.where}: anaesthetic names {words.choices(words.ANAESTHETICS)}; not {told[:60]!r}")
    agent = next((named for word in agents if (named := words.ANAESTHETICS[word]) is not None), None)
    percent, volume = _PERCENT.search(told.lower()), _MILLILITRES.search(told.lower())
    with placed(f"{fields.where}: anaesthetic"):
        return said.Sleep(
            Volume.of(volume[1].replace(",", "."), "mL") if volume else None,
            agent,
            Number.of(percent[1].replace(",", ".")) if percent else None,
        )


def _listed_anaesthetic(given: Fields) -> Entry | None:
    percent, agent = given.number("percent"), given.word("agent")
    untold = all(held is None for held in given.shown.values())
    if untold or given.truth("given") is False or (agent is not None and plain(agent) in NOTHING):
        return None
    name = None if agent is None else given.looked_up("agent", agent, words.ANAESTHETICS)
    with placed(given.where):
        return said.Sleep(given.volume("volume_ml"), name, None if percent is None else Number.of(percent))
