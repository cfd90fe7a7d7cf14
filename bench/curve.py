"""The live curve: how long one refresh takes on the screen, and whether a day of refreshes leaves anything behind."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from time import perf_counter
from typing import TYPE_CHECKING

from bench import Row, held_bytes, milliseconds

if TYPE_CHECKING:
    from discorecorder.model.discogram import Discogram
    from discorecorder.ui.room.curve_view import CurveView

POINTS, WIDTH, HEIGHT = 600, 1600, 500
MOST_MS = 33
UPDATES, WARM_UP = 100_000, 2_000
MOST_GROWTH_MB = 8
REFRESHES = 120
NINE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def injection(points: int) -> Discogram:
    """Return a discogram with one running injection of so many points, two a second."""
    from discorecorder.model.discogram import Discogram
    from discorecorder.model.entries import Entry, Level, Open, Opening, Reading, Record
    from discorecorder.model.units import Pressure, Volume

    told: list[Entry] = [Open("lumbar", "bench", 10_000, {}, ()), Level("L4-5"), Opening(Pressure.of(12, "psi"))]
    told += [
        Reading(
            Volume.of(f"{at * 3 / points:.2f}", "mL"),
            Pressure.of(f"{12 + at * 40 / points + at % 5 / 2:.1f}", "psi"),
            at * 8 // points if at % 10 == 0 else None,
        )
        for at in range(points)
    ]
    discogram = Discogram("bench")
    for number, entry in enumerate(told, 1):
        at = NINE + timedelta(seconds=number / 2)
        record = Record(number, entry, at, at, "Dr Ada Ash", "radiologist", "key", number, None)
        discogram = discogram.plus(record.sealed("bench", discogram.digest))
    return discogram


def shown(discogram: Discogram) -> CurveView:
    """Return a built curve of the usual size on the screen."""
    from PySide6.QtWidgets import QApplication

    from discorecorder.ui.room.curve_view import CurveView
    from discorecorder.ui.theme import THEMES, apply_theme, load_fonts

    application = QApplication.instance() or QApplication([])
    if isinstance(application, QApplication):
        load_fonts()
        apply_theme(application, THEMES["dark"])
    view = CurveView()
    view.resize(WIDTH, HEIGHT)
    view.show()
    view.show_injection(discogram, "L4-5", 50.0, 3.5)
    return view


def refreshes(view: CurveView, discogram: Discogram, times: int) -> list[float]:
    """Return how many s each refresh took, from the snapshot to the last pixel."""
    took = []
    for _ in range(times):
        begun = perf_counter()
        view.show_injection(discogram, "L4-5", 50.0, 3.5)
        view.grab()
        took.append(perf_counter() - begun)
    return sorted(took)


def grown_mb(view: CurveView, discogram: Discogram, updates: int, warm_up: int) -> float:
    """Return how many MB of memory are held after so many updates beyond those after a warm-up."""
    for _ in range(warm_up):
        view.show_injection(discogram, "L4-5", 50.0, 3.5)
    before = held_bytes() / 1e6
    for number in range(updates):
        view.show_injection(discogram, "L4-5", 50.0, 3.5)
        if number % 500 == 0:
            view.grab()
    return held_bytes() / 1e6 - before


def rows() -> list[Row]:
    """Measure a refresh with many points, and the memory that a hundred thousand of them leave."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    many, few = injection(POINTS), injection(40)
    view = shown(many)
    refreshes(view, many, 10)
    took = refreshes(view, many, REFRESHES)
    slow = took[int(len(took) * 0.95)]
    growth = grown_mb(view, few, UPDATES, WARM_UP)
    return [
        Row(
            f"refresh the curve with {POINTS} points, 3 px, {WIDTH} x {HEIGHT} (95 of 100)",
            milliseconds(slow),
            f"under {MOST_MS} ms",
            slow * 1000 < MOST_MS,
        ),
        Row(
            f"memory after {UPDATES:,} updates of the curve",
            f"{growth:.1f} MB more",
            f"under {MOST_GROWTH_MB} MB",
            growth < MOST_GROWTH_MB,
        ),
    ]
