"""A zero is measured on a quiet gauge alone, and put into its profile without touching anything else."""

from __future__ import annotations

from pathlib import Path

import pytest

from discorecorder.devices.profile import Profile, read_profile
from discorecorder.model.values import EntryError
from discorecorder.ui.windows.gauge_trial import Told
from discorecorder.ui.windows.gauge_zero import measured_zero, write_zero

PROFILE = """# The gauge of room 2.
kind = "serial"
name = "Gauge of room 2"
unit = "psi"
pattern = 'P=(?P<pressure>[-+.0-9]+)'
zero = 0.5  # measured in May

port = "/dev/ttyUSB0"
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "gauge.toml"
    path.write_text(PROFILE, encoding="utf-8")
    return path


PSI = Profile("serial", "Gauge", "psi", pattern="(?P<pressure>.+)", port="COM3", zero=1.0, resolution=0.1)


def told_of(*readings: float, unit: str = "psi") -> Told:
    return Told(unit=unit, last_second=readings)


@pytest.mark.parametrize(
    ("readings", "unit", "zero"),
    [((0.0, 1.0), "psi", 1.5), ((-1.25, -1.25), "psi", -0.25), ((-1.0, -1.0), "psi", 0.0)],
)
def test_a_zero_is_what_the_gauge_showed_itself_on_average(readings: tuple[float, ...], unit: str, zero: float) -> None:
    assert measured_zero(PSI, told_of(*readings, unit=unit)) == zero


@pytest.mark.parametrize(
    ("profile", "told", "why"),
    [
        (PSI, told_of(), "Only 0 readings came in the last second"),
        (PSI, told_of(3.0), "Only 1 readings came in the last second"),
        (PSI, told_of(0.0, 1.01), "lay 1.01 psi apart, more than 1."),
        (PSI, told_of(0.0, 0.0, unit="kPa"), "The gauge sends kPa now, and its profile says psi."),
        (PSI.with_(unit="bar"), told_of(0.0, 0.07, unit="bar"), "lay 0.07 bar apart, more than 0.0689."),
    ],
)
def test_a_zero_is_refused_where_it_would_be_wrong(profile: Profile, told: Told, why: str) -> None:
    with pytest.raises(EntryError, match=why.replace("(", r"\(")):
        measured_zero(profile, told)


def test_a_profile_that_ships_or_cannot_be_written_stays_as_it_was(path: Path, tmp_path: Path) -> None:
    from discorecorder.assets import asset

    shipped = asset("gauges", "lines.toml")
    before = shipped.read_bytes()
    with pytest.raises(EntryError, match="ships with the program and is not changed"):
        write_zero(shipped, 1.0)
    assert shipped.read_bytes() == before
    with pytest.raises(EntryError, match="cannot be read"):
        write_zero(tmp_path / "nowhere.toml", 1.0)
    path.write_text("zero = ")
    with pytest.raises(EntryError, match="not TOML"):
        write_zero(path, 1.0)
    assert path.read_text() == "zero = "


def test_a_zero_is_added_where_there_was_none(path: Path) -> None:
    path.write_text(path.read_text().replace("zero = 0.5  # measured in May\n", ""))
    write_zero(path, -0.25)
    assert read_profile(path).zero == -0.25
    assert "# The gauge of room 2." in path.read_text()
    assert [one.name for one in path.parent.glob(".gauge*")] == []
