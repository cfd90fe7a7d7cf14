"""What the window has to say across every page: the disk, a fault of the program, and the one question at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from discorecorder.ui.parts.notice_bar import NoticeBar
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from pathlib import Path


class Notices(NoticeBar):
    """The notices of the window; ``answered`` carries retry, leave or closed."""

    @Slot(object)
    def show_disk_low(self, free: int | None) -> None:
        """Warn where the disk of the journal is nearly full, with the bytes that are left; None ends the warning."""
        if free is None:
            self.take_away("disk")
        elif not self.isVisible() or self.topic == "disk":
            text = tr("Only {free} MB are left on the disk of the record. Free some space.", free=free // 10**6)
            self.show_notice("disk", text)

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

    def show_unrecorded(self, why: str) -> None:
        """Tell that the disk refused, why, and what to do."""
        self.show_notice(
            "unrecorded", tr("Not recorded: {why}", why=why), [("retry", tr("Record again  F5"))], takes_focus=False
        )

    def ask_to_close(self, kept: int) -> None:
        """Ask once whether to close; ``kept`` entries are not on the disk."""
        if kept:
            text = tr("{count} entries are not on the disk yet. They go into a text file if you close.", count=kept)
        else:
            text = tr("The procedure is still open. Everything said is on the disk; it goes on at the same level.")
        self.show_notice("close", text, [("leave", tr("Close the program"))], is_warning=bool(kept))

    @property
    def asks_to_close(self) -> bool:
        """Whether the question stands, so that a second try to close answers it."""
        return self.topic == "close" and self.isVisible()
