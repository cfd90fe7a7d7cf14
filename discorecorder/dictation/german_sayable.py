"""German as a recogniser hears it: the numbers, the ways to a level, and what stands in place of free text."""

from __future__ import annotations

from discorecorder.dictation.german import ROWS
from discorecorder.dictation.german_numbers import spoken
from discorecorder.dictation.german_vocabulary import TEAR_PLACES, VOCABULARY
from discorecorder.dictation.sayable import Spoken, scores, ways_in
from discorecorder.model.spine import vertebrae_of

_JUNCTIONS = {"L5-S1": "lumbosakral", "T12-L1": "thorakolumbal", "C7-T1": "zervikothorakal"}
_LETTERS = {"C": "c | hwk | zervikal", "T": "t | th | bwk | thorakal", "L": "l | lwk | lumbal", "S": "s | swk | sakral"}
_UNITS = {
    "psi": "psi | p s i",
    "kPa": "kilopascal",
    "atm": "atmosphären | atmosphäre",
    "bar": "bar",
    "mmHg": "millimeter quecksilbersäule | millimeter quecksilber",
}
_AREAS, _BEHAVIOURS = ways_in(VOCABULARY["AREA"]), ways_in(VOCABULARY["BEHAVIOUR"])
_EVENTS = (
    "Kontrastmittelreaktion|vasovagal|Durapunktion|Kopfschmerz|Nervenreizung|Hämatom|Rückenmarksverletzung|"
    "Pneumothorax|Krampfanfall|Diszitis|Abszess"
)


def ways_of_level(level: str, weight: str = "") -> list[str]:
    """Return the ways of saying a level: L vier fünf, lumbal vier bis fünf, L fünf S eins, lumbosakral."""
    upper, lower = vertebrae_of(level)
    first, second = spoken(int(upper[1:])), spoken(int(lower[1:]))
    across = "" if lower[0] == upper[0] else f"({_LETTERS[lower[0]]}) "
    ways = [f"({_LETTERS[upper[0]]}) {first} [bis] {across}{weight}{second}"]
    return [*ways, f"{weight}{_JUNCTIONS[level]} [segment | übergang]"] if level in _JUNCTIONS else ways


def _ways(numbers: range) -> str:
    return " | ".join(map(spoken, numbers))


def _numbers(unit: str) -> dict[str, str]:
    units = _UNITS[unit]
    above = "über [dem] (eröffnungsdruck | öffnungsdruck)"
    small = f"({_ways(range(20))})"
    hundreds = " | ".join(spoken(100 * many) for many in range(2, 3 if unit == "psi" else 10))
    whole = f"{_ways(range(100))} | ([ein] hundert | {hundreds}) [<below>]"
    return {
        "digit": _ways(range(10)),
        "below": _ways(range(1, 100)),
        "part": "komma (<digit> | /0.05/ zwei /0.05/ fünf | /0.05/ sieben /0.05/ fünf | /0.05/ fünfundzwanzig)",
        "millilitres": "milliliter | kubikzentimeter | cc",
        "litres": f"{small} [<part>] | ein [<part>] | <part> | <halves>",
        "halves": "anderthalb | eineinhalb | zweieinhalb | dreieinhalb | [ein | einen] (halber | halben) | dreiviertel",
        "ml": "<litres> <millilitres>",
        "volume": f"<ml> | {small} <part>",
        "amount": f"{small} [<part>] | ein <part>" if unit in {"atm", "bar"} else whole,
        "psi": f"<amount> ((({units}) [{above}]) | {above})",
        "gauged": f"<amount> [{units}]",
        "pressure": f"<amount> [{units}] [{above}]",
        "score": f"({scores(spoken)}) [von zehn]",
        "outof": f"({scores(spoken)}) von zehn",
        "percent": "(<part> | (null | ein) <part> | ein | zwei) prozent",
    }


GERMAN = Spoken(
    rows=ROWS,
    vocabulary=VOCABULARY,
    number=spoken,
    slots={
        **{kind: f"<{kind}>" for kind in ("level", "score", "outof", "ml", "volume", "psi", "pressure", "percent")},
        "behaviours": f"({_BEHAVIOURS}) [[und] ({_BEHAVIOURS})]",
        "areas": f"({_AREAS}) [[und] ({_AREAS})]",
        "stop": f"({ways_in(VOCABULARY['STOP'])})",
        "place": f"({ways_in(TEAR_PLACES)}) [{ways_in(TEAR_PLACES)}]",
    },
    opening="[bei] <gauged>",
    texts={
        "location": f"({_AREAS}) [(bis | und | in) ({_AREAS})]",
        "complication": f"({ways_in(_EVENTS.split('|'))})",
        "words": (
            "(das ist (mein | der übliche | der gleiche | ein anderer | nicht mein) schmerz | es tut weh | nichts | "
            "nur druck | ich spüre druck)"
        ),
    },
    followed={
        f"{first} {pain}": "[bei <psi>]"
        for first in ("erster Schmerz", "Erstschmerz")
        for pain in ("{pain:score}", "!s")
    },
    corrected=("(korrektur | korrigiere) [auf]", "[verhört | weil verhört]"),
    orders={"bestätigen": "confirm", "abbrechen": "cancel"},
    numbers=_numbers,
    ways_of_level=ways_of_level,
)
