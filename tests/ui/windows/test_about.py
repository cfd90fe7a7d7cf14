"""What the program is, what it is for, and where it keeps things; nothing of it names a patient or a password."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from discorecorder import __version__
from discorecorder.settings import Settings
from discorecorder.ui.windows.about import AboutPage, without_password
from tests.ui.windows.showing import dress, faults_at_every_size, live_in

SERVER = "postgresql+psycopg://room:secret@db.spine-centre-of-the-example-hospital.example.org:5432/discograms"


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AboutPage:
    dress(qapp)
    live_in(tmp_path, monkeypatch)
    made = AboutPage(Settings(), SERVER)
    qtbot.addWidget(made)
    return made


def test_it_says_what_it_is_for_and_that_it_is_no_medical_device(page: AboutPage) -> None:
    shown = " ".join(label.text() for label in page.findChildren(QLabel))
    assert "A physician concludes" in shown
    assert "not a certified medical device" in shown
    assert "Apache License" in shown
    assert "SIL Open Font License" in shown
    assert __version__ in shown


def test_it_can_be_read_at_every_size(page: AboutPage) -> None:
    assert faults_at_every_size(page) == []


def test_what_is_copied_for_support_holds_versions_and_places_only(page: AboutPage, tmp_path: Path) -> None:
    page.show()
    page.copy.click()
    copied = QGuiApplication.clipboard().text()
    for wanted in ("discorecorder: 0.", "Python: 3.", "Qt: 6.11", "PySide6: 6.11", "SQLCipher: 4.", "System: "):
        assert wanted in copied
    assert "settings.toml" in copied
    assert "room:***@db.spine-centre" in copied
    for hidden in ("secret", str(tmp_path)):
        assert hidden not in copied
    assert page.copy.text() == "Copied"


def test_the_records_of_this_computer_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    live_in(tmp_path, monkeypatch)
    page = AboutPage(Settings(database="sqlite:////srv/records.db", key_file="/srv/records.key"))
    qtbot.addWidget(page)
    assert list(page.places.values())[:2] == ["/srv/records.db", "/srv/records.key"]


def test_a_password_is_never_shown() -> None:
    assert without_password("/srv/a:b@c.db") == "/srv/a:b@c.db"
    assert without_password("postgresql+psycopg://room@db/d") == "postgresql+psycopg://room@db/d"
    assert without_password("postgresql+psycopg://room:room@db/room") == "postgresql+psycopg://room:***@db/room"
