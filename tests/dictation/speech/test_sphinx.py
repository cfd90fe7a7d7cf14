"""The embedded engine on synthetic speech; how well it does over many voices is measured in bench/speech."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from discorecorder.dictation.grammar import parse
from discorecorder.dictation.sayable import Sayable
from discorecorder.dictation.speech import BLOCK_BYTES, LONGEST_S, SpeechError
from discorecorder.dictation.speech.front import room_noise
from discorecorder.dictation.speech.judging import ASKS, CLEAR, NOTHING, REFUSED, UNSURE, judged
from discorecorder.dictation.speech.sphinx import Sphinx
from tests.dictation.speech.conftest import Speak, hear

LUMBAR = Sayable("lumbar", ("L3-4", "L4-5", "L5-S1"))


@pytest.mark.parametrize("voice", ["us-m", "us-f", "gb-m"])
@pytest.mark.parametrize(
    "words",
    ["l four five", "one point five mils forty two psi pain seven", "opening pressure twelve", "concordant"],
)
def test_commands_are_heard_as_they_were_said(embedded: Sphinx, speak: Speak, voice: str, words: str) -> None:
    embedded.expect(LUMBAR)
    judgement = judged(hear(embedded, speak(words, voice)))
    assert judgement.entries == tuple(parse(words))
    assert judgement.state in {CLEAR, ASKS, UNSURE}  # what is doubtful waits, and is never another


@pytest.mark.parametrize(
    ("voice", "words"),
    [
        ("midlands", "pain nine"),
        ("midlands", "l four five"),
        ("caribbean", "twenty psi"),
        ("scotland", "l four five"),
        ("caribbean", "next level"),
    ],
)
def test_accents_are_heard(embedded: Sphinx, speak: Speak, voice: str, words: str) -> None:
    embedded.expect(LUMBAR)
    assert parse(hear(embedded, speak(words, voice)).words) == parse(words)


def test_the_other_ear_hears_otherwise_in_each_engine_of_a_process(embedded: Sphinx, speak: Speak) -> None:
    """The engine remembers for all decoders of a process how the last was told to stretch."""
    another = Sphinx()
    for engine in (embedded, another):
        hear(engine, speak("opening pressure twelve"))
        own, other, _ = (decoder.get_cmn(False) for decoder in engine._all)
        assert own != other
    another.close()


@pytest.mark.parametrize("words", ["can you pass me the gauze please", "what did you have for breakfast this morning"])
def test_room_talk_is_refused(embedded: Sphinx, speak: Speak, words: str) -> None:
    embedded.expect(LUMBAR)
    assert judged(hear(embedded, speak(words))).state in {REFUSED, NOTHING, UNSURE}


def test_silence_makes_no_text(embedded: Sphinx) -> None:
    embedded.expect(LUMBAR)
    chance = np.random.default_rng(3)
    for audio in (np.zeros(48_000, np.int16), chance.normal(0, 300, 48_000).astype(np.int16)):
        assert judged(hear(embedded, audio)).state in {NOTHING, REFUSED}
    embedded.begin()
    assert embedded.end().words == ""


def test_doors_and_things_that_fall_are_no_words(embedded: Sphinx) -> None:
    embedded.expect(LUMBAR)
    chance = np.random.default_rng(7)
    for seconds in (0.15, 0.4, 0.7, 1.0):
        length = int(seconds * 16_000)
        burst = 4_000 * room_noise(chance, length) * np.exp(-np.arange(length) / 16_000 * 5)
        audio = np.concatenate([chance.normal(0, 80, 8_000), burst, chance.normal(0, 80, 8_000)])
        assert judged(hear(embedded, audio.astype(np.int16))).state in {NOTHING, REFUSED}


@pytest.mark.parametrize("hertz", [150.0, 220.0, 440.0, 880.0])
@pytest.mark.parametrize("seconds", [0.15, 0.5, 3.0])
def test_a_monitor_says_nothing_and_confirms_nothing(embedded: Sphinx, hertz: float, seconds: float) -> None:
    embedded.expect(LUMBAR)
    tone = 4_000 * np.sin(2 * np.pi * hertz * np.arange(int(seconds * 16_000)) / 16_000)
    audio = np.concatenate([np.zeros(8_000), tone, np.zeros(8_000)]).astype(np.int16)
    judgement = judged(hear(embedded, audio))
    assert (judgement.state in {NOTHING, REFUSED}, judgement.order) == (True, "")


@pytest.mark.parametrize(
    ("other", "state"), [("one point nine cc", ASKS), ("one point seven cc", CLEAR), ("l four five", CLEAR)]
)
def test_what_the_other_ear_hears_is_asked_for_where_it_fits_nearly_as_well(
    embedded: Sphinx, speak: Speak, other: str, state: str
) -> None:
    embedded.expect(LUMBAR)
    audio = speak("one point five cc", "flite-slt")
    assert judged(hear(embedded, audio)).state == CLEAR
    ear, embedded._other = embedded._other, Other(other)
    try:
        judgement = judged(hear(embedded, audio))
    finally:
        embedded._other = ear
    assert (judgement.state, judgement.other) == (state, other if state == ASKS else "")


class Other:
    """A decoder that hears the same words whatever is said."""

    def __init__(self, words: str) -> None:
        self.hypstr = words

    def hyp(self) -> Other:
        return self

    def __getattr__(self, name: str) -> Any:
        return lambda *_: None


def test_the_words_so_far_are_told_while_somebody_speaks(embedded: Sphinx, speak: Speak) -> None:
    embedded.expect(LUMBAR)
    audio = speak("one point five mils forty two psi").tobytes()
    embedded.begin()
    partial = [embedded.feed(audio[at : at + BLOCK_BYTES]) for at in range(0, len(audio), BLOCK_BYTES)]
    heard = embedded.end()
    assert any(partial)
    assert parse(heard.words) == parse("one point five mils forty two psi")
    assert heard.seconds == pytest.approx(len(audio) / 32_000, abs=0.01)


def test_only_what_is_sayable_now_is_heard(embedded: Sphinx, speak: Speak) -> None:
    audio = speak("c five six")
    embedded.expect(Sayable("cervical", ("C5-6",)))
    assert hear(embedded, audio).words == "c five six"
    embedded.expect(LUMBAR)
    assert hear(embedded, audio).words != "c five six"


def test_what_is_expected_anew_while_somebody_speaks_counts_from_the_next_phrase_on(
    embedded: Sphinx, speak: Speak
) -> None:
    audio = speak("c five six").tobytes()
    embedded.expect(Sayable("cervical", ("C5-6",)))
    embedded.begin()
    embedded.feed(audio[: len(audio) // 2])
    embedded.expect(LUMBAR)
    embedded.feed(audio[len(audio) // 2 :])
    assert embedded.end().words == "c five six"
    assert hear(embedded, audio).words != "c five six"


def test_a_number_comes_with_its_nearest_rival(embedded: Sphinx, speak: Speak) -> None:
    embedded.expect(LUMBAR)
    heard = hear(embedded, speak("fifteen psi"))
    assert heard.rival.endswith("psi")
    assert heard.rival != heard.words
    assert heard.margin is not None


def test_a_phrase_without_end_is_none(embedded: Sphinx, speak: Speak) -> None:
    embedded.expect(LUMBAR)
    audio = np.tile(speak("pain seven"), 12)
    assert len(audio) > LONGEST_S * 16_000
    assert hear(embedded, audio).words == ""
    assert hear(embedded, speak("pain seven")).words == "pain seven"


def test_many_grammars_leave_nothing_behind(embedded: Sphinx, speak: Speak) -> None:
    for at in range(13):
        embedded.expect(Sayable("lumbar", ("L4-5",), usual=("reading",) * (at + 1)))
    embedded.expect(LUMBAR)
    assert hear(embedded, speak("pain seven")).words == "pain seven"


def test_an_engine_that_forgot_hears_as_a_new_one(embedded: Sphinx, speak: Speak) -> None:
    embedded.expect(LUMBAR)
    audio = speak("pain seven")
    hear(embedded, audio)
    embedded.forget()
    new = hear(embedded, audio)
    for words in ("one point five mils forty psi", "l four five"):
        hear(embedded, 3 * speak(words, "us-f") // 4)
    used = hear(embedded, audio)
    embedded.forget()
    again = hear(embedded, audio)
    # The engine tries the densities of the frame before first, also where that was another utterance's last.
    assert (again.fit, again.between) == pytest.approx((new.fit, new.between), abs=0.1)
    assert abs(used.fit - new.fit) > 1
    assert [(part.text, part.begins) for part in again.parts] == [(part.text, part.begins) for part in new.parts]


def test_a_model_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SpeechError, match=r"en-us: the speech model is not there"):
        Sphinx(tmp_path)


def test_another_language_than_english_is_refused_in_words() -> None:
    engine = Sphinx()
    with pytest.raises(SpeechError, match="German speech needs a German model"):
        engine.expect(Sayable(language="de"))
    engine.close()


@pytest.mark.parametrize("words", ["start injection", "stop injection"])
def test_start_and_stop_are_asked_for_where_they_sound_alike(embedded: Sphinx, speak: Speak, words: str) -> None:
    embedded.expect(LUMBAR)
    heard = hear(embedded, speak(words, "scotland"))
    assert {heard.words, heard.rival} == {"start injection", "stop injection"}


def test_phones_that_no_word_explains_are_told(embedded: Sphinx, speak: Speak) -> None:
    embedded.expect(LUMBAR)
    said = hear(embedded, speak("one point five mils"))
    assert said.apart < 0.3
    assert said.outside == 0
    talk = hear(embedded, speak("the blood pressure is one twenty over eighty"))
    assert talk.apart > 2 * said.apart
