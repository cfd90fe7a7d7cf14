"""What becomes of the phrases: how far the learning is, and what it gains, in numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QProgressBar, QWidget

from discorecorder.ui.parts.card import Card, button, words
from discorecorder.ui.voice.enrol_list import breakable
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from discorecorder.dictation.speech.persons import Gain

PARTS = 1000


class LearnCard(Card):
    """Shows how far the learning is; ``cancelled`` tells that it is to end."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__(tr("The voice is being learnt"))
        about = tr("It takes half a minute, more on a busy computer. Nothing of an older voice is lost by ending it.")
        self.body.addWidget(words(about, "soft", wraps=True))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, PARTS)
        self.bar.setAccessibleName(tr("Learning"))
        self.body.addWidget(self.bar)
        row = QHBoxLayout()
        self.cancel = button(tr("Cancel"), "plain", self.cancelled)
        row.addWidget(self.cancel)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(1)

    def show_done(self, done: float) -> None:
        """Show how much is done, from 0 to 1."""
        self.bar.setValue(round(done * PARTS))


class GainCard(Card):
    """Shows what was misheard before and after.

    ``used`` tells that the engine is to hear this voice, ``again`` that somebody wants to read once more, ``ended``
    that it was read.
    """

    used = Signal()
    again = Signal()
    ended = Signal()

    def __init__(self) -> None:
        super().__init__(tr("What is gained"))
        self.told = words("", "large", wraps=True)
        self.body.addWidget(self.told)
        self._place = QHBoxLayout()
        self.body.addLayout(self._place)
        self._table = QWidget()
        self._place.addWidget(self._table)
        about = tr(
            "Words that the recogniser misheard of phrases that were left out while it learnt, as they were read and "
            "with the noise of a room."
        )
        self.body.addWidget(words(about, "soft", wraps=True))
        self.use = button(tr("Use this voice"), "primary", self.used)
        self.repeat = button(tr("Read again"), "plain", self.again)
        self.close_button = button(tr("Done"), "plain", self.ended)
        row = QHBoxLayout()
        row.setSpacing(10)
        for one in (self.use, self.repeat, self.close_button):
            row.addWidget(one)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(1)

    def show_gain(self, name: str, gain: Gain, *, is_kept: bool) -> None:
        """Show the numbers, and whether the voice is kept."""
        shown = breakable(name)
        self.told.setText(
            tr("{name} is enrolled.", name=shown)
            if is_kept
            else tr("Nothing is gained, so nothing was kept: {name} is heard as before.", name=shown)
        )
        self.use.setVisible(is_kept)
        self.show_used(is_used=False)
        self._place.removeWidget(self._table)
        self._table.deleteLater()
        self._table.hide()
        self._table = _table(gain)
        self._place.addWidget(self._table)
        (self.use if is_kept else self.repeat).setFocus()

    def show_used(self, *, is_used: bool) -> None:
        """Show whether the engine hears this voice."""
        self.use.setEnabled(not is_used)
        self.use.setText(tr("In use") if is_used else tr("Use this voice"))


def rows(gain: Gain) -> list[tuple[str, int, int, int]]:
    """Return the rows of the table: what they are called, how many words, and how many misheard before and after."""
    noisy = gain.noisy_words, gain.noisy_words_wrong_before, gain.noisy_words_wrong_after
    whole = gain.words, gain.words_wrong_before, gain.words_wrong_after
    together = (tr("Together"), *whole)
    if not gain.noisy_words:
        return [together]
    count, before, after = (both - part for both, part in zip(whole, noisy, strict=True))
    return [(tr("As read"), count, before, after), (tr("In noise"), *noisy), together]


def _table(gain: Gain) -> QWidget:
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 6, 0, 6)
    grid.setHorizontalSpacing(28)
    grid.setVerticalSpacing(8)
    for column, head in enumerate(("", tr("Words in all"), tr("Misheard before"), tr("Misheard after"))):
        grid.addWidget(words(head, "soft"), 0, column, Qt.AlignmentFlag.AlignRight)
    for row, (called, *counts) in enumerate(rows(gain), 1):
        grid.addWidget(words(called, "heading"), row, 0)
        for column, count in enumerate(counts, 1):
            shown = words(str(count), "large" if column > 1 else "")
            grid.addWidget(shown, row, column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    grid.setColumnStretch(4, 1)
    return table
