"""The phrases that are read to enrol a voice: one at a time, large, and at once what is wrong with it."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from discorecorder.dictation.speech.enrolment import FEWEST_PHRASES, TOO_LOUD, TOO_QUIET, TOO_SHORT, reading_list
from discorecorder.ui.parts.card import Card, button, set_role, words
from discorecorder.ui.voice.hears import DEAF, READY
from discorecorder.ui.voice.phrase_reader import PhraseReader
from discorecorder.ui.voice.reading import Reading, as_read
from discorecorder.ui.voice.voice_key import VoiceKey
from discorecorder.ui.words import mark, tr

if TYPE_CHECKING:
    from discorecorder.ui.voice.microphone import Level

TAP_S = 0.4
"""Who holds the key for less, in s, has pressed it to begin, and presses it again to end."""

FAULTS: dict[str, str] = {
    TOO_SHORT: mark("Too short: hold the key for as long as you read. Say it again."),
    TOO_QUIET: mark("Hardly anything was heard: nearer, or turn the microphone up. Say it again."),
    TOO_LOUD: mark("Too loud: further away, or turn the microphone down. Say it again."),
}


class ReadCard(Card):
    """Shows a phrase and hears it; ``read`` tells that the voice is to be learnt from ``reading``.

    ``press`` and ``release`` are those of a key: held while one reads, or pressed once to begin and once to end.
    """

    read = Signal()

    def __init__(self, key: str = "") -> None:
        super().__init__()
        self.reading = Reading(reading_list())
        self.reader: PhraseReader | None = None
        self._pressed_at = 0.0
        self._is_latched = False
        self.number = words("", "heading")
        self.count = words("", "soft")
        self.head.insertWidget(0, self.number, 1)
        self.head.addWidget(self.count)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, len(self.reading.phrases))
        self.bar.setAccessibleName(tr("Phrases read"))
        self.phrase = words("", "phrase", wraps=True)
        self.advice = words("", "large", wraps=True)
        self.talk = VoiceKey(key)
        self.talk.pressed.connect(self.press)
        self.talk.released.connect(self.release)
        self.how = words(_how(key), "soft", wraps=True)
        self.keep_button = button(tr("Keep it"), "plain", self._on_kept)
        self.again_button = button(tr("Again"), "plain", self._on_again)
        self.earlier_button = button(tr("Earlier phrase"), "plain", self._on_earlier)
        self.later_button = button(tr("Next phrase"), "plain", self._on_later)
        self.learn_button = button(tr("Learn this voice"), "plain", self.read)
        self._lay_out()

    def begin(self, microphone: str, *, is_fresh: bool) -> None:
        """Hear phrases; from the first one on, or where it was."""
        self.end()
        if is_fresh:
            self.reading = Reading(self.reading.phrases)
        self.reader = reader = PhraseReader(microphone, self)
        reader.changed.connect(self._show_hears)
        reader.levelled.connect(self._on_level)
        reader.heard.connect(self._on_heard)
        reader.begin()
        self._show_hears()
        self.show_reading()

    def end(self) -> None:
        """Let go of the microphone; what was read stays until it is forgotten."""
        reader, self.reader = self.reader, None
        self._is_latched = False
        if reader is not None:
            reader.end()
            reader.deleteLater()

    def forget(self) -> None:
        """Let go of the microphone and of all that was read."""
        self.end()
        self.reading = Reading(self.reading.phrases)

    @Slot()
    def press(self) -> None:
        """The key goes down."""
        reader = self.reader
        if reader is None or not self.reading.words:
            return
        if self._is_latched:
            self._is_latched = False
            reader.release()
        elif not reader.is_reading:
            self._pressed_at = monotonic()
            reader.press()
        self._show_hears()

    @Slot()
    def release(self) -> None:
        """The key comes up."""
        reader = self.reader
        if reader is None or not reader.is_held or self._is_latched:
            return
        if monotonic() - self._pressed_at < TAP_S:
            self._is_latched = True
        else:
            reader.release()

    def show_reading(self, advice: str = "") -> None:
        """Show the phrase that is to be read, with advice; without any, what is wrong with the phrase."""
        reading = self.reading
        count, all_ = len(reading.said), len(reading.phrases)
        self.number.setText(
            tr("Phrase {number} of {count}", number=reading.at + 1, count=all_)
            if reading.words
            else tr("All {count} phrases are read", count=all_)
            if count == all_
            else tr("{number} of {count} phrases are read", number=count, count=all_)
        )
        self.count.setText(tr("{number} of {count} read", number=count, count=all_) if reading.words else "")
        self.bar.setValue(count)
        self.phrase.setText(as_read(reading.words) or tr("That was the last one."))
        self.phrase.setAccessibleName(as_read(reading.words))
        set_role(self.advice, "role", "large" if advice or not reading.fault else "large_warning")
        self.advice.setText(advice or self._standing())
        self.keep_button.setVisible(bool(reading.fault))
        self._show_ways()
        self.learn_button.setEnabled(reading.is_enough)
        set_role(self.learn_button, "role", "plain" if reading.words else "primary")
        (self.talk if reading.words and self.talk.isEnabled() else self.learn_button).setFocus()

    def _show_ways(self) -> None:
        """Let nobody go to another phrase while one is heard: it would be taken for that one."""
        reading, is_free = self.reading, self.reader is None or not self.reader.is_reading
        self.again_button.setEnabled(is_free and (bool(reading.at) or reading.is_read))
        self.keep_button.setEnabled(is_free)
        self.earlier_button.setEnabled(is_free and reading.at > 0)
        self.later_button.setEnabled(is_free and bool(reading.words))

    def _standing(self) -> str:
        """Return what is to be said where nothing was read just now."""
        if self.reading.fault:
            return tr(FAULTS[self.reading.fault])
        if self.reading.is_read:
            return tr("Read already. Read it again to replace it.")
        if not self.reading.words and not self.reading.is_enough:
            return tr("At least {count} are needed. Go back to those that were left out.", count=FEWEST_PHRASES)
        return ""

    @Slot()
    def _show_hears(self) -> None:
        if self.reader is None:
            return
        hears = self.reader.hears
        if hears.state == DEAF:
            self._is_latched = False
        was_deaf, had_focus = not self.talk.isEnabled(), self.talk.hasFocus()
        self.talk.show_hears(hears)
        if had_focus and not self.talk.isEnabled():
            self.setFocus()  # else the next button has it, and who goes on with Space forgets what was read
        self._show_ways()
        if was_deaf and hears.state == READY and self.reading.words:
            self.talk.setFocus()

    @Slot(object)
    def _on_level(self, level: Level) -> None:
        self.talk.show_level(level.peak_db, is_clipped=level.is_clipped)

    @Slot(bytes, float)
    def _on_heard(self, audio: bytes, seconds: float) -> None:
        self._is_latched = False
        if not self.reading.words:
            return
        number = self.reading.at + 1
        fault = self.reading.take(audio, seconds)
        self.show_reading("" if fault else tr("\u2713 Phrase {number} is taken.", number=number))

    @Slot()
    def _on_kept(self) -> None:
        self.reading.keep()
        self.show_reading()

    @Slot()
    def _on_again(self) -> None:
        self.reading.again()
        self.show_reading()

    @Slot()
    def _on_earlier(self) -> None:
        self.reading.earlier()
        self.show_reading()

    @Slot()
    def _on_later(self) -> None:
        self.reading.later()
        self.show_reading()

    def _lay_out(self) -> None:
        self.heading.hide()
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        column.addWidget(self.phrase)
        column.addSpacing(10)
        column.addWidget(self.advice)
        column.addStretch(1)
        self.body.addWidget(self.bar)
        self.body.addWidget(held, 1)
        talking = QHBoxLayout()
        talking.setSpacing(16)
        talking.addWidget(self.talk)
        talking.addWidget(self.how, 1)
        self.body.addLayout(talking)
        row = QHBoxLayout()
        row.setSpacing(10)
        for one in (self.again_button, self.keep_button, self.earlier_button, self.later_button):
            row.addWidget(one)
        row.addStretch(1)
        row.addWidget(self.learn_button)
        self.body.addLayout(row)


def _how(key: str) -> str:
    if key:
        return tr("Hold {key}, Space or this key while you read, or press it once to begin and once to end.", key=key)
    return tr("Hold Space or this key while you read, or press it once to begin and once to end.")
