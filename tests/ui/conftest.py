"""What the tests of the window stand on: the typeface and the theme, a home of their own, and a window on a journal."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from discorecorder.model.entries import Level, Patient
from discorecorder.settings import Settings
from discorecorder.ui.main_window import MainWindow
from discorecorder.ui.said import Said
from discorecorder.ui.theme import THEMES, apply_theme, load_fonts
from discorecorder.ui.words import use_language
from tests.ui.table import DeskArchive, settled, until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    for name in ("DISCORECORDER_DATABASE", "DISCORECORDER_SETTINGS", "DISCORECORDER_KEY_FILE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
def _collected_here() -> Iterator[None]:
    """Collect garbage in this thread alone, as the program does: a thread that records would take Qt objects apart."""
    gc.disable()
    yield
    gc.collect(1)
    gc.enable()


@pytest.fixture
def dressed(qapp: QApplication) -> QApplication:
    """The application in the dark theme, in English."""
    use_language("en")
    if qapp.property("theme") != "dark":
        if qapp.property("theme") is None:
            load_fonts()
        apply_theme(qapp, THEMES["dark"])  # some seconds on a busy machine, so once for all tests that leave it dark
    return qapp


@pytest.fixture
def window(qtbot: QtBot, dressed: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    """A window on a journal of its own, showing the list."""
    shown = MainWindow(DeskArchive(tmp_path), Settings())
    shown.resize(1600, 900)
    shown.show_start()
    shown.show()
    qtbot.waitExposed(shown)
    yield shown
    shown.end()
    shown.hide()


@pytest.fixture
def table(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """A window with a procedure at the table, L4-5 armed."""
    window.open_new("lumbar")
    until(qtbot, lambda: window.shown_page == "before")
    window.on_filled_in(Said((Patient("DOE^JANE", "4711"),)))
    window.on_room_entered()
    window.on_said(Said((Level("L4-5", "suspect"),)))
    settled(qtbot, window)
    return window
