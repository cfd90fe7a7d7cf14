"""The points of an injection as numbers: a column a point where they are few, else a row a point."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from discorecorder.report.flow import LEFT, NUMBER, Cell, Flow
from discorecorder.report.sheet import Ink, Type
from discorecorder.report.verdict_look import HAIR, MUTED
from discorecorder.report.wording import native_words, psi_words

if TYPE_CHECKING:
    from discorecorder.model.state import Injection, Point
    from discorecorder.report.study_view import StudyView

__all__ = ["draw_points", "points_height"]

_FEW: Final = 8
_ROW: Final = 10.4
_LABEL: Final = 96.0
_LABEL_LOOK: Final = Type(7.4, "regular", MUTED)
_LOOK: Final = Type(7.8)
_DASH: Final = "\u2013"
_HEADS: Final = {
    "seconds": "Time, s",
    "volume": "Volume, mL",
    "native": "Gauge as read",
    "psi": "Pressure, psi (gauge)",
    "above": "Above opening, psi",
    "pain": "Pain, 0 to 10",
    "record": "Record",
}


class _Words(NamedTuple):
    """One point in words; a star marks a value that was old, a dash one that is not known."""

    seconds: str
    volume: str
    native: str
    psi: str
    above: str
    pain: str
    record: str


def points_height(injection: Injection) -> float:
    """Return the height in points of a table that is kept in one piece; 0 for one that may run on."""
    if len(injection.points) > _FEW:
        return 0.0
    return (len(_fields(injection)) + 1) * _ROW + 6


def draw_points(flow: Flow, study: StudyView, injection: Injection) -> None:
    """Write the points of an injection below its curve."""
    points, fields = list(injection.points), _fields(injection)
    words = [_words(study, injection, point) for point in points]
    if len(points) > _FEW:
        rows = [[Cell(getattr(one, field), look=_LOOK) for field in fields] for one in words]
        flow.table([_HEADS[field] for field in fields], rows, [*[72.0] * (len(fields) - 1), 0])
    else:
        _columns(flow, words, fields)
    if any(point.is_stale(study.discogram.opened.stale_ms) for point in points):
        seconds = study.discogram.opened.stale_ms / 1000
        with flow.sheet.leaf("P"):
            flow.sheet.text(LEFT, flow.y + 6, f"* value older than {seconds:g} s when pain was scored", _LABEL_LOOK)
    flow.y += _ROW + 2


def _columns(flow: Flow, words: list[_Words], fields: tuple[str, ...]) -> None:
    """Write a column a point, with a line below every row."""
    sheet = flow.sheet
    width = min(58.0, (flow.width - _LABEL) / len(words))
    right = LEFT + _LABEL + width * len(words)
    with sheet.group("Table"):
        for field in fields:
            flow.y += _ROW
            with sheet.group("TR"):
                with sheet.leaf("TH", scope="Row"):
                    sheet.text(LEFT, flow.y - 2.6, _HEADS[field], _LABEL_LOOK)
                for place, one in enumerate(words, 1):
                    look = NUMBER if field == "record" else _LOOK._replace(weight=_WEIGHTS.get(field, "regular"))
                    with sheet.leaf("TD"):
                        sheet.text(LEFT + _LABEL + place * width, flow.y - 2.6, getattr(one, field), look, "right")
            sheet.line(LEFT, flow.y, right, flow.y, Ink(None, HAIR, 0.35))


_WEIGHTS: Final = {"above": "semibold", "pain": "semibold"}


def _fields(injection: Injection) -> tuple[str, ...]:
    """Return the rows of the table; what the gauge showed stands by itself where that was not psi."""
    has_native = any(point.pressure is not None and native_words(point.pressure) for point in injection.points)
    return tuple(field for field in _HEADS if field != "native" or has_native)


def _words(study: StudyView, injection: Injection, point: Point) -> _Words:
    stale_ms = study.discogram.opened.stale_ms
    seconds = (point.at - injection.points[0].at).total_seconds()
    volume, native, gauge, above = _DASH, _DASH, _DASH, _DASH
    if point.volume is not None:
        volume = point.volume.words + ("*" if point.volume_age_ms > stale_ms else "")
    if point.pressure is not None:
        psi, over = injection.gauge_psi(point.pressure), injection.above_opening_psi(point.pressure)
        star = "*" if point.pressure_age_ms > stale_ms else ""
        native = native_words(point.pressure) or f"{point.pressure}"
        gauge = _DASH if psi is None else psi_words(psi, study.limits_psi) + star
        above = _DASH if over is None else psi_words(over, study.limits_psi) + star
    pain = _DASH if point.pain is None else str(point.pain)
    pain = f"first {pain}" if point.first_pain else pain
    return _Words(f"{seconds:g}", volume, native, gauge, above, pain, f"#{point.number}")
