"""The road map as a whole: what a surgeon reads, nothing over anything else, and a file that an archive keeps."""

import json
import re
from pathlib import Path

import pytest

from discorecorder.model.discogram import Discogram
from discorecorder.report.card import LEAST
from discorecorder.report.document import records_of, text_of
from discorecorder.report.roadmap import draw, pdf, write
from discorecorder.report.sheet import PAPERS, Colour
from discorecorder.report.streamed import Streamed, streamed_of
from discorecorder.report.study_view import StudyView
from discorecorder.report.verdict_look import LOOKS, MUTED, PALE, QUIET
from tests.report import reading
from tests.report.gauged import three_discs
from tests.report.studies import LUMBAR, case_a, nothing_yet, of_levels, troubled, wordy

SEVEN = ("T11-12", "T12-L1", "L1-2", "L2-3", "L3-4", "L4-5", "L5-S1")
LONG = "Wolfeschlegelsteinhausenbergerdorff-von Hohenzollern^Maximiliana Theodora Wilhelmine^Charlotte=山田^太郎"
NAMES = ("ROE^JANE^Q.", LONG, "الحسيني^محمد عبد الرحمن", "李^小龍", "शर्मा^प्रिया", "X" * 60)


def _studies() -> dict[str, Discogram]:
    return {
        "one disc with the usual pain": case_a(),
        "one level alone": of_levels(["L4-5"], "lumbar", painful="L4-5"),
        "seven levels of two regions": of_levels(SEVEN, "mixed", painful="L4-5"),
        "five cervical levels": of_levels(("C3-4", "C4-5", "C5-6", "C6-7", "C7-T1"), "cervical", painful="C5-6"),
        "two thoracic levels": of_levels(("T7-8", "T8-9"), "thoracic", painful="T8-9"),
        "across C7-T1": of_levels(("C6-7", "C7-T1", "T1-2"), "mixed", painful="C7-T1"),
        "neck and back": of_levels(("C5-6", "C6-7", "L4-5", "L5-S1"), "mixed", painful="L4-5"),
        "much went wrong": troubled(),
        "nothing yet": nothing_yet(),
    }


STUDIES = _studies()


def _assert_nothing_overlaps(discogram: Discogram, paper: str, streams: tuple[Streamed, ...] = ()) -> None:
    for sheet in draw(StudyView(discogram, streams), paper=paper).sheets:
        page = sheet.number + 1
        for (left, top, right, bottom), words in sheet.inked:
            assert left >= 30, (page, words)
            assert top >= 20, (page, words)
            assert right <= sheet.width - 30, (page, words)
            assert bottom <= sheet.height - 15, (page, words)
        boxes = [entry for entry in sheet.inked if entry[1].strip() and entry[1] != "DRAFT"]
        boxes.sort(key=lambda entry: entry[0][1])
        for index, (box, words) in enumerate(boxes):
            for other, other_words in boxes[index + 1 :]:
                if other[1] > box[3]:
                    break
                # Descenders may reach into the gap below a line; letters may not touch letters.
                if other[1] >= box[3] - 0.3 * (box[3] - box[1]):
                    continue
                apart = other[0] >= box[2] - 0.4 or other[2] <= box[0] + 0.4
                assert apart, (page, words, box, other_words, other)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", STUDIES)
def test_nothing_overlaps_and_nothing_leaves_the_page(name: str, paper: str) -> None:
    _assert_nothing_overlaps(STUDIES[name], paper)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("source", ["simulated disc", "a transducer with a name " * 12])
def test_what_a_gauge_streamed_has_room(source: str, paper: str) -> None:
    gauged = three_discs(source=source, hertz=20)
    _assert_nothing_overlaps(gauged.discogram, paper, streamed_of(gauged.batches, gauged.discogram))


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", NAMES)
def test_any_name_has_room(name: str, paper: str) -> None:
    _assert_nothing_overlaps(case_a(name=name), paper)


