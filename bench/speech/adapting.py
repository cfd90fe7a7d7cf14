"""Makes the acoustic model that ships: the wheel's, moved towards accents, synthetic voices and the noise of a room.

The wheel's model was trained on clear American speech. Readers of many accents read commands and everyday sentences,
each third clear, in some noise and in much; every phrase is aligned with its phones, and the densities are moved
towards what was heard of them (MAP: Gauvain and Lee 1994), twice. What was heard little stays where it was.

    python -m bench.speech.adapting          writes resources/speech/en-us.*; some ten minutes on two processors
    python -m bench.speech.adapting --trial  tells what is misheard by the wheel's model and by one that never heard
                                             the speaker (of a regional espeak voice: the accent), and writes nothing
"""

from __future__ import annotations

import json
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial, reduce
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bench.speech import CORPUS
from bench.speech.noise import in_room
from bench.speech.phrases import SENTENCES, commands
from bench.speech.voices import VOICES, Voice, speech
from discorecorder.assets import resources
from discorecorder.dictation.speech import SpeechError
from discorecorder.dictation.speech.acoustic import Densities, digest_of, wheels
from discorecorder.dictation.speech.alignment import Aligner
from discorecorder.dictation.speech.lexicon import lexicon
from discorecorder.dictation.speech.mllr import LEAST_VARIANCE, Model, Spoken, Sums, as_gaussians, gathered, read_model
from discorecorder.dictation.speech.sphinx import shipped
from discorecorder.dictation.speech.trial import Trial, means_the_same

BELIEF_FRAMES = 100.0
"""So many frames of one density count as much as the belief that it lies where the wheel's model has it."""
PASSES = 2
NOISES_DB: tuple[tuple[float, float] | None, ...] = (None, (17.0, 25.0), (8.0, 14.0))
"""What a phrase is read in, by turns: quiet, or the room's noise between so many dB below it."""
ACCENTS = {
    "us": ("en-us", "m1 f1 Andy klatt2"),
    "nyc": ("en-us-nyc", "m2 f5 Denis"),
    "gb": ("en-gb", "m4 f5 Mike klatt4"),
    "rp": ("en-gb-x-rp", "m6 f3 Annie"),
    "scotland": ("en-gb-scotland", "m8 f1 Lee"),
    "lancaster": ("en-gb-x-gbclan", "m7 f2 john"),
    "midlands": ("en-gb-x-gbcwmd", "m5 f4 steph"),
    "caribbean": ("en-029", "m2 f3 Gene"),
}
"""Readers by accent: the voice of espeak-ng, and variants of it that are not among those that are measured."""
PACES = (1.0, 1.15, 0.9, 1.0)
SIZES = (1.0, 0.92, 1.09)
"""Recorded speakers read also as if they were of another size."""
SPEAKERS = {
    "flite-kal": "kal",
    "fest-kal": "kal",
    "flite-slt": "slt",
    "fest-slt": "slt",
    "flite-awb": "awb",
    "flite-rms": "rms",
    "fest-ked": "ked",
}
"""Who was recorded for the voices of flite and festival; two are in both."""


class Reader(NamedTuple):
    """Who reads: a voice, whose or of which accent it is, and how fast the sound is played."""

    voice: Voice
    group: str
    size: float
    seed: int


class Row(NamedTuple):
    """How many phrases of a voice were misheard, by the wheel's model and by one that never heard it."""

    phrases: int
    before: int
    after: int


def readers() -> list[Reader]:
    """Return all who read."""
    found = [
        (Voice(f"{accent}-{variant}", "espeak-ng", f"{model}+{variant}", pace), accent, 1.0)
        for accent, (model, variants) in ACCENTS.items()
        for variant, pace in zip(variants.split(), PACES, strict=False)
    ]
    found += [(voice, SPEAKERS[voice.name], size) for voice in VOICES if voice.name in SPEAKERS for size in SIZES]
    return [Reader(*who, seed) for seed, who in enumerate(found)]


def read_by(reader: Reader) -> list[tuple[str, bytes]]:
    """Return what a reader reads: the words, and audio of RATE_HZ."""
    seed = reader.seed
    texts = [words for _, words in commands(200 + seed)]
    for region in ("cervical", "thoracic"):
        texts += [words for _, words in commands(300 + seed, region)[seed % 4 :: 4]]
    texts = list(dict.fromkeys(texts))[:: 1 if reader.size == 1.0 else 2] + list(SENTENCES[seed % 2 :: 2])
    chance = np.random.default_rng(1000 + seed)
    said = []
    for at, words in enumerate(texts):
        sound = _sized(speech(reader.voice, words, CORPUS), reader.size)
        between = NOISES_DB[at % len(NOISES_DB)]
        if between is not None:
            noise = int(chance.integers(1_000_000))
            sound = in_room(sound, float(chance.uniform(*between)), noise)
        said.append((words, sound.tobytes()))
    return said


