"""What was acknowledged is there after the power was cut or the program was killed, and nothing is corrupt.

The long version, 10,000 cuts and 1,000 kills, runs in the bench.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from tests.powercut.cuts import harm_of, logged, said_by_the_journal
from tests.powercut.disk import Op

CUTS, KILLS, APPENDS = 150, 20, 30


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> list[Op]:
    said = said_by_the_journal(tmp_path_factory.mktemp("real"), APPENDS, Random(1))
    return logged(tmp_path_factory.mktemp("logged"), *said)


def test_no_acknowledged_record_is_lost_when_the_power_is_cut(log: list[Op], tmp_path: Path) -> None:
    random = Random(2)
    assert [harm for _ in range(CUTS) if (harm := harm_of(tmp_path, log, random)) is not None] == []


def test_the_power_is_cut_in_commits_and_in_checkpoints(log: list[Op]) -> None:
    owed = [op.owed for op in log if op.deed == "acknowledge"]
    assert owed == sorted(owed)
    assert owed[-1] > APPENDS
    begun = next(at for at, op in enumerate(log) if op.deed == "acknowledge")
    synced = {op.file for op in log[begun:] if op.deed == "sync"}
    assert synced == {"journal.db", "journal.db-wal"}


def test_a_disk_that_does_not_sync_is_caught(log: list[Op], tmp_path: Path) -> None:
    careless = [op for op in log if op.deed != "sync" or op.file != "journal.db-wal"]
    random = Random(3)
    assert [harm for _ in range(30) if (harm := harm_of(tmp_path, careless, random)) is not None]


def test_no_acknowledged_record_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.powercut.kills", str(tmp_path), str(KILLS), "4"]
    out = subprocess.run(command, capture_output=True, text=True, check=False)
    assert out.stderr == ""
    *harms, acknowledged = out.stdout.splitlines()
    assert harms == []
    assert int(acknowledged) >= KILLS // 2
