"""Procedures to record in the tests of the journal: sealed records and the summary that belongs to them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from discorecorder.model.catalogue import Summary
from discorecorder.model.entries import FIRST, Entry, Note, Record

NINE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
KEY = "5f" * 32


def records_of(discogram: str, entries: list[Entry], after: list[Record] | None = None) -> list[Record]:
    """Return the entries as sealed records that continue others, a second apart."""
    sealed = list(after or [])
    new = []
    for entry in entries:
        number = len(sealed) + 1
        at = NINE + timedelta(seconds=number)
        record = Record(number, entry, at, at, "Dr Ada Ash", "radiologist", "voice", number, heard="as heard")
        record = record.sealed(discogram, sealed[-1].digest if sealed else FIRST)
        sealed.append(record)
        new.append(record)
    return new


def notes(discogram: str, count: int, after: list[Record] | None = None) -> list[Record]:
    """Return so many sealed notes."""
    first = len(after or []) + 1
    return records_of(discogram, [Note(f"note {number}") for number in range(first, first + count)], after)


def summary_of(discogram: str, records: list[Record], **other: object) -> Summary:
    """Return the summary of a discogram with these as its newest records."""
    last = records[-1]
    said: dict[str, Any] = {
        "discogram": discogram,
        "patient_name": "M\u00fcller^Anna Maria",
        "mrn": "4711-22",
        "accession": "ACC2026001",
        "born": "1979-04-12",
        "region": "lumbar",
        "opened_at": NINE,
        "status": "open",
        "levels": ("L3-4", "L4-5"),
        "records": last.number,
        "head": last.digest,
    }
    return Summary(**(said | other))


def summarised(discogram: str, records: list[Record]) -> Summary:
    """Derive the summary again, as the program does from the folded discogram."""
    return summary_of(discogram, records)
