"""Compiles the words of a table row, once, when a phrase first begins like it."""

from __future__ import annotations

from discorecorder.dictation.slots import reader_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from discorecorder.dictation.language import Language

    Element = tuple[Any, ...]

WORD, SLOT, MAYBE, NO_ARTICLE, NO_SCORE = range(5)


def parts_of(pattern: str) -> list[Element]:
    """Return the elements of a pattern, filler included.

    ``(WORD, alternatives)``, ``(SLOT, field, type)``, ``(MAYBE, elements)``, ``(NO_ARTICLE,)``, ``(NO_SCORE,)``.
    """
    nested: list[list[Element]] = [[]]
    for piece in pattern.replace("[", " [ ").replace("]", " ] ").split():
        if piece == "[":
            nested.append([])
        elif piece == "]":
            inner = nested.pop()
            nested[-1].append((MAYBE, inner))
        elif piece == "!the":
            nested[-1].append((NO_ARTICLE,))
        elif piece == "!s":
            nested[-1].append((NO_SCORE,))
        elif piece[0] == "{":
            field, _, kind = piece[1:-1].partition(":")
            nested[-1].append((SLOT, field, kind))
        else:
            nested[-1].append((WORD, piece.split("|")))
    return nested[0]


def compiled(pattern: str, language: Language) -> list[Element]:
    """Return the elements that are matched: without filler, and slots with their readers."""
    return _matched(parts_of(pattern), language)


def _matched(parts: list[Element], language: Language) -> list[Element]:
    elements: list[Element] = []
    for part in parts:
        if part[0] == WORD:
            words = frozenset(language.folded([word.lower() for word in part[1]])) - language.filler
            if words:
                elements.append((WORD, words))
        elif part[0] == SLOT:
            elements.append((SLOT, part[1], reader_of(part[2])))
        elif part[0] == MAYBE:
            elements.append((MAYBE, _matched(part[1], language)))
        else:
            elements.append(part)
    return elements
