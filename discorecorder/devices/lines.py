"""Text lines of a gauge, made into samples; what is no sample is skipped and counted, and never guessed at.

``Lines`` takes bytes as they come, and knows nothing of ports.
"""

from __future__ import annotations

import re
from collections import deque
from math import isfinite
from typing import TYPE_CHECKING, NamedTuple

from discorecorder.devices import Heard, Sample
from discorecorder.model.units import PRESSURE_UNITS, one_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from discorecorder.devices.profile import Profile

MOST_BYTES = 1000
"""A longer line is no line of a gauge."""
MOST_NUMBER = 1e6
"""No pressure or volume is larger, in any unit; instruments send 9.9E37 for an overload."""
_MOST_SHOWN = 40
_LEAP_MS = 1000
_UNITS = {unit.casefold(): unit for unit in PRESSURE_UNITS} | {"psig": "psi", "barg": "bar", "kpag": "kPa"}


class _UnfitError(Exception):
    """A line is no sample; the words say why."""


class _Said(NamedTuple):
    """What one line says; None and empty is what it does not say."""

    pressure: float | None
    volume_ml: float | None
    gauge_ms: float | None
    status: str
    unit: str


class _Arrived(NamedTuple):
    """One whole line, when it arrived, and when it was measured if it does not say so itself, in ms."""

    line: bytes
    at_ms: int
    measured_ms: int


class Lines:
    """Makes samples of the lines that one gauge sends, as its profile describes them.

    ``begins_cut`` tells that the first line may have lost its beginning; it is left out uncounted, because 12.3 cut to
    2.3 still looks like a pressure. ``clock_faults`` counts how often the gauge's own clock ran backwards or leapt.
    ``on_line``, where set, is called for each line with its bytes, and the sample or the reason that it is none.
    """

    def __init__(self, profile: Profile, *, begins_cut: bool = False) -> None:
        self.unit = profile.unit
        self.on_line: Callable[[bytes, Sample | str], None] | None = None
        self._profile = profile
        self._cutting = _Cutting(profile.ending, begins_cut)
        self._wording = _Wording(profile)
        self._clock = _GaugeClock()
        self._has_time = "time" in profile.groups
        self._zero = profile.zero
        self._waiting: deque[_Arrived] = deque()
        self._burst_ms = 0
        self._skipped = 0
        self._why = ""

    @property
    def clock_faults(self) -> int:
        """How often the gauge's own clock ran backwards or leapt ahead; the time of arrival was used then."""
        return self._clock.faults

    @property
    def is_waiting(self) -> bool:
        """Whether lines in another unit wait for the next feed, which may bring no bytes."""
        return bool(self._waiting)

    def feed(self, data: bytes, at_ms: int) -> Heard:
        """Return what the bytes that came at ``at_ms`` complete; a line without its end is kept for the next ones.

        All samples of one answer are in its unit. Where a line names another, the answer ends before it.
        """
        self._take(data, at_ms)
        samples: list[Sample] = []
        while self._waiting:
            arrived = self._waiting[0]
            said = self._understood(arrived.line)
            if said is not None:
                if said.unit and said.unit != self.unit:
                    if samples:
                        break
                    self._turn_to(said.unit)
                samples.append(self._sample(said, arrived))
            self._waiting.popleft()
        heard = Heard(tuple(samples), self.unit, self._skipped, self._why)
        self._skipped, self._why = 0, ""
        return heard

    def _take(self, data: bytes, at_ms: int) -> None:
        lines = self._cutting.lines(data)
        if self._cutting.overlong:
            self._skip(f"a line is longer than {MOST_BYTES} bytes", self._cutting.overlong)
            self._cutting.overlong = 0
        if not lines:
            return
        if self._has_time and self._clock.is_new:
            self._begin_clock(lines, at_ms)
        moments = self._spread(len(lines), at_ms)
        self._waiting.extend(map(_Arrived, lines, [at_ms] * len(lines), moments))

    def _spread(self, count: int, at_ms: int) -> list[int]:
        """Return when the lines of one burst were measured: at the known rate, after the last burst, before arrival."""
        since_ms, self._burst_ms = self._burst_ms, at_ms
        hertz = self._profile.hertz
        if hertz is None or count == 1:
            return [at_ms] * count
        step_ms = min(1000 / hertz, max(at_ms - since_ms, 0) / count)
        return [int(at_ms - step_ms * older) for older in range(count - 1, -1, -1)]

    def _begin_clock(self, lines: list[bytes], at_ms: int) -> None:
        told = [said.gauge_ms for said in map(self._wording.said_or_none, lines) if said is not None]
        moments = [gauge_ms for gauge_ms in told if gauge_ms is not None]
        if moments:
            self._clock.begin(moments[0], moments[-1], at_ms)

    def _understood(self, line: bytes) -> _Said | None:
        try:
            return self._wording.said(line)
        except _UnfitError as unfit:
            self._skip(str(unfit))
            if self.on_line is not None:
                self.on_line(line, str(unfit))
            return None

    def _skip(self, why: str, count: int = 1) -> None:
        self._skipped += count
        self._why = why

    def _turn_to(self, unit: str) -> None:
        self._zero = self._profile.zero * float(one_in(unit, self._profile.unit))
        self.unit = unit

    def _sample(self, said: _Said, arrived: _Arrived) -> Sample:
        faults = self._clock.faults
        at_ms = self._clock.at_ms(said.gauge_ms, arrived)
        if self._clock.faults > faults:
            self._why = "the gauge's own clock ran backwards or leapt; the time of arrival is used"
        pressure = said.pressure
        if pressure is not None and self._zero:
            pressure = round(pressure - self._zero, 6)
        sample = Sample(at_ms, pressure, said.volume_ml, said.status)
        if self.on_line is not None:
            self.on_line(arrived.line, sample)
        return sample


