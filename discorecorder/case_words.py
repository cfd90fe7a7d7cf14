"""The words of the cases for what a record says in one way: tables of synonyms, keyed by their plain form.

The plain form of words has small letters and single spaces; hyphens, underscores, slashes and brackets are spaces, and
apostrophes are left out. A word that maps to None says nothing, as if the field were missing. true, false and whole
numbers stand in the tables as they are written in JSON.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from discorecorder.model.entries.disc import AGENTS
from discorecorder.model.spine import level_named
from discorecorder.model.values import EntryError

if TYPE_CHECKING:
    from collections.abc import Mapping

    Table = Mapping[str, str | None]

_SPACED = str.maketrans("_-/()\u2013\u2014\u2010\u2011;:", " " * 11, "'\u2019`.")


def plain(words: str) -> str:
    """Return words in the form in which the tables know them."""
    return " ".join(words.replace("\u2265", ">=").translate(_SPACED).lower().split())


def disc_named(words: str) -> str:
    """Return a level in its printed form; a remark in brackets may follow, ``L6-S1 (S1-2)`` among them.

    Raises EntryError for what names no disc, and where the brackets name another one.
    """
    name, _, remark = words.partition("(")
    level = level_named(name)
    try:
        other = level_named(remark.rstrip(") "))
    except EntryError:
        return level
    if other != level:
        raise EntryError(f"{words!r} names two discs, {level} and {other}")
    return level


def _table(**said: str) -> dict[str, str | None]:
    """Return a table from the words for each value, parted by bars; ``no_rise`` is the value 'no rise'."""
    words = {value.replace("_", " "): listed.split("|") for value, listed in said.items()}
    return {word: value for value, several in words.items() for word in (value, *several)}


NOTHING = frozenset({"", "none", "no", "not given", "not used", "false", "nil", "without", "absent"})
UNKNOWN = frozenset(
    "unknown|not known|pending|ct pending|pending ct|awaited|n a|na|not applicable|not available|not recorded|"
    "not obtained|not done|not asked|not assessed|not graded|missing|null|?".split("|")
)
"""Plain words in any field that say that its value is not known."""

REGIONS = _table(
    lumbar="lumbosacral|lumbar spine|lumbosacral spine",
    cervical="cervical spine",
    thoracic="thoracic spine|dorsal",
    mixed="multiple|several",
) | dict.fromkeys(("cervicothoracic", "thoracolumbar"))
"""A region that spans two is left to the levels themselves."""

TRANSITIONS: Table = (
    dict.fromkeys(("", "none", "no", "false", "five lumbar", "five lumbar vertebrae", "normal"), "none")
    | dict.fromkeys(("sacralised l5", "sacralized l5", "sacralised", "sacralized", "l5 sacralised"), "sacralised L5")
    | dict.fromkeys(("l5 sacralized", "sacralisation of l5", "sacralization of l5"), "sacralised L5")
    | dict.fromkeys(("lumbarised s1", "lumbarized s1", "lumbarised", "lumbarized", "s1 lumbarised"), "lumbarised S1")
    | dict.fromkeys(("s1 lumbarized", "lumbarisation of s1", "lumbarization of s1"), "lumbarised S1")
    | dict.fromkeys(("l6", "six lumbar", "six lumbar vertebrae", "6 lumbar vertebrae", "sixth lumbar"), "L6")
    | dict.fromkeys(("sixth lumbar vertebra", "true sixth lumbar vertebra", "six lumbar type vertebrae"), "L6")
)
CASTELLVI: Table = {grade.lower(): grade for grade in ("Ia", "Ib", "IIa", "IIb", "IIIa", "IIIb", "IV")}

ROLES = _table(suspect="suspected|target|symptomatic|index", control="reference|reference level|control disc") | {
    "undecided": None,
    "none": None,
}
GRADES = _table(
    none="|p0|no pain|painless|not reproduced",
    discordant="d|p1|dissimilar|non concordant|nonconcordant|not concordant|unfamiliar|different",
    similar="s|p2|concordant|familiar|partial|partially concordant|partly concordant|partial concordance",
    exact="e|p3|exactly concordant|identical|exact reproduction",
    unable="unable to say|cannot say|cant say|can not say|could not say|patient cannot say|patient unable to say",
)
"""Words for the grades (facts 2 and 9). Pain that is only called concordant is similar, the lesser of the two."""

STOPS = _table(
    pain="concordant pain|concordant pain >= threshold|pain >= threshold|pain threshold|pain limit|intolerable pain",
    pressure="pressure ceiling|pressure limit|maximum pressure|max pressure|pressure maximum",
    volume="volume ceiling|volume limit|maximum volume|max volume|volume maximum",
    leak="extravasation|leakage|contrast leak|contrast extravasation|epidural leak|leaked",
    no_rise="no rise despite flow|no pressure rise|no pressure rise despite flow",
    needle="needle displaced|needle displacement|needle dislodged|needle moved",
    patient="patient request|patients request|patient asked|patient requested|patient refused|aborted by patient",
    adverse="adverse event|complication|vasovagal|vasovagal reaction|aborted complication|aborted adverse event",
    operator="operator decision|operators decision|physician decision|aborted by operator",
    aborted="abort|broken off|terminated|procedure aborted|injection aborted",
)
"""The end point reasons in the words of the cases, and those of the record."""

BROKEN_OFF = "aborted"
"""No reason of the record: the injection was broken off, and the case does not say why."""

FEELS = _table(
    firm="firm end point|firm endpoint|hard|hard end point|solid",
    soft="spongy|soft end point|soft endpoint|soft spongy",
    none="no end point|no endpoint|no feel|no firm end point",
)
LEAKS = _table(
    none="no|no leak|false|nil",
    epidural="epidural space|epidural leak|posterior epidural",
    foraminal="foramen|neural foramen",
    vascular="vascular vein|vein|venous|intravascular|vascular venous",
    endplate="end plate|vertebral|end plate vertebral|endplate vertebral|vertebral end plate|vertebral body",
    schmorl="schmorls|schmorl node|schmorls node",
    facet="facet joint",
    prevertebral="prevertebral space",
    unconfirmed="true|yes|suspected|site unknown|leak",
)
NUCLEOGRAMS: Table = _table(
    cottonball="1|adams 1|type 1|adams type 1|cotton ball",
    lobular="2|adams 2|type 2|adams type 2|lobulated|hamburger",
    irregular="3|adams 3|type 3|adams type 3",
    fissured="4|adams 4|type 4|adams type 4",
    ruptured="5|adams 5|type 5|adams type 5",
) | {"none": None}
SIDES = _table(
    left="l|left sided|unilateral left",
    right="r|right sided|unilateral right",
    bilateral="both|both sides",
    midline="central|centre|center|middle",
) | {"none": None}
TIPS = _table(
    centre="center|central|nucleus|nuclear|intranuclear",
    annular="annulus|in annulus|in the annulus|intraannular|intra annular",
    endplate="end plate",
    anterior="",
    posterior="",
)
ANAESTHETICS: dict[str, str | None] = {
    **{agent: agent for agent in AGENTS},
    "lignocaine": "lidocaine",
    "xylocaine": "lidocaine",
    "marcaine": "bupivacaine",
    "local": None,
}
"""Agents by the words of the cases; a local anaesthetic by itself has no name."""

BEHAVIOURS = _table(
    guarding="guard|guarded|guards|bracing|brace|braced|braces|withdrawal|withdrawing|withdraw|withdrew|withdrawn",
    rubbing="rub|rubbed|rubs",
    grimacing="grimace|grimaced|grimaces",
    sighing="sigh|sighed|sighs",
    verbalising="verbalizing|verbalised|verbalized|verbalisation|verbalization|verbal|vocalising|vocalizing",
)
"""Single words for Walsh's five behaviours (facts 1.2); guarding, bracing and withdrawal are one of them."""

