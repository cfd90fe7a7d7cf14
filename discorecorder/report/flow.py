"""Pages that fill from above: margins, running heads, headings, paragraphs, tables, and a new page when one is full."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, NamedTuple

from discorecorder.report.practice import WATERMARK, draw_band
from discorecorder.report.sheet import Ink, Sheet, Type
from discorecorder.report.typeface import width_of, wrap
from discorecorder.report.verdict_look import HAIR, MUTED, PALE, QUIET

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from discorecorder.report.archive import Pages

__all__ = [
    "BODY",
    "BOTTOM",
    "LEFT",
    "NUMBER",
    "SMALL",
    "TOP",
    "Cell",
    "Flow",
    "Running",
    "fitted",
    "lines_within",
    "references",
]

LEFT: Final = 42.0
TOP: Final = 58.0
BOTTOM: Final = 46.0
BODY: Final = Type(8.6)
SMALL: Final = Type(7.4, "regular", MUTED)
NUMBER: Final = Type(6.2, "regular", QUIET)
_LEADING: Final = 1.36
_CELL_LEADING: Final = 1.28
_CONTINUED: Final = "\u2026 (in full on the pages behind)"


class Running(NamedTuple):
    """What stands at the head and foot of every page."""

    who: str
    title: str
    foot: str
    digest: str
    is_draft: bool
    is_practice: bool = False


class Cell(NamedTuple):
    """One cell of a table: its words, the record numbers behind them, and how it looks."""

    words: str
    records: tuple[int, ...] = ()
    look: Type = BODY
    is_struck: bool = False


class Flow:
    """The place on the current page from which the next thing is drawn."""

    def __init__(self, pages: Pages, running: Running) -> None:
        self.pages = pages
        self.running = running
        self.sheet = self._new()
        self.y = TOP

    @property
    def right(self) -> float:
        """The right edge of what is printed."""
        return self.sheet.width - LEFT

    @property
    def width(self) -> float:
        """The width between the margins."""
        return self.right - LEFT

    @property
    def room(self) -> float:
        """What is left of the page."""
        return self.sheet.height - BOTTOM - self.y

    def turn(self) -> None:
        """Begin a new page."""
        self.sheet = self._new()
        self.y = TOP

    def need(self, height: float) -> None:
        """Begin a new page unless so much is left of this one."""
        if self.room < height:
            self.turn()

    def heading(self, words: str, *, level: int = 2, room: float = 60) -> None:
        """Write a heading, together with the beginning of what follows it."""
        size = {1: 15.0, 2: 11.5}.get(level, 9.0)
        self.need(size * 2 + room)
        self.y += size * (0.9 if self.y > TOP else 0.3)
        with self.sheet.leaf(f"H{level}"):
            self.sheet.text(LEFT, self.y + size * 0.6, words, Type(size, "bold"))
        self.y += size * 1.15

    def paragraph(self, words: str, look: Type = BODY, *, indent: float = 0) -> None:
        """Write a paragraph; one that does not fit goes on to the next page."""
        lines = wrap(words, look.size, self.width - indent, look.weight)
        leading = look.size * _LEADING
        while lines:
            self.need(leading)
            count = max(1, int(self.room / leading))
            with self.sheet.leaf("P"):
                for line in lines[:count]:
                    self.y += leading
                    self.sheet.text(LEFT + indent, self.y - leading * 0.28, line, look)
            lines = lines[count:]
        self.y += look.size * 0.35

    def facts(self, rows: Sequence[tuple[str, Cell]], *, label_width: float = 118) -> None:
        """Write labels with what belongs to them, as a table of two columns."""
        if rows:
            self.table((), [[Cell(label, look=SMALL), cell] for label, cell in rows], (label_width, 0), scope="Row")

    def table(
        self, heads: Sequence[str], rows: Sequence[Sequence[Cell]], widths: Sequence[float], *, scope: str = ""
    ) -> None:
        """Write a table; one column has the width 0 and takes what is left; the heads come again on a new page."""
        fixed = sum(widths)
        columns = [width or self.width - fixed for width in widths]
        if heads:
            self.need(40)
        with self._table():
            self._heads(heads, columns)
            for row in rows:
                self._row(row, columns, heads, scope)
        self.y += 5

    def rule(self) -> None:
        """Draw a line across the page."""
        self.y += 3
        self.sheet.line(LEFT, self.y, self.right, self.y, Ink(None, HAIR, 0.6))
        self.y += 3

    def finish(self) -> None:
        """Write head and foot of every page, now that their number is known."""
        for sheet in self.pages.sheets:
            with sheet.artifact():
                self._head_and_foot(sheet)

    @contextmanager
    def _table(self) -> Iterator[None]:
        with self.sheet.group("Table"):
            yield

    def _new(self) -> Sheet:
        sheet = self.pages.new_sheet()
        if self.running.is_practice:
            self._across(sheet, WATERMARK, 112)
            draw_band(sheet)
        elif self.running.is_draft:
            self._across(sheet, "DRAFT", 150)
        return sheet

    def _across(self, sheet: Sheet, words: str, size: float) -> None:
        """Write a word across the page, under all that is printed on it."""
        with sheet.artifact():
            look, back = Type(size, "bold", (0.945, 0.945, 0.95)), size * 0.253
            sheet.text(sheet.width / 2 - back, sheet.height / 2 + back, words, look, "center", -52)

    def _heads(self, heads: Sequence[str], columns: Sequence[float]) -> None:
        if not heads:
            return
        look = Type(6.8, "semibold", MUTED)
        sheet, x = self.sheet, LEFT
        sheet.rect(LEFT, self.y, self.width, 13, Ink(fill=PALE))
        with sheet.group("TR"):
            for head, width in zip(heads, columns, strict=True):
                with sheet.leaf("TH", scope="Column"):
                    sheet.text(x + 3, self.y + 9, head, look)
                x += width
        self.y += 14.5

    def _row(self, row: Sequence[Cell], columns: Sequence[float], heads: Sequence[str], scope: str) -> None:
        sets = [_set(cell, width - 6) for cell, width in zip(row, columns, strict=True)]
        most = int((self.sheet.height - TOP - BOTTOM - 30) / (max(cell.look.size for cell in row) * _CELL_LEADING))
        while True:
            part = [lines[:most] for lines in sets]
            sets = [lines[most:] for lines in sets]
            is_last = not any(sets)
            self._row_part(
                [cell if is_last else cell._replace(records=()) for cell in row], part, (columns, heads, scope)
            )
            if is_last:
                return

    def _row_part(
        self, row: Sequence[Cell], sets: Sequence[Sequence[str]],
        table: tuple[Sequence[float], Sequence[str], str],
    ) -> None:  # fmt: skip
        """Write a row, or as much of one as a page holds."""
        columns, heads, scope = table
        height = max(len(lines) * cell.look.size * _CELL_LEADING for lines, cell in zip(sets, row, strict=True)) + 3.4
        if self.room < height:
            self.turn()
            self._heads(heads, columns)
        sheet, x = self.sheet, LEFT
        with sheet.group("TR"):
            for place, (cell, lines, width) in enumerate(zip(row, sets, columns, strict=True)):
                head = scope if not place else ""
                with sheet.leaf("TH" if head else "TD", scope=head):
                    _write_cell(sheet, x + 3, self.y, cell, lines)
                x += width
        self.y += height
        sheet.line(LEFT, self.y - 0.6, self.right, self.y - 0.6, Ink(None, HAIR, 0.35))

    def _head_and_foot(self, sheet: Sheet) -> None:
        """Draw head and foot; page 1 has a head of its own."""
        right, count = sheet.width - LEFT, len(self.pages.sheets)
        foot = sheet.height - 24
        if sheet.number:
            who, look = fitted(self.running.who, sheet.width - 2 * LEFT - 150, Type(8, "semibold"))
            sheet.text(LEFT, 36, who, look)
            sheet.text(right, 36, self.running.title, SMALL, "right")
            sheet.line(LEFT, 42, right, 42, Ink(None, HAIR, 0.6))
        sheet.line(LEFT, foot - 11, right, foot - 11, Ink(None, HAIR, 0.6))
        small = Type(6.6, "regular", MUTED)
        sheet.text(LEFT, foot, self.running.foot, small)
        end = f"page {sheet.number + 1} of {count}"
        sheet.text(right, foot, end, Type(7, "semibold", MUTED), "right")
        sheet.text(right - width_of(end, 7, "semibold") - 10, foot, self.running.digest, small, "right")


def fitted(words: str, width: float, look: Type, *, least: float = 6.5) -> tuple[str, Type]:
    """Return words and look made small enough for a width; what is still too long ends in an ellipsis."""
    whole = width_of(words, look.size, look.weight)
    if whole <= width:
        return words, look
    look = look._replace(size=max(least, int(look.size * width / whole * 10) / 10))
    if width_of(words, look.size, look.weight) <= width:
        return words, look
    return cut(words, "\u2026", width, look), look


def cut(words: str, end: str, width: float, look: Type) -> str:
    """Return as many of the words as fit before the end that says that there are more."""
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        if width_of(words[:middle].rstrip() + end, look.size, look.weight) <= width:
            low = middle
        else:
            high = middle - 1
    return words[:low].rstrip() + end


def lines_within(words: str, look: Type, width: float, most: int) -> list[str]:
    """Break words into at most so many lines; longer ones end by saying that all of it stands further on."""
    lines = wrap(words, look.size, width, look.weight)
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], cut(lines[most - 1], _CONTINUED, width, look)]


def references(records: Sequence[int]) -> str:
    """Return record numbers as they are printed behind a number."""
    return " ".join(f"#{number}" for number in dict.fromkeys(records) if number)


def _set(cell: Cell, width: float) -> list[str]:
    """Break the words of a cell, leaving room for its record numbers on the last line."""
    lines = wrap(cell.words, cell.look.size, width, cell.look.weight)
    marks = width_of(references(cell.records), NUMBER.size) + 3 if cell.records else 0
    if marks and width_of(lines[-1], cell.look.size, cell.look.weight) + marks > width:
        lines.append("")
    return lines


def _write_cell(sheet: Sheet, x: float, y: float, cell: Cell, lines: Sequence[str]) -> None:
    look, leading = cell.look, cell.look.size * _CELL_LEADING
    for number, line in enumerate(lines, 1):
        base = y + leading * number - leading * 0.2
        width = sheet.text(x, base, line, look) if line else 0.0
        if cell.is_struck and line:
            sheet.line(x, base - look.size * 0.27, x + width, base - look.size * 0.27, Ink(None, MUTED, 0.7))
        if number == len(lines) and (marks := references(cell.records)):
            sheet.text(x + width + (3 if line else 0), base - look.size * 0.16, marks, NUMBER)
