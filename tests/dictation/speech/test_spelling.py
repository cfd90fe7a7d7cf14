"""What engines write becomes the words that the grammar says, and never another number."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discorecorder.dictation.grammar import meant as meant_by
from discorecorder.dictation.levels import read_level
from discorecorder.dictation.numbers import read_number, starts_number
from discorecorder.dictation.sayable import Sayable, grammar_of
from discorecorder.dictation.speech.spelling import as_said, spelt
from discorecorder.model.values import EntryError
from tests.dictation.test_sayable import walked

LUMBAR = grammar_of(Sayable("lumbar"))
SPINE = {region: grammar_of(Sayable(region, unit=unit)) for region, unit in (("cervical", "kPa"), ("thoracic", "bar"))}
UNITS = {"cervical": "kPa", "thoracic": "bar"}
_FRACTIONS = {"half", "quarter", "quarters"}
_SIGNS = {"mils": "mL", "percent": "%", "psi": "PSI", "kpa": "kPa"}


def written(words: str, seed: int) -> str:
    """Return words as an engine that writes figures has them: levels, numbers, units, capitals and commas."""
    chance = random.Random(seed)
    texts, found, at = words.split(), list[str](), 0
    while at < len(texts):
        text, after = one_written(texts, at, chance)
        if text == "out" and texts[at : at + 3] == ["out", "of", "ten"] and found and found[-1][-1:].isdigit():
            found[-1], after = f"{found[-1]}/10", at + 3
        elif text == "%" and found:
            found[-1] += text
        else:
            found.append(text)
        at = after
        if found[-1].isalpha() and chance.random() < 0.1:
            found[-1] += ","
    return f"{' '.join(found)}.".capitalize() if chance.random() < 0.5 else " ".join(found)


def one_written(texts: list[str], at: int, chance: random.Random) -> tuple[str, int]:
    try:
        level = read_level(texts, at)
    except EntryError:
        level = None
    if level is not None and texts[at] in {"l", "c", "t"}:
        return level[0].replace("-", chance.choice("-/")), level[1]
    if texts[at : at + 2] == ["a", "hundred"]:
        at += 1
    is_number = starts_number(texts[at]) and texts[at - 1 : at + 1] != ["end", "point"]
    number = read_number(texts, at) if is_number else None
    if number is not None and not _FRACTIONS & set(texts[at : number[1]]):
        return number
    return _SIGNS.get(texts[at], texts[at]), at + 1


@settings(max_examples=400)
@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_what_is_written_in_figures_records_what_the_words_record(phrase: int, style: int) -> None:
    words = walked(LUMBAR, phrase)
    meant = meant_by(words)
    said = as_said(written(words, style), LUMBAR)
    if meant:
        assert meant_by(said) == meant, written(words, style)
        assert LUMBAR.accepts(said)


@pytest.mark.parametrize("region", UNITS)
def test_so_it_is_in_other_regions_and_units(region: str) -> None:
    unit = UNITS[region]
    phrases = [walked(SPINE[region], seed) for seed in range(200)]
    meant = {words: found for words in phrases if (found := meant_by(words, unit))}
    assert len(meant) > 100
    for words, entries in meant.items():
        assert meant_by(as_said(written(words, len(words)), SPINE[region], unit), unit) == entries, words


@pytest.mark.parametrize(
    ("written_as", "said"),
    [
        ("290 kPa", "two hundred ninety kpa"),
        ("345 kPa", "three hundred forty five kpa"),
        ("809 over opening", "eight hundred nine over opening"),
        ("999 kPa", "nine hundred ninety nine kpa"),
        ("1200 kPa", ""),
        ("300 5 kPa", ""),
    ],
)
def test_hundreds_of_a_gauge_in_kpa_are_spelt_out(written_as: str, said: str) -> None:
    assert as_said(written_as, SPINE["cervical"], "kPa") == said


@settings(max_examples=200)
@given(st.integers(0, 10**9))
def test_words_of_the_grammar_stay_as_they_are(seed: int) -> None:
    words = walked(LUMBAR, seed)
    assert spelt(words, LUMBAR.words) == words


@settings(max_examples=300)
@given(st.text("0123456789.,/-% lLsStTmpainPSI", max_size=24))
def test_nothing_is_taken_that_was_written_as_something_else(text: str) -> None:
    words = as_said(text, LUMBAR)
    assert not words or LUMBAR.accepts(words)
    assert not words or meant_by(text.lower().rstrip(".,")) in (None, meant_by(words))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("L4-5", "l four five"),
        ("L4/5.", "l four five"),
        ("L45", "l four five"),
        ("L4,5", "l four five"),
        ("L 4 to 5", "l four five"),
        ("Level L5-S1, control.", "level l five s one control"),
        ("1.5mL 26 PSI, pain 7", "one point five mils twenty six psi pain seven"),
        ("Opening pressure 105 p.s.i.", "opening pressure one hundred five psi"),
        ("7/10", "seven out of ten"),
        (".5 mL", "point five mils"),
        ("1/2 mL", "half a mils"),
        ("1 point 5 mills", "one point five mils"),
        ("Needle in left, 22-gauge.", "needle in left twenty two gauge"),
        ("Um, okay, pain 7.", "pain seven"),
        (
            "Put to sleep 1 milliliter bupivacaine 0.5%",
            "put to sleep one millilitre bupivacaine zero point five percent",
        ),
        ("Extra-foraminal... no.", ""),
        ("Endpoint firm", "endpoint firm"),
        ("End plate leak", "end plate leak"),
    ],
)
def test_as_it_is_said(text: str, words: str) -> None:
    assert as_said(text, LUMBAR) == words


@pytest.mark.parametrize(
    "text",
    [
        "20 5 psi",
        "twenty 5 psi",
        "20 five psi",
        "100 5 psi",
        "1.5 5 mL",
        "1 .5 mL",
        "1,5 mL",
        "pain -7",
        "300 psi",
        "05 psi",
        "1.2.3 mL",
        "1. 5. mL",
        "L4",
        "L4-7",
        "Thank you for watching.",
        "[unk] pain 7",
        "the blood pressure is 120 over 80",
        "",
        "...",
    ],
)
def test_what_could_be_another_number_or_is_none_of_the_grammar_is_not_said(text: str) -> None:
    assert as_said(text, LUMBAR) == ""


def test_two_words_that_the_grammar_writes_as_one_are_one() -> None:
    assert spelt("extra foraminal", LUMBAR.words) == "extraforaminal"


def test_a_pressure_in_words_is_that_of_the_figures_in_the_unit_of_the_device() -> None:
    grammar = grammar_of(Sayable(unit="mmHg"))
    assert as_said("Opening pressure 120 mmHg", grammar, "mmHg") == (
        "opening pressure one hundred twenty millimetres of mercury"
    )
