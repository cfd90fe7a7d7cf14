"""How far the phones of a phrase are from those that were heard without knowing any words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discorecorder.dictation.speech.phones import KINDS, OTHER, apart, is_phone

PHONES = " ".join(KINDS).split()
some = st.lists(st.sampled_from(PHONES), max_size=12)


@pytest.mark.parametrize(
    ("said", "heard", "far"),
    [
        ("P EY N", "P EY N", 0.0),
        ("P EY N", "P AY N", 0.4 / 3),
        ("P EY N", "B EY M", 0.8 / 3),
        ("P EY N", "S EY N", 1.0 / 3),
        ("P EY N", "P EY", 0.7 / 3),
        ("P EY N", "S P EY N", 0.7 / 3),
        ("P EY N", "", 0.7),
        ("", "P EY N", 0.0),
    ],
)
def test_every_phone_that_was_heard_otherwise_counts(said: str, heard: str, far: float) -> None:
    assert apart(said.split(), heard.split()) == pytest.approx(far)


@given(some, some)
def test_the_same_is_nowhere_else_and_what_is_else_is_somewhere(said: list[str], heard: list[str]) -> None:
    far = apart(said, heard)
    assert (far == 0) == (said == heard or not said)
    assert far <= OTHER * max(len(said), len(heard)) / max(1, len(said))


@given(some, some)
def test_it_is_as_far_back_as_there(said: list[str], heard: list[str]) -> None:
    if said and heard:
        assert apart(said, heard) * len(said) == pytest.approx(apart(heard, said) * len(heard))


def test_silence_is_no_phone() -> None:
    assert all(map(is_phone, PHONES))
    assert not any(map(is_phone, ("SIL", "+NSN+", "(NULL)", "")))
