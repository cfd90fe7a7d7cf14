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
        self._on_its_way: Decision | None = None
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
        self.ear_piece.deleteLater()
        self.ear_piece = EarPiece(wanted, self)
        self.ear_piece.changed.connect(self.changed)

    def begin(self) -> None:
        """Be ready to speak."""
        self.ear_piece.begin()

    def end(self) -> None:
        """Be silent, and forget what was said."""
        self.ear_piece.end()
        self._on_its_way, self._read = None, ""

    @Slot()
    def stop(self) -> None:
        """Be silent at once: somebody begins to speak."""
        self.ear_piece.stop()

    def tell(self, decision: Decision) -> None:
        """Tell what was decided; that something is recorded is told by ``recorded`` or ``failed``."""
        if decision.recorded:
            self._on_its_way = decision
            return
        self._say(decision)
        self._read = decision.words if decision.state == "waits" else ""

    def recorded(self) -> None:
        """Tell that what was on its way to the disk is there; words that were read back to the end are not repeated."""
        decision, self._on_its_way = self._on_its_way, None
        if decision is not None:
            is_known = self._read == decision.words and self.ear_piece.is_finished
            self._say(decision, is_known=is_known)

    def failed(self) -> None:
        """Tell that what was on its way to the disk was not recorded."""
        decision, self._on_its_way = self._on_its_way, None
        if decision is not None:
            self._say(Decision(FAILED, decision.words))

    def _say(self, decision: Decision, *, is_known: bool = False) -> None:
        if self.ear_piece.is_ready:
            self.ear_piece.say(audio_of(told_back(decision, is_known=is_known)))
        self._read = ""
