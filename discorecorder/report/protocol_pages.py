"""How the study was done: controls, patient, technique, checks, drugs, complications, instructions, what is missing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from discorecorder.model import entries as said
from discorecorder.model.completeness import missing_of_study
from discorecorder.report.flow import Cell, Flow
from discorecorder.report.sheet import Type
from discorecorder.report.verdict_look import MUTED
from discorecorder.report.wording import described, psi_words, sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from discorecorder.model.entries import Entry
    from discorecorder.model.state import Fact
    from discorecorder.report.level_view import LevelView
    from discorecorder.report.study_view import StudyView

__all__ = ["draw_protocol"]

_SECTIONS: Final[tuple[tuple[str, tuple[type[Entry], ...]], ...]] = (
    (
        "Patient and question",
        (said.Patient, said.Indication, said.UsualPain, said.PainDrawing, said.Baseline, said.Staff, said.Plan),
    ),
    ("Numbering and imaging", (said.Counted, said.Ct, said.CtDone, said.Exclusion)),
    (
        "Technique",
        (said.Position, said.Sedation, said.Manometer, said.Unit, said.Mode, said.Fluoroscopy),
    ),
    ("Contrast, antibiotic, medication", (said.Contrast, said.Antibiotic, said.Medication)),
    ("Checklist and instructions", (said.Check,)),
    ("Course", (said.Adverse, said.Complication, said.Note, said.Gap, said.Finish, said.Recovery, said.Discharge)),
    ("Conclusion", (said.Interpretation, said.Override, said.Sign, said.Addendum)),
)
_BOOKKEEPING: Final = {"open", "withdraw", "restore", "correct", "clip", "samples", "gauge_gap", "level", "next"}
_ALWAYS: Final = {
    "Course": (("adverse", "complication"), "Complications: none recorded."),
    "Checklist and instructions": (("check",), "No check was recorded."),
}
_JOINED: Final[dict[type[Entry], str]] = {said.Plan: "Planned", said.Check: "Checklist", said.Staff: "Staff"}
_LABELS: Final = {
    "patient": "Patient",
    "exclusion": "Other sources of pain",
    "ct": "CT",
    "ct_done": "CT",
    "manometer": "Manometer",
    "mode": "Injection",
    "fluoroscopy": "Fluoroscopy",
    "contrast": "Contrast",
    "finish": "End of procedure",
    "gap": "Gap",
    "recovery": "Recovery",
    "sedation": "Sedation",
    "baseline": "Pain of the day",
    "sign": "Signature",
}
_INSTRUCTIONS: Final = (
    "Instructions of the leaflet: some discomfort during and after the procedure is expected. No strenuous or "
    "stress-bearing activity for 24 hours. A day off work is recommended; the decision is the patient's. A "
    "prescription for pain medication is available for those who need it. In selected cases CT follows."
)
_STEROID: Final = (
    "A steroid was given. Steroid medications may cause facial flushing, occasional low-grade fevers, hiccups, "
    "insomnia, headaches, water retention, increased appetite, increased heart rate, and abdominal cramping or "
    "bloating; these are bothersome in only about 5 % of patients and commonly disappear within 1 to 3 days."
)
_ROW: Final = Type(8.2)


def draw_protocol(flow: Flow, study: StudyView) -> None:
    """Draw controls, then each section of the protocol with its records."""
    flow.heading("Controls", room=200)
    _draw_controls(flow, study)
    flow.heading("The procedure", room=120)
    for title, kinds in _SECTIONS:
        _draw_section(flow, study, title, kinds)
    named = {kind.kind for _, kinds in _SECTIONS for kind in kinds}
    other = tuple(said.KINDS[kind] for kind in study.discogram.said if kind not in named | _BOOKKEEPING)
    if other:
        _draw_section(flow, study, "Further records", other)
    _draw_rule_sets(flow, study)
    missing = missing_of_study(study.discogram)
    flow.heading("Not recorded", level=3, room=30)
    flow.paragraph(f"{sentence(', '.join(missing))}." if missing else "Nothing that the study as a whole asks for.")


def _draw_controls(flow: Flow, study: StudyView) -> None:
    """Tell of every tested disc whether it is an adequate negative control, and why not."""
    rows = []
    for view in study.tested:
        measures = view.measures
        above = measures.peak.above_psi if measures.peak else None
        peak = f"{psi_words(above, study.limits_psi)} psi a.o." if above is not None else "not known"
        records = (measures.peak.pressure_record,) if measures.peak else ()
        rows.append(
            [
                Cell(view.level, look=Type(8, "semibold")),
                Cell(view.role, look=Type(8)),
                Cell(view.pain.words, view.pain.records, Type(8)),
                Cell(view.concordance, look=Type(8)),
                Cell(peak, records, Type(8)),
                Cell(_control_words(study, view), look=Type(8)),
            ]
        )
    if not rows:
        flow.paragraph("No disc was tested.")
        return
    flow.table(("Level", "Planned as", "Pain, base to peak", "Concordance", "Peak", "As a negative control"), rows,
               (42, 58, 84, 92, 82, 0))  # fmt: skip


def _control_words(study: StudyView, view: LevelView) -> str:
    measures = view.measures
    if measures.is_concordant:
        return "no: the usual pain was reproduced"
    why = study.inadequacy(view)
    if why:
        return f"not adequate: {why}"
    accepted = ", accepted by the physician" if measures.is_accepted else ""
    if measures.is_painless:
        return f"adequate and painless{accepted}"
    return f"adequately pressurised{accepted}; pain {view.score} {measures.grade or 'of unknown concordance'}"


def _draw_section(flow: Flow, study: StudyView, title: str, kinds: tuple[type[Entry], ...]) -> None:
    """Write every standing record of these kinds, each with its number."""
    flow.heading(title, level=3, room=26)
    rows = []
    for kind in kinds:
        facts = study.discogram.facts(kind)
        if kind in _JOINED and len(facts) > 1:
            rows.append(_joined(facts))
            continue
        for fact in facts:
            label, words = _labelled(fact.entry)
            rows.append((label, Cell(words, (fact.number,), _ROW)))
    flow.facts(rows, label_width=150)
    if title in _ALWAYS and not any(kind in study.discogram.said for kind in _ALWAYS[title][0]):
        flow.paragraph(_ALWAYS[title][1])
    elif not rows:
        flow.paragraph("Nothing recorded.", Type(8, "regular", MUTED))
    if title.startswith("Checklist"):
        flow.paragraph(_INSTRUCTIONS, Type(8, "regular", MUTED))
    drugs = (fact.entry for fact in study.discogram.facts(said.Medication))
    if title.startswith("Contrast") and any(isinstance(e, said.Medication) and e.purpose == "steroid" for e in drugs):
        flow.paragraph(_STEROID, Type(8, "regular", MUTED))


def _joined(facts: Sequence[Fact]) -> tuple[str, Cell]:
    """Return many short records as one row, each followed by its number."""
    label = _JOINED[type(facts[0].entry)]
    told = [re.sub(rf"^{label}[:,] ", "", described(fact.entry)) for fact in facts]
    words = "; ".join(f"{one} #{fact.number}" for one, fact in zip(told[:-1], facts[:-1], strict=True))
    return label, Cell(sentence(f"{words}; {told[-1]}"), (facts[-1].number,), _ROW)


def _labelled(entry: Entry) -> tuple[str, str]:
    """Return what an entry records, parted into a label and the rest."""
    words = described(entry)
    label = _LABELS.get(entry.kind)
    if label is None:
        label, _, words = words.partition(": ")
        return label, sentence(words) or "recorded"
    rest = words.removeprefix(label).lstrip(" :,")
    return label, sentence(rest) or "Recorded"


def _draw_rule_sets(flow: Flow, study: StudyView) -> None:
    """Name every frozen rule set with its source and the digest of its parameters."""
    flow.heading("Rule sets as frozen when the record was opened", level=3, room=60)
    primary = {rules.name for rules in study.primary_rules}
    rows = [
        [
            Cell(rules.name, look=Type(7.4, "semibold")),
            Cell("primary" if rules.name in primary else rules.region, look=Type(7.4)),
            Cell(f"{rules.source}. {rules.fidelity}.", look=Type(7.2)),
            Cell(rules.hash[:12], look=Type(7, "regular", MUTED)),
        ]
        for rules in study.rules.values()
    ]
    flow.table(("Rule set", "Region", "Source and fidelity", "Hash"), rows, (104, 50, 0, 62))
