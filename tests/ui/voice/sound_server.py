"""A sound server of a test's own: a microphone and an ear-piece that can be pulled, and what is played into them."""

from __future__ import annotations

import os
import subprocess
from signal import SIGCONT, SIGSTOP
from tempfile import TemporaryDirectory
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any

import numpy as np

from discorecorder.dictation.speech import RATE_HZ

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

    from numpy.typing import NDArray

PATIENCE_S = 20.0
SINK, NAME = "speech", "room"
CALLED = "Room-microphone"
EAR, EAR_CALLED = "ear", "Ear-piece-of-the-room"
TWIN = "twin"
_RATE = ("rate=16000", "channels=1", "format=s16le")
_AT_ONCE = "norewinds=1"
"""Lets an output hand on what is played within 50 ms, not 2 s."""


class SoundServer:
    """PulseAudio without hardware: what is played into its only output comes out of its only microphone."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory(prefix="sound")
        self.environment = {
            "PULSE_SERVER": f"unix:{self._folder.name}/socket",
            "XDG_RUNTIME_DIR": self._folder.name,
            "PULSE_COOKIE": f"{self._folder.name}/cookie",
        }
        modules = (
            f"module-native-protocol-unix socket={self._folder.name}/socket auth-anonymous=1",
            f"module-null-sink sink_name={SINK} {_AT_ONCE} {' '.join(_RATE)}",
        )
        loaded = [word for module in modules for word in ("-L", module)]
        options = ["-n", "--daemonize=no", "--exit-idle-time=-1", "--disable-shm=1", "--use-pid-file=no"]
        self._server = subprocess.Popen(
            ["setpriv", "--pdeathsig", "TERM", "pulseaudio", *options, *loaded],
            env=self._environment() | {"HOME": self._folder.name},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._plugged = self._ear = ""
        self._noise: subprocess.Popen[bytes] | None = None
        self._wait()

    def plug(self) -> None:
        """Plug the microphone in."""
        options = [f"master={SINK}.monitor", f"source_name={NAME}", f"source_properties=device.description={CALLED}"]
        self._plugged = self.say("load-module", "module-remap-source", *options).strip()

    def pull(self) -> None:
        """Pull the microphone, and with it whatever it could be taken for."""
        self.say("unload-module", self._plugged)

    def plug_ear(self) -> None:
        """Plug an ear-piece in; the loudspeaker of the room, SINK, stays what is preferred."""
        options = [f"sink_name={EAR}", _AT_ONCE, *_RATE, f"sink_properties=device.description={EAR_CALLED}"]
        self._ear = self.say("load-module", "module-null-sink", *options).strip()

    def plug_twin(self) -> None:
        """Plug a loudspeaker in that is called as the ear-piece is."""
        options = [f"sink_name={TWIN}", _AT_ONCE, *_RATE, f"sink_properties=device.description={EAR_CALLED}"]
        self.say("load-module", "module-null-sink", *options)

    def hang(self) -> None:
        """Answer nothing until it goes on."""
        self._server.send_signal(SIGSTOP)

    def go_on(self) -> None:
        """Answer again, also what was asked meanwhile."""
        self._server.send_signal(SIGCONT)

    def pull_ear(self) -> None:
        """Pull the ear-piece while it plays, or not."""
        self.say("unload-module", self._ear)

    def recording(self, sink: str, path: Path) -> subprocess.Popen[bytes]:
        """Begin to write what comes out of an output into a file, 16-bit mono of 16 kHz; it ends when it is killed."""
        words = ["parec", "--raw", *(f"--{word}" for word in _RATE), "--latency-msec=20", f"--device={sink}.monitor"]
        with path.open("wb") as file:
            return subprocess.Popen(words, env=self._environment(), stdout=file, stderr=subprocess.DEVNULL)

    def play(self, path: Path) -> None:
        """Play a file into the microphone, to its end."""
        words = ["paplay", f"--device={SINK}", str(path)]
        subprocess.run(words, env=self._environment(), check=True, timeout=60, capture_output=True)

    def close(self) -> None:
        """End the server."""
        self.go_on()
        self._server.terminate()
        self._server.wait(timeout=10)
        self._folder.cleanup()

    def _environment(self) -> dict[str, str]:
        return os.environ | self.environment

    def say(self, *words: str) -> str:
        """Tell the server something, and return its answer."""
        told = subprocess.run(
            ["pactl", *words], env=self._environment(), check=True, capture_output=True, timeout=30, text=True
        )
        return told.stdout

    def _wait(self) -> None:
        ends = monotonic() + PATIENCE_S
        asked: dict[str, Any] = {"env": self._environment(), "capture_output": True}
        while subprocess.run(["pactl", "info"], check=False, **asked).returncode:
            if monotonic() > ends:
                raise TimeoutError("the sound server does not answer")
            sleep(0.05)

    def __enter__(self) -> SoundServer:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self.close()


class Recorded:
    """What comes out of an output, from now on."""

    def __init__(self, server: SoundServer, sink: str, path: Path) -> None:
        self.path = path
        self.process = server.recording(sink, path)
        until(lambda: len(self.samples) > 0)

    @property
    def samples(self) -> NDArray[np.int16]:
        """All that came so far."""
        held = self.path.read_bytes()
        return np.frombuffer(held[: len(held) // 2 * 2], np.int16)

    @property
    def sound_s(self) -> float:
        """For how long there was sound so far, in s: from the first sample that is not zero to the last one."""
        sounds = np.nonzero(self.samples)[0]
        return float(sounds[-1] - sounds[0] + 1) / RATE_HZ if len(sounds) else 0.0

    def wait(self, seconds: float) -> None:
        """Wait until so much more has come."""
        more = len(self.samples) + seconds * RATE_HZ
        until(lambda: len(self.samples) >= more)


def until(is_so: Callable[[], bool]) -> None:
    """Wait until something is so."""
    began = monotonic()
    while not is_so():
        assert monotonic() - began < PATIENCE_S
        sleep(0.02)
