"""Words to entries, and entries to their canonical words: one table, read in both directions.

``parse`` reads a typed line, a spoken command or a line of a script; ``say`` gives the words that the record
list, the read-back and the log print. ``parse(say(entry)) == [entry]`` for every entry. The table stands in
``table`` and ``table_study``, its German rows in ``german``. Where German may be said, English is understood as ever
and German beside it; no phrase says one thing in the one and another in the other.
"""

from __future__ import annotations

from discorecorder.dictation.language import language_named
from discorecorder.dictation.phrase import Phrase, merge
from discorecorder.dictation.refusal import NotUnderstood
from discorecorder.dictation.tokens import MOST, Tokens
from discorecorder.model.entries import Withdraw
from discorecorder.model.values import EntryError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from discorecorder.model.entries import Entry

__all__ = ["NotUnderstood", "check_figures", "meant", "parse", "say", "understood"]


def parse(words: str, unit: str = "psi", language: str = "en") -> list[Entry]:
    """Return the entries that the words say, in their order; a bare pressure is in ``unit``, the device's.

    ``language`` is the code of what may be said beside English. Raises NotUnderstood, an EntryError, whose text shows
    the part that was not understood and the nearest words that would have been. Words are understood whole or not at
    all.
    """
    if len(words) > MOST:
        raise NotUnderstood(words[:40] + "...", f"these are over {MOST} characters")
    try:
        phrase, entries = _read(words, unit, language)
        if entries is not None:
            return merge(entries)
    except EntryError as refused:
        raise NotUnderstood(words.strip(), str(refused)) from None
    from discorecorder.dictation.refusal import refusal_of

    raise refusal_of(phrase)


def _read(words: str, unit: str, language: str) -> tuple[Phrase, list[Entry] | None]:
    """Read words in English and, where that says nothing, in the other language. Raises EntryError."""
    phrase = Phrase(words, unit)
    entries = phrase.entries()
    if language != "en":
        other = Phrase(words, unit, language_named(language))
        if entries is None:
            phrase, entries = _also(phrase, other)
            _refuse_struck(entries)
        _refuse_two_ways(other, entries)
    return phrase, entries


def _also(english: Phrase, other: Phrase) -> tuple[Phrase, list[Entry] | None]:
    """Read a phrase that English does not say; of two refusals the one that tells more stands."""
    entries = other.entries()
    is_english = entries is None and english.furthest > other.furthest and not other.refusals
    return (english if is_english else other), entries


def _refuse_two_ways(phrase: Phrase, entries: list[Entry] | None) -> None:
    """Refuse a "nicht" with which the words before it say something as well as those behind it. Raises EntryError."""
    for at, text in enumerate(phrase.texts if entries is not None else ()):
        if text == "nicht" and 0 < at < len(phrase.texts) - 1:
            cuts = [_cut(phrase, phrase.tokens.starts[at]), _cut(phrase, phrase.tokens.ends[at])]
            if None not in cuts and entries in cuts:
                raise EntryError(f"{text!r} could belong to what stands before it or behind it; say them one by one")


def check_figures(words: str, entries: Iterable[Entry], language: str, shown: str = "") -> None:
    """Refuse typed figures that English reads, but that are another number in this language. Raises EntryError.

    Figures that were ``shown`` to who typed are as they were meant, and so is what stands in free text.
    """
    if any(isinstance(getattr(getattr(entry, "entry", entry), "words", None), str) for entry in entries):
        return
    phrase = Phrase(words, "psi", language_named(language))
    known = Tokens(shown).texts
    for at, text in enumerate(phrase.texts):
        if "." in text and text not in known:
            phrase.language.read_number(phrase.texts, at)


def _cut(phrase: Phrase, place: int) -> list[Entry] | None:
    """Return the entries of a phrase that is cut at a place in its words; None where a part says none."""
    parts = (phrase.words[:place], phrase.words[place:])
    first, second = (Phrase(words, phrase.unit, phrase.language).entries() for words in parts)
    return None if first is None or second is None else [*first, *second]


def _refuse_struck(entries: list[Entry] | None) -> None:
    """Refuse to strike out the last entry where another is said: that may be what is meant. Raises EntryError."""
    if entries and len(entries) > 1 and any(isinstance(one, Withdraw) and not one.numbers for one in entries):
        raise EntryError("what is to be struck? say 'das streichen' by itself, or the number of the entry")


def understood(words: str, unit: str = "psi", language: str = "en") -> list[Entry] | None:
    """Return the entries that the words say so far, or None where they say none; quick, for every key that is typed.

    Raises EntryError where the parts do not go together.
    """
    if len(words) > MOST:
        return None
    _, entries = _read(words, unit, language)
    return None if entries is None else merge(entries)


def meant(words: str, unit: str = "psi", language: str = "en") -> tuple[Entry, ...] | None:
    """Return the entries that the words say; None where they are no dictation, whatever is wrong with them."""
    try:
        found = understood(words, unit, language)
    except EntryError:
        return None
    return None if found is None else tuple(found)


def say(entry: Entry) -> str:
    """Return the canonical words of an entry."""
    from discorecorder.dictation.wording import words_of

    return words_of(entry)
