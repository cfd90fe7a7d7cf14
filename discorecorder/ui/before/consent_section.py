"""Consent, blinding and the interview, and the key to the time-out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from discorecorder.model.entries import Check
from discorecorder.ui.before.check_lines import Asked, CheckLines
from discorecorder.ui.before.openness import CONSENT, TIME_OUT, check_of
from discorecorder.ui.before.section import Section
from discorecorder.ui.parts.card import words
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from discorecorder.model.discogram import Discogram


class ConsentSection(Section):
    """The seventh card."""

    def __init__(self) -> None:
        super().__init__(CONSENT)
        self.lines = CheckLines(
            (
                Asked(
                    "usual pain interview",
                    tr("Usual pain interview done, 0 to 10 scale taught"),
                    tr("by whom"),
                ),
                Asked(
                    "blinding explained",
                    tr("Blinding explained: levels are not announced, say any pain at once"),
                    tr("anything the patient asked"),
                ),
                Asked(
                    "consent",
                    tr("Consent: infection, nerve injury, what is known of disc wear both ways"),
                    tr("signed with whom, where it is kept"),
                ),
            )
        )
        self.body.addWidget(self.lines)
        self.lines.answered.connect(self._on_answered)

    def show_facts(self, discogram: Discogram) -> None:
        """Show the answers that stand."""
        self.lines.show_discogram(discogram)

    def _on_answered(self, check: Check, source: str) -> None:
        self.say(check, source=source)


class TimeOutSection(Section):
    """The last card: it opens the read-back, which fills the screen."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__(
            TIME_OUT, tr("Everybody stops. One reads aloud from one screen, all agree, then it is confirmed.")
        )
        self._state = words("", wraps=True)
        self.begin = QPushButton(tr("Read the time-out"))
        self.begin.setProperty("role", "plain")
        self.body.addWidget(self._state)
        self.body.addWidget(self.begin)
        self.begin.clicked.connect(self.wanted)

    def show_facts(self, discogram: Discogram) -> None:
        """Show whether the time-out was done."""
        check = check_of(discogram, "time-out")
        told = {"done": tr("Time-out done."), "skipped": tr("Time-out skipped."), "no": tr("No time-out.")}
        self._state.setText(told[check.state] if check else tr("Not done yet."))
        self.begin.setText(tr("Read the time-out again") if check else tr("Read the time-out"))
