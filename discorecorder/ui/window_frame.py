"""The frame of the window: its notices, the place of the pages, and the parts that are made when first used.

What the list does not need is loaded late: the window stands before the parts of the table are read.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from discorecorder.model.values import EntryError
from discorecorder.ui.notices import Notices
from discorecorder.ui.parts.touch_room import TouchRoom
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from discorecorder.settings import Settings
    from discorecorder.ui.actions import KeyMap
    from discorecorder.ui.archive import Archive
    from discorecorder.ui.glance_link import GlanceLink
    from discorecorder.ui.keys import CaptureKeys
    from discorecorder.ui.parts.touch_keyboard import TouchKeyboard
    from discorecorder.ui.sound import Tones


class WindowFrame(QMainWindow):
    """A window with a line for notices, the banner of practice, and a stack of pages, each made when first shown."""

    def __init__(self, archive: Archive, settings: Settings) -> None:
        super().__init__()
        self.archive = archive
        self.settings = settings
        self._banner = _banner()
        self.translate()
        self.notice = Notices()
        self.stack = QStackedWidget()
        self.stack.setMinimumSize(1, 1)  # a page that needs more than the screen has is squeezed, not the window torn
        self.closers: list[Callable[[], object]] = []
        self._pages: dict[str, QWidget] = {}
        self._lay_out()

    def _page(self, name: str) -> Any:
        if name not in self._pages:
            page = self._made_page(name)
            self._pages[name] = page
            self.stack.addWidget(page)
        return self._pages[name]

    def _made_page(self, name: str) -> QWidget:
        raise NotImplementedError

    def _drop_pages(self, names: set[str] | frozenset[str]) -> None:
        if "start" in names:
            for close in self.closers:
                close()
            self.closers = []
        for name in names & set(self._pages):
            page = self._pages.pop(name)
            self.stack.removeWidget(page)
            page.hide()
            page.setParent(None)  # else the stack and Python both take it for theirs, and both delete it
            page.deleteLater()

    def build_curve(self) -> None:
        """Make the curve ready now, where the capture screen stands already."""
        room: Any = self._pages.get("room")
        if room is not None:
            room.curve.build()

    def translate(self) -> None:
        """Say what stands in the frame in the language of the screen."""
        self.setWindowTitle(tr("discorecorder, practice") if self.archive.is_practice else "discorecorder")
        for label in self._banner.findChildren(QLabel):
            label.setText(tr("PRACTICE: no patient. Nothing here goes among the records of patients."))

    def _lay_out(self) -> None:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if self.archive.is_practice:
            column.addWidget(self._banner)
        column.addWidget(self.notice)
        self._touch_room = TouchRoom(self.stack)
        column.addWidget(self._touch_room, 1)
        self.setCentralWidget(whole)

    @cached_property
    def key_map(self) -> KeyMap:
        """Which key does what, as the preferences have it."""
        return key_map_of(self.settings)

    @cached_property
    def keys(self) -> CaptureKeys:
        """What turns keys of the whole application into actions of the capture screen."""
        from discorecorder.ui.keys import CaptureKeys

        return CaptureKeys(self, self.key_map)

    @cached_property
    def glance(self) -> GlanceLink:
        """The link to the glance view."""
        from discorecorder.ui.glance_link import GlanceLink

        return GlanceLink(self, is_practice=self.archive.is_practice)

    @cached_property
    def tones(self) -> Tones:
        """The two tones, silent unless the preferences want them."""
        from discorecorder.ui.sound import Tones

        tones = Tones(self)
        tones.turn_on(self.settings.sound)
        return tones

    @cached_property
    def touch_keyboard(self) -> TouchKeyboard:
        """The keyboard of the screen, which comes by itself where a field is touched."""
        from discorecorder.ui.parts.touch_keyboard import TouchKeyboard

        keyboard = TouchKeyboard()
        self._touch_room.take(keyboard)
        return keyboard

    def _timer(self, interval_ms: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(interval_ms)
        timer.timeout.connect(slot)
        return timer


def _banner() -> QWidget:
    banner = QWidget()
    banner.setObjectName("banner")
    row = QHBoxLayout(banner)
    row.setContentsMargins(16, 4, 16, 4)
    row.addWidget(QLabel())
    return banner


def key_map_of(settings: Settings) -> KeyMap:
    """Return the keys of the preferences, the shipped ones where those are wrong."""
    from discorecorder.ui.actions import KeyMap

    try:
        return KeyMap(settings.keys)
    except EntryError:
        return KeyMap()  # the preferences page tells what is wrong with them