@pytest.mark.parametrize("paper", PAPERS)
def test_the_longest_words_that_can_be_recorded_have_room(paper: str) -> None:
    _assert_nothing_overlaps(wordy(), paper)


def test_words_that_page_one_cuts_stand_in_full_behind() -> None:
    sheets = draw(StudyView(wordy())).sheets
    assert any("(in full on the pages behind)" in words for _, words in sheets[0].inked)
    behind = "".join(words for sheet in sheets[1:] for _, words in sheet.inked)
    assert behind.replace(" ", "").count("lorem") >= 6 * 332


def test_page_one_answers_the_surgeon(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write(case_a(), path)
    first = reading.run("pdftotext", "-layout", "-l", "1", path, "-")
    said = " ".join(first.split())
    for words in (
        "Pain road map", "ROE, JANE Q.", "MRN 00417723", "born 12 Apr 1979 (47 y)", "Accession 26-118843",
        "L4-5: concordant pain 8/10, reached at 14 psi above opening.", "sis2004-secondary@1 met as recorded.",
        "Controls: L3-4 painless, pressurised to 80 psi a.o.;", "Not tested: L1-2, L2-3.",
        "NOT MET", "MET", "26 psi (14 a.o.)", "28 psi (16 a.o.)", "20 psi (8 a.o.)", "12 psi", "1.6 mL",
        "tear Dallas 4 posterior left", "no leak", "Put to sleep: 1 mL bupivacaine 0.5 %",
        "Second provocation reproduced the pain, 8/10", "whole-spine count from C2", "Signed Dr A. Radiologist",
        "page 1 of",
    ):  # fmt: skip
        assert words in said, words
    assert not re.search(r"confirm(s|ed) the|proves|indication for|indicated|normal disc", said)


@pytest.mark.parametrize("name", STUDIES)
def test_the_program_concludes_nothing_by_itself(name: str) -> None:
    words = " ".join(words for sheet in draw(StudyView(STUDIES[name])).sheets for _, words in sheet.inked)
    assert not re.search(r"\b(proves|proven|diagnos\w*|fusion|positive disc|normal disc)\b", words)
    assert "a physician concludes" in words


def test_a_draft_says_so_on_every_page_and_a_signed_map_does_not() -> None:
    for signed, marked in ((False, True), (True, False)):
        sheets = draw(StudyView(case_a(signed=signed))).sheets
        pages = [b"DRAFT" in sheet.code or any("DRAFT" in words for _, words in sheet.inked) for sheet in sheets]
        assert pages == [marked] * len(sheets)


def test_every_record_of_the_log_is_printed_with_its_number() -> None:
    discogram = case_a()
    words = [words for sheet in draw(StudyView(discogram)).sheets for _, words in sheet.inked]
    for record in discogram.records:
        assert str(record.number) in words
    assert any("(see #76)" in line for line in words)
    assert discogram.digest[:32] in words
    assert discogram.digest[32:] in words


def test_every_printed_record_number_exists() -> None:
    for discogram in STUDIES.values():
        count = len(discogram.records)
        for sheet in draw(StudyView(discogram)).sheets:
            for _, words in sheet.inked:
                for number in re.findall(r"#(\d+)", words):
                    assert 1 <= int(number) <= max(count, 12), words


@pytest.mark.parametrize("paper", PAPERS)
def test_the_same_discogram_gives_the_same_bytes(paper: str) -> None:
    assert pdf(case_a(), paper=paper) == pdf(case_a(), paper=paper)
    assert pdf(case_a()) != pdf(case_a(signed=False))


def test_the_attached_document_is_the_discogram(tmp_path: Path) -> None:
    discogram = case_a()
    path = tmp_path / "a.pdf"
    write(discogram, path)
    data = reading.attached(path, "discogram.json")
    assert data.decode() == text_of(discogram)
    id_, records = records_of(json.loads(data))
    assert (id_, records) == (discogram.id, list(discogram.records))


def test_validators_accept_every_kind_of_map(tmp_path: Path) -> None:
    files = []
    for place, (name, discogram) in enumerate(STUDIES.items()):
        path = tmp_path / f"{place}.pdf"
        write(discogram, path, paper=list(PAPERS)[place % 2])
        assert "No syntax or stream encoding errors" in reading.run("qpdf", "--check", path), name
        assert all(embedded for _, embedded in reading.fonts_of(path)), name
        files.append(path)
    path = tmp_path / "names.pdf"
    write(case_a(name="الحسيني^محمد=李^小龍=शर्मा^प्रिया"), path)
    gauged, streamed = three_discs(hertz=20), tmp_path / "streamed.pdf"
    write(gauged.discogram, streamed, streams=streamed_of(gauged.batches, gauged.discogram))
    told = reading.verdicts_of_vera(*files, path, streamed)
    assert "FAIL" not in told, told
    assert told.count("PASS 3a") == told.count("PASS ua1") == len(STUDIES) + 2


def test_the_map_can_be_heard(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write(case_a(), path)
    tags = reading.tags_of(path)
    for role in ("H1", "H2", "Figure", "Table", "TH"):
        assert role in tags
    told = reading.alternatives_of(path)
    assert any("L4-5 8/10 concordant, exact, met" in words for words in told)
    assert any("1.4 mL, 26 psi, pain 7/10" in words for words in told)


def test_a_path_that_cannot_be_written_is_refused_and_the_old_file_stays(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="missing"):
        write(case_a(), tmp_path / "missing" / "a.pdf")
    kept = tmp_path / "kept.pdf"
    kept.mkdir()
    with pytest.raises(OSError, match=r"kept\.pdf"):
        write(case_a(), kept)
    assert [file.name for file in tmp_path.iterdir()] == ["kept.pdf"]


def test_the_form_on_letter_keeps_all_levels_on_page_one(tmp_path: Path) -> None:
    path = tmp_path / "seven.pdf"
    write(of_levels(SEVEN, "mixed", painful="L4-5"), path, paper="Letter")
    first = reading.run("pdftotext", "-layout", "-l", "1", path, "-")
    for level in SEVEN:
        assert level in first
    assert first.count("NOT MET") == 4


def test_more_than_seven_levels_go_on_to_a_second_map() -> None:
    levels = (*("T9-10", "T10-11"), *SEVEN)
    discogram = of_levels(levels, "mixed", painful="L4-5")
    sheets = draw(StudyView(discogram)).sheets
    _assert_nothing_overlaps(discogram, "A4")
    first = {words for _, words in sheets[0].inked}
    second = {words for _, words in sheets[1].inked}
    assert {"T9-10", "L3-4"} <= first
    assert {"L4-5", "L5-S1"} <= second


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", STUDIES)
def test_nothing_on_page_one_is_too_small_to_read(name: str, paper: str) -> None:
    sheet = draw(StudyView(STUDIES[name]), paper=paper).sheets[0]
    sizes = {float(size) for size in re.findall(rb"/F\S* ([\d.]+) Tf", sheet.code)}
    assert min(sizes) >= LEAST, sizes


def test_every_ink_of_words_stands_out_from_its_ground() -> None:
    for ink in (QUIET, MUTED, *(look.colour for look in LOOKS.values())):
        assert _contrast(ink, PALE) >= 4.5, ink


def _contrast(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours as the accessibility guidelines count it, 1 to 21."""
    light = sorted(0.05 + sum(share * _linear(part) for share, part in zip((0.2126, 0.7152, 0.0722), colour,
                   strict=True)) for colour in (one, other))  # fmt: skip
    return light[1] / light[0]


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4


def test_rule_sets_that_differ_stand_in_one_table() -> None:
    words = [words for _, words in draw(StudyView(troubled())).sheets[0].inked]
    assert "Rule sets differ; interpret with caution." in words
    assert "sis2004-secondary@1" in words


def test_the_file_stays_small_enough_to_send() -> None:
    assert len(pdf(of_levels(LUMBAR, "lumbar", painful="L3-4"))) < 400_000
