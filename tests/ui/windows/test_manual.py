"""The manual is read inside the program: every page, its links, its pictures, and a search."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from discorecorder.assets import manual
from discorecorder.ui.windows.manual import ManualPage
from discorecorder.ui.windows.manual_text import ORDER, anchor_of, headings_of, pages_of
from tests.ui.windows.showing import dress, faults_at_every_size

LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication) -> ManualPage:
    dress(qapp)
    made = ManualPage()
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    return made


def test_every_page_of_the_manual_is_in_the_index_and_can_be_read(page: ManualPage) -> None:
    names = {path.name for path in manual().glob("*.md")}
    assert set(page.index.buttons) == names
    assert set(ORDER) <= names
    for name in names:
        page.show_page(name)
        text = page.text.toPlainText()
        assert len(text) > 500
        assert "<!--" not in text
        assert "| ---" not in text


def test_the_index_can_be_read_reached_and_heard(page: ManualPage) -> None:
    assert faults_at_every_size(page) == []


def test_every_link_between_pages_leads_to_its_heading(page: ManualPage) -> None:
    for name in page.index.buttons:
        for target in LINK.findall((manual() / name).read_text(encoding="utf-8")):
            to, _, anchor = target.partition("#")
            if to.startswith(("http", "..")):
                continue
            page.show_page(to or name)
            anchors = {heading.anchor for heading, _ in headings_of(page.text.document())}
            assert not anchor or anchor in anchors, (name, target)


def test_a_link_is_followed_and_the_way_back_found(page: ManualPage) -> None:
    page.show_page("dictation.md")
    page.text.verticalScrollBar().setValue(100)
    page.text.anchorClicked.emit(QUrl("operation.md#backup"))
    assert page.page == "operation.md"
    assert page.text.verticalScrollBar().value() > 0
    assert page.index.value == "operation.md"
    assert page.text.anchorAt(page.text.rect().center()) is not None
    page.text.anchorClicked.emit(QUrl("#verifying"))
    page.previous_page.click()
    assert page.page == "operation.md"
    page.previous_page.click()
    assert (page.page, page.text.verticalScrollBar().value()) == ("dictation.md", 100)
    assert not page.previous_page.isEnabled()


def test_a_link_that_leads_nowhere_leaves_the_page(page: ManualPage, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def keep(link: QUrl) -> bool:
        opened.append(link.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", keep)
    before = page.page
    page.text.anchorClicked.emit(QUrl("../LICENSE"))
    page.text.anchorClicked.emit(QUrl("https://www.python.org/"))
    assert page.page == before
    assert opened == ["https://www.python.org/"]


def test_the_index_and_the_headings_are_touched(page: ManualPage, qtbot: QtBot) -> None:
    page.index.buttons["data_format.md"].click()
    page.index.buttons["data_format.md"].click()
    assert page.page == "data_format.md"
    item = next(one for one in map(page.contents.item, range(page.contents.count())) if "The journal" in one.text())
    page.contents.itemClicked.emit(item)
    assert page.text.verticalScrollBar().value() > 500


def test_a_search_goes_round_the_page(page: ManualPage, qtbot: QtBot) -> None:
    page.show_page("operation.md")
    QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.sought.hasFocus()
    QTest.keyClicks(page.sought, "verify")
    first = page.text.textCursor().position()
    assert page.text.textCursor().selectedText().lower() == "verify"
    QTest.keyClick(page.sought, Qt.Key.Key_Return)
    assert page.text.textCursor().position() > first
    assert page.seek("verify", backward=True)
    assert page.text.textCursor().position() == first
    assert page.seek("verify", backward=True)
    assert page.text.textCursor().position() > first
    QTest.keyClicks(page.sought, "xyz")
    assert page.told.text() == "Not on this page"
    page._on_previous()
    page.sought.clear()
    page._on_next()
    assert page.told.text() == ""


def test_escape_leads_back(page: ManualPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.left):
        QTest.keyClick(page, Qt.Key.Key_Escape)


def test_another_theme_dresses_the_page_anew(page: ManualPage, qapp: QApplication) -> None:
    page.show_page("operation.md")
    before = page.text.grab().toImage()
    dress(qapp, "bright")
    QApplication.processEvents()
    assert page.text.grab().toImage() != before


def test_pictures_are_shown(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> None:
    dress(qapp)
    (tmp_path / "pictures").mkdir()
    picture = QImage(20, 10, QImage.Format.Format_RGB32)
    picture.save(str(tmp_path / "pictures" / "room.png"))
    (tmp_path / "room.md").write_text("# The room\n\n![The room](pictures/room.png)\n", encoding="utf-8")
    (tmp_path / "plain.md").write_text("no title\n", encoding="utf-8")
    assert pages_of(tmp_path) == {"plain.md": "plain", "room.md": "The room"}
    page = ManualPage(tmp_path)
    qtbot.addWidget(page)
    page.show_page("room.md")
    kind = QTextDocument.ResourceType.ImageResource.value
    shown = page.text.document().resource(kind, QUrl("pictures/room.png"))
    assert shown is not None


def test_an_empty_manual_is_an_empty_page(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> None:
    page = ManualPage(tmp_path)
    qtbot.addWidget(page)
    assert page.page == ""


def test_an_anchor_is_named_as_its_heading_is_written() -> None:
    assert anchor_of("What is not verified, and by whom?") == "what-is-not-verified-and-by-whom"
