"""The process that learns a voice: what comes in is a name and phrases, and what comes of them is told."""

from __future__ import annotations

import argparse
import io
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discorecorder.dictation.speech import SpeechError, enroller
from discorecorder.dictation.speech.alignment import PhraseError
from discorecorder.dictation.speech.enroller import enrolling, learn, read
from discorecorder.dictation.speech.enrolment import NothingGainedError
from discorecorder.dictation.speech.persons import Gain, Person

if TYPE_CHECKING:
    from pathlib import Path

GAIN = Gain(40, 6, 3, 200, 24, 13)
OPTIONS = argparse.Namespace(model="", pronunciations="")
MODULE = "discorecorder.dictation.speech.enroller"


class Told(list[dict[str, Any]]):
    """Keeps events."""

    def __call__(self, event: str, **fields: object) -> None:
        self.append({"event": event, **fields})


@given(st.text(max_size=60), st.lists(st.tuples(st.text(max_size=20), st.binary(max_size=50)), max_size=5))
def test_what_is_told_to_it_is_what_it_reads(name: str, said: list[tuple[str, bytes]]) -> None:
    assert read(io.BytesIO(b"".join(enrolling(name, said)))) == (name, said)


def test_phrases_that_do_not_all_come_are_not_learnt_from() -> None:
    *frames, _ = enrolling("Weber", [("no leak", b"\x00\x00")])
    assert read(io.BytesIO(b"".join(frames))) is None
    with pytest.raises(SpeechError, match="broke off"):
        read(io.BytesIO(b"".join(frames)[:-1]))


@pytest.mark.parametrize(
    ("raised", "told"),
    [
        (NothingGainedError("Weber", GAIN), {"event": "gained_nothing", "gain": GAIN.as_json()}),
        (
            PhraseError("this does not sound like 'no leak'; read it again", "no leak"),
            {"event": "failed", "why": "this does not sound like 'no leak'; read it again", "words": "no leak"},
        ),
        (SpeechError("no such model"), {"event": "failed", "why": "no such model", "words": ""}),
        (
            OSError(28, "No space left on device", "/data/voices"),
            {
                "event": "failed",
                "why": "/data/voices: the voice cannot be kept (No space left on device)",
                "words": "",
            },
        ),
    ],
)
def test_why_nothing_is_kept_is_told(
    raised: Exception, told: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise raised

    monkeypatch.setattr(enroller, "adapt", refuse)
    heard = Told()
    assert learn("Weber", [], OPTIONS, heard) == 1
    assert heard == [told]


def test_a_full_disk_that_names_no_file_is_told_with_the_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(enroller, "adapt", refuse)
    monkeypatch.setattr(enroller, "voices_folder", lambda: tmp_path)
    heard = Told()
    assert learn("Weber", [], OPTIONS, heard) == 1
    assert heard[0]["why"] == f"{tmp_path}: the voice cannot be kept (No space left on device)"


def test_how_far_it_is_and_what_is_gained_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def adapt(*given: Any) -> Person:
        given[-1](0.12345)
        return Person(given[0], "2026-11-26T08:00:00+00:00", GAIN)

    monkeypatch.setattr(enroller, "adapt", adapt)
    heard = Told()
    assert learn("Weber", [], OPTIONS, heard) == 0
    assert heard == [
        {"event": "part", "done": 0.123},
        {
            "event": "enrolled",
            "name": "Weber",
            "enrolled_at": "2026-11-26T08:00:00+00:00",
            "gain": GAIN.as_json(),
        },
    ]


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"", b""), (b"X\x00\x00\x00\x00", b"says nothing"), (b"".join(enrolling("Weber", [])), b"at least 12")],
)
def test_a_process_that_is_told_nothing_good_ends_and_leaves_nothing(
    content: bytes, told: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    ended = subprocess.run([sys.executable, "-m", MODULE], input=content, capture_output=True, timeout=60, check=False)
    assert ended.returncode == 1
    assert told in ended.stdout
    assert [place for place in tmp_path.rglob("*") if place.name.startswith(".")] == []
