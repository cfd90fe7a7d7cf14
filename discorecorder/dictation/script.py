"""Reads a procedure script: UTF-8 text, one line a statement, a header and then lines with clock times.

::

    discogram: lumbar
    patient: name=DOE^JANE; mrn=00417723
    staff: radiologist=Dr A; technologist=T B
    09:14:30 radiologist: opening pressure 18 psi
    late 09:14:10 technologist: baseline pain 2

``#`` at the beginning of a line or after a space starts a comment, except inside double quotes. A clock time that
runs back is refused, unless it runs back by more than twelve hours, which is the next day, or its line begins with
``late``: then it was entered after the fact and keeps its place in the order. The whole file is read before
anything is returned; ``ScriptRefused``, an EntryError, lists every line that cannot stand.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import TYPE_CHECKING

from discorecorder.dictation.grammar import parse
from discorecorder.dictation.header import header_entries, keys
from discorecorder.model.entries import Entry, Manometer, Patient, Staff, Unit
from discorecorder.model.spine import STUDY_REGIONS
from discorecorder.model.values import EntryError

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES = 5_000_000
MOST_SHOWN = 20
ROLES = ("radiologist", "technologist", "nurse", "assistant", "scribe")
_BACK_IS_NEXT_DAY = timedelta(hours=12)


class ScriptRefused(EntryError):  # noqa: N818 - what the room would say
    """Raised when a script cannot be recorded; ``lines`` pairs each refused line's number with the reason."""

    def __init__(self, lines: list[tuple[int, str]]) -> None:
        shown = [f"line {number}: {why}" if number else why for number, why in lines[:MOST_SHOWN]]
        if len(lines) > MOST_SHOWN:
            shown.append(f"and {len(lines) - MOST_SHOWN} more lines")
        super().__init__("\n".join([*shown, "Nothing of the script was recorded."]))
        self.lines = tuple(lines)


@dataclass(frozen=True, slots=True)
class Statement:
    """One line of a script: its entries, the words, who said them and when.

    ``happened_at`` is aware; for a header line it is the first clock time of the script, and None where there is
    no clock time at all. ``late`` marks a line entered after the fact.
    """

    line: int
    entries: tuple[Entry, ...]
    heard: str
    author: str
    role: str
    happened_at: datetime | None
    late: bool = False


