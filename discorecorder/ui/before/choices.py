"""Choices as keys of their own: one touch chooses, the chosen one carries a filled mark, arrows move between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from discorecorder.ui.parts.flow import Flow
from discorecorder.ui.sizes import KEY_MM, px
from discorecorder.ui.theme import current_theme, typeface

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SIZE = 16
_MARK = 9
_SIDE = 14
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class ChoiceButton(QPushButton):
    """One choice; ``used`` tells which value was pressed and by what: touch for finger and mouse, key for a key."""

    used = Signal(str, str)
    stepped = Signal(int)

    def __init__(self, value: str, words: str, *, named: str = "", has_mark: bool = True) -> None:
        super().__init__(words)
        self.value = value
        self.setCheckable(True)
        self.setAccessibleName(f"{named}: {words}" if named else words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._source = "key"
        self._has_mark = has_mark
        self.clicked.connect(self._on_clicked)

    def show_chosen(self, is_chosen: bool) -> None:
        """Fill the mark, or empty it."""
        self.setChecked(is_chosen)

    def _on_clicked(self) -> None:
        self.setChecked(not self.isChecked())  # what is chosen is shown once it is recorded
        source, self._source = self._source, "key"
        self.used.emit(self.value, source)

    def _needed(self) -> int:
        return QFontMetrics(typeface(SIZE, typeface(SIZE).Weight.DemiBold)).horizontalAdvance(self.text())

    def sizeHint(self) -> QSize:
        key = px(KEY_MM, self.screen())
        beside = 2 * _SIDE + (2 * _MARK + 8 if self._has_mark else 0)
        return QSize(max(key, self._needed() + beside + 4), key)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._source = "touch"
        super().mouseReleaseEvent(event)
        self._source = "key"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(step)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_lit = self.isChecked()
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setBrush(theme.colour("pressed" if is_lit or self.isDown() else "raised"))
        painter.setPen(QPen(theme.colour("edge"), 2) if is_lit else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, 8, 8)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("focus"), 3))
            painter.drawRoundedRect(box, 8, 8)
        ink = theme.colour("text" if self.isEnabled() else "faint")
        inner = box.adjusted(_SIDE - 6, 0, -_SIDE + 6, 0)
        if self._has_mark:
            self._paint_mark(painter, QPointF(box.left() + _SIDE + _MARK - 2, box.center().y()))
            inner.setLeft(box.left() + _SIDE + 2 * _MARK + 4)
        painter.setPen(ink)
        painter.setFont(typeface(SIZE, typeface(SIZE).Weight.DemiBold))
        aligned = Qt.AlignmentFlag.AlignVCenter | (
            Qt.AlignmentFlag.AlignLeft if self._has_mark else Qt.AlignmentFlag.AlignHCenter
        )
        painter.drawText(inner, int(aligned), self.text())
        if not self._has_mark and is_lit:
            painter.setPen(QPen(theme.colour("pain_text"), 4))
            painter.drawLine(box.bottomLeft() + QPointF(10, -5), box.bottomRight() + QPointF(-10, -5))
        painter.end()

    def _paint_mark(self, painter: QPainter, centre: QPointF) -> None:
        theme = current_theme()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("pain_text" if self.isChecked() else "edge"), 2))
        painter.drawEllipse(centre, _MARK - 1.0, _MARK - 1.0)
        if self.isChecked():
            painter.setBrush(theme.colour("pain_text"))
            painter.drawEllipse(centre, _MARK - 5.0, _MARK - 5.0)


class Choices(QWidget):
    """Some choices of which one stands: ``chosen`` carries the value that was pressed, and by what.

    One stop of the Tab key; the arrow keys move, Space or Enter chooses.
    """

    chosen = Signal(str, str)

    def __init__(self, named: str, options: Sequence[tuple[str, str]], *, has_marks: bool = True) -> None:
        super().__init__()
        self.setAccessibleName(named)
        self.buttons = [ChoiceButton(value, words, named=named, has_mark=has_marks) for value, words in options]
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._flow = Flow()
        whole.addLayout(self._flow)
        for button in self.buttons:
            self._flow.addWidget(button)
            button.used.connect(self.chosen)
            button.stepped.connect(self._on_stepped)
        self.show_chosen(None)

    def show_chosen(self, value: str | None) -> None:
        """Fill the mark of the value that stands; of none where nothing was chosen."""
        for button in self.buttons:
            button.show_chosen(button.value == value)
        focused = next((button for button in self.buttons if button.hasFocus()), None)
        stop = focused or next((button for button in self.buttons if button.isChecked()), self.buttons[0])
        self._rove(stop)

    @property
    def value(self) -> str | None:
        """The value that is shown as chosen."""
        return next((button.value for button in self.buttons if button.isChecked()), None)

    def one_line_width(self) -> int:
        """Return the width in px that all choices need side by side."""
        return sum(button.sizeHint().width() + 8 for button in self.buttons) - 8

    def _rove(self, stop: ChoiceButton) -> None:
        for button in self.buttons:
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus)

    def _on_stepped(self, step: int) -> None:
        at = next((place for place, button in enumerate(self.buttons) if button.hasFocus()), 0)
        button = self.buttons[(at + step) % len(self.buttons)]
        self._rove(button)
        button.setFocus(Qt.FocusReason.TabFocusReason)


def same_widths(rows: Iterable[Choices]) -> None:
    """Give the choices of several rows the same widths, column by column, so that they stand below one another."""
    every = list(rows)
    for column in zip(*(row.buttons for row in every), strict=True):
        width = max(button.sizeHint().width() for button in column)
        for button in column:
            button.setMinimumWidth(width)
