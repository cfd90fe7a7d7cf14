"""What was practised says so on every page, in every row and in every title."""

import csv
import io
import json
from itertools import pairwise
from pathlib import Path

import jsonschema
import pytest

from discorecorder.assets import asset
from discorecorder.model.discogram import Discogram
from discorecorder.model.entries import FIRST
from discorecorder.report.document import records_of, text_of
from discorecorder.report.practice import MARK, WATERMARK
from discorecorder.report.roadmap import draw, write
from discorecorder.report.sheet import PAPERS
from discorecorder.report.study_view import StudyView
from discorecorder.report.table import table
from tests.report import reading
from tests.report.studies import case_a, of_levels, wordy

SEVEN = ("T11-12", "T12-L1", "L1-2", "L2-3", "L3-4", "L4-5", "L5-S1")


def practised(discogram: Discogram) -> Discogram:
    """Return the same, as it would have been recorded in practice mode."""
    records, before = [], FIRST
    opened = discogram.opened.with_(program=f"{discogram.opened.program}, practice")
    for record in discogram.records:
        said = record.with_(entry=opened) if record.number == 1 else record
        records.append(said.sealed(discogram.id, before))
        before = records[-1].digest
    return Discogram.of(discogram.id, records)


def test_every_page_says_that_there_was_no_patient(tmp_path: Path) -> None:
    write(practised(case_a()), tmp_path / "map.pdf")
    pages = reading.text_of(tmp_path / "map.pdf").split("\f")[:-1]
    assert len(pages) > 3
    for page in pages:
        lines = [line for line in page.splitlines() if line.strip()]
        assert MARK in lines[0]
        assert any(f"{MARK}. Records and shows criteria" in line for line in lines[-3:])
    assert f"Title:           {MARK}. Pain road map: ROE, JANE Q." in reading.run("pdfinfo", tmp_path / "map.pdf")


def test_a_signed_map_of_practice_is_still_marked_across_the_page() -> None:
    for discogram, wanted in ((practised(case_a()), True), (case_a(), False)):
        for sheet in draw(StudyView(discogram)).sheets:
            assert (MARK in [words for _, words in sheet.inked]) is wanted
            assert (f"({WATERMARK})" in sheet.code.decode() or WATERMARK in [one for _, one in sheet.inked]) is wanted


def test_an_archive_keeps_it(tmp_path: Path) -> None:
    write(practised(case_a()), tmp_path / "map.pdf")
    assert "failed" not in reading.verdicts_of_vera(tmp_path / "map.pdf").lower()


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", ["case", "seven", "wordy"])
def test_the_band_and_the_foot_cover_nothing(name: str, paper: str) -> None:
    studies = {"case": case_a, "seven": lambda: of_levels(SEVEN, "mixed", painful="L4-5"), "wordy": wordy}
    for sheet in draw(StudyView(practised(studies[name]())), paper=paper).sheets:
        band = [box for box, words in sheet.inked if words in {MARK, WATERMARK} and box[1] < 30]
        assert len(band) == 3
        for (left, top, _, bottom), words in sheet.inked:
            if words not in {MARK, WATERMARK} and bottom > 0 and left >= 0:
                assert top > 27.5, words
        foot = [box for box, _ in sheet.inked if box[1] > sheet.height - 32]
        foot.sort()
        for one, other in pairwise(foot):
            assert one[2] < other[0], foot


def test_every_row_of_the_table_says_so() -> None:
    for discogram, wanted in ((practised(case_a()), MARK), (case_a(), "")):
        rows = csv.DictReader(io.StringIO(table(discogram), newline=""))
        assert {row["practice"] for row in rows} == {wanted}


def test_the_document_says_so_in_its_first_line_and_is_read_back() -> None:
    discogram = practised(case_a())
    text = text_of(discogram)
    assert MARK in text.splitlines()[0]
    shown = json.loads(text)
    jsonschema.validate(shown, json.loads(asset("schema", "discogram-1.json").read_text(encoding="utf-8")))
    assert records_of(shown)[1] == list(discogram.records)
    assert MARK not in text_of(case_a())
