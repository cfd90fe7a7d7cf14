"""The start: ``discorecorder parse`` as a process of its own, against a Python that does nothing."""

from __future__ import annotations

import subprocess
import sys
from compileall import compile_dir
from pathlib import Path
from statistics import median
from time import perf_counter

import discorecorder
from bench import Row, milliseconds

TIMES, WARM = 150, 5
MOST = 3.0
WORDS = "L4-5, 1.4 mils 26 psi pain 7"


def rows() -> list[Row]:
    """Start both by turns, so that what else the machine does weighs on both, and compare the medians."""
    compile_dir(discorecorder.__path__[0], quiet=1)  # as an installer leaves it
    nothing = [sys.executable, "-c", "pass"]
    parse = [str(Path(sys.executable).with_name("discorecorder")), "parse", WORDS]
    floor: list[float] = []
    ours: list[float] = []
    for _ in range(TIMES + WARM):
        floor.append(_took(nothing))
        ours.append(_took(parse))
    least, took = median(floor[WARM:]), median(ours[WARM:])
    ratio = took / least
    what = "'discorecorder parse' as a process, against 'python -c pass'"
    return [Row(what, milliseconds(took), f"{MOST:.0f} x", ratio <= MOST, milliseconds(least), f"{ratio:.2f}")]


def _took(command: list[str]) -> float:
    begun = perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return perf_counter() - begun
