"""How far what was heard is from what was said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discorecorder.dictation.speech.distance import distance

some = st.lists(st.sampled_from("abc"), max_size=7)


@pytest.mark.parametrize(
    ("said", "heard", "far"), [("", "", 0), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "", 3), ("bc", "abcd", 2)]
)
def test_one_that_is_changed_left_out_or_put_in_counts_one(said: str, heard: str, far: int) -> None:
    assert distance(said, heard) == far


def test_what_is_alike_and_what_is_alone_cost_what_they_are_said_to() -> None:
    assert distance("ab", "xb", lambda one, other: 0.0 if one == other else 0.4, 0.7) == pytest.approx(0.4)
    assert distance("ab", "abc", alone=0.7) == pytest.approx(0.7)


@given(some, some, some)
def test_no_way_round_is_shorter(one: list[str], other: list[str], third: list[str]) -> None:
    assert distance(one, third) <= distance(one, other) + distance(other, third)
