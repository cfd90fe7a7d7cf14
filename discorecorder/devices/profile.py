"""What is known of one source of pressures, read from a TOML file that a biomedical engineer can write.

A profile says how a gauge is reached, what its lines look like and what their numbers mean. FIELDS explains every
field; the files that ship, in ``resources/gauges``, are commented to be copied. A bad file is refused as a whole, in
words that name the file, the field and the remedy.
"""

from __future__ import annotations

import re
from math import isfinite
from typing import TYPE_CHECKING, Any, NamedTuple

from discorecorder.model.small_file import read_small_file
from discorecorder.model.units import PRESSURE_UNITS
from discorecorder.model.values import EntryError, Value

if TYPE_CHECKING:
    from pathlib import Path

KINDS = ("serial", "network", "recording", "simulated")
GROUPS = ("pressure", "volume", "time", "status", "unit", "checksum")
"""What the named groups of a line pattern can be called."""
PARITIES = ("none", "even", "odd", "mark", "space")
MOST_BYTES = 64 * 1024
_LINES = ("serial", "network")
_WORDS: dict[type, str] = {str: "text in quotes", int: "a whole number", float: "a number"}


class Field(NamedTuple):
    """What a field of a profile may hold and means, and for which kinds of source it is."""

    kind: type
    sentence: str
    kinds: tuple[str, ...] = KINDS
    choices: tuple[Any, ...] = ()
    least: float | None = None
    most: float | None = None


class Profile(Value):
    """What is known of one source; what each field means is told once, in FIELDS.

    ``zero``, ``least``, ``most`` and ``resolution`` are in ``unit``, which a gauge must have; a recording may name its
    own, and a simulated disc has one.
    """

    kind: str
    name: str
    unit: str = ""
    model: str = ""
    pattern: str = ""
    zero: float = 0.0
    least: float | None = None
    most: float | None = None
    resolution: float | None = None
    hertz: float | None = None
    time_unit: str = "ms"
    decimal: str = "."
    checksum: str = ""
    ask: str = ""
    every_ms: int = 100
    ending: str = ""
    port: str = ""
    baud: int = 9600
    bits: int = 8
    parity: str = "none"
    stop_bits: float = 1
    host: str = "127.0.0.1"
    tcp_port: int | None = None
    file: str = ""
    speed: float = 1.0
    patient: str = ""

    def check(self) -> None:
        """Refuse what cannot describe a source, with EntryError naming the field and the remedy."""
        for field, wanted in FIELDS.items():
            _check_field(field, wanted, getattr(self, field))
        if not self.name.strip():
            raise EntryError("name is empty; say what the source is called on the screen")
        if self.least is not None and self.most is not None and self.least >= self.most:
            raise EntryError(f"least ({self.least:g}) is not below most ({self.most:g}); exchange the two")
        needed = _NEEDED.get(self.kind)
        if needed is not None and not getattr(self, needed[0]):
            raise EntryError(f"{needed[0]} is missing; {needed[1]}")
        if self.kind in _LINES:
            if not self.unit:
                raise EntryError(f"unit is missing; it is {_either(PRESSURE_UNITS)}")
            _check_pattern(self)

    @property
    def groups(self) -> frozenset[str]:
        """The named groups of the line pattern; none where there is no pattern."""
        return frozenset(re.compile(self.pattern).groupindex)


FIELDS: dict[str, Field] = {
    "kind": Field(str, "What sort of source it is.", choices=KINDS),
    "name": Field(str, "What the source is called on the screen and in the record."),
    "unit": Field(str, "The unit of the pressures that it sends.", choices=PRESSURE_UNITS),
    "model": Field(str, "Maker and model, printed as the manometer; it may be left out."),
    "pattern": Field(str, "The regular expression that fits one whole line, with named groups.", _LINES),
    "zero": Field(float, "What it shows at no pressure, in its unit; it is subtracted."),
    "least": Field(float, "The lowest pressure that it can measure, in its unit."),
    "most": Field(float, "The highest pressure that it can measure, in its unit."),
    "resolution": Field(float, "The smallest step that it shows, in its unit.", least=1e-6, most=1000),
    "hertz": Field(float, "How many lines it sends in a second.", least=0.01, most=10000),
    "time_unit": Field(str, "What its own clock counts.", (*_LINES, "recording"), ("ms", "s")),
    "decimal": Field(str, "What stands before the decimals of its numbers.", (*_LINES, "recording"), (".", ",")),
    "checksum": Field(str, "How its check digits are made; empty where it has none.", _LINES, ("", "xor", "sum")),
    "ask": Field(str, "What is sent to it to ask for one line; empty where it sends by itself.", _LINES),
    "every_ms": Field(int, "How often it is asked, in ms.", _LINES, least=1, most=60000),
    "ending": Field(str, "What ends a line, where that is neither line feed nor carriage return.", _LINES),
    "port": Field(str, "The serial port: /dev/ttyUSB0, COM3.", ("serial",)),
    "baud": Field(int, "The speed of the port.", ("serial",), least=50, most=4_000_000),
    "bits": Field(int, "The bits of a character.", ("serial",), (5, 6, 7, 8)),
    "parity": Field(str, "The parity of the port.", ("serial",), PARITIES),
    "stop_bits": Field(float, "The stop bits of the port.", ("serial",), (1, 1.5, 2)),
    "host": Field(str, "The name or address of the computer that sends.", ("network",)),
    "tcp_port": Field(int, "The TCP port there.", ("network",), least=1, most=65535),
    "file": Field(str, "The CSV file that is played.", ("recording",)),
    "speed": Field(float, "How many times faster than it happened.", ("recording", "simulated"), least=1, most=100),
    "patient": Field(str, "The scripted patient.", ("simulated",)),
}
"""What each field of a profile may hold and means, in the order of Profile's most used ones."""

