"""The ``enrol`` command: what is read is listed, a voice is learnt from recordings, and can be removed."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from discorecorder.dictation.speech import enrolment
from discorecorder.dictation.speech.enrolment import reading_list
from discorecorder.dictation.speech.persons import Gain, keep
from discorecorder.dictation.speech.sphinx import shipped
from tests.desk import Desk, refused
from tests.sound_file import written

GAIN = Gain(40, 6, 3, 200, 24, 13)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bytes]]:
    """Return what is enrolled from; learning itself is tested where it is done, and takes its time."""
    found: list[tuple[str, bytes]] = []

    def enrolled(name: str, said: list[tuple[str, bytes]], folder: Path, model: Path) -> object:
        found.extend(said)
        return keep(name, GAIN, b"means", model / "en-us", folder)

    monkeypatch.setattr(enrolment, "enrol", enrolled)
    return found


def record(folder: Path, name: str, value: int) -> None:
    written(folder / name, np.full(16_000, value, np.int16))


def test_what_is_to_be_read_is_listed_with_the_name_of_its_file(desk: Desk) -> None:
    listed = desk.say("enrol", "--phrases").lines
    assert listed[0] == {"file": "01.wav", "words": reading_list()[0]}
    assert len(listed) == 20


def test_a_voice_is_learnt_from_the_recordings_that_are_there(desk: Desk, asked: list[tuple[str, bytes]]) -> None:
    record(desk.home / "read", "01.wav", 1_000)
    record(desk.home / "read", "03.wav", 3_000)
    told = desk.say("enrol", desk.home / "read", "--name", "Dr Weber")
    assert told.status == 0
    assert told.json["name"] == "Dr Weber"
    assert (told.json["words_wrong_before"], told.json["words_wrong_after"]) == (24, 13)
    assert [words for words, _ in asked] == [reading_list()[0], reading_list()[2]]
    assert asked[1][1][:2] == (3_000).to_bytes(2, "little")


def test_voices_lie_with_the_users_records(desk: Desk, asked: list[tuple[str, bytes]]) -> None:
    record(desk.home / "read", "01.wav", 1_000)
    desk.say("enrol", desk.home / "read", "--name", "Dr Weber")
    assert (desk.home / "data" / "discorecorder" / "voices" / "Dr Weber" / "means").read_bytes() == b"means"
    assert [person["name"] for person in desk.say("enrol", "--list").lines] == ["Dr Weber"]


def test_a_voice_is_forgotten(desk: Desk) -> None:
    keep("Dr Weber", GAIN, b"means", shipped() / "en-us", desk.home / "voices")
    told = desk.say("enrol", "--forget", "--name", "Dr Weber", "--voices", desk.home / "voices")
    assert told.json == {"name": "Dr Weber", "forgotten": True}
    assert desk.say("enrol", "--list", "--voices", desk.home / "voices").lines == []


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("enrol", "."), "--name tells whose voice it is"),
        (("enrol", "--name", "Weber"), "name the folder with the recordings"),
        (("enrol", ".", "--name", "Weber"), "no recording in it is called 01.wav"),
        (("enrol", ".", "--name", " "), "has a name of 1 to 60"),
        (("enrol", "--forget", "--name", "Weber"), "nobody is enrolled as 'Weber'"),
    ],
)
def test_what_cannot_be_done_is_told(words: tuple[str, ...], why: str, desk: Desk) -> None:
    refused(desk.say(*words), why)


def test_a_recording_that_is_none_is_named(desk: Desk) -> None:
    (desk.home / "01.wav").write_bytes(b"no sound")
    refused(desk.say("enrol", desk.home, "--name", "Weber"), "01.wav")
