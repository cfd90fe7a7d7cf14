"""Bad input is refused with a sentence that names the place and the remedy; nothing is recorded, nothing is lost."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from time import perf_counter

import pytest
from sqlcipher3 import dbapi2

from tests.desk import SHORT, Desk, refused

HEAD = ("discogram: lumbar", "numbering: whole-spine count from C2; five lumbar-type bodies; confirmed=Dr A")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.mark.parametrize(
    ("words", "remedy"),
    [
        ("", "say for example 'level L4-5'"),
        ("   ", "say for example"),
        ("hello doctor", "the nearest that would be"),
        ("pain 11", "whole number from 0 to 10, not 11"),
        ("pain 7.5", "'7.5' is not a whole number"),
        ("pain NaN", "not understood: 'pain NaN'"),
        ("pain infinity", "not understood"),
        ("minus 2 mL", "nothing that is recorded is negative"),
        ("-1 mL", "nothing that is recorded is negative"),
        ("-2:00 pain 6", "nothing that is recorded is negative"),
        ("pressure -5 psi", "not understood"),
        ("400 mL", "volume 400 mL cannot be"),
        ("9999 psi", "pressure 9999 psi cannot be"),
        ("C1-2", "there is no disc between C1 and C2"),
        ("L4-6", "names no disc; discs run from C2-3 to L5-S1"),
        ("forty", "'40 mL' or '40 psi'"),
        ("pain 7 and then something else", "not understood"),
        ("pain \x00 7", "not understood"),
        ("pain \udcff", "not understood"),
        ("pain " + "x" * 100_000, "the nearest that would be is 'pain 7'"),
        ("pain " + "7" * 10_000, "not understood"),
        ("1." + "5" * 10_000 + " mL", "not understood"),
    ],
)
def test_words_that_cannot_be_recorded(desk: Desk, words: str, remedy: str) -> None:
    told = desk.say("parse", words)
    refused(told, remedy)
    assert len(told.err) < 1000, "a sentence, not an echo"


@pytest.mark.parametrize(
    ("lines", "place", "why"),
    [
        (["09:15:00 technologist: pain 6"], "line 3", "no level is chosen"),
        (["09:15:00 radiologist: L5-6"], "line 3", "L5-6 does not exist in the recorded numbering"),
        (["09:15:00 radiologist: L6-S1"], "line 3", "Correct the numbering or the level"),
        (["09:15:00 radiologist: C1-2"], "line 3", "there is no disc between C1 and C2"),
        (["09:15:00 radiologist: L4-5", "09:16 radiologist: pain 11"], "line 4", "0 to 10"),
        (["09:15:00 radiologist: L4-5", "09:14 radiologist: pain 1"], "line 4", "late 09:14"),
        (["09:15:00 radiologist: L4-5", "25:14 radiologist: pain 1"], "line 4", "09:12"),
        (["09:15:00 surgeon: L4-5"], "line 3", "radiologist, technologist"),
        (["09:15 radiologist: L4-5", '09:16 radiologist: sign "Dr A"', "09:17 nurse: pain 3"], "line 5", "addendum"),
        (["patient: name=ROE"], "line 3", "a patient needs name=... and mrn=..."),
    ],
)
def test_a_script_with_one_bad_line(desk: Desk, lines: list[str], place: str, why: str) -> None:
    script = desk.script(*HEAD, *lines)
    refused(desk.say("replay", script, "--pdf", "o.pdf"), str(script), place, why, "othing of the script was recorded")
    assert not (desk.home / "o.pdf").exists()
    desk.replayed()
    refused(desk.say("replay", desk.script(*HEAD, *lines)), place)
    assert len(desk.say("list").lines) == 1


def test_every_bad_line_of_a_script_is_named_at_once(desk: Desk) -> None:
    script = desk.script(*HEAD, "09:15 radiologist: hello", "09:16 radiologist: L4-5", "09:17 radiologist: pain 11")
    refused(desk.say("replay", script), "line 3: ", "line 5: ")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "the script is empty"),
        (b"\r\n \n", "the script is empty"),
        (b"# nothing yet\n", "only comments"),
        (b"discogram: lumbar\n09:12 radiologist: note caf\xe9\n", "line 2: this is not UTF-8"),
        ("discogram: lumbar\n".encode("utf-16"), "not UTF-8"),
        (b"discogram: lumbar\n09:12 radiologist: note a\x00b\n", "U+0000"),
        (b"%PDF-1.7\n", "line 1"),
    ],
)
def test_what_is_no_script(desk: Desk, content: bytes, why: str) -> None:
    script = desk.home / "script.txt"
    script.write_bytes(content)
    refused(desk.say("replay", script), "script.txt", why)
    assert not desk.database.exists()


def test_a_script_of_windows_is_accepted(desk: Desk) -> None:
    script = desk.home / "script.txt"
    script.write_bytes(b"\xef\xbb\xbf" + "\r\n".join([*SHORT, "09:15 nurse: pain 3", ""]).encode())
    assert desk.say("replay", script).json["records"] == 4


def test_clock_times_across_midnight_and_late_ones_are_accepted(desk: Desk) -> None:
    lines = ("23:58 radiologist: L4-5", "00:02 nurse: pain 3", "late 23:59 nurse: baseline pain 2")
    identity = desk.replayed("discogram: lumbar", "date: 2026-03-01", *lines)
    records = desk.say("show", identity).json["records"]
    assert [one["happened_at"][:16] for one in records[1:]] == [
        "2026-03-01T23:58",
        "2026-03-02T00:02",
        "2026-03-01T23:59",
    ]
    assert [one["late"] for one in records[1:]] == [False, False, True]


@pytest.mark.parametrize("command", ["replay", "judge", "import"])
def test_a_hundred_megabytes_are_refused_without_being_read(desk: Desk, command: str) -> None:
    large = desk.home / "large.txt"
    with large.open("wb") as opened:
        opened.truncate(100_000_000)
    begun = perf_counter()
    refused(desk.say(command, large), "large.txt", "MB")
    assert perf_counter() - begun < 1
    refused(desk.say(command, Path("/dev/zero")), "MB")


@pytest.mark.parametrize("command", ["replay", "judge", "import"])
def test_a_file_that_is_not_there_or_a_folder_is_named(desk: Desk, command: str) -> None:
    refused(desk.say(command, "not there.txt"), "not there.txt", "No such file")
    refused(desk.say(command, desk.home), str(desk.home), "Is a directory")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "line 1: not JSON"),
        ("{\n\n'a': 1}", "line 3: not JSON"),
        ("[" * 100_000, "nested too deeply"),
        ('{"levels": [{"level": "L4-5", "baseline_nrs": NaN}]}', "cannot have been measured"),
        ('{"levels": [{"level": "L4-5", "baseline_nrs": 1e999}]}', "cannot have been measured"),
        ('{"levels": [{"level": "L4-5", "baseline_nrs": ' + "9" * 5000 + "}]}", "cannot have been measured"),
        ('{"case": "\\ud800", "levels": []}', "lone surrogate"),
    ],
)
@pytest.mark.parametrize("command", ["judge", "import"])
def test_what_is_no_json(desk: Desk, command: str, text: str, why: str) -> None:
    (desk.home / "file.json").write_text(text)
    refused(desk.say(command, "file.json"), "file.json", why)


@pytest.mark.parametrize(
    ("shown", "why"),
    [
        (7, "the case is an object"),
        ({}, "levels; give at least one"),
        ({"levels": [{"level": "C1-2"}]}, "between C1 and C2"),
        ({"levels": [{"level": "L4-5", "baseline_nrs": 11}]}, "0 to 10"),
        ({"levels": [{"level": "L4-5", "baseline_nrs": 7.5}]}, "whole number"),
        ({"levels": [{"level": "L4-5", "series": [{"t_s": 1, "volume_ml": -1}]}]}, ""),
        ({"levels": [{"level": "L4-5", "series": [{"t_s": 1e300, "nrs": 1}]}]}, ""),
    ],
)
def test_a_case_that_cannot_be(desk: Desk, shown: object, why: str) -> None:
    (desk.home / "case.json").write_text(json.dumps(shown))
    refused(desk.say("judge", "case.json"), "case.json", why)


def test_a_case_not_in_utf8_is_refused(desk: Desk) -> None:
    (desk.home / "case.json").write_bytes(b'{"title": "\xe9"}')
    refused(desk.say("judge", "case.json"), "case.json: not UTF-8; save the file as UTF-8")


def test_a_discogram_that_is_not_there(desk: Desk) -> None:
    desk.replayed()
    for words in (["show", "zz"], ["report", "zz", "--pdf", "o.pdf"], ["verify", "zz"]):
        refused(desk.say(*words), "no discogram 'zz' here; 'discorecorder list' shows those there are")
    refused(desk.say("export", "zz", "--format", "csv", "-o", "o.csv"), "no discogram 'zz'")
    assert not list(desk.home.glob("o.*"))


@pytest.mark.parametrize("words", [["list"], ["show", "zz"], ["verify"], ["report", "zz", "--pdf", "o.pdf"]])
def test_a_database_that_is_missing_is_not_made(desk: Desk, words: list[str]) -> None:
    refused(desk.say(*words), "There is no journal", str(desk.database), "'discorecorder replay' and 'import' make one")
    refused(desk.say("--database", "no folder/x.db", *words), "There is no journal no folder/x.db")
    assert not desk.database.exists()


def test_a_database_in_a_missing_folder_cannot_be_made(desk: Desk) -> None:
    refused(desk.say("--database", "no folder/x.db", "replay", desk.script(*SHORT)), "cannot be made", "no folder")


@pytest.mark.parametrize(
    ("damage", "why"),
    [
        (lambda path: path.write_bytes(path.read_bytes()[:5000]), "is truncated"),
        (lambda path: path.write_bytes(path.read_bytes()[: 4096 * 3]), "damaged or truncated"),
        (lambda path: path.write_bytes(b""), "is no journal, or is truncated"),
        (lambda path: path.write_bytes(b"a letter"), "is no journal"),
        (lambda path: path.write_bytes(os.urandom(4096 * 10)), "cannot be read with this key"),
        (lambda path: (path.unlink(), path.mkdir()), "is a folder"),
        (lambda path: (path.unlink(), sqlite3.connect(path).execute("CREATE TABLE a (b)")), "plain SQLite file"),
    ],
)
def test_a_database_that_is_none(desk: Desk, damage: object, why: str) -> None:
    identity = desk.replayed()
    assert callable(damage)
    damage(desk.database)
    held = desk.database.read_bytes() if desk.database.is_file() else b""
    for words in (["list"], ["show", identity], ["replay", desk.script(*SHORT)]):
        refused(desk.say(*words), str(desk.database), why)
    assert not held or desk.database.read_bytes() == held


def test_a_database_of_another_key(desk: Desk) -> None:
    desk.replayed()
    (desk.home / "other.key").write_text("ab" * 32)
    refused(desk.say("list", "--key-file", "other.key"), str(desk.database), "encrypted with another key")
    refused(desk.say("list", "--key-file", "no.key"), "no.key cannot be read: No such file", "recovery key")
    (desk.home / "bad.key").write_text("secret")
    refused(desk.say("list", "--key-file", "bad.key"), "bad.key holds no key")


def unlocked(desk: Desk) -> dbapi2.Connection:
    """Open the journal as another program that has its key."""
    database = dbapi2.connect(str(desk.database), isolation_level=None)
    database.execute(f"PRAGMA key=\"x'{(desk.home / 'test.key').read_text().strip()}'\"")
    return database


def test_a_database_of_a_newer_program(desk: Desk) -> None:
    identity = desk.replayed()
    database = unlocked(desk)
    database.execute("UPDATE schema_info SET number = 99, program = '9.9.9'")
    database.close()
    refused(desk.say("show", identity), "was written by discorecorder 9.9.9 (schema 99)", "nothing was changed")


def test_a_database_that_another_program_has_locked(desk: Desk) -> None:
    desk.replayed()
    database = unlocked(desk)
    database.execute("BEGIN IMMEDIATE")
    script = desk.script(*SHORT)
    refused(desk.say("replay", script), "is locked by another program. Close the other program or wait")
    assert len(desk.say("list").lines) == 1, "it can still be read"
    database.execute("ROLLBACK")
    database.close()
    assert desk.say("replay", script).status == 0


@pytest.mark.parametrize("path", ["no folder/o.pdf", ".", "/proc/o.pdf", "long/" + "x" * 300])
@pytest.mark.parametrize(
    ("option", "remedy"), [("--pdf", "report {} --pdf FILE"), ("--json", "export {} --format json -o")]
)
def test_an_output_that_cannot_be_written_leaves_the_record(desk: Desk, option: str, remedy: str, path: str) -> None:
    (desk.home / "long").mkdir()
    told = desk.say("replay", desk.script(*SHORT), option, path)
    assert told.status == 1
    identity = told.json["id"]
    assert f"the discogram is recorded, but {path} cannot be written" in told.err
    assert f"discorecorder {remedy.format(identity)}" in told.err
    assert desk.say("show", identity).status == 0
    refused(desk.say("report", identity, "--pdf", path), path, "choose a place that can be written")
    assert not list(desk.home.rglob(".*")), "no draft is left"


SMALL_DISK = """
import sys
from pathlib import Path
import subprocess
from tests.desk import Desk, SHORT
home = Path(sys.argv[1])
subprocess.run(["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", str(home)], check=True)
desk = Desk(home)
notes = [f"09:15:{at:02} radiologist: note {'word ' * 150}" for at in range(60)]
script = desk.script(*SHORT, *notes)
first = desk.say("replay", script)
while (told := desk.say("replay", script)).status == 0:
    pass
