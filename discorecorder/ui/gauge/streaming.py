"""A thread reads the gauge and takes what it sends to the disk, whatever the window does meanwhile.

Samples go to the disk in batches, at most a quarter of a second behind. What the disk refuses waits and is tried again;
a source that dies is reopened, and its pause stays a gap. A unit that changes in mid-stream keeps everything after it
from the record until a person has confirmed it.
"""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from queue import SimpleQueue
from threading import Event, Thread
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from discorecorder.devices import Heard, Sample, SourceError
from discorecorder.model.journal import JournalError
from discorecorder.recorder import local_now
from discorecorder.ui.gauge.live import Aim, Live

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from discorecorder.devices import Source

    Keep = Callable[["Kept"], None]

BATCH_S = 0.2
"""After how long samples go to the disk, in s; with the commit itself they are at most 0.25 s behind."""

READ_S = 0.04
MOST_IN_BATCH = 2000
MOST_WAITING = 600_000
"""How many samples wait for a disk that refuses, ten minutes at 1 kHz; then the oldest are given up and counted."""


class Kept(NamedTuple):
    """Samples of one injection in one unit for the disk, of which the first came at ``started_at``."""

    aim: Aim
    started_at: datetime
    unit: str
    samples: tuple[Sample, ...]


class Streaming(QObject):
    """Streams from a source until it is ended; ``troubled`` carries the words of a trouble, empty when it is over.

    ``unit_changed`` carries the unit that the gauge sends now and that nobody confirmed, ``failed`` a fault of the
    program; ``aimed`` tells that all that came before another injection is on the disk or waits. ``keep`` takes a Kept
    to the disk in the streaming thread, and raises JournalError where it is refused.
    """

    troubled = Signal(str)
    unit_changed = Signal(str)
    aimed = Signal()
    failed = Signal(object)

    def __init__(self, source: Source, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.source = source
        self.live = Live(source.unit)
        self.lost = 0
        self.skipped = 0
        self._keep: Keep | None = None
        self._aim: Aim | None = None
        self._unit = source.unit
        self._refused_unit = ""
        self._pending: list[Sample] = []
        self._pending_of: tuple[Aim, datetime] | None = None
        self._since = 0.0
        self._waiting: list[Kept] = []
        self._trouble = ""
        self._told = ""
        self._asked: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._ends = Event()
        self._thread = Thread(target=self._run, name="streaming", daemon=True)

    def begin(self) -> None:
        """Open the source and stream from it."""
        self._thread.start()

    def aim(self, aim: Aim | None, keep: Keep | None) -> None:
        """Let what comes from now on belong to an injection or to none; what came before goes to the disk as it was."""
        self._asked.put(partial(self._take_aim, aim, keep))

    def confirm_unit(self, unit: str) -> None:
        """Go on in the unit that a person confirmed."""
        self._asked.put(partial(self._take_unit, unit))

    def settle(self, seconds: float = 5.0) -> bool:
        """Wait until what came so far is on the disk or refused; return whether that was so in time."""
        done = Event()
        self._asked.put(self._flush)
        self._asked.put(done.set)
        return done.wait(seconds)

    @property
    def unkept(self) -> int:
        """How many samples wait for the disk."""
        return len(self._pending) + sum(len(kept.samples) for kept in tuple(self._waiting))

    def end(self, seconds: float = 5.0) -> None:
        """Take what came so far to the disk, and end the stream; a disk that hangs is waited for only so long."""
        self._ends.set()
        if self._thread.ident is not None:
            self._thread.join(seconds)

    def _run(self) -> None:
        try:
            self.source.open()
            while not self._ends.is_set():
                heard = self.source.read(READ_S)
                self._do_what_was_asked()
                self._take(heard)
        except SourceError as gone:
            self.live.lose(str(gone))
            self._tell(str(gone))
        except Exception as fault:  # noqa: BLE001  (a fault of the program, shown in the window's thread)
            self.failed.emit(fault)
        finally:
            self.source.close()
            self._do_what_was_asked()
            self._flush()
            while not self._ends.wait(READ_S):
                self._do_what_was_asked()  # the source is gone; whoever waits for an answer has it

    def _do_what_was_asked(self) -> None:
        while not self._asked.empty():
            self._asked.get()()

    def _take_aim(self, aim: Aim | None, keep: Keep | None) -> None:
        if aim != self._aim:
            self._flush()
            self.live.begin(aim)
            self._aim = aim
            self.aimed.emit()
        self._keep = keep

    def _take_unit(self, unit: str) -> None:
        self._flush()
        self._unit, self._refused_unit = unit, ""
        self.live.take_unit(unit)

    def _take(self, heard: Heard) -> None:
        at = local_now()
        self.skipped += heard.skipped
        if heard.samples and heard.unit != self._unit:
            self._refuse_unit(heard.unit)
        elif heard.samples:
            self.live.add(heard.samples, at)
            if self._aim is not None:
                self._put(self._aim, heard.samples, at)
        elif heard.why and not heard.skipped:
            self.live.lose(heard.why)
        if self._pending and monotonic() - self._since >= BATCH_S:
            self._flush()
        self._tell(self._words_of(heard))

    def _refuse_unit(self, unit: str) -> None:
        self._flush()
        if unit != self._refused_unit:
            self._refused_unit = unit
            self.live.lose("")
            self.unit_changed.emit(unit)

    def _put(self, aim: Aim, samples: tuple[Sample, ...], at: datetime) -> None:
        if self._pending_of is None:
            began = at - timedelta(milliseconds=samples[-1].at_ms - samples[0].at_ms)
            self._pending_of, self._since = (aim, began), monotonic()
        self._pending += samples
        if len(self._pending) >= MOST_IN_BATCH:
            self._flush()

    def _flush(self) -> None:
        if self._pending_of is not None:
            aim, at = self._pending_of
            self._waiting.append(Kept(aim, at, self._unit, tuple(self._pending)))
            self._pending, self._pending_of = [], None
        while self._waiting and self._keep is not None:
            try:
                self._keep(self._waiting[0])
            except JournalError as refused:
                self._give_up_oldest()
                self._trouble = str(refused)
                return
            self._waiting.pop(0)

    def _give_up_oldest(self) -> None:
        while sum(len(kept.samples) for kept in self._waiting) > MOST_WAITING:
            self.lost += len(self._waiting.pop(0).samples)

    def _words_of(self, heard: Heard) -> str:
        if self._waiting:
            return self._trouble
        return heard.why if not heard.samples and not heard.skipped else ""

    def _tell(self, words: str) -> None:
        if words != self._told:
            self._told = words
            self.troubled.emit(words)
