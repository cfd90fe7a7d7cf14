"""The audio of what was recorded by voice: kept behind the record where the site wants it, and nothing else ever."""

from __future__ import annotations

from datetime import timedelta
from hashlib import sha256
from random import Random
from threading import Event
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from discorecorder.model.entries import Clip, Counted, Level, Sign
from discorecorder.model.journal import JournalRefused
from discorecorder.model.journal.clips import clip_of, path_of
from discorecorder.recorder import local_now, summarise
from discorecorder.settings import Settings
from discorecorder.ui.said import Said
from discorecorder.ui.voice import clip_keeper
from discorecorder.ui.voice.ear import Ear
from discorecorder.ui.voice.hears import READY
from discorecorder.ui.voice.seen import LAPSED, RECORDED
from tests.ui.table import settled, until
from tests.ui.voice.handed import HandedMicrophone, heard, said_to

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from discorecorder.model.discogram import Discogram
    from discorecorder.ui.main_window import MainWindow

PCM = Random(1).randbytes(64_000)


def say(window: MainWindow, words: str, audio: bytes = PCM, *, fit: float = 0.0) -> None:
    """Let these words be heard, with their audio."""
    if window.voice._ear is None:
        window.voice._ear = Ear.of(window.settings, window.voice)
    engine = window.voice._ear.engine
    engine.audio = audio
    window.voice._on_heard(heard(words, fit=fit))
    engine.audio = b""


def clips_of(window: MainWindow) -> list[Clip]:
    """Return what the record tells of audio."""
    assert window.discogram is not None
    return [one.entry for one in window.discogram.records if isinstance(one.entry, Clip)]


def audio_of(window: MainWindow) -> list[bytes | None]:
    """Return the audio that the records tell of, as it lies on the disk."""
    assert window.discogram is not None
    with window.archive.clips() as clips:
        return [clips.audio(window.discogram.id, clip) for clip in clips_of(window)]


def quiet(qtbot: QtBot, window: MainWindow) -> Discogram:
    """Wait until all that was said is recorded, its audio kept, and the record tells of that."""
    settled(qtbot, window)
    assert window.session is not None
    done = Event()
    window.clips._do(done.set)
    until(qtbot, done.is_set)
    discogram = settled(qtbot, window)
    recorded = len(window.archive.journal().rows(discogram.id))
    until(qtbot, lambda: window.discogram is not None and len(window.discogram.records) == recorded)
    return settled(qtbot, window)


def test_what_the_engine_was_given_is_kept_and_sealed_by_the_record(
    qtbot: QtBot, opened: Callable[..., MainWindow], handed: list[HandedMicrophone], spoken: Callable[[str], bytes]
) -> None:
    window = opened(voice_clips_days=7)
    until(qtbot, lambda: window.voice.ear is not None and window.voice.ear.hears.state == READY)
    assert window.voice.ear is not None
    audio = spoken("epidural leak")
    QTest.keyPress(window.windowHandle(), Qt.Key.Key_F10)
    handed[-1].say(audio)
    qtbot.wait(300)
    QTest.keyRelease(window.windowHandle(), Qt.Key.Key_F10)
    until(qtbot, lambda: clips_of(window))
    (clip,), discogram = clips_of(window), quiet(qtbot, window)
    said = next(record for record in discogram.records if record.source == "voice")
    told = next(record for record in discogram.records if record.entry == clip)
    assert (clip.numbers, clip.words, clip.days) == ((said.number,), "epidural leak", 7)
    assert (told.author, told.source, told.number) == ("discorecorder", "program", said.number + 1)
    assert 0.6 <= clip.confidence.number <= 1
    (kept,) = audio_of(window)
    assert kept is not None
    assert audio in kept
    assert sha256(kept).hexdigest() == clip.sha256
    assert clip.seconds.number == pytest.approx(len(kept) / 32_000, abs=0.01)
    assert len(kept) < len(audio) + 32_000
    assert window.archive.journal().verify(summarise=summarise) == []
    assert window.voice.ear.audio == b"", "it is held no longer than it is needed"


