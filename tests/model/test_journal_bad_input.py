"""What cannot be a journal, or cannot be written, is refused in words that name the place and the remedy."""

from __future__ import annotations

import builtins
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection
from sqlcipher3 import dbapi2

from discorecorder import __version__
from discorecorder.model.entries import Note
from discorecorder.model.journal import Journal, JournalRefused, Key, schema
from discorecorder.model.journal.connection import opened
from tests.model.postgres import Postgres
from tests.model.procedure import KEY, notes, records_of, summary_of
from tests.model.small_disk import told


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.db"


@pytest.fixture
def filled(path: Path) -> Path:
    recorded = records_of("d1", [Note(f"note {number} " + "and more " * 100 + "end") for number in range(50)])
    with Journal.open(path, key=Key(KEY)) as journal:
        journal.append("d1", recorded, summary_of("d1", recorded))
    return path


def refused(where: Any, words: str, **how: Any) -> None:
    """Expect the refusal to name the place, and the words."""
    before = where.read_bytes() if isinstance(where, Path) and where.is_file() else None
    with pytest.raises(JournalRefused, match=words) as told:
        Journal.open(where, **({"key": Key(KEY)} | how))
    assert not isinstance(where, Path) or str(where) in str(told.value)
    assert before is None or where.read_bytes() == before


def test_a_missing_journal_is_not_made_unless_it_may_be(path: Path) -> None:
    refused(path, "There is no journal", create=False)
    assert list(path.parent.iterdir()) == []


def test_a_journal_in_a_missing_folder_is_refused(path: Path) -> None:
    refused(path.parent / "missing" / "journal.db", "cannot be made.*No such file.*local disk")


def test_a_folder_is_no_journal(path: Path) -> None:
    refused(path.parent, "is a folder")


def test_a_plain_database_is_no_journal(path: Path) -> None:
    plain = sqlite3.connect(path)
    plain.execute("CREATE TABLE record (number INTEGER)")
    plain.close()
    refused(path, "plain SQLite file, not an encrypted journal")


