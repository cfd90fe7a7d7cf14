"""Where speech begins and ends: in silence, in a room's noise, beside beeps, and however the audio is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.speech.noise import in_noise, pink, room
from discorecorder.dictation.speech import RATE_HZ
from discorecorder.dictation.speech.endpoints import BEGAN, ENDED, ENDS_S, FRAME_S, SPEECH, Endpoints

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tests.dictation.speech.conftest import Speak

SECOND = np.zeros(RATE_HZ, np.int16)
WORDS = ("stop", "six", "confirm", "pain seven", "one point five mils forty two psi")


class Found(NamedTuple):
    """An utterance: when it was known to begin and to end, s, and its audio."""

    begins: float
    ends: float
    audio: bytes


def utterances(sound: NDArray[np.int16], step: int = 1_600) -> list[Found]:
    """Return what is found in a sound that comes in blocks of so many samples."""
    endpoints = Endpoints()
    found: list[Found] = []
    begins, audio = 0.0, b""
    for at in range(0, len(sound), step):
        for what, block in endpoints.found(sound[at : at + step].tobytes()):
            if what == BEGAN:
                begins, audio = at / RATE_HZ, b""
            elif what == SPEECH:
                audio += block
            elif what == ENDED:
                found.append(Found(begins, min(at + step, len(sound)) / RATE_HZ, audio))
    assert not endpoints.in_speech, "the speech was not found to end"
    return found


def between(speech: NDArray[np.int16]) -> NDArray[np.int16]:
    return np.concatenate([SECOND, speech, SECOND, SECOND])


def spoken_from_to(sound: NDArray[np.int16]) -> tuple[float, float]:
    loud = np.flatnonzero(np.abs(sound.astype(int)) > 300)
    return loud[0] / RATE_HZ, loud[-1] / RATE_HZ


@pytest.mark.parametrize("noise", [None, room, pink], ids=("clean", "room", "pink"))
@pytest.mark.parametrize("words", WORDS)
def test_a_phrase_is_found_whole_and_once(speak: Speak, words: str, noise: object) -> None:
    for voice in ("us-m", "gb-f", "scotland"):
        sound = between(speak(words, voice))
        begins, ends = spoken_from_to(sound)
        if callable(noise):
            sound = in_noise(sound, noise(len(sound) / RATE_HZ + 1, 5), 15)
        (found,) = utterances(sound)
        assert found.ends - len(found.audio) / 2 / RATE_HZ < begins
        assert ends < found.ends < ends + ENDS_S + 0.15


def test_the_audio_of_an_utterance_is_that_of_the_microphone(speak: Speak) -> None:
    sound = between(speak("pain seven", "us-m"))
    (found,) = utterances(sound)
    assert found.audio in sound.tobytes()


@pytest.mark.parametrize("noise", [room, pink])
def test_a_room_in_which_nobody_speaks_begins_nothing(noise: object) -> None:
    assert callable(noise)
    for seed in range(3):
        assert utterances(np.asarray(noise(20, seed) * 400, np.int16)) == []


def test_silence_begins_nothing() -> None:
    assert utterances(np.concatenate([SECOND] * 5)) == []


def test_a_beep_neither_begins_an_utterance_nor_goes_on_with_it() -> None:
    beep = (np.sin(np.arange(RATE_HZ // 12) / 3) * 8_000).astype(np.int16)
    tone = (np.sin(np.arange(RATE_HZ // 2) / 3) * 8_000).astype(np.int16)
    beeps = np.concatenate([np.concatenate([beep, SECOND])] * 4)
    assert utterances(np.concatenate([SECOND, beeps])) == []
    pause = SECOND[: int(0.3 * RATE_HZ)]
    (found,) = utterances(np.concatenate([SECOND, tone, pause, beep, SECOND]))
    assert found.ends < 1 + 0.5 + ENDS_S + 0.15


def test_a_fan_that_is_switched_on_is_speech_for_a_few_seconds_and_then_the_room() -> None:
    fan = np.asarray(pink(12, 1) * 800, np.int16)
    (found,) = utterances(np.concatenate([SECOND, SECOND, SECOND, fan]))
    assert found.ends < 3 + 8


def test_how_long_ago_somebody_spoke_is_counted_in_the_time_of_the_audio() -> None:
    endpoints = Endpoints()
    tone = (np.sin(np.arange(RATE_HZ) / 3) * 8_000).astype(np.int16)
    for _ in endpoints.found(np.concatenate([SECOND, tone]).tobytes()):
        pass
    assert endpoints.silence_s < 3 * FRAME_S
    for _ in endpoints.found(SECOND[: RATE_HZ // 4].tobytes()):
        pass
    assert endpoints.silence_s == pytest.approx(0.25, abs=3 * FRAME_S)


def test_what_is_open_at_the_end_is_finished() -> None:
    endpoints = Endpoints()
    tone = (np.sin(np.arange(RATE_HZ) / 3) * 8_000).astype(np.int16)
    told = list(endpoints.found(np.concatenate([SECOND, tone[:-7]]).tobytes()))
    assert told[-1][0] != ENDED
    told += list(endpoints.finished())
    assert told[-1] == (ENDED, b"")
    assert b"".join(block for _, block in told).endswith(tone[:-7].tobytes())
    assert list(endpoints.finished()) == []


@given(st.integers(1, 9_000))
@settings(max_examples=15)
def test_in_what_blocks_it_comes_does_not_matter(step: int) -> None:
    tone = (np.sin(np.arange(RATE_HZ // 2) / 3) * 8_000).astype(np.int16)
    sound = np.concatenate([SECOND, tone, SECOND, tone, SECOND])
    assert [one.audio for one in utterances(sound, step)] == [one.audio for one in utterances(sound)]
