"""The six steps after the last needle, each reached by one touch at any time."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from discorecorder.ui.sizes import px
from discorecorder.ui.theme import current_theme, typeface
from discorecorder.ui.words import mark, tr

READ_BACK, RELIEF, INTERPRETATION, MAP, SIGN, LEAVE = range(6)
STEPS = (
    mark("Read back"),
    mark("Relief and complications"),
    mark("Interpretation"),
    mark("The map"),
    mark("Sign"),
    mark("Print and leave"),
)
TALL_MM = 15.0
_DISC, _KEY = 30, 16
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class StepButton(QAbstractButton):
    """One step: its number in a disc above its key, its words, and below them what it still wants."""

    def __init__(self, number: int, words: str) -> None:
        super().__init__()
        self._number = number
        self._state = ""
        self._is_done = False
        self.setText(words)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_state("", is_done=False)

    @property
    def key(self) -> str:
        """The key that leads to this step."""
        return f"Alt+{self._number}"

    def show_state(self, state: str, *, is_done: bool) -> None:
        """Show what the step still wants in a few words; a tick takes the place of the number where it is done."""
        self._state, self._is_done = state, is_done
        self.setAccessibleName(f"{self._number} {self.text()}")
        self.setAccessibleDescription(state or (tr("done") if is_done else ""))
        self.updateGeometry()
        self.update()

    def _fonts(self) -> tuple[QFont, QFont]:
        return typeface(17, QFont.Weight.DemiBold), typeface(14)

    def _height_of(self, words: str, font: QFont, width: int) -> int:
        if not words:
            return 0
        return QFontMetrics(font).boundingRect(0, 0, width, 1000, _WRAPPED, words).height()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        large, small = self._fonts()
        room = width - _DISC - 30
        told = self._height_of(self.text(), large, room) + self._height_of(self._state, small, room)
        return max(px(TALL_MM, self.screen()), told + 16)

    def sizeHint(self) -> QSize:
        return QSize(216, self.heightForWidth(216))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, px(TALL_MM, self.screen()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = current_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setBrush(theme.colour("pressed" if self.isChecked() or self.isDown() else "panel"))
        edge = "focus" if self.hasFocus() else "armed" if self.isChecked() else ""
        painter.setPen(QPen(theme.colour(edge), 3 if edge == "focus" else 2) if edge else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, 8, 8)
        disc = QRectF(10, (self.height() - _DISC - _KEY) / 2, _DISC, _DISC)
        painter.setBrush(theme.colour("pain" if self.isChecked() else "raised"))
        painter.setPen(QPen(theme.colour("saved" if self._is_done else "edge"), 2))
        painter.drawEllipse(disc)
        painter.setFont(typeface(16, QFont.Weight.Bold))
        painter.setPen(theme.colour("on_pain" if self.isChecked() else "text"))
        painter.drawText(disc, int(Qt.AlignmentFlag.AlignCenter), "\u2713" if self._is_done else str(self._number))
        painter.setFont(typeface(13))
        painter.setPen(theme.colour("soft"))
        painter.drawText(QRectF(0, disc.bottom() + 1, _DISC + 20, _KEY), int(Qt.AlignmentFlag.AlignCenter), self.key)
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        theme = current_theme()
        large, small = self._fonts()
        left = _DISC + 20
        room = self.width() - left - 10
        tall, below = self._height_of(self.text(), large, room), self._height_of(self._state, small, room)
        top = (self.height() - tall - below) / 2
        painter.setFont(large)
        painter.setPen(theme.colour("text"))
        painter.drawText(QRectF(left, top, room, tall), _WRAPPED, self.text())
        painter.setFont(small)
        painter.setPen(theme.colour("soft"))
        painter.drawText(QRectF(left, top + tall, room, below), _WRAPPED, self._state)


class Stepper(QWidget):
    """The steps from above; ``step_chosen`` carries the place of one."""

    step_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.buttons = [StepButton(number, tr(step)) for number, step in enumerate(STEPS, 1)]
        for place, button in enumerate(self.buttons):
            button.setProperty("place", place)
            button.clicked.connect(self._on_clicked)
            column.addWidget(button)

    def show_step(self, place: int) -> None:
        """Mark the step that is shown."""
        for at, button in enumerate(self.buttons):
            button.setChecked(at == place)

    def show_state(self, place: int, state: str, *, is_done: bool = False) -> None:
        """Show what a step still wants."""
        self.buttons[place].show_state(state, is_done=is_done)

    def _on_clicked(self) -> None:
        place = self.sender().property("place")
        self.show_step(place)  # a step that is shown already stays marked
        self.step_chosen.emit(place)
