"""The thread that records: in order, durable before told, and nothing forgotten when the disk refuses."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from discorecorder.model.entries import Entry, Level, Note, Reading, Withdraw
from discorecorder.model.journal import Journal, JournalRefused, Key
from discorecorder.model.values import EntryError
from discorecorder.recorder import PROGRAM, By, Line, Recorder, found, local_now, opening
from discorecorder.ui import recording as module
from discorecorder.ui.recording import Begun, Change, Recording, Refusal
from tests.model.procedure import KEY
from tests.ui.table import until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from discorecorder.model.discogram import Discogram

BY = By("T Brook", "technologist", "key")


def line(*entries: Entry) -> Line:
    return Line(entries, BY)


class FullDisk(Journal):
    """A journal whose disk takes nothing while ``is_full``."""

    is_full = False

    def append(self, *records: Any, **more: Any) -> None:
        if self.is_full:
            raise JournalRefused("the disk is full; free some space")
        super().append(*records, **more)


class Desk:
    """A recording on a journal, and all that it told."""

    def __init__(self, path: Path) -> None:
        opened = FullDisk.open(path, key=Key(KEY))
        assert isinstance(opened, FullDisk)
        self.journal = opened
        self.recording = Recording(self._begun)
        self.told: list[Any] = []
        self.recording.began.connect(self.told.append)
        self.recording.recorded.connect(self.told.append)
        self.recording.refused.connect(self.told.append)
        self.recording.failed.connect(self.told.append)
        self.recording.begin()

    def _begun(self) -> Begun:
        return Begun(Recorder.new(self.journal), with_first=(Line((opening("lumbar"),), PROGRAM),))

    def hear(self, qtbot: QtBot, count: int) -> list[Any]:
        until(qtbot, lambda: len(self.told) >= count)
        return self.told

    @property
    def discogram(self) -> Discogram:
        changes = [one for one in self.told if isinstance(one, Change)]
        return found(self.journal, changes[-1].discogram.id)


@pytest.fixture
def desk(tmp_path: Path, qapp: object) -> Iterator[Desk]:
    made = Desk(tmp_path / "journal.db")
    yield made
    made.recording.close()
    made.journal.close()


def test_nothing_is_on_the_disk_before_the_first_entry(qtbot: QtBot, desk: Desk) -> None:
    (preview,) = desk.hear(qtbot, 1)
    assert preview.region == "lumbar"
    assert desk.journal.find() == []


def test_what_is_told_as_recorded_is_on_the_disk(qtbot: QtBot, desk: Desk) -> None:
    desk.recording.say(line(Level("L4-5")))
    desk.recording.say(line(Reading(pain=7)))
    _, first, second = desk.hear(qtbot, 3)
    assert [len(first.discogram.records), len(second.discogram.records)] == [2, 3]
    assert desk.discogram.records[-1].entry == Reading(pain=7)
    assert second.took > 0


def test_what_may_not_follow_is_refused_and_the_next_goes_on(qtbot: QtBot, desk: Desk) -> None:
    desk.recording.say(line(Reading(pain=7)))
    desk.recording.say(line(Level("L4-5")))
    told = desk.hear(qtbot, 3)
    assert isinstance(told[1], Refusal)
    assert not told[1].is_kept
    assert "no level is chosen" in told[1].why
    assert [record.entry.kind for record in desk.discogram.records] == ["open", "level"]


def test_what_the_disk_refuses_waits_in_its_order_until_somebody_tries_again(qtbot: QtBot, desk: Desk) -> None:
    desk.recording.say(line(Level("L4-5")))
    desk.hear(qtbot, 2)
    desk.journal.is_full = True
    for pain in (6, 7, 8):
        desk.recording.say(line(Reading(pain=pain)))
    told = desk.hear(qtbot, 5)
    assert [one.is_kept for one in told[2:]] == [True] * 3
    assert told[2].why == "the disk is full; free some space"
    assert desk.recording.refused_count == 3
    desk.recording.retry()
    assert desk.hear(qtbot, 6)[5].is_kept
    desk.journal.is_full = False
    desk.recording.retry()
    desk.hear(qtbot, 9)
    assert [record.entry for record in desk.discogram.records[2:]] == [Reading(pain=pain) for pain in (6, 7, 8)]
    assert desk.recording.refused_count == 0
    assert desk.recording.close() == ()


def test_what_waits_is_told_as_it_would_be_and_forgotten_once_it_is_durable(qtbot: QtBot, desk: Desk) -> None:
    desk.recording.say(line(Level("L4-5")))
    assert desk.hear(qtbot, 2)[1].awaited is None
    desk.journal.is_full = True
    desk.recording.say(line(Level("L5-S1")))
    desk.recording.say(line(Level("L6-S1")))
    desk.recording.say_found(_broken)
    desk.recording.say_found(_noted)
    told = desk.hear(qtbot, 6)
    assert [one.awaited.armed for one in told[2:]] == ["L5-S1"] * 4
    assert told[5].awaited.facts(Note)
    assert desk.recording.refused_count == 4
    desk.journal.is_full = False
    desk.recording.retry()
    told = desk.hear(qtbot, 9)
    assert [type(one) for one in told[6:]] == [Change, Refusal, ZeroDivisionError]
    assert all(one.awaited.facts(Note) for one in told[6:8])


def test_nothing_is_awaited_behind_the_last_line_that_waited(qtbot: QtBot, desk: Desk) -> None:
    desk.recording.say(line(Level("L4-5")))
    desk.hear(qtbot, 2)
    desk.journal.is_full = True
    desk.recording.say(line(Level("L5-S1")))
    desk.recording.say(line(Level("L3-4")))
    desk.hear(qtbot, 4)
    desk.journal.is_full = False
    desk.recording.retry()
    told = desk.hear(qtbot, 6)
    assert [one.awaited.armed if one.awaited is not None else None for one in told[4:]] == ["L3-4", None]
    desk.recording.say(line(Reading(pain=3)))
    assert desk.hear(qtbot, 7)[6].awaited is None


def test_what_joins_a_recording_takes_its_turn_and_never_overtakes_what_waits(qtbot: QtBot, desk: Desk) -> None:
    def join(recorder: Recorder) -> Discogram:
        return recorder.record_lines([line(Note("joined"))])

    desk.recording.say(line(Level("L4-5")))
    desk.recording.attach(join)
    assert desk.hear(qtbot, 3)[2].discogram.records[-1].entry == Note("joined")
    desk.journal.is_full = True
    desk.recording.attach(join)
    assert desk.hear(qtbot, 4)[3] == Refusal(None, "the disk is full; free some space", False)
    desk.recording.say(line(Reading(pain=6)))
    desk.hear(qtbot, 5)
    desk.journal.is_full = False
    desk.recording.attach(join)
    told = desk.hear(qtbot, 6)[5]
    assert (told.line, told.is_kept) == (None, False)
    assert "waits for the disk" in told.why
    assert told.awaited is not None
    assert [record.entry.kind for record in desk.discogram.records] == ["open", "level", "note"]


def test_what_waited_keeps_the_time_at_which_it_was_said(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.recording.say(line(Level("L4-5")))
    desk.hear(qtbot, 2)
    desk.journal.is_full = True
    monkeypatch.setattr(module, "STALE_SECONDS", 0.0)
    said_at = local_now()
    desk.recording.say(line(Reading(pain=6)))
    desk.hear(qtbot, 3)
    qtbot.wait(120)
    desk.journal.is_full = False
    desk.recording.retry()
    desk.hear(qtbot, 4)
    record = desk.discogram.records[-1]
    assert abs(record.happened_at - said_at) < timedelta(seconds=0.1)
    assert record.entered_at - record.happened_at >= timedelta(seconds=0.1)


def test_what_the_disk_refuses_to_the_end_is_handed_back_with_its_times(qtbot: QtBot, desk: Desk) -> None:
    desk.recording.say(line(Level("L4-5")))
    desk.hear(qtbot, 2)
    desk.journal.is_full = True
    desk.recording.say(line(Reading(pain=6)))
    desk.recording.say_found(_noted)
    desk.recording.say_found(_refused)
    left = desk.recording.close()
    assert [one.entries for one in left] == [(Reading(pain=6),), (Note("x"),)]
    assert all(one.happened_at is not None for one in left)


def _noted(_discogram: Discogram) -> Line:
    return line(Note("x"))


def _refused(_discogram: Discogram) -> Line:
    raise EntryError("there is nothing to take back")


def test_an_undo_finds_what_is_last_when_its_turn_comes(qtbot: QtBot, desk: Desk) -> None:
    desk.recording.say(line(Level("L4-5")))
    desk.recording.say(line(Reading(pain=7)))
    desk.recording.say_found(_taken_back)
    desk.hear(qtbot, 4)
    assert not desk.discogram.levels["L4-5"].facts(Reading)


def _taken_back(discogram: Discogram) -> Line:
    return line(Withdraw(None, (len(discogram.records),)))


def test_a_line_without_entries_records_nothing(qtbot: QtBot, desk: Desk) -> None:
    desk.recording.say(line())
    assert isinstance(desk.hear(qtbot, 2)[1], Change)
    assert desk.journal.find() == []


def test_a_fault_of_the_program_is_told_and_its_line_waits(qtbot: QtBot, desk: Desk) -> None:
    desk.recording.say_found(_broken)
    told = desk.hear(qtbot, 3)
    assert isinstance(told[1], ZeroDivisionError)
    assert told[2].is_kept
    assert desk.recording.refused_count == 1


def _broken(_discogram: Discogram) -> Line:
    raise ZeroDivisionError


@pytest.mark.parametrize("fault", [JournalRefused("no such disk"), ZeroDivisionError()])
def test_a_journal_that_does_not_open_is_told(qtbot: QtBot, fault: Exception) -> None:
    def make() -> Begun:
        raise fault

    recording = Recording(make)
    told: list[Any] = []
    recording.refused.connect(told.append)
    recording.failed.connect(told.append)
    recording.begin()
    until(qtbot, lambda: told)
    assert told[0] is fault or told[0] == Refusal(None, "no such disk", False)
    recording.close()
