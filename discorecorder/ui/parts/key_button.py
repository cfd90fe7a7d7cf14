"""A button of the capture screen: its words, the key that presses it in a corner, and a shape beside the colour."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen, QPointingDevice
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from discorecorder.ui.sizes import px
from discorecorder.ui.theme import current_theme, typeface

RADIUS = 8.0
HINT_SIZE = 13
LARGEST, SMALLEST = 17, 12
LOW = 64
"""A button that is lower than this, in px, has the name of its key beside its words, not above them."""


class KeyButton(QAbstractButton):
    """A key that a finger, the mouse or a key of the keyboard presses; it says which of them did.

    ``used`` carries the source: touch for finger and mouse, key for the keyboard. ``look`` is plain, pain (lit), stop,
    saved, warning or pressure; a lit button also shows a mark, so that no colour stands alone.
    """

    used = Signal(str)

    def __init__(self, words: str, key: str = "", *, mm: float, large: bool = False, look: str = "plain") -> None:
        super().__init__()
        self.setText(words)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._mm = mm
        self._large = large
        self._key = key
        self._source = "key"
        self.look = look
        self.is_lit = False
        self.pressed.connect(self.update)
        self.released.connect(self.update)
        self.clicked.connect(self._on_clicked)
        self.show_key(key)

    def set_size(self, mm: float) -> None:
        """Give the button another least size, in mm."""
        if self._mm != mm:
            self._mm = mm
            self.updateGeometry()

    def show_key(self, key: str) -> None:
        """Show another key in the corner."""
        self._key = key
        self.setAccessibleDescription(key)
        self.update()

    def show_lit(self, is_lit: bool) -> None:
        """Light the button, or not: what it stands for is what was recorded last."""
        if self.is_lit != is_lit:
            self.is_lit = is_lit
            self.update()

    def show_words(self, words: str) -> None:
        """Show other words."""
        self.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def _on_clicked(self) -> None:
        source, self._source = self._source, "key"
        self.used.emit(source)

    def _font(self, box: QRectF) -> QFont:
        """Return the typeface in the largest size in which the words have room in a box."""
        if self._large:
            return typeface(max(18, round(min(self.width(), self.height()) * 0.42)), QFont.Weight.Bold)
        for size in range(LARGEST, SMALLEST, -1):
            font = typeface(size, QFont.Weight.DemiBold)
            needed = QFontMetricsF(font).boundingRect(box, _WRAPPED, self.text())
            if needed.width() <= box.width() and needed.height() <= box.height():
                return font
        return typeface(SMALLEST, QFont.Weight.DemiBold)

    def _text_box(self) -> QRectF:
        """Return where the words stand: below the key's name, or beside it on a low button."""
        box = QRectF(self.rect()).adjusted(7, 3, -7, -3)
        if not self._shows_key:
            return box
        if self.height() < LOW:
            return box.adjusted(0, 0, -QFontMetricsF(typeface(HINT_SIZE)).horizontalAdvance(self._key) - 6, 0)
        return box.adjusted(0, 16, 0, 0)

    @property
    def _shows_key(self) -> bool:
        return bool(self._key) and self._key != self.text()

    def sizeHint(self) -> QSize:
        side = px(self._mm, self.screen())
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        device = event.device()
        is_pointer = isinstance(device, QPointingDevice)
        self._source = "touch" if is_pointer else "key"
        super().mouseReleaseEvent(event)
        self._source = "key"

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, ink, edge = self._colours()
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setBrush(ground)
        painter.setPen(QPen(edge, 2) if edge else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("focus"), 3))
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        painter.setPen(ink if self.isEnabled() else theme.colour("faint"))
        words_box = self._text_box()
        painter.setFont(self._font(words_box))
        painter.drawText(words_box, _WRAPPED, self.text())
        if self._shows_key:
            painter.setFont(typeface(HINT_SIZE))
            painter.setPen(ink if self.is_lit else theme.colour("soft"))
            side = Qt.AlignmentFlag.AlignVCenter if self.height() < LOW else Qt.AlignmentFlag.AlignTop
            painter.drawText(box.adjusted(7, 3, -7, -3), int(Qt.AlignmentFlag.AlignRight | side), self._key)
        if self.is_lit:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(QPoint(round(box.left()) + 11, round(box.top()) + 12), 4, 4)
        painter.end()

    def _colours(self) -> tuple[QColor, QColor, QColor | None]:
        theme = current_theme()
        if self.is_lit:
            lit = "warning" if self.look == "warning" else "pain"
            return theme.colour(lit), theme.colour(f"on_{lit}"), None
        ground = theme.colour("pressed" if self.isDown() else "raised" if self.isEnabled() else "panel")
        edges = {"stop": "stop", "saved": "saved", "pressure": "pressure", "warning": "warning", "next": "armed"}
        edge = edges.get(self.look)
        return ground, theme.colour("text"), theme.colour(edge) if edge else None


_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter)


def even_width(buttons: list[QWidget]) -> None:
    """Give buttons of one row the width of the widest."""
    width = max((button.sizeHint().width() for button in buttons), default=0)
    for button in buttons:
        button.setMinimumWidth(width)
