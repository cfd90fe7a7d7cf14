"""Text to glyphs, and lines to their width."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discorecorder.assets import asset
from discorecorder.report.bidi_runs import visual_runs
from discorecorder.report.typeface import Face, face_named, set_line, width_of, wrap

NAMES = {
    "Łukaszewicz Żaneta": "NotoSans-Regular",
    "Nguyễn Văn Tuấn": "NotoSans-Regular",
    "Αλεξάνδρου Ελένη": "NotoSans-Regular",
    "Щербакова Юлия": "NotoSans-Regular",
    "محمد عبد الله": "NotoSansArabic-Regular",
    "שלום כהן": "NotoSansHebrew-Regular",
    "प्रिया शर्मा": "NotoSans-Regular",
    "নাজমা": "NotoSansBengali-Regular",
    "தமிழ்": "NotoSansTamil-Regular",
    "สมชาย": "NotoSansThai-Regular",
    "李小龍": "DiscogramCJK-Regular",
    "山田たろう": "DiscogramCJK-Regular",
    "김철수": "DiscogramCJK-Regular",
    "ქეთევან": "NotoSansGeorgian-Regular",
    "አበበ": "NotoSansEthiopic-Regular",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_in_any_script_is_shaped_without_a_gap(name: str) -> None:
    line = set_line(name)
    assert not line.boxes
    assert all(glyph for _, piece in line.pieces for glyph, *_ in piece.glyphs)
    script = NAMES[name]
    if not name.startswith("प्रिया"):
        assert {piece.face.name for _, piece in line.pieces if piece.text.strip()} == {script}


def test_a_character_that_no_font_has_becomes_a_box_with_its_code_point() -> None:
    line = set_line("A\U0001f9ff\u0378B")
    assert [words for *_, words in line.boxes] == ["U+1F9FF", "U+0378"]
    assert line.width > width_of("AB", 1000) / 1


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12))
def test_no_character_ever_vanishes(text: str) -> None:
    line = set_line(text)
    drawn = "".join(piece.text for _, piece in line.pieces)
    boxed = [words for *_, words in line.boxes]
    # Controls of direction are no ink; everything else is either drawn or boxed.
    invisible = {character for character in line.text if unicodedata.bidirectional(character) in _CONTROLS}
    for character in line.text:
        if character not in invisible:
            mirrored = any(character in pair and set(pair) & set(drawn) for pair in _MIRRORS)
            assert character in drawn or f"U+{ord(character):04X}" in boxed or mirrored


_CONTROLS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", "BN"}


def _mirrors() -> list[tuple[str, str]]:
    from bidi.mirror import MIRRORED

    return list(MIRRORED.items())


_MIRRORS = _mirrors()


def test_arabic_and_latin_in_one_name_stand_in_the_order_of_reading() -> None:
    runs = visual_runs("أحمد ABC بن 123")
    assert [text.strip() for text, *_ in runs] == ["123", "بن", "ABC", "أحمد"]
    assert [backwards for _, backwards, _ in runs] == [False, True, False, True]
    line = set_line("أحمد ABC بن")
    assert "".join(piece.text for _, piece in line.pieces) == "أحمد ABC بن"
    offsets = [offset for offset, _ in line.pieces]
    assert offsets == sorted(offsets, reverse=True)


def test_decomposed_letters_are_set_as_their_composed_ones() -> None:
    assert set_line("e\u0301").text == "\u00e9"
    assert set_line("e\u0301").width == set_line("\u00e9").width


def test_figures_have_one_width_so_that_columns_align() -> None:
    for weight in ("regular", "semibold", "bold"):
        assert len({width_of(figure, 10, weight) for figure in "0123456789"}) == 1


@given(st.lists(st.text(st.sampled_from("abcdefghij山Щé"), min_size=1, max_size=30), max_size=12),
       st.floats(30, 200))  # fmt: skip
def test_wrapped_lines_fit_and_lose_nothing(words: list[str], width: float) -> None:
    lines = wrap(" ".join(words), 9, width)
    assert all(width_of(line, 9) <= width + 1e-6 for line in lines)
    assert "".join(lines).replace(" ", "") == "".join(words)


def test_a_mark_is_never_parted_from_its_letter() -> None:
    lines = wrap("क्षि" * 20, 9, 30)
    assert len(lines) > 1
    assert not any(unicodedata.category(line[0]).startswith("M") for line in lines)


def test_every_shipped_font_opens_and_has_true_type_outlines() -> None:
    files = sorted(asset("fonts").glob("*.ttf"))
    assert len(files) > 50
    for file in files:
        face = Face(file.stem)
        assert "glyf" in face.face.table_tags, file.name
        assert face.face.glyph_count > 10


def test_the_fonts_ship_with_their_licence() -> None:
    assert "SIL OPEN FONT LICENSE Version 1.1" in asset("fonts", "OFL.txt").read_text(encoding="utf-8")
    named = asset("fonts", "README.md").read_text(encoding="utf-8")
    assert "http" not in named
    total = sum(file.stat().st_size for file in asset("fonts").iterdir())
    assert total < 40_000_000


def test_all_hangul_syllables_and_the_common_ideographs_are_there() -> None:
    face = face_named("DiscogramCJK-Regular")
    assert all(face.has(chr(code)) for code in range(0xAC00, 0xD7A4))
    missing = [code for code in range(0x4E00, 0x9FA6) if not face.has(chr(code))]
    assert len(missing) < 4500
    assert all(face.has(character) for character in "王李張劉陳楊黃趙吳周佐藤鈴木高橋田中渡辺伊藤山本金朴崔鄭姜")
