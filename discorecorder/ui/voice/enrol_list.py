"""Who is enrolled: since when, with what gain, whose voice is in use, and a way to forget one."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from discorecorder.dictation.speech.persons import forget, persons, tidy
from discorecorder.model.values import EntryError
from discorecorder.ui.after.choices import FlowRow
from discorecorder.ui.after.scrolled import Scrolled
from discorecorder.ui.parts.card import Card, button, set_role, words
from discorecorder.ui.refusal_words import told
from discorecorder.ui.windows.framed import line
from discorecorder.ui.words import local_day, tr

if TYPE_CHECKING:
    from pathlib import Path

    from discorecorder.dictation.speech.persons import Person

SURE_S = 5.0
"""After so long, in s, a voice is not to be forgotten any more."""

LONGEST_WORD = 14
SURE, FORGET = "danger", "plain"


class VoicesCard(Card):
    """Lists who is enrolled; ``used`` carries whose voice the engine is to hear, empty for nobody's.

    ``changed`` tells that one was forgotten.
    """

    used = Signal(str)
    changed = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__(tr("Enrolled voices"))
        self.folder = folder
        self.persons: tuple[Person, ...] = ()
        self.rows: list[VoiceRow] = []
        self._used = ""
        self.told = words("", "soft", wraps=True)
        self.body.addWidget(self.told)
        self.scrolled = Scrolled()
        self.body.addWidget(self.scrolled, 1)

    def show_used(self, name: str) -> None:
        """Show whose voice is in use; empty: nobody's."""
        self._used = name
        for row in self.rows:
            row.show_used(is_used=row.person.name == name)

    @Slot()
    def read(self) -> None:
        """Show who is enrolled now; where that cannot be read, why not."""
        why = ""
        try:
            tidy(self.folder)
            self.persons = persons(self.folder)
        except (EntryError, OSError) as failed:
            self.persons, why = (), told(str(failed))
        for row in self.rows:
            row.hide()
            row.deleteLater()
        while self.scrolled.column.count():
            self.scrolled.column.takeAt(0)
        self.rows = [VoiceRow(person, is_first=not place) for place, person in enumerate(self.persons)]
        for row in self.rows:
            row.used.connect(self.used)
            row.forgotten.connect(self._on_forgotten)
            self.scrolled.column.addWidget(row)
        self.scrolled.column.addStretch(1)
        self.scrolled.setVisible(bool(self.rows))
        self._tell(why or ("" if self.rows else tr("Nobody is enrolled on this computer yet.")), is_wrong=bool(why))
        self.show_used(self._used)

    def _tell(self, text: str, *, is_wrong: bool) -> None:
        set_role(self.told, "role", "warning" if is_wrong else "soft")
        self.told.setText(breakable(text) if is_wrong else text)
        self.told.setVisible(bool(text))

    @Slot(str)
    def _on_forgotten(self, name: str) -> None:
        if name == self._used:
            self.used.emit("")
        try:
            forget(name, self.folder)
        except (EntryError, OSError) as failed:
            self.read()
            self._tell(told(str(failed)), is_wrong=True)
        else:
            self.read()
        self.changed.emit()


class VoiceRow(QWidget):
    """One who is enrolled; ``used`` carries the name, empty where it is not to be used any more.

    ``forgotten`` carries the name at the second press: the first asks whether one is sure.
    """

    used = Signal(str)
    forgotten = Signal(str)

    def __init__(self, person: Person, *, is_first: bool) -> None:
        super().__init__()
        self.person = person
        self._is_used = False
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 4)
        whole.setSpacing(4)
        if not is_first:
            whole.addWidget(line())
        named = words(breakable(person.name), "heading", wraps=True)
        named.setAccessibleName(person.name)
        whole.addWidget(named)
        self.told = words(_told(person), "soft", wraps=True)
        whole.addWidget(self.told)
        self.use = button("", "plain", self._on_used)
        self.forget = button("", FORGET, self._on_forget)
        row = FlowRow()
        row.add(self.use)
        row.add(self.forget)
        whole.addWidget(row)
        self._sure = QTimer(self)
        self._sure.setSingleShot(True)
        self._sure.setInterval(round(SURE_S * 1000))
        self._sure.timeout.connect(self._show_forget)
        self.show_used(is_used=False)
        self._show_forget()

    def show_used(self, *, is_used: bool) -> None:
        """Show whether this voice is in use."""
        self._is_used = is_used
        self.use.setText(tr("In use: stop") if is_used else tr("Use"))
        self.use.setAccessibleName(f"{self.person.name}: {self.use.text()}")
        set_role(self.use, "role", "chosen" if is_used else "plain")

    @Slot()
    def _show_forget(self) -> None:
        is_sure = self._sure.isActive()
        self.forget.setText(tr("Forget for good?") if is_sure else tr("Forget"))
        self.forget.setAccessibleName(f"{self.person.name}: {self.forget.text()}")
        set_role(self.forget, "role", SURE if is_sure else FORGET)

    @Slot()
    def _on_used(self) -> None:
        self.used.emit("" if self._is_used else self.person.name)

    @Slot()
    def _on_forget(self) -> None:
        if self._sure.isActive():
            self._sure.stop()
            self.forgotten.emit(self.person.name)
            return
        self._sure.start()
        self._show_forget()


def breakable(text: str) -> str:
    """Return a text whose long words can be broken, so that it fits a narrow column."""
    return " ".join(
        "\u200b".join(word[at : at + LONGEST_WORD] for at in range(0, len(word), LONGEST_WORD))
        for word in text.split(" ")
    )


def _told(person: Person) -> str:
    gain = person.gain
    try:
        since = local_day(datetime.fromisoformat(person.enrolled_at).astimezone().date())
    except ValueError:
        since = person.enrolled_at
    return tr(
        "Since {day}. Misheard words of {words}: {before} before, {after} after.",
        day=since,
        words=gain.words,
        before=gain.words_wrong_before,
        after=gain.words_wrong_after,
    )
