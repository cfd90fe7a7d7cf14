"""The live curve under the hand: it is frozen, measured with a cursor, and zoomed, while the recording goes on.

Nothing is recorded by it. A frozen curve goes on by itself with another injection, and when nobody used it for two
minutes, so that nobody takes an old curve for the one that runs.
"""

from __future__ import annotations

from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QTouchEvent,
    QWheelEvent,
)

from discorecorder.model.values import EntryError
from discorecorder.ui.keys import is_typing
from discorecorder.ui.room import curve_mark as marked
from discorecorder.ui.room.curve_fingers import Fingers
from discorecorder.ui.room.curve_frame import MARGIN, CurveFrame
from discorecorder.ui.room.curve_told import frozen_words, measured_lines, measured_words, zoomed_words
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from discorecorder.ui.room.curve_paint import Picture
    from discorecorder.ui.room.curve_reading import Difference, Places, Reading

__all__ = ["CURVE_ACTIONS", "CurveView"]

CURVE_ACTIONS = ("freeze", "measure", "zoom_in", "zoom_out", "zoom_all")
"""The actions that are done to the curve."""

THAWS_AFTER_S = 120.0
"""How long after its last use a frozen curve goes on by itself."""

CLOSER, NOTCH = 2.0, 1.25
"""How many times a key zooms, and a notch of the wheel."""

STEPS, MANY = 200, 10
"""An arrow key moves the cursor by this part of what is shown; with Shift so many times as far."""

