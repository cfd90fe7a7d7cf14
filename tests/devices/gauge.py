"""A gauge: a program of its own that sends lines over a pseudo-terminal, well or badly.

As a program: ``python gauge.py MODE LINK [--hertz N] [--count N]``. It makes a pseudo-terminal, lets LINK point to it
and says ``ready``; it plays when it is told ``go`` and says ``done``; it ends when its input ends. The mode
``vanishes`` says ``gone`` in the middle, and comes back at LINK when it is told ``back``. In a test, ``playing`` runs
it.

The n-th reading has a pressure of n / 10 and a volume of n / 1000, so that one that is lost or out of order shows.
"""

from __future__ import annotations

import argparse
import os
import select
import subprocess
import sys
import time
import tty
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ASKED = b"MEAS:PRES?\n"
GARBAGE = (b"P=1O.2,V=0.1", b"\xff\xfe\x81", b"P=,V=", b"P=12.3,V=1.4P=12.4,V=1.5", b"x" * 1500, b"P=1_0,V=1", b"P=nan")


def line(number: int) -> bytes:
    """Return the n-th reading as the profile of plain lines has it, with its end."""
    return f"P={number / 10:.1f},V={number / 1000:.3f}\n".encode()


def checked(said: bytes) -> bytes:
    """Return a line with the exclusive or of its bytes in two hexadecimal digits, and its end."""
    made = 0
    for byte in said:
        made ^= byte
    return said + f"{made:02X}\n".encode()


class Terminal:
    """One pseudo-terminal, and the link that leads to it."""

    def __init__(self, link: Path) -> None:
        self._link = link
        self.master, self._slave = os.openpty()
        tty.setraw(self._slave)
        link.unlink(missing_ok=True)
        link.symlink_to(os.ttyname(self._slave))

    def send(self, said: bytes) -> None:
        while said:
            said = said[os.write(self.master, said) :]

    def close(self) -> None:
        self._link.unlink()
        os.close(self.master)
        os.close(self._slave)


class Gauge:
    """Plays one mode."""

    def __init__(self, link: Path, hertz: float, count: int) -> None:
        self._link, self._hertz, self._count = link, hertz, count
        self._terminal = Terminal(link)

    def steady(self) -> None:
        """Send at the rate, never slower: what is late is made up for."""
        begun = time.monotonic()
        for number in range(self._count):
            time.sleep(max(0.0, begun + number / self._hertz - time.monotonic()))
            self._terminal.send(line(number))

    slow = steady

    def burst(self) -> None:
        """Send fifty lines at once, pause, and again."""
        for first in range(0, self._count, 50):
            self._terminal.send(b"".join(map(line, range(first, min(first + 50, self._count)))))
            time.sleep(0.05)

    def half(self) -> None:
        """Send each line in two pieces."""
        for number in range(self._count):
            whole = line(number)
            self._terminal.send(whole[:4])
            time.sleep(0.02)
            self._terminal.send(whole[4:])

    def garbage(self) -> None:
        """Send something that is no reading after each reading."""
        for number in range(self._count):
            self._terminal.send(line(number) + GARBAGE[number % len(GARBAGE)] + b"\n")

    def nul(self) -> None:
        """Send NUL bytes before each second reading."""
        for number in range(self._count):
            self._terminal.send(b"\0\0" * (number % 2) + line(number))

    def checksum(self) -> None:
        """Send lines with check digits, each third of them spoilt on its way."""
        for number in range(self._count):
            said = checked(line(number).rstrip() + b"*")
            self._terminal.send(said.replace(b"P=", b"P=9") if number % 3 == 2 else said)

    def units(self) -> None:
        """Send psi, and from the middle on kPa, all in one burst."""
        half = self._count // 2
        said = [f"{number / 10:.1f} {'psi' if number < half else 'KPA'}\n" for number in range(self._count)]
        self._terminal.send("".join(said).encode())

    def answers(self) -> None:
        """Send one reading for each question, and nothing by itself; the second question is not heard."""
        held, asked = b"", 0
        while asked <= self._count:
            held += os.read(self._terminal.master, 1000)
            while ASKED in held:
                held = held.partition(ASKED)[2]
                if asked != 1:
                    self._terminal.send(f"{asked / 10:+.3E}\n".encode())
                asked += 1

    def vanishes(self) -> None:
        """Send half of the readings and the beginning of one; vanish; come back, and send the other half."""
        half = self._count // 2
        self._terminal.send(b"".join(map(line, range(half))) + b"P=99")
        _told("vanish")
        self._terminal.close()
        _tell("gone")
        _told("back")
        self._terminal = Terminal(self._link)
        _tell("ready")
        _told("go")
        self._terminal.send(b"".join(map(line, range(half, self._count))))

    def told(self) -> None:
        """Send at the rate what it was told last, as pressure and volume; it can be told to vanish and to come back."""
        said, is_here, ended = "0 0", True, False
        while not ended:
            for word in _words_within(1 / self._hertz):
                if word == "vanish":
                    self._terminal.close()
                elif word == "back":
                    self._terminal = Terminal(self._link)
                is_here = word == "back" or (is_here and word != "vanish")
                said, ended = word if " " in word else said, not word
            if is_here:
                pressure, volume = said.split()
                self._terminal.send(f"P={pressure},V={volume}\n".encode())


def _words_within(seconds: float) -> list[str]:
    """Return the lines that were told within so many seconds; an empty one where nobody tells any more."""
    if not select.select([sys.stdin], [], [], seconds)[0]:
        return []
    return os.read(sys.stdin.fileno(), 10_000).decode().split("\n")[:-1] or [""]


def _tell(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def _told(word: str) -> None:
    del word  # what is told is for the reader of a test; any line is taken
    if not sys.stdin.readline():
        raise SystemExit(0)


def main() -> None:
    """Play what the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("mode")
    parser.add_argument("link", type=Path)
    parser.add_argument("--hertz", type=float, default=10)
    parser.add_argument("--count", type=int, default=10)
    chosen = parser.parse_args()
    gauge = Gauge(chosen.link, chosen.hertz, chosen.count)
    play: Callable[[], None] = getattr(gauge, chosen.mode)
    _tell("ready")
    _told("go")
    play()
    _tell("done")
    sys.stdin.read()  # what was sent can be read only as long as this end is open


class Playing:
    """A gauge that runs; it is told words, and says what it did."""

    def __init__(self, program: subprocess.Popen[str], link: Path) -> None:
        self._program = program
        self.port = str(link)

    def tell(self, word: str) -> None:
        assert self._program.stdin is not None
        self._program.stdin.write(f"{word}\n")
        self._program.stdin.flush()

    def hear(self, word: str) -> None:
        """Wait until it says a word."""
        assert self._program.stdout is not None
        said = self._program.stdout.readline().strip()
        assert said == word, f"the gauge said {said!r}, not {word!r}"

    def kill(self) -> None:
        """End it at once, as a pulled plug does."""
        self._program.kill()
        self._program.wait()


@contextmanager
def playing(mode: str, link: Path, *, hertz: float = 10, count: int = 10) -> Iterator[Playing]:
    """Run a gauge at a link for as long as it is needed; it plays when it is told to go."""
    words = [sys.executable, str(Path(__file__)), mode, str(link), "--hertz", str(hertz), "--count", str(count)]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        gauge = Playing(program, link)
        try:
            gauge.hear("ready")
            yield gauge
        finally:
            program.kill()


if __name__ == "__main__":
    main()
