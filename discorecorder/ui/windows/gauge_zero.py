"""The zero of a gauge: what it shows at no pressure, measured on the last second and written into its profile."""

from __future__ import annotations

import os
from math import ceil, log10
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING

from discorecorder.devices.profile import profile_from, read_profile
from discorecorder.model.units import one_in
from discorecorder.model.values import EntryError
from discorecorder.ui.words import local_number, tr

if TYPE_CHECKING:
    from discorecorder.devices.profile import Profile
    from discorecorder.ui.windows.gauge_trial import Told

MOST_SPREAD = 1.0
"""How far the readings of one second may lie apart, in the unit of the gauge, and never more than one psi."""
LEAST_READINGS = 2


def measured_zero(profile: Profile, told: Told) -> float:
    """Return the zero of a gauge that is open to the air, in the unit of its profile.

    Raises EntryError where too little came in the last second, it was not quiet, or it is in another unit.
    """
    _check_kind(profile, told)
    readings = told.last_second
    if len(readings) < LEAST_READINGS:
        raise EntryError(
            tr(
                "Only {count} readings came in the last second. Wait until the gauge sends, or read what it shows and "
                "write it into the profile as zero.",
                count=len(readings),
            )
        )
    spread, most = max(readings) - min(readings), _most_spread(told.unit)
    if spread > most:
        raise EntryError(
            tr(
                "The gauge is not quiet: in the last second its readings lay {spread} {unit} apart, more than {most}. "
                "Open it to the air, let go of the syringe, and try again.",
                spread=local_number(f"{spread:.3g}"),
                most=local_number(f"{most:.3g}"),
                unit=told.unit,
            )
        )
    # What is shown is less the zero that the profile has already.
    return round(profile.zero + fmean(readings), _places(profile)) + 0.0


def zero_line(zero: float) -> str:
    """Return the line of a profile that says the zero."""
    return f"zero = {zero!r}"


def write_zero(path: Path, zero: float) -> None:
    """Write the zero into a profile; everything else of the file stays, comments too.

    Raises EntryError where the file ships with the program, is no profile, or cannot be written; then it is as it was.
    """
    from tomlkit import parse

    if is_shipped(path):
        raise EntryError(
            tr(
                "{path} ships with the program and is not changed. Copy it under the name of your gauge, and choose "
                "the copy.",
                path=path,
            )
        )
    read_profile(path)
    held = parse(path.read_bytes().decode("utf-8-sig"))
    held["zero"] = zero
    text = held.as_string()
    profile_from(text, str(path))
    _replace(path, text.encode())


def is_shipped(path: Path) -> bool:
    """Return whether a profile is one of those that ship."""
    from discorecorder.assets import asset

    return path.resolve().parent == asset("gauges").resolve()


def _check_kind(profile: Profile, told: Told) -> None:
    if profile.kind == "simulated":
        raise EntryError(tr("A simulated disc has no zero to be set."))
    if profile.unit and told.unit != profile.unit:
        raise EntryError(
            tr(
                "The gauge sends {unit} now, and its profile says {wanted}. Set the gauge back to {wanted}, and try "
                "again.",
                unit=told.unit,
                wanted=profile.unit,
            )
        )


def _most_spread(unit: str) -> float:
    return min(MOST_SPREAD, float(one_in(unit, "psi")))


def _places(profile: Profile) -> int:
    """Return how many decimals a zero has: one more than the gauge shows."""
    return 3 if not profile.resolution else max(3, ceil(-log10(profile.resolution)) + 1)


def _replace(path: Path, text: bytes) -> None:
    """Put the text in the place of the file once all of it is on the disk."""
    target = path.resolve()  # a link stays a link
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        try:
            with draft.open("wb") as opened:
                opened.write(text)
                opened.flush()
                os.fsync(opened.fileno())
            draft.chmod(target.stat().st_mode & 0o777)
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as failed:
        raise EntryError(
            tr("{path} cannot be written ({why}); the file is as it was.", path=path, why=failed.strerror)
        ) from None
