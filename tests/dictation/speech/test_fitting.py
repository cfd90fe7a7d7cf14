"""One pair of thresholds serves every engine: its own numbers become the confidence that is judged."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discorecorder.dictation.speech import Heard, HeardWord
from discorecorder.dictation.speech.fitting import UNTOLD, Piece, doubted, fitted, timed
from discorecorder.dictation.speech.judging import CLEAR, REFUSED, UNSURE, Thresholds, confidence_of, judged

SPOKEN = (Piece("pain", 0.1, 0.4, 0.9), Piece("seven", 0.4, 0.9, 0.9))


def said(*chances: float) -> Heard:
    return fitted(
        Heard("", seconds=1.0),
        tuple(
            Piece(text, at, at + 0.4, chance)
            for at, (text, chance) in enumerate(zip("pain seven".split(), chances, strict=True))
        ),
    )


@given(st.floats(0.03, 0.97), st.floats(0.01, 2.0), st.integers(1, 12))
def test_words_of_one_chance_are_judged_to_have_it(chance: float, lasts: float, count: int) -> None:
    pieces = tuple(Piece("pain", at * lasts, (at + 1) * lasts, chance) for at in range(count))
    assert confidence_of(fitted(Heard(""), pieces)) == pytest.approx(chance, abs=0.01)


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_a_better_word_never_makes_a_phrase_less_sure(one: float, other: float, better: float) -> None:
    low, high = sorted((other, better))
    assert confidence_of(said(one, low)) <= confidence_of(said(one, high)) + 1e-9


def test_a_bad_word_weighs_more_than_its_share() -> None:
    assert confidence_of(said(0.9, 0.2)) < confidence_of(said(0.9, 0.9)) * 0.7


def test_the_thresholds_hold_for_what_the_engine_says() -> None:
    limits = Thresholds()
    assert judged(said(0.9, 0.9)).state == CLEAR
    assert judged(said(UNTOLD, UNTOLD)).state == UNSURE
    assert judged(said(0.1, 0.1)).state == REFUSED
    assert limits.refuse_below < UNTOLD < limits.unsure_below


def test_what_lasted_no_time_is_judged_as_well() -> None:
    heard = fitted(Heard(""), (Piece("pain", 0.0, 0.0, 0.7), Piece("seven", 0.0, 0.0, 0.7)))
    assert confidence_of(heard) == pytest.approx(0.7, abs=0.01)
    assert fitted(Heard(""), ()) == Heard("")


def test_doubt_takes_confidence_and_never_gives_any() -> None:
    assert judged(doubted(said(0.95, 0.95))).state == UNSURE
    assert doubted(said(0.2, 0.2)) == said(0.2, 0.2)
    assert doubted(Heard("")) == Heard("")


def test_words_that_are_the_engines_own_keep_their_times() -> None:
    assert tuple(timed("pain seven", SPOKEN)) == SPOKEN
    capital = (SPOKEN[0].with_(text="Pain"), SPOKEN[1])
    assert tuple(timed("pain seven", capital)) == SPOKEN


def test_words_of_a_figure_share_its_time_by_letters_and_have_the_least_chance() -> None:
    parts = tuple(timed("one point five mils", (Piece("1.5", 0.2, 1.0, 0.6), Piece("mL", 1.0, 1.8, 0.8))))
    assert [part.text for part in parts] == ["one", "point", "five", "mils"]
    assert {part.chance for part in parts} == {0.6}
    assert parts[0].begins == 0.2
    assert parts[-1].ends == pytest.approx(1.8)
    assert parts[0].ends - parts[0].begins == pytest.approx(0.3)


def test_no_words_have_no_times() -> None:
    assert tuple(timed("", SPOKEN)) == ()
    assert tuple(timed("pain", ())) == ()


def test_what_else_was_heard_stays() -> None:
    heard = fitted(Heard("", seconds=3.0, loudness_db=-20.0, is_clipped=True), SPOKEN)
    assert (heard.words, heard.seconds, heard.loudness_db, heard.is_clipped) == ("pain seven", 3.0, -20.0, True)
    assert heard.parts[1] == HeardWord("seven", 0.4, 0.9, heard.parts[1].fit)
    assert heard.worst == min(part.fit for part in heard.parts)
