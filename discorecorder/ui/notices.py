"""What the window has to say across every page: the disk, a fault of the program, and the one question at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from discorecorder.ui.parts.notice_bar import NoticeBar
from discorecorder.ui.refusal_words import told
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from pathlib import Path


class Notices(NoticeBar):
    """The notices of the window; ``answered`` carries retry, leave or closed."""

    def __init__(self) -> None:
        super().__init__()
        self._clips_told: dict[str, str] = {}
        self._clips_shown = ""

    @Slot(object)
    def show_disk_low(self, free: int | None) -> None:
        """Warn where the disk of the journal is nearly full, with the bytes that are left; None ends the warning."""
        if free is None:
            self.take_away("disk")
        elif not self.isVisible() or self.topic == "disk":
            from discorecorder.ui.disk_room import words_of

            self.show_notice("disk", words_of(free))

    @Slot(object)
    def show_crashed(self, _report: Path | None) -> None:
        """Tell that the program failed somewhere, and that the record is safe."""
        self.show_notice(
            "crash",
            tr(
                "Something in the program failed. What was recorded is on the disk. Go on, or start the program again; "
                "a report without patient data was written."
            ),
        )

    def show_unrecorded(self, why: str, key: str) -> None:
        """Tell that the disk refused, why, and what to do; ``key`` is that of another try."""
        again = f"{tr('Record again')}  {key}"
        self.show_notice("unrecorded", tr("Not recorded: {why}", why=why), [("retry", again)], takes_focus=False)

    @Slot(str)
    def show_clips_failed(self, why: str) -> None:
        """Tell once that the audio of what was said is not kept, and why; nothing once it is kept again.

        It takes the place of no other notice, and comes again with the next phrase.
        """
        text = tr("What was said is recorded, but its audio is not kept: {why}", why=told(why))
        self._show_clips("unkept", why, text)

    @Slot(str)
    def show_clips_unforgotten(self, why: str) -> None:
        """Tell once that audio stays longer than was promised, and why; nothing once it is forgotten."""
        self._show_clips("unforgotten", why, tr("Old audio could not be forgotten: {why}", why=told(why)))

    def _show_clips(self, about: str, why: str, text: str) -> None:
        if why and why != self._clips_told.get(about) and not self.isVisible():
            self.show_notice("clips", text)
            self._clips_told[about], self._clips_shown = why, about
        elif not why:
            self._clips_told.pop(about, None)
            if self._clips_shown == about:
                self.take_away("clips")

    def show_kept(self, count: int, path: Path | None) -> None:
        """Tell where entries are that the disk of the journal did not take until the end."""
        text = (
            tr(
                "{count} entries did not reach the record. They are in {path}; type them in again.",
                count=count,
                path=path,
            )
            if path is not None
            else tr("{count} entries did not reach the record, and no disk took them. Write them down.", count=count)
        )
        self.show_notice("kept", text)

    def ask_to_close(self, kept: int, *, is_unfinished: bool = False) -> None:
        """Ask once whether to close; ``kept`` entries are not on the disk."""
        text = _told_of(kept, is_unfinished=is_unfinished) or tr(
            "The procedure is still open. Everything said is on the disk; it goes on at the same level."
        )
        answers = [("leave", tr("Close the program"))]
        self.show_notice("close", text, answers, is_warning=bool(kept) or is_unfinished)

    def ask_to_leave(self, kept: int, *, is_unfinished: bool) -> None:
        """Ask whether to go to the list, while something is not on the disk or not finished."""
        text = _told_of(kept, is_unfinished=is_unfinished)
        self.show_notice("leave", text, [("list", tr("Go to the list all the same"))])

    def warn_of_names(self) -> None:
        """Ask before a page that names the levels comes where the patient can see it."""
        text = tr("The next page names the levels, and the patient can see this screen.")
        self.show_notice("names", text, [("after", tr("Show it"))])

    @property
    def asks_to_close(self) -> bool:
        """Whether the question stands, so that a second try to close answers it."""
        return self.topic == "close" and self.isVisible()


def _told_of(kept: int, *, is_unfinished: bool) -> str:
    told = []
    if kept:
        told.append(tr("{count} entries are not on the disk yet. They go into a text file if you leave.", count=kept))
    if is_unfinished:
        told.append(tr("The interpretation is not recorded yet; it is lost if you leave."))
    return " ".join(told)
