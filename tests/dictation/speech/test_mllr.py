"""The acoustic model moved towards one speaker, on densities made for the purpose and on the engine's own."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pocketsphinx
import pytest

from discorecorder.dictation.speech import SpeechError
from discorecorder.dictation.speech.acoustic import wheels
from discorecorder.dictation.speech.mllr import (
    Model,
    Spoken,
    adapted,
    as_gaussians,
    features,
    gathered,
    read_gaussians,
    read_model,
    transformed,
)

OWN = Path(pocketsphinx.__file__).parent / "model" / "en-us" / "en-us"
PHONES = ("AA", "SIL", "T")
LENGTH = 4


def model() -> Model:
    chance = np.random.default_rng(1)
    means = chance.normal(0, 10, (len(PHONES), 3, 16, LENGTH))
    return Model(means, np.ones_like(means), PHONES)


def spoken(means: np.ndarray, frames: int, phone: int, seed: int = 2) -> Spoken:
    """Return frames of one phone that lie round densities at these means."""
    chance = np.random.default_rng(seed)
    chosen = chance.integers(0, means.shape[2], (frames, means.shape[1]))
    places = np.stack([means[phone, stream, chosen[:, stream]] for stream in range(means.shape[1])], axis=1)
    return Spoken(places + chance.normal(0, 0.3, places.shape), np.full(frames, phone))


def test_means_are_read_as_they_were_written(tmp_path: Path) -> None:
    means = model().means
    (tmp_path / "means").write_bytes(as_gaussians(means))
    assert np.allclose(read_gaussians(tmp_path / "means"), means, atol=1e-5)


def test_the_engines_own_model_has_a_codebook_for_each_phone() -> None:
    own = read_model(OWN, wheels(OWN))
    assert own.means.shape == (42, 3, 128, 13)
    assert {"SIL", "AA", "ZH"} <= set(own.phones)
    assert as_gaussians(own.means)[-own.means.size * 4 :] in (OWN / "means").read_bytes()


@pytest.mark.parametrize(
    "raw", [b"", b"s3\nendhdr\n", b"s3\nendhdr\n" + b"\x00" * 40, as_gaussians(model().means)[:-4]]
)
def test_a_damaged_file_of_means_is_refused_by_its_name(raw: bytes, tmp_path: Path) -> None:
    (tmp_path / "means").write_bytes(raw)
    with pytest.raises(SpeechError, match="means: no densities"):
        read_gaussians(tmp_path / "means")


def test_a_model_without_a_definition_is_refused_by_its_name(tmp_path: Path) -> None:
    for name in ("means", "variances"):
        (tmp_path / name).write_bytes((OWN / name).read_bytes())
    (tmp_path / "mdef").write_bytes(b"text that defines nothing")
    with pytest.raises(SpeechError, match="mdef: no definition"):
        read_model(tmp_path)


def test_a_model_with_other_codebooks_than_phones_is_refused(tmp_path: Path) -> None:
    for name in ("means", "variances"):
        (tmp_path / name).write_bytes(as_gaussians(model().means))
    (tmp_path / "mdef").write_bytes((OWN / "mdef").read_bytes())
    with pytest.raises(SpeechError, match="cannot be adapted"):
        read_model(tmp_path)


def test_a_steady_rise_has_a_slope_and_no_curvature() -> None:
    rising = np.arange(20.0)[:, None] * np.ones(LENGTH)
    streams = features(rising)[3:-3]
    assert np.all(streams[:, 1] == 4)
    assert np.all(streams[:, 2] == 0)


def test_a_frame_counts_once_in_each_stream() -> None:
    known = model()
    sums = gathered([spoken(known.means, 50, 0)], known, known.means)
    assert sums.frames.sum(axis=(0, 2)) == pytest.approx([50, 50, 50])
    assert sums.frames[1:].sum() == 0


def test_a_speakers_transform_is_found_also_for_phones_that_were_not_said() -> None:
    known = model()
    turn = np.eye(LENGTH) + np.random.default_rng(3).normal(0, 0.03, (LENGTH, LENGTH))
    theirs = known.means @ turn + 0.5
    moved = transformed(known, gathered([spoken(theirs, 20_000, 0)], known, known.means))
    for phone in (0, 2):
        assert np.abs(moved[phone] - theirs[phone]).mean() < 0.25 * np.abs(known.means[phone] - theirs[phone]).mean()


def test_nothing_said_changes_nothing() -> None:
    assert np.allclose(adapted(model(), []), model().means)


def test_little_said_moves_the_densities_less_than_much() -> None:
    known = model()
    theirs = known.means + 0.5

    def moved(frames: int) -> float:
        return float(np.abs(adapted(known, [spoken(theirs, frames, 0)])[0] - known.means[0]).mean())

    assert 0 < moved(20) < moved(2_000)
    assert moved(20_000) == pytest.approx(0.5, abs=0.1)
