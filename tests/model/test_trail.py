"""A trail grows, and none of its steps ever changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discorecorder.model.trail import Trail


def test_a_trail_is_read_like_a_list() -> None:
    trail = Trail([1, 2, 3])
    assert (trail[0], trail[-1], list(trail[1:])) == (1, 3, [2, 3])
    assert (len(trail), trail.last, list(reversed(trail))) == (3, 3, [3, 2, 1])
    assert Trail[int]().last is None
    assert repr(trail) == "Trail([1, 2, 3])"


@pytest.mark.parametrize("at", [3, -4])
def test_a_place_outside_is_no_place(at: int) -> None:
    with pytest.raises(IndexError):
        Trail([1, 2, 3])[at]


def test_what_a_longer_trail_holds_is_outside_the_shorter_one() -> None:
    short = Trail([1, 2])
    longer = short.plus(3)
    with pytest.raises(IndexError):
        short[2]
    assert (short[-1], longer[-1], list(short), list(short[:])) == (2, 3, [1, 2], [1, 2])


def test_two_branches_of_a_trail_do_not_know_each_other() -> None:
    stem = Trail([1])
    left, right = stem.plus(2), stem.plus(3)
    assert (list(stem), list(left), list(right)) == ([1], [1, 2], [1, 3])
    assert list(left.plus(4)) == [1, 2, 4]


def test_trails_of_the_same_items_are_equal() -> None:
    assert Trail([1, 2]) == Trail([1]).plus(2)
    assert hash(Trail([1, 2])) == hash(Trail([1]).plus(2))
    assert Trail([1, 2]) != [1, 2]


@given(st.lists(st.tuples(st.integers(0, 40), st.integers())))
def test_branches_at_any_step_are_independent(steps: list[tuple[int, int]]) -> None:
    grown = [(Trail[int](), list[int]())]
    for at, item in steps:
        trail, held = grown[at % len(grown)]
        grown.append((trail.plus(item), [*held, item]))
    for trail, held in grown:
        assert list(trail) == held
        assert len(trail) == len(held)
