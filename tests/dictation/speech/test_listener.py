"""The process that listens: what goes in as frames comes out as events, and whatever goes wrong is told in words."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import time
from base64 import b64decode
from contextlib import contextmanager
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discorecorder.dictation.sayable import Sayable
from discorecorder.dictation.speech import BLOCK_BYTES, LONGEST_S, RATE_HZ, Heard, HeardWord, SpeechError
from discorecorder.dictation.speech.listener import (
    HEAD,
    Listener,
    engine_named,
    expecting,
    frame,
    heard_from,
    told_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.dictation.speech.conftest import Speak

ENOUGH_S = 60
MODULE = "discorecorder.dictation.speech.listener"
LOUD = (np.sin(np.arange(RATE_HZ) / 5) * 8_000).astype(np.int16)
QUIET = np.zeros(RATE_HZ, np.int16)
BROKEN = """
import os, sys
from discorecorder.dictation import speech
from discorecorder.dictation.speech.listener import main

class Broken:
    name = "broken"
    def expect(self, now): os.write(1, b"a native library prints this\\n")
    def begin(self): raise RuntimeError("the model fell over")
    def close(self): pass

speech.ENGINES["broken"] = lambda model: Broken()
sys.exit(main(["--engine", "broken"]))
"""


class Process:
    """A listener as the program starts it, with the events that it told."""

    def __init__(self, *words: str, code: str = "") -> None:
        command = [sys.executable, *(["-c", code] if code else ["-m", MODULE, *words])]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe)

    def send(self, *frames: bytes) -> None:
        """Write frames."""
        assert self.process.stdin is not None
        self.process.stdin.write(b"".join(frames))
        self.process.stdin.flush()

    def until(self, event: str) -> list[dict[str, Any]]:
        """Return the events up to one of a name."""
        assert self.process.stdout is not None
        told: list[dict[str, Any]] = []
        while not told or told[-1]["event"] != event:
            line = self.process.stdout.readline()
            assert line, f"it ended without telling {event}: {told}"
            told.append(json.loads(line))
        return told

    def ended(self) -> tuple[int, list[dict[str, Any]], str]:
        """Close its input and return its status, the events that were left, and what it wrote besides."""
        out, err = self.process.communicate(timeout=ENOUGH_S)
        return self.process.returncode, [json.loads(line) for line in out.splitlines()], err.decode()


@contextmanager
def listening(*words: str, code: str = "") -> Iterator[Process]:
    process = Process(*words, code=code)
    try:
        yield process
    finally:
        process.process.kill()
        process.process.communicate()


def audio(*sounds: np.ndarray[Any, np.dtype[np.int16]]) -> list[bytes]:
    """Return sounds as frames of a tenth of a second."""
    whole = np.concatenate(sounds).tobytes()
    return [frame("A", whole[at : at + BLOCK_BYTES]) for at in range(0, len(whole), BLOCK_BYTES)]


def test_a_phrase_said_while_the_key_is_held_is_heard_and_the_next_is_too(speak: Speak) -> None:
    with listening() as process:
        process.send(expecting(Sayable("lumbar", ("L3-4", "L4-5"))))
        process.send(frame("B"), *audio(speak("forty psi pain seven", "us-m")), frame("F"))
        (ready,) = process.until("ready")
        assert ready["engine"] == "pocketsphinx"
        assert 20 < ready["memory_mib"] < 250
        told = process.until("heard")
        assert {one["event"] for one in told} == {"partial", "heard"}
        assert told[-1]["words"] == "forty psi pain seven"
        assert 0 < told[-1]["took_ms"] < told[-1]["since_speech_ms"]
        assert told[-1]["memory_mib"] < 250
        process.send(frame("B"), *audio(speak("l four five one point five mils", "us-m")), frame("F"))
        assert process.until("heard")[-1]["words"] == "l four five one point five mils"
        assert process.ended()[:2] == (0, [])


def test_hands_free_the_words_before_the_decision_belong_to_it_and_a_silence_ends_it(speak: Speak) -> None:
    with listening() as process:
        process.send(expecting(Sayable()), frame("H", b"1"))
        said = speak("forty psi pain seven", "us-m"), speak("l four five one point five mils", "us-m")
        process.send(*audio(QUIET, said[0], QUIET, said[1], QUIET))
        first = process.until("heard")
        assert [one["event"] for one in first][:2] == ["ready", "began"]
        assert first[-1]["words"] == "forty psi pain seven"
        assert 300 < first[-1]["since_speech_ms"] - first[-1]["took_ms"] < 500
        assert process.until("heard")[-1]["words"] == "l four five one point five mils"
        assert process.ended()[:2] == (0, [])


@pytest.mark.parametrize(
    ("sent", "why"),
    [
        (b"E\x00", "broke off within the head"),
        (frame("A", b"12345678")[:-3], "broke off within a frame, after 5 of 8"),
        (frame("Z"), "begins with b'Z'"),
        (HEAD.pack(b"A", 4_000_001), "longer than any"),
        (frame("E", b"{lumbar"), "not told in JSON"),
        (frame("E", b"[" * 100_000), "not told in JSON"),
        (frame("E", b"[1]"), "not told in JSON"),
        (frame("E", b'{"region": "lumbar", "colour": "red"}'), "not told in JSON"),
        (frame("E", b'{"region": "sacral"}'), "not told as it has to be"),
        (frame("E", b'{"planned": ["L4-9"]}'), "not told as it has to be"),
        (frame("E", b'{"is_armed": "yes"}'), "not told as it has to be"),
        (frame("E", b'{"usual": [7]}'), "not told as it has to be"),
        (frame("E", b'{"language": "fr"}'), "not told as it has to be"),
    ],
)
def test_what_is_no_frame_is_refused_in_words(sent: bytes, why: str) -> None:
    with pytest.raises(SpeechError, match=why):
        Listener(Ear(), Told()).run(io.BytesIO(sent))


def test_what_is_refused_is_told_and_ends_the_process_with_status_1() -> None:
    with listening() as process:
        process.send(frame("E", b"{lumbar"))
        status, told, err = process.ended()
    assert (status, err) == (1, "")
    assert told[-1]["event"] == "failed"
    assert "JSON" in told[-1]["why"]


def test_an_engine_that_breaks_says_so_and_what_libraries_print_is_no_event() -> None:
    with listening(code=BROKEN) as process:
        process.send(expecting(Sayable()), frame("B"))
        status, told, err = process.ended()
    assert status == 1
    assert [one["event"] for one in told] == ["ready", "failed"]
    assert told[-1]["why"] == "the speech engine failed: RuntimeError: the model fell over"
    assert "a native library prints this" in err
    assert "Traceback" in err


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--engine", "parrot"), "'parrot' is no speech engine; there are pocketsphinx"),
        (("--model", "no/such/folder"), "no/such/folder"),
        (("--pronunciations", "no/such/list"), "no/such/list: the pronunciations cannot be read"),
        (("--wake", "xyzzyq"), "nothing tells how 'xyzzyq' is pronounced"),
        (("--person", "nobody at all"), "nobody at all"),
        (("--second", "parrot"), "'parrot' is no speech engine"),
    ],
)
def test_an_engine_that_cannot_be_made_is_told_in_words(words: tuple[str, ...], why: str) -> None:
    with listening(*words) as process:
        status, told, err = process.ended()
    assert (status, err) == (1, "")
    assert [one["event"] for one in told] == ["failed"]
    assert why in told[0]["why"]


def test_a_listener_to_which_nobody_listens_ends_quietly() -> None:
    with listening() as process:
        process.until("ready")
        assert process.process.stdout is not None
        process.process.stdout.close()
        process.send(frame("B"), *audio(QUIET), frame("F"))
        assert process.process.wait(ENOUGH_S) == 1
        assert process.process.stderr is not None
        assert process.process.stderr.read() == b""


@pytest.mark.skipif(sys.platform == "win32", reason="there a child does not learn of its parent's end that way")
def test_a_listener_ends_with_the_program_that_began_it_also_where_its_input_stays_open(tmp_path: Path) -> None:
    pipe = tmp_path / "audio"
    os.mkfifo(pipe)
    begins = (
        "import subprocess, sys;"
        f"one = subprocess.Popen([sys.executable, '-m', {MODULE!r}], stdin=open({str(pipe)!r}, 'rb'),"
        " stdout=subprocess.PIPE); print(one.pid, one.stdout.readline().decode(), flush=True)"
    )
    writer = os.open(pipe, os.O_RDWR)
    try:
        told = subprocess.run(
            [sys.executable, "-c", begins], capture_output=True, text=True, timeout=ENOUGH_S, check=True
        )
        assert '"ready"' in told.stdout
        pid = int(told.stdout.split()[0])
        until = time.monotonic() + ENOUGH_S
        while _is_running(pid):
            assert time.monotonic() < until, "it goes on although nobody is left to hear it"
            time.sleep(0.05)
    finally:
        os.close(writer)


def _is_running(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat", encoding="ascii") as stat:  # noqa: PTH123
            return stat.read().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


class Ear:
    """An engine that keeps what it is given."""

    name = "ear"

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.audio = b""

    def expect(self, now: Sayable) -> None:
        self.calls.append(f"expect {now.region}")

    def begin(self) -> None:
        self.calls.append("begin")
        self.audio = b""

    def feed(self, block: bytes) -> str:
        assert len(block) % 2 == 0
        self.audio += block
        return ""

    def end(self) -> Heard:
        self.calls.append("end")
        return Heard("")

    def forget(self) -> None:
        self.calls.append("forget")

    def close(self) -> None:
        self.calls.append("close")


class Told(list[str]):
    """The names of the events that were told."""

    def __call__(self, event: str, **_: object) -> None:
        self.append(event)


def taken(listener: Listener, *frames: bytes) -> None:
    listener.run(io.BytesIO(b"".join(frames)))


def test_audio_outside_of_speech_does_not_reach_the_engine() -> None:
    ear, told = Ear(), Told()
    listener = Listener(ear, told)
    taken(listener, *audio(LOUD), frame("F"), frame("B"), *audio(QUIET), frame("F"), frame("F"), *audio(LOUD))
    assert ear.calls == ["begin", "end"]
    assert ear.audio == QUIET.tobytes()
    assert told == ["heard"]


def test_a_held_key_goes_before_hands_free() -> None:
    ear = Ear()
    listener = Listener(ear, Told())
    taken(listener, frame("H", b"1"), frame("B"), *audio(LOUD, QUIET, QUIET))
    assert ear.calls == ["begin"]
    taken(listener, frame("F"))
    assert ear.calls == ["begin", "end"]
    assert ear.audio == np.concatenate([LOUD, QUIET, QUIET]).tobytes()


def test_hands_free_that_is_switched_off_ends_what_is_being_said() -> None:
    ear, told = Ear(), Told()
    listener = Listener(ear, told)
    taken(listener, frame("H", b"1"), *audio(QUIET, LOUD), frame("H", b"0"), *audio(LOUD, QUIET))
    assert ear.calls == ["begin", "end"]
    assert told == ["began", "heard"]


def test_what_is_being_said_when_a_recording_ends_is_heard() -> None:
    ear = Ear()
    listener = Listener(ear, Told())
    taken(listener, frame("H", b"1"), *audio(QUIET, LOUD))
    listener.finish()
    assert ear.calls == ["begin", "end"]
    assert ear.audio.endswith(LOUD.tobytes())


@given(st.lists(st.integers(0, 5_000), max_size=12))
@settings(max_examples=40)
def test_audio_may_be_cut_anywhere(cuts: list[int]) -> None:
    ear = Ear()
    listener = Listener(ear, Told())
    whole = LOUD[:5_000].tobytes()
    edges = sorted({0, *cuts, len(whole)})
    listener.take("B")
    for begins, ends in pairwise(edges):
        listener.take("A", whole[begins:ends])
    listener.take("F")
    assert ear.audio == whole


def given_by(*frames: bytes, gives_audio: bool = True) -> tuple[Ear, list[bytes | None]]:
    """Return an engine that was fed, and the audio that was told with each thing heard; None where none was."""
    ear, given = Ear(), list[bytes | None]()

    def tell(event: str, **fields: Any) -> None:
        if event == "heard":
            given.append(b64decode(fields["audio"]) if "audio" in fields else None)

    taken(Listener(ear, tell, gives_audio=gives_audio), *frames)
    return ear, given


def test_audio_is_given_with_what_was_heard_in_it_and_is_what_the_engine_was_given() -> None:
    held = (frame("B"), *audio(LOUD, QUIET), frame("F"))
    ear, given = given_by(*held, *audio(LOUD), frame("B"), *audio(QUIET), frame("F"))
    assert given == [np.concatenate([LOUD, QUIET]).tobytes(), QUIET.tobytes()]
    ear, given = given_by(frame("H", b"1"), *audio(QUIET, LOUD, QUIET, QUIET))
    assert given == [ear.audio]
    assert LOUD.tobytes() in ear.audio


def test_no_audio_is_given_unless_it_is_wanted_and_none_of_what_is_too_long_to_be_a_phrase() -> None:
    assert given_by(frame("B"), *audio(LOUD), frame("F"), gives_audio=False)[1] == [None]
    whole = [LOUD] * (LONGEST_S + 3)
    _, given = given_by(frame("B"), *audio(*whole), frame("F"), frame("B"), *audio(QUIET), frame("F"))
    assert given == [None, QUIET.tobytes()]
    assert given_by(frame("B"), frame("F"))[1] == [None]


def test_the_process_gives_audio_where_it_is_told_to(speak: Speak) -> None:
    said = speak("forty psi pain seven", "us-m")
    for words, is_given in (("--audio",), True), ((), False):
        with listening(*words) as process:
            process.send(frame("B"), *audio(said), frame("F"))
            told = process.until("heard")[-1]
            assert ("audio" in told) == is_given
            assert b64decode(told.get("audio", "")) == (said.tobytes() if is_given else b"")


def test_what_was_heard_is_the_same_behind_the_pipe() -> None:
    part = HeardWord("seven", 0.1, 0.4, -12.5)
    heard = Heard("pain seven", (part,), fit=-12.5, rival="pain eleven", margin=310.0, seconds=1.2, is_clipped=True)
    assert heard_from(json.loads(json.dumps(told_of(heard))) | {"event": "heard", "took_ms": 3}) == heard


def test_an_engine_of_no_name_is_refused_with_those_there_are() -> None:
    with pytest.raises(SpeechError, match="pocketsphinx, vosk, faster-whisper, sherpa-onnx"):
        engine_named("parrot")
