"""The words of a curve that is frozen, measured or zoomed, in the language of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discorecorder.ui.room.curve_mark import Line
from discorecorder.ui.words import local_number, span, tr

if TYPE_CHECKING:
    from discorecorder.ui.room.curve_reading import Difference, Reading

AWAY_S = 0.5
"""From how far on a pressure that was read before or after the place is told with its time, in s."""


def frozen_words(left_s: float, key: str) -> list[str]:
    """Return the wordings of the mark of a frozen curve that goes on by itself in so many s, the longest first."""
    clock = span(left_s + 0.999)
    keys = tr("{key} or Esc", key=key) if key else "Esc"
    return [
        tr("frozen: goes on with {keys}, the next injection, or by itself in {clock}", keys=keys, clock=clock),
        tr("frozen: goes on with {keys}, or by itself in {clock}", keys=keys, clock=clock),
        tr("frozen: goes on by itself in {clock}", clock=clock),
        tr("frozen {clock}", clock=clock),
    ]


def zoomed_words(times: float, key: str) -> list[str]:
    """Return the wordings of the mark of a curve that is zoomed, the longest first."""
    number = local_number(f"{times:.0f}" if times >= 9.95 else f"{round(times, 1):g}")
    short = tr("zoomed {times} \u00d7", times=number)
    return [tr("zoomed {times} \u00d7, all of it: {key}", times=number, key=key), short] if key else [short]


def measured_lines(reading: Reading, apart: Difference | None) -> list[Line]:
    """Return what is read at the cursor, and the difference to the other one."""
    unit = tr("psi a.o.") if reading.is_above else tr("psi gauge")
    psi = tr("no pressure") if reading.psi is None else f"{_tenth(reading.psi)} {unit}"
    lines = [Line(_clock(reading.seconds), "text"), Line(psi, "pressure_text")]
    if reading.psi is not None and abs(reading.psi_at_s - reading.seconds) > AWAY_S:
        lines.append(Line(tr("read at {clock}", clock=_clock(reading.psi_at_s)), "soft"))
    pain = tr("no score yet") if reading.pain is None else tr("pain {score}", score=reading.pain)
    lines.append(Line(pain, "pain_text"))
    lines.append(Line(tr("no volume") if reading.volume_ml is None else f"{_hundredth(reading.volume_ml)} mL", "text"))
    if apart is not None:
        lines.append(Line(tr("difference"), "soft"))
        lines.append(Line(f"{_signed(apart.seconds, 1)} s", "text"))
        if apart.psi is not None:
            lines.append(Line(f"{_signed(apart.psi, 1)} psi", "pressure_text"))
        if apart.volume_ml is not None:
            lines.append(Line(f"{_signed(apart.volume_ml, 2)} mL", "text"))
    return lines


def measured_words(reading: Reading, apart: Difference | None) -> str:
    """Return the same in one sentence, for those who do not see it."""
    return ", ".join(line.words for line in measured_lines(reading, apart))


def _clock(seconds: float) -> str:
    """Return a time with its tenths, as a sample has one."""
    tenths = round(max(0.0, seconds) * 10)
    return f"{span(tenths // 10)}{local_number(f'.{tenths % 10}')}"


def _tenth(value: float) -> str:
    return local_number(f"{round(value, 1) + 0.0:g}")


def _hundredth(value: float) -> str:
    return local_number(f"{round(value, 2) + 0.0:g}")


def _signed(value: float, places: int) -> str:
    rounded = round(value, places) + 0.0
    return local_number(f"{rounded:+g}".replace("-", "\u2212")) if rounded else "0"
