"""A voice is learnt in a process of its own: it tells how far it is, and whatever ends it takes nothing with it."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

import pytest

from bench.speech.noise import in_noise, room
from discorecorder.dictation.speech import RATE_HZ
from discorecorder.dictation.speech.enrolment import FEWEST_PHRASES, reading_list
from discorecorder.dictation.speech.persons import Gain, keep, persons, voices_folder, work_folder
from discorecorder.dictation.speech.sphinx import shipped
from discorecorder.settings import Settings
from discorecorder.ui.voice.learning import Learning
from tests.ui.table import until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

GAIN = Gain(40, 6, 3, 200, 24, 13)


@pytest.fixture
def learning(qtbot: QtBot) -> Iterator[Learning]:
    made = Learning(Settings())
    yield made
    made.end()


@pytest.fixture
def told(learning: Learning) -> list[tuple[str, object]]:
    """Return what came of it, as it is told."""
    found: list[tuple[str, object]] = []
    learning.learnt.connect(lambda person: found.append(("learnt", person)))
    learning.gained_nothing.connect(lambda gain: found.append(("gained_nothing", gain)))
    learning.failed.connect(lambda why, words: found.append(("failed", (why, words))))
    return found


def acting(learning: Learning, code: str) -> None:
    """Let a script take the place of the process that learns; it has ``frames`` and ``say``."""
    head = "import json, sys, time\nsay = lambda **told: print(json.dumps(told), flush=True)\n"
    learning._words = ["-c", head + code]


def read(spoken: Callable[[str], bytes]) -> list[tuple[str, bytes]]:
    """Return the shortest phrases of the list, as many as are needed."""
    import numpy as np

    found = []
    for seed, words in enumerate(sorted(reading_list(), key=len)[:FEWEST_PHRASES]):
        sound = np.frombuffer(spoken(words), np.int16)
        found.append((words, in_noise(sound, room(len(sound) / RATE_HZ + 0.1, seed), 20).tobytes()))
    return found


@pytest.mark.parametrize("how", ["cancelled", "killed"])
def test_one_that_is_ended_leaves_the_older_voice_and_nothing_of_the_new_one(
    qtbot: QtBot, learning: Learning, told: list[tuple[str, object]], spoken: Callable[[str], bytes], how: str
) -> None:
    kept = keep("../Weber", GAIN, b"means", shipped() / "en-us", voices_folder())
    learning.begin("../Weber", read(spoken))
    number = learning.number
    work = work_folder(voices_folder(), number)
    until(qtbot, work.exists)
    if os.name == "posix":
        assert work.stat().st_mode & 0o077 == 0, "nobody else sees what is worked out from the phrases"
    if how == "cancelled":
        learning.end()
    else:
        os.kill(number, signal.SIGKILL)
        until(qtbot, lambda: told)
        assert told == [("failed", ("it was ended from outside", ""))]
    assert learning.number == 0
    assert not work.exists()
    assert persons(voices_folder()) == (kept,)
    assert [place.name for place in voices_folder().iterdir()] == ["%2E%2E%2FWeber"]
    assert told == ([] if how == "cancelled" else [("failed", ("it was ended from outside", ""))])


def test_a_phrase_that_is_another_is_named(
    qtbot: QtBot, learning: Learning, told: list[tuple[str, object]], spoken: Callable[[str], bytes]
) -> None:
    said = read(spoken)
    said[0], said[1] = (said[0][0], said[1][1]), (said[1][0], said[0][1])
    parts: list[float] = []
    learning.went_on.connect(parts.append)
    learning.begin("Weber", said)
    until(qtbot, lambda: told)
    assert told[0][0] == "failed"
    assert told[0][1] == (
        "the recording of 'l four five' sounds like 'l five s one'; put the recordings in their order",
        "l four five",
    )
    assert parts == sorted(parts)
    assert parts[-1] == pytest.approx(0.2), "each phrase was heard once of five times"


def test_a_voice_that_gains_nothing_is_told_with_its_numbers(
    qtbot: QtBot, learning: Learning, told: list[tuple[str, object]]
) -> None:
    acting(learning, 'sys.stdin.buffer.read(5)\nsay(event="gained_nothing", gain={"words": 200})\ntime.sleep(60)')
    learning.begin("Weber", [("pain", b"\x00\x00")])
    until(qtbot, lambda: told)
    assert told == [("gained_nothing", Gain(words=200))]
    assert learning.number == 0, "one that was to end and does not is ended"


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ('print("what is this", flush=True); time.sleep(60)', "it says what nobody understands"),
        ('say(event="part"); time.sleep(60)', "it says what nobody understands"),
        ("raise MemoryError", "MemoryError"),
        ("sys.exit(0)", "it was ended from outside"),
        ('say(event="failed", why="no model", words="")', "no model"),
    ],
)
def test_one_that_goes_wrong_is_told(
    qtbot: QtBot, learning: Learning, told: list[tuple[str, object]], code: str, why: str
) -> None:
    acting(learning, code)
    learning.begin("Weber", [])
    until(qtbot, lambda: told)
    assert told == [("failed", (why, ""))]


def test_one_that_cannot_be_started_is_told(
    qtbot: QtBot, learning: Learning, told: list[tuple[str, object]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/nonexistent/python")
    learning.begin("Weber", [("pain", b"\x00\x00")])
    until(qtbot, lambda: told)
    assert told == [("failed", ("it cannot be started", ""))]
    learning.end()


def test_the_model_and_the_pronunciations_of_the_site_are_learnt_with(qtbot: QtBot) -> None:
    made = Learning(Settings(voice_model="/srv/model", voice_pronunciations="site.dict"))
    assert made._words[2:] == ["--model", "/srv/model", "--pronunciations", "site.dict"]
