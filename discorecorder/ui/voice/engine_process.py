"""The recogniser in its process: it is started, fed, asked, and started again when it dies.

What it is fed goes by pipes that never block the window. A recogniser that dies, or that does not answer, takes nothing
with it: it is started again after a pause that grows with each time.
"""

from __future__ import annotations

import json
import sys
from base64 import b64decode
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal, Slot

from discorecorder.dictation.speech import RATE_HZ
from discorecorder.dictation.speech.listener import expecting, frame, heard_from
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from discorecorder.dictation.sayable import Sayable
    from discorecorder.settings import Settings

FIRST_PAUSE_S, LONGEST_PAUSE_S = 1.0, 30.0
STABLE_S = 60.0
"""One that has run for so long, in s, begins again with the shortest pause when it dies."""

READY_S, ANSWERS_S, ENDS_S = 60.0, 5.0, 0.3
"""In how many seconds it has loaded its model, has answered after the end of speech, and has ended by itself."""

BEHIND_BYTES = 5 * RATE_HZ * 2
"""So many bytes of audio that it has not taken, five seconds, mean that it hangs."""


def adapted_to(settings: Settings) -> tuple[str, ...]:
    """Return what tells the listener of the site: pronunciations, the person who speaks, a second engine, audio."""
    wanted = {
        "--pronunciations": settings.voice_pronunciations,
        "--person": settings.voice_person,
        "--second": settings.voice_second,
        "--second-model": settings.voice_second_model,
    }
    words = tuple(word for option, held in wanted.items() if held for word in (option, held))
    return (*words, "--audio") if settings.voice_clips_days else words


