"""What is made of what was heard."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discorecorder.dictation.speech import Heard, HeardWord
from discorecorder.dictation.speech.judging import ASKS, CLEAR, NOTHING, REFUSED, UNSURE, confidence_of, judged
from discorecorder.model.entries import Level, Reading


def heard(words: str, fit: float = -15.0, rival: str = "", margin: float | None = None) -> Heard:
    """Return words heard, each half a second long, all fitting alike."""
    parts = tuple(HeardWord(word, at / 2, at / 2 + 0.5, fit) for at, word in enumerate(words.split()))
    return Heard(words, parts, fit, fit, apart=0.3, rival=rival, margin=margin)


def test_clear_words_are_what_they_record() -> None:
    judgement = judged(heard("pain seven"))
    assert judgement.state == CLEAR
    assert judgement.entries == (Reading(pain=7),)
    assert judgement.confidence > 0.9


def test_silence_makes_nothing() -> None:
    assert judged(Heard("")).state == NOTHING
    assert judged(Heard("")).entries == ()


@pytest.mark.parametrize("fit", [-60.0, -80.0, -200.0])
def test_what_fits_no_better_than_any_sounds_is_refused(fit: float) -> None:
    judgement = judged(heard("pain seven", fit))
    assert (judgement.state, judgement.entries) == (REFUSED, ())


def test_a_near_rival_asks_back_with_both() -> None:
    judgement = judged(heard("fifteen psi", rival="fifty psi", margin=20.0))
    assert judgement.state == ASKS
    assert judgement.other == "fifty psi"
    assert "fifteen psi" in judgement.why
    assert "fifty psi" in judgement.why


@pytest.mark.parametrize("words", ["pain eleven", "twelve out of ten", "one mil forty psi pain fifteen"])
def test_a_score_over_ten_is_refused_as_the_typed_line_refuses_it(words: str) -> None:
    judgement = judged(heard(words))
    assert (judgement.state, judgement.entries) == (REFUSED, ())
    assert "pain is a whole number from 0 to 10" in judgement.why


def test_a_rival_that_records_the_same_asks_nothing() -> None:
    assert judged(heard("one mil", rival="one mils", margin=0.0)).state == CLEAR


def test_a_distant_rival_asks_nothing() -> None:
    assert judged(heard("fifteen psi", rival="fifty psi", margin=5000.0)).state == CLEAR


@pytest.mark.parametrize(
    "words", ["pain seven pain eight", "no pain no pain", "opening eight pressure nine", "one mil two mils"]
)
def test_two_values_of_one_kind_in_one_breath_are_not_taken_unasked(words: str) -> None:
    assert judged(heard(words)).state == UNSURE


@pytest.mark.parametrize(
    "words",
    [
        "l four five firm end point",
        "no leak l four five",
        "grade two tear posterior left no leak",
        "opening twelve no leak",
        "stop volume leakage",
    ],
)
def test_what_nobody_says_in_one_breath_is_not_taken_unasked(words: str) -> None:
    judgement = judged(heard(words))
    assert (judgement.state, judgement.why) == (UNSURE, "nobody says this in one breath")
    assert judgement.entries


@pytest.mark.parametrize(
    "words",
    [
        "l four five one point five mils forty psi pain seven concordant",
        "l four five opening pressure twelve",
        "one point five mils forty psi pain seven concordant grimacing no leak",
        "pain seven concordant",
        "first pain three at twenty psi",
        "grade two tear posterior left",
    ],
)
def test_what_is_said_in_the_order_of_the_room_is_taken(words: str) -> None:
    assert judged(heard(words)).state == CLEAR


@pytest.mark.parametrize(
    ("words", "state"), [("five point nine mils", CLEAR), ("eight cc", UNSURE), ("six mils", UNSURE)]
)
def test_a_volume_that_no_disc_takes_is_not_taken_unasked(words: str, state: str) -> None:
    assert judged(heard(words)).state == state


def test_a_level_said_with_to_before_a_point_could_be_another_volume() -> None:
    judgement = judged(heard("l one to two point nine cc"))
    assert (judgement.state, judgement.why) == (UNSURE, "'to' could be the 'two' of a volume")
    assert judged(heard("l one to two one point nine cc")).state == CLEAR


@pytest.mark.parametrize(("fit", "state"), [(-15.0, CLEAR), (-48.0, UNSURE)])
def test_what_takes_a_record_back_has_to_be_clearer_than_others(fit: float, state: str) -> None:
    assert judged(heard("scratch that", fit)).state == state
    assert judged(heard("pain seven", fit)).state == CLEAR


@pytest.mark.parametrize(("share", "state"), [(1.0, CLEAR), (0.43, CLEAR), (0.39, REFUSED), (0.0, REFUSED)])
def test_what_has_no_pitch_is_no_voice(share: float, state: str) -> None:
    assert judged(heard("stop").with_(voiced=share)).state == state


def test_a_point_with_its_answer_is_no_value_twice() -> None:
    assert judged(heard("one mil twenty psi pain seven concordant stop pain")).state == CLEAR


def test_words_that_could_mean_two_things_are_refused() -> None:
    assert judged(heard("forty")).state == REFUSED


def test_a_bare_pressure_is_in_the_unit_of_the_device() -> None:
    entry = judged(heard("pressure forty"), "kPa").entries[0]
    assert isinstance(entry, Reading)
    assert str(entry.pressure) == "40 kPa"


def test_confirm_and_cancel_are_orders_and_no_entries() -> None:
    for order in ("confirm", "cancel"):
        judgement = judged(heard(order))
        assert (judgement.order, judgement.entries) == (order, ())
    assert judged(heard("confirm", -68.0)).order == ""


def test_the_wake_phrase_is_no_part_of_what_is_recorded() -> None:
    judgement = judged(heard("recorder l four five"), wake="recorder")
    assert judgement.entries == (Level("L4-5"),)
    assert judgement.words == "l four five"


@pytest.mark.parametrize("field", ["apart", "outside"])
def test_what_was_heard_otherwise_without_words_lowers_the_confidence(field: str) -> None:
    said = heard("pain seven concordant", -40.0)
    assert judged(said).state == CLEAR
    assert judged(said.with_(**{field: 0.8 if field == "apart" else 20})).state == REFUSED
    assert confidence_of(said.with_(**{field: 1})) < confidence_of(said)


@pytest.mark.parametrize(
    ("words", "far", "share", "state"),
    [
        ("leak", 0.6, 0.5, CLEAR),
        ("leak", 0.7, 0.5, REFUSED),
        ("undo", 1.0, 0.5, REFUSED),
        ("cannot say", 0.7, 0.8, CLEAR),
    ],
)
def test_what_no_phones_were_heard_in_is_noise_unless_it_has_the_pitch_of_a_voice_throughout(
    words: str, far: float, share: float, state: str
) -> None:
    assert judged(heard(words).with_(apart=far, voiced=share)).state == state


@given(st.floats(-300, 20), st.floats(-300, 20), st.floats(0.01, 2))
def test_the_worse_the_fit_the_lower_the_confidence(fit: float, worst: float, seconds: float) -> None:
    def of(fit: float) -> float:
        return confidence_of(Heard("pain", (HeardWord("pain", 0.0, seconds, worst),), fit, worst))

    assert 0 <= of(fit - 10) <= of(fit) <= 1


def test_what_is_between_taken_and_refused_is_unsure() -> None:
    states = [judged(heard("pain seven", -fit)).state for fit in range(100)]
    assert states[0] == CLEAR
    assert states[-1] == REFUSED
    assert UNSURE in states
    order = [CLEAR, UNSURE, REFUSED]
    assert [order.index(state) for state in states] == sorted(order.index(state) for state in states)


def test_german_is_judged_as_english_is_and_its_orders_are_known() -> None:
    found = judged(heard("l vier fünf schmerz sieben"), language="de")
    assert (found.state, found.entries) == (CLEAR, (Level("L4-5"), Reading(pain=7)))
    assert judged(heard("bestätigen"), language="de").order == "confirm"
    assert judged(heard("abbrechen"), language="de").order == "cancel"
    assert judged(heard("bestätigen")).order == ""
    near = judged(heard("fünfzehn psi").with_(rival="fünfzig psi", margin=10.0), language="de")
    assert (near.state, near.other) == (ASKS, "fünfzig psi")
    same = judged(heard("schmerz sieben").with_(rival="sieben von zehn", margin=10.0), language="de")
    assert same.state == CLEAR
