"""The window: the way of what is said to the record and back.

What the list does not need is loaded when it is first used: the window stands before the parts of the table are read.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from discorecorder.ui.paged_window import PagedWindow
from discorecorder.ui.parts.discogram_page import page_for
from discorecorder.ui.refusal_words import told

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from discorecorder.model.discogram import Discogram
    from discorecorder.model.entries import Entry
    from discorecorder.recorder import Recorder
    from discorecorder.settings import Settings
    from discorecorder.ui.archive import Archive
    from discorecorder.ui.gauge.gauge_link import GaugeLink
    from discorecorder.ui.recording import Begun, Refusal
    from discorecorder.ui.said import Said

SAVING_AFTER_MS = 300
"""After how long, in ms, an entry that the disk has not taken yet is shown as on its way."""


class MainWindow(PagedWindow):
    """Joins the pages with the session; ``mode_switched`` tells that practice was entered or left."""

    mode_switched = Signal(bool)
    demonstrated = Signal(str)

    def __init__(self, archive: Archive, settings: Settings) -> None:
        super().__init__(archive, settings)
        self._target: str | None = None
        self._is_closing = False
        self.notice.answered.connect(self._on_notice_answered)
        self._slow = self._timer(SAVING_AFTER_MS, self._on_slow)
        self._slow.setSingleShot(True)

    def show_start(self) -> None:
        """Show the list of discograms."""
        from discorecorder.ui.arrivals import recent_exports

        self._end_session()
        self._show("start")
        self._page("start").find_again()
        self._page("start").show_exports(recent_exports(is_practice=self.archive.is_practice))

    def open_new(self, region: str) -> None:
        """Begin a discogram; nothing is on the disk until the first entry."""
        from discorecorder.ui.session import new_recording

        self._begin(new_recording(self.archive, region), "before")

    def open_recorded(self, identity: str) -> None:
        """Open a discogram of the archive where it stands: preparation, room, or after."""
        from discorecorder.ui.session import resumed_recording

        self._begin(resumed_recording(self.archive, identity), "")

    def _begin(self, make: Callable[[], Begun], page: str) -> None:
        from discorecorder.ui.session import Session

        self._end_session()
        self._target = page
        self.session = session = Session(make, self.settings, self)
        session.changed.connect(self._on_changed)
        session.recorded.connect(self._on_recorded)
        session.refused.connect(self._on_refused)
        session.failed.connect(self.on_failed)
        session.begin()

    def _end_session(self) -> None:
        """End what is open; what the disk did not take goes into a text file, whoever ends it and why."""
        if "gauge" in self.__dict__:
            self.gauge.leave()
        if "voice" in self.__dict__:
            self.voice.leave()
        session, self.session, self._open_page = self.session, None, ""
        self._target = None
        if session is not None:
            if "clips" in self.__dict__:
                self.clips.settle(session)
            left = session.end()
            session.deleteLater()
            if left:
                from discorecorder.ui.rescue import keep_unrecorded

                self.notice.show_kept(len(left), keep_unrecorded(left))
        self.recording_changed.emit(False)

    def _made_page(self, name: str) -> QWidget:
        from discorecorder.ui.pages import made_page

        return made_page(name, self)

    @Slot(object)
    def _on_changed(self, discogram: Discogram) -> None:
        self._show_changed(discogram)
        if self._shown == "room" or "gauge" in self.__dict__:
            self.gauge.show_discogram(discogram)
        if "voice" in self.__dict__:
            self.voice.show_discogram(discogram)

    def _show_changed(self, discogram: Discogram) -> None:
        if self._target is not None:
            name, self._target = self._target or page_for(discogram), None
            self._page(name).show_discogram(discogram)
            self._show(name)
            return
        page = self._discogram_page()
        if page is not None:
            page.show_discogram(discogram)
        self._tell_recording()

    @Slot(object)
    def _on_recorded(self, at: Any) -> None:
        self._slow.stop()
        self.tones.recorded()
        page = self._discogram_page()
        if page is not None:
            page.show_recorded(at)

    @Slot(object, str)
    def _on_refused(self, refusal: Refusal, said: str) -> None:
        self._slow.stop()
        self.tones.refused()
        if self._target is not None:
            self._end_session()
            self._show("start")
            self.notice.show_notice("refused", told(refusal.why))
            return
        if "voice" in self.__dict__:
            self.voice.show_refused(refusal)
        page = self._discogram_page()
        if page is not None:
            page.show_refused(refusal, said)
        if refusal.is_kept and refusal.why:
            self.notice.show_unrecorded(told(refusal.why), self.key_map.key_of("retry"))

    @Slot(object)
    def on_failed(self, fault: BaseException) -> None:
        """Crash loudly, in the thread of the window: the report and the notice follow."""
        raise fault

    @Slot(object)
    def on_said(self, said: Said) -> None:
        """Record what a page of the room says, as it was said."""
        if self.session is not None:
            if "gauge" in self.__dict__:
                self.gauge.read_for(said)
            self.session.say(said)
            self._slow.start()

    @Slot(object)
    def on_attached(self, join: Callable[[Recorder], Discogram]) -> None:
        """Let a recording that was made elsewhere become part of what is open."""
        if self.session is not None:
            self.session.attach(join)

    @Slot(object)
    def on_filled_in(self, said: Said) -> None:
        """Record what a form holds: only what does not stand yet."""
        if self.session is not None:
            self.session.settle(said)
            self._slow.start()

    @Slot()
    def on_room_entered(self) -> None:
        """Go to the table; what was left out before is recorded as skipped."""
        from discorecorder.ui.before.openness import skipped_entries

        if self.session is None:
            return
        self.session.say_found(skipped_entries, "program")
        self.show_page("room")

    @Slot(str)
    def on_finished(self, source: str = "key") -> None:
        """End the procedure, and go on to what comes after."""
        if self.session is not None and self.discogram is not None and not self.discogram.is_finished:
            from discorecorder.model.entries import Finish
            from discorecorder.ui.said import Said

            self.session.say(Said((Finish(),), source))
        room: Any = self._pages.get("room")
        if room is not None and room.is_blind and self._shown == "room":
            self.notice.warn_of_names()
        else:
            self.show_page("after")

    @Slot(object, str)
    def on_deferred(self, wanted: Callable[[Discogram], tuple[Entry, ...]], source: str) -> None:
        """Record what hangs on the record as it stands when its turn comes."""
        if self.session is not None:
            self.session.say_found(wanted, source)
            self._slow.start()

    @Slot()
    def on_left(self) -> None:
        """Go back to the list; the discogram stays as it stands."""
        unfinished, kept = self._unfinished()
        if unfinished or kept:
            self.notice.ask_to_leave(kept, is_unfinished=unfinished)
        else:
            self.show_start()

    def _unfinished(self) -> tuple[bool, int]:
        """Say what is typed, and return whether words are left that only a person can finish, and what waits."""
        page = self._discogram_page()
        if page is not None:
            page.commit()
        return page is not None and page.has_unrecorded(), self.session.refused_count if self.session is not None else 0

    @cached_property
    def gauge(self) -> GaugeLink:
        """The link to the gauge of the room."""
        from discorecorder.ui.gauge.gauge_link import GaugeLink

        return GaugeLink(self)

    @Slot()
    def on_retried(self) -> None:
        """Try again what the disk refused."""
        if self.session is not None:
            self.notice.take_away("unrecorded")
            self.session.retry()

    @Slot()
    def _on_slow(self) -> None:
        if self._header is not None and self.session is not None and self.session.is_saving:
            self._header.show_saving()

    @Slot(str)
    def _on_notice_answered(self, answer: str) -> None:
        if answer == "retry":
            self.on_retried()
        elif answer == "leave":
            self._is_closing = True
            self.close()
        elif answer == "after":
            self.show_page("after")
        elif answer == "list":
            self.show_start()

    def on_files_arrived(self, files: Sequence[Path]) -> None:
        """Import files that the program was started with."""
        if self._shown != "start" and self.session is None:
            self.show_start()
        self._page("start").files_dropped.emit(list(files))

    def end(self) -> None:
        """Take what was said to the disk, stop every thread of this window, and let go of the journal."""
        self._clock.stop()
        self._slow.stop()
        self._end_session()
        self._drop_pages(set(self._pages))
        if "keys" in self.__dict__:
            self.keys.listen(False)
        if "glance" in self.__dict__:
            self.glance.close()
        if "clips" in self.__dict__:
            self.clips.end()
        self.archive.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        discogram = self.discogram
        is_open = discogram is not None and discogram.status == "open" and discogram.armed is not None
        unfinished, kept = self._unfinished()
        is_answered = self._is_closing or self.notice.asks_to_close
        if (is_open or kept or unfinished) and not is_answered:
            event.ignore()
            self.notice.ask_to_close(kept, is_unfinished=unfinished)
            return
        self.end()
        super().closeEvent(event)
