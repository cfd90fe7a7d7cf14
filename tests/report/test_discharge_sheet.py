"""The discharge sheet: what the patient takes home, in large type, with no word of any result."""

import re
from pathlib import Path

import pytest

from discorecorder.model import entries as say
from discorecorder.model.discogram import Discogram
from discorecorder.report.discharge_page import LEAST, drawn
from discorecorder.report.discharge_sheet import Letterhead, pdf, text_of, write
from discorecorder.report.discharge_words import LANGUAGES, WORDS, spoken
from discorecorder.report.practice import MARK
from discorecorder.report.sheet import PAPERS
from tests.report import reading
from tests.report.studies import Told, case_a, nothing_yet, of_levels, painless, study_facts, troubled
from tests.report.test_practice import practised

CONTACT = "Radiology desk, 01 234 5678"
STEROID = {"en": "facial flushing", "de": "Gesichtsröte"}


def _aborted(region: str = "thoracic", level: str = "T7-8") -> Discogram:
    """Return a study that a complication ended after one level, with all that a sheet can say."""
    told = Told(region)
    study_facts(told, name="الحسيني^محمد عبد الرحمن=李^小龍")
    painless(told, level, 14, 80, 0.6)
    told.say(say.Medication("steroid", "dexamethasone", "4 mg"))
    told.say(say.Medication("prescription", "ibuprofen", "600 mg three times a day"))
    told.say(say.Adverse("pneumothorax", "mild", level), say.Ct(True), say.Finish())
    return told.discogram


def _sections(discogram: Discogram, language: str = "en") -> str:
    told = text_of(discogram, Letterhead("Hospital", CONTACT, language))
    return " ".join(words for each in told.sections for words in (each.heading, *each.points, *each.closing))


