"""A stage for screens: the demonstration procedures, an archive that holds them, and a clock that stands still."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from discorecorder import recorder as recorder_module
from discorecorder.dictation.script import read_script_file
from discorecorder.model.discogram import Discogram
from discorecorder.model.journal import Journal, JournalRefused, Key
from discorecorder.recorder import Recorder
from discorecorder.replay import lines_of
from discorecorder.settings import Settings
from discorecorder.ui.room.room_frame import RoomFrame
from discorecorder.ui.start.cut_off_panel import CutOffPanel
from tests.desk import DEMONSTRATIONS
from tests.model.procedure import KEY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import ModuleType

    from discorecorder.recorder import Line

DAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, 18, 24, tzinfo=UTC)
"""The hour at which the screens stand: the suspected disc of the lumbar demonstration has just been stopped."""

BEFORE_ANY_NEEDLE, BEFORE_ANY_LEVEL, IN_MID_INJECTION = "08:00:00", "09:11:00", "09:18:20"
SETTINGS = Settings(
    radiologist="Dr M Ashdown",
    technologist="T Brook",
    institution="Department of Radiology",
    contact="555 0100, at any hour",
)
STANDS_AT = "stands_at"
EXPORTS = Path("Documents/discorecorder")
PATIENCE_S, REST_S = 10.0, 0.25
DATED = ("discorecorder.ui.start.spoken", "discorecorder.ui.before.patient_section")
"""Modules that ask for today by themselves."""


def told(name: str, until: str = "24") -> Discogram:
    """Return the discogram of a demonstration procedure as it was at a time of the day, HH:MM:SS.

    What is said before the first clock time stands at every time.
    """
    recorder = Recorder(_Paper(), Discogram(f"{name:0>32}"), _Clock())  # type: ignore[arg-type]
    _record(recorder, _lines(name, until))
    return recorder.discogram


def _lines(name: str, until: str = "24", day: date = DAY) -> list[Line]:
    path = DEMONSTRATIONS / f"{name}.txt"
    text = path.read_text(encoding="utf-8").splitlines()
    first = next(number for number, line in enumerate(text, 1) if line[:2].isdigit())
    head = {f"line {number}" for number in range(first)}
    opened, *said = lines_of(read_script_file(path, today=day, zone=UTC))
    return [opened, *(one for one in said if one.where in head or f"{one.happened_at:%H:%M:%S}" <= until)]


def _record(recorder: Recorder, lines: list[Line]) -> None:
    """Record lines one after another, each entered at the time it happened."""
    clock = recorder._clock
    assert isinstance(clock, _Clock)
    for line in lines:
        clock.at = line.happened_at or clock.at
        recorder.record_lines([line])


class _Paper:
    """Stands in for a journal where nothing has to be kept."""

    def append(self, *_: object) -> None:
        """Keep nothing."""

    def to_seal(self, *_: object, **__: object) -> list[object]:
        """Return that nothing was streamed."""
        return []

    def records(self, *_: object, **__: object) -> list[object]:
        """Return that nobody else recorded anything."""
        return []


class _Clock:
    """Tells the time of what is being recorded."""

    def __init__(self) -> None:
        self.at = datetime.combine(DAY, datetime.min.time(), UTC)

    def __call__(self) -> datetime:
        """Return the time."""
        return self.at


class Shelf:
    """The archive of a room: a journal with procedures of several days, one of them cut off."""

    def __init__(self, folder: Path) -> None:
        self.where = folder / "journal.db"
        self.empty = folder / "empty.db"
        for path in (self.where, self.empty):
            Journal.open(path, key=Key(KEY)).close()
        self._put("thoracic", DAY - timedelta(days=3))
        self._put("mixed", DAY - timedelta(days=1))
        self._put("seven", DAY - timedelta(days=11))
        self._put("cervical", DAY - timedelta(days=1), until="10:50:00")
        self._put("cervical", DAY - timedelta(days=40))
        self._put("lumbar", DAY, until=IN_MID_INJECTION)

    def another(self) -> Journal:
        """Open the journal once more."""
        return Journal.open(self.where, key=Key(KEY))

    def another_empty(self) -> Journal:
        """Open the journal in which nothing is."""
        return Journal.open(self.empty, key=Key(KEY))

    def refusing(self) -> Journal:
        """Refuse, as a disk does that is not there."""
        raise JournalRefused(f"There is no journal {self.where}. Check the path.")

    def _put(self, name: str, day: date, until: str = "24") -> None:
        with self.another() as journal:
            _record(Recorder.new(journal, _Clock()), _lines(name, until, day))


@contextmanager
def standing_clock(now: datetime = NOW) -> Iterator[None]:
    """Let every module of the window read the same hour while it lasts."""

    class Standing(datetime):
        """A datetime whose present stands still."""

        @classmethod
        def now(cls, _tz: object = None) -> datetime:  # type: ignore[override]
            return now

    def stood() -> datetime:
        return now

    kept: list[tuple[ModuleType, str, object]] = []
    for module in _modules():
        for attribute, instead in (("local_now", stood), ("datetime", Standing)):
            if hasattr(module, attribute) and (attribute == "local_now" or module.__name__ in DATED):
                kept.append((module, attribute, getattr(module, attribute)))
                setattr(module, attribute, instead)
    try:
        yield
    finally:
        for module, attribute, held in kept:
            setattr(module, attribute, held)


@cache
def _modules() -> tuple[ModuleType, ...]:
    """Return the modules that ask for the hour; one that is imported later would keep what stands in its place."""
    import discorecorder.ui as window

    names = [found.name for found in walk_packages(window.__path__, "discorecorder.ui.")]
    return (recorder_module, *(import_module(name) for name in names))


def wait_for(is_there: Callable[[], bool]) -> None:
    """Let the window work until something is there. Raises TimeoutError where it does not come."""
    until = monotonic() + PATIENCE_S
    while not is_there():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if monotonic() > until:
            raise TimeoutError("what was waited for did not come")


def rest(seconds: float) -> None:
    """Let the window work for a while."""
    until = monotonic() + seconds
    while monotonic() < until:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def settle(widget: QWidget) -> None:
    """Let a shown screen come to rest: its list found, its map drawn, its layout done."""
    start = widget.findChild(QTableView, "found")
    document = widget.findChild(QPdfDocument)
    if document is not None:
        wait_for(lambda: document.pageCount() > 0)
        rest(REST_S)
    if start is not None and not widget.property("empty"):
        wait_for(lambda: start.model() is not None and start.model().rowCount() > 0)
        cut_off = widget.findChild(CutOffPanel)
        if cut_off is not None:
            wait_for(lambda: bool(cut_off.buttons))  # the shelf has one
    room = widget if isinstance(widget, RoomFrame) else None
    for _ in range(3):
        QApplication.processEvents()
    if room is not None:
        wait_for(lambda: not room._curve_due.isActive())
        QApplication.processEvents()


def put_away(widget: QWidget) -> None:
    """Close a screen and let go of it."""
    widget.close()
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()


def opened(name: str) -> Discogram:
    """Return the discogram of a demonstration procedure of which nothing is recorded but its opening."""
    recorder = Recorder(_Paper(), Discogram(f"{name:0>32}"), _Clock())  # type: ignore[arg-type]
    _record(recorder, _lines(name)[:1])
    return recorder.discogram


def a_moment_later(discogram: Discogram) -> datetime:
    """Return the hour a moment after what was recorded last."""
    return discogram.records[-1].entered_at + timedelta(seconds=4)


def hour_of(screen: QWidget) -> datetime:
    """Return the hour at which a screen stands: a moment after what was recorded last on it."""
    known = screen.property(STANDS_AT)
    return datetime.fromisoformat(known) if known else NOW
