"""What can be said now, as a grammar for a recogniser: made from the table that reads it.

Every sentence of it is one that ``grammar.parse`` understands but for
what depends on values, such as a Dallas grade of nine, and those cannot be said; but scores over ten are heard, to be
refused. It is narrowed to the region, the levels planned come first, and what belongs to a disc can be said once a disc
is armed.
"""

from __future__ import annotations

from functools import cache, lru_cache

from discorecorder.dictation.automaton import Automaton, automaton, joined
from discorecorder.dictation.numbers import ONES, TENS
from discorecorder.dictation.pattern import MAYBE, SLOT, WORD, parts_of
from discorecorder.dictation.table import ROWS
from discorecorder.dictation.tokens import Tokens
from discorecorder.dictation.vocabulary import TEAR_PLACES, VOCABULARY
from discorecorder.model.spine import LUMBAR_SIX, REGIONS, vertebrae_of
from discorecorder.model.values import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from discorecorder.dictation.pattern import Element
    from discorecorder.dictation.table import Row
    from discorecorder.model.discogram import Discogram

ANYTIME = ("next", "finish", "withdraw", "blinding")
"""Kinds that can be said before a disc is armed."""
ORDERS = ("confirm", "cancel")
"""What is said to the program about what it heard; it is no entry."""
UNSPOKEN = ("restore", "frame", "designate", "accept_control", "no_opening", "finding", "technique", "adverse")
"""Kinds that are typed: they bring back or replace what was said, or are entered with the instrument in the hand."""
CONFUSED = frozenset({"frame"})
"""Words that are typed only, for another says the same: a frame saved sounds like pain and a number."""
CORRECTED = ("level", "opening", "reading", "concordance", "stop", "leak", "nucleogram", "tear", "needle", "endpoint")
"""Kinds that a spoken correction can hold."""
_JUNCTIONS = {"L5-S1": "lumbosacral", "T12-L1": "thoracolumbar", "C7-T1": "cervicothoracic"}
_LETTERS = {"C": "cervical", "T": "thoracic", "L": "lumbar"}
_NAMES = {number: word for word, number in reversed(ONES.items())}
_WHOLE: dict[str, tuple[int, ...]] = {
    "gauge": (16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27),
    "dallas": tuple(range(6)),
    "score": tuple(range(6)),
    "count": tuple(range(1, 10)),
    "minutes": tuple(range(1, 61)),
    "seconds": tuple(range(1, 100)),
}
"""The whole numbers that can be spoken in a field; fields that are not here take none."""
_UNIT_WORDS = {
    "psi": "psi | pounds [ per square inch ]",
    "kPa": "kpa | kilopascals | kilopascal",
    "atm": "atmospheres | atmosphere",
    "bar": "bar | bars",
    "mmHg": "millimetres of mercury | millimeters of mercury",
}
USUAL = (
    "opening",
    "reading",
    "reading concordance",
    "concordance",
    "stop",
    "behaviour",
    "leak",
    "nucleogram",
    "endpoint",
    "inject",
    "needle",
)
"""Kinds that are said at every disc."""
BEGINS = ("opening", "inject", "needle")
"""Usual kinds that are over once the disc has opened."""
ENDED = ("tear", "repeat", "sleep", "relief", "image")
"""Kinds that are usual once an injection has ended."""
SELDOM = 1e-20
"""How much less likely is what is not usual. A recogniser weighs sound in hundreds of such powers of ten."""
CHAINED = 1e-15
"""How much less likely than an end is something more in the same breath: the sound has to speak for it."""
_LARGE = 1e-12
"""How much less likely is a volume that a disc seldom holds, of 4 mL and more."""
_UNPLANNED = 0.1
"""How much less likely a level of the region is that was not planned."""
OVER_TEN = range(11, 21)
"""Scores that the scale does not have. Patients give them all the same; they are heard, so that ``parse`` refuses them,
for else "eleven" was taken for the "seven" that sounds like it."""
_OVER = 1e-8
"""How much less likely such a score is."""


