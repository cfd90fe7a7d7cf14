"""The words for each value of a field. The first phrase of a value is the one that is said back.

Filler does not matter in them, nor hyphens. A phrase that is not here is not understood.
"""

from __future__ import annotations

from discorecorder.model.body import BODY_REGIONS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_HOLD = "will not hold pressure|wont hold pressure|does not hold pressure|doesnt hold pressure|not holding pressure"
_HOLD += "|cannot hold pressure|cannot be pressurised|cannot be pressurized|cant be pressurised|cant be pressurized"
_HOLD += "|will not pressurise|will not pressurize|prevents pressurisation|prevents pressurization"
_CHECKS = (
    "preparation call|medicines reviewed|blood thinners|allergies|history|pregnancy or nursing|driver|prior imaging|"
    "conservative treatment|infection|canal diameter|consent|usual pain interview|blinding explained|time-out|"
    "manometer zeroed|prior blocks|psychometric screen|litigation|nerve check|prescription|instructions|pain drawing"
)


def _same(words: str) -> dict[str, Any]:
    return {word: word for word in words.split("|")}


def _all(value: object, phrases: str) -> dict[str, Any]:
    return dict.fromkeys(phrases.split("|"), value)


VOCABULARY: dict[str, dict[str, Any]] = {
    "ROLE": _same("control|suspect") | {"suspected": "suspect"},
    "AREA": dict(zip(BODY_REGIONS, BODY_REGIONS, strict=True)),
    "SIDE": _same("left|right|midline"),
    "SIDES": _same("left|right|bilateral|midline") | _all("bilateral", "both sides"),
    "BEHAVIOUR": _same("guarding|rubbing|grimacing|sighing|verbalising")
    | _all("guarding", "bracing|withdrawing")
    | _all("verbalising", "verbalizing")
    | _all("grimacing", "grimaces")
    | _all("sighing", "sighs"),
    "ANSWER": _all(
        "exact", "concordant|exact|exactly concordant|exactly my pain|exactly the usual pain|exactly the same pain"
    )
    | _all("similar", "partially concordant|partly concordant|partially|partial|similar")
    | _all("discordant", "discordant|different pain|not my pain|not the usual pain")
    | _all("unable", "cannot say|unable to say|can not say|cant say|could not say|unable"),
    "GRADE": _same("none|discordant|similar|exact|unable"),
    "STOP": _all("pain", "pain|pain limit")
    | _all("pressure", "pressure limit|pressure ceiling|pressure|maximum pressure")
    | _all("volume", "volume limit|volume ceiling|volume|maximum volume")
    | _all("leak", "leak|leakage|extravasation")
    | _all("no rise", "no rise|no pressure rise|no rise despite flow")
    | _all("needle", "needle displaced|needle moved|needle displacement|needle")
    | _all("patient", "patient request|patients request|patient asked|patient")
    | _all("adverse", "adverse event|adverse")
    | _all("operator", "operator decision|operator"),
    "FEEL": _all("firm", "firm|hard") | _all("soft", "soft|spongy") | _all("none", "no"),
    "LEAK": _all("epidural", "epidural")
    | _all("foraminal", "foraminal")
    | _all("vascular", "vascular|venous|vein")
    | _all("endplate", "endplate|end plate|vertebral|end-plate vertebral")
    | _all("schmorl", "Schmorl|schmorls|schmorls node|schmorl node")
    | _all("facet", "facet|facet joint")
    | _all("prevertebral", "prevertebral")
    | _all("unconfirmed", "unconfirmed"),
    "PREVENTS": _all(True, _HOLD) | _all(False, "holds pressure|holding pressure"),
    "NUCLEOGRAM": _all("cottonball", "cotton ball|cottonball")
    | _all("lobular", "lobular|lobulated")
    | _same("irregular|fissured|ruptured"),
    "AGENT": _same(
        "bupivacaine|lidocaine|levobupivacaine|ropivacaine|mepivacaine|prilocaine|procaine|chloroprocaine|articaine|"
        "tetracaine"
    )
    | _all("lidocaine", "lignocaine"),
    "RELIEF": _all("complete", "complete")
    | _all("substantial", "substantial")
    | _all("over 3 units", "over 3 units|over three units|more than 3 units|more than three units")
    | _all("none", "no"),
    "VIEW": _all("ap", "AP|anteroposterior") | _same("lateral|oblique"),
    "TIPVIEW": _all("ap", "AP|anteroposterior") | _same("lateral"),
    "SHOWS": _same("needle|contrast"),
    "APPROACH": _same("posterolateral|oblique|anterior oblique|transdural"),
    "NEEDLES": _same("single|coaxial"),
    "TIP": _all("centre", "centre|center|central")
    | _all("annular", "annular|annulus")
    | _all("endplate", "endplate|end plate")
    | _same("anterior|posterior"),
    "TORN": _all(True, "torn") | _all(False, "intact|not torn"),
    "FINDING": _same("disc height|protrusion|modic|prior surgery|canal|other"),
    "STAFF": _same("radiologist|technologist|nurse|assistant|scribe|referrer")
    | _all("referrer", "referring physician"),
    "SEX": {"F": "F", "M": "M", "X": "X", "female": "F", "male": "M"},
    "METHOD": _all("c2", "whole-spine count from C2|whole spine count|count from C2|C2 count|C2")
    | _all("rib", "rib count from T12|rib count|ribs|rib")
    | _all("iliolumbar", "iliolumbar ligament|iliolumbar|L5 identified by the iliolumbar ligament")
    | _all("last disc", "last true disc|last disc|last true disc assumed to be L5-S1|last true disc assumed L5-S1")
    | _all("prior", "prior report|match to prior report|matched to a prior report|matched to prior report")
    | _all("other", "other method|other"),
    "TRANSITION": _all("none", "none")
    | _all("sacralised L5", "sacralised L5|sacralized L5")
    | _all("lumbarised S1", "lumbarised S1|lumbarized S1")
    | _all("L6", "L6|six lumbar vertebrae"),
    "CASTELLVI": _same("Ia|Ib|IIa|IIb|IIIa|IIIb|IV"),
    "CONFIDENCE": _same("certain|probable|uncertain"),
    "POSITION": _same("prone|supine|left decubitus|right decubitus|sitting"),
    "UNIT": _all("psi", "psi|p s i|pounds per square inch|pounds")
    | _all("kPa", "kPa|kilopascals|kilopascal")
    | _all("atm", "atm|atmospheres|atmosphere")
    | _all("bar", "bar|bars")
    | _all("mmHg", "mmHg|mm hg|millimetres of mercury|millimeters of mercury|millimetre of mercury"),
    "MILLILITRES": _all(
        "mL",
        "mL|mLs|mil|mils|mill|mills|cc|ccs|c c|millilitres|millilitre|milliliters|milliliter|cubic centimetres|"
        "cubic centimetre|cubic centimeters|cubic centimeter",
    ),
    "ABOVE": _all(True, "above opening|above opening pressure|over opening|over opening pressure|above|over|ao"),
    "MODE": _same("manual|automated") | _all("automated", "automatic"),
    "ZEROED": _all(True, "zeroed"),
    "GADOLINIUM": _all(True, "gadolinium"),
    "CONTRAST": _same("iohexol|iopamidol|iodixanol|ioversol|iopromide|iomeprol|iotrolan"),
    "GADOLINIUMS": _same("gadobutrol|gadoterate|gadoteridol|gadodiamide|gadopentetate"),
    "ROUTE": _all("disc", "in the disc|disc|intradiscal|into the disc") | _all("intravenous", "intravenous|i v|iv"),
    "PURPOSE": _same("sedation|analgesic|steroid|premedication|prescription|of the day|other"),
    "CHECK": _same(_CHECKS) | _all("pregnancy or nursing", "pregnancy") | _all("psychometric screen", "psychometrics"),
    "EVENT": _same(
        "none|contrast reaction|vasovagal|dural puncture|headache|nerve irritation|haematoma|cord injury|pneumothorax|"
        "seizure|discitis|retropharyngeal abscess|other"
    ),
    "SEVERITY": _same("mild|moderate|severe"),
    "STATE": _same("done|no|skipped") | _all("done", "yes"),
    "RESULT": _same("MET|NOT MET|INDETERMINATE|NOT EVALUABLE"),
    "REGION": _same("lumbar|cervical|thoracic|mixed"),
}

TEAR_PLACES = frozenset(
    "posterior anterior left right central midline paracentral foraminal extraforaminal lateral posterolateral "
    "anterolateral circumferential".split()
)
REASON_STARTS = frozenset(
    "misheard mishearing misread mistyped misspoke miskeyed mis mistake mistaken mistakenly wrong wrongly error "
    "erroneous typo typing slip accidental accidentally double duplicate entered meant".split()
)
"""Words that begin a reason though nobody said because."""
