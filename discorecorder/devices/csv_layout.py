"""How a file of columns is built: its separator, its header, and where time, pressure and volume stand.

The header may be English or German, have units in brackets, after an underscore, after "in", or in a row of their own.
"""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, NamedTuple

from discorecorder.devices import PRESSURE, VOLUME
from discorecorder.model.units import PRESSURE_UNITS
from discorecorder.model.values import EntryError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TIME = "time"
CLOCK = "hh:mm:ss"
"""The unit of times of day."""
HEAD_ROWS = 30
"""In how many rows the header, or else the first row of numbers, has to be found."""

_SEPARATORS = {";": "semicolons", "\t": "tabs", "|": "bars", ",": "commas"}
_NAMES = {
    TIME: ("time", "zeit", "t", "at", "elapsed", "timestamp", "clock", "uhrzeit", "zeitstempel", "messzeit"),
    PRESSURE: ("pressure", "druck", "p", "injektionsdruck", "injectionpressure"),
    VOLUME: ("volume", "vol", "v", "volumen", "menge", "injektionsvolumen"),
}
_NOT_AT_THE_GAUGE = frozenset({"opening", "above", "ao", "o", "öffnung", "öffnungsdruck", "über"})
_SECONDS = dict.fromkeys(("s", "sec", "secs", "second", "seconds", "sek", "sekunde", "sekunden"), "s")
_MILLISECONDS = dict.fromkeys(("ms", "msec", "millisecond", "milliseconds", "millisekunden"), "ms")
_UNITS: dict[str, dict[str, str]] = {
    TIME: {**_SECONDS, **_MILLISECONDS},
    PRESSURE: {unit.lower(): unit for unit in PRESSURE_UNITS} | {"psig": "psi"},
    VOLUME: dict.fromkeys(("ml", "cc", "cm3", "cm³", "ccm"), "mL"),
}
_OTHER_UNITS = frozenset("mpa hpa pa mbar cmh2o inhg torr l cl ul µl μl us µs μs min h".split())
_ADD_A_HEADER = "add a header such as: time (s);pressure (psi);volume (mL)"
_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"[+-]?(\d+[.,]?\d*|[.,]\d+)(e[+-]?\d+)?", re.IGNORECASE | re.ASCII)


class Layout(NamedTuple):
    """How a file is built.

    ``header`` is the row of the header, 0 for none, and ``before`` the last row before the samples; ``passed`` are rows
    above the header. ``columns`` and ``units`` go by what is measured, with the units that the file itself names.
    """

    separator: str
    header: int
    before: int
    width: int
    columns: dict[str, int]
    units: dict[str, str]
    assumed: tuple[str, ...] = ()
    passed: tuple[int, ...] = ()


def layout_of(text: str) -> Layout:
    """Find separator, header and columns in the first rows. Raises EntryError where they are not to be found."""
    lines = io.StringIO(text).readlines(64 * 1024)[:HEAD_ROWS]
    said = re.fullmatch(r"\"?sep=([;,|\t])\"?", lines[0].strip(" \n"), re.IGNORECASE)
    for separator in (said[1],) if said else _SEPARATORS:
        rows = [(row, [cell.strip() for cell in cells]) for row, cells in rows_of(lines, separator)]
        found = _layout_by(separator, rows)
        if found is not None:
            assumed = () if said else (f"columns are separated by {_SEPARATORS[separator]}",)
            return found._replace(assumed=assumed + found.assumed)
    raise EntryError(f"row 1: the first {HEAD_ROWS} rows have no columns of time and pressure; {_ADD_A_HEADER}")


def rows_of(lines: Iterable[str], separator: str, *, strict: bool = False) -> Iterator[tuple[int, list[str]]]:
    """Return the number of each row, counted from 1, and its cells.

    Raises EntryError naming the row that cannot be read; a quotation mark that is left open is one, if it is strict.
    """
    reader = csv.reader(lines, delimiter=separator, strict=strict)
    try:
        for cells in reader:
            yield reader.line_num, cells
    except csv.Error as wrong:
        raise EntryError(f"row {reader.line_num}: cannot be read ({wrong}); correct the row") from None


