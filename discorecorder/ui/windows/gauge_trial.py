"""A gauge on trial: a thread listens to it and keeps the newest lines beside what they mean. Nothing is recorded.

There is no Qt in it: the page takes what ``Trial.heard`` answers as often as it wants to draw.
"""

from __future__ import annotations

from collections import deque
from math import inf, isnan, nan
from threading import Event, Lock, Thread
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from discorecorder.devices import DEVICES, Heard, Sample, SourceError
from discorecorder.devices.line_gauge import LineGauge
from discorecorder.devices.reopening import Reopening
from discorecorder.model.stream_watch import Limits, Watch

if TYPE_CHECKING:
    from discorecorder.devices.profile import Profile
    from discorecorder.model.stream_watch import State

MOST_LINES = 200
RATE_S = 2.0
"""Over how long, in s, the rate is measured."""
LAST_S = 1.0
READ_S = 0.05
SILENT_S = 0.3
"""A silence shorter than this, in s, may be that of a busy computer."""
END_S = 0.5
"""How long the window waits, in s, for a source to be let go of; one that takes longer does it alone."""


class Line(NamedTuple):
    """What a gauge sent in one line, and what it means: a sample in a unit, or else why it is none."""

    raw: str
    sample: Sample | None
    unit: str = ""
    why: str = ""


class Told(NamedTuple):
    """What is known of a gauge at a moment; lines newest first, the rate in Hz, the last second of pressures.

    ``gone`` says why it is not there, empty while it is; ``why`` what was wrong last with what it sent.
    """

    lines: tuple[Line, ...] = ()
    newest: Sample | None = None
    unit: str = ""
    hertz: float | None = None
    samples: int = 0
    skipped: int = 0
    why: str = ""
    states: tuple[State, ...] = ()
    last_second: tuple[float, ...] = ()
    gone: str = ""
    is_open: bool = False
    is_over: bool = False


class Trial:
    """Listens to the gauge of a profile until it is ended; a gauge that vanishes is waited for, as at the table."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self._lock = Lock()
        self._told = Told()
        self._lines: deque[Line] = deque(maxlen=MOST_LINES)
        self._of_this_reading: list[tuple[bytes, Sample | str]] = []
        self._recent: deque[tuple[float, int, float | None]] = deque()
        self._watch = Watch(limits_of(profile, profile.unit))
        self._unit = profile.unit
        self._heard_at_s = nan
        self._ends = Event()
        self._thread = Thread(target=self._run, name="gauge on trial", daemon=True)

    def begin(self) -> None:
        """Open the gauge and listen."""
        self._thread.start()

    @property
    def told(self) -> Told:
        """What is known now."""
        with self._lock:
            return self._told._replace(lines=tuple(reversed(self._lines)))

    def end(self) -> None:
        """Let go of the gauge."""
        self._ends.set()
        self._thread.join(END_S)

    def _run(self) -> None:
        try:
            source = self._source()
        except SourceError as why:
            self._tell(gone=str(why), is_over=True)
            return
        try:
            source.open()
            if source.why:
                # Whoever tries a gauge corrects its profile or its plug, and tries it anew.
                self._tell(gone=source.why)
                return
            self._tell(is_open=True)
            while not self._ends.is_set():
                heard = source.read(READ_S)
                self._take(heard, heard.why if source.is_gone else "")
        finally:
            source.close()
            self._tell(is_open=False, is_over=True)

    def _source(self) -> Reopening:
        source = DEVICES[self.profile.kind](self.profile)
        if isinstance(source, LineGauge):
            source.on_line = self._take_line
        return Reopening(source)

    def _take_line(self, line: bytes, meaning: Sample | str) -> None:
        self._of_this_reading.append((line, meaning))

    def _take(self, heard: Heard, gone: str) -> None:
        if heard.unit != self._unit:
            self._unit = heard.unit
            self._watch = Watch(limits_of(self.profile, heard.unit))
            self._recent.clear()
        now_s = monotonic()
        self._remember(heard, now_s)
        lines = self._lines_of(heard)
        before = self._told
        changes: dict[str, object] = {
            "newest": heard.samples[-1] if heard.samples else before.newest,
            "unit": heard.unit,
            "hertz": self._hertz(),
            "samples": before.samples + len(heard.samples),
            "skipped": before.skipped + heard.skipped,
            "why": heard.why if heard.why and not gone else before.why,
            "states": self._watch.states(self._clock_s(now_s)),
            "last_second": tuple(
                pressure for at_s, _, pressure in self._recent if pressure is not None and at_s >= now_s - LAST_S
            ),
            "gone": gone,
        }
        self._tell(lines, **changes)

    def _tell(self, lines: list[Line] | None = None, **changes: object) -> None:
        with self._lock:
            self._lines.extend(lines or ())
            self._told = self._told._replace(**changes)  # type: ignore[arg-type]

    def _remember(self, heard: Heard, now_s: float) -> None:
        """Keep what the rate and the last second are measured on, and let the states be watched."""
        for sample in heard.samples:
            self._recent.append((now_s, sample.at_ms, sample.pressure))
            pressure = nan if sample.pressure is None else sample.pressure
            self._watch.feed(sample.at_ms / 1000, pressure, nan if sample.volume_ml is None else sample.volume_ml)
        if heard.samples:
            self._heard_at_s = now_s
        while self._recent and self._recent[0][0] < now_s - RATE_S:
            self._recent.popleft()

    def _hertz(self) -> float | None:
        """Return how many samples a second came lately, on the clock of the source; None where that is not known."""
        if len(self._recent) < 2:
            return None
        span_ms = self._recent[-1][1] - self._recent[0][1]
        return (len(self._recent) - 1) * 1000 / span_ms if span_ms > 0 else None

    def _clock_s(self, now_s: float) -> float | None:
        """Return the source's clock at this moment where it is silent; None where its newest sample is new."""
        if isnan(self._heard_at_s) or now_s - self._heard_at_s < SILENT_S or not self._told.newest:
            return None
        return self._told.newest.at_ms / 1000 + now_s - self._heard_at_s

    def _lines_of(self, heard: Heard) -> list[Line]:
        """Return the lines of one reading; a source that has none tells its samples alone.

        The samples that were heard have the clock of the whole trial, those of the lines that of one connection.
        """
        lines, self._of_this_reading = self._of_this_reading, []
        if not lines:
            return [Line("", sample, heard.unit) for sample in heard.samples]
        samples = iter(heard.samples)
        return [
            Line(_text_of(raw), None, why=meaning)
            if isinstance(meaning, str)
            else Line(_text_of(raw), next(samples, meaning), heard.unit)
            for raw, meaning in lines
        ]


def limits_of(profile: Profile, unit: str) -> Limits:
    """Return from when on the pressures of a gauge are doubted, less its zero, in the unit that it sends now."""
    least = -inf if profile.least is None else profile.least - profile.zero
    most = inf if profile.most is None else profile.most - profile.zero
    limits = Limits(least, most, profile.resolution or 0.0, profile.hertz or 0.0)
    return limits.in_unit(unit, profile.unit or unit) if unit else limits


def _text_of(line: bytes) -> str:
    """Return a line as it can be shown: what is no text stands as its bytes."""
    text = line.decode(errors="backslashreplace")
    return "".join(one if one.isprintable() else one.encode("unicode_escape").decode() for one in text)
