"""Text as an engine writes it to the words that the grammar says: 1.5 is one point five, L4-5 is l four five.

What the grammar does not say to the end is no phrase, and neither is what would record something else in words than as
it was written: "20 5 psi" is not twenty five.
"""

from __future__ import annotations

from discorecorder.dictation.grammar import meant
from discorecorder.dictation.levels import LETTERS, read_level
from discorecorder.dictation.numbers import ONES, TENS
from discorecorder.dictation.sayable import spoken
from discorecorder.dictation.tokens import FILLER, Tokens
from discorecorder.model.spine import vertebrae_of
from discorecorder.model.values import EntryError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from discorecorder.dictation.automaton import Automaton
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
"""How an engine writes what the grammar says otherwise."""
_FIGURES = frozenset("0123456789.")
_MOST = 300
"""Numbers from here on are not said."""
_NUMBERS = frozenset({*ONES, *TENS, "hundred"})


def as_said(text: str, grammar: Automaton, unit: str = "psi") -> str:
    """Return the words of the grammar that a text stands for; empty where it is no sentence of the grammar.

    A bare pressure is in ``unit``. Filler that the grammar does not know is left out.
    """
    known = grammar.words
    words = spelt(text, known)
    if not words or not grammar.accepts(words):
        return ""
    written = meant(" ".join(Tokens(_apart(text)).texts), unit)
    is_same = written is None or _in_words(written, known) == _in_words(meant(words, unit) or (), known)
    return words if is_same else ""


def spelt(text: str, known: set[str]) -> str:
    """Return a text word for word, with numbers and levels spelt out, whether or not the grammar says it.

    It is empty where two numbers stand side by side that would be one in words.
    """
    spelling = _Spelling(Tokens(_apart(text)).texts, known)
    return " ".join(spelling.words) if spelling.read() else ""


def _in_words(entries: tuple[Entry, ...], known: set[str]) -> list[Entry]:
    """Return entries with their free text in words, which may be in figures as well."""
    return [
        entry.with_(words=spelt(text, known) or text)
        if isinstance(text := getattr(entry, "words", None), str)
        else entry
        for entry in entries
    ]


class _Spelling:
    """Reads tokens one after the other into words."""

    def __init__(self, texts: list[str], known: set[str]) -> None:
        self._texts = texts
        self._known = known
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
            found = read_level(self._texts, at)
        except EntryError:
            return 0
        if found is None or not any(self._is_figures(place) for place in range(at, found[1])):
            return 0
        upper, lower = vertebrae_of(found[0])
        across = [] if upper[0] == lower[0] else [lower[0].lower()]
        self.words += [upper[0].lower(), spoken(int(upper[1:])), *across, spoken(int(lower[1:]))]
        return found[1]

    def _number(self, at: int) -> int:
        """Add a number in figures; return the place behind it, 0 where it would be one with the number before."""
        texts = self._texts[at : at + 3]
        if texts == ["1", "/", "2"]:
            self.words += ["half", "a"]
            return at + 3
        said = _digits(texts[0]) if self.words[-1:] == ["point"] else _said(texts[0])
        if self._joins(said[0]):
            return 0
        self.words += said
        if texts[1:] == ["/", "10"]:
            self.words += ["out", "of", "ten"]
            return at + 3
        return at + 1

    def _word(self, at: int) -> int:
        """Add a word; return the place behind it, 0 where it would be one with the figures before."""
        text = self._texts[at]
        if at and self._is_figures(at - 1) and text != "point" and self._joins(text):
            return 0
        following = self._texts[at + 1] if at + 1 < len(self._texts) else ""
        if following and text not in self._known and text + following in self._known:
            self.words.append(text + following)
            return at + 2
        if text in self._known:
            self.words.append(text)
        elif text not in FILLER:
            self.words += _WRITTEN.get(text, text).split()
        return at + 1

    def _is_figures(self, at: int) -> bool:
        return self._texts[at][0] in _FIGURES

    def _joins(self, said: str) -> bool:
        """Return whether a number that begins so would be read as part of the one that was said last."""
        last = self.words[-1] if self.words else ""
        if said == "point":
            return last in _NUMBERS
        if said not in _NUMBERS:
            return False
        return last in TENS or last == "hundred" or (last in ONES and self._is_part())

    def _is_part(self) -> bool:
        """Return whether the last word is a figure behind a point."""
        at = len(self.words) - 1
        while at >= 0 and self.words[at] in ONES:
            at -= 1
        return at >= 0 and self.words[at] == "point"


def _said(figures: str) -> list[str]:
    """Return a number in words; as it stands where it is none that is said."""
    whole, point, part = figures.partition(".")
    if (whole and not whole.isdigit()) or (point and not part.isdigit()) or (len(whole) > 1 and whole[0] == "0"):
        return [figures]
    if whole and int(whole) >= _MOST:
        return [figures]
    return [*(_whole(int(whole)) if whole else ()), *(["point", *_digits(part)] if point else ())]


def _whole(number: int) -> list[str]:
    hundreds, rest = divmod(number, 100)
    said = [spoken(hundreds), "hundred"] if hundreds else []
    return said + (spoken(rest).split() if rest or not hundreds else [])


def _digits(figures: str) -> list[str]:
    return [spoken(int(figure)) for figure in figures] if figures.isdigit() else [figures]


def _apart(text: str) -> str:
    """Return the text with L4,5 cut at its comma; any other comma between figures may be a decimal one."""
    chunks = []
    for chunk in text.split():
        before, comma, after = chunk.partition(",")
        is_level = comma and before[:1].lower() in LETTERS and before[1:].isdigit() and after[:1].isdigit()
        chunks.append(f"{before} {after}" if is_level else chunk)
    return " ".join(chunks)
