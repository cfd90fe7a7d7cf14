"""A page: nothing is written outside a tag, and what is written can be read."""

from pathlib import Path

import pytest

from discorecorder.report.archive import Attachment, Pages, archive
from discorecorder.report.sheet import PAPERS, Ink, Sheet, Type
from tests.report.reading import attached, fonts_of, run, tags_of, text_of, verdicts_of_vera

SCRIPTS = (
    "Łukaszewicz Żaneta", "محمد عبد الله", "أحمد ABC بن 123", "שלום כהן", "李小龍 山田太郎", "김철수", "प्रिया शर्मा",
    "สมชาย ใจดี", "Nguyễn Văn Tuấn", "নাজমা", "தமிழ்", "Αλέξανδρος Юрий", "မြန်မာ", "ភាសាខ្មែរ", "O\u2019Neill ½ µ ≥",
)  # fmt: skip


def _finish(pages: Pages, folder: Path, name: str = "page.pdf") -> Path:
    data = archive(
        pages,
        title="A title (with brackets) & <signs>",
        author="Dr Ä",
        subject="A subject",
        made_at="2026-11-23T10:04:05+01:00",
        attachment=Attachment("discogram.json", b'{"a": 1}', "application/json", "The data"),
    )
    path = folder / name
    path.write_bytes(data)
    return path


def _scripts(weight: str = "regular") -> Pages:
    pages = Pages("A4")
    sheet = pages.new_sheet()
    with sheet.leaf("H1"):
        sheet.text(40, 50, "Names", Type(20, "bold"))
    for row, words in enumerate(SCRIPTS):
        with sheet.leaf("P"):
            sheet.text(40, 90 + 24 * row, words, Type(11, weight))
    return pages


def test_text_outside_every_tag_is_refused() -> None:
    sheet = Pages("A4").new_sheet()
    with pytest.raises(ValueError, match="outside every tag"):
        sheet.text(10, 10, "lost")


def test_a_tag_inside_a_leaf_is_refused() -> None:
    sheet = Pages("A4").new_sheet()
    with sheet.leaf("P"), pytest.raises(ValueError, match="inside another mark"), sheet.artifact():
        pass


def test_a_drawing_outside_a_tag_is_an_artifact() -> None:
    sheet = Pages("A4").new_sheet()
    sheet.rect(1, 2, 3, 4, Ink((1, 0, 0)))
    assert sheet.code.startswith(b"/Artifact BMC")
    assert sheet.code.endswith(b"EMC")


def test_a_paper_that_does_not_exist_is_refused() -> None:
    with pytest.raises(KeyError):
        Pages("A3").new_sheet()


@pytest.mark.parametrize("paper", PAPERS)
def test_the_page_has_the_size_of_its_paper(paper: str, tmp_path: Path) -> None:
    pages = Pages(paper)
    sheet: Sheet = pages.new_sheet()
    with sheet.leaf("P"):
        sheet.text(40, 40, "x")
    size = {"A4": "595.276 x 841.89 pts (A4)", "Letter": "612 x 792 pts (letter)"}[paper]
    assert size in run("pdfinfo", _finish(pages, tmp_path))


@pytest.mark.parametrize("weight", ["regular", "bold"])
def test_names_of_all_scripts_come_back_as_text(weight: str, tmp_path: Path) -> None:
    path = _finish(_scripts(weight), tmp_path)
    marks = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u200b"), "")
    found = text_of(path, layout=False).translate(marks)
    for words in SCRIPTS:
        if "ABC" not in words:
            assert words in found, words
    assert '"أحمد ABC بن 123"' in tags_of(path)


def test_every_font_is_embedded_as_a_subset(tmp_path: Path) -> None:
    fonts = fonts_of(_finish(_scripts(), tmp_path))
    assert len(fonts) > 8
    assert all(embedded and name[6] == "+" for name, embedded in fonts)


def test_the_archive_is_what_the_validators_call_it(tmp_path: Path) -> None:
    boxed = Pages("Letter")
    sheet = boxed.new_sheet()
    with sheet.leaf("P"):
        sheet.text(40, 60, "A\U0001f9ffB", Type(12))
    with sheet.leaf("Figure", alt="A circle", box=(100, 100, 140, 140)):
        sheet.circle(120, 120, 20, Ink((1, 0, 0), (0, 0, 0)))
        sheet.text(120, 124, "turned", Type(8), "center", 30)
    with sheet.group("Table"):
        with sheet.group("TR"), sheet.leaf("TH", scope="Column"):
            sheet.text(40, 200, "head")
        with sheet.group("TR"), sheet.leaf("TD"):
            sheet.text(40, 220, "cell")
    files = [_finish(_scripts("bold"), tmp_path, "names.pdf"), _finish(boxed, tmp_path, "boxed.pdf")]
    told = verdicts_of_vera(*files)
    assert told.count("PASS 3a") == 2, told
    assert told.count("PASS ua1") == 2, told
    for file in files:
        run("qpdf", "--check", file)
        assert attached(file, "discogram.json") == b'{"a": 1}'
    assert "U+1F9FF" in tags_of(files[1])
