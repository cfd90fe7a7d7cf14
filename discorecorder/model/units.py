"""Volumes in mL and pressures in the unit of the device, exactly.

A measured number is kept as the digits that the device showed or the person said. Comparing numbers of
different units is done with whole-number ratios, so that 3.4 atm (49.97 psi) is under 50 psi and 345 kPa
(50.04 psi) is not; nothing is rounded before a comparison (facts 1.9).

The ratios are exact by definition of the units: 1 in = 0.0254 m, 1 lb = 0.45359237 kg, standard gravity
9.80665 m/s2, 1 atm = 101325 Pa, 1 bar = 100000 Pa, 1 mmHg = 133.322387415 Pa.
"""

from __future__ import annotations

from discorecorder.model.values import EntryError, Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from fractions import Fraction
    from typing import Any, ClassVar, Self

_MOST_DIGITS = 9
_MOST_SHOWN = 40
_PSI_IN_PASCAL = (44482216152605, 64516 * 10**5)  # (0.45359237 * 9.80665) / 0.0254**2 as whole numbers
PASCAL: dict[str, tuple[int, int]] = {
    "psi": _PSI_IN_PASCAL,
    "kPa": (1000, 1),
    "atm": (101325, 1),
    "bar": (100000, 1),
    "mmHg": (133322387415, 10**9),
}
"""One unit of pressure in pascal, as numerator and denominator."""

PRESSURE_UNITS: tuple[str, ...] = tuple(PASCAL)


def digits_of(number: int | float | str) -> tuple[int, int]:
    """Return a decimal number as its digits and how many of them stand after the point.

    ``"1.50"`` and ``1.5`` give ``(15, 1)``. Raises EntryError for what is no plain decimal number.
    """
    if type(number) is int and 0 <= number < 10**_MOST_DIGITS:
        return number, 0
    text = _text_of(number)
    whole, _, fraction = text.strip().partition(".")
    sign = -1 if whole.startswith("-") else 1
    whole = whole.removeprefix("-")
    if isinstance(number, bool) or not (whole + fraction) or not _is_figures(whole + fraction):
        raise EntryError(f"{text[:_MOST_SHOWN]!r} is not a plain number such as 12 or 1.5")
    whole, fraction = whole.lstrip("0"), fraction.rstrip("0")
    if len(whole) + len(fraction) > _MOST_DIGITS:
        raise EntryError(f"{text[:_MOST_SHOWN]!r} has too many digits to be a reading")
    return sign * int(whole + fraction or "0"), len(fraction)


def _text_of(number: int | float | str) -> str:
    if isinstance(number, float):
        # repr would write 0.00001 as 1e-05, and such a record could not be read back.
        plain = f"{number:.{_MOST_DIGITS}f}"
        return plain if float(plain) == number else repr(number)
    if isinstance(number, int) and abs(number) >= 10**_MOST_DIGITS:
        return "9" * (_MOST_DIGITS + 1)  # Python refuses to write out what has thousands of digits
    return str(number)


def _is_figures(text: str) -> bool:
    return text.isascii() and text.isdigit()


def number_of(digits: int, places: int) -> int | float:
    """Return the digits as the number that JSON shows: 12, not 12.0; 1.5 where there is a fraction."""
    return digits if places == 0 else digits / 10**places


def number_words(digits: int, places: int) -> str:
    """Return the digits as they were read: ``1.5``."""
    sign, whole = ("-" if digits < 0 else ""), str(abs(digits)).rjust(places + 1, "0")
    return sign + (f"{whole[:-places]}.{whole[-places:]}" if places else whole)


