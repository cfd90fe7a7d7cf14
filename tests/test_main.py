"""The program as a process: whatever becomes of its output and its locale, it ends with a status and no traceback."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discorecorder.__main__ import main
from discorecorder.cli_parse import json_of
from tests.desk import LUMBAR, SHORT, Desk

PATIENCE_S = 60

NAMES = "patient: name=\u7530\u4e2d^\u0641\u0627\u0637\u0645\u0629 M\u00fcller; mrn=00-1"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def piped(desk: Desk, line: str, unbuffered: str = "") -> tuple[list[int], str]:
    """Run a line of shell in which $D is the program; return the status of each part, and standard error."""
    script = f"D='{sys.executable} -m discorecorder'; {line}; echo \"${{PIPESTATUS[@]}}\" >&3"
    surroundings = os.environ | desk.environment | {"PYTHONUNBUFFERED": unbuffered}
    read, write = os.pipe()
    command = ["bash", "-c", f"exec 3>&{write}; {script}"]
    done = subprocess.run(command, cwd=desk.home, env=surroundings, pass_fds=[write], capture_output=True, check=False)
    os.close(write)
    with os.fdopen(read) as told:
        return [int(status) for status in told.read().split()], done.stderr.decode()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("$D parse 'pain 6' | true", 0),
        ("$D criteria | head -1", 0),
        ("$D criteria | true", 0),
        ("$D --help | true", 0),
        ("$D parse 'pain 6' >&-", 0),
        ("$D criteria >&-", 0),
        ("$D parse 'pain 11' 2>&-", 1),
        ("$D show zz 2>&-", 1),
        ("$D show zz >&- 2>&-", 1),
    ],
)
def test_a_reader_that_has_gone_is_no_error(desk: Desk, line: str, expected: int) -> None:
    for unbuffered in ("", "1"):
        statuses, err = piped(desk, line, unbuffered)
        assert (statuses[0], err) == (expected, "")


@pytest.mark.parametrize("words", ["parse 'pain 6'", "criteria"])
def test_an_output_on_a_full_disk_is_an_error(desk: Desk, words: str) -> None:
    statuses, err = piped(desk, f"$D {words} > /dev/full")
    assert statuses == [1]
    assert err == "discorecorder: the output cannot be written: No space left on device; send it to another place\n"


def test_a_resource_that_is_missing_is_no_fault_of_the_output() -> None:
    lines = (
        "import sys",
        "from discorecorder import __main__ as program",
        "from discorecorder.assets import asset",
        "program._run = lambda _: len(str(asset('speech', 'none.json')))",
        "sys.exit(program.main())",
    )
    ended = subprocess.run(
        [sys.executable, "-c", "; ".join(lines)], check=False, capture_output=True, text=True, timeout=PATIENCE_S
    )
    told = "discorecorder: The resource speech/none.json is missing; install discorecorder again.\n"
    assert (ended.returncode, ended.stderr) == (1, told)


def test_a_refusal_stays_a_refusal_when_nobody_reads_why(desk: Desk) -> None:
    for words in ("parse 'pain 11'", "show zz"):
        statuses, _ = piped(desk, f"$D {words} 2>&1 >/dev/null | true")
        assert statuses[0] == 1
        assert piped(desk, f"$D {words} 2>/dev/full")[0] == [1]
    assert piped(desk, "$D criteria >/dev/full 2>/dev/full")[0] == [1]


def test_a_recorded_procedure_gets_its_road_map_though_nobody_reads_the_id(desk: Desk) -> None:
    statuses, _ = piped(desk, f"$D replay '{desk.script(*SHORT)}' --json out.json | true", "1")
    assert statuses[0] == 0
    assert (desk.home / "out.json").exists()


@pytest.mark.parametrize(
    "locale", [{"LC_ALL": "C"}, {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}]
)
def test_names_in_any_script_pass_through_a_terminal_that_has_only_ascii(desk: Desk, locale: dict[str, str]) -> None:
    script = desk.script(*SHORT[:1], NAMES, *SHORT[1:], name="\u0645\u0644\u0641 \u6587.txt")
    told = desk.run("replay", os.fsencode(script), "--json", os.fsencode("\u540d \u00e9.json"), environment=locale)
    assert told.status == 0, told.err
    identity = told.json["id"]
    (one,) = desk.run("list", "--find", "muller", environment=locale).lines
    assert one["patient_name"] == "\u7530\u4e2d^\u0641\u0627\u0637\u0645\u0629 M\u00fcller"
    assert desk.run("show", identity, environment=locale).json["id"] == identity
    assert desk.run("report", identity, "--pdf", b"karte \xc3\xa9.pdf", environment=locale).status == 0
    assert (desk.home / "karte \u00e9.pdf").read_bytes().startswith(b"%PDF-")
    bad = desk.script("discogram: lumbar", "09:12 radiologist: \u75bc\u75db 7")
    told = desk.run("replay", bad, environment=locale)
    assert told.status == 1
    assert "line 2" in told.err
    found = desk.run("list", "--find", "\u7530".encode(), environment=locale)
    assert found.status in {0, 2}, "a terminal without letters cannot ask for them"
    assert "Traceback" not in found.err


@pytest.mark.parametrize(
    "words", [[b"\xff"], [b"parse", b"pain \xff"], [b"show", b"\xff"], [b"list", b"--find", b"\xff"]]
)
def test_bytes_that_are_no_text_are_refused(desk: Desk, words: list[bytes]) -> None:
    told = desk.run(*words)
    assert told.status in {1, 2}
    assert told.out == ""
    assert "Traceback" not in told.err


def test_file_names_need_not_be_text(desk: Desk) -> None:
    script = os.fsencode(desk.home) + b"/\xff.txt"
    with open(script, "w", encoding="utf-8") as opened:  # noqa: PTH123  (the name is bytes)
        opened.write("\n".join(SHORT))
    database = os.fsencode(desk.home) + b"/\xfe.db"
    told = desk.run("replay", script, "--database", database)
    assert told.status == 0, told.err
    assert desk.run("--database", database, "verify").status == 0


def interrupted(begun: subprocess.Popen[bytes]) -> tuple[bytes, bytes]:
    """Interrupt a process as somebody at a keyboard does: again where the first came just before it began to wait."""
    for _ in range(PATIENCE_S):
        begun.send_signal(signal.SIGINT)
        try:
            return begun.communicate(timeout=1)
        except subprocess.TimeoutExpired:
            continue
    raise TimeoutError("it does not end")


def test_an_interruption_keeps_what_was_recorded_and_says_so(desk: Desk) -> None:
    fifo = desk.home / "script.txt"
    os.mkfifo(fifo)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # what runs in the background ignores it
    with desk.start("replay", fifo) as begun, fifo.open("w"):
        signal.signal(signal.SIGINT, before)
        _, err = interrupted(begun)
    assert begun.returncode == 130
    assert err.decode() == "discorecorder: interrupted; what was recorded before is kept\n"


anything: st.SearchStrategy[object] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(shown=anything)
def test_what_parse_writes_is_the_json_of_the_library(shown: object) -> None:
    assert json.loads(json_of(shown)) == shown
    assert json_of(shown).isascii()
    assert json_of([{"kind": "level", "pain": 7, "role": None}]) == '[{"kind": "level", "pain": 7, "role": null}]'


def test_an_installed_program_and_a_module_are_the_same(desk: Desk) -> None:
    beside = Path(sys.executable).with_name("discorecorder")
    done = subprocess.run([beside, "parse", "pain 6"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == tuple(desk.run("parse", "pain 6"))


def test_parse_waits_for_nothing_that_it_does_not_need(desk: Desk) -> None:
    heavy = (
        "sqlalchemy",
        "reportlab",
        "argparse",
        "dataclasses",
        "typing",
        "enum",
        "decimal",
        "datetime",
        "re",
        "keyring",
    )
    code = (
        "import sys; from discorecorder.__main__ import main; sys.argv = ['discorecorder', 'parse', '1.4 mils pain 7'];"
        f"main(); print([name for name in {heavy} if name in sys.modules])"
    )
    # Without site, whose hooks (that of the coverage among them) load what they like.
    places = os.pathsep.join(path for path in sys.path if path)
    surroundings = os.environ | {"PYTHONPATH": places}
    command = [sys.executable, "-S", "-c", code]
    done = subprocess.run(command, env=surroundings, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[1] == "[]"


def test_the_program_answers_in_this_process_too(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def said(*words: str) -> int:
        monkeypatch.setattr(sys, "argv", ["discorecorder", *words])
        return main()

    assert said("parse", "pain 6") == 0
    assert capsys.readouterr().out == '[{"kind": "reading", "pain": 6}]\n'
    assert said("parse", "pain 11") == 1
    assert said("parse", "-5") == 1
    assert said("windows") == 2


def test_output_that_ends_in_the_midst_is_told_apart(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A reader that goes, a disk that is full and a user who interrupts, each while the words are written."""
    import discorecorder.__main__ as program

    dropped: list[Any] = []
    monkeypatch.setattr(program, "_drop", dropped.append)
    for error, status in ((BrokenPipeError(), 0), (OSError(28, "No space left"), 1), (KeyboardInterrupt(), 130)):

        def fail(words: list[str], error: BaseException = error) -> int:
            raise error

        monkeypatch.setattr(program, "_run", fail)
        assert main() == status
    assert dropped == [sys.stdout, sys.stdout]


def test_a_whole_demonstration_as_a_process(desk: Desk) -> None:
    told = desk.run("replay", LUMBAR, "--pdf", "road map.pdf")
    assert told.status == 0, told.err
    assert (desk.home / "road map.pdf").read_bytes().startswith(b"%PDF-")
