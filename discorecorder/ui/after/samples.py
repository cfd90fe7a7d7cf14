"""How what is missing can be said: words of dictation that one touch records, or that begin what is typed.

What is recorded stays English (docs/dictation.md); what is missing is named as the model names it. A phrase that ends
in a blank wants more words; ``#`` stands for a score, 0 to 10.
"""

from __future__ import annotations

from typing import NamedTuple

from discorecorder.model.entries.study import CHECKS


class Sample(NamedTuple):
    """Words that can be said: what the button shows, and the phrase; an open one wants more words behind it."""

    shown: str
    phrase: str

    @property
    def is_open(self) -> bool:
        """Whether more words have to follow."""
        return is_open(self.phrase)


OF_LEVEL: dict[str, tuple[str, ...]] = {
    "blinding": ("patient blinded", "patient unblinded"),
    "needle approach": ("approach posterolateral", "approach oblique", "approach anterior oblique"),
    "technique": ("single needle needle 22 gauge", "coaxial needle introducer 18 gauge needle 22 gauge length 150 mm"),
    "attempts": ("attempts 1", "attempts 2", "attempts 3"),
    "end point": ("firm end point", "soft end point", "no end point"),
    "pain afterwards": ("pain after injection #",),
    "concordance": (
        "concordance none",
        "concordance discordant",
        "concordance similar",
        "concordance exact",
        "concordance unable",
    ),
    "leak": ("no leak", "epidural leak", "foraminal leak", "vascular leak", "endplate leak", "leak into "),
    "needle side": ("needle in left", "needle in right", "needle in midline"),
    "needle gauge": ("needle in 22 gauge", "needle in 25 gauge"),
    "needle length": ("single needle 22 gauge 90 mm", "single needle 22 gauge 150 mm"),
    "needle tip, AP view": ("tip centre in AP view", "tip annular in AP view", "tip in "),
    "needle tip, lateral view": ("tip centre in lateral view", "tip annular in lateral view", "tip in "),
    "baseline pain": ("baseline pain #",),
    "opening pressure": ("opening pressure ", "no opening pressure because "),
    "pressure": ("pressure ",),
    "volume": ("volume ",),
    "pain score": ("pain #",),
    "reason for stopping": (
        "stop pain",
        "stop pressure limit",
        "stop volume limit",
        "stop leak",
        "stop no rise",
        "stop patient",
    ),
    "volume at first pain": ("correction record ",),
    "pressure at first pain": ("correction record ",),
    "pain location": ("location ",),
    "side of the pain": ("pain side left", "pain side right", "pain side midline"),
    "patient's words": ("patient says ",),
    "nucleogram": ("nucleogram cotton ball", "lobular", "irregular", "fissured", "ruptured"),
    "Dallas grade": ("grade 0 tear", "grade 1 tear", "grade 2 tear", "grade 3 tear", "grade 4 tear", "grade 5 tear"),
    "anaesthetic volume": ("put to sleep 1 mL ", "put to sleep 0.5 mL "),
    "anaesthetic agent": ("put to sleep 1 mL bupivacaine 0.5 percent", "put to sleep 1 mL lidocaine 1 percent"),
    "anaesthetic concentration": ("put to sleep 1 mL bupivacaine 0.5 percent", "put to sleep "),
    "pain 0 min after the anaesthetic": ("relief pain # at 0 minutes",),
    "pain 5 min after the anaesthetic": ("relief pain # at 5 minutes",),
    "pain 10 min after the anaesthetic": ("relief pain # at 10 minutes",),
    "pain 15 min after the anaesthetic": ("relief pain # at 15 minutes",),
    "relief class": ("complete relief", "substantial relief", "over 3 units relief", "no relief"),
    "planned role": ("{level} suspect", "{level} control"),
    "injection": ("abandoned because ",),
    "image of the needle, AP": ('frame of needle AP "',),
    "image of the needle, lateral": ('frame of needle lateral "',),
    "image of the contrast, AP": ("spot film AP",),
    "image of the contrast, lateral": ("spot film lateral",),
}
OF_STUDY: dict[str, tuple[str, ...]] = {
    "patient": ("patient ",),
    "numbering method": ("numbering by c2 stated counted from C2", "numbering by "),
    "usual pain": ("usual pain ",),
    "manometer": ("no manometer", "manometer unit psi"),
    "injection mode": ("manual injection", "automated injection at "),
    "contrast agent": ("contrast iohexol", "contrast iopamidol", "contrast "),
    "position": ("position prone", "position supine"),
    "complications, or that there were none": ("no complications", "complication "),
    "fluoroscopy": ("fluoroscopy ",),
    "recovery pain": ("recovery pain #",),
    "discharge": ("discharged ",),
    "interpretation": ("interpretation ",),
    "who confirmed the numbering": ("correction numbering by ",),
    "manometer model": ('correction manometer model "',),
    "manometer resolution": ("correction manometer unit psi resolution ",),
    "manometer zeroed": ("check manometer zeroed done", "check manometer zeroed no"),
    "injection rate": ("correction automated injection at ",),
    "contrast concentration": ('correction contrast "',),
    "contrast lot": ('correction contrast "',),
    "antibiotic in the disc, or none": ('antibiotic disc "none"', 'antibiotic disc "cefazolin" '),
    "antibiotic intravenous, or none": ('antibiotic intravenous "none"', 'antibiotic intravenous "cefazolin" '),
    "radiation dose": ("correction fluoroscopy ",),
    "radiologist": ("staff radiologist ",),
    "technologist": ("staff technologist ",),
    "medications of the day": ('medication of the day "none"', "medication of the day "),
    "depth of sedation": ("sedation ramsay 2 answering", "sedation ramsay "),
    "CT": ("CT done", "no CT"),
    "usual pain before the first needle": ("note ",),
    "end of procedure": ("end of procedure",),
}
DOUBTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "'no pain' is recorded",
        ("correction concordance discordant because ", "correction concordance similar because "),
    ),
    ("concordant pain is recorded", ("correction concordance none because ", "correction pain ")),
    ("opening pressure", ("correction opening pressure ", "note ")),
    ("baseline pain", ("correction baseline pain ", "note ")),
    ("injected more than once", ("verdict from injection 1", "verdict from injection 2")),
    ("the sham injection", ("correction sham injection pain ", "note ")),
)
"""How what is doubtful can be put right, or explained, by how the sentence of the model begins."""

CHECKED = ("done", "no", "skipped")
SCORE = "#"


def is_open(phrase: str) -> bool:
    """Return whether a phrase wants more words, or the rest of what its quotes hold."""
    return phrase.endswith(" ") or phrase.count('"') % 2 == 1


def samples_for(missing: str, level: str | None) -> tuple[Sample, ...]:
    """Return how what is missing can be said; a line of the checklist in each of its states."""
    phrases = (OF_STUDY if level is None else OF_LEVEL).get(missing)
    if phrases is None:
        phrases = next((said for begin, said in DOUBTS if missing.startswith(begin)), None)
    if phrases is None:
        phrases = tuple(f"check {missing} {state}" for state in CHECKED) if missing in CHECKS else ()
    return tuple(sample for phrase in phrases for sample in _samples(phrase.replace("{level}", level or "")))


def _samples(phrase: str) -> tuple[Sample, ...]:
    if SCORE in phrase:
        return tuple(Sample(str(score), phrase.replace(SCORE, str(score))) for score in range(11))
    return (Sample(phrase.strip() + " \u2026" if is_open(phrase) else phrase, phrase),)
