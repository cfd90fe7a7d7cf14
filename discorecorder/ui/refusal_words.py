"""The sentences of the model in the language of the screen: refusals, what is missing, what is doubtful.

The model says ``there is no record 12``; the catalogue has ``there is no record {0}``. The template of a sentence is
found again here, and what stood in its places is put into the translation, translated in turn where it can be. A
sentence that no template fits stays as it is: English is better than nothing.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from discorecorder.assets import asset
from discorecorder.ui.words import CONTEXT, speaks_english

if TYPE_CHECKING:
    from collections.abc import Iterator

REFUSAL = "refusal"
"""The context of these sentences in the catalogues."""

DEEPEST = 5
SHORT = 10
"""Under so many letters a template says so little that only one word fits into each of its places."""

_PLACE = re.compile(r"\{(\d+)\}")
_COMMAND = re.compile(r"(?<!\w)'[^']*'")
_QUOTED = r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\""
_PLAIN = re.compile(rf"{_QUOTED}|[^ ]*\d[^ ]*|.*: (?:{_QUOTED}|[^ ]*\d[^ ]*)")
_JOINTS = (": ", "; ", ", ", " and ", " or ")
"""Between what may be sentences of their own, or words of a list."""


class _Template(NamedTuple):
    """A sentence with numbered places, and what stands between them."""

    text: str
    pieces: tuple[str, ...]


def told(sentence: str) -> str:
    """Return a sentence of the model in the language of the screen; as it is where nobody has translated it."""
    return sentence if speaks_english() else _told(sentence, DEEPEST)


def _told(sentence: str, deepest: int) -> str:
    whole = _translated(sentence)
    if whole is not None or deepest == 0 or len(sentence) < 3:
        return sentence if whole is None else whole
    template = _template_of(sentence)
    words = _translated(template.text) if template else None
    if template is None or words is None:
        return _told_in_parts(sentence, deepest)
    match = _pattern_of(template.text).fullmatch(sentence)
    held = match.groupdict() if match else {}
    kept = {place for command in _COMMAND.findall(template.text) for place in _PLACE.findall(command)}
    parts = {place: part if place in kept else _told(part, deepest - 1) for place, part in _numbered(held)}
    return _PLACE.sub(lambda place: parts[place[1]], words)


def _numbered(held: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Return what stands in each place by the number of the place."""
    return ((name.removeprefix("p"), part) for name, part in held.items())


def _told_in_parts(sentence: str, deepest: int) -> str:
    """Return a sentence that is made of several, such as ``line 4: nothing to restore``, part by part."""
    before, inside, after = _bracketed(sentence)
    if inside:
        behind = next((joint for joint in _JOINTS if after.startswith(joint)), "")
        rest = behind + _told(after.removeprefix(behind), deepest - 1)
        return f"{_told(before, deepest - 1)} ({_told(inside, deepest - 1)}){rest}"
    for joint in _JOINTS:
        first, found, rest = sentence.partition(joint)
        if found and first and rest:
            told_first, told_rest = _told(first, deepest - 1), _told(rest, deepest)
            is_list = bool(_PLAIN.fullmatch(first) and _PLAIN.fullmatch(rest))
            if is_list or (told_first, told_rest) != (first, rest):
                return told_first + (_translated(joint.strip(), joint) or joint) + told_rest
    return sentence


def _bracketed(sentence: str) -> tuple[str, str, str]:
    """Return what stands before, in and behind the first brackets; nothing in them where they do not close."""
    before, _, rest = sentence.partition(" (")
    depth = 1
    for at, letter in enumerate(rest):
        depth += (letter == "(") - (letter == ")")
        if depth == 0:
            return before, rest[:at], rest[at + 1 :]
    return sentence, "", ""


def _translated(text: str, around: str = "") -> str | None:
    """Return the translation of a text that stands in the catalogue word for word; None where it does not."""
    for context in (REFUSAL, CONTEXT):
        words = QCoreApplication.translate(context, text)
        if words != text:
            return around.replace(text, words) if around else words
    return None


@cache
def _template_of(sentence: str) -> _Template | None:
    """Return the template that says most of a sentence; None where none fits."""
    near = (one for one in _templates() if all(piece in sentence for piece in one.pieces))
    return next((one for one in near if _pattern_of(one.text).fullmatch(sentence)), None)


@cache
def _templates() -> tuple[_Template, ...]:
    """Return every template with places; first those that begin with a text, and the longest of them before all."""
    lines = asset("translations", "sentences.txt").read_text(encoding="utf-8").splitlines()
    with_places = [line for line in lines if _PLACE.search(line)]
    with_places.sort(key=_specific, reverse=True)
    return tuple(_Template(line, tuple(_PLACE.split(line)[::2])) for line in with_places)


def _specific(template: str) -> tuple[bool, int]:
    return not _PLACE.match(template), len(_PLACE.sub("", template))


@cache
def _pattern_of(template: str) -> re.Pattern[str]:
    """Return the pattern of a template: a place holds what is quoted, else as little as possible."""
    pieces = _PLACE.split(template)
    any_words = "[^ ]*" if len(_PLACE.sub("", template)) < SHORT else ".*?"
    places = {number: f"(?P<p{number}>{_QUOTED}|{any_words})" for number in pieces[1::2]}
    pattern = ""
    for at, piece in enumerate(pieces):
        if at % 2 == 0:
            pattern += re.escape(piece)
        else:
            pattern += places.pop(piece, f"(?P=p{piece})")
    return re.compile(pattern, re.DOTALL)
