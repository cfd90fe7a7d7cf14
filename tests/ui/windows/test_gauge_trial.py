"""A gauge on trial: its range in its own words, and what cannot even be made."""

from __future__ import annotations

from math import inf
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from discorecorder.devices.profile import Profile, read_profile
from discorecorder.ui.windows.gauge_trial import Trial, limits_of
from tests.ui.table import until

PSI = Profile("serial", "Gauge", "psi", pattern="(?P<pressure>.+)", port="COM3", zero=1.0, resolution=0.1)


def test_the_range_of_a_gauge_is_doubted_less_its_zero_and_in_the_unit_it_sends() -> None:
    profile = PSI.with_(least=-5.0, most=300.0)
    assert (limits_of(profile, "psi").bottom, limits_of(profile, "psi").top) == (-6.0, 299.0)
    assert limits_of(profile, "kPa").top == pytest.approx(299 * 6.894757, rel=1e-6)
    assert limits_of(profile, "bar").drift == pytest.approx(0.0689476, rel=1e-5)
    assert (limits_of(PSI, "psi").bottom, limits_of(PSI, "psi").top) == (-inf, inf)


def test_a_source_that_cannot_be_made_is_told(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "recording.toml"
    path.write_text('kind = "recording"\nname = "Old disc"\nfile = "/nowhere.csv"\n')
    trial = Trial(read_profile(path))
    trial.begin()
    until(qtbot, lambda: trial.told.is_over)
    assert "/nowhere.csv: cannot be read" in trial.told.gone
