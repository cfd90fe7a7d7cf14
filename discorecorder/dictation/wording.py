"""Entries to their canonical words, by the same table that reads them."""

from __future__ import annotations

from discorecorder.dictation import table, table_study
from discorecorder.dictation.language import language_named
from discorecorder.dictation.pattern import MAYBE, SLOT, WORD, parts_of
from discorecorder.dictation.phrase import fields_said
from discorecorder.dictation.vocabulary import VOCABULARY
from discorecorder.model.entries import Entry, Reading
from discorecorder.model.values import EntryError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from discorecorder.dictation.pattern import Element
    from discorecorder.dictation.table import Row

ROWS: dict[str, list[Row]] = {}
for _row in (*table.ROWS, *table_study.ROWS):
    ROWS.setdefault(_row[0], []).append(_row)

_LEADS = frozenset(' :,;"\u201c')
_SAMPLES: dict[str, str] = {
    "int": "2",
    "count": "2",
    "ints": "12",
    "number": "0.5",
    "percent": "0.5 percent",
    "score": "7",
    "outof": "7 out of 10",
    "ml": "1.5 mL",
    "volume": "1.5",
    "psi": "42 psi",
    "pressure": "12 psi",
    "known": "50 psi",
    "level": "L4-5",
    "levels": "L3-4",
    "pairs": "L4-5 to L5-6",
    "areas": "left buttock",
    "behaviours": "guarding",
    "stop": "pressure limit",
    "place": "posterior left",
    "entry": "pain 6",
    "because": "because ...",
    "json": "{}",
}
_SAMPLES_OF: dict[str, dict[str, str]] = {
    "de": {
        "percent": "0,5 Prozent",
        "outof": "7 von 10",
        "ml": "1,5 ml",
        "volume": "1,5",
        "areas": "linke Gesäßhälfte",
        "behaviours": "Schonhaltung",
        "stop": "Druckgrenze",
        "place": "hinten links",
        "entry": "Schmerz 6",
    }
}


class Unsaid(Exception):  # noqa: N818
    """Raised inside when a row does not fit an entry."""


def words_of(entry: Entry, *, inside: bool = False) -> str:
    """Return the canonical words of an entry; ``inside`` another, free text stands in quotes."""
    if isinstance(entry, Reading):
        return " ".join(_fitting(part, inside=inside) for part in _quantities(entry))
    return _fitting(entry, inside=inside)


def examples(language: str = "en") -> list[str]:
    """Return one wording of every row of the table in a language, for showing what would be understood."""
    rows = [row for rows in ROWS.values() for row in rows] if language == "en" else language_named(language).rows
    return [_example(parts_of(row[1]), language) for row in rows]


def _quantities(reading: Reading) -> Iterator[Reading]:
    """Return a reading quantity by quantity; merging them gives it back."""
    if reading.volume is not None:
        yield Reading(volume=reading.volume)
    if reading.pressure is not None:
        yield Reading(pressure=reading.pressure)
    if reading.pain is not None or reading.first_pain:
        yield Reading(pain=reading.pain, first_pain=reading.first_pain)


def _fitting(entry: Entry, *, inside: bool) -> str:
    said = {field: held for field, held in fields_said(entry).items() if held != ()}
    for row in ROWS[entry.kind]:
        try:
            return _row_words(entry, row, said, inside=inside)
        except Unsaid:
            continue
    raise EntryError(f"{entry!r} has no words")


def _row_words(entry: Entry, row: Row, said: dict[str, Any], *, inside: bool) -> str:
    unsaid = dict(said)
    for field, held in row[2].items():
        if getattr(entry, field) != held:
            raise Unsaid
        unsaid.pop(field, None)
    words = _parts_words(entry, parts_of(row[1]), unsaid, inside=inside)
    if unsaid:
        raise Unsaid
    return " ".join(words)


def _parts_words(entry: Entry, parts: list[Element], unsaid: dict[str, Any], *, inside: bool) -> list[str]:
    words: list[str] = []
    for part in parts:
        if part[0] == WORD:
            words.append(part[1][0])
        elif part[0] == SLOT:
            unsaid.pop(part[1], None)
            words.append(_slot_words(getattr(entry, part[1]), part[2], inside=inside))
        elif part[0] == MAYBE and any(field in unsaid for field in _fields(part[1])):
            words += _parts_words(entry, part[1], unsaid, inside=inside)
    return words


def _fields(parts: list[Element]) -> list[str]:
    return [part[1] for part in parts if part[0] == SLOT]


def _slot_words(held: Any, kind: str, *, inside: bool) -> str:
    if held is None or held == ():
        raise Unsaid
    if kind.isupper():
        return _from_list(held, kind)
    if kind == "text":
        return _quoted(held) if inside or held[0] in _LEADS else str(held)
    return _SAYERS.get(kind, str)(held)


def _from_list(held: object, kind: str) -> str:
    for phrase, value in VOCABULARY[kind].items():
        if value == held and type(value) is type(held):
            return phrase
    raise Unsaid


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _pressure(held: Any) -> str:
    return f"{held} above opening" if held.above_opening else str(held)


def _pairs(held: tuple[tuple[str, str], ...]) -> str:
    return " and ".join(f"{old} to {new}" for old, new in held)


def _json(held: dict[str, Any]) -> str:
    from json import dumps

    return dumps(held)


def _entry(held: Entry) -> str:
    return words_of(held, inside=True)


_SAYERS: dict[str, Callable[[Any], str]] = {
    "ints": lambda held: ", ".join(str(number) for number in held),
    "percent": lambda held: f"{held} percent",
    "outof": lambda held: f"{held} out of ten",
    "psi": _pressure,
    "pressure": _pressure,
    "levels": " and ".join,
    "pairs": _pairs,
    "areas": " and ".join,
    "behaviours": " and ".join,
    "stop": lambda held: _from_list(held, "STOP"),
    "quoted": _quoted,
    "quote": _quoted,
    "quoteds": lambda held: " ".join(_quoted(text) for text in held),
    "said": _quoted,
    "json": _json,
    "entry": _entry,
}


def _example(parts: list[Element], language: str) -> str:
    vocabulary, samples = language_named(language).vocabulary, _SAMPLES | _SAMPLES_OF.get(language, {})
    words = []
    for part in parts:
        if part[0] == WORD:
            words.append(part[1][0])
        elif part[0] == SLOT:
            listed = vocabulary.get(part[2])
            words.append(next(iter(listed)) if listed else samples.get(part[2], "..."))
    return " ".join(words)
