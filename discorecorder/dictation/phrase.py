"""Reads a phrase by the table: every token is consumed, or nothing is.

At each place every row that can begin there is tried; the one that takes the most words is kept, and a shorter
one only where the rest cannot be read otherwise.
"""

from __future__ import annotations

from discorecorder.dictation.language import ENGLISH
from discorecorder.dictation.pattern import MAYBE, NO_ARTICLE, SLOT, WORD, compiled
from discorecorder.dictation.slots import has_article, is_bare
from discorecorder.dictation.tokens import Tokens
from discorecorder.model.entries import KINDS, Concordance, Entry, Level, Reading
from discorecorder.model.values import EntryError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from discorecorder.dictation.language import Language
    from discorecorder.dictation.pattern import Element
    from discorecorder.dictation.table import Row

    Found = tuple[tuple[Entry, ...], int, int]

_NUMBER, _LEVEL = "#", "@"
_FIRST_OF_TYPE = {"level": _LEVEL, "behaviours": "BEHAVIOUR"}
_NO_PAIN, _PAINLESS = Reading(pain=0), Concordance("none")


def first_words(pattern: str, language: Language = ENGLISH) -> list[str]:
    """Return the words that a phrase of this pattern can begin with; signs stand for a number and a level."""
    first = pattern.split(" ", 1)[0]
    if first[0] != "{":
        return language.folded(first.lower().split("|"))
    kind = first[1:-1].partition(":")[2]
    kind = _FIRST_OF_TYPE.get(kind, kind)
    if kind.isupper():
        said = [phrase.split(" ", 1)[0].partition("-")[0].lower() for phrase in language.vocabulary[kind]]
        return list(dict.fromkeys(language.folded(said)))
    return [kind if kind == _LEVEL else _NUMBER]


def _index(rows: tuple[Row, ...], language: Language) -> dict[str, list[Row]]:
    index: dict[str, list[Row]] = {}
    for row in rows:
        for word in first_words(row[1], language):
            index.setdefault(word, []).append(row)
    return index


_DISC_ROWS: dict[str, dict[str, list[Row]]] = {}
_STUDY_ROWS: dict[str, list[Row]] = {}
_COMPILED: dict[str, dict[str, list[Element]]] = {}


def rows_from(word: str, language: Language = ENGLISH) -> list[Row]:
    """Return the rows that a phrase beginning with this word can be, in the order of the table."""
    index = _DISC_ROWS.get(language.name)
    if index is None:
        index = _DISC_ROWS[language.name] = _index(language.rows, language)
    rows = index.get(word, [])
    if word in language.study_words:
        if not _STUDY_ROWS:
            from discorecorder.dictation import table_study

            _STUDY_ROWS.update(_index(table_study.ROWS, language))
        rows = rows + _STUDY_ROWS[word]
    if language.starts_number(word):
        rows = rows + index[_NUMBER]
    elif word in language.levels.letters or word in language.levels.junctions:
        rows = rows + index[_LEVEL]
    return rows


