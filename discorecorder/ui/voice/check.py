"""The check before the first patient: how loud the microphone is, whether a phrase is understood, and the ear-piece."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from discorecorder.dictation.grammar import say
from discorecorder.dictation.sayable import Sayable
from discorecorder.dictation.speech import judging
from discorecorder.ui.parts.card import button, words
from discorecorder.ui.refusal_words import told
from discorecorder.ui.voice.ear import Ear
from discorecorder.ui.voice.ear_trial import EarPieceTrial
from discorecorder.ui.voice.hears import LISTENING, READY, Hears
from discorecorder.ui.voice.seen import ASKS, HEARD, PARTIAL, REFUSED, Words
from discorecorder.ui.voice.voice_key import VoiceKey
from discorecorder.ui.voice.voice_strip import VoiceStrip
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from discorecorder.dictation.speech import Heard
    from discorecorder.settings import Settings
    from discorecorder.ui.voice.microphone import Level

PHRASE = "level L four five, pain seven"
PHRASES = {"en": PHRASE, "de": "Segment L vier fünf, Schmerz sieben"}
QUIET_DB = -45.0
"""Speech whose loudest tenth of a second is below this, in dB of full scale, drowns in the noise of a room."""


class MicrophoneCheck(QWidget):
    """Listens while it is turned on, and records nothing."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.ear: Ear | None = None
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 6, 0, 6)
        whole.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(28)
        about = tr("Hear how loud the microphone is, and whether a phrase is understood. Nothing is recorded.")
        row.addWidget(words(about, "soft", wraps=True), 5)
        right = QHBoxLayout()
        self.turn = button(tr("Check the microphone"), "plain", self._on_turned)
        self.shown = VoiceKey(only_shows=True)
        right.addWidget(self.turn)
        right.addWidget(self.shown)
        right.addStretch(1)
        row.addLayout(right, 6)
        whole.addLayout(row)
        self.advice = words("", wraps=True)
        whole.addWidget(self.advice)
        self.heard = VoiceStrip()
        whole.addWidget(self.heard)
        self.ear_trial = EarPieceTrial(settings.voice_earpiece or "")
        whole.addWidget(self.ear_trial)
        self._show()

    def show_settings(self, settings: Settings) -> None:
        """Check what is preferred now; a check that goes on ends where that is something else."""
        if settings != self._settings:
            self.end()
        self._settings = settings
        self.ear_trial.show_wanted(settings.voice_earpiece or "")

    def begin(self) -> None:
        """Listen."""
        self.ear = ear = Ear.of(self._settings, self)
        ear.changed.connect(self._show)
        ear.levelled.connect(self._on_level)
        ear.partial.connect(self._on_partial)
        ear.heard.connect(self._on_heard)
        language = self._settings.dictation_language
        ear.expect(Sayable(planned=("L4-5",), language=language))
        ear.listen_by_itself(True)
        ear.begin()
        self.heard.show_words(Words())
        self.advice.setText(tr("Say: {phrase}", phrase=PHRASES[language]))
        self._show()

    def end(self) -> None:
        """Listen no more."""
        ear, self.ear = self.ear, None
        if ear is not None:
            ear.end()
            ear.deleteLater()
            self._show()

    @Slot()
    def _on_turned(self) -> None:
        if self.ear is None:
            self.begin()
        else:
            self.end()

    @Slot()
    def _show(self) -> None:
        ear = self.ear
        hears = ear.hears if ear is not None else Hears()
        self.turn.setText(tr("Check the microphone") if ear is None else tr("End the check"))
        self.shown.setVisible(ear is not None)
        self.shown.show_hears(Hears(LISTENING) if hears.state == READY else hears)
        for shown in (self.advice, self.heard):
            shown.setVisible(ear is not None or bool(self.heard.words.words))

    @Slot(object)
    def _on_level(self, level: Level) -> None:
        self.shown.show_level(level.peak_db, is_clipped=level.is_clipped)

    @Slot(str)
    def _on_partial(self, partial: str) -> None:
        if partial:
            self.heard.show_words(Words(PARTIAL, partial))

    @Slot(object)
    def _on_heard(self, heard: Heard) -> None:
        found = judging.judged(heard, language=self._settings.dictation_language)
        self.advice.setText(_advice(heard))
        if found.state == judging.NOTHING:
            return
        said = tuple(say(entry) for entry in found.entries)
        if found.state == judging.ASKS:
            both = tr("{one} or {other}?", one=found.words, other=found.other)
            self.heard.show_words(Words(ASKS, both))
        elif found.state == judging.REFUSED:
            self.heard.show_words(Words(REFUSED, found.words, (), told(found.why)))
        else:
            self.heard.show_words(Words(HEARD, found.words, said, told(found.why)))

    def hideEvent(self, event: QHideEvent) -> None:
        self.end()
        super().hideEvent(event)


def _advice(heard: Heard) -> str:
    """Return what to do about the microphone, by how loud somebody spoke."""
    if heard.is_clipped:
        return tr("Too loud: further away, or turn the microphone down.")
    if heard.loudness_db < QUIET_DB:
        return tr("Too quiet: nearer, or turn the microphone up.")
    return tr("Loud enough. Say it again, or another phrase.")
