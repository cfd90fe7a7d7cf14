"""The ear of the window: a microphone, a recogniser, and a key that is held while somebody speaks.

Without a microphone no recogniser is started. What was said just before the key went down, and just after it came up,
is heard as well: nobody speaks to the millisecond.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from discorecorder.dictation.speech import LONGEST_S, RATE_HZ
from discorecorder.ui.voice.engine_process import EngineProcess, adapted_to
from discorecorder.ui.voice.hears import DEAF, DOWN, LISTENING, READY, STARTING, THINKING, Hears
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from discorecorder.dictation.sayable import Sayable
    from discorecorder.dictation.speech import Heard
    from discorecorder.settings import Settings

BEFORE_BYTES = RATE_HZ * 2 * 3 // 10
"""How much of what was heard before the key went down belongs to what is said: 0.3 s."""

TAIL_MS = 150


class Ear(QObject):
    """Hears what is said while its key is held, or by itself after a wake phrase.

    ``changed`` tells that ``hears`` is another; ``levelled`` carries a Level, ``partial`` the words so far, ``heard`` a
    Heard.
    """

    changed = Signal()
    levelled = Signal(object)
    partial = Signal(str)
    heard = Signal(object)

    def __init__(
        self,
        engine: str,
        model: str = "",
        microphone: str = "",
        parent: QObject | None = None,
        adapted: tuple[str, ...] = (),
    ) -> None:
        super().__init__(parent)
        self._wanted = microphone
        self._microphone: Any = None
        self.engine = EngineProcess(engine, model, self, adapted)
        self.engine.ready.connect(self._on_changed)
        self.engine.began.connect(self._on_began)
        self.engine.partial.connect(self._on_partial)
        self.engine.heard.connect(self._on_heard)
        self.engine.failed.connect(self._on_failed)
        self._before: deque[bytes] = deque()
        self._kept = 0
        self._dropped: deque[bool] = deque()
        self._failed = self._troubled = self._missing = ""
        self._is_held = self._is_found = self._is_dropped = self._is_hands_free = False
        self._is_muted = False
        self._told = Hears()
        self._tail, self._longest = QTimer(self), QTimer(self)
        for timer, after_ms, slot in (
            (self._tail, TAIL_MS, self._finish),
            (self._longest, LONGEST_S * 1000, self.release),  # who holds the key for longer has forgotten it
        ):
            timer.setSingleShot(True)
            timer.setInterval(after_ms)
            timer.timeout.connect(slot)

    @classmethod
    def of(cls, settings: Settings, parent: QObject) -> Ear:
        """Return an ear with the microphone and the engine that are preferred."""
        model, microphone = settings.voice_model or "", settings.voice_microphone or ""
        return cls(settings.voice_engine, model, microphone, parent, adapted_to(settings))

    @property
    def hears(self) -> Hears:
        """What it does now."""
        if self._microphone is None or self._troubled or self._failed:
            return self._hears_nothing()
        if not self.engine.is_ready:
            return Hears(STARTING)
        if self._is_held or self._is_found:
            return Hears(LISTENING)
        if self._is_muted:
            return Hears(READY, tr("silent: muted or pulled?"))
        is_awaited = (self._tail.isActive() and not self._is_dropped) or not all(self._dropped)
        return Hears(THINKING if is_awaited else READY)

    def _hears_nothing(self) -> Hears:
        if self._microphone is None:
            return Hears(DEAF, self._missing) if self._missing else Hears()
        return Hears(DEAF, self._troubled) if self._troubled else Hears(DOWN, self._failed)

    @property
    def audio(self) -> bytes:
        """While ``heard`` is told, the audio of it; empty unless the preferences want it kept."""
        return self.engine.audio

    @property
    def is_begun(self) -> bool:
        """Whether it listens to a microphone, or waits for one."""
        return self._microphone is not None

    def begin(self) -> None:
        """Open the microphone, and start the recogniser as soon as audio comes."""
        if self._microphone is not None:
            return
        try:
            from discorecorder.ui.voice.microphone import Microphone
        except ImportError:
            self._missing = tr("Qt's part for sound is not installed")
            self._tell()
            return
        self._microphone = made = Microphone(self._wanted, self)
        made.blocks.connect(self._on_block)
        made.levelled.connect(self.levelled)
        made.troubled.connect(self._on_troubled)
        made.muted.connect(self._on_muted)
        made.begin()
        self._tell()

    def rest(self) -> None:
        """Let go of the microphone; the recogniser keeps its model."""
        microphone, self._microphone = self._microphone, None
        self._is_held = self._is_found = False
        self._tail.stop()
        self._longest.stop()
        self.engine.listen_by_itself(False)
        self._end_speech(is_dropped=True)
        self._before.clear()
        self._kept, self._troubled, self._is_muted = 0, "", False
        if microphone is not None:
            microphone.end()
            microphone.deleteLater()
        self._tell()

    def end(self) -> None:
        """Let go of everything."""
        self.rest()
        self.engine.end()
        self._dropped.clear()
        self._failed = ""

    def expect(self, now: Sayable) -> None:
        """Take what can be said from the next phrase on."""
        self.engine.expect(now)

    def listen_by_itself(self, is_hands_free: bool) -> None:
        """Find speech without a key from now on, or no more."""
        self._is_hands_free = is_hands_free
        self.engine.listen_by_itself(is_hands_free and not self._is_held)

    @Slot()
    def press(self) -> None:
        """Somebody holds the key and speaks."""
        if self._microphone is None or self._is_held or not self.engine.is_ready or self._troubled:
            return
        if self._tail.isActive():
            self._tail.stop()
            self._finish()
        self._is_held = True
        self.engine.listen_by_itself(False)
        self.engine.speak()
        for block in self._before:
            self.engine.feed(block)
        self._longest.start()
        self._tell()

    @Slot()
    def release(self, is_dropped: bool = False) -> None:
        """The key comes up; what was said is worked out, unless nobody spoke."""
        if not self._is_held:
            return
        self._is_held = False
        self._is_dropped = is_dropped
        self._longest.stop()
        self._tail.start()
        self._tell()

    @Slot()
    def _finish(self) -> None:
        """Let what was said while the key was held be worked out."""
        self._end_speech(is_dropped=self._is_dropped)
        self.engine.listen_by_itself(self._is_hands_free)
        self._tell()

    def _end_speech(self, *, is_dropped: bool) -> None:
        if self.engine.finish():
            self._dropped.append(is_dropped)

    @Slot(bytes)
    def _on_block(self, block: bytes) -> None:
        if not self.engine.is_begun:
            self.engine.begin()
            self._tell()
        self.engine.feed(block)
        self._before.append(block)
        self._kept += len(block)
        while self._kept - len(self._before[0]) >= BEFORE_BYTES:
            self._kept -= len(self._before.popleft())

    @Slot(str)
    def _on_troubled(self, why: str) -> None:
        self._troubled = why
        if why:
            self._before.clear()
            self._kept = 0
            self.release(is_dropped=True)
        self._tell()

    @Slot(bool)
    def _on_muted(self, is_muted: bool) -> None:
        self._is_muted = is_muted
        self._tell()

    @Slot(str)
    def _on_failed(self, why: str) -> None:
        self._failed = why
        self._dropped.clear()
        self._is_held = self._is_found = False
        self._tail.stop()
        self._longest.stop()
        self._tell()

    @Slot()
    def _on_began(self) -> None:
        self._is_found = True
        self._tell()

    @Slot(str)
    def _on_partial(self, words: str) -> None:
        if not (self._dropped and self._dropped[0]):
            self.partial.emit(words)

    @Slot(object, float)
    def _on_heard(self, heard: Heard, _took_ms: float) -> None:
        is_dropped = self._dropped.popleft() if self._dropped else self._microphone is None
        self._is_found = False
        if not is_dropped:
            self.heard.emit(heard)
        self._tell()

    @Slot()
    def _on_changed(self) -> None:
        self._failed = ""
        self._tell()

    def _tell(self) -> None:
        now = self.hears
        if now != self._told:
            self._told = now
            self.changed.emit()