@dataclass(frozen=True, slots=True)
class Script:
    """A procedure script: the region of the discogram, and its statements in their order."""

    region: str
    statements: tuple[Statement, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry of the script, in order."""
        return tuple(entry for statement in self.statements for entry in statement.entries)


def read_script_file(path: Path, *, today: date, zone: tzinfo) -> Script:
    """Return the script in a file of at most MOST_BYTES, which is not read if it is larger. Raises ScriptRefused."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as refused:
        raise ScriptRefused(
            [(0, f"the script cannot be read: {refused.strerror}; check the name and the rights")]
        ) from None
    return read_script(data, today=today, zone=zone)


def read_script(data: bytes, *, today: date, zone: tzinfo) -> Script:
    """Return the script; times are on ``today``, or the day of its ``date:`` line, with the offset of ``zone``.

    Raises ScriptRefused with every line that cannot stand and the remedy.
    """
    return _Reading(today, zone).read(_text_of(data))


def _text_of(data: bytes) -> str:
    if len(data) > MOST_BYTES:
        raise ScriptRefused([(0, f"the script is over {MOST_BYTES // 10**6} MB; is this the right file?")])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as refused:
        line = data.count(b"\n", 0, refused.start) + 1
        raise ScriptRefused([(line, "this is not UTF-8; save the script as UTF-8 text")]) from None
    if not text.strip():
        raise ScriptRefused([(0, "the script is empty; it begins with a line such as 'discogram: lumbar'")])
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _without_comment(line: str) -> str:
    quoted = False
    for at, letter in enumerate(line):
        quoted ^= letter == '"'
        if letter == "#" and not quoted and (at == 0 or line[at - 1].isspace()):
            return line[:at]
    return line


class _Reading:
    """A script while it is read."""

    def __init__(self, today: date, zone: tzinfo) -> None:
        self.day = today
        self.zone = zone
        self.region = ""
        self.unit = "psi"
        self.staff: dict[str, str] = {}
        self.header: list[tuple[int, tuple[Entry, ...], str]] = []
        self.timed: list[Statement] = []
        self.now: datetime | None = None
        self.has_patient = False

    def read(self, text: str) -> Script:
        refused: list[tuple[int, str]] = []
        for number, whole in enumerate(text.split("\n"), 1):
            line = _without_comment(whole).strip()
            try:
                if line:
                    self._line(number, line)
            except EntryError as why:
                refused.append((number, str(why)))
        if not self.region and not refused:
            refused.append((0, "the script holds only comments; it begins with 'discogram: lumbar'"))
        if refused:
            raise ScriptRefused(refused)
        return Script(self.region, (*self._header_statements(), *self.timed))

    def _line(self, number: int, line: str) -> None:
        odd = next((letter for letter in line if not letter.isprintable() and letter not in "\t\u00a0"), None)
        if odd is not None:
            raise EntryError(f"the line holds the unprintable character U+{ord(odd):04X}; take it out")
        late = line[:5].lower() == "late "
        timed = line[5:].lstrip() if late else line
        if timed[:1].isdigit():
            self._timed(number, timed, late=late)
        else:
            self._header(number, line)

    def _header(self, number: int, line: str) -> None:
        key, colon, rest = line.partition(":")
        key, rest = " ".join(key.lower().split()), rest.strip()
        if not colon:
            raise EntryError(f"{line[:60]!r} is neither 'key: ...' nor '09:12:00 radiologist: ...'")
        if key == "discogram":
            self._discogram(rest)
            return
        self._need_region()
        if self.timed:
            raise EntryError(f"the header {key!r} stands before the first clock time; here write '09:12:00 role: ...'")
        if key == "date":
            self._date(rest)
            return
        entries = header_entries(key, rest, self.unit)
        self._follow(entries)
        self.header.append((number, tuple(entries), line))

    def _discogram(self, rest: str) -> None:
        if self.region:
            raise EntryError("a script holds one discogram; begin another file")
        self.region = rest.lower() if rest.lower() in STUDY_REGIONS else "unknown"
        if self.region == "unknown":
            raise EntryError(f"a discogram is {', '.join(STUDY_REGIONS)}; not {rest!r}")

    def _need_region(self) -> None:
        if not self.region:
            self.region = "unknown"
            raise EntryError("a script begins with 'discogram: lumbar' (or cervical, thoracic, mixed)")

    def _date(self, rest: str) -> None:
        try:
            self.day = date.fromisoformat(rest)
        except ValueError:
            raise EntryError(f"a date is written 2026-11-23, not {rest!r}") from None

    def _follow(self, entries: list[Entry]) -> None:
        """Keep what later lines depend on: staff, and the unit of the gauge."""
        for entry in entries:
            if isinstance(entry, Staff):
                self.staff.setdefault(entry.role, entry.name)
            elif isinstance(entry, (Manometer, Unit)):
                self.unit = entry.unit or self.unit
            elif isinstance(entry, Patient):
                if self.has_patient:
                    raise EntryError("the patient is named twice; keep one line")
                self.has_patient = True

    def _timed(self, number: int, line: str, *, late: bool) -> None:
        self._need_region()
        clock, _, after = line.partition(" ")
        role, colon, words = after.partition(":")
        role = role.strip().lower()
        at = self._moment(clock, late=late)
        if role not in ROLES or not colon:
            raise EntryError(f"after the time comes who speaks, {', '.join(ROLES)}, and a colon; not {after[:40]!r}")
        entries = parse(words, self.unit)
        self._follow(entries)
        author = self.staff.get(role, role)
        self.timed.append(Statement(number, tuple(entries), words.strip(), author, role, at, late))

    def _moment(self, clock: str, *, late: bool) -> datetime:
        at = datetime.combine(self.now.date() if self.now else self.day, _clock(clock), self.zone)
        if self.now is None:
            self.now = None if late else at
            return at
        if late:
            return at - timedelta(days=1) if at - self.now > _BACK_IS_NEXT_DAY else at
        if at < self.now:
            if self.now - at <= _BACK_IS_NEXT_DAY:
                raise EntryError(
                    f"{clock} is before {self.now:%H:%M:%S} of the line above; put the lines in order, "
                    f"or write 'late {clock} ...' for what was entered after the fact"
                )
            at += timedelta(days=1)
        self.now = at
        return at

    def _header_statements(self) -> list[Statement]:
        role = "scribe" if "scribe" in self.staff else "radiologist"
        first = self.timed[0].happened_at if self.timed else None
        author = self.staff.get(role, role)
        return [Statement(number, entries, line, author, role, first) for number, entries, line in self.header]


def _clock(clock: str) -> time:
    """Read 09:12 or 09:12:05, with milliseconds if need be."""
    try:
        if len(clock) in {5, 8, 12} and clock.isascii():
            return time.fromisoformat(clock)
    except ValueError:
        pass
    raise EntryError(f"a clock time is written 09:12 or 09:12:05, not {clock!r}")


__all__ = ["MOST_BYTES", "Script", "ScriptRefused", "Statement", "keys", "read_script", "read_script_file"]
