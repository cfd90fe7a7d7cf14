"""Tables and triggers of the journal, the same on SQLite and PostgreSQL, and how an older file is brought up.

``record`` and ``batch`` are append-only: triggers refuse UPDATE, DELETE, REPLACE and TRUNCATE, and a record that does
not continue the one before. ``catalogue``, ``word`` and ``month`` are derived from the records. Alembic is not used:
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

SCHEMA = 1
STEPS: Mapping[int, Callable[[Connection], None]] = {}
"""What brings a file of schema n to n + 1, by n. There is only schema 1 so far."""

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
    Column("started_at", Text, nullable=False),
    Column("hertz", _rate, nullable=False),
    Column("unit", Text, nullable=False),
    Column("samples", LargeBinary, nullable=False),
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

_SQLITE_TRIGGERS = [
    f"CREATE TRIGGER {table}_no_{deed.lower()} BEFORE {deed} ON {table} BEGIN SELECT RAISE(ABORT, '{KEPT}'); END"
    for table in ("record", "batch")
    for deed in ("UPDATE", "DELETE")
] + [
    # REPLACE deletes the row in its way, by number or by rowid, without asking the DELETE trigger: refused here.
    f"""CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table}
    WHEN EXISTS (SELECT 1 FROM {table} WHERE discogram = NEW.discogram AND number = NEW.number)
    OR EXISTS (SELECT 1 FROM {table} WHERE rowid = NEW.rowid)
    BEGIN SELECT RAISE(ABORT, '{TAKEN}'); END"""
    for table in ("record", "batch")
] + [
    f"""CREATE TRIGGER record_chain BEFORE INSERT ON record
    WHEN NEW.before IS NOT CASE NEW.number WHEN 1 THEN '{FIRST}'
    ELSE (SELECT digest FROM record WHERE discogram = NEW.discogram AND number = NEW.number - 1) END
    BEGIN SELECT RAISE(ABORT, '{BROKEN}'); END""",
]  # fmt: skip
_POSTGRES_TRIGGERS = [
    f"""CREATE FUNCTION journal_keeps() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION '{KEPT}' USING ERRCODE = 'restrict_violation'; END $$""",
    f"""CREATE FUNCTION journal_chains() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF EXISTS (SELECT 1 FROM record WHERE discogram = NEW.discogram AND number = NEW.number) THEN
        RAISE EXCEPTION '{TAKEN}' USING ERRCODE = 'unique_violation';
    END IF;
    IF (NEW.before IS DISTINCT FROM CASE NEW.number WHEN 1 THEN '{FIRST}'
    ELSE (SELECT digest FROM record WHERE discogram = NEW.discogram AND number = NEW.number - 1) END) THEN
        RAISE EXCEPTION '{BROKEN}' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW; END $$""",
    "CREATE TRIGGER record_chain BEFORE INSERT ON record FOR EACH ROW EXECUTE FUNCTION journal_chains()",
    "ALTER TABLE record ENABLE ALWAYS TRIGGER record_chain",
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


def lay_out(connection: Connection) -> None:
    """Make tables, triggers and the schema number in an empty database, in the transaction that is open."""
    tables.create_all(connection, checkfirst=False)
    for line in _SQLITE_TRIGGERS if connection.dialect.name == "sqlite" else _POSTGRES_TRIGGERS:
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