def test_the_sheet_says_what_the_leaflet_promises(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    write(case_a(signed=False), path, institution="St. Example Hospital", contact=CONTACT)
    said = " ".join(reading.text_of(path).split())
    for words in (
        "St. Example Hospital", "After your discogram", "ROE, JANE Q.", "born 12 Apr 1979",
        "patient number 00417723", "Examined on 23 Nov 2026 by Dr A. Radiologist", "for 24 hours, until 24 Nov 2026",
        "take the next day off work. Whether you do is your decision", "Some discomfort", "fever or chills",
        "change in bladder or bowel", f"Call {CONTACT}", "They go to Dr S. Surgeon", "A CT scan is planned",
    ):  # fmt: skip
        assert words in said, words


def test_the_german_sheet_says_the_same_in_german(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    write(case_a(), path, contact=CONTACT, language="de")
    said = " ".join(reading.text_of(path).split())
    for words in ("Nach Ihrer Diskografie", "bis 24. Nov. 2026", "entscheiden Sie", "Fieber", CONTACT, "Dr S. Surgeon"):
        assert words in said, words


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("discogram", [case_a(), troubled(), of_levels(("C4-5", "C5-6"), "cervical", painful="C5-6")])
def test_no_verdict_no_level_and_no_score_reaches_the_patient(discogram: Discogram, language: str) -> None:
    told = text_of(discogram, Letterhead(language=language))
    words = " ".join([told.title, told.name, *told.identity, _sections(discogram, language), told.foot])
    assert not re.search(r"\b(MET|INDETERMINATE|NOT|positiv\w*|negativ\w*|concordan\w*|konkordan\w*|tier)\b", words)
    assert not re.search(r"\d+/10|psi|\bmL\b|\b[CTL]\d", words)
    assert "interpret" not in words.lower()


def test_the_file_carries_no_record_of_the_procedure() -> None:
    assert b"EmbeddedFile" not in pdf(case_a())


def test_the_paragraph_about_steroids_stands_only_where_one_was_given() -> None:
    for language, words in STEROID.items():
        assert words not in _sections(case_a(), language)
        assert words in _sections(troubled(), language)
    told = Told()
    told.say(say.Medication("steroid", "None"))
    assert STEROID["en"] not in _sections(told.discogram)


def test_a_prescription_is_named_only_where_one_is_recorded() -> None:
    assert "prescription" not in _sections(case_a())
    assert "ibuprofen 600 mg three times a day" in _sections(_aborted())
    told = Told()
    told.say(say.Check("prescription", "done"))
    assert "You were given a prescription for the pain." in _sections(told.discogram)
    told.say(say.Correct(say.Check("prescription", "no"), "not needed", 2))
    assert "prescription" not in _sections(told.discogram)


def test_neck_and_chest_have_warnings_of_their_own() -> None:
    lumbar, thoracic = _sections(case_a()), _sections(_aborted())
    cervical = _sections(of_levels(("C4-5", "C5-6"), "cervical"))
    mixed = _sections(_aborted("mixed", "C4-5"))
    assert "swallowing" not in lumbar
    assert "breath," not in lumbar
    assert "pain in the chest" in thoracic
    assert "swallowing" not in thoracic
    assert "swallowing" in cervical
    assert "shortness of breath" in cervical
    assert "swallowing" in mixed
    assert "pain in the chest" not in mixed


def test_what_happened_in_the_room_is_left_to_what_the_doctor_said() -> None:
    assert "comes before this sheet" in _sections(_aborted())
    assert "pneumothorax" not in _sections(_aborted())
    assert "comes before this sheet" not in _sections(case_a())


def test_a_ct_that_was_done_is_not_announced() -> None:
    told = Told()
    told.say(say.Ct(True))
    assert "CT scan" in _sections(told.discogram)
    told.say(say.CtDone(90))
    assert "CT scan" not in _sections(told.discogram)


def test_without_a_contact_there_is_a_line_to_write_it_on() -> None:
    (urgent,) = (each for each in text_of(nothing_yet(), Letterhead()).sections if each.is_urgent)
    assert urgent.is_blank
    assert urgent.closing[0] == "Call:"


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_all_of_it_fits_one_page_in_large_type(paper: str, language: str) -> None:
    head = Letterhead("Universitätsklinikum Beispielstadt, Institut für Radiologie", CONTACT, language)
    for discogram in (case_a(), _aborted(), _aborted("mixed", "C4-5"), nothing_yet()):
        pages = drawn(text_of(discogram, head), paper, language)
        assert len(pages.sheets) == 1
        sizes = {float(size) for size in re.findall(rb"/F\S* ([\d.]+) Tf", pages.sheets[0].code)}
        assert min(sizes) >= LEAST
        lowest = max(box[3] for box, _ in pages.sheets[0].inked)
        assert lowest < pages.sheets[0].height - 15


def test_words_without_end_go_on_to_a_second_page() -> None:
    pages = drawn(text_of(case_a(), Letterhead("Hospital", "desk " * 900)), "A4", "en")
    assert len(pages.sheets) > 1
    assert any("page 2 of" in words for _, words in pages.sheets[1].inked)


def test_validators_accept_the_sheet(tmp_path: Path) -> None:
    files = []
    for place, (discogram, language) in enumerate(((case_a(), "en"), (_aborted(), "de"), (nothing_yet(), "en"))):
        files.append(tmp_path / f"{place}.pdf")
        write(discogram, files[-1], paper=list(PAPERS)[place % 2], language=language)
        assert "No syntax or stream encoding errors" in reading.run("qpdf", "--check", files[-1])
        assert all(embedded for _, embedded in reading.fonts_of(files[-1]))
    told = reading.verdicts_of_vera(*files)
    assert "FAIL" not in told, told
    assert told.count("PASS 3a") == told.count("PASS ua1") == len(files)
    tags = reading.tags_of(files[0])
    for role in ("H1", "H2", "L ", "LBody"):
        assert role in tags


def test_what_was_practised_says_so_on_the_sheet(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    write(practised(case_a()), path)
    assert MARK in reading.text_of(path).splitlines()[0]
    assert f"{MARK}. After your discogram" in reading.run("pdfinfo", path)
    assert "FAIL" not in reading.verdicts_of_vera(path)


def test_every_language_has_every_text() -> None:
    for language in LANGUAGES:
        assert WORDS[language].keys() == WORDS["en"].keys()
        assert len(WORDS[language]["months"].split()) == 12
        for name, words in WORDS[language].items():
            assert set(re.findall(r"\{\w+\}", words)) == set(re.findall(r"\{\w+\}", WORDS["en"][name])), name


def test_a_language_that_is_not_printed_becomes_english() -> None:
    assert [spoken(one) for one in ("de_CH", "de", "fr", "", "en-GB")] == ["de", "de", "en", "en", "en"]


def test_the_same_discogram_gives_the_same_sheet() -> None:
    assert pdf(case_a()) == pdf(case_a())
