"""Looking for discograms from a thread of its own, with a journal of its own: neither window nor recording waits.

What is typed last is looked for; an answer to anything typed before is dropped. A search that has much to pass over
answers in pieces, the first within a few milliseconds, and gives way to a newer one between them.
"""

from __future__ import annotations

from threading import Condition, Thread
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from discorecorder.model.journal import JournalError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from discorecorder.model.catalogue import Summary
    from discorecorder.model.journal import Journal

FIRST_PAGE, NEXT_PAGE = 60, 120
"""Discograms in the first answer, which fills the screen, and in every further one."""
MOST_CUT_OFF = 20


class CutOff(NamedTuple):
    """A procedure that was cut off: its line of the catalogue, the level that was armed, and when it was last told."""

    summary: Summary
    level: str | None
    last_at: datetime


class _Told(NamedTuple):
    """An answer on its way to the window: to which search, what was found, whether it begins or goes on, and ends."""

    search: int
    found: list[Summary]
    is_first: bool
    is_all: bool


class Finder(QObject):
    """Finds discograms for the list of the start page.

    ``found`` carries the text, the newest discograms (a list of Summary) and whether those are all; ``went_on`` the
    same for older ones behind them. ``cut_off_found`` carries a list of CutOff, ``refused`` the sentence of a journal
    that cannot be read, ``failed`` the exception of a fault of the program. All reach the thread of the window.
    """

    found = Signal(str, object, bool)
    went_on = Signal(str, object, bool)
    cut_off_found = Signal(object)
    refused = Signal(str)
    failed = Signal(object)
    _told = Signal(object)

    def __init__(self, make: Callable[[], Journal], parent: QObject | None = None) -> None:
        """Get ready; ``make`` opens the journal in the thread that looks, once somebody asks for something."""
        super().__init__(parent)
        self._make = make
        self._asked = Condition()
        self._text = ""
        self._search = 0
        self._wanted: list[str] = []
        self._thread: Thread | None = None
        self._journal: Journal | None = None
        self._answered = 0
        self._rest: int | None = None
        self._told.connect(self._on_told)

    def find(self, text: str) -> None:
        """Look for a text; what was looked for before is forgotten."""
        with self._asked:
            self._text = text
            self._search += 1
            self._want("page")

    def more(self) -> None:
        """Look for discograms older than all that were found for the text."""
        with self._asked:
            self._want("more")

    def look_for_cut_off(self) -> None:
        """Look for the procedures that were cut off."""
        with self._asked:
            self._want("cut off")

    @Slot()
    def close(self) -> None:
        """End the thread, and let go of the journal."""
        with self._asked:
            self._wanted = ["end"]
            self._asked.notify()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _want(self, task: str) -> None:
        if self._wanted == ["end"]:
            return
        if task not in self._wanted:
            self._wanted.append(task)
        if self._thread is None:
            self._thread = Thread(target=self._run, name="finder", daemon=True)
            self._thread.start()
        self._asked.notify()

    @Slot(object)
    def _on_told(self, told: _Told) -> None:
        if told.search == self._search:
            (self.found if told.is_first else self.went_on).emit(self._text, told.found, told.is_all)

    def _run(self) -> None:
        while (task := self._next()) != "end":
            try:
                self._do(task)
            except JournalError as refused:
                self.refused.emit(str(refused))
            except Exception as fault:  # noqa: BLE001  (a fault of the program, shown in the window's thread)
                self.failed.emit(fault)
        if self._journal is not None:
            self._journal.close()

    def _next(self) -> str:
        with self._asked:
            while not self._wanted:
                self._asked.wait()
            first = min(self._wanted, key=_TURNS.index)
            if first != "end":
                self._wanted.remove(first)
            return first

    def _do(self, task: str) -> None:
        journal = self._journal = self._journal or self._make()
        if task == "cut off":
            self._look_for_cut_off(journal)
            return
        with self._asked:
            search, text = self._search, self._text
        is_first = task == "page"
        if is_first:
            self._answered, self._rest = search, None
        if is_first or (search == self._answered and self._rest is not None):
            self._page(journal, text, search, is_first=is_first)

    def _page(self, journal: Journal, text: str, search: int, *, is_first: bool) -> None:
        """Tell a page as its pieces are found; the first is told even if it is empty, so that each key is answered."""
        missing = FIRST_PAGE if is_first else NEXT_PAGE
        while missing > 0:
            piece = journal.page(text, missing, self._rest)
            self._rest = piece.rest
            is_all = piece.rest is None
            missing -= len(piece.found)
            if piece.found or is_all or is_first:
                self._told.emit(_Told(search, list(piece.found), is_first, is_all))
            is_first = False
            if is_all or self._is_over(search):
                return

    def _is_over(self, search: int) -> bool:
        with self._asked:
            return search != self._search or self._wanted == ["end"]

    def _look_for_cut_off(self, journal: Journal) -> None:
        self.cut_off_found.emit([_cut_off(journal, one) for one in journal.unfinished(MOST_CUT_OFF)])


_TURNS = ("end", "page", "more", "cut off")
"""What is done first where several things are asked for."""


def _cut_off(journal: Journal, summary: Summary) -> CutOff:
    from discorecorder.model.discogram import Discogram

    discogram = Discogram.of(summary.discogram, journal.records(summary.discogram))
    return CutOff(summary, discogram.armed, discogram.last_at or summary.opened_at)
