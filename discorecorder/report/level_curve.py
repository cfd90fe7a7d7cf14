"""The curve of one injection as it is drawn: points, limits and marks taken from the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discorecorder.model import entries as said
from discorecorder.model.measures import VOLUME_CEILING_ML
from discorecorder.report.curve_figure import Curve, Sample, Told, draw_curve
from discorecorder.report.stream_curve import COLUMNS

if TYPE_CHECKING:
    from datetime import datetime

    from discorecorder.model.state import Injection, Point
    from discorecorder.report.level_view import LevelView
    from discorecorder.report.sheet import Box, Sheet
    from discorecorder.report.stream_view import StreamView
    from discorecorder.report.study_view import StudyView

__all__ = ["LevelCurve", "curve_of", "has_curve"]


class LevelCurve:
    """One injection of a level, ready to be drawn with its description."""

    def __init__(self, curve: Curve, alt: str) -> None:
        self.curve = curve
        self.alt = alt

    def draw(self, sheet: Sheet, box: Box) -> None:
        """Draw it as a figure, or nothing where no point was recorded and nothing streamed."""
        if self.curve.samples or self.curve.stream:
            with sheet.leaf("Figure", alt=self.alt, box=box):
                draw_curve(sheet, box, self.curve)


def has_curve(study: StudyView, view: LevelView, injection: Injection) -> bool:
    """Return whether there is anything to draw of an injection: a point, or samples."""
    return bool(injection.points) or study.stream(view.level, injection) is not None


def curve_of(
    study: StudyView, view: LevelView, injection: Injection | None = None, columns: int = COLUMNS
) -> LevelCurve:
    """Return the curve of an injection, of the judged one if none is named.

    What was streamed is drawn in at most so many columns of four points.
    """
    injection = injection or view.measures.injection
    if injection is None or not has_curve(study, view, injection):
        return LevelCurve(Curve((), None, (), None, ()), "")
    stream = study.stream(view.level, injection)
    start = injection.points[0].at if injection.points else injection.started.at
    stale_ms = study.discogram.opened.stale_ms
    samples = [_sample(injection, point, start, stale_ms) for point in injection.points]
    opening = injection.opening_pressure
    limits: list[tuple[float, str]] = []
    if opening is not None:
        limits = [(float(opening.psi()) + above, f"{above:g} a.o.") for above in _limits(study, view)]
    up, down = VOLUME_CEILING_ML[view.measures.region]
    curve = Curve(
        samples,
        float(opening.psi()) if opening is not None else None,
        limits,
        up / down,
        _marks(view, injection, start),
        stream.lines(columns) if stream is not None else (),
        Told(*stream.opening_mark) if stream is not None and stream.opening_mark is not None else None,
    )
    return LevelCurve(curve, _alt(view, injection, samples, stream))


def _limits(study: StudyView, view: LevelView) -> list[float]:
    """Return the pressures above opening that the rule sets of the region turn on: 15 and 50 as they ship."""
    names = ("low_psi", "above_opening_under_psi")
    found = {
        float(rules.parameters[name])
        for rules, _ in study.applied(view.level)
        for name in names
        if name in rules.parameters
    }
    return sorted(found)


def _sample(injection: Injection, point: Point, start: datetime, stale_ms: int) -> Sample:
    gauge = injection.gauge_psi(point.pressure) if point.pressure is not None else None
    return Sample(
        (point.at - start).total_seconds(),
        float(point.volume.exact()) if point.volume is not None else None,
        float(gauge) if gauge is not None else None,
        point.pain,
        point.number,
        point.is_stale(stale_ms),
    )


def _marks(view: LevelView, injection: Injection, start: datetime) -> list[tuple[float, str]]:
    """Return the moments of first pain, of the stop and of the concordance, in seconds from the first point."""
    marks: list[tuple[float, str]] = []
    first = view.measures.first_pain if injection is view.measures.injection else None
    if first is not None:
        marks += [
            ((point.at - start).total_seconds(), f"first pain #{point.number}")
            for point in injection.points
            if point.number == first.record
        ]
    if injection.stopped:
        seconds = (injection.stopped.at - start).total_seconds()
        marks.append((seconds, f"stop #{injection.stopped.number}"))
    compared = injection.said.get(said.Concordance.kind, ())
    return marks + [((fact.at - start).total_seconds(), f"concordance #{fact.number}") for fact in compared]


def _alt(view: LevelView, injection: Injection, samples: list[Sample], stream: StreamView | None) -> str:
    """Tell the curve point by point, for those who cannot see it, and what was streamed in a sentence."""
    told = []
    for sample in samples:
        parts = [
            f"{sample.volume_ml:g} mL" if sample.volume_ml is not None else "",
            f"{round(sample.pressure_psi, 1):g} psi" if sample.pressure_psi is not None else "",
            f"pain {sample.pain}/10" if sample.pain is not None else "",
        ]
        told.append(f"{sample.seconds:g} s: {', '.join(part for part in parts if part)}")
    whole = f"{view.level}, injection {injection.number}, pressure, volume and pain over time."
    points = [f"{'; '.join(told)}."] if told else []
    streamed = [f"{stream.sentence}."] if stream is not None else []
    return " ".join([whole, *points, *streamed])
