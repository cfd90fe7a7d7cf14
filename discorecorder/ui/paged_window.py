"""The pages of the window: which one is shown, what it shows, and what lies beside the discogram that is open."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot

from discorecorder.ui.parts.discogram_page import DiscogramPage
from discorecorder.ui.refusal_words import told
from discorecorder.ui.window_frame import WindowFrame, key_map_of

if TYPE_CHECKING:
    from discorecorder.model.discogram import Discogram
    from discorecorder.settings import Settings
    from discorecorder.ui.archive import Archive
    from discorecorder.ui.session import Session
    from discorecorder.ui.voice.clip_keeper import ClipKeeper
    from discorecorder.ui.voice.voice_link import VoiceLink

TICK_MS = 250


class PagedWindow(WindowFrame):
    """Shows one page after another of the discogram that is open. A page is made when it is first shown.

    ``restyled`` tells that preferences changed that need the window made anew (language); ``recording_changed``
    whether a procedure is going on.
    """

    restyled = Signal(object)
    recording_changed = Signal(bool)

    def __init__(self, archive: Archive, settings: Settings) -> None:
        super().__init__(archive, settings)
        self.session: Session | None = None
        self._shown = ""
        self._open_page = ""
        self._after_back = "start"
        self._clock = self._timer(TICK_MS, self._on_tick)

    @property
    def shown_page(self) -> str:
        """The name of the page that is shown."""
        return self._shown

    @property
    def discogram(self) -> Discogram | None:
        """The discogram that is open, as it is on the disk."""
        return self.session.discogram if self.session is not None else None

    @cached_property
    def voice(self) -> VoiceLink:
        """The link to who dictates."""
        from discorecorder.ui.voice.voice_link import VoiceLink

        return VoiceLink(self)

    @cached_property
    def clips(self) -> ClipKeeper:
        """What keeps the audio of what was said, and forgets it."""
        from discorecorder.ui.voice.clip_keeper import ClipKeeper

        made = ClipKeeper(self.archive, self)
        made.failed.connect(self.notice.show_clips_failed)
        made.unforgotten.connect(self.notice.show_clips_unforgotten)
        return made

    @property
    def _header(self) -> Any:
        room = self._pages.get("room")
        return room.header if room is not None else None  # type: ignore[attr-defined]

    def show_page(self, name: str) -> None:
        """Show a page of the discogram that is open."""
        if self.discogram is not None:
            self._page(name).show_discogram(self.discogram)
        self._show(name)

    def _show(self, name: str) -> None:
        page = self._page(name)
        self._shown = name
        if name in OF_DISCOGRAM:
            self._open_page = name
        self.stack.setCurrentWidget(page)
        is_room = name == "room"
        if is_room and self.settings.glance_monitor and "glance" not in self.__dict__:
            self.glance.toggle(self.settings.glance_monitor, self._header)
        if is_room or "keys" in self.__dict__:
            self._capture(is_room)
        if is_room or "voice" in self.__dict__:
            self.voice.show_page()
        (self._clock.start if self.session is not None else self._clock.stop)()
        self._tell_recording()
        page.setFocus()

    def _tell_recording(self) -> None:
        """Tell whether a procedure is going on, whichever page is shown."""
        discogram = self.discogram
        self.recording_changed.emit(
            discogram is not None
            and discogram.status == "open"
            and (discogram.armed is not None or self._shown == "room")
        )

    def _discogram_page(self) -> DiscogramPage | None:
        """Return the page of the discogram that is open, also while preferences or the manual hide it."""
        page = self._pages.get(self._open_page)
        return page if isinstance(page, DiscogramPage) else None

    def _capture(self, is_room: bool) -> None:
        if "keys" not in self.__dict__:
            self.keys.pressed.connect(self._on_key_pressed)
            self.keys.released.connect(self._on_key_released)
        self.keys.listen(is_room)

    @Slot(str)
    def _on_key_pressed(self, action: str) -> None:
        room = self._pages.get("room")
        if room is not None and self._shown == "room":
            room.press(action, "key")  # type: ignore[attr-defined]

    @Slot(str)
    def _on_key_released(self, _action: str) -> None:
        self.voice.release(self.keys.lifted_at)

    @Slot(str)
    def on_wanted(self, action: str) -> None:
        """Do what an action of the screen says."""
        if action == "full_screen":
            (self.showNormal if self.isFullScreen() else self.showFullScreen)()
        elif action == "theme":
            self.restyled.emit({"theme": _next_theme(self.settings.theme)})
        elif action == "glance":
            self.glance.toggle(self.settings.glance_monitor, self._header)
        elif action == "keyboard_map":
            self.show_aside("keyboard_map")
        elif action == "talk":
            self.voice.press(self.keys.pressed_at)
        elif action == "confirm":
            self.voice.answer(True)

    def show_aside(self, name: str) -> None:
        """Show what lies aside, such as preferences or the manual, and come back to the page that was shown."""
        if self._shown not in ASIDE:
            self._after_back = self._shown
        self._show(name)

    @Slot()
    def on_aside_left(self) -> None:
        """Come back from what was shown aside."""
        back = self._after_back
        if back in OF_DISCOGRAM and self.discogram is not None:
            self.show_page(back)
        else:
            self._show(back)

    @Slot()
    def _on_tick(self) -> None:
        from discorecorder.recorder import local_now

        page = self._discogram_page()
        if page is not None:
            page.show_now(local_now())
        self.glance.show_header(self._header)

    def take_settings(self, settings: Settings, *, is_rebuilt: bool) -> None:
        """Go by other preferences; every page but the preferences themselves is made anew where it is shown next."""
        self.settings = self.archive.settings = settings
        self.key_map = self.keys.key_map = key_map_of(settings)
        self.tones.turn_on(settings.sound)
        if self.session is not None:
            self.session.settings = settings
        if "voice" in self.__dict__:
            self.voice.take_settings(settings)
        if "clips" in self.__dict__:
            self.clips.forget_old()
        if is_rebuilt:
            self.rebuild()
            return
        self._drop_pages(MADE_ANEW - {self._shown, self._open_page})
        room = self._pages.get("room")
        if room is not None:
            room.take_settings(settings, self.key_map)  # type: ignore[attr-defined]
        for name in SHOW_SETTINGS & set(self._pages):
            self._pages[name].show_settings(settings)  # type: ignore[attr-defined]

    def show_refused_settings(self, why: str) -> None:
        """Tell that preferences could not be kept."""
        preferences: Any = self._pages.get("preferences")
        if preferences is not None and self._shown == "preferences":
            preferences.show_refusal(told(why))
        else:
            self.notice.show_notice("settings", told(why))

    def rebuild(self) -> None:
        """Make every page anew, in another language; the session goes on."""
        shown, room = self._shown, self._pages.get("room")
        carried = room.carried() if room is not None else None  # type: ignore[attr-defined]
        self._drop_pages(set(self._pages))
        self.translate()
        if carried is not None and self.discogram is not None:
            self._page("room").show_discogram(self.discogram)
            self._page("room").take_over(carried)
        if self.discogram is not None and shown in OF_DISCOGRAM:
            self.show_page(shown)
        else:
            self._show(shown)


ASIDE = frozenset({"preferences", "gauge", "enrol", "keyboard_map", "manual", "about"})
OF_DISCOGRAM = frozenset({"before", "room", "after"})
SHOW_SETTINGS = frozenset({"preferences", "gauge", "enrol"})
MADE_ANEW = frozenset({"after", "keyboard_map", "about"})
"""Pages that are made from the preferences, and made anew where these change."""


def _next_theme(theme: str) -> str:
    from discorecorder.settings import THEMES

    return THEMES[(THEMES.index(theme) + 1) % len(THEMES)]
