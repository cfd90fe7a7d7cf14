"""What the window asks of a page that shows the discogram that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from datetime import datetime

    from discorecorder.model.discogram import Discogram
    from discorecorder.ui.recording import Refusal


class DiscogramPage(QWidget):
    """A page of the discogram that is open; what a page has no use for it leaves as it is here."""

    def show_discogram(self, discogram: Discogram) -> None:
        """Draw everything from a discogram."""
        raise NotImplementedError

    def show_recorded(self, at: datetime) -> None:
        """Show the time of the last durable entry."""
        raise NotImplementedError

    def show_refused(self, refusal: Refusal, said: str) -> None:
        """Tell that something was not recorded, and why; ``said`` are its words."""
        raise NotImplementedError

    def show_now(self, now: datetime) -> None:
        """Let clocks go on."""

    def commit(self) -> None:
        """Say what was typed and not said yet, because the page is about to be left."""

    def has_unrecorded(self) -> bool:
        """Return whether words stand here that only a person can finish."""
        return False


def page_for(discogram: Discogram) -> str:
    """Return the page on which a discogram goes on."""
    if discogram.status != "open":
        return "after"
    return "room" if discogram.armed is not None else "before"
