"""Sound files as the engines take them: WAV of any rate and number of channels becomes 16-bit mono of RATE_HZ."""

from __future__ import annotations

import struct
from math import gcd
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from discorecorder.dictation.speech import RATE_HZ, SpeechError

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

    from numpy.typing import NDArray

MOST_S = 600
MOST_BYTES = 256 * 1024 * 1024
"""No recording of phrases is longer or larger; what is, is refused before it is read."""
RATES_HZ = (4_000, 384_000)
MOST_CHANNELS = 64
_OPEN = 0x7FFF_0000
"""A program that writes into a pipe does not know the length yet, and writes one that is at least so large."""
_PCM, _FLOAT, _EXTENSIBLE = 1, 3, 0xFFFE
_CROSSINGS = 32
_PASSES = 0.92
"""Up to which share of half the lower rate the low-pass lets sound through."""
_AT_ONCE = 1 << 15


class _Form(NamedTuple):
    kind: int
    channels: int
    rate: int
    bits: int

    @property
    def size(self) -> int:
        return self.channels * self.bits // 8


def read_wav(path: Path) -> bytes:
    """Return the sound of a WAV file as 16-bit mono audio of RATE_HZ; of several channels the loudest.

    Raises:
        SpeechError: it is no WAV file, is compressed, empty, cut off or longer than MOST_S; the text says which.
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        try:
            form, raw = _read(file)
        except _WrongError as wrong:
            raise SpeechError(f"{path}: {wrong}") from None
    values = _loudest(_values(raw, form))
    if form.rate == RATE_HZ and values.dtype == np.int16:
        return values.tobytes()
    return _as_16_bit(resampled(_as_share(values), form.rate))


def resampled(samples: NDArray[np.float32], rate: int) -> NDArray[np.float32]:
    """Return sound of another rate at RATE_HZ: what the new rate cannot hold is filtered out first."""
    if rate == RATE_HZ:
        return samples
    common = gcd(rate, RATE_HZ)
    up, down = RATE_HZ // common, rate // common
    width = _PASSES * min(1.0, RATE_HZ / rate)
    half = int(np.ceil(_CROSSINGS / width))
    padded = np.pad(samples, (half - 1, half + 1))
    out = np.zeros(-(-len(samples) * up // down), np.float32)
    for phase in range(min(up, len(out))):
        first, part = divmod(phase * down, up)
        taps = _low_pass(part / up, half, width)
        for at in range(0, len(out[phase::up]), _AT_ONCE):
            begins = first + down * np.arange(at, min(at + _AT_ONCE, len(out[phase::up])))
            windows = np.lib.stride_tricks.sliding_window_view(padded, 2 * half)[begins]
            out[phase + at * up : phase + (at + len(begins)) * up : up] = windows @ taps
    return out


def _low_pass(part: float, half: int, width: float) -> NDArray[np.float32]:
    """Return the weights of the samples round a place that lies a part of a sample behind one of them."""
    away = np.arange(1 - half, half + 1) - part
    shape = np.i0(9.0 * np.sqrt(np.maximum(0.0, 1 - (away / half) ** 2))) / np.i0(9.0)
    return np.asarray(width * np.sinc(width * away) * shape, np.float32)


class _WrongError(Exception):
    """What is wrong with a file, in words."""


def _read(file: BinaryIO) -> tuple[_Form, bytes]:
    head = file.read(12)
    if not head:
        raise _WrongError("the file is empty")
    if len(head) < 12 or head[:4] != b"RIFF" or head[8:] != b"WAVE":
        raise _WrongError("this is no WAV file; save the recording as WAV (PCM)")
    form = None
    skipped = 0
    while len(head := file.read(8)) == 8:
        size = int.from_bytes(head[4:], "little")
        if head[:4] == b"fmt ":
            form = _form(file.read(min(size, 64)))
            skipped += _skip(file, size - min(size, 64) + size % 2)
        elif head[:4] == b"data":
            if form is None:
                raise _WrongError("the WAV file does not say of which form its sound is, or says it too late")
            return form, _sound(file, form, size)
        else:
            skipped += _skip(file, size + size % 2)
        if skipped > MOST_BYTES:
            break
    raise _WrongError("there is no sound in the WAV file; it was cut off, or nothing was recorded")


def _skip(file: BinaryIO, size: int) -> int:
    left = size
    while left > 0 and (read := file.read(min(left, 1 << 20))):
        left -= len(read)
    return size


def _form(raw: bytes) -> _Form:
    if len(raw) < 16:
        raise _WrongError("the WAV file is cut off in its head")
    kind, channels, rate, _, size, bits = struct.unpack_from("<HHIIHH", raw)
    if kind == _EXTENSIBLE and len(raw) >= 26:
        kind = int.from_bytes(raw[24:26], "little")
    if (kind == _PCM and bits not in {8, 16, 24, 32}) or (kind == _FLOAT and bits not in {32, 64}):
        raise _WrongError(f"samples of {bits} bits are not read; save the recording with 16")
    if kind not in {_PCM, _FLOAT}:
        raise _WrongError(f"the sound is compressed (kind {kind}); save the recording as WAV (PCM)")
    if not RATES_HZ[0] <= rate <= RATES_HZ[1]:
        raise _WrongError(f"{rate} samples a second are not read; save the recording with {RATE_HZ} or more")
    form = _Form(kind, channels, rate, bits)
    if not 1 <= channels <= MOST_CHANNELS or size != form.size:
        raise _WrongError(f"the head of the WAV file contradicts itself ({channels} channels, {size} bytes a sample)")
    return form


def _sound(file: BinaryIO, form: _Form, size: int) -> bytes:
    most = min(MOST_BYTES, MOST_S * form.rate * form.size)
    is_open = size >= _OPEN or size == 0
    raw = b"" if size > most and not is_open else file.read(most + 1 if is_open else size)
    if (size > most and not is_open) or len(raw) > most:
        raise _WrongError(
            f"the recording is longer than {MOST_S // 60} minutes or larger than {MOST_BYTES // 2**20} MB; cut it"
        )
    if not is_open and len(raw) < size:
        raise _WrongError(f"the file is cut off: it says {size} bytes of sound, and {len(raw)} are there")
    raw = raw[: len(raw) // form.size * form.size]
    if not raw:
        raise _WrongError("there is no sound in the WAV file; nothing was recorded")
    return raw


def _values(raw: bytes, form: _Form) -> NDArray[np.generic]:
    """Return samples as they stand in the file, a row for each moment and a column for each channel."""
    values: NDArray[np.generic]
    if form.kind == _FLOAT:
        values = np.frombuffer(raw, f"<f{form.bits // 8}")
    elif form.bits == 24:
        wide = np.zeros((len(raw) // 3, 4), np.uint8)
        wide[:, 1:] = np.frombuffer(raw, np.uint8).reshape(-1, 3)
        values = wide.view("<i4").reshape(-1)
    elif form.bits == 8:
        values = (np.frombuffer(raw, np.uint8).astype(np.int16) - 128) << 8
    else:
        values = np.frombuffer(raw, f"<i{form.bits // 8}")
    return values.reshape(-1, form.channels)


def _loudest(values: NDArray[np.generic]) -> NDArray[np.generic]:
    if values.shape[1] == 1:
        return values[:, 0]
    sums = [float(np.sum(_as_share(values[:, at]) ** 2, dtype=np.float64)) for at in range(values.shape[1])]
    return np.ascontiguousarray(values[:, int(np.argmax(sums))])


def _as_share(values: NDArray[np.generic]) -> NDArray[np.float32]:
    """Return samples as shares of full scale; what is no number is silence."""
    if values.dtype.kind == "f":
        return np.clip(np.nan_to_num(values.astype(np.float32), posinf=1, neginf=-1), -1, 1)
    return values.astype(np.float32) / np.float32(2 ** (8 * values.dtype.itemsize - 1))


def _as_16_bit(samples: NDArray[np.float32]) -> bytes:
    return np.clip(np.rint(samples * 32_768), -32_768, 32_767).astype("<i2").tobytes()
