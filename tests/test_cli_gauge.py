"""The ``gauge`` command on a real pseudo-terminal: every line is told as it came, and nothing is recorded."""

from __future__ import annotations

import json
import os
import threading
import time
import tty
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from discorecorder.devices.profile import profile_from, shipped_profiles
from tests.desk import Desk, Told, refused
from tests.devices.gauge import playing
from tests.docs_tables import blocks, page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.devices.gauge import Playing

ENOUGH_S = 20
PROFILE = """
kind = "serial"
name = "Gauge of room 2"
unit = "psi"
pattern = 'P=(?P<pressure>[-+.0-9]+)(?:,V=(?P<volume>[-+.0-9]+))?'
port = {port}
"""
UNITS = PROFILE.replace(
    "'P=(?P<pressure>[-+.0-9]+)(?:,V=(?P<volume>[-+.0-9]+))?'", "'(?P<pressure>[.0-9]+) (?P<unit>.+)'"
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def profile(desk: Desk, text: str = PROFILE) -> Path:
    path = desk.home / "gauge.toml"
    path.write_text(text.format(port=json.dumps(str(desk.home / "ttyGAUGE"))), encoding="utf-8")
    return path


def until_open(port: str, beside: int = 0) -> None:
    """Wait until this program has a port open, once more than ``beside`` times."""
    until = time.monotonic() + ENOUGH_S
    while [os.path.realpath(one) for one in Path("/proc/self/fd").iterdir()].count(port) <= beside:
        assert time.monotonic() < until, f"nobody opened {port}"
        time.sleep(0.01)


@contextmanager
def telling(gauge: Playing, *words: str) -> Iterator[None]:
    """Tell a gauge words, the first one as soon as the command has opened its port."""

    def tell() -> None:
        until_open(os.path.realpath(gauge.port))
        for word in words:
            time.sleep(0.2)
            gauge.tell(word)

    thread = threading.Thread(target=tell)
    thread.start()
    yield
    thread.join()


def tried(desk: Desk, mode: str, *words: str | Path, count: int = 10, seconds: str = "1.5") -> Told:
    """Let the command listen to a gauge that plays a mode."""
    with (
        playing(mode, desk.home / "ttyGAUGE", hertz=100, count=count) as gauge,
        telling(gauge, "go"),
    ):
        return desk.say("gauge", *(words or (profile(desk),)), "--seconds", seconds)


def test_every_sample_is_told_as_it_came_with_what_it_means(desk: Desk) -> None:
    told = tried(desk, "steady", count=21)
    assert (told.status, told.err) == (0, "")
    *lines, summary = told.lines
    assert [line["raw"] for line in lines] == [f"P={n / 10:.1f},V={n / 1000:.3f}" for n in range(1, 21)]
    assert [(line["pressure"], line["volume_ml"]) for line in lines] == [(n / 10, n / 1000) for n in range(1, 21)]
    assert {(line["unit"], line["status"]) for line in lines} == {("psi", "")}
    moments = [line["at_ms"] for line in lines]
    assert moments == sorted(moments)
    assert summary["samples"] == 20
    assert (summary["skipped"], summary["why"]) == (0, "")
    assert 20 < summary["hertz"] < 400, "100 a second were sent"


def test_a_line_that_is_no_sample_is_told_with_the_reason_in_its_place(desk: Desk) -> None:
    told = tried(desk, "garbage", count=8)
    *lines, summary = told.lines
    assert told.status == 0
    good = [line for line in lines if "why" not in line]
    bad = [line for line in lines if "why" in line]
    assert [line["pressure"] for line in good] == [n / 10 for n in range(1, 8)]
    assert lines[0] == {"raw": "P=1O.2,V=0.1", "why": "'P=1O.2,V=0.1' does not fit the pattern of the profile"}
    assert {"raw": "\\xff\\xfe\\x81", "why": "'\\ufffd\\ufffd\\ufffd' is no text; look at speed and parity"} in bad
    assert "a line is longer than 1000 bytes" in [line["why"] for line in bad]
    assert summary["skipped"] == len(bad)
    assert summary["why"]


def test_each_sample_is_in_the_unit_that_its_line_names(desk: Desk) -> None:
    told = tried(desk, "units", profile(desk, UNITS), count=10)
    assert [line["unit"] for line in told.lines[:-1]] == ["psi"] * 4 + ["kPa"] * 5


def test_the_gauge_of_the_settings_is_taken_where_none_is_named(desk: Desk) -> None:
    folder = desk.home / "config" / "discorecorder"
    folder.mkdir(parents=True)
    (folder / "settings.toml").write_text(f"gauge = {json.dumps(str(profile(desk)))}\n")
    with playing("steady", desk.home / "ttyGAUGE", count=3, hertz=100) as gauge, telling(gauge, "go"):
        told = desk.say("gauge", "--seconds", "1.2")
    assert told.lines[-1]["samples"] == 2


def test_nothing_is_recorded(desk: Desk) -> None:
    tried(desk, "steady", count=3, seconds="0.6")
    assert not desk.database.exists()


def test_a_source_without_lines_is_told_by_its_samples(desk: Desk) -> None:
    path = desk.home / "patient.toml"
    path.write_text('kind = "simulated"\nname = "Case A"\npatient = "case_a"\nhertz = 20\n')
    told = desk.say("gauge", path, "--seconds", "0.5")
    assert (told.status, told.err) == (0, "")
    assert told.lines[0]["raw"] == ""
    assert told.lines[0]["unit"] == "psi"
    assert told.lines[-1]["hertz"] == pytest.approx(20, abs=0.5)


def test_a_recording_tells_of_its_skipped_rows(desk: Desk) -> None:
    (desk.home / "disc.csv").write_text("time (s);pressure (psi)\n0;10\n0.1;eleven\n0.2;12\n")
    path = desk.home / "recording.toml"
    path.write_text('kind = "recording"\nname = "Old disc"\nfile = "disc.csv"\n')
    told = desk.say("gauge", path, "--seconds", "0.5")
    assert told.status == 0
    assert "row 3" in told.lines[0]["why"]
    assert [line["pressure"] for line in told.lines[1:-1]] == [10, 12]
    assert told.lines[-1]["skipped"] == 1


def test_the_shipped_profiles_are_listed_and_can_be_named(desk: Desk) -> None:
    told = desk.say("gauge", "--profiles")
    assert (told.status, told.err) == (0, "")
    assert {line["profile"] for line in told.lines} >= {"lines", "columns", "scpi"}
    for line in told.lines:
        assert line["name"] in desk.say("gauge", line["profile"], "--seconds", "0.1").err, "there is no such gauge here"
        assert f'name = "{line["name"]}"' in Path(line["file"]).read_text(encoding="utf-8")


def test_the_serial_ports_are_listed(desk: Desk) -> None:
    from discorecorder.devices.serial_line import ports

    told = desk.say("gauge", "--ports")
    assert told.status == 0
    assert told.lines == [{"port": port} for port in ports()]
    assert bool(told.err) is not bool(told.out), "where there is none, that is said"


def test_a_gauge_that_says_nothing_is_told(desk: Desk) -> None:
    with playing("slow", desk.home / "ttyGAUGE"):
        told = desk.say("gauge", profile(desk), "--seconds", "0.2")
    assert told.status == 1
    assert told.json == {"samples": 0, "skipped": 0, "hertz": None, "why": ""}
    assert "Gauge of room 2: nothing came in 0.2 s" in told.err
    assert "cable" in told.err


def test_a_gauge_of_which_no_line_fits_is_told(desk: Desk) -> None:
    told = tried(desk, "steady", profile(desk, PROFILE.replace("'P=", "'Q=")), count=5)
    assert told.status == 1
    assert told.lines[-1]["samples"] == 0
    assert told.lines[-1]["skipped"] == 4
    assert "compare the lines above with pattern" in told.err


def test_a_gauge_that_vanishes_is_told_behind_what_it_sent(desk: Desk) -> None:
    with playing("vanishes", desk.home / "ttyGAUGE", count=10) as gauge, telling(gauge, "go", "vanish"):
        began = time.monotonic()
        told = desk.say("gauge", profile(desk), "--seconds", "30")
    assert time.monotonic() - began < 20
    assert told.status == 1
    assert [line["pressure"] for line in told.lines[:-1]] == [0.1, 0.2, 0.3, 0.4]
    assert "is gone" in told.err
    assert told.lines[-1]["why"] in told.err


def test_the_lines_come_while_it_listens(desk: Desk) -> None:
    with playing("steady", desk.home / "ttyGAUGE", hertz=50, count=500) as gauge:
        command = desk.start("gauge", profile(desk), "--seconds", "60")
        try:
            time.sleep(0.5)
            gauge.tell("go")
            assert command.stdout is not None
            assert json.loads(command.stdout.readline())["unit"] == "psi"
        finally:
            command.kill()
            command.communicate()


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("gauge",), "no gauge is set; name a profile, or one that ships (columns, lines, scpi)"),
        (("gauge", "nowhere.toml"), "nowhere.toml: cannot be read (No such file or directory); name an existing file"),
        (("gauge", "lines", "--seconds", "nan"), "--seconds is over 0 and at most 86400, not nan"),
        (("gauge", "lines", "--seconds", "-1"), "--seconds is over 0 and at most 86400, not -1"),
        (("gauge", "a\0b"), "is no path; name a profile"),
    ],
)
def test_what_cannot_be_tried_is_refused_in_words(desk: Desk, words: tuple[str, ...], why: str) -> None:
    refused(desk.say(*words), why)


