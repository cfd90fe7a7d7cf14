"""Why a phrase was refused: the part that was not understood, and the nearest that would have been.

``EntryError`` <- ``NotUnderstood``
"""

from __future__ import annotations

from collections import Counter
from functools import cache

from discorecorder.dictation.language import ENGLISH
from discorecorder.model.values import EntryError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from discorecorder.dictation.language import Language
    from discorecorder.dictation.phrase import Phrase


class NotUnderstood(EntryError):  # noqa: N818 - what the room would say
    """Raised when words are no dictation. ``part`` is what was not understood, ``why`` what would have been."""

    def __init__(self, part: str, why: str) -> None:
        super().__init__(f"not understood: {part!r}; {why}" if part else why)
        self.part = part
        self.why = why


def refusal_of(phrase: Phrase) -> NotUnderstood:
    """Return the refusal of a phrase that was read in vain."""
    if phrase.skip(0) >= len(phrase.texts):
        return NotUnderstood("", "nothing was said; say for example 'level L4-5' or 'pain 7'")
    at = phrase.furthest
    part = phrase.said(at)
    deepest = max((place for place in phrase.refusals if place >= at), default=at)
    why = phrase.refusals.get(deepest) or _sign_in_vain(phrase.texts[at:]) or bare_number(phrase, at)
    why = why or nearest(part, phrase.language)
    return NotUnderstood(part if len(part) <= 80 else part[:77] + "...", why)


def _sign_in_vain(texts: list[str]) -> str | None:
    if texts[-1] == "?":
        return "a question is not recorded; say what is so"
    for before, text in zip(["", *texts], texts, strict=False):
        if text in {"minus", "negative"} or (text == "-" and not before.isdigit()):
            return "nothing that is recorded is negative; say what was shown"
    return None


def bare_number(phrase: Phrase, at: int) -> str | None:
    """Return the readings of a number that says no quantity; None where there is no number."""
    text, language = phrase.texts[at], phrase.language
    if language is ENGLISH and "," in text and text.replace(",", "").replace(".", "").isdigit():
        return f"a comma in {text} could be a decimal or a list; write {text.replace(',', '.', 1)!r} or leave a space"
    found = language.read_number(phrase.texts, at)
    if found is None:
        return None
    figures = found[0]
    could = [f"{figures} mL"] if float(figures) <= 50 else []
    could.append(f"{figures} {phrase.unit}")
    if "." not in figures and int(figures) <= 10:
        could.append(f"{'pain' if language is ENGLISH else 'Schmerz'} {figures}")
    return f"{figures} could be " + " or ".join(repr(reading) for reading in could) + "; say which"


def nearest(part: str, language: Language = ENGLISH) -> str:
    """Return the wording of the table that is nearest to what was said, as an example."""
    from difflib import SequenceMatcher

    said = part.lower()[:60]
    words, letters = said.split(), Counter(said)
    found, most = "", -1.0
    for example, its_words, its_letters in _compared(language.name):
        shared = (words[0] == its_words[0]) + len(set(words) & set(its_words)) / 2
        # No letters are more alike than in any order, which is told much sooner.
        if shared + 2 * (letters & its_letters).total() / (len(said) + len(example)) > most:
            likeness = shared + SequenceMatcher(None, said, example.lower(), autojunk=False).ratio()
            found, most = (example, likeness) if likeness > most else (found, most)
    return f"the nearest that would be is {found!r}"


@cache
def _compared(name: str) -> tuple[tuple[str, list[str], Counter[str]], ...]:
    """Return the wordings of the table, each with its words and its letters."""
    from discorecorder.dictation.wording import examples

    return tuple((example, example.lower().split(), Counter(example.lower())) for example in examples(name))
