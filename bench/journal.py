"""The journal: appending, finding among a million, and what is left after power cuts and kills."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from bench import Row, milliseconds
from discorecorder.model.catalogue import Summary
from discorecorder.model.entries import Note, Record
from discorecorder.model.journal import Journal, Key, search
from discorecorder.model.journal.connection import PRAGMAS
from tests.model.procedure import KEY, records_of, summary_of
from tests.powercut.cuts import harm_of, logged, said_by_the_journal

APPENDS, BLOCK = 2000, 100
FEW, MANY = 10_000, 1_000_000
CUTS, KILLS = 10_000, 1_000
SEARCHES = (
    "",
    "a",
    "m",
    "mar",
    "maria",
    "1",
    "100",
    "1000504",
    "acc2",
    "acc2012",
    "acc2012005",
    "signed",
    "l4-5",
    "l4-5 signed",
    "open",
    "m a",
    "smith maria",
    "smith 2011",
    "2011",
    "2011-05",
    "2011-05-17",
    "signed 2008-03",
    "zzz",
    "t3-4",
)
"""Rare and common beginnings of names, numbers and dates, alone and together, as they are typed letter by letter."""


def rows() -> list[Row]:
    """Measure the journal, on the disk that holds this checkout."""
    with TemporaryDirectory(dir=Path(__file__).resolve().parent.parent, prefix=".bench-") as folder:
        return [*appending(Path(folder)), *finding(Path(folder)), *_cutting(Path(folder)), *_killing(Path(folder))]


def appending(folder: Path) -> list[Row]:
    """Compare a durable append with a bare INSERT and COMMIT of the same row, by turns on the same disk."""
    recorded = records_of("d1", [Note(f"note {number} three point five bar") for number in range(APPENDS)])
    ours: list[float] = []
    bare: list[float] = []
    with Journal.open(folder / "append.db", key=Key(KEY)) as journal:
        floor = _bare(folder / "bare.db")
        for at in range(0, APPENDS, BLOCK):
            block = recorded[at : at + BLOCK]
            sums = [summary_of("d1", [one]) for one in block]
            ours += [_took(lambda of=of: journal.append("d1", [of[0]], of[1])) for of in zip(block, sums, strict=True)]
            kept = [tuple(row.values()) for row in journal.rows("d1", at)]
            bare += [_took(lambda row=row: _insert(floor, row)) for row in kept]
        floor.close()
        read = min(_took(lambda: journal.records("d1", APPENDS - 1000)) for _ in range(20))
    ratio = median(ours) / median(bare)
    words = "append one entry, durable, p50"
    append = Row(words, milliseconds(median(ours)), "1.5 x", ratio <= 1.5, milliseconds(median(bare)), f"{ratio:.2f}")
    return [append, Row("read 1,000 records from the journal", milliseconds(read), "30 ms", read <= 0.03)]


def _bare(where: Path) -> Any:
    from sqlcipher3 import dbapi2

    floor = dbapi2.connect(str(where), isolation_level=None)
    floor.execute(f"PRAGMA key=\"x'{KEY}'\"")
    for pragma in PRAGMAS:
        floor.execute(f"PRAGMA {pragma}")
    numbers = ("number", "line", "version", "late")
    columns = ["discogram", *(name for name, _ in _one().columns()), "before", "digest"]
    typed = ", ".join(f"{name} {'INTEGER' if name in numbers else 'TEXT'}" for name in columns)
    floor.execute(f"CREATE TABLE record ({typed}, PRIMARY KEY (discogram, number)) STRICT")
    return floor


def _one() -> Record:
    return records_of("d1", [Note("one")])[0]


def _insert(floor: Any, row: tuple[object, ...]) -> None:
    floor.execute("BEGIN IMMEDIATE")
    floor.execute(f"INSERT INTO record VALUES ({', '.join('?' * len(row))})", row)
    floor.execute("COMMIT")


def _took(work: Any) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun


def finding(folder: Path) -> list[Row]:
    """Search a catalogue of ten thousand and one of a million; the slowest of all searches counts."""
    slowest = []
    for count in (FEW, MANY):
        with Journal.open(folder / f"find{count}.db", key=Key(KEY)) as journal:
            filled(journal, people(count))
            took = {said: median(_took(lambda said=said: journal.find(said)) for _ in range(7)) for said in SEARCHES}
        for file in folder.glob(f"find{count}*"):
            file.unlink()
        slowest.append((max(took.values()), max(took, key=lambda said: took[said]), median(took.values())))
    (few, _, few_typical), (many, said, typical) = slowest
    found = [
        Row(
            f"find among {FEW:,} discograms, slowest of {len(SEARCHES)} searches",
            milliseconds(few),
            "20 ms",
            few < 0.02,
        ),
        Row(f"find among {MANY:,}, slowest ({said!r})", milliseconds(many), "20 ms", many < 0.02),
    ]
    ratio = typical / few_typical
    words = f"find among {MANY:,}, typical, against {FEW:,}"
    return [*found, Row(words, milliseconds(typical), "2 x", ratio <= 2, milliseconds(few_typical), f"{ratio:.2f}")]


def filled(journal: Journal, summaries: Iterator[Summary]) -> None:
    """Fill the catalogue of an empty journal."""
    with journal._access.writing() as connection:  # noqa: SLF001  (a million discograms without their records)
        connection.exec_driver_sql("PRAGMA cache_size=-1500000")
        search.fill(connection, summaries)
    with journal._access.reading() as connection:  # noqa: SLF001
        connection.exec_driver_sql("PRAGMA cache_size=-32000")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def people(count: int) -> Iterator[Summary]:
    """Make up discograms of twenty years, with names as unevenly spread as names are."""
    random = Random(count)
    surnames, given = _names(random, 20_000, "smith"), _names(random, 2_000, "maria")
    levels = {"L3-4": 0.5, "L4-5": 0.8, "L5-S1": 0.7, "C5-6": 0.1, "T3-4": 0.001}
    step = timedelta(days=365 * 20) / count
    for number in range(count):
        at = datetime(2006, 11, 23, 8, tzinfo=UTC) + number * step
        shown = at.replace(microsecond=0)
        name = f"{_drawn(random, surnames)}^{_drawn(random, given)}"
        held = tuple(
            level for level, share in zip(levels, (0.5, 0.8, 0.7, 0.1, 0.001), strict=True) if random.random() < share
        )
        yield Summary(
            discogram=f"{number:032x}",
            patient_name=name.title(),
            mrn=str(1_000_000 + number * 7 % 9_000_000),
            accession=f"ACC{at.year}{number % 1_000_000:06}",
            born=f"{random.randrange(1930, 2000)}-{random.randrange(1, 13):02}-{random.randrange(1, 29):02}",
            region="lumbar" if random.random() < 0.8 else "cervical",
            opened_at=shown,
            status="open" if count - number < 5 else "signed",
            levels=held,
            records=100,
            head=f"{number:064x}",
        )


def _names(random: Random, count: int, first: str) -> list[str]:
    letters = "aaaaeeeeiioorrnnsstllmmkdbghjfpcvwzuyx"
    return [first, *("".join(random.choice(letters) for _ in range(random.randrange(3, 10))) for _ in range(count))]


def _drawn(random: Random, names: list[str]) -> str:
    return names[int(len(names) ** random.random()) - 1]


def _cutting(folder: Path) -> list[Row]:
    random = Random(2026)
    (folder / "real").mkdir()
    (folder / "logged").mkdir()
    said = said_by_the_journal(folder / "real", 100, random)
    log = logged(folder / "logged", *said)
    # What is rebuilt need not be durable itself; in memory, ten thousand disks take minutes instead of an hour.
    with TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as disks:  # noqa: PTH112
        harms = [harm for _ in range(CUTS) if (harm := harm_of(Path(disks), log, random)) is not None]
    return [Row(f"{CUTS:,} power cuts: entries lost or files corrupt", str(len(harms)), "0", not harms)]


def _killing(folder: Path) -> list[Row]:
    (folder / "killed").mkdir()
    command = [sys.executable, "-m", "tests.powercut.kills", str(folder / "killed"), str(KILLS), "2026"]
    *harms, acknowledged = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    words = f"{KILLS:,} SIGKILLs among {int(acknowledged):,} appends: entries lost or files corrupt"
    return [Row(words, str(len(harms)), "0", not harms)]
