"""What is measured, and against what floor; ``python -m bench`` measures all of it and writes docs/performance.md.

Each module has ``rows()``, which measures and returns its rows. A floor is the least that the same machine needs for
the same thing in the same run, so that a bar is a ratio wherever it can be one.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple


class Row(NamedTuple):
    """One thing that was measured, with its floor and ratio where it has one, and whether it met its bar."""

    what: str
    measured: str
    bar: str
    met: bool
    floor: str = ""
    ratio: str = ""


def held_bytes(process: int | str = "self") -> int:
    """Return how much memory a process holds, by its number; this one's where none is given."""
    pages = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def milliseconds(seconds: float) -> str:
    """Write a duration as people read it."""
    return f"{seconds * 1000:.3g} ms"


def timed(work: Callable[[], object], times: int) -> float:
    """Return the median of how many seconds the work took."""
    took = []
    for _ in range(times):
        begun = perf_counter()
        work()
        took.append(perf_counter() - begun)
    return median(took)
