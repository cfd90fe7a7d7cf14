"""What is said once of the whole study: the patient, the plan, the means, the checks and the conclusion."""

from __future__ import annotations

from discorecorder.model.body import BODY_REGIONS
from discorecorder.model.entries.kind import Entry, Number
from discorecorder.model.spine import LEVELS, METHODS, TRANSITIONS, Numbering
from discorecorder.model.units import PRESSURE_UNITS
from discorecorder.model.values import EntryError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar

SEXES = ("F", "M", "X")
STAFF_ROLES = ("radiologist", "technologist", "nurse", "assistant", "scribe", "referrer")
POSITIONS = ("prone", "supine", "left decubitus", "right decubitus", "sitting")
PURPOSES = ("sedation", "analgesic", "steroid", "premedication", "prescription", "of the day", "other")
EVENTS = (
    "none",
    "contrast reaction",
    "vasovagal",
    "dural puncture",
    "headache",
    "nerve irritation",
    "haematoma",
    "cord injury",
    "pneumothorax",
    "seizure",
    "discitis",
    "retropharyngeal abscess",
    "other",
)
SEVERITIES = ("mild", "moderate", "severe")
CHECKS = (
    "preparation call",
    "medicines reviewed",
    "blood thinners",
    "allergies",
    "history",
    "pregnancy or nursing",
    "driver",
    "prior imaging",
    "conservative treatment",
    "infection",
    "canal diameter",
    "consent",
    "usual pain interview",
    "blinding explained",
    "time-out",
    "manometer zeroed",
    "prior blocks",
    "psychometric screen",
    "litigation",
    "nerve check",
    "prescription",
    "instructions",
    "pain drawing",
)
"""The checklist of the leaflet and of facts 4.1 and 4.2."""


class Study(Entry):
    """An entry of the whole study: it needs no armed level."""

    at_level: ClassVar[bool] = False


class Patient(Study):
    """Who is on the table. ``born`` is YYYY-MM-DD; the name keeps its DICOM carets."""

    kind = "patient"
    name: str
    mrn: str
    born: str | None = None
    sex: str | None = None
    accession: str | None = None
    words_of: ClassVar[dict[str, tuple[str, ...]]] = {"sex": SEXES}

    def check(self) -> None:
        """Refuse a birth date that is no date."""
        Entry.check(self)
        if self.born is not None:
            _check_date(self.born)


def _check_date(words: str) -> None:
    from datetime import date

    try:
        known = date.fromisoformat(words).isoformat() == words
    except ValueError:
        known = False
    if not known:
        raise EntryError(f"a birth date is written 1979-04-12, not {words!r}")


class Staff(Study):
    """Who does what in the room."""

    kind = "staff"
    role: str
    name: str
    words_of: ClassVar[dict[str, tuple[str, ...]]] = {"role": STAFF_ROLES}


class Indication(Study):
    """Why the study is done, and what was tried before."""

    kind = "indication"
    words: str


class UsualPain(Study):
    """The usual pain in the patient's words, and its score, recorded before any needle."""

    kind = "usual_pain"
    words: str
    pain: int | None = None
    ranges: ClassVar[dict[str, tuple[int, int]]] = {"pain": (0, 10)}


class PainDrawing(Study):
    """Where the usual pain is felt, as drawn on the body map: regions by name, the patient's left and right."""

    kind = "pain_drawing"
    regions: tuple[str, ...]
    words_of: ClassVar[dict[str, tuple[str, ...]]] = {"regions": BODY_REGIONS}

    def check(self) -> None:
        """Refuse none and the same region twice."""
        Entry.check(self)
        if not self.regions or len(set(self.regions)) < len(self.regions):
            raise EntryError("draw each region where it hurts once; take the drawing back if there is none")


