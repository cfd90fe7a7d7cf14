"""The spine on the left of the capture screen: the way from disc to disc, by touch and by the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QPointingDevice, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QScrollArea, QScroller, QVBoxLayout, QWidget

from discorecorder.ui.room import spine_paint as paint
from discorecorder.ui.room.spine_discs import close_levels, named_levels, region_levels, sign_of
from discorecorder.ui.room.spine_layout import SpineLayout, laid_out, listed
from discorecorder.ui.sizes import KEY_MM, px
from discorecorder.ui.theme import current_theme
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from discorecorder.model.discogram import Discogram
    from discorecorder.ui.room.spine_discs import DiscSign

GAP = 10.0
FULL = 0.92
"""From this part of the height on the spine fills its box."""

SCROLL_BAR, EDGE = 16, 6

LEAST_BONES = 70.0
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


def neutral_names(discogram: Discogram) -> dict[str, str]:
    """Return a neutral name for every disc that was planned or armed: Disc A, Disc B, as they were first named.

    The letters tell nothing of where a disc lies, and a disc keeps its letter when others are named after it.
    """
    return {
        level: tr("Disc {letter}", letter=chr(ord("A") + place)) for place, level in enumerate(named_levels(discogram))
    }


class SpineView(QWidget):
    """Every disc of the study, painted as a spine; each is a target of at least 12 mm that arms its level.

    ``level_chosen`` carries the level and the source, touch or key. One disc at a time can be reached by Tab; Up and
    Down, Home and End go from there to the others, Enter and Space arm.
    """

    level_chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Levels"))
        self._discogram: Discogram | None = None
        self._neutral: Mapping[str, str] | None = None
        self._shows_all = False
        self._canvas = _Canvas()
        self._canvas.chosen.connect(self.level_chosen)
        self._canvas.reached.connect(self._on_reached)
        self._area = QScrollArea()
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._canvas)
        QScroller.grabGesture(self._area.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self._more = QPushButton()
        self._more.setProperty("role", "plain")
        self._more.clicked.connect(self._on_more)
        self._more.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        whole.addWidget(self._area, 1)
        whole.addWidget(self._more)

    def show_discogram(self, discogram: Discogram, neutral: Mapping[str, str] | None = None) -> None:
        """Show every disc as it stands; with neutral names, a plain list in their order and nothing of anatomy."""
        was_armed = self._discogram.armed if self._discogram else None
        self._discogram, self._neutral = discogram, neutral
        levels = tuple(neutral) if neutral is not None else self._levels(discogram)
        signs = [sign_of(discogram, level) for level in levels]
        self._canvas.show_signs(signs, neutral)
        hidden = discogram.region == "mixed" and neutral is None and bool(named_levels(discogram))
        self._more.setText(tr("Planned levels only") if self._shows_all else tr("All levels"))
        self._more.setVisible(hidden)
        if discogram.armed != was_armed and discogram.armed is not None:
            self._show_row(discogram.armed)

    def focus_disc(self) -> None:
        """Give the keyboard to the disc that Tab reaches: the armed one, else the next or the first."""
        self._canvas.focus_current()

    def step(self, by: int) -> None:
        """Take the keyboard to the disc so many further down, from where it is; Enter or Space then arms that disc.

        The first step is taken from the armed disc; while none is armed it leads to the one that comes next. Nothing
        is armed by a step alone.
        """
        self._canvas.step(by)

    @property
    def buttons(self) -> tuple[DiscButton, ...]:
        """The targets of the discs, from above or in the order of their neutral names."""
        return tuple(self._canvas.buttons)

    def _levels(self, discogram: Discogram) -> tuple[str, ...]:
        is_close = discogram.region == "mixed" and not self._shows_all
        return close_levels(discogram) if is_close else region_levels(discogram)

    def _show_row(self, level: str) -> None:
        button = next((one for one in self._canvas.buttons if one.level == level), None)
        if button is not None:
            self._area.ensureWidgetVisible(button, 0, button.height() // 2)

    def _on_reached(self, level: str) -> None:
        self._show_row(level)

    def _on_more(self) -> None:
        self._shows_all = not self._shows_all
        if self._discogram is not None:
            self.show_discogram(self._discogram, self._neutral)

    def _on_settled(self) -> None:
        if self._discogram is not None and self._discogram.armed is not None:
            self._show_row(self._discogram.armed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._on_settled)

    def sizeHint(self) -> QSize:
        return QSize(300, 600)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._canvas.needed_width() + SCROLL_BAR + 2 * EDGE, 3 * px(KEY_MM, self.screen()))


def _filled(tried: tuple[float, SpineLayout, paint.Lettering]) -> float:
    return round(tried[0], 1)


class DiscButton(QAbstractButton):
    """One disc as a target; what it looks like is painted by the spine below it."""

    def __init__(self, canvas: _Canvas, level: str) -> None:
        super().__init__(canvas)
        self.level = level
        self._source = "key"
        self._canvas = canvas
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self._canvas.chosen.emit(self.level, self._source)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS or key in ENDS:
            self._canvas.move_focus(self, key)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._source = "touch" if isinstance(event.device(), QPointingDevice) else "key"
        super().mouseReleaseEvent(event)
        self._source = "key"

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._canvas.update()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        pass


class _Canvas(QWidget):
    """The painted spine with the targets on it."""

    chosen = Signal(str, str)
    reached = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[DiscButton] = []
        self._signs: list[DiscSign] = []
        self._names: list[str] = []
        self._lines: list[list[paint.Line]] = []
        self._is_neutral = False
        self._layout: SpineLayout | None = None
        self._resting: tuple[tuple[object, ...], QPixmap] | None = None
        self._laid_for: tuple[object, ...] = ()
        self._lettering = paint.Lettering(24, 15, is_beside=False)

    def show_signs(self, signs: list[DiscSign], neutral: Mapping[str, str] | None) -> None:
        """Show these discs, under neutral names where there are any."""
        self._signs, self._is_neutral = signs, neutral is not None
        self._names = [neutral[sign.level] if neutral is not None else sign.level for sign in signs]
        self._lines = [paint.neutral_lines(sign) if self._is_neutral else paint.lines_of(sign) for sign in signs]
        if [button.level for button in self.buttons] != [sign.level for sign in signs]:
            self._make_buttons()
        for button, sign, name, lines in zip(self.buttons, signs, self._names, self._lines, strict=True):
            button.setAccessibleName(paint.described(sign, name, lines, with_pain=not self._is_neutral))
        self._let_tab_reach(self._current())
        self._lay_out()

    def focus_current(self) -> None:
        """Give the keyboard to the disc that Tab reaches."""
        current = self._current()
        if current is not None:
            current.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step(self, by: int) -> None:
        """Take the keyboard so many discs further down from where it is or what is armed, else to what comes next."""
        current = self._current()
        if current is None:
            return
        sign = self._signs[self.buttons.index(current)]
        is_there = current is self.window().focusWidget() or sign.is_armed
        self._go_to(self.buttons.index(current) + (by if is_there else 0))

    def move_focus(self, button: DiscButton, key: Qt.Key) -> None:
        """Take the keyboard from one disc to another, and let Tab come back there."""
        self._go_to(ENDS[key] % len(self.buttons) if key in ENDS else self.buttons.index(button) + STEPS[key])

    def _go_to(self, place: int) -> None:
        target = self.buttons[min(max(place, 0), len(self.buttons) - 1)]
        self._let_tab_reach(target)
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reached.emit(target.level)

    def _current(self) -> DiscButton | None:
        focused = [button for button in self.buttons if button is self.window().focusWidget()]
        armed = [button for button, sign in zip(self.buttons, self._signs, strict=True) if sign.is_armed]
        waiting = [button for button, sign in zip(self.buttons, self._signs, strict=True) if sign.is_next]
        return next(iter([*focused, *armed, *waiting, *self.buttons]), None)

    def _let_tab_reach(self, target: DiscButton | None) -> None:
        for button in self.buttons:
            is_target = button is target
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_target else Qt.FocusPolicy.NoFocus)

    def _make_buttons(self) -> None:
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self._laid_for = ()
        self.buttons = [DiscButton(self, sign.level) for sign in self._signs]
        for button in self.buttons:
            button.show()

    def needed_width(self) -> int:
        """Return the px that the narrowest bones and the words beside them take."""
        lettering = paint.letterings()[-2]
        return round(LEAST_BONES + 2 * GAP + lettering.width(self._names, self._all_lines()))

    def _all_lines(self) -> list[paint.Line]:
        return [line for lines in self._lines for line in lines]

    def _lay_out(self) -> None:
        least = px(KEY_MM, self.screen())
        port = self.parentWidget()
        width, height = self.width(), port.height() if port is not None else self.height()
        laid_for = (width, height, least, self._names, self._lines)
        if laid_for == self._laid_for:
            self.update()
            return
        self._laid_for = laid_for
        most = max((len(lines) for lines in self._lines), default=0)
        if self._is_neutral or not self._signs:
            self._layout = None
            rows = listed(len(self._signs), width, height, least)
            needed = rows[-1].bottom() + 1 if rows else 0
            high = rows[0].height() if rows else least
            self._lettering = next(one for one in paint.letterings()[4:] if one.is_beside or one.height(most) <= high)
        else:
            self._layout, self._lettering = self._best_layout((width, height), least, most)
            rows, needed = self._layout.rows, self._layout.height
        self.setMinimumHeight(needed if needed > height else 0)
        for button, row in zip(self.buttons, rows, strict=True):
            button.setGeometry(row)
        self.update()

    def _best_layout(self, size: tuple[int, int], least: int, most: int) -> tuple[SpineLayout, paint.Lettering]:
        """Return the layout with the largest words that leave the bones the height of the box."""
        levels = [sign.level for sign in self._signs]
        tried: list[tuple[float, SpineLayout, paint.Lettering]] = []
        letterings = paint.letterings()
        for lettering in letterings:
            words = lettering.width(self._names, self._all_lines())
            is_narrow = words + LEAST_BONES + 2 * GAP > size[0]
            layout = laid_out(levels, size, max(LEAST_BONES, size[0] - words - 2 * GAP), least)
            fits = lettering.is_beside or lettering.height(most) <= layout.rows[0].height()
            is_last = lettering is letterings[-1]
            if (fits and not is_narrow and not is_last) or (is_last and not tried):
                tried.append((layout.filled, layout, lettering))
            if layout.filled > FULL and tried and tried[-1][1] is layout:
                break
        _, layout, lettering = max(tried, key=_filled)
        return layout, lettering

    def _label(self, place: int) -> paint.Label:
        row = self.buttons[place].geometry()
        left = self._layout.right + GAP if self._layout is not None else row.left() + 3 * GAP + paint.PLAIN_WIDTH
        box = QRectF(left, row.top(), row.right() - left - 4, row.height())
        sign = self._signs[place]
        is_faint = not (sign.order or sign.role or sign.is_armed or sign.result or self._is_neutral)
        beside = self._lettering.name_width(self._names) + 12
        return paint.Label(box, self._names[place], self._lines[place], is_faint, beside)

    def _resting_for(self, layout: SpineLayout, armed: int | None) -> QPixmap:
        """Return the bones and all discs but the armed one with their words, painted once: no score changes them."""
        frame = None if armed is None else self.buttons[armed].geometry()
        resting = [place for place in range(len(self._signs)) if place != armed]
        shown = [(self._signs[place], self._names[place], self._lines[place]) for place in resting]
        of = (layout, self.size(), current_theme().name, frame, self.devicePixelRatioF(), shown, self._lettering)
        if self._resting is None or self._resting[0] != of:
            pixmap = QPixmap(self.size() * self.devicePixelRatioF())
            pixmap.setDevicePixelRatio(self.devicePixelRatioF())
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint.paint_bones(painter, layout, frame)
            for place in resting:
                paint.paint_disc(painter, layout.discs[place], self._signs[place])
                paint.paint_label(painter, self._label(place), self._lettering)
            painter.end()
            self._resting = (of, pixmap)
        return self._resting[1]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        armed = next((at for at, sign in enumerate(self._signs) if sign.is_armed), None)
        if armed is not None:
            paint.paint_frame(painter, self.buttons[armed].geometry(), is_ground=True)
        if self._layout is not None:
            painter.drawPixmap(0, 0, self._resting_for(self._layout, armed))
        drawn = range(len(self._signs)) if self._layout is None else () if armed is None else (armed,)
        for place in drawn:
            self._paint_row(painter, place)
        focused = next((button for button in self.buttons if button.hasFocus()), None)
        if focused is not None:
            paint.paint_focus(painter, focused.geometry())
        painter.end()

    def _paint_row(self, painter: QPainter, place: int) -> None:
        row, sign = self.buttons[place].geometry(), self._signs[place]
        if self._layout is None:
            paint.paint_plain_disc(painter, row, sign)
        else:
            paint.paint_disc(painter, self._layout.discs[place], sign)
        if sign.is_armed:
            paint.paint_frame(painter, row, is_ground=False)
        paint.paint_label(painter, self._label(place), self._lettering)
