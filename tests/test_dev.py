"""The commands of dev.py: which there are, what they run, and what they say when something is wrong."""

import os
import shutil
import socket
import subprocess
import sys
import time
import venv
from collections.abc import Sequence
from pathlib import Path

import pytest

import dev
from set_up import packages, step

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Take the place of every command that dev.py would run; all of them succeed."""
    commands: list[list[str]] = []

    def note(words: Sequence[str | Path], *_: Path, **__: str) -> int:
        commands.append([str(word) for word in words])
        return 0

    monkeypatch.setattr(dev, "within", note)
    monkeypatch.setattr(dev, "set_up", lambda is_for_tests: None)
    return commands


@pytest.mark.parametrize("version", [(3, 10, 14), (3, 9, 2), (2, 7, 18)])
def test_a_python_that_is_too_old_is_refused_before_anything_is_touched(
    version: tuple[int, ...], ran: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert dev.main(["demo"], version) == 1
    told = capsys.readouterr().err
    assert f"needs Python 3.11 or newer, and this is {'.'.join(map(str, version))}" in told
    assert "python3.13 dev.py demo" in told
    assert ran == []


@pytest.mark.parametrize(("words", "status"), [([], 2), (["dance"], 2), (["--help"], 0), (["-h"], 0)])
def test_without_a_known_command_the_commands_are_told(
    words: list[str], status: int, ran: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert dev.main(words) == status
    told = capsys.readouterr().out
    assert all(f"dev.py {command}" in told for command in dev.COMMANDS)
    assert ran == []


def test_a_failed_set_up_ends_with_the_step_the_reason_and_the_remedy(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(is_for_tests: bool) -> None:
        raise step.SetUpError("unpack", "the disk is full", "make room")

    monkeypatch.setattr(dev, "set_up", fail)
    assert dev.main(["run"]) == 1
    assert capsys.readouterr().err == "Could not unpack.\n  Why:        the disk is full\n  What to do: make room\n"


def test_being_interrupted_is_no_crash(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupt(is_for_tests: bool) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(dev, "set_up", interrupt)
    assert dev.main(["run"]) == 130
    assert capsys.readouterr().err == "\nStopped.\n"


@pytest.mark.parametrize("command", list(dev.COMMANDS))
def test_only_the_tests_ask_for_the_programs_that_tests_need(
    command: str, ran: list[list[str]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(dev, "ROOT", tmp_path)

    def note(is_for_tests: bool) -> None:
        asked.append(is_for_tests)

    monkeypatch.setattr(dev, "set_up", note)
    assert dev.main([command]) == 0
    assert asked == [command == "test"]


def test_run_and_bench_hand_their_words_on(ran: list[list[str]]) -> None:
    assert dev.main(["run", "list", "--limit", "3"]) == 0
    assert dev.main(["bench", "append"]) == 0
    assert [words[1:] for words in ran] == [
        ["-P", "-m", "discorecorder", "list", "--limit", "3"],
        ["-m", "bench", "append"],
    ]


def test_words_and_pictures_run_in_the_environment_with_the_words_behind_them(ran: list[list[str]]) -> None:
    assert dev.main(["words", "fr"]) == 0
    assert dev.main(["pictures", "room", "start"]) == 0
    assert [words[1:] for words in ran] == [
        ["-m", "set_up.words", "fr"],
        ["-m", "tests.pictures", "room", "start"],
    ]


def test_shell_runs_its_words_inside_the_environment(ran: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHELL", "/bin/a-shell")
    monkeypatch.setenv("COMSPEC", "/bin/a-shell")
    dev.main(["shell", "ruff", "--version"])
    dev.main(["shell"])
    assert ran == [["ruff", "--version"], ["/bin/a-shell"]]


def test_run_and_shell_start_where_the_caller_stands_and_take_no_code_from_there(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "discorecorder.py").write_text("raise SystemExit('not the program')", encoding="utf-8")
    (tmp_path / "procedure.txt").write_text("discogram: sacral\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(dev, "set_up", lambda is_for_tests: None)
    monkeypatch.setattr(dev, "venv_program", lambda name: Path(sys.executable))
    assert dev.main(["run", "replay", "procedure.txt"]) == 1
    assert "procedure.txt: line 1: " in capfd.readouterr().err
    assert dev.main(["shell", sys.executable, "-c", "import os; print(os.getcwd())"]) == 0
    assert Path(capfd.readouterr().out.strip()).samefile(tmp_path)


def test_every_check_runs_even_when_one_has_failed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    commands: list[str] = []

    def fail_mypy(words: Sequence[str | Path], **_: str) -> int:
        commands.append(" ".join(map(str, words)))
        return int(words[0] == "mypy")

    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "within", fail_mypy)
    assert dev.test([]) == 1
    assert commands[:4] == ["ruff check .", "ruff format --check .", "mypy", "lint-imports"]
    assert f" -m pytest -n {dev.workers()} --cov" in commands[4]
    assert "coverage_floor.py coverage.json" in commands[5]
    summary = capsys.readouterr().out.split("\n---\n")[1].splitlines()
    assert [line.split()[-3] for line in summary] == ["held", "held", "FAILED", "held", "held", "held"]


@pytest.mark.parametrize(("processors", "workers"), [(2, 3), (8, 9), (None, 2)])
def test_one_test_more_than_there_are_processors_runs_at_once(
    processors: int | None, workers: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: processors)
    assert dev.workers() == workers


def test_an_old_report_of_coverage_proves_nothing(
    ran: list[list[str]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    (tmp_path / "coverage.json").write_text("{}", encoding="utf-8")
    assert dev.test([]) == 0
    assert not (tmp_path / "coverage.json").exists()


def test_words_behind_test_are_for_pytest_alone(ran: list[list[str]]) -> None:
    assert dev.test(["tests/test_dev.py", "-x"]) == 0
    assert len(ran) == 1
    assert ran[0][-4:] == ["-m", "pytest", "tests/test_dev.py", "-x"]


def test_tests_under_root_see_no_network_but_their_own() -> None:
    words = dev.without_network()
    if not words:
        assert sys.platform != "linux" or os.geteuid() != 0
        return
    code = "import socket; print([name for _, name in socket.if_nameindex()])"
    seen = subprocess.run([*words, sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert seen.stdout == "['lo']\n"
    assert "lo" in [name for _, name in socket.if_nameindex()]


def test_demo_records_into_a_database_of_its_own_and_says_where_everything_is(
    ran: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "display_opener", list)
    assert dev.main(["demo"]) == 0
    database, pdf = tmp_path / "demo" / "discograms.db", tmp_path / "roadmap.pdf"
    assert len(ran) == 1
    assert ran[0][1:5] == ["-m", "discorecorder", "--database", str(database)]
    assert ran[0][5:] == ["replay", str(tmp_path / "resources" / "demonstration" / "lumbar.txt"), "--pdf", str(pdf)]
    told = capsys.readouterr().out
    assert all(str(place) in told for place in (database, pdf, tmp_path / "demo" / "discograms.key"))
    assert "There is no display here, so nothing was opened." in told


def test_demo_opens_the_road_map_where_there_is_a_screen(
    ran: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "display_opener", lambda: ["a-viewer"])
    assert dev.main(["demo"]) == 0
    assert ran[1] == ["a-viewer", str(tmp_path / "roadmap.pdf")]
    assert "no display" not in capsys.readouterr().out


def test_demo_that_could_not_record_says_how_to_begin_afresh(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "within", lambda words, **_: 1)
    assert dev.demo([]) == 1
    assert f"delete the folder {tmp_path / 'demo'}" in capsys.readouterr().err


def test_demo_takes_no_words(ran: list[list[str]], capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.demo(["please"]) == 2
    assert "please" in capsys.readouterr().err
    assert ran == []


@pytest.mark.parametrize(
    ("platform", "variables", "opener"),
    [
        ("win32", {}, ["startfile"]),
        ("darwin", {}, ["open"]),
        ("darwin", {"SSH_CONNECTION": "10.0.0.1"}, []),
        ("linux", {"DISPLAY": ":0"}, ["xdg-open"]),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, ["xdg-open"]),
        ("linux", {}, []),
    ],
)
def test_a_document_is_opened_only_where_somebody_can_see_it(
    platform: str, variables: dict[str, str], opener: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SSH_CONNECTION"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    assert dev.display_opener() == opener


def test_a_second_start_checks_its_set_up_within_two_seconds(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "set_up", tmp_path / "set_up")
    for name in ("dev.py", "requirements.lock", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    venv.create(tmp_path / ".venv", symlinks=os.name != "nt")
    stamp = "import json; from set_up import packages as p; (p.VENV / p.STAMP).write_text(json.dumps(p.wanted()))"
    subprocess.run([sys.executable, "-c", stamp], cwd=tmp_path, check=True)
    code = "import sys; print(sys.prefix)"
    began = time.monotonic()
    words = [sys.executable, "dev.py", "shell", "python", "-c", code]
    told = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    assert time.monotonic() - began < 2
    assert told.splitlines()[-1] == str(tmp_path / ".venv")


def test_the_exit_status_of_the_words_is_that_of_dev_py(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packages, "VENV", Path(sys.prefix))
    assert dev.within([sys.executable, "-c", "import sys; sys.exit(7)"]) == 7


def test_ci_without_a_new_enough_python_says_what_is_missing(tmp_path: Path) -> None:
    for name in ("python3", "python3.11"):
        (tmp_path / name).write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    bash, dirname = shutil.which("bash"), shutil.which("dirname")
    assert bash is not None
    assert dirname is not None
    (tmp_path / "dirname").symlink_to(dirname)
    ended = subprocess.run(
        [bash, ROOT / ".ci" / "run"], env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 1
    assert "Python 3.11 or newer was not found" in ended.stderr
