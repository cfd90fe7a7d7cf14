"""The ear-piece of whoever dictates: one output that is named in the preferences, and no other.

The patient hears nothing of what is said into it: without a name, and while the one that is named is not there,
nothing is played at all. One that vanishes is told and comes back by itself.
"""

from __future__ import annotations

import platform
from time import monotonic
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from discorecorder.dictation.speech.read_back import seconds_of
from discorecorder.ui.voice.pinned import GONE, READY, Pinned
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

LOOK_MS = 100
AGAIN_S = 1.0
"""How long after it was not there an ear-piece is looked for again, in s."""
OPENS_S = 3.0
"""How long a sound server may take to open an output, in s."""


class Output(Protocol):
    """One output, that is asked now and then what it is: opening, ready or gone."""

    def look(self) -> str:
        """Return what it is now."""

    def play(self, audio: bytes) -> None:
        """Play audio in place of what is played."""

    def stop(self) -> None:
        """Be silent at once."""

    def close(self) -> None:
        """Let go of it."""


class EarPiece(QObject):
    """Speaks into one output, that of an id or a name; an empty one is silence.

    ``readied`` tells that what is said from now on is heard, ``changed`` that ``why`` is another.
    """

    readied = Signal()
    changed = Signal()

    def __init__(self, wanted: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wanted = wanted
        self.why = ""
        """Why nothing is heard, in words; empty where nothing is wrong."""
        self._called = wanted
        self._id = ""
        self._output: Output | None = None
        self._looked_at = self._until = 0.0
        self._is_cut, self._was_ready = True, False
        self._looks = QTimer(self)
        self._looks.setInterval(LOOK_MS)
        self._looks.timeout.connect(self._on_look)

    @property
    def is_ready(self) -> bool:
        """Whether what is said now is heard."""
        return self._output is not None and self._output.look() == READY

    @property
    def is_finished(self) -> bool:
        """Whether what was said last was said to its end."""
        return not self._is_cut and monotonic() >= self._until

    def begin(self) -> None:
        """Be ready to speak; where the ear-piece is not there, as soon as it is."""
        if self.wanted and not self._looks.isActive():
            self._looks.start()
            self._open()

    def end(self) -> None:
        """Be silent, and let go of the ear-piece."""
        self._looks.stop()
        self._close()
        self._tell("")

    def say(self, audio: bytes) -> None:
        """Speak 16-bit mono audio of 16 kHz, in place of what is being said; nothing where no ear-piece is ready."""
        self.stop()
        if self._output is not None and self.is_ready:
            self._output.play(audio)
            self._until, self._is_cut = monotonic() + seconds_of(audio), False

    def stop(self) -> None:
        """Be silent at once."""
        if not self.is_finished:
            self._is_cut = True
            if self._output is not None:
                self._output.stop()

    def _open(self) -> None:
        self._looked_at = monotonic()
        try:
            self._called = name_of(self.wanted) or self._called
            # Once it is known, it is this one: when it is pulled, its name alone may be that of a loudspeaker.
            self._id = self._id or found(self.wanted)
            self._output = output_of(self._id)
        except OSError:
            self._tell(tr("this computer has no sound server that an ear-piece could be used with"))
            return
        if self._output is None:
            self._miss()

    def _close(self) -> None:
        output, self._output = self._output, None
        self._is_cut, self._was_ready = True, False
        if output is not None:
            output.close()

    def _miss(self) -> None:
        self._tell(tr("the ear-piece {name} is not connected", name=self._called))

    def _tell(self, why: str) -> None:
        if why != self.why:
            self.why = why
            self.changed.emit()

    @Slot()
    def _on_look(self) -> None:
        is_late = monotonic() - self._looked_at > OPENS_S
        if self._output is None:
            if monotonic() - self._looked_at > AGAIN_S:
                self._open()
            return
        state = self._output.look()
        if state == READY:
            self._tell("")
            if not self._was_ready:
                self._was_ready = True
                self.readied.emit()
        elif state == GONE or is_late:
            self._close()
            self._looked_at = monotonic()
            self._miss()


def found(wanted: str) -> str:
    """Return the id of the output of an id or a name; empty where it is not there. Raises OSError as ``output_of``."""
    here = _outputs()
    from discorecorder.ui.voice.outputs import id_of

    return id_of(wanted, here)


def output_of(wanted: str) -> Output | None:
    """Return the output of an id or a name, that what is played never leaves; None where it is not there.

    Raises:
        OSError: this computer has nothing to play on that keeps this promise.
    """
    id_ = found(wanted)
    return _WAYS.get(platform.system(), Pinned)(id_) if id_ else None


def name_of(wanted: str) -> str:
    """Return what the output of an id is called; empty where it is not there. Raises OSError as ``output_of``."""
    return next((name for name, id_ in _outputs() if id_ == wanted), "")


def _outputs() -> list[tuple[str, str]]:
    try:
        from discorecorder.ui.voice.outputs import outputs
    except ImportError as missing:
        raise OSError(str(missing)) from None  # a Qt without its part for sound
    return outputs()


def _with_qt(id_: str) -> Output:
    from discorecorder.ui.voice.outputs import QtOutput

    return QtOutput(id_)


_WAYS: dict[str, Callable[[str], Output]] = {"Windows": _with_qt, "Darwin": _with_qt}
"""How it is spoken on systems that have no sound server which moves what plays."""
