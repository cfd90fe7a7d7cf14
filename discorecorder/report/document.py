"""The JSON document of a discogram: every record with every column and digest, and what follows from them.

The records are the discogram; the summary is derived, for readers that do not fold records, and is not read back. The
schema is shipped as ``schema/discogram-1.json``.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from discorecorder.model.entries import FIRST, Record, body_of, encode
from discorecorder.model.values import EntryError
from discorecorder.report.practice import MARK
from discorecorder.report.saving import save
from discorecorder.report.summary import summary

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from discorecorder.model.discogram import Discogram
    from discorecorder.report.study_view import StudyView

__all__ = ["SCHEMA", "VERSION", "document", "records_of", "text_of", "write"]

SCHEMA = "discorecorder/discogram"
VERSION = 1
_COLUMNS = frozenset(
    "number line kind version happened_at entered_at author role source heard late entry digest".split()
)


def write(discogram: Discogram, path: Path | str) -> None:
    """Write the document to a file.

    Raises:
        OSError: the file cannot be written.
    """
    save(path, text_of(discogram).encode())


def text_of(discogram: Discogram, study: StudyView | None = None) -> str:
    """Return the document as JSON, the same for the same discogram; one record a line."""
    shown = document(discogram, study)
    records = ",\n".join(_json(record) for record in shown.pop("records"))
    derived = _json(shown.pop("summary"))
    head = _json(shown)[:-1]
    return f'{head},\n"records":[\n{records}\n],\n"summary":{derived}}}\n'


def document(discogram: Discogram, study: StudyView | None = None) -> dict[str, Any]:
    """Return the document as plain values."""
    return {
        "schema": SCHEMA,
        "version": VERSION,
        **({"practice": MARK} if discogram.is_practice else {}),
        "id": discogram.id,
        "digest": discogram.digest,
        "records": [_shown(record) for record in discogram.records],
        "summary": summary(discogram, study),
    }


def records_of(shown: object) -> tuple[str, list[Record]]:
    """Return the id and the records of a document, every digest worked out again.

    Raises:
        EntryError: it is no such document, a newer one, or a record is not what its digest says.
    """
    if not isinstance(shown, dict) or shown.get("schema") != SCHEMA:
        raise EntryError(f'this is no discogram document; one begins with "schema": "{SCHEMA}"')
    if shown.get("version") != VERSION:
        raise EntryError(
            f"the document is version {shown.get('version')!r} and this program reads version {VERSION}; "
            "import it with the discorecorder that wrote it or a newer one"
        )
    id_, records = shown.get("id"), shown.get("records")
    if not isinstance(id_, str) or not id_ or not isinstance(records, list) or not records:
        raise EntryError("the document has no id or no records; export it again")
    chain = list(_read(id_, records))
    if shown.get("digest") != chain[-1].digest:
        raise EntryError("the last digest of the document is not that of its last record; export it again")
    return id_, chain


def _json(shown: object) -> str:
    return json.dumps(shown, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _shown(record: Record) -> dict[str, Any]:
    columns = dict(record.columns())
    del columns["body"]
    return {**columns, "entry": encode(record.entry), "digest": record.digest}


def _read(id_: str, records: list[object]) -> Iterable[Record]:
    """Yield each record, checked against its place and its digest."""
    before = FIRST
    for number, shown in enumerate(records, 1):
        record = _record(shown, number)
        sealed = record.sealed(id_, before)
        if record.number != number or sealed.digest != record.digest:
            raise EntryError(f"record {number} of the document is not the one that its digest seals; export it again")
        before = sealed.digest
        yield sealed


def _record(shown: object, number: int) -> Record:
    if not isinstance(shown, dict) or not isinstance(shown.get("entry"), dict):
        raise EntryError(f"record {number} of the document is no record; export it again")
    if unknown := set(shown) - _COLUMNS:
        raise EntryError(
            f"record {number} of the document has columns that no record has: {', '.join(sorted(unknown))}"
        )
    try:
        record = Record.from_columns(shown | {"body": json.dumps(shown["entry"])})
    except EntryError as refused:
        raise EntryError(f"record {number} of the document: {refused}") from None
    except (KeyError, TypeError, ValueError) as damage:
        raise EntryError(f"record {number} of the document lacks or garbles {damage}; export it again") from None
    if json.loads(body_of(record.entry)) != shown["entry"]:
        raise EntryError(f"record {number} of the document has an entry with more or other fields than are recorded")
    return record