def _sized(sound: NDArray[np.int16], size: float) -> NDArray[np.int16]:
    """Return sound played so much faster: its speaker is smaller by that, and quicker."""
    if size == 1.0:
        return sound
    return np.asarray(np.interp(np.arange(0, len(sound) - 1, size), np.arange(len(sound)), sound), np.int16)


def heard_of(reader: Reader, files: Densities) -> Sums:
    """Return what was heard of each density from one reader, by the densities of these files."""
    acoustic = shipped() / "en-us"
    model = read_model(acoustic, files)
    said = read_by(reader)
    listed = lexicon({word for text, _ in said for word in text.split()}, shipped() / "cmudict-en-us.dict")
    spoken: list[Spoken] = []
    with Aligner(acoustic, model, listed, files) as aligner:
        for words, audio in said:
            try:
                spoken.append(aligner.aligned(words, audio))
            except SpeechError as why:
                sys.stderr.write(f"{reader.voice.name}: {why}\n")
    return gathered(spoken, model, model.means)


def moved(prior: Model, heard: list[Sums]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the means and the variances, moved from where they were believed to be towards what was heard."""
    frames, features, squares = (reduce(np.add, parts) for parts in zip(*heard, strict=True))
    weight = (BELIEF_FRAMES + frames)[..., None]
    means = (BELIEF_FRAMES * prior.means + features) / weight
    believed = BELIEF_FRAMES * (prior.variances + (prior.means - means) ** 2)
    around = squares - 2 * means * features + frames[..., None] * means**2
    return means, np.maximum((believed + around) / weight, LEAST_VARIANCE)


def _write(folder: Path, prior: Model, heard: list[Sums]) -> Densities:
    files = Densities(folder / "en-us.means", folder / "en-us.variances")
    for path, values in zip(files, moved(prior, heard), strict=True):
        path.write_bytes(as_gaussians(values))
    return files


def main(words: list[str]) -> None:
    """Make the model, or print the table of one that never heard the speaker."""
    acoustic = shipped() / "en-us"
    files = wheels(acoustic)
    prior = read_model(acoustic, files)
    with TemporaryDirectory() as own, ProcessPoolExecutor() as pool:
        folder = Path(own)
        heard: list[Sums] = []
        for _ in range(PASSES):
            heard = list(pool.map(partial(heard_of, files=files), readers()))
            files = _write(folder, prior, heard)
        if words == ["--trial"]:
            _try(prior, heard, folder, pool)
            return
    ours = resources() / "speech"
    _write(ours, prior, heard)
    made_from = {path.name: digest_of(path) for path in wheels(acoustic)}
    (ours / "en-us.json").write_text(json.dumps({"made_from": made_from}, indent=1) + "\n", encoding="utf-8")


def _try(prior: Model, heard: list[Sums], folder: Path, pool: ProcessPoolExecutor) -> None:
    without = {}
    for group in {reader.group for reader in readers()}:
        place = folder / group
        place.mkdir()
        others = [sums for reader, sums in zip(readers(), heard, strict=True) if reader.group != group]
        without[group] = _write(place, prior, others)
    print("| voice | phrases | quiet, the wheel's | moved | at 10 dB, the wheel's | moved |")
    print(f"|---|{'---:|' * 5}")
    counts = list(pool.map(partial(_misheard, without=without), range(len(VOICES))))
    for voice, (quiet, noisy) in zip(VOICES, counts, strict=True):
        print(_line(voice.name, quiet, noisy))
    sums = [Row(*map(sum, zip(*column, strict=True))) for column in zip(*counts, strict=True)]
    print(_line("all", *sums))


def _line(name: str, quiet: Row, noisy: Row) -> str:
    return f"| {name} | {quiet.phrases} | {quiet.before} | {quiet.after} | {noisy.before} | {noisy.after} |"


def _misheard(at: int, without: dict[str, Densities]) -> tuple[Row, Row]:
    voice = VOICES[at]
    group = SPEAKERS.get(voice.name) or next(
        accent for accent, (model, _) in ACCENTS.items() if voice.model.partition("+")[0] == model
    )
    texts = [words for _, words in commands(at)][at % 3 :: 3]
    sounds = [speech(voice, words, CORPUS) for words in texts]
    rows = []
    for decibel in (None, 10.0):
        heard = [in_room(sound, decibel, 7000 + number).tobytes() for number, sound in enumerate(sounds)]
        wrong = []
        for files in (wheels(shipped() / "en-us"), without[group]):
            found = Trial(shipped(), None, files=files).heard(heard)
            wrong.append(sum(not means_the_same(*pair) for pair in zip(texts, found, strict=True)))
        rows.append(Row(len(texts), *wrong))
    return rows[0], rows[1]


if __name__ == "__main__":
    main(sys.argv[1:])
