"""German is understood as it is said, and never as something else than the same words in English."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discorecorder.dictation.german import GERMAN, ROWS
from discorecorder.dictation.german_numbers import read_number, spoken, starts_number
from discorecorder.dictation.grammar import NotUnderstood, check_figures, meant, parse, say, understood
from discorecorder.dictation.language import ENGLISH, LANGUAGES, language_named
from discorecorder.dictation.pattern import MAYBE, SLOT, WORD, parts_of
from discorecorder.dictation.phrase import Phrase, first_words, merge, rows_from
from discorecorder.dictation.sayable import (
    ORDERS,
    Sayable,
    grammar_of,
    order_of,
    spoken_in,
    spoken_kinds,
    ways_of_level,
    word_of,
)
from discorecorder.dictation.slots import READERS
from discorecorder.dictation.table import ROWS as ENGLISH_ROWS
from discorecorder.dictation.tokens import Tokens
from discorecorder.dictation.vocabulary import TEAR_PLACES, VOCABULARY
from discorecorder.dictation.wording import examples
from discorecorder.model.entries import KINDS, Entry, Level, Reading, Withdraw
from discorecorder.model.spine import LEVELS, STUDY_REGIONS
from discorecorder.model.units import PRESSURE_UNITS, Pressure, Volume
from discorecorder.model.values import EntryError
from tests.dictation.strategies import entries
from tests.dictation.test_sayable import DESTRUCTIVE, is_understood, walked
from tests.dictation.test_table import slots

CASES = [
    line.split("\t") for line in (Path(__file__).parent / "german_cases.tsv").read_text(encoding="utf-8").splitlines()
]
SPOKEN = grammar_of(Sayable(language="de"))
BOTH = frozenset(
    "# @ nrs dallas annulus ct ap anteroposterior lateral anterior posterolateral transdural stop start patient cotton "
    "epidural foraminal vertebral schmorl extravasation".split()
)
"""What begins a phrase in both languages: the same term in each, or with nothing behind it that both say."""


def in_german(words: str, unit: str = "psi") -> list[Entry] | None:
    """Return what words say in German alone; None where they say nothing."""
    try:
        found = Phrase(words, unit, GERMAN).entries()
        return None if found is None else merge(found)
    except EntryError:
        return None


def expected(canonical: str) -> list[Entry]:
    return [entry for words in canonical.split("; ") for entry in parse(words)]


@pytest.mark.parametrize(("words", "canonical"), [case for case in CASES if case[1] != "REFUSED"])
def test_german_records_what_the_english_words_beside_it_record(words: str, canonical: str) -> None:
    assert parse(words, language="de") == expected(canonical)
    assert understood(words, language="de") == expected(canonical)


@pytest.mark.parametrize("words", [words for words, canonical in CASES if canonical == "REFUSED"])
def test_what_is_no_german_dictation_is_refused_whole(words: str) -> None:
    with pytest.raises(NotUnderstood):
        parse(words, language="de")


@pytest.mark.parametrize("words", ["Schmerz 7", "1,5 ml", "Stopp", "L vier fünf", "konkordant"])
def test_german_is_not_understood_where_it_is_not_wanted(words: str) -> None:
    assert understood(words) is None


@settings(max_examples=200, deadline=None)
@given(entry=entries())
def test_what_is_said_back_is_understood_in_a_german_room_too(entry: Entry) -> None:
    assert parse(say(entry), language="de") == [entry]
    found = in_german(say(entry))
    assert found is None or found == [entry]


@pytest.mark.parametrize("unit", PRESSURE_UNITS)
@pytest.mark.parametrize("region", STUDY_REGIONS)
def test_what_can_be_said_in_german_is_understood_and_means_the_same_or_nothing_in_english(
    region: str, unit: str
) -> None:
    grammar = grammar_of(Sayable(region, unit=unit, language="de"))
    phrases = {words for seed in range(300) if not order_of(words := walked(grammar, seed), "de")}
    found = {words: in_german(words, unit) for words in phrases}
    # "eins hundertzwei psi" could be 102 and is refused whole, and so are two levels in one breath.
    assert sum(not is_understood(words, unit, "de") for words in phrases) <= len(phrases) // 50
    for words, one in found.items():
        assert meant(words, unit) in (None, one and tuple(one)), words


@settings(max_examples=400, deadline=None)
@given(st.integers(0, 10**9))
def test_what_can_be_said_in_english_means_the_same_or_nothing_in_german(seed: int) -> None:
    words = walked(grammar_of(Sayable("mixed")), seed)
    found = in_german(words)
    assert found is None or meant(words) == tuple(found), words


SHARED = sorted(grammar_of(Sayable("mixed")).words & grammar_of(Sayable("mixed", language="de")).words)
FIGURES = "1 2 5 7 10 22 1.5 0.5 / - , L4-5 L5/S1 T12 45 ml mL bar kPa mmHg % 7/10 ao zwei two Schmerz pain".split()


@settings(max_examples=800, deadline=None)
@given(st.lists(st.sampled_from(SHARED + FIGURES), min_size=1, max_size=6).map(" ".join))
def test_words_and_figures_of_both_languages_mean_the_same_in_each_or_nothing(words: str) -> None:
    found, english = in_german(words), meant(words)
    assert found is None or english is None or english == tuple(found)


def test_few_words_begin_a_phrase_in_both_languages() -> None:
    english, german = (
        {word for row in language.rows for word in first_words(row[1], language)} for language in (ENGLISH, GERMAN)
    )
    assert english & german <= BOTH


@settings(max_examples=200)
@given(st.integers(0, 10**9))
def test_no_german_phrase_takes_back_more_than_the_last_entry(seed: int) -> None:
    for entry in in_german(walked(SPOKEN, seed)) or ():
        assert entry.kind not in DESTRUCTIVE
        assert not (isinstance(entry, Withdraw) and entry.numbers)


def test_every_kind_that_can_be_said_of_a_disc_can_be_said_in_german() -> None:
    assert {kind for kind, _ in spoken_kinds("de")} == {kind for kind, _ in spoken_kinds("en")}
    assert {row[0] for row in ENGLISH_ROWS} - {row[0] for row in ROWS} == {"frame"}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[1][:50])
def test_a_german_row_names_fields_and_types_that_exist(row: tuple[str, str, dict[str, object]]) -> None:
    fields = {field for kind in row[0].split() for field in KINDS[kind].fields_}
    for field, kind in slots(parts_of(row[1])):
        assert field in fields
        assert kind in READERS or kind in GERMAN.vocabulary
    assert set(row[2]) <= fields


def words_in(parts: list[tuple[object, ...]]) -> list[list[str]]:
    found: list[list[str]] = []
    for part in parts:
        if part[0] == WORD:
            assert isinstance(part[1], list)
            found.append(part[1])
        elif part[0] == MAYBE:
            assert isinstance(part[1], list)
            found += words_in(part[1])
        else:
            assert part[0] == SLOT or len(part) == 1
    return found


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[1][:50])
def test_no_word_of_a_german_row_is_filler(row: tuple[str, str, object]) -> None:
    for ways in words_in(parts_of(row[1])):
        assert GERMAN.filler.isdisjoint(GERMAN.folded([way.lower() for way in ways]))


@pytest.mark.parametrize("name", sorted(GERMAN.vocabulary))
def test_a_german_list_holds_the_values_of_the_english_one(name: str) -> None:
    assert set(GERMAN.vocabulary[name].values()) == set(VOCABULARY[name].values())
    for said in GERMAN.vocabulary[name]:
        first = GERMAN.folded(Tokens(said).texts)[0]
        assert first not in GERMAN.filler
        for row in ROWS:
            if row[1].startswith("{") and f":{name}}}" in row[1].split(" ")[0]:
                assert row in rows_from(first, GERMAN)


def test_the_german_places_of_a_tear_are_those_of_the_record() -> None:
    assert set(GERMAN.tear_places.values()) == TEAR_PLACES


@pytest.mark.parametrize("example", examples("de"))
def test_a_german_example_is_understood_but_for_its_numbers(example: str) -> None:
    said = example.replace("2 Gauge", "22 Gauge").replace("streichen ...", "streichen weil ...")
    assert in_german(said), example


@pytest.mark.parametrize("number", range(1000))
def test_every_german_number_is_read_as_it_is_said(number: int) -> None:
    words = spoken(number)
    assert starts_number(GERMAN.folded([words])[0])
    assert read_number(GERMAN.folded([words]), 0) == (str(number), 1)


@settings(max_examples=300)
@given(st.integers(0, 99), st.lists(st.integers(0, 9), min_size=1, max_size=3))
def test_german_decimals_are_read_as_they_are_said(whole: int, figures: list[int]) -> None:
    words = [spoken(whole), "Komma", *map(spoken, figures)]
    number = f"{whole}.{''.join(map(str, figures))}"
    assert parse(" ".join([*words, "psi"]), language="de") == [Reading(pressure=Pressure.of(number, "psi"))]
    if len(figures) < 3:
        written = f"{number.replace('.', ',')} psi"
        assert parse(written, language="de") == [Reading(pressure=Pressure.of(number, "psi"))]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("tausend", "1000"),
        ("eintausendfünfhundert", "1500"),
        ("fünfzehnhundert", "1500"),
        ("zweitausendfünfhundertdrei", "2503"),
        ("hundertundfünf", "105"),
        ("ein hundert", "100"),
        ("zwei hundert fünfzig", "250"),
        ("zwoundzwanzig", "22"),
        ("dreissig", "30"),
        ("1 Komma 5", "1.5"),
        ("0,125", "0.125"),
        ("zwölf Punkt fünf", "12.5"),
        ("eins Komma zwanzig", "1.2"),
    ],
)
def test_other_ways_to_say_a_german_number(words: str, number: str) -> None:
    assert parse(f"{words} mmHg", language="de") == [Reading(pressure=Pressure.of(number, "mmHg"))]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Schmerz sieben und vierzig psi", "could be 47, or 7 and 40"),
        ("Eröffnungsdruck vier zehn psi", "could be 14, or 4 and 10"),
        ("Öffnungsdruck hundert und fünf psi", "could be 105, or 100 and 5"),
        ("Schmerz zwei und ein halber Milliliter", "could be 2.5, or 2 and 0.5"),
        ("Schmerz zwei ein halb Milliliter", "say zweieinhalb"),
        ("eins Komma fünf und vierzig psi", "could be 45, or 5 and 40"),
        ("1.500 mmHg Schmerz sieben", "1.500 could be 1,5 or 1500"),
        ("2,000 ml Schmerz sieben", "2,000 could be 2,0 or 2000"),
        ("L4-5 fünf", "'5 mL' or '5 psi' or 'Schmerz 5'"),
        ("Schmerz sieben Komma fünf", "whole number"),
        ("hunderteins hunderteins", "101 psi"),
        ("hundertelefant psi", "nearest"),
        ("1,5,2 psi", "nearest"),
        ("Komma psi", "nearest"),
        ("pain seven Schmerz", "nearest"),
        ("eins Komma fünf zwei Komma fünf Milliliter", "2 could end one number or begin the next"),
        ("Schmerz zwei dreiviertel Milliliter", "could be 2 and a part of one more, or two numbers"),
    ],
)
def test_a_german_number_that_could_be_another_is_refused(words: str, why: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        parse(words, language="de")
    assert why in str(refused.value)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("zweite Provokation reproduziert nicht konkordant", "'nicht' could belong to what stands before it or behind"),
        ("Schmerz sieben streichen", "what is to be struck"),
        ("kein Schmerz bei 40 psi, Schmerz 7", "say the pressure before the pain, or one after the other"),
    ],
)
def test_german_of_which_a_part_could_belong_to_two_others_is_refused(words: str, why: str) -> None:
    with pytest.raises(NotUnderstood, match=why):
        parse(words, language="de")
    with pytest.raises(EntryError, match=why):
        understood(words, language="de")


@pytest.mark.parametrize("words", ["1.500 mmHg", "Schmerz 7, 12.000 mmHg", "correction 1.500 mmHg"])
def test_figures_that_are_another_number_in_german_are_refused_where_they_are_typed(words: str) -> None:
    entries = parse("1.5 mmHg", language="de")
    with pytest.raises(EntryError, match="write the one that is meant"):
        check_figures(words, entries, "de")
    check_figures(words, entries, "en")
    check_figures(words, entries, "de", shown=words)


@pytest.mark.parametrize("words", ["1.5 mL", "0.125 mL", "1,5 ml", "1500 mmHg", "L4-5", "note 1.500 mmHg"])
def test_figures_that_are_one_number_are_taken_as_they_are_typed(words: str) -> None:
    check_figures(words, parse(words, language="de"), "de")


def test_free_text_holds_any_figures() -> None:
    for words in ("note 1.500 mmHg", "correction note 1.500 mmHg"):
        check_figures(words, parse(words, language="de"), "de")


@pytest.mark.parametrize("unit", ["kPa", "mmHg"])
def test_german_says_pressures_to_the_end_of_the_gauge(unit: str) -> None:
    grammar = grammar_of(Sayable(unit=unit, language="de"))
    named = {"kPa": "kilopascal", "mmHg": "millimeter quecksilbersäule"}[unit]
    for value in (200, 345, 500, 690, 900, 999):
        hundreds, rest = divmod(value, 100)
        words = f"{spoken(hundreds * 100)} {spoken(rest) if rest else ''} {named}".replace("  ", " ")
        assert grammar.accepts(words), words
        assert in_german(words, unit) == [Reading(pressure=Pressure.of(str(value), unit))]
    assert not grammar_of(Sayable(language="de")).accepts("neunhundert psi")


def test_numbers_with_a_word_between_them_are_two() -> None:
    assert parse("Schmerz sieben und 1,5 ml", language="de") == [Reading(pain=7, volume=Volume.of("1.5", "mL"))]
    assert parse("erster Schmerz drei bei zehn psi", language="de") == parse("first pain 3 at 10 psi")


def test_a_refusal_shows_the_nearest_words_of_the_language_that_got_further() -> None:
    with pytest.raises(NotUnderstood, match="'Nadel liegt'"):
        parse("Nadel lag", language="de")
    with pytest.raises(NotUnderstood, match="'needle in'"):
        parse("pain 7 needle on", language="de")


def test_there_are_no_other_languages() -> None:
    assert [language_named(name).name for name in LANGUAGES] == list(LANGUAGES)
    with pytest.raises(EntryError, match="'fr'; there are en and de"):
        parse("douleur sept", language="fr")


@pytest.mark.parametrize("level", LEVELS)
def test_every_level_can_be_said_in_german(level: str) -> None:
    grammar = grammar_of(Sayable("mixed", (level,), language="de"))
    upper, _, lower = level.partition("-")
    letters = {"L": ("l", "lwk", "lumbal"), "C": ("c", "hwk", "zervikal"), "T": ("th", "bwk", "thorakal")}[level[0]]
    across = "" if lower.isdigit() else f"{lower[0].lower()} "
    for letter in letters:
        words = f"{letter} {spoken(int(upper[1:]))} {across}{spoken(int(lower.lstrip('LST')))}"
        assert grammar.accepts(words), words
        assert in_german(words) == [Level(level)]
    assert ways_of_level(level) != spoken_in("de").ways_of_level(level, "")


def test_the_german_grammar_holds_no_english_words() -> None:
    assert not SPOKEN.accepts("pain seven")
    assert SPOKEN.accepts("schmerz sieben")
    assert SPOKEN.accepts("öffnungsdruck bei zwölf psi")
    assert SPOKEN.accepts("korrektur schmerz sechs weil verhört")
    assert not grammar_of(Sayable()).accepts("schmerz sieben")


def test_what_is_said_to_the_program_is_said_in_german() -> None:
    assert {order_of(word_of(order, "de"), "de") for order in ORDERS} == set(ORDERS)
    assert SPOKEN.accepts("bestätigen")
    assert not SPOKEN.accepts("confirm")
    assert {order_of(order) for order in ORDERS} == set(ORDERS)
    assert order_of("schmerz sieben", "de") == ""
    assert all(understood(spoken_order, language="de") is None for spoken_order in spoken_in("de").orders)


def test_who_dictates_in_english_loads_no_german() -> None:
    code = (
        "import sys; from discorecorder.dictation.grammar import parse; parse('L four five pain seven'); "
        "print(*(name for name in sys.modules if 'german' in name))"
    )
    top = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=top)
    assert done.stdout.strip() == ""
