"""Audio of what was said is encrypted, sealed by the record, and forgotten in time."""

from __future__ import annotations

import os
import random
import signal
import stat
import subprocess
import sys
from datetime import timedelta, timezone
from hashlib import sha256
from time import monotonic
from typing import TYPE_CHECKING

import pytest
from sqlcipher3 import dbapi2

from discorecorder.model.entries import Clip, Correct, Level, Note, Number, Open, Restore, Withdraw
from discorecorder.model.journal import BrokenChain, Clips, Collision, Journal, JournalRefused, Key
from discorecorder.model.journal.clips import LONGEST_BYTES, clip_of, path_of
from discorecorder.model.resolving import resolved
from discorecorder.model.values import EntryError
from discorecorder.recorder import PROGRAM, By, Recorder, opening, summarise
from tests.model.procedure import KEY, NINE
from tests.model.room import Room
from tests.model.small_disk import audio_of, told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PCM = bytes(range(256)) * 250
DIGEST = sha256(PCM).hexdigest()


def clip(number: int = 1, pcm: bytes = PCM, days: int = 7) -> Clip:
    """Return the entry of a record's audio."""
    return clip_of((number,), pcm, "pain seven", 0.87, days)


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    Journal.open(tmp_path / "journal.db", key=Key(KEY)).close()
    return tmp_path / "journal.db"


@pytest.fixture
def clips(journal: Path) -> Iterator[Clips]:
    with Clips.open(journal, key=Key(KEY)) as opened:
        yield opened


@pytest.fixture
def again(journal: Path) -> Callable[[], Clips]:
    return lambda: Clips.open(journal, key=Key(KEY))


def test_audio_is_heard_again_as_it_was_said(clips: Clips, again: Callable[[], Clips]) -> None:
    clips.keep("one", clip(3), PCM, NINE)
    assert clips.audio("one", clip(3)) == PCM
    with again() as opened:
        assert opened.audio("one", clip(3)) == PCM
        (held,) = opened.held()
    assert (held.discogram, held.number, held.sha256) == ("one", 3, DIGEST)
    assert (held.at, held.until) == (NINE, NINE + timedelta(days=7))


def test_the_entry_tells_how_long_it_is_and_how_surely_it_was_heard() -> None:
    made = clip_of((3, 4), bytes(74_000), "one point five mils forty psi", 0.8684, 30)
    assert (made.numbers, made.seconds, made.confidence) == ((3, 4), Number.of("2.31"), Number.of("0.87"))
    assert (made.words, made.days, made.sha256) == (
        "one point five mils forty psi",
        30,
        sha256(bytes(74_000)).hexdigest(),
    )


def test_nothing_of_it_can_be_read_without_the_key(clips: Clips, journal: Path) -> None:
    clips.keep("a discogram of that name", clip(), bytes(64_000), NINE)
    files = [file.read_bytes() for file in journal.parent.iterdir()]
    assert not any(b"a discogram of that name" in file or b"SQLite format" in file for file in files)
    with pytest.raises(JournalRefused, match=r"journal\.db\.clips, .*cannot be read with the key of the journal"):
        Clips.open(journal, key=Key("a1" * 32))


