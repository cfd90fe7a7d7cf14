"""One discogram open at the screen: who says what, what is on its way to the disk, and undo within the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from discorecorder.model.entries import Gap, Restore, Staff, Withdraw
from discorecorder.model.resolving import newest_standing, settled
from discorecorder.model.values import EntryError
from discorecorder.recorder import PROGRAM, By, Line, Recorder, local_now, opening
from discorecorder.ui.recording import Begun, Change, Recording, Refusal
from discorecorder.ui.refusal_words import told
from discorecorder.ui.said import Said
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from discorecorder.model.discogram import Discogram
    from discorecorder.model.entries import Entry
    from discorecorder.model.journal import Batch
    from discorecorder.settings import Settings
    from discorecorder.ui.archive import Archive

ROLE_OF_SOURCE = {"key": "technologist", "touch": "technologist", "gauge": "technologist", "voice": "radiologist"}


class Session(QObject):
    """Records what is said at the screen into one discogram.

    ``changed`` carries the discogram as it is on the disk, ``recorded`` the time of the newest entry, ``refused`` a
    Refusal and the words of what was said, ``failed`` a fault of the program. ``awaiting`` tells that ``awaited`` is
    another one: the discogram as it would be with all that waits for a disk that refuses, None where nothing does.
    """

    awaiting = Signal()
    changed = Signal(object)
    recorded = Signal(object)
    refused = Signal(object, str)
    failed = Signal(object)

    def __init__(self, make: Callable[[], Begun], settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.discogram: Discogram | None = None
        self.awaited: Discogram | None = None
        self.settings = settings
        self._since = 0
        self._on_its_way = 0
        self._recording = Recording(make, self)
        self._recording.began.connect(self._on_began)
        self._recording.recorded.connect(self._on_recorded)
        self._recording.refused.connect(self._on_refused)
        self._recording.failed.connect(self.failed)

    def begin(self) -> None:
        """Open the discogram, and tell whoever is connected by then."""
        self._recording.begin()

    @property
    def is_saving(self) -> bool:
        """Whether something said has not come back from the disk yet."""
        return self._on_its_way > 0

    @property
    def refused_count(self) -> int:
        """How many lines the disk refused, which wait for another try."""
        return self._recording.refused_count

    def say(self, said: Said) -> None:
        """Record what was said at the capture screen."""
        self._on_its_way += 1
        self._recording.say(self._line(said), said.then)

    def settle(self, said: Said) -> None:
        """Record what a form holds: only what does not stand already, and as a correction where it differs."""
        entries = tuple(said.entries)

        def found(discogram: Discogram) -> Line:
            wanted = [entry for one in entries if (entry := settled(discogram, one)) is not None]
            return self._line(said.with_(entries=tuple(wanted)))

        self._on_its_way += 1
        self._recording.say_found(found)

    def say_found(self, wanted: Callable[[Discogram], tuple[Entry, ...]], source: str = "key") -> None:
        """Record what follows from the record as it stands when its turn comes, behind all that was said before."""

        def found(discogram: Discogram) -> Line:
            return self._line(Said(wanted(discogram), source))

        self._on_its_way += 1
        self._recording.say_found(found)

    def stream(self, batch: Batch) -> None:
        """Take a batch of samples to the disk at once, in the thread that calls. Raises JournalError."""
        self._recording.stream(batch)

    def seal(self) -> None:
        """Record what was streamed so far, behind all that was said."""
        self._recording.seal()

    def attach(self, join: Callable[[Recorder], Discogram]) -> None:
        """Let a recording that was made elsewhere become part of the discogram, behind all that was said."""
        self._recording.attach(join)

    def undo(self) -> None:
        """Take back the last line of this session."""
        self._on_its_way += 1
        self._recording.say_found(self._undone)

    def redo(self) -> None:
        """Let what was taken back last stand again."""
        self._on_its_way += 1
        self._recording.say_found(self._redone)

    def retry(self) -> None:
        """Try again what the disk refused."""
        self._recording.retry()

    def wait(self, seconds: float = 10.0) -> bool:
        """Wait until all that was said is on the disk or refused; return whether it is."""
        return self._recording.settle(seconds)

    def end(self) -> tuple[Line, ...]:
        """Take what was said to the disk, tell nobody any more, and return what the disk did not take."""
        self.blockSignals(True)
        return self._recording.close()

    def _line(self, said: Said) -> Line:
        if said.source == PROGRAM.source:
            return Line(said.entries, PROGRAM, said.heard, said.happened_at, said.late)
        role = said.role or ROLE_OF_SOURCE.get(said.source, self.settings.typed_by)
        by = By(self._author(role), role, said.source)
        return Line(said.entries, by, said.heard, said.happened_at, said.late)

    def _author(self, role: str) -> str:
        """Return who has a role in this discogram: as staffed, else as the room's preferences say, else the role."""
        staffed = self.discogram.facts(Staff) if self.discogram is not None else ()
        named = [fact.entry.name for fact in staffed if isinstance(fact.entry, Staff) and fact.entry.role == role]
        preferred = {"radiologist": self.settings.radiologist, "technologist": self.settings.technologist}
        return named[-1] if named else preferred.get(role) or role

    def _undone(self, discogram: Discogram) -> Line:
        newest = newest_standing(discogram)
        if newest is None or newest.number <= self._since:
            raise EntryError(tr("nothing of this session is left to undo; choose an entry to correct it"))
        return self._key_line(Withdraw())

    def _redone(self, discogram: Discogram) -> Line:
        if len(discogram.records) <= self._since:
            raise EntryError(tr("nothing was taken back in this session"))
        return self._key_line(Restore())

    def _key_line(self, entry: Entry) -> Line:
        return Line((entry,), By(self._author("technologist"), "technologist", "key"))

    @Slot(object)
    def _on_began(self, discogram: Discogram) -> None:
        self.discogram = discogram
        self._since = len(discogram.records)
        self.changed.emit(discogram)
        if self._recording.is_opened:
            self.recorded.emit(discogram.records[-1].entered_at)

    @Slot(object)
    def _on_recorded(self, change: Change) -> None:
        if change.line is not None:
            self._on_its_way = max(0, self._on_its_way - 1)
        self.discogram, self.awaited = change.discogram, change.awaited
        self.changed.emit(change.discogram)
        if change.discogram.records and not change.is_quiet:
            self.recorded.emit(change.discogram.records[-1].entered_at)

    @Slot(object)
    def _on_refused(self, refusal: Refusal) -> None:
        self._on_its_way = max(0, self._on_its_way - 1)
        self.awaited = refusal.awaited
        self.awaiting.emit()
        self.refused.emit(refusal._replace(why=told(refusal.why)), words_of(refusal.line))


