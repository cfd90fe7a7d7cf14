"""The start of the window: one process a journal, the theme, the language, and what runs beside the pages."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSize, QTimer, Slot
from PySide6.QtWidgets import QApplication

from discorecorder.assets import asset
from discorecorder.model.values import EntryError
from discorecorder.runtime import assert_supported
from discorecorder.settings import Settings, data_folder, read_settings
from discorecorder.ui.archive import Archive
from discorecorder.ui.collecting import Collecting, hold_collector
from discorecorder.ui.lettering import width_of
from discorecorder.ui.main_window import MainWindow
from discorecorder.ui.theme import THEMES, apply_theme, lay_out_style, load_fonts, load_script_fonts, take_colours
from discorecorder.ui.warm_up import WarmUp
from discorecorder.ui.words import tr, use_language

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

WARM_UP_MS = 400
LOOK_AT_DISK_MS = 1500
LARGE_PX = 1500


def has_display(environment: Mapping[str, str] = os.environ) -> bool:
    """Return whether there is a screen to show a window on."""
    if not sys.platform.startswith("linux"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def run(settings: Settings, *, practice: bool = False, files: Sequence[Path] = (), resume: str | None = None) -> int:
    """Show the window until it is closed, and return the exit status.

    A second start for the same journal only brings the first window to the front. Raises EntryError where there is no
    screen, and UnsupportedError where this Python and this Qt do not go together.
    """
    assert_supported()
    if not has_display():
        raise EntryError("there is no display to show the window on; 'discorecorder --help' lists the commands")
    application = QApplication.instance() or QApplication(["discorecorder"])
    assert isinstance(application, QApplication)
    application.setApplicationName("discorecorder")
    program = Program(application, settings, practice=practice)
    if not program.is_first():
        if program.call([str(path) for path in files]):
            return 0
        raise EntryError("discorecorder is open already but does not answer; close it, then start it again")
    program.begin(files, resume)
    status = application.exec()
    program.end()
    return status


class Program(QObject):
    """What stands as long as the process: the window, the only instance, crash reports, wakefulness, disk room."""

    def __init__(self, application: QApplication, settings: Settings, *, practice: bool = False) -> None:
        super().__init__()
        hold_collector()
        self._application = application
        self.settings = settings
        self._dress()
        self.window = self._made_window(is_practice=practice)
        self._instance: Any = None
        self._beside: list[QObject] = []
        self._warm = WarmUp(self)
        self._warm.done.connect(self._on_warm)
        self._collecting = Collecting(self)

    def call(self, files: Sequence[str] = ()) -> bool:
        """Bring the window that has this journal to the front, with files to import; return whether it answers."""
        return bool(self._instance.call(list(files)))

    def is_first(self) -> bool:
        """Return whether no other window has this journal."""
        from discorecorder.ui.instance import OnlyInstance

        self._instance = OnlyInstance(self.window.archive.where)
        if self._instance.is_first():
            self._instance.raised.connect(self._on_raised)
        return bool(self._instance.is_first())

    def begin(self, files: Sequence[Path] = (), resume: str | None = None) -> None:
        """Show the window, then load what it will need later."""
        if resume is not None:
            self.window.open_recorded(resume)
        else:
            self.window.show_start()
        lay_out_style(self._application, THEMES[self.settings.theme])
        (self.window.showFullScreen if self.settings.full_screen else self.window.show)()
        if files:
            self.window.on_files_arrived(list(files))
        QTimer.singleShot(WARM_UP_MS, self._on_warm_up)
        QTimer.singleShot(LOOK_AT_DISK_MS, self._on_shown)

    def end(self) -> None:
        """Stop all that runs beside the window, and the window."""
        self._warm.stop()
        for one in self._beside:
            for name in ("release", "uninstall", "stop"):
                getattr(one, name, _nothing)()
        if self._instance is not None:
            self._instance.close()
        self._collecting.end()
        self.window.end()
        self.window.hide()

    def _dress(self) -> None:
        use_language(self.settings.language)
        load_fonts()
        take_colours(self._application, THEMES[self.settings.theme])

    def _made_window(self, *, is_practice: bool) -> MainWindow:
        window = MainWindow(Archive(self.settings, is_practice=is_practice), self.settings)
        window.restyled.connect(self._on_restyled)
        window.mode_switched.connect(self._on_mode_switched)
        window.demonstrated.connect(self._on_demonstrated)
        window.recording_changed.connect(self._on_recording_changed)
        window.resize(first_size(self._application.primaryScreen().availableGeometry().size()))
        return window

    @Slot()
    def _on_warm_up(self) -> None:
        """Load the libraries of the curve, and the fonts of other scripts, while nobody waits for them."""
        self._collecting.begin()
        self._warm.begin()
        load_script_fonts()
        width_of.cache_clear()
        self.window.touch_keyboard.hide()

    @Slot()
    def _on_warm(self) -> None:
        self.window.build_curve()

    @Slot()
    def _on_shown(self) -> None:
        from discorecorder.ui.awake import Awake
        from discorecorder.ui.crash import CrashReports
        from discorecorder.ui.disk_room import DiskRoom

        crash = CrashReports(data_folder() / "crashes", self)
        crash.crashed.connect(self._on_crashed)
        crash.install()
        disk = DiskRoom(self.window.archive.where, self)
        disk.low.connect(self._on_disk_low)
        disk.start()
        self._beside = [Awake(self), crash, disk]
        self.window.clips.begin()
        self._on_recording_changed(self.window.shown_page == "room")

    @Slot(object)
    def _on_restyled(self, changes: Mapping[str, Any]) -> None:
        """Keep changed preferences, and show them."""
        from discorecorder.settings_file import save

        try:
            save(changes)
        except EntryError as refused:
            self.window.show_refused_settings(str(refused))
            return
        before = self.settings
        self.settings = settings = read_settings().with_(database=before.database, key_file=before.key_file)
        if settings.theme != before.theme:
            apply_theme(self._application, THEMES[settings.theme])
        if settings.language != before.language:
            use_language(settings.language)
        self.window.take_settings(settings, is_rebuilt=settings.language != before.language)

    @Slot(str)
    def _on_demonstrated(self, name: str) -> None:
        """Enter practice, and record a demonstration there: it never stands among the records of patients."""
        self._on_mode_switched(True)
        if self.window.archive.is_practice:
            self.window.on_files_arrived([asset("demonstration", name)])

    @Slot(bool)
    def _on_mode_switched(self, is_practice: bool) -> None:
        """Enter practice, or leave it: another window with another journal takes the place of this one."""
        old, mine = self.window, self._instance
        self.window = self._made_window(is_practice=is_practice)
        if mine is not None and not self.is_first():
            self.window.end()
            self.window, self._instance = old, mine
            old.notice.show_notice("mode", tr("That journal is open in another window already."))
            return
        if mine is not None:
            mine.close()
        self.window.restoreGeometry(old.saveGeometry())
        self.window.show_start()
        self.window.show()
        self.window.touch_keyboard.hide()
        self.window.clips.begin()
        old.close()
        old.deleteLater()

    @Slot(bool)
    def _on_recording_changed(self, is_recording: bool) -> None:
        if not self._beside:
            return
        awake: Any = self._beside[0]
        if is_recording:
            awake.hold(tr("A procedure is being recorded"))
        else:
            awake.release()

    @Slot(object)
    def _on_disk_low(self, free: int | None) -> None:
        self.window.notice.show_disk_low(free)

    @Slot(object)
    def _on_crashed(self, report: Path | None) -> None:
        self.window.notice.show_crashed(report)

    @Slot(list)
    def _on_raised(self, files: list[str]) -> None:
        from pathlib import Path

        window = self.window
        (window.showNormal if window.isMinimized() else window.show)()
        window.raise_()
        window.activateWindow()
        if files:
            window.on_files_arrived([Path(file) for file in files])


def _nothing() -> None:
    pass


def first_size(room: QSize) -> QSize:
    """Return the size of a window on a screen with so much room: all of a small screen, most of a large one."""
    return room * 0.92 if room.width() > LARGE_PX else room