class Phrase:
    """A phrase while it is read. ``refusals`` tells by place what stood there and could not be."""

    def __init__(self, words: str, unit: str, language: Language = ENGLISH) -> None:
        self.words = words
        self.unit = unit
        self.language = language
        self.tokens = Tokens(words)
        self.texts = language.folded(self.tokens.texts)
        self._filler = language.filler
        self._compiled = _COMPILED.setdefault(language.name, {})
        self.verbatim = False
        self.saw_quotes = False
        self.refusals: dict[int, str] = {}
        self.furthest = 0
        self.is_nested = False

    def skip(self, at: int) -> int:
        """Return the next place that holds no filler."""
        texts, filler = self.texts, self._filler
        while at < len(texts) and texts[at] in filler:
            at += 1
        return at

    def text_from(self, at: int) -> int:
        """Return where in the words free text begins that follows the token before a place."""
        start = self.tokens.ends[at - 1] if at else 0
        while self.words[start : start + 1] in {" ", ":", ",", ";", "\t", "\n", "\r", "\u00a0"}:
            start += 1
        return start

    def said(self, at: int, end: int | None = None) -> str:
        """Return the words as said between two places; to the end without the second."""
        at = min(self.skip(at), len(self.texts) - 1)
        return self.words[self.tokens.starts[at] : None if end is None else self.tokens.ends[end - 1]].strip()

    def entries(self) -> list[Entry] | None:
        """Return all entries of the phrase, or None where some of it is not understood."""
        path: list[tuple[Entry, ...]] = []
        begin = self.skip(0)
        frames = [(begin, self.found(begin))]
        dead: set[int] = set()
        while frames:
            at, found = frames[-1]
            for entries, end, _ in found:
                end = self.skip(end)  # noqa: PLW2901
                if end == len(self.texts):
                    return [entry for one in (*path, entries) for entry in one]
                if end not in dead:
                    path.append(entries)
                    frames.append((end, self.found(end)))
                    break
            else:
                dead.add(at)
                frames.pop()
                if path:
                    path.pop()
        return None

    def found(self, at: int) -> Iterator[Found]:
        """Return what can begin at a place, the longest first."""
        if not self.is_nested:
            self.furthest = max(self.furthest, at)
        rows = rows_from(self.texts[at], self.language) if at < len(self.texts) else []
        found, quoted = [], []
        for row in rows:
            self.saw_quotes = False
            one = self._row(row, at)
            if one is not None:
                found.append(one)
                quoted.extend([row] if self.saw_quotes else [])
        found.sort(key=_rank, reverse=True)
        return iter(found) if not quoted else self._with_verbatim(found, quoted, at)

    def one(self, at: int) -> tuple[Entry, int] | None:
        """Return the one entry that begins at a place, with what merges into it; None inside another such entry."""
        if self.is_nested:
            return None
        self.is_nested = True
        try:
            return self._one(at)
        finally:
            self.is_nested = False

    def _one(self, at: int) -> tuple[Entry, int] | None:
        got = next(self.found(self.skip(at)), None)
        while got is not None and len(got[0]) == 1 and isinstance(got[0][0], Reading):
            more = next(self.found(self.skip(got[1])), None)
            merged = merge((*got[0], *more[0])) if more is not None else ()
            if more is None or len(merged) != 1:
                break
            got = tuple(merged), more[1], more[2]
        return None if got is None or len(got[0]) != 1 else (got[0][0], got[1])

    def _with_verbatim(self, found: list[Found], rows: list[Row], at: int) -> Iterator[Found]:
        """Go on with the readings in which quotes are part of the text."""
        yield from found
        for row in rows:
            self.verbatim = True
            one = self._row(row, at)
            self.verbatim = False
            if one is not None:
                yield one

    def _row(self, row: Row, at: int) -> Found | None:
        elements = self._compiled.get(row[1])
        if elements is None:
            elements = self._compiled[row[1]] = compiled(row[1], self.language)
        fields: dict[str, Any] = {}
        end = at
        try:
            end = self._match(elements, at, fields)
            return None if end < 0 else (entries_of(row, fields), end, len(row[1]))
        except EntryError as refused:
            self.refusals.setdefault(at, str(refused))
            return None

    def _match(self, elements: list[Element], at: int, fields: dict[str, Any]) -> int:
        """Return the place after the elements, or -1; the values are put into the fields."""
        for element in elements:
            code = element[0]
            if code == WORD:
                at = self.skip(at)
                if at >= len(self.texts) or self.texts[at] not in element[1]:
                    return -1
                at += 1
            elif code == SLOT:
                got = element[2](self, at)
                if got is None:
                    return -1
                fields[element[1]], at = got
            elif code == MAYBE:
                at = self._maybe(element[1], at, fields)
            elif has_article(self, at) if code == NO_ARTICLE else is_bare(self, at):
                return -1
        return at

    def _maybe(self, elements: list[Element], at: int, fields: dict[str, Any]) -> int:
        tried: dict[str, Any] = {}
        end = self._match(elements, at, tried)
        if end < 0:
            return at
        fields.update(tried)
        return end


def _rank(found: Found) -> tuple[int, int]:
    """Return how much of the phrase was read, and how much of it by words of the table."""
    return found[1:]


def entries_of(row: Row, fields: dict[str, Any]) -> tuple[Entry, ...]:
    """Return the entries of a row with these fields. Raises EntryError for what cannot be."""
    fields = row[2] | fields
    if row[0] == "reading concordance":
        return _NO_PAIN, _PAINLESS
    return (KINDS[row[0]](**fields),)


def merge(entries: tuple[Entry, ...] | list[Entry]) -> list[Entry]:
    """Return the entries with adjacent readings of different quantities made one. Raises EntryError.

    What is said at a pain comes before or behind it, and for the first pain of a phrase it may be either: where that
    pain was followed by its pressure or volume, the next pain would take it.
    """
    merged: list[Entry] = []
    order: list[str] = []  # in which the fields of the last reading were said
    for entry in entries:
        last = merged[-1] if merged else None
        if isinstance(entry, Level) and isinstance(last, Level):
            raise EntryError(f"{last.level} and {entry.level} are two levels; say one, and what belongs to it")
        if isinstance(entry, Reading) and isinstance(last, Reading):
            one, other = fields_said(last), fields_said(entry)
            if "pain" in other and "pain" not in one and merged[-3:-1] == [_NO_PAIN, _PAINLESS]:
                raise _either_pain()
            if not one.keys() & other.keys():
                merged[-1] = Reading(**one, **other)
                order += other
                continue
            if order[:1] == ["first_pain"] and "pain" in order[2:] and not other.keys() & {"pain", "first_pain"}:
                raise _either_pain()
        if entry == _PAINLESS and len(merged) > 1 and last == _NO_PAIN and _is_score_0(merged[-2]):
            merged.pop()  # "pain 0, no pain" is one score
        merged.append(entry)
        order = list(fields_said(entry)) if isinstance(entry, Reading) else []
    return merged


def _either_pain() -> EntryError:
    why = "this could belong to the pain before or behind it; say the pressure before the pain, or one after the other"
    return EntryError(why)


def _is_score_0(entry: Entry) -> bool:
    return isinstance(entry, Reading) and entry.pain == 0


def fields_said(entry: Entry) -> dict[str, Any]:
    """Return the fields of an entry that are not what they are when nothing is said."""
    return {
        field: held
        for field in entry.fields_
        if (held := getattr(entry, field)) != entry.defaults_.get(field, Ellipsis)
        or type(held) is not type(entry.defaults_.get(field, Ellipsis))
    }