print(told.out == "", told.err)
ids = [one["id"] for one in desk.say("list").lines]
print(first.json["id"] in ids, len(ids) > 0)
print([desk.say("show", one).json["summary"] is not None and len(desk.say("show", one).json["records"]) for one in ids])
print(desk.say("verify").out)
"""


def apart(code: str, *words: str | Path) -> list[str]:
    """Run code in a process that has a name space of its own for mounts, and return the lines it printed."""
    command = ["unshare", "--map-root-user", "--mount", sys.executable, "-c", code, *map(str, words)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_a_full_disk_in_the_midst_of_a_replay_keeps_what_was_recorded(tmp_path: Path) -> None:
    told = apart(SMALL_DISK, tmp_path)
    assert told[0].startswith("True discorecorder: ")
    assert "full" in told[0] or "no room left" in told[0]
    assert "free space" in " ".join(told[:2]).lower() or "Free some space" in told[0]
    assert told[-4] == "True True"
    assert set(json.loads(told[-3])) == {63}
    assert json.loads(told[-2]) == {"intact": True, "breaks": []}


READ_ONLY = """
import sys
from pathlib import Path
import subprocess
from tests.desk import Desk, SHORT
desk = Desk(Path(sys.argv[1]))
desk.replayed()
script = desk.script(*SHORT)
home = str(desk.home)
subprocess.run(["mount", "--bind", home, home], check=True)
subprocess.run(["mount", "-o", "remount,bind,ro", home], check=True)
for words in (["list"], ["replay", script], ["--database", "new.db", "replay", script]):
    told = desk.say(*words)
    print(told.status, told.out, told.err)
