"""What this computer can be heard on: the outputs by name and id, and one of them to play on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtMultimedia import QAudioDevice, QAudioSink, QMediaDevices, QtAudio

from discorecorder.ui.sound import unheard_messages
from discorecorder.ui.voice.microphone import audio_format, device_id
from discorecorder.ui.voice.pinned import GONE, READY

if TYPE_CHECKING:
    from collections.abc import Sequence


def outputs() -> list[tuple[str, str]]:
    """Return the outputs that are here, each by its name and its id."""
    with unheard_messages():
        return [(one.description(), device_id(one)) for one in QMediaDevices.audioOutputs() if not one.isNull()]


def id_of(wanted: str, here: Sequence[tuple[str, str]]) -> str:
    """Return the id of the one output that is wanted by id or name; empty where there is none, or more than one."""
    if not wanted or wanted in {id_ for _, id_ in here}:
        return wanted
    named = [id_ for name, id_ in here if name == wanted]
    return named[0] if len(named) == 1 else ""


class QtOutput:
    """Plays on one output, by its id, with Qt: on systems that do not move what plays to another one."""

    def __init__(self, id_: str) -> None:
        self._id = id_
        self._buffer = QBuffer()
        self._sink: QAudioSink | None = None
        device = self._device()
        if device is not None:
            self._sink = QAudioSink(device, audio_format())

    def look(self) -> str:
        """Return READY or GONE; what is gone does not come back."""
        if self._sink is not None and (self._device() is None or self._sink.error() not in _FINE):
            self.close()
        return READY if self._sink is not None else GONE

    def play(self, audio: bytes) -> None:
        """Play 16-bit mono audio of 16 kHz in place of what is played; nothing where the output is GONE."""
        self.stop()
        if self._sink is None or self.look() != READY:
            return
        self._buffer.setData(QByteArray(audio))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._sink.start(self._buffer)

    def stop(self) -> None:
        """Be silent at once."""
        if self._sink is not None:
            self._sink.reset()
        self._buffer.close()

    def close(self) -> None:
        """Let go of the output; what is played ends."""
        self.stop()
        if self._sink is not None:
            self._sink.deleteLater()
            self._sink = None

    def _device(self) -> QAudioDevice | None:
        return next((one for one in QMediaDevices.audioOutputs() if device_id(one) == self._id), None)


_FINE = (QtAudio.Error.NoError, QtAudio.Error.UnderrunError)
