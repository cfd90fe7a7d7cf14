"""A worked case as JSON becomes a discogram by the same entries as any other.

The form is that of the clinical test oracles: a region, the device's resolution, and per level baseline, opening
pressure, a series of (t, volume, pressure, NRS), and what was found. Levels come in the order in which they were
injected.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from discorecorder.model import entries as said
from discorecorder.model.discogram import Discogram
from discorecorder.model.entries import Entry, Number, Record
from discorecorder.model.spine import level_named
from discorecorder.model.units import Pressure, Volume
from discorecorder.model.values import EntryError
from discorecorder.recorder import opening, to_milliseconds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from discorecorder.model.rulesets import RuleSet

FIRST_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)
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

LEAKS = {"end-plate": "endplate", "end-plate-vertebral": "endplate", "vein": "vascular"}
GRADES = {"unable to say": "unable", "-": "none", "concordant": "exact"}


def discogram_of(case: object, site: Sequence[RuleSet] = ()) -> Discogram:
    """Return the discogram of a case. Raises EntryError naming the level, the field and what it should be."""
    whole = _Fields(case, "the case")
    grown = Discogram(f"case-{whole.text('case') or whole.text('title') or 'unnamed'}")
    for after_s, entry in _entries_of(whole, site):
        at = to_milliseconds(FIRST_MOMENT + timedelta(seconds=after_s))
        number = len(grown.records) + 1
        record = Record(number, entry, at, at, "case", "scribe", "import", number)
        grown = grown.plus(record.sealed(grown.id, grown.digest))
    return grown


class _Fields:
    """The fields of one object of the case, read with their types."""

    def __init__(self, shown: object, where: str) -> None:
        if not isinstance(shown, dict):
            raise EntryError(f"{where} is an object with fields, not {shown!r}")
        self.shown: dict[str, Any] = shown
        self.where = where

    def _typed(self, field: str, kinds: tuple[type, ...], words: str) -> Any:
        held = self.shown.get(field)
        if held is None or (isinstance(held, kinds) and (bool in kinds or not isinstance(held, bool))):
            return held
        raise EntryError(f"{self.where}: {field} should be {words}, not {held!r}")

    def text(self, field: str) -> str | None:
        held: str | None = self._typed(field, (str,), "text")
        return held

    def whole(self, field: str) -> int | None:
        held: int | None = self._typed(field, (int,), "a whole number")
        return held

    def number(self, field: str) -> int | float | None:
        held: int | float | None = self._typed(field, (int, float), "a number")
        return held

    def truth(self, field: str) -> bool | None:
        held: bool | None = self._typed(field, (bool,), "true or false")
        return held

    def items(self, field: str) -> list[Any]:
        held: list[Any] | None = self._typed(field, (list,), "a list")
        return held or []

    def pressure(self, field: str) -> Pressure | None:
        """Return ``field_psi``, or the same field in another unit where the case has it."""
        for unit in ("psi", "kPa", "atm", "bar", "mmHg"):
            held = self.number(f"{field}_{unit.lower()}")
            if held is not None:
                return Pressure.of(held, unit)
        return None


def _entries_of(whole: _Fields, site: Sequence[RuleSet]) -> Iterator[tuple[float, Entry]]:
    region = whole.text("region") or "lumbar"
    levels = [_Fields(level, f"level {place}") for place, level in enumerate(whole.items("levels"), start=1)]
    if not levels:
        raise EntryError("the case has no levels; give at least one")
    yield 0, opening(region, site)
    yield 0, _numbering(whole)
    yield 0, _manometer(whole, levels)
    excluded = whole.truth("other_sources_excluded")
    if excluded is not None:
        yield 0, said.Exclusion(excluded)
    after_s = 60.0
    for fields in levels:
        latest = after_s
        for offset_s, entry in _level_entries(fields):
            latest = max(latest, after_s + offset_s)
            yield latest, entry
        after_s = latest + 60.0


def _numbering(whole: _Fields) -> Entry:
    transition = whole.text("transitional_anatomy") or whole.text("transition") or "none"
    fused = tuple(level_named(str(level)) for level in whole.items("fused"))
    return said.Counted("other", "as the case numbers them", transition, fused)


def _manometer(whole: _Fields, levels: list[_Fields]) -> Entry:
    told = whole.shown.get("manometer")
    is_measured = any(fields.pressure("opening_pressure") for fields in levels) or any(
        isinstance(point, dict) and any(key.startswith("pressure_") and point[key] is not None for key in point)
        for fields in levels
        for point in fields.items("series")
    )
    if told in {False, "none"} or not is_measured:
        return said.Manometer(False)
    resolution = whole.number("device_resolution_psi")
    return said.Manometer(True, None, "psi", Number.of(resolution) if resolution else None)


def _level_entries(fields: _Fields) -> Iterator[tuple[float, Entry]]:
    name = fields.text("level")
    if name is None:
        raise EntryError(f"{fields.where}: level is missing")
    fields.where = name
    role = fields.text("role")
    yield 0, said.Level(level_named(name), None if role == "undecided" else role)
    after = fields.truth("after_anaesthetic")
    if after:
        yield 0, said.AfterAnaesthetic(True)
    sham = fields.whole("sham_nrs")
    if sham is not None:
        yield 0, said.Sham(sham)
    baseline = fields.whole("baseline_nrs")
    if baseline is not None:
        yield 0, said.Baseline(baseline)
    pressure = fields.pressure("opening_pressure")
    if pressure is not None:
        yield 0, said.Opening(pressure)
    for offset_s, entry in _series(fields):
        yield offset_s, entry
    for entry in _found(fields):
        yield 0, entry


def _series(fields: _Fields) -> Iterator[tuple[float, Entry]]:
    advancing = True
    for place, point in enumerate(fields.items("series"), start=1):
        one = _Fields(point, f"{fields.where}, point {place}")
        at_s = float(one.number("t_s") or 0)
        flows = _flows(one)
        if flows is not None and flows != advancing:
            advancing = flows
            yield at_s, said.Flow(flows)
        volume, pain = one.number("volume_ml"), one.whole("nrs")
        pressure = one.pressure("pressure")
        if volume is None and pressure is None and pain is None:
            continue
        yield at_s, said.Reading(None if volume is None else Volume.of(volume, "mL"), pressure, pain)


def _flows(point: _Fields) -> bool | None:
    """Return whether the plunger advances at a point, where the case says so."""
    if point.truth("static") is not None:
        return not point.truth("static")
    for field in ("flowing", "advancing", "plunger_advancing", "during_injection"):
        told = point.truth(field)
        if told is not None:
            return told
    stopped = {"stop", "stopped", "flow stopped", "after stop", "static"}
    event = point.shown.get("event") or point.shown.get("phase")
    return False if event in stopped - {"stop"} else None


def _found(fields: _Fields) -> Iterator[Entry]:
    grade = fields.text("concordance")
    if grade is not None:
        yield said.Concordance(GRADES.get(grade, grade))
    rating = fields.whole("rating_0_5")
    if rating is not None:
        yield said.Rating(rating)
    seen = tuple(str(word) for word in fields.items("behaviours"))
    if seen:
        yield said.Behaviour(seen)
    reason = fields.text("endpoint")
    if reason is not None:
        yield said.Stop(ENDPOINTS.get(reason, reason))
    feel = fields.text("endpoint_feel")
    if feel is not None:
        yield said.EndPoint(feel)
    yield from _imaged(fields)
    accepted = fields.text("accepted_as_control")
    if accepted is not None:
        yield said.AcceptControl(accepted)


def _imaged(fields: _Fields) -> Iterator[Entry]:
    leak, prevents = fields.text("leak"), fields.truth("leak_prevents_pressurisation")
    if leak is not None or prevents:
        site = LEAKS.get(leak or "unconfirmed", leak or "unconfirmed")
        yield said.Leak("unconfirmed" if site == "none" and prevents else site, bool(prevents))
    nucleogram = fields.text("nucleogram")
    if nucleogram is not None:
        yield said.Nucleogram(nucleogram)
    dallas = fields.whole("dallas")
    if dallas is not None:
        yield said.Tear(dallas)
    torn = fields.truth("annulus_torn_on_ct")
    if torn is not None:
        yield said.Annulus(torn)
