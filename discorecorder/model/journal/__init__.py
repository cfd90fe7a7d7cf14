"""The append-only journal, the one place where records are kept.

What makes a record durable is one statement, the ``COMMIT`` that ``access.Access.commit`` sends when the transaction
of ``Journal.append`` is left. With ``journal_mode=WAL`` and ``synchronous=FULL`` SQLite returns from it only after the
write-ahead log, this record in it, has been synced to the disk; PostgreSQL does the same with its own log under
``synchronous_commit=on``. ``append`` returns after that and never before, and where the ``COMMIT`` fails it raises.

``store`` is the journal itself; ``errors`` sorts what can go wrong, ``key`` keeps the key of an encrypted file,
``connection`` opens it and says why it cannot, ``folder`` keeps the names of new files, ``schema`` holds tables,
triggers and migrations, ``search`` the catalogue, ``batches`` the streamed pressure samples, ``clips`` the audio
that is kept beside a file, ``versions`` says what is below all of it. Only this package knows SQLAlchemy, SQLCipher and
the keyring, and importing it loads none of them until ``Journal`` is first named.
"""

from __future__ import annotations

from discorecorder.model.journal.errors import BrokenChain, Collision, JournalError, JournalRefused

TYPE_CHECKING = False
if TYPE_CHECKING:
    from discorecorder.model.journal.batches import Batch
    from discorecorder.model.journal.clips import Clips
    from discorecorder.model.journal.key import Key
    from discorecorder.model.journal.store import Break, Journal

__all__ = ["Batch", "Break", "BrokenChain", "Clips", "Collision", "Journal", "JournalError", "JournalRefused", "Key"]
_HOMES = {"Batch": "batches", "Clips": "clips", "Key": "key", "Break": "store", "Journal": "store"}


def __getattr__(name: str) -> object:
    """Load what needs SQLAlchemy where it is first used, so that nothing else waits for it."""
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(f"module {__name__} has no attribute {name}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
