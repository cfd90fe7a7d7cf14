"""Enrolment: the radiologist reads twenty phrases once, and the acoustic model is moved towards that voice.

What it gains is measured on phrases that it was not moved by: it is adapted to two thirds of them and hears the last
third, three times round, as they were read and in noise. Where no fewer words are misheard, nothing is kept. Kept are
the means of the model's densities and the numbers, in one folder a person; the recordings are not.
"""

from __future__ import annotations

from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from discorecorder.assets import asset
from discorecorder.dictation.speech import RATE_HZ, SpeechError
from discorecorder.dictation.speech.alignment import PhraseError
from discorecorder.dictation.speech.front import Front
from discorecorder.dictation.speech.mllr import adapted, as_gaussians
from discorecorder.dictation.speech.persons import Person, check_name, keep
from discorecorder.dictation.speech.sphinx import shipped
from discorecorder.dictation.speech.trial import Trial

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from discorecorder.dictation.speech.persons import Gain
    from discorecorder.dictation.speech.trial import Phrase

FEWEST_PHRASES = 12
LEAST_S_PER_WORD = 0.1
QUIETEST_DB = -50.0
TOO_SHORT, TOO_QUIET = "is too short", "is too quiet"
TOO_LOUD = "is too loud: the microphone was at the end of its range"
WORK = 5
"""How often each phrase is worked on: aligned, and heard before and after, as read and in noise."""


class NothingGainedError(SpeechError):
    """Raised where no fewer words are misheard after an adaptation; ``gain`` has the numbers."""

    def __init__(self, name: str, gain: Gain) -> None:
        super().__init__(
            f"nothing is gained: of {gain.words} words {gain.words_wrong_before} were misheard before and "
            f"{gain.words_wrong_after} after; {name!r} is not enrolled, and is heard as before"
        )
        self.gain = gain


def reading_list() -> tuple[str, ...]:
    """Return the phrases to be read, in their order."""
    lines = asset("speech", "enrolment_list.txt").read_text(encoding="utf-8").splitlines()
    return tuple(words for line in lines if (words := line.partition("#")[0].strip()))


def enrol(
    name: str, said: Sequence[Phrase], folder: Path, model: Path | None = None, site: Path | None = None
) -> Person:
    """Check these phrases, and adapt the model to who said them, as ``adapt`` does.

    Raises:
        PhraseError: a phrase cannot be used, it is named.
        SpeechError, OSError: as ``adapt`` raises them.
    """
    check_name(name)
    check_phrases(said)
    return adapt(name, said, folder, model, site)


def adapt(
    name: str,
    said: Sequence[Phrase],
    folder: Path,
    model: Path | None = None,
    site: Path | None = None,
    told: Callable[[float], None] | None = None,
) -> Person:
    """Adapt the model to who said these phrases, keep it in the folder, and return who it is with the gain.

    ``said`` pairs the words with 16-bit mono audio of RATE_HZ; ``model`` is a folder as the engine's wheel has one.
    ``told`` is given how much is done, from 0 to 1, by one thread at a time.

    Raises:
        PhraseError: a phrase does not sound like its words, it is named.
        NothingGainedError: no fewer words are misheard.
        SpeechError: too few phrases were read, or the model cannot be adapted.
        OSError: the folder cannot be written.
    """
    check_name(name)
    check_count(said)
    trial = Trial(model or shipped(), site, _counting(WORK * len(said), told) if told else None)
    heard = trial.heard(audio for _, audio in said)
    check_order([text for text, _ in said], heard)
    spoken = trial.aligned(said)
    gain = trial.gain(said, spoken, heard)
    if gain.words_wrong_after >= gain.words_wrong_before:
        raise NothingGainedError(name, gain)
    return keep(name, gain, as_gaussians(adapted(trial.densities, spoken)), trial.acoustic, folder)


def _counting(count: int, told: Callable[[float], None]) -> Callable[[], None]:
    """Return what tells a greater part of ``count`` each time it is called."""
    lock, done = Lock(), 0

    def worked() -> None:
        nonlocal done
        with lock:
            done += 1
            told(min(1.0, done / count))

    return worked


def check_phrases(said: Sequence[Phrase]) -> None:
    """Refuse phrases that nothing can be learnt from, with SpeechError: too few, too short, too quiet or clipped."""
    check_count(said)
    for text, audio in said:
        why = fault_of(text, audio)
        if why:
            raise PhraseError(f"{text!r} {why}; read it again", text)


def check_count(said: Sequence[Phrase]) -> None:
    """Refuse too few phrases, with SpeechError."""
    if len(said) < FEWEST_PHRASES:
        raise SpeechError(f"{len(said)} phrases were read; at least {FEWEST_PHRASES} are needed to learn a voice")


def fault_of(text: str, audio: bytes, seconds: float | None = None) -> str:
    """Return why nothing can be learnt from a phrase: TOO_SHORT, TOO_QUIET or TOO_LOUD; empty where it can.

    ``seconds`` is how long it was read, where the audio holds more than that.
    """
    front = Front()
    front.utterance(audio)
    if (len(audio) / 2 / RATE_HZ if seconds is None else seconds) < LEAST_S_PER_WORD * len(text.split()):
        return TOO_SHORT
    if front.loudness_db < QUIETEST_DB:
        return TOO_QUIET
    return TOO_LOUD if front.is_clipped else ""


def check_order(said: Sequence[str], heard: Sequence[str]) -> None:
    """Refuse recordings of which two are heard as others of the list, with PhraseError: the files are mixed up.

    One alone may be heard so of a voice that the model does not know yet.
    """
    mixed = {words: text for text, words in zip(said, heard, strict=True) if words != text and words in said}
    if len(mixed) > 1:
        words, text = next(iter(mixed.items()))
        raise PhraseError(f"the recording of {text!r} sounds like {words!r}; put the recordings in their order", text)
