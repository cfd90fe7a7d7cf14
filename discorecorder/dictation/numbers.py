"""Reads a number in figures or in words: 1.5, one point five, half, one and a half, a hundred and five."""

from __future__ import annotations

from discorecorder.model.values import EntryError

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
ONES: dict[str, int] = {word: number for number, word in enumerate(_SMALL.split())} | {"nought": 0, "naught": 0}
TENS: dict[str, int] = {
    word: 10 * number for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
} | {"fourty": 40}
_DIGITS = {word: str(number) for word, number in ONES.items() if number < 10} | {"oh": "0", "o": "0"}
_PARTS = {"half": "5", "quarter": "25", "quarters": "75"}
_MOST_FIGURES = 18
_FIRST = frozenset("0123456789.")
_STARTS = frozenset({*ONES, *TENS, "hundred", "thousand", "half", "quarter", "point", "oh"})


def starts_number(text: str) -> bool:
    """Return whether a token can begin a number."""
    return text[0] in _FIRST or text in _STARTS


def read_number(texts: list[str], at: int) -> tuple[str, int] | None:
    """Return the number that stands at a place, as plain figures, and the place after it; None if there is none.

    Raises EntryError for what could be two numbers or one.
    """
    text = texts[at] if at < len(texts) else ""
    if text[:1] in _FIRST and text:
        if not text.replace(".", "", 1).isdigit() or len(text) > _MOST_FIGURES:
            return None
        return (text, at + 1) if "." in text else _with_part(text, texts, at + 1)
    if text == "point" or (text == "oh" and _text(texts, at + 1) == "point"):
        return _with_part("0", texts, at + (text == "oh"))
    part = _part(texts, at)
    if part is not None:
        return "0." + part[0], part[1]
    whole = _whole(texts, at)
    return None if whole is None else _with_part(str(whole[0]), texts, whole[1])


def _text(texts: list[str], at: int) -> str:
    return texts[at] if at < len(texts) else ""


def _part(texts: list[str], at: int) -> tuple[str, int] | None:
    """Read half, a half, one quarter, three quarters."""
    if _text(texts, at) == "three" and _text(texts, at + 1) == "quarters":
        return "75", at + 2
    if _text(texts, at) in {"a", "one"}:
        at += 1
    found = _text(texts, at)
    return (_PARTS[found], at + 1) if found in {"half", "quarter"} else None


def _with_part(whole: str, texts: list[str], at: int) -> tuple[str, int] | None:
    """Read what may follow the whole number: point and its figures, or and a half."""
    following = _text(texts, at)
    if following == "and":
        part = _part(texts, at + 1)
        return (whole, at) if part is None else (f"{whole}.{part[0]}", part[1])
    if following != "point":
        return whole, at
    at += 1
    figures = _text(texts, at)
    if figures.isascii() and figures.isdigit():
        return f"{whole}.{figures}", at + 1
    figures = ""
    while _text(texts, at) in _DIGITS:
        figures += _DIGITS[texts[at]]
        at += 1
    if len(figures) > 1 and _text(texts, at) == "point":
        raise EntryError(f"{figures[-1]} could end one number or begin the next; say what each of them is")
    return (f"{whole}.{figures}", at) if figures else None


def _whole(texts: list[str], at: int) -> tuple[int, int] | None:
    """Read whole numbers to the thousands."""
    total, begun = 0, False
    while True:
        step = _hundreds(texts, at)
        if step is None and _text(texts, at) == "thousand" and not begun:
            step = (1, at)
        if step is None:
            return (total, at) if begun else None
        value, at = step
        begun = True
        if _text(texts, at) != "thousand" or total:
            return total + value, at
        total, at = value * 1000, at + 1
        at += _text(texts, at) == "and" and _hundreds(texts, at + 1) is not None


def _hundreds(texts: list[str], at: int) -> tuple[int, int] | None:
    small = (1, at) if _text(texts, at) == "hundred" else _below_hundred(texts, at)
    if small is None or _text(texts, small[1]) != "hundred":
        return small
    hundreds, at = small[0] * 100, small[1] + 1
    more = _below_hundred(texts, at + (_text(texts, at) == "and"))
    if more is None or _part(texts, at + (_text(texts, at) == "and")) is not None:
        return hundreds, at
    return hundreds + more[0], more[1]


def _below_hundred(texts: list[str], at: int) -> tuple[int, int] | None:
    text = _text(texts, at)
    if text in TENS:
        one = ONES.get(_text(texts, at + 1), 0)
        return (TENS[text] + one, at + 2) if 0 < one < 10 else (TENS[text], at + 1)
    return (ONES[text], at + 1) if text in ONES else None


def after_no_pain(texts: list[str], at: int) -> int:
    """Return the place after no pain."""
    return at + 2 if texts[at : at + 2] == ["no", "pain"] else at


def after_percent(texts: list[str], at: int) -> int:
    """Return the place after percent, per cent or its sign."""
    if texts[at : at + 2] == ["per", "cent"]:
        return at + 2
    return at + (_text(texts, at) in {"percent", "%"})


def after_scale(texts: list[str], at: int) -> int:
    """Return the place after out of ten, or / 10."""
    rest = [text for text in texts[at : at + 3] if text != "of"]
    if rest[:2] == ["/", "10"]:
        return at + 2
    if rest[:1] == ["out"] and rest[1:2] in (["10"], ["ten"]):
        return at + 2 + (texts[at + 1] == "of")
    return at
