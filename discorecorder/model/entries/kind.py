"""What every kind of entry shares: its name, its version, and its codec to JSON and back."""

from __future__ import annotations

from discorecorder.model.units import Pressure, Volume, digits_of, number_of, number_words
from discorecorder.model.values import EntryError, Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, ClassVar

    Step = tuple[str, Callable[[Any], Any], bool, Any]

MOST_WORDS = 2000
_ABSENT: Any = object()
KINDS: dict[str, type[Entry]] = {}
"""Every kind of entry by its name; a kind enters by being defined."""


class Number(Value):
    """A bare decimal number, kept exactly as it was said: a percentage, a rate, a dose."""

    digits: int
    places: int = 0

    @classmethod
    def of(cls, number: int | float | str) -> Number:
        """Make it from a number or its text. Raises EntryError for what is no plain number."""
        return cls(*digits_of(number))

    def check(self) -> None:
        """Refuse a negative number with EntryError."""
        if self.digits < 0:
            raise EntryError(f"{self} is negative")

    @property
    def number(self) -> int | float:
        """The number as JSON shows it."""
        return number_of(self.digits, self.places)

    def __str__(self) -> str:
        return number_words(self.digits, self.places)


class Entry(Value):
    """One thing that was said, seen or measured. A subclass is a kind; it says what cannot be.

    ``at_level`` kinds belong to the armed level. ``hushed`` fields are left out of the JSON while they hold
    their default.
    """

    kind: ClassVar[str] = ""
    version: ClassVar[int] = 1
    at_level: ClassVar[bool] = True
    hushed: ClassVar[tuple[str, ...]] = ()
    words_of: ClassVar[dict[str, tuple[str, ...]]] = {}
    ranges: ClassVar[dict[str, tuple[int, int]]] = {}
    texts_: ClassVar[tuple[str, ...]] = ()
    plan_: ClassVar[tuple[Step, ...]] = ()

    def __init_subclass__(cls) -> None:
        """Enter the kind under its name."""
        cls.texts_ = tuple(
            field for field, kind in cls.types_.items() if kind.startswith("str") and field not in cls.words_of
        )
        if "kind" in cls.__dict__:
            KINDS[cls.kind] = cls

    def check(self) -> None:
        """Refuse words outside the vocabulary, numbers outside the range and text that is none."""
        for field, words in self.words_of.items():
            said = getattr(self, field)
            for word in said if isinstance(said, tuple) else (said,):
                if word is not None and word not in words:
                    raise EntryError(f"{self.kind}: {field} is {', '.join(words)}; not {word!r}")
        for field, (least, most) in self.ranges.items():
            number = getattr(self, field)
            if number is not None and (type(number) is not int or not least <= number <= most):
                raise EntryError(f"{self.kind}: {field} is a whole number from {least} to {most}, not {number!r}")
        for field in self.texts_:
            text = getattr(self, field)
            if text is not None:
                self._check_text(field, text)

    def _check_text(self, field: str, text: object) -> None:
        if not isinstance(text, str) or text != " ".join(text.split()) or not text:
            raise EntryError(f"{self.kind}: {field} is one line of text without spaces around it, not {text!r}")
        if len(text) > MOST_WORDS or not is_printable(text):
            raise EntryError(f"{self.kind}: {field} is over {MOST_WORDS} characters or holds unprintable ones")


def is_printable(text: str) -> bool:
    """Return whether a text can be printed as it is, the invisible joiners of letters included."""
    return text.isprintable() or text.translate(_JOINERS).isprintable()


_JOINERS = {0x200C: None, 0x200D: None}
"""Invisible, but letters of a name in Persian, Hindi or Sinhala would join wrongly without them."""


def line_of(text: str) -> str:
    """Return text as one line: line breaks, tabs and double spaces become single spaces."""
    return " ".join("".join(letter if is_printable(letter) else " " for letter in text).split())


def encode(entry: Entry) -> dict[str, Any]:
    """Return the entry as JSON shows it: its kind and its fields, as the grammar lists them."""
    shown: dict[str, Any] = {"kind": entry.kind}
    for field in entry.fields_:
        held = getattr(entry, field)
        if field in entry.hushed and held == entry.defaults_[field]:
            continue
        shown[field] = _shown(held)
    return shown


