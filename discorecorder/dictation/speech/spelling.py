"""Text as an engine writes it to the words that the grammar says: 1.5 is one point five, L4-5 is l four five.

What the grammar does not say to the end is no phrase, and neither is what would record something else in words than as
it was written: "20 5 psi" is not twenty five.
"""

from __future__ import annotations

from functools import cache

from discorecorder.dictation.grammar import meant
from discorecorder.dictation.language import language_named
from discorecorder.dictation.levels import LETTERS, read_level
from discorecorder.dictation.numbers import ONES, TENS
from discorecorder.dictation.sayable import spoken
from discorecorder.dictation.tokens import Tokens
from discorecorder.model.spine import vertebrae_of
from discorecorder.model.values import EntryError, Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from discorecorder.dictation.automaton import Automaton
    from discorecorder.dictation.language import Language
    from discorecorder.model.entries import Entry

_WRITTEN = {
    "%": "percent",
    "ml": "mils",
    "mls": "mils",
    "mill": "mil",
    "mills": "mils",
    "milliliter": "millilitre",
    "milliliters": "millilitres",
    "mmhg": "millimetres of mercury",
    "atm": "atmospheres",
}
_GERMAN_WRITTEN = {
    "%": "prozent",
    "ml": "milliliter",
    "kpa": "kilopascal",
    "atm": "atmosphären",
    "mmhg": "millimeter quecksilber",
    "millilitern": "milliliter",
}
"""How an engine writes what the grammar says otherwise."""
_FIGURES = frozenset("0123456789.")
_MOST = 1000
"""Numbers from here on are not said."""


class Writing(Value):
    """How a language spells out what an engine writes in figures.

    ``whole`` returns the words of a whole number below _MOST, ``joiners`` are number words that take the next one in,
    ``ones`` those of single figures.
    """

    language: Language
    whole: Callable[[int], list[str]]
    point: str
    half: list[str]
    of_ten: list[str]
    ones: frozenset[str]
    joiners: frozenset[str]
    numbers: frozenset[str]
    written: dict[str, str]


def as_said(text: str, grammar: Automaton, unit: str = "psi", language: str = "en") -> str:
    """Return the words of the grammar that a text stands for; empty where it is no sentence of the grammar.

    A bare pressure is in ``unit``, and the grammar is in ``language``. Filler that it does not know is left out.
    """
    known = grammar.words
    words = spelt(text, known, language)
    if not words or not grammar.accepts(words):
        return ""
    written = meant(" ".join(Tokens(_apart(text)).texts), unit, language)
    said = meant(words, unit, language) or ()
    is_same = written is None or _in_words(written, known, language) == _in_words(said, known, language)
    return words if is_same else ""


def spelt(text: str, known: set[str], language: str = "en") -> str:
    """Return a text word for word, with numbers and levels spelt out, whether or not the grammar says it.

    It is empty where two numbers stand side by side that would be one in words.
    """
    spelling = _Spelling(Tokens(_apart(text)).texts, known, _writing(language))
    return " ".join(spelling.words) if spelling.read() else ""


def _in_words(entries: tuple[Entry, ...], known: set[str], language: str) -> list[Entry]:
    """Return entries with their free text in words, which may be in figures as well."""
    return [
        entry.with_(words=spelt(text, known, language) or text)
        if isinstance(text := getattr(entry, "words", None), str)
        else entry
        for entry in entries
    ]