class Sayable(Value):
    """What can be said now.

    ``region`` is one of the regions of a procedure; ``planned`` are the levels that are said oftenest, in their order;
    ``is_armed`` tells that a disc is armed; ``unit`` is the device's; ``usual`` are the kinds of entry that are likely
    to follow; with ``wake``, each phrase begins with it; ``language`` is the code of the one that is spoken.
    """

    region: str = "lumbar"
    planned: tuple[str, ...] = ()
    is_armed: bool = True
    unit: str = "psi"
    usual: tuple[str, ...] = USUAL
    wake: str = ""
    language: str = "en"


class Spoken(Value):
    """How a language is spoken: its rows and lists, and what they do not tell a recogniser.

    ``slots`` and ``texts`` are the words of a type and of a row's free text, ``followed`` what is said in one breath
    behind a pattern, ``corrected`` the words around a correction, ``orders`` what is said to the program.
    """

    rows: tuple[Row, ...]
    vocabulary: dict[str, dict[str, Any]]
    number: Callable[[int], str]
    slots: dict[str, str]
    opening: str
    texts: dict[str, str]
    followed: dict[str, str]
    corrected: tuple[str, str]
    orders: dict[str, str]
    numbers: Callable[[str], dict[str, str]]
    ways_of_level: Callable[[str, str], list[str]]


def without_wake(words: str, wake: str) -> str:
    """Return words that were heard without the wake phrase in front of them; as they are where there is none."""
    return words.removeprefix(wake.lower()).strip() if wake else words


def usual_in(discogram: Discogram) -> tuple[str, ...]:
    """Return the kinds that are likely to be said next: not the opening of a disc that is open, nor its relief."""
    injection = discogram.injection
    if injection is None:
        return USUAL
    if injection.stopped is not None:
        return (*USUAL, *ENDED)
    return USUAL if injection.opening is None else tuple(kind for kind in USUAL if kind not in BEGINS)


def grammar_of(now: Sayable) -> Automaton:
    """Return all that can be said now: a level and what belongs to it in one breath, or an order."""
    parts = {"disc": _discs(_levels(now), now.language), **_items(now.unit, now.usual, now.language)}
    items = {name: weight for name, weight in (("usual", 1.0), ("seldom", SELDOM)) if name in parts}
    first = {"disc": 1.0, "alone": 1.0} | (items if now.is_armed else {})
    more = {name: weight * CHAINED for name, weight in items.items()}
    then: dict[str, dict[str, float]] = {"disc": items, **dict.fromkeys(items, more)}
    if now.wake:
        parts["wake"] = automaton({"wake": now.wake.lower()}, "wake")
        then["wake"], first = first, {"wake": 1.0}
    return joined(parts, first, then)


@lru_cache(maxsize=8)
def _items(unit: str, usual: tuple[str, ...], language: str) -> dict[str, Automaton]:
    rules = rules_of(Sayable(unit=unit, usual=usual, language=language))
    return {name: automaton(rules, name) for name in ("usual", "seldom", "alone") if rules[name]}


@lru_cache(maxsize=32)
def _discs(levels: str, language: str) -> Automaton:
    return automaton({"level": levels, "disc": _disc(language)}, "disc")


def rules_of(now: Sayable) -> dict[str, str]:
    """Return the rules of what can be said now: ``disc``, what belongs to one, ``alone``, and what they name."""
    kinds, said = spoken_kinds(now.language), spoken_in(now.language)
    alone = [words for kind, words in kinds if kind in ANYTIME]
    items = [(kind, words) for kind, words in kinds if kind != "level" and kind not in ANYTIME]
    corrected = _any(words for kind, words in kinds if kind in CORRECTED)
    before, behind = said.corrected
    alone.append(f"{before} ({corrected}) {behind}")
    alone += said.orders
    return {
        "disc": _disc(now.language),
        "alone": _any(alone),
        "usual": _any(words for kind, words in items if kind in now.usual),
        "seldom": _any(words for kind, words in items if kind not in now.usual),
        "level": _levels(now),
        **said.numbers(now.unit),
    }


def spoken_in(language: str) -> Spoken:
    """Return how a language is spoken, by its code."""
    if language == "de":
        from discorecorder.dictation.german_sayable import GERMAN

        return GERMAN
    return _ENGLISH


def order_of(words: str, language: str = "en") -> str:
    """Return what is said to the program, confirm or cancel; empty where words are no order."""
    return spoken_in(language).orders.get(words, "")