"""


def test_a_read_only_disk_is_told(tmp_path: Path) -> None:
    told = [line for line in apart(READ_ONLY, tmp_path) if line]
    assert len(told) == 3
    assert all(line.startswith("1  discorecorder: ") for line in told)
    assert all("read-only" in line.lower() for line in told)


TWO = """
import sys
from pathlib import Path
from discorecorder.model.entries import Note
from discorecorder.model.journal import Journal
from discorecorder.recorder import By, Recorder
where, key, identity, name = sys.argv[1:]
with Journal.open(where, key=Path(key), create=False) as journal:
    recorder = Recorder.resume(journal, identity)
    for number in range(25):
        recorder.record([Note(f"{name} {number}")], By("Dr A", "radiologist", "typed"))
"""


def test_two_programs_append_to_one_discogram_and_neither_loses(desk: Desk) -> None:
    identity = desk.replayed()
    command = [sys.executable, "-c", TWO, str(desk.database), str(desk.home / "test.key"), identity]
    both = [subprocess.Popen([*command, name]) for name in ("one", "two")]
    assert [one.wait(60) for one in both] == [0, 0]
    records = desk.say("show", identity).json["records"]
    assert [one["number"] for one in records] == list(range(1, 54))
    said = [one["entry"]["words"] for one in records[3:]]
    for name in ("one", "two"):
        assert [words for words in said if words.startswith(name)] == [f"{name} {number}" for number in range(25)]
    assert desk.say("verify").status == 0


def test_a_bad_settings_file_is_named(desk: Desk) -> None:
    settings = desk.home / "settings.toml"
    settings.write_text("papper = 'A4'\n")
    desk.environment["DISCORECORDER_SETTINGS"] = str(settings)
    refused(desk.say("list"), "settings.toml: no setting is called papper")


def test_a_site_file_that_is_not_there_is_named(desk: Desk) -> None:
    settings = desk.home / "settings.toml"
    settings.write_text(f"criteria_file = {str(desk.home / 'gone.toml')!r}\n")
    desk.environment["DISCORECORDER_SETTINGS"] = str(settings)
    refused(desk.say("criteria"), "gone.toml")
    refused(desk.say("replay", desk.script(*SHORT)), "gone.toml")
    assert not desk.database.exists()


def test_a_moved_database_is_found_where_it_is_named(desk: Desk) -> None:
    identity = desk.replayed()
    moved = desk.home / "moved here.db"
    shutil.move(desk.database, moved)
    refused(desk.say("show", identity), "There is no journal")
    assert desk.say("show", identity, "--database", moved).status == 0