@pytest.mark.skipif(os.name != "posix", reason="other systems keep rights in another way")
def test_the_file_is_its_owners_alone(clips: Clips, journal: Path) -> None:
    clips.keep("one", clip(), PCM, NINE)
    for path in journal.parent.glob("*.clips*"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path


def test_the_journal_is_the_same_with_audio_and_without(clips: Clips, journal: Path) -> None:
    before = journal.read_bytes()
    clips.keep("one", clip(), PCM, NINE)
    assert journal.read_bytes() == before


@pytest.mark.parametrize(("days", "later", "kept"), [(7, 6.9, True), (7, 7.1, False), (1, 1.1, False), (90, 89, True)])
def test_audio_is_forgotten_after_its_days(clips: Clips, days: int, later: float, kept: bool) -> None:
    clips.keep("one", clip(days=days), PCM, NINE)
    assert clips.forget_old(NINE + timedelta(days=later)) == (not kept)
    assert clips.audio("one", clip(days=days)) == (PCM if kept else None)
    assert clips.forget_old(NINE + timedelta(days=later)) == 0


def test_fewer_days_count_at_once_and_more_days_not_for_what_was_promised_before(clips: Clips) -> None:
    clips.keep("one", clip(1, days=30), PCM, NINE)
    clips.keep("one", clip(2, days=2), PCM, NINE)
    assert clips.forget_old(NINE + timedelta(days=3), days=90) == 1
    assert [held.number for held in clips.held()] == [1]
    assert clips.forget_old(NINE + timedelta(days=3), days=4) == 0
    assert clips.forget_old(NINE + timedelta(days=3), days=2) == 1


def test_time_zones_do_not_matter(clips: Clips) -> None:
    clips.keep("one", clip(days=2), PCM, NINE.astimezone(timezone(timedelta(hours=11))))
    assert clips.forget_old(NINE + timedelta(days=1, hours=23)) == 0
    assert clips.forget_old(NINE + timedelta(days=2, hours=1)) == 1


def test_one_record_or_one_discogram_or_all_is_forgotten(clips: Clips) -> None:
    for discogram, number in (("one", 1), ("one", 2), ("two", 1), ("three", 1)):
        clips.keep(discogram, clip(number), PCM, NINE)
    assert clips.forget("one", 2) == 1
    assert clips.forget("nobody") == 0
    assert clips.forget("one") == 1
    assert {held.discogram for held in clips.held()} == {"two", "three"}
    assert [held.number for held in clips.held("two")] == [1]
    assert clips.forget() == 2
    assert clips.held() == []


@pytest.mark.parametrize("how", ["old", "all"])
def test_what_was_forgotten_is_written_over_and_in_no_log(journal: Path, again: Callable[[], Clips], how: str) -> None:
    with again() as clips:
        clips.keep("one", clip(), random.Random(5).randbytes(60_000), NINE)
    before = pages_of(path_of(journal))
    with again() as clips:
        (clips.forget if how == "all" else lambda: clips.forget_old(NINE + timedelta(days=8)))()
        log = path_of(journal).with_name(path_of(journal).name + "-wal")
        assert not log.exists() or not log.stat().st_size
        after = pages_of(path_of(journal))
    assert len(after) == len(before) > 15
    # A page that was emptied is encrypted anew; one that was only given up would still be there.
    assert len(set(before) & set(after)) < 5


def pages_of(path: Path) -> list[bytes]:
    content = path.read_bytes()
    return [content[at : at + 4096] for at in range(0, len(content), 4096)]


def test_a_record_has_one_audio(clips: Clips) -> None:
    clips.keep("one", clip(), PCM, NINE)
    with pytest.raises(Collision, match="record 1 of one has audio already"):
        clips.keep("one", clip(pcm=PCM[2:]), PCM[2:], NINE)
    assert clips.audio("one", clip()) == PCM
    clips.keep("another", clip(pcm=PCM[2:]), PCM[2:], NINE)
    assert clips.audio("another", clip(pcm=PCM[2:])) == PCM[2:]


@pytest.mark.parametrize("pcm", [b"", b"\0", bytes(LONGEST_BYTES + 2)])
def test_what_is_no_audio_of_an_utterance_has_no_entry(pcm: bytes) -> None:
    with pytest.raises(EntryError, match="are no audio of an utterance"):
        clip(pcm=pcm)


@pytest.mark.parametrize("stored", ["x'00'", "x'789c030000000001'"])
def test_audio_that_was_changed_is_told(again: Callable[[], Clips], journal: Path, stored: str) -> None:
    with again() as clips:
        clips.keep("one", clip(), PCM, NINE)
    raw = dbapi2.connect(str(path_of(journal)))
    raw.execute(f"PRAGMA key=\"x'{KEY}'\"")
    raw.execute(f"UPDATE clip SET pcm = {stored}")
    raw.commit()
    raw.close()
    with again() as clips, pytest.raises(BrokenChain, match="audio of record 1 of one is not what its digest seals"):
        clips.audio("one", clip())


def test_audio_of_another_record_is_not_taken_for_it(clips: Clips) -> None:
    clips.keep("one", clip(), PCM, NINE)
    with pytest.raises(BrokenChain):
        clips.audio("one", clip().with_(sha256="0" * 64))
    assert clips.audio("one", clip(2)) is None
    assert clips.audio("two", clip()) is None


def test_beside_a_server_or_no_journal_no_audio_is_kept(tmp_path: Path) -> None:
    with pytest.raises(JournalRefused, match="beside a journal that is a file"):
        Clips.open("postgresql://room/journal")
    with pytest.raises(JournalRefused, match="There is no journal"):
        Clips.open(tmp_path / "none.db")
    assert not list(tmp_path.iterdir())


def test_a_file_that_was_cut_off_while_it_was_made_is_made_again(journal: Path, again: Callable[[], Clips]) -> None:
    path_of(journal).touch()
    with again() as clips:
        clips.keep("one", clip(), PCM, NINE)
        assert clips.audio("one", clip()) == PCM


def test_a_file_that_is_taken_away_is_told_and_nothing_is_written_into_the_void(clips: Clips, journal: Path) -> None:
    clips.keep("one", clip(), PCM, NINE)
    path_of(journal).rename(journal.with_name("elsewhere"))
    with pytest.raises(JournalRefused, match="was moved or deleted while it was open"):
        clips.keep("one", clip(2), PCM, NINE)


def test_a_file_that_is_something_else_is_told_and_left_as_it_is(journal: Path, again: Callable[[], Clips]) -> None:
    path_of(journal).write_bytes(b"no database at all " * 400)
    with pytest.raises(JournalRefused, match="cannot be read with the key of the journal"):
        again()
    assert path_of(journal).read_bytes() == b"no database at all " * 400


def test_a_place_that_takes_no_file_is_told(journal: Path, again: Callable[[], Clips]) -> None:
    path_of(journal).mkdir()
    with pytest.raises(JournalRefused, match="for the audio of what was said, cannot be opened"):
        again()
    path_of(journal).rmdir()
    path_of(journal).symlink_to(journal.parent / "gone" / "away")
    with pytest.raises(JournalRefused, match="for the audio of what was said, cannot be made: No such file"):
        again()


KEEPING = """
import sys
from pathlib import Path
from discorecorder.model.journal import Clips, Key
from tests.model.small_disk import audio_of

with Clips.open(Path(sys.argv[1]), key=Key(sys.argv[2])) as clips:
    for number in range(1, 100_000):
        clips.keep("one", *audio_of(number))
        print(number, flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="kills a process at once")
def test_what_was_acknowledged_is_there_after_a_kill_in_the_midst(journal: Path, again: Callable[[], Clips]) -> None:
    for _ in range(3):
        path_of(journal).unlink(missing_ok=True)
        words = [sys.executable, "-c", KEEPING, str(journal), KEY]
        with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            kept = [int(process.stdout.readline()) for _ in range(12)]
            process.send_signal(signal.SIGKILL)
            kept += [int(line) for line in process.stdout]
        with again() as clips:
            assert {held.number for held in clips.held()} >= set(kept)
            for number in kept:
                made, pcm, _ = audio_of(number)
                assert clips.audio("one", made) == pcm


@pytest.mark.skipif(sys.platform != "linux", reason="mounts a small disk as Linux does")
def test_a_full_disk_is_told_and_what_was_kept_before_is_there(tmp_path: Path) -> None:
    refused, *told_after = told("full of audio", tmp_path)
    where = tmp_path / "journal.db.clips"
    assert refused == f"refused: The disk that holds {where}, for the audio of what was said, is full. Free some space."
    assert told_after == ["after: True True", "then: True"]


def test_the_audio_of_a_spoken_line_is_sealed_into_the_record_and_the_line_stays_as_heard(
    clips: Clips, journal: Path
) -> None:
    with Journal.open(journal, key=Key(KEY)) as kept:
        recorder = Recorder.new(kept, lambda: NINE)
        recorder.record([opening("lumbar")], PROGRAM)
        spoken = recorder.record([Level("L4-5"), Note("one")], By("Dr Ada Ash", "radiologist", "voice"), "l four five")
        made = clip_of((2, 3), PCM, "l four five", 0.9, 7)
        clips.keep(spoken.id, made, PCM, NINE)
        grown = recorder.record([made], PROGRAM)
        assert kept.verify(grown.id, summarise) == []
        read = kept.records(grown.id)[-1].entry
        assert read == made
        assert isinstance(read, Clip)
        assert clips.audio(grown.id, read) == PCM
        assert grown.records[1].heard == "l four five"
        clips.forget_old(NINE + timedelta(days=8))
        assert clips.audio(grown.id, read) is None
        assert kept.verify(grown.id, summarise) == []


def test_the_record_of_audio_is_never_what_scratch_that_means_and_changes_nothing_else() -> None:
    room = Room()
    room.say(Level("L4-5"), Note("one"))
    meant = resolved(room.discogram, Withdraw())
    number = len(room.discogram.records)
    room.say(clip(number))
    assert resolved(room.discogram, Withdraw()) == meant
    with pytest.raises(EntryError, match="stands for good and cannot be taken back"):
        room.say(Withdraw(None, (number + 1,)))
    with pytest.raises(EntryError, match="a clip record is not corrected"):
        Correct(clip(number))
    room.say(Withdraw())
    room.say(clip(number + 2))
    room.say(Restore())
    assert room.discogram.standing.stands(number), "its audio does not stand between what was taken back and the redo"


def test_audio_that_another_program_holds_is_refused_before_a_window_would_seem_to_hang(
    journal: Path, clips: Clips
) -> None:
    with Clips.open(journal, key=Key(KEY)) as other, clips._writing():
        began = monotonic()
        with pytest.raises(JournalRefused, match="is locked by another program"):
            other.forget()
        assert 0.5 < monotonic() - began < 3


@pytest.mark.parametrize("source", ["key", "touch", "typed", "voice", "gauge"])
def test_that_audio_is_kept_nobody_can_say(source: str) -> None:
    room = Room()
    room.say(Level("L4-5"))
    last = room.discogram.records[-1]
    record = last.with_(number=last.number + 1, entry=clip(last.number), source=source)
    with pytest.raises(EntryError, match="recorded by the program alone"):
        room.discogram.plus(record.sealed(room.discogram.id, room.discogram.digest))
    for known in ("program", "script", "import"):
        room.discogram.plus(record.with_(source=known).sealed(room.discogram.id, room.discogram.digest))


def test_audio_belongs_to_a_record_that_is_there_and_to_no_signed_discogram() -> None:
    room = Room()
    room.say(Level("L4-5"))
    with pytest.raises(EntryError, match="there is no record 99 yet"):
        room.say(clip(99))
    assert isinstance(room.discogram.records[0].entry, Open)
