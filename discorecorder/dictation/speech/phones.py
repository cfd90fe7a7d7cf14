"""How far the phones of a phrase are from those that a listener without any words heard of the same sound.

A phrase of the grammar is made to fit whatever was said. Who knows no words hears other phones where others were said,
and phones in front of the phrase or behind it where the grammar took them for silence.
"""

from __future__ import annotations

from discorecorder.dictation.speech.distance import distance

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

KINDS = (
    "AA AE AH AO AW AY EH ER EY IH IY OW OY UH UW",
    "P B",
    "T D",
    "K G",
    "F V TH DH",
    "S Z SH ZH CH JH",
    "M N NG",
    "L R W Y",
    "HH",
)
"""Phones of the CMU dictionary that are taken for one another: vowels, and consonants of one place or manner."""
ALIKE, OTHER, ALONE = 0.4, 1.0, 0.7
"""What it costs where another phone of the same kind was heard, one of another kind, and one too many or too few."""
_KIND_OF = {phone: kind for kind, phones in enumerate(KINDS) for phone in phones.split()}


def is_phone(name: str) -> bool:
    """Return whether it is a phone, and no silence or noise."""
    return name in _KIND_OF


def apart(said: Sequence[str], heard: Sequence[str]) -> float:
    """Return how far phones that were heard are from those that would have been said, for each of these.

    0 where they are the same; where nothing is alike up to 1 and more. It is 0 where none would have been said.
    """
    return distance(said, heard, _cost, ALONE) / len(said) if said else 0.0


def _cost(one: str, other: str) -> float:
    if one == other:
        return 0.0
    return ALIKE if _KIND_OF.get(one, -1) == _KIND_OF.get(other, -2) else OTHER
