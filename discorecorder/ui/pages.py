"""How each page of the window is made and joined to it; none is imported before it is shown."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from discorecorder.ui.main_window import MainWindow


class Ways(QObject):
    """The ways from a page to others; it lives with the page."""

    def __init__(self, window: MainWindow, page: QObject) -> None:
        super().__init__(page)
        self._window = window

    @Slot()
    def to_preferences(self) -> None:
        """Show the preferences."""
        self._window.show_aside("preferences")

    @Slot()
    def to_gauge(self) -> None:
        """Show the page on which a gauge is tried."""
        self._window.show_aside("gauge")

    @Slot()
    def to_enrolment(self) -> None:
        """Show the page on which a voice is enrolled."""
        self._window.show_aside("enrol")

    @Slot()
    def forget_recogniser(self) -> None:
        """Let the recogniser be started anew where it is needed next: a voice was learnt again, or forgotten."""
        if "voice" in self._window.__dict__:
            self._window.voice.leave()

    def is_gauge_streaming(self) -> bool:
        """Return whether the gauge streams at the table."""
        return self._window.gauge.gauge is not None

    @Slot()
    def to_keyboard_map(self) -> None:
        """Show the keyboard map."""
        self._window.show_aside("keyboard_map")

    @Slot()
    def to_manual(self) -> None:
        """Show the manual."""
        self._window.show_aside("manual")

    @Slot()
    def to_about(self) -> None:
        """Show what this is and what it is for."""
        self._window.show_aside("about")

    @Slot()
    def to_before(self) -> None:
        """Go back to the form; the procedure goes on."""
        self._window.show_page("before")

    @Slot(object)
    def remember_export(self, path: Path) -> None:
        """Put a file among the recent exports."""
        from discorecorder.ui.arrivals import remember_export

        remember_export(path, is_practice=self._window.archive.is_practice)

    @Slot()
    def undo(self) -> None:
        """Take the last line of this session back."""
        if self._window.session is not None:
            self._window.session.undo()

    @Slot()
    def redo(self) -> None:
        """Let it stand again."""
        if self._window.session is not None:
            self._window.session.redo()

    @Slot()
    def to_room(self) -> None:
        """Go back to the table."""
        self._window.show_page("room")


def made_page(name: str, window: MainWindow) -> QWidget:
    """Return a page by its name, joined to the window."""
    return _MAKERS[name](window)


def _start(window: MainWindow) -> QWidget:
    from discorecorder.ui.arrivals import Arrivals
    from discorecorder.ui.start.finder import Finder
    from discorecorder.ui.start.start_page import StartPage

    finder = Finder(window.archive.another)
    page = StartPage(finder, window.archive.is_practice)
    finder.setParent(page)
    window.closers.append(finder.close)
    page.new_chosen.connect(window.open_new)
    page.resumed.connect(window.open_recorded)
    page.opened.connect(window.open_recorded)
    page.practice_chosen.connect(window.mode_switched)
    ways = Ways(window, page)
    page.preferences_chosen.connect(ways.to_preferences)
    page.keyboard_map_chosen.connect(ways.to_keyboard_map)
    page.help_chosen.connect(ways.to_manual)
    page.about_chosen.connect(ways.to_about)
    finder.failed.connect(window.on_failed)
    arrivals = Arrivals(window.archive, page)
    arrivals.failed.connect(window.on_failed)
    window.closers.append(arrivals.close)
    page.files_dropped.connect(arrivals.on_files_dropped)
    is_practice = window.archive.is_practice
    page.demonstration_chosen.connect(arrivals.on_demonstration_chosen if is_practice else window.demonstrated)
    page.export_opened.connect(arrivals.on_export_opened)
    return page


def _before(window: MainWindow) -> QWidget:
    from discorecorder.ui.before.before_page import BeforePage

    page = BeforePage()
    page.said.connect(window.on_filled_in)
    page.room_entered.connect(window.on_room_entered)
    page.left.connect(window.on_left)
    return page


def _room(window: MainWindow) -> QWidget:
    from discorecorder.ui.room.room_page import RoomPage

    page = RoomPage(window.settings, window.key_map)
    if "pyqtgraph" in sys.modules:
        QTimer.singleShot(0, page.curve, page.curve.build)
    page.said.connect(window.on_said)
    page.deferred.connect(window.on_deferred)
    ways = Ways(window, page)
    page.undone.connect(ways.undo)
    page.redone.connect(ways.redo)
    page.retried.connect(window.on_retried)
    page.wanted.connect(window.on_wanted)
    page.finished.connect(window.on_finished)
    page.preparation_chosen.connect(ways.to_before)
    page.left.connect(window.on_left)
    page.readings_changed.connect(window.glance.on_readings_changed)
    window.voice.join(page)
    return page


def _after(window: MainWindow) -> QWidget:
    from discorecorder.ui.after.after_page import AfterPage

    page = AfterPage(window.settings, another=window.archive.another)
    page.said.connect(window.on_said)
    page.room_reentered.connect(Ways(window, page).to_room)
    page.left.connect(window.on_left)
    page.map_exported.connect(Ways(window, page).remember_export)
    page.recording_attached.connect(window.on_attached)
    return page


def _preferences(window: MainWindow) -> QWidget:
    from discorecorder.ui.windows.preferences import PreferencesPage

    page = PreferencesPage(window.settings)
    page.changed.connect(window.restyled)
    ways = Ways(window, page)
    page.gauge_test_chosen.connect(ways.to_gauge)
    page.enrolment_chosen.connect(ways.to_enrolment)
    page.left.connect(window.on_aside_left)
    return page


def _gauge(window: MainWindow) -> QWidget:
    from discorecorder.ui.windows.gauge_page import GaugePage

    ways = Ways(window, window)
    page = GaugePage(window.settings, is_practice=window.archive.is_practice, is_streaming=ways.is_gauge_streaming)
    ways.setParent(page)
    page.changed.connect(window.restyled)
    page.left.connect(ways.to_preferences)
    return page


def _enrol(window: MainWindow) -> QWidget:
    from discorecorder.ui.voice.enrol_page import EnrolPage

    ways = Ways(window, window)
    page = EnrolPage(window.settings, window.key_map)
    ways.setParent(page)
    page.changed.connect(window.restyled)
    page.voices_changed.connect(ways.forget_recogniser)
    page.left.connect(ways.to_preferences)
    return page


def _keyboard_map(window: MainWindow) -> QWidget:
    from discorecorder.ui.windows.keyboard_map import KeyboardMap

    page = KeyboardMap(window.key_map)
    page.left.connect(window.on_aside_left)
    return page


def _about(window: MainWindow) -> QWidget:
    from discorecorder.ui.windows.about import AboutPage

    page = AboutPage(window.settings, window.archive.where)
    page.left.connect(window.on_aside_left)
    return page


def _manual(window: MainWindow) -> QWidget:
    from discorecorder.ui.windows.manual import ManualPage

    page = ManualPage()
    page.left.connect(window.on_aside_left)
    return page


_MAKERS: dict[str, Callable[[MainWindow], QWidget]] = {
    "start": _start,
    "before": _before,
    "room": _room,
    "after": _after,
    "preferences": _preferences,
    "gauge": _gauge,
    "enrol": _enrol,
    "keyboard_map": _keyboard_map,
    "about": _about,
    "manual": _manual,
}
