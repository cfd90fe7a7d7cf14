"""How a row of the list is painted: day and time, who, which discs, how far it came, and what opens it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from discorecorder.ui.sizes import KEY_MM, px
from discorecorder.ui.start.list_model import SUMMARY
from discorecorder.ui.start.spoken import (
    STATUSES,
    action_words,
    day_words,
    level_words,
    name_words,
    number_words,
    region_words,
    status_of,
    status_words,
)
from discorecorder.ui.theme import THEMES, Theme, current_theme, typeface
from discorecorder.ui.words import local_clock, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from discorecorder.model.catalogue import Summary

    Said = tuple[str, QColor]

EDGE, GAP, SHAPE = 16, 16, 16
LEAST_HEIGHT = 86
LINE, ACTION, SMALL = 17, 16, 15
NAME_SIZES = ((18, 1), (15, 2), (13, 2), (12, 3))
NUMBER_SIZES = ((SMALL, 1), (13, 1), (12, 2))
"""Sizes in px in which a name and its numbers are tried, and in how many lines; the last ones fill the row."""
SPARE = 0.6
"""How much of a line a taller script may need beyond the lines of the screen's own typeface."""
_BOLD = QFont.Weight.DemiBold
_LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
_MIDDLE = int(_LEADING | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
_TOP = int(_LEADING | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


class Columns(NamedTuple):
    """The parts of a row, in px of the view."""

    when: QRect
    who: QRect
    discs: QRect
    status: QRect
    button: QRect


def height() -> int:
    """Return the height of a row in px: a target, and room for the longest name with its numbers."""
    return max(px(KEY_MM) + 2 * EDGE, LEAST_HEIGHT)


def columns(box: QRect) -> Columns:
    """Return the parts of a row. Names get what the other parts leave, and those grow a little with the room."""
    day, status, button = _widths()
    discs = min(420, max(170, box.width() // 5))
    left, top, tall = box.left() + EDGE, box.top() + 1, box.height() - 2
    right = box.right() + 1 - EDGE
    button_box = QRect(right - button, box.center().y() - px(KEY_MM) // 2, button, px(KEY_MM))
    status_box = QRect(button_box.left() - GAP - status, top, status, tall)
    discs_box = QRect(status_box.left() - GAP - discs, top, discs, tall)
    who_left = left + day + GAP
    return Columns(
        QRect(left, top, day, tall),
        QRect(who_left, top, discs_box.left() - GAP - who_left, tall),
        discs_box,
        status_box,
        button_box,
    )


def button_box(box: QRect) -> QRect:
    """Return where the button of a row stands."""
    return columns(box).button


class RowLook(QStyledItemDelegate):
    """Paints the rows; the row that is chosen stands out by a bar at its edge as well as by its ground."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(600, height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        summary: Summary | None = index.data(SUMMARY)
        if summary is None:
            return
        theme = current_theme()
        box: QRect = option.rect
        is_chosen = self._view.selectionModel().isSelected(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_chosen:
            painter.fillRect(box, theme.colour("pressed"))
            painter.fillRect(QRect(box.left(), box.top(), 5, box.height()), theme.colour("focus"))
        painter.fillRect(QRect(box.left() + EDGE, box.bottom(), box.width() - 2 * EDGE, 1), theme.colour("raised"))
        _paint_row(painter, theme, columns(box), summary, theme.colour("text" if is_chosen else "soft"))
        painter.restore()


def _paint_row(painter: QPainter, theme: Theme, at: Columns, summary: Summary, soft: QColor) -> None:
    text = theme.colour("text")
    lower = local_clock(summary.opened_at, seconds=False)
    _paint_two(painter, at.when, (day_words(summary.opened_at), text), (lower, soft))
    _paint_who(painter, at.who, (name_words(summary.patient_name), text), (number_words(summary), soft))
    _paint_two(painter, at.discs, (region_words(summary.region), text), (level_words(summary.levels), soft))
    status = status_of(summary)
    middle = at.status.center().y()
    ratio = painter.device().devicePixelRatioF()
    painter.drawImage(QPointF(at.status.left(), middle - SHAPE / 2), _shape(status, theme.name, ratio))
    _paint(painter, at.status.adjusted(SHAPE + 8, 0, 0, 0), (status_words(status), text), SMALL, _MIDDLE)
    edge = "warning" if status == "cut off" else "edge"
    painter.drawImage(at.button.topLeft(), _frame(at.button.width(), at.button.height(), edge, theme.name, ratio))
    _paint(painter, at.button, (action_words(summary), text), ACTION, _CENTRE)


@lru_cache(maxsize=16)
def _shape(status: str, theme: str, ratio: float) -> QImage:
    """Return the shape of a status, drawn once: outlines cost more than all words of a row."""
    image = _blank(SHAPE, SHAPE, ratio)
    painter = QPainter(image)
    paint_shape(painter, QRectF(0, 0, SHAPE, SHAPE), status, THEMES[theme])
    painter.end()
    return image


@lru_cache(maxsize=16)
def _frame(width: int, height: int, edge: str, theme: str, ratio: float) -> QImage:
    """Return the frame of the button of a row, drawn once."""
    image = _blank(width, height, ratio)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(THEMES[theme].colour("raised"))
    painter.setPen(QPen(THEMES[theme].colour(edge), 2))
    painter.drawRoundedRect(QRectF(1, 1, width - 2, height - 2), 8, 8)
    painter.end()
    return image


def _blank(width: int, height: int, ratio: float) -> QImage:
    from PySide6.QtGui import QImage

    image = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    return image


def _paint(painter: QPainter, box: QRect, said: Said, size: int, how: int, *, is_bold: bool = True) -> None:
    painter.setPen(said[1])
    painter.setFont(_font(size, is_bold))
    painter.drawText(box, how, said[0])


def _paint_two(painter: QPainter, box: QRect, upper: Said, lower: Said) -> None:
    """Paint a line and what stands below it, which may go on in a second line."""
    line = _metrics(LINE, True).height()
    below = _tall(lower[0], box.width()) if lower[0] else 0
    top = box.top() + max(0, (box.height() - line - below) // 2)
    _paint(painter, QRect(box.left(), top, box.width(), line), upper, LINE, int(_LEADING))
    _paint(painter, QRect(box.left(), top + line, box.width(), below), lower, SMALL, _TOP, is_bold=False)


def _paint_who(painter: QPainter, box: QRect, name: Said, numbers: Said) -> None:
    below = _fitted(numbers[0], box.width(), NUMBER_SIZES) if numbers[0] else (SMALL, 0)
    size, tall = _fitted(name[0], box.width(), NAME_SIZES)
    top = box.top() + max(0, (box.height() - tall - below[1]) // 2)
    _paint(painter, QRect(box.left(), top, box.width(), tall), name, size, _TOP)
    _paint(painter, QRect(box.left(), top + tall, box.width(), below[1]), numbers, below[0], _TOP, is_bold=False)


@lru_cache(maxsize=32)
def _font(size: int, is_bold: bool) -> QFont:
    return typeface(size, _BOLD if is_bold else QFont.Weight.Normal)


@lru_cache(maxsize=32)
def _metrics(size: int, is_bold: bool) -> QFontMetrics:
    return QFontMetrics(_font(size, is_bold))


@lru_cache(maxsize=8192)
def _tall(words: str, width: int) -> int:
    return _metrics(SMALL, False).boundingRect(QRect(0, 0, width, 1000), _TOP, words).height()


@lru_cache(maxsize=8192)
def _fitted(words: str, width: int, sizes: tuple[tuple[int, int], ...]) -> tuple[int, int]:
    """Return the first size in px in which words fit their lines, or the last, and the height that they need."""
    size, tall = sizes[-1][0], 0
    for size, lines in sizes:
        metrics = _metrics(size, True)
        needed = metrics.boundingRect(QRect(0, 0, width, 1000), _TOP, words)
        tall = min(needed.height(), round((lines + SPARE) * metrics.height()))
        if needed.width() <= width and needed.height() <= tall:
            break
    return size, tall


def _widths() -> tuple[int, int, int]:
    """Return how wide day, status and button are, in the words of the language that is spoken."""
    return _widths_of(tuple(map(status_words, STATUSES)), (tr("Open"), tr("Resume")), tr("Yesterday"))


@lru_cache(maxsize=8)
def _widths_of(statuses: tuple[str, ...], actions: tuple[str, ...], yesterday: str) -> tuple[int, int, int]:
    bold, small, action = _metrics(LINE, True), _metrics(SMALL, True), _metrics(ACTION, True)
    return (
        max(bold.horizontalAdvance(words) for words in (yesterday, "30 Mmm 2026")) + 4,
        max(map(small.horizontalAdvance, statuses)) + SHAPE + 12,
        max(map(action.horizontalAdvance, actions)) + 40,
    )


def paint_shape(painter: QPainter, box: QRectF, status: str, theme: Theme | None = None) -> None:
    """Paint the shape of a status: a ring, a triangle with its sign, a filled disc, a disc with a tick."""
    theme = theme or current_theme()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if status == "preparation":
        painter.setPen(QPen(theme.colour("soft"), 2))
        painter.drawEllipse(box.adjusted(1.5, 1.5, -1.5, -1.5))
    elif status == "cut off":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("warning"))
        painter.drawPolygon(QPolygonF([QPointF(box.center().x(), box.top()), box.bottomRight(), box.bottomLeft()]))
        painter.setPen(QPen(theme.colour("on_warning"), 2))
        middle = box.center().x()
        painter.drawLine(QPointF(middle, box.top() + 6), QPointF(middle, box.bottom() - 5))
        painter.drawPoint(QPointF(middle, box.bottom() - 2))
    else:
        is_signed = status == "signed"
        painter.setPen(QPen(theme.colour("saved"), 2))
        painter.setBrush(theme.colour("saved") if not is_signed else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box.adjusted(1.5, 1.5, -1.5, -1.5))
        if is_signed:
            painter.drawPolyline(_tick(box))
    painter.restore()


def _tick(box: QRectF) -> QPolygonF:
    places = ((0.28, 0.52), (0.45, 0.70), (0.74, 0.34))
    return QPolygonF([QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in places])
