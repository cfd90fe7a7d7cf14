"""The ``clips`` command: audio is listed with its record, saved where it is what was said, and forgotten."""

from __future__ import annotations

import os
import stat
import wave
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest
from sqlcipher3 import dbapi2

from discorecorder.model.entries import Reading
from discorecorder.model.journal import Clips, Journal
from discorecorder.model.journal.clips import clip_of, path_of
from discorecorder.recorder import PROGRAM, By, Recorder, local_now
from tests.desk import Desk, refused

if TYPE_CHECKING:
    from discorecorder.model.journal.clips import Held

PCM = Random(1).randbytes(64_000)
RADIOLOGIST = By("Dr Ada Ash", "radiologist", "voice")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def said(desk: Desk) -> str:
    """A discogram whose fourth record was spoken, and has its audio; its id."""
    return spoken(desk, "pain seven")


def spoken(desk: Desk, words: str, *, is_recorded: bool = True) -> str:
    identity = desk.replayed()
    key = Path(desk.environment["DISCORECORDER_KEY_FILE"])
    with Journal.open(desk.database, key=key) as journal, Clips.open(desk.database, key=key) as clips:
        recorder = Recorder.resume(journal, identity)
        number = len(recorder.record([Reading(pain=7)], RADIOLOGIST, words).records)
        clip = clip_of((number,), PCM, words, 0.87, 7)
        clips.keep(identity, clip, PCM, local_now())
        if is_recorded:
            recorder.record([clip], PROGRAM)
    return identity


def held(desk: Desk) -> list[Held]:
    """Return what audio lies on the disk."""
    with Clips.open(desk.database, key=Path(desk.environment["DISCORECORDER_KEY_FILE"])) as clips:
        return clips.held()


def test_what_is_kept_is_listed_with_what_was_said_and_until_when_it_is_kept(desk: Desk, said: str) -> None:
    another = spoken(desk, "concordant")
    listed = desk.say("clips", "list").lines
    assert [(one["discogram"], one["words"]) for one in listed] == [(said, "pain seven"), (another, "concordant")]
    (line,) = desk.say("clips", "list", said).lines
    assert (line["records"], line["confidence"], line["seconds"], line["sealed"]) == ([4], 0.87, 2, True)
    assert line["kept_at"] < line["kept_until"]
    assert desk.say("clips", "list", "nobody").lines == []


def test_audio_is_saved_as_a_sound_file_that_is_its_owners_alone(desk: Desk, said: str) -> None:
    done = desk.say("clips", "save", said, "4", "said.wav")
    assert done.status == 0, done.err
    assert done.json["words"] == "pain seven"
    assert "wrote said.wav" in done.err
    with wave.open(str(desk.home / "said.wav"), "rb") as sound:
        assert (sound.getnchannels(), sound.getsampwidth(), sound.getframerate()) == (1, 2, 16_000)
        assert sound.readframes(sound.getnframes()) == PCM
    if os.name == "posix":
        assert stat.S_IMODE((desk.home / "said.wav").stat().st_mode) == 0o600


def test_audio_that_was_changed_or_a_record_that_was_is_not_saved(desk: Desk, said: str) -> None:
    tampered(path_of(desk.database), desk, f"UPDATE clip SET pcm = x'{b'other'.hex()}'")
    refused(desk.say("clips", "save", said, "4", "said.wav"), "the audio of record 4", "is not what its digest seals")
    changed = "UPDATE record SET body = replace(body, '0.87', '0.9')"
    tampered(desk.database, desk, "DROP TRIGGER record_no_update", changed)
    refused(desk.say("clips", "save", said, "4", "said.wav"), "is not what was recorded")
    assert not (desk.home / "said.wav").exists()


def tampered(path: Path, desk: Desk, *statements: str) -> None:
    raw = dbapi2.connect(str(path))
    key = Path(desk.environment["DISCORECORDER_KEY_FILE"]).read_text(encoding="ascii").strip()
    raw.execute(f"PRAGMA key=\"x'{key}'\"")
    for statement in statements:
        raw.execute(statement)
    raw.commit()
    raw.close()