def _shown(held: object) -> object:
    if isinstance(held, Entry):
        return encode(held)
    if isinstance(held, (Volume, Pressure)):
        return held.to_json()
    if isinstance(held, Number):
        return held.number
    if isinstance(held, tuple):
        return [_shown(item) for item in held]
    return held


def decode(shown: object) -> Entry:
    """Read an entry from its JSON. Raises EntryError naming the kind, the field and what it should be."""
    if not isinstance(shown, dict) or not isinstance(shown.get("kind"), str):
        raise EntryError(f"an entry is an object with a kind, not {shown!r}")
    kind = KINDS.get(shown["kind"])
    if kind is None:
        raise EntryError(f"no kind of entry is called {shown['kind']!r}; this may come from a newer discorecorder")
    given: list[Any] = []
    absent, lacks = 0, False
    for step in kind.plan_ or _plan_of(kind):
        held = shown.get(step[0], _ABSENT)
        if held is _ABSENT:
            absent += 1
            lacks = lacks or step[3] is _ABSENT
            given.append(step[3])
        elif held is None and step[2]:
            given.append(None)
        else:
            given.append(_read(kind, step, held))
    if lacks or len(shown) - 1 != len(given) - absent:
        raise _misfit(kind, shown)
    return kind(*given)


def _read(kind: type[Entry], step: Step, held: object) -> object:
    try:
        return step[1](held)
    except EntryError as refused:
        raise EntryError(f"{kind.kind}: {step[0]}: {refused}") from None


def _misfit(kind: type[Entry], shown: dict[str, Any]) -> EntryError:
    missing = [field for field in kind.fields_ if field not in shown and field not in kind.defaults_]
    unknown = sorted(str(field) for field in shown.keys() - {"kind", *kind.fields_})
    return EntryError(f"{kind.kind}: {'unknown' if unknown else 'missing'} {', '.join(unknown or missing)}")


def _plan_of(kind: type[Entry]) -> tuple[Step, ...]:
    """Return how each field of a kind is read, worked out when the first of its kind is."""
    kind.plan_ = tuple(
        (field, _READERS[wanted.removesuffix(" | None")], wanted.endswith("| None"), kind.defaults_.get(field, _ABSENT))
        for field, wanted in kind.types_.items()
    )
    return kind.plan_


def _replacing(held: object) -> Entry:
    # A correction of a correction is refused before it is read, however deep somebody nested it.
    if isinstance(held, dict) and held.get("kind") == "correct":
        raise EntryError("a correct record is not corrected; record what is so now")
    return decode(held)


def _exactly(wanted: type) -> Callable[[Any], Any]:
    def read(held: object) -> object:
        if type(held) is not wanted:
            raise EntryError(f"should be {_WORDS_OF_TYPE[wanted]}, not {held!r}")
        return held

    return read


def _tuple_of(wanted: type) -> Callable[[Any], Any]:
    one = _exactly(wanted)

    def read(held: object) -> object:
        return tuple(one(item) for item in _exactly(list)(held))

    return read


def _pairs(held: object) -> tuple[tuple[str, str], ...]:
    pairs = tuple(_tuple_of(str)(pair) for pair in _exactly(list)(held))
    if any(len(pair) != 2 for pair in pairs):
        raise EntryError(f"should be pairs of old and new, not {held!r}")
    return pairs


def _number(held: object) -> Number:
    if isinstance(held, bool) or not isinstance(held, (int, float)):
        raise EntryError(f"should be a number, not {held!r}")
    return Number.of(held)


_WORDS_OF_TYPE: dict[type, str] = {
    str: "text",
    int: "a whole number",
    bool: "true or false",
    list: "a list",
    dict: "an object",
}
_READERS: dict[str, Callable[[Any], Any]] = {
    "str": _exactly(str),
    "int": _exactly(int),
    "bool": _exactly(bool),
    "dict[str, Any]": _exactly(dict),
    "tuple[str, ...]": _tuple_of(str),
    "tuple[int, ...]": _tuple_of(int),
    "tuple[tuple[str, str], ...]": _pairs,
    "Volume": Volume.from_json,
    "Pressure": Pressure.from_json,
    "Number": _number,
    "Entry": _replacing,
}
