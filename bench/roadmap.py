"""The road map of five levels, against bare ReportLab calls that set the same words and draw the same outlines.

The floor has no tags, no shaping, no attached data and no archive metadata; it is what drawing alone costs.
"""

from __future__ import annotations

import io
from typing import Any
from unittest.mock import patch

from bench import Row, milliseconds, timed
from discorecorder.assets import asset
from discorecorder.model.discogram import Discogram
from discorecorder.report.roadmap import draw, pdf
from discorecorder.report.sheet import PAPERS, PLAIN, Ink, Sheet, Step, Type
from discorecorder.report.study_view import StudyView
from tests.report.studies import LUMBAR, of_levels

MOST_MS, MOST_RATIO = 150, 2
_FILES = {"regular": "NotoSans-Regular", "semibold": "NotoSans-SemiBold", "bold": "NotoSans-Bold"}
Called = tuple[int, str, tuple[Any, ...]]


def calls(discogram: Discogram) -> list[Called]:
    """Return every text and every outline of the road map, page by page, measured from the lower left corner."""
    made: list[Called] = []
    text, path = Sheet.text, Sheet.path

    def note_text(sheet: Sheet, x: float, y: float, words: str, *more: Any) -> float:
        look = more[0] if more else PLAIN
        align = more[1] if len(more) > 1 else "left"
        made.append((sheet.number, "text", (x, sheet.height - y, words, look, align)))
        return text(sheet, x, y, words, *more)

    def note_path(sheet: Sheet, steps: list[Step], ink: Ink) -> None:
        kept = [_turned(step, sheet.height) for step in steps]
        made.append((sheet.number, "path", (kept, ink)))
        path(sheet, steps, ink)

    with patch.object(Sheet, "text", note_text), patch.object(Sheet, "path", note_path):
        draw(StudyView(discogram))
    return made


def _turned(step: Step, height: float) -> tuple[str, list[float]]:
    kind, *numbers = step
    places = [float(number) for number in numbers]
    if kind == "R":
        return "R", [places[0], height - places[1] - places[3], *places[2:]]
    return str(kind), [height - place if index % 2 else place for index, place in enumerate(places)]


def bare(made: list[Called]) -> bytes:
    """Draw the same with nothing but ReportLab's canvas."""
    from reportlab.pdfgen import canvas as drawing

    out = io.BytesIO()
    make: Any = drawing.Canvas
    canvas = make(out, pagesize=PAPERS["A4"], invariant=1, initialFontName="regular")
    page = 0
    for number, kind, given in made:
        if number != page:
            canvas.showPage()
            page = number
        _BARE[kind](canvas, *given)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _bare_text(canvas: Any, x: float, y: float, words: str, look: Type, align: str) -> None:
    canvas.setFont(look.weight, look.size)
    canvas.setFillColorRGB(*look.colour)
    write = {"left": canvas.drawString, "right": canvas.drawRightString, "center": canvas.drawCentredString}[align]
    write(x, y, words)


def _bare_path(canvas: Any, steps: list[tuple[str, list[float]]], ink: Ink) -> None:
    outline = canvas.beginPath()
    ways: dict[str, Any] = {
        "M": outline.moveTo,
        "L": outline.lineTo,
        "C": outline.curveTo,
        "R": outline.rect,
        "Z": outline.close,
    }
    for kind, places in steps:
        ways[kind](*places)
    if ink.fill is not None:
        canvas.setFillColorRGB(*ink.fill)
    if ink.stroke is not None:
        canvas.setStrokeColorRGB(*ink.stroke)
        canvas.setLineWidth(ink.width)
        canvas.setDash(*([list(ink.dash)] if ink.dash else []))
    canvas.drawPath(outline, fill=ink.fill is not None, stroke=ink.stroke is not None)


_BARE: dict[str, Any] = {"text": _bare_text, "path": _bare_path}


def rows() -> list[Row]:
    """Measure the whole road map, warm, and the floor in the same run."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    for weight, file in _FILES.items():
        pdfmetrics.registerFont(TTFont(weight, str(asset("fonts", f"{file}.ttf"))))
    discogram = of_levels(LUMBAR, "lumbar", painful="L3-4")
    made = calls(discogram)
    pdf(discogram)
    bare(made)
    whole, floor = timed(lambda: pdf(discogram), 15), timed(lambda: bare(made), 15)
    return [
        Row(
            "road map of 5 levels, warm, all pages and the attached data",
            milliseconds(whole),
            f"under {MOST_MS} ms",
            whole * 1000 < MOST_MS,
        ),
        Row(
            "the same against bare ReportLab calls",
            milliseconds(whole),
            f"at most {MOST_RATIO} x",
            whole <= MOST_RATIO * floor,
            milliseconds(floor),
            f"{whole / floor:.2f}",
        ),
    ]
