"""What a gauge streams is on disk batch by batch, in a chain, and sealed by a record; no kill loses what was told."""

from __future__ import annotations

import pickle
import subprocess
import sys
import threading
import time
from datetime import timedelta
from math import isnan
from pathlib import Path
from random import Random
from typing import Any

import pytest

from discorecorder.model.entries import Entry, Note, Samples
from discorecorder.model.journal import Batch, BrokenChain, Collision, Journal, JournalRefused, Key, schema
from discorecorder.model.values import EntryError
from tests.model.gauge import batch, sealing
from tests.model.postgres import Postgres
from tests.model.procedure import KEY, NINE, notes, records_of, summary_of
from tests.model.test_journal_attacks import shell


def begun(journal: Journal, *entries: Entry) -> None:
    recorded = records_of("d1", [Note("begun"), *entries])
    journal.append("d1", recorded, summary_of("d1", recorded))


def streamed(journal: Journal, batches: list[Batch]) -> list[Batch]:
    for one in batches:
        journal.stream("d1", one)
    return batches


def words(journal: Journal) -> list[tuple[int | None, str]]:
    return [(found.number, found.words) for found in journal.verify()]


def test_samples_are_there_after_opening_again_with_their_clock_and_the_wall_clock(
    where: Any, journal: Journal
) -> None:
    begun(journal)
    batches = streamed(
        journal,
        [
            batch(1, hertz=None),
            batch(2, [(200, None, 1.25), (201, 15.5, None)], hertz=12.5, injection=2, unit="kPa"),
            batch(3, [(300, -0.1, None)], level="L5-S1"),
        ],
    )
    with Journal.open(where, key=Key(KEY), create=False) as again:
        assert again.samples("d1") == batches
        assert again.samples("d1", "L4-5") == batches[:2]
        assert again.samples("d1", "L4-5", 2) == again.samples("d1", injection=2) == batches[1:2]
        assert again.samples("d1", "L3-4") == again.samples("d2") == []
        assert again.newest_samples("d1") == batches[2]
        assert again.newest_samples("d2") is None
        assert again.verify() == []
        second = again.samples("d1", injection=2)[0]
    assert (second.clock_ms, list(second.times_ms), second.count, second.hertz) == (200, [0, 1], 2, 12.5)
    assert isnan(second.pressures[0])
    assert second.pressures[1] == 15.5
    assert second.volumes[0] == 1.25
    assert isnan(second.volumes[1])
    assert second.started_at == NINE
    assert second.ended_at == NINE + timedelta(milliseconds=1)
    assert list(batches[0].volumes) == []


