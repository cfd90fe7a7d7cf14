"""Kills a program that records at random moments; run as ``python -m tests.powercut.kills FOLDER COUNT SEED``.

It forks, because starting a program anew takes a hundred times longer than what is looked at. It tells each harm on
a line of its own, then how many records were acknowledged in all.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path
from random import Random

from discorecorder.model.entries import Note
from discorecorder.model.journal import Journal, Key
from tests.model.procedure import KEY, notes, records_of, summary_of


def kill(where: Path, after_seconds: float, random: Random, begun: bool) -> tuple[int, str | None]:
    """Kill a program so long after it began, or after its first record; return its records and the harm, or None."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _record(where, writing, random)
    os.close(writing)
    first = os.read(reading, 1) if begun else b""
    time.sleep(after_seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading) as told:
        acknowledged = [int(line) for line in (first.decode() + told.read()).split("\n")[:-1]]
    return len(acknowledged), _harm(where, max(acknowledged, default=0))


def _record(where: Path, acknowledged: int, random: Random) -> None:
    """Append for ever, and tell each number when the journal has acknowledged it."""
    with Journal.open(where, key=Key(KEY)) as journal:
        known = journal.records("d1")
        while True:
            new = records_of("d1", [Note("a note " + "x" * random.randrange(1, 1500))], known[-1:] and known)
            journal.append("d1", new, summary_of("d1", new))
            known += new
            os.write(acknowledged, f"{new[-1].number}\n".encode())


def _harm(where: Path, owed: int) -> str | None:
    if not where.exists():
        return f"the journal is gone, and {owed} records are owed" if owed else None
    with Journal.open(where, key=Key(KEY), create=False) as journal:
        known = journal.records("d1")
        if len(known) < owed:
            return f"{owed - len(known)} acknowledged records are lost"
        if breaks := journal.verify():
            return f"broken: {breaks}"
        more = notes("d1", 1, known)
        journal.append("d1", more, summary_of("d1", more))
        with journal._access.reading() as connection:
            if broken := connection.exec_driver_sql("PRAGMA cipher_integrity_check").scalars().all():
                return f"corrupt: {broken}"
    return None


def main(folder: Path, count: int, seed: int) -> None:
    """Kill so many times, with a new journal every ten kills."""
    random, total = Random(seed), 0
    for number in range(count):
        where = folder / f"journal{number // 10}.db"
        acknowledged, harm = kill(where, random.random() * 0.06, random, begun=number % 2 == 1)
        total += acknowledged
        if harm is not None:
            sys.stdout.write(f"kill {number}: {harm}\n")
    sys.stdout.write(f"{total}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
