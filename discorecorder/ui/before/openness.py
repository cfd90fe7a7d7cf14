"""What is still open before the room is entered, section by section; nothing here blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from discorecorder.model import entries as said
from discorecorder.model.entries import Check, Entry, Plan, Position
from discorecorder.model.spine import region_of
from discorecorder.ui.words import mark, tr

if TYPE_CHECKING:
    from discorecorder.model.discogram import Discogram


class Part(NamedTuple):
    """A section of the screen: its name in the program, its title, the lines of the checklist that it asks."""

    name: str
    title: str
    checks: tuple[str, ...] = ()


PATIENT = Part("patient", mark("Patient and order"), ("conservative treatment",))
NUMBERING = Part("numbering", mark("Numbering"))
LEVELS = Part("levels", mark("Planned levels"))
PAIN = Part("pain", mark("Usual pain"), ("pain drawing",))
CALL = Part(
    "call",
    mark("Preparation call"),
    (
        "preparation call",
        "medicines reviewed",
        "blood thinners",
        "allergies",
        "history",
        "pregnancy or nursing",
        "driver",
        "prior imaging",
        "infection",
        "canal diameter",
        "prior blocks",
        "psychometric screen",
        "litigation",
    ),
)
MEANS = Part("means", mark("Position and means"), ("manometer zeroed",))
CONSENT = Part("consent", mark("Consent and blinding"), ("consent", "blinding explained", "usual pain interview"))
TIME_OUT = Part("time_out", mark("Time-out"), ("time-out",))
PARTS = (PATIENT, NUMBERING, LEVELS, PAIN, CALL, MEANS, CONSENT, TIME_OUT)
"""The sections in the order of the room."""

CHECK_WORDS: dict[str, str] = {
    "conservative treatment": mark("conservative treatment"),
    "pain drawing": mark("pain drawing"),
    "preparation call": mark("preparation call"),
    "medicines reviewed": mark("medicines reviewed"),
    "blood thinners": mark("blood thinners"),
    "allergies": mark("allergies"),
    "history": mark("history"),
    "pregnancy or nursing": mark("pregnancy or nursing"),
    "driver": mark("driver"),
    "prior imaging": mark("prior imaging"),
    "infection": mark("infection"),
    "canal diameter": mark("canal diameter"),
    "prior blocks": mark("prior blocks"),
    "psychometric screen": mark("psychometric screen"),
    "litigation": mark("litigation"),
    "manometer zeroed": mark("manometer zeroed"),
    "consent": mark("consent"),
    "blinding explained": mark("blinding explained"),
    "usual pain interview": mark("usual pain interview"),
    "time-out": mark("time-out"),
}

_WANTED: dict[str, tuple[tuple[str, type[Entry]], ...]] = {
    "patient": ((mark("name and record number"), said.Patient), (mark("indication"), said.Indication)),
    "numbering": ((mark("how the levels were counted"), said.Counted),),
    "levels": ((mark("levels in their order"), said.Plan),),
    "pain": ((mark("usual pain in the patient's words"), said.UsualPain), (mark("baseline pain"), said.Baseline)),
    "means": (
        (mark("manometer"), said.Manometer),
        (mark("injection mode"), said.Mode),
        (mark("contrast agent"), said.Contrast),
    ),
}
_STAFF = (
    ("referrer", mark("referring surgeon")),
    ("radiologist", mark("radiologist")),
    ("technologist", mark("technologist")),
)
_ROUTES = (("disc", mark("antibiotic in the disc")), ("intravenous", mark("intravenous antibiotic")))


def check_of(discogram: Discogram, item: str) -> Check | None:
    """Return the newest line of the checklist about an item; None where it was not answered."""
    for fact in reversed(discogram.facts(Check)):
        if isinstance(fact.entry, Check) and fact.entry.item == item:
            return fact.entry
    return None


def is_asked(discogram: Discogram, item: str) -> bool:
    """Return whether an item concerns this study: no canal is measured for lumbar discs, an unused gauge not zeroed."""
    if item == "canal diameter":
        return discogram.region != "lumbar"
    if item == "manometer zeroed":
        manometer = discogram.last(said.Manometer)
        return manometer is None or (manometer.used and not manometer.zeroed)
    if item == "pain drawing":
        return not discogram.facts(said.PainDrawing)
    return True


def open_checks(discogram: Discogram, part: Part) -> tuple[str, ...]:
    """Return the lines of the checklist of a section that nobody answered yet."""
    return tuple(item for item in part.checks if is_asked(discogram, item) and check_of(discogram, item) is None)


def open_words(discogram: Discogram, part: Part) -> tuple[str, ...]:
    """Return what a section still lacks, in the words of the screen."""
    found = [tr(name) for name, kind in _WANTED.get(part.name, ()) if not discogram.facts(kind)]
    if part is PATIENT:
        named = {fact.entry.role for fact in discogram.facts(said.Staff) if isinstance(fact.entry, said.Staff)}
        found += [tr(name) for role, name in _STAFF if role not in named]
    if part is MEANS:
        given = {e.entry.route for e in discogram.facts(said.Antibiotic) if isinstance(e.entry, said.Antibiotic)}
        found += [tr(name) for route, name in _ROUTES if route not in given]
    return (*found, *(tr(CHECK_WORDS[item]) for item in open_checks(discogram, part)))


def usual_position(discogram: Discogram) -> str | None:
    """Return how patients lie for this region: prone for lumbar and thoracic, supine for cervical discs.

    In a mixed study the first planned level decides; without one nothing is assumed.
    """
    region = discogram.region
    if region == "mixed":
        first = next((fact.entry for fact in discogram.facts(Plan)), None)
        if not isinstance(first, Plan):
            return None
        region = region_of(first.level)
    return "supine" if region == "cervical" else "prone"


def skipped_entries(discogram: Discogram) -> tuple[Entry, ...]:
    """Return what is recorded when the room is entered: each unanswered check as skipped, and the usual position."""
    skipped: list[Entry] = [Check(item, "skipped") for part in PARTS for item in open_checks(discogram, part)]
    position = usual_position(discogram)
    if position is not None and not discogram.facts(Position):
        skipped.append(Position(position))
    return tuple(skipped)
