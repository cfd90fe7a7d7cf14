"""The window as it is used: its start, a key until it is durable and drawn, a long record, a whole procedure.

All of it is real: a window (offscreen, drawn into memory), key events, an encrypted journal on this disk, its fsync.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from datetime import timedelta
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import TYPE_CHECKING, Any, NamedTuple

from bench import Row, milliseconds

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from discorecorder.model.entries import Entry
    from discorecorder.ui.main_window import MainWindow

STARTS, PRESSES, LONG = 15, 300, 1000
START_MOST, DURABLE_P95, DURABLE_P99, DRAWN_P95 = 1.6, 0.030, 0.050, 0.016
CURVE_P95 = 0.100
OPENED_MOST, BLOCKED_MOST, READY_MOST = 0.150, 0.050, 2.0
GROWTH_MOST_MIB = 20
REACHING_S = 0.5
"""How long a hand needs from the list that appears to the discogram that it opens."""
PACE_S = 0.05
"""How long a hand rests between two keys at the least."""
MINUTES, SPEED = 40, 20

BARE = """
import sys
from PySide6.QtWidgets import QApplication, QGridLayout, QPushButton, QWidget
application = QApplication([])
window = QWidget()
grid = QGridLayout(window)
for at in range({buttons}):
    grid.addWidget(QPushButton(str(at)), at // 10, at % 10)
window.resize(1600, 900)
window.show()
application.processEvents()
window.grab()
print("ready", flush=True)
"""
OURS = """
import sys
from discorecorder.ui.loading import load_quickly
load_quickly()
from PySide6.QtWidgets import QApplication
from discorecorder.settings import read_settings
from discorecorder.ui.app import Program
application = QApplication([])
program = Program(application, read_settings())
program.is_first()
program.begin(resume={resume!r})
while program.window.shown_page != {page!r}:
    application.processEvents()
application.processEvents()
program.window.grab()
print("ready", flush=True)
"""


def rows() -> list[Row]:
    """Measure it all, each in a home of its own."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        measured = [*_starts(home), *_keys(home)]
    return [*measured, *_procedures()]


def _environment(home: Path) -> dict[str, str]:
    usual = {name: held for name, held in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return usual | {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "DISCORECORDER_KEY_FILE": str(home / "journal.key"),
        "QT_QPA_PLATFORM": "offscreen",
    }


def _took(code: str, environment: dict[str, str]) -> float:
    """Return the seconds from the start of a process until it says that it is ready."""
    begun = perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", code], env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdout is not None
        said = process.stdout.readline()
        took = perf_counter() - begun
        process.kill()
    if said != b"ready\n":
        raise RuntimeError("the window did not start")
    return took


def _starts(home: Path) -> list[Row]:
    environment = _environment(home)
    identity = _cut_off(home)
    bare = BARE.format(buttons=BUTTONS)
    page, table = OURS.format(resume=None, page="start"), OURS.format(resume=identity, page="room")
    taken: dict[str, list[float]] = {"bare": [], "list": [], "table": []}
    for _ in range(STARTS + 1):
        taken["bare"].append(_took(bare, environment))
        taken["list"].append(_took(page, environment))
        taken["table"].append(_took(table, environment))
    least, shown, resumed = (median(one[1:]) for one in taken.values())
    return [
        Row(
            f"start to the list, which takes keys, against a bare PySide6 window with {BUTTONS} buttons",
            milliseconds(shown),
            f"{START_MOST} x",
            shown <= START_MOST * least,
            milliseconds(least),
            f"{shown / least:.2f}",
        ),
        Row(
            "start with a procedure that was cut off until its level takes the next score (after kill -9)",
            milliseconds(resumed),
            f"{READY_MOST:.0f} s",
            resumed <= READY_MOST,
            milliseconds(least),
            f"{resumed / least:.2f}",
        ),
    ]


BUTTONS = 45
"""As many buttons as the capture screen has."""


def _cut_off(home: Path) -> str:
    """Record a procedure that stops in its midst, as a process that is killed would leave it; return its id."""
    code = (
        "from pathlib import Path\n"
        "from discorecorder.replay import lines_of, read\n"
        "from discorecorder.recorder import Recorder\n"
        "from discorecorder.settings import read_settings\n"
        "from discorecorder.ui.archive import Archive\n"
        f"lines = lines_of(read(Path({str(_script())!r})))[:60]\n"
        "recorder = Recorder.new(Archive(read_settings()).journal())\n"
        "recorder.record_lines(lines)\n"
        "print(recorder.discogram.id)\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], env=_environment(home), capture_output=True, check=True, text=True
    )
    return told.stdout.strip()


def _script() -> Path:
    from discorecorder.assets import asset

    return asset("demonstration", "lumbar.txt")


class Desk:
    """A real window on a journal of its own, and the loop that serves it."""

    def __init__(self, home: Path, **preferences: Any) -> None:
        from PySide6.QtWidgets import QApplication

        from discorecorder.settings import Settings
        from discorecorder.ui.archive import Archive
        from discorecorder.ui.main_window import MainWindow
        from discorecorder.ui.theme import THEMES, apply_theme, load_fonts

        application = QApplication.instance() or QApplication([])
        assert isinstance(application, QApplication)
        self.application = application
        if application.property("theme") is None:
            load_fonts()
            apply_theme(application, THEMES["dark"])
        settings = Settings(database=str(home / "journal.db"), key_file=str(home / "journal.key"), **preferences)
        self.window: MainWindow = MainWindow(Archive(settings), settings)
        self.window.resize(1600, 900)
        self.window.show()

    def until(self, holds: Callable[[], object], told: Any = None, seconds: float = 60.0) -> None:
        """Serve the window, as its own loop does, until something holds.

        It is asked when a signal tells, so that asking takes no time from what is measured, else every millisecond.
        """
        from PySide6.QtCore import QEventLoop, QTimer

        loop, end = QEventLoop(), perf_counter() + seconds

        def ask() -> None:
            if holds() or perf_counter() > end:
                loop.quit()

        timer = QTimer(interval=1 if told is None else 100)
        timer.timeout.connect(ask)
        timer.start()
        if told is not None:
            told.connect(ask)
        if not holds():
            loop.exec()
        if told is not None:
            told.disconnect(ask)
        if not holds():
            raise RuntimeError("the window did not come so far")

    def at_the_table(self) -> Any:
        """Open a new discogram, arm a level, and return the capture screen with its curve made."""
        from discorecorder.model.entries import Baseline, Level, Patient
        from discorecorder.ui.said import Said

        self.window.open_new("lumbar")
        self.until(lambda: self.window.shown_page == "before")
        self.window.on_filled_in(Said((Patient("ROE^JANE", "00417723"),)))
        self.window.on_room_entered()
        for entry in (Level("L4-5", "suspect"), Baseline(2)):
            self.window.on_said(Said((entry,)))
        self.settle()
        page = self.window._page("room")  # noqa: SLF001  (the page itself is what is measured)
        page.curve.build()
        self.until(lambda: page.discogram.armed == "L4-5")
        return page

    def settle(self) -> None:
        """Serve the window until the disk has all that was said, and the screen shows it."""
        session = self.window.session
        assert session is not None
        self.until(lambda: not session.is_saving)
        self.application.processEvents()


class Pressed(NamedTuple):
    """What was measured of keys, in s: until durable and painted, without the commit, and until on the curve."""

    durable: list[float]
    drawn: list[float]
    followed: list[float]


def _keys(home: Path) -> list[Row]:
    """Press score keys, and measure until the score is durable and painted, and the share of the screen in it."""
    desk = Desk(home)
    durable, drawn, followed = _pressed(desk)
    desk.window.end()
    p95, p99, screen, after = _part(durable, 95), _part(durable, 99), _part(drawn, 95), _part(followed, 95)
    return [
        Row(
            "score key pressed until durable and painted as number, key, disc and record, p95 / p99 (median)",
            f"{milliseconds(p95)} / {milliseconds(p99)} ({milliseconds(median(durable))})",
            f"{milliseconds(DURABLE_P95)} / {milliseconds(DURABLE_P99)}",
            p95 <= DURABLE_P95 and p99 <= DURABLE_P99,
        ),
        Row(
            "the screen's own share of it, p95",
            milliseconds(screen),
            milliseconds(DRAWN_P95),
            screen <= DRAWN_P95,
        ),
        Row(
            "score key pressed until it is on the curve, which is drawn in a frame of its own, p95",
            milliseconds(after),
            milliseconds(CURVE_P95),
            after <= CURVE_P95,
        ),
        *_opening(home),
    ]


def _pressed(desk: Desk) -> Pressed:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from discorecorder.ui.collecting import Collecting

    page, made = desk.at_the_table(), Pressed([], [], [])
    committed: list[float] = []
    curve = painted_at(page.curve)
    due = page._curve_due  # noqa: SLF001  (what is put off until then is what is measured)
    collecting = Collecting(desk.window)
    collecting.begin()
    session = desk.window.session
    assert session is not None
    session._recording.recorded.connect(lambda change: committed.append(change.took))  # noqa: SLF001
    for press in range(PRESSES):
        known = len(page.discogram.records)
        begun = perf_counter()
        QTest.keyClick(page, Qt.Key(Qt.Key.Key_0 + press % 10))
        desk.until(lambda known=known: len(page.discogram.records) > known, session.recorded)  # type: ignore[misc]
        desk.application.processEvents()
        ended = perf_counter()
        made.durable.append(ended - begun)
        made.drawn.append(ended - begun - committed[-1])
        desk.until(lambda ended=ended: not due.isActive() and curve() > ended)  # type: ignore[misc]
        made.followed.append(curve() - begun)
        rested = perf_counter() + PACE_S
        desk.until(lambda rested=rested: perf_counter() > rested)  # type: ignore[misc]
    collecting.end()
    return made


def painted_at(widget: Any) -> Callable[[], float]:
    """Return what tells when a widget was painted last, as perf_counter has it; 0 while it was not."""
    from PySide6.QtCore import QEvent, QObject

    class Watch(QObject):
        at = 0.0

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                self.at = perf_counter()
            return False

    watch = Watch(widget)
    widget.installEventFilter(watch)
    return lambda: watch.at


def _part(taken: Sequence[float], percent: int) -> float:
    return quantiles(taken, n=100)[percent - 1]


def _opening(home: Path) -> list[Row]:
    """Open a discogram of a thousand entries, from the list to the painted capture screen."""
    from discorecorder.model.entries import Level, Reading
    from discorecorder.recorder import PROGRAM, Line, Recorder, local_now, opening

    folder = home / "long"
    folder.mkdir()
    desk = Desk(folder)
    entries: list[Entry] = [opening("lumbar"), Level("L4-5")]
    entries += [Reading(pain=at % 11) for at in range(LONG - len(entries))]
    began = local_now() - timedelta(seconds=LONG)
    recorder = Recorder.new(desk.window.archive.journal())
    recorder.record_lines(
        [Line((entry,), PROGRAM, happened_at=began + timedelta(seconds=at)) for at, entry in enumerate(entries)]
    )
    desk.at_the_table()
    taken = []
    for _ in range(9):
        desk.window.show_start()
        rested = perf_counter() + REACHING_S
        desk.until(lambda rested=rested: perf_counter() > rested)  # type: ignore[misc]
        begun = perf_counter()
        desk.window.open_recorded(recorder.discogram.id)
        desk.until(lambda: desk.window.shown_page == "room", desk.window.stack.currentChanged)
        desk.window.repaint()
        taken.append(perf_counter() - begun)
    desk.window.end()
    took = median(taken)
    what = "opening a discogram of 1,000 entries, from the list to the painted screen"
    return [Row(what, milliseconds(took), milliseconds(OPENED_MOST), took <= OPENED_MOST)]


def _procedures() -> list[Row]:
    """Run a scripted procedure of 40 minutes at 20 times its speed in a process of its own, and read what it tells."""
    told = subprocess.run(
        [sys.executable, "-m", "bench.procedure", str(MINUTES), str(SPEED)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        check=False,
        text=True,
    )
    words = told.stdout.split()
    if told.returncode != 0 or len(words) != 3:
        return [Row("a scripted 40-minute procedure at 20 x", "aborted", "no abort", False)]
    blocked, growth, entries = float(words[0]), float(words[1]), int(words[2])
    loud = [line for line in told.stderr.splitlines() if line and "propagateSizeHints" not in line]
    return [
        Row(
            f"window's thread blocked, longest, in {MINUTES} scripted minutes at {SPEED} x ({entries} entries)",
            milliseconds(blocked),
            milliseconds(BLOCKED_MOST),
            blocked <= BLOCKED_MOST,
        ),
        Row(
            "memory that it grew by after its first minute; warnings",
            f"{growth:.1f} MiB; {len(loud)}",
            f"{GROWTH_MOST_MIB} MiB; none",
            growth <= GROWTH_MOST_MIB and not loud,
        ),
    ]
