"""What the tests of a gauge at the table stand on: a gauge that is handed its samples, and a window beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from discorecorder.model.entries import Inject, Level, Patient
from discorecorder.settings import Settings
from discorecorder.ui.gauge import sources
from discorecorder.ui.gauge.sources import Chosen
from discorecorder.ui.main_window import MainWindow
from discorecorder.ui.said import Said
from tests.ui.gauge.handed import Handed, said
from tests.ui.table import DeskArchive, settled, until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def source(monkeypatch: pytest.MonkeyPatch) -> Handed:
    """A gauge that sends what it is handed, as that of the room."""
    made = Handed()
    monkeypatch.setattr(sources, "source_of", lambda _settings, *, is_practice: Chosen(made, -2, 100, "Example PG-100"))
    return made


@pytest.fixture
def opened(qtbot: QtBot, dressed: QApplication, tmp_path: Path) -> Iterator[Callable[..., MainWindow]]:
    """Open a window at the table with preferences, L4-5 armed unless ``level`` says otherwise."""
    made: list[MainWindow] = []

    def open_(*, level: str | None = "L4-5", is_practice: bool = False, **preferences: Any) -> MainWindow:
        settings = Settings(**preferences)
        window = MainWindow(DeskArchive(tmp_path, settings, is_practice=is_practice), settings)
        made.append(window)
        window.resize(1600, 900)
        window.show()
        qtbot.waitExposed(window)
        window.open_new("lumbar")
        until(qtbot, lambda: window.shown_page == "before")
        window.on_filled_in(Said((Patient("DOE^JANE", "4711"),)))
        window.on_room_entered()
        if level is not None:
            said(window, Level(level, "suspect"))
        settled(qtbot, window)
        return window

    yield open_
    for window in made:
        window.end()
        window.hide()


@pytest.fixture
def armed(qtbot: QtBot, opened: Callable[..., MainWindow], source: Handed) -> MainWindow:
    """A window with L4-5 armed, and the gauge streaming."""
    window = opened()
    until(qtbot, lambda: source.is_open)
    return window


@pytest.fixture
def injected(qtbot: QtBot, armed: MainWindow) -> MainWindow:
    """A window while L4-5 is injected, and the gauge streaming."""
    said(armed, Inject())
    settled(qtbot, armed)
    return armed
