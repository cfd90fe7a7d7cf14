"""One discogram while it is recorded: a thread of its own takes what is said to the disk, in the order it was said.

The screen never waits for the disk, and learns of a line only once it is durable. When the disk refuses, that line and
all behind it wait in their order until somebody tries again; nothing is forgotten, and nothing overtakes.
"""

from __future__ import annotations

from collections import deque
from functools import partial
from queue import SimpleQueue
from threading import Thread
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from discorecorder.model.journal import JournalError
from discorecorder.model.values import EntryError
from discorecorder.recorder import PROGRAM, Line, local_now

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from discorecorder.model.discogram import Discogram
    from discorecorder.model.entries import Entry
    from discorecorder.model.journal import Batch
    from discorecorder.recorder import Recorder

    Note = Callable[[Entry, Callable[[Exception | None], None]], None]
    Then = Callable[[Note, str, tuple[int, ...]], None]

LONGEST_WAIT_S = 10.0
STALE_SECONDS = 1.0
"""A line that reaches the disk later than this after it was said keeps the time at which it was said."""


class Change(NamedTuple):
    """What became durable: the discogram as it is now, the line behind it, and how long the disk took, in s.

    There is no line where samples were sealed or joined, which nobody said. ``awaited`` is the discogram as it would be
    with what still waits for the disk; None where nothing does. ``is_quiet`` says that no person did it.
    """

    discogram: Discogram
    line: Line | None
    took: float
    awaited: Discogram | None = None
    is_quiet: bool = False


class Refusal(NamedTuple):
    """What was not recorded and why; ``is_kept`` tells that it waits for another try, because the disk refused.

    ``awaited`` is the discogram as it would be with all that waits, to the last line that was said.
    """

    line: Line | None
    why: str
    is_kept: bool
    awaited: Discogram | None = None


class Begun(NamedTuple):
    """How a recording begins: its recorder, what is recorded at once, and what is recorded before the first entry.

    A new discogram is opened by the first thing that is said, so that one opened by mistake leaves nothing behind.
    """

    recorder: Recorder
    at_once: tuple[Line, ...] = ()
    with_first: tuple[Line, ...] = ()


class _Told(NamedTuple):
    """A line on its way, when it was said, and what finds its entries where only the newest record tells them.

    ``then`` is told once it is on the disk.
    """

    line: Line | None
    said_at: datetime
    found: Callable[[Discogram], Line] | None = None
    then: Then | None = None


