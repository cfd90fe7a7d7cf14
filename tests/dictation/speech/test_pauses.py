"""Silence around speech, which no engine works through."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from discorecorder.dictation.speech import BLOCK_BYTES, RATE_HZ
from discorecorder.dictation.speech.pauses import KEPT_S, OVER_ROOM, Pauses

SPEECH = 2_000.0
ROOM = 10.0
KEPT_BLOCKS = round(KEPT_S * RATE_HZ * 2 / BLOCK_BYTES)


def passed(pauses: Pauses, loudness: list[float]) -> list[int]:
    """Return which of the blocks of one utterance are passed on, in their order, by how loud they are."""
    pauses.begin()
    heard = b""
    for at, loud in enumerate(loudness):
        heard += pauses.passed(bytes([at]) * BLOCK_BYTES, loud, SPEECH)
    heard += pauses.rest()
    return list(heard[::BLOCK_BYTES])


def in_room(loudness: float = ROOM) -> Pauses:
    """Return pauses that know the room from an utterance before."""
    pauses = Pauses()
    passed(pauses, [loudness, SPEECH])
    return pauses


def test_all_of_the_first_utterance_is_heard() -> None:
    assert passed(Pauses(), [ROOM] * 9 + [SPEECH] + [ROOM] * 9) == list(range(19))


def test_a_little_silence_is_kept_before_and_behind_speech() -> None:
    heard = passed(in_room(), [ROOM] * 6 + [SPEECH] * 3 + [ROOM] * 5)
    assert heard == list(range(6 - KEPT_BLOCKS, 9 + KEPT_BLOCKS))


def test_silence_between_words_is_kept_whole() -> None:
    loudness = [SPEECH, *[ROOM] * 8, SPEECH]
    assert passed(in_room(), loudness) == list(range(10))


def test_what_is_nowhere_louder_than_the_room_is_heard_all_the_same() -> None:
    assert passed(in_room(), [ROOM * OVER_ROOM] * 7) == list(range(7))


def test_noise_that_wavers_is_the_room() -> None:
    heard = passed(in_room(), [ROOM, ROOM * 1.3, ROOM * 0.8, ROOM * 1.4, SPEECH])
    assert heard == [2, 3, 4]


def test_a_room_as_loud_as_speech_leaves_nothing_out() -> None:
    assert passed(in_room(SPEECH), [SPEECH * 0.4] * 5 + [SPEECH]) == list(range(6))


def test_a_fan_that_starts_is_heard_once_and_is_the_room_then() -> None:
    pauses = in_room()
    louder = ROOM * 4
    assert passed(pauses, [louder] * 4 + [SPEECH]) == list(range(5))
    assert passed(pauses, [louder] * 4 + [SPEECH]) == [2, 3, 4]


def test_blocks_that_are_cut_short_do_not_tell_how_loud_the_room_is() -> None:
    pauses = in_room()
    pauses.begin()
    pauses.passed(b"\0\0", 0.0, SPEECH)
    pauses.passed(bytes(BLOCK_BYTES), SPEECH, SPEECH)
    assert pauses.rest() == b""
    assert passed(pauses, [SPEECH * 0.3] * 4) == list(range(4))


def test_what_is_kept_does_not_hang_on_the_size_of_the_blocks() -> None:
    sound = bytes(BLOCK_BYTES * 6) + b"\1" * BLOCK_BYTES * 3 + bytes(BLOCK_BYTES * 5)
    for size in (640, 1_024, 4_096):
        pauses, heard = in_room(), b""
        pauses.begin()
        for at in range(0, len(sound), size):
            block = sound[at : at + size]
            heard += pauses.passed(block, SPEECH if any(block) else ROOM, SPEECH)
        heard += pauses.rest()
        around = len(heard) - 3 * BLOCK_BYTES
        assert 2 * KEPT_BLOCKS * BLOCK_BYTES - size <= around <= 2 * KEPT_BLOCKS * BLOCK_BYTES + 2 * size
        assert pauses.left_out == sound.index(b"\1") - heard.index(b"\1")


@given(st.lists(st.sampled_from([0.0, ROOM, 40.0, 500.0, SPEECH]), max_size=40))
def test_what_is_heard_is_one_piece_with_everything_louder_than_the_room(loudness: list[float]) -> None:
    heard = passed(in_room(), loudness)
    assert heard == list(range(heard[0], heard[-1] + 1)) if heard else not loudness
    assert {at for at, loud in enumerate(loudness) if loud > ROOM * OVER_ROOM} <= set(heard)
