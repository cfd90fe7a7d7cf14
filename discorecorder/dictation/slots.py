"""The types of ``{field:type}`` in the table: how each is read from tokens, and how it is said.

A reader takes the phrase and a place and returns the value and the place after it, or None. It may raise
EntryError where something stands there that cannot be; the phrase keeps the text as the reason.
"""

from __future__ import annotations

from discorecorder.dictation.levels import read_level
from discorecorder.model.entries import Number
from discorecorder.model.units import Pressure, Volume
from discorecorder.model.values import EntryError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from discorecorder.dictation.language import Language
    from discorecorder.dictation.phrase import Phrase

    Listed = dict[str, list[tuple[tuple[str, ...], Any]]]
    Got = tuple[Any, int] | None
    Reader = Callable[[Phrase, int], Got]

_LISTS: dict[str, dict[str, Listed]] = {"en": {}}
_LEADS = " :,;"
_UNITS = ("UNIT", "MILLILITRES", "ABOVE")


def reader_of(kind: str) -> Reader:
    """Return the reader of a type: of ``slots``, or of a list of ``vocabulary``."""
    if kind in READERS:
        return READERS[kind]

    def read(phrase: Phrase, at: int) -> Got:
        return from_list(kind, phrase, at)

    return read


def from_list(name: str, phrase: Phrase, at: int) -> Got:
    """Read the longest phrase of a vocabulary."""
    language = phrase.language
    lists = _LISTS.get(language.name)
    listed = None if lists is None else lists.get(name)
    if listed is None:
        listed = _by_first_word(language.vocabulary[name], language)
        _LISTS.setdefault(language.name, {})[name] = listed
    texts, start = phrase.texts, phrase.skip(at)
    for words, value in listed.get(texts[start], ()) if start < len(texts) else ():
        end = start + 1
        for word in words:
            end = phrase.skip(end)
            if end == len(texts) or texts[end] != word:
                break
            end += 1
        else:
            return value, end
    return None


def _by_first_word(phrases: dict[str, Any], language: Language) -> Listed:
    from discorecorder.dictation.tokens import Tokens

    listed: Listed = {}
    for said, value in phrases.items():
        texts = language.folded(Tokens(said).texts)
        words = [text for text in texts if text not in language.filler] if len(texts) > 1 else texts
        listed.setdefault(words[0], []).append((tuple(words[1:]), value))
    for alike in listed.values():
        alike.sort(key=lambda pair: -len(pair[0]))
    return listed


def _number(phrase: Phrase, at: int) -> tuple[str, int] | None:
    return phrase.language.read_number(phrase.texts, phrase.skip(at))


def _whole(phrase: Phrase, at: int) -> Got:
    found = _number(phrase, at)
    if found is None:
        return None
    figures, _, fraction = found[0].partition(".")
    if fraction.strip("0"):
        raise EntryError(f"{phrase.said(at, found[1])!r} is not a whole number")
    return int(figures or "0"), found[1]


def _exact(phrase: Phrase, at: int) -> Got:
    found = _number(phrase, at)
    return None if found is None else (Number.of(found[0]), found[1])


def _percent(phrase: Phrase, at: int) -> Got:
    found = _exact(phrase, at)
    end = -1 if found is None else phrase.language.after_percent(phrase.texts, found[1])
    return None if found is None or end == found[1] else (found[0], end)


def _count(phrase: Phrase, at: int) -> Got:
    """Read a whole number where another kind of number may stand as well."""
    found = _number(phrase, at)
    return (int(found[0]), found[1]) if found is not None and found[0].isdigit() else None


def is_bare(phrase: Phrase, at: int) -> bool:
    """Return whether the number at a place says no unit, so that it can be a score."""
    found = _number(phrase, at)
    return found is not None and not any(from_list(name, phrase, found[1]) for name in _UNITS)


def _score(phrase: Phrase, at: int) -> Got:
    """Read 7, 7/10, seven out of ten, or no pain."""
    start = phrase.skip(at)
    end = phrase.language.after_no_pain(phrase.texts, start)
    if end > start:
        return 0, end
    found = _whole(phrase, at) if is_bare(phrase, at) else None
    return None if found is None else (found[0], phrase.language.after_scale(phrase.texts, found[1]))


