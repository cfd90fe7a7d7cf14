"""What is to be made of what was heard: clear, unsure, one of two, or no dictation at all.

A phrase of the grammar is found in anything that is said near a microphone. Whether it was said is judged by how it
fits the sound beside any other sounds, all of it and its worst word, by the phones that were heard without knowing any
words, and by how short its words are: room talk is cut into many short words. Whether it was this phrase and not its
nearest rival is judged by how much better it fits.
"""

from __future__ import annotations

import re
from itertools import pairwise
from math import exp
from typing import NamedTuple

from discorecorder.dictation.grammar import meant, parse
from discorecorder.dictation.refusal import NotUnderstood
from discorecorder.dictation.sayable import order_of, without_wake
from discorecorder.dictation.speech import Heard
from discorecorder.model.values import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from discorecorder.model.entries import Entry

NOTHING, REFUSED, ASKS, UNSURE, CLEAR = "nothing", "refused", "asks", "unsure", "clear"
"""What a judgement can be, from silence to what is recorded unasked."""


class Thresholds(Value):
    """From which confidence on a phrase is taken, and from which it is asked for; how near a rival makes it ask.

    ``voiced`` is the least share of it that has the pitch of a voice. Where its phones are as far as ``apart`` from
    those of a listener without words, who hears none in noise, it is ``voiced_apart``. What takes a record back is
    asked for below ``withdraws_from``: room talk sounds like it ("scratch my back"); an order is none below it.

    Measured on synthetic voices; how, and what came out, is in docs/voice.md.
    """

    refuse_below: float = 0.20
    unsure_below: float = 0.60
    withdraws_from: float = 0.75
    near: float = 100.0
    voiced: float = 0.40
    apart: float = 0.67
    voiced_apart: float = 0.60


class Judgement(Value):
    """What was heard, what it would record, and what is to be made of it.

    ``state`` is NOTHING, REFUSED, ASKS, UNSURE or CLEAR; ``confidence`` from 0 to 1; ``other`` the words of the rival
    where it ASKS; ``why`` tells in words what speaks against recording it, empty where nothing does. ``order`` is one
    of ORDERS where that was said. ``is_seconded`` tells that two engines heard it alike.
    """

    state: str
    words: str = ""
    entries: tuple[Entry, ...] = ()
    confidence: float = 0.0
    other: str = ""
    why: str = ""
    order: str = ""
    is_seconded: bool = False


class Evidence(NamedTuple):
    """What tells a phrase from room talk: numbers of ``Heard``, its shortest word in s, and 1 for a single word."""

    fit: float
    worst: float
    shortest_s: float
    between: float
    apart: float
    outside: float
    is_single: float


_WEIGHTS = Evidence(0.180, 0.079, 1.693, -0.031, -10.362, -0.466, 5.206)
_BIAS = 15.498
"""What each number counts for: a logistic regression over synthetic voices, ``python -m bench.speech.confidence``."""


def confidence_of(heard: Heard) -> float:
    """Return how likely the phrase was said at all, from 0 to 1."""
    if not heard.parts:
        return 0.0
    told = sum(weight * value for weight, value in zip(_WEIGHTS, evidence_of(heard), strict=True))
    return 1 / (1 + exp(-max(-60.0, min(60.0, told + _BIAS))))


def evidence_of(heard: Heard) -> Evidence:
    """Return what tells a phrase from room talk that was taken for one."""
    # The letter of a level is short by itself.
    shortest = min((part.ends - part.begins for part in heard.parts if len(part.text) > 1), default=0.1)
    is_single = float(len(heard.parts) == 1)
    return Evidence(heard.fit, heard.worst, shortest, heard.between, heard.apart, float(heard.outside), is_single)


