"""The rest of the table: what is said once of the study, and of the record itself. Read as ``table`` tells."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from discorecorder.dictation.table import Row

ROWS: tuple[Row, ...] = (
    (
        "patient",
        (
            "patient name {name:quoted} record number {mrn:quoted} [born {born:quoted}] [sex {sex:SEX}] "
            "[accession {accession:quoted}]"
        ),
        {},
    ),
    ("staff", "staff {role:STAFF} {name:text}", {}),
    ("indication", "indication {words:text}", {}),
    ("usual_pain", "usual pain [{pain:outof}] {words:said}", {}),
    (
        "numbering",
        (
            "numbering by {method:METHOD} [transition {transition:TRANSITION}] [fused {fused:levels}] "
            "[Castellvi {castellvi:CASTELLVI}] [confidence {confidence:CONFIDENCE}] [mapping {mapping:pairs}] "
            "[confirmed by {confirmed_by:quoted}] stated {words:said}"
        ),
        {},
    ),
    ("plan", "plan {level:level} [{role:ROLE}]", {}),
    ("plan", "plan {role:ROLE} {level:level}", {}),
    ("position", "position {position:POSITION}", {}),
    ("position", "patient {position:POSITION}", {}),
    (
        "manometer",
        "manometer used [model {model:quote}] [unit {unit:UNIT}] [resolution {resolution:number}] [{zeroed:ZEROED}]",
        {"used": True},
    ),
    (
        "manometer",
        "manometer model {model:quoted} [unit {unit:UNIT}] [resolution {resolution:number}] [{zeroed:ZEROED}]",
        {"used": True},
    ),
    ("manometer", "manometer unit {unit:UNIT} [resolution {resolution:number}] [{zeroed:ZEROED}]", {"used": True}),
    ("manometer", "manometer {zeroed:ZEROED}", {"used": True}),
    ("manometer", "no manometer", {"used": False}),
    ("manometer", "manometer none", {"used": False}),
    ("unit", "gauge unit {unit:UNIT}", {}),
    ("unit", "gauge shows|reads {unit:UNIT}", {}),
    ("unit", "unit {unit:UNIT}", {}),
    ("mode", "{mode:MODE} injection [at {rate:number} mL per second]", {}),
    ("mode", "{mode:MODE} injection at {rate:number} mL / s", {}),
    (
        "contrast",
        (
            "contrast {agent:quote} [{mgi_per_ml:int} [mg|milligrams iodine per mL]] [lot {lot:quoted}] "
            "[{gadolinium:GADOLINIUM}]"
        ),
        {},
    ),
    ("contrast", "contrast {agent:quoted} {mgi_per_ml:int} [mg|milligrams iodine per mL] [lot {lot:quoted}]", {}),
    ("contrast", "contrast {agent:CONTRAST} [lot {lot:quoted}]", {}),
    ("contrast", "contrast {agent:GADOLINIUMS} [lot {lot:quoted}]", {"gadolinium": True}),
    ("leak", "contrast leak|leakage|extravasation [{prevents_pressurisation:PREVENTS}]", {"site": "unconfirmed"}),
    ("antibiotic", "antibiotic {route:ROUTE} {drug:quoted} [{dose:said}]", {}),
    ("medication", "medication {purpose:PURPOSE} {drug:quoted} [{dose:said}]", {}),
    (
        "fluoroscopy",
        (
            "fluoroscopy {seconds:int} seconds|s [dose area product {dap_gy_cm2:number} [gy cm 2]] "
            "[air kerma {kerma_mgy:number} [mgy]]"
        ),
        {},
    ),
    ("check", "check {item:CHECK} {state:STATE} [noting|with {words:said}]", {}),
    ("check", "check {item:CHECK} {state:STATE} {words:because}", {}),
    ("exclusion", "other sources excluded", {"excluded": True}),
    ("exclusion", "other sources not excluded", {"excluded": False}),
    ("adverse", "adverse event {event:EVENT} [{severity:SEVERITY}] [level {level:level}] [action {action:said}]", {}),
    ("adverse", "no complications|complication", {"event": "none"}),
    ("sedation", "sedation ramsay {ramsay:int} answering", {"answering": True}),
    ("sedation", "sedation ramsay {ramsay:int} not answering", {"answering": False}),
    ("recovery", "recovery pain {pain:score}", {}),
    ("recovery", "recovery {pain:score}", {}),
    ("discharge", "discharged {words:text}", {}),
    ("interpretation", "interpretation {words:text}", {}),
    ("override", "override {level:level} {criteria:quoted} {result:RESULT} because {reason:text}", {}),
    (
        "open",
        (
            "open {region:REGION} program {program:quoted} stale {stale_ms:int} ms primary {primary:quoteds} "
            "criteria {criteria:json}"
        ),
        {},
    ),
    (
        "open",
        "open {region:REGION} program {program:quoted} stale {stale_ms:int} ms criteria {criteria:json}",
        {"primary": ()},
    ),
    ("gap", "gap {seconds:int} seconds|second [{words:said}]", {}),
    ("gauge_gap", "gauge gap {gauge:quoted} since {since:quoted} [for {seconds:number} seconds]", {}),
    (
        "clip",
        (
            "clip records {numbers:ints} digest {sha256:quoted} lasting {seconds:number} seconds "
            "words {words:quoted} confidence {confidence:number} kept {days:int} days"
        ),
        {},
    ),
    ("samples", "samples batch {batch:int} count {count:int} unit {unit:UNIT} digest {sha256:quoted}", {}),
    ("sign", "sign preliminary {name:quote} [meaning {meaning:quote}]", {"preliminary": True}),
    ("sign", "sign {name:quote} [meaning {meaning:quote}]", {}),
    ("sign", "signed preliminary by {name:text}", {"preliminary": True}),
    ("sign", "signed by {name:text}", {}),
    ("addendum", "addendum {words:said}", {}),
    (
        "addendum",
        (
            "addendum on [renumbering {renumbering:pairs}] [transition {transition:TRANSITION}] [level {level:level}] "
            "[grade {dallas:int}] [{torn:TORN}] stating {words:said}"
        ),
        {},
    ),
)
