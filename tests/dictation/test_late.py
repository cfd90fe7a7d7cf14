"""A late entry on the line: ``-2:00 pain 6`` is what happened two minutes ago."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discorecorder.dictation.late import split_late
from discorecorder.model.values import EntryError

NOW = datetime(2026, 11, 25, 9, 30, 0, 250000, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "seconds"),
    [("-2:00 pain 6", 120), ("-0:05 pain 6", 5), ("-90 pain 6", 90), ("-90s pain 6", 90), ("-3m pain 6", 180)],
)
def test_what_happened_some_time_ago_is_late_by_that(words: str, seconds: int) -> None:
    assert split_late(words, NOW) == (NOW - timedelta(seconds=seconds), "pain 6")


@pytest.mark.parametrize(
    ("words", "at"), [("@09:14 pain 6", (9, 14, 0)), ("@09:14:10 pain 6", (9, 14, 10)), (" @09:30:00 x", (9, 30, 0))]
)
def test_a_time_of_day_is_taken_from_the_clock(words: str, at: tuple[int, int, int]) -> None:
    found, _ = split_late(words, NOW)
    assert found == datetime(2026, 11, 25, *at, tzinfo=UTC)


@pytest.mark.parametrize("words", ["pain 6", "", "  ", "1.4 mL 26 psi", "- 26"])
def test_what_has_no_time_is_left_as_it_is(words: str) -> None:
    assert split_late(words, NOW) == (None, words)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("-2:00", "behind the time"),
        ("-2:7 pain 6", "minutes and seconds"),
        ("-2:61 pain 6", "minutes and seconds"),
        ("-x pain 6", "minutes and seconds"),
        ("-2000m pain 6", "over a day"),
        ("-99999 pain 6", "over a day"),
        ("@9:14 pain 6", "time of day"),
        ("@25:14 pain 6", "time of day"),
        ("@09:31 pain 6", "still to come"),
    ],
)
def test_a_time_that_is_none_is_refused_in_words(words: str, told: str) -> None:
    with pytest.raises(EntryError, match=told):
        split_late(words, NOW)


@given(st.integers(0, 1439), st.integers(0, 59))
def test_minutes_and_seconds_are_taken_exactly(minutes: int, seconds: int) -> None:
    at, rest = split_late(f"-{minutes}:{seconds:02} note x", NOW)
    assert at == NOW - timedelta(minutes=minutes, seconds=seconds)
    assert rest == "note x"


@given(st.text(max_size=40))
def test_any_text_is_split_or_refused(words: str) -> None:
    try:
        at, rest = split_late(words, NOW)
    except EntryError:
        return
    assert (at is None and rest == words) or rest
