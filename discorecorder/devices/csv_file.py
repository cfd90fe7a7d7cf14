"""Recordings that were made elsewhere, read from a text file of columns: time, pressure and, where there is, volume.

Columns are found by their names, in English or German, with their units: ``time (ms)``, ``Druck [kPa]``,
``volume_ml``; a file without a header has them in that order. What cannot be used is skipped and told row by row, what
had to be assumed is told in words, and a file that is mostly unusable is refused.
"""

from __future__ import annotations

import io
import math
import re
from fractions import Fraction
from itertools import chain, islice, pairwise, repeat
from operator import lt
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from discorecorder.devices import PRESSURE, VOLUME, Sample
from discorecorder.devices.csv_layout import CLOCK, TIME, layout_of, rows_of
from discorecorder.model.units import PRESSURE_UNITS, Pressure, Volume, in_unit
from discorecorder.model.values import EntryError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from discorecorder.devices.csv_layout import Layout

MOST_BYTES = 256 * 1024 * 1024
TAKEN_AS_PSI = "pressures are taken as psi"
MOST_HOURS = 6
"""What no injection takes: times that last longer, in a unit that was only assumed, are in another unit."""

_TIME_OF_DAY = re.compile(r"(?:(\d{1,2}):)?([0-5]?\d):([0-5]?\d(?:\.\d*)?)", re.ASCII)
_DAY_S = 86_400
_HEAVIEST = 1e12
_MOST_SHOWN = 40
_AT_ONCE = 200
"""Few enough that the collector of garbage does not look at them again and again."""
_VACUUM_PSI = Fraction("14.7")
"""No gauge shows less than this below zero, which is no pressure at all."""
_GAP_MS, _GAP_STEPS = 1000, 5


class Skipped(NamedTuple):
    """A row of the file that was not taken, counted from 1, and why."""

    row: int
    why: str


class Gap(NamedTuple):
    """Where samples are missing: the row after the gap, counted from 1, and how long it is in s."""

    row: int
    seconds: float


class Taken(NamedTuple):
    """What a file holds: samples from 0 ms on, their unit, what was skipped, what was assumed, and where gaps are."""

    samples: tuple[Sample, ...]
    unit: str
    skipped: tuple[Skipped, ...] = ()
    assumed: tuple[str, ...] = ()
    gaps: tuple[Gap, ...] = ()


def read_csv(path: Path, unit: str | None = None) -> Taken:
    """Read a recording; ``unit`` is that of the pressures where the file names none, else psi is assumed.

    Raises EntryError naming the file, the row and the remedy where it cannot be read, is no table of numbers, lacks a
    column, names another unit than was asked for, or has more unusable rows than usable ones.
    """
    if unit is not None and unit not in PRESSURE_UNITS:
        raise EntryError(f"pressure is measured in {' or '.join(PRESSURE_UNITS)}, not {unit!r}")
    try:
        text, assumed = _text_of(path)
        layout = layout_of(text)
        return _taken(text, layout, unit, assumed)
    except EntryError as wrong:
        raise EntryError(f"{path}: {wrong}") from None


