"""The keys of the keyboard on the screen: which stands where, for each language and layer.

A row is as wide as the others in units, a key of one letter is one unit. A further language is one line of LETTERS:
its three rows of letters.
"""

from __future__ import annotations

from typing import NamedTuple

from discorecorder.ui.words import mark


class Key(NamedTuple):
    """A key: what it does, what it types, and how wide it is. Where it types, ``does`` is ``type``; ``gap`` is none."""

    does: str
    types: str = ""
    units: float = 1.0


LETTERS: dict[str, tuple[str, str, str]] = {
    "en": ("qwertyuiop", "asdfghjkl'", "zxcvbnm,.-"),
    "de": ("qwertzuiopü", "asdfghjklöä", "yxcvbnmß,.-"),
}
"""The three rows of letters by the code of the language; English for a language that is not here."""

ACCENTS = ("áàâãäåąæçćčđéèêëę", "ěğíìîïıłñńóòôõöőø", "œřšśşßúùûüűůýžźżþ")
SIGNS = (("@^#&%()", "123"), ("-/:;\"'+", "456"), ("*=_?!<>", "789"))
"""Signs on the left, and the digits as a telephone has them."""

LAYERS = ("letters", "digits", "accents")

NAMES: dict[str, str] = {
    "backspace": mark("Delete the last character"),
    "enter": mark("Enter"),
    "shift": mark("Capital letters"),
    "left": mark("One character to the left"),
    "right": mark("One character to the right"),
    "space": mark("Space"),
    "next": mark("Next field"),
    "done": mark("Done: put the keyboard away"),
    "letters": mark("Letters"),
    "digits": mark("Digits and signs"),
    "accents": mark("Letters with accents"),
    "'": mark("Apostrophe"),
    '"': mark("Quotation mark"),
    ",": mark("Comma"),
    ".": mark("Full stop"),
    "-": mark("Hyphen"),
    "/": mark("Slash"),
    ":": mark("Colon"),
    ";": mark("Semicolon"),
    "^": mark("Caret"),
    "@": mark("At sign"),
    "(": mark("Opening bracket"),
    ")": mark("Closing bracket"),
    "_": mark("Underscore"),
    "?": mark("Question mark"),
    "!": mark("Exclamation mark"),
}
"""What a screen reader calls a key whose words do not say it."""

WORDS: dict[str, str] = {
    "enter": mark("Enter"),
    "space": mark("Space"),
    "next": mark("Tab"),
    "done": mark("Done"),
    "letters": mark("ABC"),
    "digits": mark("123"),
    "accents": mark("é ö ß"),
}
"""What is written on a key that types no letter; the others carry a shape."""

_EDGE = 2.0
_GAP = Key("gap", units=0.5)


def rows(layer: str, language: str) -> tuple[tuple[Key, ...], ...]:
    """Return the four rows of a layer of LAYERS for a language such as de, each equally wide in units."""
    if layer == "digits":
        upper = _digits()
    elif layer == "accents":
        upper = _lettered(ACCENTS, 10.0)
    else:
        letters = LETTERS.get(language, LETTERS["en"])
        upper = _lettered(letters, float(max(len(row) for row in letters)))
    return (*upper, _lowest(layer, sum(key.units for key in upper[0])))


def _lettered(letters: tuple[str, str, str], width: float) -> tuple[tuple[Key, ...], ...]:
    first, second, third = (tuple(Key("type", one, width / len(row)) for one in row) for row in letters)
    return (
        (*first, Key("backspace", units=_EDGE)),
        (*second, Key("enter", units=_EDGE)),
        (Key("shift", units=_EDGE), *third),
    )


def _digits() -> tuple[tuple[Key, ...], ...]:
    lines = [[*_typing(signs), _GAP, *_typing(digits)] for signs, digits in SIGNS]
    lines[0].append(Key("backspace", units=_EDGE))
    lines[1].append(Key("enter", units=_EDGE))
    lines[2] += _typing(".,")
    return tuple(tuple(line) for line in lines)


def _typing(characters: str) -> list[Key]:
    return [Key("type", one) for one in characters]


def _lowest(layer: str, width: float) -> tuple[Key, ...]:
    """Return the row of the space bar; on the layer of digits the zero stands below the eight."""
    others = [Key(one, units=1.25) for one in LAYERS if one != layer]
    moves = [Key("left"), Key("right")]
    ends = [Key("next", units=1.25), Key("done", units=1.25)]
    if layer == "digits":
        ends = [Key("next"), Key("done")]
        return (*others, *moves, Key("space", units=2.5), _GAP, Key("type", "0", 3.0), *ends)
    taken = sum(key.units for key in (*others, *moves, *ends))
    return (*others, *moves, Key("space", units=width - taken), *ends)
