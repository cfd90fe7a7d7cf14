"""The CSV export: one row a record, with what it adds to the points of an injection worked out beside it.

UTF-8 with a byte order mark (spreadsheets need it), comma between cells, CRLF between rows. Times are ISO 8601 with
their offset. A cell of words that a spreadsheet would take for a formula begins with an apostrophe.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from discorecorder.model.entries import body_of
from discorecorder.model.units import rounded
from discorecorder.report.practice import MARK
from discorecorder.report.saving import save

if TYPE_CHECKING:
    from pathlib import Path

    from discorecorder.model.discogram import Discogram
    from discorecorder.model.entries import Record
    from discorecorder.model.state import Injection, Point

__all__ = ["COLUMNS", "rows", "table", "write"]

COLUMNS = {
    "number": "number of the record, from 1",
    "line": "number of the first record of the same utterance",
    "kind": "kind of the entry",
    "level": "disc that the record belongs to; empty for the whole study",
    "stands": "yes, or no when the record was withdrawn or corrected",
    "replaced_by": "number of the record that withdrew or corrected it",
    "happened_at": "when it happened, ISO 8601 with offset",
    "entered_at": "when it was entered, ISO 8601 with offset",
    "late": "yes when it was entered after the fact",
    "author": "who said it",
    "role": "in which role",
    "source": "key, touch, voice, typed, gauge, script, import or program",
    "heard": "the words as heard or typed",
    "injection": "number of the injection of this disc, for a point",
    "seconds": "seconds from the first point of the injection",
    "volume_ml": "newest volume at this point, mL",
    "volume_age_ms": "age of that volume, ms",
    "pressure": "newest pressure at this point, as the device showed it",
    "pressure_unit": "its unit; 'above opening' is added where it was said so",
    "pressure_age_ms": "age of that pressure, ms",
    "gauge_psi": "that pressure on the gauge, psi, to a thousandth",
    "above_opening_psi": "that pressure above opening, psi, to a thousandth; empty without opening pressure",
    "pain": "pain 0 to 10 said at this point",
    "first_pain": "yes when it was called the first pain",
    "stale": "yes when a value at this point was older than the setting",
    "entry": "the entry as JSON",
    "digest": "SHA-256 of the record and of all before it",
    "practice": f"{MARK}, where somebody practised; else empty",
}
"""Every column by its name, with what it holds."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
Cell = str | int


def write(discogram: Discogram, path: Path | str) -> None:
    """Write the table to a file.

    Raises:
        OSError: the file cannot be written.
    """
    save(path, table(discogram).encode("utf-8-sig"))


def table(discogram: Discogram) -> str:
    """Return the whole table as CSV."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    writer.writerows([row.get(column, "") for column in COLUMNS] for row in rows(discogram))
    return out.getvalue()


def rows(discogram: Discogram) -> list[dict[str, Cell]]:
    """Return each record as the cells that it has."""
    points: dict[int, dict[str, Cell]] = {}
    for state in discogram.levels.values():
        for injection in state.injections:
            for point in injection.points:
                points[point.number] = _point_cells(injection, point, discogram.opened.stale_ms)
    return [_record_cells(discogram, record) | points.get(record.number, {}) for record in discogram.records]


def _record_cells(discogram: Discogram, record: Record) -> dict[str, Cell]:
    replaced = discogram.standing.replaced_by(record.number)
    return {
        "number": record.number,
        "line": record.line,
        "kind": record.entry.kind,
        "level": discogram.level_of(record) or "",
        "stands": "yes" if replaced is None else "no",
        "replaced_by": "" if replaced is None else replaced,
        "happened_at": record.happened_at.isoformat(timespec="milliseconds"),
        "entered_at": record.entered_at.isoformat(timespec="milliseconds"),
        "late": "yes" if record.late else "no",
        "author": _words(record.author),
        "role": record.role,
        "source": record.source,
        "heard": _words(record.heard or ""),
        "entry": body_of(record.entry),
        "digest": record.digest,
        "practice": MARK if discogram.is_practice else "",
    }


def _point_cells(injection: Injection, point: Point, stale_ms: int) -> dict[str, Cell]:
    first = injection.points[0]
    cells: dict[str, Cell] = {
        "injection": injection.number,
        "seconds": f"{(point.at - first.at).total_seconds():.3f}",
        "first_pain": "yes" if point.first_pain else "no",
        "stale": "yes" if point.is_stale(stale_ms) else "no",
    }
    if point.pain is not None:
        cells["pain"] = point.pain
    if point.volume is not None:
        cells |= {"volume_ml": point.volume.words, "volume_age_ms": point.volume_age_ms}
    if point.pressure is not None:
        pressure = point.pressure
        gauge, above = injection.gauge_psi(pressure), injection.above_opening_psi(pressure)
        cells |= {
            "pressure": pressure.words,
            "pressure_unit": f"{pressure.unit} above opening" if pressure.above_opening else pressure.unit,
            "pressure_age_ms": point.pressure_age_ms,
            "gauge_psi": "" if gauge is None else rounded(gauge, 3),
            "above_opening_psi": "" if above is None else rounded(above, 3),
        }
    return cells


def _words(text: str) -> str:
    """Return text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
