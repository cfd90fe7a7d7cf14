"""Units: what was read is kept, and compared exactly."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discorecorder.model.units import (
    PASCAL,
    PRESSURE_UNITS,
    Pressure,
    Quantity,
    Volume,
    digits_of,
    in_unit,
    number_of,
    one_in,
    rounded,
)
from discorecorder.model.values import EntryError

PSI_IN_PASCAL = Fraction(45359237, 10**8) * Fraction(980665, 10**5) / Fraction(254, 10**4) ** 2
IN_PASCAL = {
    "psi": PSI_IN_PASCAL,
    "kPa": Fraction(1000),
    "atm": Fraction(101325),
    "bar": Fraction(10**5),
    "mmHg": Fraction(133322387415, 10**9),
}

plain = st.tuples(st.integers(0, 999), st.integers(0, 10**4 - 1), st.integers(0, 4)).map(
    lambda drawn: f"{drawn[0]}.{drawn[1]:04d}"[: 1 + len(str(drawn[0])) + drawn[2]]
)


@pytest.mark.parametrize(
    ("number", "unit", "limit", "is_under"),
    [
        ("3.4", "atm", 50, True),
        ("3.5", "atm", 50, False),
        ("344", "kPa", 50, True),
        ("345", "kPa", 50, False),
        ("1.0", "atm", 15, True),
        ("1.1", "atm", 15, False),
        ("50", "psi", 50, False),
    ],
)
def test_a_pressure_is_compared_without_rounding(number: str, unit: str, limit: int, is_under: bool) -> None:
    assert (Pressure.of(number, unit).psi() < limit) is is_under


@pytest.mark.parametrize(
    ("psi", "unit", "shown"),
    [(1, "kPa", "6.895"), (15, "kPa", "103.421"), (50, "atm", "3.402"), (1, "mmHg", "51.715"), (100, "bar", "6.895")],
)
def test_the_conversions_are_those_of_the_book(psi: int, unit: str, shown: str) -> None:
    assert rounded(in_unit(Fraction(psi), unit), 3) == shown


@pytest.mark.parametrize("unit", PRESSURE_UNITS)
def test_a_unit_is_exactly_what_its_definition_says(unit: str) -> None:
    assert Fraction(*PASCAL[unit]) == IN_PASCAL[unit]


@given(st.integers(0, 30), st.sampled_from(PRESSURE_UNITS), st.integers(0, 30), st.sampled_from(PRESSURE_UNITS))
def test_pressures_of_two_units_stand_in_the_order_of_exact_fractions(a: int, of_a: str, b: int, of_b: str) -> None:
    one, other = Pressure.of(a, of_a), Pressure.of(b, of_b)
    assert (one.psi() < other.psi()) is (a * IN_PASCAL[of_a] < b * IN_PASCAL[of_b])


@given(st.fractions(0, 450), st.sampled_from(PRESSURE_UNITS))
def test_there_and_back_is_the_same_pressure(psi: Fraction, unit: str) -> None:
    assert in_unit(psi, unit) * IN_PASCAL[unit] == psi * PSI_IN_PASCAL


@given(plain)
def test_the_digits_are_kept_as_they_were_read(text: str) -> None:
    digits, places = digits_of(text)
    assert Fraction(digits, 10**places) == Fraction(text)


@given(st.integers(0, 10**9 - 1), st.integers(0, 9))
def test_every_number_comes_back_from_json(digits: int, places: int) -> None:
    canonical = digits_of(f"{digits:010d}"[: 10 - places] + "." + f"{digits:010d}"[10 - places :])
    assert digits_of(json.loads(json.dumps(number_of(*canonical)))) == canonical


@pytest.mark.parametrize(("said", "meant"), [(0.00001, (1, 5)), (1e-9, (1, 9)), (-0.0, (0, 0)), (1.50, (15, 1))])
def test_a_small_number_is_read_as_well_as_a_large_one(said: float, meant: tuple[int, int]) -> None:
    assert digits_of(said) == meant


@pytest.mark.parametrize(("said", "meant"), [(".5", (5, 1)), ("5.", (5, 0)), (" 007 ", (7, 0)), ("-1.5", (-15, 1))])
def test_a_number_is_understood_as_people_write_it(said: str, meant: tuple[int, int]) -> None:
    assert digits_of(said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "",
        ".",
        "-",
        "1,5",
        "1e3",
        "--1",
        "1.5.2",
        "\uff11\uff12",
        "NaN",
        "1_000",
        "0x10",
        float("nan"),
        float("inf"),
        True,
        1e-12,
    ],
)
def test_what_is_no_plain_number_is_refused(said: Any) -> None:
    with pytest.raises(EntryError, match="plain number"):
        digits_of(said)


@pytest.mark.parametrize("said", ["1234567890", 10**9, 0.1234567891, "1" * 500, 1e300])
def test_a_number_with_too_many_digits_is_refused(said: Any) -> None:
    with pytest.raises(EntryError, match=r"too many digits|plain number") as refused:
        digits_of(said)
    assert len(str(refused.value)) < 120


def test_a_number_of_thousands_of_digits_is_refused_and_not_written_out() -> None:
    for endless in (10**5000, -(10**5000)):
        with pytest.raises(EntryError, match="too many digits"):
            digits_of(endless)


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (lambda: Volume.of(-1, "mL"), "negative"),
        (lambda: Volume.of(51, "mL"), "cannot be"),
        (lambda: Volume.of(1, "psi"), "measured in mL"),
        (lambda: Pressure.of(1, "mL"), "measured in psi or kPa"),
        (lambda: Pressure.of(-1, "psi"), "negative"),
        (lambda: Pressure.of("450.1", "psi"), "cannot be"),
        (lambda: Pressure.of(31, "atm"), "cannot be"),
        (lambda: Quantity.of(1, "mL"), "measured in"),
    ],
)
def test_an_impossible_reading_is_refused(wrong: Any, why: str) -> None:
    with pytest.raises(EntryError, match=why):
        wrong()


@pytest.mark.parametrize("number", ["0", "50"])
def test_the_limits_of_a_volume_can_be_read(number: str) -> None:
    assert Volume.of(number, "mL").words == number


def test_the_widest_gauge_can_be_read() -> None:
    assert Pressure.of(450, "psi").psi() == 450
    assert Pressure.of(30, "atm").psi() < 450


def test_a_quantity_is_printed_as_it_was_read() -> None:
    assert str(Volume.of("1.50", "mL")) == "1.5 mL"
    assert Volume.of("0.05", "mL").words == "0.05"
    assert Quantity.words.fget(Volume.of(12, "mL")) == "12"  # type: ignore[attr-defined]
    assert Volume.of("0.5", "mL").exact() == Fraction(1, 2)


def test_a_quantity_is_shown_as_the_grammar_says() -> None:
    assert Volume.of("1.5", "mL").to_json() == {"value": 1.5, "unit": "mL"}
    assert Pressure.of(30, "psi", above_opening=True).to_json() == {"value": 30, "unit": "psi", "above_opening": True}
    assert Pressure.from_json({"value": 30, "unit": "psi", "above_opening": False}) == Pressure.of(30, "psi")


@pytest.mark.parametrize(
    "shown",
    [
        5,
        {"value": 5},
        {"unit": "psi"},
        {"value": 5, "unit": "psi", "more": 1},
        {"value": "5", "unit": "psi"},
        {"value": True, "unit": "psi"},
        {"value": 5, "unit": 5},
        {"value": 5, "unit": "psi", "above_opening": 1},
        {"value": float("nan"), "unit": "psi"},
    ],
)
def test_json_that_is_no_pressure_is_refused(shown: Any) -> None:
    with pytest.raises(EntryError):
        Pressure.from_json(shown)


def test_a_volume_is_never_above_opening() -> None:
    with pytest.raises(EntryError):
        Volume.from_json({"value": 5, "unit": "mL", "above_opening": True})


@pytest.mark.parametrize(
    ("number", "places", "shown"),
    [
        (Fraction(1, 2), 0, "1"),
        (Fraction(-1, 2), 0, "-1"),
        (Fraction(149, 100), 1, "1.5"),
        (Fraction(14999, 1000), 1, "15"),
        (Fraction(0), 1, "0"),
        (Fraction(30), 0, "30"),
        (Fraction(-1, 100), 1, "0"),
    ],
)
def test_a_number_is_rounded_for_print_half_away_from_zero(number: Fraction, places: int, shown: str) -> None:
    assert rounded(number, places) == shown


def test_one_of_a_unit_is_told_exactly_in_another() -> None:
    assert one_in("kPa", "atm") == Fraction("101.325")
    assert one_in("psi", "psi") == 1
    for unit in PRESSURE_UNITS:
        assert one_in(unit, "bar") * one_in("bar", unit) == 1
        assert in_unit(Fraction(50), unit) == 50 * one_in(unit, "psi")
