"""What can go wrong with a journal, sorted once.

Errors::

    JournalError
    ├── JournalRefused     the room's fault: missing, read-only, full, locked, wrong key...; says what to do
    ├── Collision          somebody else has recorded under this number; read again and record again
    └── BrokenChain        the record does not continue the one before it; it was not recorded

Whatever is none of these is our own fault and crashes loudly.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TAKEN = "this number is taken"
BROKEN = "this record does not continue the one before"
KEPT = "what was recorded is kept as it is"
"""What the triggers say."""


class JournalError(Exception):
    """Raised when the journal did not do what was asked; the text is for the user."""


class JournalRefused(JournalError):  # noqa: N818  (named by what happened)
    """Raised when the room must put something right first; the text says what."""


class Collision(JournalError):  # noqa: N818  (named by what happened)
    """Raised when somebody else has taken the number; nothing was recorded, read again and retry."""


class BrokenChain(JournalError):  # noqa: N818  (named by what happened)
    """Raised when a record does not continue the chain as it is stored; nothing was recorded."""


_SQLITE = {
    3: "{where} may not be opened: permission denied. Ask whoever looks after this computer for the right to write it.",
    5: "{where} is locked by another program. Close the other program or wait until it is done, then try again.",
    6: "{where} is locked by another program. Close the other program or wait until it is done, then try again.",
    8: "{where} is read-only. Make the file and its folder writable, then try again; nothing new was recorded.",
    10: "{where} could not be read or written: the disk reports an error, is unplugged or has no room left. "
    "What was recorded before is kept. Check the disk and its free space, then try again.",
    11: "{where} is damaged or truncated. Do not record into it. Keep it as it is and restore the newest backup.",
    13: "The disk that holds {where} is full. What was recorded before is kept, this was not recorded. "
    "Free some space, then record it again.",
    14: "{where} cannot be opened. Check that its folder exists, can be written, and has room left.",
    26: "{where} cannot be read with this key: it was encrypted with another key, is damaged, or is no journal of "
    "discorecorder. Name the key file that belongs to it, or type its recovery key in a terminal: "
    "discorecorder recovery-key --restore WORDS",
}
_POSTGRES = {
    "08": "The database server of {where} is away. Check the network and the server, read again, then try again.",
    "28": "The database server of {where} refused the user or the password. Check the URL.",
    "3D": "The database server knows no database of that name in {where}. Create it, or check the URL.",
    "42501": "This user may not do that in {where}. Ask whoever looks after the server for the right to append.",
    "25006": "{where} is read-only. Name the server that takes writes; nothing new was recorded.",
    "53": "The database server of {where} has no room or connections left. This was not recorded. "
    "Free some space on the server, then record it again.",
    "55P03": "{where} is locked by another program. Wait until it is done, then try again.",
    "57": "The database server of {where} is shutting down or was interrupted. Read again, then try again.",
}
_AWAY = _POSTGRES["08"]
_CLIPS = {
    3: "{where}, for the audio of what was said, may not be opened: permission denied.",
    5: "{where}, for the audio of what was said, is locked by another program.",
    6: "{where}, for the audio of what was said, is locked by another program.",
    8: "{where}, for the audio of what was said, is read-only. Make the file and its folder writable.",
    10: "{where}, for the audio of what was said, could not be read or written: the disk reports an error, is "
    "unplugged or has no room left.",
    11: "{where}, for the audio of what was said, is damaged. Move it away; another is made.",
    13: "The disk that holds {where}, for the audio of what was said, is full. Free some space.",
    14: "{where}, for the audio of what was said, cannot be opened. Check that its folder can be written.",
    26: "{where}, for the audio of what was said, cannot be read with the key of the journal: it was encrypted with "
    "another key, or is damaged. Move it away; another is made.",
}
_CLIPS_GONE = "{where}, for the audio of what was said, was moved or deleted while it was open; another is made."


def refusal_of(failed: BaseException, where: str) -> JournalError | None:
    """Return what to tell the user of a storage error, wrapped or not; None where it is our own fault."""
    cause: Any = getattr(failed, "orig", failed)
    if not hasattr(cause, "sqlite_errorcode") and not hasattr(cause, "sqlstate"):
        return None
    if TAKEN in str(cause) or getattr(cause, "sqlstate", None) == "23505":
        return Collision(f"{where}: somebody else has recorded under this number. Read again, then record again.")
    if BROKEN in str(cause):
        return BrokenChain(f"{where}: {BROKEN}; nothing was recorded. Read the discogram again and verify it.")
    words = _sqlite_words(cause) if hasattr(cause, "sqlite_errorcode") else _postgres_words(cause)
    return JournalRefused(words.format(where=where)) if words else None


def clips_refusal_of(refused: JournalRefused, where: str) -> JournalRefused:
    """Return what to tell of the file of the audio where it was refused; it says nothing of the records."""
    cause: Any = refused.__cause__
    code = getattr(getattr(cause, "orig", cause), "sqlite_errorcode", None)
    return JournalRefused((_CLIPS_GONE if code is None else _CLIPS[code & 0xFF]).format(where=where))


def _sqlite_words(cause: Any) -> str | None:
    return _SQLITE.get(cause.sqlite_errorcode & 0xFF)


def _postgres_words(cause: Any) -> str | None:
    if cause.sqlstate is None:
        if "connection option" in str(cause) or "bad value for" in str(cause):
            return "The database driver does not know an option of {where}, or its value. Correct the URL."
        # psycopg gives no state where there was no answer: refused, unreachable, cut off.
        return _AWAY if type(cause).__name__ == "OperationalError" else None
    return _POSTGRES.get(cause.sqlstate) or _POSTGRES.get(cause.sqlstate[:2])
