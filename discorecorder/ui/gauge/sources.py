"""Which source streams at the table: the gauge of the room, or in practice a scripted patient."""

from __future__ import annotations

from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from discorecorder.devices import DEVICES
from discorecorder.model.values import EntryError
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from discorecorder.devices import Source
    from discorecorder.settings import Settings


OF_A_PATIENT = frozenset({"serial", "network"})
"""The kinds of source that may stream into the record of a patient."""


class Chosen(NamedTuple):
    """A source, the range that it can measure less its zero, in its unit, and maker and model where they are told."""

    source: Source
    least: float = -inf
    most: float = inf
    model: str = ""


def source_of(settings: Settings, *, is_practice: bool) -> Chosen | None:
    """Return the source of the preferences, not opened yet; None where pressures are typed.

    Raises EntryError where its profile is wrong, and where what is simulated or recorded would stream into the record
    of a patient.
    """
    if is_practice and settings.practice_patient:
        return _simulated(settings.practice_patient)
    if not settings.gauge:
        return None
    from discorecorder.devices.profile import read_profile

    profile = read_profile(Path(settings.gauge).expanduser())
    if profile.kind not in OF_A_PATIENT and not is_practice:
        raise EntryError(
            tr("{name} is no gauge but a simulation or a recording: it streams in practice alone.", name=profile.name)
        )
    source = DEVICES[profile.kind](profile)
    return Chosen(
        source,
        -inf if profile.least is None else profile.least - profile.zero,
        inf if profile.most is None else profile.most - profile.zero,
        profile.model,
    )


def _simulated(name: str) -> Chosen:
    from discorecorder.devices.patients import patients
    from discorecorder.devices.simulated import SimulatedDisc

    known = patients()
    if name not in known:
        raise EntryError(tr("{name} is no scripted patient; there are {known}.", name=name, known=", ".join(known)))
    patient = known[name]
    return Chosen(SimulatedDisc(patient, patient.levels[0]))
