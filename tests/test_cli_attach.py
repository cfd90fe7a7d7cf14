"""The ``attach`` command: real files, a real journal; all of a recording becomes part of a discogram, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from discorecorder.model.journal import Journal
from tests.desk import Desk, refused

if TYPE_CHECKING:
    from pathlib import Path

SCRIPT = (
    "discogram: lumbar",
    "numbering: whole-spine count from C2; five lumbar-type bodies",
    "patient: name=DOE^JANE; mrn=4711",
    "09:12:00 radiologist: level L4-5 suspect",
    "09:12:10 nurse: baseline pain 1",
    "09:12:20 radiologist: start injection",
    "09:12:30 radiologist: opening pressure 12 psi",
    "09:12:40 technologist: pain 2",
    "09:12:50 technologist: 1.4 mL 26 psi pain 4",
    "09:13:00 technologist: pain 7",
    "09:13:10 radiologist: stop pain",
    "09:13:20 radiologist: level L5-S1 control",
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def identity(desk: Desk) -> str:
    """A discogram in the journal of the desk."""
    identity: str = desk.say("replay", desk.script(*SCRIPT)).json["id"]
    return identity


def recording(desk: Desk, head: str = "time (s),pressure (psi),volume (mL)", seconds: int = 120) -> Path:
    """Write a recording of 10 Hz whose pressure in psi is its own second, and the volume a fiftieth of it in mL."""
    rows = [f"{tenth / 10},{tenth / 10},{tenth / 500:.3f}" for tenth in range(seconds * 10 + 1)]
    path = desk.home / "bench.csv"
    path.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    return path


def records(desk: Desk, identity: str) -> list[dict[str, Any]]:
    shown: list[dict[str, Any]] = desk.say("show", identity).json["records"]
    return shown


def kept(desk: Desk, identity: str) -> list[tuple[str, int, str, str, int]]:
    with Journal.open(desk.database, key=desk.home / "test.key") as journal:
        return [(one.level, one.injection, one.source, one.unit, one.count) for one in journal.samples(identity)]


def attach(identity: str, path: Path, *more: str) -> tuple[str | Path, ...]:
    return ("attach", path, "--discogram", identity, "--level", "L4-5", "--mark", "opening", "--at", "40", *more)


def test_a_recording_becomes_samples_that_are_sealed_and_late_readings(desk: Desk, identity: str) -> None:
    known = len(records(desk, identity))
    told = desk.say(*attach(identity, recording(desk)))
    assert (told.status, told.err) == (0, "")
    shown = told.json
    assert (shown["level"], shown["injection"], shown["unit"], shown["samples"]) == ("L4-5", 1, "psi", 800)
    assert shown["left_out"] == 401
    assert [one["says"] for one in shown["readings"]] == ["1 mL 50 psi", "1.4 mL 70 psi"]
    assert [one["at"][11:23] for one in shown["readings"]] == ["09:12:39.999", "09:12:59.999"]
    assert kept(desk, identity) == [("L4-5", 1, "bench.csv", "psi", 800)]
    added = records(desk, identity)[known:]
    assert [(one["kind"], one["late"], one["source"]) for one in added] == [
        ("samples", False, "program"),
        ("reading", True, "import"),
        ("reading", True, "import"),
        ("note", False, "import"),
    ]
    assert (added[0]["entry"]["count"], added[0]["entry"]["unit"]) == (800, "psi")
    assert added[-1]["entry"]["words"].startswith(
        "recording bench.csv joined afterwards to L4-5, injection 1: its second"
    )
    assert (shown["records"], shown["digest"]) == (known + 4, added[-1]["digest"])
    assert desk.say("verify").json == {"intact": True, "breaks": []}


def test_the_same_recording_is_joined_once(desk: Desk, identity: str) -> None:
    path = recording(desk)
    assert desk.say(*attach(identity, path)).status == 0
    before = records(desk, identity)
    refused(desk.say(*attach(identity, path)), "samples of the same time are kept once")
    assert records(desk, identity) == before
    assert len(kept(desk, identity)) == 1


def test_a_dry_run_tells_what_would_be_recorded_and_records_nothing(desk: Desk, identity: str) -> None:
    path, before = recording(desk), records(desk, identity)
    dry = desk.say(*attach(identity, path, "--dry-run"))
    assert records(desk, identity) == before
    assert kept(desk, identity) == []
    wet = desk.say(*attach(identity, path))
    assert dry.json == {name: held for name, held in wet.json.items() if name not in {"id", "records", "digest"}}


def test_what_was_joined_is_drawn_in_the_road_map(desk: Desk, identity: str) -> None:
    import subprocess

    assert desk.say(*attach(identity, recording(desk))).status == 0
    pdf = desk.home / "map.pdf"
    assert desk.say("report", identity, "--pdf", pdf).status == 0
    words = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    printed = " ".join(words.split())
    assert "ecording bench.csv joined afterwards to L4-5, injection 1" in printed
    assert "800 of 1201 samples" in printed


@pytest.mark.parametrize(
    ("head", "more", "words"),
    [
        ("time (s),pressure (kPa),volume (mL)", (), "the recording is in kPa, and this injection was read in psi"),
        ("time (s),pressure (psi),volume (mL)", ("--unit", "kPa"), "the header says psi, asked for was kPa"),
        ("time (s),pressure,volume (mL)", ("--unit", "mmHg"), "the recording is in mmHg"),
        ("time (s),pressure (psi),volume (mL)", ("--injection", "2"), "there is no number 2"),
        ("time (s),pressure (psi),volume (mL)", ("--level", "L3-4"), "L3-4 was not injected"),
        ("time (s),pressure (psi),volume (mL)", ("--mark", "begin"), "'begin' is no mark"),
        ("time (s),pressure (psi),volume (mL)", ("--at", "130"), "the recording lasts 120 s and has no second 130"),
        ("time (s),pressure (psi),volume (mL)", ("--discogram", "nobody"), "there is no discogram 'nobody' here"),
    ],
)
def test_what_is_refused_leaves_the_journal_as_it_was(
    desk: Desk, identity: str, head: str, more: tuple[str, ...], words: str
) -> None:
    before = records(desk, identity)
    refused(desk.say(*attach(identity, recording(desk, head), *more)), words)
    assert records(desk, identity) == before
    assert kept(desk, identity) == []


def test_a_signed_discogram_is_refused(desk: Desk) -> None:
    signed = desk.script(*SCRIPT, "09:20:00 radiologist: end of procedure", "09:30:00 radiologist: signed by Dr Ash")
    identity = desk.say("replay", signed).json["id"]
    refused(desk.say(*attach(identity, recording(desk))), "the discogram is signed")


def test_a_file_that_is_no_recording_and_one_that_is_not_there_are_refused(desk: Desk, identity: str) -> None:
    path = desk.home / "bench.csv"
    refused(desk.say(*attach(identity, path)), "cannot be read")
    path.write_text("time,pressure\n0,a\n1,b\n", encoding="utf-8")
    refused(desk.say(*attach(identity, path)), str(path))


def test_readings_that_may_not_follow_are_refused_before_a_sample_is_kept(desk: Desk) -> None:
    script = desk.script(*SCRIPT[:4], "09:12:05 technologist: no manometer", *SCRIPT[5:6], "09:12:40 nurse: pain 2")
    identity = desk.say("replay", script).json["id"]
    told = desk.say(*attach(identity, recording(desk)), "--mark", "inject", "--at", "20")
    refused(told, "the reading for record", "no manometer is used")
    assert kept(desk, identity) == []


def test_what_was_skipped_and_assumed_is_told(desk: Desk, identity: str) -> None:
    path = desk.home / "bench.csv"
    rows = [f"{tenth / 10},{tenth / 10}" for tenth in range(1201)]
    rows[700] = "70.0,?"
    path.write_text("\n".join(["time,pressure", *rows]) + "\n", encoding="utf-8")
    shown = desk.say(*attach(identity, path)).json
    assert shown["skipped_rows"] == 1
    assert shown["assumed"] == [
        "columns are separated by commas",
        "pressures are taken as psi",
        "times are taken as seconds",
    ]
    assert [one["says"] for one in shown["readings"]] == ["50 psi", "69.9 psi"]


def test_scores_out_of_reach_are_named(desk: Desk, identity: str) -> None:
    shown = desk.say(*attach(identity, recording(desk, seconds=60))).json
    (unread,) = shown["unread"]
    assert records(desk, identity)[unread - 1]["entry"]["pain"] == 7
