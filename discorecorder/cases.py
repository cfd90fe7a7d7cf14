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

from discorecorder.case_fields import Fields, placed
from discorecorder.case_levels import level_entries, level_of
from discorecorder.model import entries as said
from discorecorder.model.discogram import Discogram
from discorecorder.model.entries import Entry, Number, Record
from discorecorder.model.spine import TRANSITIONS
from discorecorder.model.values import EntryError
from discorecorder.recorder import opening, to_milliseconds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from discorecorder.model.rulesets import RuleSet

FIRST_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)
MOST_LEVELS = 100
BETWEEN_S = 60.0
"""Seconds from the end of one level to the beginning of the next, which a case does not tell."""

TRANSITION_WORDS = {
    "": "none",
    "sacralized l5": "sacralised L5",
    "sacralised l5": "sacralised L5",
    "lumbarized s1": "lumbarised S1",
    "lumbarised s1": "lumbarised S1",
    "l6": "L6",
    "six lumbar": "L6",
    "none": "none",
}


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
    yield from ((0.0, whole.where, entry) for entry in _study(whole, levels, site))
    after_s, present = BETWEEN_S, [fields for fields in levels if not _is_absent(fields)]
    for place, fields in enumerate(present):
        latest_s = after_s
        injection = 1 + sum(other.where == fields.where for other in present[:place])
        comes_again = any(other.where == fields.where for other in present[place + 1 :])
        for offset_s, entry in level_entries(fields, injection, comes_again):
            latest_s = max(latest_s, after_s + offset_s)
            yield latest_s, fields.where, entry
        after_s = latest_s + BETWEEN_S


def _is_absent(fields: Fields) -> bool:
    """Return whether a level of the case is fused or could not be reached, so that it was not tested (facts E-15)."""
    return bool(fields.truth("fused")) or fields.truth("accessible") is False


def _study(whole: Fields, levels: list[Fields], site: Sequence[RuleSet]) -> Iterator[Entry]:
    with placed(whole.where):
        yield opening(whole.text("region") or "lumbar", site)
        yield _numbering(whole, levels)
        yield from _manometer(whole, levels)
        excluded = whole.truth("other_sources_excluded")
        if excluded is not None:
            yield said.Exclusion(excluded)
        usual = whole.text("usual_pain")
        if usual is not None:
            yield said.UsualPain(usual)


def _numbering(whole: Fields, levels: list[Fields]) -> Entry:
    numbering = whole.part("numbering")
    words = next(
        (
            told
            for fields in (whole, numbering)
            for field in ("transitional_anatomy", "transition", "transitional")
            if (told := fields.text(field)) is not None
        ),
        "L6" if {"L5-6", "L6-S1"} & {fields.where for fields in levels} else "none",
    )
    transition = TRANSITION_WORDS.get(words.lower().replace("_", " ").strip(), words)
    if transition not in TRANSITIONS:
        raise EntryError(f"transitional_anatomy is {', '.join(TRANSITIONS)}; not {words!r}")
    fused = [*whole.levels("fused"), *numbering.levels("fused")]
    fused += [fields.where for fields in levels if _is_absent(fields)]
    return said.Counted("other", "as the case numbers them", transition, tuple(dict.fromkeys(fused)))


def _manometer(whole: Fields, levels: list[Fields]) -> Iterator[Entry]:
    """Yield the gauge, with its unit and resolution. A resolution of 0 or none is unknown (facts 1.9)."""
    read = [unit for fields in levels for unit in _units_read(fields)]
    if whole.shown.get("manometer") in (False, "none") or not read:  # a list may hold what cannot be hashed
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


def _units_read(fields: Fields) -> Iterator[str]:
    held = [fields.pressure("opening_pressure")]
    points = enumerate(fields.items("series"), start=1)
    held += [Fields(point, f"{fields.where}, point {place}").pressure("pressure") for place, point in points]
    yield from (pressure.unit for pressure in held if pressure is not None)
