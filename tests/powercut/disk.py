"""A disk that loses its power: what SQLite asks of it is logged, and any moment of it can be rebuilt.

Until a file is synced, a write to it may be lost, kept, or torn in the middle, whatever came later. That is the
most that a disk may do to a program; one that acknowledges a sync without doing it can lose anything.
"""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import NamedTuple

import apsw

NAME = "discorecorder-logged"


class Op(NamedTuple):
    """One thing that was asked of the disk, or an acknowledgement: ``owed`` records are said to be kept."""

    deed: str
    file: str = ""
    at: int = 0
    content: bytes = b""
    owed: int = 0


class Disk(apsw.VFS):
    """The disk; ``log`` holds all that was asked of it, oldest first."""

    def __init__(self) -> None:
        self.log: list[Op] = []
        super().__init__(NAME, "", maxpathname=1024)

    def acknowledge(self, count: int) -> None:
        """Note that so many records were said to be kept at this moment."""
        self.log.append(Op("acknowledge", owed=count))

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> _File:  # noqa: N802  (the name SQLite knows)
        """Open a file of the disk."""
        return _File(self.log, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: N802
        """Remove a file of the disk."""
        self.log.append(Op("delete", Path(filename).name))
        super().xDelete(filename, syncdir)


class _File(apsw.VFSFile):
    def __init__(self, log: list[Op], name: str | apsw.URIFilename | None, flags: list[int]) -> None:
        said = name.filename() if isinstance(name, apsw.URIFilename) else str(name)
        self._log, self._name = log, Path(said).name
        super().__init__("", name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        self._log.append(Op("write", self._name, offset, bytes(data)))
        super().xWrite(data, offset)

    def xTruncate(self, newsize: int) -> None:  # noqa: N802
        self._log.append(Op("truncate", self._name, newsize))
        super().xTruncate(newsize)

    def xSync(self, flags: int) -> None:  # noqa: N802
        self._log.append(Op("sync", self._name))
        super().xSync(flags)


def after_cut(log: list[Op], random: Random) -> tuple[dict[str, bytes], int]:
    """Cut the power at the end of the log: return the files as they could be, and how many records are owed."""
    files: dict[str, bytearray] = {}
    unsynced: dict[str, list[Op]] = {}
    owed = 0
    for op in log:
        if op.deed == "acknowledge":
            owed = op.owed
        elif op.deed == "delete":
            files.pop(op.file, None)
            unsynced.pop(op.file, None)
        elif op.deed == "sync":
            for waiting in unsynced.pop(op.file, []):
                _do(files, waiting)
        else:
            unsynced.setdefault(op.file, []).append(op)
    fate = random.choice((_lost, _kept, _either, _torn))
    for waiting in [op for ops in unsynced.values() for op in ops]:
        for done in fate(waiting, random):
            _do(files, done)
    return {name: bytes(content) for name, content in files.items() if not name.endswith("-shm")}, owed


def _do(files: dict[str, bytearray], op: Op) -> None:
    content = files.setdefault(op.file, bytearray())
    content.extend(bytes(max(0, op.at - len(content))))
    if op.deed == "truncate":
        del content[op.at :]
    else:
        content[op.at : op.at + len(op.content)] = op.content


def _lost(_: Op, __: Random) -> list[Op]:
    return []


def _kept(op: Op, _: Random) -> list[Op]:
    return [op]


def _either(op: Op, random: Random) -> list[Op]:
    return [op] if random.random() < 0.5 else []


def _torn(op: Op, random: Random) -> list[Op]:
    return [op._replace(content=op.content[: random.randrange(len(op.content) + 1)])]
