"""The table of what is said at a disc, in German. It is read as ``table`` tells; what is said back is English.

Its rows are of the kinds of ``table``, its lists in ``german_vocabulary`` hold the same values. What is said once of
the study is typed in English, in a German room as well.
"""

from __future__ import annotations

from discorecorder.dictation import german_numbers as numbers
from discorecorder.dictation.german_vocabulary import FILLER, REASON_STARTS, TEAR_PLACES, VOCABULARY
from discorecorder.dictation.language import Language
from discorecorder.dictation.levels import LevelWords

TYPE_CHECKING = False
if TYPE_CHECKING:
    from discorecorder.dictation.table import Row

_DISC = "Höhe|Segment|Etage|Bandscheibe|Scheibe"
_NEEDLE = "Nadel liegt|platziert|gesetzt [in] [Bandscheibe|Scheibe]"
_LEAK = (
    "Leck|Leckage|Austritt|Kontrastmittelaustritt|Kontrastaustritt|Extravasat|Extravasation|Paravasat|Paravasation|"
    "Abfluss"
)
_TEAR = "Riss|Einriss|Ruptur|Fissur"
_END = "Anschlag|Endpunkt|Endgefühl"
_AGAIN = "zweite|erneute|wiederholte Provokation|Druckgabe|Druckerhöhung"
_SLEEP = "betäuben|betäube|Betäubung [Bandscheibe|Scheibe] [mit]"
_EASED = "Linderung|Schmerzlinderung|Besserung"
_DONE = "Prozedur|Untersuchung|Eingriff|Eingriffs|Diskographie|Diskografie"
_UNDO = "streichen|streiche|zurücknehmen|rückgängig|gestrichen"
_FIX = "Korrektur|korrigiere|korrigieren [Eintrag {number:int}] [auf|zu]"

