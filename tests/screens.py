"""Every screen of the window with real procedures on it, for the judge of layouts and for the pictures of the manual.

A stage holds a journal on the disk into which the demonstration procedures were recorded, at an hour that stands still.
"""

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
from discorecorder.ui.actions import KeyMap
from discorecorder.ui.recording import Refusal
from discorecorder.ui.refusal_words import told as said
from tests.desk import DEMONSTRATIONS
from tests.model.procedure import KEY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import ModuleType

    from discorecorder.recorder import Line
    from discorecorder.ui.after.after_page import AfterPage
    from discorecorder.ui.before.before_page import BeforePage
    from discorecorder.ui.room.room_page import RoomPage

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
    for _ in range(3):
        QApplication.processEvents()


def put_away(widget: QWidget) -> None:
    """Close a screen and let go of it."""
    widget.close()
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()


def _start(shelf: Shelf) -> QWidget:
    from discorecorder.ui.start.finder import Finder
    from discorecorder.ui.start.start_page import StartPage

    page = StartPage(Finder(shelf.another), is_practice=False)
    page.show_exports([EXPORTS / f"26-10441{number}.pdf" for number in (7, 2)])
    return page


def _start_practice(shelf: Shelf) -> QWidget:
    from discorecorder.ui.start.finder import Finder
    from discorecorder.ui.start.start_page import StartPage

    page = StartPage(Finder(shelf.another_empty), is_practice=True)
    page.setProperty("empty", True)
    return page


def _start_refused(shelf: Shelf) -> QWidget:
    from discorecorder.ui.start.finder import Finder
    from discorecorder.ui.start.start_page import StartPage

    page = StartPage(Finder(shelf.another_empty), is_practice=False)
    page.setProperty("empty", True)
    page.show_message("There is no journal /srv/records/discorecorder.db. Check the path.", is_refusal=True)
    return page


def _before_of(discogram: Discogram) -> BeforePage:
    from discorecorder.ui.before.before_page import BeforePage

    page = BeforePage()
    page.show_discogram(discogram)
    return page


def _before_new(_shelf: Shelf) -> QWidget:
    return _before_of(_opened("cervical"))


def _opened(name: str) -> Discogram:
    recorder = Recorder(_Paper(), Discogram(f"{name:0>32}"), _Clock())  # type: ignore[arg-type]
    _record(recorder, _lines(name)[:1])
    return recorder.discogram


def _before(_shelf: Shelf) -> QWidget:
    return _before_of(told("lumbar", BEFORE_ANY_NEEDLE))


def _time_out(_shelf: Shelf) -> QWidget:
    page = _before_of(told("lumbar", BEFORE_ANY_NEEDLE))
    page.time_out.wanted.emit()
    return page


def _room_of(discogram: Discogram, settings: Settings = SETTINGS) -> RoomPage:
    from discorecorder.ui.room.room_page import RoomPage

    page = RoomPage(settings, KeyMap())
    with standing_clock(_a_moment_later(discogram)):
        page.show_discogram(discogram)
    page.show_recorded(discogram.records[-1].entered_at)
    page.setProperty(STANDS_AT, _a_moment_later(discogram).isoformat())
    return page


def _a_moment_later(discogram: Discogram) -> datetime:
    return discogram.records[-1].entered_at + timedelta(seconds=4)


def hour_of(screen: QWidget) -> datetime:
    """Return the hour at which a screen stands: a moment after what was recorded last on it."""
    known = screen.property(STANDS_AT)
    return datetime.fromisoformat(known) if known else NOW


def _room_ready(_shelf: Shelf) -> QWidget:
    return _room_of(told("lumbar", BEFORE_ANY_LEVEL))


def _room(_shelf: Shelf) -> QWidget:
    return _room_of(told("lumbar", IN_MID_INJECTION))


def _room_line(_shelf: Shelf) -> QWidget:
    page = _room_of(told("lumbar", IN_MID_INJECTION))
    page.line.open("line")
    page.line.field.setText("stop pain, exactly my pain, put to sleep with one mil bupivacaine")
    return page


def _room_choices(_shelf: Shelf) -> QWidget:
    page = _room_of(told("lumbar", "09:18:30"))
    page.press("leak", "touch")
    return page


def _room_sleep(_shelf: Shelf) -> QWidget:
    page = _room_of(told("lumbar", "09:30:00"))
    page.press("sleep", "touch")
    return page


def _room_more(_shelf: Shelf) -> QWidget:
    page = _room_of(told("lumbar", "09:18:30"))
    page.press("more", "touch")
    return page


