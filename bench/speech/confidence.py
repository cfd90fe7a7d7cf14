"""Fits what each number counts for by which dictation is told from room talk: the weights in ``judging``.

Eighteen voices say commands with other numbers than those that are measured, and room talk of other words, by turns
clear, in some noise and in much. The regression counts both sides alike, however many there are. For each voice a model
that never heard it tells how much room talk would be taken where so many of the commands are lost.

    python -m bench.speech.confidence    some ten minutes on two processors
"""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bench.speech import CORPUS
from bench.speech.noise import in_room
from bench.speech.phrases import SENTENCES, TALK, commands
from bench.speech.voices import VOICES, speech
from discorecorder.dictation.sayable import Sayable
from discorecorder.dictation.speech.judging import Evidence, evidence_of
from discorecorder.dictation.speech.measuring import dictated, heard_by
from discorecorder.dictation.speech.sphinx import Sphinx
from discorecorder.dictation.speech.trial import means_the_same

NOISES_DB = (None, 20.0, 10.0)
SEED = 400
LOST_PERCENT = (1, 2, 3, 5)
ODDS = 1.5
"""How much likelier dictation is than room talk, before anything was heard of it."""
BELIEF = 1e-3
"""How strongly each weight is believed to be nought, for each phrase."""


class Example(NamedTuple):
    """What was heard of a phrase: whether it was dictation and rightly heard, and the numbers that tell."""

    voice: int
    is_right: bool
    evidence: Evidence


def examples(at: int) -> list[Example]:
    """Return what one voice teaches. What is understood as no entry, or is misheard, teaches nothing."""
    voice, engine, found = VOICES[at], Sphinx(), []
    now = Sayable("lumbar", ("L3-4", "L4-5", "L5-S1"))
    engine.expect(now)
    texts = [words for _, words in commands(SEED + at)][at % 2 :: 2]
    others = [*TALK, *SENTENCES][at % 2 :: 2]
    for number, words in enumerate([*texts, *others]):
        audio = in_room(speech(voice, words, CORPUS), NOISES_DB[number % len(NOISES_DB)], SEED + number)
        heard, _ = heard_by(engine, audio.tobytes())
        is_command = number < len(texts)
        if dictated(heard.words, now) and (not is_command or means_the_same(words, heard.words)):
            found.append(Example(at, is_command, evidence_of(heard)))
    engine.close()
    return found


def fitted(evidence: NDArray[np.float64], is_right: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Return the weights of the numbers, and behind them the bias, of a logistic regression (Newton's method)."""
    middle, width = evidence.mean(axis=0), evidence.std(axis=0) + 1e-9
    known = np.column_stack([(evidence - middle) / width, np.ones(len(evidence))])
    counts = len(is_right) / 2 / np.where(is_right, is_right.sum(), (~is_right).sum())
    belief = BELIEF * len(is_right) * np.append(np.ones(known.shape[1] - 1), 1e-6)
    weights = np.zeros(known.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-np.clip(known @ weights, -30, 30)))
        slope = known.T @ (counts * (chance - is_right)) + belief * weights
        bend = (known.T * (counts * chance * (1 - chance))) @ known + np.diag(belief)
        weights -= np.linalg.solve(bend, slope)
    steep = weights[:-1] / width
    return np.append(steep, weights[-1] - steep @ middle + np.log(ODDS))


def told(evidence: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the logarithm of the odds that each was dictation."""
    return np.asarray(evidence @ weights[:-1] + weights[-1])


def main() -> None:
    """Print the weights, and the table of voices that they were not fitted to."""
    with ProcessPoolExecutor() as pool:
        found = [one for some in pool.map(examples, range(len(VOICES))) for one in some]
    voices = np.array([one.voice for one in found])
    is_right = np.array([one.is_right for one in found])
    evidence = np.array([one.evidence for one in found])
    apart = np.empty(len(found))
    for voice in range(len(VOICES)):
        own = voices == voice
        apart[own] = told(evidence[own], fitted(evidence[~own], is_right[~own]))
    right, others = np.sort(apart[is_right]), apart[~is_right]
    print(f"{len(right)} commands that were rightly heard, {len(others)} of room talk that could have been recorded")
    print("| commands lost | from a confidence of | room talk taken |\n|---:|---:|---:|")
    for percent in LOST_PERCENT:
        least = right[len(right) * percent // 100]
        print(f"| {percent} % | {1 / (1 + np.exp(-least)):.2f} | {np.sum(others >= least)} |")
    *weights, bias = fitted(evidence, is_right)
    for name, weight in zip(Evidence._fields, weights, strict=True):
        print(f"{name:20} {weight:8.3f}")
    print(f"{'bias':20} {bias:8.3f}")


if __name__ == "__main__":
    main()
