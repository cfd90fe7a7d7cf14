"""The key that is held to talk: it shows at all times whether the room is heard, and how loud."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from discorecorder.ui.lettering import fitting, width_of
from discorecorder.ui.sizes import KEY_MM, px
from discorecorder.ui.theme import current_theme, typeface
from discorecorder.ui.voice.hears import HEARS_NOTHING, LISTENING, OFF, READY, STARTING, Hears
from discorecorder.ui.voice.seen import KEY_WORDS
from discorecorder.ui.words import tr

WIDE_MM = 50.0
RADIUS = 8.0
LEAST_SIZE, USUAL_SIZE, KEY_SIZE = 12, 14, 13
BEFORE, AFTER = 44, 12
"""What the microphone takes in front of the words, and the edge behind them, in px."""

QUIET_DB = -60.0
CLIP_SHOWN = 10
"""How many levels long, a second, it is told that the microphone was at its end."""


class VoiceKey(QAbstractButton):
    """Held by a finger, or by Space while it has the focus: ``pressed`` and ``released`` tell when one speaks.

    One that ``only_shows`` cannot be held.
    """

    def __init__(self, key: str = "", *, only_shows: bool = False) -> None:
        super().__init__()
        self._only_shows = only_shows
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents, False)
        self._key = key
        self._wake = ""
        self._hears = Hears()
        self._level, self._clipped = 0.0, 0
        self._show()

    @property
    def level(self) -> float:
        """How long the bar of the level is, from 0 to 1."""
        return self._level

    @property
    def is_clipped(self) -> bool:
        """Whether the microphone was at its end a moment ago."""
        return self._clipped > 0

    @property
    def below(self) -> str:
        """The small line below the words: why nothing is heard, that it is too loud, or how to talk."""
        if self.is_clipped:
            return tr("Too loud: further away")
        if self._hears.why:
            return self._hears.why
        if self._hears.state == OFF:
            return tr("see the preferences")
        if self._hears.state == READY and self._wake:
            return tr("or say \u201c{words}\u201d", words=self._wake)
        return ""

    def show_key(self, key: str) -> None:
        """Show which key does the same."""
        self._key = key
        self.updateGeometry()
        self._show()

    def show_hears(self, hears: Hears, wake: str = "") -> None:
        """Show what the ear does; ``wake`` is the phrase that it waits for by itself."""
        self._hears, self._wake = hears, wake
        if hears.state in HEARS_NOTHING | {STARTING}:
            self._level, self._clipped = 0.0, 0
        self._show()

    def show_level(self, peak_db: float, *, is_clipped: bool) -> None:
        """Show how loud the room is, in dB of full scale."""
        level = round(max(0.0, min(1.0, 1 - peak_db / QUIET_DB)), 2)
        clipped = CLIP_SHOWN if is_clipped else max(0, self._clipped - 1)
        if level == self._level and clipped == self._clipped:
            return
        was_clipped = self.is_clipped
        self._level, self._clipped = level, clipped
        if was_clipped != self.is_clipped:
            self._show()
        self.update()

    def _show(self) -> None:
        self.setText(tr(KEY_WORDS[self._hears.state]))
        self.setEnabled(self._hears.state not in HEARS_NOTHING and not self._only_shows)
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(", ".join(one for one in (self._key, self.below) if one))
        self.setToolTip(self.below)
        self.update()

    def sizeHint(self) -> QSize:
        words = width_of(tr(KEY_WORDS[READY]), USUAL_SIZE, QFont.Weight.DemiBold)
        needed = BEFORE + words + 6 + width_of(self._key, KEY_SIZE) + AFTER
        return QSize(max(px(WIDE_MM, self.screen()), -int(-needed // 1)), px(KEY_MM, self.screen()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, state = current_theme(), self._hears.state
        is_listening, is_off = state == LISTENING, state in HEARS_NOTHING
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        ground = "armed" if is_listening else "panel" if is_off else "raised"
        ink = theme.colour("on_armed" if is_listening else "soft" if is_off else "text")
        painter.setBrush(theme.colour(ground))
        painter.setPen(QPen(theme.colour("focus" if self.hasFocus() else "edge"), 3 if self.hasFocus() else 1.5))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        _paint_microphone(painter, QPointF(24, box.center().y() - 2), ink, is_off=is_off, is_full=is_listening)
        words_box = box.adjusted(42, 3, -8, -9 if not is_off else -3)
        self._paint_words(painter, words_box, ink)
        if not is_off:
            self._paint_level(painter, QRectF(box.left() + 42, box.bottom() - 8, box.width() - 52, 4), is_listening)
        painter.end()

    def _paint_words(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        state = self._hears.state
        below = self.below if width_of(self.below, LEAST_SIZE) <= box.width() else ""  # the line tells it in full
        key = self._key if state in {READY, STARTING} and not below else ""
        upper = QRectF(box.left(), box.top(), box.width(), box.height() * (0.56 if below else 1.0))
        painter.setPen(ink)
        if key:
            painter.setFont(typeface(KEY_SIZE))
            painter.drawText(upper, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), key)
            upper.adjust(0, 0, -painter.fontMetrics().horizontalAdvance(key) - 6, 0)
        painter.setFont(fitting(self.text(), upper.width(), 16, QFont.Weight.DemiBold, LEAST_SIZE))
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(upper.width()) + 1)
        painter.drawText(upper, _LEFT, shown)
        if below:
            lower = QRectF(box.left(), upper.bottom(), box.width(), box.height() - upper.height())
            painter.setFont(fitting(below, lower.width(), 13, least=LEAST_SIZE))
            painter.drawText(lower, _LEFT, below)

    def _paint_level(self, painter: QPainter, box: QRectF, is_listening: bool) -> None:
        theme = current_theme()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("on_armed" if is_listening else "edge"))
        painter.setOpacity(0.35)
        painter.drawRoundedRect(box, 2, 2)
        painter.setOpacity(1.0)
        colour = "warning" if self.is_clipped else "on_armed" if is_listening else "text"
        painter.setBrush(theme.colour(colour))
        painter.drawRoundedRect(QRectF(box.left(), box.top(), box.width() * self._level, box.height()), 2, 2)


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def _paint_microphone(painter: QPainter, middle: QPointF, ink: QColor, *, is_off: bool, is_full: bool) -> None:
    """Draw a microphone: filled while it listens, struck through while it does not hear."""
    painter.save()
    painter.translate(middle)
    pen = QPen(ink, 2.2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(ink if is_full else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(-4.5, -13, 9, 16), 4.5, 4.5)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawArc(QRectF(-8.5, -9, 17, 16), 180 * 16, 180 * 16)
    painter.drawLine(QPointF(0, 7), QPointF(0, 12))
    painter.drawLine(QPointF(-5, 12), QPointF(5, 12))
    if is_off:
        painter.drawLine(QPointF(-12, -12), QPointF(12, 12))
    painter.restore()
