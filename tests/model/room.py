"""A room in which entries are said, one every ten seconds, for tests that read like a procedure."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from discorecorder.model.discogram import Discogram
from discorecorder.model.entries import (
    Addendum,
    Correct,
    Counted,
    Entry,
    Level,
    Open,
    Opening,
    Patient,
    Reading,
    Record,
    Restore,
    Sign,
    Withdraw,
)
from discorecorder.model.resolving import resolved
from discorecorder.model.units import Pressure, Volume

NINE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
CRITERIA = "sis2004-secondary@1"


def psi(number: float | str) -> Pressure:
    """Return a gauge pressure in psi."""
    return Pressure.of(number, "psi")


def above(number: float | str) -> Pressure:
    """Return a pressure above opening in psi."""
    return Pressure.of(number, "psi", above_opening=True)


def ml(number: float | str) -> Volume:
    """Return a volume in mL."""
    return Volume.of(number, "mL")


def opening(number: float | str) -> Opening:
    """Return an opening pressure in psi."""
    return Opening(psi(number))


def reading(volume: float | None = None, pressure: float | None = None, pain: int | None = None) -> Reading:
    """Return a reading in mL and psi."""
    return Reading(None if volume is None else ml(volume), None if pressure is None else psi(pressure), pain)


class Room:
    """Says entries with a running clock; every entry is sealed and must be accepted or raises EntryError.

    ``seconds`` is how much the clock advances with each entry. An opening record is said first, unless ``opened`` is
    False.
    """

    def __init__(self, region: str = "lumbar", *, seconds: int = 10, opened: bool = True) -> None:
        self.discogram = Discogram("test")
        self.now = NINE
        self.seconds = seconds
        if opened:
            self.say(Open(region, "0.1.0", 10_000, {CRITERIA: {}}, (CRITERIA,)))

    def say(self, *entries: Entry, heard: str | None = None) -> Discogram:
        """Say entries one after another, each as a line of its own, and return what is recorded then."""
        for entry in entries:
            self._record(entry, self.now, heard=heard)
            self.now += timedelta(seconds=self.seconds)
        return self.discogram

    def line(self, *entries: Entry) -> Discogram:
        """Say entries in one breath: they are one line."""
        line = len(self.discogram.records) + 1
        for entry in entries:
            self._record(entry, self.now, line=line)
        self.now += timedelta(seconds=self.seconds)
        return self.discogram

    def late(self, seconds: float, entry: Entry) -> Discogram:
        """Say an entry late: it happened so many seconds after nine."""
        return self._record(entry, NINE + timedelta(seconds=seconds), late=True)

    def undo(self, *numbers: int, reason: str | None = None) -> Discogram:
        """Take back records by number, or the last line."""
        return self.say(Withdraw(reason, numbers))

    def redo(self, *numbers: int) -> Discogram:
        """Let withdrawn records stand again, by number or those of the last withdrawal."""
        return self.say(Restore(numbers))

    def correct(self, entry: Entry, number: int | None = None, reason: str | None = None) -> Discogram:
        """Correct a record by number, or the last of its kind at the level."""
        return self.say(Correct(entry, reason, number))

    def counted(self, transition: str = "none", *fused: str) -> Discogram:
        """Say how the levels were counted."""
        return self.say(Counted("c2", "whole-spine count from C2", transition, fused))

    def sign(self) -> Discogram:
        """Sign the record, after what is needed to sign it."""
        return self.say(Patient("DOE^JANE", "4711"), Sign("Dr Ada Ash"))

    def add(self, words: str = "seen again", **more: object) -> Discogram:
        """Say an addendum after the signature."""
        return self.say(Addendum(words, **more))  # type: ignore[arg-type]

    @property
    def last_number(self) -> int:
        """The number of the newest record."""
        return len(self.discogram.records)

    def _record(
        self, entry: Entry, at: datetime, *, line: int = 0, late: bool = False, heard: str | None = None
    ) -> Discogram:
        number = len(self.discogram.records) + 1
        entry = resolved(self.discogram, entry)
        # That audio is kept, nobody can say.
        source = "program" if entry.kind == "clip" else "voice"
        record = Record(number, entry, at, self.now, "Dr Ada Ash", "radiologist", source, line or number, heard, late)
        self.discogram = self.discogram.plus(record.sealed(self.discogram.id, self.discogram.digest))
        return self.discogram


def classic() -> Room:
    """Return a room in which L3-4 was tested without pain, and L4-5 with the usual pain at 7 of 10."""
    from discorecorder.model.entries import Baseline, Concordance, Stop

    room = Room()
    room.counted()
    room.say(Level("L3-4", "control"), Baseline(2), opening(18), reading(0.8, 40, 2), reading(1.6, 98, 2))
    room.say(Stop("pressure"), Concordance("none"))
    room.say(Level("L4-5", "suspect"), Baseline(2), opening(12), reading(0.5, 20, 3), reading(1.1, 31, 7))
    room.say(Stop("pain"), Concordance("exact"))
    return room