def _out_of(phrase: Phrase, at: int) -> Got:
    """Read a score that says its scale: 7/10, seven out of ten."""
    found = _count(phrase, at)
    end = -1 if found is None else phrase.language.after_scale(phrase.texts, found[1])
    return None if found is None or end == found[1] else (found[0], end)


def _volume_with_unit(phrase: Phrase, at: int) -> Got:
    found = _number(phrase, at)
    unit = None if found is None else from_list("MILLILITRES", phrase, found[1])
    return None if found is None or unit is None else (Volume.of(found[0], "mL"), unit[1])


def _volume(phrase: Phrase, at: int) -> Got:
    found = _number(phrase, at)
    return None if found is None else _volume_with_unit(phrase, at) or (Volume.of(found[0], "mL"), found[1])


def _pressure(phrase: Phrase, at: int) -> Got:
    """Read a pressure; a bare number is one in the unit of the device."""
    found = _number(phrase, at)
    if found is None:
        return None
    unit, end = from_list("UNIT", phrase, found[1]) or (phrase.unit, found[1])
    above, end = from_list("ABOVE", phrase, end) or (False, end)
    return Pressure.of(found[0], unit, above_opening=above), end


def _pressure_with_unit(phrase: Phrase, at: int) -> Got:
    """Read a pressure that says its unit, or that it is above opening."""
    found = _number(phrase, at)
    if found is None or not (from_list("UNIT", phrase, found[1]) or from_list("ABOVE", phrase, found[1])):
        return None
    return _pressure(phrase, at)


def _known(phrase: Phrase, at: int) -> Got:
    """Read a pressure that is applied to a gauge, as the words of a note."""
    found = _pressure(phrase, at)
    if found is None or found[0].above_opening:
        return None
    return f"calibration {found[0]}", found[1]


def _level(phrase: Phrase, at: int) -> Got:
    return read_level(phrase.texts, phrase.skip(at), phrase.language.levels)


def _several(one: Reader) -> Reader:
    def read(phrase: Phrase, at: int) -> Got:
        found: list[Any] = []
        got = one(phrase, at)
        while got is not None:
            found.append(got[0])
            at = got[1]
            got = one(phrase, at)
        return (tuple(found), at) if found else None

    return read


def _pair(phrase: Phrase, at: int) -> Got:
    first = _level(phrase, at)
    if first is None or phrase.texts[first[1] : first[1] + 1] != ["to"]:
        return None
    second = _level(phrase, first[1] + 1)
    return None if second is None else ((first[0], second[0]), second[1])


def has_article(phrase: Phrase, at: int) -> bool:
    """Return whether an article stands before the next word: to stop the pain is no order, to stop, pain is one."""
    return not phrase.language.articles.isdisjoint(phrase.texts[at : phrase.skip(at)])


def _stop_reason(phrase: Phrase, at: int) -> Got:
    """Read why the injection ended; a single word only where it cannot be the beginning of a reading."""
    got = from_list("STOP", phrase, at)
    if got is None or got[1] - phrase.skip(at) > 1:
        return got
    return None if has_article(phrase, at) or _number(phrase, got[1]) is not None else got


def _behaviour(phrase: Phrase, at: int) -> Got:
    return from_list("BEHAVIOUR", phrase, at)


def _behaviours(phrase: Phrase, at: int) -> Got:
    """Read the behaviours seen; guarding and bracing are one."""
    got = _several(_behaviour)(phrase, at)
    return None if got is None else (tuple(dict.fromkeys(got[0])), got[1])


def _area(phrase: Phrase, at: int) -> Got:
    return from_list("AREA", phrase, at)


def _areas(phrase: Phrase, at: int) -> Got:
    """Read the regions of the body map; one that is said twice is one."""
    got = _several(_area)(phrase, at)
    return None if got is None else (tuple(dict.fromkeys(got[0])), got[1])


