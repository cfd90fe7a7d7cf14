"""Every command does what its line of help says: JSON on standard output and nothing else, words on standard error."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import jsonschema
import pytest
from sqlcipher3 import dbapi2

from discorecorder import __version__
from discorecorder.assets import asset
from discorecorder.cli import _COMMANDS
from tests.desk import DEMONSTRATIONS, LUMBAR, SHORT, Desk, refused

CASE = {
    "case": "one",
    "region": "lumbar",
    "levels": [{"level": "L4-5", "opening_pressure_psi": 18, "series": [{"t_s": 1, "pressure_psi": 30, "nrs": 7}]}],
}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def written(path: Path, shown: object) -> Path:
    path.write_text(json.dumps(shown), encoding="utf-8")
    return path


@pytest.mark.parametrize("name", _COMMANDS)
def test_every_command_tells_what_it_does_with_an_example(desk: Desk, name: str) -> None:
    told = desk.say(name, "--help")
    assert (told.status, told.err) == (0, "")
    assert f"example: discorecorder {name}" in " ".join(told.out.split())
    assert "--database" in told.out
    assert told.out.isascii(), "any terminal can show it"


@pytest.mark.parametrize("name", [name for name in _COMMANDS if name != "window"])
def test_the_example_of_every_command_is_right_use(desk: Desk, name: str) -> None:
    from shlex import split

    told = desk.say(*split(_COMMANDS[name][2].partition(">")[0]))
    assert told.status in {0, 1}, told.err


@pytest.mark.parametrize(("words", "journal"), [((), "discorecorder.db"), (("window", "--practice"), "practice.db")])
def test_the_window_opens_its_journal_and_stays(desk: Desk, words: tuple[str, ...], journal: str) -> None:
    shown = desk.start(*words, environment={"QT_QPA_PLATFORM": "offscreen"})
    try:
        until = monotonic() + 60
        while not desk.database.with_name(journal).exists() and shown.poll() is None and monotonic() < until:
            sleep(0.05)
        assert desk.database.with_name(journal).exists()
        assert shown.poll() is None, "it waits for its user"
    finally:
        shown.kill()
        _, err = shown.communicate()
    assert set(err.splitlines()) <= {b"This plugin does not support propagateSizeHints()"}


def test_the_program_tells_its_version_and_its_commands(desk: Desk) -> None:
    assert desk.say("--version").out == f"discorecorder {__version__}\n"
    shown = desk.say("--help").out
    assert all(name in shown for name in _COMMANDS)
    unknown = desk.say("windows")
    assert (unknown.status, unknown.out) == (2, "")
    assert "usage: discorecorder" in unknown.err


@pytest.mark.parametrize(
    "words",
    [
        ["measure"],
        ["parse"],
        ["parse", "pain 6", "--unit", "torr"],
        ["parse", "pain 6", "--language", "fr"],
        ["list", "--limit", "0"],
        ["list", "--limit", "ten"],
        ["list", "--limit", "1" * 5000],
        ["list", "--fin", "roe"],
        ["list", "--database", ""],
        ["list", "--key-file", ""],
        ["show"],
        ["show", "\udcff"],
        ["show", "a\0b"],
        ["list", "--find", "\udcff"],
        ["report", "zz"],
        ["report", "zz", "--pdf", ""],
        ["report", "zz", "--pdf", "a\0b"],
        ["report", "zz", "--pdf", "o.pdf", "--paper", "A0"],
        ["export", "zz", "-o", "o.xml", "--format", "xml"],
    ],
)
def test_wrong_use_is_told_apart_from_a_refusal(desk: Desk, words: list[str]) -> None:
    told = desk.say(*words)
    assert (told.status, told.out) == (2, "")
    assert told.err.startswith("usage: discorecorder")


def test_parse_prints_the_entries_and_records_nothing(desk: Desk) -> None:
    assert desk.say("parse", "L4-5, 1.5 mils pain 7").json == [
        {"kind": "level", "level": "L4-5", "role": None},
        {"kind": "reading", "volume": {"value": 1.5, "unit": "mL"}, "pain": 7},
    ]
    assert desk.say("parse", "pain", "7").json == [{"kind": "reading", "pain": 7}], "without quotes"
    assert desk.say("parse", "--unit", "bar", "pressure 2").json[0]["pressure"]["unit"] == "bar"
    assert desk.say("parse", "--language", "de", "Schmerz", "sieben").json == [{"kind": "reading", "pain": 7}]
    assert list(desk.home.iterdir()) == []


def test_judge_prints_what_every_rule_set_finds(desk: Desk) -> None:
    case = written(desk.home / "case.json", CASE)
    findings = desk.say("judge", case).json["findings"]
    assert len(findings) > 5
    one = findings["sis2004-secondary@1"]["L4-5"]
    assert set(one) == {"result", "why", "near_limit"}
    some = desk.say("judge", case, "--criteria", "walsh1990@1", "--criteria", "xi2016@1").json["findings"]
    assert set(some) == {"walsh1990@1", "xi2016@1"}
    refused(desk.say("judge", case, "--criteria", "walsh"), "walsh is no rule set; there are", "walsh1990@1")


def test_a_procedure_goes_all_the_way(desk: Desk) -> None:
    pdf, shown = desk.home / "road map.pdf", desk.home / "\u8def\u7ebf.json"
    told = desk.say("replay", LUMBAR, "--pdf", pdf, "--json", shown)
    assert told.status == 0
    identity, digest = told.json["id"], told.json["digest"]
    assert pdf.read_bytes().startswith(b"%PDF-")
    assert f"wrote {pdf}" in told.err
    assert json.loads(shown.read_text("utf-8"))["digest"] == digest

    (one,) = desk.say("list").lines
    assert (one["id"], one["digest"], one["patient_name"]) == (identity, digest, "ROE^JANE^Q")
    document = desk.say("show", identity).json
    assert document == json.loads(shown.read_text("utf-8"))
    schema: Any = json.loads(asset("schema", "discogram-1.json").read_text("utf-8"))
    jsonschema.validate(document, schema)

    again = desk.home / "again.pdf"
    told = desk.say("report", identity, "--pdf", again)
    assert (told.status, told.out) == (0, "")
    assert again.read_bytes() == pdf.read_bytes()
    assert desk.say("report", identity, "--pdf", again, "--paper", "Letter").status == 0
    assert again.read_bytes() != pdf.read_bytes()

    table = desk.home / "table.csv"
    assert desk.say("export", identity, "--format", "csv", "-o", table).status == 0
    with table.open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.DictReader(opened))
    assert [int(row["number"]) for row in rows] == list(range(1, one["records"] + 1))
    assert rows[-1]["digest"] == digest
    assert desk.say("export", identity, "--format", "json", "-o", again).status == 0
    assert again.read_bytes() == shown.read_bytes()
    assert desk.say("verify", identity).json == {"intact": True, "breaks": []}


def test_a_document_goes_into_another_journal_with_the_same_digests(desk: Desk) -> None:
    identity = desk.say("replay", LUMBAR).json["id"]
    document = desk.home / "document.json"
    document.write_text(desk.say("show", identity).out, encoding="utf-8-sig")
    other = ["--database", "other.db"]
    told = desk.say("import", document, *other)
    assert told.json["id"] == identity
    assert told.json["digest"] == desk.say("list").lines[0]["digest"]
    assert desk.say("show", identity, *other).json == desk.say("show", identity).json
    assert desk.say("verify", *other).json["intact"]
    refused(desk.say("import", document, *other), identity, "is here already; nothing was imported")
    assert desk.say("list", *other).lines == desk.say("list").lines


def test_a_tampered_document_is_refused_by_its_record(desk: Desk) -> None:
    identity = desk.replayed(*SHORT, "09:15:00 technologist: 1.6 mL 98 psi pain 0")
    document = desk.say("show", identity).json
    where = ["--database", "other.db"]

    def tried(**change: object) -> Any:
        return desk.say("import", written(desk.home / "d.json", {**document, **change}), *where)

    records = document["records"]
    painful = {**records[-1], "entry": {**records[-1]["entry"], "pain": 8}}
    refused(tried(records=[*records[:-1], painful]), "d.json", "record 4", "is not the one that its digest seals")
    refused(tried(records=[records[0], *records[2:]]), "record 2")
    refused(tried(records=records[:-1]), "last digest")
    refused(tried(records=[]), "no records")
    refused(tried(id="other"), "record 1")
    refused(tried(version=2), "version 2", "reads version 1")
    refused(tried(schema="other"), "no discogram document")
    assert not (desk.home / "other.db").exists()


def test_a_document_that_could_not_have_been_recorded_is_refused(desk: Desk) -> None:
    from discorecorder.model.entries import FIRST, Record

    document = desk.say("show", desk.replayed()).json
    columns = {**document["records"][2], "number": 2, "line": 2, "body": json.dumps(document["records"][2]["entry"])}
    first = document["records"][0]
    sealed = Record.from_columns(columns).sealed(document["id"], first["digest"])
    assert first["digest"] != FIRST
    forged = {**document["records"][2], "number": 2, "line": 2, "digest": sealed.digest}
    told = {**document, "records": [first, forged], "digest": sealed.digest}
    refused(
        desk.say("import", written(desk.home / "d.json", told), "--database", "other.db"),
        "d.json: record 2: no level is chosen",
        "nothing was imported",
    )


def test_a_document_cannot_bring_what_it_does_not_hold(desk: Desk) -> None:
    from discorecorder.model.entries import FIRST, Record, Samples, encode

    document = desk.say("show", desk.replayed()).json

    def sealed(identity: str, *entries: dict[str, Any]) -> Path:
        before, records = FIRST, []
        for number, (row, entry) in enumerate(zip(document["records"], entries, strict=True), 1):
            shown = {**row, "number": number, "kind": entry["kind"], "entry": entry}
            before = Record.from_columns({**shown, "body": json.dumps(entry)}).sealed(identity, before).digest
            records.append({**shown, "digest": before})
        return written(desk.home / "d.json", {**document, "id": identity, "records": records, "digest": before})

    opened, level, _ = (one["entry"] for one in document["records"])
    seal = encode(Samples(1, 100, "psi", "5f" * 32))
    where = ["--database", "other.db"]
    refused(desk.say("import", sealed("a", opened, level, seal), *where), "record 3: it seals pressure samples")
    refused(desk.say("import", sealed("a\x00b", opened, level, level), *where), "is no id of a discogram")
    assert not (desk.home / "other.db").exists()


def test_a_discogram_is_found_by_what_one_remembers(desk: Desk) -> None:
    for name in sorted(DEMONSTRATIONS.glob("*.txt")):
        assert desk.say("replay", name).status == 0
    named = desk.script(
        *SHORT[:1],
        "date: 2025-03-04",
        "patient: name=M\u00fcller^\u738b \u0645\u0631\u064a\u0645; mrn=77-1",
        *SHORT[1:],
    )
    identity = desk.say("replay", named).json["id"]

    def found(words: str) -> list[str]:
        told = desk.say("list", "--find", words)
        assert told.out.isascii(), "whatever the terminal's letters are"
        return [one["id"] for one in told.lines]

    assert len(found("")) == 6
    for words in (
        "muller",
        "M\u00dcLLER",
        "\u738b",
        "\u0645\u0631\u064a\u0645",
        "77-1",
        "2025-03-04",
        "2025-03",
        "open muller l4-5",
    ):
        assert found(words) == [identity], words
    assert found("muller signed") == found("nobody") == []
    assert identity not in found("signed lumbar")
    assert len(desk.say("list", "--limit", "2").lines) == 2


def test_the_places_may_stand_before_and_behind_the_command(desk: Desk) -> None:
    script = desk.script(*SHORT)
    database = desk.home / "a folder" / "\u8bb0\u5f55.db"
    database.parent.mkdir()
    assert desk.say("--database", database, "replay", script).status == 0
    assert desk.say("replay", script, "--database", database).status == 0
    assert len(desk.say("list", "--database", database).lines) == 2
    assert desk.say("--database", "nowhere.db", "list", "--database", database).status == 0, "the last one counts"
    windows = r"C:\Users\room\discograms.db"
    assert desk.say("replay", script, "--database", windows).status == 0
    assert desk.say("list", "--database", windows).status == 0
    assert not desk.database.exists()


def changed(desk: Desk, statement: str) -> None:
    """Change the journal with its key, past its triggers."""
    database = dbapi2.connect(str(desk.database), isolation_level=None)
    database.execute(f"PRAGMA key=\"x'{(desk.home / 'test.key').read_text().strip()}'\"")
    for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        database.execute(f"DROP TRIGGER {name}")
    database.execute(statement)
    database.close()


@pytest.mark.parametrize(
    ("statement", "number", "why"),
    [
        ("UPDATE record SET body = replace(body, '18', '19') WHERE number = 3", 3, "is not what was recorded"),
        ("UPDATE record SET author = 'Dr B' WHERE number = 2", 2, "is not what was recorded"),
        ("UPDATE record SET body = 'x' WHERE number = 2", 2, "is not what was recorded"),
        ("DELETE FROM record WHERE number = 2", 2, "is missing"),
        ("DELETE FROM record WHERE number = 3", 3, "2 are there"),
        ("DELETE FROM record", 1, "0 are there"),
        ("UPDATE catalogue SET patient_name = 'ROE'", None, "the catalogue says something else"),
    ],
)
def test_verify_names_the_first_broken_record(desk: Desk, statement: str, number: int | None, why: str) -> None:
    identity = desk.replayed()
    other = desk.replayed("discogram: cervical")
    changed(desk, f"{statement}{' AND' if 'WHERE' in statement else ' WHERE'} discogram = '{identity}'")
    for words in (["verify"], ["verify", identity]):
        told = desk.say(*words)
        assert told.status == 1
        assert told.json["intact"] is False
        (broken,) = told.json["breaks"]
        assert (broken["discogram"], broken["record"]) == (identity, number)
        assert why in broken["why"]
        assert why in told.err
    assert desk.say("verify", other).status == 0
    if number is not None:
        for command in (["show", identity], ["report", identity, "--pdf", "o.pdf"]):
            refused(desk.say(*command), why, "restore the newest backup")


def test_the_rule_sets_are_listed_with_hash_and_limits(desk: Desk) -> None:
    shown = desk.say("criteria").lines
    assert {"sis2004-secondary@1", "cervical-sis@1"} < {one["name"] for one in shown}
    assert all(len(one["hash"]) == 64 for one in shown)


def test_an_output_never_takes_the_place_of_what_it_is_made_from(desk: Desk) -> None:
    identity = desk.replayed()
    before = desk.database.read_bytes()
    link = desk.home / "link.pdf"
    link.symlink_to(desk.database)
    script = desk.script(*SHORT)
    attempts: tuple[list[str | Path], ...] = (
        ["report", identity, "--pdf", desk.database],
        ["report", identity, "--pdf", link],
        ["export", identity, "--format", "csv", "-o", desk.home / "test.key"],
        ["replay", script, "--pdf", script],
        ["replay", script, "--json", desk.database],
    )
    for words in attempts:
        refused(desk.say(*words), str(words[-1]), "is the journal, its key or the script; name another file")
    assert desk.database.read_bytes() == before
    assert len(desk.say("list").lines) == 1