def word_of(order: str, language: str = "en") -> str:
    """Return the word by which an order is said."""
    return next(word for word, one in spoken_in(language).orders.items() if one == order)


def _disc(language: str) -> str:
    return _any(words for kind, words in spoken_kinds(language) if kind == "level")


def _any(ways: Iterable[str]) -> str:
    return " | ".join(dict.fromkeys(f"({way})" for way in ways))


@cache
def spoken_kinds(language: str) -> tuple[tuple[str, str], ...]:
    """Return every row that can be spoken with its words as a grammar writes them."""
    said, found = spoken_in(language), []
    for kind, pattern, _ in said.rows:
        if kind in UNSPOKEN or kind == "correct":
            continue
        words = _written(said, kind, parts_of(pattern))
        if words:
            found.append((kind, f"{words} {said.followed.get(pattern, '')}"))
    return tuple(found)


def _written(said: Spoken, row: str, parts: list[Element]) -> str | None:
    """Return the parts of a pattern as a grammar writes them; None where one of them cannot be spoken."""
    words: list[str] = []
    for part in parts:
        if part[0] == WORD:
            ways = [one for word in part[1] if (one := _spelt(word)) and one not in CONFUSED]
            if not ways:
                return None
            words.append(ways[0] if len(ways) == 1 else f"({' | '.join(ways)})")
        elif part[0] == SLOT:
            slot = _slot(said, row, part[1], part[2])
            if slot is None:
                return None
            words.append(slot)
        elif part[0] == MAYBE:
            inner = _written(said, row, part[1])
            words += [f"[{inner}]"] if inner else []
    return " ".join(words)


def _spelt(word: str) -> str:
    """Return a word or phrase as it is said: letters alone, in lower case; empty where it holds figures or signs."""
    texts = Tokens(word).texts
    return " ".join(texts) if texts and all(text.isalpha() for text in texts) else ""


def _slot(said: Spoken, row: str, field: str, kind: str) -> str | None:
    if kind == "text":
        return said.texts.get(row)
    if kind in said.vocabulary:
        return f"({ways_in(said.vocabulary[kind])})"
    if kind in {"int", "count"}:
        return f"({' | '.join(map(said.number, _WHOLE[field]))})" if field in _WHOLE else None
    if row == "opening":
        return said.opening
    return said.slots.get(kind)


def ways_in(phrases: Iterable[str]) -> str:
    """Return phrases as a grammar writes them one beside the other; those with figures or signs cannot be said."""
    return " | ".join(dict.fromkeys(said for phrase in phrases if (said := _spelt(phrase))))


def _vocabulary(kind: str) -> str:
    return ways_in(VOCABULARY[kind])


