"""How the patient lies, what the pressure is read on, and how it is injected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from discorecorder.model.entries import Entry, Manometer, Mode, Number, Position
from discorecorder.model.entries.study import POSITIONS
from discorecorder.model.units import PRESSURE_UNITS
from discorecorder.model.values import EntryError
from discorecorder.ui.before.choices import Choices
from discorecorder.ui.before.fields import Field
from discorecorder.ui.before.openness import usual_position
from discorecorder.ui.parts.card import words
from discorecorder.ui.words import mark, tr

if TYPE_CHECKING:
    from discorecorder.model.discogram import Discogram

POSITION_WORDS = {
    "prone": mark("Prone"),
    "supine": mark("Supine"),
    "left decubitus": mark("On the left side"),
    "right decubitus": mark("On the right side"),
    "sitting": mark("Sitting"),
}


def read_number(field: Field) -> Number | None:
    """Return the number in a field, None where it is empty. Raises EntryError and tells at the field."""
    text = field.text.replace(",", ".")
    try:
        number = Number.of(text) if text else None
    except EntryError:
        field.show_wrong(tr("Write a plain number, such as 0.5."))
        raise
    field.show_wrong("")
    return number


class GaugeFields(QWidget):
    """Position, manometer and injection mode. ``told`` carries the entry and its source."""

    told = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._used: str | None = None
        self._unit: str | None = None
        self._zeroed = False
        self._mode: str | None = None
        self.position = Choices(tr("Position"), [(value, tr(POSITION_WORDS[value])) for value in POSITIONS])
        self.usual = words("", "soft", wraps=True)
        self.used = Choices(tr("Manometer"), (("used", tr("Used")), ("none", tr("No manometer"))))
        self.unit = Choices(tr("Unit of the gauge"), [(unit, unit) for unit in PRESSURE_UNITS])
        self.zeroed = Choices(tr("Zeroed at disc height"), (("yes", tr("Zeroed")), ("no", tr("Not zeroed"))))
        self.mode = Choices(tr("Injection"), (("manual", tr("Manual")), ("automated", tr("Automated"))))
        self.model = Field(tr("Model of the gauge"))
        self.resolution = Field(tr("Smallest step it shows"), hint=tr("1, in its unit"))
        self.rate = Field(tr("Rate, mL per second"), hint=tr("if known: 0.05"))
        self._lay_out()
        self.position.chosen.connect(self._on_position)
        self.used.chosen.connect(self._on_used)
        self.unit.chosen.connect(self._on_unit)
        self.zeroed.chosen.connect(self._on_zeroed)
        self.mode.chosen.connect(self._on_mode)
        for field in (self.model, self.resolution):
            field.left.connect(self._on_gauge_left)
        self.rate.left.connect(self._on_rate_left)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._gauge = (
            self.model,
            self.resolution,
            unit_label := words(tr("Unit of the gauge"), "soft"),
            self.unit,
            zero_label := words(tr("Zeroed at disc height"), "soft"),
            self.zeroed,
        )
        for widget, row, column, span in (
            (words(tr("Position"), "soft"), 0, 0, 2),
            (self.position, 1, 0, 2),
            (self.usual, 2, 0, 2),
            (words(tr("Manometer"), "soft"), 3, 0, 2),
            (self.used, 4, 0, 2),
            (self.model, 5, 0, 1),
            (self.resolution, 5, 1, 1),
            (unit_label, 6, 0, 2),
            (self.unit, 7, 0, 2),
            (zero_label, 8, 0, 2),
            (self.zeroed, 9, 0, 2),
            (words(tr("Injection"), "soft"), 10, 0, 2),
            (self.mode, 11, 0, 2),
            (self.rate, 12, 0, 1),
        ):
            grid.addWidget(widget, row, column, 1, span)

    def show_discogram(self, discogram: Discogram) -> None:
        """Show what stands; without a position, the one that will be recorded when the room is entered."""
        position, usual = discogram.last(Position), usual_position(discogram)
        self.position.show_chosen(position.position if position else usual)
        is_usual = position is None and usual is not None
        self.usual.setText(tr("Usual for this region; recorded as you enter the room.") if is_usual else "")
        self.usual.setVisible(is_usual)
        gauge, mode = discogram.last(Manometer), discogram.last(Mode)
        self._used = None if gauge is None else "used" if gauge.used else "none"
        self._unit, self._zeroed = (gauge.unit, gauge.zeroed) if gauge else (None, False)
        self._mode = mode.mode if mode else None
        self.model.show_text((gauge.model or "") if gauge else "")
        self.resolution.show_text(str(gauge.resolution) if gauge and gauge.resolution else "")
        self.rate.show_text(str(mode.rate) if mode and mode.rate else "")
        self._show_chosen()

    def _show_chosen(self) -> None:
        self.used.show_chosen(self._used)
        self.unit.show_chosen(self._unit)
        self.zeroed.show_chosen("yes" if self._zeroed else "no" if self._used == "used" else None)
        self.mode.show_chosen(self._mode)
        for widget in self._gauge:
            widget.setVisible(self._used != "none")
        self.rate.setVisible(self._mode == "automated" or bool(self.rate.text))

    def _on_position(self, position: str, source: str) -> None:
        self.told.emit(Position(position), source)

    def _on_used(self, used: str, source: str) -> None:
        self._used = used
        self._say_gauge(source)

    def _on_unit(self, unit: str, source: str) -> None:
        self._used, self._unit = "used", unit
        self._say_gauge(source)

    def _on_zeroed(self, zeroed: str, source: str) -> None:
        self._used, self._zeroed = "used", zeroed == "yes"
        self._say_gauge(source)

    def _on_gauge_left(self) -> None:
        self._used = "used"
        self._say_gauge("typed")

    def _say_gauge(self, source: str) -> None:
        self._show_chosen()
        if self._used == "none":
            self._tell(Manometer(False), source)
            return
        try:
            resolution = read_number(self.resolution)
        except EntryError:
            return
        if resolution is not None and (self._unit is None or resolution.digits == 0):
            self.resolution.show_wrong(tr("A step over 0 in the unit of the gauge; choose the unit below."))
            return
        self._tell(Manometer(True, self.model.text or None, self._unit, resolution, self._zeroed), source)

    def _on_mode(self, mode: str, source: str) -> None:
        self._mode = mode
        self._show_chosen()
        self._say_mode(source)

    def _on_rate_left(self) -> None:
        self._say_mode("typed")

    def _say_mode(self, source: str) -> None:
        if self._mode is None:
            self.rate.show_wrong(tr("Choose above how it is injected: then this is recorded too."))
            return
        try:
            rate = read_number(self.rate)
        except EntryError:
            return
        self._tell(Mode(self._mode, rate), source)

    def _tell(self, entry: Entry, source: str) -> None:
        self.told.emit(entry, source)
