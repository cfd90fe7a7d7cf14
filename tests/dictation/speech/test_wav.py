"""Sound files of every usual form are read as the engines take them; what cannot be is refused in words."""

from __future__ import annotations

import struct
from contextlib import suppress
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discorecorder.dictation.speech import RATE_HZ, SpeechError
from discorecorder.dictation.speech.wav import MOST_S, read_wav, resampled
from tests.sound_file import written

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from tests.dictation.speech.conftest import Speak

TONE_HZ = 1_000


def tone(hertz: float, rate: int, seconds: float = 0.5) -> NDArray[np.float64]:
    return 0.5 * np.sin(2 * np.pi * hertz * np.arange(int(rate * seconds)) / rate)


def chunk(name: bytes, content: bytes) -> bytes:
    return name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)


def head(kind: int = 1, channels: int = 1, rate: int = RATE_HZ, bits: int = 16) -> bytes:
    size = channels * bits // 8
    return struct.pack("<HHIIHH", kind, channels, rate, rate * size, size, bits)


def riff(*chunks: bytes) -> bytes:
    return b"RIFF" + struct.pack("<I", 4 + sum(map(len, chunks))) + b"WAVE" + b"".join(chunks)


def raw_of(sound: NDArray[np.float64], bits: int, *, is_float: bool = False) -> bytes:
    if is_float:
        return sound.astype(f"<f{bits // 8}").tobytes()
    if bits == 8:
        return np.asarray(np.rint(sound * 127) + 128, np.uint8).tobytes()
    whole = np.asarray(np.rint(sound * (2 ** (bits - 1) - 1)), "<i4")
    if bits == 24:
        return whole.view(np.uint8).reshape(-1, 4)[:, :3].tobytes()
    return whole.astype(f"<i{bits // 8}").tobytes()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "phrase.wav"


def read(path: Path) -> NDArray[np.int16]:
    return np.frombuffer(read_wav(path), np.int16)


def power_at(sound: NDArray[np.int16], hertz: float) -> float:
    """Return the amplitude of a tone in the middle of a sound, as a share of full scale."""
    middle = sound[1_000:-1_000].astype(float) / 32_768
    time = np.arange(len(middle)) / RATE_HZ
    return float(abs(np.mean(middle * np.exp(-2j * np.pi * hertz * time))) * 2)


@pytest.mark.parametrize("bits", [8, 16, 24, 32])
@pytest.mark.parametrize("rate", [8_000, 11_025, 16_000, 22_050, 32_000, 44_100, 48_000, 96_000])
@pytest.mark.parametrize("channels", [1, 2])
def test_every_usual_form_becomes_the_same_sound(path: Path, bits: int, rate: int, channels: int) -> None:
    sound = np.repeat(tone(TONE_HZ, rate), channels)
    path.write_bytes(riff(chunk(b"fmt ", head(1, channels, rate, bits)), chunk(b"data", raw_of(sound, bits))))
    heard = read(path)
    assert len(heard) == pytest.approx(RATE_HZ / 2, abs=2)
    assert power_at(heard, TONE_HZ) == pytest.approx(0.5, rel=0.02)


@pytest.mark.parametrize("bits", [32, 64])
def test_floating_point_is_read_and_what_is_no_number_is_silence(path: Path, bits: int) -> None:
    sound = tone(TONE_HZ, RATE_HZ)
    sound[::400] = np.nan
    path.write_bytes(riff(chunk(b"fmt ", head(3, bits=bits)), chunk(b"data", raw_of(sound, bits, is_float=True))))
    assert power_at(read(path), TONE_HZ) == pytest.approx(0.5, rel=0.02)


def test_sound_that_fits_already_stays_as_it_is(path: Path, speak: Speak) -> None:
    sound = speak("pain seven", "us-m")
    assert read_wav(written(path, sound)) == sound.tobytes()


@pytest.mark.parametrize("rate", [22_050, 44_100, 48_000, 96_000])
def test_what_the_new_rate_cannot_hold_is_filtered_out_and_not_folded_back(rate: int) -> None:
    for hertz in (8_400, 9_000, 10_000, 10_900):
        folded = resampled(np.asarray(tone(hertz, rate), np.float32), rate)
        assert float(np.sqrt(np.mean(folded[500:-500] ** 2))) < 0.0005
    for hertz in (100, 3_000, 6_500):
        kept = resampled(np.asarray(tone(hertz, rate), np.float32), rate)
        assert power_at(np.asarray(kept * 32_767, np.int16), hertz) == pytest.approx(0.5, rel=0.01)