ROWS: tuple[Row, ...] = (
    ("level", "{level:level} [{role:ROLE}]", {}),
    ("level", f"{_DISC} {{level:level}} [{{role:ROLE}}]", {}),
    ("level", f"{{role:ROLE}} [{_DISC}] {{level:level}}", {}),
    ("level", f"nächste|nächstes|nächster {_DISC} {{level:level}} [{{role:ROLE}}]", {}),
    ("next", f"nächste|nächstes|nächster {_DISC}", {}),
    ("needle", f"{_NEEDLE} [von] [{{side:SIDE}}] [{{gauge:int}} Gauge|g]", {}),
    ("needle", f"{_NEEDLE} {{gauge:int}} Gauge|g [von] [{{side:SIDE}}]", {}),
    ("needle", f"{{gauge:count}} Gauge|g {_NEEDLE} [von] [{{side:SIDE}}]", {}),
    ("baseline", "Ausgangsschmerz|Basisschmerz|Grundschmerz {pain:score}", {}),
    ("baseline", "Schmerz vor Injektion {pain:score}", {}),
    ("inject", "Injektion beginnt|läuft|begonnen|gestartet", {}),
    ("inject", "beginne|beginn|starte|start Injektion", {}),
    ("inject", "injiziere", {}),
    ("opening", "Eröffnungsdruck|Öffnungsdruck {pressure:pressure}", {}),
    ("opening", "Eröffnung|Öffnung|eröffnet|öffnet {pressure:pressure}", {}),
    ("no_opening", "kein Eröffnungsdruck|Öffnungsdruck [weil] {words:said}", {}),
    ("reading", "{volume:ml}", {}),
    ("reading", "Volumen {volume:volume}", {}),
    ("reading", "{pressure:psi}", {}),
    ("reading", "Druck {pressure:pressure}", {}),
    ("reading", "erster Schmerz {pain:score}", {"first_pain": True}),
    ("reading", "erster Schmerz !s", {"first_pain": True}),
    ("reading", "Erstschmerz {pain:score}", {"first_pain": True}),
    ("reading", "Erstschmerz !s", {"first_pain": True}),
    ("reading", "Schmerz|Schmerzen|Schmerzstärke|Schmerzwert|NRS {pain:score}", {}),
    ("reading", "{pain:outof}", {}),
    ("reading concordance", "kein|keine|keinen Schmerz|Schmerzen", {"pain": 0, "grade": "none"}),
    ("reading concordance", "schmerzfrei", {"pain": 0, "grade": "none"}),
    ("concordance", "{grade:ANSWER}", {}),
    ("concordance", "{grade:ANSWER} Schmerz|Schmerzen !s", {}),
    ("concordance", "Konkordanz {grade:GRADE}", {}),
    ("pain_drawing", "Schmerzzeichnung {regions:areas}", {}),
    ("pain_side", "Schmerzseite {side:SIDES}", {}),
    ("pain_side", "Schmerz|Schmerzen [auf] {side:SIDES}", {}),
    ("location", "Schmerzort|Lokalisation {words:text}", {}),
    ("location", "Schmerz lokalisiert in|an {words:text}", {}),
    ("words", "Patient|Patientin sagt|sagte {words:text}", {}),
    ("behaviour", "{seen:behaviours}", {}),
    ("stop", "Stopp|Stop !the", {}),
    ("stop", "Stopp|Stop [Injektion] [wegen] {reason:stop}", {}),
    ("stop", "Stopp|Stop Injektion", {}),
    ("stop", "gestoppt !the", {}),
    ("stop", "gestoppt [wegen] {reason:stop}", {}),
    ("flow", "Kolben|Stempel bewegt [sich]", {"advancing": True}),
    ("flow", "Kolben|Stempel läuft", {"advancing": True}),
    ("flow", "Kolben|Stempel ruht", {"advancing": False}),
    ("flow", "Kolben|Stempel steht [still]", {"advancing": False}),
    ("endpoint", f"{{feel:FEEL}} {_END}", {}),
    ("endpoint", f"{_END} {{feel:FEEL}}", {}),
    ("endpoint", f"kein|ohne {_END}", {"feel": "none"}),
    ("leak", f"kein|keine|ohne {_LEAK}", {"site": "none"}),
    ("leak", f"{{site:LEAK}} {_LEAK} [{{prevents_pressurisation:PREVENTS}}]", {}),
    ("leak", f"{_LEAK} [nach|in|ins] {{site:LEAK}} [{{prevents_pressurisation:PREVENTS}}]", {}),
    ("leak", f"{_LEAK} [{{prevents_pressurisation:PREVENTS}}]", {"site": "unconfirmed"}),
    ("nucleogram", "{type:NUCLEOGRAM} [Nukleogramm|Nukleus|Muster]", {}),
    ("nucleogram", "Nukleogramm {type:NUCLEOGRAM}", {}),
    ("tear", f"Grad {{dallas:int}} {_TEAR} [{{location:place}}]", {}),
    ("tear", f"{_TEAR} Grad {{dallas:int}} [{{location:place}}]", {}),
    ("tear", f"Dallas [Grad] {{dallas:int}} [{_TEAR}] [{{location:place}}]", {}),
    ("annulus", "Anulus|Annulus {torn:TORN}", {}),
    ("annulus", "{torn:TORN} Anulus|Annulus", {}),
    ("repeat", f"{_AGAIN} reproduziert|reproduzierbar [Schmerz {{pain:score}}]", {"reproduced": True}),
    ("repeat", f"{_AGAIN} reproduziert|reproduzierbar {{pain:outof}}", {"reproduced": True}),
    ("repeat", f"{_AGAIN} reproduziert|reproduzierbar Schmerz !s", {"reproduced": True}),
    ("repeat", f"{_AGAIN} reproduziert kein|keine|keinen Schmerz|Schmerzen", {"reproduced": False}),
    ("repeat", f"{_AGAIN} nicht reproduziert|reproduzierbar [[Schmerz] {{pain:score}}]", {"reproduced": False}),
    ("repeat", f"{_AGAIN} reproduziert nicht [[Schmerz] {{pain:score}}]", {"reproduced": False}),
    ("sham", "Scheininjektion|Placeboinjektion [Schmerz] {pain:score}", {}),
    ("sleep", f"{_SLEEP} [{{volume:ml}}] [{{agent:AGENT}}] [{{percent:percent}}]", {}),
    ("sleep", f"{_SLEEP} [{{volume:ml}}] {{percent:percent}} {{agent:AGENT}}", {}),
    ("sleep", f"{_SLEEP} {{agent:AGENT}} [{{percent:percent}}] {{volume:ml}}", {}),
    ("relief", f"{_EASED} [auf] [Schmerz] {{pain:score}} [nach] [{{minutes:int}} Minuten|Minute|min]", {}),
    ("relief", f"{_EASED} nach {{minutes:int}} Minuten|Minute|min [auf] [Schmerz] {{pain:score}}", {}),
    ("sleep", "Bandscheibe|Scheibe betäuben [mit] [{volume:ml}] [{agent:AGENT}] [{percent:percent}]", {}),
    ("relief_class", f"{{relief:RELIEF}} {_EASED} [beim {{manoeuvre:text}}]", {}),
    ("image", "Zielaufnahme [{view:VIEW}]", {}),
    ("image", "Aufnahme|Bild {view:VIEW}", {}),
    ("image", "{view:VIEW} Aufnahme|Zielaufnahme|Bild", {}),
    ("image", "Bild gespeichert [{view:VIEW}]", {}),
    ("ct", "CT folgt|geplant", {"planned": True}),
    ("ct", "kein CT", {"planned": False}),
    ("ct", "CT nicht geplant", {"planned": False}),
    ("ct_done", "CT erfolgt|durchgeführt [{minutes:int} Minuten|Minute|min [nach] [Injektion]]", {}),
    ("approach", "Zugang {approach:APPROACH}", {}),
    ("approach", "{approach:APPROACH} Zugang", {}),
    (
        "technique",
        (
            "{needles:NEEDLES} Nadel|Nadeln|Technik [Führungsnadel {introducer:int} Gauge|g] "
            "[Nadel {gauge:int} Gauge|g] [Länge {length_mm:int} Millimeter|mm]"
        ),
        {},
    ),
    ("attempts", "Versuche {count:int}", {}),
    ("attempts", "{count:count} Versuche|Versuch", {}),
    ("abandon", "aufgegeben|abgebrochen weil|wegen {words:text}", {}),
    ("abandon", f"{_DISC} aufgegeben|abgebrochen weil|wegen {{words:text}}", {}),
    ("tip", "Nadelspitze|Spitze [in|im|an] {position:TIP} [[in|im|auf] {view:TIPVIEW} [Bild|Aufnahme]]", {}),
    ("rating", "Bewertung {score:int} [von fünf|5]", {}),
    ("rating", "Bewertung {score:int} / 5", {}),
    ("after", "Schmerz nach Injektion {pain:score}", {}),
    ("persistence", "Schmerz hielt|dauerte {seconds:int} Sekunden|Sekunde [an]", {}),
    ("persistence", "Schmerz endet|endete mit Stopp", {"seconds": None}),
    ("blinding", "Patient|Patientin verblindet", {"blinded": True}),
    ("blinding", "Patient|Patientin unverblindet", {"blinded": False}),
    ("blinding", "Patient|Patientin nicht verblindet", {"blinded": False}),
    ("blinding", "verblindet", {"blinded": True}),
    ("blinding", "unverblindet", {"blinded": False}),
    ("blinding", "nicht verblindet", {"blinded": False}),
    ("finding", "Befund {item:FINDING} {words:text}", {}),
    ("after_anaesthetic", "getestet|geprüft nach Betäubung|Lokalanästhesie|Anästhesie", {"tested_after": True}),
    ("after_anaesthetic", "nicht getestet|geprüft nach Betäubung|Lokalanästhesie|Anästhesie", {"tested_after": False}),
    ("accept_control", "als Kontrolle angenommen|anerkannt weil {reason:text}", {}),
    ("designate", "Urteil aus|nach Injektion {injection:int}", {}),
    ("adverse", "keine|kein Komplikationen|Komplikation", {"event": "none"}),
    ("adverse", "Komplikation|Komplikationen keine|keinerlei|nein", {"event": "none"}),
    ("complication", "Komplikation|Komplikationen {words:text}", {}),
    ("note", "Notiz|Anmerkung {words:text}", {}),
    ("note", "Kalibrierung {words:known}", {}),
    ("finish", f"Ende {_DONE}", {}),
    ("finish", f"{_DONE} beendet|beenden|abgeschlossen", {}),
    ("withdraw", f"{_UNDO} [weil {{reason:said}}]", {"numbers": ()}),
    ("withdraw", f"{_UNDO} {{reason:implied}}", {"numbers": ()}),
    ("withdraw", f"{_UNDO} Eintrag|Einträge {{numbers:ints}} [weil {{reason:said}}]", {}),
    ("withdraw", "Eintrag|Einträge {numbers:ints} streichen|zurücknehmen [weil {reason:said}]", {}),
    ("withdraw", "rückgängig machen", {"numbers": ()}),
    ("withdraw", "letzten|letzter Eintrag streichen|zurücknehmen|gestrichen [{reason:implied}]", {"numbers": ()}),
    ("restore", "wiederherstellen", {"numbers": ()}),
    ("restore", "wiederherstellen Eintrag|Einträge {numbers:ints}", {}),
    ("correct", f"{_FIX} {{entry:entry}} [weil {{reason:said}}]", {}),
    ("correct", f"{_FIX} {{entry:entry}} {{reason:implied}}", {}),
)