def test_hands_free_the_audio_is_that_of_the_phrase(
    qtbot: QtBot, opened: Callable[..., MainWindow], handed: list[HandedMicrophone], spoken: Callable[[str], bytes]
) -> None:
    window = opened(voice="hands-free", voice_clips_days=7)
    until(qtbot, lambda: window.voice.ear is not None and window.voice.ear.hears.state == READY)
    audio = spoken("recorder epidural leak")
    handed[-1].say(bytes(16_000) + audio + bytes(32_000))
    until(qtbot, lambda: clips_of(window))
    quiet(qtbot, window)
    (kept,) = audio_of(window)
    assert kept is not None
    assert 32_000 < len(kept) < len(audio) + 16_000
    assert audio[len(audio) // 4 : len(audio) // 2] in kept


def test_as_it_ships_no_audio_is_given_by_the_engine_and_none_is_kept(
    qtbot: QtBot, opened: Callable[..., MainWindow], handed: list[HandedMicrophone], spoken: Callable[[str], bytes]
) -> None:
    window = opened()
    until(qtbot, lambda: window.voice.ear is not None and window.voice.ear.hears.state == READY)
    assert window.voice.ear is not None
    assert "--audio" not in window.voice.ear.engine._words
    given: list[bytes] = []
    window.voice.ear.heard.connect(lambda _heard: given.append(window.voice.ear.audio))
    QTest.keyPress(window.windowHandle(), Qt.Key.Key_F10)
    handed[-1].say(spoken("epidural leak"))
    qtbot.wait(300)
    QTest.keyRelease(window.windowHandle(), Qt.Key.Key_F10)
    until(qtbot, lambda: said_to(window))
    assert given == [b""]
    say(window, "pain seven")
    quiet(qtbot, window)
    assert clips_of(window) == []
    assert not path_of(window.archive.where).exists()


def test_a_level_has_the_audio_of_the_level_and_not_of_the_word_that_confirmed_it(
    qtbot: QtBot, keeping: MainWindow
) -> None:
    say(keeping, "level l three four")
    say(keeping, "lobular leak", b"\1\1" * 9_000, fit=-300.0)
    say(keeping, "confirm", b"\2\2" * 9_000)
    quiet(qtbot, keeping)
    assert [clip.words for clip in clips_of(keeping)] == ["level l three four"]
    assert audio_of(keeping) == [PCM]


def test_what_has_no_audio_of_its_own_is_not_given_that_of_what_waits(qtbot: QtBot, keeping: MainWindow) -> None:
    say(keeping, "level l three four")
    say(keeping, "pain seven", b"")
    quiet(qtbot, keeping)
    assert [words for *_, words in said_to(keeping)] == ["pain seven"]
    assert clips_of(keeping) == []


def test_one_phrase_can_make_several_records_and_its_audio_names_them_all(qtbot: QtBot, keeping: MainWindow) -> None:
    say(keeping, "concordant epidural leak")
    discogram = quiet(qtbot, keeping)
    (clip,) = clips_of(keeping)
    said = [record.number for record in discogram.records if record.source == "voice"]
    assert (len(said), clip.numbers) == (2, tuple(said))


@pytest.mark.parametrize("ends", ["refused", "silence", "lapsed", "cancelled", "typed", "by the record", "left"])
def test_what_did_not_become_a_record_is_not_kept_anywhere(qtbot: QtBot, keeping: MainWindow, ends: str) -> None:
    window = keeping
    if ends in {"refused", "silence"}:
        say(window, "lobular leak" if ends == "refused" else "", fit=-300.0)
    elif ends == "by the record":
        say(window, "tip central")
        say(window, "correction nucleogram lobular")
        say(window, "confirm")
    else:
        window.voice._hearing.lapses_s = 0.2 if ends == "lapsed" else 8.0
        say(window, "level l three four")
        assert window.voice._audio.pcm == PCM
        if ends == "cancelled":
            say(window, "cancel")
        elif ends == "typed":
            QTest.keyClick(window.windowHandle(), Qt.Key.Key_D)
        elif ends == "left":
            window.show_aside("preferences")
            window.take_settings(window.settings.with_(voice="off"), is_rebuilt=False)
        else:
            until(qtbot, lambda: window.voice._words.state == LAPSED)
    assert window.voice._audio.pcm == b""
    quiet(qtbot, window)
    assert all(clip.words == "tip central" for clip in clips_of(window))
    with window.archive.clips() as clips:
        assert len(clips.held()) == len(clips_of(window)) == (ends == "by the record")


def test_undo_and_scratch_that_take_back_what_was_said_and_never_its_audio(qtbot: QtBot, keeping: MainWindow) -> None:
    say(keeping, "pain seven")
    quiet(qtbot, keeping)
    QTest.keyClick(keeping.windowHandle(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    discogram = quiet(qtbot, keeping)
    (clip,) = clips_of(keeping)
    assert not discogram.standing.stands(clip.numbers[0])
    say(keeping, "pain six")
    quiet(qtbot, keeping)
    say(keeping, "scratch that")
    discogram = quiet(qtbot, keeping)
    _, six, scratched = clips_of(keeping)
    assert not discogram.standing.stands(six.numbers[0])
    assert scratched.words == "scratch that"
    assert len(audio_of(keeping)) == 3


def test_the_screen_says_recorded_and_one_tone_is_played_for_one_phrase(
    qtbot: QtBot, keeping: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    played: list[str] = []
    monkeypatch.setattr(keeping.tones, "recorded", lambda: played.append("recorded"))
    say(keeping, "pain seven")
    quiet(qtbot, keeping)
    assert clips_of(keeping)
    assert keeping.voice._words.state == RECORDED
    assert played == ["recorded"]


def test_leaving_at_once_after_the_last_word_keeps_its_audio(qtbot: QtBot, keeping: MainWindow) -> None:
    assert keeping.discogram is not None
    identity = keeping.discogram.id
    say(keeping, "pain seven")
    keeping.show_start()
    (last,) = [one.entry for one in keeping.archive.journal().records(identity) if isinstance(one.entry, Clip)]
    with keeping.archive.clips() as clips:
        assert clips.audio(identity, last) == PCM


def test_a_disk_that_takes_no_audio_is_told_once_and_takes_nothing_from_the_record(
    qtbot: QtBot, keeping: MainWindow
) -> None:
    place = path_of(keeping.archive.where)
    place.mkdir()
    say(keeping, "pain seven")
    quiet(qtbot, keeping)
    until(qtbot, lambda: keeping.notice.topic == "clips")
    assert keeping.notice.isVisible()
    text = keeping.notice.label.text()
    assert text.startswith("!  What was said is recorded, but its audio is not kept: ")
    assert text.endswith("cannot be opened. Check that its folder can be written.")
    assert [words for *_, words in said_to(keeping)] == ["pain seven"]
    keeping.notice._answers[-1].click()
    say(keeping, "pain six")
    quiet(qtbot, keeping)
    qtbot.wait(50)
    assert not keeping.notice.isVisible(), "once is enough"
    assert clips_of(keeping) == []
    place.rmdir()
    say(keeping, "pain five")
    quiet(qtbot, keeping)
    assert [clip.words for clip in clips_of(keeping)] == ["pain five"]
    assert audio_of(keeping) == [PCM]


def test_what_is_no_audio_of_an_utterance_is_not_kept_and_nobody_is_bothered(qtbot: QtBot, keeping: MainWindow) -> None:
    say(keeping, "pain seven", b"\0")
    quiet(qtbot, keeping)
    assert [words for *_, words in said_to(keeping)] == ["pain seven"]
    assert clips_of(keeping) == []
    assert not keeping.notice.isVisible()


def test_what_waits_for_the_disk_of_the_record_keeps_its_audio_until_it_is_recorded(
    qtbot: QtBot, keeping: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise JournalRefused("the disk is full; free some space")

    journal: Any = keeping.archive.journal()
    with monkeypatch.context() as full:
        full.setattr(journal, "append", refuse)
        say(keeping, "pain seven")
        quiet(qtbot, keeping)
        assert said_to(keeping) == []
        assert not path_of(keeping.archive.where).exists()
    keeping.on_retried()
    until(qtbot, lambda: clips_of(keeping))
    quiet(qtbot, keeping)
    assert audio_of(keeping) == [PCM]


def test_audio_whose_digest_does_not_reach_the_record_is_not_kept_either(
    qtbot: QtBot, keeping: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal: Any = keeping.archive.journal()
    append = journal.append

    def refuse_clips(discogram: str, records: list[Any], summary: object) -> None:
        if isinstance(records[0].entry, Clip):
            raise JournalRefused("the disk is full; free some space")
        append(discogram, records, summary)

    monkeypatch.setattr(journal, "append", refuse_clips)
    say(keeping, "pain seven")
    quiet(qtbot, keeping)
    until(qtbot, lambda: keeping.notice.topic == "clips")
    quiet(qtbot, keeping)
    assert keeping.session is not None
    assert keeping.session.refused_count == 0, "nothing waits for another try"
    with keeping.archive.clips() as clips:
        assert clips.held() == []


def test_nothing_is_added_to_a_record_that_was_signed_meanwhile(
    qtbot: QtBot, keeping: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, told = keeping, list[str]()
    window.clips.failed.connect(told.append)
    kept = clip_keeper.ClipKeeper._keep
    signed = Event()

    def keep_late(self: Any, *held: Any) -> None:
        signed.wait(20)
        kept(self, *held)

    monkeypatch.setattr(clip_keeper.ClipKeeper, "_keep", keep_late)
    say(window, "pain seven")
    settled(qtbot, window)
    window.on_said(Said((Counted("c2", "whole-spine count from C2"),)))
    window.on_said(Said((Sign("Dr Ada Ash"),)))
    assert settled(qtbot, window).is_signed
    signed.set()
    quiet(qtbot, window)
    quiet(qtbot, window)
    assert clips_of(window) == []
    assert told == []
    with window.archive.clips() as clips:
        assert clips.held() == []


@pytest.mark.parametrize(("days", "left"), [(90, [2, 3]), (2, [3]), (0, [2, 3])])
def test_what_is_too_old_goes_at_the_start_by_what_was_promised_and_by_fewer_days(
    qtbot: QtBot, opened: Callable[..., MainWindow], days: int, left: list[int]
) -> None:
    window = opened(voice_clips_days=days)
    now = local_now()
    with window.archive.clips() as clips:
        for number, age, promised in ((1, 8, 7), (2, 3, 7), (3, 1, 30)):
            made = clip_of((number,), PCM, "pain seven", 0.9, promised)
            clips.keep("one", made, PCM, now - timedelta(days=age))
    window.clips.begin()
    quiet(qtbot, window)
    with window.archive.clips() as clips:
        assert sorted(held.number for held in clips.held()) == left
    assert window.clips._daily.isActive()
    assert window.clips._daily.interval() == 24 * 3600 * 1000


def test_it_is_forgotten_again_every_day_and_as_soon_as_fewer_days_are_preferred(
    qtbot: QtBot, keeping: MainWindow
) -> None:
    keeping.clips.begin()
    say(keeping, "pain seven")
    quiet(qtbot, keeping)
    assert keeping.discogram is not None
    with keeping.archive.clips() as clips:
        for number, age in ((100, 6.9), (200, 3.0)):
            made = clip_of((number,), PCM, "pain seven", 0.9, 7)
            clips.keep("one", made, PCM, local_now() - timedelta(days=age))
    keeping.clips._daily.setInterval(20)
    qtbot.wait(100)
    quiet(qtbot, keeping)
    with keeping.archive.clips() as clips:
        assert len(clips.held()) == 3
    keeping.clips._daily.setInterval(10**9)
    keeping.take_settings(keeping.settings.with_(voice_clips_days=2), is_rebuilt=False)
    quiet(qtbot, keeping)
    with keeping.archive.clips() as clips:
        assert [held.discogram for held in clips.held()] == [keeping.discogram.id]


def test_a_site_that_keeps_none_has_no_file_and_no_work(qtbot: QtBot, opened: Callable[..., MainWindow]) -> None:
    window = opened()
    window.clips.begin()
    quiet(qtbot, window)
    assert not path_of(window.archive.where).exists()
    assert window.clips._clips is None


def test_a_file_with_another_key_is_told_at_the_start_and_left_as_it_is(
    qtbot: QtBot, opened: Callable[..., MainWindow]
) -> None:
    window = opened()
    place: Path = path_of(window.archive.where)
    place.write_bytes(b"no database at all " * 400)
    window.clips.begin()
    until(qtbot, lambda: window.notice.topic == "clips")
    assert "cannot be read with the key of the journal" in window.notice.label.text()
    assert place.read_bytes() == b"no database at all " * 400


def test_no_notice_of_the_audio_takes_the_place_of_another(qtbot: QtBot, keeping: MainWindow) -> None:
    keeping.notice.show_unrecorded("the disk is full", "F5")
    keeping.notice.show_clips_failed("its disk is full")
    assert keeping.notice.topic == "unrecorded"
    keeping.notice.hide()
    keeping.notice.show_clips_failed("its disk is full")
    assert keeping.notice.topic == "clips"
    keeping.notice.show_clips_failed("")
    assert not keeping.notice.isVisible()


def test_turned_on_while_a_procedure_goes_on_it_keeps_from_then_on(
    qtbot: QtBot, opened: Callable[..., MainWindow]
) -> None:
    window = opened()
    until(qtbot, lambda: window.voice.ear is not None)
    window.take_settings(Settings(voice_confirm="levels", voice_clips_days=3), is_rebuilt=False)
    until(qtbot, lambda: window.voice.ear is not None)
    assert window.voice.ear is not None
    assert "--audio" in window.voice.ear.engine._words
    window.on_said(Said((Level("L3-4"),)))
    say(window, "pain seven")
    quiet(qtbot, window)
    assert [clip.days for clip in clips_of(window)] == [3]