def _place(phrase: Phrase, at: int) -> Got:
    words: list[str] = []
    places = phrase.language.tear_places
    start = phrase.skip(at)
    while start < len(phrase.texts) and phrase.texts[start] in places:
        words.append(places[phrase.texts[start]])
        at = start + 1
        start = phrase.skip(at)
    return (" ".join(words), at) if words else None


def _quoted(phrase: Phrase, at: int) -> Got:
    """Read text in quotes, or the letters up to the next space."""
    start = phrase.text_from(at)
    if phrase.words[start : start + 1] in {'"', "\u201c"}:
        return _in_quotes(phrase, start)
    chunk = phrase.words[start:].split(None, 1)[:1]
    if not chunk:
        return None
    return chunk[0].rstrip(_LEADS), phrase.tokens.from_place(start + len(chunk[0]))


def _in_quotes(phrase: Phrase, start: int) -> Got:
    words, text, at = phrase.words, "", start + 1
    closing = "\u201d" if words[start] == "\u201c" else '"'
    while at < len(words) and words[at] != closing:
        at += words[at] == "\\" and words[at + 1 : at + 2] in {'"', "\\"}
        text += words[at]
        at += 1
    return (text, phrase.tokens.from_place(at + 1)) if at < len(words) else None


def _quote(phrase: Phrase, at: int) -> Got:
    start = phrase.text_from(at)
    return _in_quotes(phrase, start) if phrase.words[start : start + 1] == '"' else None


def _text(phrase: Phrase, at: int) -> Got:
    """Read free text, to the end of the line as it was said; in quotes, to the closing one."""
    from discorecorder.model.entries import line_of

    start = phrase.text_from(at)
    if phrase.words[start : start + 1] in {'"', "\u201c"} and not phrase.verbatim:
        quoted = _in_quotes(phrase, start)
        if quoted is not None:
            phrase.saw_quotes = True
            return quoted
    text = line_of(phrase.words[start:])
    return (text, len(phrase.texts)) if text else None


def _said(phrase: Phrase, at: int) -> Got:
    """Read free text; inside a correction, because begins the reason of the correction."""
    return None if phrase.is_nested and phrase.texts[at : at + 1] == [phrase.language.because] else _text(phrase, at)


def _because(phrase: Phrase, at: int) -> Got:
    """Read because and what follows; inside a correction it is the correction's."""
    start = phrase.skip(at)
    is_meant = phrase.texts[start : start + 1] == [phrase.language.because] and not phrase.is_nested
    return _text(phrase, start + 1) if is_meant else None


def _implied_reason(phrase: Phrase, at: int) -> Got:
    start, reasons = phrase.skip(at), phrase.language.reasons
    return _text(phrase, at) if start < len(phrase.texts) and phrase.texts[start] in reasons else None


def _json(phrase: Phrase, at: int) -> Got:
    from json import loads

    try:
        read = loads(phrase.words[phrase.text_from(at) :])
    except (ValueError, RecursionError):
        raise EntryError("criteria are written as JSON") from None
    if not isinstance(read, dict):
        raise EntryError("criteria are written as a JSON object")
    return read, len(phrase.texts)


def _entry(phrase: Phrase, at: int) -> Got:
    return phrase.one(at)


READERS: dict[str, Reader] = {
    "int": _whole,
    "count": _count,
    "ints": _several(_whole),
    "number": _exact,
    "percent": _percent,
    "score": _score,
    "outof": _out_of,
    "ml": _volume_with_unit,
    "volume": _volume,
    "psi": _pressure_with_unit,
    "pressure": _pressure,
    "known": _known,
    "level": _level,
    "levels": _several(_level),
    "pairs": _several(_pair),
    "areas": _areas,
    "behaviours": _behaviours,
    "stop": _stop_reason,
    "place": _place,
    "quoted": _quoted,
    "quote": _quote,
    "quoteds": _several(_quote),
    "text": _text,
    "said": _said,
    "because": _because,
    "implied": _implied_reason,
    "json": _json,
    "entry": _entry,
}
