"""What was practised says so wherever it is printed or written: no page of it can be taken for a patient's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from discorecorder.report.sheet import Colour, Ink, Type

if TYPE_CHECKING:
    from discorecorder.model.discogram import Discogram
    from discorecorder.report.sheet import Sheet

__all__ = ["MARK", "WATERMARK", "draw_band", "marked"]

MARK: Final = "PRACTICE, NO PATIENT"
WATERMARK: Final = "PRACTICE"
_BAND: Final[Colour] = (0.50, 0.13, 0.34)
_EDGE: Final = 42.0
_TOP, _HEIGHT = 11.0, 16.0  # in points; no printer reaches further to the edge of the paper


def draw_band(sheet: Sheet) -> None:
    """Draw the band at the top of a page, with the mark at both ends and in the middle."""
    right, line = sheet.width - _EDGE, _TOP + 11.4
    sheet.rect(_EDGE, _TOP, right - _EDGE, _HEIGHT, Ink(fill=_BAND), 3)
    look = Type(9.5, "bold", (1, 1, 1))
    with sheet.leaf("P"):
        sheet.text(sheet.width / 2, line, MARK, look, "center")
    with sheet.artifact():
        sheet.text(_EDGE + 10, line, WATERMARK, look)
        sheet.text(right - 10, line, WATERMARK, look, "right")


def marked(discogram: Discogram, words: str) -> str:
    """Return words with the mark before them where the discogram was practised."""
    return f"{MARK}. {words}" if discogram.is_practice else words
