"""A program of its own that tells what happens in it, and may be told what to do."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from time import monotonic
from typing import Any

from tests.ui.voice.sound_server import PATIENCE_S

TOP = Path(__file__).resolve().parents[3]
TELL = """
import json, sys

def tell(event, held):
    print(json.dumps([event, held]), flush=True)
"""


class ToldProgram:
    """Runs code that has ``tell``, with words in ``sys.argv``; what it is told comes in lines at its standard input."""

    def __init__(self, code: str, environment: dict[str, str], *words: str) -> None:
        surroundings = {name: held for name, held in os.environ.items() if name != "QT_LOGGING_RULES"}
        self.process = subprocess.Popen(
            [sys.executable, "-c", TELL + code, *words],
            env=surroundings | environment,
            cwd=TOP,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def do(self, words: str) -> Any:
        """Tell it something; return what it tells once that is done."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{words}\n")
        self.process.stdin.flush()
        return self.until("done")

    def until(self, event: str, *held: Any) -> Any:
        """Read what it tells until it tells this, and return what was told with it."""
        assert self.process.stdout is not None
        began = monotonic()
        seen: list[Any] = []
        while monotonic() - began < PATIENCE_S:
            line = self.process.stdout.readline()
            assert line, f"it ended; before it told {seen}"
            seen.append(json.loads(line))
            if seen[-1][0] == event and (not held or seen[-1][1] == held[0]):
                return seen[-1][1]
        raise AssertionError(f"{event} {held} did not come; it told {seen}")

    def close(self) -> str:
        """End it, and return what it complained of."""
        self.process.kill()
        return self.process.communicate()[1]