class _Cutting:
    """Cuts bytes into whole lines; ``overlong`` counts what grew too long to be one."""

    def __init__(self, ending: str, begins_cut: bool) -> None:
        self.overlong = 0
        self._has_plain_ending = not ending.strip("\r\n")
        self._ending = b"\n" if self._has_plain_ending else ending.encode()
        self._rest = b""
        self._is_cut = begins_cut

    def lines(self, data: bytes) -> list[bytes]:
        """Return the lines that are whole now, without what ends them; empty ones are left out."""
        if self._has_plain_ending:
            data = data.replace(b"\r", b"\n")
        *whole, self._rest = (self._rest + data).split(self._ending)
        if whole and self._is_cut:
            whole[0] = b""
            self._is_cut = False
        if len(self._rest) > MOST_BYTES:
            self.overlong += not self._is_cut
            self._is_cut = True
            kept = len(self._ending) - 1
            self._rest = self._rest[-kept:] if kept else b""
        return [line for line in whole if line.strip()]


class _GaugeClock:
    """Puts the gauge's own clock on that of the source, in ms; what is told never runs backwards."""

    def __init__(self) -> None:
        self.faults = 0
        self.is_new = True
        self._last_ms = 0
        self._offset_ms = 0.0
        self._ahead_ms = 0.0
        self._begun_ms = 0

    def begin(self, first_ms: float, newest_ms: float, arrived_ms: int) -> None:
        """Let the newest of some readings have just arrived, and the first of them not lie before what was told."""
        self._offset_ms = max(arrived_ms - newest_ms, self._last_ms - first_ms)
        self._ahead_ms = self._offset_ms + newest_ms - arrived_ms
        self._begun_ms = arrived_ms
        self.is_new = False

    def at_ms(self, gauge_ms: float | None, arrived: _Arrived) -> int:
        """Return when a line was measured; where the gauge's clock says nothing or what cannot be, when it arrived."""
        at_ms = arrived.measured_ms if gauge_ms is None else int(gauge_ms + self._offset_ms)
        if gauge_ms is not None and not self._last_ms <= at_ms <= self._latest_ms(arrived.at_ms):
            self.faults += 1
            self.begin(gauge_ms, gauge_ms, arrived.at_ms)
            at_ms = arrived.at_ms
        self._last_ms = max(self._last_ms, at_ms)
        return self._last_ms

    def _latest_ms(self, arrived_ms: int) -> float:
        """Return what the gauge's clock can show at most: one second ahead, and a fiftieth for a clock that is fast."""
        return arrived_ms + self._ahead_ms + _LEAP_MS + (arrived_ms - self._begun_ms) / 50


