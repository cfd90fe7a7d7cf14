"""A section of the screen before: its heading, when it was recorded, what is open, and why something was refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from discorecorder.model.entries import Check, Correct, Entry, Withdraw
from discorecorder.ui.before.fields import Field
from discorecorder.ui.before.openness import PARTS, open_words
from discorecorder.ui.parts.card import Card, words
from discorecorder.ui.said import Said
from discorecorder.ui.words import local_clock, tr

if TYPE_CHECKING:
    from discorecorder.model.discogram import Discogram
    from discorecorder.model.state import Fact
    from discorecorder.ui.before.openness import Part


class Section(Card):
    """A card that says entries of the whole study. A subclass lists its ``kinds`` and shows them in ``show_facts``."""

    said = Signal(object)
    kinds: tuple[type[Entry], ...] = ()

    def __init__(self, part: Part, hint: str = "") -> None:
        super().__init__(f"{PARTS.index(part) + 1}  {tr(part.title)}")
        self.part = part
        self.discogram: Discogram | None = None
        self._last: tuple[Entry, ...] = ()
        self.recorded = words("", "soft")
        self.head.addWidget(self.recorded)
        if hint:
            self.body.addWidget(words(hint, "soft", wraps=True))
        self._refused = words("", "warning", wraps=True)
        self._refused.hide()
        self.body.addWidget(self._refused)

    def show_discogram(self, discogram: Discogram) -> None:
        """Show what is recorded; what was typed and is not recorded yet stays."""
        if self.discogram is None or self.discogram.id != discogram.id:
            self.forget()
            self.show_refusal("")
        elif len(discogram.records) != len(self.discogram.records):
            self._last = ()
            self.show_refusal("")
        self.discogram = discogram
        self.show_facts(discogram)
        newest = max((fact.record.entered_at for fact in self._facts(discogram)), default=None)
        self.recorded.setText("" if newest is None else tr("recorded {time}", time=local_clock(newest)))

    def forget(self) -> None:
        """Let go of all that was typed, because another discogram is shown."""
        for field in self.findChildren(Field):
            field.forget()

    def show_facts(self, discogram: Discogram) -> None:
        """Show what is recorded in the fields of this section."""

    def show_refusal(self, why: str) -> None:
        """Tell that what was said last was not recorded, and why; the fields keep it."""
        self._last = ()
        self._refused.setText(tr("Not recorded: {why}", why=why) if why else "")
        self._refused.setVisible(bool(why))
        self.show_state("warning" if why else "")

    def open_words(self) -> tuple[str, ...]:
        """Return what this section still lacks, in the words of the screen."""
        return () if self.discogram is None else open_words(self.discogram, self.part)

    def first_stop(self) -> QWidget:
        """Return where the focus goes when somebody jumps here."""
        stops = (widget for widget in self.findChildren(QWidget) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        return next((widget for widget in stops if widget.isVisibleTo(self) and widget.isEnabled()), self)

    def commit(self) -> None:
        """Say what was typed and not said yet."""
        for field in self.findChildren(Field):
            field.commit()

    def say(self, *entries: Entry, source: str) -> None:
        """Send entries up, unless the same were sent just now."""
        if entries and entries != self._last:
            self._last = entries
            self.said.emit(Said(entries, source))

    def say_text(self, entry: Entry | None, stands: Fact | None) -> None:
        """Send up a typed entry in the place of one that stands; without an entry that one is taken back."""
        if entry is None:
            if stands is not None:
                self.say(self.taken_back(stands), source="typed")
        elif stands is None:
            self.say(entry, source="typed")
        elif stands.entry != entry:
            self.say(Correct(entry, None, stands.number), source="typed")

    def taken_back(self, *facts: Fact) -> Withdraw:
        """Return what takes back facts with all the corrections that lie over them."""
        assert self.discogram is not None
        standing = self.discogram.standing
        return Withdraw(None, tuple(number for fact in facts for number in (fact.slot, *standing.covers_of(fact.slot))))

    def _facts(self, discogram: Discogram) -> list[Fact]:
        facts = [fact for kind in self.kinds for fact in discogram.facts(kind)]
        checks = (fact for fact in discogram.facts(Check))
        return facts + [fact for fact in checks if getattr(fact.entry, "item", "") in self.part.checks]