class EngineProcess(QObject):
    """Runs ``discorecorder.dictation.speech.listener``.

    ``ready`` carries the name of the engine; ``began`` tells that speech was found while it listens by itself,
    ``partial`` carries the words so far, ``heard`` a Heard and how many ms it took, ``failed`` why it does not run now;
    it is tried again until ``end``.
    """

    ready = Signal(str)
    began = Signal()
    partial = Signal(str)
    heard = Signal(object, float)
    failed = Signal(str)

    def __init__(
        self, engine: str, model: str = "", parent: QObject | None = None, adapted: tuple[str, ...] = ()
    ) -> None:
        """``adapted`` are the words of the listener's command line that ``adapted_to`` told."""
        super().__init__(parent)
        self._words = ["-m", "discorecorder.dictation.speech.listener", "--engine", engine, "--model", model, *adapted]
        self._process: QProcess | None = None
        self._is_ready = self._is_speaking = self._is_hands_free = False
        self._now: Sayable | None = None
        self._awaited = 0
        self.audio = b""
        """While ``heard`` is told, the audio of it as the engine was given it; empty unless that is wanted."""
        self._why = ""
        self._pause_s = FIRST_PAUSE_S
        self._again = self._timer(self._start)
        self._late = self._timer(self._on_late)
        self._stable = self._timer(self._on_stable)

    def _timer(self, slot: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(slot)
        return timer

    @property
    def is_ready(self) -> bool:
        """Whether it listens."""
        return self._is_ready

    @property
    def is_begun(self) -> bool:
        """Whether it runs, or is to be started again."""
        return self._process is not None or self._again.isActive()

    @property
    def number(self) -> int:
        """The number of the process, 0 where there is none."""
        return self._process.processId() if self._process is not None else 0

    def begin(self) -> None:
        """Start it, once."""
        if not self.is_begun:
            self._start()

    def end(self) -> None:
        """End it now; it is not started again."""
        for timer in (self._again, self._late, self._stable):
            timer.stop()
        process = self._let_go()
        if process is None:
            return
        process.closeWriteChannel()
        if not process.waitForFinished(round(ENDS_S * 1000)):
            process.kill()
            process.waitForFinished(round(ENDS_S * 1000))
        process.deleteLater()

    def expect(self, now: Sayable) -> None:
        """Tell what can be said from the next phrase on."""
        if now != self._now:
            self._now = now
            self._send(expecting(now))

    def listen_by_itself(self, is_hands_free: bool) -> None:
        """Let it find the beginning and the end of speech, or let it be told."""
        if is_hands_free != self._is_hands_free:
            self._is_hands_free = is_hands_free
            self._send(frame("H", b"1" if is_hands_free else b"0"))

    def speak(self) -> None:
        """Somebody begins to speak."""
        if self._is_ready and not self._is_speaking:
            self._is_speaking = True
            self._send(frame("B"))

    def feed(self, block: bytes) -> None:
        """Take audio; what comes while nobody speaks is nobody's."""
        process = self._process
        if process is None or not self._is_ready or not (self._is_speaking or self._is_hands_free):
            return
        if process.bytesToWrite() > BEHIND_BYTES:
            self._on_late()
            return
        self._send(frame("A", block))

    def finish(self) -> bool:
        """Nobody speaks any more; return whether an answer is to come."""
        if not self._is_speaking:
            return False
        self._is_speaking = False
        self._awaited += 1
        self._late.start(round(ANSWERS_S * 1000))
        self._send(frame("F"))
        return True

    def _start(self) -> None:
        process = self._process = QProcess(self)
        process.setProgram(sys.executable)
        process.setArguments(self._words)
        process.readyReadStandardOutput.connect(self._on_told)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        self._why = ""
        self._late.start(round(READY_S * 1000))
        process.start()

    def _let_go(self) -> QProcess | None:
        """Forget the process, and all that it was to answer."""
        process, self._process = self._process, None
        self._is_ready = self._is_speaking = False
        self._awaited = 0
        self._late.stop()
        self._stable.stop()
        if process is not None:
            for signal in (process.readyReadStandardOutput, process.finished, process.errorOccurred):
                signal.disconnect()
        return process

    def _send(self, content: bytes) -> None:
        if self._process is not None and self._is_ready:
            self._process.write(content)

    def _lose(self, why: str) -> None:
        process = self._let_go()
        if process is not None:
            process.kill()
            process.finished.connect(process.deleteLater)
            if process.state() == QProcess.ProcessState.NotRunning:
                process.deleteLater()
        self._again.start(round(self._pause_s * 1000))
        self._pause_s = min(LONGEST_PAUSE_S, self._pause_s * 2)
        self.failed.emit(why)

    @Slot()
    def _on_told(self) -> None:
        process = self._process
        while process is not None and process is self._process and process.canReadLine():
            line = bytes(process.readLine().data())
            try:
                self._take(json.loads(line))
            except (ValueError, KeyError, TypeError):
                self._lose(tr("it says what nobody understands"))

    def _take(self, told: dict[str, Any]) -> None:
        event = told["event"]
        if event == "ready":
            self._on_ready(str(told["engine"]))
        elif event == "partial":
            self.partial.emit(str(told["words"]))
        elif event == "began":
            self.began.emit()
        elif event == "heard":
            self._awaited = max(0, self._awaited - 1)
            if not self._awaited:
                self._late.stop()
            self.audio = b64decode(str(told.get("audio", "")))
            self.heard.emit(heard_from(told), float(told.get("took_ms", 0.0)))
            self.audio = b""
        elif event == "failed":
            self._why = str(told["why"])

    def _on_ready(self, engine: str) -> None:
        self._is_ready = True
        self._late.stop()
        self._stable.start(round(STABLE_S * 1000))
        if self._now is not None:
            self._send(expecting(self._now))
        if self._is_hands_free:
            self._send(frame("H", b"1"))
        self.ready.emit(engine)

    @Slot()
    def _on_finished(self) -> None:
        process = self._process
        if process is None:
            return
        while process.canReadLine():
            self._on_told()
            if self._process is not process:
                return
        last = bytes(process.readAllStandardError().data()).decode("utf-8", "replace").strip().splitlines()
        self._lose(self._why or (last[-1] if last else tr("the recogniser ended")))

    @Slot()
    def _on_error(self) -> None:
        if self._process is not None and self._process.error() == QProcess.ProcessError.FailedToStart:
            self._lose(tr("the recogniser cannot be started"))

    @Slot()
    def _on_late(self) -> None:
        self._lose(tr("the recogniser does not answer"))

    @Slot()
    def _on_stable(self) -> None:
        self._pause_s = FIRST_PAUSE_S