class _Wording:
    """Reads one whole line as a profile describes it."""

    def __init__(self, profile: Profile) -> None:
        self._fit = re.compile(profile.pattern).fullmatch
        self._checksum = profile.checksum
        self._comma = profile.decimal == ","
        self._clock_ms = 1000.0 if profile.time_unit == "s" else 1.0

    def said(self, line: bytes) -> _Said:
        """Return what a line says. Raises _UnfitError with the reason where it is no sample."""
        text = _text_of(line)
        found = self._fit(text.strip())
        if found is None:
            raise _UnfitError(f"{_shown(text)} does not fit the pattern of the profile")
        words = found.groupdict()
        if self._checksum:
            before = text[: len(text) - len(text.lstrip()) + found.start("checksum")]
            _check_sum(self._checksum, before.encode(), words["checksum"], text)
        pressure, volume = self._number(words.get("pressure"), text), self._number(words.get("volume"), text)
        status = (words.get("status") or "").strip()
        if pressure is None and volume is None and not status:
            raise _UnfitError(f"{_shown(text)} holds no number")
        gauge_ms = self._number(words.get("time"), text, most=1e15)
        if gauge_ms is not None:
            gauge_ms *= self._clock_ms
        unit = words.get("unit")
        return _Said(pressure, volume, gauge_ms, status, _unit_of(unit, text) if unit else "")

    def said_or_none(self, line: bytes) -> _Said | None:
        """Return what a line says; None where it is no sample."""
        try:
            return self.said(line)
        except _UnfitError:
            return None

    def _number(self, word: str | None, text: str, most: float = MOST_NUMBER) -> float | None:
        if not word:
            return None
        try:
            number = float(word.replace(",", ".") if self._comma else word)
        except ValueError:
            raise _UnfitError(f"{word[:_MOST_SHOWN]!r} in {_shown(text)} is no number") from None
        if "_" in word or not word.isascii():
            raise _UnfitError(f"{word[:_MOST_SHOWN]!r} in {_shown(text)} is no number")
        if not isfinite(number) or abs(number) > most:
            raise _UnfitError(
                f"{word[:_MOST_SHOWN]} in {_shown(text)} is no measured value, but an overload or an error"
            )
        return number


def _text_of(line: bytes) -> str:
    if len(line) > MOST_BYTES:
        raise _UnfitError(f"a line is longer than {MOST_BYTES} bytes")
    if b"\0" in line:
        raise _UnfitError(f"{_shown(line.decode(errors='replace'))} holds NUL bytes")
    try:
        return line.decode()
    except UnicodeDecodeError:
        raise _UnfitError(f"{_shown(line.decode(errors='replace'))} is no text; look at speed and parity") from None


def _shown(text: str) -> str:
    return ascii(text.strip()[:_MOST_SHOWN])


def _check_sum(kind: str, before: bytes, told: str | None, text: str) -> None:
    if not told:
        raise _UnfitError(f"{_shown(text)} has no checksum")
    made = sum(before) % 256
    if kind == "xor":
        made = 0
        for byte in before:
            made ^= byte
    if told.strip().upper() != f"{made:02X}":
        raise _UnfitError(f"{_shown(text)} has the checksum {told[:8]}, and {made:02X} would be right")


def _unit_of(word: str, text: str) -> str:
    unit = _UNITS.get("".join(word.split()).casefold())
    if unit is None:
        known = ", ".join(PRESSURE_UNITS)
        raise _UnfitError(f"{_shown(text)} is in {word[:_MOST_SHOWN]!r}; set the gauge to one of {known}")
    return unit
