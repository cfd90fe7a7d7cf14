"""The numbers derived from the samples of an injection, below its points: two a row, each with its definition."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from discorecorder.report.flow import LEFT, Flow, fitted
from discorecorder.report.sheet import Ink, Type
from discorecorder.report.verdict_look import HAIR, MUTED

if TYPE_CHECKING:
    from discorecorder.report.stream_view import Row, StreamView

__all__ = ["draw_stream", "stream_height"]

_ROW: Final = 10.4
_LABEL: Final = 96.0
_SIDES: Final = 2
_CLOSER: Final = 4.0  # to the points above, which leave a whole line below them
_LABEL_LOOK: Final = Type(7.4, "regular", MUTED)
_HEAD_LOOK: Final = Type(7.8, "semibold")
_LOOK: Final = Type(7.8)


def stream_height(view: StreamView | None) -> float:
    """Return the height in points of what is written of a stream; 0 where there is none."""
    return 0.0 if view is None else _ROW * (1 + (len(view.rows) + 1) // _SIDES)


def draw_stream(flow: Flow, view: StreamView | None) -> None:
    """Write where the numbers come from, and the numbers; nothing where nothing was streamed."""
    if view is None:
        return
    flow.y += _ROW - _CLOSER
    with flow.sheet.leaf("P"):
        words, look = fitted(view.source, flow.width, _HEAD_LOOK)
        flow.sheet.text(LEFT, flow.y - 2.6, words, look)
    with flow.sheet.group("Table"):
        for place in range(0, len(view.rows), _SIDES):
            flow.y += _ROW
            with flow.sheet.group("TR"):
                for side, row in enumerate(view.rows[place : place + _SIDES]):
                    _write(flow, LEFT + side * flow.width / _SIDES, row)
            flow.sheet.line(LEFT, flow.y, flow.right, flow.y, Ink(None, HAIR, 0.35))
    flow.y += _CLOSER


def _write(flow: Flow, x: float, row: Row) -> None:
    with flow.sheet.leaf("TH", scope="Row"):
        flow.sheet.text(x, flow.y - 2.6, row.label, _LABEL_LOOK)
    with flow.sheet.leaf("TD"):
        words, look = fitted(row.words, flow.width / _SIDES - _LABEL - 6, _LOOK)
        flow.sheet.text(x + _LABEL, flow.y - 2.6, words, look)
