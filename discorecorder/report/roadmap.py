"""The pain road map: a PDF that is a pure function of the discogram."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discorecorder.report.archive import Attachment, Pages, archive
from discorecorder.report.document import text_of
from discorecorder.report.first_page import draw_first_page
from discorecorder.report.flow import Flow, Running
from discorecorder.report.level_pages import draw_level_pages
from discorecorder.report.log_pages import draw_log
from discorecorder.report.practice import marked
from discorecorder.report.protocol_pages import draw_protocol
from discorecorder.report.saving import save
from discorecorder.report.study_view import StudyView

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from discorecorder.model.discogram import Discogram
    from discorecorder.report.streamed import Streamed

__all__ = ["draw", "pdf", "write"]

INTENDED_USE = "Records and shows criteria; a physician concludes. Not a certified medical device."


def write(discogram: Discogram, path: Path | str, *, paper: str = "A4", streams: Sequence[Streamed] = ()) -> None:
    """Write the road map to a file on A4 or Letter, with the curves of what a gauge streamed.

    Raises:
        OSError: the file cannot be written; an earlier one is left as it was.
        KeyError: there is no such paper.
    """
    save(path, pdf(discogram, paper=paper, streams=streams))


def pdf(discogram: Discogram, *, paper: str = "A4", streams: Sequence[Streamed] = ()) -> bytes:
    """Return the bytes of the road map, the same for the same discogram, samples and paper."""
    study = StudyView(discogram, streams)
    pages = draw(study, paper=paper)
    author = study.staff("radiologist") or "not recorded"
    return archive(
        pages,
        title=marked(discogram, f"Pain road map: {study.name}"),
        author=author,
        subject=marked(discogram, f"Provocation discography, {discogram.region}"),
        made_at=discogram.records[-1].entered_at.isoformat(timespec="seconds"),
        attachment=Attachment(
            "discogram.json",
            text_of(discogram, study).encode(),
            "application/json",
            "The discogram: every record with its digest, machine-readable",
        ),
    )


def draw(study: StudyView, *, paper: str = "A4") -> Pages:
    """Draw every page and return them unfinished, so that a test can look at what lies where."""
    discogram, patient = study.discogram, study.patient
    accession = f"   accession {patient.accession}" if patient and patient.accession else ""
    number = f"   MRN {patient.mrn}" if patient else ""
    running = Running(
        who=f"{study.name}{number}{accession}",
        title="Pain road map" if discogram.is_signed else "Pain road map, DRAFT",
        foot=marked(discogram, INTENDED_USE),
        digest=f"{len(discogram.records)} records, digest {discogram.digest[:8]}\u2026{discogram.digest[-4:]}",
        is_draft=not discogram.is_signed,
        is_practice=discogram.is_practice,
    )
    pages = Pages(paper)
    flow = Flow(pages, running)
    draw_first_page(flow, study)
    draw_level_pages(flow, study)
    draw_protocol(flow, study)
    draw_log(flow, study)
    flow.finish()
    return pages
