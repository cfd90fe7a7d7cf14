"""What can be said now, as a recogniser has it: never what the grammar would not understand."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discorecorder.dictation.automaton import Automaton
from discorecorder.dictation.grammar import parse, say, understood
from discorecorder.dictation.sayable import (
    CHAINED,
    ORDERS,
    SELDOM,
    Sayable,
    grammar_of,
    levels_of,
    usual_in,
    ways_of_level,
)
from discorecorder.dictation.table import ROWS
from discorecorder.model.discogram import Discogram
from discorecorder.model.entries import Level, Withdraw
from discorecorder.model.spine import LEVELS, STUDY_REGIONS
from discorecorder.model.units import PRESSURE_UNITS
from discorecorder.model.values import EntryError
from discorecorder.recorder import opening
from tests.model.procedure import records_of

LUMBAR = grammar_of(Sayable("lumbar", ("L4-5",)))
DESTRUCTIVE = {"restore", "sign", "addendum", "override", "designate", "accept_control"}


def walked(grammar: Automaton, seed: int) -> str:
    """Return one phrase of a grammar, by chance."""
    chance = random.Random(seed)
    following: dict[int, list[tuple[int, str]]] = {}
    for start, to, _, word in grammar.arcs:
        following.setdefault(start, []).append((to, word))
    state, said = 0, []
    while state not in grammar.ends:
        ends = [step for step in following[state] if step[0] in grammar.ends]
        state, word = chance.choice(ends if ends and chance.random() < 0.7 else following[state])
        said += [word] if word else []
    return " ".join(said)


def is_understood(words: str, unit: str, language: str = "en") -> bool:
    """Return whether the grammar takes the words; two levels in a breath and the like are told apart only there.

    A score over ten it refuses with its reason, and that is what such a score is heard for.
    """
    try:
        parse(words, unit, language)
    except EntryError as refused:
        return "pain is a whole number from 0 to 10" in str(refused)
    return True


@pytest.mark.parametrize("region", STUDY_REGIONS)
@pytest.mark.parametrize("unit", PRESSURE_UNITS)
def test_what_can_be_said_is_understood(region: str, unit: str) -> None:
    grammar = grammar_of(Sayable(region, unit=unit))
    phrases = {walked(grammar, seed) for seed in range(300)} - set(ORDERS)
    refused = {phrase for phrase in phrases if not is_understood(phrase, unit)}
    # "five attempts opens" and its like could mean two things and is refused whole.
    assert len(refused) <= len(phrases) // 50, refused


@settings(max_examples=200)
@given(st.integers(0, 10**9))
def test_no_phrase_takes_back_more_than_the_last_entry(seed: int) -> None:
    for entry in understood(walked(LUMBAR, seed)) or ():
        assert entry.kind not in DESTRUCTIVE
        assert not (isinstance(entry, Withdraw) and entry.numbers)


@pytest.mark.parametrize("level", LEVELS)
def test_every_level_can_be_said_in_every_way(level: str) -> None:
    grammar = grammar_of(Sayable("mixed", (level,)))
    letters = {"L": ("l", "lumbar"), "C": ("c", "cervical"), "T": ("t", "thoracic")}[level[0]]
    phrases = [say_level(level, letter) for letter in letters]
    for phrase in phrases:
        assert grammar.accepts(phrase), phrase
        assert understood(phrase) == [Level(level)]


def say_level(level: str, letter: str) -> str:
    """Return the name of a level in words."""
    numbers = "zero one two three four five six seven eight nine ten eleven twelve".split()
    upper, _, lower = level.partition("-")
    if lower.isdigit():
        return f"{letter} {numbers[int(upper[1:])]} {numbers[int(lower)]}"
    return f"{letter} {numbers[int(upper[1:])]} {lower[0].lower()} {numbers[int(lower[1:])]}"


def test_a_region_has_no_level_of_another_one() -> None:
    assert not LUMBAR.accepts("c five six")
    assert grammar_of(Sayable("cervical")).accepts("c five six")
    assert levels_of(Sayable("lumbar", ("L5-6", "L6-S1")))[:2] == ("L5-6", "L6-S1")


def test_planned_levels_are_likelier_than_others() -> None:
    assert ways_of_level("L3-4", "/0.1/ ") != ways_of_level("L3-4")
    weights = {weight for _, _, weight, word in LUMBAR.arcs if word == "four"}
    assert weights > {1.0, 0.1}


def test_a_volume_that_a_disc_seldom_holds_is_much_less_likely() -> None:
    least = {word: min(weight for _, _, weight, told in LUMBAR.arcs if told == word) for word in ("three", "eighteen")}
    assert least["eighteen"] < 1e-9 < 0.01 < least["three"]


def test_something_more_in_one_breath_is_much_less_likely_than_an_end() -> None:
    ends = {weight for _, to, weight, word in LUMBAR.arcs if not word and to == 1}
    onward = {weight for start, to, weight, word in LUMBAR.arcs if not word and start > 1 and to != 1}
    # Behind a level its readings are as likely as an end.
    assert (ends, onward) == ({1.0}, {1.0, SELDOM, CHAINED, CHAINED * SELDOM})
    assert CHAINED < 1e-9


def test_before_a_level_is_armed_nothing_is_said_of_a_disc() -> None:
    waiting = grammar_of(Sayable("lumbar", is_armed=False))
    assert not waiting.accepts("pain seven")
    assert waiting.accepts("l four five pain seven")
    assert waiting.accepts("scratch that")


def test_with_a_wake_phrase_nothing_is_heard_without_it() -> None:
    grammar = grammar_of(Sayable("lumbar", wake="recorder"))
    assert grammar.accepts("recorder pain seven")
    assert not grammar.accepts("pain seven")


@pytest.mark.parametrize(
    ("words", "canonical"),
    [
        ("one point five mils", "1.5 mL"),
        ("half a cc", "0.5 mL"),
        ("a hundred and five psi", "105 psi"),
        ("seven out of ten", "pain 7"),
    ],
)
def test_numbers_can_be_said(words: str, canonical: str) -> None:
    assert LUMBAR.accepts(words)
    assert [say(one) for one in understood(words) or ()] == [canonical]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "pain eleven"),
        ("en", "twelve out of ten"),
        ("en", "one point five mils forty psi pain fifteen"),
        ("de", "schmerz elf"),
        ("de", "zwölf von zehn"),
    ],
)
def test_a_score_over_ten_is_heard_and_refused(language: str, words: str) -> None:
    assert grammar_of(Sayable("lumbar", language=language)).accepts(words)
    with pytest.raises(EntryError, match=r"pain is a whole number from 0 to 10, not 1[125]"):
        parse(words, language=language)


def test_a_score_over_ten_is_much_less_likely() -> None:
    grammar = grammar_of(Sayable("lumbar"))
    before = {start: weight for start, _, weight, word in grammar.arcs if word == "seven" and weight == 1.0}
    over = [weight for start, _, weight, word in grammar.arcs if word == "eleven" and start in before]
    assert over
    assert min(over) < 1e-6


def test_what_belongs_to_the_instrument_alone_is_not_in_it() -> None:
    kinds = {row[0] for row in ROWS}
    assert {"clip", "samples", "gauge_gap"}.isdisjoint(kinds)


@pytest.mark.parametrize(
    ("said", "likely", "unlikely"),
    [
        ("L4-5", "opening", "relief"),
        ("L4-5; start injection", "opening", "relief"),
        ("L4-5; opening pressure 12", "reading", "opening"),
        ("L4-5; opening pressure 12; 1.4 mL 26 psi pain 7; stop pain", "sleep", ""),
    ],
)
def test_what_is_likely_follows_the_injection(said: str, likely: str, unlikely: str) -> None:
    entries = [entry for words in said.split("; ") for entry in parse(words)]
    usual = usual_in(Discogram.of("d", records_of("d", [opening("lumbar"), *entries])))
    assert likely in usual
    assert unlikely not in usual
