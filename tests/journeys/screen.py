"""A screen of its own for a journey: a private X display with a window manager, gone when the journey is over."""

from __future__ import annotations

import os
import subprocess
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

FULL_HD = (1920, 1080)
PATIENCE_S = 20.0


class Screen:
    """A display of its own, so that journeys run side by side and never touch the screen of whoever starts them."""

    def __init__(self, home: Path, size: tuple[int, int] = FULL_HD, dpi: int = 96) -> None:
        """Start the display and its window manager, and wait until windows can be shown."""
        self.size = size
        told, telling = os.pipe()
        wide, high = size
        words = ["Xvfb", "-displayfd", str(telling), "-screen", "0", f"{wide}x{high}x24", "-dpi", str(dpi)]
        self._display = _started([*words, "-nolisten", "tcp", "-noreset"], pass_fds=[telling])
        os.close(telling)
        with os.fdopen(told) as numbers:
            self.name = f":{numbers.readline().strip()}"
        self.environment = os.environ | {"DISPLAY": self.name, "HOME": str(home), "XDG_CACHE_HOME": str(home)}
        self._windows = _started(["openbox", "--sm-disable"], env=self.environment)
        self._wait()

    def do(self, *words: str) -> None:
        """Move the mouse, press keys and the like, in the words of xdotool."""
        subprocess.run(["xdotool", *words], env=self.environment, check=True, capture_output=True, timeout=60)

    def close(self) -> None:
        """Put the screen away."""
        for process in (self._windows, self._display):
            process.terminate()
            process.wait(timeout=10)

    def _wait(self) -> None:
        """Wait until the window manager answers. Raises TimeoutError where it does not."""
        until = monotonic() + PATIENCE_S
        asked = ["xdotool", "get_desktop"]
        while subprocess.run(asked, env=self.environment, capture_output=True, check=False).returncode:
            if monotonic() > until:
                raise TimeoutError("the window manager does not answer")
            sleep(0.02)

    def __enter__(self) -> Screen:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self.close()


def _started(words: list[str], **other: Any) -> subprocess.Popen[bytes]:
    """Start a program that ends with this one, however that ends."""
    nowhere = subprocess.DEVNULL
    return subprocess.Popen(
        ["setpriv", "--pdeathsig", "TERM", *words], stdin=nowhere, stdout=nowhere, stderr=nowhere, **other
    )