LEVELS = LevelWords(
    letters={
        **{letter: letter for letter in "lcts"},
        "lwk": "l",
        "hwk": "c",
        "th": "t",
        "bwk": "t",
        "swk": "s",
        "lumbal": "l",
        "zervikal": "c",
        "thorakal": "t",
        "sakral": "s",
    },
    junctions={
        word + ending: level
        for word, level in {"lumbosakral": "L5-S1", "thorakolumbal": "T12-L1", "zervikothorakal": "C7-T1"}.items()
        for ending in ("", "e", "er", "es")
    },
    discs=frozenset({"bandscheibe", "scheibe", "segment", "uebergang"}),
    joins=frozenset({"-", "/", "bis"}),
    ones=numbers.ONES,
)

GERMAN = Language(
    name="de",
    rows=ROWS,
    study_words=frozenset(),
    vocabulary=VOCABULARY,
    filler=FILLER,
    levels=LEVELS,
    starts_number=numbers.starts_number,
    read_number=numbers.read_number,
    after_no_pain=numbers.after_no_pain,
    after_percent=numbers.after_percent,
    after_scale=numbers.after_scale,
    articles=frozenset("der die das den dem des".split()),
    because="weil",
    reasons=REASON_STARTS,
    tear_places=TEAR_PLACES,
    folded=numbers.folded,
)
