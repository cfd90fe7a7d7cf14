"""The journal: records go in one transaction at a time, are on disk when ``append`` returns, and never change.

So do batches of samples with ``stream``, between the records and without waiting for any.

It is safe to use from several threads of a program and from several programs at once. Two that append to one
discogram cannot both have a number: the second is told so by Collision, reads the records it does not have yet, and
appends again. A file belongs on a local disk, not on a network share (see ``connection``).
"""

from __future__ import annotations

from json import loads

from sqlalchemy import Connection, insert, select, union

from discorecorder.model.entries import FIRST, Record, Samples, digest_of
from discorecorder.model.journal import batches as samples
from discorecorder.model.journal import search
from discorecorder.model.journal.access import Access, Statement
from discorecorder.model.journal.connection import opened
from discorecorder.model.journal.errors import BrokenChain, Collision
from discorecorder.model.journal.schema import catalogue, record
from discorecorder.model.values import EntryError, Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from types import TracebackType
    from typing import Any, Self

    from discorecorder.model.catalogue import Page, Summary
    from discorecorder.model.journal.batches import Batch
    from discorecorder.model.journal.key import Key

    Row = dict[str, Any]
    Summarise = Callable[[str, list[Record]], Summary]

_SEALED = tuple(column.name for column in record.c if column.name not in ("discogram", "before", "digest"))
_LATE = {0: False, 1: True}
_insert = Statement(insert(record))


class Break(Value):
    """Where a discogram is no longer what was recorded: its first broken record, or the discogram as a whole."""

    discogram: str
    number: int | None
    words: str


