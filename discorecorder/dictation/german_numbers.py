"""Reads a number in German, in figures or in words: 1,5, eins Komma fünf, anderthalb, fünfundvierzig, hundertfünf.

Words are compared without umlauts (``folded``), so that "fuenf" is fünf. What sounds like another number is refused:
"fünf und vierzig" could be 45, or 5 and 40.
"""

from __future__ import annotations

from discorecorder.model.values import EntryError

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_NAMES = (
    "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn "
    "achtzehn neunzehn"
).split()
_TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()
_EIN = frozenset("ein eine einen einem einer eines".split())
_HALF = frozenset("halb halbe halber halben halbes halbem".split())
_POINTS = frozenset({"komma", "punkt"})
_MOST_FIGURES = 18
_FIGURES = frozenset("0123456789")
_COUNTED = frozenset(
    "ml milliliter millilitern kubikzentimeter kubikzentimetern cc psi kpa kilopascal bar atm atmosphaere atmosphaeren "
    "mmhg millimeter prozent minute sekunde versuch grad".split()
)
"""What one of is counted; anywhere else ein is an article."""


def folded(texts: list[str]) -> list[str]:
    """Return tokens as they are compared: ue for ü, ss for ß."""
    return [text if text.isascii() else text.translate(_UMLAUTS) for text in texts]


