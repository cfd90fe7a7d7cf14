"""The acoustic model that ships serves the model that it was made from, and no other."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from discorecorder.assets import asset
from discorecorder.dictation.speech import SpeechError, acoustic
from discorecorder.dictation.speech.acoustic import Densities, densities_of, wheels
from discorecorder.dictation.speech.mllr import read_model
from discorecorder.dictation.speech.sphinx import Sphinx, shipped

ACOUSTIC = shipped() / "en-us"


def test_the_model_of_the_wheel_that_is_pinned_hears_with_the_densities_that_ship() -> None:
    assert densities_of(ACOUSTIC) == (asset("speech", "en-us.means"), asset("speech", "en-us.variances"))


def test_a_sites_own_model_keeps_its_own_densities(tmp_path: Path) -> None:
    for path in wheels(ACOUSTIC):
        shutil.copy(path, tmp_path)
    assert densities_of(tmp_path) != wheels(tmp_path), "the same model is the same in another folder"
    other = tmp_path / "other"
    shutil.copytree(tmp_path, other)
    changed = bytearray((other / "means").read_bytes())
    changed[-1] ^= 1
    (other / "means").write_bytes(changed)
    assert densities_of(other) == wheels(other)


def test_a_model_that_is_not_there_is_left_to_who_reads_it(tmp_path: Path) -> None:
    assert densities_of(tmp_path / "none") == Densities(tmp_path / "none" / "means", tmp_path / "none" / "variances")


@pytest.fixture
def ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a folder of the test's own with the densities that ship."""
    for name in ("en-us.json", "en-us.means", "en-us.variances"):
        shutil.copy(asset("speech", name), tmp_path)
    monkeypatch.setattr(acoustic, "asset", lambda _, name: tmp_path / name)
    densities_of.cache_clear()
    yield tmp_path
    densities_of.cache_clear()


@pytest.mark.parametrize("text", ["{", "[]", "{}", '{"made_from": {}}', '{"made_from": {"means": ""}}'])
def test_what_tells_of_which_model_they_are_is_named_where_it_is_damaged(text: str, ours: Path) -> None:
    (ours / "en-us.json").write_text(text, encoding="utf-8")
    with pytest.raises(SpeechError, match=r"en-us\.json: the file is damaged .*install discorecorder again"):
        densities_of(ACOUSTIC)


def test_where_what_ships_is_damaged_it_is_named_beside_the_wheels_model(ours: Path) -> None:
    (ours / "en-us.means").write_bytes(b"s3\nversion 1.0\n")
    with pytest.raises(SpeechError, match=f" and {ours} cannot be used .*; install discorecorder again"):
        Sphinx()


def test_what_ships_was_moved_but_not_far_and_no_variance_vanished() -> None:
    before, after = read_model(ACOUSTIC, wheels(ACOUSTIC)), read_model(ACOUSTIC)
    apart = np.abs(after.means - before.means) / np.sqrt(before.variances)
    assert 0.03 < float(np.median(apart)) < 1.0
    ratio = after.variances / before.variances
    assert 0.5 < float(np.median(ratio)) < 2.0
    assert np.all(np.isfinite(after.means))
    assert np.all(after.variances >= 1e-4)
