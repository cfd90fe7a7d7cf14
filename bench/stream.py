"""A gauge that streams 1 kHz: nothing lost, soon durable, soon drawn, small on the disk, and cheap.

All of it is real: a gauge program behind a pseudo-terminal, the window (offscreen, drawn into memory), an encrypted
journal on this disk and its fsync. The forty minutes are run at 20 times their speed; what a second costs is measured
at its own speed.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import zlib
from array import array
from bisect import bisect_right
from itertools import pairwise
from pathlib import Path
from statistics import quantiles
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Any, NamedTuple

from bench import Row, held_bytes, milliseconds, timed

if TYPE_CHECKING:
    from collections.abc import Callable

HERTZ, MINUTES, SPEED, REAL_S = 1000, 40, 20, 60
MOST_CORE, MOST_GROWTH_MIB = 0.25, 30
DRAWN_P95, LAG_MOST, REFRESH_MOST, READ_MOST, DECIMATED_MOST = 0.060, 0.400, 0.033, 0.100, 0.150
MOST_STORED, LEAST_PARSED, MOST_PAGE_BYTES = 1.2, 20, 60_000
FIRST_S = 10

GAUGE = """
import os, random, sys, time, tty
link, hertz, count = sys.argv[1], float(sys.argv[2]), int(sys.argv[3])
master, slave = os.openpty()
tty.setraw(slave)
if os.path.lexists(link): os.unlink(link)
os.symlink(os.ttyname(slave), link)
chance = random.Random(1)
print("ready", flush=True)
sys.stdin.readline()
os.write(master, b"P=0.0,V=0.0\\n")  # the first line after a port is opened may be cut, and is not counted
time.sleep(0.3)
begun, sent, step = time.monotonic(), 0, max(1, int(hertz / 100))
while sent < count:
    time.sleep(max(0.0, begun + sent / hertz - time.monotonic()))
    lines = []
    for number in range(sent, min(sent + step, count)):
        pressure = 12 + 60 * number / count + chance.gauss(0, 0.2)
        lines.append(f"P={pressure:.1f},V={number / 1e6:.6f}\\n")
    said = "".join(lines).encode()
    while said:
        said = said[os.write(master, said):]
    sent += len(lines)
print("done", flush=True)
sys.stdin.read()
"""


class Told(NamedTuple):
    """What was measured while a gauge streamed so many samples: times in s, memory in MiB."""

    samples: int
    lost: int
    reordered: int
    core_s: float
    wall_s: float
    growth_mib: float
    drawn: list[float]
    lags: list[float]
    stored: int
    raw: int
    read_s: float


def rows() -> list[Row]:
    """Measure it all: each stream in a process of its own, so that memory and processor are its own."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return [*_streams(), *_refresh(), *_parsing(), *_decimation()]


def _streams() -> list[Row]:
    fast = _run(HERTZ * SPEED, HERTZ * 60 * MINUTES)
    real = _run(HERTZ, HERTZ * REAL_S)
    share = real.core_s / real.wall_s
    whole = f"{MINUTES} min of 1 kHz from a pseudo-terminal, at {SPEED} x"
    return [
        Row(
            f"{whole}: samples lost, reordered",
            f"{fast.lost}, {fast.reordered}",
            "0, 0",
            fast.lost == fast.reordered == 0,
        ),
        Row(
            f"{whole}: memory that it grew by after its first {FIRST_S} s",
            f"{fast.growth_mib:.1f} MiB",
            f"{MOST_GROWTH_MIB} MiB",
            fast.growth_mib < MOST_GROWTH_MIB,
        ),
        Row(
            f"1 kHz at its own speed for {REAL_S} s, read, kept and drawn: share of one core",
            f"{share:.1%}",
            f"{MOST_CORE:.0%}",
            share <= MOST_CORE,
        ),
        Row(
            "a line received until it is drawn, p95",
            milliseconds(quantiles(real.drawn, n=100)[94]),
            milliseconds(DRAWN_P95),
            quantiles(real.drawn, n=100)[94] <= DRAWN_P95,
        ),
        Row(
            "a sample received until it is durable, longest of both runs",
            milliseconds(max(*fast.lags, *real.lags)),
            milliseconds(LAG_MOST),
            max(*fast.lags, *real.lags) <= LAG_MOST,
        ),
        Row(
            f"{MINUTES} min of 1 kHz on the disk, pressure and volume, against zlib of the raw 32-bit numbers",
            f"{fast.stored / 1e6:.2f} MB",
            f"{MOST_STORED} x",
            fast.stored <= MOST_STORED * fast.raw,
            f"{fast.raw / 1e6:.2f} MB",
            f"{fast.stored / fast.raw:.2f}",
        ),
        Row(
            f"read that level back, {fast.samples:,} samples",
            milliseconds(fast.read_s),
            milliseconds(READ_MOST),
            fast.read_s <= READ_MOST,
        ),
    ]


