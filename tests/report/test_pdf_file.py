"""Objects, streams and cross references, read back by another program."""

import io

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from discorecorder.report.pdf_file import PdfFile, date, name, text


def _file(count: int, words: str = "") -> bytes:
    file = PdfFile()
    root, pages = file.reserve(), file.reserve()
    extra = [file.add(f"<</Number {number} /Words {text(words)}>>") for number in range(count)]
    data = file.stream("", b"data " * 100)
    plain = file.stream("/Type /Metadata /Subtype /XML", b"<x/>", packed=False)
    page = file.add(f"<</Type /Page /Parent {pages} 0 R /MediaBox [0 0 9 9] /Resources <<>>>>")
    file.put(pages, f"<</Type /Pages /Count 1 /Kids [{page} 0 R]>>")
    kept = " ".join(f"{number} 0 R" for number in [*extra, data])
    file.put(root, f"<</Type /Catalog /Pages {pages} 0 R /Extra [{kept}] /Metadata {plain} 0 R>>")
    return file.finish(root, file.add("<</Title (x)>>"))


@pytest.mark.parametrize("count", [0, 1, 199, 200, 201, 1000])
def test_every_object_is_found_again(count: int) -> None:
    with pikepdf.open(io.BytesIO(_file(count))) as opened:
        extra = opened.Root.Extra
        assert [int(entry.Number) for entry in list(extra)[:-1]] == list(range(count))
        assert extra[-1].read_bytes() == b"data " * 100
        assert opened.Root.Metadata.read_raw_bytes() == b"<x/>"
        assert not opened.check_pdf_syntax()


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_text_comes_back_as_it_went_in(words: str) -> None:
    with pikepdf.open(io.BytesIO(_file(1, words))) as opened:
        assert str(opened.Root.Extra[0].Words) == words


def test_the_same_in_is_the_same_out() -> None:
    assert _file(3, "Müller") == _file(3, "Müller")
    assert _file(3, "Müller") != _file(3, "Muller")


def test_names_escape_what_a_name_may_not_hold() -> None:
    assert name("application/json") == "/application#2Fjson"
    assert name("é") == "/#C3#A9"


@pytest.mark.parametrize(
    ("iso", "shown"),
    [
        ("2026-11-23T10:04:05+01:00", "(D:20261123100405+01'00)"),
        ("2026-11-23T10:04:05.123-05:30", "(D:20261123100405-05'30)"),
        ("2026-11-23T10:04:05Z", "(D:20261123100405+00'00)"),
    ],
)
def test_dates_keep_their_offset(iso: str, shown: str) -> None:
    assert date(iso) == shown.replace("00)", "00')").replace("30)", "30')")
