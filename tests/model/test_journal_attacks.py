"""What was recorded cannot be changed by a statement; what is changed by force is found."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import psycopg
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from discorecorder.model.journal import BrokenChain, Journal, Key, schema
from discorecorder.model.journal.store import broken_row
from tests.model.gauge import batch, sealing
from tests.model.postgres import Postgres
from tests.model.procedure import KEY, notes, records_of, summary_of

BATCH = batch(1)
RECORDED = records_of("d1", [sealing("d1", [BATCH])])
RECORDED += notes("d1", 3, RECORDED)
OTHER = notes("d2", 2)
COPIED = """INSERT{how} INTO record{into} SELECT {rowid}discogram, {number}, line, kind, version, body, happened_at,
    entered_at, 'Dr Forger', role, source, heard, late, {before}, digest FROM record
    WHERE discogram = 'd1' AND number = 2"""


def attack(how: str = "", into: str = "", rowid: str = "", number: str = "number", before: str = "before") -> str:
    return COPIED.format(how=how, into=into, rowid=rowid, number=number, before=before)


def copied_batch(
    how: str = "", discogram: str = "discogram", number: str = "number", before: str = "before", digest: str = "digest"
) -> str:
    return f"""INSERT{how} INTO batch (discogram, number, level, injection, source, started_at, clock_ms, hertz, unit,
    count, packed, before, digest) SELECT {discogram}, {number}, level, 9, source, started_at, clock_ms, hertz, unit,
    count, packed, {before}, {digest} FROM batch WHERE discogram = 'd1' AND number = 1"""


WITH_ROWID = """(rowid, discogram, number, line, kind, version, body, happened_at, entered_at, author, role, source,
    heard, late, before, digest)"""
ANYWHERE = [
    "UPDATE record SET author = 'Dr Forger' WHERE discogram = 'd1' AND number = 2",
    "UPDATE record SET number = number + 10",
    "DELETE FROM record",
    "DELETE FROM record WHERE discogram = 'd1' AND number = 4",
    "UPDATE batch SET hertz = 1.0",
    "DELETE FROM batch",
    copied_batch(),
    copied_batch(number="2"),
    copied_batch(number="2", before="digest", digest="NULL"),
    copied_batch(number="3", before="digest"),
    copied_batch(number="0"),
    copied_batch(discogram="'d3'", number="2", before="digest"),
    attack(),
    attack(number="5"),
    attack(number="9"),
    attack(number="1"),
    attack(number="0"),
    "INSERT INTO batch SELECT * FROM batch",
]
ON_A_FILE = [
    attack(" OR REPLACE"),
    attack(" OR IGNORE"),
    attack(" OR REPLACE", number="5"),
    attack(" OR REPLACE", WITH_ROWID, "2, ", "5", "(SELECT digest FROM record WHERE discogram = 'd1' AND number = 4)"),
    "UPDATE OR REPLACE record SET number = 1 WHERE discogram = 'd1' AND number = 2",
    "UPDATE OR IGNORE record SET late = 1",
    copied_batch(" OR REPLACE"),
    copied_batch(" OR IGNORE"),
    copied_batch(" OR REPLACE", number="2"),
    attack() + " ON CONFLICT (discogram, number) DO UPDATE SET author = 'Dr Forger'",
    "UPDATE record SET late = 'never'",
]
ON_A_SERVER = [
    "TRUNCATE record",
    "TRUNCATE batch CASCADE",
    "SET session_replication_role = replica; DELETE FROM record",
    "SET session_replication_role = replica; TRUNCATE record",
    "SET session_replication_role = replica; UPDATE batch SET unit = 'bar'",
    attack() + " ON CONFLICT (discogram, number) DO UPDATE SET author = 'Dr Forger'",
]


def filled(where: Any) -> Journal:
    journal = Journal.open(where, key=Key(KEY))
    journal.append("d1", RECORDED, summary_of("d1", RECORDED))
    journal.stream("d1", BATCH)
    journal.append("d2", OTHER, summary_of("d2", OTHER))
    return journal


def shell(path: Path) -> Any:
    """Open the file as any other program would that has the key: none of our own settings."""
    raw = dbapi2.connect(str(path), isolation_level=None)
    raw.execute(f"PRAGMA key=\"x'{KEY}'\"")
    return raw


def untouched(journal: Journal) -> None:
    assert journal.records("d1") == RECORDED
    assert journal.records("d2") == OTHER
    assert journal.samples("d1") == [BATCH]
    assert journal.verify() == []


def test_no_statement_changes_what_a_file_holds(tmp_path: Path) -> None:
    with filled(tmp_path / "journal.db") as journal:
        raw = shell(tmp_path / "journal.db")
        for statement in ANYWHERE + ON_A_FILE:
            with pytest.raises(dbapi2.IntegrityError):
                raw.execute(statement)
            untouched(journal)
        raw.close()


def test_no_statement_changes_what_a_server_holds(postgres: Postgres) -> None:
    database = postgres.database()
    with filled(postgres.url(database)) as journal:
        for statement in ANYWHERE + ON_A_SERVER:
            with pytest.raises(psycopg.IntegrityError):
                postgres.execute(database, *statement.split("; "))
            untouched(journal)


COLUMNS = [
    ("line", 1),
    ("kind", "words"),
    ("version", 2),
    ("body", '{"kind":"note","words":"forged"}'),
    ("happened_at", "2026-11-23T09:00:09.000+00:00"),
    ("entered_at", "2026-11-23T09:00:09.000+00:00"),
    ("author", "Dr Forger"),
    ("role", "nurse"),
    ("source", "typed"),
    ("heard", None),
    ("late", 1),
    ("before", "0" * 64),
    ("digest", "0" * 64),
]


class Forger:
    """Someone who may do anything to the database, and takes the triggers away first."""

    def __init__(self, where: Any, postgres: Postgres | None) -> None:
        self._raw: Any
        if postgres is None:
            self._raw, self._mark = shell(where), "?"
            for (name,) in self._raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
                self._raw.execute(f"DROP TRIGGER {name}")
        else:
            self._raw, self._mark = postgres.connect(where.rpartition("/")[2]), "%s"
            for table in ("record", "batch"):
                self._raw.execute(f"ALTER TABLE {table} DISABLE TRIGGER ALL".encode())

    def do(self, statement: str, *values: object) -> None:
        """Do one statement, with question marks for its values."""
        self._raw.execute(statement.replace("?", self._mark).encode() if self._mark == "%s" else statement, values)

    def close(self) -> None:
        """Leave."""
        self._raw.close()


@pytest.fixture
def forged(where: Any, request: pytest.FixtureRequest) -> Any:
    journal = filled(where)
    forger = Forger(where, request.getfixturevalue("postgres") if isinstance(where, str) else None)
    yield journal, forger
    forger.close()
    journal.close()


def breaks(journal: Journal) -> list[tuple[str, int | None]]:
    return [(found.discogram, found.number) for found in journal.verify()]


def test_every_column_that_is_forged_is_found(forged: Any) -> None:
    journal, forger = forged
    for column, value in COLUMNS:
        (kept,) = [row[column] for row in journal.rows("d1") if row["number"] == 3]
        forger.do(f"UPDATE record SET {column} = ? WHERE discogram = 'd1' AND number = 3", value)
        assert breaks(journal) == [("d1", 3)], column
        forger.do(f"UPDATE record SET {column} = ? WHERE discogram = 'd1' AND number = 3", kept)
        untouched(journal)


def test_records_that_are_taken_away_are_found(forged: Any) -> None:
    journal, forger = forged
    forger.do("DELETE FROM record WHERE discogram = 'd1' AND number = 4")
    assert breaks(journal) == [("d1", 4)]
    forger.do("DELETE FROM record WHERE discogram = 'd1' AND number = 2")
    forger.do("DELETE FROM record WHERE discogram = 'd2'")
    assert breaks(journal) == [("d1", 2), ("d2", 1)]


def test_records_that_are_moved_or_added_are_found(forged: Any) -> None:
    journal, forger = forged
    forger.do("UPDATE record SET discogram = 'd3' WHERE discogram = 'd2' AND number = 2")
    assert breaks(journal) == [("d2", 2), ("d3", 1)]
    extra = notes("d1", 1, RECORDED)[0]
    row = dict(extra.columns()) | {"late": 0, "discogram": "d1", "before": RECORDED[-1].digest, "digest": extra.digest}
    forger.do(f"INSERT INTO record ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})", *row.values())
    assert breaks(journal) == [("d1", 5), ("d2", 2), ("d3", 1)]


def test_a_discogram_that_the_catalogue_does_not_know_is_found_and_goes_on(forged: Any) -> None:
    journal, forger = forged
    forger.do("DELETE FROM word")
    forger.do("DELETE FROM catalogue WHERE discogram = 'd1'")
    assert [(found.discogram, found.words) for found in journal.verify()] == [
        ("d1", "the catalogue does not know this discogram")
    ]
    journal.append("d2", notes("d2", 1, OTHER), summary_of("d2", notes("d2", 1, OTHER)))
    more = notes("d1", 1, RECORDED)
    journal.append("d1", more, summary_of("d1", more))
    assert journal.verify() == []
    assert len(journal.find("muller")) == 1


def test_a_forged_catalogue_makes_no_fork(where: Any, request: pytest.FixtureRequest) -> None:
    with filled(where) as journal:
        forgery = f"UPDATE catalogue SET records = 5, head = '{'f' * 64}' WHERE discogram = 'd1'"
        if isinstance(where, str):
            request.getfixturevalue("postgres").execute(where.rpartition("/")[2], forgery)
        else:
            raw = shell(where)
            raw.execute(forgery)
            raw.close()
        fork = notes("d1", 6)[5].sealed("d1", "f" * 64)
        with pytest.raises(BrokenChain, match="Read the discogram again and verify it"):
            journal.append("d1", [fork], summary_of("d1", [fork]))
        assert journal.records("d1") == RECORDED
        assert breaks(journal) == [("d1", 5)]


FORGED_BATCH = {
    "level": "'L5-S1'",
    "injection": "2",
    "source": "'another'",
    "started_at": "'2026-11-23T09:00:00.001+00:00'",
    "clock_ms": "8",
    "hertz": "40.0",
    "unit": "'bar'",
    "count": "2",
    "packed": "CAST('x' AS {blob})",
    "before": "digest",
    "digest": "before",
}


def test_samples_that_are_forged_or_taken_away_are_found(forged: Any) -> None:
    journal, forger = forged
    blob = "BLOB" if "sqlite" in str(journal._access.engine.url) else "BYTEA"
    assert set(FORGED_BATCH) == {column.name for column in schema.batch.c} - {"discogram", "number"}
    for column, value in FORGED_BATCH.items():
        forger.do("CREATE TABLE kept AS SELECT * FROM batch")
        forger.do(f"UPDATE batch SET {column} = {value.format(blob=blob)}")
        assert breaks(journal) == [("d1", 1)], column
        forger.do("DELETE FROM batch")
        assert breaks(journal) == [("d1", 1)]
        forger.do("INSERT INTO batch SELECT * FROM kept")
        forger.do("DROP TABLE kept")
        untouched(journal)


ROWS: list[dict[str, Any]] = [
    {**dict(record.columns()), "late": 0, "discogram": "d", "before": before, "digest": record.digest}
    for chain in [notes("d", 5)]
    for record, before in zip(chain, ["0" * 64, *(earlier.digest for earlier in chain)], strict=False)
]


@given(
    at=st.integers(0, 4),
    column=st.sampled_from([name for name in ROWS[0] if name != "discogram"]),
    value=st.none() | st.integers(-3, 3) | st.text(max_size=9),
)
def test_any_change_of_any_column_breaks_the_chain(at: int, column: str, value: object) -> None:
    rows = [dict(row) for row in ROWS]
    same = type(rows[at][column]) is type(value) and rows[at][column] == value
    rows[at][column] = value
    broken = broken_row("d", rows)
    assert (broken is None) == same
    assert broken is None or broken[0] in (at + 1, at + 2)


@given(order=st.permutations(range(5)), count=st.integers(1, 5))
def test_only_the_records_as_they_came_are_a_chain(order: list[int], count: int) -> None:
    rows = [ROWS[at] for at in order[:count]]
    assert (broken_row("d", rows) is None) == (order[:count] == list(range(count)))
    assert broken_row("another", rows) is not None
