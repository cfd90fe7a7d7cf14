"""The discharge sheet: one page for the patient to take home, in plain words and large type, without any result.

What the leaflet promises stands on every sheet; a prescription, a CT scan, the paragraph about steroids and the signs
to watch for in the neck or the chest stand only where the record has a reason for them (facts 4.2).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from discorecorder.model import entries as said
from discorecorder.model.spine import region_of
from discorecorder.report.archive import archive
from discorecorder.report.discharge_page import Section, SheetText, drawn
from discorecorder.report.discharge_words import WORDS, day, day_and_clock, spoken
from discorecorder.report.practice import marked
from discorecorder.report.saving import save
from discorecorder.report.study_view import StudyView
from discorecorder.report.wording import person

if TYPE_CHECKING:
    from pathlib import Path

    from discorecorder.model.discogram import Discogram

__all__ = ["Letterhead", "pdf", "sections", "text_of", "write"]

_NOTHING: Final = frozenset({"none", "no", "nil", "nothing"})


class Letterhead(NamedTuple):
    """Whose sheet it is, whom the patient calls, and the language it is written in."""

    institution: str | None = None
    contact: str | None = None
    language: str = "en"


def write(
    discogram: Discogram,
    path: Path | str,
    *,
    paper: str = "A4",
    institution: str | None = None,
    contact: str | None = None,
    language: str = "en",
) -> None:
    """Write the discharge sheet to a file on A4 or Letter; English where it is not printed in the language.

    Raises:
        OSError: the file cannot be written; an earlier one is left as it was.
        KeyError: there is no such paper.
    """
    save(path, pdf(discogram, Letterhead(institution, contact, spoken(language)), paper=paper))


def pdf(discogram: Discogram, head: Letterhead | None = None, *, paper: str = "A4") -> bytes:
    """Return the bytes of the sheet, the same for the same discogram, head and paper."""
    head = head or Letterhead()
    study, told = StudyView(discogram), text_of(discogram, head)
    return archive(
        drawn(told, paper, head.language),
        title=marked(discogram, f"{told.title}: {told.name}"),
        author=head.institution or study.staff("radiologist") or "discorecorder",
        subject=marked(discogram, told.foot),
        made_at=discogram.records[-1].entered_at.isoformat(timespec="seconds"),
    )


def text_of(discogram: Discogram, head: Letterhead) -> SheetText:
    """Return every word of the sheet."""
    words, study = WORDS[head.language], StudyView(discogram)
    patient = study.patient
    known = [words["number"].format(mrn=patient.mrn)] if patient else []
    if patient and patient.born:
        known.insert(0, words["born"].format(date=day(date.fromisoformat(patient.born), head.language)))
    by = " / ".join(_names(discogram, "radiologist"))
    examined = words["examined_by" if by else "examined"].format(date=day(study.day, head.language), name=by)
    return SheetText(
        institution=head.institution or "",
        title=words["title"],
        name=study.name if patient else words["no_name"],
        identity=(*(["  \u00b7  ".join(known)] if known else []), examined),
        sections=tuple(sections(discogram, head)),
        foot=words["foot"],
        page=words["page"],
        is_practice=discogram.is_practice,
    )


def sections(discogram: Discogram, head: Letterhead) -> list[Section]:
    """Return what the sheet says, section by section."""
    words = WORDS[head.language]
    told = [_rest(discogram, head.language), _warnings(discogram, head), _medicine(discogram, words)]
    if _drugs(discogram, "steroid"):
        told.append(Section(words["steroid"], closing=(words["steroid_effects"],)))
    return [*told, _results(discogram, words)]


def _rest(discogram: Discogram, language: str) -> Section:
    """Return what holds for a day, counted from the discharge, else from the end of the procedure."""
    words = WORDS[language]
    left = discogram.fact(said.Discharge) or discogram.fact(said.Finish)
    since = left.at if left else discogram.records[-1].happened_at
    until = day_and_clock(since + timedelta(hours=24), language)
    points = [words["strain"].format(until=until), words["work"], words["discomfort"], words["driver"]]
    return Section(words["rest"], (*points, *([words["event"]] if _had_event(discogram) else ())))


def _had_event(discogram: Discogram) -> bool:
    events = [fact.entry for fact in discogram.facts(said.Adverse) if isinstance(fact.entry, said.Adverse)]
    return bool(discogram.facts(said.Complication)) or any(event.event != "none" for event in events)


def _warnings(discogram: Discogram, head: Letterhead) -> Section:
    words = WORDS[head.language]
    regions = {discogram.region, *(region_of(state.level) for state in discogram.tested)}
    signs = ["fever", "spreading", "weakness", "saddle", "headache"]
    signs += ["swallowing"] if "cervical" in regions else []
    signs += ["breath"] if regions & {"cervical", "thoracic"} else []
    signs += ["chest"] if "thoracic" in regions else []
    whom = words["whom"].format(contact=head.contact) if head.contact else words["whom_blank"]
    return Section(
        words["call"], tuple(words[sign] for sign in signs), (whom, words["emergency"]), True, not head.contact
    )


def _medicine(discogram: Discogram, words: dict[str, str]) -> Section:
    prescribed = _drugs(discogram, "prescription")
    checks = [fact.entry for fact in discogram.facts(said.Check) if isinstance(fact.entry, said.Check)]
    is_checked = any(check.item == "prescription" and check.state == "done" for check in checks)
    points = [words["prescribed"].format(drug="; ".join(prescribed))] if prescribed else []
    points += [words["prescription"]] if is_checked and not prescribed else []
    return Section(words["medicine"], (*points, words["ask"]))


def _drugs(discogram: Discogram, purpose: str) -> list[str]:
    """Return every drug of a purpose with its dose; what was recorded as none is no drug."""
    given = [fact.entry for fact in discogram.facts(said.Medication) if isinstance(fact.entry, said.Medication)]
    return [
        f"{drug.drug} {drug.dose or ''}".strip()
        for drug in given
        if drug.purpose == purpose and drug.drug.strip().lower() not in _NOTHING
    ]


def _results(discogram: Discogram, words: dict[str, str]) -> Section:
    names = " / ".join(_names(discogram, "referrer"))
    points = [words["referrer"].format(name=names) if names else words["referred"]]
    planned = discogram.last(said.Ct)
    if planned is not None and planned.planned and not discogram.facts(said.CtDone):
        points.append(words["ct"])
    return Section(words["results"], tuple(points))


def _names(discogram: Discogram, role: str) -> list[str]:
    """Return everyone recorded in a role, once each."""
    staff = [fact.entry for fact in discogram.facts(said.Staff) if isinstance(fact.entry, said.Staff)]
    names = dict.fromkeys(one.name for one in staff if one.role == role)
    return [person(name) if "^" in name else name for name in names]
