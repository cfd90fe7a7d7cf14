"""One thread reads the gauge and another takes what it sent to the disk, whatever the window does meanwhile.

Samples go to the disk in batches, at most a quarter of a second behind. What the disk refuses waits in its order and is
tried again, and the gauge is read on all the while. A source that is not there, or dies, is waited for (`Reopening`);
its pause stays a gap. A unit that changes in mid-stream keeps everything after it from the record until a
person has confirmed it.
"""

from __future__ import annotations

from collections import deque
from datetime import timedelta
from functools import partial
from queue import Empty, SimpleQueue
from threading import Event, Thread
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from discorecorder.devices import Heard, Sample
from discorecorder.devices.reopening import Reopening
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
AGAIN_S = 0.5
"""How long until the disk is asked again, in s."""
FAULT_PAUSE_S = 8.0
"""How long the gauge is let alone after a fault of the program, in s."""
SILENT_S = 1.0
"""After how long of lines that are no samples, in s, the gauge is as good as gone."""


class Kept(NamedTuple):
    """Samples of one injection in one unit for the disk, of which the first came at ``started_at``."""

    aim: Aim
    started_at: datetime
    unit: str
    samples: tuple[Sample, ...]
    keep: Keep


class Streaming(QObject):
    """Streams from a source until it is ended; ``troubled`` carries the words of a trouble, empty when it is over.

    ``unit_changed`` carries the unit that the gauge sends now and that nobody confirmed, empty when it is the old one
    again; ``failed`` a fault of the program; ``aimed`` tells that all that came before another injection is on the
    disk. ``keep`` takes a Kept to the disk in the writing thread, and raises JournalError where it is refused.
    """

    troubled = Signal(str)
    unit_changed = Signal(str)
    aimed = Signal()
    failed = Signal(object)

    def __init__(self, source: Source, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = Reopening(source)
        self.live = Live(source.unit)
        self.lost = 0
        self.skipped = 0
        self._came = self._durable = 0
        self._keep: Keep | None = None
        self._aim: Aim | None = None
        self._unit = source.unit
        self._refused_unit = ""
        self._pending: list[Sample] = []
        self._pending_of: tuple[Aim, datetime] | None = None
        self._since = 0.0
        self._good_at = 0.0
        self._of_source = self._of_disk = self._told = ""
        self._asked: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._to_write: SimpleQueue[Kept | Callable[[], None] | None] = SimpleQueue()
        self._waiting: deque[Kept | Callable[[], None]] = deque()
        self._ends, self._wrote = Event(), Event()
        self._reader = Thread(target=self._read, name="streaming", daemon=True)
        self._writer = Thread(target=self._write, name="streaming to the disk", daemon=True)

    def begin(self) -> None:
        """Open the source and stream from it."""
        self._reader.start()
        self._writer.start()

    def aim(self, aim: Aim | None, keep: Keep | None) -> None:
        """Let what comes from now on belong to an injection or to none; what came before goes to the disk as it was."""
        self._asked.put(partial(self._take_aim, aim, keep))

    def confirm_unit(self, unit: str) -> None:
        """Go on in the unit that a person confirmed."""
        self._asked.put(partial(self._take_unit, unit))

    def settle(self, seconds: float = 5.0) -> bool:
        """Wait until what came so far is on the disk; return whether that was so in time."""
        done = Event()
        self._asked.put(self._flush)
        self._asked.put(partial(self._to_write.put, done.set))
        return done.wait(seconds)

    @property
    def unkept(self) -> int:
        """How many samples are not on the disk."""
        return self._came - self._durable - self.lost

    def end(self, seconds: float = 2.0) -> int:
        """End the stream, and return how many samples are not on the disk; one that hangs is waited for so long."""
        self._ends.set()
        if self._reader.ident is not None:
            until = monotonic() + seconds
            self._reader.join(seconds)
            self._wrote.wait(max(0.0, until - monotonic()))
        return self.unkept + self.lost

    def _read(self) -> None:
        while not self._ends.is_set():
            try:
                self._source.open()
                while not self._ends.is_set():
                    self._do_what_was_asked()  # whose samples they are is known before the first of them
                    self._take(self._source.read(READ_S))
            except Exception as fault:  # noqa: BLE001  (a fault of the program, shown in the window's thread)
                self.failed.emit(fault)
                self._rest(FAULT_PAUSE_S)
            finally:
                self._source.close()
        self._do_what_was_asked()
        self._flush()
        self._to_write.put(None)

    def _rest(self, seconds: float) -> None:
        """Wait until the source is tried again; whoever waits for an answer has it meanwhile."""
        until = monotonic() + seconds
        while monotonic() < until and not self._ends.wait(READ_S):
            self._do_what_was_asked()

    def _do_what_was_asked(self) -> None:
        while not self._asked.empty():
            self._asked.get()()

    def _take_aim(self, aim: Aim | None, keep: Keep | None) -> None:
        if aim != self._aim:
            self._flush()
            self._to_write.put(self.aimed.emit)
            self.live.begin(aim)
            self._aim = aim
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
            self._take_samples(heard.samples, at)
        elif heard.why and (not heard.skipped or monotonic() - self._good_at > SILENT_S):
            self.live.lose(heard.why)
            self._say_of_source(heard.why)
        if self._pending and monotonic() - self._since >= BATCH_S:
            self._flush()

    def _take_samples(self, samples: tuple[Sample, ...], at: datetime) -> None:
        self._good_at = monotonic()
        self._say_of_source("")
        if self._refused_unit:
            self._refused_unit = ""
            self.unit_changed.emit("")
        self.live.add(samples, at)
        if self._aim is not None:
            self._put(self._aim, samples, at)

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
        self._came += len(samples)
        if len(self._pending) >= MOST_IN_BATCH:
            self._flush()

    def _flush(self) -> None:
        """Give what came to the writing thread; what is put behind it is done once it is durable, and None ends it."""
        if self._pending_of is not None and self._keep is not None:
            aim, at = self._pending_of
            self._to_write.put(Kept(aim, at, self._unit, tuple(self._pending), self._keep))
        self._pending, self._pending_of = [], None

    def _write(self) -> None:
        is_over = False
        while not is_over:
            given = self._next()
            is_over = given is None
            if given is not None:
                self._waiting.append(given)
            self._give_up_oldest()
            self._write_waiting()
        self._wrote.set()

    def _next(self) -> Kept | Callable[[], None] | None:
        """Wait for what is given next, and meanwhile try again what the disk refused."""
        while True:
            try:
                return self._to_write.get(timeout=AGAIN_S if self._waiting else None)
            except Empty:
                self._write_waiting()

    def _write_waiting(self) -> None:
        while self._waiting:
            first = self._waiting[0]
            if not isinstance(first, Kept):
                first()
            elif not self._is_kept(first):
                return
            self._waiting.popleft()
        self._say_of_disk("")

    def _is_kept(self, kept: Kept) -> bool:
        try:
            kept.keep(kept)
            self._durable += len(kept.samples)
        except JournalError as refused:
            self._say_of_disk(str(refused))
            return False
        except Exception as fault:  # noqa: BLE001  (a fault of the program, shown in the window's thread)
            self.failed.emit(fault)
            self.lost += len(kept.samples)
        return True

    def _give_up_oldest(self) -> None:
        while _count(self._waiting) > MOST_WAITING:
            first = self._waiting.popleft()
            self.lost += len(first.samples) if isinstance(first, Kept) else 0

    def _say_of_source(self, words: str) -> None:
        self._of_source = words
        self._tell()

    def _say_of_disk(self, words: str) -> None:
        self._of_disk = words
        self._tell()

    def _tell(self) -> None:
        words = self._of_disk or self._of_source
        if words != self._told:
            self._told = words
            self.troubled.emit(words)


def _count(waiting: deque[Kept | Callable[[], None]]) -> int:
    return sum(len(one.samples) for one in tuple(waiting) if isinstance(one, Kept))
