"""A worked case as JSON becomes a discogram by the same entries as any other.

The form is that of the clinical test oracles: a region, the device's resolution, and per level baseline, opening
pressure, a series of (t, volume, pressure, NRS), and what was found. Levels come in the order in which they were
injected; a level that comes again is another injection of the same disc (facts E-13). A series is in the order of
time; one that runs backwards is refused rather than sorted, since the first point at a score decides the verdict and
a mistyped time would move it. Fields that are not known are ignored; those that are known are read with their types.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from discorecorder import case_words as words
from discorecorder.case_fields import Fields, placed
from discorecorder.case_levels import has_injection, is_absent, level_entries, level_of, was_untested
from discorecorder.case_words import NOTHING, plain
from discorecorder.model import entries as said
from discorecorder.model.discogram import Discogram
from discorecorder.model.entries import Entry, Number, Record
from discorecorder.model.spine import TRANSITIONS, region_of
from discorecorder.model.values import EntryError
from discorecorder.recorder import opening, to_milliseconds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from discorecorder.model.rulesets import RuleSet

FIRST_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)
MOST_LEVELS = 100
BETWEEN_S = 60.0
"""Seconds from the end of one level to the beginning of the next, which a case does not tell."""

TRANSITIONAL = ("transitional_anatomy", "transition", "transitional")
UNTOLD_NUMBERING = "as the case numbers them"


def discogram_of(case: object, site: Sequence[RuleSet] = ()) -> Discogram:
    """Return the discogram of a case. Raises EntryError naming the level, the field and what it should be."""
    whole = Fields(case, "the case")
    name = whole.text("case") or whole.text("title") or "unnamed"
    grown = Discogram(f"case-{name}")
    for after_s, where, entry in _entries_of(whole, site):
        at = to_milliseconds(FIRST_MOMENT + timedelta(seconds=after_s))
        number = len(grown.records) + 1
        record = Record(number, entry, at, at, "case", "scribe", "import", number)
        with placed(where):
            grown = grown.plus(record.sealed(grown.id, grown.digest))
    return grown


def _entries_of(whole: Fields, site: Sequence[RuleSet]) -> Iterator[tuple[float, str, Entry]]:
    levels = [Fields(level, f"level {place}") for place, level in enumerate(whole.items("levels"), start=1)]
    if not 0 < len(levels) <= MOST_LEVELS:
        raise EntryError(f"the case has {len(levels)} levels; give at least one, and at most {MOST_LEVELS}")
    for fields in levels:
        fields.where = level_of(fields)
    fused = _fused(whole, levels)
    gauge = [] if _is_without_gauge(whole) else [unit for fields in levels for unit in _units_read(fields)]
    yield from ((0.0, whole.where, entry) for entry in _study(whole, levels, site))
    yield 0.0, whole.where, _numbering(whole, levels, fused)
    yield from ((0.0, whole.where, entry) for entry in _manometer(whole, gauge))
    for after_s, where, entry in _tested([fields for fields in levels if fields.where not in fused]):
        kept = entry if gauge else _without_pressure(entry)
        if kept is not None:
            yield after_s, where, kept


def _tested(present: list[Fields]) -> Iterator[tuple[float, str, Entry]]:
    """Yield the entries of the levels that can be tested, one after the other."""
    after_s = BETWEEN_S
    for place, fields in enumerate(present):
        latest_s = after_s
        injection = 1 + sum(_is_injected(other, fields) for other in present[:place])
        comes_again = any(_is_injected(other, fields) for other in present[place + 1 :])
        for offset_s, entry in level_entries(fields, injection, comes_again):
            latest_s = max(latest_s, after_s + offset_s)
            yield latest_s, fields.where, entry
        after_s = latest_s + BETWEEN_S


def _is_injected(other: Fields, fields: Fields) -> bool:
    return other.where == fields.where and not was_untested(other)


def _fused(whole: Fields, levels: list[Fields]) -> tuple[str, ...]:
    """Return the discs that are fused or out of reach. Raises EntryError for one that was injected all the same."""
    fused = [*whole.levels("fused"), *whole.part("numbering").levels("fused")]
    fused += [fields.where for fields in levels if is_absent(fields)]
    for fields in levels:
        if fields.where in fused and has_injection(fields):
            raise EntryError(f"{fields.where}: it is given as fused or not accessible, and yet with an injection")
    return tuple(dict.fromkeys(fused))


def _study(whole: Fields, levels: list[Fields], site: Sequence[RuleSet]) -> Iterator[Entry]:
    with placed(whole.where):
        yield opening(_region(whole, levels), site)
        excluded = whole.truth("other_sources_excluded")
        if excluded is not None:
            yield said.Exclusion(excluded)
        usual, side = whole.text("usual_pain"), whole.choice("usual_pain_side", words.SIDES)
        told = [part for part in (usual, side) if part is not None]
        if told:
            yield said.UsualPain(", ".join(told))


def _region(whole: Fields, levels: list[Fields]) -> str:
    """Return the region that the case names, or that of its levels where it names none or two."""
    told = whole.choice("region", words.REGIONS)
    of_levels = {region_of(fields.where) for fields in levels}
    return told or (of_levels.pop() if len(of_levels) == 1 else "mixed")


def _numbering(whole: Fields, levels: list[Fields], fused: tuple[str, ...]) -> Entry:
    places = [(one, field) for one in (whole, whole.part("numbering")) for field in TRANSITIONAL]
    named = [(one, field) for one, field in places if one.word(field) is not None]
    six = "L6" if {"L5-6", "L6-S1"} & {fields.where for fields in levels} else "none"
    transition, castellvi = _transition(*named[0]) if named else (six, None)
    for one in (whole, whole.part("numbering")):
        castellvi = castellvi or one.choice("castellvi", words.CASTELLVI)
    with placed(whole.where):
        return said.Counted("other", UNTOLD_NUMBERING, transition, fused, castellvi)


def _transition(one: Fields, field: str) -> tuple[str, str | None]:
    """Return the transitional anatomy and its Castellvi type; a type alone tells no direction."""
    told = one.word(field) or ""
    anatomy, named, grade = plain(told).replace(",", " ").partition("castellvi")
    key, grade = " ".join(anatomy.split()), grade.strip().removeprefix("type ").strip()
    transition, castellvi = words.TRANSITIONS.get(key), words.CASTELLVI.get(grade) if named else None
    if transition is None or (named and castellvi is None):
        known = ", ".join(TRANSITIONS)
        raise EntryError(f"{one.where}: {field} is {known}, or a Castellvi type Ia to IV; not {told[:60]!r}")
    return transition, castellvi


def _is_without_gauge(whole: Fields) -> bool:
    """Return whether the case says that no manometer was used (facts E-1)."""
    shown = whole.shown.get("manometer")
    if isinstance(shown, dict):
        held = Fields(shown, f"{whole.where}: manometer")
        return bool(held.truth("none")) or held.truth("used") is False
    told = whole.word("manometer")
    return told is not None and plain(told) in {*NOTHING, "no manometer"}


def _manometer(whole: Fields, read: list[str]) -> Iterator[Entry]:
    """Yield the gauge, with its unit and resolution. A resolution of 0 or none is unknown (facts 1.9)."""
    if not read:
        yield said.Manometer(False)
        return
    resolution, unit = whole.measured("device_resolution")
    if resolution is None or resolution == 0:
        yield said.Manometer(True, None, read[0])
        return
    with placed(f"{whole.where}: device_resolution"):
        yield said.Manometer(True, None, unit, Number.of(resolution))
    if unit != read[0]:
        yield said.Unit(read[0])


def _without_pressure(entry: Entry) -> Entry | None:
    """Return an entry without the pressure in it, or None where nothing else is."""
    if isinstance(entry, said.Opening):
        return None
    if not isinstance(entry, said.Reading) or entry.pressure is None:
        return entry
    return None if entry.volume is None and entry.pain is None else said.Reading(entry.volume, None, entry.pain)


def _units_read(fields: Fields) -> Iterator[str]:
    held = [fields.pressure("opening_pressure")]
    points = enumerate(fields.items("series"), start=1)
    held += [Fields(point, f"{fields.where}, point {place}").pressure("pressure") for place, point in points]
    yield from (pressure.unit for pressure in held if pressure is not None)
