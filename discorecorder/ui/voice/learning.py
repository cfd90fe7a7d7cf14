"""A voice that is being learnt, in a process of its own: it is begun, it tells how far it is, and it can be ended."""

from __future__ import annotations

import json
import shutil
import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QProcess, Signal, Slot

from discorecorder.dictation.speech.enroller import enrolling
from discorecorder.dictation.speech.persons import Gain, Person, voices_folder, work_folder
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from discorecorder.dictation.speech.trial import Phrase
    from discorecorder.settings import Settings

ENDS_S = 0.5
"""So many seconds one that is ended has to put its things away."""


class Learning(QObject):
    """Runs ``discorecorder.dictation.speech.enroller``, once.

    ``went_on`` carries how much is done, from 0 to 1. At the end there is one of: ``learnt`` with a Person,
    ``gained_nothing`` with a Gain, and ``failed`` with the reason, and the words of the phrase that is to be read again
    where there is one. After ``end`` there is none.
    """

    went_on = Signal(float)
    learnt = Signal(object)
    gained_nothing = Signal(object)
    failed = Signal(str, str)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        wanted = {"--model": settings.voice_model, "--pronunciations": settings.voice_pronunciations}
        told = [word for option, held in wanted.items() if held for word in (option, held)]
        self._words = ["-m", "discorecorder.dictation.speech.enroller", *told]
        self._process: QProcess | None = None
        self._number = 0

    @property
    def number(self) -> int:
        """The number of the process, 0 where there is none."""
        return self._number if self._process is not None else 0

    def begin(self, name: str, said: Iterable[Phrase]) -> None:
        """Learn the voice of a person from phrases that were read."""
        process = self._process = QProcess(self)
        process.setProgram(sys.executable)
        process.setArguments(self._words)
        process.readyReadStandardOutput.connect(self._on_told)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        process.start()
        self._number = process.processId()
        for frame in enrolling(name, said):
            if self._process is process:
                process.write(frame)

    def end(self) -> None:
        """End it; nothing is kept, and nothing is told any more."""
        if self._process is not None:
            self._process.terminate()
            self._finish()

    def _finish(self) -> None:
        """Let it end within ENDS_S, and put away what it left."""
        process = self._let_go()
        if process is None:
            return
        if not process.waitForFinished(round(ENDS_S * 1000)):
            process.kill()
            process.waitForFinished(round(ENDS_S * 1000))
        self._put_away(process)

    def _let_go(self) -> QProcess | None:
        process, self._process = self._process, None
        if process is not None:
            for signal in (process.readyReadStandardOutput, process.finished, process.errorOccurred):
                signal.disconnect()
        return process

    def _put_away(self, process: QProcess) -> None:
        """Remove what a process that was killed could not."""
        shutil.rmtree(work_folder(voices_folder(), self._number), ignore_errors=True)
        process.deleteLater()

    @Slot()
    def _on_told(self) -> None:
        process = self._process
        while process is not None and process is self._process and process.canReadLine():
            line = bytes(process.readLine().data())
            try:
                self._take(json.loads(line))
            except (ValueError, KeyError, TypeError):
                self.end()
                self.failed.emit(tr("it says what nobody understands"), "")

    def _take(self, told: dict[str, Any]) -> None:
        event = told["event"]
        if event == "part":
            self.went_on.emit(float(told["done"]))
            return
        if event == "enrolled":
            person = Person(str(told["name"]), str(told["enrolled_at"]), _gain(told["gain"]))
            self._end_with(self.learnt, person)
        elif event == "gained_nothing":
            self._end_with(self.gained_nothing, _gain(told["gain"]))
        else:
            self._end_with(self.failed, str(told["why"]), str(told["words"]))

    def _end_with(self, signal: Any, *told: object) -> None:
        """Let it end, which it is about to, and tell what came of it."""
        self._finish()
        signal.emit(*told)

    @Slot()
    def _on_finished(self) -> None:
        self._on_told()
        process = self._let_go()
        if process is None:
            return
        last = bytes(process.readAllStandardError().data()).decode("utf-8", "replace").strip().splitlines()
        self._put_away(process)
        self.failed.emit(last[-1] if last else tr("it was ended from outside"), "")

    @Slot()
    def _on_error(self) -> None:
        if self._process is not None and self._process.error() == QProcess.ProcessError.FailedToStart:
            process = self._let_go()
            assert process is not None
            process.deleteLater()
            self.failed.emit(tr("it cannot be started"), "")


def _gain(told: dict[str, Any]) -> Gain:
    return Gain(**{field: int(count) for field, count in told.items()})