_NEEDED = {
    "serial": ("port", 'name the serial port, for example port = "/dev/ttyUSB0"'),
    "network": ("tcp_port", "give the number of the TCP port, for example tcp_port = 4001"),
    "recording": ("file", 'name the CSV file, for example file = "disc.csv"'),
}


def read_profile(path: Path) -> Profile:
    """Return the profile that a TOML file holds. Raises EntryError naming the file, the field and the remedy."""
    too_long = f"{path}: over {MOST_BYTES // 1024} KB; this is no profile of a gauge"
    return profile_from(read_small_file(path, MOST_BYTES, too_long), str(path))


def profile_from(text: str, where: str) -> Profile:
    """Return the profile that a TOML text holds; ``where`` is what the text is called in a refusal.

    Raises EntryError naming the place, the field and the remedy.
    """
    import tomllib

    try:
        held = tomllib.loads(text)
    except RecursionError:
        raise EntryError(f"{where}: nested too deeply to be a profile; correct the file") from None
    except ValueError as wrong:
        raise EntryError(f"{where}: not TOML ({wrong}); correct the file") from None
    try:
        _check_names(held)
        return Profile(**held)
    except EntryError as wrong:
        raise EntryError(f"{where}: {wrong}") from None


def shipped_profiles() -> dict[str, Profile]:
    """Return the profiles that ship, by the names of their files.

    Raises EntryError for a file that was spoilt, and FileNotFoundError where the folder is missing.
    """
    from discorecorder.assets import asset

    return {path.stem: read_profile(path) for path in sorted(asset("gauges").glob("*.toml"))}


def _check_names(held: dict[str, Any]) -> None:
    """Refuse what is missing, unknown, or made for another kind of source."""
    for field in held:
        if field not in FIELDS:
            raise EntryError(f"no field is called {field!r}; there are {', '.join(FIELDS)}")
    if "kind" not in held:
        raise EntryError(f"kind is missing; it is {_either(KINDS)}")
    if "name" not in held:
        raise EntryError("name is missing; say what the source is called on the screen")
    for field in held:
        kinds = FIELDS[field].kinds
        if held["kind"] in KINDS and held["kind"] not in kinds:
            raise EntryError(f"{field} is for {_either(kinds)}, not for {held['kind']}; take it out")


def _check_field(field: str, wanted: Field, held: object) -> None:
    default = Profile.defaults_.get(field)
    if field in Profile.defaults_ and type(held) is type(default) and held == default:
        return
    fits = type(held) is wanted.kind or (wanted.kind is float and type(held) is int)
    if not fits:
        raise EntryError(f"{field} is {_WORDS[wanted.kind]}, not {held!r}")
    if wanted.choices and held not in wanted.choices:
        raise EntryError(f"{field} is {_either(wanted.choices)}, not {held!r}")
    if not isinstance(held, (int, float)):
        return
    if not isfinite(held):
        raise EntryError(f"{field} is a number that can be written out, not {held}")
    if wanted.least is not None and wanted.most is not None and not wanted.least <= held <= wanted.most:
        raise EntryError(f"{field} is from {wanted.least:.10g} to {wanted.most:.10g}, not {held:.10g}")


def _either(choices: tuple[Any, ...]) -> str:
    words = [f'"{choice}"' if isinstance(choice, str) else f"{choice:g}" for choice in choices]
    return " or ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def _check_pattern(profile: Profile) -> None:
    if not profile.pattern:
        raise EntryError("pattern is missing; write what a line looks like, for example 'P=(?P<pressure>[-+.0-9]+)'")
    groups = _groups_of(profile.pattern)
    unknown = groups - set(GROUPS)
    if unknown:
        raise EntryError(f"pattern has a group called {min(unknown)!r}; groups are called {', '.join(GROUPS)}")
    if "pressure" not in groups:
        raise EntryError("pattern has no group called pressure; write (?P<pressure>...) round the digits of it")
    if profile.checksum and "checksum" not in groups:
        raise EntryError("pattern has no group called checksum; write (?P<checksum>..) where its two digits stand")
    if "checksum" in groups and not profile.checksum:
        raise EntryError('checksum is missing, and the pattern has such a group; say checksum = "xor" or "sum"')


def _groups_of(pattern: str) -> set[str]:
    """Return the named groups of a regular expression. Raises EntryError with the place where it is wrong."""
    import warnings

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            return set(re.compile(pattern).groupindex)
    except re.error as wrong:
        place = "" if wrong.pos is None else f" at character {wrong.pos + 1}, before {pattern[wrong.pos :][:20]!r}"
        raise EntryError(f"pattern is no regular expression: {wrong.msg}{place}; correct it there") from None
    except (Warning, OverflowError, RecursionError) as wrong:
        raise EntryError(f"pattern is no plain regular expression: {wrong}; write it more simply") from None
