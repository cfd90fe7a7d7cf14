"""Opening a journal: a file through SQLCipher or a database server by URL, or a sentence that says why not.

A file lies on a local disk, never on a network share: its write-ahead log needs memory that all programs share,
and many network file systems acknowledge what is not yet on a disk. For several rooms there is PostgreSQL, which
does not encrypt at rest by itself: the server's disk must.
"""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.engine import Engine, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import NullPool

from discorecorder.model.journal import schema
from discorecorder.model.journal.access import Access
from discorecorder.model.journal.errors import JournalRefused
from discorecorder.model.journal.folder import sync_folder
from discorecorder.model.journal.key import Key, found_key, made_key

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    # An fsync on a Mac ends in the cache of the drive; elsewhere these two change nothing.
    "fullfsync=ON",
    "checkpoint_fullfsync=ON",
    "foreign_keys=ON",
    "recursive_triggers=ON",
    "busy_timeout=5000",
    "trusted_schema=OFF",
    "cache_size=-32000",
)
_PLAIN = b"SQLite format 3\0"
_SALT, _PAGE = 16, 4096


def opened(
    where: str | Path,
    key: Key | Path | None,
    create: bool,
    steps: Mapping[int, Callable[[Connection], None]] = schema.STEPS,
    spare: Path | None = None,
) -> Access:
    """Return access to a journal of this program's schema.

    ``spare`` is the key file of a computer without keyring, where no other is named. Raises JournalRefused with the
    place and the remedy where the journal cannot be opened.
    """
    if isinstance(where, str) and "://" in where:
        engine, shown = _server(where)
    else:
        path = Path(where).expanduser().absolute()
        engine, shown = _file(path, key, create, spare), str(path)
    try:
        access = Access(engine, shown)
        _made_current(access, create, steps)
    except BaseException:
        engine.dispose()
        raise
    return access


def _server(url: str) -> tuple[Engine, str]:
    try:
        known = make_url(url)
    except (ArgumentError, ValueError) as refused:
        raise JournalRefused("That is no database URL; write postgresql+psycopg://user@host/database.") from refused
    shown = known.render_as_string(hide_password=True)
    if known.drivername == "postgresql":
        known = known.set(drivername="postgresql+psycopg")
    if known.drivername != "postgresql+psycopg":
        raise JournalRefused(f"{shown}: a journal is a file or a postgresql+psycopg:// URL.")
    try:
        engine = create_engine(known, poolclass=NullPool, hide_parameters=True)
    except ImportError as missing:
        raise JournalRefused("PostgreSQL needs psycopg: install discorecorder[postgres].") from missing

    @event.listens_for(engine, "connect")
    def _durable(raw: Any, _: object) -> None:
        # Acknowledged means on disk, whatever the server's default says; a stronger setting stays.
        raw.execute(
            "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'"
        )
        raw.commit()

    return engine, shown


def identity_of(where: str | Path) -> str:
    """Return what a keyring knows the key of a journal by. Raises JournalRefused for what is no journal file."""
    if isinstance(where, str) and "://" in where:
        raise JournalRefused("A database server has no key of this program: its own disk is encrypted, or should be.")
    path = Path(where).expanduser().absolute()
    if not path.exists():
        raise JournalRefused(f"There is no journal {path}. Check the path.")
    _look_at(path)
    with path.open("rb") as file:
        return file.read(_SALT).hex()


def _file(path: Path, key: Key | Path | None, create: bool, spare: Path | None) -> Engine:
    if not path.exists():
        if not create:
            raise JournalRefused(f"There is no journal {path}. Check the path, or let a new one be made there.")
        _make(path, key, spare)
    identity = identity_of(path)
    return engine_of(path, key if isinstance(key, Key) else found_key(identity, key, spare))


def _look_at(path: Path) -> None:
    """Refuse, with the reason in words, what cannot be a journal that is recorded into."""
    if not path.is_file():
        raise JournalRefused(f"{path} is a folder or a device. Name the journal file in it.")
    if not os.access(path, os.R_OK | os.W_OK):
        raise JournalRefused(f"{path} is read-only or not yours. Make the file writable, then try again.")
    if not os.access(path.parent, os.W_OK | os.X_OK):
        raise JournalRefused(f"Make the folder {path.parent} writable: a journal writes beside itself.")
    with path.open("rb") as file:
        head = file.read(_PAGE)
    if head.startswith(_PLAIN):
        raise JournalRefused(f"{path} is a plain SQLite file, not an encrypted journal. Name the journal file.")
    size = path.stat().st_size
    if size % _PAGE or not size:
        raise JournalRefused(
            f"{path} is no journal, or is truncated: {size} bytes are no whole number of pages. "
            "Keep it as it is, and restore the newest backup."
        )


