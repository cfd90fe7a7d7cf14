"""Dates as people type them, read only where they can be read one way."""

from __future__ import annotations

import re
from datetime import date, datetime

from discorecorder.model.values import EntryError
from discorecorder.ui.words import local_day, tr

_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_CLOCK = re.compile(r"(.*\S)[\sT,]+(\d{1,2})[:.](\d{2})")
OLDEST = 130
"""Years of age above which a birth date is a slip of the key."""


def read_day(text: str) -> date:
    """Return a day typed as 1979-04-12 or 12.04.1979. Raises EntryError that says how it is written."""
    year_first, day_first = _YEAR_FIRST.fullmatch(text), _DAY_FIRST.fullmatch(text)
    if year_first:
        year, month, day = map(int, year_first.groups())
    elif day_first:
        day, month, year = map(int, day_first.groups())
    else:
        raise EntryError(tr("Write the date as 1979-04-12 or 12.04.1979; anything else could be read two ways."))
    try:
        return date(year, month, day)
    except ValueError:
        raise EntryError(tr("There is no day {text}. Look at day and month again.", text=text)) from None


def read_birth_date(text: str, today: date) -> date:
    """Return a birth date. Raises EntryError where it is no date, lies ahead, or is over 130 years back."""
    born = read_day(text)
    if born > today:
        raise EntryError(tr("{day} lies ahead. Look at the year again.", day=local_day(born)))
    if today.year - born.year > OLDEST:
        raise EntryError(tr("{day} is over {years} years back.", day=local_day(born), years=OLDEST))
    return born


def born_words(born: date, today: date) -> str:
    """Return a birth date that nobody reads the wrong way round, with the age: 12 Apr 1979 (47 y)."""
    age = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    return tr("{day} ({age} y)", day=local_day(born), age=age)


def read_moment(text: str) -> datetime:
    """Return a day and a time of day without a time zone, as the room's clock shows them, for words of the record.

    Raises EntryError that says how they are written.
    """
    timed = _CLOCK.fullmatch(text)
    if timed is None:
        raise EntryError(tr("Write day and time as 2026-11-20 08:00 or 20.11.2026 8:00; leave it empty if not known."))
    day = read_day(timed[1].rstrip(","))
    hour, minute = int(timed[2]), int(timed[3])
    if hour > 23 or minute > 59:
        raise EntryError(tr("There is no time {text}.", text=f"{timed[2]}:{timed[3]}"))
    return datetime(day.year, day.month, day.day, hour, minute)  # noqa: DTZ001  (words for the record, never reckoned)
