"""A button of two lines: what it is, and a word about it, wrapped where there is no room."""

from __future__ import annotations

import re

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from discorecorder.ui.sizes import KEY_MM, px
from discorecorder.ui.theme import current_theme, typeface

INSIDE, BETWEEN = 12, 8
UPPER, LOWER = 16, 14
_WORDS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)


class LineButton(QAbstractButton):
    """A button as wide as its column and as tall as its words need, never less than a target."""

    def __init__(self, upper: str, lower: str = "") -> None:
        super().__init__()
        self._lower = lower
        self.setText(upper)
        self.setAccessibleName(upper)
        self.setAccessibleDescription(lower)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _boxes(self, width: int) -> tuple[QRect, QRect]:
        room = QRect(INSIDE, 0, max(40, width - 2 * INSIDE), 10_000)
        upper = QFontMetrics(typeface(UPPER, QFont.Weight.DemiBold)).boundingRect(room, _WORDS, _breakable(self.text()))
        lower = QFontMetrics(typeface(LOWER)).boundingRect(room, _WORDS, _breakable(self._lower))
        tall = upper.height() + (lower.height() if self._lower else 0)
        top = max(BETWEEN, (max(px(KEY_MM), tall + 2 * BETWEEN) - tall) // 2)
        return (
            QRect(INSIDE, top, room.width(), upper.height()),
            QRect(INSIDE, top + upper.height(), room.width(), lower.height() if self._lower else 0),
        )

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        upper, lower = self._boxes(width)
        return max(px(KEY_MM), upper.height() + lower.height() + 2 * BETWEEN)

    def sizeHint(self) -> QSize:
        width = max(200, self.width())
        return QSize(200, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, px(KEY_MM))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "pressed" if self.isDown() else "raised" if self.isEnabled() else "panel"
        painter.setBrush(theme.colour(ground))
        edge = "focus" if self.hasFocus() else "edge" if self.underMouse() else ground
        painter.setPen(QPen(theme.colour(edge), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        upper, lower = self._boxes(self.width())
        painter.setPen(theme.colour("text" if self.isEnabled() else "faint"))
        painter.setFont(typeface(UPPER, QFont.Weight.DemiBold))
        painter.drawText(upper, _WORDS, _breakable(self.text()))
        painter.setPen(theme.colour("text" if self.isDown() else "soft" if self.isEnabled() else "faint"))
        painter.setFont(typeface(LOWER))
        painter.drawText(lower, _WORDS, _breakable(self._lower))
        painter.end()


def _breakable(words: str) -> str:
    """Return words that may also be wrapped within a path or the name of a file, behind its signs."""
    return re.sub(r"([/\\_.-])", "\\1\u200b", words) if "/" in words or " " not in words else words
