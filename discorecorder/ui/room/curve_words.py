"""The words of the curve, in the language of the screen: marks, axes, and the whole of it for those who cannot see."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from discorecorder.ui.room.curve_data import TIME
from discorecorder.ui.words import local_number, mark, span, tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from discorecorder.ui.room.curve_data import Mark, Trace

GRADES = {
    "none": mark("no pain"),
    "discordant": mark("discordant"),
    "similar": mark("concordant"),
    "exact": mark("concordant, exact"),
    "unable": mark("cannot say"),
}
STOPS = {
    "pain": mark("stop: pain"),
    "pressure": mark("stop: pressure"),
    "volume": mark("stop: volume"),
    "leak": mark("stop: leak"),
    "no rise": mark("stop: no rise"),
    "needle": mark("stop: needle"),
    "patient": mark("stop: patient"),
    "adverse": mark("stop: adverse event"),
    "operator": mark("stop: operator"),
}
LEAKS = {
    "epidural": mark("leak: epidural"),
    "foraminal": mark("leak: foraminal"),
    "vascular": mark("leak: vascular"),
    "endplate": mark("leak: end plate"),
    "schmorl": mark("leak: Schmorl"),
    "facet": mark("leak: facet"),
    "prevertebral": mark("leak: prevertebral"),
    "unconfirmed": mark("leak: unconfirmed"),
}
COLOURS = {
    "opening": "pressure_text",
    "first pain": "pain_text",
    "concordance": "pain_text",
    "leak": "warning_text",
    "stop": "text",
    "sleep": "text",
}
"""The colour of each kind of mark, by its meaning; the words tell it too."""


class MarkLabel(NamedTuple):
    """A mark as it is written above the plot: its words, its colour, and where its line stands in px."""

    words: str
    colour: str
    x: float
    is_outside: bool


def mark_words(one: Mark) -> str:
    """Return a mark in words."""
    if one.kind == "opening":
        return tr("opened {psi} psi", psi=local_number(one.value))
    if one.kind == "first pain":
        return tr("first pain {score}", score=one.value) if one.value else tr("first pain")
    if one.kind == "sleep":
        return tr("asleep")
    if one.kind == "stop":
        return tr(STOPS.get(one.value, mark("stop")))
    return tr(LEAKS.get(one.value, GRADES.get(one.value, mark("leak"))))


def psi_words(psi: float) -> str:
    """Return a pressure for the screen: to a whole psi from 10 on, else to a tenth."""
    return local_number(f"{psi:.0f}" if abs(psi) >= 9.95 else f"{round(psi, 1):g}")


def pressure_title(trace: Trace | None) -> tuple[str, str]:
    """Return the name of the pressure axis and its colour; gauge pressure is named as such, with a warning."""
    if trace is not None and not trace.is_above and trace.last_psi is not None:
        return tr("\u25b2 psi on the gauge, no opening pressure"), "warning_text"
    return tr("psi above opening"), "pressure_text"


def ghost_words(ghost: Trace, neutral: Mapping[str, str] | None) -> str:
    """Return the name of the control disc; under neutral names nothing tells that it was one."""
    if neutral is not None:
        return neutral.get(ghost.level, "")
    return tr("{level}, control", level=ghost.level)


def tick_words(value: float, axis: str) -> str:
    """Return a number of the axis that runs across."""
    return span(value) if axis == TIME else local_number(f"{value:g}")


def axis_words(axis: str) -> str:
    """Return the unit of the axis that runs across."""
    return tr("min:s") if axis == TIME else tr("mL")


def told(trace: Trace | None) -> str:
    """Return the curve point by point, for those who do not see it."""
    if trace is None or not trace.samples:
        return tr("No reading yet")
    points = []
    for sample in trace.samples[-TOLD:]:
        parts = [
            "" if sample.volume_ml is None else f"{local_number(f'{sample.volume_ml:g}')} mL",
            "" if sample.psi is None else f"{psi_words(sample.psi)} psi",
            "" if sample.pain is None else tr("pain {score}", score=sample.pain),
        ]
        points.append(f"{span(sample.seconds)} {', '.join(part for part in parts if part)}")
    return "; ".join(points)


TOLD = 12
"""How many of the newest points are told."""
