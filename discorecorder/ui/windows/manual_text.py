"""The pages of the manual as text that Qt can show: their titles, their headings, and how tables and code look."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from discorecorder.ui.theme import current_theme

if TYPE_CHECKING:
    from pathlib import Path

_COMMENT = re.compile(r"<!--.*?-->\n?", re.DOTALL)
_TITLE = re.compile(r"^# (.+)$", re.MULTILINE)
_SIZES = {1: 28, 2: 22, 3: 18}
_FENCE = QTextFormat.Property.BlockCodeFence
TEXT_SIZE, CODE_SIZE = 17, 14
LINE_HEIGHT = 112

ORDER = (
    "gauge.md",
    "dictation.md",
    "operation.md",
    "clinical_basis.md",
    "site_rules.md",
    "data_format.md",
    "performance.md",
    "architecture.md",
)
"""Pages that stand behind those that tell how the window is used, for whom the program is opened."""


class Heading(NamedTuple):
    """A heading of a page: its words, its level, and its anchor as links name it."""

    words: str
    level: int
    anchor: str


def pages_of(folder: Path) -> dict[str, str]:
    """Return the title of every page of the manual by its file name, in the order in which they are read."""
    titles = {}
    for path in folder.glob("*.md"):
        found = _TITLE.search(path.read_text(encoding="utf-8"))
        titles[path.name] = found[1] if found else path.stem
    return dict(sorted(titles.items(), key=_by_order))


def markdown_of(path: Path) -> str:
    """Return the text of a page without what only its makers read."""
    return _COMMENT.sub("", path.read_text(encoding="utf-8"))


def anchor_of(heading: str) -> str:
    """Return what a link names a heading by."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def headings_of(document: QTextDocument) -> list[tuple[Heading, QTextBlock]]:
    """Return every heading of a page with the block that it stands in."""
    found = []
    block = document.begin()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        if level:
            found.append((Heading(block.text(), level, anchor_of(block.text())), block))
        block = block.next()
    return found


def dress(document: QTextDocument) -> None:
    """Give a page the look of the screen: sizes of headings, room between lines, quiet tables, code on a ground."""
    document.setDocumentMargin(18)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    block = document.begin()
    while block.isValid():
        _dress_block(block)
        _fit_pictures(block)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _dress_table(frame)
    cursor.endEditBlock()


def _fit_pictures(block: QTextBlock) -> None:
    """Let no picture be wider than the page."""
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        if fragment.charFormat().isImageFormat():
            picture = fragment.charFormat().toImageFormat()
            picture.setMaximumWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
            cursor = QTextCursor(block)
            cursor.setPosition(fragment.position())
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(picture)
        place += 1


def _dress_block(block: QTextBlock) -> None:
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    shape, look = QTextBlockFormat(), QTextCharFormat()
    level = block.blockFormat().headingLevel()
    is_code = block.blockFormat().hasProperty(_FENCE) or block.blockFormat().nonBreakableLines()
    if level:
        look.setProperty(QTextFormat.Property.FontPixelSize, _SIZES.get(level, TEXT_SIZE))
        look.setFontWeight(QFont.Weight.DemiBold)
        look.clearProperty(QTextFormat.Property.FontSizeAdjustment)
        shape.setTopMargin(26 if level > 1 else 4)
        shape.setBottomMargin(8)
    elif is_code:
        shape.setBackground(current_theme().colour("raised"))
        shape.setNonBreakableLines(False)
        shape.setTopMargin(0)
        shape.setBottomMargin(0 if block.next().blockFormat().hasProperty(_FENCE) else 12)
        look.setProperty(QTextFormat.Property.FontPixelSize, CODE_SIZE)
    else:
        shape.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        shape.setBottomMargin(10 if _table_of(cursor) is None else 0)
    cursor.mergeBlockFormat(shape)
    if level or is_code:
        cursor.mergeCharFormat(look)


def _table_of(cursor: QTextCursor) -> QTextTable | None:
    return cursor.currentTable()


def _dress_table(table: QTextTable) -> None:
    theme = current_theme()
    look = table.format()
    look.setBorder(1)
    look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    look.setBorderBrush(QColor(theme.colour("raised")))
    look.setBorderCollapse(True)
    look.setCellPadding(7)
    look.setCellSpacing(0)
    look.setTopMargin(6)
    look.setBottomMargin(14)
    look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    look.setHeaderRowCount(1)
    table.setFormat(look)
    head = QTextCharFormat()
    head.setFontWeight(QFont.Weight.DemiBold)
    head.setBackground(theme.colour("raised"))
    for column in range(table.columns()):
        cell = table.cellAt(0, column)
        form = cell.format()
        form.setBackground(theme.colour("raised"))
        cell.setFormat(form)
        cursor = cell.firstCursorPosition()
        cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(head)


def _by_order(page: tuple[str, str]) -> tuple[int, str]:
    name, title = page
    return (ORDER.index(name) if name in ORDER else -1), title.lower()
