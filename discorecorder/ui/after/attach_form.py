"""What is asked of a recording that was made elsewhere: its injection, and a moment that it shares with the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from discorecorder.model.units import PRESSURE_UNITS
from discorecorder.ui.after.attach_words import moment_words
from discorecorder.ui.after.choices import FlowRow
from discorecorder.ui.after.touch_button import TouchButton
from discorecorder.ui.parts.card import words
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from discorecorder.attaching import Place
    from discorecorder.model.discogram import Discogram

CLOCK = "clock"
"""The choice that a time of day is typed."""

GAP = 6
FIELD_PX = 220


class ChosenRow(QWidget):
    """Buttons of which one is chosen, below what is asked; ``chosen`` carries its value."""

    chosen = Signal(str)

    def __init__(self, asked: str) -> None:
        super().__init__()
        self._asked = asked
        self.value = ""
        self.buttons: dict[str, TouchButton] = {}
        self._shown: tuple[tuple[str, str], ...] = ()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP)
        whole.addWidget(words(asked, "soft", wraps=True))
        self._row = FlowRow()
        whole.addWidget(self._row)

    def show_choices(self, choices: Iterable[tuple[str, str]], value: str | None = None) -> None:
        """Show each value with its words; ``value`` is chosen, else the one that was, else one that is alone."""
        shown = tuple(choices)
        if shown != self._shown:
            self._shown = shown
            self._row.flow.clear()
            self.buttons = {value: self._button(value, said) for value, said in shown}
        self.value = self.value if value is None else value
        if self.value not in self.buttons:
            self.value = next(iter(self.buttons)) if len(self.buttons) == 1 else ""
        self._mark()

    def choose(self, value: str) -> None:
        """Choose a value."""
        self.value = value
        self._mark()
        self.chosen.emit(value)

    def _button(self, value: str, said: str) -> TouchButton:
        button = TouchButton(said, name=f"{self._asked}: {said}")
        button.setProperty("value", value)
        button.used.connect(self._on_used)
        self._row.add(button)
        return button

    def _mark(self) -> None:
        for value, button in self.buttons.items():
            button.show_chosen(value == self.value)

    @Slot(str)
    def _on_used(self, _source: str) -> None:
        self.choose(self.sender().property("value"))


class AttachForm(QWidget):
    """The unit where the file names none, the injection, and the moment.

    ``changed`` tells that something else was asked for, ``unit_chosen`` that the file is to be read in another unit.
    """

    changed = Signal()
    unit_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._discogram: Discogram | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP + 4)
        self.unit = ChosenRow(tr("The file names no unit of pressure. It is in"))
        self.unit.chosen.connect(self.unit_chosen)
        self.injection = ChosenRow(tr("It was recorded at"))
        self.injection.chosen.connect(self._on_injection)
        second = tr("Second of the recording, from its first sample on")
        self.second = _field(second, tr("for example 12.5"))
        self.second.textChanged.connect(self.changed)
        self.moment = ChosenRow(tr("This second is in the record"))
        self.moment.chosen.connect(self._on_moment)
        self.clock = _field(tr("Time of day"), "09:14:10")
        self.clock.textChanged.connect(self.changed)
        row = QHBoxLayout()
        row.setSpacing(GAP * 2)
        row.addWidget(words(second, "soft"))
        row.addWidget(self.second)
        row.addStretch(1)
        column.addWidget(self.unit)
        column.addWidget(self.injection)
        column.addLayout(row)
        column.addWidget(self.moment)
        column.addWidget(self.clock)

    def show_discogram(self, discogram: Discogram) -> bool:
        """Ask for one of the injections of a discogram; return whether there is any."""
        self._discogram = discogram
        self.injection.show_choices(_injections_of(discogram))
        self._show_marks()
        return bool(self.injection.buttons)

    def show_unit(self, unit: str | None) -> None:
        """Ask for the unit, with the one that was assumed; or not, where the file names its own."""
        self.unit.show_choices([(one, one) for one in PRESSURE_UNITS] if unit else (), unit or "")
        self.unit.setVisible(bool(unit))

    def clear(self) -> None:
        """Forget the moment."""
        self.second.setText("")
        self.clock.setText("")

    def place(self, recording: str) -> Place | None:
        """Return where a recording belongs as it is asked; None where that is not said yet."""
        from discorecorder.attaching import Place

        level, _, number = self.injection.value.partition(" ")
        mark = self.clock.text().strip() if self.moment.value == CLOCK else self.moment.value
        try:
            at_s = float(self.second.text().strip().replace(",", "."))
        except ValueError:
            return None
        return Place(recording, level, int(number), mark, at_s) if mark and number else None

    def _show_marks(self) -> None:
        """Ask for one of the moments of the injection that is chosen, or for a time of day."""
        from discorecorder.attaching import marks_of

        level, _, number = self.injection.value.partition(" ")
        marks: list[tuple[str, str]] = []
        if self._discogram is not None and number:
            marks = [(name, moment_words(name, at)) for name, at in marks_of(self._discogram, level, int(number))]
        self.moment.setVisible(bool(number))
        self.moment.show_choices([*marks, (CLOCK, tr("A time of day"))] if number else ())
        self.clock.setVisible(self.moment.value == CLOCK)

    @Slot()
    def _on_injection(self) -> None:
        self._show_marks()
        self.changed.emit()

    @Slot()
    def _on_moment(self) -> None:
        self.clock.setVisible(self.moment.value == CLOCK)
        if self.moment.value == CLOCK:
            self.clock.setFocus()
        self.changed.emit()


def _field(name: str, example: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(example)
    field.setMaximumWidth(FIELD_PX)
    return field


def _injections_of(discogram: Discogram) -> list[tuple[str, str]]:
    """Return every injection from above with its words; the number where a disc was injected more than once."""
    found = []
    for level in sorted(discogram.levels, key=discogram.numbering.order_of):
        injections = discogram.levels[level].injections
        for one in injections:
            numbered = tr("{level}, injection {injection}", level=level, injection=one.number)
            found.append((f"{level} {one.number}", numbered if len(injections) > 1 else level))
    return found
