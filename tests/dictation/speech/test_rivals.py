"""What could have been said instead."""

from __future__ import annotations

import pytest

from discorecorder.dictation.sayable import Sayable, grammar_of
from discorecorder.dictation.speech.rivals import MOST, rivals

GRAMMAR = grammar_of(Sayable("lumbar"))


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("fifteen psi", "fifty psi"),
        ("fifty psi", "fifteen psi"),
        ("thirteen psi", "thirty psi"),
        ("pain five", "pain nine"),
        ("pain nine", "pain five"),
        ("forty psi", "forty eight psi"),
        ("forty eight psi", "forty psi"),
        ("two point nine mils", "two point five mils"),
        ("l four five", "l three four"),
        ("l three four", "l five s one"),
        ("l five s one pain two", "l four five pain two"),
        ("concordant", "discordant"),
        ("partially concordant", "concordant"),
        ("no leak", "leak"),
        ("opening pressure forty", "opening pressure fourteen"),
        ("opening pressure fourteen", "opening pressure forty"),
        ("relief pain three at two minutes", "relief pain three at ten minutes"),
        ("thirty above opening", "thirteen above opening"),
    ],
)
def test_what_sounds_nearly_alike_is_a_rival(words: str, other: str) -> None:
    assert other in rivals(words, GRAMMAR)


@pytest.mark.parametrize("words", ["l four five", "pain seven", "one point five mils forty psi pain seven concordant"])
def test_a_rival_can_be_said_and_is_another_phrase(words: str) -> None:
    found = rivals(words, GRAMMAR)
    assert words not in found
    assert 0 < len(found) <= MOST
    assert all(GRAMMAR.accepts(other) for other in found)


def test_what_has_no_number_and_no_counterpart_has_no_rival() -> None:
    assert rivals("cotton ball", GRAMMAR) == []
