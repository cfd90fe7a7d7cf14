"""What could have been said instead: phrases that sound nearly alike and would record something else."""

from __future__ import annotations

from itertools import pairwise

from discorecorder.dictation.numbers import ONES, TENS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from discorecorder.dictation.automaton import Automaton

_DIGITS = [word for word, value in ONES.items() if value < 10 and word not in {"nought", "naught"}]
_TEENS = [word for word, value in ONES.items() if 10 <= value < 20]
_TENS = [word for word in TENS if word != "fourty"]
_PAIRS: dict[str, tuple[str, ...]] = {
    "concordant": ("discordant",),
    "discordant": ("concordant",),
    "left": ("right",),
    "right": ("left",),
    "no": ("",),
    "not": ("",),
    "partially": ("",),
    "partly": ("",),
    "above": ("",),
    "soft": ("firm",),
    "firm": ("soft",),
    "bupivacaine": ("ropivacaine", "levobupivacaine", "mepivacaine"),
    "ropivacaine": ("bupivacaine", "mepivacaine"),
    "volume": ("pressure",),
    "pressure": ("volume",),
    "start": ("stop",),
    "stop": ("start",),
    "control": ("",),
    "suspect": ("",),
}
MOST = 300


def rivals(words: str, grammar: Automaton) -> list[str]:
    """Return the phrases of the grammar that are one word away from the words where words sound alike.

    A number is exchanged for every other of its kind, a teen also for its tens; a figure behind tens or a point may
    have been said or not; the name of a level is exchanged for every other level's.
    """
    texts = words.split()
    found = dict.fromkeys(" ".join(other) for other in _changed(texts))
    found.pop(words, None)
    return [other for other in found if other and grammar.accepts(other)][:MOST]


def _changed(texts: list[str]) -> Iterator[list[str]]:
    for at, text in enumerate(texts):
        before, after = texts[:at], texts[at + 1 :]
        for other in _instead_of(text):
            yield [*before, *other.split(), *after]
        if text in _TENS or (at and texts[at - 1] == "point") or text == "hundred":
            for digit in _DIGITS:
                yield [*before, text, digit, *after]
        if text in _DIGITS and at and (texts[at - 1] in _TENS or texts[at - 1] == "hundred"):
            yield [*before, *after]
        if text == "point" and at and texts[at - 1] in _DIGITS:
            yield [*before[:-1], "point", *after]
        if text in {"l", "c", "t"} and len(after) >= 2:
            yield from _other_levels(before, text, after)


def _instead_of(text: str) -> Iterator[str]:
    yield from _PAIRS.get(text, ())
    if text in _DIGITS:
        yield from (*_DIGITS, "ten")
    elif text in _TEENS:
        yield from _TEENS
        yield from (tens for tens in _TENS if TENS[tens] == 10 * (ONES[text] - 10))
    elif text in _TENS:
        yield from _TENS
        yield from (teen for teen in _TEENS if TENS[text] == 10 * (ONES[teen] - 10))


def _other_levels(before: list[str], letter: str, after: list[str]) -> Iterator[list[str]]:
    across = after[1] in {"l", "s", "t"}
    rest = after[3:] if across else after[2:]
    numbers = [*_DIGITS[1:], "ten", "eleven", "twelve"]
    for upper, lower in pairwise(numbers):
        yield [*before, letter, upper, lower, *rest]
    for last in (["l", "five", "s", "one"], ["t", "twelve", "l", "one"], ["c", "seven", "t", "one"]):
        yield [*before, *last, *rest]
