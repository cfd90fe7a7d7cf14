"""The preferences, drawn from PREFERENCES: every field with its sentence, saved as soon as it is changed."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QStackedWidget, QWidget

from discorecorder.settings import PREFERENCES, Settings, settings_file
from discorecorder.ui.after.scrolled import Scrolled
from discorecorder.ui.parts.card import Card, button, words
from discorecorder.ui.windows.fields import Field, field_of
from discorecorder.ui.windows.framed import Framed, line
from discorecorder.ui.windows.index import Index
from discorecorder.ui.windows.keys_field import KeysField
from discorecorder.ui.windows.preference_words import GROUPS
from discorecorder.ui.windows.primary_field import PrimaryField
from discorecorder.ui.windows.rooms_field import RoomsField
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from discorecorder.ui.voice.check import MicrophoneCheck

INDEX_WIDTH = 250
WIDEST = 1400


class PreferencesPage(Framed):
    """Every preference by group; a group is made when it is first shown.

    ``changed`` carries what was changed, by name, to be saved and applied at once; None as a value takes the preference
    out of the file. Whoever saves answers by ``show_settings`` with what is so now, or by ``show_refusal`` with the
    reason why it was not saved. ``gauge_test_chosen`` tells that the connection of a gauge is to be tested,
    ``enrolment_chosen`` that a voice is to be enrolled.
    """

    changed = Signal(object)
    gauge_test_chosen = Signal()
    enrolment_chosen = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__(tr("Preferences"))
        self.settings = settings
        self._is_leaving = False
        self.where = words("", "soft", wraps=True)
        self.head.insertWidget(2, self.where, 1)
        self.notice = Card(tr("Not saved"))
        self.notice.show_state("warning")
        self._why = words("", wraps=True)
        self.notice.body.addWidget(self._why)
        self.notice.head.addWidget(button(tr("Close"), "plain", self.notice.hide))
        self.notice.hide()
        self.body.addWidget(self.notice)
        self.index = Index(tr("Groups of preferences"), [(group, tr(shown)) for group, shown in GROUPS.items()])
        self.index.setFixedWidth(INDEX_WIDTH)
        self.index.chosen.connect(self.show_group)
        self.stack = QStackedWidget()
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self.index)
        row.addWidget(self.stack, 1)
        self.body.addLayout(row, 1)
        self.fields: dict[str, Field] = {}
        self._pages: dict[str, QScrollArea] = {}
        self.show_group(next(iter(GROUPS)))
        self.show_settings(settings)

    @cached_property
    def keys(self) -> KeysField:
        """The keys, made when they are first shown."""
        made = KeysField()
        made.changed.connect(self._on_changed)
        return made

    @cached_property
    def rooms(self) -> RoomsField:
        """The preset rooms, made when they are first shown."""
        made = RoomsField()
        made.rooms_changed.connect(self._on_rooms_changed)
        return made

    @cached_property
    def microphone_check(self) -> MicrophoneCheck:
        """The check of the microphone, made when it is first shown."""
        from discorecorder.ui.voice.check import MicrophoneCheck

        return MicrophoneCheck(self.settings)

    @property
    def group(self) -> str:
        """The group that is shown."""
        return self.index.value

    @Slot(str)
    def show_group(self, group: str) -> None:
        """Show one group of preferences."""
        self.index.show_chosen(group)
        if group not in self._pages:
            self._pages[group] = self._page(group)
            self._show_in(group)
        self.stack.setCurrentWidget(self._pages[group])

    def show_settings(self, settings: Settings) -> None:
        """Show what is saved now; what is just typed and not saved yet stays in its line."""
        self.settings = settings
        for group in self._pages:
            self._show_in(group)
        self.where.setText(
            tr("Every change is saved at once, in the room \u201c{room}\u201d.", room=settings.room)
            if settings.room
            else tr("Every change is saved at once.")
        )
        self.where.setToolTip(str(settings_file()))
        self.notice.hide()

    def show_refusal(self, why: str) -> None:
        """Say that a change was not saved and why, and show again what is."""
        for field in self.fields.values():
            field.keep()
        self.show_settings(self.settings)
        self._why.setText(why)
        self.notice.show()

    @Slot()
    def leave(self) -> None:
        """Go back; where something typed is wrong, say so first, and go at the second time."""
        unsaved = [field for field in self.fields.values() if not field.settle()]
        if "keys" in self._pages:
            self.keys.settle()
        if unsaved and not self._is_leaving:
            self._is_leaving = True
            self.show_group(PREFERENCES[unsaved[0].field].group)
            named = unsaved[0].named
            self._why.setText(tr("{named} was not saved. Correct it, or go back once more without it.", named=named))
            self.notice.show()
            return
        self._is_leaving = False
        self.left.emit()

    def _show_in(self, group: str) -> None:
        """Show what is saved in a group that was made already."""
        if group == "keys":
            self.keys.show_settings(self.settings)
        elif group == "rooms":
            self.rooms.show_settings(self.settings)
        elif group == "voice":
            self.microphone_check.show_settings(self.settings)
        for name, field in self.fields.items():
            if PREFERENCES[name].group == group:
                field.show_settings(self.settings)

    def _page(self, group: str) -> QScrollArea:
        card = Card(tr(GROUPS[group]))
        card.setMaximumWidth(WIDEST)
        for place, editor in enumerate(self._editors(group)):
            if place:
                card.body.addWidget(line())
            card.body.addWidget(editor)
        scrolled = Scrolled()
        scrolled.column.addWidget(card)
        scrolled.column.addStretch(1)
        self.stack.addWidget(scrolled)
        return scrolled

    def _editors(self, group: str) -> list[QWidget]:
        if group == "keys":
            return [self.keys]
        if group == "rooms":
            return [self.rooms]
        made: list[QWidget] = []
        for name in (name for name, held in PREFERENCES.items() if held.group == group):
            field = PrimaryField(self.settings) if name == "primary" else field_of(name, self.settings)
            field.changed.connect(self._on_changed)
            self.fields[name] = field
            made.append(field)
        if group == "gauge":
            about = tr("See what a gauge sends, beside what it means, before the first patient. Nothing is recorded.")
            made.append(_way(about, button(tr("Test the connection"), "plain", self.gauge_test_chosen)))
        if group == "voice":
            made.append(self.microphone_check)
            about = tr("Read twenty phrases once; the recogniser is adapted to that voice, and the gain is shown.")
            made.append(_way(about, button(tr("Enrol a voice"), "plain", self.enrolment_chosen)))
        return made

    @Slot(str, object)
    def _on_changed(self, field: str, value: object) -> None:
        self._is_leaving = False
        self.changed.emit({field: value})

    @Slot(object)
    def _on_rooms_changed(self, changes: object) -> None:
        self.changed.emit(changes)


def _way(about: str, chosen: QPushButton) -> QWidget:
    """Return a line of the preferences that leads to another page: what it is for, and its button."""
    way = QWidget()
    row = QHBoxLayout(way)
    row.setContentsMargins(0, 6, 0, 6)
    row.setSpacing(28)
    row.addWidget(words(about, "soft", wraps=True), 5)
    right = QHBoxLayout()
    right.addWidget(chosen)
    right.addStretch(1)
    row.addLayout(right, 6)
    return way
