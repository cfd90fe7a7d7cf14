"""Prompts, not dialogs: what the room is reminded of, in one line that is always there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from discorecorder.ui.lettering import width_of
from discorecorder.ui.theme import current_theme, typeface
from discorecorder.ui.words import local_number, mark, tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from discorecorder.model.prompting import Prompt

WORDS: dict[str, str] = {
    "volume ceiling reached": mark("volume ceiling reached: {now} of {ceiling} mL"),
    "volume ceiling near": mark("volume ceiling near: {now} of {ceiling} mL"),
    "pressure ceiling reached": mark("pressure ceiling reached: {now} of {ceiling} above opening"),
    "pressure ceiling near": mark("ceiling near: {now} of {ceiling} above opening"),
    "gauge saturated": mark("the gauge is at the end of its range: {now} {unit}"),
    "gauge out of range": mark("the gauge is out of its range: {now} {unit}, limit {limit}"),
    "gauge frozen": mark("the gauge has not moved for {now} s; read it yourself"),
    "gauge negative drift": mark("the gauge lies at {now} {unit} with no pressure on it; set its zero"),
    "gauge gap": mark("nothing came from the gauge for {now} s"),
    "zero awaited": mark("zero not checked: open the syringe to the air; the gauge reads {now} {unit}"),
    "zero steady": mark("the gauge reads {now} {unit}, open to the air? {key} records the zero"),
    "opening proposed": mark("opening {pressure} {unit} by {name}: {key} and Enter take it"),
    "no opening pressure": mark("no opening pressure"),
    "high opening": mark("opening pressure {psi} psi is high: needle tip in the annulus or end plate?"),
    "no baseline": mark("no baseline pain before this injection"),
    "no pain score": mark("no pain score since {since} psi"),
    "implausible pressure": mark("{psi} psi cannot be right; read the gauge again"),
    "below opening": mark("{psi} psi is below the opening pressure {opening}"),
    "no stop reason": mark("why was it stopped?"),
    "no concordance": mark("is it the usual pain? no answer yet"),
    "no second provocation": mark("second provocation not recorded"),
    "anaesthetic before": mark("anaesthetic before {level} was tested"),
}
AS_IT_IS = frozenset({"name", "unit", "key"})
"""Values that are words, and no numbers."""
HEIGHT, SIZE, GAP = 36, 16, 10


def told(prompt: Prompt, neutral: Mapping[str, str] | None = None) -> str:
    """Return the words of a prompt, with neutral names where the patient can see them."""
    return tr(WORDS[prompt.kind], **{name: _shown(name, value, neutral or {}) for name, value in prompt.values})


def _shown(name: str, value: str, neutral: Mapping[str, str]) -> str:
    if name == "level":
        return neutral.get(value, value)
    return value if name in AS_IT_IS else local_number(value)


class PromptStrip(QWidget):
    """Shows the most urgent prompts that have room; how many more there are is told at the end."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._prompts: list[tuple[str, bool]] = []

    def show_prompts(self, prompts: Sequence[Prompt], neutral: Mapping[str, str] | None = None) -> None:
        """Show prompts, the most urgent first."""
        shown = [(told(prompt, neutral), prompt.is_urgent) for prompt in prompts]
        if shown != self._prompts:
            self._prompts = shown
            self.setAccessibleName("; ".join(text for text, _ in shown))
            self.update()

    def shown(self) -> list[str]:
        """Return the words of the prompts, the most urgent first."""
        return [text for text, _ in self._prompts]

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 1.0
        for at, (text, is_urgent) in enumerate(self._prompts):
            rest = len(self._prompts) - at - 1
            more = f"+{rest}" if rest else ""
            room = self.width() - left - (46 if more else 0) - 40
            size = SIZE
            while size > 12 and _wide(text, size) > room:
                size -= 1
            if at and _wide(text, size) > room:
                painter.setFont(typeface(SIZE, QFont.Weight.DemiBold))
                painter.setPen(theme.colour("soft"))
                painter.drawText(QRectF(left, 0, 60, HEIGHT), int(Qt.AlignmentFlag.AlignVCenter), f"+{rest + 1}")
                break
            left = self._draw_chip(painter, left, text, size, is_urgent=is_urgent) + GAP
        painter.end()

    def _draw_chip(self, painter: QPainter, left: float, text: str, size: int, *, is_urgent: bool) -> float:
        theme = current_theme()
        box = QRectF(left, 2, min(_wide(text, size) + 40, self.width() - left - 2), HEIGHT - 4)
        painter.setPen(QPen(theme.colour("warning"), 2))
        painter.setBrush(theme.colour("warning" if is_urgent else "panel"))
        painter.drawRoundedRect(box, 8, 8)
        painter.setPen(theme.colour("on_warning" if is_urgent else "warning_text"))
        painter.setFont(typeface(size, QFont.Weight.Bold))
        painter.drawText(box.adjusted(10, 0, 0, 0), _VCENTRE, "!" if is_urgent else "?")
        painter.setFont(typeface(size, QFont.Weight.DemiBold))
        painter.drawText(box.adjusted(26, 0, -8, 0), _VCENTRE, text)
        return box.right()


_VCENTRE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


def _wide(text: str, size: int) -> float:
    return width_of(text, size, QFont.Weight.DemiBold)
