"""The one connection of a journal, and transactions on it.

Storage errors that the room can mend come out of a transaction as JournalError; all others crash.
"""

from __future__ import annotations

import os
from operator import itemgetter
from threading import RLock

from sqlalchemy import Connection, text
from sqlalchemy.engine import Engine

from discorecorder.model.journal.errors import JournalRefused, refusal_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import TracebackType
    from typing import Any

    from sqlalchemy import ClauseElement


class Statement:
    """One statement, compiled once for each kind of database and handed to its driver.

    It runs in the transaction of its connection like any other, in a ninth of the time: an append is allowed half as
    much again as the driver needs for it alone.
    """

    def __init__(self, clause: ClauseElement) -> None:
        self._clause = clause
        self._compiled: dict[str, tuple[str, Any]] = {}

    def run(self, connection: Connection, rows: Sequence[Mapping[str, object]]) -> int:
        """Execute it once for each row of named values; return how many rows of the table it touched."""
        dialect = connection.dialect
        if dialect.name not in self._compiled:
            compiled: Any = self._clause.compile(dialect=dialect)
            self._compiled[dialect.name] = str(compiled), _in_order(compiled.positiontup)
        words, values_of = self._compiled[dialect.name]
        raw: Any = connection.connection.dbapi_connection
        if len(rows) == 1:
            return int(raw.execute(words, values_of(rows[0])).rowcount)
        cursor = raw.cursor()
        cursor.executemany(words, list(map(values_of, rows)))
        return int(cursor.rowcount)


def _in_order(names: list[str] | None) -> Any:
    """Return what makes of named values the ones that the driver wants: in order, or as they are."""
    if names is None:
        return dict
    return itemgetter(*names) if len(names) > 1 else lambda row: tuple(row[name] for name in names)


_LOOK = {
    "sqlite": Statement(text("BEGIN")),
    "postgresql": Statement(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")),
}
_LOCK = {"sqlite": Statement(text("BEGIN IMMEDIATE"))}


class Access:
    """The connection of a journal, which threads take in turn; made when it is first needed, and again after errors."""

    def __init__(self, engine: Engine, where: str) -> None:
        self.engine = engine
        self.where = where
        self.lock = RLock()
        self.locks_early = engine.dialect.name == "sqlite"
        self._connection: Connection | None = None
        self._file: tuple[int, int] | None = None

    def reading(self) -> Transaction:
        """Return a transaction that only looks, and sees one moment whatever others record meanwhile."""
        return Transaction(self, _LOOK[self.engine.dialect.name])

    def writing(self) -> Transaction:
        """Return a transaction that takes the lock at once; in its midst, the lock may be refused without waiting."""
        return Transaction(self, _LOCK.get(self.engine.dialect.name), self.locks_early)

    def laying_out(self) -> Transaction:
        """Return a transaction as the database itself begins it."""
        return Transaction(self, None)

    def connection(self) -> Connection:
        """Return the connection, made anew where there is none."""
        if self._connection is None:
            self._connection = self.engine.connect()
            self._file = self._file_there() if self.locks_early else None
        return self._connection

    def commit(self) -> None:
        """Commit what is open: through SQLAlchemy if it took part, else straight through the driver."""
        connection = self.connection()
        raw: Any = connection.connection.dbapi_connection
        (connection if connection.in_transaction() else raw).commit()

    def check_in_place(self) -> None:
        """Refuse to write into a file that was deleted or replaced while it was open: that would keep nothing."""
        if self._file_there() != self._file:
            raise JournalRefused(
                f"{self.where} was moved, deleted or replaced while it was open; this was not recorded. Put the file "
                "back where it was, then record it again."
            )

    def let_go(self) -> None:
        """Close the connection, which rolls back what is open; the next transaction makes another."""
        with self.lock:
            if self._connection is not None:
                # The driver closes without a last word to a server that may be gone.
                self._connection.invalidate()
                self._connection.close()
                self._connection = None

    def _file_there(self) -> tuple[int, int] | None:
        try:
            there = os.stat(self.where)  # noqa: PTH116  (asked at every append, so that a path is not built each time)
        except OSError:
            return None
        return there.st_dev, there.st_ino


class Transaction:
    """A transaction: committed when it is left, rolled back by an exception."""

    __slots__ = ("_access", "_first", "_in_place")

    def __init__(self, access: Access, first: Statement | None, in_place: bool = False) -> None:
        self._access = access
        self._first = first
        self._in_place = in_place

    def __enter__(self) -> Connection:
        access = self._access
        access.lock.acquire()
        try:
            connection = access.connection()
            if self._in_place:
                access.check_in_place()
            if self._first is not None:
                self._first.run(connection, ({},))
        except BaseException as failed:
            raise self._given_up(failed) from failed
        return connection

    def __exit__(self, _: type[BaseException] | None, failed: BaseException | None, at: TracebackType | None) -> None:
        if failed is not None:
            told = self._given_up(failed)
            if told is not failed:
                raise told from failed
            return
        try:
            self._access.commit()
        except BaseException as late:
            raise self._given_up(late) from late
        self._access.lock.release()

    def _given_up(self, failed: BaseException) -> BaseException:
        """Let go of the connection and return what is to be told."""
        self._access.let_go()
        self._access.lock.release()
        return refusal_of(failed, self._access.where) or failed
