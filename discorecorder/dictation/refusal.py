"""Why a phrase was refused: the part that was not understood, and the nearest that would have been.

``EntryError`` <- ``NotUnderstood``
"""

from __future__ import annotations

from discorecorder.model.values import EntryError

TYPE_CHECKING = False
if TYPE_CHECKING:
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
    why = phrase.refusals.get(deepest) or _sign_in_vain(phrase.texts[at:]) or bare_number(phrase, at) or nearest(part)
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
    from discorecorder.dictation.numbers import read_number

    text = phrase.texts[at]
    if "," in text and text.replace(",", "").replace(".", "").isdigit():
        return f"a comma in {text} could be a decimal or a list; write {text.replace(',', '.', 1)!r} or leave a space"
    found = read_number(phrase.texts, at)
    if found is None:
        return None
    figures = found[0]
    could = [f"{figures} mL"] if float(figures) <= 50 else []
    could.append(f"{figures} {phrase.unit}")
    if "." not in figures and int(figures) <= 10:
        could.append(f"pain {figures}")
    return f"{figures} could be " + " or ".join(repr(reading) for reading in could) + "; say which"


def nearest(part: str) -> str:
    """Return the wording of the table that is nearest to what was said, as an example."""
    from difflib import SequenceMatcher

    from discorecorder.dictation.wording import examples

    said = part.lower()[:60]

    def likeness(example: str) -> float:
        matcher = SequenceMatcher(None, said, example.lower(), autojunk=False)
        words = example.lower().split()
        return matcher.ratio() + (said.split()[0] == words[0]) + len(set(said.split()) & set(words)) / 2

    return f"the nearest that would be is {max(examples(), key=likeness)!r}"
