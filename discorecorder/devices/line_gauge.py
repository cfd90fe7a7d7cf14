"""What all gauges that send text lines have in common: the wire, the clock, and being asked.

A ``LineGauge`` sends its lines by itself or when it is asked; the serial line and the network differ in the wire alone.
"""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Protocol

from discorecorder.devices import PRESSURE, VOLUME, Heard, Sample, SourceError
from discorecorder.devices.lines import Lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from discorecorder.devices.profile import Profile

_GATHER_S = 0.01
_GATHER_FROM_HERTZ = 100
_ANSWER_S = 1.0


class Wire(Protocol):
    """What bytes come from and go to; all of it raises OSError where the other end is gone."""

    def receive(self, seconds: float) -> bytes:
        """Return the bytes that came, as soon as there are any; nothing after so many seconds."""

    def send(self, said: bytes) -> None:
        """Send all of the bytes."""

    def close(self) -> None:
        """End."""


class _Asking:
    """When a gauge is asked; never again before it answered, unless it said nothing for a second. Times in s."""

    def __init__(self, every_ms: int) -> None:
        self._every_s = every_ms / 1000
        self._asked_s: float | None = None
        self._is_answered = True

    def waits_s(self, now_s: float) -> float:
        """Return in how many seconds it is asked next; nothing and less where it is time."""
        if self._asked_s is None:
            return 0.0
        pause_s = self._every_s if self._is_answered else max(self._every_s, _ANSWER_S)
        return self._asked_s + pause_s - now_s

    def ask(self, now_s: float) -> bool:
        """Note that it is asked now; return whether it had answered before."""
        had_answered = self._is_answered
        self._asked_s, self._is_answered = now_s, False
        return had_answered

    def answer(self) -> None:
        """Note that it answered."""
        self._is_answered = True


class LineGauge(ABC):
    """A source that sends text lines over a wire; a subclass knows the wire, and the words for its failures."""

    def __init__(self, profile: Profile) -> None:
        self.name = profile.name
        self.measures = frozenset({PRESSURE, VOLUME} if "volume" in profile.groups else {PRESSURE})
        self.unit = profile.unit
        self.resolution = profile.resolution
        self.hertz = profile.hertz
        self.on_line: Callable[[bytes, Sample | str], None] | None = None
        self._profile = profile
        self._wire: Wire | None = None
        self._lines = Lines(profile)
        self._asking = _Asking(profile.every_ms)
        self._opened_s = 0.0

    def open(self) -> None:
        """Begin, with a clock and a unit that begin anew. Raises SourceError."""
        self.close()
        self._wire = self._connected()
        self._begin()

    def read(self, seconds: float) -> Heard:
        """Return what came, after at most so many seconds. Raises SourceError where the gauge is gone."""
        if self._wire is None:
            raise SourceError(f"{self.name} is not open; connect it first")
        self._lines.on_line = self.on_line
        data, is_mute = b"", False
        if not self._lines.is_waiting:
            try:
                data, is_mute = self._received(self._wire, seconds)
            except OSError as failed:
                self.close()
                raise SourceError(self._gone(failed)) from failed
        heard = self._lines.feed(data, int((time.monotonic() - self._opened_s) * 1000))
        self.unit = heard.unit
        # How fine it is in a unit that the profile does not speak of is not known.
        self.resolution = self._profile.resolution if heard.unit == self._profile.unit else None
        if heard.samples or heard.skipped:
            self._asking.answer()
        elif is_mute:
            return heard._replace(why=f"{self.name} does not answer to {self._profile.ask.strip()!r}")
        return heard

    def close(self) -> None:
        """End; it can be opened again."""
        wire, self._wire = self._wire, None
        if wire is not None:
            wire.close()

    @abstractmethod
    def _connected(self) -> Wire:
        """Return the wire, open. Raises SourceError."""

    @abstractmethod
    def _gone(self, failed: OSError) -> str:
        """Return the words for a wire that failed while it was read."""

    def _begin(self) -> None:
        self.unit = self._profile.unit
        self.resolution = self._profile.resolution
        self._lines = Lines(self._profile, begins_cut=not self._profile.ask)
        self._asking = _Asking(self._profile.every_ms)
        self._opened_s = time.monotonic()

    def _received(self, wire: Wire, seconds: float) -> tuple[bytes, bool]:
        """Return what came, and whether a question was left without an answer."""
        now_s = time.monotonic()
        until_s, is_mute = now_s + seconds, False
        while True:
            left_s = until_s - now_s
            if self._profile.ask:
                is_mute |= self._ask(wire, now_s)
                left_s = min(left_s, self._asking.waits_s(now_s))
            data = wire.receive(max(left_s, 0.0))
            now_s = time.monotonic()
            if data:
                return data + self._gathered(wire, until_s - now_s), is_mute
            if now_s >= until_s:
                return b"", is_mute

    def _ask(self, wire: Wire, now_s: float) -> bool:
        """Ask where it is time; return whether the last question was left without an answer."""
        if self._asking.waits_s(now_s) > 0:
            return False
        wire.send(self._profile.ask.encode())
        return not self._asking.ask(now_s)

    def _gathered(self, wire: Wire, left_s: float) -> bytes:
        """Return what else comes in a moment from a fast gauge, so that it is not read line by line."""
        if self.hertz is None or self.hertz < _GATHER_FROM_HERTZ or left_s <= 0:
            return b""
        time.sleep(min(_GATHER_S, left_s))
        try:
            return wire.receive(0.0)
        except OSError:
            return b""  # what came before is not lost with the wire, and the next reading meets the same failure
