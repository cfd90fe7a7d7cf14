"""The relief of a disc that was put to sleep: how long ago, what is asked next, and the score in one touch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from discorecorder.model.completeness import RELIEF_MINUTES
from discorecorder.model.entries import Relief, ReliefClass, Sleep
from discorecorder.ui.after.choices import ChoiceRow, FlowRow, ScoreRow
from discorecorder.ui.after.telling import at_level
from discorecorder.ui.after.touch_button import TouchButton
from discorecorder.ui.parts.card import Card, words
from discorecorder.ui.words import local_clock, local_number, mark, span, tr

if TYPE_CHECKING:
    from datetime import datetime

    from discorecorder.model.discogram import Discogram
    from discorecorder.model.entries import Entry
    from discorecorder.model.state import LevelState

CLASSES = (
    ("complete", mark("complete")),
    ("substantial", mark("substantial")),
    ("over 3 units", mark("over 3 units")),
    ("none", mark("none")),
)
LONG_AGO_S = 3600


class ReliefCard(Card):
    """One level that was put to sleep; ``said`` carries scores and the class of the relief."""

    said = Signal(object)

    def __init__(self, level: str) -> None:
        super().__init__(level)
        self.level = level
        self._discogram: Discogram | None = None
        self._slept_at: datetime | None = None
        self._chosen: int | None = None
        self._scores: dict[int, int] = {}
        self.heading.setProperty("role", "title")
        self.heading.setWordWrap(False)
        self.head.setStretch(0, 0)
        self._note = words("", "soft", wraps=True)
        self.since = words("", "title")
        self.head.addWidget(self._note, 1)
        self.head.addWidget(self.since)
        self.minutes = FlowRow()
        self.due = {minute: self._minute_button(minute) for minute in RELIEF_MINUTES}
        self.body.addWidget(self.minutes)
        self.asked = words("", wraps=True)
        self.body.addWidget(self.asked)
        self.scores = ScoreRow(tr("Pain at {level}", level=level))
        self.scores.scored.connect(self._on_scored)
        self.body.addWidget(self.scores)
        self.classes = ChoiceRow([(value, tr(shown)) for value, shown in CLASSES], tr("Relief as a whole"))
        self.classes.chosen.connect(self._on_class)
        self.body.addWidget(self.classes)
        self.manoeuvre = QLineEdit()
        self.manoeuvre.setAccessibleName(tr("Movement that used to provoke the pain"))
        self.manoeuvre.setPlaceholderText(tr("on which movement, for example sitting forward"))
        self.body.addWidget(self.manoeuvre)

    def show_level(self, discogram: Discogram, state: LevelState, now: datetime) -> None:
        """Show what is recorded of the relief."""
        self._discogram = discogram
        fact = state.fact(Sleep)
        if fact is None or not isinstance(fact.entry, Sleep):
            return
        self._slept_at = fact.at
        self._note.setText(_sleep_words(fact.entry))
        reliefs = [one for one in state.facts(Relief) if isinstance(one.entry, Relief)]
        self._scores = {}
        for one in reliefs:
            entry = one.entry
            assert isinstance(entry, Relief)
            elapsed = round((one.at - fact.at).total_seconds() / 60)
            self._scores[elapsed if entry.minutes is None else entry.minutes] = entry.pain
        graded = state.last(ReliefClass)
        self.classes.show_value(graded.relief if graded else None)
        if graded and graded.manoeuvre and not self.manoeuvre.text():
            self.manoeuvre.setText(graded.manoeuvre)
        self.show_now(now)
        self.classes.show_locked(discogram.is_signed)
        self.manoeuvre.setReadOnly(discogram.is_signed)
        self.manoeuvre.setVisible(not discogram.is_signed or bool(self.manoeuvre.text()))

    @property
    def is_waiting(self) -> bool:
        """Whether a score is still to be asked."""
        return any(minute not in self._scores for minute in RELIEF_MINUTES)

    @property
    def wanted(self) -> int:
        """The minute that a score is recorded for: the chosen one, else the first that is not recorded."""
        if self._chosen is not None:
            return self._chosen
        return next((minute for minute in RELIEF_MINUTES if minute not in self._scores), RELIEF_MINUTES[-1])

    def show_now(self, now: datetime) -> None:
        """Show how long it is since the anaesthetic, and what is due."""
        if self._slept_at is None:
            return
        elapsed = (now - self._slept_at).total_seconds()
        is_long_ago = elapsed > LONG_AGO_S
        self.since.setText(tr("since {clock}", clock=local_clock(self._slept_at)) if is_long_ago else span(elapsed))
        wanted = self.wanted
        for minute, button in self.due.items():
            shown = self._state_of(minute, elapsed)
            if button.text() != shown:
                button.setText(shown)
                button.setAccessibleName(tr("Pain at {minute} minutes: {state}", minute=minute, state=shown))
            button.show_chosen(minute == wanted)
        self.asked.setText(tr("Pain {minute} minutes after the anaesthetic", minute=wanted))
        self.scores.show_score(self._scores.get(wanted))
        self.scores.show_locked(self._discogram is not None and self._discogram.is_signed)

    def _state_of(self, minute: int, elapsed: float) -> str:
        """Return what is known or due at a minute: 5 min: 4 of 10, 10 min: in 03:12, 15 min: due."""
        score = self._scores.get(minute)
        if score is not None:
            return tr("\u2713 {minute} min: {score} of 10", minute=minute, score=score)
        rest = minute * 60 - elapsed
        if rest > 0:
            return tr("{minute} min: in {time}", minute=minute, time=span(rest))
        return (
            tr("{minute} min: due", minute=minute)
            if elapsed < LONG_AGO_S
            else tr("{minute} min: not asked", minute=minute)
        )

    def _minute_button(self, minute: int) -> MinuteButton:
        button = MinuteButton(minute)
        button.used.connect(self._on_minute)
        self.minutes.add(button)
        return button

    def _on_minute(self, _source: str) -> None:
        self._chosen = self.sender().property("minute")
        self._refresh()

    def _on_scored(self, score: int, source: str) -> None:
        minute = self.wanted
        self._chosen = None
        self._tell(Relief(score, minute), source)

    def _on_class(self, relief: str, source: str) -> None:
        self._tell(ReliefClass(relief, self.manoeuvre.text().strip() or None), source)

    def _tell(self, entry: Entry, source: str) -> None:
        if self._discogram is None:
            return
        said = at_level(self._discogram, self.level, [entry], source)
        if said is not None:
            self.said.emit(said)

    def _refresh(self) -> None:
        from discorecorder.recorder import local_now

        self.show_now(local_now())


class MinuteButton(TouchButton):
    """One of the times at which relief is asked; the next score is recorded for the chosen one."""

    def __init__(self, minute: int) -> None:
        super().__init__(f"{minute} min")
        self.setProperty("minute", minute)
        self.setMinimumWidth(150)


def _sleep_words(sleep: Sleep) -> str:
    parts = [local_number(str(sleep.volume)) if sleep.volume is not None else "", sleep.agent or ""]
    parts.append(f"{local_number(str(sleep.percent))} %" if sleep.percent is not None else "")
    return " ".join(part for part in parts if part)
