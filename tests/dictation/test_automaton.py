"""A grammar as a recogniser walks it."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from discorecorder.dictation.automaton import Automaton, automaton, joined

RULES = {
    "number": "one | two [<half>]",
    "half": "and a half",
    "said": "<number> (mil | mils) | stop [[because] pain]",
}
SAID = {f"{number} {unit}" for number, unit in itertools.product(("one", "two", "two and a half"), ("mil", "mils"))} | {
    "stop",
    "stop pain",
    "stop because pain",
}


def sentences(grammar: Automaton, most_words: int) -> set[str]:
    """Return every sentence of up to so many words, by walking the arcs."""
    found: set[str] = set()
    waiting: list[tuple[int, tuple[str, ...]]] = [(0, ())]
    while waiting:
        state, said = waiting.pop()
        if state in grammar.ends:
            found.add(" ".join(said))
        for start, to, _, word in grammar.arcs:
            if start == state and len(said) < most_words:
                waiting.append((to, (*said, word) if word else said))
    return found


def test_an_automaton_says_what_its_rules_say_and_nothing_else() -> None:
    grammar = automaton(RULES, "said")
    assert sentences(grammar, 8) == SAID
    assert grammar.words == {word for words in SAID for word in words.split()}


def test_it_has_one_arc_a_word_and_no_state_more_than_it_needs() -> None:
    grammar = automaton(RULES, "said")
    labels = [(start, word) for start, _, _, word in grammar.arcs]
    assert len(labels) == len(set(labels))
    # Behind nothing, one, two, two and, two and a, two and a half (as one), a unit, stop, and because.
    assert grammar.count == 8


def test_what_is_less_likely_keeps_its_weight() -> None:
    grammar = automaton({"said": "a | /0.25/ b"}, "said")
    assert {(word, weight) for _, _, weight, word in grammar.arcs} == {("a", 1.0), ("b", 0.25)}


def test_parts_are_said_one_after_the_other() -> None:
    parts = {"x": automaton({"x": "one | two"}, "x"), "y": automaton({"y": "mil"}, "y")}
    grammar = joined(parts, {"x": 1.0}, {"x": {"y": 0.5}, "y": {"y": 1.0}})
    for said in ("one", "two mil", "one mil mil mil"):
        assert grammar.accepts(said)
    for other in ("", "mil", "one two", "mil one", "one three"):
        assert not grammar.accepts(other)
    assert grammar.ends == (1,)


@given(st.lists(st.sampled_from("one two and a half mil mils stop because pain".split()), max_size=6))
def test_it_accepts_a_phrase_exactly_where_it_is_one(words: list[str]) -> None:
    said = " ".join(words)
    assert automaton(RULES, "said").accepts(said) == (said in SAID)