DALLAS: Table = {f"{before}{grade}": str(grade) for before in ("", "grade ", "dallas ") for grade in range(6)}

FILLERS = frozenset("and or facial face pain of the area back or".split())


def behaviours_of(words: str) -> list[str]:
    """Return the behaviours that words name. Raises EntryError, with what would be understood."""
    known = [word for word in plain(words).replace(",", " ").split() if word not in FILLERS]
    named = [BEHAVIOURS.get(word) for word in known]
    found = [behaviour for behaviour in named if behaviour is not None]
    if len(found) < len(named) or not found:
        raise EntryError(f"a behaviour is {choices(BEHAVIOURS)}; not {words!r}")
    return found


def choices(table: Table) -> str:
    """Return what a table leads to, for a sentence."""
    return ", ".join(dict.fromkeys(value for value in table.values() if value))


STATES: dict[str, bool] = dict.fromkeys(
    "static|rest|resting|at rest|stopped|flow stopped|plunger stopped|after stop|after flow stopped|post stop|poststop|"
    "after flow|after injection|static pressure|flow off|plunger at rest".split("|"),
    False,
) | dict.fromkeys(
    "dynamic|flow|flowing|advancing|during injection|injecting|injection|plunger advancing|during flow|"
    "dynamic pressure|moving".split("|"),
    True,
)
"""Whether the plunger advances, in words (facts E-6)."""

SWITCHES = STATES | dict.fromkeys(("off", "none", "no", "stop"), False) | dict.fromkeys(("on", "yes"), True)
"""The same for a field that says nothing else."""
