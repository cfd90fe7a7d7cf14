"""The acoustic model moved towards one speaker: where its densities lie, in the files of the engine's own model.

Each phone has a codebook of 128 densities in each of three streams: the cepstra, their slope and their curvature. All
codebooks are moved by one linear transform a stream, found by maximum likelihood (MLLR: Leggetter and Woodland 1995,
Gales 1998) and held near no change where little was said; then each density is moved a little further towards what was
heard of it (MAP: Gauvain and Lee 1994). Variances and weights stay as they are.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from discorecorder.dictation.speech import SpeechError
from discorecorder.dictation.speech.acoustic import Densities, densities_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

_ENDS = b"endhdr\n"
_HEADER = b"s3\nversion 1.0\nendhdr\n"
_MAGIC = 0x11223344
TIMES = 2
"""How often the transform is found anew, with the shares of the densities that the last one gives."""
LEAST_VARIANCE = 1e-4
_REACH = 3
"""So many frames before and behind one go into its curvature."""
TRANSFORM_FRAMES = 200.0
"""So many frames of speech count as much as the belief that no transform is needed."""
DENSITY_FRAMES = 4.0
"""So many frames of one density count as much as the belief that it lies where the transform put it."""


class Spoken(NamedTuple):
    """What was spoken, frame by frame: the features (frame, stream, dimension), and the number of the phone."""

    features: Floats
    phones: NDArray[np.intp]


class Sums(NamedTuple):
    """What was heard of each density: how many frames, the sum of their features, and of the squares of them."""

    frames: Floats
    features: Floats
    squares: Floats


class Model(NamedTuple):
    """The densities of a model: means and variances (phone, stream, density, dimension), and the phones' names."""

    means: Floats
    variances: Floats
    phones: tuple[str, ...]


def read_model(folder: Path, files: Densities | None = None) -> Model:
    """Return the densities of the acoustic model in a folder, from ``files`` where they are not those that ship.

    Raises SpeechError naming the file that is not such.
    """
    files = files or densities_of(folder)
    means = read_gaussians(files.means)
    variances = np.maximum(read_gaussians(files.variances), LEAST_VARIANCE)
    phones = _phones(folder / "mdef")
    if variances.shape != means.shape or len(phones) != len(means) or means.shape[1] != 3:
        raise SpeechError(f"{folder}: this model has no codebook for each phone; it cannot be adapted to a speaker")
    return Model(means, variances, phones)


def read_gaussians(path: Path) -> Floats:
    """Return means or variances (codebook, stream, density, dimension). Raises SpeechError naming the file."""
    try:
        raw = path.read_bytes()
        at = raw.index(_ENDS) + len(_ENDS)
        order = "<" if struct.unpack_from("<I", raw, at)[0] == _MAGIC else ">"
        magic, codebooks, streams, densities = struct.unpack_from(f"{order}4I", raw, at)
        lengths = struct.unpack_from(f"{order}{streams}I", raw, at + 16) if streams < len(raw) else ()
        count = codebooks * streams * densities * lengths[0]
        if magic != _MAGIC or len(set(lengths)) != 1:
            raise ValueError(f"{streams} streams of lengths {lengths}")
        values = np.frombuffer(raw, f"{order}f4", count, at + 20 + 4 * streams)
    except (OSError, ValueError, IndexError, struct.error) as failed:
        raise SpeechError(f"{path}: no densities of a speech model ({failed})") from None
    return values.reshape(codebooks, streams, densities, lengths[0]).astype(np.float64)


def as_gaussians(values: Floats) -> bytes:
    """Return means or variances in the form that the engine reads."""
    codebooks, streams, densities, length = values.shape
    numbers = (_MAGIC, codebooks, streams, densities, *([length] * streams), values.size)
    return _HEADER + struct.pack(f"<{len(numbers)}I", *numbers) + values.astype("<f4").tobytes()


def _phones(path: Path) -> tuple[str, ...]:
    """Return the names of the phones in the order of their codebooks, from a binary definition of the model."""
    try:
        raw = path.read_bytes()
        (told,) = struct.unpack_from("<i", raw, 8)
        (count,) = struct.unpack_from("<i", raw, 12 + told)
        names = raw[12 + told + 40 :].split(b"\0", count)[:count]
        if raw[:4] != b"BMDF" or len(names) != count:
            raise ValueError("it is not binary")
        return tuple(name.decode("ascii") for name in names)
    except (OSError, ValueError, struct.error) as failed:
        raise SpeechError(f"{path}: no definition of a speech model ({failed})") from None


def features(cepstra: Floats) -> Floats:
    """Return what the engine makes of cepstra (frame, dimension): them, their slope and curvature, as streams."""
    around = np.pad(cepstra, ((_REACH, _REACH), (0, 0)), "edge")

    def at(shift: int) -> Floats:
        return around[_REACH + shift : _REACH + shift + len(cepstra)]

    return np.stack([cepstra, at(2) - at(-2), at(3) - at(-1) - at(1) + at(-3)], axis=1)


def gathered(spoken: Iterable[Spoken], model: Model, means: Floats) -> Sums:
    """Return what was heard of each density, where the densities lie at ``means``; each is as likely as the others."""
    frames = np.zeros(means.shape[:3])
    sums, squares = np.zeros(means.shape), np.zeros(means.shape)
    wide = np.log(model.variances).sum(-1)
    for one in spoken:
        for phone in np.unique(one.phones):
            heard = one.features[one.phones == phone]
            apart = (heard[:, :, None, :] - means[phone]) ** 2 / model.variances[phone]
            shares = _shares(-0.5 * (apart.sum(-1) + wide[phone]))
            frames[phone] += shares.sum(0)
            sums[phone] += np.einsum("tsd,tsi->sdi", shares, heard)
            squares[phone] += np.einsum("tsd,tsi->sdi", shares, heard**2)
    return Sums(frames, sums, squares)


def _shares(logarithms: Floats) -> Floats:
    likely = np.exp(logarithms - logarithms.max(-1, keepdims=True))
    shares: Floats = likely / likely.sum(-1, keepdims=True)
    return shares


def adapted(model: Model, spoken: Sequence[Spoken]) -> Floats:
    """Return where the densities lie for who spoke: moved by a transform a stream, then each for itself."""
    means = model.means
    for _ in range(TIMES):
        means = transformed(model, gathered(spoken, model, means))
    sums = gathered(spoken, model, means)
    return (DENSITY_FRAMES * means + sums.features) / (DENSITY_FRAMES + sums.frames)[..., None]


def transformed(model: Model, sums: Sums) -> Floats:
    """Return the means under the linear transform of each stream that fits best what was heard."""
    streams = range(model.means.shape[1])
    parts = [model.means, model.variances, sums.frames, sums.features]
    return np.stack([_transformed(*(part[:, stream] for part in parts)) for stream in streams], axis=1)


def _transformed(means: Floats, variances: Floats, frames: Floats, sums: Floats) -> Floats:
    """Return means under one transform: row by row the solution of the normal equations, with the belief in none."""
    length = means.shape[-1]
    flat, spread, added = (values.reshape(-1, length) for values in (means, variances, sums))
    belief = TRANSFORM_FRAMES / len(flat)
    weights, aims = frames.reshape(-1) + belief, added + belief * flat
    extended = np.hstack([flat, np.ones((len(flat), 1))])
    moved = np.empty_like(flat)
    for row in range(length):
        left = (extended * (weights / spread[:, row])[:, None]).T @ extended
        moved[:, row] = extended @ np.linalg.solve(left, (aims[:, row] / spread[:, row]) @ extended)
    return moved.reshape(means.shape)
