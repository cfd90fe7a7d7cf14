"""Volume, pressure and pain in numerals that are read at three metres, and the step that comes next."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from discorecorder.model.prompting import STEPS
from discorecorder.ui.lettering import LEAST_SIZE, fitting, width_of
from discorecorder.ui.room.curve_ceiling import paint_triangle
from discorecorder.ui.room.numerals import paint_number
from discorecorder.ui.room.readings import DASH, REACHED, WARNING_WORDS, Readings
from discorecorder.ui.theme import current_theme, typeface
from discorecorder.ui.words import local_number, mark, span, tr

LEAST_NUMERAL, MOST_NUMERAL = 64, 260
NARROW, STEPS_HIGH, NOTE_HIGH = 700, 52, 42
NUMERAL_PART = 0.148
"""Size of a numeral in heights of the window: 146 px at 1080p, of which the figures are 104 px high."""

STEP_WORDS: dict[str, str] = {
    "needle": mark("Needle"),
    "opening": mark("Opening"),
    "inject": mark("Inject"),
    "pain": mark("Pain"),
    "stop": mark("Stop"),
    "sleep": mark("Sleep"),
}
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_MIDDLE = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)


class Part(NamedTuple):
    """A numeral: its label, number, unit, note and colour, and whether its ceiling is near or reached."""

    label: str
    number: str
    unit: str
    note: str
    ink: str
    warned: str = ""


class ReadingsView(QWidget):
    """Shows the Readings of the armed level; where none is armed it says what to do."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._readings = Readings()
        self._name = ""

    def show_readings(self, readings: Readings, name: str) -> None:
        """Show what stands at a level under its name, which may be a neutral one."""
        if (readings, name) == (self._readings, self._name):
            return
        is_alike = bool(readings.level) and (_head_of(readings), name) == (_head_of(self._readings), self._name)
        before, size = self._parts(), self._common_size(self._parts())
        self._readings, self._name = readings, name
        self.setAccessibleName(self.told())
        parts = self._parts()
        if not is_alike or self._common_size(parts) != size:
            self.update()
            return
        for at, (one, other) in enumerate(zip(parts, before, strict=True)):
            if one != other:
                self.update(self._part_box(at).toAlignedRect())

    def told(self) -> str:
        """Return all that is shown, in words."""
        now = self._readings
        if not now.level:
            return tr("Choose a disc")
        told = tr(
            "{level}, {role}, volume {volume} mL, pressure {above} psi above opening, pain {pain}",
            level=self._name,
            role=now.role,
            volume=now.volume,
            above=now.above,
            pain=now.pain,
        )
        told = told if now.role else told.replace(", , ", ", ")
        warnings = zip((tr("Volume"), tr("Pressure")), now.warned, strict=True)
        return ", ".join([told, *(f"{what}: {tr(WARNING_WORDS[how])}" for what, how in warnings if how)])

    def numeral(self) -> int:
        """Return the size of the numerals in pixels, for the height of the window that this is in."""
        wanted = round(self.window().height() * NUMERAL_PART)
        return max(LEAST_NUMERAL, min(MOST_NUMERAL, wanted, round(self.width() * 0.155)))

    @property
    def is_narrow(self) -> bool:
        """Whether the steps need a line of their own, and the units stand beside the labels."""
        return self.width() < NARROW

    def sizeHint(self) -> QSize:
        return QSize(560, round(self._height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(420, round(self._height()))

    def _height(self) -> float:
        below = _depth(QFontMetricsF(typeface(self.numeral(), QFont.Weight.Bold)), local_number("0.0"))
        steps = STEPS_HIGH if self.is_narrow else 0
        return 24 + self._head() + steps + 24 + self.numeral() * 0.84 + below + NOTE_HIGH + 6

    def _head(self) -> float:
        return max(48.0, self.window().height() * 0.075)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def _inner(self) -> QRectF:
        return QRectF(self.rect()).adjusted(20, 12, -20, -10)

    def _numerals_box(self) -> QRectF:
        """Return where the numerals and their notes stand, below the level and the steps."""
        inner = self._inner()
        return inner.adjusted(0, self._head() + (STEPS_HIGH if self.is_narrow else 0), 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("panel"))
        painter.drawRoundedRect(QRectF(self.rect()), 10, 10)
        inner, numerals = self._inner(), self._numerals_box()
        if not self._readings.level:
            painter.setPen(theme.colour("text"))
            painter.setFont(typeface(30, QFont.Weight.DemiBold))
            painter.drawText(inner, int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap), _choose_words())
            painter.end()
            return
        if event.rect().top() < int(numerals.top()):
            self._draw_level(painter, QRectF(inner.left(), inner.top(), inner.width(), self._head()))
        self._draw_numerals(painter, QRectF(event.rect()))
        painter.end()

    def _draw_level(self, painter: QPainter, head: QRectF) -> None:
        theme, now = current_theme(), self._readings
        steps = QRectF(head)
        steps.setLeft(head.right() - min(head.width() * 0.56, 92 * len(STEPS)))
        if self.is_narrow:
            steps = QRectF(head.left() - 12, head.bottom(), head.width() + 24, STEPS_HIGH)
            head = QRectF(head.left(), head.top() - 4, head.width(), head.height())
        size = round(head.height() * 0.86)
        font = typeface(size, QFont.Weight.Bold)
        room = (head.right() if self.is_narrow else steps.left()) - head.left() - 16
        while size > 26 and QFontMetricsF(font).horizontalAdvance(self._name) > room * 0.52:
            size -= 2
            font = typeface(size, QFont.Weight.Bold)
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        painter.drawText(head, _LEFT, self._name)
        beside = QRectF(head)
        beside.setLeft(head.left() + QFontMetricsF(font).horizontalAdvance(self._name) + 14)
        beside.setRight(head.right() if self.is_narrow else steps.left() - 8)
        elapsed = "" if now.elapsed is None else f"  {span(now.elapsed)}"
        small = min(17, max(13, round(head.height() * 0.26)))
        painter.setFont(fitting(now.role, beside.width(), small))
        painter.setPen(theme.colour("soft"))
        painter.drawText(beside.adjusted(0, 0, 0, -beside.height() / 2), _BOTTOM, now.role)
        painter.setPen(theme.colour("text"))
        told = f"{now.injection}{elapsed}"
        painter.setFont(fitting(told, beside.width(), small, QFont.Weight.Bold))
        painter.drawText(beside.adjusted(0, beside.height() / 2, 0, 0), _TOP, told)
        self._draw_steps(painter, steps)

    def _draw_steps(self, painter: QPainter, box: QRectF) -> None:
        theme, now = current_theme(), self._readings
        wide, middle = box.width() / len(STEPS), box.top() + (14 if self.is_narrow else box.height() * 0.32)
        for at, step in enumerate(STEPS):
            x = box.left() + wide * (at + 0.5)
            is_done, is_next = now.done.get(step, False), step == now.next
            if at:
                painter.setPen(QPen(theme.colour("saved" if is_done else "edge"), 2))
                painter.drawLine(QPointF(x - wide + 13, middle), QPointF(x - 13, middle))
            colour = theme.colour("armed" if is_next else "saved" if is_done else "edge")
            painter.setPen(QPen(colour, 2.4))
            painter.setBrush(colour if is_next else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(x, middle), 9, 9)
            if is_done:
                painter.drawPolyline([QPointF(x - 4, middle), QPointF(x - 1, middle + 4), QPointF(x + 5, middle - 4)])
            painter.setPen(theme.colour("pain_text" if is_next else "text" if is_done else "soft"))
            painter.setFont(
                fitting(tr(STEP_WORDS[step]), wide - 4, 15, QFont.Weight.Bold if is_next else QFont.Weight.Normal)
            )
            painter.drawText(QRectF(x - wide / 2, middle + 13, wide, 24), _MIDDLE, tr(STEP_WORDS[step]))

    def _part_box(self, at: int) -> QRectF:
        """Return where a numeral stands with its label and note."""
        box = self._numerals_box()
        third = box.width() / 3
        return QRectF(box.left() + third * at, box.top(), third - 12, box.height())

    def _parts(self) -> tuple[Part, Part, Part]:
        now = self._readings
        volume = Part(tr("Volume"), now.volume, "mL", now.volume_note, "text", now.warned.volume)
        above = Part(tr("Pressure"), now.above, tr("psi a.o."), now.pressure_note, "pressure_text", now.warned.pressure)
        pain = Part(tr("Pain"), now.pain, "/10", now.pain_note, "pain_text")
        if now.above == DASH and now.gauge != DASH:
            above = above._replace(number=now.gauge, unit=tr("psi gauge"))
        if self.is_narrow:
            is_long = above.number == now.above and not above.warned
            unit = tr("psi above opening") if is_long else above.unit
            volume = volume._replace(label="mL" if volume.warned else f"{volume.label} mL", unit="")
            above, pain = above._replace(label=unit, unit=""), pain._replace(label=f"{pain.label} /10", unit="")
        return volume, above, pain

    def _draw_numerals(self, painter: QPainter, exposed: QRectF) -> None:
        parts = self._parts()
        size = self._common_size(parts)
        for at, part in enumerate(parts):
            if exposed.intersects(self._part_box(at)):
                self._draw_numeral(painter, self._part_box(at), part, size)

    def _common_size(self, parts: tuple[Part, ...]) -> int:
        forms = tuple((part.number.translate(_ALIKE), part.unit) for part in parts)
        return _fitting_size(forms, self.numeral(), self._numerals_box().width() / 3 - 26)

    def _draw_numeral(self, painter: QPainter, box: QRectF, part: Part, size: int) -> None:
        theme = current_theme()
        self._draw_label(painter, QRectF(box.left(), box.top(), box.width(), 22), part)
        metrics = QFontMetricsF(typeface(size, QFont.Weight.Bold))
        base = box.top() + 26 + metrics.capHeight() + size * 0.06
        ink = "warning_text" if part.warned == REACHED else part.ink
        paint_number(
            painter, box.left() - size * 0.05, base, part.number, size, ink if part.number != DASH else "faint"
        )
        painter.setFont(typeface(max(16, size // 5), QFont.Weight.DemiBold))
        painter.setPen(theme.colour("soft"))
        painter.drawText(QPointF(box.left() + metrics.horizontalAdvance(part.number) + 6, base), part.unit)
        below = max(_depth(metrics, part.number), _depth(QFontMetricsF(painter.font()), part.unit))
        painter.setFont(typeface(14 if self.is_narrow else 15))
        room = QRectF(box.left(), base + below, box.width(), NOTE_HIGH)
        painter.drawText(room, _TOP | int(Qt.TextFlag.TextWordWrap), part.note)

    def _draw_label(self, painter: QPainter, box: QRectF, part: Part) -> None:
        """Draw what a numeral is of; where its ceiling warns, with that behind a triangle, full once it is reached."""
        words, ink, weight = part.label, "soft", QFont.Weight.Normal
        if part.warned:
            ink, weight, warning = "warning_text", QFont.Weight.Bold, tr(WARNING_WORDS[part.warned])
            paint_triangle(painter, QPointF(box.left(), box.bottom() - 4), 16, ink, is_full=part.warned == REACHED)
            box = box.adjusted(20, 0, 0, 0)
            words = f"{part.label}: {warning}"
            if width_of(words, LEAST_SIZE, weight) > box.width():
                words = warning
        painter.setFont(fitting(words, box.width(), 16, weight))
        painter.setPen(current_theme().colour(ink))
        painter.drawText(box, _LEFT, words)


def _head_of(readings: Readings) -> tuple[object, ...]:
    """Return what is shown above the numerals."""
    elapsed = None if readings.elapsed is None else span(readings.elapsed)
    return readings.level, readings.role, readings.injection, elapsed, readings.done, readings.next


_TOP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_BOTTOM = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)


def _choose_words() -> str:
    return tr("Choose a disc on the spine to begin")


def _depth(metrics: QFontMetricsF, text: str) -> float:
    """Return how far under its line a text reaches, with a gap, in px: a decimal comma does, a point does not."""
    return max(6.0, metrics.tightBoundingRect(text).bottom() + 3)


_ALIKE = str.maketrans("123456789", "0" * 9)
"""Figures are all as wide as a nought, so that a number that runs is measured once."""


@lru_cache(maxsize=256)
def _fitting_size(forms: tuple[tuple[str, str], ...], most: int, wide: float) -> int:
    """Return the largest size in which each of some numbers has room with its unit, in px."""
    size = most
    for number, unit in forms:
        while size > LEAST_NUMERAL and _numeral_width(number, unit, size) > wide:
            size -= 4
    return size


def _numeral_width(number: str, unit: str, size: int) -> float:
    return width_of(number, size, QFont.Weight.Bold) + width_of(unit, max(16, size // 5), QFont.Weight.DemiBold)
