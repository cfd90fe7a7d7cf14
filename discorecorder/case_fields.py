"""The fields of a case in JSON, read with their types; what is wrong is named with its place.

Field names are read in any capitals, in British and American spelling, and by the names of facts 2 besides those of the
sample cases. Words such as "unknown" or "pending" in any field are as good as a field that is missing.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from discorecorder.case_words import NOTHING, SWITCHES, UNKNOWN, choices, disc_named, plain
from discorecorder.model.units import PRESSURE_UNITS, Pressure, Volume
from discorecorder.model.values import EntryError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from discorecorder.case_words import Table

MOST = 1_000_000
"""No number of a case is larger."""

MOST_ITEMS = 100_000

SPELLINGS = {"anesth": "anaesth", "behavior": "behaviour", "pressuriz": "pressuris", "-": "_", " ": "_"}
SAME_FIELDS = {
    "nrs_baseline": "baseline_nrs",
    "base_nrs": "baseline_nrs",
    "endpoint_reason": "endpoint",
    "end_point": "endpoint",
    "feel": "endpoint_feel",
    "rating": "rating_0_5",
    "role_planned": "role",
    "castellvi_type": "castellvi",
    "tip": "tip_position",
}
"""Other names of fields, those of facts 2 among them, and the names under which they are read."""


@contextmanager
def placed(where: str) -> Iterator[None]:
    """Name the place in front of what is refused there."""
    try:
        yield
    except EntryError as refused:
        words = str(refused)
        raise EntryError(words if words.startswith(where) else f"{where}: {words}") from None


class Fields:
    """The fields of one object of the case. ``where`` names it; a field that is missing or null is None."""

    def __init__(self, shown: object, where: str) -> None:
        if not isinstance(shown, dict):
            raise EntryError(f"{where} is an object with fields, not {_short(shown)}")
        self.where = where
        self.shown: dict[str, Any] = {}
        for name, held in shown.items():
            self._take(_field_of(str(name)), held)

    def _take(self, field: str, held: object) -> None:
        before = self.shown.get(field)
        if before is None or held is None:
            self.shown[field] = held if before is None else before
        elif _short(before) != _short(held):
            raise EntryError(f"{self.where}: {field} is given twice, as {_short(before)} and as {_short(held)}")

    def _typed(self, field: str, kinds: tuple[type, ...], words: str) -> Any:
        held = self.shown.get(field)
        if held is None or type(held) in kinds:
            return held
        if isinstance(held, str) and plain(held) in UNKNOWN:
            return None
        raise EntryError(f"{self.where}: {field} should be {words}, not {_short(held)}")

    def text(self, field: str) -> str | None:
        """Return one line of text without spaces around it; an empty one is as good as none."""
        held: str | None = self._typed(field, (str,), "text")
        return " ".join(held.split()) or None if held is not None else None

    def word(self, field: str) -> str | None:
        """Return words, or true, false or a whole number as they are written in JSON; None where it is not known."""
        held = self._typed(field, (str, bool, int, float), "text")
        if isinstance(held, str):
            told = self.text(field)
            return None if told is None or plain(told) in UNKNOWN else told
        number = held if held is None or isinstance(held, bool) else self.whole(field)
        return None if number is None else str(number).lower()

    def choice(self, field: str, table: Table) -> str | None:
        """Return the value that the word of a field stands for."""
        told = self.word(field)
        return None if told is None else self.looked_up(field, told, table)

    def looked_up(self, field: str, told: str, table: Table) -> str | None:
        """Return the value that a word stands for, a remark in brackets aside.

        Raises EntryError, with what would be understood.
        """
        key = next((plain(words) for words in (told, told.partition("(")[0]) if plain(words) in table), None)
        if key is None or (key == "" and told.startswith("(")):
            raise EntryError(f"{self.where}: {field} is {choices(table)}; not {_short(told)}")
        return table[key]

    def state(self, field: str) -> bool | None:
        """Return whether the plunger advances, from true or false, words, or a rate in mL/s."""
        held = self._typed(field, (bool, int, float, str), "true, false, a rate or words")
        if not isinstance(held, str):
            return None if held is None else bool(held)
        told = SWITCHES.get(plain(held))
        if told is None and plain(held) not in UNKNOWN:
            raise EntryError(f"{self.where}: {field} is advancing or stopped; not {_short(held)}")
        return told

    def whole(self, field: str) -> int | None:
        """Return a whole number; 7.0 is one, as JSON does not tell it from 7."""
        held = self.number(field)
        if held is None or held == int(held):
            return None if held is None else int(held)
        raise EntryError(f"{self.where}: {field} should be a whole number, not {held!r}")

    def number(self, field: str) -> int | float | None:
        """Return a finite number."""
        held: int | float | None = self._typed(field, (int, float), "a number")
        if held is None or -MOST <= held <= MOST:
            return held
        raise EntryError(f"{self.where}: {field} should be a number that can be measured, not {_short(held)}")

    def truth(self, field: str) -> bool | None:
        """Return true or false."""
        held: bool | None = self._typed(field, (bool,), "true or false")
        return held

    def items(self, field: str) -> list[Any]:
        """Return a list; none is as good as an empty one."""
        held: list[Any] | None = self._typed(field, (list,), "a list")
        if held is not None and len(held) > MOST_ITEMS:
            raise EntryError(f"{self.where}: {field} has {len(held)} items; no procedure has so many")
        return held or []

    def texts(self, field: str) -> list[str]:
        """Return a list of texts, from a list, from words parted by commas, or from an object of what is true."""
        held = self._typed(field, (list, str, dict), "a list")
        if isinstance(held, dict):
            parts = Fields(held, f"{self.where}: {field}")
            return [name for name in parts.shown if parts.truth(name)]
        if isinstance(held, str):
            return [word.strip() for word in held.split(",") if plain(word) not in UNKNOWN | NOTHING]
        for item in self.items(field):
            if not isinstance(item, str):
                raise EntryError(f"{self.where}: {field} should be a list of words, not {_short(item)} among them")
        return self.items(field)

    def levels(self, field: str) -> list[str]:
        """Return a list of levels in any spelling, in their printed form."""
        with placed(f"{self.where}: {field}"):
            return [disc_named(word) for word in self.texts(field)]

    def part(self, field: str) -> Fields:
        """Return the object under a field; words or nothing in its place are an object without fields."""
        held = self._typed(field, (dict, str), "an object")
        return Fields(held if isinstance(held, dict) else {}, f"{self.where}: {field}")

    def measured(self, field: str) -> tuple[int | float | None, str]:
        """Return the number of ``field_psi``, or of the same field in another unit, and that unit."""
        for unit in PRESSURE_UNITS:
            held = self.number(f"{field}_{unit.lower()}")
            if held is not None:
                return held, unit
        return None, "psi"

    def pressure(self, field: str) -> Pressure | None:
        """Return the pressure of ``field_psi``, or of the same field in another unit."""
        held, unit = self.measured(field)
        with placed(f"{self.where}: {field}_{unit.lower()}"):
            return None if held is None else Pressure.of(held, unit)

    def volume(self, field: str) -> Volume | None:
        """Return a volume in mL."""
        held = self.number(field)
        with placed(f"{self.where}: {field}"):
            return None if held is None else Volume.of(held, "mL")


def _field_of(name: str) -> str:
    field = name.lower()
    for told, meant in SPELLINGS.items():
        field = field.replace(told, meant)
    return SAME_FIELDS.get(field, field)


def _short(held: object) -> str:
    try:
        shown = repr(held)
    except (ValueError, RecursionError):  # an integer of thousands of figures, or a list in itself
        return f"a huge {type(held).__name__}"
    return shown if len(shown) <= 60 else f"{shown[:57]}..."
