"""Dates as people type them: read one way, or refused with the remedy."""

from __future__ import annotations

from datetime import date

import pytest

from discorecorder.model.values import EntryError
from discorecorder.ui.before.call_section import thinner_parts, thinner_words
from discorecorder.ui.before.typed_dates import born_words, read_birth_date, read_moment

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize("text", ["1979-04-12", "12.04.1979", "12.4.1979", "1979-4-12"])
def test_a_birth_date_is_read_in_both_forms(text: str) -> None:
    assert read_birth_date(text, TODAY) == date(1979, 4, 12)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("04/12/1979", "two ways"),
        ("79-04-12", "two ways"),
        ("30.02.1979", "no day"),
        ("2027-01-01", "ahead"),
        ("1879-01-01", "130 years"),
    ],
)
def test_a_birth_date_that_cannot_be_is_refused(text: str, why: str) -> None:
    with pytest.raises(EntryError, match=why):
        read_birth_date(text, TODAY)


def test_a_birth_date_is_told_with_its_month_in_letters_and_the_age() -> None:
    assert born_words(date(1979, 4, 12), TODAY) == "12 Apr 1979 (47 y)"
    assert born_words(date(1979, 12, 12), TODAY) == "12 Dec 1979 (46 y)"


@pytest.mark.parametrize("text", ["2026-11-20 08:00", "20.11.2026 8:00", "20.11.2026, 8:00", "2026-11-20T08:00"])
def test_a_last_dose_is_read_with_its_time(text: str) -> None:
    assert f"{read_moment(text):%Y-%m-%d %H:%M}" == "2026-11-20 08:00"


@pytest.mark.parametrize("text", ["yesterday", "2026-11-20", "2026-11-20 24:00", "2026-13-20 08:00"])
def test_a_last_dose_without_day_or_time_is_refused(text: str) -> None:
    with pytest.raises(EntryError):
        read_moment(text)


@pytest.mark.parametrize(
    "parts",
    [
        ("apixaban", "2026-11-20 08:00", "Dr S"),
        ("apixaban", "", ""),
        ("", "2026-11-20 08:00", ""),
        ("", "", "Dr S"),
        ("aspirin", "", "Dr S"),
        ("", "", ""),
    ],
)
def test_the_words_about_blood_thinners_come_apart_as_they_were_put_together(parts: tuple[str, str, str]) -> None:
    assert thinner_parts(thinner_words(*parts)) == parts


def test_words_that_were_said_otherwise_stay_whole() -> None:
    assert thinner_parts("none taken") == ("none taken", "", "")
