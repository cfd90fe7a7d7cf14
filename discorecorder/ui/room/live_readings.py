"""The numbers of the capture screen while a gauge streams: its own, as they are now."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from discorecorder.model.prompting import Prompt, near
from discorecorder.model.units import one_in
from discorecorder.ui.room.readings import DASH, Readings
from discorecorder.ui.words import local_number, local_psi, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from discorecorder.model.discogram import Discogram
    from discorecorder.model.prompting import Ceilings
    from discorecorder.model.state import Injection
    from discorecorder.model.stream_watch import State
    from discorecorder.ui.gauge.live import Newest

OLD_S = 1.0
"""From what age on, in s, a sample is no reading of this moment any more."""
DISTRUSTED = frozenset({"gauge frozen", "gauge gap"})
"""Doubts under which what was read and typed stands on the screen, and not what the gauge sends."""


def live_prompts(
    shown: Sequence[Prompt], discogram: Discogram, ceilings: Ceilings, newest: Newest
) -> tuple[Prompt, ...]:
    """Return prompts with the ceilings as the gauge has them now, in place of those of the newest reading."""
    injection = _running(discogram, newest)
    level = discogram.armed
    if injection is None or level is None:
        return tuple(shown)
    found: list[Prompt] = []
    above = _above(injection, newest)
    if newest.volume_ml is not None:
        found += near("volume", Fraction(f"{newest.volume_ml:.2f}"), ceilings.volume_ml(level), ceilings)
    if above is not None:
        found += near("pressure", above, ceilings.pressure_psi(injection), ceilings)
    of_gauge = {"volume"} if newest.volume_ml is not None else set()
    of_gauge |= {"pressure"} if above is not None else set()
    rest = [one for one in shown if not (" ceiling " in one.kind and one.kind.partition(" ")[0] in of_gauge)]
    return (*found, *rest)


def doubt(state: State, unit: str) -> Prompt:
    """Return the prompt of a state that makes a gauge doubtful, with its number and limit."""
    values = (("now", f"{state.number:.1f}"), ("limit", f"{state.limit:.1f}"), ("unit", unit))
    return Prompt(f"gauge {state.code}", values, True)


def live_readings(readings: Readings, discogram: Discogram, newest: Newest) -> Readings:
    """Return readings with volume and pressure as the gauge sends them; unchanged where it sends nothing now."""
    injection = discogram.injection
    if discogram.armed is None or newest.is_gone or newest.at is None:
        return readings
    if injection is not None and injection.stopped is not None:
        return readings
    if newest.volume_ml is not None:
        readings = replace(readings, volume=local_number(f"{newest.volume_ml:.2f}"))
    gauge_psi = _gauge(newest)
    if gauge_psi is None:
        return readings
    above = _above(injection, newest) if injection is not None else None
    return replace(
        readings,
        gauge=local_psi(gauge_psi),
        above=DASH if above is None else local_psi(above),
        pressure_note=_note(gauge_psi, injection),
    )


def _running(discogram: Discogram, newest: Newest) -> Injection | None:
    """Return the injection that runs at the armed level while the gauge sends; None where none does."""
    return None if newest.is_gone or newest.at is None else discogram.running


def _gauge(newest: Newest) -> Fraction | None:
    """Return the newest pressure in psi, to a tenth of the gauge's unit; None where none was sent."""
    pressure = newest.pressure
    if pressure is None or pressure != pressure:
        return None
    return Fraction(round(pressure * 10), 10) * one_in("psi", newest.unit)


def _above(injection: Injection, newest: Newest) -> Fraction | None:
    gauge_psi, opening = _gauge(newest), injection.opening_pressure
    return None if gauge_psi is None or opening is None else gauge_psi - opening.psi()


def _note(gauge_psi: Fraction, injection: Injection | None) -> str:
    opening = injection.opening_pressure if injection is not None else None
    opened = tr("opened at {psi}", psi=local_psi(opening.psi())) if opening is not None else tr("no opening pressure")
    return f"{tr('gauge {psi} psi', psi=local_psi(gauge_psi))}, {opened}"
