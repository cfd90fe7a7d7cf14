"""Tells whoever dictates, in the ear alone, what became of what was said; silent as long as no ear-piece is named."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from discorecorder.dictation.speech.deciding import Decision
from discorecorder.dictation.speech.read_back import audio_of, told_back
from discorecorder.ui.voice.earpiece import EarPiece

FAILED = "failed"


class ReadBack(QObject):
    """Speaks what was decided; what is to be recorded is told once it is. ``changed`` tells of another ``why``."""

    changed = Signal()

    def __init__(self, wanted: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ear_piece = EarPiece("", self)
        self._is_held = False
        self._held_back: tuple[str, ...] = ()
        self._read = ""
        """The words that were read back last, to be confirmed."""
        self.use(wanted)

    @property
    def why(self) -> str:
        """Why nothing is heard though an ear-piece is named; empty where nothing is wrong."""
        return self.ear_piece.why

    def use(self, wanted: str) -> None:
        """Speak into the ear-piece of this id or name from now on, once it is begun; an empty one is silence."""
        self.end()
        if wanted == self.ear_piece.wanted:
            return  # it knows which of two outputs of one name it is
        self.ear_piece.deleteLater()
        self.ear_piece = EarPiece(wanted, self)
        self.ear_piece.changed.connect(self.changed)

    def begin(self) -> None:
        """Be ready to speak."""
        self.ear_piece.begin()

    def end(self) -> None:
        """Be silent, and forget what was said."""
        self.ear_piece.end()
        self._is_held, self._held_back, self._read = False, (), ""

    @Slot()
    def stop(self) -> None:
        """Be silent at once: somebody begins to speak."""
        self.ear_piece.stop()

    def hold(self, is_held: bool) -> None:
        """Say nothing while somebody speaks; what there is to tell meanwhile is told once they are done."""
        self._is_held = is_held
        phrases, self._held_back = self._held_back, ()
        if phrases:
            self._speak(phrases)

    def tell(self, decision: Decision) -> None:
        """Tell what was decided; that something is recorded is told by ``recorded`` or ``failed``."""
        if not decision.recorded:
            self._say(decision)
            self._read = decision.words if decision.state == "waits" else ""

    def recorded(self, decision: Decision) -> None:
        """Tell that what was decided is on the disk; words that were read back to the end are not repeated."""
        self._say(decision, is_known=self._read == decision.words and self.ear_piece.is_finished)

    def failed(self, decision: Decision) -> None:
        """Tell that what was decided to be recorded was not."""
        self._say(Decision(FAILED, decision.words))

    def _say(self, decision: Decision, *, is_known: bool = False) -> None:
        self._speak(told_back(decision, is_known=is_known))
        self._read = ""

    def _speak(self, phrases: tuple[str, ...]) -> None:
        if self._is_held:
            self._held_back += phrases
        elif self.ear_piece.is_ready:
            self.ear_piece.say(audio_of(phrases))
