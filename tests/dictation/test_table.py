"""The table hangs together: every kind is said, every value has words, and the lazy part is found."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from discorecorder.dictation import phrase, table, table_study, wording
from discorecorder.dictation.pattern import MAYBE, SLOT, parts_of
from discorecorder.dictation.slots import READERS
from discorecorder.dictation.tokens import FILLER, Tokens
from discorecorder.dictation.vocabulary import TEAR_PLACES, VOCABULARY
from discorecorder.dictation.wording import examples
from discorecorder.model.entries import KINDS, Finish
from discorecorder.model.entries.disc import TEAR_WORDS
from discorecorder.model.values import EntryError

ROWS = (*table.ROWS, *table_study.ROWS)
FORBIDDEN = ("re", "typing", "enum", "dataclasses", "datetime", "decimal", "fractions", "argparse", "difflib", "json")


def slots(parts: list[tuple[object, ...]]) -> Iterator[tuple[str, str]]:
    for part in parts:
        if part[0] == SLOT:
            yield str(part[1]), str(part[2])
        elif part[0] == MAYBE:
            assert isinstance(part[1], list)
            yield from slots(part[1])


def test_every_kind_has_words() -> None:
    assert {kind for row in ROWS for kind in row[0].split()} == set(KINDS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[1][:50])
def test_a_row_names_fields_and_types_that_exist(row: table.Row) -> None:
    fields = {field for kind in row[0].split() for field in KINDS[kind].fields_}
    for field, kind in slots(parts_of(row[1])):
        assert field in fields
        assert kind in READERS or kind in VOCABULARY
    assert set(row[2]) <= fields


def test_the_words_that_load_the_rest_of_the_table_are_its_first_words() -> None:
    assert {word for row in table_study.ROWS for word in phrase.first_words(row[1])} == table.STUDY_WORDS


def test_no_row_of_the_rest_begins_with_a_number_or_a_level() -> None:
    assert not {"#", "@"} & table.STUDY_WORDS


@pytest.mark.parametrize("row", [row for row in ROWS if row[1][0] == "{"], ids=lambda row: row[1][:50])
def test_a_row_that_begins_with_a_list_is_found_by_each_of_its_phrases(row: table.Row) -> None:
    name = next(slots(parts_of(row[1])))[1]
    for said in VOCABULARY.get(name, {}):
        first = next(text for text in Tokens(said).texts if text not in FILLER)
        assert row in phrase.rows_from(first)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_value_of_a_field_has_words(kind: str) -> None:
    for field, values in KINDS[kind].words_of.items():
        listed = {
            word
            for row in ROWS
            if kind in row[0].split()
            for slot, name in slots(parts_of(row[1]))
            if slot == field and name in VOCABULARY
            for word in VOCABULARY[name].values()
        }
        fixed = {row[2][field] for row in ROWS if row[0] == kind and field in row[2]}
        read = {name for row in ROWS if row[0] == kind for slot, name in slots(parts_of(row[1])) if slot == field}
        if not read & {"level", "levels", "areas", "behaviours", "stop"}:
            assert set(values) <= listed | fixed


def test_the_places_of_a_tear_are_those_of_the_record() -> None:
    assert set(TEAR_WORDS) == TEAR_PLACES
    assert set(KINDS["behaviour"].words_of["seen"]) == set(VOCABULARY["BEHAVIOUR"].values())
    assert set(KINDS["pain_drawing"].words_of["regions"]) == set(VOCABULARY["AREA"].values())


def test_every_row_can_be_shown_as_an_example() -> None:
    assert len(examples()) == len(ROWS)
    assert "needle in" in examples()


def test_an_entry_that_no_row_fits_is_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(wording.ROWS, "finish", [])
    with pytest.raises(EntryError, match="Finish"):
        wording.words_of(Finish())


def test_reading_a_phrase_loads_nothing_slow() -> None:
    code = (
        "import sys; before = set(sys.modules); from discorecorder.dictation.grammar import parse; "
        "parse('L four five one point five mils forty psi pain seven concordant'); "
        "print(*(set(sys.modules) - before))"
    )
    loaded = subprocess.run(
        [sys.executable, "-S", "-c", code], check=True, capture_output=True, text=True, cwd=Path(__file__).parents[2]
    ).stdout.split()
    assert "discorecorder.dictation.grammar" in loaded
    assert not set(FORBIDDEN) & set(loaded)
    assert "discorecorder.dictation.table_study" not in loaded
    assert "discorecorder.dictation.wording" not in loaded
