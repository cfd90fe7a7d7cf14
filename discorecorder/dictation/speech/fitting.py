"""How sure an engine is, in the one measure that ``judging`` knows.

The numbers of other engines are of another kind than those of the embedded one. Here each becomes a chance from 0 to
1, and a fit is chosen for which ``judging.confidence_of`` gives that chance to a phrase of such words, so that one pair
of thresholds serves all engines:

=============== ================================================================================================
Vosk            the posterior probability of each word
faster-whisper  exp(avg_logprob) x (1 - no_speech_prob) of all; at most UNTOLD for what stands in its prompt
sherpa-onnx     exp of the mean log probability of the tokens of each word
=============== ================================================================================================

An engine that gives no number is never sure. How good these chances are depends on the site's model; a site measures
that for itself.
"""

from __future__ import annotations

from discorecorder.dictation.speech import Heard, HeardWord
from discorecorder.dictation.speech.judging import confidence_of
from discorecorder.model.values import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

UNTOLD = 0.5
"""The chance of what an engine gives no number for: too little to be recorded unasked."""
_LEAST, _MOST = 0.02, 0.98
_WIDEST = 2_000.0


class Piece(Value):
    """What an engine wrote: from when to when it was said, in s, and the chance, from 0 to 1, that it was."""

    text: str
    begins: float
    ends: float
    chance: float


def timed(words: str, pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Return the words of the grammar with the times and chances of what the engine wrote.

    Where they are other words, such as those of figures, the time is shared out by letters and the least chance holds.
    """
    texts = words.split()
    if [piece.text.lower() for piece in pieces] == texts:
        yield from (piece.with_(text=text) for piece, text in zip(pieces, texts, strict=True))
        return
    if not texts or not pieces:
        return
    at, ends = pieces[0].begins, pieces[-1].ends
    least = min(piece.chance for piece in pieces)
    each = (ends - at) / sum(map(len, texts))
    for text in texts:
        yield Piece(text, at, at + each * len(text), least)
        at += each * len(text)


def fitted(heard: Heard, pieces: Sequence[Piece]) -> Heard:
    """Return what was heard with these words, and with the fit for which it is judged to have their chance."""
    timing = tuple(HeardWord(piece.text, piece.begins, piece.ends, 0.0) for piece in pieces)
    phrase = heard.with_(words=" ".join(piece.text for piece in pieces), parts=timing)
    found = {chance: fit_of(chance, phrase) for chance in {piece.chance for piece in pieces}}
    parts = tuple(part.with_(fit=found[piece.chance]) for part, piece in zip(timing, pieces, strict=True))
    lasted = sum(part.ends - part.begins for part in parts)
    worst = min((part.fit for part in parts), default=0.0)
    fit = sum(part.fit * (part.ends - part.begins) for part in parts) / lasted if lasted else worst
    return phrase.with_(parts=parts, fit=fit, worst=worst)


def fit_of(chance: float, heard: Heard) -> float:
    """Return the fit of all words and of the worst for which what was heard has this confidence.

    It is looked for, so that the weights of ``judging`` stand in one place; the chance is held within 2 and 98 %.
    """
    wanted = max(_LEAST, min(_MOST, chance))
    low, high = -_WIDEST, _WIDEST
    for _ in range(36):
        middle = (low + high) / 2
        is_less = confidence_of(heard.with_(fit=middle, worst=middle)) < wanted
        low, high = (middle, high) if is_less else (low, middle)
    return high


def doubted(heard: Heard) -> Heard:
    """Return what was heard with no more confidence than UNTOLD, so that it is not recorded unasked."""
    if confidence_of(heard) <= UNTOLD:
        return heard
    most = fit_of(UNTOLD, heard)
    return heard.with_(fit=most, worst=most)
