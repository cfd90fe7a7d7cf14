"""The ``gauge`` command: what a gauge sends, line by line, beside what the program takes it for.

It is for whoever writes a profile. Nothing is recorded.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from discorecorder.cli_files import print_json, refused, tell
from discorecorder.devices import DEVICES, Sample, SourceError
from discorecorder.model.values import EntryError

if TYPE_CHECKING:
    import argparse
    from typing import Any

    from discorecorder.devices import Heard, Source
    from discorecorder.devices.profile import Profile
    from discorecorder.settings import Settings

READ_S = 0.1
MOST_SECONDS = 86_400
ARGUMENTS: tuple[tuple[tuple[str, ...], dict[str, Any]], ...] = (
    (("profile",), {"nargs": "?", "help": "a profile, or the name of one that ships; if not the one of the settings"}),
    (("--seconds",), {"type": float, "default": 10.0, "metavar": "N", "help": "listen so long (10)"}),
    (("--ports",), {"action": "store_true", "help": "list the serial ports of this computer instead"}),
    (("--profiles",), {"action": "store_true", "help": "list the profiles that ship instead"}),
)
"""What may stand behind the command."""


class _Line(NamedTuple):
    """What a gauge sent in one line: its text, and the sample that it is, or else why it is none."""

    raw: str
    sample: Sample | None
    why: str = ""


def gauge(options: argparse.Namespace, settings: Settings) -> int:
    """Print every line of a gauge for a while, then a summary; or the ports, or the profiles that ship.

    The exit status is 1 where no sample came. Raises EntryError where the profile or the time is wrong.
    """
    if options.ports:
        return _list_ports()
    if options.profiles:
        return _list_profiles()
    if not 0 < options.seconds <= MOST_SECONDS:
        raise EntryError(f"--seconds is over 0 and at most {MOST_SECONDS}, not {options.seconds:g}")
    trial = _Trial(_profile_named(options.profile or settings.gauge or ""))
    why = trial.run(options.seconds)
    print_json(trial.summary)
    return refused(why) if why else 0


def _list_ports() -> int:
    from discorecorder.devices.serial_line import ports

    found = ports()
    for port in found:
        print_json({"port": port})
    if not found:
        tell("this computer has no serial port at this moment; plug the gauge in, and look again")
    return 0


def _list_profiles() -> int:
    from discorecorder.assets import asset
    from discorecorder.devices.profile import shipped_profiles

    for name, profile in shipped_profiles().items():
        file = str(asset("gauges", f"{name}.toml"))
        print_json({"profile": name, "name": profile.name, "kind": profile.kind, "unit": profile.unit, "file": file})
    return 0


def _profile_named(named: str) -> Profile:
    """Return the profile of a path, or the one that ships under a name. Raises EntryError where there is none."""
    from discorecorder.devices.profile import read_profile, shipped_profiles

    shipped = shipped_profiles()
    if not named:
        raise EntryError(
            f"no gauge is set; name a profile, or one that ships ({', '.join(shipped)}): discorecorder gauge PROFILE"
        )
    if "\0" in named:
        raise EntryError(f"{named!r} is no path; name a profile")
    path = Path(named).expanduser()
    return shipped[named] if named in shipped and not path.exists() else read_profile(path)


class _Trial:
    """Listens to a gauge, prints what it sends, and counts."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self._lines: list[_Line] = []
        self._times_ms: tuple[int, int] | None = None
        self._samples = self._skipped = 0
        self._why = ""

    @property
    def summary(self) -> dict[str, object]:
        """What came in all; ``hertz`` is the rate that was measured on the clock of the source."""
        first_ms, last_ms = self._times_ms or (0, 0)
        hertz = round((self._samples - 1) * 1000 / (last_ms - first_ms), 2) if last_ms > first_ms else None
        return {"samples": self._samples, "skipped": self._skipped, "hertz": hertz, "why": self._why}

    def run(self, seconds: float) -> str:
        """Listen for so many s; return why no sample came, or why it ended before, in words."""
        from discorecorder.devices.line_gauge import LineGauge

        try:
            source = DEVICES[self._profile.kind](self._profile)
            if isinstance(source, LineGauge):
                source.on_line = self._take_line
            source.open()
        except SourceError as why:
            return self._ended(str(why))
        try:
            self._listen(source, seconds)
        except SourceError as why:
            return self._ended(str(why))
        finally:
            source.close()
        return "" if self._samples else self._silence(seconds)

    def _ended(self, why: str) -> str:
        self._why = why
        return why

    def _silence(self, seconds: float) -> str:
        if self._skipped:
            return (
                f"{self._profile.name}: no line was a sample ({self._why}); "
                "compare the lines above with pattern, decimal and checksum in its profile"
            )
        because = f" ({self._why})" if self._why else ""
        return (
            f"{self._profile.name}: nothing came in {seconds:g} s{because}; look at its power, its cable and the speed "
            "in its profile, and whether it speaks only when it is asked"
        )

    def _listen(self, source: Source, seconds: float) -> None:
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            self._take(source.read(min(READ_S, left)))

    def _take_line(self, line: bytes, meaning: Sample | str) -> None:
        raw = line.decode(errors="backslashreplace")
        self._lines.append(_Line(raw, meaning) if isinstance(meaning, Sample) else _Line(raw, None, meaning))

    def _take(self, heard: Heard) -> None:
        """Print what came, in its order; a source that has no lines tells its samples alone."""
        from discorecorder.devices.lines import MOST_BYTES

        lines, self._lines = self._lines, []
        told = sum(line.sample is None for line in lines)
        for _ in range(min(1, heard.skipped - told)):
            # A line that grew too long is not kept to be shown; a recording tells of the last row that it skipped.
            lines.append(_Line("", None, heard.why if not told else f"a line is longer than {MOST_BYTES} bytes"))
        if not any(line.sample for line in lines):
            lines += [_Line("", sample) for sample in heard.samples]
        for line in lines:
            print_json(_shown(line, heard.unit))
        self._count(heard)
        sys.stdout.flush()

    def _count(self, heard: Heard) -> None:
        self._samples += len(heard.samples)
        self._skipped += heard.skipped
        self._why = heard.why or self._why
        if heard.samples:
            first_ms = self._times_ms[0] if self._times_ms else heard.samples[0].at_ms
            self._times_ms = first_ms, heard.samples[-1].at_ms


def _shown(line: _Line, unit: str) -> dict[str, object]:
    if line.sample is None:
        return {"raw": line.raw, "why": line.why}
    at_ms, pressure, volume_ml, status = line.sample
    return {
        "raw": line.raw,
        "at_ms": at_ms,
        "pressure": pressure,
        "unit": unit,
        "volume_ml": volume_ml,
        "status": status,
    }
