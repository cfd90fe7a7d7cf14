"""Cuts the power of a journal at random moments, and looks at what is left of it.

The statements are those that the real journal executed, with its own tables, triggers and settings, replayed on a
disk that logs (SQLCipher's library cannot be given such a disk; its write-ahead log is SQLite's own).
"""

from __future__ import annotations

from json import loads
from pathlib import Path
from random import Random
from typing import Any

import apsw

from discorecorder.model.entries import Entry, Note, Record
from discorecorder.model.journal import Batch, Journal, Key
from discorecorder.model.journal.connection import PRAGMAS
from discorecorder.model.journal.store import broken_row
from tests.model.gauge import batch, sealing
from tests.model.procedure import KEY, records_of, summary_of
from tests.powercut.disk import NAME, Disk, Op, after_cut

Said = list[tuple[str, int]]


def said_by_the_journal(folder: Path, appends: int, random: Random) -> tuple[list[str], Said]:
    """Record a procedure for real; return the tables and triggers, and every statement as the driver was told it.

    Each comes with how many records stand once it has been committed.
    """
    said: Said = []
    recorded: list[Record] = []
    streamed: list[Batch] = []
    with Journal.open(folder / "journal.db", key=Key(KEY)) as journal:
        with journal._access.reading() as connection:
            schema = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid")
            tables = list(schema.scalars())

        raw: Any = journal._access.connection().connection.dbapi_connection
        raw.set_trace_callback(lambda words: _note(said, words, len(recorded)))
        for number in range(appends):
            entries: list[Entry] = [Note(f"note {number} " + "x" * random.randrange(1500))]
            if number % 7 == 3:
                streamed.append(_batch(len(streamed) + 1, random))
                journal.stream("d1", streamed[-1])
                entries.append(sealing("d1", streamed[-1:], streamed[:-1]))
            new = records_of("d1", entries, recorded)
            recorded += new
            status = "signed" if number > appends // 2 else "open"
            journal.append("d1", new, summary_of("d1", new, status=status))
    return tables, said


def _note(said: Said, words: str, count: int) -> None:
    # While triggers work, the statement that set them off is told again; no statement is really made twice in a row.
    if not said or said[-1][0] != words:
        said.append((words, count))


def logged(folder: Path, tables: list[str], said: Said) -> list[Op]:
    """Say it all again to a disk that logs, checkpointing often, and return the log from the first record on."""
    disk = Disk()
    connection = apsw.Connection(str(folder / "journal.db"), vfs=NAME)
    for pragma in (*PRAGMAS, "wal_autocheckpoint=40"):
        connection.execute(f"PRAGMA {pragma}")
    for statement in tables:
        connection.execute(statement)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    disk.acknowledge(0)
    for statement, count in said:
        connection.execute(statement)
        if statement == "COMMIT":
            disk.acknowledge(count)
    log = list(disk.log)
    connection.close()
    disk.unregister()
    return log


def harm_of(folder: Path, log: list[Op], random: Random) -> str | None:
    """Cut the power somewhere in the log, open what is left, and return what is wrong with it, or None."""
    begun = next(at for at, op in enumerate(log) if op.deed == "acknowledge")
    files, owed = after_cut(log[: random.randrange(begun + 1, len(log) + 1)], random)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    try:
        connection = apsw.Connection(str(folder / "journal.db"))
        harm = _harm(connection, owed)
        connection.close()
    except apsw.Error as broken:
        return f"cannot be opened: {broken}"
    finally:
        for file in folder.iterdir():
            file.unlink()
    return harm


def _harm(connection: apsw.Connection, owed: int) -> str | None:
    if (said := connection.pragma("integrity_check")) != "ok":
        return f"corrupt: {said}"
    cursor = connection.execute("SELECT * FROM record ORDER BY number")
    rows = [dict(zip((name for name, *_ in cursor.description), row, strict=True)) for row in cursor]
    if len(rows) < owed:
        return f"{owed - len(rows)} acknowledged records are lost"
    if broken := broken_row("d1", rows):
        return f"the chain is broken: {broken}"
    sealed = [(len(rows), rows[-1]["digest"])] if rows else []
    if connection.execute("SELECT records, head FROM catalogue").fetchall() != sealed:
        return "the catalogue is of another moment"
    batches = connection.execute("SELECT hex(digest) FROM batch ORDER BY number").fetchall()
    sealing = [loads(row["body"])["sha256"] for row in rows if row["kind"] == "samples"]
    # A batch is there before its seal, and only the last may still be without.
    if [str(digest).lower() for (digest,) in batches][: len(sealing)] != sealing or len(batches) > len(sealing) + 1:
        return "the samples are not those that were sealed"
    return None


def _batch(number: int, random: Random) -> Batch:
    return batch(number, [(at * 50, random.random() * 100, None) for at in range(200)])
