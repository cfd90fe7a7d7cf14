"""Tables and triggers of the journal, the same on SQLite and PostgreSQL, and how an older file is brought up.

``record`` and ``batch`` are append-only: triggers refuse UPDATE, DELETE, REPLACE and TRUNCATE, and a record or
a batch that does not continue the one before. ``catalogue``, ``word`` and ``month`` are derived. Alembic is not used:
it costs an import at every start and recreates SQLite tables without their triggers; the steps below do neither.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Connection,
    Double,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    insert,
    inspect,
    select,
    text,
    update,
)
from sqlalchemy.types import REAL, TypeEngine

from discorecorder import __version__
from discorecorder.model.entries import FIRST
from discorecorder.model.journal.errors import BROKEN, KEPT, TAKEN, JournalRefused

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

SCHEMA = 2

tables = MetaData()
_STRICT: dict[str, Any] = {"sqlite_strict": True}
_place = BigInteger().with_variant(Integer(), "sqlite")
_word = Text().with_variant(Text(collation="C"), "postgresql")
_rate: TypeEngine[float] = Double().with_variant(REAL(), "sqlite")

schema_info = Table(
    "schema_info",
    tables,
    Column("number", Integer, nullable=False),
    Column("program", Text, nullable=False),
    **_STRICT,
)
record = Table(
    "record",
    tables,
    Column("discogram", Text, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("line", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Column("happened_at", Text, nullable=False),
    Column("entered_at", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("heard", Text),
    Column("late", Integer, CheckConstraint("late IN (0, 1)"), nullable=False),
    Column("before", Text, nullable=False),
    Column("digest", Text, nullable=False),
    # No fork: the trigger record_chain lets a number in only behind the digest of the number before, and a number is
    # there once. An index over ``before`` would refuse nothing more and cost each append a fifth of its time.
    **_STRICT,
)
batch = Table(
    "batch",
    tables,
    Column("discogram", Text, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("level", Text, nullable=False),
    Column("injection", Integer, nullable=False),
    Column("source", Text, nullable=False),
    Column("started_at", Text, nullable=False),
    Column("clock_ms", _place, nullable=False),
    Column("hertz", _rate),
    Column("unit", Text, nullable=False),
    Column("count", Integer, nullable=False),
    Column("packed", LargeBinary, nullable=False),
    Column("before", LargeBinary, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    # Four come in a second: the rows are the index, and their digests are 32 bytes and not 64 figures.
    sqlite_with_rowid=False,
    **_STRICT,
)
catalogue = Table(
    "catalogue",
    tables,
    Column("place", _place, primary_key=True, autoincrement=False),
    Column("discogram", Text, nullable=False, unique=True),
    Column("patient_name", Text, nullable=False),
    Column("mrn", Text, nullable=False),
    Column("accession", Text),
    Column("born", Text),
    Column("region", Text, nullable=False),
    Column("opened_at", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("levels", Text, nullable=False),
    Column("records", Integer, nullable=False),
    Column("head", Text, nullable=False),
    Column("words", _word, nullable=False),
    **_STRICT,
)
month = Table("month", tables, Column("month", Integer, primary_key=True, autoincrement=False), **_STRICT)
word = Table(
    "word",
    tables,
    Column("word", _word, primary_key=True),
    Column("place", _place, ForeignKey("catalogue.place"), primary_key=True),
    Column("month", Integer, nullable=False),
    Index("word_of_month", "month", "word", "place"),
    sqlite_with_rowid=False,
    **_STRICT,
)

_FIRST_OF = {
    "sqlite": {"record": f"'{FIRST}'", "batch": f"x'{FIRST}'"},
    "postgresql": {"record": f"'{FIRST}'", "batch": f"'\\x{FIRST}'::bytea"},
}
"""What stands in place of the digest before the first row, as each database writes it."""


def _unlike_before(database: str, table: str, differs: str) -> str:
    """Return the condition under which a new row does not continue the one before."""
    return f"""NEW.before {differs} CASE NEW.number WHEN 1 THEN {_FIRST_OF[database][table]}
    ELSE (SELECT digest FROM {table} WHERE discogram = NEW.discogram AND number = NEW.number - 1) END"""


def _sqlite_triggers(table: str) -> list[str]:
    # REPLACE deletes the row in its way, by number or by rowid, without asking the DELETE trigger: refused here.
    rowid = f"OR EXISTS (SELECT 1 FROM {table} WHERE rowid = NEW.rowid)" if table == "record" else ""
    return [
        f"CREATE TRIGGER {table}_no_{deed.lower()} BEFORE {deed} ON {table} BEGIN SELECT RAISE(ABORT, '{KEPT}'); END"
        for deed in ("UPDATE", "DELETE")
    ] + [
        f"""CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table}
    WHEN EXISTS (SELECT 1 FROM {table} WHERE discogram = NEW.discogram AND number = NEW.number)
    {rowid}
    BEGIN SELECT RAISE(ABORT, '{TAKEN}'); END""",
        f"""CREATE TRIGGER {table}_chain BEFORE INSERT ON {table}
    WHEN {_unlike_before("sqlite", table, "IS NOT")}
    BEGIN SELECT RAISE(ABORT, '{BROKEN}'); END""",
    ]  # fmt: skip


def _postgres_chain(table: str) -> list[str]:
    # That of the records has borne its name since schema 1.
    chains = "journal_chains" if table == "record" else f"journal_chains_{table}"
    return [
        f"""CREATE FUNCTION {chains}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF EXISTS (SELECT 1 FROM {table} WHERE discogram = NEW.discogram AND number = NEW.number) THEN
        RAISE EXCEPTION '{TAKEN}' USING ERRCODE = 'unique_violation';
    END IF;
    IF ({_unlike_before("postgresql", table, "IS DISTINCT FROM")}) THEN
        RAISE EXCEPTION '{BROKEN}' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW; END $$""",
        f"CREATE TRIGGER {table}_chain BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION {chains}()",
        f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {table}_chain",
    ]


_POSTGRES_KEEPS = [
    f"""CREATE FUNCTION journal_keeps() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION '{KEPT}' USING ERRCODE = 'restrict_violation'; END $$""",
] + [
    line
    for table in ("record", "batch")
    for line in (
        f"""CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table}
        FOR EACH ROW EXECUTE FUNCTION journal_keeps()""",
        f"""CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table}
        FOR EACH STATEMENT EXECUTE FUNCTION journal_keeps()""",
        f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {table}_no_change",
        f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {table}_no_truncate",
    )
]  # fmt: skip


def _chain_batches(connection: Connection) -> None:
    """Bring a journal of schema 1 to 2: batches in a chain, with the time of every sample, and volumes.

    No program kept a batch under schema 1. A server's table is altered and not made anew, so that the rights to it
    stay. The step makes the table as it is above; whoever changes that writes here what schema 2 was.
    """
    if connection.execute(text("SELECT count(*) FROM batch")).scalar_one():
        raise JournalRefused(
            "This journal holds pressure samples in a form that no released discorecorder wrote. Nothing was changed; "
            "open it with the program that recorded them."
        )
    if connection.dialect.name == "sqlite":
        lines = ["DROP TABLE batch", *_sqlite_triggers("batch")]
        connection.exec_driver_sql(lines.pop(0))
        batch.create(connection)
    else:
        old = ("discogram", "number", "level", "injection", "started_at", "hertz", "unit")
        new = [column for column in batch.c if column.name not in old]
        lines = ["ALTER TABLE batch DROP COLUMN samples", "ALTER TABLE batch ALTER COLUMN hertz DROP NOT NULL"]
        kinds = [(column.name, column.type.compile(connection.dialect)) for column in new]
        lines += [f"ALTER TABLE batch ADD COLUMN {name} {kind} NOT NULL" for name, kind in kinds]
        lines += _postgres_chain("batch")
    for line in lines:
        connection.exec_driver_sql(line)


STEPS: Mapping[int, Callable[[Connection], None]] = {1: _chain_batches}
"""What brings a file of schema n to n + 1, by n."""


def lay_out(connection: Connection) -> None:
    """Make tables, triggers and the schema number in an empty database, in the transaction that is open."""
    tables.create_all(connection, checkfirst=False)
    if connection.dialect.name == "sqlite":
        lines = [line for table in ("record", "batch") for line in _sqlite_triggers(table)]
    else:
        lines = _POSTGRES_KEEPS + [line for table in ("record", "batch") for line in _postgres_chain(table)]
    for line in lines:
        connection.exec_driver_sql(line)
    connection.execute(insert(schema_info), {"number": SCHEMA, "program": __version__})


def is_laid_out(connection: Connection) -> bool:
    """Return whether the database holds a journal at all."""
    return inspect(connection).has_table("schema_info")


def number_of(connection: Connection, where: str) -> int:
    """Return the schema number of a journal. Raises JournalRefused where a newer program has written it."""
    number, program = connection.execute(select(schema_info.c.number, schema_info.c.program)).one()
    if number > SCHEMA:
        raise JournalRefused(
            f"{where} was written by discorecorder {program} (schema {number}); this is {__version__} (schema "
            f"{SCHEMA}). Open it with that version or a newer one; nothing was changed."
        )
    return int(number)


def migrate(connection: Connection, steps: Mapping[int, Callable[[Connection], None]] = STEPS) -> None:
    """Bring an older journal up, step by step, in the transaction that is open; a copy must have been made."""
    number = connection.execute(select(schema_info.c.number)).scalar_one()
    for older in range(number, SCHEMA):
        steps[older](connection)
    connection.execute(update(schema_info), {"number": SCHEMA, "program": __version__})


def copy_inside(connection: Connection, number: int) -> None:
    """Copy the kept tables of a PostgreSQL journal beside themselves, before it is brought up."""
    for table in ("record", "batch"):
        connection.execute(text(f"CREATE TABLE {table}_of_schema_{number} AS TABLE {table}"))