class Counted(Study):
    """How the levels were counted (facts 6). Needed before signing; printed next to the map.

    ``words`` is the statement as it was said; ``mapping`` pairs a level of the referring MRI with ours.
    """

    kind = "numbering"
    method: str
    words: str
    transition: str = "none"
    fused: tuple[str, ...] = ()
    castellvi: str | None = None
    confidence: str | None = None
    mapping: tuple[tuple[str, str], ...] = ()
    confirmed_by: str | None = None
    words_of: ClassVar[dict[str, tuple[str, ...]]] = {
        "method": tuple(METHODS),
        "transition": tuple(TRANSITIONS),
        "fused": LEVELS,
        "castellvi": ("Ia", "Ib", "IIa", "IIb", "IIIa", "IIIb", "IV"),
        "confidence": ("certain", "probable", "uncertain"),
    }

    def check(self) -> None:
        """Refuse levels that the numbering itself rules out."""
        Entry.check(self)
        self.numbering()
        check_mapping(self.mapping)

    def numbering(self) -> Numbering:
        """Return the numbering that this entry confirms. Raises EntryError where it contradicts itself."""
        return Numbering(self.transition, self.fused)


def check_mapping(mapping: tuple[tuple[str, str], ...]) -> None:
    """Refuse a mapping of levels that names no level, or one level twice, with EntryError."""
    for pair in mapping:
        for level in pair:
            if level not in LEVELS:
                raise EntryError(f"{level!r} names no disc; a mapping pairs an old level with a new one")
    for side in (0, 1):
        if len({pair[side] for pair in mapping}) < len(mapping):
            raise EntryError("a level stands twice in the mapping; each old level has one new one")


class Plan(Study):
    """A level that is meant to be tested, in the order of these entries."""

    kind = "plan"
    level: str
    role: str | None = None
    words_of: ClassVar[dict[str, tuple[str, ...]]] = {"level": LEVELS, "role": ("suspect", "control")}


class Position(Study):
    """How the patient lies: prone for lumbar and thoracic, supine for cervical discs."""

    kind = "position"
    position: str
    words_of: ClassVar[dict[str, tuple[str, ...]]] = {"position": POSITIONS}


class Manometer(Study):
    """The pressure gauge: model, unit, resolution in that unit, and whether it was zeroed at disc height.

    ``used`` False says that there is none: then every pressure rule is NOT EVALUABLE (facts E-1).
    """

    kind = "manometer"
    used: bool
    model: str | None = None
    unit: str | None = None
    resolution: Number | None = None
    zeroed: bool = False
    words_of: ClassVar[dict[str, tuple[str, ...]]] = {"unit": PRESSURE_UNITS}

    def check(self) -> None:
        """Refuse the unit or resolution of a gauge that is not used, and a resolution without unit."""
        Entry.check(self)
        if not self.used and (self.model, self.unit, self.resolution, self.zeroed) != (None, None, None, False):
            raise EntryError("without a manometer there is no model, unit, resolution or zero")
        if self.resolution is not None and (self.unit is None or self.resolution.digits == 0):
            raise EntryError("the resolution of a manometer is over 0 and needs its unit")


class Unit(Study):
    """A person confirms the unit that the gauge shows from now on (facts E-19)."""

    kind = "unit"
    unit: str
    words_of: ClassVar[dict[str, tuple[str, ...]]] = {"unit": PRESSURE_UNITS}


class Mode(Study):
    """Manual or automated injection, and its rate in mL/s."""

    kind = "mode"
    mode: str
    rate: Number | None = None
    words_of: ClassVar[dict[str, tuple[str, ...]]] = {"mode": ("manual", "automated")}


class Contrast(Study):
    """The contrast agent, its concentration in mg of iodine per mL, its lot; or gadolinium instead."""

    kind = "contrast"
    agent: str
    mgi_per_ml: int | None = None
    lot: str | None = None
    gadolinium: bool = False
    ranges: ClassVar[dict[str, tuple[int, int]]] = {"mgi_per_ml": (1, 500)}