def judged(
    heard: Heard, unit: str = "psi", limits: Thresholds | None = None, wake: str = "", language: str = "en"
) -> Judgement:
    """Return what is to be made of what was heard; a bare pressure is in ``unit``, ``language`` is what was spoken."""
    limits = limits or Thresholds()
    words = without_wake(heard.words, wake)
    if not words:
        return Judgement(NOTHING, why="nothing was heard that can be said now")
    confidence = confidence_of(heard)
    if heard.voiced < (limits.voiced_apart if heard.apart >= limits.apart else limits.voiced):
        return Judgement(REFUSED, words, (), confidence, why="it is no voice")
    if confidence < limits.refuse_below:
        return Judgement(REFUSED, words, (), confidence, why="it does not sound like dictation")
    order = order_of(words, language)
    if order:
        is_sure = confidence >= limits.withdraws_from
        return Judgement(CLEAR if is_sure else REFUSED, words, (), confidence, order=order if is_sure else "")
    try:
        entries = parse(words, unit, language)
    except NotUnderstood as refused:
        return Judgement(REFUSED, words, (), confidence, why=refused.why)
    is_near = heard.margin is not None and heard.margin < limits.near
    near = without_wake(heard.rival, wake) if is_near else ""
    is_other = bool(near) and meant(near, unit, language) not in (None, tuple(entries))
    clear = Judgement(CLEAR, words, tuple(entries), confidence, is_seconded=heard.is_seconded)
    return _taken(clear, near if is_other else "", limits)


def _taken(clear: Judgement, near: str, limits: Thresholds) -> Judgement:
    """Return a judgement as it is taken: doubted where something speaks against it, as a rival that is near."""
    if _says_twice(clear.entries):
        return clear.with_(state=UNSURE, why="two values of one kind were heard in one breath")
    if near:
        return clear.with_(state=ASKS, other=near, why=f"it could be {clear.words!r} or {near!r}; say which")
    why = _strange(clear)
    takes_back = any(entry.kind == "withdraw" for entry in clear.entries)
    if not why and clear.confidence < (limits.withdraws_from if takes_back else limits.unsure_below):
        why = "it was not heard clearly"
    return clear.with_(state=UNSURE, why=why) if why else clear


def _strange(clear: Judgement) -> str:
    """Return what is strange in what would be recorded; empty where nothing is. Room talk makes strange phrases."""
    entries = clear.entries
    for entry in entries:
        volume = getattr(entry, "volume", None) if entry.kind == "reading" else None
        if volume is not None and volume.digits >= _MUCH_ML * 10**volume.places:
            return "so much is seldom injected into a disc"
    places = [_PLACES.get(entry.kind, NOWHERE) for entry in entries]
    for (place, one), (following, other) in pairwise(zip(places, entries, strict=True)):
        is_early = following < place or one.kind == "stop" or (one.kind == other.kind != "reading")
        if NOWHERE in {place, following} or is_early or (following == LAST and place < READ):
            return "nobody says this in one breath"
    return "'to' could be the 'two' of a volume" if _TO_AND_POINT.search(clear.words) else ""


READ, LAST, NOWHERE = 3, 5, 9
_PLACES = {"level": 0, "needle": 1, "inject": 1, "opening": 2, "reading": READ, "concordance": 4} | dict.fromkeys(
    ("behaviour", "words", "location", "pain_side", "leak", "nucleogram", "endpoint", "stop"), LAST
)
"""Where an entry stands in a phrase of several: a level, then how it was opened, what was read, and what was found."""
_TO_AND_POINT = re.compile(r"\b[lct]\s\w+\sto\s\w+\spoint\b")
"""L1 to 2 and 0.9 mL, or L1-2 and 2.9 mL: both are 'l one two two point nine' in a hurry."""
_MUCH_ML = 6
"""So many mL a disc hardly ever takes."""


def _says_twice(entries: tuple[Entry, ...]) -> bool:
    """Return whether one quantity, or one kind of finding, stands in it twice: seldom meant, and often misheard."""
    said: list[str] = []
    for entry in entries:
        if entry.kind in {"reading", "opening", "baseline", "relief"}:
            said += [field for field in ("volume", "pressure", "pain") if getattr(entry, field, None) is not None]
        else:
            said.append(entry.kind)
    return len(said) != len(set(said))
