"""A table with a patient on it: a real journal on the disk, a window's session on it, and what is said there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discorecorder.model.journal import Clips, Journal, Key
from discorecorder.settings import Settings
from discorecorder.ui.archive import Archive
from tests.model.procedure import KEY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from discorecorder.model.discogram import Discogram
    from discorecorder.ui.main_window import MainWindow


PATIENCE_MS = 30_000


class DeskArchive(Archive):
    """The archive of a window, in a folder of the test's own and with a known key."""

    def __init__(self, folder: Path, settings: Settings | None = None, *, is_practice: bool = False) -> None:
        super().__init__(settings or Settings(), is_practice=is_practice)
        self.folder = folder

    @property
    def where(self) -> str:
        """The file of the journal."""
        return str(self.folder / ("practice.db" if self.is_practice else "journal.db"))

    def another(self) -> Journal:
        """Return a way into the journal."""
        return Journal.open(self.where, key=Key(KEY))

    def clips(self) -> Clips:
        """Return the audio that is kept beside the journal."""
        return Clips.open(self.where, key=Key(KEY))


def until(qtbot: QtBot, holds: Callable[[], object]) -> None:
    """Wait until something holds, as long as a busy machine may need."""
    qtbot.waitUntil(lambda: bool(holds()), timeout=PATIENCE_MS)


def settled(qtbot: QtBot, window: MainWindow) -> Discogram:
    """Wait until the disk has all that was said and the screen knows; return the discogram."""
    assert window.session is not None
    window.session.wait(PATIENCE_MS / 1000)
    until(qtbot, _quiet_of(window))
    assert window.discogram is not None
    return window.discogram


def _quiet_of(window: MainWindow) -> Callable[[], object]:
    def is_quiet() -> bool:
        return window.session is not None and not window.session.is_saving

    return is_quiet
