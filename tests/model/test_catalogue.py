"""A discogram is found by any word of its line, however it is typed, newest first."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discorecorder.model.catalogue import folded, place_of, sought, span_of, words_of
from discorecorder.model.journal import Journal, Key, search
from discorecorder.model.values import EntryError
from tests.model.procedure import KEY, NINE, notes, summary_of

PEOPLE = [
    ("Müller^Anna Maria", "4711-22", "2026-11-23", "open", ("L3-4", "L4-5")),
    ("Smith-Jones^Anne", "4712", "2026-11-22", "finished", ("L5-S1",)),
    ("O'Brien^Zoë", "99", "2026-10-01", "signed", ("C5-6",)),
    ("Łukasz^Żak", "2026", "2009-05-31", "signed", ("C5-6", "C6-7")),
    ("王^小明", "471", "2009-01-01", "signed", ("T11-12",)),
]


def enter(journal: Journal, discogram: str, at: datetime, **other: object) -> None:
    recorded = notes(discogram, 1)
    journal.append(discogram, recorded, summary_of(discogram, recorded, opened_at=at, **other))


def noon(day: str) -> datetime:
    return datetime.fromisoformat(day).replace(hour=12, tzinfo=UTC)


@pytest.fixture
def catalogue(journal: Journal) -> Journal:
    for number, (name, mrn, day, status, levels) in enumerate(PEOPLE):
        region = {"C": "cervical", "T": "thoracic", "L": "lumbar"}[levels[0][0]]
        said = {"accession": None, "born": f"19{number}0-04-12", "region": region, "status": status, "levels": levels}
        enter(journal, f"d{number}", noon(day), patient_name=name, mrn=mrn, **said)
    return journal


SEARCHES = [
    ("", "01234"),
    ("muller", "0"),
    ("MÜLLER", "0"),
    ("mu\u0308ller anna", "0"),
    ("an", "01"),
    ("maria mul", "0"),
    ("smith-j", "1"),
    ("jones", "1"),
    ("^Smith^", "1"),
    ("obrien", "2"),
    ("o\u2019brien zoe", "2"),
    ("lukasz", "3"),
    ("王", "4"),
    ("47", "014"),
    ("4711-22", "0"),
    ("22", "0"),
    ("2026", "0123"),
    ("2026-11", "01"),
    ("2026-11-22", "1"),
    ("2026-11 l5", "1"),
    ("2009-05-31", "3"),
    ("2009-05-30", ""),
    ("1910-04-12", "1"),
    ("1910-04", "1"),
    ("finished", "1"),
    ("sig c5", "23"),
    ("l4-5", "0"),
    ("cervical signed 2009", "3"),
    ("cervical 2009 2026", "3"),
    ("lumbar signed", ""),
    ("%", ""),
    ("_", ""),
    ("nobody", ""),
    ("a!", ""),
]


@pytest.mark.parametrize("few", [1000, 0], ids=["rare words", "common words"])
def test_every_word_of_a_search_begins_a_word_of_what_is_found(
    catalogue: Journal, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "FEW", few)
    for said, expected in SEARCHES:
        assert "".join(found.discogram[1:] for found in catalogue.find(said)) == expected, said


def test_a_search_stops_at_its_limit_with_the_newest(catalogue: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    assert [found.discogram for found in catalogue.find(limit=2)] == ["d0", "d1"]
    assert [found.discogram for found in catalogue.find("signed", limit=2)] == ["d2", "d3"]
    monkeypatch.setattr(search, "FEW", 0)
    assert [found.discogram for found in catalogue.find("signed", limit=2)] == ["d2", "d3"]


def test_one_who_is_named_alike_many_times_does_not_hide_the_others(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "FEW", 0)
    for number in range(6):
        enter(journal, f"d{number}", NINE + timedelta(days=number), patient_name="anna annabel annabella anne annika")
    assert [found.discogram for found in journal.find("ann", limit=5)] == ["d5", "d4", "d3", "d2", "d1"]
    assert [found.discogram for found in journal.find("ann open", limit=9)] == ["d5", "d4", "d3", "d2", "d1", "d0"]


def test_what_changes_is_found_by_its_new_words_only(journal: Journal) -> None:
    recorded = notes("d1", 4)
    nobody = summary_of("d1", recorded[:1], patient_name="", mrn="", accession=None, born=None)
    journal.append("d1", recorded[:1], nobody)
    assert journal.find("open") == [nobody]
    journal.append("d1", recorded[1:2], summary_of("d1", recorded[:2], patient_name="Maier"))
    journal.append("d1", recorded[2:3], summary_of("d1", recorded[:3], patient_name="Meyer"))
    journal.append("d1", recorded[3:], summary_of("d1", recorded, patient_name="Meyer", status="signed"))
    more = notes("d1", 1, recorded)
    fewer = summary_of("d1", more, patient_name="Meyer", status="signed", levels=("L4-5",))
    assert journal.find("maier") == journal.find("open") == []
    assert journal.find("meyer signed") == [summary_of("d1", recorded, patient_name="Meyer", status="signed")]
    journal.append("d1", more, fewer)
    assert journal.find("l3-4") == []
    assert journal.find("l4-5") == [fewer]


def test_discograms_of_one_millisecond_have_their_own_places(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "place_of", lambda summary: 1_000_000_000_000)
    for number in range(3):
        enter(journal, f"d{number}", NINE)
    assert sorted(found.discogram for found in journal.find("muller")) == ["d0", "d1", "d2"]
    assert journal.rebuild_catalogue(lambda one, records: summary_of(one, records, patient_name="Maier")) == 3
    assert sorted(found.discogram for found in journal.find("maier")) == ["d0", "d1", "d2"]


def test_a_catalogue_that_another_program_has_rebuilt_is_kept_up(
    where: Any, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorded = notes("d1", 2)
    journal.append("d1", recorded[:1], summary_of("d1", recorded[:1]))
    with Journal.open(where, key=Key(KEY)) as other:
        monkeypatch.setattr(search, "place_of", lambda summary: place_of(summary) + 1)
        other.rebuild_catalogue(lambda one, records: summary_of(one, records, patient_name="Otherwise"))
    journal.append("d1", recorded[1:], summary_of("d1", recorded))
    assert journal.find("muller") == [summary_of("d1", recorded)]
    assert journal.find("otherwise") == []
    assert journal.verify() == []


def test_newest_is_by_the_clock_on_the_wall_of_the_room(journal: Journal) -> None:
    enter(journal, "here", datetime(2026, 11, 23, 9, 0, tzinfo=UTC))
    enter(journal, "east", datetime(2026, 11, 23, 10, 0, tzinfo=timezone(timedelta(hours=5))))
    assert [found.discogram for found in journal.find()] == ["east", "here"]
    enter(journal, "eve", datetime(2026, 11, 23, 23, 59, tzinfo=timezone(timedelta(hours=-5))))
    assert [found.discogram for found in journal.find("2026-11-23")] == ["eve", "east", "here"]
    assert journal.find("2026-11-24") == []


def test_the_first_and_the_last_day_of_the_calendar_can_be_searched(tmp_path: Path) -> None:
    with Journal.open(tmp_path / "journal.db", key=Key(KEY)) as journal:
        enter(journal, "d1", NINE)
        assert journal.find("0001") == journal.find("9999-11-30") == journal.find("9999 muller") == []


@pytest.mark.parametrize(
    ("word", "first", "last"),
    [
        ("2026", "2026-01-01", "2026-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2026-11-23", "2026-11-23", "2026-11-23"),
        ("2026-12", "2026-12-01", "2026-12-31"),
    ],
)
def test_a_year_a_month_or_a_day_spans_all_that_was_opened_in_it(word: str, first: str, last: str) -> None:
    def place(at: datetime) -> int:
        return place_of(summary_of("d1", notes("d1", 1), opened_at=at))

    span = span_of(word)
    assert span is not None
    begins = datetime.fromisoformat(first).replace(tzinfo=UTC)
    ends = datetime.fromisoformat(last).replace(tzinfo=UTC) + timedelta(days=1)
    millisecond = timedelta(milliseconds=1)
    assert place(begins - millisecond) < span[0] <= place(begins)
    assert place(ends - millisecond) <= span[1] < place(ends)


@pytest.mark.parametrize(
    "word", ["26", "2026-13", "2026-02-30", "2026-1", "20261123", "2026-11-23-1", "abcd", "0000", "²026"]
)
def test_what_is_no_date_spans_nothing(word: str) -> None:
    assert span_of(word) is None


@given(text=st.text(max_size=80))
def test_what_was_folded_stays_as_it_is(text: str) -> None:
    assert folded(folded(text)) == folded(text)
    assert all(sought(word) == (word,) for word in sought(text))


@given(name=st.text(max_size=60), cut=st.integers(1, 9))
def test_every_beginning_of_every_word_of_a_name_finds_it(name: str, cut: int) -> None:
    words = words_of(summary_of("d1", notes("d1", 1), patient_name=name))
    for word in sought(name):
        assert any(known.startswith(beginning) for beginning in sought(word[:cut]) for known in words) or not sought(
            word[:cut]
        )


@pytest.mark.parametrize(
    "other", [{"status": "lost"}, {"opened_at": NINE.replace(tzinfo=None)}, {"records": 0}, {"discogram": ""}]
)
def test_a_summary_that_cannot_be_is_refused(other: dict[str, Any]) -> None:
    with pytest.raises(EntryError):
        summary_of("d1", notes("d1", 1)).with_(**other)
