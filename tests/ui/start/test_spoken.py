"""What is said of a discogram: its name as people write it, its day, and how far it came."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from discorecorder.model.catalogue import Summary
from discorecorder.ui.start.spoken import (
    action_words,
    day_words,
    level_words,
    name_words,
    number_words,
    sentence_of,
    status_of,
    status_words,
)

NOON = datetime.fromisoformat("2026-11-23T12:00:00+00:00")
ONE = Summary("d", "ROE^JANE^Q", "417", "26-1", None, "lumbar", NOON, "open", ("L3-4", "L4-5"), 9, "h")


@pytest.mark.parametrize(
    ("said", "levels", "status", "action"),
    [
        ("open", (), "In preparation", "Open"),
        ("open", ("L4-5",), "Cut off", "Resume"),
        ("finished", ("L4-5",), "Finished", "Open"),
        ("signed", ("L4-5",), "Signed", "Open"),
    ],
)
def test_a_status_is_a_word_and_says_what_can_be_done(
    said: str, levels: tuple[str, ...], status: str, action: str
) -> None:
    one = ONE.with_(status=said, levels=levels)
    assert status_words(status_of(one)) == status
    assert action_words(one) == action


def test_names_and_numbers_are_written_as_people_write_them() -> None:
    assert name_words("ROE^JANE^Q") == "ROE, JANE Q"
    assert name_words("") == name_words("^") == "No name yet"
    assert number_words(ONE) == "No. 417   Acc. 26-1"
    assert number_words(ONE.with_(mrn="", accession=None)) == ""
    assert level_words(("T12-L1",)).replace("\u2060", "") == "T12-L1"


def test_a_day_is_today_or_yesterday_or_its_date() -> None:
    now = datetime.now().astimezone()
    assert day_words(now) == "Today"
    assert day_words(now - timedelta(days=1)) == "Yesterday"
    assert day_words(NOON, NOON + timedelta(days=9)) == "23 Nov 2026"


def test_what_is_not_known_yet_is_left_out_of_the_sentence() -> None:
    assert sentence_of(ONE.with_(mrn="", accession=None, levels=())).endswith("Lumbar, In preparation")
