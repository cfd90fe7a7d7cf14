"""Plain words for what was recorded: names, dates, numbers, and one line for every kind of entry."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from discorecorder.model.entries import Correct, Entry
from discorecorder.model.measures import told
from discorecorder.model.units import Pressure

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date, datetime
    from fractions import Fraction

__all__ = [
    "age_on",
    "clock",
    "day",
    "day_and_clock",
    "described",
    "listed",
    "native_words",
    "person",
    "pressure_words",
    "psi_words",
    "sentence",
]

_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

# In a template {field} is what was said, {field:yes words|no words} tells a truth, and [...] is left out where one of
# its fields was not said.
_TEMPLATES: Final[dict[str, str]] = {
    "abandon": "Level abandoned: {words}",
    "accept_control": "Accepted as a control: {reason}",
    "addendum": "Addendum: {words}[; {level}][, Dallas grade {dallas}][; renumbered {renumbering}]",
    "adverse": "Complication: {event}[, {severity}][, at {level}][; {action}]",
    "after": "Pain after the injection {pain}/10",
    "after_anaesthetic": "{tested_after:Tested after an anaesthetic elsewhere|No anaesthetic elsewhere before}",
    "annulus": "{torn:Annular tear on CT|Annulus intact on CT}",
    "antibiotic": "Antibiotic, {route}: {drug}[, {dose}]",
    "approach": "Approach {approach}",
    "attempts": "Needle attempts: {count}",
    "baseline": "Baseline pain {pain}/10",
    "behaviour": "Pain behaviour: {seen}",
    "blinding": "{blinded:Patient blinded to the level|Patient was told the level}",
    "check": "Checklist, {item}: {state}[, {words}]",
    "clip": "Audio of {numbers}: {seconds} s, \u2039{words}\u203a, confidence {confidence}",
    "complication": "Complication: {words}",
    "concordance": "Concordance: {grade}",
    "contrast": "Contrast {agent}[ {mgi_per_ml} mg I/mL][, lot {lot}]{gadolinium:, gadolinium|}",
    "correct": "Correction of #{number}[, because {reason}]",
    "ct": "{planned:CT to follow|No CT planned}",
    "ct_done": "CT done[ {minutes} min after the injection]",
    "designate": "Verdict is drawn from injection {injection}",
    "discharge": "Discharge: {words}",
    "endpoint": "End point {feel}",
    "exclusion": "{excluded:Other sources of the pain attested as excluded|Other sources of the pain not excluded}",
    "finding": "Prior finding, {item}: {words}",
    "finish": "End of procedure",
    "flow": "{advancing:Plunger advancing (dynamic pressure)|Plunger at rest (static pressure)}",
    "fluoroscopy": "Fluoroscopy {seconds} s[, {dap_gy_cm2} Gy\u00b7cm\u00b2][, {kerma_mgy} mGy]",
    "frame": "Stored image {id}: {shows}, {view}",
    "gap": "Recording interrupted for {seconds} s[: {words}]",
    "gauge_gap": "No samples of {gauge} after {since}[, for {seconds} s; they come again]",
    "image": "Image saved[, {view}]",
    "indication": "Indication: {words}",
    "inject": "Injection begins",
    "interpretation": "Interpretation: {words}",
    "leak": "Leak: {site}{prevents_pressurisation:, disc could not be pressurised|}",
    "level": "Level {level}[, {role}]",
    "location": "Pain felt: {words}",
    "manometer": "{used:Manometer|No manometer used}[ {model}][, {unit}][, resolution {resolution}]{zeroed:, zeroed|}",
    "medication": "Medication, {purpose}: {drug}[, {dose}]",
    "mode": "Injection {mode}[, {rate} mL/s]",
    "needle": "Needle in[, {side}][, {gauge} G]",
    "next": "Next level",
    "no_opening": "Opening pressure not obtained: {words}",
    "note": "Note: {words}",
    "nucleogram": "Nucleogram: {type}",
    "numbering": "Numbering: {words}[; confidence {confidence}][; Castellvi {castellvi}][; fused {fused}][; {mapping}]"
    "[; confirmed by {confirmed_by}]",
    "open": "Record opened: {region}, {program}",
    "opening": "Opening pressure {pressure}",
    "override": "Override at {level}: {result} for {criteria}, because {reason}",
    "pain_drawing": "Pain drawing: {regions}",
    "pain_side": "Side of the pain: {side}",
    "patient": "Patient {name}, MRN {mrn}[, born {born}][, {sex}][, accession {accession}]",
    "persistence": "Pain [lasted {seconds} s]",
    "plan": "Planned: {level}[, {role}]",
    "position": "Position: {position}",
    "rating": "Separate rating {score} of 5",
    "reading": "[{volume}, ][{pressure}, ][pain {pain}/10, ]{first_pain:first pain|}",
    "recovery": "Pain in recovery {pain}/10",
    "relief": "Pain {pain}/10[ {minutes} min after the anaesthetic]",
    "relief_class": "Relief: {relief}[, {manoeuvre}]",
    "repeat": "Second provocation {reproduced:reproduced the pain|did not reproduce the pain}[, {pain}/10]",
    "restore": "Restored[: {numbers}]",
    "samples": "Gauge samples, batch {batch}: {count} in {unit}",
    "sedation": "Sedation: Ramsay {ramsay}, {answering:answering|not answering}",
    "sham": "Sham injection, pain {pain}/10",
    "sign": "Signed by {name}: {meaning}{preliminary: (preliminary)|}",
    "sleep": "Put to sleep[: {volume}][ {agent}][ {percent} %]",
    "staff": "{role}: {name}",
    "stop": "Stop[: {reason}]",
    "tear": "Annular tear, Dallas grade {dallas}[, {location}]",
    "technique": "Needles {needles}[, introducer {introducer} G][, needle {gauge} G][, {length_mm} mm]",
    "tip": "Needle tip {position}[, {view} view]",
    "unit": "Unit of the gauge confirmed: {unit}",
    "usual_pain": "Usual pain[ {pain}/10]: {words}",
    "withdraw": "Withdrawn[: {numbers}][, because {reason}]",
    "words": "Patient: \u201c{words}\u201d",
}
_OPTIONAL: Final = re.compile(r"\[([^\[\]]*)\]")
_FIELD: Final = re.compile(r"\{(\w+)(?::([^|}]*)\|([^}]*))?\}")


def described(entry: Entry) -> str:
    """Return one line that says what an entry records."""
    if isinstance(entry, Correct):
        return f"{described(entry.entry)} ({_filled(_TEMPLATES['correct'], entry).lower()})"
    template = _TEMPLATES.get(entry.kind)
    if template is None:
        said = [f"{field.replace('_', ' ')} {_said(getattr(entry, field))}" for field in entry.fields_]
        return f"{entry.kind.replace('_', ' ').capitalize()}: {', '.join(said)}" if said else entry.kind.capitalize()
    if entry.kind == "persistence" and getattr(entry, "seconds", None) is None:
        return "Pain ceased on stopping"
    return sentence(_filled(template, entry).strip(" ,"))


def _filled(template: str, entry: Entry) -> str:
    """Fill a template from the fields of an entry."""

    def optional(match: re.Match[str]) -> str:
        fields = [field for field, *_ in _FIELD.findall(match[1])]
        return match[1] if all(_is_said(getattr(entry, field)) for field in fields) else ""

    def field(match: re.Match[str]) -> str:
        held = getattr(entry, match[1])
        if match[2] is not None:
            return match[2] if held else match[3]
        return person(held) if (entry.kind, match[1]) == ("patient", "name") else _said(held)

    return _FIELD.sub(field, _OPTIONAL.sub(optional, template))


def _is_said(held: object) -> bool:
    return held not in (None, (), "")


ABBREVIATIONS = {"ap": "AP"}
"""What is recorded in small letters and printed in capitals."""


def _said(held: object) -> str:
    if isinstance(held, Pressure):
        return f"{held} a.o." if held.above_opening else str(held)
    if isinstance(held, tuple):
        return listed([_item(item) for item in held])
    return "not said" if held is None else ABBREVIATIONS.get(str(held), str(held))


def _item(item: object) -> str:
    """Return one of several: a record by its number, a pair of levels as old and new, anything else as it is."""
    if isinstance(item, int):
        return f"#{item}"
    return " is now ".join(map(str, item)) if isinstance(item, tuple) else str(item)


@cache
def person(name: str) -> str:
    """Return a DICOM person name for print: family name first, further scripts in brackets."""
    groups = []
    for number, group in enumerate(name.split("=")):
        parts = [" ".join(part.split()) for part in group.split("^")]
        family, given = parts[0], [part for part in [*parts[3:4], *parts[1:3], *parts[4:]] if part]
        if not family and not given:
            continue
        joint = " " if number else ", "
        groups.append(joint.join(part for part in (family, " ".join(given)) if part))
    return groups[0] + "".join(f" ({group})" for group in groups[1:]) if groups else "name not recorded"


def day(moment: date) -> str:
    """Return a date that no country reads the wrong way round: 23 Nov 2026."""
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"


def clock(moment: datetime, *, seconds: bool = False) -> str:
    """Return the time of day on 24 hours."""
    return moment.strftime("%H:%M:%S" if seconds else "%H:%M")


def day_and_clock(moment: datetime) -> str:
    """Return date and time with the offset from UTC."""
    return f"{day(moment)}, {clock(moment)} (UTC{moment.strftime('%z')[:3]}:{moment.strftime('%z')[3:5]})"


def age_on(born: date, on: date) -> int:
    """Return full years of age on a day."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def listed(words: list[str]) -> str:
    """Return words as a list in a sentence: a, b and c."""
    return " and ".join(part for part in (", ".join(words[:-1]), words[-1]) if part) if words else ""


def sentence(words: str) -> str:
    """Return words with a capital at the beginning, the rest as it was."""
    return words[:1].upper() + words[1:]


def psi_words(psi: Fraction, limits: Collection[Fraction]) -> str:
    """Return a pressure in psi to a tenth, to more places where a tenth would round it onto a limit: 49.97, not 50."""
    return told(psi, *limits)


def pressure_words(
    pressure: Pressure, gauge: Fraction | None, above: Fraction | None, limits: Collection[Fraction]
) -> str:
    """Return a pressure in psi, on the gauge and above opening as far as that is known: 26 psi (14 a.o.)."""
    if gauge is None:
        return f"{psi_words(pressure.psi(), limits)} psi{' a.o.' if pressure.above_opening else ''}"
    return f"{psi_words(gauge, limits)} psi" + ("" if above is None else f" ({psi_words(above, limits)} a.o.)")


def native_words(pressure: Pressure) -> str:
    """Return a pressure as the device showed it, where that was not psi on the gauge."""
    if pressure.unit == "psi" and not pressure.above_opening:
        return ""
    return _said(pressure)