class Quantity(Value):
    """A measured number: ``digits / 10**places`` of a unit, exactly as read."""

    digits: int
    places: int
    unit: str

    units: ClassVar[tuple[str, ...]] = ()
    most: ClassVar[int] = 0
    said: ClassVar[str] = "quantity"

    def check(self) -> None:
        """Refuse an unknown unit, a negative and an absurd number with EntryError."""
        if self.unit not in self.units:
            raise EntryError(f"{self.said} is measured in {' or '.join(self.units)}, not {self.unit!r}")
        if self.digits < 0:
            raise EntryError(f"{self.said} {self} is negative; enter what the display showed")
        if self.is_absurd():
            raise EntryError(f"{self.said} {self} cannot be; enter it again")

    def is_absurd(self) -> bool:
        """Return whether no such reading can exist."""
        return self.digits > self.most * int(10**self.places)

    @classmethod
    def of(cls, number: int | float | str, unit: str, **more: Any) -> Self:
        """Make the quantity from a number or its text. Raises EntryError for what is no reading."""
        digits, places = digits_of(number)
        return cls(digits, places, unit, **more)

    @property
    def number(self) -> int | float:
        """The number in the native unit, for JSON and for drawing; comparisons use the digits."""
        return number_of(self.digits, self.places)

    @property
    def words(self) -> str:
        """The number as it was read, without its unit."""
        return number_words(self.digits, self.places)

    def exact(self) -> Fraction:
        """Return the number in its native unit as an exact fraction."""
        from fractions import Fraction

        return Fraction(self.digits, 10**self.places)

    def to_json(self) -> dict[str, Any]:
        """Return the form of the grammar: value and unit."""
        return {"value": self.number, "unit": self.unit}

    def __str__(self) -> str:
        return f"{self.words} {self.unit}"


class Volume(Quantity):
    """A volume in mL of contrast or anaesthetic."""

    units: ClassVar[tuple[str, ...]] = ("mL",)
    most: ClassVar[int] = 50
    said: ClassVar[str] = "volume"

    @classmethod
    def from_json(cls, shown: dict[str, Any]) -> Volume:
        """Read the form of the grammar. Raises EntryError where it is not a volume."""
        number, unit = _value_and_unit(shown, cls.said)
        return cls(*digits_of(number), unit)


class Pressure(Quantity):
    """A pressure in the unit of the device; gauge, unless it was said as above opening."""

    above_opening: bool = False

    units: ClassVar[tuple[str, ...]] = PRESSURE_UNITS
    most: ClassVar[int] = 450
    said: ClassVar[str] = "pressure"

    def is_absurd(self) -> bool:
        """Return whether the pressure is over 450 psi, the range of the widest inflation device (facts 7)."""
        if self.digits <= 30 * 10**self.places:  # 30 atm is under 450 psi, and no unit is larger than atm
            return False
        up, down = self._in_psi()
        return up > self.most * down

    def psi(self) -> Fraction:
        """Return the pressure in psi as an exact fraction."""
        from fractions import Fraction

        return Fraction(*self._in_psi())

    def _in_psi(self) -> tuple[int, int]:
        up, down = PASCAL[self.unit]
        return self.digits * up * _PSI_IN_PASCAL[1], 10**self.places * down * _PSI_IN_PASCAL[0]

    @classmethod
    def from_json(cls, shown: dict[str, Any]) -> Pressure:
        """Read the form of the grammar. Raises EntryError where it is not a pressure."""
        number, unit = _value_and_unit(shown, cls.said, "above_opening")
        above = shown.get("above_opening", False)
        if type(above) is not bool:
            raise EntryError("above_opening is true or false")
        return cls(*digits_of(number), unit, above)

    def to_json(self) -> dict[str, Any]:
        """Return the form of the grammar: value, unit, and above_opening where it was said so."""
        shown = super().to_json()
        return shown | {"above_opening": True} if self.above_opening else shown


def _value_and_unit(shown: Any, said: str, *more: str) -> tuple[int | float, str]:
    if not isinstance(shown, dict) or not {"value", "unit"} <= shown.keys() <= {"value", "unit", *more}:
        raise EntryError(f'a {said} is written {{"value": 1.5, "unit": "..."}}, not {shown!r}')
    number, unit = shown["value"], shown["unit"]
    if isinstance(number, bool) or not isinstance(number, (int, float)) or not isinstance(unit, str):
        raise EntryError(f"a {said} needs a number and a unit, not {shown!r}")
    return number, unit


def in_unit(psi: Fraction, unit: str) -> Fraction:
    """Return a pressure given in psi in another unit, exactly."""
    return psi * one_in(unit, "psi")


def one_in(unit: str, of: str) -> Fraction:
    """Return one of a unit of pressure, ``of``, in another unit, exactly: 101.325 for one atm in kPa."""
    from fractions import Fraction

    (up, down), (of_up, of_down) = PASCAL[unit], PASCAL[of]
    return Fraction(of_up * down, of_down * up)


def rounded(number: Fraction, places: int = 1) -> str:
    """Return a number for print, half away from zero, without trailing zeros; never used before a comparison."""
    scaled = abs(number) * 10**places
    digits = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    words = number_words(-digits if number < 0 else digits, places)
    return (words.rstrip("0").rstrip(".") if places else words) or "0"
