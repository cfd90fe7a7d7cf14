"""What leaves: files that overwrite nothing, paper, and the way back to the list."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from discorecorder.model import entries as say
from discorecorder.model.discogram import Discogram
from discorecorder.report.roadmap import pdf
from discorecorder.settings import Settings
from discorecorder.ui.after.background import Background
from discorecorder.ui.after.export_card import MOST_RECENT
from discorecorder.ui.after.exporting import DOCUMENT, FORMS, MAP, SHEET, TABLE, export, free_path
from discorecorder.ui.after.leaving import Leaving
from discorecorder.ui.after.printing import PrintJob, printer_names, set_up
from tests.report import reading
from tests.report.studies import Told, case_a, nothing_yet
from tests.report.test_practice import practised

SETTINGS = Settings(paper="Letter", institution="St. Example Hospital", contact="01 234", language="de")


def _open(qtbot: QtBot, folder: Path, discogram: Discogram | None = None) -> Leaving:
    page = Leaving(SETTINGS)
    page.resize(1100, 700)
    qtbot.addWidget(page)
    page.files.folder.setText(str(folder))
    page.show_discogram(discogram or case_a())
    page.show()
    return page


def test_every_form_is_written_and_listed(qtbot: QtBot, tmp_path: Path) -> None:
    page = _open(qtbot, tmp_path / "out")
    for form in FORMS:
        with qtbot.waitSignal(page.files.background.done, timeout=20_000):
            page.files.exports[form].click()
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "26-118843 discharge sheet.pdf", "26-118843 pain road map.pdf", "26-118843 record.json", "26-118843 table.csv",
    ]  # fmt: skip
    assert page.files._recent.count() == 4
    assert "Written" in page.files.told.text()


def test_a_map_that_was_written_is_announced_with_its_path(qtbot: QtBot, tmp_path: Path) -> None:
    page = _open(qtbot, tmp_path)
    with qtbot.waitSignal(page.map_exported, timeout=20_000) as told:
        page.files.exports[MAP].click()
    assert told.args == [tmp_path / "26-118843 pain road map.pdf"]


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    first = export(case_a(), TABLE, tmp_path, SETTINGS)
    first.write_text("kept")
    second = export(case_a(), TABLE, tmp_path, SETTINGS)
    third = export(case_a(), TABLE, tmp_path, SETTINGS)
    assert (second.name, third.name) == ("26-118843 table (2).csv", "26-118843 table (3).csv")
    assert first.read_text() == "kept"


def test_the_files_are_in_the_paper_and_language_of_the_room(tmp_path: Path) -> None:
    sheet = reading.text_of(export(case_a(), SHEET, tmp_path, SETTINGS))
    assert "Nach Ihrer Diskografie" in sheet
    assert "St. Example Hospital" in sheet
    assert "letter" in reading.run("pdfinfo", export(case_a(), MAP, tmp_path, SETTINGS))
    assert "After your discogram" in reading.text_of(export(case_a(), SHEET, tmp_path, Settings()))


def test_a_name_holds_no_more_than_a_number(tmp_path: Path) -> None:
    assert free_path(nothing_yet(), DOCUMENT, tmp_path).name == "7f3a91c2 record.json"
    told = Told()
    told.say(say.Patient("ROE^JANE", "../../4 7/11"))
    assert free_path(told.discogram, MAP, tmp_path) == tmp_path / "4_7_11 pain road map.pdf"
    assert free_path(practised(case_a()), MAP, tmp_path).name.startswith("PRACTICE 26-118843")


def test_a_folder_that_cannot_be_made_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    page = _open(qtbot, tmp_path / "file")
    with qtbot.waitSignal(page.files.background.failed, timeout=20_000):
        page.files.exports[TABLE].click()
    assert "Not written" in page.files.told.text()
    page.files.folder.clear()
    page.files.exports[TABLE].click()
    assert "Name a folder" in page.files.told.text()


def test_the_oldest_of_many_exports_gives_way(qtbot: QtBot, tmp_path: Path) -> None:
    page = _open(qtbot, tmp_path)
    for count in range(MOST_RECENT + 2):
        page.files._add_recent(tmp_path / f"{count}.pdf")
    assert page.files._recent.count() == MOST_RECENT


def test_a_folder_is_chosen_without_stopping_anything(qtbot: QtBot, tmp_path: Path) -> None:
    page = _open(qtbot, tmp_path)
    page.files.choose.click()
    (dialog,) = page.findChildren(QFileDialog)
    assert not dialog.isModal()
    dialog.fileSelected.emit(str(tmp_path / "elsewhere"))
    assert page.files.folder.text() == str(tmp_path / "elsewhere")
    dialog.reject()


def test_a_draft_is_called_a_draft(qtbot: QtBot, tmp_path: Path) -> None:
    assert _open(qtbot, tmp_path, case_a(signed=False)).files.draft.isVisible()
    assert not _open(qtbot, tmp_path).files.draft.isVisible()


def test_without_a_printer_it_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    page = _open(qtbot, tmp_path)
    page.paper.show_printers([])
    assert page.paper.no_printer.isVisible()
    assert not page.paper.print_map.isVisible()
    page.paper.show_printers(["First", "Second"])
    assert page.paper.print_map.isVisible()
    assert page.paper.printers is not None
    page.paper.printers.buttons["Second"].click()
    assert page.paper.printers.buttons["Second"].is_lit
    assert isinstance(printer_names(), list)


def test_every_page_of_the_map_goes_to_paper(qtbot: QtBot, tmp_path: Path) -> None:
    data = pdf(nothing_yet())
    printer = set_up(QPrinter(), "A4")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    page = _open(qtbot, tmp_path)
    job = PrintJob(data, printer)
    with qtbot.waitSignal(job.ended, timeout=60_000):
        page.paper.print_with(job)
    assert "Sent to the printer" in page.paper.print_told.text()
    source, printed = QPdfDocument(), QPdfDocument()
    (tmp_path / "source.pdf").write_bytes(data)
    source.load(str(tmp_path / "source.pdf"))
    printed.load(str(tmp_path / "paper.pdf"))
    assert printed.pageCount() == source.pageCount()
    assert round(printed.pagePointSize(0).width()) == 595


def test_a_printer_that_does_not_take_it_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    page = _open(qtbot, tmp_path)
    page.paper._on_print_failed()
    assert "did not take it" in page.paper.print_told.text()
    page.paper._on_failed("print", "no room")
    assert "no room" in page.paper.print_told.text()


def test_leaving_goes_back_to_the_list(qtbot: QtBot, tmp_path: Path) -> None:
    page = _open(qtbot, tmp_path)
    with qtbot.waitSignal(page.left):
        page.leave.click()


def test_work_behind_the_screen_keeps_its_order(qtbot: QtBot) -> None:
    behind, told = Background(), list[object]()
    behind.done.connect(lambda _name, result: told.append(result))
    for number in range(5):
        behind.run("count", lambda number=number: number)  # type: ignore[misc]
    qtbot.waitUntil(lambda: not behind.is_busy)
    assert told == [0, 1, 2, 3, 4]


def test_a_fault_behind_the_screen_is_no_secret(qtbot: QtBot) -> None:
    behind = Background()
    with qtbot.captureExceptions() as raised:
        behind.run("fault", lambda: 1 / 0)
        qtbot.waitUntil(lambda: not behind.is_busy)
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ZeroDivisionError


@pytest.mark.parametrize("form", FORMS)
def test_every_form_has_its_suffix(form: str, tmp_path: Path) -> None:
    assert free_path(case_a(), form, tmp_path).suffix == FORMS[form].suffix