def _text_of(path: Path) -> tuple[str, list[str]]:
    """Return the text of a file with plain line ends, and what was assumed of its encoding."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise EntryError(f"over {MOST_BYTES // 1024**2} MB; cut the recording into parts")
        held = path.read_bytes()
    except OSError as failed:
        raise EntryError(f"cannot be read ({failed.strerror}); name an existing file") from None
    text, assumed = _decoded(held)
    if re.search(r"[\x00-\x08\x0e-\x1f]", text):
        raise EntryError("this is no text; export the recording as a CSV file in UTF-8")
    if not text.strip():
        raise EntryError("the file is empty; record again or name another file")
    return text.replace("\r\n", "\n").replace("\r", "\n"), assumed


def _decoded(held: bytes) -> tuple[str, list[str]]:
    try:
        if held.startswith((b"\xff\xfe", b"\xfe\xff")):
            return held.decode("utf-16"), []
        return held.decode("utf-8-sig"), []
    except UnicodeDecodeError as wrong:
        if wrong.encoding.startswith("utf-16"):
            raise EntryError("it begins as UTF-16 and is not; save the file as UTF-8") from None
    return held.decode("latin-1"), ["the file is not UTF-8 and is read as Latin-1"]


def _taken(text: str, layout: Layout, unit: str | None, assumed: list[str]) -> Taken:
    assumed += layout.assumed
    named = layout.units.get(PRESSURE)
    if named and unit and named != unit:
        raise EntryError(f"row {layout.header}: the header says {named}, asked for was {unit}; correct one of the two")
    if not named and not unit:
        assumed.append(TAKEN_AS_PSI)
    if VOLUME in layout.columns and VOLUME not in layout.units:
        assumed.append("volumes are taken as mL")
    if layout.separator != "," and "," in text:
        assumed.append("a comma in a number is its decimal point")
        text = text.replace(",", ".")
    reading = _Reading(layout, named or unit or "psi")
    rows = rows_of(io.StringIO(text), layout.separator, strict=True)
    while layout.before and next(rows, (layout.before, []))[0] < layout.before:
        pass
    while many := list(islice(rows, _AT_ONCE)):
        reading.take(many)
    return reading.taken(assumed)


class _Reading:
    """The rows of one file, taken one after the other."""

    def __init__(self, layout: Layout, unit: str) -> None:
        self.unit = unit
        self.skipped: list[Skipped] = []
        self.rows: list[int] = []
        self.samples: list[Sample] = []
        self._layout = layout
        self._time_at, self._pressure_at = layout.columns[TIME], layout.columns[PRESSURE]
        self._volume_at = layout.columns.get(VOLUME, -1)
        self._width = layout.width
        self._time_unit = layout.units.get(TIME, "")
        self._most = float(in_unit(Fraction(Pressure.most), unit))
        self._least = -float(in_unit(_VACUUM_PSI, unit))
        self._began: float | None = None
        self._last = -math.inf
        self._midnights_s = 0

    def take(self, rows: list[tuple[int, list[str]]]) -> None:
        """Take rows as samples, and skip those that are none; all at once where they are plain numbers."""
        if not self._take_plain(rows):
            for row, cells in rows:
                self._take_row(row, cells)

    def _take_plain(self, rows: list[tuple[int, list[str]]]) -> bool:
        """Take rows of which none is to be skipped; return whether they are such, and take none where they are not."""
        if self._began is None or self._time_unit == CLOCK:
            return False
        try:
            columns = list(zip(*(cells for _, cells in rows), strict=True))
            places = (self._time_at, self._pressure_at, self._volume_at)
            measured = [columns[place] for place in places if place >= 0]
            times, pressures, *volumes = (list(map(float, column)) for column in measured)
        except (ValueError, IndexError):
            return False
        if len(columns) != self._width:
            return False
        is_rising = self._last < times[0] and all(map(lt, times, times[1:])) and times[-1] < _HEAVIEST
        is_plain = all(map(math.isfinite, chain(pressures, *volumes))) and "_" not in "".join(chain(*measured))
        is_in_range = self._least <= min(pressures) <= max(pressures) <= self._most
        is_in_range = is_in_range and all(0 <= min(column) <= max(column) <= Volume.most for column in volumes)
        if not (is_rising and is_plain and is_in_range):
            return False
        self._last, began, scale = times[-1], self._began, self._ms_in_unit()
        each_ml: Iterable[float | None] = volumes[0] if volumes else repeat(None)
        self.samples += map(Sample, [round((at - began) * scale) for at in times], pressures, each_ml)
        self.rows += [row for row, _ in rows]
        return True

    def _take_row(self, row: int, cells: list[str]) -> None:
        try:
            if len(cells) != self._width:
                self._check_width(cells)
            pressure = _number(cells[self._pressure_at], PRESSURE, self._least, self._most)
            volume_ml = _number(cells[self._volume_at], VOLUME, 0, Volume.most) if self._volume_at >= 0 else None
            if pressure is None and volume_ml is None:
                raise EntryError("there is neither pressure nor volume")
            at_ms = self._at_ms(cells[self._time_at])
        except EntryError as wrong:
            if "".join(cells).strip():
                self.skipped.append(Skipped(row, str(wrong)))
        else:
            self.samples.append(Sample(at_ms, pressure, volume_ml))
            self.rows.append(row)

    def taken(self, assumed: list[str]) -> Taken:
        """Return all that was taken. Raises EntryError where that is too little, or lasts too long to be seconds."""
        self._check_yield()
        if not self._layout.units.get(TIME):
            words = {"s": "seconds", CLOCK: CLOCK}[self._time_unit]
            assumed.append(f"times are taken as {words}")
            if self._time_unit == "s" and self.samples[-1].at_ms > MOST_HOURS * 3_600_000:
                raise EntryError(
                    f"row {self.rows[-1]}: taken as seconds, the times last over {MOST_HOURS} hours; "
                    "name their unit in the header, for example: time (ms)"
                )
        if self._midnights_s:
            assumed.append("the clock passed midnight")
        passed = (Skipped(row, "stands before the samples") for row in self._layout.passed)
        return Taken(tuple(self.samples), self.unit, (*passed, *self.skipped), tuple(assumed), self._gaps())

    def _check_yield(self) -> None:
        if len(self.skipped) > len(self.samples):
            first = self.skipped[0]
            of_all = f"{len(self.skipped)} of {len(self.skipped) + len(self.samples)} rows cannot be used"
            raise EntryError(f"row {first.row}: {first.why}; {of_all}; correct them or the header")
        if not self.samples:
            raise EntryError(f"row {self._layout.header}: there is no row below the header; record again")
        if all(sample.pressure is None for sample in self.samples):
            raise EntryError(f"row {self.rows[0]}: the column of pressures is empty throughout; record again")

    def _gaps(self) -> tuple[Gap, ...]:
        """Return where samples are missing: no sample for over 1 s and over five times as long as usual."""
        times = [sample.at_ms for sample in self.samples]
        steps_ms = [after - before for before, after in pairwise(times)]
        least_ms = max(_GAP_MS, _GAP_STEPS * median(steps_ms)) if steps_ms else 0
        return tuple(Gap(self.rows[at], ms / 1000) for at, ms in enumerate(steps_ms, 1) if ms > least_ms)

    def _check_width(self, cells: list[str]) -> None:
        needed = 1 + max(self._layout.columns.values())
        if len(cells) < needed:
            raise EntryError(f"there are {len(cells)} columns, and {needed} are needed")
        if any(cells[self._width :]):
            raise EntryError(
                f"there are {len(cells)} columns instead of {self._width}; "
                "where numbers have decimal commas, separate the columns by semicolons"
            )

    def _at_ms(self, cell: str) -> int:
        unit = self._time_unit or (CLOCK if ":" in cell else "s")
        at = self._of_clock(cell) if unit == CLOCK else _number(cell, TIME, -_HEAVIEST, _HEAVIEST)
        if at is None:
            raise EntryError("there is no time")
        if at <= self._last:
            how = "is the same as before" if at == self._last else f"goes back from {self._last:g}"
            raise EntryError(f"the time {cell[:_MOST_SHOWN]!r} {how}")
        if self._began is None:
            self._began, self._time_unit = at, unit
        self._last = at
        return round((at - self._began) * self._ms_in_unit())

    def _ms_in_unit(self) -> int:
        return 1 if self._time_unit == "ms" else 1000

    def _of_clock(self, cell: str) -> float:
        """Return hh:mm:ss.fff or mm:ss.fff as s; after midnight the days go on. Raises EntryError for another form."""
        found = _TIME_OF_DAY.fullmatch(cell.strip())
        if found is None:
            raise EntryError(f"the time {cell[:_MOST_SHOWN]!r} is not {CLOCK}.fff")
        at_s = int(found[1] or 0) * 3600 + int(found[2]) * 60 + float(found[3]) + self._midnights_s
        if found[1] and at_s < self._last - _DAY_S + 2 * 3600:
            self._midnights_s += _DAY_S
            at_s += _DAY_S
        return at_s


def _number(cell: str, measure: str, least: float, most: float) -> float | None:
    """Return the number of a cell, None where it is empty. Raises EntryError where it is none, or cannot be."""
    try:
        number = float(cell)
    except ValueError:
        if not cell.strip():
            return None
        number = math.nan
    if least <= number <= most and "_" not in cell:
        return number
    if not math.isfinite(number) or "_" in cell:
        raise EntryError(f"the {measure} {cell[:_MOST_SHOWN]!r} is no number")
    raise EntryError(f"the {measure} {cell[:_MOST_SHOWN]!r} is not from {least:g} to {most:g}; is it in another unit?")
