"""Whose voice is to be enrolled: a name that is typed, or one that is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from discorecorder.dictation.speech.persons import LONGEST_NAME
from discorecorder.ui.before.choices import ChoiceButton
from discorecorder.ui.parts.card import Card, button, words
from discorecorder.ui.parts.flow import Flow
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_SUGGESTED, LONGEST_SUGGESTED = 8, 32


class NameCard(Card):
    """Asks for a name; ``begun`` carries one that a voice can have."""

    begun = Signal(str)

    def __init__(self) -> None:
        super().__init__(tr("Whose voice?"))
        about = tr(
            "Twenty phrases are read aloud once, in about three minutes. Use the microphone of the room, and the mask "
            "if you wear one. Then the recogniser is adapted, and tried on phrases that it was not adapted with."
        )
        self.body.addWidget(words(about, "soft", wraps=True))
        self.line = QLineEdit()
        self.line.setAccessibleName(tr("Whose voice?"))
        self.line.setPlaceholderText(tr("Name"))
        self.line.setMaxLength(LONGEST_NAME)
        self.line.textChanged.connect(self._on_changed)
        self.line.returnPressed.connect(self._on_begun)
        self.body.addWidget(self.line)
        self.suggested = Flow()
        self.body.addLayout(self.suggested)
        self.told = words("", "soft", wraps=True)
        self.body.addWidget(self.told)
        self.other = words(tr("Only English phrases are read and learnt; German dictation gains nothing."), wraps=True)
        self.body.addWidget(self.other)
        self.wrong = words("", "warning", wraps=True)
        self.wrong.hide()
        self.body.addWidget(self.wrong)
        row = QHBoxLayout()
        self.begin = button(tr("Begin"), "primary", self._on_begun)
        row.addWidget(self.begin)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self._enrolled: frozenset[str] = frozenset()
        self._on_changed()

    def show_names(self, enrolled: Sequence[str], others: Sequence[str | None]) -> None:
        """Offer names: of those who are enrolled, and of others whom the program knows."""
        self._enrolled = frozenset(enrolled)
        known = list(dict.fromkeys(name for name in (*others, *enrolled) if name and len(name) <= LONGEST_SUGGESTED))
        self.suggested.clear()
        for name in known[:MOST_SUGGESTED]:
            made = ChoiceButton(name, name, named=tr("Whose voice?"), has_mark=False)
            made.used.connect(self._on_suggested)
            self.suggested.addWidget(made)
        self._on_changed()

    def show_spoken(self, language: str) -> None:
        """Say what is learnt where another language than English is dictated."""
        self.other.setVisible(language != "en")

    def show_wrong(self, why: str) -> None:
        """Say why nobody can be enrolled now; nothing where somebody can."""
        self.wrong.setText(why)
        self.wrong.setVisible(bool(why))

    @Slot()
    def _on_changed(self) -> None:
        name = self.line.text().strip()
        self.begin.setEnabled(bool(name))
        is_known = name in self._enrolled
        again = tr("{name} is enrolled. The new voice takes the place of the old one if it gains.", name=name)
        self.told.setText(again if is_known else "")
        self.told.setVisible(is_known)
        self.show_wrong("")

    @Slot(str, str)
    def _on_suggested(self, name: str, _source: str) -> None:
        self.line.setText(name)
        self.begin.setFocus()

    @Slot()
    def _on_begun(self) -> None:
        name = self.line.text().strip()
        if name:
            self.begun.emit(name)
