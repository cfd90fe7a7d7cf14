"""The ear-piece: what is said comes out of it and of nothing else, whatever happens to it.

Qt's part for sound keeps for the life of a process what it found at its first look, so the program that speaks is one
of its own.
"""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

import numpy as np
import pytest

from discorecorder.dictation.sayable import Sayable
from discorecorder.dictation.speech import RATE_HZ
from discorecorder.dictation.speech.read_back import audio_of, seconds_of
from discorecorder.dictation.speech.sphinx import Sphinx
from discorecorder.ui.voice import earpiece
from discorecorder.ui.voice.earpiece import AGAIN_S, EarPiece, output_of
from discorecorder.ui.voice.outputs import QtOutput, id_of, outputs
from discorecorder.ui.voice.pinned import GONE, HANGS_S, READY, Pinned
from tests.dictation.speech.conftest import hear
from tests.ui.voice.sound_server import EAR, EAR_CALLED, SINK, TWIN, Recorded, SoundServer, until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from numpy.typing import NDArray
    from PySide6.QtWidgets import QApplication

    from tests.ui.voice.told_program import ToldProgram

PROGRAM = """
from PySide6.QtCore import QCoreApplication, QSocketNotifier
from discorecorder.dictation.speech.read_back import audio_of
from discorecorder.ui.voice import earpiece
from discorecorder.ui.voice.earpiece import EarPiece

def on_word(*_):
    verb, _, words = sys.stdin.readline().strip().partition(" ")
    if verb == "say":
        one.say(audio_of(tuple(words.split(","))))
    elif verb == "stop":
        one.stop()
    elif verb == "end":
        one.end()
    tell("done", one.is_ready)

if sys.argv[2:]:
    earpiece.platform.system = lambda: sys.argv[2]
application = QCoreApplication([])
one = EarPiece(sys.argv[1])
one.readied.connect(lambda: tell("readied", ""))
one.changed.connect(lambda: tell("why", one.why))
one.begin()
words = QSocketNotifier(0, QSocketNotifier.Type.Read)
words.activated.connect(on_word)
tell("begun", one.wanted)
application.exec()
"""
LONG = "confirm,one point five mils forty psi pain seven concordant,one point five mils forty psi pain seven concordant"


def understood(audio: NDArray[np.int16]) -> str:
    """Return what the embedded engine understands."""
    with closing(Sphinx()) as engine:
        engine.expect(Sayable(planned=("L4-5",)))
        return hear(engine, audio).words


@pytest.fixture
def room(server: SoundServer, tmp_path: Path) -> Iterator[Recorded]:
    """What the patient hears."""
    made = Recorded(server, SINK, tmp_path / "room.raw")
    yield made
    made.process.kill()
    made.process.wait()


@pytest.fixture
def ear(server: SoundServer, tmp_path: Path) -> Iterator[Callable[[], Recorded]]:
    """Record what comes out of the ear-piece, once it is plugged in."""
    made: list[Recorded] = []

    def record() -> Recorded:
        made.append(Recorded(server, EAR, tmp_path / f"ear{len(made)}.raw"))
        return made[-1]

    yield record
    for one in made:
        one.process.kill()
        one.process.wait()


@pytest.fixture
def speak(begin: Callable[..., ToldProgram]) -> Callable[..., ToldProgram]:
    """Begin to speak in an environment into the ear-piece that is wanted; a system stands in for the one that is."""
    return partial(begin, PROGRAM)


@pytest.fixture
def readied(
    server: SoundServer, ear: Callable[[], Recorded], speak: Callable[..., ToldProgram]
) -> Callable[..., tuple[ToldProgram, Recorded]]:
    """Plug the ear-piece in; return who is ready to speak into it, and what comes out of it."""

    def begun(wanted: str = EAR, *system: str) -> tuple[ToldProgram, Recorded]:
        server.plug_ear()
        heard = ear()
        speaker = speak(server.environment, wanted, *system)
        speaker.until("readied")
        return speaker, heard

    return begun


def stopped(speaker: ToldProgram, heard: Recorded) -> float:
    """Stop who speaks, and return for how long there was sound, in s; there is none after that."""
    speaker.do("stop")
    heard.wait(0.2)
    silent_from = heard.sound_s
    heard.wait(0.5)
    assert heard.sound_s == silent_from
    return silent_from


