"""What is spoken back into the ear: every word has a recording, every decision its words, and nothing is left out."""

from __future__ import annotations

from itertools import groupby, pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.speech.phrases import commands
from discorecorder.dictation.automaton import words_of
from discorecorder.dictation.sayable import Sayable, rules_of
from discorecorder.dictation.speech import RATE_HZ
from discorecorder.dictation.speech.deciding import Decision
from discorecorder.dictation.speech.read_back import (
    _LINEAR,
    LETTERS,
    OWN_WORDS,
    STATES,
    TAIL_MS,
    TONE_MS,
    TRIAL,
    WORD_MS,
    audio_of,
    clips,
    keys_of,
    seconds_of,
    told_back,
)
from discorecorder.model.spine import STUDY_REGIONS
from discorecorder.model.units import PRESSURE_UNITS
from set_up.spoken_words import coded, wanted

NOWS = [Sayable(region) for region in STUDY_REGIONS] + [Sayable(unit=unit) for unit in PRESSURE_UNITS]


def samples(*phrases: str) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Return phrases as they are spoken."""
    return np.frombuffer(audio_of(phrases), np.int16).astype(np.int64)


@pytest.mark.parametrize("now", NOWS, ids=lambda now: f"{now.region}-{now.unit}")
def test_every_word_of_every_grammar_has_a_recording_of_its_own(now: Sayable) -> None:
    missing = words_of(rules_of(now)) - clips().keys()
    assert not missing, "run: python -m set_up.spoken_words"


def test_so_have_the_words_of_the_program_and_the_letters_and_no_others_are_there() -> None:
    assert set(LETTERS) | OWN_WORDS <= clips().keys()
    assert sorted(clips()) == sorted(wanted())


def test_no_two_recordings_overlap_and_each_is_as_long_as_a_word() -> None:
    places = sorted(clips().values())
    assert all(before.ends <= after.begins for before, after in pairwise(places))
    assert all(0.08 * RATE_HZ < one.ends - one.begins < 1.0 * RATE_HZ for one in places)


@pytest.mark.parametrize("word", ["l", "four", "confirm", "concordant", "recorded", "S"])
def test_words_are_as_loud_as_one_another_and_not_clipped(word: str) -> None:
    heard = samples(word)
    frames = heard[: len(heard) // 80 * 80].reshape(-1, 80)
    energy = (frames**2).mean(axis=1)
    spoken = energy[energy > energy.max() / 300]
    assert 10 * np.log10(spoken.mean() / 32768**2) == pytest.approx(-19, abs=3)
    assert np.abs(heard).max() < 30_000


def test_it_is_spoken_about_three_words_a_second() -> None:
    phrases = [words for _, words in commands(1)]
    count = sum(len(words.split()) for words in phrases)
    assert 2.8 < count / sum(seconds_of(audio_of((words,))) for words in phrases) < 4.0


@pytest.mark.parametrize(
    ("decision", "is_known", "told"),
    [
        (Decision("recorded", "pain seven"), False, ("recorded", "pain seven")),
        (Decision("recorded", "l four five"), True, ("recorded",)),
        (Decision("waits", "l four five"), False, ("confirm", "l four five")),
        (Decision("asks", "fifteen psi", other="fifty psi"), False, ("which", "fifteen psi", "or", "fifty psi")),
        (Decision("refused", "lobular leak"), False, ("not taken",)),
        (Decision("nothing"), False, ("not taken",)),
        (Decision("lapsed", "l four five"), False, ("lapsed",)),
        (Decision("cancelled", "l four five"), False, ("taken back",)),
        (Decision("failed", "pain seven"), False, ("not recorded",)),
    ],
    ids=lambda held: held.state if isinstance(held, Decision) else None,
)
def test_every_decision_is_told_by_its_state_and_then_its_words(
    decision: Decision, is_known: bool, told: tuple[str, ...]
) -> None:
    assert told_back(decision, is_known=is_known) == told
    assert all(word in clips() for phrase in told for word in phrase.split())


def test_no_state_is_without_words() -> None:
    assert set(STATES) == {"recorded", "waits", "asks", "refused", "nothing", "lapsed", "cancelled", "failed"}
    assert all(seconds_of(audio_of((words,))) < 1.1 for words in STATES.values()), "ears are busy"


def test_a_short_word_without_a_recording_is_spelled_and_any_other_is_a_tone() -> None:
    assert keys_of("mri") == ("M", "R", "I")
    assert keys_of("l4-5") == ("L", "four", "five")
    assert keys_of("1.5") == ("one", "point", "five")
    assert keys_of("xylocain") == (), "nobody could follow"
    assert keys_of("f\u00fcnf") == (), "a part of it would be another word"
    assert samples("xy").tolist() == samples("X Y").tolist()
    assert keys_of("\u00b5") == ()
    sounds = np.nonzero(samples("\u00b5"))[0]
    assert len(sounds) == pytest.approx(TONE_MS * RATE_HZ / 1000, rel=0.05)


WORDS = st.one_of(
    st.sampled_from(["l", "four", "mri", "konkordant", "\u00b5"]),
    st.text(min_size=1).filter(lambda word: len(word.split()) == 1),
)


@given(st.lists(WORDS, min_size=1, max_size=6).map(" ".join))
def test_no_word_is_left_out_in_silence(phrase: str) -> None:
    keys = [keys_of(word) for word in phrase.split()]
    spoken = [clips()[key].ends - clips()[key].begins for word in keys for key in word]
    tones = [TONE_MS * RATE_HZ // 1000 for is_tone, _ in groupby(keys, lambda word: not word) if is_tone]
    parts = spoken + tones
    quiet = (len(parts) - 1) * WORD_MS + WORD_MS + TAIL_MS
    assert len(samples(phrase)) == sum(parts) + quiet * RATE_HZ // 1000


def test_nothing_said_is_no_audio() -> None:
    assert audio_of(()) == b""


def test_the_trial_is_short() -> None:
    assert seconds_of(audio_of(TRIAL)) < 3.5


@given(st.lists(st.floats(-1, 1), min_size=1, max_size=50))
def test_what_is_coded_is_decoded_within_the_step_of_the_code(levels: list[float]) -> None:
    given_ = np.array(levels)
    back = _LINEAR[np.frombuffer(coded(given_), np.uint8)] / 32767
    assert np.all(np.abs(back - given_) <= np.maximum(0.0002, np.abs(given_) / 28))
