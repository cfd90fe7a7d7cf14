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
from discorecorder.dictation.tokens import MOST
from discorecorder.model.values import EntryError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from discorecorder.model.entries import Entry

__all__ = ["NotUnderstood", "meant", "parse", "say", "understood"]


def parse(words: str, unit: str = "psi", language: str = "en") -> list[Entry]:
    """Return the entries that the words say, in their order; a bare pressure is in ``unit``, the device's.

    ``language`` is the code of what may be said beside English. Raises NotUnderstood, an EntryError, whose text shows
    the part that was not understood and the nearest words that would have been. Words are understood whole or not at
    all.
    """
    if len(words) > MOST:
        raise NotUnderstood(words[:40] + "...", f"these are over {MOST} characters")
    phrase = Phrase(words, unit)
    entries = phrase.entries()
    if entries is None and language != "en":
        phrase, entries = _also(phrase, Phrase(words, unit, language_named(language)))
    if entries is None:
        from discorecorder.dictation.refusal import refusal_of

        raise refusal_of(phrase)
    try:
        return merge(entries)
    except EntryError as refused:
        raise NotUnderstood(words.strip(), str(refused)) from None


def _also(english: Phrase, other: Phrase) -> tuple[Phrase, list[Entry] | None]:
    """Read a phrase that English does not say; of two refusals the one that tells more stands."""
    entries = other.entries()
    is_english = entries is None and english.furthest > other.furthest and not other.refusals
    return (english if is_english else other), entries


def understood(words: str, unit: str = "psi", language: str = "en") -> list[Entry] | None:
    """Return the entries that the words say so far, or None where they say none; quick, for every key that is typed.

    Raises EntryError where the parts do not go together.
    """
    if len(words) > MOST:
        return None
    entries = Phrase(words, unit).entries()
    if entries is None and language != "en":
        entries = Phrase(words, unit, language_named(language)).entries()
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
