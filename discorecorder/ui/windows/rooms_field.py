"""Preset rooms: what is saved of the preferences under a name, to be used on another day or by another team."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from discorecorder.settings import Settings
from discorecorder.settings_file import present_in_room
from discorecorder.ui.before.choices import ChoiceButton
from discorecorder.ui.parts.card import button, set_role, words
from discorecorder.ui.windows.framed import line
from discorecorder.ui.words import tr

NAME_WIDTH = 360


class RoomsField(QWidget):
    """The preset rooms, of which one or none is used; ``rooms_changed`` carries the preferences that change by it."""

    rooms_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._settings = Settings()
        self._asking: QPushButton | None = None
        self._rows: list[QWidget] = []
        self.choices: list[ChoiceButton] = []
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        told = tr(
            "A preset room holds the screen, keys, limits and people of one room or team. While one is used, what you "
            "change is changed in that room alone. Records and key file stay those of this computer."
        )
        whole.addWidget(words(told, "soft", wraps=True))
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        whole.addLayout(self._list)
        whole.addWidget(line())
        whole.addWidget(words(tr("Save the present preferences as a room"), "heading", wraps=True))
        row = QHBoxLayout()
        row.setSpacing(10)
        self.name = QLineEdit()
        self.name.setMaximumWidth(NAME_WIDTH)
        self.name.setAccessibleName(tr("Name of the room"))
        self.name.setPlaceholderText(tr("Name of the room"))
        self.name.returnPressed.connect(self._on_saved)
        row.addWidget(self.name, 1)
        row.addWidget(button(tr("Save as room"), "plain", self._on_saved))
        row.addStretch(1)
        whole.addLayout(row)
        self.wrong = words("", "warning", wraps=True)
        self.wrong.hide()
        whole.addWidget(self.wrong)

    def show_settings(self, settings: Settings) -> None:
        """Show the rooms that are saved, and which one is used."""
        self._settings, self._asking, self.choices = settings, None, []
        for old in self._rows:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = [self._row(None, tr("No preset: what holds for all rooms"))]
        self._rows += [self._row(name, name) for name in settings.rooms]
        for row in self._rows:
            self._list.addWidget(row)

    def _row(self, name: str | None, shown: str) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        choice = ChoiceButton(name or "", shown, named=tr("Room"))
        choice.show_chosen(self._settings.room == name)
        choice.used.connect(self._on_chosen)
        self.choices.append(choice)
        row.addWidget(choice)
        row.addStretch(1)
        if name is not None:
            delete = button(tr("Delete"), "plain", self._on_deleted)
            delete.setAccessibleName(tr("Delete the room {name}", name=name))
            delete.setProperty("room", name)
            row.addWidget(delete)
        return holder

    @Slot(str, str)
    def _on_chosen(self, name: str, _source: str) -> None:
        self.rooms_changed.emit({"room": name or None})

    @Slot()
    def _on_deleted(self) -> None:
        """Ask on the button itself, and delete at its second touch."""
        pressed = self.sender()
        assert isinstance(pressed, QPushButton)
        name = str(pressed.property("room"))
        if pressed is not self._asking:
            if self._asking is not None:
                self._asking.setText(tr("Delete"))
                set_role(self._asking, "role", "plain")
            self._asking = pressed
            pressed.setText(tr("Touch again to delete"))
            set_role(pressed, "role", "danger")
            return
        left = {one: held for one, held in self._settings.rooms.items() if one != name}
        changes: dict[str, object] = {"rooms": left or None}
        if self._settings.room == name:
            changes["room"] = None
        self.rooms_changed.emit(changes)

    @Slot()
    def _on_saved(self) -> None:
        name = self.name.text().strip()
        self.wrong.setVisible(not name)
        if not name:
            self.wrong.setText("!  " + tr("Give the room a name first."))
            self.name.setFocus()
            return
        self.name.clear()
        rooms = {**self._settings.rooms, name: present_in_room(self._settings)}
        self.rooms_changed.emit({"rooms": rooms, "room": name})
