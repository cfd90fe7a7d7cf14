"""Relief and complications: the timers that still run, what went wrong, and what the patient leaves with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout

from discorecorder.model.entries import Sleep
from discorecorder.recorder import local_now
from discorecorder.ui.after.complications import ComplicationsCard
from discorecorder.ui.after.recovery import RecoveryCard
from discorecorder.ui.after.relief_card import ReliefCard
from discorecorder.ui.after.scrolled import Scrolled
from discorecorder.ui.parts.card import words
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from discorecorder.model.discogram import Discogram


class ReliefStep(Scrolled):
    """A card a level that was put to sleep, then complications, then recovery; ``said`` carries what was entered."""

    said = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.cards: dict[str, ReliefCard] = {}
        self._nothing = words(tr("No disc was put to sleep."), "soft", wraps=True)
        self.column.addWidget(self._nothing)
        self._levels = QVBoxLayout()
        self._levels.setSpacing(12)
        self.column.addLayout(self._levels)
        self.complications = ComplicationsCard()
        self.complications.said.connect(self.said)
        self.column.addWidget(self.complications)
        self.recovery = RecoveryCard()
        self.recovery.said.connect(self.said)
        self.column.addWidget(self.recovery)
        self.column.addStretch(1)
        self._clock = QTimer(self, interval=1000)
        self._clock.timeout.connect(self._on_second)

    def show_discogram(self, discogram: Discogram) -> None:
        """Show what is recorded now."""
        asleep = [level for level, state in discogram.levels.items() if state.last(Sleep) is not None]
        asleep.sort(key=discogram.numbering.order_of)
        if asleep != list(self.cards):
            self._arrange(asleep)
        now = local_now()
        for level in asleep:
            self.cards[level].show_level(discogram, discogram.levels[level], now)
        self._nothing.setVisible(not asleep)
        self.complications.show_discogram(discogram)
        self.recovery.show_discogram(discogram)

    def _arrange(self, asleep: list[str]) -> None:
        for level in set(self.cards) - set(asleep):
            card = self.cards.pop(level)
            card.hide()
            card.deleteLater()
        for place, level in enumerate(asleep):
            if level not in self.cards:
                self.cards[level] = ReliefCard(level)
                self.cards[level].said.connect(self.said)
            self._levels.removeWidget(self.cards[level])
            self._levels.insertWidget(place, self.cards[level])
        self.cards = {level: self.cards[level] for level in asleep}

    def _on_second(self) -> None:
        now = local_now()
        for card in self.cards.values():
            card.show_now(now)

    def showEvent(self, event: QShowEvent) -> None:
        self._on_second()
        self._clock.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._clock.stop()
        super().hideEvent(event)
