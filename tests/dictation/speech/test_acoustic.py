"""The acoustic model that ships serves the model that it was made from, and no other."""

import shutil
from pathlib import Path

import numpy as np

from discorecorder.assets import asset
from discorecorder.dictation.speech.acoustic import Densities, densities_of, wheels
from discorecorder.dictation.speech.mllr import read_model
from discorecorder.dictation.speech.sphinx import shipped

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


def test_what_ships_was_moved_but_not_far_and_no_variance_vanished() -> None:
    before, after = read_model(ACOUSTIC, wheels(ACOUSTIC)), read_model(ACOUSTIC)
    apart = np.abs(after.means - before.means) / np.sqrt(before.variances)
    assert 0.03 < float(np.median(apart)) < 1.0
    ratio = after.variances / before.variances
    assert 0.5 < float(np.median(ratio)) < 2.0
    assert np.all(np.isfinite(after.means))
    assert np.all(after.variances >= 1e-4)
