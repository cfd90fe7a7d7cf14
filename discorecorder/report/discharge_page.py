"""How the discharge sheet lies on its page: large type, one thing a line, the signs to watch for in a frame."""

from __future__ import annotations

from typing import Final, NamedTuple

from discorecorder.report.archive import Pages
from discorecorder.report.practice import draw_band
from discorecorder.report.sheet import INK, Ink, Sheet, Type
from discorecorder.report.typeface import width_of, wrap
from discorecorder.report.verdict_look import HAIR, MUTED

__all__ = ["LEAST", "Section", "SheetText", "drawn"]

LEAST: Final = 12.0
"""The smallest type on the sheet, in points."""

_SIZES: Final = (16.0, 15.0, 14.0, 13.5, 13.0, 12.5, LEAST)
_LEFT: Final = 48.0
_TOP: Final = 38.0
_BOTTOM: Final = 44.0
_LEADING: Final = 1.29
_BULLET: Final = 16.0
_FRAME: Final = 12.0


class Section(NamedTuple):
    """A heading, points in a list below it, and sentences that close it.

    What is ``urgent`` is framed; ``is_blank`` leaves a line to write on behind the first closing sentence.
    """

    heading: str
    points: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()
    is_urgent: bool = False
    is_blank: bool = False


class SheetText(NamedTuple):
    """All words of the sheet; ``page`` numbers a page with {page} and {count}."""

    institution: str
    title: str
    name: str
    identity: tuple[str, ...]
    sections: tuple[Section, ...]
    foot: str
    page: str
    is_practice: bool = False


def drawn(told: SheetText, paper: str, language: str) -> Pages:
    """Return the page in the largest type with which all of it fits; words without end go on to further pages."""
    tried = (_in_size(told, size, Pages(paper, language)) for size in _SIZES)
    return next((pages for pages in tried if len(pages.sheets) == 1), _in_size(told, LEAST, Pages(paper, language)))


def _in_size(told: SheetText, size: float, pages: Pages) -> Pages:
    _Writer(pages, size, is_practice=told.is_practice).write(told)
    return pages


class _Writer:
    """The place on the page from which the next line is written."""

    def __init__(self, pages: Pages, size: float, *, is_practice: bool) -> None:
        self._pages = pages
        self._is_practice = is_practice
        self._body = Type(size)
        self._leading = size * _LEADING
        self._sheet = self._new()
        self._y = _TOP

    def write(self, told: SheetText) -> None:
        """Write everything, and number the pages."""
        self._head(told)
        for section in told.sections:
            if section.is_urgent:
                self._framed(section)
            else:
                self._section(section, 0)
        for number, sheet in enumerate(self._pages.sheets, 1):
            self._foot(sheet, told, number)

    def _new(self) -> Sheet:
        sheet = self._pages.new_sheet()
        if self._is_practice:
            draw_band(sheet)
        return sheet

    @property
    def _width(self) -> float:
        return self._sheet.width - 2 * _LEFT

    def _head(self, told: SheetText) -> None:
        if told.institution:
            self._paragraph(told.institution, Type(13, "semibold", MUTED), 0)
            self._y += 4
        self._paragraph(told.title, Type(25, "bold"), 0, role="H1")
        self._y += 3
        self._paragraph(told.name, Type(15, "bold"), 0)
        for line in told.identity:
            self._paragraph(line, Type(LEAST, "regular", MUTED), 0)
        self._y += 7
        self._sheet.line(_LEFT, self._y, self._sheet.width - _LEFT, self._y, Ink(None, INK, 1.2))
        self._y += 2

    def _section(self, section: Section, indent: float) -> None:
        size = self._body.size
        self._y += size * (0.3 if indent else 0.62)
        self._paragraph(section.heading, Type(size + 2, "bold"), indent, role="H2")
        if section.points:
            self._points(section.points, indent)
        for place, words in enumerate(section.closing):
            look = Type(size, "bold") if section.is_urgent and not place else self._body
            self._y += size * 0.25
            self._paragraph(words, look, indent)
            if section.is_blank and not place:
                self._blank(words, look, indent)

    def _points(self, points: tuple[str, ...], indent: float) -> None:
        with self._sheet.group("L"):
            for words in points:
                lines = wrap(words, self._body.size, self._width - 2 * indent - _BULLET)
                self._turn_unless(len(lines) * self._leading)
                middle = self._y + self._leading * 0.72 - self._body.size * 0.26
                self._sheet.circle(_LEFT + indent + 5, middle, 2.4, Ink(INK))
                with self._sheet.group("LI"), self._sheet.leaf("LBody"):
                    self._lines(lines, self._body, indent + _BULLET)

    def _framed(self, section: Section) -> None:
        """Write a section within a frame; the frame is drawn once it is known how tall it is."""
        self._y += self._body.size * 0.75
        top, sheet = self._y, self._sheet
        self._y += _FRAME * 0.2
        self._section(section, _FRAME)
        self._y += _FRAME * 0.7
        if self._sheet is sheet:
            sheet.rect(_LEFT, top, self._width, self._y - top, Ink(None, INK, 2.2), 6)

    def _blank(self, words: str, look: Type, indent: float) -> None:
        start = _LEFT + indent + width_of(words, look.size, look.weight) + 8
        base = self._y - self._leading * 0.2
        self._sheet.line(start, base, self._sheet.width - _LEFT - indent - 4, base, Ink(None, MUTED, 0.8))

    def _paragraph(self, words: str, look: Type, indent: float, *, role: str = "P") -> None:
        lines = wrap(words, look.size, self._width - 2 * indent, look.weight)
        while lines:
            leading = look.size * _LEADING
            self._turn_unless(leading)
            count = max(1, int(self._room / leading))
            with self._sheet.leaf(role):
                self._lines(lines[:count], look, indent)
            lines = lines[count:]

    def _lines(self, lines: list[str], look: Type, indent: float) -> None:
        """Write lines within the open leaf."""
        leading = look.size * _LEADING
        for line in lines:
            self._sheet.text(_LEFT + indent, self._y + leading * 0.76, line, look)
            self._y += leading

    @property
    def _room(self) -> float:
        return self._sheet.height - _BOTTOM - self._y

    def _turn_unless(self, height: float) -> None:
        if self._room < height and self._y > _TOP:
            self._sheet = self._new()
            self._y = _TOP

    def _foot(self, sheet: Sheet, told: SheetText, number: int) -> None:
        base = sheet.height - 24
        with sheet.artifact():
            sheet.line(_LEFT, base - 15, sheet.width - _LEFT, base - 15, Ink(None, HAIR, 0.6))
            sheet.text(_LEFT, base, told.foot, Type(LEAST, "regular", MUTED))
            if len(self._pages.sheets) > 1:
                page = told.page.format(page=number, count=len(self._pages.sheets))
                sheet.text(sheet.width - _LEFT, base, page, Type(LEAST, "semibold", MUTED), "right")
