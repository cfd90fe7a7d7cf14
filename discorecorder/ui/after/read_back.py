"""The read-back: every level from above with its numbers in large type, what is missing and what is doubtful."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from discorecorder.model.completeness import doubts_at, missing_at, missing_of_study
from discorecorder.ui.after.attach_card import AttachCard
from discorecorder.ui.after.choices import FlowRow
from discorecorder.ui.after.figure_tile import FigureTile
from discorecorder.ui.after.level_numbers import Figure, figures_of, role_words
from discorecorder.ui.after.missing_list import MissingList
from discorecorder.ui.after.scrolled import Scrolled
from discorecorder.ui.parts.card import Card, words
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from discorecorder.model.discogram import Discogram
    from discorecorder.model.state import LevelState
    from discorecorder.ui.after.streams import Another


class LevelCard(Card):
    """One level read back; ``said`` carries what was entered in it."""

    said = Signal(object)

    def __init__(self, level: str, language: str = "en") -> None:
        super().__init__(level)
        self.level = level
        self.heading.setProperty("role", "title")
        self._note = words("", "soft", wraps=True)
        self._state = words("", "soft")
        self.head.setStretch(0, 0)
        self.heading.setWordWrap(False)
        self.head.addWidget(self._note, 1)
        self.head.addWidget(self._state)
        self._figures: tuple[Figure, ...] = ()
        self._tiles = FlowRow(16)
        self.body.addWidget(self._tiles)
        self.missing = MissingList(level, language)
        self.missing.said.connect(self.said)
        self.body.addWidget(self.missing)

    def show_level(self, discogram: Discogram, state: LevelState) -> None:
        """Show what is recorded of the level now."""
        figures = figures_of(discogram, state) if state.is_tested else ()
        if figures != self._figures:
            self._figures = figures
            self._tiles.flow.clear()
            for figure in figures:
                self._tiles.add(FigureTile(figure))
        self._tiles.setVisible(bool(figures))
        self._note.setText(_note_of(discogram, state))
        missing, doubts = missing_at(discogram, state), doubts_at(discogram, state)
        self.missing.show_missing(discogram, missing, doubts)
        self._state.setText(wanting(len(missing), len(doubts)))
        self.show_state("warning" if doubts and not discogram.is_signed else "")


class ReadBack(Scrolled):
    """A card for each level from above, one for the study, and one for a recording that was made elsewhere.

    ``said`` carries what was entered, ``recording_attached`` what joins a recording.
    """

    said = Signal(object)
    recording_attached = Signal(object)

    def __init__(self, another: Another | None = None, language: str = "en") -> None:
        """Take what opens another way into the journal, by which is looked up what a recording would become.

        ``language`` is the one that is dictated.
        """
        super().__init__()
        self._language = language
        self.cards: dict[str, LevelCard] = {}
        self._nothing = words(tr("No level was tested."), "soft", wraps=True)
        self.column.addWidget(self._nothing)
        holder = QWidget()
        self._levels = QVBoxLayout(holder)
        self._levels.setContentsMargins(0, 0, 0, 0)
        self._levels.setSpacing(12)
        self.column.addWidget(holder)
        self.study = Card(tr("The study as a whole"))
        self._study_state = words("", "soft")
        self.study.head.addWidget(self._study_state)
        self.study_missing = MissingList(language=language)
        self.study_missing.said.connect(self.said)
        self.study.body.addWidget(self.study_missing)
        self.column.addWidget(self.study)
        self.attaching = AttachCard(another)
        self.attaching.attached.connect(self.recording_attached)
        self.column.addWidget(self.attaching)
        self.column.addStretch(1)

    def show_discogram(self, discogram: Discogram) -> None:
        """Show what is recorded now."""
        order = sorted(discogram.levels, key=discogram.numbering.order_of)
        if order != list(self.cards):
            self._arrange(order)
        for level in order:
            self.cards[level].show_level(discogram, discogram.levels[level])
        self._nothing.setVisible(not order)
        missing = missing_of_study(discogram)
        self.study_missing.show_missing(discogram, missing, ())
        self._study_state.setText(wanting(len(missing), 0))
        self.attaching.show_discogram(discogram)

    def show_refused(self) -> None:
        """Take it that what was to be recorded last was not."""
        self.attaching.show_refused()

    def _arrange(self, order: list[str]) -> None:
        """Put the cards in order from above; a level that was renamed loses its card."""
        for level in set(self.cards) - set(order):
            card = self.cards.pop(level)
            card.hide()
            card.deleteLater()
        for place, level in enumerate(order):
            if level not in self.cards:
                self.cards[level] = LevelCard(level, self._language)
                self.cards[level].said.connect(self.said)
            self._levels.removeWidget(self.cards[level])
            self._levels.insertWidget(place, self.cards[level])
        self.cards = {level: self.cards[level] for level in order}


def wanting(missing: int, doubts: int) -> str:
    """Return in words how much is missing and doubtful."""
    if not missing and not doubts:
        return tr("\u2713 complete")
    parts = [tr("1 thing missing") if missing == 1 else tr("{count} things missing", count=missing)] if missing else []
    parts += [tr("1 doubt") if doubts == 1 else tr("{count} doubts", count=doubts)] if doubts else []
    return ", ".join(parts)


def open_matters(discogram: Discogram) -> tuple[int, int]:
    """Return how many things are missing and how many are doubtful, at all levels and in the study."""
    states = discogram.levels.values()
    missing = len(missing_of_study(discogram)) + sum(len(missing_at(discogram, state)) for state in states)
    return missing, sum(len(doubts_at(discogram, state)) for state in states)


def _note_of(discogram: Discogram, state: LevelState) -> str:
    """Return the planned role, and how often the disc was injected or that it was given up."""
    from discorecorder.model.entries import Abandon

    parts = [role_words(discogram, state)]
    given_up = state.last(Abandon)
    if given_up is not None:
        parts.append(tr("abandoned: {why}", why=given_up.words))
    elif not state.is_tested:
        parts.append(tr("not injected"))
    if len(state.injections) > 1 and state.judged is not None:
        parts.append(tr("injection {number} of {count}", number=state.judged.number, count=len(state.injections)))
    return ", ".join(part for part in parts if part)