def words_of(line: Line | None) -> str:
    """Return what a line said, in its own words or in those of the grammar."""
    from discorecorder.dictation.grammar import say

    if line is None:
        return ""
    return line.heard or ", ".join(say(entry) for entry in line.entries)


def new_recording(archive: Archive, region: str) -> Callable[[], Begun]:
    """Return what begins a discogram of a region, with the staff of the room; its first entry opens it."""

    def make() -> Begun:
        settings = archive.settings
        staff = [("radiologist", settings.radiologist), ("technologist", settings.technologist)]
        named = tuple(Staff(role, name) for role, name in staff if name)
        opened = opening(
            region, archive.site(), settings.stale_seconds * 1000, settings.primary, practice=archive.is_practice
        )
        lines = [Line((opened,), PROGRAM)]
        if named:
            lines.append(Line(named, PROGRAM))
        return Begun(Recorder.new(archive.journal()), with_first=tuple(lines))

    return make


def resumed_recording(archive: Archive, identity: str) -> Callable[[], Begun]:
    """Return what goes on with a discogram; where a procedure was cut off, the gap is marked in the record."""

    def make() -> Begun:
        recorder = Recorder.resume(archive.journal(), identity)
        discogram = recorder.discogram
        streamed = recorder.unsealed() if discogram.status != "signed" else None
        if streamed is not None:
            recorder.seal()
        if discogram.status != "open" or discogram.armed is None:
            return Begun(recorder)
        last = discogram.records[-1].entered_at
        seconds = _since(max(last, streamed[1]) if streamed is not None else last)
        return Begun(recorder, (Line((Gap(seconds, _kept_words(streamed)),), PROGRAM),))

    return make


def _kept_words(streamed: tuple[int, datetime] | None) -> str | None:
    """Return what a procedure that was cut off has of its gauge; the record tells it in English, as all it tells."""
    if streamed is None:
        return None
    count, until = streamed
    return f"{count} samples of the gauge are kept until {until:%H:%M:%S}.{until.microsecond // 1000:03d}"


def _since(at: datetime) -> int:
    return max(0, min(10**9, int((local_now() - at).total_seconds())))
