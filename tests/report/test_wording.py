"""Plain words for names, dates and every kind of entry."""

import re
from datetime import date, datetime, timedelta, timezone
from fractions import Fraction

import pytest

from discorecorder.model import entries as say
from discorecorder.model.entries import KINDS, Entry, Number
from discorecorder.model.units import Pressure, Volume
from discorecorder.report.wording import (
    _TEMPLATES,
    age_on,
    clock,
    day,
    day_and_clock,
    described,
    listed,
    native_words,
    person,
    pressure_words,
    psi_words,
)
from tests.report.studies import case_a

LIMITS = frozenset({Fraction(15), Fraction(50)})


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("ROE^JANE^Q.", "ROE, JANE Q."),
        ("Müller^Änne^^Dr.", "Müller, Dr. Änne"),
        ("Yamada^Tarou=山田^太郎=やまだ^たろう", "Yamada, Tarou (山田 太郎) (やまだ たろう)"),
        ("=山田^太郎", "山田 太郎"),
        ("Madonna", "Madonna"),
        ("^", "name not recorded"),
    ],
)
def test_a_person_is_named_family_first(name: str, shown: str) -> None:
    assert person(name).strip("() ") == shown.strip("() ")


def test_dates_cannot_be_read_the_wrong_way_round() -> None:
    moment = datetime(2026, 11, 3, 9, 5, 7, tzinfo=timezone(timedelta(hours=-5, minutes=-30)))
    assert day(moment) == "3 Nov 2026"
    assert clock(moment) == "09:05"
    assert clock(moment, seconds=True) == "09:05:07"
    assert day_and_clock(moment) == "3 Nov 2026, 09:05 (UTC-05:30)"


def test_age_turns_on_the_birthday() -> None:
    assert age_on(date(1979, 4, 12), date(2026, 4, 11)) == 46
    assert age_on(date(1979, 4, 12), date(2026, 4, 12)) == 47


def test_lists_read_as_sentences() -> None:
    assert listed([]) == ""
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"


ENTRIES: dict[Entry, str] = {
    say.Reading(Volume.of(1.4, "mL"), Pressure.of(26, "psi"), 7, True): "1.4 mL, 26 psi, pain 7/10, first pain",
    say.Reading(pain=0): "Pain 0/10",
    say.Reading(pressure=Pressure.of(30, "psi", above_opening=True)): "30 psi a.o.",
    say.Needle(): "Needle in",
    say.Needle("left", 22): "Needle in, left, 22 G",
    say.Stop(): "Stop",
    say.Leak("epidural", True): "Leak: epidural, disc could not be pressurised",
    say.Leak("none"): "Leak: none",
    say.Repeat(False): "Second provocation did not reproduce the pain",
    say.Sleep(Volume.of(1, "mL"), "bupivacaine", Number.of(0.5)): "Put to sleep: 1 mL bupivacaine 0.5 %",
    say.Sleep(): "Put to sleep",
    say.Relief(2, 10): "Pain 2/10 10 min after the anaesthetic",
    say.Persistence(): "Pain ceased on stopping",
    say.Persistence(45): "Pain lasted 45 s",
    say.Manometer(False): "No manometer used",
    say.Withdraw("misheard", (3, 4)): "Withdrawn: #3 and #4, because misheard",
    say.Correct(say.Nucleogram("lobular"), "seen again", 12): (
        "Nucleogram: lobular (correction of #12, because seen again)"
    ),
    say.Patient("ROE^JANE", "1"): "Patient ROE, JANE, MRN 1",
    say.Ct(planned=False): "No CT planned",
    say.Clip((3, 4), "a" * 64, Number.of("2.31"), "pain seven concordant", Number.of("0.87"), 7): (
        "Audio of #3 and #4: 2.31 s, \u2039pain seven concordant\u203a, confidence 0.87"
    ),
    say.Words("[brackets] {braces}"): "Patient: \u201c[brackets] {braces}\u201d",
}


@pytest.mark.parametrize("entry", ENTRIES)
def test_an_entry_is_described_in_one_line(entry: Entry) -> None:
    assert described(entry) == ENTRIES[entry]


def test_every_kind_of_entry_has_its_words_and_every_field_exists() -> None:
    assert set(KINDS) == set(_TEMPLATES)
    for kind, template in _TEMPLATES.items():
        assert set(re.findall(r"\{(\w+)", template)) <= set(KINDS[kind].fields_)


def test_no_record_is_described_by_an_empty_line() -> None:
    assert all(described(record.entry).strip() for record in case_a().records)


def test_a_pressure_is_printed_in_psi_and_as_it_was_read() -> None:
    atm, psi = Pressure.of("3.4", "atm"), Pressure.of("26", "psi")
    assert pressure_words(psi, psi.psi(), psi.psi() - 12, LIMITS) == "26 psi (14 a.o.)"
    assert (pressure_words(atm, atm.psi(), None, LIMITS), native_words(atm), native_words(psi)) == (
        "49.97 psi",
        "3.4 atm",
        "",
    )
    above = Pressure.of("30", "psi", above_opening=True)
    assert pressure_words(above, above.psi() + 12, above.psi(), LIMITS) == "42 psi (30 a.o.)"
    assert pressure_words(above, None, above.psi(), LIMITS) == "30 psi a.o."
    assert native_words(above) == "30 psi a.o."


@pytest.mark.parametrize(
    ("psi", "shown"),
    [
        ("49.97", "49.97"),
        ("49.996", "49.996"),
        ("50", "50"),
        ("50.04", "50.04"),
        ("61.72", "61.7"),
        ("14.5", "14.5"),
        ("47.03", "47"),
        ("24.98", "25"),
        ("14.996", "14.996"),
    ],
)
def test_no_pressure_is_rounded_onto_a_limit(psi: str, shown: str) -> None:
    assert psi_words(Fraction(psi), LIMITS) == shown
