"""The trial of the ear-piece before the first patient: a few words are said into it, and into nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from discorecorder.dictation.speech.read_back import TRIAL, audio_of, seconds_of
from discorecorder.ui.parts.card import button, words
from discorecorder.ui.voice.earpiece import EarPiece
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

SHOWN = "ear piece, L four five, pain seven"
"""What is said, as it is written."""

LONGER_MS = 500
"""How long the ear-piece is kept, in ms, after the last word: a wireless one is late."""


class EarPieceTrial(QWidget):
    """Says a few words into the ear-piece of an id or a name; it is not shown where none is preferred."""

    def __init__(self, wanted: str) -> None:
        super().__init__()
        self.ear_piece: EarPiece | None = None
        self._wanted = wanted
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(28)
        about = tr("Hear whether the ear-piece speaks, and whether it is heard by nobody else.")
        row.addWidget(words(about, "soft", wraps=True), 5)
        right = QHBoxLayout()
        self.turn = button(tr("Try the ear-piece"), "plain", self.begin)
        right.addWidget(self.turn)
        right.addStretch(1)
        row.addLayout(right, 6)
        whole.addLayout(row)
        self.outcome = words("", wraps=True)
        self.outcome.hide()
        whole.addWidget(self.outcome)
        self._over = QTimer(self)
        self._over.setSingleShot(True)
        self._over.timeout.connect(self.end)
        self.setVisible(bool(wanted))

    def show_wanted(self, wanted: str) -> None:
        """Try another ear-piece from now on; an empty one is none."""
        if wanted != self._wanted:
            self.end()
            self.outcome.hide()
        self._wanted = wanted
        self.setVisible(bool(wanted))

    @Slot()
    def begin(self) -> None:
        """Say the words, from their beginning."""
        self.end()
        self.ear_piece = ear_piece = EarPiece(self._wanted, self)
        ear_piece.readied.connect(self._on_readied)
        ear_piece.changed.connect(self._on_changed)
        ear_piece.begin()

    @Slot()
    def end(self) -> None:
        """Be silent, and let go of the ear-piece."""
        self._over.stop()
        ear_piece, self.ear_piece = self.ear_piece, None
        if ear_piece is not None:
            ear_piece.readied.disconnect(self._on_readied)
            ear_piece.changed.disconnect(self._on_changed)
            ear_piece.end()
            ear_piece.deleteLater()

    @Slot()
    def _on_readied(self) -> None:
        if self.ear_piece is None:
            return
        audio = audio_of(TRIAL)
        self.ear_piece.say(audio)
        self._over.start(round(seconds_of(audio) * 1000) + LONGER_MS)
        self._tell(tr("Said into the ear-piece: {words}", words=SHOWN))

    @Slot()
    def _on_changed(self) -> None:
        if self.ear_piece is not None and self.ear_piece.why:
            self._tell(tr("Nothing was said: {why}.", why=self.ear_piece.why))
            self.end()

    def _tell(self, outcome: str) -> None:
        self.outcome.setText(outcome)
        self.outcome.show()

    def hideEvent(self, event: QHideEvent) -> None:
        self.end()
        super().hideEvent(event)
