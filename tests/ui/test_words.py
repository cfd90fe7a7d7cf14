"""Words on the screen: the language that is spoken, numbers and times as people here write them, told sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from fractions import Fraction
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from discorecorder.dictation.grammar import parse
from discorecorder.model import entries as say
from discorecorder.model.completeness import doubts_at, missing_at, missing_of_study
from discorecorder.model.criteria import judge
from discorecorder.model.discogram import Discogram
from discorecorder.model.journal.errors import refusal_of
from discorecorder.model.values import EntryError
from discorecorder.ui import words
from discorecorder.ui.actions import KeyMap
from discorecorder.ui.refusal_words import told
from tests import stage
from tests.report.studies import Told, psi


@pytest.fixture(autouse=True)
def _english_afterwards(qtbot: QtBot) -> Iterator[None]:
    yield
    words.use_language("en")


@pytest.fixture
def german() -> None:
    assert words.use_language("de") == "de"


def refusal(told_of: Told, *entries: say.Entry, **how: Any) -> str:
    """Return the sentence by which the model refuses entries."""
    with pytest.raises(EntryError) as refused:
        told_of.say(*entries, **how)
    return str(refused.value)


def test_the_languages_are_named_in_themselves() -> None:
    assert words.languages() == {"en": "English", "de": "Deutsch"}


@pytest.mark.parametrize(("asked", "spoken"), [("de", "de"), ("de_AT", "de"), ("en", "en"), ("tlh", "en")])
def test_a_language_that_is_not_there_is_spoken_in_english(asked: str, spoken: str) -> None:
    assert words.use_language(asked) == spoken


def test_a_text_is_said_in_the_language_of_the_screen_with_its_values(german: None) -> None:
    assert words.tr("Stop injection") == "Injektion stoppen"
    assert words.tr("Pain {score} of 10", score=7) == "Schmerz 7 von 10"
    words.use_language("en")
    assert words.tr("Pain {score} of 10", score=7) == "Pain 7 of 10"


def test_numbers_and_days_are_written_as_people_here_do(german: None) -> None:
    assert words.local_number("1.6") == "1,6"
    assert words.local_psi(Fraction(45, 2)) == "22,5"
    assert words.local_day(date(2026, 3, 4)) == "4 März 2026"
    words.use_language("en")
    assert words.local_number("1.6") == "1.6"
    assert words.local_psi(Fraction(22)) == "22"
    assert words.local_day(date(2026, 11, 23)) == "23 Nov 2026"


def test_times_and_spans_are_those_of_a_clock() -> None:
    at = datetime(2026, 11, 23, 9, 5, 7, tzinfo=UTC)
    assert words.local_clock(at, seconds=False) == at.astimezone().strftime("%H:%M")
    assert words.local_clock(at).endswith(":07")
    assert [words.span(seconds) for seconds in (-3, 0, 131, 3731)] == ["00:00", "00:00", "02:11", "1:02:11"]


def test_in_english_a_sentence_stays_as_the_model_says_it() -> None:
    for sentence in ("there is no record 12; the last is 3", "anything at all", "", "L4-5"):
        assert told(sentence) == sentence


def test_a_refusal_of_the_model_is_told_in_german(german: None) -> None:
    study = Told()
    assert told(refusal(study, say.Inject())) == (
        "Für 'inject' ist kein Segment gewählt; nennen Sie zuerst das Segment, zum Beispiel L4-5"
    )
    assert told(refusal(study, say.Withdraw(numbers=(99,)))) == "Es gibt keinen Eintrag 99; der letzte ist 1"
    assert told(refusal(study, say.Withdraw(numbers=(1,)))) == (
        "Eintrag 1 (Eröffnung) bleibt bestehen und kann nicht zurückgenommen werden"
    )


def test_numbers_and_levels_are_put_into_the_german_sentence(german: None) -> None:
    study = Told()
    study.say(say.Level("L4-5", "suspect"), say.Inject(), say.Opening(psi(12)))
    assert told(refusal(study, say.Opening(psi(14)))).startswith(
        "Der Öffnungsdruck dieser Injektion ist 12 psi (Eintrag 4)"
    )
    study.say(say.Stop("pain"))
    assert told(refusal(study, say.Stop("volume"))) == (
        "Diese Injektion wurde schon gestoppt (Schmerz); sagen Sie 'correction stop volume' oder 'start injection'"
    )


def test_a_sentence_with_another_in_it_is_told_whole(german: None) -> None:
    study = Told()
    study.say(say.Level("L4-5", "suspect"), say.Opening(psi(12)))
    early = study.clock.replace(hour=8)
    assert told(refusal(study, say.Note("x"), happened_at=early)) == (
        "08:02:12 liegt vor dem letzten Eintrag (09:02:12); kennzeichnen Sie es als Nachtrag, oder stellen Sie die Uhr"
    )


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("pain 11", "Nicht verstanden: "),
        ("flurble; burble", "Nicht verstanden: 'flurble; burble'; am nächsten käme "),
        ("12", "Nicht verstanden: '12'; 12 könnte '12 mL' oder '12 psi' sein; sagen Sie, was gemeint ist"),
        ("", "Nichts wurde gesagt; sagen Sie zum Beispiel 'level L4-5' oder 'pain 7'"),
        ("level T12", "T12 könnte die Scheibe T1-2 sein"),
    ],
)
def test_words_that_were_not_understood_are_told_in_german(phrase: str, said: str, german: None) -> None:
    with pytest.raises(EntryError) as refused:
        parse(phrase)
    assert said in told(str(refused.value))


def test_a_disk_that_is_full_is_told_in_german(german: None) -> None:
    class FullError(Exception):
        sqlite_errorcode = 13

    told_of = refusal_of(FullError("database or disk is full"), "/records/discorecorder.db")
    assert told(str(told_of)) == (
        "Die Platte mit /records/discorecorder.db ist voll. Früher Gespeichertes bleibt erhalten, dies wurde nicht "
        "gespeichert. Schaffen Sie Platz, dann speichern Sie erneut."
    )


def test_a_key_that_two_actions_would_have_is_told_in_german(german: None) -> None:
    with pytest.raises(EntryError) as refused:
        KeyMap({"stop": "I"})
    assert told(str(refused.value)) == (
        "I wäre zugleich 'Inject' und 'Stop injection'; geben Sie einem davon eine andere Taste"
    )


def level_with_doubts() -> Discogram:
    """Return a discogram of one level that lacks much and contradicts itself."""
    study = Told()
    study.say(say.Level("L4-5", "suspect"), say.Baseline(6), say.Inject())
    study.series(34, [(0.5, 40, 6), (1.0, 30, 6)])
    study.say(say.Concordance("similar"), say.Leak("epidural"), say.Stop("pain"))
    return study.discogram


def test_everything_that_is_missing_or_doubtful_is_told_in_german(german: None) -> None:
    discogram = level_with_doubts()
    state = discogram.levels["L4-5"]
    doubts = doubts_at(discogram, state)
    assert len(doubts) >= 4
    sentences = (*missing_of_study(discogram), *missing_at(discogram, state), *doubts)
    assert [sentence for sentence in sentences if told(sentence) == sentence] == []
    assert told("needle tip, lateral view") == "Nadelspitze, seitlich"
    assert told("image of the contrast, AP") == "Bild: Kontrastmittel, a.p."


def test_a_sentence_that_nobody_translated_stays_english(german: None) -> None:
    assert told("the gauge has left the building") == "the gauge has left the building"


def test_words_of_a_person_in_a_sentence_stay_as_they_are(german: None) -> None:
    assert told("line 4: there is nothing to restore") == "line 4: Es gibt nichts wiederherzustellen"
    assert told("'leak' is not a whole number") == "'leak' ist keine ganze Zahl"


@pytest.mark.parametrize("procedure", ["lumbar", "cervical", "seven"])
def test_the_reasons_of_every_verdict_are_told_in_german(procedure: str, german: None) -> None:
    discogram = stage.told(procedure)
    reasons = {
        reason
        for by_level in judge(discogram, list(discogram.opened.criteria)).values()
        for finding in by_level.values()
        for reason in (*finding.why, *finding.flags, *(control.words for control in finding.controls))
    }
    english = re.compile(r"\b(the|of|is|and|not|was|at|disc|discs|pain|pressure|served|record|held|but|limit|over)\b")
    assert [reason for reason in sorted(reasons) if english.search(told(reason))] == []
