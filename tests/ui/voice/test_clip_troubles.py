"""What befalls the audio of what was said: faults, a file that is locked, a disk that refuses, and what grows old."""

from __future__ import annotations

from datetime import timedelta
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, Any

from discorecorder.model.journal import Clips, JournalRefused
from discorecorder.model.journal.clips import clip_of
from discorecorder.recorder import local_now
from discorecorder.settings import Settings
from discorecorder.ui.voice.clip_keeper import WAITS_S, ClipKeeper
from tests.ui.table import DeskArchive, settled, until
from tests.ui.voice.test_clip_keeper import PCM, audio_of, clips_of, quiet, say

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from discorecorder.ui.main_window import MainWindow


def refuse(*_: object, **__: object) -> None:
    """Take nothing, as a full disk."""
    raise JournalRefused("the disk is full; free some space")


def kept_late(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Keep no audio before the event that is returned."""
    kept, late = ClipKeeper._keep, Event()

    def keep(self: Any, *held: Any) -> None:
        late.wait(20)
        kept(self, *held)

    monkeypatch.setattr(ClipKeeper, "_keep", keep)
    return late


def say_until_refused(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let one phrase be recorded and the next one be refused by the disk, before the audio of either is kept."""
    journal: Any = window.archive.journal()
    late = kept_late(monkeypatch)
    say(window, "pain seven")
    settled(qtbot, window)
    monkeypatch.setattr(journal, "append", refuse)
    say(window, "pain six")
    assert window.session is not None
    until(qtbot, lambda: window.session is not None and window.session.refused_count)
    late.set()


def test_audio_of_what_is_recorded_is_kept_though_the_disk_refuses_the_next_line(
    qtbot: QtBot, keeping: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as full:
        say_until_refused(qtbot, keeping, full)
        quiet(qtbot, keeping)
        assert clips_of(keeping) == []
    keeping.on_retried()
    until(qtbot, lambda: len(clips_of(keeping)) == 2)
    assert {clip.words for clip in clips_of(keeping)} == {"pain seven", "pain six"}
    assert audio_of(keeping) == [PCM, PCM]


def test_audio_whose_record_waits_for_a_refusing_disk_until_the_end_is_not_left_behind(
    qtbot: QtBot, keeping: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    say_until_refused(qtbot, keeping, monkeypatch)
    keeping.show_start()
    keeping.clips.end()
    with keeping.archive.clips() as clips:
        assert clips.held() == []


def test_a_locked_file_holds_the_window_up_once_and_leaves_no_audio_without_its_record(
    qtbot: QtBot, keeping: MainWindow
) -> None:
    say(keeping, "pain seven")
    quiet(qtbot, keeping)
    release = Event()

    def hold() -> None:
        release.wait(20)

    keeping.clips._do(hold)  # as a file that another program holds
    say(keeping, "pain six")
    began = monotonic()
    keeping.show_start()
    thread = keeping.clips._thread
    keeping.clips.end()
    assert monotonic() - began < WAITS_S + 1
    release.set()
    assert thread is not None
    thread.join(20)
    with keeping.archive.clips() as clips:
        assert len(clips.held()) == 1, "what was kept too late for its record is gone"


def test_a_fault_of_the_program_is_shown_and_audio_is_kept_from_then_on(
    qtbot: QtBot, keeping: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ValueError("a fault")

    with monkeypatch.context() as faulty, qtbot.captureExceptions() as raised:
        faulty.setattr(Clips, "keep", fail)
        say(keeping, "pain seven")
        until(qtbot, lambda: raised)
    assert [str(one[1]) for one in raised] == ["a fault"]
    say(keeping, "pain six")
    quiet(qtbot, keeping)
    assert [clip.words for clip in clips_of(keeping)] == ["pain six"]


def test_audio_of_the_other_mode_is_forgotten_as_well(qtbot: QtBot, tmp_path: Path, dressed: QApplication) -> None:
    old = local_now() - timedelta(days=30)
    made = clip_of((1,), PCM, "pain seven", 0.9, 7)
    for is_practice in (True, False):
        other = DeskArchive(tmp_path, Settings(), is_practice=is_practice)
        here = DeskArchive(tmp_path, Settings(), is_practice=not is_practice)
        other.journal()
        with other.clips() as clips:
            clips.keep("one", made, PCM, old)
        keeper, done = ClipKeeper(here), Event()
        keeper.begin()
        keeper._do(done.set)
        assert done.wait(20)
        keeper.end()
        with other.clips() as clips:
            assert clips.held() == []
        other.close()


def test_old_audio_that_cannot_be_forgotten_is_told_in_its_own_words_and_tried_again(
    qtbot: QtBot, keeping: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise JournalRefused("its disk is full")

    say(keeping, "pain seven")
    quiet(qtbot, keeping)
    with monkeypatch.context() as full:
        full.setattr(Clips, "forget_old", fail)
        keeping.clips.begin()
        until(qtbot, lambda: keeping.notice.topic == "clips")
    assert keeping.notice.label.text() == "!  Old audio could not be forgotten: its disk is full"
    assert keeping.clips._daily.interval() == 3600 * 1000
    say(keeping, "pain six")
    quiet(qtbot, keeping)
    assert keeping.notice.isVisible(), "that audio is kept says nothing of what is forgotten"
    keeping.clips._daily.setInterval(1)
    until(qtbot, lambda: not keeping.notice.isVisible())
    assert keeping.clips._daily.interval() == 24 * 3600 * 1000