def _layout_by(separator: str, rows: list[tuple[int, list[str]]]) -> Layout | None:
    above: list[str] = []
    passed: list[int] = []
    for at, (row, cells) in enumerate(rows):
        filled = [cell for cell in cells if cell]
        named = _named(cells)
        if len(filled) > 1 and {TIME, PRESSURE} <= named.keys() and not any(map(_NUMBER.fullmatch, filled)):
            below = rows[at + 1][1] if at + 1 < len(rows) else []
            return _by_header(separator, row, cells, below)._replace(passed=tuple(passed))
        if len(filled) > 1 and all(_NUMBER.fullmatch(cell) or ":" in cell for cell in filled):
            return _by_position(separator, row, cells, above)._replace(passed=tuple(passed))
        if filled and not filled[0].lower().startswith("sep="):
            passed.append(row)
        above = cells
    return None


def _named(cells: list[str]) -> dict[str, list[int]]:
    """Return which columns have the name of which measure."""
    named: dict[str, list[int]] = {}
    for place, cell in enumerate(cells):
        words = _WORD.findall(cell.lower())
        measure = next((measure for measure in _NAMES if _is_called(measure, words)), None)
        if measure is not None:
            named.setdefault(measure, []).append(place)
    return named


def _is_called(measure: str, words: list[str]) -> bool:
    """Return whether the name of a column is that of a measure; t, p and v have to stand first."""
    if measure == PRESSURE and _NOT_AT_THE_GAUGE.intersection(words):
        return False
    return any(word in _NAMES[measure] for at, word in enumerate(words) if at == 0 or len(word) > 1)


def _by_header(separator: str, row: int, cells: list[str], below: list[str]) -> Layout:
    """Return the layout that a header names. Raises EntryError where it names a measure twice or an unknown unit."""
    named = _named(cells)
    for measure, places in named.items():
        if len(places) > 1:
            both = " and ".join(repr(cells[place]) for place in places)
            raise EntryError(f"row {row}: {both} could both be the {measure}; rename what is not")
    columns = {measure: places[0] for measure, places in named.items()}
    before = row
    if _are_units(below, columns):
        before += 1
        cells = [f"{cell} ({unit.strip('()[]')})" if unit else cell for cell, unit in zip(cells, below, strict=False)]
    units = {measure: unit for measure, place in columns.items() if (unit := _unit_in(before, measure, cells[place]))}
    return Layout(separator, row, before, len(cells), columns, units)


def _are_units(cells: list[str], columns: dict[str, int]) -> bool:
    """Return whether a row below a header has units: words where the times and pressures would be."""
    places = (columns[TIME], columns[PRESSURE])
    if len(cells) <= max(places):
        return False
    time, pressure = (cells[place].strip("()[]").lower() for place in places)
    is_time = time in {"", CLOCK, *_UNITS[TIME]}
    return is_time and (pressure in _UNITS[PRESSURE] or pressure in _OTHER_UNITS)


def _unit_in(row: int, measure: str, cell: str) -> str:
    """Return the unit that the name of a column gives, empty where there is none. Raises EntryError for another."""
    known = _UNITS[measure]
    bracket = re.search(r"[(\[]([^)\]]*)[)\]]", cell)
    if bracket is None:
        words = _WORD.findall(cell.lower())[1:]
        other = next((word for word in words if word in _OTHER_UNITS), None)
        unit = next((known[word] for word in words if word in known), "")
    else:
        word = bracket[1].lower().replace(" ", "")
        unit = CLOCK if measure == TIME and ":" in word else known.get(word, "")
        other = None if unit else bracket[1]
    if other is not None:
        use = " or ".join(dict.fromkeys(known.values()))
        raise EntryError(f"row {row}: {measure} in {other!r} is not known; convert it to {use}")
    return unit


def _by_position(separator: str, row: int, cells: list[str], above: list[str]) -> Layout:
    """Return the layout of a file without header. Raises EntryError where the row above is one, without the names."""
    if len(above) == len(cells) and all(above) and not any(map(_NUMBER.fullmatch, above)):
        missing = " and ".join(f"{one} ({_NAMES[one][1]})" for one in (TIME, PRESSURE) if one not in _named(above))
        raise EntryError(f"row {row - 1}: no column is called {missing}; rename the columns, or add what is missing")
    measures = (TIME, PRESSURE, VOLUME)
    if len(cells) > len(measures):
        raise EntryError(f"row {row}: there are {len(cells)} columns and no header; {_ADD_A_HEADER}")
    columns = {measure: place for place, measure in enumerate(measures[: len(cells)])}
    order = f"without a header, columns are {', '.join(columns)}"
    return Layout(separator, 0, row - 1, len(cells), columns, {}, (order,))
