"""The start of the window: the only one for a journal, dressed, warm, and awake while it records."""

from __future__ import annotations

import sys
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize

from discorecorder.model.entries import Level
from discorecorder.model.journal.clips import clip_of
from discorecorder.model.values import EntryError
from discorecorder.recorder import local_now
from discorecorder.settings import Settings, settings_file
from discorecorder.ui import app
from discorecorder.ui.app import Program, has_display
from discorecorder.ui.said import Said
from tests.ui.table import DeskArchive, settled, until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from discorecorder.ui.archive import Archive


@pytest.fixture
def program(dressed: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    monkeypatch.setattr(app, "Archive", _archive_in(tmp_path))
    made = Program(dressed, Settings())
    yield made
    made.end()


def _archive_in(folder: Path) -> object:
    def made(settings: Settings, *, is_practice: bool) -> DeskArchive:
        return DeskArchive(folder, settings, is_practice=is_practice)

    return made


def test_a_screen_is_needed() -> None:
    assert has_display({"DISPLAY": ":0"})
    assert has_display({"WAYLAND_DISPLAY": "wayland-0"})
    assert not has_display({}) or not sys.platform.startswith("linux")


def test_without_a_screen_it_is_said_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "has_display", bool)
    with pytest.raises(EntryError, match="no display"):
        app.run(Settings())


def test_the_window_begins_with_the_list_and_warms_up(qtbot: QtBot, program: Program) -> None:
    assert program.is_first()
    program.begin()
    assert program.window.shown_page == "start"
    with qtbot.waitSignal(program._warm.done):
        program._on_warm_up()
    program._on_shown()
    until(qtbot, program.window.isVisible)
    assert "discorecorder.ui.room.curve_plot" in sys.modules


def test_a_procedure_is_opened_at_once_where_it_is_named(qtbot: QtBot, program: Program) -> None:
    program.begin()
    program.window.open_new("lumbar")
    until(qtbot, lambda: program.window.shown_page == "before")
    program.window.on_said(Said((Level("L4-5"),)))
    identity = settled(qtbot, program.window).id
    program.window.show_start()
    program.begin(resume=identity)
    until(qtbot, lambda: program.window.shown_page == "room")
    program._on_warm()


@pytest.mark.qt_log_ignore(r"does not support raise\(\)", extend=True)
def test_files_that_it_was_started_with_are_imported(qtbot: QtBot, program: Program) -> None:
    from discorecorder.assets import asset

    program.begin([asset("demonstration", "cervical.txt")])
    until(qtbot, lambda: _found(program))
    program._on_raised([str(asset("demonstration", "thoracic.txt"))])
    until(qtbot, lambda: len(_found(program)) == 2)


def _found(program: Program) -> list[object]:
    with program.window.archive.another() as journal:
        return list(journal.find())


def test_the_theme_is_changed_and_kept(qtbot: QtBot, program: Program, dressed: QApplication) -> None:
    program.begin()
    program.window.on_wanted("theme")
    assert dressed.property("theme") == "dim"
    assert 'theme = "dim"' in settings_file().read_text(encoding="utf-8")
    program.window.restyled.emit({"theme": "dark"})


def test_a_preference_that_cannot_be_kept_is_told(qtbot: QtBot, program: Program) -> None:
    program.begin()
    program.window.restyled.emit({"stale_seconds": -1})
    assert "stale_seconds" in program.window.notice.label.text()
    assert program.settings.stale_seconds == 10


def test_practice_is_another_window_with_another_journal(qtbot: QtBot, program: Program) -> None:
    program.begin()
    old = program.window
    program.window.mode_switched.emit(True)
    assert program.window is not old
    assert program.window.archive.is_practice
    program.window.mode_switched.emit(False)
    assert not program.window.archive.is_practice


def test_old_audio_is_forgotten_at_the_start_also_of_practice_and_after_it(qtbot: QtBot, program: Program) -> None:
    def keep_old() -> Archive:
        archive = program.window.archive
        archive.journal()
        with archive.clips() as clips:
            old = local_now() - timedelta(days=8)
            clips.keep("one", clip_of((1,), b"\0\0", "pain seven", 0.9, 7), b"\0\0", old)
        return archive

    def is_forgotten(archive: Archive) -> bool:
        with archive.clips() as clips:
            return not clips.held()

    program.begin()
    of_patients = keep_old()
    program._on_shown()
    until(qtbot, lambda: is_forgotten(of_patients))
    program.window.mode_switched.emit(True)
    of_practice = keep_old()
    program.window.mode_switched.emit(False)
    program.window.mode_switched.emit(True)
    until(qtbot, lambda: is_forgotten(of_practice))


def test_the_computer_stays_awake_while_it_records(qtbot: QtBot, program: Program) -> None:
    program.begin()
    program._on_shown()
    program.window.recording_changed.emit(True)
    program.window.recording_changed.emit(False)
    program._on_disk_low(400_000_000)
    assert "400 MB" in program.window.notice.label.text()
    program._on_crashed(None)
    assert "report without patient data" in program.window.notice.label.text()


def test_a_large_screen_is_not_filled() -> None:
    assert app.first_size(QSize(1366, 768)) == QSize(1366, 768)
    assert app.first_size(QSize(1920, 1080)).width() < 1920
