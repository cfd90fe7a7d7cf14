"""A sound server of a test's own: a microphone that can be pulled, and what is played into it."""

from __future__ import annotations

import os
import subprocess
from tempfile import TemporaryDirectory
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

PATIENCE_S = 20.0
SINK, NAME = "speech", "room"
CALLED = "Room-microphone"
_RATE = ("rate=16000", "channels=1", "format=s16le")


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
            f"module-null-sink sink_name={SINK} {' '.join(_RATE)}",
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
        self._plugged = ""
        self._noise: subprocess.Popen[bytes] | None = None
        self._wait()

    def plug(self) -> None:
        """Plug the microphone in."""
        options = [f"master={SINK}.monitor", f"source_name={NAME}", f"source_properties=device.description={CALLED}"]
        self._plugged = self._say("load-module", "module-remap-source", *options).strip()

    def pull(self) -> None:
        """Pull the microphone, and with it whatever it could be taken for."""
        self._say("unload-module", self._plugged)

    def play(self, path: Path) -> None:
        """Play a file into the microphone, to its end."""
        words = ["paplay", f"--device={SINK}", str(path)]
        subprocess.run(words, env=self._environment(), check=True, timeout=60, capture_output=True)

    def close(self) -> None:
        """End the server."""
        self._server.terminate()
        self._server.wait(timeout=10)
        self._folder.cleanup()

    def _environment(self) -> dict[str, str]:
        return os.environ | self.environment

    def _say(self, *words: str) -> str:
        told = subprocess.run(
            ["pactl", *words], env=self._environment(), check=True, capture_output=True, timeout=30, text=True
        )
        return told.stdout

    def _wait(self) -> None:
        until = monotonic() + PATIENCE_S
        asked: dict[str, Any] = {"env": self._environment(), "capture_output": True}
        while subprocess.run(["pactl", "info"], check=False, **asked).returncode:
            if monotonic() > until:
                raise TimeoutError("the sound server does not answer")
            sleep(0.05)

    def __enter__(self) -> SoundServer:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self.close()