def _room_numbers(_shelf: Shelf) -> QWidget:
    page = _room_of(told("lumbar", "09:17:50"))
    page.press("reading", "touch")
    return page


def _room_correction(_shelf: Shelf) -> QWidget:
    discogram = told("lumbar", "09:24:30")
    page = _room_of(discogram)
    page.correct(next(one.number for one in discogram.records if one.heard and "pain 7" in one.heard))
    return page


def _room_unrecorded(_shelf: Shelf) -> QWidget:
    page = _room_of(told("lumbar", IN_MID_INJECTION))
    why = (
        "The disk that holds /records/discorecorder.db is full. What was recorded before is kept, this was not "
        "recorded. Free some space, then record it again."
    )
    page.show_refused(Refusal(None, said(why), True), "pain 8")
    return page


def _room_blind(_shelf: Shelf) -> QWidget:
    return _room_of(told("lumbar", IN_MID_INJECTION), SETTINGS.with_(neutral_names=True, show_results=True))


def _room_seven(_shelf: Shelf) -> QWidget:
    return _room_of(told("seven", "09:35:10"))


def _room_cervical(_shelf: Shelf) -> QWidget:
    return _room_of(told("cervical", "10:50:00"))


def _glance(_shelf: Shelf) -> QWidget:
    from discorecorder.ui.room.glance_view import Glance, GlanceView

    view = GlanceView()
    view.show_state(Glance("L4-5", "suspect level", "1.6", "16", "28", 8, 44.0, "Saved 09:18:20"))
    return view


def _after_step(step: int) -> Callable[[Shelf], QWidget]:
    def made(_shelf: Shelf) -> AfterPage:
        from discorecorder.ui.after.after_page import AfterPage

        page = AfterPage(SETTINGS)
        # Relief is asked for while it is due; the rest is shown as it stands in the end.
        discogram = told("lumbar", "09:42:00" if step < 2 else "11:30:30" if step < 5 else "24")
        with standing_clock(_a_moment_later(discogram)):
            page.show_discogram(discogram)
            page.show_step(step)
        page.setProperty(STANDS_AT, _a_moment_later(discogram).isoformat())
        return page

    return made


def _after_unfinished(_shelf: Shelf) -> QWidget:
    from discorecorder.ui.after.after_page import AfterPage

    page = AfterPage(SETTINGS)
    page.show_discogram(told("cervical", "10:50:00"))
    return page


def _preferences_group(group: str) -> Callable[[Shelf], QWidget]:
    def made(_shelf: Shelf) -> QWidget:
        from discorecorder.ui.windows.preferences import PreferencesPage

        page = PreferencesPage(SETTINGS.with_(rooms={"Room 2": {"theme": "bright"}}))
        page.show_group(group)
        return page

    return made


def _keyboard_map(_shelf: Shelf) -> QWidget:
    from discorecorder.ui.windows.keyboard_map import KeyboardMap

    return KeyboardMap(KeyMap())


def _about(_shelf: Shelf) -> QWidget:
    from discorecorder.ui.windows.about import AboutPage

    return AboutPage(SETTINGS)


def _manual(_shelf: Shelf) -> QWidget:
    from discorecorder.ui.windows.manual import ManualPage

    return ManualPage()


STEPS = ("read_back", "relief", "interpretation", "map", "sign", "leave")
GROUPS = ("screen", "blinding", "people", "ceilings", "keys", "rooms", "report", "verdicts", "records")
SCREENS: dict[str, Callable[[Shelf], QWidget]] = {
    "start": _start,
    "start_practice": _start_practice,
    "start_refused": _start_refused,
    "before_new": _before_new,
    "before": _before,
    "time_out": _time_out,
    "room_ready": _room_ready,
    "room": _room,
    "room_line": _room_line,
    "room_choices": _room_choices,
    "room_sleep": _room_sleep,
    "room_more": _room_more,
    "room_numbers": _room_numbers,
    "room_correction": _room_correction,
    "room_unrecorded": _room_unrecorded,
    "room_blind": _room_blind,
    "room_seven": _room_seven,
    "room_cervical": _room_cervical,
    "glance": _glance,
    **{f"after_{name}": _after_step(place) for place, name in enumerate(STEPS)},
    "after_unfinished": _after_unfinished,
    **{f"preferences_{group}": _preferences_group(group) for group in GROUPS},
    "keyboard_map": _keyboard_map,
    "about": _about,
    "manual": _manual,
}
"""Every screen by its name, in the order of the way through the program."""