def test_what_is_said_is_understood_at_the_ear_and_the_room_stays_silent(
    room: Recorded, readied: Callable[..., tuple[ToldProgram, Recorded]]
) -> None:
    speaker, heard = readied(EAR_CALLED)
    assert speaker.do("say l four five")
    until(lambda: heard.sound_s > 0)
    heard.wait(seconds_of(audio_of(("l four five",))) + 0.3)
    assert heard.sound_s == pytest.approx(seconds_of(audio_of(("l four five",))), abs=0.15)
    assert understood(heard.samples) == "l four five"
    assert not room.samples.any()
    assert len(room.samples) > RATE_HZ, "it was listened to all the while"


def test_one_that_is_pulled_in_the_midst_is_heard_nowhere_else_and_speaks_again_when_it_is_back(
    server: SoundServer,
    room: Recorded,
    ear: Callable[[], Recorded],
    readied: Callable[..., tuple[ToldProgram, Recorded]],
) -> None:
    speaker, heard = readied()
    speaker.do(f"say {LONG}")
    until(lambda: heard.sound_s > 0.5)
    server.pull_ear()
    speaker.until("why", f"the ear-piece {EAR_CALLED} is not connected")
    assert not speaker.do(f"say {LONG}")
    room.wait(0.7)
    assert not room.samples.any()
    server.plug_ear()
    again = ear()
    speaker.until("why", "")
    speaker.do("say l four five")
    until(lambda: again.sound_s > 0.5)
    assert not room.samples.any()


def test_when_it_is_pulled_a_loudspeaker_of_the_same_name_is_not_spoken_into(
    server: SoundServer, tmp_path: Path, ear: Callable[[], Recorded], speak: Callable[..., ToldProgram]
) -> None:
    server.plug_ear()
    speaker = speak(server.environment, EAR_CALLED)
    speaker.until("readied")
    server.plug_twin()
    twin = Recorded(server, TWIN, tmp_path / "twin.raw")
    try:
        server.pull_ear()
        speaker.until("why", f"the ear-piece {EAR_CALLED} is not connected")
        twin.wait(2 * AGAIN_S + 0.5)
        assert not speaker.do("say l four five")
        server.plug_ear()
        heard = ear()
        speaker.until("why", "")
        speaker.do("say l four five")
        until(lambda: heard.sound_s > 0.5)
        assert not twin.samples.any()
    finally:
        twin.process.kill()
        twin.process.wait()


def test_what_is_said_while_the_server_hangs_is_not_heard_when_it_goes_on(
    server: SoundServer, ear: Callable[[], Recorded], monkeypatch: pytest.MonkeyPatch
) -> None:
    server.plug_ear()
    heard = ear()
    monkeypatch.setenv("PULSE_SERVER", server.environment["PULSE_SERVER"])
    output = Pinned(EAR)
    until(lambda: output.look() == READY)
    audio = audio_of(tuple(LONG.split(",")))
    output.play(audio)
    until(lambda: heard.sound_s > 0.3)
    output.stop()
    heard.wait(HANGS_S + 0.3)
    assert output.look() == READY, "it answered"
    before = len(heard.samples)
    server.hang()
    output.play(audio)
    assert output.look() == READY
    began = monotonic()
    until(lambda: output.look() == GONE)
    assert monotonic() - began < HANGS_S + 0.5
    output.close()
    server.go_on()
    heard.wait(1.5)
    later = np.nonzero(heard.samples[before:])[0]
    assert len(later) < 0.3 * RATE_HZ, "what was sent before is cut off with its stream"


def test_nobody_can_move_it_to_the_loudspeaker(
    server: SoundServer, room: Recorded, readied: Callable[..., tuple[ToldProgram, Recorded]]
) -> None:
    speaker, heard = readied()
    speaker.do(f"say {LONG}")
    (stream,) = server.say("list", "short", "sink-inputs").splitlines()
    with pytest.raises(subprocess.CalledProcessError):
        server.say("move-sink-input", stream.split()[0], SINK)
    until(lambda: heard.sound_s > 0.5)
    assert not room.samples.any()


