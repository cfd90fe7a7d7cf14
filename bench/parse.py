"""Understanding what is said: one phrase, in process."""

from __future__ import annotations

from statistics import median
from time import perf_counter

from bench import Row, milliseconds
from discorecorder.dictation.grammar import parse

TIMES = 300
MOST_MS = 0.3
PHRASES = (
    "level L4-5",
    "L four five suspect, patient blinded",
    "control level L3-4, needle in left 22 gauge",
    "opening pressure 18 psi",
    "1.4 mils 26 psi pain 7",
    "one point five mils forty two psi seven out of ten",
    "first pain 3 at 20 psi, 0.8 mL",
    "exactly my pain, soft end point, rating 4",
    "stop pressure limit, firm end point, no leak",
    "grade 3 tear posterior left",
    "second provocation reproduced pain 8",
    "put to sleep one mil bupivacaine point five percent",
    "relief pain 2 at ten minutes",
    "correction volume 1.4 misheard",
    "patient says that is the pain I have every day",
)
"""What is said most, short and long, in figures and in words."""


def rows() -> list[Row]:
    """Measure the median over all phrases, and the median of the slowest phrase."""
    took = {words: median(_took(words) for _ in range(TIMES)) for words in PHRASES}
    typical, slowest = median(took.values()), max(took, key=lambda words: took[words])
    bar = f"under {MOST_MS} ms"
    return [
        Row("parse one phrase, in process", milliseconds(typical), bar, typical * 1000 < MOST_MS),
        Row(f"parse the slowest, {slowest!r}", milliseconds(took[slowest]), "", True),
    ]


def _took(words: str) -> float:
    begun = perf_counter()
    parse(words)
    return perf_counter() - begun
