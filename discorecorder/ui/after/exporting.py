"""What leaves as files: the map, the table, the document and the discharge sheet, and what they are called.

A file that is there is never overwritten: the new one gets a number behind its name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from discorecorder.model.entries import Patient
from discorecorder.ui.words import mark

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from discorecorder.model.discogram import Discogram
    from discorecorder.report.streamed import Streamed
    from discorecorder.settings import Settings

MAP, SHEET, TABLE, DOCUMENT = "map", "sheet", "table", "document"


class Form(NamedTuple):
    """One kind of file: the words on its button, what its name ends in, and its suffix."""

    words: str
    ending: str
    suffix: str


FORMS: dict[str, Form] = {
    MAP: Form(mark("Map, PDF"), "pain road map", ".pdf"),
    SHEET: Form(mark("Discharge sheet, PDF"), "discharge sheet", ".pdf"),
    TABLE: Form(mark("Table, CSV"), "table", ".csv"),
    DOCUMENT: Form(mark("Document, JSON"), "record", ".json"),
}
MOST_TRIES = 10_000
_UNSAFE = re.compile(r"[^\w.-]+")


def free_path(discogram: Discogram, form: str, folder: Path) -> Path:
    """Return a path for a form in a folder that no file has yet. The name says no more than a number of the patient."""
    patient, kind = discogram.last(Patient), FORMS[form]
    number = (patient.accession or patient.mrn) if patient else discogram.id[:8]
    practice = "PRACTICE " if discogram.is_practice else ""
    stem = f"{practice}{_UNSAFE.sub('_', number).strip('_.') or discogram.id[:8]} {kind.ending}"
    names = (f"{stem}{f' ({count})' if count > 1 else ''}{kind.suffix}" for count in range(1, MOST_TRIES))
    return next(folder / name for name in names if not (folder / name).exists())


def export(discogram: Discogram, form: str, folder: Path, settings: Settings, streams: Sequence[Streamed] = ()) -> Path:
    """Write a form into a folder, which is made if need be, and return the path; the map draws what was streamed.

    Raises OSError where it cannot be.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = free_path(discogram, form, folder)
    if form == MAP:
        from discorecorder.report import roadmap

        roadmap.write(discogram, path, paper=settings.paper, streams=streams)
    elif form == SHEET:
        from discorecorder.report import discharge_sheet

        discharge_sheet.write(
            discogram,
            path,
            paper=settings.paper,
            institution=settings.institution,
            contact=settings.contact,
            language=sheet_language(settings),
        )
    else:
        from discorecorder import report

        report.write({TABLE: "csv", DOCUMENT: "json"}[form], discogram, path)
    return path


def sheet_language(settings: Settings) -> str:
    """Return the language of the discharge sheet: that of the screen."""
    from PySide6.QtCore import QLocale

    return settings.language or QLocale().name()
