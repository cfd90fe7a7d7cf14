"""One key of the keyboard on the screen: it answers the finger that lies on it, and never takes the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPen, QTouchEvent
from PySide6.QtWidgets import QAbstractButton

from discorecorder.ui.parts.touch_layouts import NAMES, WORDS
from discorecorder.ui.theme import current_theme, typeface
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from discorecorder.ui.parts.touch_layouts import Key

RADIUS = 7.0
MOST_LETTER, MOST_WORD, LEAST_WORD = 34, 17, 12
"""Sizes of type in pixels: of a letter, and of a word from its largest to its smallest."""

HOLD_MS, AGAIN_MS = 450, 70
REPEATED = frozenset({"backspace", "left", "right"})
"""What goes on while the key is held."""

_CENTRED = int(Qt.AlignmentFlag.AlignCenter)
_WRAPPED = _CENTRED | int(Qt.TextFlag.TextWordWrap)
_UPPER = {"ß": "ẞ"}


class TouchKey(QAbstractButton):
    """A key with its letter, words or shape. ``pressed`` comes with the finger, ``clicked`` when it is lifted."""

    def __init__(self, key: Key) -> None:
        super().__init__()
        self.key = key
        self.is_lit = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        if key.does in REPEATED:
            self.setAutoRepeat(True)
            self.setAutoRepeatDelay(HOLD_MS)
            self.setAutoRepeatInterval(AGAIN_MS)
        self.show_words(tr(WORDS[key.does]) if key.does in WORDS else key.types)

    @property
    def types(self) -> str:
        """The character that the key types now; empty where it types none."""
        return (" " if self.key.does == "space" else self.text()) if self.key.does in {"type", "space"} else ""

    def show_words(self, words: str) -> None:
        """Show other words on the key."""
        self.setText(words)
        name = NAMES.get(self.key.types if self.key.does == "type" else self.key.does)
        is_told = self.key.does != "enter" and name is not None
        self.setAccessibleName(tr(name) if is_told and name is not None else words)
        self.update()

    def show_capital(self, is_capital: bool) -> None:
        """Show the letter as a capital or small, where it has both."""
        small = self.key.types
        capital = _UPPER.get(small, small.upper())
        if self.key.does == "type" and len(capital) == 1:
            self.show_words(capital if is_capital else small)

    def show_shift(self, words: str, state: str, *, is_lit: bool) -> None:
        """Show on the key for capitals what it is set to, lit while capitals are typed."""
        self.is_lit = is_lit
        self.setText(words)
        self.setAccessibleDescription(state)
        self.update()

    def _answer(self, event: QTouchEvent) -> None:
        """Follow the finger: down with it, up with it, and let go where it slides off."""
        kind = event.type()
        if kind == QEvent.Type.TouchBegin:
            self.setDown(True)
            self.pressed.emit()
        elif kind == QEvent.Type.TouchEnd:
            was_down = self.isDown()
            self.setDown(False)
            if was_down:
                self.released.emit()
                self.clicked.emit()
        elif kind == QEvent.Type.TouchCancel or not any(
            self.rect().contains(point.position().toPoint()) for point in event.points()
        ):
            self.setDown(False)
        event.accept()

    def _word_font(self, box: QRectF) -> QFont:
        """Return the largest type in which the words fit into a box, never smaller than can be read."""
        for size in range(MOST_WORD, LEAST_WORD, -1):
            font = typeface(size, QFont.Weight.DemiBold)
            room = QFontMetrics(font).boundingRect(0, 0, int(box.width()), 1000, _WRAPPED, self.text())
            if room.width() <= box.width() and room.height() <= box.height():
                return font
        return typeface(LEAST_WORD, QFont.Weight.DemiBold)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            if self.isEnabled():
                self._answer(event)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        is_letter = self.key.does in {"type", "space"}
        ground = "armed" if self.is_lit else "pressed" if self.isDown() else "raised" if is_letter else "panel"
        ink = theme.colour("on_armed" if self.is_lit else "text" if self.isEnabled() else "faint")
        painter.setBrush(theme.colour(ground))
        edge = "focus" if self.isDown() else "edge"
        is_edged = self.isDown() or not is_letter
        painter.setPen(QPen(theme.colour(edge), 3 if self.isDown() else 1.5) if is_edged else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        painter.setPen(ink)
        if self.key.does == "type":
            weight = QFont.Weight.Bold if self.text().isdigit() else QFont.Weight.DemiBold
            painter.setFont(typeface(min(MOST_LETTER, round(self.height() * 0.5)), weight))
            painter.drawText(box, _CENTRED, self.text())
        else:
            self._paint_words(painter, box)
        painter.end()

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        shape = SHAPES.get(self.key.does)
        if shape is None:
            inner = box.adjusted(5, 2, -5, -2)
            painter.setFont(self._word_font(inner))
            painter.drawText(inner, _WRAPPED, self.text())
            return
        lower = (
            box.adjusted(4, box.height() * 0.52, -4, -2) if self.text() else QRectF(box.bottomLeft(), box.bottomLeft())
        )
        upper = box.adjusted(0, 0, 0, -lower.height())
        if self.text():
            painter.setFont(self._word_font(lower))
            painter.drawText(lower, _CENTRED, self.text())
        size = min(26.0, upper.height() * 0.62)
        painter.translate(upper.center())
        painter.scale(size / 2, size / 2)
        pen = QPen(painter.pen().color(), 4.4 / size)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(shape)


def _path(*lines: tuple[tuple[float, float], ...]) -> QPainterPath:
    """Return lines through points of a square from -1 to 1."""
    path = QPainterPath()
    for line in lines:
        path.moveTo(QPointF(*line[0]))
        for point in line[1:]:
            path.lineTo(QPointF(*point))
    return path


SHAPES: dict[str, QPainterPath] = {
    "backspace": _path(
        ((-1.4, 0), (-0.6, -0.8), (1.3, -0.8), (1.3, 0.8), (-0.6, 0.8), (-1.4, 0)),
        ((0.05, -0.35), (0.75, 0.35)),
        ((0.75, -0.35), (0.05, 0.35)),
    ),
    "shift": _path(((0, -1), (-1, 0), (-0.45, 0), (-0.45, 0.9), (0.45, 0.9), (0.45, 0), (1, 0), (0, -1))),
    "next": _path(((-1.3, 0), (0.8, 0)), ((0.1, -0.7), (0.8, 0), (0.1, 0.7)), ((1.3, -0.8), (1.3, 0.8))),
    "left": _path(((0.4, -0.8), (-0.4, 0), (0.4, 0.8))),
    "right": _path(((-0.4, -0.8), (0.4, 0), (-0.4, 0.8))),
}
"""The shapes of the keys that everybody knows by theirs."""