class Journal:
    """All discograms of a file or of a database server, append-only."""

    def __init__(self, access: Access) -> None:
        self.where = access.where
        self._access = access
        self._last: search.Held | None = None

    @classmethod
    def open(
        cls, where: str | Path, *, key: Key | Path | None = None, create: bool = True, spare: Path | None = None
    ) -> Journal:
        """Open the journal of a file path or of a postgresql+psycopg:// URL; make it if there is none.

        ``key`` is the key itself or the path of a key file; without it the environment variable
        DISCORECORDER_KEY_FILE names the file, and without that the key lies in the keyring, or in the key file
        ``spare`` where there is no keyring. Raises JournalRefused where it cannot be opened: the text names the place
        and the remedy.
        """
        return cls(opened(where, key, create, spare=spare))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def append(self, discogram: str, records: Sequence[Record], summary: Summary) -> None:
        """Add sealed records with their summary, in one transaction: all of it or nothing.

        It is on disk when this returns. Raises Collision if somebody else has taken a number, BrokenChain if a
        record does not continue the one before, JournalRefused if the disk does not take it, ValueError if the
        summary is of other records.
        """
        last = records[-1]
        if (summary.discogram, summary.records, summary.head) != (discogram, last.number, last.digest):
            raise ValueError(f"the summary of {summary.discogram} is not that of record {last.number} of {discogram}")
        with self._access.writing() as connection:
            held = self._held(connection, discogram, records[0].number)
            _insert.run(connection, self._rows_of(connection, discogram, records, held))
            held = search.put(connection, summary, held)
        self._last = held

    def stream(self, discogram: str, batch: Batch) -> None:
        """Add a batch of samples, in a transaction of its own; a ``samples`` record seals it later.

        It is on disk when this returns. Raises Collision if somebody else has taken its number, BrokenChain if there is
        no batch before it, JournalRefused if the disk does not take it, EntryError if its times run backwards.
        """
        with self._access.writing() as connection:
            samples.keep(connection, discogram, batch)

    def records(self, discogram: str, after: int = 0) -> list[Record]:
        """Return the records of a discogram with a number above ``after``, oldest first; none of an unknown id."""
        return [Record.from_columns(row) for row in self.rows(discogram, after)]

    def rows(self, discogram: str, after: int = 0) -> list[Row]:
        """Return the same as ``records`` as stored: every column, the digest before, and the digest."""
        with self._access.reading() as connection:
            return self._rows(connection, discogram, after)

    def samples(self, discogram: str, level: str | None = None, injection: int | None = None) -> list[Batch]:
        """Return the batches of a discogram, or of one level or one injection of it, oldest first.

        A level goes by the name it had when it was injected. Raises BrokenChain where a batch cannot be read.
        """
        with self._access.reading() as connection:
            try:
                return samples.kept(connection, discogram, level, injection)
            except EntryError as unread:
                raise self._unreadable(discogram, unread) from unread

    def newest_samples(self, discogram: str) -> Batch | None:
        """Return the last batch of a discogram, or None where nothing was streamed.

        Raises BrokenChain where it cannot be read.
        """
        with self._access.reading() as connection:
            try:
                return samples.newest(connection, discogram)
            except EntryError as unread:
                raise self._unreadable(discogram, unread) from unread

    def to_seal(self, discogram: str, after: int = 0) -> list[Samples]:
        """Return what seals the batches with a number above ``after``, one entry for each run of them in one unit."""
        with self._access.reading() as connection:
            return samples.to_seal(connection, discogram, after)

    def find(self, text: str = "", limit: int = 50, before: int | None = None) -> list[Summary]:
        """Return discograms, newest first, that hold every word of the text by its beginning.

        Name, numbers, birth date, region, levels and status are searched without regard to capitals and accents; a
        word like 2026, 2026-11 or 2026-11-23 also finds by when the discogram was opened. ``before`` is a place in
        the catalogue, of which only older ones are told (see ``catalogue.place_of`` and ``page``).
        """
        with self._access.reading() as connection:
            return search.find(connection, text, limit, before)

    def page(self, text: str = "", limit: int = 50, before: int | None = None) -> Page:
        """Return the same as ``find``, but no more than is quickly found, and the place before which to go on."""
        with self._access.reading() as connection:
            return search.page(connection, text, limit, before)

    def unfinished(self, limit: int = 20) -> list[Summary]:
        """Return discograms, newest first, that have levels and neither an end nor a signature: they were cut off."""
        with self._access.reading() as connection:
            return search.unfinished(connection, limit)

    def verify(self, discogram: str | None = None, summarise: Summarise | None = None) -> list[Break]:
        """Walk the chain of one discogram or of all, and return the first break of each; none if all is intact.

        Each record's digest is computed anew over every column, the count and the head are compared with the
        catalogue. The batches of samples are walked in the same way, and compared with their seals; what was streamed
        and is not sealed yet is no break. With ``summarise`` the whole line of the catalogue is.
        """
        with self._access.reading() as connection:
            ids = self._ids(connection) if discogram is None else [discogram]
        found = []
        for one in ids:
            with self._access.reading() as connection:
                words = self._break_of(connection, one, summarise)
            if words is not None:
                found.append(Break(one, *words))
        return found

    def rebuild_catalogue(self, summarise: Summarise) -> int:
        """Derive the catalogue from the records again, in one transaction; return how many discograms there are."""
        with self._access.writing() as connection:
            search.empty(connection)
            self._last = None
            return search.fill(
                connection,
                (
                    summarise(one, [Record.from_columns(row) for row in self._rows(connection, one)])
                    for one in self._ids(connection)
                ),
            )

    def close(self) -> None:
        """Let go of the file or the server; what was acknowledged is there already."""
        self._access.let_go()
        self._access.engine.dispose()

    def _unreadable(self, discogram: str, unread: EntryError) -> BrokenChain:
        return BrokenChain(
            f"{self.where}: {unread} in discogram {discogram}; keep the journal as it is, restore the newest backup "
            "that 'discorecorder verify' finds intact, and compare"
        )

    def _held(self, connection: Connection, discogram: str, number: int) -> search.Held | None:
        """Return the line of the catalogue, from memory where record ``number`` follows the last one of our own."""
        held, self._last = self._last, None
        if held is not None and (held.summary.discogram, held.summary.records) == (discogram, number - 1):
            return held
        return search.holding(connection, discogram)

    def _rows_of(
        self, connection: Connection, discogram: str, records: Sequence[Record], held: search.Held | None
    ) -> list[Row]:
        before = self._before(connection, discogram, records[0].number, held)
        rows = []
        for at, one in enumerate(records, records[0].number):
            columns = one.columns()
            if one.number != at or digest_of(discogram, before, columns) != one.digest:
                raise BrokenChain(
                    f"{self.where}: record {one.number} of {discogram} does not continue the one before; nothing was "
                    "recorded. Read the discogram again and verify it."
                )
            rows.append({**dict(columns), "discogram": discogram, "before": before, "digest": one.digest})
            before = one.digest
        return rows

    def _before(self, connection: Connection, discogram: str, number: int, held: search.Held | None) -> str:
        """Return the digest that record ``number`` continues; the trigger checks what the catalogue said."""
        if held is not None and held.summary.records == number - 1:
            return held.summary.head
        found = connection.execute(
            select(record.c.number, record.c.digest)
            .where(record.c.discogram == discogram, record.c.number.in_((number - 1, number)))
            .order_by(record.c.number)
        ).all()
        if any(taken == number for taken, _ in found):
            raise Collision(
                f"{self.where}: record {number} of {discogram} was recorded by somebody else. Read again, then record "
                "again."
            )
        return str(found[0].digest) if found else FIRST

    def _rows(self, connection: Connection, discogram: str, after: int = 0) -> list[Row]:
        found = select(record).where(record.c.discogram == discogram, record.c.number > after).order_by(record.c.number)
        return [dict(row) for row in connection.execute(found).mappings()]

    def _ids(self, connection: Connection) -> list[str]:
        return sorted(connection.execute(union(select(catalogue.c.discogram), select(record.c.discogram))).scalars())

    def _break_of(
        self, connection: Connection, discogram: str, summarise: Summarise | None
    ) -> tuple[int | None, str] | None:
        rows = self._rows(connection, discogram)
        broken = broken_row(discogram, rows)
        if broken is not None:
            return broken
        held = search.holding(connection, discogram)
        if held is None:
            return None, "the catalogue does not know this discogram" if rows else "there is no such discogram"
        said = held.summary
        if (said.records, said.head) != (len(rows), rows[-1]["digest"] if rows else FIRST):
            return min(said.records, len(rows)) + 1, (
                f"the catalogue holds {said.records} records and another head; {len(rows)} are there"
            )
        sealing = [(row["number"], loads(row["body"])) for row in rows if row["kind"] == Samples.kind]
        unlike = samples.torn(connection, discogram, sealing)
        if unlike is not None or summarise is None:
            return unlike
        derived = summarise(discogram, [Record.from_columns(row) for row in rows])
        return None if derived == said else (None, "the catalogue says something else than the records")


def broken_row(discogram: str, rows: Sequence[Row]) -> tuple[int, str] | None:
    """Return the first row that breaks the chain and why, or None; the rows are ordered by number."""
    before = FIRST
    for at, row in enumerate(rows, 1):
        if row["number"] != at:
            return at, f"record {at} is missing"
        if row["before"] != before:
            return at, f"record {at} does not continue the one before"
        columns = tuple((name, _LATE.get(row[name], row[name]) if name == "late" else row[name]) for name in _SEALED)
        if digest_of(discogram, before, columns) != row["digest"]:
            return at, f"record {at} is not what was recorded"
        before = row["digest"]
    return None
