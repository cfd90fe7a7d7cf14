"""The phrases of an enrolment: each is judged at once, doubt never blocks, and any can be read again."""

from __future__ import annotations

import numpy as np
import pytest

from discorecorder.dictation.speech import RATE_HZ
from discorecorder.dictation.speech.enrolment import FEWEST_PHRASES, TOO_LOUD, TOO_QUIET, TOO_SHORT, reading_list
from discorecorder.ui.voice.reading import Reading, as_read


def tone(amplitude: float, seconds: float = 2.0) -> bytes:
    samples = amplitude * np.sin(np.arange(int(seconds * RATE_HZ)) / 5)
    return samples.clip(-32_768, 32_767).astype(np.int16).tobytes()


GOOD = tone(8_000)


def test_a_good_phrase_leads_to_the_next_and_the_last_to_none() -> None:
    reading = Reading(("l four five", "no leak"))
    assert reading.take(GOOD, 2.0) == ""
    assert reading.words == "no leak"
    assert reading.take(GOOD, 2.0) == ""
    assert reading.words == ""
    assert reading.said == [("l four five", GOOD), ("no leak", GOOD)]


@pytest.mark.parametrize(
    ("audio", "seconds", "fault"),
    [
        (bytes(64_000), 2.0, TOO_QUIET),
        (tone(60), 2.0, TOO_QUIET),
        (tone(90_000), 2.0, TOO_LOUD),
        (GOOD, 0.2, TOO_SHORT),
    ],
)
def test_a_phrase_in_doubt_is_told_at_once_and_can_be_kept(audio: bytes, seconds: float, fault: str) -> None:
    reading = Reading(("l four five", "no leak"))
    assert reading.take(audio, seconds) == fault
    assert (reading.words, reading.fault, reading.said) == ("l four five", fault, [])
    reading.keep()
    assert (reading.words, reading.said) == ("no leak", [("l four five", audio)])


def test_a_phrase_in_doubt_that_is_read_well_is_in_doubt_no_more() -> None:
    reading = Reading(("l four five", "no leak"))
    reading.take(tone(60), 2.0)
    assert reading.take(GOOD, 2.0) == ""
    assert reading.said == [("l four five", GOOD)]


def test_the_last_phrase_is_read_again() -> None:
    reading = Reading(("l four five", "no leak"))
    reading.take(GOOD, 2.0)
    reading.again()
    assert (reading.words, reading.is_read, reading.said) == ("l four five", False, [])
    reading.take(bytes(64_000), 2.0)
    reading.again()
    assert (reading.words, reading.fault) == ("l four five", "")


def test_one_goes_back_and_on_and_what_was_read_stays() -> None:
    reading = Reading(("l four five", "no leak", "scratch that"))
    reading.take(GOOD, 2.0)
    reading.take(GOOD, 2.0)
    reading.earlier()
    reading.earlier()
    reading.earlier()
    assert (reading.words, reading.is_read) == ("l four five", True)
    reading.take(tone(9_000), 2.0)
    assert reading.words == "scratch that", "those that are read are passed over"
    reading.later()
    reading.later()
    assert (reading.words, len(reading.said)) == ("", 2)


def test_a_phrase_that_was_left_out_comes_at_the_end() -> None:
    reading = Reading(("l four five", "no leak"))
    reading.later()
    reading.take(GOOD, 2.0)
    assert reading.words == "l four five"


def test_a_phrase_is_gone_to_by_its_words() -> None:
    reading = Reading(("l four five", "no leak"))
    for _ in reading.phrases:
        reading.take(GOOD, 2.0)
    reading.go_to("l four five")
    assert (reading.words, reading.is_read, len(reading.said)) == ("l four five", False, 1)
    reading.go_to("what nobody reads")
    assert reading.words == "l four five"


def test_so_many_phrases_are_enough() -> None:
    reading = Reading(reading_list())
    for _ in range(FEWEST_PHRASES - 1):
        reading.take(GOOD, 2.0)
    assert not reading.is_enough
    reading.take(bytes(64_000), 2.0)
    assert not reading.is_enough
    reading.keep()
    assert reading.is_enough


def test_letters_are_shown_as_letters() -> None:
    assert as_read("half a cc at l five psi") == "half a C C at L five P S I"
