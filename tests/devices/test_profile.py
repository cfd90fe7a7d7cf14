"""A profile describes a gauge that nobody here has seen; what is wrong in it is told with the file and the remedy."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discorecorder.devices import DEVICES
from discorecorder.devices.lines import Lines
from discorecorder.devices.profile import (
    FIELDS,
    KINDS,
    MOST_BYTES,
    Profile,
    profile_from,
    read_profile,
    shipped_profiles,
)
from discorecorder.model.values import EntryError

PLAIN = """
kind = "serial"
name = "Gauge"
unit = "psi"
pattern = 'P=(?P<pressure>[-+.0-9]+)'
port = "/dev/ttyUSB0"
"""


def refused(text: str) -> str:
    with pytest.raises(EntryError) as refusal:
        profile_from(text, "gauge.toml")
    words = str(refusal.value)
    assert words.startswith("gauge.toml: ")
    return words.removeprefix("gauge.toml: ")


def with_line(line: str) -> str:
    field = line.partition(" ")[0]
    return "\n".join([one for one in PLAIN.splitlines() if not one.startswith(f"{field} ")] + [line])


def test_the_least_profile_has_the_usual_settings() -> None:
    profile = profile_from(PLAIN, "gauge.toml")
    assert profile == Profile("serial", "Gauge", "psi", pattern="P=(?P<pressure>[-+.0-9]+)", port="/dev/ttyUSB0")
    assert (profile.baud, profile.bits, profile.parity, profile.stop_bits) == (9600, 8, "none", 1)
    assert profile.groups == {"pressure"}


def test_a_network_gauge_is_on_this_computer_unless_said() -> None:
    text = PLAIN.replace("serial", "network").replace('port = "/dev/ttyUSB0"', "tcp_port = 4001")
    profile = profile_from(text, "gauge.toml")
    assert (profile.host, profile.tcp_port) == ("127.0.0.1", 4001)


def test_a_recording_and_a_simulated_disc_need_neither_pattern_nor_unit() -> None:
    recording = profile_from('kind = "recording"\nname = "Teaching"\nfile = "disc.csv"\nspeed = 20', "r.toml")
    assert (recording.file, recording.speed, recording.unit) == ("disc.csv", 20, "")
    simulated = profile_from('kind = "simulated"\nname = "Practice"\npatient = "case A"', "s.toml")
    assert simulated.patient == "case A"


def test_every_kind_of_profile_makes_a_source() -> None:
    assert set(KINDS) == set(DEVICES)
    assert set(FIELDS) == set(Profile.fields_)


def test_the_shipped_profiles_are_read_and_fit_the_lines_that_they_show() -> None:
    shipped = shipped_profiles()
    assert set(shipped) == {"columns", "lines", "scpi"}
    said = {
        "lines": (b"P=12.3,V=1.40\nP=12.4,V=1.41,S=LOW\n", [(12.3, 1.4, ""), (12.4, 1.41, "LOW")]),
        "columns": (b"125031,12.30,1.402\n125032, 12.31,\n", [(12.3, 1.402, ""), (12.31, None, "")]),
        "scpi": (b"+1.23400E+01\n12.5 kPa\n", [(12.34, None, ""), (12.5, None, "")]),
    }
    for name, (sent, meant) in said.items():
        heard = Lines(shipped[name]).feed(sent, 1000)
        assert [sample[1:] for sample in heard.samples] == meant, name
        assert heard.skipped == 0, heard.why


def test_the_shipped_profiles_explain_every_field_of_a_gauge_with_lines() -> None:
    folder = Path(__file__).parents[2] / "resources" / "gauges"
    words = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.toml"))
    assert [field for field, wanted in FIELDS.items() if "serial" in wanted.kinds and f"{field} =" not in words] == []


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("pattern = 'P=(?P<pressure>[0-9]+'", "missing ), unterminated subpattern at character 3"),
        ("pattern = 'P=(?P<pressure>[0-9]+)) V'", "unbalanced parenthesis at character 23, before ') V'"),
        ("pattern = 'P=(?P<pressure>a{99999999999999})'", "write it more simply"),
        ("pattern = 'P=([0-9]+)'", "pattern has no group called pressure; write (?P<pressure>...)"),
        ("pattern = '(?P<presure>.+)'", "group called 'presure'; groups are called pressure, volume, time"),
        ("pattern = '(?P<pressure>.+)(?P<checksum>..)'", 'say checksum = "xor" or "sum"'),
        ('checksum = "xor"', "pattern has no group called checksum"),
        ('checksum = "crc"', 'checksum is "", "xor" or "sum", not \'crc\''),
        ('presure = "psi"', "no field is called 'presure'; there are kind, name, unit"),
        ('unit = "PSI"', 'unit is "psi", "kPa", "atm", "bar" or "mmHg", not \'PSI\''),
        ("least = 300\nmost = -5", "least (300) is not below most (-5); exchange the two"),
        ("zero = nan", "zero is a number that can be written out, not nan"),
        ("zero = true", "zero is a number, not True"),
        ('zero = "1,2"', "zero is a number, not '1,2'"),
        ("baud = 9600.5", "baud is a whole number, not 9600.5"),
        ("baud = 5", "baud is from 50 to 4000000, not 5"),
        ("stop_bits = 3", "stop_bits is 1, 1.5 or 2, not 3"),
        ("hertz = 0", "hertz is from 0.01 to 10000, not 0"),
        ("tcp_port = 4001", 'tcp_port is for "network", not for serial; take it out'),
        ('kind = "usb"', 'kind is "serial", "network", "recording" or "simulated", not \'usb\''),
        ('name = " "', "name is empty"),
        ('port = ""', "port is missing; name the serial port"),
        ("speed = ", "not TOML"),
        ("model = " + "[" * 20000, "nested too deeply to be a profile; correct the file"),
    ],
)
def test_what_is_wrong_is_told_with_its_field_and_the_remedy(line: str, words: str) -> None:
    assert words in refused(with_line(line))


@pytest.mark.parametrize("field", ["kind", "name", "unit", "pattern", "port"])
def test_what_is_missing_is_named(field: str) -> None:
    text = "\n".join(line for line in PLAIN.splitlines() if not line.startswith(field))
    assert refused(text).startswith(f"{field} is missing; ")


def test_a_network_gauge_needs_a_port_and_a_recording_a_file() -> None:
    text = PLAIN.replace("serial", "network").replace('port = "/dev/ttyUSB0"', "")
    assert refused(text).startswith("tcp_port is missing; ")
    assert refused('kind = "recording"\nname = "R"').startswith("file is missing; ")


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(EntryError, match=r"none.toml: cannot be read \(No such file or directory\); name an existing"):
        read_profile(tmp_path / "none.toml")
    with pytest.raises(EntryError, match="cannot be read"):
        read_profile(tmp_path)
    large = tmp_path / "large.toml"
    large.write_bytes(b"#" * (MOST_BYTES + 1))
    with pytest.raises(EntryError, match=r"large.toml: over 64 KB; this is no profile"):
        read_profile(large)


def test_a_file_of_another_encoding_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "gauge.toml"
    path.write_bytes(PLAIN.encode() + b'model = "Pr\xfcfger\xe4t"\n')
    with pytest.raises(EntryError, match=r"gauge.toml, line 7: not UTF-8; save the file as UTF-8"):
        read_profile(path)
    path.write_bytes(b"\xef\xbb\xbf" + PLAIN.replace("\n", "\r\n").encode())
    assert read_profile(path) == profile_from(PLAIN, "gauge.toml"), "a file of Windows is read as well"


def told(text: str) -> str:
    """Return the refusal of a profile, or nothing."""
    try:
        profile_from(text, "gauge.toml")
    except EntryError as refusal:
        return str(refusal)
    return ""


@given(st.text(max_size=60))
def test_no_text_is_anything_but_a_profile_or_refused_with_its_place(text: str) -> None:
    assert told(text).startswith("gauge.toml: "), "a text without a kind is none"


@given(st.text(alphabet="()[]{}?P<pressure>*+|\\d.-^$0", max_size=30))
def test_no_pattern_is_anything_but_fit_or_refused(pattern: str) -> None:
    words = told(with_line(f"pattern = '(?P<pressure>{pattern})'"))
    assert words == "" or words.startswith("gauge.toml: pattern ")
