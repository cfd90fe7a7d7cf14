"""Small text files that a person writes: rule sets, profiles of gauges, patients. Read whole, and refused whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discorecorder.model.values import EntryError

if TYPE_CHECKING:
    from pathlib import Path


def read_small_file(path: Path, most_bytes: int, too_long: str) -> str:
    """Return the text of a UTF-8 file with its lines ended by line feeds; a byte order mark is left out.

    Raises EntryError where there is no such file, where it has over ``most_bytes`` (``too_long`` says so), and where it
    is not UTF-8; it names the file, the line and the remedy.
    """
    try:
        if path.stat().st_size > most_bytes:
            raise EntryError(too_long)
        held = path.read_bytes()
    except OSError as failed:
        raise EntryError(f"{path}: cannot be read ({failed.strerror}); name an existing file") from None
    try:
        return held.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as wrong:
        line = held[: wrong.start].count(b"\n") + 1
        raise EntryError(f"{path}, line {line}: not UTF-8; save the file as UTF-8") from None
