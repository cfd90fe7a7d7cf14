"""What enrolment gains: phrases misheard before and after, for every synthesiser voice, in the noise of a room.

Each voice reads the list of twenty phrases in the room's noise at 20 dB, and is heard saying other phrases at 20 and at
10 dB. Only the acoustic model and the grammar are on trial: what is refused or asked back is counted elsewhere.

    python -m bench.speech.enrolling [--every N] [--read DB] [VOICE ...]

takes every Nth command (2); all voices where none is named; --read tells in how much noise the list is read.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from bench.speech.noise import in_room
from bench.speech.phrases import commands
from bench.speech.voices import VOICES, Voice, speech
from discorecorder.dictation.speech.enrolment import reading_list
from discorecorder.dictation.speech.mllr import adapted, as_gaussians
from discorecorder.dictation.speech.sphinx import shipped
from discorecorder.dictation.speech.trial import Trial, means_the_same

READ_DB = 20.0
HEARD_DB = (20.0, 10.0)
SEED = 40


class Counted(NamedTuple):
    """How many of a number of phrases were misheard before and after."""

    phrases: int
    before: int
    after: int


def measured(voice: Voice, every: int, read_db: float, folder: Path) -> dict[float, Counted]:
    """Return what one voice gains, by the signal-to-noise ratio in dB at which it is heard."""
    trial = Trial(shipped(), None)
    read = [(words, _in_room(voice, words, read_db, 500 + at, folder)) for at, words in enumerate(reading_list())]
    means = folder / f"{voice.name}.means"
    means.write_bytes(as_gaussians(adapted(trial.densities, trial.aligned(read))))
    said = [words for _, words in commands(SEED)][::every]
    found = {}
    for decibel in HEARD_DB:
        audio = [_in_room(voice, words, decibel, 1000 + at, folder) for at, words in enumerate(said)]
        wrong = [
            sum(not means_the_same(*pair) for pair in zip(said, trial.heard(audio, of), strict=True))
            for of in (None, means)
        ]
        found[decibel] = Counted(len(said), *wrong)
    return found


def _in_room(voice: Voice, words: str, decibel: float, seed: int, folder: Path) -> bytes:
    return in_room(speech(voice, words, folder), decibel, seed).tobytes()


def main(words: list[str]) -> None:
    """Print the table, a line a voice as it comes, and the sum."""
    options = ArgumentParser()
    options.add_argument("--every", type=int, default=2)
    options.add_argument("--read", type=float, default=READ_DB)
    options.add_argument("voices", nargs="*")
    chosen = options.parse_args(words)
    voices = [voice for voice in VOICES if voice.name in chosen.voices] or VOICES
    print(f"| voice | {' | '.join(f'{decibel:.0f} dB before | after' for decibel in HEARD_DB)} | phrases each |")
    print(f"|---|{'---|' * (2 * len(HEARD_DB) + 1)}")
    total = dict.fromkeys(HEARD_DB, Counted(0, 0, 0))
    with TemporaryDirectory() as own:
        for voice in voices:
            found = measured(voice, chosen.every, chosen.read, Path(own))
            print(_line(voice.name, found), flush=True)
            for decibel, one in found.items():
                total[decibel] = Counted(*(a + b for a, b in zip(total[decibel], one, strict=True)))
    print(_line("all", total))


def _line(name: str, found: dict[float, Counted]) -> str:
    counts = " | ".join(f"{one.before} | {one.after}" for one in found.values())
    return f"| {name} | {counts} | {next(iter(found.values())).phrases} |"


if __name__ == "__main__":
    main(sys.argv[1:])