def test_without_the_one_that_is_named_nothing_is_played_anywhere(
    server: SoundServer, room: Recorded, ear: Callable[[], Recorded], speak: Callable[..., ToldProgram]
) -> None:
    server.plug_ear()
    heard = ear()
    for wanted in ("", "0", "@DEFAULT_SINK@", EAR_CALLED.lower()):
        speaker = speak(server.environment, wanted)
        speaker.until(*(("why", f"the ear-piece {wanted} is not connected") if wanted else ("begun",)))
        assert not speaker.do("say l four five")
    room.wait(0.4)
    assert not room.samples.any()
    assert not heard.samples.any()
    assert server.say("list", "short", "sink-inputs") == ""


def test_what_is_newer_cuts_off_what_is_older_and_who_begins_to_speak_all_of_it(
    server: SoundServer, readied: Callable[..., tuple[ToldProgram, Recorded]]
) -> None:
    speaker, heard = readied()
    speaker.do(f"say {LONG}")
    until(lambda: heard.sound_s > 0.3)
    speaker.do("say l four five")
    heard.wait(0.2)
    silent_from = stopped(speaker, heard)
    assert silent_from < 2.0
    speaker.do("say l four five")
    until(lambda: heard.sound_s > silent_from + 0.5)
    assert not speaker.do("end")
    until(lambda: server.say("list", "short", "sink-inputs") == "")


def test_a_sound_server_that_ends_is_told_and_nothing_breaks(speak: Callable[..., ToldProgram]) -> None:
    with SoundServer() as server:
        server.plug_ear()
        speaker = speak(server.environment, EAR)
        speaker.until("readied")
        speaker.do("say l four five")
    speaker.until("why", f"the ear-piece {EAR_CALLED} is not connected")
    assert not speaker.do("say l four five")


def test_where_the_system_moves_nothing_qt_speaks_into_the_one_that_is_named(
    room: Recorded, readied: Callable[..., tuple[ToldProgram, Recorded]]
) -> None:
    speaker, heard = readied(EAR_CALLED, "Windows")
    speaker.do(f"say {LONG}")
    until(lambda: heard.sound_s > 0.3)
    silent_from = stopped(speaker, heard)
    speaker.do("say l four five")
    until(lambda: heard.sound_s > silent_from + 0.5)
    assert not speaker.do("end")
    assert not room.samples.any()


def test_one_is_found_by_its_id_or_by_a_name_that_no_other_has() -> None:
    here = [("Headset", "usb-1"), ("Headset", "usb-2"), ("Ear-piece", "bt-1")]
    assert id_of("usb-2", here) == "usb-2"
    assert id_of("Ear-piece", here) == "bt-1"
    assert id_of("Headset", here) == "", "which of the two it is, nobody can tell"
    assert id_of("Ear", here) == ""
    assert id_of("", [("", "")]) == ""


def test_an_output_that_is_not_there_is_gone_and_silent(dressed: QApplication) -> None:
    assert isinstance(outputs(), list)
    output = QtOutput("nowhere")
    output.play(b"\0\0")
    output.stop()
    assert output.look() == GONE
    output.close()


def test_without_a_server_a_pinned_output_is_gone_and_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nonexistent/socket")
    output = Pinned(EAR)
    output.play(b"\0\0")
    output.stop()
    assert output.look() == GONE
    output.close()
    output.close()
    assert output.look() == GONE


@pytest.mark.parametrize("name", ["0", "@DEFAULT_SINK@", "", "nowhere"])
def test_a_server_that_takes_another_name_for_an_output_is_not_spoken_on(
    server: SoundServer, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("PULSE_SERVER", server.environment["PULSE_SERVER"])
    output = Pinned(name)
    until(lambda: output.look() == GONE)
    output.play(bytes(3_200))
    output.close()


def test_a_computer_without_the_library_of_the_server_is_told_so(
    dressed: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(_wanted: str) -> None:
        raise OSError("libpulse.so.0: cannot open shared object file")

    monkeypatch.setattr(earpiece, "output_of", missing)
    one = EarPiece("Ear-piece")
    one.begin()
    assert one.why == "this computer has no sound server that an ear-piece could be used with"
    one.say(b"\0\0")
    assert not one.is_finished
    one.end()
    assert one.why == ""


def test_a_qt_without_its_part_for_sound_has_no_output(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "discorecorder.ui.voice.outputs", None)
    with pytest.raises(OSError, match="outputs"):
        output_of("Ear-piece")
