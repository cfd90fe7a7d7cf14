"""The microphone of the room: its audio block by block, how loud it is, and whether it is there at all.

It lives in the thread of the window and costs it a copy of some hundred bytes now and then. One that is pulled is told
and comes back by itself, also where the system says nothing of it and only its audio stops.
"""

from __future__ import annotations

from math import log10
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSource, QMediaDevices, QtAudio

from discorecorder.dictation.speech import BLOCK_BYTES, RATE_HZ
from discorecorder.dictation.speech.front import CLIPPED, FULL_SCALE
from discorecorder.ui.sound import unheard_messages
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QIODevice

LOOK_MS = 100
STARTS_S, STOPS_S = 5.0, 2.0
"""After so long without any audio, in s, a microphone is gone: at its beginning, and later."""

MUTED_S = 3.0
"""After so long of nothing but zeros, in s, it is muted, or was pulled and replaced by another: no room is so quiet."""

AGAIN_S = 1.0
LEAST_DB = -90.0


class Level(NamedTuple):
    """How loud the last tenth of a second was: its peak in dB of full scale, and whether that is its end."""

    peak_db: float = LEAST_DB
    is_clipped: bool = False


class Microphone(QObject):
    """Listens to one microphone: that of an id or a name, else the one that the computer prefers.

    ``blocks`` carries 16-bit mono audio of 16 kHz as it comes, ``levelled`` a Level ten times a second, ``troubled``
    why nothing is heard, and empty words once it is heard again; ``muted`` whether it sends nothing but zeros.
    """

    blocks = Signal(bytes)
    levelled = Signal(object)
    troubled = Signal(str)
    muted = Signal(bool)

    def __init__(self, wanted: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted = wanted
        self._devices: QMediaDevices | None = None
        self._source: QAudioSource | None = None
        self._stream: QIODevice | None = None
        self._id = ""
        self._why: str | None = None
        self._is_muted = False
        self._peak, self._heard_at, self._opened_at, self._tried_at = 0, 0.0, 0.0, 0.0
        self._sounded_at = 0.0
        self._looks = QTimer(self)
        self._looks.setInterval(LOOK_MS)
        self._looks.timeout.connect(self._on_look)

    @property
    def is_heard(self) -> bool:
        """Whether audio comes."""
        return self._source is not None and self._heard_at > self._opened_at

    @property
    def why(self) -> str:
        """Why nothing is heard, in words; empty where nothing is wrong."""
        return self._why or ""

    def begin(self) -> None:
        """Listen; where there is no microphone, as soon as there is one."""
        if self._devices is None:
            with unheard_messages():
                self._devices = QMediaDevices(self)
                self._devices.audioInputsChanged.connect(self._on_devices_changed)
                self._open()
        self._looks.start()

    def end(self) -> None:
        """Listen no more, and let go of the microphone."""
        self._looks.stop()
        self._close()
        if self._devices is not None:
            self._devices.deleteLater()
            self._devices = None
        self._why = None

    def _open(self) -> None:
        self._tried_at = monotonic()
        devices = [one for one in QMediaDevices.audioInputs() if not one.isNull()]
        device = chosen_device(self._wanted, devices, QMediaDevices.defaultAudioInput())
        if device is None:
            is_named = bool(self._wanted and devices)
            self._tell(
                tr("the microphone {name} is not connected", name=self._wanted) if is_named else tr("no microphone")
            )
            return
        self._id = device_id(device)
        self._source = QAudioSource(device, audio_format(), self)
        self._source.setBufferSize(BLOCK_BYTES)
        self._opened_at = self._sounded_at = monotonic()
        self._heard_at = 0.0
        self._stream = self._source.start()
        if self._source.error() != QtAudio.Error.NoError:
            self._lose(tr("the microphone cannot be opened"))
            return
        self._stream.readyRead.connect(self._on_audio)

    def _close(self) -> None:
        source, self._source, self._stream = self._source, None, None
        if source is not None:
            source.stop()
            source.deleteLater()
        self._peak = 0
        self._mute(False)

    def _lose(self, why: str) -> None:
        self._close()
        self._tell(why)
        self.levelled.emit(Level())

    def _mute(self, is_muted: bool) -> None:
        if is_muted != self._is_muted:
            self._is_muted = is_muted
            self.muted.emit(is_muted)

    def _tell(self, why: str) -> None:
        if why != self._why:
            self._why = why
            self.troubled.emit(why)

    @Slot()
    def _on_audio(self) -> None:
        if self._stream is None:
            return
        block = bytes(self._stream.readAll().data())
        if not block:
            return
        self._heard_at = monotonic()
        peak = peak_of(block)
        self._peak = max(self._peak, peak)
        if peak:
            self._sounded_at = self._heard_at
            self._mute(False)
        self._tell("")
        self.blocks.emit(block)

    @Slot()
    def _on_look(self) -> None:
        now = monotonic()
        source = self._source
        if source is None:
            if now - self._tried_at > AGAIN_S:
                with unheard_messages():
                    self._open()
            return
        peak, self._peak = self._peak, 0
        if source.error() != QtAudio.Error.NoError or source.state() == QtAudio.State.StoppedState:
            self._lose(tr("the microphone was pulled"))
        elif now - max(self._heard_at, self._opened_at) > (STOPS_S if self._heard_at else STARTS_S):
            self._lose(tr("nothing comes from the microphone"))
        elif self._heard_at:
            self._mute(now - self._sounded_at > MUTED_S)
            self.levelled.emit(level_of(peak))

    @Slot()
    def _on_devices_changed(self) -> None:
        """Look whether the microphone that is heard is still there; the one that is wanted is taken when it comes.

        The system may have put another one in the place of one that was pulled, and tells of that only when it is back.
        """
        there = {device_id(one) for one in QMediaDevices.audioInputs()}
        if self._source is not None and self._id not in there:
            self._lose(tr("the microphone was pulled"))
        elif self._is_muted:
            self._close()
        if self._source is None:
            self._open()


def audio_format() -> QAudioFormat:
    """Return the format that recognisers are fed with."""
    wanted = QAudioFormat()
    wanted.setSampleRate(RATE_HZ)
    wanted.setChannelCount(1)
    wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return wanted


def chosen_device(wanted: str, devices: list[QAudioDevice], preferred: QAudioDevice) -> QAudioDevice | None:
    """Return the microphone of an id or a name; without one the preferred; None where it is not there."""
    if wanted:
        return next((one for one in devices if wanted in {device_id(one), one.description()}), None)
    return None if not devices else devices[0] if preferred.isNull() else preferred


def device_id(device: QAudioDevice) -> str:
    """Return the id of a microphone as the preferences keep it."""
    return bytes(device.id().data()).decode("utf-8", "replace")


def microphones() -> list[tuple[str, str]]:
    """Return the microphones that are here, each by its name and its id."""
    with unheard_messages():
        return [(one.description(), device_id(one)) for one in QMediaDevices.audioInputs() if not one.isNull()]


def peak_of(block: bytes) -> int:
    """Return the loudest sample of 16-bit audio, from 0 to 32768."""
    samples = np.frombuffer(block[: len(block) // 2 * 2], np.int16)
    return max(int(samples.max()), -int(samples.min())) if len(samples) else 0


def level_of(peak: int) -> Level:
    """Return how loud a peak is."""
    return Level(max(LEAST_DB, 20 * log10(max(peak, 1) / FULL_SCALE)), peak >= CLIPPED)