SECOND_MS = 1000
_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class CurveView(CurveFrame):
    """The curve, with all that hands and keys do to it."""

    def __init__(self, parent: QWidget | None = None, *, reduced_motion: bool = False) -> None:
        super().__init__(parent, reduced_motion=reduced_motion)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.thaws_after_s = THAWS_AFTER_S
        self._keys = ("", "")
        self._places: Places | None = None
        self._cursor = 0
        self._other: int | None = None
        self._used_at = 0.0
        self._second = QTimer(self, interval=SECOND_MS)
        self._second.timeout.connect(self._on_second)
        self._fingers = Fingers(self)

    def show_keys(self, freeze: str, zoom_all: str) -> None:
        """Name other keys by which a frozen curve goes on, and by which all of it is shown."""
        self._keys = (freeze, zoom_all)
        self._over.update()

    @property
    def is_frozen(self) -> bool:
        """Whether the curve shows what it was, not what is."""
        return self._frozen is not None

    @property
    def measured(self) -> Reading | None:
        """What is read at the cursor; None while the curve is not frozen."""
        return None if self._places is None else self._places.reading(self._cursor)

    @property
    def apart(self) -> Difference | None:
        """What lies between both cursors; None where there is one, or none."""
        if self._places is None or self._other is None:
            return None
        from discorecorder.ui.room.curve_reading import difference

        return difference(self._places.reading(self._other), self._places.reading(self._cursor))

    def do(self, action: str) -> None:
        """Do one of the actions of the curve. Raises EntryError, in words for the room, where it changes nothing."""
        if action == "freeze":
            self.freeze() if not self.is_frozen else self.thaw()
        elif action == "measure":
            self.measure()
        elif action == "zoom_all":
            if not self.is_zoomed:
                raise EntryError(tr("all of the curve is shown already"))
            self.show_all()
        else:
            self._zoom_by_key(CLOSER if action == "zoom_in" else 1 / CLOSER)

    def freeze(self, at: float | None = None) -> None:
        """Keep what is shown, with the cursor at a place of the axis or at the newest. Raises EntryError without any.

        Recording goes on, and nothing is recorded by it.
        """
        if self._trace is None:
            raise EntryError(tr("there is no curve yet; it begins with the first reading"))
        self.build()
        from discorecorder.ui.room.curve_reading import Places

        shown, across = self._shown, self.across_scale
        stream = shown.stream.held() if shown.stream is not None else None
        places = Places(self._trace, stream)
        if not len(places):
            raise EntryError(tr("there is no curve yet; it begins with the first reading"))
        self._zoom.stay(self.axis, across)
        self._frozen, self._places, self._other = shown._replace(stream=stream), places, None
        nearest = places.nearest(at, self.axis) if at is not None else None
        self._cursor = len(places) - 1 if nearest is None else nearest
        self._second.start()
        self._take_keyboard()
        self._show_use()

    def thaw(self) -> None:
        """Show again what there is now."""
        if self.is_frozen:
            self._go_on()
            self._begin_anew()
            self._tell()
            self._draw()

    def measure(self) -> None:
        """Freeze the curve; or begin to measure from where the cursor stands; or end that. Raises EntryError."""
        if not self.is_frozen:
            self.freeze()
            return
        self._other = self._cursor if self._other is None else None
        self._take_keyboard()
        self._show_use()

    def move_to(self, x: float) -> None:
        """Move the cursor to the place nearest to one of the axis, in s or mL."""
        nearest = self._places.nearest(x, self.axis) if self._places is not None else None
        if nearest is not None:
            self._move(nearest)

    def set_at(self, x: float) -> None:
        """Set the second cursor at a place of the axis, in s or mL; a third begins anew with one."""
        self._other = self._cursor if self._other is None else None
        self.move_to(x)

    def zoom(self, factor: float, about: float | None = None) -> bool:
        """Show so many times less of the axis that runs across; return whether that changed anything.

        What lies at ``about`` stays where it is; a running curve follows the newest.
        """
        before = self.across_scale
        if self._follows_time:
            about = None
        self._zoom.change(self.axis, factor, self._whole_scale, before, about)
        if self.is_frozen and about is None:
            self._zoom.stay(self.axis, self.across_scale)
        if self.across_scale == before:
            return False
        self._show_use()
        return True

    def show_all(self) -> None:
        """Show all of the axis that runs across."""
        self._zoom.show_all(self.axis)
        self._show_use()

    def tap(self, at: QPointF) -> None:
        """Freeze the curve where it is touched; once frozen, set the second cursor there, or go on above the plot."""
        picture = self._picture
        if picture is None:
            return
        place = at - QPointF(MARGIN, MARGIN)
        is_above, x = place.y() < picture.plot.top(), picture.value_at(place.x())
        if self.is_frozen:
            self.thaw() if is_above else self.set_at(x)
        elif not is_above:
            with suppress(EntryError):  # nothing to freeze yet, and nobody asked in words
                self.freeze(x)

    def drag(self, at: QPointF) -> None:
        """Let the cursor follow a finger or the mouse."""
        if self._picture is not None:
            self.move_to(self._picture.value_at(at.x() - MARGIN))

    def pinch(self, factor: float, at: QPointF) -> None:
        """Zoom about a place of the screen."""
        if self._picture is not None:
            self.zoom(factor, self._picture.value_at(at.x() - MARGIN))

    def _zoom_by_key(self, factor: float) -> None:
        about = self._places.x(self._cursor, self.axis) if self._places is not None else None
        if not self.zoom(factor, about):
            if factor < 1:
                raise EntryError(tr("all of the curve is shown already"))
            raise EntryError(tr("the curve is zoomed in as far as it goes"))

    def _move(self, place: int) -> None:
        self._cursor = place
        x = self._places.x(place, self.axis) if self._places is not None else None
        if x is not None:
            self._zoom.reveal(self.axis, x, self.across_scale)
        self._show_use()

    def _show_use(self) -> None:
        """Draw what was done to the curve, and let a frozen one wait from now on."""
        self._used_at = monotonic()
        self._tell()
        if self._picture is None or self._axes() != self._picture.axes or self._is_otherwise_marked():
            self._draw()
        else:
            self._over.update()

    def _is_otherwise_marked(self) -> bool:
        return self._picture is not None and self._picture.content.is_frozen != self.is_frozen

    def _take_keyboard(self) -> None:
        """Let arrow keys move the cursor, unless something is being typed."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if not is_typing():
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _go_on(self) -> None:
        super()._go_on()
        self._places, self._other = None, None
        self._second.stop()
        had_focus = self.hasFocus()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = self.parentWidget()
        if had_focus:
            self.clearFocus()
            if page is not None:
                page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        """Tell a screen reader what is shown: its state in the name, what is measured in the description."""
        if self.measured is None:
            super()._tell()
        else:
            self._say(measured_words(self.measured, self.apart))
        name = [tr("Pressure above opening and pain")]
        if self.is_frozen:
            name.append(tr("frozen") if self._other is None else tr("frozen, measured between two cursors"))
        if self.is_zoomed:
            name.append(zoomed_words(self._whole_scale.span / self.across_scale.span, "")[0])
        named = ", ".join(name)
        if named != self.accessibleName():
            self.setAccessibleName(named)

    @Slot()
    def _on_second(self) -> None:
        if self._left_s() <= 0:
            self.thaw()
        else:
            self._over.update()

    def _left_s(self) -> float:
        return self.thaws_after_s - (monotonic() - self._used_at)

    def paint_over(self, painter: QPainter) -> None:
        """Paint the cursors, over them the words that lie on the lines, and what is frozen, measured and zoomed."""
        picture = self._picture
        if picture is None:
            return
        painter.translate(MARGIN, MARGIN)
        for place, is_moved in ((self._other, False), (self._cursor, True)):
            self._paint_cursor(painter, picture, place, is_moved=is_moved)
        picture.paint_over(painter)
        content = picture.content
        zoomed = zoomed_words(content.times, self._keys[1]) if content.is_zoomed else []
        frozen = frozen_words(self._left_s(), self._keys[0]) if content.is_frozen else []
        marked.paint_states(painter, picture, frozen, zoomed)
        if self.measured is not None:
            marked.paint_measured(painter, picture, measured_lines(self.measured, self.apart))
            marked.paint_rim(painter, picture, MARGIN, has_focus=self.hasFocus())

    def _paint_cursor(self, painter: QPainter, picture: Picture, place: int | None, *, is_moved: bool) -> None:
        if self._places is None or place is None:
            return
        x, reading = self._places.x(place, self.axis), self._places.reading(place)
        if x is not None:
            marked.paint_cursor(painter, picture, marked.Cursor(x, reading.psi, reading.pain, is_moved))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            self._fingers.touch(event)
            return True
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.pinch(max(0.2, 1 + event.value()), event.position())
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = _ARROWS.get(Qt.Key(event.key()))
        if self._places is not None and event.key() == Qt.Key.Key_Escape:
            self.thaw()
        elif self._places is not None and by is not None:
            is_far = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            step = self.across_scale.span / STEPS * (MANY if is_far else 1)
            self._move(self._places.stepped(self._cursor, by * step, self.axis))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._fingers.press(event.position())
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._fingers.move(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._fingers.release(event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / 120
        if notches:
            self.pinch(NOTCH**notches, event.position())
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._over.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._over.update()
