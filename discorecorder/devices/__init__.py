"""Pressure sources: whatever sends pressures while a disc is injected, read through one small protocol.

A source is opened, read again and again, and closed. It knows its own clock, its unit and what it measures; it knows
nothing of discs, records or screens, and it never drives a pump. ``DEVICES`` names the kinds of source there are.
"""

from __future__ import annotations

from typing import NamedTuple, Protocol

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from discorecorder.devices.profile import Profile

PRESSURE, VOLUME = "pressure", "volume"


class Sample(NamedTuple):
    """What a source sent at one moment.

    ``at_ms`` is the source's own clock in ms, from when it was opened; it never runs backwards. ``pressure`` is gauge
    pressure in the unit of the source, ``volume_ml`` is in mL; None is what was not sent. ``status`` is the source's
    own word, empty where all is well.
    """

    at_ms: int
    pressure: float | None
    volume_ml: float | None = None
    status: str = ""


class Heard(NamedTuple):
    """What came since the last reading: samples in order, and what could not be understood.

    ``skipped`` counts lines that were no samples, and ``why`` says of the last of them what was wrong; ``unit`` is the
    unit that the source sends now.
    """

    samples: tuple[Sample, ...]
    unit: str
    skipped: int = 0
    why: str = ""


class SourceError(Exception):
    """A source cannot be opened, or is gone; the words name it, say why, and what to do."""


class Source(Protocol):
    """One source of pressures. It is used by one thread."""

    @property
    def name(self) -> str:
        """What it is called on the screen and in the record."""

    @property
    def measures(self) -> frozenset[str]:
        """PRESSURE, or PRESSURE and VOLUME."""

    @property
    def unit(self) -> str:
        """A unit of ``model.units.PRESSURE_UNITS``."""

    @property
    def resolution(self) -> float | None:
        """The step between two pressures that it can tell apart, in its unit; None where that is not known."""

    @property
    def hertz(self) -> float | None:
        """How many samples a second it sends; None where that is not known."""

    def open(self) -> None:
        """Begin. Raises SourceError."""

    def read(self, seconds: float) -> Heard:
        """Return what came, after at most so many seconds. Raises SourceError where the source is gone."""

    def close(self) -> None:
        """End; it can be opened again."""


def _serial(profile: Profile) -> Source:
    from discorecorder.devices.serial_line import SerialLine

    return SerialLine(profile)


def _network(profile: Profile) -> Source:
    from discorecorder.devices.network import NetworkGauge

    return NetworkGauge(profile)


def _recording(profile: Profile) -> Source:
    from discorecorder.devices.recording import Recording

    return Recording.of(profile)


def _simulated(profile: Profile) -> Source:
    from discorecorder.devices.simulated import SimulatedDisc

    return SimulatedDisc.of(profile)


DEVICES: Mapping[str, Callable[[Profile], Source]] = {
    "serial": _serial,
    "network": _network,
    "recording": _recording,
    "simulated": _simulated,
}
"""What makes a source, by the kind that its profile names. What is typed by hand needs none."""