def spoken(number: int) -> str:
    """Return a whole number below a hundred in words."""
    if number in _NAMES:
        return _NAMES[number]
    tens = next(word for word, value in TENS.items() if value == number // 10 * 10)
    return f"{tens} {_NAMES[number % 10]}" if number % 10 else tens


_SLOTS: dict[str, str] = {
    "level": "<level>",
    "score": "<score>",
    "outof": "<outof>",
    "ml": "<ml>",
    "volume": "<volume>",
    "psi": "<psi>",
    "pressure": "<pressure>",
    "percent": "<percent>",
    "behaviours": f"({_vocabulary('BEHAVIOUR')}) [[and] ({_vocabulary('BEHAVIOUR')})]",
    "areas": f"({_vocabulary('AREA')}) [[and] ({_vocabulary('AREA')})]",
    "stop": f"({_vocabulary('STOP')})",
    "place": f"({' | '.join(sorted(TEAR_PLACES))}) [{' | '.join(sorted(TEAR_PLACES))}]",
}


_FOLLOWED = {"first pain {pain:score}": "[at <psi>]", "first pain !s": "[at <psi>]"}
"""What is said in the same breath behind a row, with a word that does not matter between them."""
_TEXTS: dict[str, str] = {
    "location": f"({_vocabulary('AREA')}) [(to | and | into) ({_vocabulary('AREA')})]",
    "complication": f"({_vocabulary('EVENT')})",
    "words": (
        "((that is | thats) (my | the usual | the same | a different | not my) pain | (it | that) hurts | nothing | "
        "pressure only | i feel pressure)"
    ),
}
"""What can be spoken where anything may be typed: the recogniser knows no other words."""


def _levels(now: Sayable) -> str:
    ways, said = [], spoken_in(now.language)
    for level in levels_of(now):
        weight = "" if level in now.planned or not now.planned else f"/{_UNPLANNED}/ "
        ways += said.ways_of_level(level, weight)
    return " | ".join(ways)


def levels_of(now: Sayable) -> tuple[str, ...]:
    """Return the levels that can be said: the planned ones first, then the others of the region."""
    if now.region in REGIONS:
        others = REGIONS[now.region]
        if now.region == "lumbar":
            others = (*others, *(level for level in LUMBAR_SIX if level in now.planned))
    else:
        others = tuple(level for levels in REGIONS.values() for level in levels)
    return tuple(dict.fromkeys((*now.planned, *others)))


def ways_of_level(level: str, weight: str = "") -> list[str]:
    """Return the ways of saying a level: L four five, lumbar four to five, L five S one, lumbosacral disc."""
    upper, lower = vertebrae_of(level)
    letter, first = upper[0], spoken(int(upper[1:]))
    second = spoken(int(lower[1:]))
    letters = f"({letter.lower()} | {_LETTERS[letter]})"
    if level in _JUNCTIONS:
        return [f"{letters} {first} [to] {lower[0].lower()} {weight}{second}", f"{weight}{_JUNCTIONS[level]} [disc]"]
    if lower[0] != letter:
        return [f"{letters} {first} [to] {lower[0].lower()} {weight}{second}"]
    return [f"{letters} {first} [to] {weight}{second}"]


def _by_size(numbers: range) -> str:
    """Return whole millilitres as a grammar writes them, those that a disc seldom holds as less likely."""
    return " | ".join(spoken(number) if number < 4 else f"/{_LARGE}/ {spoken(number)}" for number in numbers)


def scores(in_words: Callable[[int], str]) -> str:
    """Return the scores of pain as a grammar writes them, and as less likely those that are heard to be refused."""
    return " | ".join([*map(in_words, range(11)), *(f"/{_OVER}/ {in_words(number)}" for number in OVER_TEN)])


def _numbers(unit: str) -> dict[str, str]:
    digits = " | ".join(spoken(number) for number in range(10))
    small = " | ".join(spoken(number) for number in range(20))
    teens = " | ".join(spoken(number) for number in range(1, 20))
    figures = " | ".join(spoken(number) for number in range(1, 10))
    tens = " | ".join(word for word in TENS if word != "fourty")
    units = _UNIT_WORDS[unit]
    hundreds = "a | one | two" if unit == "psi" else f"a | {figures}"
    above = "(above | over) opening [pressure]"
    return {
        "digit": digits,
        "below": f"({teens}) | ({tens}) [{figures}]",
        "whole": "zero | <below>",
        "part": "point (<digit> | /0.05/ two /0.05/ five | /0.05/ seven /0.05/ five)",
        "millilitres": "mil | mils | millilitre | millilitres | cc | ccs",
        "litres": f"({_by_size(range(20))}) [<part>] | <part> | ({_by_size(range(1, 10))}) and a half",
        "ml": "<litres> <millilitres> | (half | a quarter | three quarters) [of] a <millilitres>",
        "volume": f"<ml> | ({_by_size(range(20))}) <part>",
        "amount": f"({small}) [<part>]"
        if unit in {"atm", "bar"}
        else f"<whole> | ({hundreds}) hundred [[and] <below>]",
        "psi": f"<amount> ((({units}) [{above}]) | {above})",
        "gauged": f"<amount> [{units}]",
        "pressure": f"<amount> [{units}] [{above}]",
        "score": f"({scores(spoken)}) [out of ten]",
        "outof": f"({scores(spoken)}) out of ten",
        "percent": "(<part> | zero <part> | one | two) percent",
    }


_ENGLISH = Spoken(
    rows=ROWS,
    vocabulary=VOCABULARY,
    number=spoken,
    slots=_SLOTS,
    opening="[at] <gauged>",
    texts=_TEXTS,
    followed=_FOLLOWED,
    corrected=("(correction | correct) [to]", "[misheard | because misheard]"),
    orders={order: order for order in ORDERS},
    numbers=_numbers,
    ways_of_level=ways_of_level,
)
