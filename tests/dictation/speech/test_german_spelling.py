"""What a German engine writes in figures becomes the words of the German grammar, and never another number."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discorecorder.dictation.german import GERMAN
from discorecorder.dictation.german_numbers import folded, read_number, starts_number
from discorecorder.dictation.grammar import meant
from discorecorder.dictation.levels import read_level
from discorecorder.dictation.sayable import Sayable, grammar_of
from discorecorder.dictation.speech.spelling import as_said, spelt
from discorecorder.model.values import EntryError
from tests.dictation.test_sayable import walked

LUMBAR = grammar_of(Sayable(language="de"))
_AS_WORDS = {"halber", "halben", "anderthalb", "eineinhalb", "zweieinhalb", "dreieinhalb", "dreiviertel"}
_SIGNS = {"milliliter": "ml", "prozent": "%", "psi": "PSI"}


def written(words: str, seed: int) -> str:
    """Return words as an engine that writes figures has them."""
    chance = random.Random(seed)
    texts, found, at = words.split(), list[str](), 0
    plain = folded(texts)
    while at < len(texts):
        text, after = one_written(texts, plain, at, chance)
        if texts[at : at + 2] == ["von", "zehn"] and found and found[-1].isdigit():
            found[-1], after = f"{found[-1]}/10", at + 2
        else:
            found.append(text)
        at = after
    return f"{' '.join(found)}."


def one_written(texts: list[str], plain: list[str], at: int, chance: random.Random) -> tuple[str, int]:
    try:
        level = read_level(plain, at, GERMAN.levels)
        number = read_number(plain, at) if starts_number(plain[at]) else None
    except EntryError:
        return texts[at], at + 1
    if level is not None and texts[at] in {"l", "c"}:
        return level[0].replace("-", chance.choice("-/")), level[1]
    if number is not None and not _AS_WORDS & set(texts[at : number[1]]):
        return number[0].replace(".", chance.choice(",.") if len(number[0].partition(".")[2]) < 3 else ","), number[1]
    return _SIGNS.get(texts[at], texts[at].capitalize()), at + 1


@settings(max_examples=400, deadline=None)
@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_what_is_written_in_figures_records_what_the_words_record(phrase: int, style: int) -> None:
    words = walked(LUMBAR, phrase)
    wanted = meant(words, language="de")
    said = as_said(written(words, style), LUMBAR, language="de")
    if wanted and said:
        assert LUMBAR.accepts(said)
        assert meant(said, language="de") == wanted, written(words, style)
    if wanted and not any(text in words for text in ("ein ", "einen ", "hundert")):
        assert said, written(words, style)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10**9))
def test_words_of_the_grammar_stay_as_they_are(seed: int) -> None:
    words = walked(LUMBAR, seed)
    assert spelt(words, LUMBAR.words, "de") == words


@settings(max_examples=300, deadline=None)
@given(st.text("0123456789.,/-% lLsSchmerzPSIundKomma", max_size=24))
def test_nothing_is_taken_that_was_written_as_something_else(text: str) -> None:
    words = as_said(text, LUMBAR, language="de")
    assert not words or LUMBAR.accepts(words)
    assert not words or meant(text.rstrip(".,"), language="de") in (None, meant(words, language="de"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("L4/5.", "l vier fünf"),
        ("L4-5", "l vier fünf"),
        ("L5/S1, Kontrolle.", "l fünf s eins kontrolle"),
        ("LWK 4/5", "l vier fünf"),
        ("1,5 ml 26 PSI, Schmerz 7", "eins komma fünf milliliter sechsundzwanzig psi schmerz sieben"),
        ("1.5 ml", "eins komma fünf milliliter"),
        ("Eröffnungsdruck 105 psi", "eröffnungsdruck hundert fünf psi"),
        ("7/10", "sieben von zehn"),
        ("1/2 ml", "ein halber milliliter"),
        ("Nadel liegt links, 22 Gauge.", "nadel liegt links zweiundzwanzig gauge"),
        ("Äh, okay, Schmerz 7.", "schmerz sieben"),
        ("Betäuben mit 1 ml Bupivacain 0,5 %", "betäuben mit eins milliliter bupivacain null komma fünf prozent"),
        ("Watte Bausch", "wattebausch"),
        ("Stop Druckgrenze", "stop druckgrenze"),
    ],
)
def test_as_it_is_said(text: str, words: str) -> None:
    assert as_said(text, LUMBAR, language="de") == words


@pytest.mark.parametrize(
    "text",
    [
        "100 5 psi",
        "1,5 5 ml",
        "5 und 40 psi",
        "Eröffnungsdruck 5 und 40 psi",
        "Schmerz 3 10 psi",
        "1.500 psi",
        "1,500 psi",
        "Schmerz -7",
        "300 psi",
        "L4",
        "Vielen Dank fürs Zuschauen.",
        "der Blutdruck ist 120 zu 80",
        "pain 7",
        "",
    ],
)
def test_what_could_be_another_number_or_is_none_of_the_grammar_is_not_said(text: str) -> None:
    assert as_said(text, LUMBAR, language="de") == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("345 kPa", "dreihundert fünfundvierzig kilopascal"),
        ("900 kPa", "neunhundert kilopascal"),
        ("1200 kPa", ""),
        ("300 5 kPa", ""),
    ],
)
def test_hundreds_of_a_gauge_in_kpa_are_spelt_out(text: str, words: str) -> None:
    assert as_said(text, grammar_of(Sayable(unit="kPa", language="de")), "kPa", "de") == words