def test_many_batches_are_read_as_one_by_one(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    begun(journal)
    sent = [[(at, (at * number) % 50 / 10, at / 1000) for at in range(number % 5 + 1)] for number in range(1, 20)]
    batches = streamed(journal, [batch(number, one) for number, one in enumerate(sent, 1)])
    for at_once in (1, 7, 1000):
        monkeypatch.setattr("discorecorder.model.journal.batches._AT_ONCE", at_once)
        assert journal.samples("d1") == batches
        assert journal.verify() == []


def test_a_batch_is_a_value(journal: Journal) -> None:
    assert batch() == batch()
    assert batch() != batch(hertz=19.0)
    assert hash(batch()) == hash(batch())
    assert pickle.loads(pickle.dumps(batch())) == batch()
    assert batch(hertz=0).hertz is None
    assert batch(1, [(0, -0.0, None)]).raw == (b"\0" * 4, b"\0" * 4, b"")
    with pytest.raises(TypeError):
        batch().pressures[0] = 1.0


def test_a_seal_holds_for_all_that_was_streamed_up_to_it(journal: Journal) -> None:
    batches = [batch(1), batch(2), batch(3, unit="bar"), batch(4)]
    begun(journal, sealing("d1", batches[:2]), sealing("d1", batches[2:3], batches[:2]))
    assert words(journal) == [(2, "batch 1 of samples is missing")]
    streamed(journal, batches[:2])
    assert words(journal) == [(3, "batch 3 of samples is missing")]
    streamed(journal, batches[2:])
    assert journal.verify() == []


BATCHES = [batch(1), batch(2), batch(3, unit="bar")]
RIGHT = sealing("d1", BATCHES[:2])


@pytest.mark.parametrize(
    "seal",
    [
        RIGHT.with_(count=5),
        RIGHT.with_(unit="kPa"),
        RIGHT.with_(sha256="0" * 64),
        RIGHT.with_(batch=1),
        sealing("d1", BATCHES),
        sealing("d2", BATCHES[:2]),
    ],
)
def test_a_seal_of_anything_else_is_found(journal: Journal, seal: Samples) -> None:
    begun(journal, seal)
    streamed(journal, BATCHES)
    assert words(journal) == [(2, f"the samples up to batch {seal.batch} are not those that were sealed")]


def test_what_is_sealed_already_is_not_sealed_again(journal: Journal) -> None:
    begun(journal, RIGHT, RIGHT)
    streamed(journal, BATCHES[:2])
    assert words(journal) == [(3, "the samples up to batch 2 are not those that were sealed")]


def test_what_was_streamed_and_not_sealed_is_told_in_runs_of_one_unit(journal: Journal) -> None:
    begun(journal)
    batches = streamed(journal, [*BATCHES, batch(4, [(0, 1.0, None)], unit="bar")])
    first, second = sealing("d1", batches[:2]), sealing("d1", batches[2:], batches[:2])
    assert (first.count, second.count) == (6, 4)
    assert journal.to_seal("d1") == [first, second]
    assert journal.to_seal("d1", after=2) == [second]
    assert journal.to_seal("d1", after=4) == journal.to_seal("d2") == []


def test_of_two_who_stream_one_number_the_second_is_told(where: Any, journal: Journal) -> None:
    begun(journal)
    streamed(journal, [batch(1)])
    with Journal.open(where, key=Key(KEY), create=False) as other, pytest.raises(Collision, match="Read again"):
        other.stream("d1", batch(1, level="L5-S1"))
    assert journal.samples("d1") == [batch(1)]


def test_a_batch_without_the_one_before_is_refused(journal: Journal) -> None:
    begun(journal)
    for number in (2, 7):
        with pytest.raises(BrokenChain, match="nothing was recorded"):
            journal.stream("d1", batch(number))
    streamed(journal, [batch(1)])
    with pytest.raises(BrokenChain):
        journal.stream("d1", batch(3))
    assert journal.samples("d1") == [batch(1)]


def forged(where: Path, *changes: str) -> None:
    raw = shell(where)
    for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        raw.execute(f"DROP TRIGGER {name}")
    for change in changes:
        raw.execute(change)
    raw.close()


@pytest.mark.parametrize(
    ("change", "number", "told"),
    [
        ("UPDATE batch SET level = 'L5-S1' WHERE number = 2", 2, "batch 2 of samples is not what was streamed"),
        ("UPDATE batch SET packed = x'0102' WHERE number = 1", 2, "batch 1 of samples is not what was streamed"),
        ("UPDATE batch SET before = digest WHERE number = 2", 2, "batch 2 of samples does not continue the one before"),
        ("DELETE FROM batch WHERE number = 1", 2, "batch 1 of samples is missing"),
        ("UPDATE batch SET injection = 2 WHERE number = 3", None, "batch 3 of samples is not what was streamed"),
    ],
)
def test_the_first_batch_that_is_forged_is_named(tmp_path: Path, change: str, number: int | None, told: str) -> None:
    with Journal.open(tmp_path / "journal.db", key=Key(KEY)) as journal:
        begun(journal, RIGHT)
        streamed(journal, BATCHES)
        forged(tmp_path / "journal.db", change)
        assert words(journal) == [(number, told)]


@pytest.mark.parametrize("change", ["packed = x'0102'", "started_at = 'nine'", "level = 'L9-9'"])
def test_a_batch_that_cannot_be_read_is_told_with_what_to_do(tmp_path: Path, change: str) -> None:
    with Journal.open(tmp_path / "journal.db", key=Key(KEY)) as journal:
        begun(journal)
        streamed(journal, BATCHES)
        forged(tmp_path / "journal.db", f"UPDATE batch SET {change} WHERE number = 3")
        for read in (journal.samples, journal.newest_samples):
            with pytest.raises(BrokenChain, match=r"journal\.db: batch 3: .* in discogram d1; .*newest backup"):
                read("d1")
        assert journal.samples("d1", injection=1, level="L3-4") == []


@pytest.mark.parametrize(
    "other",
    [
        {"number": 0},
        {"injection": 0},
        {"hertz": -1.0},
        {"hertz": 1e6},
        {"level": "L4-6"},
        {"unit": "bananas"},
        {"source": " "},
        {"source": "a\0b"},
        {"started_at": NINE.replace(tzinfo=None)},
        {"started_at": NINE.replace(microsecond=1)},
        {"sent": []},
        {"sent": [(0, 1.0, None)] * 1_000_001},
        {"sent": [(5, 1.0, None), (4, 1.0, None)]},
        {"sent": [(0, 1.0, None), (2**32, 1.0, None)]},
        {"sent": [(2**53, 1.0, None)]},
    ],
)
def test_a_batch_that_cannot_be_is_refused(other: dict[str, Any]) -> None:
    with pytest.raises(EntryError):
        batch(**other)
    with pytest.raises(EntryError):
        batch().with_(raw=(b"\0" * 4, b"\0" * 8, b""))


def test_records_and_samples_of_two_threads_do_not_wait_for_each_other(journal: Journal) -> None:
    begun(journal)
    batches = [batch(number, [(number, 1.0 + number, None)]) for number in range(1, 31)]
    streaming = threading.Thread(target=streamed, args=(journal, batches))
    streaming.start()
    recorded = journal.records("d1")
    for _ in range(20):
        recorded += notes("d1", 1, recorded)
        journal.append("d1", recorded[-1:], summary_of("d1", recorded))
    streaming.join()
    assert journal.samples("d1") == batches
    assert journal.records("d1") == recorded
    assert journal.verify() == []


STREAMER = """
import sys
from discorecorder.model.journal import Journal, Key
from tests.model.gauge import batch
from tests.model.procedure import KEY
with Journal.open(sys.argv[1], key=Key(KEY), create=False) as journal:
    number = 0
    while True:
        number += 1
        sent = [(at, (at * 7 + number) % 50 / 10, None) for at in range(number * 250, number * 250 + 250)]
        journal.stream("d1", batch(number, sent, hertz=1000.0))
        sys.stdout.write(f"{number}\\n")
        sys.stdout.flush()
"""


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_no_acknowledged_batch_is_lost_when_the_program_is_killed(tmp_path: Path, seed: int) -> None:
    where = tmp_path / "journal.db"
    with Journal.open(where, key=Key(KEY)) as journal:
        begun(journal)
    program = subprocess.Popen([sys.executable, "-c", STREAMER, str(where)], stdout=subprocess.PIPE, text=True)
    assert program.stdout is not None
    first = program.stdout.readline()
    time.sleep(Random(seed).random() * 0.3)
    program.kill()
    rest = program.stdout.read().rpartition("\n")[0].split()
    program.stdout.close()
    assert program.wait() == -9
    told = [int(first), *map(int, rest)]
    with Journal.open(where, key=Key(KEY), create=False) as journal:
        kept = journal.samples("d1")
        assert told == list(range(1, len(told) + 1))
        assert [one.number for one in kept] == list(range(1, len(kept) + 1))
        assert len(told) <= len(kept) <= len(told) + 1
        assert all(one.count == 250 and one.clock_ms == one.number * 250 for one in kept)
        assert journal.verify() == []
        (due,) = journal.to_seal("d1")
        assert due.count == 250 * len(kept)
        journal.stream("d1", batch(len(kept) + 1))


OLD_BATCH = """CREATE TABLE batch (discogram TEXT NOT NULL, number INTEGER NOT NULL, level TEXT NOT NULL,
    injection INTEGER NOT NULL, started_at TEXT NOT NULL, hertz {rate} NOT NULL, unit TEXT NOT NULL,
    samples {blob} NOT NULL, PRIMARY KEY (discogram, number))"""
OLD_ROW = "INSERT INTO batch VALUES ('d1', 1, 'L4-5', 1, '2026-11-23T09:00:00.000+00:00', 20.0, 'psi', '')"
EARLIER = "UPDATE schema_info SET number = 1, program = '0.0.1'"


def older(where: Any, postgres: Postgres, *changes: str) -> None:
    """Make a journal of schema 1, with a record; on a server with its rights and with its triggers."""
    with Journal.open(where, key=Key(KEY)) as journal:
        begun(journal)
    if not isinstance(where, str):
        old = OLD_BATCH.format(rate="REAL", blob="ANY") + " STRICT"
        forged_table = ["DROP TABLE batch", old, EARLIER, *changes]
        raw = shell(where)
        for change in forged_table:
            raw.execute(change)
        raw.close()
        return
    keeps = "FOR EACH ROW EXECUTE FUNCTION journal_keeps()"
    postgres.execute(
        where.rpartition("/")[2],
        "DROP TABLE batch",
        "DROP FUNCTION journal_chains_batch",
        OLD_BATCH.format(rate="DOUBLE PRECISION", blob="BYTEA"),
        f"CREATE TRIGGER batch_no_change BEFORE UPDATE OR DELETE ON batch {keeps}",
        "GRANT SELECT ON batch TO PUBLIC",
        EARLIER,
        *changes,
    )


def test_a_journal_of_schema_1_takes_samples_once_it_is_opened(where: Any, postgres: Postgres) -> None:
    older(where, postgres)
    with Journal.open(where, key=Key(KEY), create=False) as journal:
        assert journal.verify() == []
        streamed(journal, BATCHES)
        assert journal.samples("d1") == BATCHES
        with pytest.raises(Collision):
            journal.stream("d1", batch(2))
        assert journal.verify() == []
        with journal._access.reading() as connection:
            assert schema.number_of(connection, "here") == schema.SCHEMA == 2
    if isinstance(where, str):
        rights = "SELECT has_table_privilege('public', 'batch', 'SELECT')"
        with postgres.connect(where.rpartition("/")[2]) as connection:
            assert connection.execute(rights).fetchone() == (True,)
            assert connection.execute("SELECT count(*) FROM batch_of_schema_1").fetchone() == (0,)


def test_a_file_of_schema_1_becomes_like_a_new_one(tmp_path: Path, postgres: Postgres) -> None:
    older(tmp_path / "older.db", postgres)
    listed = []
    for name in ("older.db", "new.db"):
        Journal.open(tmp_path / name, key=Key(KEY)).close()
        raw = shell(tmp_path / name)
        listed.append(raw.execute("SELECT type, name, sql FROM sqlite_master WHERE sql > '' ORDER BY name").fetchall())
        raw.close()
    assert listed[0] == listed[1]


def test_samples_of_a_form_that_nobody_released_are_left_alone(where: Any, postgres: Postgres) -> None:
    older(where, postgres, OLD_ROW)
    for _ in range(2):
        with pytest.raises(JournalRefused, match=r"no released discorecorder wrote. Nothing was changed"):
            Journal.open(where, key=Key(KEY), create=False)
