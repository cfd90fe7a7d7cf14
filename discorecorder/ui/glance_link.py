"""Keeps the glance view, on a second monitor, to what the capture screen shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from discorecorder.ui.room.readings import Readings
from discorecorder.ui.voice.seen import Words

if TYPE_CHECKING:
    from discorecorder.ui.room.glance_view import GlanceView
    from discorecorder.ui.room.room_header import RoomHeader


class GlanceLink(QObject):
    """Opens and closes the glance view, and draws it anew when the readings or the saved mark change."""

    def __init__(self, parent: QObject, *, is_practice: bool) -> None:
        super().__init__(parent)
        self.view: GlanceView | None = None
        self._is_practice = is_practice
        self._readings = Readings()
        self._name = ""
        self._header: RoomHeader | None = None
        self._heard = Words()

    @property
    def is_open(self) -> bool:
        """Whether the view is shown."""
        return self.view is not None and self.view.isVisible()

    def toggle(self, monitor: str | None, header: RoomHeader | None) -> None:
        """Open the view, on a monitor by its name where one is preferred, or close it."""
        if self.view is not None and self.view.isVisible():
            self.view.close()
            return
        from discorecorder.ui.room.glance_view import GlanceView

        self.view = self.view or GlanceView()
        if monitor:
            self.view.place_on(monitor)
        self.view.show()
        self.show_header(header)

    @Slot(object, str)
    def on_readings_changed(self, readings: Readings, name: str) -> None:
        """Draw the readings at once, with the name under which the level may be shown from now on."""
        self._readings, self._name = readings, name
        self.show_header(self._header)

    def show_heard(self, shown: Words) -> None:
        """Draw what was heard, large: whoever dictated reads it back from there."""
        before, self._heard = self._heard, shown._replace(left=None)
        if before != self._heard:
            self.show_header(self._header)

    def show_header(self, header: RoomHeader | None) -> None:
        """Draw the view with the saved mark of the capture screen."""
        self._header = header
        if self.view is None or not self.view.isVisible() or header is None:
            return
        from discorecorder.ui.room.glance_view import Glance

        now, is_refused = self._readings, header.saved_state == "refused"
        self.view.show_state(
            Glance(
                level=self._name,
                role=now.role,
                volume=now.volume,
                above=now.above,
                gauge=now.gauge,
                pain=now.score,
                elapsed=now.elapsed,
                saved=header.told_saved(),
                is_saved=not is_refused,
                is_practice=self._is_practice,
                not_recorded=header.told_saved() if is_refused else "",
                heard=self._heard,
            )
        )

    def close(self) -> None:
        """Close the view."""
        if self.view is not None:
            self.view.close()
