"""Keeps the audio of what was recorded by voice, where the site wants that, and forgets it in time.

A thread of its own does it, behind the record and never in its way: whatever fails here is told once, and the record
stands as it is.
"""

from __future__ import annotations

from functools import partial
from queue import SimpleQueue
from threading import Event, Thread
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from discorecorder.model.journal import JournalError
from discorecorder.model.values import EntryError
from discorecorder.recorder import local_now

if TYPE_CHECKING:
    from collections.abc import Callable

    from discorecorder.model.entries import Clip
    from discorecorder.model.journal import Clips
    from discorecorder.ui.archive import Archive
    from discorecorder.ui.recording import Note, Then
    from discorecorder.ui.session import Session
    from discorecorder.ui.voice.utterance import Utterance

EVERY_MS, AGAIN_MS = 24 * 3600 * 1000, 3600 * 1000
"""How often, in ms, what is too old is forgotten, and how soon it is tried again where that failed."""
WAITS_S = 2.0
"""How long the end of a discogram, or of the window, waits for the audio."""


class ClipKeeper(QObject):
    """Keeps audio beside the journal of a window.

    ``failed`` carries why it does not, and nothing once it does again; ``unforgotten`` why old audio could not be
    forgotten, and nothing once it was; ``broken`` the exception of a fault of the program.
    """

    failed = Signal(str)
    unforgotten = Signal(str)
    broken = Signal(object)

    def __init__(self, archive: Archive, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._jobs: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread: Thread | None = None
        self._clips: Clips | None = None
        self._is_used = self._has_failed = self._is_behind = False
        self._settling: Event | None = None
        self._daily = QTimer(self)
        self._daily.setInterval(EVERY_MS)
        self._daily.timeout.connect(self.forget_old)
        self.unforgotten.connect(self._on_unforgotten)
        self.broken.connect(self._on_broken)

    def begin(self) -> None:
        """Forget what is too old, now and once a day."""
        self._daily.start()
        self.forget_old()

    @Slot()
    def forget_old(self) -> None:
        """Forget what may be kept no longer by what was promised then, and by what the preferences say now."""
        self._do(partial(self._forget_old, self._archive.settings.voice_clips_days))

    def of(self, utterance: Utterance) -> Then:
        """Return what keeps an utterance once its records are on the disk."""
        self._is_used = True
        self._start()
        return partial(self._on_recorded, utterance)

    def settle(self, session: Session) -> None:
        """Wait until the audio of all that was said in a session is kept and noted, or for WAITS_S."""
        if self._is_used:
            self._is_used = False
            ends = monotonic() + WAITS_S
            session.wait(WAITS_S)
            self._settling = done = Event()
            self._do(done.set)
            done.wait(max(0.0, ends - monotonic()))

    def end(self) -> None:
        """Let go of the file; audio that was waited for in vain is not waited for again."""
        self._daily.stop()
        self.blockSignals(True)
        thread, self._thread = self._thread, None
        if thread is not None:
            self._jobs.put(None)
            is_late = self._settling is not None and not self._settling.is_set()
            thread.join(0 if is_late else WAITS_S)

    def _do(self, job: Callable[[], None]) -> None:
        self._start()
        self._jobs.put(job)

    def _start(self) -> None:
        if self._thread is None:
            self._thread = Thread(target=self._run, name="audio", daemon=True)
            self._thread.start()

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            self._try(job)
        # What came behind the end of the window is audio that no record tells of.
        while not self._jobs.empty():
            self._try(self._jobs.get())
        self._let_go()

    def _try(self, job: Callable[[], None] | None) -> None:
        try:
            if job is not None:
                job()
        except (JournalError, OSError) as why:
            self._fail(str(why))
        except Exception as fault:  # noqa: BLE001  (a fault of the program, shown in the window's thread)
            self._let_go()
            self.broken.emit(fault)

    def _on_recorded(self, utterance: Utterance, note: Note, discogram: str, numbers: tuple[int, ...]) -> None:
        self._jobs.put(partial(self._keep, utterance, note, discogram, numbers))

    def _keep(self, utterance: Utterance, note: Note, discogram: str, numbers: tuple[int, ...]) -> None:
        from discorecorder.model.journal.clips import clip_of

        try:
            clip = clip_of(numbers, utterance.pcm, utterance.words, utterance.confidence, utterance.days)
        except EntryError:
            return  # the recogniser gave what is no audio of an utterance
        self._opened().keep(discogram, clip, utterance.pcm, local_now())
        if self._has_failed:
            self._has_failed = False
            self.failed.emit("")
        # The audio first: a digest in the record without its audio would say less than neither.
        note(clip, partial(self._on_refused, discogram, clip))

    def _on_refused(self, discogram: str, clip: Clip, why: Exception | None) -> None:
        self._jobs.put(partial(self._drop, discogram, clip, why))

    def _drop(self, discogram: str, clip: Clip, why: Exception | None) -> None:
        """Forget audio that the record does not tell of, such as that of a discogram that was signed meanwhile."""
        self._opened().forget(discogram, clip.numbers[0])
        if isinstance(why, JournalError):
            self._fail(str(why))

    def _forget_old(self, days: int) -> None:
        """Forget what is too old, here and beside the journal of the other mode; one that fails holds up no other."""
        failed = [why for forget in (self._forget_here, self._forget_other) if (why := _failure(partial(forget, days)))]
        if failed:
            self._let_go()
        if failed or self._is_behind:
            self._is_behind = bool(failed)
            self.unforgotten.emit(failed[0] if failed else "")

    def _forget_here(self, days: int) -> None:
        if self._archive.has_clips:
            self._opened().forget_old(local_now(), days or None)
            if not days:
                self._let_go()

    def _forget_other(self, days: int) -> None:
        other = self._archive.other_mode()
        if other.has_clips:
            with other.clips() as clips:
                clips.forget_old(local_now(), days or None)

    @Slot(str)
    def _on_unforgotten(self, why: str) -> None:
        if self._thread is not None:
            self._daily.start(AGAIN_MS if why else EVERY_MS)

    @Slot(object)
    def _on_broken(self, fault: BaseException) -> None:
        """Crash loudly, in the thread of the window: the report and the notice follow."""
        raise fault

    def _opened(self) -> Clips:
        if self._clips is None:
            self._clips = self._archive.clips()
        return self._clips

    def _let_go(self) -> None:
        clips, self._clips = self._clips, None
        if clips is not None:
            clips.close()

    def _fail(self, why: str) -> None:
        self._has_failed = True
        self._let_go()
        self.failed.emit(why)


def _failure(forget: Callable[[], None]) -> str:
    """Return why something could not be forgotten; empty where it was."""
    try:
        forget()
    except (JournalError, OSError) as why:
        return str(why)
    return ""
