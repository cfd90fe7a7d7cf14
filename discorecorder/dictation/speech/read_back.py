"""What became of what was heard, spoken back: from a decision to words, and from words to audio.

The words that can be said are a closed list, so each is a recording that ships (resources/speech/read_back.ulaw), and
nothing is synthesised while a procedure goes on. A short word that is not among them is spelled out; in the place of
others there is a short tone, so that nothing is left out in silence.
"""

from __future__ import annotations

import json
from functools import cache
from typing import NamedTuple

import numpy as np

from discorecorder.assets import asset
from discorecorder.dictation.numbers import ONES
from discorecorder.dictation.speech import RATE_HZ

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from discorecorder.dictation.speech.deciding import Decision

STATES: dict[str, str] = {
    "recorded": "recorded",
    "waits": "confirm",
    "asks": "which",
    "refused": "not taken",
    "nothing": "not taken",
    "lapsed": "lapsed",
    "cancelled": "taken back",
    "failed": "not recorded",
}
"""What is said first, by the state of a decision; ``failed`` is what was decided to be recorded and was not."""
WITH_WORDS = frozenset({"recorded", "waits", "asks"})
"""States behind which the words follow; of the others whoever spoke needs to know no more than that."""
TRIAL = ("ear piece", "l four five", "pain seven")
"""What is said to try an ear-piece."""
MOST_SPELLED = 4
"""Longer words are not spelled out: nobody could follow."""
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
OWN_WORDS = frozenset(" ".join((*STATES.values(), *TRIAL, "or")).split())
"""The words that the program says itself; the others are those of the grammar."""

WORD_MS, PHRASE_MS, TAIL_MS = 15, 140, 60
"""Silence between words, between phrases, and behind the last, in ms."""
TONE_HZ, TONE_MS, TONE_PEAK = 880, 90, 4_000


class Clip(NamedTuple):
    """Where the recording of a word lies, in samples."""

    begins: int
    ends: int


def told_back(decision: Decision, *, is_known: bool = False) -> tuple[str, ...]:
    """Return the phrases that tell what was decided: its state first, then the words that were heard.

    ``is_known`` tells that the same words were read back to the end already.
    """
    phrases = [STATES[decision.state]]
    if decision.state in WITH_WORDS and not is_known:
        phrases += [decision.words]
        if decision.state == "asks":
            phrases += ["or", decision.other]
    return tuple(phrase for phrase in phrases if phrase)


def audio_of(phrases: tuple[str, ...]) -> bytes:
    """Return phrases as 16-bit mono audio of RATE_HZ; none of nothing."""
    parts: list[NDArray[np.int16]] = []
    for phrase in phrases:
        for clip in _clips_of(phrase):
            parts += [clip, _quiet(WORD_MS)]
        parts.append(_quiet(PHRASE_MS - WORD_MS))
    return np.concatenate([*parts[:-1], _quiet(TAIL_MS)]).tobytes() if parts else b""


def seconds_of(audio: bytes) -> float:
    """Return how long audio lasts, in s."""
    return len(audio) / 2 / RATE_HZ


@cache
def clips() -> dict[str, Clip]:
    """Return the recordings by their words; those of letters by the capital."""
    listed = json.loads(asset("speech", "read_back.json").read_text(encoding="utf-8"))
    return {word: Clip(begins, ends) for word, (begins, ends) in listed.items()}


def keys_of(word: str) -> tuple[str, ...]:
    """Return the recordings that say a word: its own, or those of its letters and figures; none where not all have."""
    if word in clips():
        return (word,)
    keys = tuple(_SIGNS.get(sign, sign.upper()) for sign in word if sign not in _UNSPOKEN)
    return keys if len(keys) <= MOST_SPELLED and clips().keys() >= set(keys) else ()


def _clips_of(phrase: str) -> Iterator[NDArray[np.int16]]:
    """Yield the recordings of a phrase, with one tone in the place of words in a row that have none."""
    is_tone = False
    for keys in map(keys_of, phrase.split()):
        if not keys and not is_tone:
            yield _tone()
        is_tone = not keys
        for key in keys:
            clip = clips()[key]
            yield _LINEAR[np.frombuffer(_recorded()[clip.begins : clip.ends], np.uint8)]


@cache
def _recorded() -> bytes:
    return asset("speech", "read_back.ulaw").read_bytes()


def _quiet(lasts_ms: int) -> NDArray[np.int16]:
    return np.zeros(RATE_HZ * lasts_ms // 1000, np.int16)


@cache
def _tone() -> NDArray[np.int16]:
    """Return the tone that stands for a word that cannot be said; it swells and dies away without a click."""
    at = np.arange(RATE_HZ * TONE_MS // 1000) / RATE_HZ
    swell = np.sin(np.pi * at * 1000 / TONE_MS)
    return (TONE_PEAK * swell * np.sin(2 * np.pi * TONE_HZ * at)).astype(np.int16)


def _linear() -> NDArray[np.int16]:
    """Return the samples that the 256 codes of the recordings stand for (ITU-T G.711, mu-law)."""
    code = ~np.arange(256, dtype=np.uint8)
    size = (((code & 0x0F).astype(np.int32) << 3) + 0x84) << ((code >> 4) & 0x07)
    return np.where(code & 0x80, 0x84 - size, size - 0x84).astype(np.int16)


_LINEAR = _linear()
_SIGNS = {str(number): word for word, number in reversed(ONES.items()) if number < 10} | {".": "point"}
_UNSPOKEN = "-/'"