class _Spelling:
    """Reads tokens one after the other into words."""

    def __init__(self, texts: list[str], known: set[str], writing: Writing) -> None:
        self._texts = texts
        self._plain = writing.language.folded(texts)
        self._known = known
        self._writing = writing
        self.words: list[str] = []

    def read(self) -> bool:
        """Read all; return whether each number stays what it was."""
        at = 0
        while at < len(self._texts):
            after = self._level(at) or (self._number(at) if self._is_figures(at) else self._word(at))
            if not after:
                return False
            at = after
        return True

    def _level(self, at: int) -> int:
        """Add a level that is written with figures; return the place behind it, 0 where there is none."""
        try:
            found = read_level(self._plain, at, self._writing.language.levels)
        except EntryError:
            return 0
        if found is None or not any(self._is_figures(place) for place in range(at, found[1])):
            return 0
        upper, lower = vertebrae_of(found[0])
        across = [] if upper[0] == lower[0] else [lower[0].lower()]
        whole = self._writing.whole
        self.words += [upper[0].lower(), *whole(int(upper[1:])), *across, *whole(int(lower[1:]))]
        return found[1]

    def _number(self, at: int) -> int:
        """Add a number in figures; return the place behind it, 0 where it would be one with the number before."""
        texts = self._texts[at : at + 3]
        if texts == ["1", "/", "2"]:
            self.words += self._writing.half
            return at + 3
        said = self._digits(texts[0]) if self.words[-1:] == [self._writing.point] else self._said(texts[0])
        if self._joins(said[0]):
            return 0
        self.words += said
        if texts[1:] == ["/", "10"]:
            self.words += self._writing.of_ten
            return at + 3
        return at + 1

    def _word(self, at: int) -> int:
        """Add a word; return the place behind it, 0 where it would be one with the figures before."""
        text = self._texts[at]
        if at and self._is_figures(at - 1) and text != self._writing.point and self._joins(text):
            return 0
        following = self._texts[at + 1] if at + 1 < len(self._texts) else ""
        if following and text not in self._known and text + following in self._known:
            self.words.append(text + following)
            return at + 2
        if text in self._known:
            self.words.append(text)
        elif self._plain[at] not in self._writing.language.filler:
            self.words += self._writing.written.get(text, text).split()
        return at + 1

    def _is_figures(self, at: int) -> bool:
        return self._texts[at][0] in _FIGURES

    def _joins(self, said: str) -> bool:
        """Return whether a number that begins so would be read as part of the one that was said last."""
        last = self.words[-1] if self.words else ""
        writing = self._writing
        if said == writing.point:
            return last in writing.numbers
        if said not in writing.numbers:
            return False
        return last in writing.joiners or (last in writing.ones and self._is_part())

    def _is_part(self) -> bool:
        """Return whether the last word is a figure behind a point."""
        at = len(self.words) - 1
        while at >= 0 and self.words[at] in self._writing.ones:
            at -= 1
        return at >= 0 and self.words[at] == self._writing.point

    def _said(self, figures: str) -> list[str]:
        """Return a number in words; as it stands where it is none that is said."""
        is_english = self._writing.language.name == "en"
        whole, point, part = (figures if is_english else figures.replace(",", ".")).partition(".")
        if not is_english and len(part) == 3 and whole.strip("0"):
            return [figures]  # 1.500 could be fifteen hundred
        if (whole and not whole.isdigit()) or (point and not part.isdigit()) or (len(whole) > 1 and whole[0] == "0"):
            return [figures]
        if whole and int(whole) >= _MOST:
            return [figures]
        said = self._writing.whole(int(whole)) if whole else []
        return [*said, *([self._writing.point, *self._digits(part)] if point else ())]

    def _digits(self, figures: str) -> list[str]:
        if not figures.isdigit():
            return [figures]
        return [word for figure in figures for word in self._writing.whole(int(figure))]


def _whole(number: int) -> list[str]:
    hundreds, rest = divmod(number, 100)
    said = [spoken(hundreds), "hundred"] if hundreds else []
    return said + (spoken(rest).split() if rest or not hundreds else [])


def _german_whole(number: int) -> list[str]:
    from discorecorder.dictation.german_numbers import spoken

    hundreds, rest = divmod(number, 100)
    said = [spoken(hundreds * 100)] if hundreds else []
    return [*said, spoken(rest)] if rest or not hundreds else said


@cache
def _writing(language: str) -> Writing:
    known = language_named(language)
    if language == "en":
        ones, tens = frozenset(ONES), frozenset(TENS)
        numbers = ones | tens | {"hundred"}
        return Writing(
            known, _whole, "point", ["half", "a"], ["out", "of", "ten"], ones, tens | {"hundred"}, numbers, _WRITTEN
        )
    said = {word for number in range(_MOST) for word in _german_whole(number)}
    return Writing(
        language=known,
        whole=_german_whole,
        point="komma",
        half=["ein", "halber"],
        of_ten=["von", "zehn"],
        ones=frozenset(word for number in range(10) for word in _german_whole(number)),
        joiners=frozenset(_german_whole(number)[0] for number in range(100, _MOST, 100)),
        numbers=frozenset(said),
        written=_GERMAN_WRITTEN,
    )


def _apart(text: str) -> str:
    """Return the text with L4,5 cut at its comma; any other comma between figures may be a decimal one."""
    chunks = []
    for chunk in text.split():
        before, comma, after = chunk.partition(",")
        is_level = comma and before[:1].lower() in LETTERS and before[1:].isdigit() and after[:1].isdigit()
        chunks.append(f"{before} {after}" if is_level else chunk)
    return " ".join(chunks)
