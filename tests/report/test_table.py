"""The CSV: a row a record, points worked out, and no formula for a spreadsheet to run."""

import csv
import io
from pathlib import Path

import pytest

from discorecorder.model import entries as say
from discorecorder.report.table import COLUMNS, rows, table, write
from tests.report.studies import Told, case_a, ml, psi


def _read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_each_record_is_one_row_in_its_order() -> None:
    discogram = case_a()
    read = _read(table(discogram))
    assert [int(row["number"]) for row in read] == [record.number for record in discogram.records]
    assert [row["digest"] for row in read] == [record.digest for record in discogram.records]
    assert list(read[0]) == list(COLUMNS)


def test_a_point_carries_its_values_their_age_and_above_opening() -> None:
    read = [row for row in _read(table(case_a())) if row["pain"] == "7"]
    point = read[0]
    assert (point["level"], point["volume_ml"], point["pressure"], point["pressure_unit"]) == (
        "L4-5",
        "1.4",
        "26",
        "psi",
    )
    assert (point["gauge_psi"], point["above_opening_psi"], point["seconds"]) == ("26", "14", "24.000")
    assert (point["stale"], point["injection"], point["volume_age_ms"]) == ("no", "1", "0")


def test_a_stale_point_says_so_and_an_unknown_value_is_empty() -> None:
    told = Told()
    told.say(say.Level("L4-5", None), say.Reading(ml(1.0), psi(20), 0))
    told.say(say.Reading(pain=4), after=12)
    row = rows(told.discogram)[-1]
    assert (row["stale"], row["pressure_age_ms"], row["gauge_psi"], row["above_opening_psi"]) == (
        "yes",
        12000,
        "20",
        "",
    )


def test_times_are_iso_with_their_offset() -> None:
    assert _read(table(case_a()))[0]["happened_at"] == "2026-11-23T09:02:04.000+01:00"


def test_what_was_corrected_or_withdrawn_says_by_which_record() -> None:
    read = _read(table(case_a()))
    gone = [(row["kind"], row["replaced_by"]) for row in read if row["stands"] == "no"]
    assert [kind for kind, _ in gone] == ["relief", "nucleogram"]
    assert [read[int(by) - 1]["kind"] for _, by in gone] == ["withdraw", "correct"]


@pytest.mark.parametrize("heard", ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0"])
def test_no_cell_of_words_is_a_formula(heard: str) -> None:
    told = Told()
    told.say(say.Note(heard), heard=heard, author=heard)
    row = _read(table(told.discogram))[-1]
    assert row["heard"] == f"'{heard}"
    assert row["author"] == f"'{heard}"
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row.values())


def test_the_file_opens_in_a_spreadsheet(tmp_path: Path) -> None:
    write(case_a(name="Müller^Änne"), tmp_path / "a.csv")
    data = (tmp_path / "a.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfnumber,")
    assert data.count(b"\r\n") == len(case_a().records) + 1
    assert "Müller^Änne".encode() in data
