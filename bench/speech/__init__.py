"""Synthetic speech for measuring recognition: made on the spot, repeatable, in many voices and with the room's noise.

``python -m bench speech`` measures every sixth phrase of every voice; SPEECH_EVERY=1 every phrase. The table for each
voice and family goes to standard error. It needs espeak-ng, flite, festival and sox.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from tempfile import gettempdir
from time import perf_counter, process_time
from typing import TYPE_CHECKING, TypeVar

from bench import Row, held_bytes

if TYPE_CHECKING:
    from discorecorder.dictation.speech import Heard
    from discorecorder.dictation.speech.measuring import Outcome
    from discorecorder.dictation.speech.sphinx import Sphinx

T = TypeVar("T")
CORPUS = Path(gettempdir()) / "discorecorder-speech"
CONDITIONS: tuple[tuple[str, float | None, float], ...] = (
    ("clean", None, 97.0),
    ("20 dB", 20.0, 95.0),
    ("10 dB", 10.0, 90.0),
)
"""Name, signal to noise of the room in dB, and how many percent of the commands are to be heard exactly right."""
EVERY = 6
KNOWN_S = 4.0
"""After so much of a speaker, with silence, the engine knows the microphone; before, it goes over a phrase twice."""


def rows() -> list[Row]:
    """Measure the embedded engine over all voices, clean and in the noise of a room."""
    from discorecorder.dictation.sayable import Sayable
    from discorecorder.dictation.speech.measuring import as_markdown, counted, outcomes
    from discorecorder.dictation.speech.sphinx import Sphinx

    began = perf_counter()
    engine = Sphinx()
    ready = perf_counter() - began
    now = Sayable("lumbar", ("L3-4", "L4-5", "L5-S1"))
    found: list[Row] = [Row("speech engine loaded", f"{ready:.2f} s", "2 s", ready <= 2)]
    first: list[float] = []
    took: list[float] = []
    timed, spoken = _Timed(engine), 0.0
    for name, decibel, bar in CONDITIONS:
        heard = list(outcomes(_said(decibel), timed, now))
        sys.stderr.write(f"\n{name}\n\n{as_markdown(counted(heard))}\n")
        for one, before_s in _with_time_before(heard):
            (took if before_s >= KNOWN_S else first).append(one.took_ms)
        spoken += sum(one.seconds for one in heard)
        found += _counted(name, bar, heard)
    factor, share = timed.lasted / spoken, timed.worked / spoken
    found += [
        _late("end of speech to what was heard, p95", took),
        _late(f"the same in the first {KNOWN_S:.0f} s of a speaker, gone over twice", first),
        Row(f"real-time factor, for {share:.2f} s of processor a second", f"{factor:.2f}", "0.15", factor <= 0.15),
        _memory(engine),
    ]
    engine.close()
    return found


def _late(what: str, took_ms: list[float]) -> Row:
    late = sorted(took_ms)[int(len(took_ms) * 0.95)]
    return Row(what, f"{late:.0f} ms", "300 ms", late <= 300)


def _with_time_before(heard: Iterable[Outcome]) -> Iterator[tuple[Outcome, float]]:
    """Return each phrase with how many seconds of its speaker the engine had heard before."""
    before: dict[str, float] = {}
    for one in heard:
        yield one, before.get(one.speaker, 0.0)
        before[one.speaker] = before.get(one.speaker, 0.0) + one.seconds


class _Timed:
    """An engine, and how many seconds it took of the clock and of all processors."""

    def __init__(self, engine: Sphinx) -> None:
        self.name = engine.name
        self.expect, self.forget, self.close = engine.expect, engine.forget, engine.close
        self._engine = engine
        self.lasted = self.worked = 0.0

    def begin(self) -> None:
        self._of(self._engine.begin)

    def feed(self, block: bytes) -> str:
        return self._of(lambda: self._engine.feed(block))

    def end(self) -> Heard:
        return self._of(self._engine.end)

    def _of(self, work: Callable[[], T]) -> T:
        began, core = perf_counter(), process_time()
        done = work()
        self.lasted += perf_counter() - began
        self.worked += process_time() - core
        return done


def _counted(name: str, bar: float, heard: list[Outcome]) -> list[Row]:
    commands = [one for one in heard if one.is_dictation]
    others = [one for one in heard if not one.is_dictation]
    right = sum(one.is_right for one in commands)
    doubted = sum(one.outcome in {"asked back", "refused"} for one in commands)
    wrong = sum(one.outcome == "wrong" and one.is_unasked for one in commands)
    taken = sum(one.outcome == "wrong" and one.is_unasked for one in others)

    def percent(count: int, of: int) -> str:
        return f"{100 * count / of:.1f} % ({count} of {of})"

    share = 100 * right / len(commands)
    rows = [
        Row(f"commands heard exactly right, {name}", percent(right, len(commands)), f"{bar:.0f} %", share >= bar),
        Row(f"commands recorded wrongly without asking, {name}", percent(wrong, len(commands)), "0", wrong == 0),
        Row(
            f"room talk and near misses recorded, {name}",
            percent(taken, len(others)),
            "0.5 %",
            taken <= 0.005 * len(others),
        ),
    ]
    if name == "clean":
        is_met = doubted <= 0.05 * len(commands)
        rows.append(Row("good commands refused or asked back, clean", percent(doubted, len(commands)), "5 %", is_met))
    return rows


def _said(decibel: float | None) -> Iterator[tuple[str, str, str, bytes]]:
    from bench.speech.noise import in_noise, room
    from bench.speech.phrases import NEAR, ROOM, commands
    from bench.speech.voices import VOICES, speech

    every = int(os.environ.get("SPEECH_EVERY", EVERY))
    for seed, voice in enumerate(VOICES):
        phrases = [
            *commands(seed),
            *(("room talk", words) for words in ROOM),
            *(("near miss", words) for words in NEAR),
        ]
        noise = room(20, seed)
        for family, words in phrases[seed % every :: every]:
            audio = speech(voice, words, CORPUS)
            yield voice.name, family, words, (audio if decibel is None else in_noise(audio, noise, decibel)).tobytes()


def _memory(engine: Sphinx) -> Row:
    held = held_bytes() / 2**20
    return Row(f"memory of a process with the engine {engine.name}", f"{held:.0f} MiB", "250 MiB", held <= 250)
