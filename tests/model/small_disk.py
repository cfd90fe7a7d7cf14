"""Disks that are full or read-only, mounted in a name space of their own and gone with the process.

Run as ``python -m tests.model.small_disk full|read-only FOLDER``; it mounts over the folder and tells what happened.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from discorecorder.model.entries import Clip, Note, Record
from discorecorder.model.journal import Clips, Journal, JournalRefused, Key
from discorecorder.model.journal.clips import clip_of
from tests.model.procedure import KEY, NINE, notes, records_of, summary_of

if TYPE_CHECKING:
    from datetime import datetime


def told(deed: str, folder: Path) -> list[str]:
    """Do it in a process that has a name space of its own for mounts, and return the lines it told."""
    command = [
        "unshare",
        "--map-root-user",
        "--mount",
        sys.executable,
        "-m",
        "tests.model.small_disk",
        deed,
        str(folder),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout.splitlines()


def _mount(*words: str) -> None:
    subprocess.run(["mount", *words], check=True)


def _fill(folder: Path) -> None:
    """Record until the disk is full, make room, and go on."""
    _mount("-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder))
    ballast = folder / "ballast"
    ballast.write_bytes(bytes(200_000))
    where = folder / "journal.db"
    acknowledged: list[Record] = []
    with Journal.open(where, key=Key(KEY)) as journal:
        while True:
            new = records_of("d1", [Note("a long note " + "and more " * 200 + "end")], acknowledged)
            try:
                journal.append("d1", new, summary_of("d1", new))
            except JournalRefused as refused:
                _tell(f"refused: {refused}")
                break
            acknowledged += new
        _tell(f"after: {journal.records('d1') == acknowledged} {len(acknowledged) > 10}")
        ballast.unlink()
        journal.append("d1", new, summary_of("d1", new))
    with Journal.open(where, key=Key(KEY), create=False) as journal:
        _tell(f"then: {journal.records('d1') == acknowledged + new} {journal.verify()}")


def _fill_with_audio(folder: Path) -> None:
    """Keep audio until the disk is full, make room, and go on."""
    _mount("-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder))
    ballast = folder / "ballast"
    ballast.write_bytes(bytes(200_000))
    Journal.open(folder / "journal.db", key=Key(KEY)).close()
    with Clips.open(folder / "journal.db", key=Key(KEY)) as clips:
        number = 0
        try:
            while True:
                number += 1
                clips.keep("d1", *audio_of(number))
        except JournalRefused as refused:
            _tell(f"refused: {refused}")
        kept = [held.number for held in clips.held()]
        _tell(f"after: {kept == list(range(1, number))} {number > 5}")
        ballast.unlink()
        clips.keep("d1", *audio_of(number))
        _tell(f"then: {clips.audio('d1', audio_of(number)[0]) == audio_of(number)[1]}")


def audio_of(number: int) -> tuple[Clip, bytes, datetime]:
    """Return noise that a record could have as its audio, with its entry and its time."""
    pcm = Random(number).randbytes(40_000)
    return clip_of((number,), pcm, "pain seven", 0.9, 7), pcm, NINE


def _make_on_full(folder: Path) -> None:
    _mount("-t", "tmpfs", "-o", "size=16k", "tmpfs", str(folder))
    _refused(folder / "journal.db")
    _tell(str(list(folder.iterdir())))


def _read_only(folder: Path) -> None:
    """Look at a journal on a disk that became read-only, before and after it was opened."""
    with Journal.open(folder / "journal.db", key=Key(KEY)) as journal:
        recorded = notes("d1", 2)
        journal.append("d1", recorded[:1], summary_of("d1", recorded[:1]))
    _mount("--bind", str(folder), str(folder))
    _mount("-o", "remount,bind,ro", str(folder))
    _refused(folder / "journal.db")
    _refused(folder / "new.db")


def _read_only_file(folder: Path) -> None:
    """Look at a journal that is itself read-only, and at one in a folder that is."""
    Journal.open(folder / "journal.db", key=Key(KEY)).close()
    (folder / "inner").mkdir()
    Journal.open(folder / "inner" / "journal.db", key=Key(KEY)).close()
    _mount("--bind", str(folder / "journal.db"), str(folder / "journal.db"))
    _mount("-o", "remount,bind,ro", str(folder / "journal.db"))
    _refused(folder / "journal.db")
    inner = str(folder / "inner")
    _mount("--bind", inner, inner)
    file = str(folder / "inner" / "journal.db")
    _mount("--bind", file, file)
    _mount("-o", "remount,bind,ro", inner)
    _refused(folder / "inner" / "journal.db")


def _refused(where: Path) -> None:
    try:
        Journal.open(where, key=Key(KEY)).close()
    except JournalRefused as refused:
        _tell(str(refused))


def _tell(line: str) -> None:
    sys.stdout.write(line + "\n")


DEEDS = {
    "full": _fill,
    "full of audio": _fill_with_audio,
    "full at once": _make_on_full,
    "read-only": _read_only,
    "read-only file": _read_only_file,
}

if __name__ == "__main__":
    DEEDS[sys.argv[1]](Path(sys.argv[2]))