class Antibiotic(Study):
    """An antibiotic in the disc or intravenous, with its dose; ``drug`` "none" says that none was given."""

    kind = "antibiotic"
    route: str
    drug: str
    dose: str | None = None
    words_of: ClassVar[dict[str, tuple[str, ...]]] = {"route": ("disc", "intravenous")}


class Medication(Study):
    """A drug that was given, taken or prescribed, and what for. A steroid brings its paragraph into the sheet."""

    kind = "medication"
    purpose: str
    drug: str
    dose: str | None = None
    words_of: ClassVar[dict[str, tuple[str, ...]]] = {"purpose": PURPOSES}


class Fluoroscopy(Study):
    """Fluoroscopy time in s, dose-area product in Gy cm2, air kerma in mGy."""

    kind = "fluoroscopy"
    seconds: int
    dap_gy_cm2: Number | None = None
    kerma_mgy: Number | None = None
    ranges: ClassVar[dict[str, tuple[int, int]]] = {"seconds": (0, 36000)}


class Check(Study):
    """One line of the checklist: done, not so, or skipped, with words. What is skipped is printed as skipped."""

    kind = "check"
    item: str
    state: str
    words: str | None = None
    words_of: ClassVar[dict[str, tuple[str, ...]]] = {"item": CHECKS, "state": ("done", "no", "skipped")}


class Exclusion(Study):
    """The physician attests whether other sources of the pain are excluded, as IASP 1994 demands (facts 1.2)."""

    kind = "exclusion"
    excluded: bool


class Complication(Study):
    """A complication, in words."""

    kind = "complication"
    words: str


class Adverse(Study):
    """A complication from the list of facts 4.3, how severe it was and what was done; ``event`` "none" says none."""

    kind = "adverse"
    event: str
    severity: str | None = None
    level: str | None = None
    action: str | None = None
    words_of: ClassVar[dict[str, tuple[str, ...]]] = {"event": EVENTS, "severity": SEVERITIES, "level": LEVELS}

    def check(self) -> None:
        """Refuse the severity, level or action of no complication."""
        Entry.check(self)
        if self.event == "none" and (self.severity, self.level, self.action) != (None, None, None):
            raise EntryError("no complication has no severity, level or action")


class Sedation(Study):
    """How awake the patient was: Ramsay 1-6, and whether the patient answered; the drug is a medication."""

    kind = "sedation"
    ramsay: int
    answering: bool
    ranges: ClassVar[dict[str, tuple[int, int]]] = {"ramsay": (1, 6)}


class Note(Study):
    """Anything else."""

    kind = "note"
    words: str


class Recovery(Study):
    """Pain 0-10 in recovery, before discharge."""

    kind = "recovery"
    pain: int
    ranges: ClassVar[dict[str, tuple[int, int]]] = {"pain": (0, 10)}


class Discharge(Study):
    """The patient leaves: with whom, how."""

    kind = "discharge"
    words: str


class Finish(Study):
    """The procedure is over; the record stays open for interpretation and signature."""

    kind = "finish"


class Interpretation(Study):
    """What the physician concludes, in the physician's words."""

    kind = "interpretation"
    words: str


class Override(Study):
    """The physician states another result than the rule set at a level, and why; both are printed (facts 1.9)."""

    kind = "override"
    level: str
    criteria: str
    result: str
    reason: str
    words_of: ClassVar[dict[str, tuple[str, ...]]] = {
        "level": LEVELS,
        "result": ("MET", "NOT MET", "INDETERMINATE", "NOT EVALUABLE"),
    }

    def check(self) -> None:
        """Refuse a rule set that is not named like sis2004-secondary@1."""
        Entry.check(self)
        name, _, version = self.criteria.partition("@")
        if not name or not version.isascii() or not version.isdigit() or " " in name:
            raise EntryError(f"a rule set is named like sis2004-secondary@1, not {self.criteria!r}")
