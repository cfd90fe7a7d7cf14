"""Enrolment: the radiologist reads twenty phrases once, and the acoustic model is moved towards that voice.

What it gains is measured on phrases that it was not moved by: it is adapted to two thirds of them and hears the last
third, three times round, as they were read and in noise. Where no fewer words are misheard, nothing is kept. Kept are
the means of the model's densities and the numbers, in one folder a person; the recordings are not.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from discorecorder.assets import asset
from discorecorder.dictation.speech import RATE_HZ, SpeechError
from discorecorder.dictation.speech.front import Front
from discorecorder.dictation.speech.mllr import adapted, as_gaussians
from discorecorder.dictation.speech.persons import Person, check_name, keep
from discorecorder.dictation.speech.sphinx import shipped
from discorecorder.dictation.speech.trial import Trial

if TYPE_CHECKING:
    from collections.abc import Sequence

    from discorecorder.dictation.speech.trial import Phrase

FEWEST_PHRASES = 12
LEAST_S_PER_WORD = 0.1
QUIETEST_DB = -50.0


def reading_list() -> tuple[str, ...]:
    """Return the phrases to be read, in their order."""
    lines = asset("speech", "enrolment_list.txt").read_text(encoding="utf-8").splitlines()
    return tuple(words for line in lines if (words := line.partition("#")[0].strip()))


def enrol(
    name: str, said: Sequence[Phrase], folder: Path, model: Path | None = None, site: Path | None = None
) -> Person:
    """Adapt the model to who said these phrases, keep it in the folder, and return who it is with the gain.

    ``said`` pairs the words with 16-bit mono audio of RATE_HZ; ``model`` is a folder as the engine's wheel has one.

    Raises:
        SpeechError: a phrase cannot be used, it is named; or nothing is gained.
        OSError: the folder cannot be written.
    """
    check_name(name)
    check_phrases(said)
    trial = Trial(model or shipped(), site)
    heard = trial.heard(audio for _, audio in said)
    check_order([text for text, _ in said], heard)
    spoken = trial.aligned(said)
    gain = trial.gain(said, spoken, heard)
    if gain.words_wrong_after >= gain.words_wrong_before:
        raise SpeechError(
            f"nothing is gained: of {gain.words} words {gain.words_wrong_before} were misheard before and "
            f"{gain.words_wrong_after} after; {name!r} is not enrolled, and is heard as before"
        )
    return keep(name, gain, as_gaussians(adapted(trial.densities, spoken)), trial.acoustic, folder)


def check_phrases(said: Sequence[Phrase]) -> None:
    """Refuse phrases that nothing can be learnt from, with SpeechError: too few, too short, too quiet or clipped."""
    if len(said) < FEWEST_PHRASES:
        raise SpeechError(f"{len(said)} phrases were read; at least {FEWEST_PHRASES} are needed to learn a voice")
    for text, audio in said:
        why = _unusable(text, audio)
        if why:
            raise SpeechError(f"{text!r} {why}; read it again")


def _unusable(text: str, audio: bytes) -> str:
    front = Front()
    front.utterance(audio)
    if len(audio) / 2 / RATE_HZ < LEAST_S_PER_WORD * len(text.split()):
        return "is too short"
    if front.loudness_db < QUIETEST_DB:
        return "is too quiet"
    return "is too loud: the microphone was at the end of its range" if front.is_clipped else ""


def check_order(said: Sequence[str], heard: Sequence[str]) -> None:
    """Refuse recordings of which two are heard as others of the list, with SpeechError: the files are mixed up.

    One alone may be heard so of a voice that the model does not know yet.
    """
    mixed = {words: text for text, words in zip(said, heard, strict=True) if words != text and words in said}
    if len(mixed) > 1:
        words, text = next(iter(mixed.items()))
        raise SpeechError(f"the recording of {text!r} sounds like {words!r}; put the recordings in their order")
