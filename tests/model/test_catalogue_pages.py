"""A long list is told page by page, and a search that has much to pass over answers in time with what it has."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING

import pytest

from discorecorder.model.catalogue import place_of
from discorecorder.model.journal import Journal, search
from tests.model.procedure import NINE, notes, summary_of

if TYPE_CHECKING:
    from discorecorder.model.catalogue import Page, Summary

COUNT = 40
SEARCHES = [
    *("", "an", "anna", "lumbar", "lumbar signed", "cervical l4-5", "l4 c5-6", "nobody", "%", "a lumbar s"),
    *("2025", "ann 2026", "2025-10", "2025 sig", "2026-10 cervical open", "2025 lumbar signed"),
]
WALKS = [(1000, 4000, 8), (0, 4000, 8), (0, 3, 8), (0, 3, 0), (0, 1, 1)]
"""From which number on a word is common, how much is walked at once, and how many forms are looked up."""


@pytest.fixture
def catalogue(journal: Journal) -> Journal:
    random = Random(5)
    for number in range(COUNT):
        recorded = notes(f"d{number:02}", 1)
        region = random.choice(("lumbar", "lumbar", "cervical"))
        said = {
            "patient_name": random.choice(("anna annabel annette anne", "Anne", "Müller^Hanna")),
            "mrn": f"{number % 3 + 2024} {number}",
            "accession": None,
            "born": None,
            "region": region,
            "status": random.choice(("signed", "signed", "finished", "open")),
            "levels": {"lumbar": ("L4-5",), "cervical": ("C5-6",)}[region] if number % 9 else (),
            "opened_at": NINE - timedelta(days=20 * number),
        }
        journal.append(f"d{number:02}", recorded, summary_of(f"d{number:02}", recorded, **said))
    return journal


def told(journal: Journal, said: str, limit: int) -> list[Page]:
    pages = [journal.page(said, limit)]
    while pages[-1].rest is not None:
        pages.append(journal.page(said, limit, pages[-1].rest))
        assert len(pages) <= 4 * COUNT
    return pages


def names(found: list[Summary]) -> list[str]:
    return [one.discogram for one in found]


def all_with(journal: Journal, said: str) -> list[str]:
    """Return what a search must find, asked of every line."""
    from discorecorder.model.catalogue import sought, span_of, words_of

    def holds(one: Summary, word: str) -> bool:
        span = span_of(word)
        in_span = span is not None and span[0] <= place_of(one) <= span[1]
        return in_span or any(known.startswith(word) for known in words_of(one))

    if said.strip() and not sought(said):
        return []
    return [one.discogram for one in journal.find(limit=99) if all(holds(one, word) for word in sought(said))]


def test_the_pages_together_tell_each_discogram_once_and_newest_first(
    catalogue: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = {said: all_with(catalogue, said) for said in SEARCHES}
    for walk in WALKS:
        for name, number in zip(("FEW", "MOST_WALKED", "MOST_FORMS"), walk, strict=True):
            monkeypatch.setattr(search, name, number)
        for said in SEARCHES:
            for limit in (1, 4, 99):
                pages = told(catalogue, said, limit)
                assert names([one for page in pages for one in page.found]) == expected[said], (walk, said, limit)
                assert all(len(page.found) <= limit for page in pages)
            assert names(catalogue.find(said, limit=99)) == expected[said], (walk, said)
            assert names(catalogue.find(said, limit=2)) == expected[said][:2], (walk, said)


def test_only_older_ones_are_told_before_a_place(catalogue: Journal) -> None:
    newest = catalogue.find(limit=3)
    assert names(catalogue.find(limit=2, before=place_of(newest[0]))) == names(newest[1:])
    assert catalogue.find("lumbar", before=-(2**60)) == []


def test_a_search_that_passes_over_much_answers_with_less_than_a_page_and_where_to_go_on(
    catalogue: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "FEW", 0)
    monkeypatch.setattr(search, "MOST_WALKED", 2)
    first = catalogue.page("cervical l4-5")
    assert first.found == ()
    assert first.rest is not None
    assert all(not page.found for page in told(catalogue, "cervical l4-5", 50))


def test_a_search_begun_on_the_first_day_of_the_computers_calendar_is_no_other(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "FEW", 0)
    monkeypatch.setattr(search, "MOST_WALKED", 0)
    for number in range(3):
        recorded = notes(f"d{number}", 1)
        at = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(days=number - 1)
        journal.append(f"d{number}", recorded, summary_of(f"d{number}", recorded, opened_at=at))
    assert names([one for page in told(journal, "lumbar muller", 5) for one in page.found]) == ["d2", "d1", "d0"]


def test_what_was_cut_off_is_open_and_has_levels(catalogue: Journal) -> None:
    cut_off = [one.discogram for one in catalogue.find(limit=99) if one.status == "open" and one.levels]
    assert len(cut_off) > 3
    assert names(catalogue.unfinished()) == cut_off
    assert names(catalogue.unfinished(limit=2)) == cut_off[:2]
