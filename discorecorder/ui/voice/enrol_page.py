"""Enrol a voice: whose, twenty phrases one after another, what is gained, and who is enrolled already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget

from discorecorder.dictation.speech import EMBEDDED
from discorecorder.dictation.speech.persons import voices_folder
from discorecorder.ui.parts.card import Card, words
from discorecorder.ui.refusal_words import told
from discorecorder.ui.voice.enrol_list import VoicesCard, breakable
from discorecorder.ui.voice.enrol_name import NameCard
from discorecorder.ui.voice.enrol_outcome import GainCard, LearnCard
from discorecorder.ui.voice.enrol_read import ReadCard
from discorecorder.ui.voice.held_key import HeldKey
from discorecorder.ui.voice.learning import Learning
from discorecorder.ui.windows.framed import Framed
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from discorecorder.dictation.speech.persons import Gain, Person
    from discorecorder.settings import Settings
    from discorecorder.ui.actions import KeyMap

LEAST_SIDE, MOST_SIDE = 360, 520
SIDE_SHARE = 0.28
"""Width of the list in that of the page."""

_BY_KEY = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class EnrolPage(Framed):
    """Hears twenty phrases and lets a process of its own learn from them; they are held in memory alone.

    ``changed`` carries whose voice the engine is to hear, to be saved; ``show_settings`` answers. ``voices_changed``
    tells that a voice was learnt or forgotten. What was read is forgotten as soon as the page is left or hidden.
    """

    changed = Signal(object)
    voices_changed = Signal()

    def __init__(self, settings: Settings, key_map: KeyMap) -> None:
        super().__init__(tr("Enrol a voice"))
        self.settings = settings
        self.learning: Learning | None = None
        self.name = ""
        self._key_map = key_map
        self._held = HeldKey(self)
        self._is_leaving = False
        about = tr("The recordings are held in memory and gone when you leave; no sound is kept.")
        self.head.insertWidget(2, words(about, "soft", wraps=True), 1)
        self.notice = Card()
        self.notice.show_state("warning")
        self._why = words("", wraps=True)
        self.notice.body.addWidget(self._why)
        self.notice.hide()
        self.body.addWidget(self.notice)
        self.name_card, self.read_card = NameCard(), ReadCard(key_map.key_of("talk"))
        self.learn_card, self.gain_card = LearnCard(), GainCard()
        self.voices = VoicesCard(voices_folder())
        self.stack = QStackedWidget()
        for card in (self.name_card, self.read_card, self.learn_card, self.gain_card):
            self.stack.addWidget(card)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self.stack, 1)
        row.addWidget(self.voices)
        self.body.addLayout(row, 1)
        self._join()
        self.show_settings(settings)

    @property
    def is_busy(self) -> bool:
        """Whether leaving would forget what was read."""
        return self.learning is not None or (self._is_shown(self.read_card) and bool(self.read_card.reading.said))

    def show_settings(self, settings: Settings) -> None:
        """Show whose voice is in use."""
        self.settings = settings
        self.name_card.show_spoken(settings.dictation_language)
        self.voices.show_used(settings.voice_person or "")
        self.gain_card.show_used(is_used=bool(self.name) and settings.voice_person == self.name)

    @Slot(str)
    def begin_reading(self, name: str) -> None:
        """Hear the phrases of a person."""
        if self.settings.voice_engine != EMBEDDED:
            self.name_card.show_wrong(
                tr("Only {engine} learns voices, and the preferences name another recogniser.", engine=EMBEDDED)
            )
            return
        self.name = name
        self._show(self.read_card)
        self.read_card.begin(self.settings.voice_microphone or "", is_fresh=True)

    @Slot()
    def learn(self) -> None:
        """Learn from what was read."""
        said = self.read_card.reading.said
        self.read_card.end()
        self.learning = learning = Learning(self.settings, self)
        learning.went_on.connect(self.learn_card.show_done)
        learning.learnt.connect(self._on_learnt)
        learning.gained_nothing.connect(self._on_gained_nothing)
        learning.failed.connect(self._on_failed)
        self.learn_card.show_done(0.0)
        self._show(self.learn_card)
        self.learn_card.cancel.setFocus()
        learning.begin(self.name, said)

    @Slot()
    def leave(self) -> None:
        """Go back; where something was read, say first that it is forgotten, and go at the second time."""
        if self.is_busy and not self._is_leaving:
            self._is_leaving = True
            self._tell(tr("What was read is forgotten when you go back. Go back once more to leave it."))
            return
        self.forget()
        self.left.emit()

    def forget(self) -> None:
        """Let go of the microphone and of what was read, end the learning, and begin anew."""
        self._end_learning()
        self.read_card.forget()
        self._held.let_go()  # the end of the key will go to another page
        self.name = ""
        self._show(self.name_card)

    def _show(self, card: Card) -> None:
        self._is_leaving = False
        self.notice.hide()
        self.stack.setCurrentWidget(card)

    def _is_shown(self, card: Card) -> bool:
        return self.stack.currentWidget() is card

    def _tell(self, why: str) -> None:
        self._why.setText(breakable(why))
        self.notice.show()

    def _end_learning(self) -> None:
        learning, self.learning = self.learning, None
        if learning is not None:
            learning.end()
            learning.deleteLater()

    def _read_on(self, why: str = "") -> None:
        """Go back to the phrases, which are still held; say why."""
        self._end_learning()
        self._show(self.read_card)
        self.read_card.begin(self.settings.voice_microphone or "", is_fresh=False)
        if why:
            self._tell(why)

    @Slot(object)
    def _on_learnt(self, person: Person) -> None:
        self._show_gain(person.gain, is_kept=True)
        self.voices.read()
        self.voices_changed.emit()

    @Slot(object)
    def _on_gained_nothing(self, gain: Gain) -> None:
        self._show_gain(gain, is_kept=False)

    def _show_gain(self, gain: Gain, *, is_kept: bool) -> None:
        self._end_learning()
        self.read_card.forget()
        self._show(self.gain_card)
        self.gain_card.show_gain(self.name, gain, is_kept=is_kept)
        self.show_settings(self.settings)

    @Slot(str, str)
    def _on_failed(self, why: str, phrase: str) -> None:
        if phrase:
            self.read_card.reading.go_to(phrase)
            self._read_on(tr("This phrase does not sound like its words. Read it again, and learn once more."))
        else:
            self._read_on(tr("The voice could not be learnt: {why}", why=told(why)))

    @Slot()
    def _on_cancelled(self) -> None:
        self._read_on()
        self.voices.read()  # it may have been kept a moment before
        self.voices_changed.emit()

    @Slot()
    def _on_again(self) -> None:
        self.begin_reading(self.name)

    @Slot()
    def _on_ended(self) -> None:
        self.forget()
        self._show_names()

    @Slot()
    def _on_use(self) -> None:
        self.use(self.name)

    @Slot(str)
    def use(self, name: str) -> None:
        """Let the engine hear the voice of a person; of nobody where there is no name."""
        self.changed.emit({"voice_person": name or None})

    @Slot()
    def _on_forgotten(self) -> None:
        self._show_names()
        self.voices_changed.emit()

    def _show_names(self) -> None:
        enrolled = [person.name for person in self.voices.persons]
        self.name_card.show_names(enrolled, (self.settings.radiologist, self.settings.technologist))

    def _join(self) -> None:
        self._held.pressed.connect(self.read_card.press)
        self._held.released.connect(self.read_card.release)
        self.read_card.talk.installEventFilter(self)
        self.name_card.begun.connect(self.begin_reading)
        self.read_card.read.connect(self.learn)
        self.learn_card.cancelled.connect(self._on_cancelled)
        self.gain_card.used.connect(self._on_use)
        self.gain_card.again.connect(self._on_again)
        self.gain_card.ended.connect(self._on_ended)
        self.voices.used.connect(self.use)
        self.voices.changed.connect(self._on_forgotten)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        is_by_key = event.key() in _BY_KEY
        if is_by_key and isinstance(focused, QPushButton) and focused.hasFocus():
            if not event.isAutoRepeat():
                focused.click()
        elif self._is_shown(self.read_card) and (is_by_key or self._key_map.action_of(event) == "talk"):
            self._held.take(event)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self._held.is_lifted(event):
            super().keyReleaseEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space:  # else the button would take it
            if event.type() == QEvent.Type.KeyPress:
                self.keyPressEvent(event)
                return True
            if event.type() == QEvent.Type.KeyRelease:
                self.keyReleaseEvent(event)
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self._held.let_go()  # the end of the key will go to another window

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.voices.setFixedWidth(max(LEAST_SIDE, min(MOST_SIDE, round(self.width() * SIDE_SHARE))))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.voices.read()
            self._show_names()

    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous():  # a window that is made small comes back
            self.forget()
        super().hideEvent(event)
