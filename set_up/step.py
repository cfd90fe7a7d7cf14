"""One step of the set-up: a command with its progress in sight, and an error that says what to do."""

from __future__ import annotations

import queue
import re
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parent.parent

# What a failed command says, and what helps. The first that fits is told.
REMEDIES = (
    ("connection broken by", "The package index cannot be reached: see to the network or its proxy, then try again."),
    ("failure resolving", "Debian's servers cannot be reached: see to the network or its proxy, then try again."),
    (
        "DO NOT MATCH THE HASHES",
        "A download differs from the locked one. Try again; if it stays so, tell whoever keeps the mirror.",
    ),
    (
        "No matching distribution found",
        "There is no build of that package for this Python and system. A 64-bit CPython 3.11 to 3.13 has them all.",
    ),
    ("No space left", "Make room on the disk, then run the same command again."),
    ("Permission denied", "Give yourself the right to write there, then run the same command again."),
    (
        "Could not get lock",
        "Another package manager is at work. Wait until it is done, then run the same command again.",
    ),
    ("", "Look at the lines above; often it is the network or its proxy. Then run the same command again."),
)


class SetUpError(Exception):
    """A step of the set-up that could not be done: which one, why, and what to do about it."""

    def __init__(self, step: str, why: str, remedy: str) -> None:
        super().__init__(f"Could not {step}.\n  Why:        {why}\n  What to do: {remedy}")


class Progress:
    """One line that says what goes on and for how many seconds; on a terminal it is rewritten in place."""

    def __init__(self, step: str) -> None:
        self._step = step
        self._began = time.monotonic()
        self._live = sys.stdout.isatty()
        self._silent_until = 0.0

    def show(self, detail: str = "", every: float = 10.0) -> None:
        """Tell how far the step is; off a terminal at most once in `every` seconds."""
        seconds = time.monotonic() - self._began
        line = f"{self._step}: {detail or 'working'} ({seconds:.0f} s)"
        if self._live:
            self._write(line, "")
        elif seconds >= self._silent_until:
            print(line, flush=True)
            self._silent_until = seconds + every

    def done(self, detail: str = "done") -> None:
        """Close the line."""
        line = f"{self._step}: {detail} ({time.monotonic() - self._began:.1f} s)"
        if self._live:
            self._write(line, "\n")
        else:
            print(line, flush=True)

    @staticmethod
    def _write(line: str, end: str) -> None:
        # Blanks wipe what stood there before; not every terminal knows the codes for it.
        width = shutil.get_terminal_size().columns - 1
        print("\r" + line[:width].ljust(width), end=end, flush=True)


def watch(step: str, words: Sequence[str | Path], detail: Sequence[tuple[str, str]] = ()) -> None:
    """Run a command of the set-up with its progress in sight.

    `detail` pairs a pattern with the words to show when a line of output matches; "{0}" stands for its first group and
    "{count}" for how often it has matched.

    Raises:
        SetUpError: the command could not be started or failed; with the last lines it said.
    """
    progress = Progress(step)
    progress.show()
    try:
        process = subprocess.Popen(
            [str(word) for word in words],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
        )
    except OSError as error:
        raise SetUpError(step, str(error), REMEDIES[-1][1]) from error
    said = _follow(process, progress, detail)
    if process.wait() == 0:
        progress.done()
        return
    progress.done("failed")
    told = "".join(said)
    print("\n".join("    " + line for line in told.splitlines()[-15:]), file=sys.stderr)
    problem = next((line for line in reversed(said) if line.lower().startswith(("error", "e:"))), "".join(said[-1:]))
    why = problem.strip() or f"{words[0]} ended with {process.returncode} and said nothing"
    raise SetUpError(step, why, next(remedy for sign, remedy in REMEDIES if sign.lower() in told.lower()))


def _follow(process: subprocess.Popen[str], progress: Progress, detail: Sequence[tuple[str, str]]) -> list[str]:
    lines: queue.Queue[str] = queue.Queue()
    assert process.stdout is not None
    output = process.stdout

    def read() -> None:
        for line in output:
            lines.put(line)
        lines.put("")

    threading.Thread(target=read, daemon=True).start()
    said: list[str] = []
    counts: dict[str, int] = {}
    shown = ""
    while True:
        try:
            line = lines.get(timeout=1)
        except queue.Empty:
            progress.show(shown)
            continue
        if not line:
            output.close()
            return said
        said.append(line)
        for pattern, words in detail:
            found = re.search(pattern, line)
            if found:
                counts[pattern] = counts.get(pattern, 0) + 1
                shown = words.format(*found.groups(), count=counts[pattern])
                progress.show(shown)
