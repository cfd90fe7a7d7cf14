"""Two short tones that tell recorded from refused, for whoever cannot look at the screen. Off, unless turned on.

The awake patient hears them, so they are quiet, short and unlike any alarm (IEC 60601-1-8): one pure tone each, without
the harmonics and the bursts of an alarm, high for recorded, low and falling for refused.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, QUrl, qInstallMessageHandler

from discorecorder.assets import asset
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RATE_HZ = 22_050
LOUDEST = 0.16
"""Of full scale: about -16 dB."""

SWELL_MS = 12


class Tone(NamedTuple):
    """A tone that glides from one pitch to another, in Hz, and lasts so many ms."""

    from_hz: float
    to_hz: float
    lasts_ms: int


TONES: dict[str, Tone] = {"recorded": Tone(1046.5, 1046.5, 70), "refused": Tone(311.1, 246.9, 220)}


class Tones(QObject):
    """Plays the tones while turned on. ``told`` says why nothing is heard though it is; empty where all is well."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_on = False
        self.told = ""
        self._effects: dict[str, Any] = {}

    def turn_on(self, is_on: bool) -> None:
        """Let the tones be heard, or not; what sounds just now is cut off."""
        self.is_on = is_on
        self.told = ""
        if not is_on:
            for effect in self._effects.values():
                effect.stop()
        elif not self._effects:
            self._prepare()

    def recorded(self) -> None:
        """Tell that something was recorded."""
        self._play("recorded")

    def refused(self) -> None:
        """Tell that something could not be recorded."""
        self._play("refused")

    def _play(self, name: str) -> None:
        effect = self._effects.get(name)
        if self.is_on and effect is not None:
            effect.play()

    def _prepare(self) -> None:
        """Load the tones, if this computer can be heard."""
        with unheard_messages():
            try:
                from PySide6.QtMultimedia import QMediaDevices, QSoundEffect
            except ImportError:
                self.told = tr("No sound: the part of Qt that plays it is not installed.")
                return
            if QMediaDevices.defaultAudioOutput().isNull():
                self.told = tr("No sound: this computer has nothing to play it on.")
                return
            for name in TONES:
                effect = QSoundEffect(self)
                effect.setSource(QUrl.fromLocalFile(str(asset("sound", f"{name}.wav"))))
                self._effects[name] = effect


@contextmanager
def unheard_messages() -> Iterator[None]:
    """Keep what Qt says about missing audio servers and codecs out of the log; ``told`` says it in words."""
    before = qInstallMessageHandler(_swallow)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _swallow(*_told: object) -> None:
    return


def wave_of(tone: Tone) -> bytes:
    """Return a tone as a WAV file, 16 bit and mono, that swells and dies away without a click."""
    import io
    import math
    import wave
    from array import array

    count = RATE_HZ * tone.lasts_ms // 1000
    swell = RATE_HZ * SWELL_MS // 1000
    samples = array("h")
    phase = 0.0
    for at in range(count):
        rise = 0.5 - 0.5 * math.cos(math.pi * min(1.0, at / swell))
        fall = 0.5 + 0.5 * math.cos(math.pi * at / count)
        samples.append(round(32767 * LOUDEST * rise * fall * math.sin(phase)))
        phase += 2 * math.pi * (tone.from_hz + (tone.to_hz - tone.from_hz) * at / count) / RATE_HZ
    file = io.BytesIO()
    with wave.open(file, "wb") as written:
        written.setnchannels(1)
        written.setsampwidth(2)
        written.setframerate(RATE_HZ)
        written.writeframes(samples.tobytes())
    return file.getvalue()


def write_tones(folder: Path) -> None:
    """Write the tones into a folder, as ``resources/sound`` holds them."""
    for name, tone in TONES.items():
        (folder / f"{name}.wav").write_bytes(wave_of(tone))