class Recording(QObject):
    """Records into one discogram from a thread of its own.

    ``recorded`` carries a Change, ``refused`` a Refusal, ``failed`` the exception of a fault of the program; all reach
    their slots in the thread of the window.
    """

    began = Signal(object)
    recorded = Signal(object)
    refused = Signal(object)
    failed = Signal(object)

    def __init__(self, make: Callable[[], Begun], parent: QObject | None = None) -> None:
        """Get ready; ``make`` opens the recorder, in the thread that records, once ``begin`` is called."""
        super().__init__(parent)
        self._make = make
        self._queue: SimpleQueue[_Told | Callable[[], None] | None] = SimpleQueue()
        self._waiting: deque[_Told] = deque()
        self._unsettled: deque[_Told] = deque()
        self._noted: deque[tuple[Entry, Callable[[Exception | None], None]]] = deque()
        self._awaited: Discogram | None = None
        self._recorder: Recorder | None = None
        self._with_first: tuple[Line, ...] = ()
        self._is_closed = False
        self._thread = Thread(target=self._run, name="recording", daemon=True)

    def begin(self) -> None:
        """Open the recorder, and tell whoever is connected by then."""
        self._thread.start()

    def say(self, line: Line, then: Then | None = None) -> None:
        """Take a line to the disk, behind all that was said before.

        Once it is there, ``then`` is told so in the thread that records: what notes more of it, the id of the discogram
        and the numbers of the records.
        """
        self._put(_Told(line, local_now(), None, then))

    def say_found(self, found: Callable[[Discogram], Line]) -> None:
        """Take a line to the disk whose entries hang on what is recorded when its turn comes, such as an undo."""
        self._put(_Told(None, local_now(), found))

    def _put(self, told: _Told) -> None:
        self._unsettled.append(told)
        self._queue.put(told)

    def note(self, entry: Entry, refused: Callable[[Exception | None], None]) -> None:
        """Record what the program knows by itself, behind all that was said; any thread may call.

        It waits while the disk refuses what was said, and nobody at the screen is told of it: where it cannot be
        recorded, ``refused`` is, with the reason, in whichever thread finds out.
        """
        if self._is_closed:
            refused(None)
        else:
            self._queue.put(partial(self._note, entry, refused))

    def retry(self) -> None:
        """Try again what the disk refused."""
        self._queue.put(self._retry)

    def stream(self, batch: Batch) -> None:
        """Take a batch of samples to the disk at once, in the thread that calls: that which reads the gauge.

        Raises JournalError where the disk does not take it.
        """
        if self._recorder is not None:
            self._recorder.stream(batch)

    def seal(self) -> None:
        """Record what was streamed so far, behind all that was said."""
        self._queue.put(self._seal)

    def attach(self, join: Callable[[Recorder], Discogram]) -> None:
        """Let a recording that was made elsewhere become part of the discogram, behind all that was said."""
        self._queue.put(partial(self._attach, join))

    @property
    def is_opened(self) -> bool:
        """Whether the discogram is on the disk; a new one is opened by its first entry."""
        return self._recorder is not None and not self._with_first

    @property
    def refused_count(self) -> int:
        """How many lines wait for another try."""
        return len(self._waiting)

    def close(self) -> tuple[Line, ...]:
        """Take what was said to the disk, end the thread, and return what the disk did not take, oldest first.

        A disk that hangs is waited for only so long; what it has not acknowledged by then is returned as well.
        """
        self._is_closed = True
        if self._thread.ident is not None:
            self._queue.put(None)
            self._thread.join(LONGEST_WAIT_S)
        return tuple(self._left())

    def _left(self) -> Iterator[Line]:
        """Return the lines that are not on the disk, each with the time at which it was said."""
        recorder = self._recorder
        for told in tuple(self._unsettled):
            line = told.line
            if line is None and told.found is not None and recorder is not None:
                try:
                    line = told.found(recorder.would_be(self._with_first))
                except Exception:  # noqa: BLE001  (what cannot even be told any more is no line to keep)
                    continue
            if line is not None and line.entries:
                yield line if line.happened_at is not None else line.with_(happened_at=told.said_at)

    def settle(self, seconds: float = 10.0) -> bool:
        """Wait until all that was said so far is on the disk or refused; return whether it is."""
        from threading import Event

        done = Event()
        self._queue.put(done.set)
        return done.wait(seconds)

    def _run(self) -> None:
        try:
            self._recorder = recorder = self._begin()
        except (EntryError, JournalError) as refused:
            self.refused.emit(Refusal(None, str(refused), False))
            return
        except Exception as fault:  # noqa: BLE001  (a fault of the program, shown in the window's thread)
            self.failed.emit(fault)
            return
        self.began.emit(recorder.would_be(self._with_first))
        while (told := self._queue.get()) is not None:
            try:
                self._take(told)
            except Exception as fault:  # noqa: BLE001
                self.failed.emit(fault)
                if isinstance(told, _Told):
                    self._waiting.append(told)
                    self.refused.emit(Refusal(told.line, str(fault) or type(fault).__name__, True, self._awaited))
        for _, refused_note in self._noted:
            refused_note(None)

    def _begin(self) -> Recorder:
        begun = self._make()
        if begun.at_once:
            begun.recorder.record_lines(begun.at_once)
        self._with_first = begun.with_first
        return begun.recorder

    def _take(self, told: _Told | Callable[[], None]) -> None:
        if not isinstance(told, _Told):
            told()
        elif self._waiting:
            self._wait(told)
            self.refused.emit(Refusal(told.line, "", True, self._awaited))
        else:
            self._record(told)

    def _wait(self, told: _Told) -> None:
        """Keep a line for another try, and what the discogram would be with it; one that would not fit changes none."""
        self._waiting.append(told)
        recorder = self._recorder
        assert recorder is not None
        before = recorder.would_be(self._with_first) if self._awaited is None else self._awaited
        self._awaited = before
        try:
            line = told.found(before) if told.found else told.line
            self._awaited = before if line is None else recorder.would_be([line], before)
        except Exception:  # noqa: BLE001  (what is wrong with it is told when its turn comes)
            return

    def _durable(self, recorder: Recorder, line: Line) -> Discogram:
        if not line.entries:
            return recorder.would_be(self._with_first)
        discogram = recorder.record_lines([*self._with_first, line])
        self._with_first = ()
        return discogram

    def _seal(self) -> None:
        recorder = self._recorder
        assert recorder is not None
        known, began = len(recorder.discogram.records), perf_counter()
        try:
            discogram = recorder.seal()
        except (EntryError, JournalError):
            return  # the samples are on the disk; the next seal takes them in
        if len(discogram.records) > known:
            self.recorded.emit(Change(discogram, None, perf_counter() - began, self._awaited))

    def _note(self, entry: Entry, refused: Callable[[Exception | None], None]) -> None:
        recorder, began = self._recorder, perf_counter()
        assert recorder is not None
        if self._waiting:
            self._noted.append((entry, refused))
            return
        try:
            discogram = recorder.record([entry], PROGRAM)
        except (EntryError, JournalError) as why:
            refused(why)
        else:
            self.recorded.emit(Change(discogram, None, perf_counter() - began, is_quiet=True))

    def _attach(self, join: Callable[[Recorder], Discogram]) -> None:
        recorder = self._recorder
        assert recorder is not None
        began = perf_counter()
        try:
            if self._waiting:
                raise EntryError("what was said before waits for the disk; record that first, then the recording")
            discogram = join(recorder)
        except (EntryError, JournalError) as refused:
            self.refused.emit(Refusal(None, str(refused), False, self._awaited))
        else:
            self.recorded.emit(Change(discogram, None, perf_counter() - began))

    def _retry(self) -> None:
        while self._waiting:
            if not self._record(self._waiting[0], is_again=True):
                return
            self._waiting.popleft()
        self._awaited = None
        while self._noted:
            self._note(*self._noted.popleft())

    def _record(self, told: _Told, *, is_again: bool = False) -> bool:
        """Record a line; return whether it needs no other try."""
        recorder = self._recorder
        assert recorder is not None
        line = told.line
        try:
            line = told.found(recorder.would_be(self._with_first)) if told.found else line
            assert line is not None
            began = perf_counter()
            discogram = self._durable(recorder, _timed(line, told.said_at, recorder))
        except EntryError as refused:
            self._unsettled.popleft()
            self.refused.emit(Refusal(line, str(refused), False, self._still_awaited()))
            return True
        except JournalError as refused:
            if not is_again:
                self._wait(told)
            self.refused.emit(Refusal(line, str(refused), True, self._awaited))
            return False
        self._unsettled.popleft()
        self.recorded.emit(Change(discogram, line, perf_counter() - began, self._still_awaited()))
        if told.then is not None and line.entries:
            last = len(discogram.records)
            told.then(self.note, discogram.id, tuple(range(last - len(line.entries) + 1, last + 1)))
        return True

    def _still_awaited(self) -> Discogram | None:
        """Return what the discogram would be with what waits behind the line that is tried; None where nothing does."""
        return self._awaited if len(self._waiting) > 1 else None


def _timed(line: Line, said_at: datetime, recorder: Recorder) -> Line:
    """Return a line with the time at which it was said, where the disk comes to it much later."""
    last = recorder.discogram.last_at
    if line.happened_at is not None or (local_now() - said_at).total_seconds() < STALE_SECONDS:
        return line
    return line.with_(happened_at=said_at if last is None else max(said_at, last))
