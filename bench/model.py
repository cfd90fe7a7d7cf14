"""The fold: from the columns of a journal to what stands at each level, and one entry more."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from bench import Row, milliseconds, timed
from discorecorder.model.discogram import Discogram
from discorecorder.model.entries import (
    FIRST,
    Baseline,
    Concordance,
    Counted,
    Entry,
    Level,
    Open,
    Opening,
    Reading,
    Record,
    Stop,
    Withdraw,
)
from discorecorder.model.units import Pressure, Volume

if TYPE_CHECKING:
    from collections.abc import Iterator

NINE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
USUAL, LONG, LONGEST = 1_000, 20_000, 100_000
MOST_MS, MOST_PLUS_MS, MOST_GROWTH = 30, 1, 2
LEVELS = ("L2-3", "L3-4", "L4-5")


def entries(count: int) -> Iterator[Entry]:
    """Say so many entries of a procedure that goes on and on."""
    yield Open("lumbar", "bench", 10_000, {}, ())
    yield Counted("c2", "whole-spine count from C2")
    for number in range(count - 2):
        turn, step = divmod(number, 100)
        head = (Level(LEVELS[turn % 3]), Baseline(2), Opening(Pressure.of(18, "psi")))
        tail = (Stop("pain"), Concordance("exact"))
        if step < len(head):
            yield head[step]
        elif step >= 98:
            yield tail[step - 98]
        else:
            pain = step // 12 if step % 3 == 0 else None
            yield Reading(Volume.of(f"{step / 50:.2f}", "mL"), Pressure.of(18 + step, "psi"), pain)


def columns(count: int) -> list[dict[str, Any]]:
    """Return the entries as a journal stores them."""
    before, stored = FIRST, []
    for number, entry in enumerate(entries(count), 1):
        at = NINE + timedelta(seconds=number)
        record = Record(number, entry, at, at, "Dr Ada Ash", "radiologist", "voice", number, "as heard")
        record = record.sealed("bench", before)
        before = record.digest
        stored.append(dict(record.columns()) | {"digest": before})
    return stored


def folded(stored: list[dict[str, Any]]) -> Discogram:
    """Read the records and fold them."""
    return Discogram.of("bench", [Record.from_columns(row) for row in stored])


def _next(discogram: Discogram, entry: Entry) -> Record:
    number = len(discogram.records) + 1
    at = NINE + timedelta(seconds=number)
    return Record(number, entry, at, at, "Dr Ada Ash", "radiologist", "voice", number)


def _seconds_of_plus(discogram: Discogram) -> float:
    grown = discogram.plus(_next(discogram, Reading(pain=3)))

    def say() -> None:
        nonlocal grown
        grown = grown.plus(_next(grown, Reading(pain=3)))

    return timed(say, 200)


def rows() -> list[Row]:
    """Measure the fold of a usual, a long and the longest discogram, and one entry more."""
    usual, long, longest = (columns(count) for count in (USUAL, LONG, LONGEST))
    of_usual, of_longest = timed(lambda: folded(usual), 15), timed(lambda: folded(longest), 3)
    growth = of_longest / of_usual / (LONGEST / USUAL)
    discogram = folded(long)
    plus = _seconds_of_plus(discogram)
    tail = folded(usual)
    undone = timed(lambda: tail.plus(_next(tail, Withdraw(None, (USUAL,)))), 15)
    return [
        Row(
            f"fold {USUAL:,} entries from their columns",
            milliseconds(of_usual),
            f"under {MOST_MS} ms",
            of_usual * 1000 < MOST_MS,
        ),
        Row(
            f"fold {LONGEST:,} entries from their columns",
            milliseconds(of_longest),
            f"at most {MOST_GROWTH} x as long for each entry",
            growth <= MOST_GROWTH,
            milliseconds(of_usual * LONGEST / USUAL),
            f"{growth:.2f}",
        ),
        Row(
            f"one entry more on {LONG:,}",
            milliseconds(plus),
            f"under {MOST_PLUS_MS} ms",
            plus * 1000 < MOST_PLUS_MS,
        ),
        Row(
            f"take the last of {USUAL:,} entries back",
            milliseconds(undone),
            f"under {MOST_MS} ms",
            undone * 1000 < MOST_MS,
        ),
    ]
