"""Eight hours of a room in which nobody dictates, heard hands-free by a real listener at twenty times their speed.

The room is made of minutes with a fan, mains hum and beeps of other loudness each, doors, things that fall and taps; no
wake phrase is asked for, which is stricter than what ships. LISTENING_HOURS takes another time, and fewer hours are
told as what they are.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from time import perf_counter, sleep
from typing import TYPE_CHECKING, Any

import numpy as np

from bench import Row, held_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

SPEED = 20.0
HOURS = 8.0
MINUTES = 20
"""How many different minutes there are; each comes back at another loudness."""
_WARM = 0.1
"""Which share of the time passes before memory is compared."""


def rows() -> list[Row]:
    """Listen to a room for hours; count what would have been recorded, and what memory grew by."""
    from discorecorder.dictation.sayable import Sayable
    from discorecorder.dictation.speech import RATE_HZ
    from discorecorder.dictation.speech.listener import expecting, frame

    hours = float(os.environ.get("LISTENING_HOURS", HOURS))
    command = [sys.executable, "-m", "discorecorder.dictation.speech.listener"]
    told: list[dict[str, Any]] = []
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        reader = threading.Thread(target=_read, args=(process, told), daemon=True)
        reader.start()
        process.stdin.write(expecting(Sayable("lumbar", ("L3-4", "L4-5", "L5-S1"))) + frame("H", b"1"))
        began, memory = perf_counter(), 0.0
        count = round(hours * 60)
        for number, audio in enumerate(_minutes(count)):
            for at in range(0, len(audio), RATE_HZ * 2):
                process.stdin.write(frame("A", audio[at : at + RATE_HZ * 2]))
            process.stdin.flush()
            if number == round(count * _WARM):
                memory = held_bytes(process.pid) / 2**20
            sleep(max(0.0, began + (number + 1) * 60 / SPEED - perf_counter()))
        grown = held_bytes(process.pid) / 2**20 - memory
        process.stdin.close()
        reader.join(60)
    sped = hours * 3600 / (perf_counter() - began)
    heard = [one for one in told if one["event"] == "heard"]
    taken = _taken(heard)
    for one in taken:
        sys.stderr.write(f"{one}\n")
    name = f"{hours:g} hours of a room at {sped:.0f} x"
    return [
        Row(f"{name}: entries of {len(heard)} sounds that were loud enough", str(len(taken)), "0", not taken),
        Row(f"{name}: memory that the listener grew by", f"{grown:.1f} MiB", "10 MiB", grown <= 10),
    ]


def _minutes(count: int) -> Iterator[bytes]:
    """Return so many minutes of a room as audio, each at a loudness of its own."""
    minutes = [minute(seed) for seed in range(MINUTES)]
    chance = np.random.default_rng(1)
    for number in range(count):
        loud = chance.uniform(0.3, 1.5)
        yield np.clip(minutes[number % MINUTES] * loud, -32_768, 32_767).astype(np.int16).tobytes()


def minute(seed: int) -> NDArray[np.float64]:
    """Return a minute of a room, 16 kHz, as samples of 16 bits: fan, hum, beeps, and some sounds that are sudden."""
    from bench.speech.noise import pink, room
    from discorecorder.dictation.speech import RATE_HZ

    chance = np.random.default_rng(1000 + seed)
    sound = 300.0 * room(60, seed)
    for _ in range(12):
        seconds = chance.uniform(0.05, 1.5)
        length = int(seconds * RATE_HZ)
        fades = np.exp(-np.arange(length) / RATE_HZ * chance.uniform(2, 12))
        loud = chance.uniform(500, 6000)
        at = int(chance.integers(0, len(sound) - length))
        sound[at : at + length] += loud * fades * pink(seconds, int(chance.integers(1 << 30)))[:length]
    return sound


def _taken(heard: list[dict[str, Any]]) -> list[str]:
    """Return the words of what would have been recorded, or would have waited to be confirmed."""
    from discorecorder.dictation.speech.judging import ASKS, CLEAR, UNSURE, judged
    from discorecorder.dictation.speech.listener import heard_from

    judgements = [judged(heard_from(one)) for one in heard]
    return [one.words for one in judgements if one.state in {ASKS, CLEAR, UNSURE} and (one.entries or one.order)]


def _read(process: subprocess.Popen[bytes], told: list[dict[str, Any]]) -> None:
    assert process.stdout is not None
    told += [json.loads(line) for line in process.stdout]