def test_what_is_forgotten_is_told_and_the_record_keeps_its_digest(desk: Desk, said: str) -> None:
    another = spoken(desk, "concordant")
    assert desk.say("clips", "forget", said).json == {"forgotten": 1}
    assert [one.discogram for one in held(desk)] == [another]
    refused(desk.say("clips", "save", said, "4", "said.wav"), f"the audio of record 4 of {said} is kept no longer")
    assert desk.say("clips", "forget", "--all").json == {"forgotten": 1}
    assert held(desk) == []
    assert desk.say("clips", "forget", "--all").json == {"forgotten": 0}
    assert desk.say("verify").json == {"intact": True, "breaks": []}
    assert desk.say("show", said).json["records"][-1]["entry"]["kind"] == "clip"


def test_audio_that_no_record_seals_is_told_as_such_and_not_saved(desk: Desk) -> None:
    identity = spoken(desk, "pain seven", is_recorded=False)
    (line,) = desk.say("clips", "list").lines
    assert (line["records"], line["words"], line["sealed"]) == ([4], None, False)
    refused(desk.say("clips", "save", identity, "4", "said.wav"), f"record 4 of {identity} has no audio")


def test_where_none_was_ever_kept_there_is_none_and_no_file_is_made(desk: Desk) -> None:
    identity = desk.replayed()
    assert desk.say("clips", "list").lines == []
    assert desk.say("clips", "forget", "--all").json == {"forgotten": 0}
    refused(desk.say("clips", "save", identity, "3", "said.wav"), "has no audio")
    assert not path_of(desk.database).exists()


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("save", "ID"), "clips save ID RECORD FILE.wav"),
        (("save", "ID", "4"), "clips save ID RECORD FILE.wav"),
        (("save", "nobody", "4", "said.wav"), "there is no discogram"),
        (("save", "ID", "1", "said.wav"), "record 1 of"),
        (("save", "ID", "4", "nowhere/said.wav"), "nowhere/said.wav"),
        (("forget",), "or --all"),
        (("forget", "ID", "--all"), "--all stands alone"),
        (("list", "--all"), "--all stands alone"),
        (("list", "ID", "4"), "takes a discogram and nothing else"),
    ],
)
def test_words_that_leave_something_open_are_refused(desk: Desk, said: str, words: tuple[str, ...], why: str) -> None:
    refused(desk.say("clips", *(said if word == "ID" else word for word in words)), why)
    assert len(held(desk)) == 1


@pytest.mark.parametrize("end", ["", ".clips", ".clips-wal"])
def test_no_sound_takes_the_place_of_the_journal_or_of_its_audio(desk: Desk, said: str, end: str) -> None:
    place = Path(f"{desk.database}{end}")
    if not place.exists():
        place.touch()
    before = place.read_bytes()
    refused(desk.say("clips", "save", said, "4", place), "name another file to write to")
    assert place.read_bytes() == before


def test_a_wrong_key_and_a_server_are_told(desk: Desk, said: str) -> None:
    assert said
    path_of(desk.database).write_bytes(b"no database at all " * 400)
    refused(desk.say("clips", "list"), "discorecorder.db.clips", "cannot be read with the key of the journal")
    refused(desk.say("--database", "postgresql+psycopg://nobody@localhost:1/none", "clips", "list"))


def test_what_is_too_old_is_listed_until_the_program_forgets_it(desk: Desk, said: str) -> None:
    with Clips.open(desk.database, key=Path(desk.environment["DISCORECORDER_KEY_FILE"])) as clips:
        clips.keep("old", clip_of((1,), PCM, "pain six", 0.9, 7), PCM, local_now() - timedelta(days=8))
    assert [one["discogram"] for one in desk.say("clips", "list").lines] == ["old", said]
