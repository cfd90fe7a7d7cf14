"""The list of the start page among a million discograms: each key typed in its search, and scrolling it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

from bench import Row, milliseconds
from bench.journal import MANY, SEARCHES, filled, people
from discorecorder.model.catalogue import Summary
from discorecorder.model.journal import Journal, Key
from tests.model.procedure import KEY

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from discorecorder.ui.start.start_page import StartPage

KEY_BAR_S, FRAME_BAR_S, BLOCKED_BAR_S = 0.050, 1 / 60, 0.050
REACHING_S = 0.5
"""How long a hand needs from the window that appears to the first key."""
STEP_PX, FRAMES, DRAGS = 60, 600, 150
SIZE = (1920, 1080)
TYPED = (*SEARCHES, "cervical l4-5", "lumbar c5-6", "lum cer", "m l4-5 cer", "roe 2026-11 signed")
"""What is typed, letter by letter; the last but one of them are words that hardly ever meet."""

_DISCS = {"lumbar": ("L2-3", "L3-4", "L4-5", "L5-S1"), "cervical": ("C3-4", "C4-5", "C5-6", "C6-7")}


def rows() -> list[Row]:
    """Measure the start page off the screen, with a journal on the disk that holds this checkout."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with TemporaryDirectory(dir=Path(__file__).resolve().parent.parent, prefix=".bench-") as folder:
        where = Path(folder) / "list.db"
        with Journal.open(where, key=Key(KEY)) as journal:
            filled(journal, in_their_regions(MANY))
        return measured(where)


def measured(where: Path, count: int = MANY) -> list[Row]:
    """Measure the start page over a journal that is filled."""
    from PySide6.QtWidgets import QApplication

    from discorecorder.ui.start.finder import Finder
    from discorecorder.ui.start.start_page import StartPage
    from discorecorder.ui.theme import DARK, apply_theme, load_fonts

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    load_fonts()
    apply_theme(application, DARK)
    finder = Finder(lambda: Journal.open(where, key=Key(KEY)))
    page = StartPage(finder, is_practice=False)
    page.resize(*SIZE)
    page.show()
    try:
        _until_answered(application, page, "")
        shown = perf_counter()
        _wait(application, lambda: perf_counter() > shown + REACHING_S)
        return [*_typing(application, page, count), *_scrolling(application, page, count)]
    finally:
        finder.close()
        page.close()


def in_their_regions(count: int) -> Iterator[Summary]:
    """Make up discograms whose levels belong to their region, but for one in two thousand."""
    random = Random(7)
    for one in people(count):
        discs = _DISCS[one.region]
        first = random.choice((0, 0, 1, 1, 1))
        strange = ("L4-5",) if one.region == "cervical" and random.random() < 0.0005 else ()
        yield one.with_(levels=(*discs[first : first + 3], *strange))


def _typing(application: QApplication, page: StartPage, count: int) -> list[Row]:
    """Type every search, and take from each key to its answer on the screen."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    field, took = page.search_field, dict[str, float]()
    for said in TYPED:
        QTest.keyClick(field, Qt.Key.Key_Escape)
        _until_answered(application, page, "")
        for letter in said:
            begun = perf_counter()
            QTest.keyClicks(field, letter)
            _until_answered(application, page, field.text())
            application.processEvents()
            took[field.text()] = max(perf_counter() - begun, took.get(field.text(), 0.0))
    worst = max(took, key=lambda text: took[text])
    what = f"key typed in the search of {count:,} discograms, to its answer on the screen"
    return [
        _row(f"{what}, p95 of {len(took)} keys", _late(list(took.values())), KEY_BAR_S),
        _row(f"the same, slowest ({worst!r})", took[worst], KEY_BAR_S),
    ]


def _scrolling(application: QApplication, page: StartPage, count: int) -> list[Row]:
    """Scroll by the wheel, then drag the bar to its end again and again; each step is one frame."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    QTest.keyClick(page.search_field, Qt.Key.Key_Escape)
    _until_answered(application, page, "")
    bar = page.list_view.verticalScrollBar()
    rolled = [_frame(application, page, bar.value() + STEP_PX) for _ in range(FRAMES)]
    dragged = [_frame(application, page, bar.maximum()) for _ in range(DRAGS)]
    shown = page.list_view.model().rowCount()
    return [
        _row(f"scroll {count:,} discograms, one frame, p95 of {FRAMES}", _late(rolled), FRAME_BAR_S),
        _row(f"drag to the end {DRAGS} times, to row {shown:,}: one frame, p95", _late(dragged), FRAME_BAR_S),
        _row("the same, the longest that the window was blocked", max(dragged), BLOCKED_BAR_S),
    ]


def _frame(application: QApplication, page: StartPage, to: int) -> float:
    """Return how long the window needs for a step: moved, painted, and what came from the journal taken in."""
    begun = perf_counter()
    page.list_view.verticalScrollBar().setValue(to)
    application.processEvents()
    took = perf_counter() - begun
    _wait(application, lambda: perf_counter() >= begun + 1 / 60)
    return took


def _until_answered(application: QApplication, page: StartPage, text: str) -> None:
    until = perf_counter() + 20
    _wait(application, lambda: page.answered_text == text or perf_counter() > until)


def _wait(application: QApplication, is_over: Callable[[], bool]) -> None:
    """Sleep as the loop of a window does, so that the thread that looks is not kept from its turn."""
    from PySide6.QtCore import QEventLoop, Qt, QTimer

    beat = QTimer()
    beat.setTimerType(Qt.TimerType.PreciseTimer)
    beat.start(4)
    while not is_over():
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _late(took: list[float]) -> float:
    return sorted(took)[int(len(took) * 0.95)]


def _row(what: str, took: float, bar: float) -> Row:
    return Row(what, milliseconds(took), f"{bar * 1000:.3g} ms", took <= bar)
