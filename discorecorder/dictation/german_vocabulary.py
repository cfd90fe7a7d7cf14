"""The German words for each value of a field. The values, and the lists by their names, are those of ``vocabulary``.

The first phrase of a list is the one that is shown as an example. A phrase never begins with filler.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

FILLER = frozenset("aeh aehm hm okay ok bei ist sind der die das den dem des nun jetzt dann und also so".split())
"""Words that do not matter outside free text, without umlauts; ein is none, for it is a number as well."""

_REGIONS = {
    "face": "{e} Gesichtshälfte|Gesicht {s}",
    "anterior neck": "{er} vorderer Hals|Hals vorn {s}",
    "anterior shoulder": "{e} vordere Schulter|Schulter vorn {s}",
    "chest": "{e} Brust|Brust {s}",
    "anterior upper arm": "{er} vorderer Oberarm|Oberarm vorn {s}",
    "anterior forearm": "{er} vorderer Unterarm|Unterarm vorn {s}",
    "palm": "{e} Handfläche|Handfläche {s}",
    "upper abdomen": "{er} Oberbauch|Oberbauch {s}",
    "lower abdomen": "{er} Unterbauch|Unterbauch {s}",
    "lateral hip": "{e} Hüfte|Hüfte {s}",
    "groin": "{e} Leiste|Leiste {s}",
    "anterior thigh": "{er} vorderer Oberschenkel|Oberschenkel vorn {s}|{er} Oberschenkel vorn",
    "anterior knee": "{es} vorderes Knie|Knie vorn {s}",
    "shin": "{es} Schienbein|Schienbein {s}",
    "dorsal foot": "{er} Fußrücken|Fußrücken {s}",
    "occiput": "{er} Hinterkopf|Hinterkopf {s}",
    "posterior neck": "{er} Nacken|Nacken {s}",
    "posterior shoulder": "{e} hintere Schulter|Schulter hinten {s}",
    "scapula": "{es} Schulterblatt|Schulterblatt {s}",
    "posterior upper arm": "{er} hinterer Oberarm|Oberarm hinten {s}",
    "posterior forearm": "{er} hinterer Unterarm|Unterarm hinten {s}",
    "dorsal hand": "{er} Handrücken|Handrücken {s}",
    "mid back": "{er} mittlerer Rücken|mittlerer Rücken {s}",
    "low back": "{e} Kreuzgegend|Kreuz {s}|{er} unterer Rücken|unterer Rücken {s}",
    "buttock": "{e} Gesäßhälfte|Gesäß {s}|{es} Gesäß",
    "posterior thigh": "{er} hinterer Oberschenkel|Oberschenkel hinten {s}|{er} Oberschenkel hinten",
    "posterior knee": "{e} Kniekehle|Kniekehle {s}",
    "calf": "{e} Wade|Wade {s}",
    "heel": "{e} Ferse|Ferse {s}",
}
_MIDDLE = {
    "midline chest": "Brust mittig|mittlere Brust",
    "genital area": "Genitalbereich",
    "midline neck": "Nacken mittig",
    "midline upper back": "oberer Rücken mittig",
    "midline mid back": "mittlerer Rücken mittig",
    "midline low back": "unterer Rücken mittig|Kreuz mittig|mittig im Kreuz",
    "sacrum": "Kreuzbein|Sakrum",
}


def _all(value: object, phrases: str) -> dict[str, Any]:
    return dict.fromkeys(phrases.split("|"), value)


def _listed(**values: str) -> dict[str, Any]:
    """Return phrases with their values, which are named with _ for a space."""
    return {phrase: value.replace("_", " ") for value, phrases in values.items() for phrase in phrases.split("|")}


def _areas() -> dict[str, str]:
    found: dict[str, str] = {}
    for side, german in (("left", "link"), ("right", "recht")):
        forms = {"s": f"{german}s", **{ending: german + ending for ending in ("e", "er", "es")}}
        for part, phrases in _REGIONS.items():
            found |= _all(f"{side} {part}", phrases.format(**forms))
    for part, phrases in _MIDDLE.items():
        found |= _all(part, phrases)
    return found


VOCABULARY: dict[str, dict[str, Any]] = {
    "ROLE": _listed(
        control="Kontrolle|Kontrollhöhe|Kontrollsegment|Kontrollscheibe|Kontrollbandscheibe",
        suspect="Verdacht|Verdachtshöhe|Verdachtssegment|verdächtig|verdächtige|verdächtiges",
    ),
    "AREA": _areas(),
    "SIDE": _listed(left="links", right="rechts", midline="mittig|Mitte|Mittellinie|median"),
    "SIDES": _listed(
        left="links|linksseitig|linken Seite",
        right="rechts|rechtsseitig|rechten Seite",
        bilateral="beidseits|beidseitig|beiden Seiten",
        midline="mittig|Mitte",
    ),
    "BEHAVIOUR": _listed(
        guarding="Schonhaltung|Abwehrhaltung|Abwehrspannung|Abwehr",
        rubbing="Reiben|reibt",
        grimacing="Grimassieren|grimassiert|Grimasse",
        sighing="Stöhnen|stöhnt|Seufzen|seufzt",
        verbalising="Schmerzäußerung|Schmerzäußerungen|Schmerzlaute",
    ),
    "ANSWER": _listed(
        exact=(
            "konkordant|konkordanter|konkordante|exakt|exakt konkordant|genau konkordant|genau mein Schmerz|"
            "exakt mein Schmerz|genau der übliche Schmerz|genau der gewohnte Schmerz|genau der gleiche Schmerz|"
            "genau der bekannte Schmerz"
        ),
        similar=(
            "teilweise konkordant|teilweise konkordanter|teils konkordant|teilkonkordant|partiell konkordant|"
            "teilweise|partiell|ähnlich|ähnlicher"
        ),
        discordant=(
            "diskordant|diskordanter|diskordante|nicht konkordant|anderer Schmerz|fremder Schmerz|nicht mein Schmerz|"
            "nicht der übliche Schmerz|nicht der gewohnte Schmerz"
        ),
        unable="kann nicht sagen|kann ich nicht sagen|kann es nicht sagen|nicht beurteilbar",
    ),
    "GRADE": _listed(
        none="keine", discordant="diskordant", similar="ähnlich|teilweise", exact="exakt", unable="nicht beurteilbar"
    ),
    "STOP": _listed(
        pain="Schmerzgrenze|Schmerz|Schmerzen|Schmerzlimit",
        pressure="Druckgrenze|Drucklimit|Maximaldruck|maximaler Druck|Druck",
        volume="Volumengrenze|Volumenlimit|Maximalvolumen|maximales Volumen|Volumen",
        leak="Leck|Leckage|Austritt|Kontrastmittelaustritt|Extravasat|Extravasation|Paravasat",
        no_rise="kein Druckanstieg|kein Anstieg|ohne Druckanstieg|fehlender Druckanstieg",
        needle="Nadel verschoben|Nadel verrutscht|Nadel disloziert|Nadeldislokation|Nadel",
        patient=(
            "auf Wunsch|auf Wunsch des Patienten|auf Wunsch der Patientin|Wunsch des Patienten|Wunsch der Patientin|"
            "Patientenwunsch"
        ),
        adverse="Zwischenfall|unerwünschtes Ereignis",
        operator="Entscheidung des Untersuchers|Entscheidung des Arztes|Untersucher|Operateur",
    ),
    "FEEL": _listed(
        firm="fester|fest|festes|harter|hart|hartes",
        soft="weicher|weich|weiches|federnder|federnd|federndes",
        none="keiner",
    ),
    "LEAK": _listed(
        epidural="epidurales|epidural|epiduraler|epidurale|epiduralen Raum|Epiduralraum",
        foraminal="foraminales|foraminal|foraminaler|foraminale|Foramen",
        vascular="vaskuläres|vaskulär|vaskulärer|vaskuläre|venöses|venös|venöser|venöse|Vene|Venen",
        endplate="Endplatten|Endplatte|Deckplatte|Grundplatte|vertebrales|vertebral|vertebraler|vertebrale|Wirbelkörper",
        schmorl="Schmorl|Schmorlsches|Schmorlscher|Schmorl Knoten|Schmorlscher Knoten|Schmorlschen Knoten",
        facet="Facetten|Facette|Facettengelenk",
        prevertebral="prävertebrales|prävertebral|prävertebraler|prävertebrale",
        unconfirmed="unbestätigtes|unbestätigt|unbestätigter|fragliches|fraglich|fraglicher",
    ),
    "PREVENTS": _all(
        True,
        "hält keinen Druck|hält den Druck nicht|hält Druck nicht|kein Druckaufbau|kein Druckaufbau möglich|"
        "verhindert den Druckaufbau|verhindert Druckaufbau",
    )
    | _all(False, "hält den Druck|hält Druck|Druck hält|Druckaufbau möglich"),
    "NUCLEOGRAM": _listed(
        cottonball="Wattebausch|Watteball|wattebauschartig|wattebauschartiges|Cotton Ball",
        lobular="gelappt|gelapptes|lobulär|lobuläres|lobuliert|lobuliertes",
        irregular="unregelmäßig|unregelmäßiges|irregulär|irreguläres",
        fissured="fissuriert|fissuriertes",
        ruptured="rupturiert|rupturiertes",
    ),
    "AGENT": {
        name + ending: f"{name}e"
        for name in (
            "bupivacain lidocain levobupivacain ropivacain mepivacain prilocain procain chloroprocain articain "
            "tetracain"
        ).split()
        for ending in ("", "e")
    }
    | {"bupivakain": "bupivacaine", "lidokain": "lidocaine", "ropivakain": "ropivacaine", "mepivakain": "mepivacaine"},
    "RELIEF": _listed(
        complete="vollständige|komplette|völlige",
        substantial="deutliche|wesentliche|erhebliche",
        none="keine",
        over_3_units="über 3 Punkte|über drei Punkte|mehr als 3 Punkte|mehr als drei Punkte",
    ),
    "VIEW": _listed(
        ap="AP|a p|anteroposterior|anteroposteriore",
        lateral="seitlich|seitliche|seitliches|lateral|laterale|laterales",
        oblique="schräg|schräge|schräges",
    ),
    "TIPVIEW": _listed(ap="AP|a p|anteroposterior", lateral="seitlich|lateral"),
    "APPROACH": {
        phrase: value
        for value, phrases in {
            "posterolateral": "posterolateral|posterolateraler|dorsolateral|dorsolateraler",
            "oblique": "schräg|schräger",
            "anterior oblique": "vorn schräg|ventral schräg|anterior schräg",
            "transdural": "transdural|transduraler",
        }.items()
        for phrase in phrases.split("|")
    },
    "NEEDLES": _listed(single="einzelne|einfache", coaxial="koaxiale"),
    "TIP": _listed(
        centre="Zentrum|zentral|Mitte|mittig",
        annular="Anulus|Annulus|anulär|annulär",
        endplate="Endplatte|Deckplatte|Grundplatte",
        anterior="vorn|vorne|anterior|ventral",
        posterior="hinten|posterior|dorsal",
    ),
    "TORN": _all(True, "gerissen|eingerissen|gerissener|eingerissener") | _all(False, "intakt|intakter|nicht gerissen"),
    "FINDING": _listed(
        disc_height="Bandscheibenhöhe|Höhenminderung",
        protrusion="Protrusion|Vorwölbung",
        modic="Modic",
        prior_surgery="Voroperation",
        canal="Spinalkanal|Kanal",
        other="anderes|sonstiges",
    ),
    "UNIT": _listed(
        psi="psi|p s i",
        kPa="kPa|Kilopascal",
        atm="atm|Atmosphären|Atmosphäre",
        bar="bar",
        mmHg="mmHg|mm Hg|Millimeter Quecksilbersäule|Millimeter Quecksilber",
    ),
    "MILLILITRES": _listed(mL="ml|Milliliter|Millilitern|cc|c c|Kubikzentimeter|Kubikzentimetern"),
    "ABOVE": _all(
        True,
        "über Eröffnungsdruck|über Öffnungsdruck|über dem Eröffnungsdruck|über dem Öffnungsdruck|über Eröffnung|ao",
    ),
}

TEAR_PLACES: dict[str, str] = {
    word: place
    for place, words in {
        "posterior": "posterior hinten dorsal",
        "anterior": "anterior vorn vorne ventral",
        "left": "links",
        "right": "rechts",
        "central": "zentral",
        "midline": "median mittig",
        "paracentral": "parazentral paramedian",
        "foraminal": "foraminal",
        "extraforaminal": "extraforaminal",
        "lateral": "lateral seitlich",
        "posterolateral": "posterolateral dorsolateral",
        "anterolateral": "anterolateral ventrolateral",
        "circumferential": "zirkumferent zirkumferentiell",
    }.items()
    for word in words.split()
}
REASON_STARTS = frozenset(
    "verhoert verlesen vertippt versprochen verwechselt falsch irrtum irrtuemlich versehentlich versehen doppelt "
    "fehler gemeint".split()
)
"""Words that begin a reason though nobody said weil; they are compared without umlauts."""
