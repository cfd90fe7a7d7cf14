"""Whether the words as heard hold anything that the record does not: then the log prints them, else they repeat it.

Numbers must all be in the record, spoken or in digits; so must every other word but those that only bind or name a
unit. A negation on one side only is a difference. In doubt the words are printed.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from discorecorder.model.entries import Entry

__all__ = ["bare", "says_more"]

_ONES: Final = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
_TENS: Final = {
    word: number
    for number, word in zip(
        range(20, 100, 10), "twenty thirty forty fifty sixty seventy eighty ninety".split(), strict=True
    )
}
_BINDING: Final = frozenset(
    "a about above after air an and area as at by checks dose exactly felt film for from gauge grade in into is it "
    "level limit mil millilitre millilitres minute minutes ml my noting of on opening or out over pain per percent "
    "product psi says second seconds spot start the then to was with".split()
)
_NEGATIONS: Final = frozenset({"no", "not", "none", "never", "without", "unable"})
_TOKEN: Final = re.compile(r"\d+(?:\.\d+)?|[^\W\d_]+")
_STEM: Final = 4


def says_more(heard: str, recorded: str) -> bool:
    """Return whether what was heard holds a number, a word or a negation that what was recorded does not."""
    said, kept = list(_tokens(heard)), set(_tokens(recorded))
    joined = "".join(_TOKEN.findall(recorded.casefold()))
    if bool(_NEGATIONS & set(said)) != bool(_NEGATIONS & kept):
        return True
    return any(
        word not in kept and (word[0].isdigit() or (word not in _BINDING | _NEGATIONS and word[:_STEM] not in joined))
        for word in said
    )


def bare(entry: Entry) -> str:
    """Return the fields of an entry as they are recorded, for the words that the printed line says otherwise."""
    fields = ((field, getattr(entry, field)) for field in entry.fields_)
    return f"{entry.kind} " + " ".join(f"{field} {held}" for field, held in fields if held not in (None, (), "", False))


def _tokens(words: str) -> Iterator[str]:
    """Yield words in small letters and numbers in digits: twenty five is 25, one point four is 1.4, 1.60 is 1.6."""
    tokens = [*_TOKEN.findall(words.casefold()), "", ""]
    number: int | None = None
    decimals: str | None = None
    for token, following in pairwise(tokens):
        digit = _ONES.get(token, _TENS.get(token))
        if digit is not None and decimals is not None and digit < 10:
            decimals += str(digit)
        elif digit is not None and number in _TENS.values() and 0 < digit < 10:
            number = (number or 0) + digit
        elif token == "hundred" and number is not None:
            number *= 100
        elif token == "point" and following in _ONES:
            number, decimals = number or 0, ""
        else:
            if number is not None:
                yield _plain(f"{number}.{decimals}" if decimals else str(number))
            number, decimals = digit, None
            if token and digit is None:
                yield _plain(token) if token[0].isdigit() else token


def _plain(number: str) -> str:
    whole, _, rest = number.partition(".")
    rest = rest.rstrip("0")
    whole = whole.lstrip("0") or "0"
    return f"{whole}.{rest}" if rest else whole
