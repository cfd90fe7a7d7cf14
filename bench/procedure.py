"""A scripted procedure in a real window, faster than life: ``python -m bench.procedure MINUTES SPEED``.

Prints the longest time in s that the window's thread was blocked, by how many MiB memory grew after the first minute of
the script, and how many entries were recorded. The window serves its events all the time; what arrives late is blocked.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from bench import held_bytes

if TYPE_CHECKING:
    from bench.window import Desk

BEAT_MS = 5
EVERY_S = 2.0
"""Seconds of the script between two entries; twenty minutes hold six hundred."""

KEYS = "0123456789"


def main(minutes: float, speed: float) -> None:
    """Run it, and print what was measured."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QTimer

    from bench.window import Desk
    from discorecorder.ui.collecting import Collecting

    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        page = desk.at_the_table()
        collecting = Collecting()
        collecting.begin()
        beats = Beats()
        timer = QTimer()
        timer.timeout.connect(beats.beat)
        timer.start(BEAT_MS)
        first, entries = _play(desk, page, minutes, speed, beats)
        growth = held_bytes() / 2**20 - first
        timer.stop()
        collecting.end()
        desk.window.end()
    sys.stdout.write(f"{beats.worst:.4f} {growth:.2f} {entries}\n")
    sys.stdout.flush()


class Beats:
    """Notices how late a timer of the window comes."""

    def __init__(self) -> None:
        self.last = perf_counter()
        self.worst = 0.0
        self.counts = False

    def beat(self) -> None:
        """Note how long nothing was served."""
        now = perf_counter()
        if self.counts:
            self.worst = max(self.worst, now - self.last - BEAT_MS / 1000)
        self.last = now


def _play(desk: Desk, page: Any, minutes: float, speed: float, beats: Beats) -> tuple[float, int]:
    """Press what the script says at its times; return the memory after its first minute, in MiB, and the entries."""
    begun, at, step = perf_counter(), 0.0, 0
    first = 0.0
    while at < minutes * 60:
        desk.until(lambda due=begun + at / speed: perf_counter() >= due)  # type: ignore[misc]
        if first == 0.0 and at >= 60:
            first = held_bytes() / 2**20
            beats.last, beats.counts = perf_counter(), True
        _press(page, step)
        at, step = at + EVERY_S, step + 1
    desk.settle()
    return first, len(page.discogram.records)


def _press(page: Any, step: int) -> None:
    """Do what a technologist does: readings and scores, answers, undo, another disc every ten minutes."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    round_ = step % 300
    if round_ == 0 and step:
        for action in ("stop", "none", "next_level", "inject"):
            page.press(action)
    elif step % 7 == 3:
        page.line.field.setText(f"{0.1 + round_ / 100:.2f} mL {12 + round_ // 4} psi")
        page.line.record_button.click()
    elif step % 29 == 11:
        page.press("undo")
    elif step % 31 == 12:
        page.press("curve_axis")
    else:
        QTest.keyClick(page, Qt.Key(Qt.Key.Key_0 + int(KEYS[step % 10])))


if __name__ == "__main__":
    main(float(sys.argv[1]), float(sys.argv[2]))