def test_an_encrypted_database_of_another_program_is_no_journal(path: Path) -> None:
    other = dbapi2.connect(str(path))
    other.execute(f"PRAGMA key=\"x'{KEY}'\"")
    other.execute("PRAGMA journal_mode=WAL")
    other.execute("CREATE TABLE something (number INTEGER)")
    other.commit()
    other.close()
    refused(path, "holds no journal")


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\n", b"a letter\n" * 1000])
def test_any_other_file_is_no_journal(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    refused(path, "no journal, or is truncated.*restore the newest backup")


def test_a_file_of_whole_pages_that_is_no_database_is_refused(path: Path) -> None:
    path.write_bytes(b"a letter" * 1024)
    refused(path, "cannot be read with this key")


def test_another_key_does_not_open_a_journal(filled: Path) -> None:
    refused(filled, "encrypted with another key.*Name the key file", key=Key("6a" * 32))
    with Journal.open(filled, key=Key(KEY)) as journal:
        assert len(journal.records("d1")) == 50


def test_a_truncated_journal_is_refused(filled: Path) -> None:
    whole = filled.read_bytes()
    filled.write_bytes(whole[:-1])
    refused(filled, "truncated")
    filled.write_bytes(whole[: len(whole) // 2 // 4096 * 4096])
    refused(filled, "damaged or truncated.*restore the newest backup")


def test_a_damaged_page_is_found_when_it_is_read(filled: Path) -> None:
    whole = bytearray(filled.read_bytes())
    for page in range(2, len(whole) // 4096):
        whole[page * 4096 + 100] ^= 1
    filled.write_bytes(whole)
    with pytest.raises(JournalRefused, match=r"journal\.db"), Journal.open(filled, key=Key(KEY)) as journal:
        journal.records("d1")


def test_a_journal_of_a_newer_program_is_refused_and_left_alone(where: Any, postgres: Postgres) -> None:
    Journal.open(where, key=Key(KEY)).close()
    change = "UPDATE schema_info SET number = 99, program = '42.0'"
    if isinstance(where, str):
        postgres.execute(where.rpartition("/")[2], change)
    else:
        raw = dbapi2.connect(str(where))
        raw.execute(f"PRAGMA key=\"x'{KEY}'\"")
        raw.execute(change)
        raw.commit()
        raw.close()
    refused(where, rf"written by discorecorder 42\.0 \(schema 99\); this is {__version__}.*Open it with that version")


def older(where: Any, postgres: Postgres) -> None:
    """Make a journal as a program before schema 1 would have: without the column of what was heard."""
    journal = Journal.open(where, key=Key(KEY))
    recorded = [record.with_(heard=None).sealed("d1", "0" * 64) for record in notes("d1", 1)]
    journal.append("d1", recorded, summary_of("d1", recorded))
    journal.close()
    changes = ["ALTER TABLE record DROP COLUMN heard", "UPDATE schema_info SET number = 0, program = '0.0.1'"]
    if isinstance(where, str):
        postgres.execute(where.rpartition("/")[2], *changes)
        return
    raw = dbapi2.connect(str(where), isolation_level=None)
    raw.execute(f"PRAGMA key=\"x'{KEY}'\"")
    for change in changes:
        raw.execute(change)
    raw.close()


def add_heard(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE record ADD COLUMN heard TEXT")


BROUGHT_UP: dict[int, Callable[[Connection], None]] = {0: add_heard, 1: lambda connection: None}


def test_an_older_journal_is_copied_and_then_brought_up(where: Any, postgres: Postgres) -> None:
    older(where, postgres)
    opened(where, Key(KEY), False, BROUGHT_UP).let_go()
    with Journal.open(where, key=Key(KEY), create=False) as journal:
        assert [str(record.entry.kind) for record in journal.records("d1")] == ["note"]
        assert journal.verify() == []
        more = notes("d1", 1, journal.records("d1"))
        journal.append("d1", more, summary_of("d1", more))
    if isinstance(where, str):
        with postgres.connect(where.rpartition("/")[2]) as connection:
            assert connection.execute("SELECT author FROM record_of_schema_0").fetchall() == [("Dr Ada Ash",)]
    else:
        copy = dbapi2.connect(str(where.with_name("journal.db.schema-0")))
        copy.execute(f"PRAGMA key=\"x'{KEY}'\"")
        assert copy.execute("SELECT number FROM schema_info").fetchall() == [(0,)]
        assert copy.execute("SELECT author FROM record").fetchall() == [("Dr Ada Ash",)]
        copy.close()


def test_a_step_that_fails_leaves_the_older_journal_as_it_was(where: Any, postgres: Postgres) -> None:
    older(where, postgres)

    def fail(connection: Connection) -> None:
        add_heard(connection)
        raise ZeroDivisionError

    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            opened(where, Key(KEY), False, {**BROUGHT_UP, 0: fail})
    opened(where, Key(KEY), False, BROUGHT_UP).let_go()


def test_the_triggers_are_the_same_after_every_step(path: Path, postgres: Postgres) -> None:
    older(path, postgres)
    opened(path, Key(KEY), False, BROUGHT_UP).let_go()
    new = path.with_name("new.db")
    Journal.open(new, key=Key(KEY)).close()
    listed = []
    for file in (path, new):
        raw = dbapi2.connect(str(file))
        raw.execute(f"PRAGMA key=\"x'{KEY}'\"")
        listed.append(
            raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name").fetchall()
        )
        raw.close()
    assert listed[0] == listed[1]
    assert len(listed[0]) == 8


def test_a_locked_journal_says_so(filled: Path) -> None:
    with Journal.open(filled, key=Key(KEY)) as journal:
        with journal._access.reading() as connection:
            connection.exec_driver_sql("PRAGMA busy_timeout=20")
        other = dbapi2.connect(str(filled), isolation_level=None)
        other.execute(f"PRAGMA key=\"x'{KEY}'\"")
        other.execute("BEGIN IMMEDIATE")
        known = journal.records("d1")
        more = notes("d1", 1, known)
        with pytest.raises(JournalRefused, match="locked by another program"):
            journal.append("d1", more, summary_of("d1", more))
        other.execute("COMMIT")
        other.close()
        journal.append("d1", more, summary_of("d1", more))
        assert journal.records("d1") == known + more


@pytest.mark.parametrize("deed", ["moved", "deleted", "replaced"])
def test_nothing_is_recorded_into_a_file_that_was_taken_away(filled: Path, deed: str) -> None:
    elsewhere = filled.with_name("elsewhere.db")
    with Journal.open(filled, key=Key(KEY)) as journal:
        known = journal.records("d1")
        shutil.copy(filled, elsewhere)
        if deed == "moved":
            filled.rename(filled.with_name("moved.db"))
        elif deed == "deleted":
            filled.unlink()
        else:
            elsewhere.replace(filled)
        more = notes("d1", 1, known)
        with pytest.raises(JournalRefused, match=r"moved, deleted or replaced.*Put the file\s+back"):
            journal.append("d1", more, summary_of("d1", more))


def test_a_file_that_was_taken_away_is_not_made_anew(filled: Path) -> None:
    with Journal.open(filled, key=Key(KEY)) as journal:
        journal._access.let_go()
        shutil.move(filled, filled.with_name("elsewhere.db"))
        with pytest.raises(JournalRefused, match="cannot be opened"):
            journal.records("d1")
        assert not filled.exists()
        shutil.move(filled.with_name("elsewhere.db"), filled)
        assert len(journal.records("d1")) == 50


def test_of_two_programs_that_make_one_journal_the_first_one_counts(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorded = notes("d1", 1)
    real: Callable[..., None] = schema.lay_out

    def slower(connection: Connection) -> None:
        real(connection)
        monkeypatch.setattr(schema, "lay_out", real)
        with Journal.open(path, key=Key(KEY)) as quicker:
            quicker.append("d1", recorded, summary_of("d1", recorded))

    monkeypatch.setattr(schema, "lay_out", slower)
    with Journal.open(path, key=Key(KEY)) as journal:
        assert journal.records("d1") == recorded
    assert [file.name for file in path.parent.iterdir()] == ["journal.db"]


def test_our_own_faults_are_not_dressed_up_as_the_rooms(where: Any) -> None:
    from sqlalchemy.exc import DBAPIError

    with (
        Journal.open(where, key=Key(KEY)) as journal,
        pytest.raises(DBAPIError),
        journal._access.reading() as connection,
    ):
        connection.exec_driver_sql("SELECT nonsense FROM nowhere")


def test_every_record_before_the_disk_was_full_is_there_and_recording_goes_on(tmp_path: Path) -> None:
    lines = told("full", tmp_path)
    assert "journal.db is full" in lines[0] or "no room left" in lines[0], lines
    assert "Free some space" in lines[0] or "free space" in lines[0], lines
    assert lines[1:] == ["after: True True", "then: True []"]


def test_no_half_made_journal_is_left_on_a_full_disk(tmp_path: Path) -> None:
    lines = told("full at once", tmp_path)
    assert "full" in lines[0] or "room" in lines[0]
    assert lines[1:] == ["[]"]


def test_a_read_only_disk_is_told(tmp_path: Path) -> None:
    lines = told("read-only", tmp_path)
    assert lines[0] == f"{tmp_path / 'journal.db'} is read-only or not yours. Make the file writable, then try again."
    assert "cannot be made" in lines[1]
    assert "Read-only file system" in lines[1]


def test_a_read_only_file_or_folder_is_told(tmp_path: Path) -> None:
    lines = told("read-only file", tmp_path)
    assert "journal.db is read-only" in lines[0]
    assert f"Make the folder {tmp_path / 'inner'} writable" in lines[1]


def test_a_url_that_is_none_is_refused() -> None:
    refused("://", "no database URL")
    refused("mysql://user:secret@host/room", r"a journal is a file or a postgresql\+psycopg:// URL")


def test_a_password_is_never_told(postgres: Postgres) -> None:
    with pytest.raises(JournalRefused) as told:
        Journal.open(f"postgresql+psycopg://owner:secret@127.0.0.1:{postgres.port}/postgres")
    assert "secret" not in str(told.value)
    assert "***" in str(told.value)


def test_a_server_that_is_away_is_told() -> None:
    refused("postgresql+psycopg://owner:owner@127.0.0.1:1/room", "database server .* is away")


def test_a_server_without_that_database_or_journal_is_told(postgres: Postgres) -> None:
    refused(postgres.url("nowhere"), "no database of that name|is away")
    refused(postgres.url(postgres.database()), "holds no journal", create=False)


def test_a_user_who_owns_nothing_may_append_but_not_change(postgres: Postgres) -> None:
    database = postgres.database()
    Journal.open(postgres.url(database)).close()
    postgres.execute(
        database,
        "CREATE ROLE room LOGIN PASSWORD 'room'",
        "GRANT SELECT, INSERT ON record, batch, month, schema_info TO room",
        "GRANT SELECT, INSERT, UPDATE ON catalogue TO room",
        "GRANT SELECT, INSERT, DELETE ON word TO room",
    )
    recorded = notes("d1", 2)
    with Journal.open(postgres.url(database, "room")) as journal:
        journal.append("d1", recorded, summary_of("d1", recorded))
        assert journal.records("d1") == recorded
        postgres.execute(database, "REVOKE INSERT ON record FROM room")
        more = notes("d1", 1, recorded)
        with pytest.raises(JournalRefused, match="right to append"):
            journal.append("d1", more, summary_of("d1", more))


def test_without_its_driver_a_server_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name == "psycopg":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    refused("postgresql+psycopg://owner@127.0.0.1/room", r"install discorecorder\[postgres\]")