def spoken(number: int) -> str:
    """Return a whole number below a thousand in words."""
    if number >= 100:
        hundreds, rest = divmod(number, 100)
        return f"{_NAMES[hundreds] if hundreds > 1 else ''}hundert{spoken(rest) if rest else ''}"
    if number < 20:
        return _NAMES[number]
    tens, ones = _TENS[number // 10 - 2], number % 10
    return f"{'ein' if ones == 1 else _NAMES[ones]}und{tens}" if ones else tens


BELOW: dict[str, int] = {word: number for number in range(100) for word in folded([spoken(number)])} | {"zwo": 2}
BELOW |= {f"zwound{folded([tens])[0]}": 10 * number + 2 for number, tens in enumerate(_TENS, 2)}
"""The numbers below a hundred by their words."""

ONES: dict[str, int] = {word: number for word, number in BELOW.items() if number <= 12}
_PARTS: dict[str, str] = {
    **dict.fromkeys(_HALF, "0.5"),
    "viertel": "0.25",
    "dreiviertel": "0.75",
    "anderthalb": "1.5",
    "eineinhalb": "1.5",
    **{f"{folded([_NAMES[number]])[0]}einhalb": f"{number}.5" for number in range(2, 10)},
}
_STARTS = frozenset({*BELOW, *_PARTS, *_EIN, *_POINTS})


def starts_number(text: str) -> bool:
    """Return whether a token can begin a number."""
    return text[0] in _FIGURES or text[0] == "." or text in _STARTS or whole_of(text) is not None


def whole_of(word: str) -> int | None:
    """Return the whole number that one word says, below a million; None for none."""
    found = BELOW.get(word)
    if found is not None:
        return found
    for sign, worth in (("tausend", 1000), ("hundert", 100)):
        before, found_sign, after = word.partition(sign)
        if found_sign:
            times = 1 if before in {"", "ein"} else whole_of(before)
            rest = whole_of(after.removeprefix("und")) if after else 0
            return None if times is None or rest is None or rest >= worth else times * worth + rest
    return None


def read_number(texts: list[str], at: int) -> tuple[str, int] | None:
    """Return the number that stands at a place, as plain figures, and the place after it; None if there is none.

    Raises EntryError for what could be two numbers or one.
    """
    text = _text(texts, at)
    if text[:1] in _FIGURES or text[:1] == ".":
        return _in_figures(text, texts, at + 1) if text else None
    if text in _EIN:
        return _of_one(texts, at + 1)
    if text == "drei" and _text(texts, at + 1) == "viertel":
        return "0.75", at + 2
    if text in _PARTS:
        return _PARTS[text], at + 1
    if text in _POINTS:
        return _with_part("0", texts, at)
    whole = _whole(texts, at)
    return None if whole is None else _with_part(str(whole[0]), texts, whole[1])


def _text(texts: list[str], at: int) -> str:
    return texts[at] if at < len(texts) else ""


def _in_figures(text: str, texts: list[str], at: int) -> tuple[str, int] | None:
    whole, sign, part = text.replace(",", ".").partition(".")
    if not (whole + part).isdigit() or len(text) > _MOST_FIGURES or (sign and not part):
        return None
    if not sign:
        return _with_part(whole, texts, at)
    if len(part) == 3 and whole.strip("0"):
        raise EntryError(
            f"{text} could be {whole},{part.rstrip('0') or '0'} or {whole}{part}; write the one that is meant"
        )
    return f"{whole}.{part}", at


def _of_one(texts: list[str], at: int) -> tuple[str, int] | None:
    """Read what follows ein: ein halber, ein viertel, ein Komma fünf, ein hundert, one of what is counted."""
    text = _text(texts, at)
    if text in _HALF or text == "viertel":
        return _PARTS[text], at + 1
    if text in _POINTS:
        return _with_part("1", texts, at)
    if text.startswith("hundert"):
        whole = _whole(texts, at)
        return None if whole is None else _with_part(str(whole[0]), texts, whole[1])
    return ("1", at) if text in _COUNTED else None


def _whole(texts: list[str], at: int) -> tuple[int, int] | None:
    """Read a whole number of one word, or of its hundreds and the rest."""
    value = whole_of(_text(texts, at))
    if value is None:
        return None
    at += 1
    following = whole_of(_text(texts, at))
    if following is not None and 0 < value < 10 and 100 <= following < 200 and texts[at].startswith("hundert"):
        value, at = value * 100 + following - 100, at + 1
        following = whole_of(_text(texts, at))
    if following is not None and value >= 100 and value % 100 == 0 and following < 100:
        value, at = value + following, at + 1
    _refuse_joined(value, texts, at)
    return value, at


def _refuse_joined(value: int, texts: list[str], at: int) -> None:
    """Refuse a number behind which another one stands that sounds as if it belonged to it. Raises EntryError."""
    is_and = _text(texts, at) == "und"
    text = _text(texts, at + is_and)
    following = whole_of(text)
    half = _text(texts, at + is_and + 1) if text in _EIN else text if is_and else ""
    if 0 < value < 10 and (half in _HALF if is_and else half == "halb"):
        raise EntryError(f"this could be {value}.5, or {value} and 0.5; say {_NAMES[value]}einhalb")
    is_quarter = text in {"dreiviertel", "viertel"} or (
        _text(texts, at + is_and + 1) == "viertel" and (text in _EIN or text == "drei")
    )
    if 0 < value < 20 and is_quarter:
        raise EntryError(f"this could be {value} and a part of one more, or two numbers; write it with a comma")
    both = value + (following or 0)
    is_teen = not is_and and following == 10 and value in {3, 4, 5, 8, 9}
    is_tens = is_and and 0 < value < 10 and following in range(20, 100, 10)
    is_hundreds = is_and and value >= 100 and value % 100 == 0 and following is not None and following < 100
    if is_teen or is_tens or is_hundreds:
        raise EntryError(f"this could be {both}, or {value} and {following}; say what each of them is")


def _with_part(whole: str, texts: list[str], at: int) -> tuple[str, int] | None:
    """Read what may follow the whole number: Komma and its figures, one by one or two as a number."""
    if _text(texts, at) not in _POINTS:
        return whole, at
    at += 1
    text = _text(texts, at)
    if text.isascii() and text.isdigit():
        return f"{whole}.{text}", at + 1
    if BELOW.get(text, 0) >= 10:
        return f"{whole}.{BELOW[text]}", at + 1
    figures = ""
    while BELOW.get(_text(texts, at), 10) < 10:
        figures += str(BELOW[texts[at]])
        at += 1
    if not figures:
        return None
    if len(figures) > 1 and _text(texts, at) in _POINTS:
        raise EntryError(f"{figures[-1]} could end one number or begin the next; say what each of them is")
    _refuse_joined(int(figures[-1]), texts, at)
    return f"{whole}.{figures}", at


def after_no_pain(texts: list[str], at: int) -> int:
    """Return the place after kein Schmerz or schmerzfrei."""
    if _text(texts, at) == "schmerzfrei":
        return at + 1
    is_none = _text(texts, at) in {"kein", "keine", "keinen"} and _text(texts, at + 1) in {"schmerz", "schmerzen"}
    return at + 2 * is_none


def after_percent(texts: list[str], at: int) -> int:
    """Return the place after Prozent or its sign."""
    return at + (_text(texts, at) in {"prozent", "%"})


def after_scale(texts: list[str], at: int) -> int:
    """Return the place after von zehn, or / 10."""
    return at + 2 * (texts[at : at + 2] in (["/", "10"], ["von", "10"], ["von", "zehn"]))