@given(st.integers(4_000, 60_000), st.integers(1, 500))
@settings(max_examples=20)
def test_no_rate_and_no_length_is_in_the_way(rate: int, count: int) -> None:
    heard = resampled(np.full(count, 0.25, np.float32), rate)
    assert len(heard) == -(-count * RATE_HZ // rate)
    assert float(np.max(np.abs(heard))) < 0.4


def test_of_several_channels_the_loudest_is_heard(path: Path) -> None:
    both = np.zeros((RATE_HZ // 2, 2))
    both[:, 1] = tone(TONE_HZ, RATE_HZ)
    path.write_bytes(riff(chunk(b"fmt ", head(channels=2)), chunk(b"data", raw_of(both.reshape(-1), 16))))
    assert power_at(read(path), TONE_HZ) == pytest.approx(0.5, rel=0.01)


def test_chunks_that_do_not_matter_and_the_extensible_form_are_no_trouble(path: Path) -> None:
    extended = head(0xFFFE, bits=24) + struct.pack("<HHIH", 22, 24, 4, 1) + bytes(14)
    data = raw_of(tone(TONE_HZ, RATE_HZ), 24)
    path.write_bytes(
        riff(chunk(b"LIST", b"odd"), chunk(b"fmt ", extended), chunk(b"fact", bytes(4)), chunk(b"data", data))
    )
    assert power_at(read(path), TONE_HZ) == pytest.approx(0.5, rel=0.01)


def test_a_length_that_a_pipe_could_not_know_is_that_of_the_file(path: Path) -> None:
    data = raw_of(tone(TONE_HZ, RATE_HZ), 16)
    for told in (0, 0x7FFF_F000, 0xFFFF_FFFF):
        path.write_bytes(riff(chunk(b"fmt ", head()), b"data" + struct.pack("<I", told) + data))
        assert read_wav(path) == data


SOUND = raw_of(tone(TONE_HZ, RATE_HZ), 16)
REFUSED = {
    "nothing at all": (b"", "the file is empty"),
    "a text": (b"pain seven, said nobody", "no WAV file"),
    "half a head": (b"RIFF\0\0", "no WAV file"),
    "no chunk": (riff(), "no sound in the WAV file"),
    "no sound": (riff(chunk(b"fmt ", head()), chunk(b"data", b"")), "no sound in the WAV file"),
    "no chunk of sound": (riff(chunk(b"fmt ", head()), chunk(b"LIST", bytes(90))), "no sound in the WAV file"),
    "sound without its form": (riff(chunk(b"data", SOUND)), "does not say of which form"),
    "a short form": (riff(chunk(b"fmt ", head()[:9]), chunk(b"data", SOUND)), "cut off in its head"),
    "cut off": (riff(chunk(b"fmt ", head()), chunk(b"data", SOUND))[:-100], "cut off: it says 16000 bytes of sound"),
    "half a sample": (riff(chunk(b"fmt ", head()), chunk(b"data", b"x")), "nothing was recorded"),
    "too long": (
        riff(chunk(b"fmt ", head()), b"data" + struct.pack("<I", 20 * 60 * RATE_HZ * 2) + SOUND),
        "longer than 10 minutes",
    ),
    "compressed": (riff(chunk(b"fmt ", head(0x55)), chunk(b"data", SOUND)), "compressed"),
    "odd bits": (riff(chunk(b"fmt ", head(bits=12)), chunk(b"data", SOUND)), "samples of 12 bits"),
    "no rate": (riff(chunk(b"fmt ", head(rate=0)), chunk(b"data", SOUND)), "0 samples a second"),
    "no channel": (riff(chunk(b"fmt ", head(channels=0)), chunk(b"data", SOUND)), "contradicts itself"),
    "a wrong size": (riff(chunk(b"fmt ", head()[:12] + b"\7\0\x10\0"), chunk(b"data", SOUND)), "contradicts itself"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_heard_is_refused_in_words(path: Path, name: str) -> None:
    content, why = REFUSED[name]
    path.write_bytes(content)
    with pytest.raises(SpeechError, match=why) as refused:
        read_wav(path)
    assert str(refused.value).startswith(f"{path}: ")


def test_a_recording_of_twenty_minutes_is_refused_also_where_its_head_does_not_tell(path: Path) -> None:
    long = riff(chunk(b"fmt ", head(rate=4_000, bits=8)), b"data" + struct.pack("<I", 0xFFFF_FFFF))
    path.write_bytes(long + bytes(MOST_S * 4_000 + 1))
    with pytest.raises(SpeechError, match="longer than 10 minutes"):
        read_wav(path)


@given(st.binary(max_size=300), st.integers(0, 60), st.integers(0, 255))
@settings(max_examples=150)
def test_a_file_that_is_damaged_is_read_or_refused_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, more: bytes, at: int, byte: int
) -> None:
    path = tmp_path_factory.mktemp("damaged") / "one.wav"
    whole = bytearray(riff(chunk(b"fmt ", head()), chunk(b"data", SOUND[:200])) + more)
    whole[at] = byte
    path.write_bytes(whole)
    with suppress(SpeechError):
        assert len(read_wav(path)) % 2 == 0
