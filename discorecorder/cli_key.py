"""The journal with its key, for the commands; and the command that prints the key or takes it back from paper.

Where neither the command line, the environment nor the settings name a key file, the key lies in the keyring of the
operating system; on a computer without one, in ``journal.key`` in the folder of the user's settings.
"""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from discorecorder.cli_files import tell
from discorecorder.model.journal import JournalRefused
from discorecorder.settings import Settings, database_of, spare_key_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from discorecorder.model.journal import Journal

_BESIDE = ("", "-wal", "-shm", ".clips", ".clips-wal", ".clips-shm")
"""What the names of the files of a journal end in."""


@contextmanager
def open_journal(settings: Settings, create: bool = False) -> Iterator[Journal]:
    """Open the journal of the settings; say on standard error where a new one and its key are.

    Raises JournalRefused with the place and the remedy.
    """
    from discorecorder.model.journal import Journal

    where = database_of(settings)
    is_new = "://" not in where and not Path(where).expanduser().exists()
    if is_new and not create:
        raise JournalRefused(
            f"There is no journal {where}. 'discorecorder replay' and 'import' make one; --database names another."
        )
    with Journal.open(where, key=_named(settings), create=create, spare=spare_key_file()) as journal:
        if is_new:
            tell(
                f"made the journal {where}; its key lies in {_place(where, settings)}. Keep a copy of the key "
                "elsewhere, or print it: discorecorder recovery-key"
            )
        yield journal


def files_of(settings: Settings) -> list[Path]:
    """Return the files that no output may take the place of: the journal, what lies beside it, and its key."""
    where = database_of(settings)
    keys = [_named(settings), spare_key_file()]
    journal = [] if "://" in where else [Path(f"{where}{end}").expanduser() for end in _BESIDE]
    return [file for file in (*journal, *keys) if file is not None]


def print_key(settings: Settings) -> dict[str, str]:
    """Return the recovery key of the journal, which has been opened with it, and the journal it belongs to."""
    from discorecorder.model.journal import Journal
    from discorecorder.model.journal.connection import identity_of
    from discorecorder.model.journal.key import found_key, recovery_words

    where = database_of(settings)
    identity = identity_of(where)
    key = found_key(identity, _named(settings), spare_key_file())
    Journal.open(where, key=key, create=False).close()
    return {"recovery_key": recovery_words(key), "database": where, "identity": identity}


def restore_key(settings: Settings, words: str) -> dict[str, str]:
    """Keep the key that the words say, once it has opened the journal; return the place of both.

    Raises EntryError for a typing error, and JournalRefused where the key belongs to another journal or another key
    lies in that place already.
    """
    from discorecorder.model.journal import Journal
    from discorecorder.model.journal.connection import identity_of
    from discorecorder.model.journal.key import keep_again, key_from_recovery

    key = key_from_recovery(words)
    where = database_of(settings)
    identity = identity_of(where)
    Journal.open(where, key=key, create=False).close()
    keep_again(key, identity, _named(settings), spare_key_file())
    return {"restored": _place(where, settings), "database": where, "identity": identity}


def _named(settings: Settings) -> Path | None:
    return Path(settings.key_file).expanduser() if settings.key_file else None


def _place(where: str, settings: Settings) -> str:
    from discorecorder.model.journal.connection import identity_of
    from discorecorder.model.journal.key import SERVICE, place_of_key

    identity = identity_of(where)
    file = place_of_key(identity, _named(settings), spare_key_file())
    return f"the keyring (service {SERVICE}, user {identity})" if file is None else f"the key file {file}"
