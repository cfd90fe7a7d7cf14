"""A language in which the table is said: its rows, its lists, and how it says numbers, levels and short words.

``ENGLISH`` is what is recorded and said back; every other language is read only. What is the same in all of them, such
as figures and the names of units, stands in each.
"""

from __future__ import annotations

from discorecorder.dictation import levels, numbers, table, tokens, vocabulary
from discorecorder.model.values import EntryError, Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from discorecorder.dictation.levels import LevelWords
    from discorecorder.dictation.table import Row

    Place = Callable[[list[str], int], int]

LANGUAGES = ("en", "de")
"""The languages that can be dictated, by their codes. What is English is understood in every one of them."""


class Language(Value):
    """What the reader of a phrase asks a language for.

    ``after_no_pain``, ``after_percent`` and ``after_scale`` return the place after these words, the same place where
    they do not stand there. ``folded`` gives the form of a token in which it is compared.
    """

    name: str
    rows: tuple[Row, ...]
    study_words: frozenset[str]
    vocabulary: dict[str, dict[str, Any]]
    filler: frozenset[str]
    levels: LevelWords
    starts_number: Callable[[str], bool]
    read_number: Callable[[list[str], int], tuple[str, int] | None]
    after_no_pain: Place
    after_percent: Place
    after_scale: Place
    articles: frozenset[str]
    because: str
    reasons: frozenset[str]
    tear_places: dict[str, str]
    folded: Callable[[list[str]], list[str]]


def _as_it_is(texts: list[str]) -> list[str]:
    return texts


ENGLISH = Language(
    name="en",
    rows=table.ROWS,
    study_words=table.STUDY_WORDS,
    vocabulary=vocabulary.VOCABULARY,
    filler=tokens.FILLER,
    levels=levels.ENGLISH,
    starts_number=numbers.starts_number,
    read_number=numbers.read_number,
    after_no_pain=numbers.after_no_pain,
    after_percent=numbers.after_percent,
    after_scale=numbers.after_scale,
    articles=frozenset({"the", "a"}),
    because="because",
    reasons=vocabulary.REASON_STARTS,
    tear_places={word: word for word in vocabulary.TEAR_PLACES},
    folded=_as_it_is,
)


def language_named(name: str) -> Language:
    """Return a language by its code. Raises EntryError for one that there is not."""
    if name == "en":
        return ENGLISH
    if name == "de":
        from discorecorder.dictation.german import GERMAN

        return GERMAN
    raise EntryError(f"nothing can be dictated in {name!r}; there are {' and '.join(LANGUAGES)}")