def _run(hertz: int, count: int) -> Told:
    told = subprocess.run(
        [sys.executable, "-m", "bench.stream", str(hertz), str(count)], capture_output=True, check=True, text=True
    )
    return Told(**json.loads(told.stdout.splitlines()[-1]))


def stream(hertz: int, count: int) -> Told:
    """Let a gauge stream into a window at the table, and return what was measured."""
    from discorecorder.model.entries import Inject, Opening
    from discorecorder.model.units import Pressure
    from discorecorder.ui.collecting import Collecting
    from discorecorder.ui.said import Said

    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        with subprocess.Popen(
            [sys.executable, "-c", GAUGE, str(home / "tty"), str(hertz), str(count)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as gauge:
            assert gauge.stdin is not None
            assert gauge.stdout is not None
            gauge.stdout.readline()
            desk = _desk(home, hertz)
            page = desk.at_the_table()
            for entry in (Opening(Pressure.of(12, "psi")), Inject()):
                desk.window.on_said(Said((entry,)))
            desk.settle()
            link = desk.window.gauge.gauge
            assert link is not None
            collecting = Collecting(desk.window)
            collecting.begin()
            watched = _Watched(page.curve, link)
            desk.until(lambda: link.newest.at is not None or not gauge.stdin.closed, seconds=5)
            gauge.stdin.write("go\n")
            gauge.stdin.flush()
            told = _measured(desk, watched, hertz, count)
            gauge.kill()
        collecting.end()
        desk.window.end()
    return told


def _desk(home: Path, hertz: int) -> Any:
    from bench.window import Desk

    profile = home / "gauge.toml"
    profile.write_text(
        f'kind = "serial"\nname = "bench"\nunit = "psi"\nport = "{home / "tty"}"\nhertz = {min(hertz, 10000)}\n'
        "resolution = 0.1\npattern = 'P=(?P<pressure>[-\\d.]+),V=(?P<volume>[\\d.]+)'\n"
    )
    return Desk(home, gauge=str(profile))


class _Watched:
    """Notes when samples came, when they were drawn, and when they were durable."""

    def __init__(self, curve: Any, link: Any) -> None:
        from PySide6.QtCore import QEvent, QObject

        self.sealing = link.sealing
        self.drawn: list[float] = []
        self.lags: list[float] = []
        self._counts: list[int] = [0]
        self._came: list[float] = []
        self._taken: list[float] = []
        live, stream_, keep = link._streaming.live, link.stream, link._keep_samples  # noqa: SLF001
        add, catch_up = live.add, stream_.catch_up
        waiting: list[float] = []

        def added(samples: Any, at: Any) -> None:
            now = perf_counter()
            waiting.append(now)
            self._counts.append(self._counts[-1] + len(samples))
            self._came.append(now)
            add(samples, at)

        def caught_up() -> bool:
            taken, waiting[:] = list(waiting), []
            self._taken += taken
            return bool(catch_up())

        def kept(held: Any) -> None:
            first = self._kept
            keep(held)
            self._kept += len(held.samples)
            self.lags.append(perf_counter() - self._came[bisect_right(self._counts, first) - 1])

        class Painted(QObject):
            def eventFilter(_self, _seen: QObject, event: QEvent) -> bool:  # noqa: N805
                if event.type() == QEvent.Type.Paint:
                    now = perf_counter()
                    self.drawn += [now - one for one in self._taken]
                    self._taken.clear()
                return False

        self._kept = 0
        live.add, stream_.catch_up = added, caught_up
        link._streaming._keep = kept  # noqa: SLF001
        self.painted = Painted(curve)
        curve._plot.view.viewport().installEventFilter(self.painted)  # noqa: SLF001

    @property
    def kept(self) -> int:
        """How many samples are durable."""
        return self._kept


def _measured(desk: Any, watched: _Watched, hertz: int, count: int) -> Told:
    begun = perf_counter()
    first = begun + FIRST_S
    desk.until(lambda: perf_counter() > first or watched.kept > count, seconds=60)
    core, wall, memory = process_time(), perf_counter(), held_bytes() / 2**20
    # Asked ten times a second: a timer that asks a thousand times a second is a cost of its own.
    desk.until(lambda: watched.kept >= count, watched.sealing, seconds=count / hertz * 2 + 30)
    core, wall, memory = process_time() - core, perf_counter() - wall, held_bytes() / 2**20 - memory
    watched.drawn[:] = watched.drawn[len(watched.drawn) // 10 :]
    identity = desk.window.discogram.id
    with desk.window.archive.another() as journal:
        reading = perf_counter()
        kept = journal.samples(identity, "L4-5")
        read = perf_counter() - reading
        volumes = array("f", (one for batch in kept for one in batch.volumes))
        pressures = array("f", (one for batch in kept for one in batch.pressures))
        stored = _stored(journal, identity)
    numbers = [round(one * 1e6) for one in volumes]
    missing = count - len(numbers)
    reordered = sum(later <= earlier for earlier, later in pairwise(numbers))
    raw = len(zlib.compress(pressures.tobytes())) + len(zlib.compress(volumes.tobytes()))
    return Told(count, missing, reordered, core, wall, memory, watched.drawn, watched.lags, stored, raw, read)


def _stored(journal: Any, identity: str) -> int:
    """Return the bytes that the samples of a discogram take, beside their digests."""
    from sqlalchemy import func, select

    from discorecorder.model.journal.schema import batch

    with journal._access.reading() as connection:  # noqa: SLF001  (what is stored is what is measured)
        found = select(func.sum(func.length(batch.c.packed))).where(batch.c.discogram == identity)
        return int(connection.execute(found).scalar_one())


def _refresh() -> list[Row]:
    """Draw a frame of the curve with forty minutes of 1 kHz behind it."""
    from math import inf
    from random import Random

    from bench.curve import HEIGHT, WIDTH, injection, shown
    from discorecorder.devices import Sample
    from discorecorder.model.stream_watch import Limits
    from discorecorder.recorder import local_now
    from discorecorder.ui.gauge.live import Aim, Live
    from discorecorder.ui.gauge.stream import Stream

    view, live, chance = shown(injection(5)), Live("psi"), Random(1)
    live.begin(Aim("L4-5", 1))
    stream_ = Stream(live, Limits(-inf, inf))
    whole = HERTZ * 60 * MINUTES
    for first in range(0, whole, 60_000):
        live.add(
            [Sample(at, 12 + 40 * at / whole + chance.gauss(0, 0.2), at / 1e6) for at in range(first, first + 60_000)],
            local_now(),
        )
        stream_.catch_up()
    view.show_stream(stream_)
    took = []
    for frame in range(120):
        at = whole + frame * 33
        live.add([Sample(at + one, 52 + chance.gauss(0, 0.2), 2.4) for one in range(33)], local_now())
        begun = perf_counter()
        stream_.catch_up()
        view.show_streamed()
        view.grab()
        took.append(perf_counter() - begun)
    longest = sorted(took[10:])[-6]
    view.close()
    return [
        Row(
            f"draw a frame with {MINUTES} min of 1 kHz behind it, 3 px, {WIDTH} x {HEIGHT} (105 of 110)",
            milliseconds(longest),
            milliseconds(REFRESH_MOST),
            longest <= REFRESH_MOST,
        )
    ]


def _parsing() -> list[Row]:
    from discorecorder.devices.lines import Lines
    from discorecorder.devices.profile import profile_from

    profile = profile_from(
        'kind = "serial"\nname = "bench"\nunit = "psi"\nport = "x"\n'
        "pattern = 'P=(?P<pressure>[-\\d.]+),V=(?P<volume>[\\d.]+)'\n",
        "bench",
    )
    said = "".join(f"P={12 + at / 1000:.1f},V={at / 10000:.4f}\n" for at in range(20_000)).encode()
    lines = Lines(profile)
    rate = 20_000 / timed(lambda: lines.feed(said, 0), 7)
    return [
        Row(
            "lines of a gauge parsed, in a second on one core",
            f"{rate:,.0f}",
            f"{LEAST_PARSED} x 1 kHz",
            rate >= LEAST_PARSED * HERTZ,
            f"{HERTZ:,}",
            f"{rate / HERTZ:.0f}",
        )
    ]


def _decimation() -> list[Row]:
    from random import Random

    from discorecorder.report.stream_curve import decimated, error_of

    chance, whole = Random(1), HERTZ * 60 * MINUTES
    times = array("d", (at / HERTZ for at in range(whole)))
    values = array("d", (12 + 40 * at / whole + chance.gauss(0, 0.2) for at in range(whole)))
    took = timed(lambda: decimated(times, values), 5)
    points = decimated(times, values)
    error = error_of(times, values, points)
    return [
        Row(
            f"decimate {whole:,} samples for the page (largest error {error:.1f} psi)",
            milliseconds(took),
            milliseconds(DECIMATED_MOST),
            took <= DECIMATED_MOST and error == 0,
        )
    ]


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    made: Callable[[int, int], Told] = stream
    print(json.dumps(made(int(sys.argv[1]), int(sys.argv[2]))._asdict()), flush=True)
    os._exit(0)
