"""Somebody is told in time that the disk of the records fills up, and nothing waits for a disk that does not answer."""

from __future__ import annotations

from pathlib import Path
from threading import Event
from time import monotonic

import pytest
from pytestqt.qtbot import QtBot

from discorecorder.ui.disk_room import LOW_BYTES, DiskRoom, free_bytes, words_of


def looked(qtbot: QtBot, room: DiskRoom) -> None:
    if room._thread is not None:
        room._thread.join()  # while the last look has not ended, the next one does not begin
    with qtbot.waitSignal(room._looked, timeout=20_000):
        room.look()


def test_a_disk_that_fills_up_is_told_and_so_is_that_there_is_room_again(qtbot: QtBot, tmp_path: Path) -> None:
    left = [LOW_BYTES, LOW_BYTES - 1, 120_000_000, 9 * LOW_BYTES, 9 * LOW_BYTES]
    room = DiskRoom(str(tmp_path / "records.db"), free=lambda _path: left.pop(0))
    told: list[object] = []
    room.low.connect(told.append)
    while left:
        looked(qtbot, room)
    assert told == [LOW_BYTES - 1, 120_000_000, None]


def test_the_megabytes_that_are_left_are_said() -> None:
    assert "Only 120 MB are left" in words_of(120_999_999)


def test_the_disk_is_that_of_the_journal_even_before_there_is_one(tmp_path: Path) -> None:
    assert free_bytes(tmp_path / "not" / "yet" / "records.db") > 0
    assert DiskRoom(f"sqlite:///{tmp_path}/records.db").path == tmp_path / "records.db"


def test_of_a_server_nothing_is_known_here(qtbot: QtBot) -> None:
    def asked(_path: Path) -> int:
        pytest.fail("no disk is asked")

    room = DiskRoom("postgresql+psycopg://room@db.example.org/discograms", free=asked)
    room.start()
    room.look()
    assert room._thread is None


def test_a_disk_that_does_not_answer_blocks_nothing_and_is_asked_once(qtbot: QtBot, tmp_path: Path) -> None:
    answers, asked = Event(), []

    def hangs(path: Path) -> int:
        asked.append(path)
        answers.wait(5)
        return LOW_BYTES

    room = DiskRoom(str(tmp_path / "records.db"), free=hangs)
    began = monotonic()
    for _ in range(3):
        room.start()
    assert monotonic() - began < 1
    assert len(asked) == 1
    with qtbot.waitSignal(room._looked, timeout=2000):
        answers.set()
    room.stop()


def test_a_disk_that_is_gone_says_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    def gone(_path: Path) -> int:
        raise OSError(5, "Input/output error")

    room = DiskRoom(str(tmp_path / "records.db"), free=gone)
    with qtbot.assertNotEmitted(room.low):
        room.look()
        assert room._thread is not None
        room._thread.join()
