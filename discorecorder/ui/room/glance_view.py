"""The glance view: a window for a second monitor with four numbers that are read from three metres away."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from discorecorder.ui.theme import current_theme, typeface
from discorecorder.ui.voice.seen import HEADS, REFUSED, SILENT, Words
from discorecorder.ui.words import local_number, span, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
NONE = "\u2013"
LEAST_SIZE = 10
BANNER, FOOT = 7, 15
"""Height of a banner, and of what was heard, in hundredths of the window."""

USUAL_CLOCK = "00:00"


@dataclass(frozen=True, slots=True)
class Glance:
    """What the glance view shows: values as they are written, empty or a dash where nothing was read, times in s.

    ``level`` is the name of the disc or its neutral name, ``role`` its role in words or empty. ``above`` is the
    pressure above opening and ``gauge`` that on the gauge, both in psi; ``volume`` is in mL. ``saved`` and
    ``not_recorded`` are whole texts, such as "Saved 09:29:51" and "Not recorded: the disk is full". ``heard`` is what
    was dictated last, for as long as it is shown.
    """

    level: str = ""
    role: str = ""
    volume: str = ""
    above: str = ""
    gauge: str = ""
    pain: int | None = None
    elapsed: float | None = None
    saved: str = ""
    is_saved: bool = True
    is_practice: bool = False
    not_recorded: str = ""
    heard: Words = field(default_factory=Words)


class Quarter(NamedTuple):
    """One of the four numbers: its heading, the number, its unit, a small line below, and its colour by meaning."""

    heading: str
    number: str
    unit: str
    below: str
    colour: str


class GlanceView(QWidget):
    """A window of its own; everything in it grows with it. Esc closes it, F11 fills the screen and comes back.

    ``closed`` tells that it went.
    """

    closed = Signal()

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setWindowTitle(tr("Glance view"))
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)  # the keys stay with the capture screen
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.resize(960, 540)
        self.glance = Glance()
        self.show_state(self.glance)

    def show_state(self, state: Glance) -> None:
        """Show these values; a window that shows them already is not painted again."""
        if state == self.glance and self.accessibleName():
            return
        self.glance = state
        told = [*(words for words, _, _ in self._alerts()), state.level, state.role]
        told += [f"{one.heading} {one.number} {one.unit} {one.below}".strip() for one in self.quarters()]
        told += [self._heard_words(), self._saved_words()]
        self.setAccessibleName(", ".join(words for words in told if words))
        self.update()

    def place_on(self, screen_name: str) -> bool:
        """Move to the screen of that name; return whether there is one, else the window stays where it is."""
        screen = next((one for one in QGuiApplication.screens() if one.name() == screen_name), None)
        if screen is None:
            return False
        self.setScreen(screen)
        self.setGeometry(screen.availableGeometry())
        return True

    def quarters(self) -> tuple[Quarter, ...]:
        """Return the four numbers: volume, pressure, pain and the time of the injection."""
        state = self.glance
        volume, above, gauge = (_known(words) for words in (state.volume, state.above, state.gauge))
        if gauge and not above:
            pressure = Quarter(tr("Pressure"), gauge, tr("psi"), tr("gauge, no opening pressure"), "pressure_text")
        else:
            below = tr("{psi} psi on the gauge", psi=gauge) if gauge else ""
            pressure = Quarter(tr("Pressure"), above or NONE, tr("psi a.o."), below, "pressure_text")
        pain = NONE if state.pain is None else str(state.pain)
        elapsed = NONE if state.elapsed is None else span(state.elapsed)
        return (
            Quarter(tr("Volume"), volume or NONE, tr("mL"), "", "text"),
            pressure,
            Quarter(tr("Pain"), pain, tr("of 10"), "", "pain_text"),
            Quarter(tr("Injection"), elapsed, "", "", "text"),
        )

    def numeral_size(self) -> int:
        """Return the size of the four numerals in px; it is the same for all, so that none seems to matter more."""
        return min(self._number_size(one, box) for one, box in zip(self.quarters(), self._boxes(), strict=True))

    def _banner(self) -> str:
        return tr("PRACTICE, nothing is kept") if self.glance.is_practice else ""

    def _saved_words(self) -> str:
        return self.glance.saved if self.glance.is_saved else ""

    def _heard_words(self) -> str:
        """Return what was heard as one line: the words that it would be recorded by, or those that were spoken."""
        heard = self.glance.heard
        if heard.state == SILENT:
            return ""
        said = ", ".join(heard.entries) or heard.words or heard.how
        head = tr(HEADS[heard.state])
        return head if not said else f"{head} {said}" if head.endswith("?") else f"{head}: {said}"

    def _unit(self) -> float:
        """Return the px of a hundredth of the window."""
        return min(self.height(), self.width() * 9 / 16) / 100

    def _head(self) -> QRectF:
        unit = self._unit()
        top = BANNER * unit * len(self._alerts())
        return QRectF(3 * unit, top + unit, self.width() - 6 * unit, 16 * unit)

    def _alerts(self) -> list[tuple[str, str, str]]:
        """Return the banners from above, each with its ground and ink: what was not recorded, and practice."""
        alerts = []
        if self.glance.not_recorded or not self.glance.is_saved:
            words = self.glance.not_recorded or tr("Not recorded")
            alerts.append((f"\u25b2 {words}", "warning", "on_warning"))
        if self.glance.is_practice:
            alerts.append((self._banner(), "practice", "on_practice"))
        return alerts

    def _boxes(self) -> tuple[QRectF, ...]:
        head, unit = self._head(), self._unit()
        top, left = head.bottom() + unit, 3 * unit
        foot = FOOT * unit if self._heard_words() else 0.0
        wide, high = (self.width() - 2 * left - 2 * unit) / 2, (self.height() - top - foot - 3 * unit) / 2
        return tuple(
            QRectF(left + column * (wide + 2 * unit), top + row * (high + unit), wide, high - unit)
            for row in range(2)
            for column in range(2)
        )

    def _number_size(self, one: Quarter, box: QRectF) -> int:
        """Return the size at which a number and its unit fit into a quarter, in px."""
        unit = self._unit()
        room = box.width() - 4 * unit - QFontMetricsF(self._small()).horizontalAdvance(one.unit) - 2 * unit
        wide = QFontMetricsF(typeface(100, QFont.Weight.Bold)).horizontalAdvance(
            USUAL_CLOCK if one.number == NONE else one.number  # so that nothing changes its size when time begins
        )
        return max(LEAST_SIZE, int(min((box.height() - 10 * unit) / 0.86, room / wide * 100)))

    def _small(self) -> QFont:
        return typeface(max(LEAST_SIZE, round(4.2 * self._unit())), QFont.Weight.DemiBold)

    def _paint_head(self, painter: QPainter) -> None:
        theme, head, unit = current_theme(), self._head(), self._unit()
        saved = self._saved_words()
        small = self._small()
        right = QFontMetricsF(small).horizontalAdvance(saved) + 6 * unit if saved else 0.0
        name = self.glance.level or tr("no level armed")
        role_width = QFontMetricsF(small).horizontalAdvance(self.glance.role) + 3 * unit
        font = fitted(name, 13 * unit, head.width() - right - role_width)
        painter.setFont(font)
        painter.setPen(theme.colour("text" if self.glance.level else "soft"))
        painter.drawText(head, LEFT, name)
        start = head.left() + QFontMetricsF(font).horizontalAdvance(name) + 3 * unit
        painter.setFont(small)
        painter.setPen(theme.colour("soft"))
        painter.drawText(QRectF(start, head.top(), head.right() - start, head.height()), LEFT, self.glance.role)
        if saved:
            box = QRectF(head.right() - right, head.top(), right, head.height())
            self._paint_tick(painter, QPointF(box.left() + 2 * unit, box.center().y()))
            painter.setPen(theme.colour("text"))
            painter.drawText(box.adjusted(5 * unit, 0, 0, 0), LEFT, saved)

    def _paint_heard(self, painter: QPainter) -> None:
        words, theme, unit = self._heard_words(), current_theme(), self._unit()
        if not words:
            return
        is_asked, is_refused = self.glance.heard.is_asked, self.glance.heard.state == REFUSED
        box = QRectF(0, self.height() - FOOT * unit, self.width(), FOOT * unit)
        painter.fillRect(box, theme.colour("warning" if is_asked else "panel"))
        painter.setFont(fitted(words, (5 if is_refused else 8) * unit, box.width() - 6 * unit))
        painter.setPen(theme.colour("on_warning" if is_asked else "faint" if is_refused else "text"))
        painter.drawText(box.adjusted(3 * unit, 0, -3 * unit, 0), LEFT, words)

    def _paint_tick(self, painter: QPainter, middle: QPointF) -> None:
        unit = self._unit()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(current_theme().colour("saved"))
        painter.drawEllipse(middle, 2 * unit, 2 * unit)
        pen = QPen(current_theme().colour("ground"), 0.6 * unit)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        corners = [QPointF(-0.9, 0.1), QPointF(-0.2, 0.8), QPointF(1.0, -0.7)]
        painter.drawPolyline([middle + corner * unit for corner in corners])

    def _paint_quarter(self, painter: QPainter, one: Quarter, box: QRectF, size: int) -> None:
        theme, unit = current_theme(), self._unit()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("panel"))
        painter.drawRoundedRect(box, 1.6 * unit, 1.6 * unit)
        small, large = self._small(), typeface(size, QFont.Weight.Bold)
        line = 6 * unit
        inner = box.adjusted(2 * unit, unit, -2 * unit, -unit)
        painter.setFont(small)
        painter.setPen(theme.colour("soft"))
        painter.drawText(QRectF(inner.left(), inner.top(), inner.width(), line), LEFT, one.heading)
        below = QFontMetricsF(small).horizontalAdvance(one.heading) + 3 * unit
        painter.setPen(theme.colour("text"))
        right = QRectF(inner.left() + below, inner.top(), inner.width() - below, line)
        painter.drawText(right, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, one.below)
        metrics = QFontMetricsF(large)
        base = inner.top() + line + (inner.height() - line + metrics.capHeight()) / 2
        painter.setFont(large)
        painter.setPen(theme.colour(one.colour))
        painter.drawText(QPointF(inner.left(), base), one.number)
        painter.setFont(small)
        painter.setPen(theme.colour("soft"))
        painter.drawText(QPointF(inner.left() + metrics.horizontalAdvance(one.number) + 2 * unit, base), one.unit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() == Qt.Key.Key_F11:
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.StyleChange}:
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(960, 540)

    def minimumSizeHint(self) -> QSize:
        return QSize(480, 270)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, unit = current_theme(), self._unit()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.colour("ground"))
        for place, (words, ground, ink) in enumerate(self._alerts()):
            box = QRectF(0, place * BANNER * unit, self.width(), BANNER * unit)
            painter.fillRect(box, theme.colour(ground))
            painter.setFont(fitted(words, 4.4 * unit, box.width() - 4 * unit))
            painter.setPen(theme.colour(ink))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        self._paint_head(painter)
        size = self.numeral_size()
        for one, box in zip(self.quarters(), self._boxes(), strict=True):
            self._paint_quarter(painter, one, box, size)
        self._paint_heard(painter)
        painter.end()


def _known(words: str) -> str:
    """Return a number as it is written here, or nothing for a dash."""
    return "" if words == NONE else local_number(words)


def fitted(words: str, size: float, width: float) -> QFont:
    """Return bold type of at most a size in px in which the words fit into a width."""
    needed = QFontMetricsF(typeface(max(1, round(size)), QFont.Weight.Bold)).horizontalAdvance(words)
    part = min(1.0, width / needed) if needed > 0 else 1.0
    return typeface(max(LEAST_SIZE, int(size * part)), QFont.Weight.Bold)
