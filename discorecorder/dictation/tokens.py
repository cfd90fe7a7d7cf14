"""Cuts a phrase into tokens, each with its place, so that free text can be taken over as it was said.

A token is a run of letters in lower case, a number in figures, or one sign. Hyphens between words, commas, full
stops and colons only separate. Written by hand: importing ``re`` would take longer than reading the phrase.
"""

from __future__ import annotations

FILLER = frozenset("um uh er erm ah hm hmm okay ok at of is was the a an and now then so well".split())
"""Words that do not matter outside free text."""

MOST = 200_000
_FIGURES = frozenset("0123456789")
_SEPARATES = frozenset(",;:!.'")
_ALIKE = {
    "\u2018": "'",
    "\u2019": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u2010": "-",
    "\u2011": "-",
    "\u2012": "-",
    "\u2013": "-",
    "\u2014": "-",
    "\u2212": "-",
    "\u2044": "/",
    "\u2215": "/",
}


def folded(words: str) -> str:
    """Return the words in lower case and compatibility form, letter for letter, so that places stay."""
    return words.lower() if words.isascii() else "".join(_folded_letter(letter) for letter in words)


def _folded_letter(letter: str) -> str:
    if letter.isascii():
        return letter.lower()
    if letter in _ALIKE:
        return _ALIKE[letter]
    if letter.isspace():
        return " "
    from unicodedata import decomposition, normalize

    if decomposition(letter).startswith(("<super>", "<sub>", "<fraction>")):
        return letter  # 10 with a raised 2 is not 102
    plain = normalize("NFKC", letter).lower()
    return plain if len(plain) == 1 else letter


class Tokens:
    """The tokens of a phrase: ``texts``, and where each begins and ends in the words as said."""

    __slots__ = ("ends", "plain", "starts", "texts")

    def __init__(self, words: str) -> None:
        self.plain = folded(words)
        self.texts: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        at = 0
        for chunk in self.plain.split():
            at = self.plain.index(chunk, at)
            if chunk.isalpha():
                self._add(chunk, at, at + len(chunk))
            else:
                self._cut(at, at + len(chunk))
            at += len(chunk)

    def from_place(self, place: int) -> int:
        """Return the index of the first token that begins at or after a place in the words."""
        from bisect import bisect_left

        return bisect_left(self.starts, place)

    def _add(self, text: str, start: int, end: int) -> None:
        self.texts.append(text)
        self.starts.append(start)
        self.ends.append(end)

    def _cut(self, at: int, end: int) -> None:
        plain = self.plain
        while at < end:
            letter = plain[at]
            if letter.isalpha():
                at = self._word(at, end)
            elif letter in _FIGURES or (letter == "." and plain[at + 1 : at + 2] in _FIGURES):
                at = self._number(at, end)
            elif letter in _SEPARATES or (letter == "-" and not self._is_minus(at)):
                at += 1
            else:
                self._add(letter, at, at + 1)
                at += 1

    def _word(self, start: int, end: int) -> int:
        plain, at = self.plain, start
        while at < end and (plain[at].isalpha() or plain[at] == "'"):
            at += 1
        if at - start == 1 and plain[at : at + 1] == ".":
            at = self._initials(start, end)
        self._add(plain[start:at].replace("'", "").replace(".", ""), start, at)
        return at

    def _initials(self, start: int, end: int) -> int:
        """Return the end of a.o. or p.s.i., which are one word."""
        plain, at = self.plain, start
        while at + 1 < end and plain[at].isalpha() and plain[at + 1] == ".":
            at += 2
        if at < end and plain[at].isalpha() and not plain[at + 1 : at + 2].isalpha():
            at += 1
        return at

    def _number(self, start: int, end: int) -> int:
        plain, at = self.plain, start
        while at < end and (plain[at] in _FIGURES or (plain[at] in ".," and plain[at + 1 : at + 2] in _FIGURES)):
            at += 1
        self._add(plain[start:at], start, at)
        return at

    def _is_minus(self, at: int) -> bool:
        """Return whether a hyphen may change a number: it stands before a figure and not after a letter."""
        after = at + 1
        while self.plain[after : after + 1] == " ":
            after += 1
        return self.plain[after : after + 1] in _FIGURES and not self.plain[at - 1 : at].isalpha()