def test_a_port_that_is_not_there_is_told_with_the_remedy(desk: Desk) -> None:
    told = desk.say("gauge", profile(desk), "--seconds", "5")
    assert told.status == 1
    assert "does not exist" in told.err
    assert "Plug the gauge in, or correct port in its profile" in told.err
    assert told.json["samples"] == 0


def test_the_lines_of_the_manual_mean_what_the_manual_says(desk: Desk) -> None:
    text = page("gauge.md")
    told = shown(desk, blocks(text, "profile")[0], blocks(text, "lines")[0])
    (meanings,) = blocks(text, "meanings")
    for line in told:
        line.pop("at_ms", None)
    assert told == [json.loads(line) for line in meanings.splitlines()]


def test_the_first_look_of_the_manual_is_what_a_shipped_profile_answers(desk: Desk) -> None:
    (console,) = blocks(page("gauge.md"), "console")
    raw = json.loads(console)["raw"]
    ships = shipped_profiles()["lines"]
    copied = f"kind = 'serial'\nname = 'x'\nunit = 'psi'\nport = 'y'\npattern = '{ships.pattern}'\n"
    assert shown(desk, copied, f"{raw}\n") == [json.loads(console)]


def test_every_profile_of_the_manual_can_be_read(desk: Desk) -> None:
    for text in blocks(page("gauge.md"), "profile"):
        assert profile_from(text, "gauge.md").name


def shown(desk: Desk, text: str, lines: str) -> list[dict[str, object]]:
    """Return what the command says of lines, on a pseudo-terminal that sends them."""
    master, slave = os.openpty()
    tty.setraw(slave)
    port = json.dumps(os.ttyname(slave))
    held = "".join(one for one in text.splitlines(keepends=True) if not one.startswith("port"))
    path = desk.home / "manual.toml"
    path.write_text(f"{held}port = {port}\n", encoding="utf-8")

    def send() -> None:
        until_open(os.ttyname(slave), beside=1)
        time.sleep(0.2)
        os.write(master, f"cut\n{lines}".encode())

    thread = threading.Thread(target=send)
    thread.start()
    told = desk.say("gauge", path, "--seconds", "0.8")
    thread.join()
    os.close(master)
    os.close(slave)
    return told.lines[:-1]