def engine_of(path: Path, key: Key, salt: str = "") -> Engine:
    """Return what connects to an encrypted file that is there, with its key; ``salt`` is that of one to be made."""
    from sqlcipher3 import dbapi2

    # mode=rw: the driver must never make an empty file where a journal has been taken away.
    uri = path.as_uri() + "?mode=rw"

    def keyed() -> Any:
        raw = dbapi2.connect(uri, uri=True, isolation_level=None, check_same_thread=False, cached_statements=200)
        # The library would write its own lines to standard error.
        raw.execute("PRAGMA cipher_log_level=NONE")
        raw.execute(f"PRAGMA key=\"x'{key.figures}{salt}'\"")
        try:
            for pragma in PRAGMAS:
                raw.execute(f"PRAGMA {pragma}")
        except dbapi2.Error:
            raw.close()
            raise
        return raw

    return create_engine("sqlite://", module=dbapi2, creator=keyed, poolclass=NullPool, hide_parameters=True)


def _make(path: Path, key: Key | Path | None, spare: Path | None) -> None:
    """Make a whole new journal beside the path and link it there, so that no half-made one is ever found."""
    from secrets import token_hex
    from shutil import rmtree

    # The salt stands in clear at the head of the file: it is the identity that the keyring knows the key by.
    salt = token_hex(_SALT)
    folder = path.with_name(f"{path.name}.new-{salt[:8]}")
    begun = folder / path.name
    try:
        folder.mkdir(mode=0o700)
        begun.touch(mode=0o600)
        made = key if isinstance(key, Key) else made_key(salt, key, spare)
        engine = engine_of(begun, made, salt)
        access = Access(engine, str(path))
        with access.writing() as connection:
            schema.lay_out(connection)
        access.let_go()
        os.link(begun, path)
        sync_folder(path.parent)
    except FileExistsError:
        # Another program was quicker: its journal stands, and this one holds nothing.
        pass
    except OSError as failed:
        raise JournalRefused(
            f"A journal cannot be made at {path}: {failed.strerror}. Name a folder on a local disk that exists and "
            "can be written (formatted ext4, NTFS or APFS)."
        ) from failed
    finally:
        rmtree(folder, ignore_errors=True)


def _made_current(access: Access, create: bool, steps: Mapping[int, Callable[[Connection], None]]) -> None:
    with access.laying_out() as connection:
        if connection.dialect.name == "postgresql":
            # Two programs may come to an empty database at once; the second waits and finds it done.
            connection.exec_driver_sql("SELECT pg_advisory_xact_lock(7473010)")
        if not schema.is_laid_out(connection):
            if not create or connection.dialect.name == "sqlite":
                raise JournalRefused(f"{access.where} holds no journal. Check the name, or let a new one be made.")
            schema.lay_out(connection)
        number = schema.number_of(connection, access.where)
    if number < schema.SCHEMA:
        _bring_up(access, number, steps)


def _bring_up(access: Access, number: int, steps: Mapping[int, Callable[[Connection], None]]) -> None:
    if access.locks_early:
        _copy_file(access, number)
    with access.writing() as connection:
        if not access.locks_early:
            schema.copy_inside(connection, number)
        schema.migrate(connection, steps)


def _copy_file(access: Access, number: int) -> None:
    """Copy an older journal, encrypted with the same key, beside itself before it is brought up."""
    path = Path(access.where)
    copy = path.with_name(f"{path.name}.schema-{number}")
    begun = copy.with_name(copy.name + ".new")
    begun.unlink(missing_ok=True)
    with access.laying_out() as connection:
        connection.exec_driver_sql("VACUUM INTO ?", (str(begun),))
    with begun.open("rb+") as file:
        os.fsync(file.fileno())
    begun.replace(copy)
    sync_folder(path.parent)
