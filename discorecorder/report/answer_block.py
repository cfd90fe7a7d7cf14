"""The answer on its pale ground: the headline, what weighs, where rule sets differ, and the setting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from discorecorder.report.answer import told_apart
from discorecorder.report.flow import LEFT, lines_within
from discorecorder.report.sheet import INK, Ink, Sheet, Type
from discorecorder.report.typeface import width_of, wrap
from discorecorder.report.verdict_look import HAIR, LOOKS, MUTED, PALE, look_of

if TYPE_CHECKING:
    from discorecorder.report.answer import Answer

__all__ = ["draw_answer"]

_INDENT: Final = 17.0
_LEADING: Final = 11.2
_HEAVY: Final = Type(8.2, "semibold", INK)
_QUIET: Final = Type(8.2, "regular", MUTED)
_NAME: Final = Type(6.6, "regular", MUTED)
_WORD: Final = 6.6
_ROW: Final = 9.6
_GAP: Final = 6.0
_NOT_APPLIED: Final = "\u2013"


class _Matrix(NamedTuple):
    """Levels by rule sets, with the width of each column; no columns where they do not fit."""

    names: tuple[str, ...]
    widths: tuple[float, ...]
    rows: dict[str, dict[str, str]]

    @property
    def height(self) -> float:
        """The height with its caption, 0 where there is nothing to draw."""
        return _LEADING + (1 + len(self.rows)) * _ROW + 4 if self.names else 0.0


def draw_answer(sheet: Sheet, told: Answer, top: float) -> float:
    """Draw the answer with the colour of its verdict at the side; return where it ends."""
    look = look_of(told.verdict)
    width = sheet.width - 2 * LEFT
    inner = width - 28
    size = next((size for size in (14.0, 13.0, 12.0, 11.0) if len(wrap(told.headline, size, inner, "bold")) <= 2), 10.5)
    headline = _balanced(told.headline, size, inner)
    matrix = _matrix(told.differing, inner)
    weighty = [*told.weighty, *([] if matrix.names else told_apart(told.differing))]
    above = [(lines_within(words, _HEAVY, inner, 4), _HEAVY) for words in weighty]
    below = [(lines_within(words, _QUIET, inner, 2), _QUIET) for words in told.setting]
    lines = sum(len(lines) for lines, _ in (*above, *below))
    height = 8 + len(headline) * size * 1.28 + 3 + lines * _LEADING + matrix.height + 5
    sheet.rect(LEFT, top, width, height, Ink(PALE), 3)
    sheet.rect(LEFT, top, 5, height, Ink(look.colour))
    y = top + 8
    with sheet.leaf("H2"):
        for line in headline:
            y += size * 1.28
            sheet.text(LEFT + _INDENT, y - size * 0.3, line, Type(size, "bold"))
    y = _paragraphs(sheet, above, y + 3)
    if matrix.names:
        _draw_matrix(sheet, matrix, y)
    _paragraphs(sheet, below, y + matrix.height)
    return top + height


def _balanced(headline: str, size: float, room: float) -> list[str]:
    """Break a headline into as few lines as fit, of about the same length: no word is left alone on the last."""
    lines = wrap(headline, size, room, "bold")
    while len(lines) > 1 and width_of(lines[-1], size, "bold") < room / 3:
        room -= 12
        narrower = wrap(headline, size, room, "bold")
        if len(narrower) > len(lines):
            break
        lines = narrower
    return lines


def _paragraphs(sheet: Sheet, paragraphs: list[tuple[list[str], Type]], y: float) -> float:
    for lines, look in paragraphs:
        with sheet.leaf("P"):
            for line in lines:
                y += _LEADING
                sheet.text(LEFT + _INDENT, y - 3, line, look)
    return y


def _matrix(differing: dict[str, dict[str, str]], room: float) -> _Matrix:
    """Return the table of what each rule set says, with columns as wide as their words, if they fit."""
    names = tuple(dict.fromkeys(name for words in differing.values() for name in words))
    widths = [max((width_of(level, 8.2, "bold") for level in differing), default=0.0) + _GAP + 4]
    for name in names:
        said = [words.get(name, _NOT_APPLIED) for words in differing.values()]
        widths.append(_GAP + max(width_of(name, _NAME.size), *(width_of(word, _WORD, "bold") for word in said)))
    spare = room - sum(widths)
    if spare < 0 or not names:
        return _Matrix((), (), differing)
    return _Matrix(names, (widths[0], *(width + min(10.0, spare / len(names)) for width in widths[1:])), differing)


def _draw_matrix(sheet: Sheet, matrix: _Matrix, y: float) -> None:
    left, right = LEFT + _INDENT, LEFT + _INDENT + sum(matrix.widths)
    y += _LEADING
    with sheet.leaf("P"):
        sheet.text(left, y - 3, "Rule sets differ; interpret with caution.", _HEAVY)
    y += 1
    with sheet.group("Table"):
        y += _ROW
        with sheet.group("TR"):
            _cells(sheet, matrix, y - 2.6, ["Level", *matrix.names], None)
        for level, words in matrix.rows.items():
            sheet.line(left, y, right, y, Ink(None, HAIR, 0.5))
            y += _ROW
            said = [words.get(name, _NOT_APPLIED) for name in matrix.names]
            with sheet.group("TR"):
                _cells(sheet, matrix, y - 2.4, [level, *said], level)


def _cells(sheet: Sheet, matrix: _Matrix, y: float, words: list[str], level: str | None) -> None:
    """Write one row; a row without a level is the head."""
    x = LEFT + _INDENT
    for place, (word, width) in enumerate(zip(words, matrix.widths, strict=True)):
        look = _NAME
        if level is not None:
            found = LOOKS.get(word)
            look = Type(_WORD, "bold", found.colour if found else INK) if place else Type(8.2, "bold")
        is_head = level is None or not place
        with sheet.leaf("TH" if is_head else "TD", scope="Column" if level is None else "Row" if not place else ""):
            sheet.text(x, y, word, look)
        x += width
