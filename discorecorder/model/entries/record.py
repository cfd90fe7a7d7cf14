"""The envelope round an entry, and the digest that seals it to the one before."""

from __future__ import annotations

from discorecorder.model.entries.kind import KINDS, Entry, decode, encode, is_printable
from discorecorder.model.values import EntryError, Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from typing import Any

SOURCES = ("key", "touch", "voice", "typed", "gauge", "script", "import", "program")
AUTHOR_ROLES = ("radiologist", "technologist", "nurse", "assistant", "scribe", "program")
FIRST = "0" * 64
"""What stands in place of the digest before the first record."""


class Record(Value):
    """One entry as it was recorded: its number in the discogram, times, author, source, and digest.

    ``happened_at`` and ``entered_at`` are aware times to the millisecond; ``late`` says that it was entered after
    the fact; ``line`` is the number of the first record of the same utterance; ``heard`` are the words as heard
    or typed; ``digest`` is SHA-256 in hex over the discogram's id, every other column and the digest before.
    """

    number: int
    entry: Entry
    happened_at: datetime
    entered_at: datetime
    author: str
    role: str
    source: str
    line: int
    heard: str | None = None
    late: bool = False
    digest: str = ""

    def check(self) -> None:
        """Refuse a record without number, author or aware times, with EntryError."""
        if type(self.number) is not int or type(self.line) is not int or not 1 <= self.line <= self.number:
            raise EntryError(f"record {self.number} of line {self.line}: numbers count from 1")
        if not self.author.strip() or not is_printable(self.author):
            raise EntryError("a record needs its author, in one line of text; name the staff first")
        if self.heard is not None and not self.heard.isprintable() and not _can_be_stored(self.heard):
            raise EntryError("the words as heard are no text; say them again")
        if self.role not in AUTHOR_ROLES or self.source not in SOURCES:
            raise EntryError(f"no record comes from role {self.role!r}, source {self.source!r}")
        for at in (self.happened_at, self.entered_at):
            if at.tzinfo is None or at.microsecond % 1000:
                raise EntryError("a record's times carry their offset and whole milliseconds")

    def columns(self) -> tuple[tuple[str, str | int | bool | None], ...]:
        """Return every column but the digest, as it is stored, shown and sealed."""
        return (
            ("number", self.number),
            ("line", self.line),
            ("kind", self.entry.kind),
            ("version", self.entry.version),
            ("body", body_of(self.entry)),
            ("happened_at", self.happened_at.isoformat(timespec="milliseconds")),
            ("entered_at", self.entered_at.isoformat(timespec="milliseconds")),
            ("author", self.author),
            ("role", self.role),
            ("source", self.source),
            ("heard", self.heard),
            ("late", self.late),
        )

    def sealed(self, discogram: str, before: str) -> Record:
        """Return the record with its digest, given the discogram's id and the digest before."""
        return self.with_(digest=digest_of(discogram, before, self.columns()))

    @classmethod
    def from_columns(cls, columns: dict[str, Any]) -> Record:
        """Read a record from its columns and digest. Raises EntryError where a column cannot be read."""
        try:
            return cls._read(columns)
        except EntryError as refused:
            raise EntryError(f"record {columns.get('number')}: {refused}") from None
        except KeyError as missing:
            raise EntryError(f"record {columns.get('number')} has no {missing}") from None
        except (ValueError, TypeError, AttributeError, RecursionError) as unread:
            raise EntryError(f"record {columns.get('number')} cannot be read: {unread}") from None

    @classmethod
    def _read(cls, columns: dict[str, Any]) -> Record:
        import datetime as dt
        import json

        kind = KINDS.get(columns["kind"])
        if kind is not None and kind.version != columns["version"]:
            raise EntryError(
                f"{kind.kind} version {columns['version']}, and this program reads version {kind.version}; "
                "open it with the newer discorecorder"
            )
        entry = decode(json.loads(columns["body"]))
        if type(entry) is not kind:
            raise EntryError(f"the body is of kind {entry.kind}, not {columns['kind']}")
        late = columns["late"]
        if late not in (0, 1):
            raise EntryError(f"late is true or false, not {late!r}")
        return cls(
            columns["number"],
            entry,
            dt.datetime.fromisoformat(columns["happened_at"]),
            dt.datetime.fromisoformat(columns["entered_at"]),
            columns["author"],
            columns["role"],
            columns["source"],
            columns["line"],
            columns["heard"],
            bool(late),
            columns["digest"],
        )


def _can_be_stored(text: str) -> bool:
    """Return whether a text has its letters in Unicode, and no NUL, which a server refuses."""
    return "\0" not in text and not any("\ud800" <= letter <= "\udfff" for letter in text)


def body_of(entry: Entry) -> str:
    """Return the one JSON text that stands for an entry: keys sorted, no spaces, letters as they are."""
    return _written(encode(entry), True)


def digest_of(discogram: str, before: str, columns: tuple[tuple[str, str | int | bool | None], ...]) -> str:
    """Return the SHA-256 in hex over the discogram's id, the digest before and every column.

    What is hashed is the JSON array ``[id, before, [name, value], ...]`` without spaces in UTF-8.
    """
    from hashlib import sha256

    return sha256(_written([discogram, before, *columns], False).encode()).hexdigest()


_WRITERS: dict[bool, Callable[[object], str]] = {}
"""The writers of JSON, with sorted keys and without, each made once: making one takes as long as using it."""


def _written(shown: object, is_sorted: bool) -> str:
    writer = _WRITERS.get(is_sorted)
    if writer is None:
        from json import JSONEncoder

        form = JSONEncoder(sort_keys=is_sorted, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
        writer = _WRITERS[is_sorted] = form.encode
    return writer(shown)
