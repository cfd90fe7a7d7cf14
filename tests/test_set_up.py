"""Setting a machine up: from nothing, once more, after a change, and when a step fails."""

import base64
import hashlib
import importlib.util
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from set_up import packages, step, system

BACKEND = """
import zipfile

def build_editable(folder, config_settings=None, metadata_directory=None):
    name = "discorecorder-9.9-py3-none-any.whl"
    with zipfile.ZipFile(folder + "/" + name, "w") as wheel:
        info = "discorecorder-9.9.dist-info/"
        wheel.writestr(info + "METADATA", "Metadata-Version: 2.1\\nName: discorecorder\\nVersion: 9.9\\n")
        wheel.writestr(info + "WHEEL", "Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\n")
        wheel.writestr(info + "RECORD", "")
        wheel.writestr("_discorecorder.pth", ".")
    return name
"""


def put_wheel(folder: Path, name: str) -> str:
    """Write the smallest wheel there can be and return the line of a lock that asks for it."""
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}-1.0-py3-none-any.whl"
    info = f"{name}-1.0.dist-info"
    files = {
        f"{name}.py": f"NAME = {name!r}\n",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = [
        f"{file},sha256={base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b'=').decode()},"
        for file, text in files.items()
    ]
    with zipfile.ZipFile(path, "w") as wheel:
        for file, text in files.items():
            wheel.writestr(file, text)
        wheel.writestr(f"{info}/RECORD", "\n".join([*record, f"{info}/RECORD,,"]))
    return f"{name}==1.0 --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout of its own with two small packages in the lock, on a machine that has no network."""
    (tmp_path / "backend.py").write_text(BACKEND, encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(
        '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n', encoding="utf-8"
    )
    wheels = tmp_path / "wheels"
    lock = put_wheel(wheels, "pebble") + put_wheel(wheels, "gravel")
    (tmp_path / "requirements.lock").write_text(lock, encoding="utf-8")
    monkeypatch.setattr(packages, "ROOT", tmp_path)
    monkeypatch.setattr(packages, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(packages, "LOCK", tmp_path / "requirements.lock")
    monkeypatch.setattr(system, "is_debian", lambda: False)
    for name in [name for name in os.environ if name.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(wheels))
    return tmp_path


def can_import(name: str) -> bool:
    """Tell whether the environment has a module."""
    words = [str(packages.venv_program("python")), "-c", f"import {name}"]
    return subprocess.call(words, stderr=subprocess.DEVNULL) == 0


def test_a_machine_is_set_up_from_nothing_then_kept_up_with_the_lock(
    checkout: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    packages.set_up(is_for_tests=False)
    assert can_import("pebble")
    assert can_import("gravel")
    assert not can_import("setuptools"), "only what is locked may be there"
    assert "install the locked packages: done" in capfd.readouterr().out

    packages.set_up(is_for_tests=False)
    assert capfd.readouterr().out == "", "a second run has nothing to do and nothing to say"

    lock = checkout / "requirements.lock"
    lock.write_text(lock.read_text(encoding="utf-8").splitlines(keepends=True)[0], encoding="utf-8")
    packages.set_up(is_for_tests=False)
    assert can_import("pebble")
    assert not can_import("gravel"), "what has left the lock leaves the environment"
    assert "make the environment" not in capfd.readouterr().out

    (checkout / "pyproject.toml").write_text(
        (checkout / "pyproject.toml").read_text(encoding="utf-8") + "# changed\n", encoding="utf-8"
    )
    packages.set_up(is_for_tests=False)
    told = capfd.readouterr().out
    assert "install discorecorder itself: done" in told
    assert "locked packages" not in told


def test_a_download_that_differs_from_the_lock_stops_the_set_up_and_is_not_taken_for_done(checkout: Path) -> None:
    (checkout / "requirements.lock").write_text(f"pebble==1.0 --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    with pytest.raises(step.SetUpError) as failed:
        packages.set_up(is_for_tests=False)
    told = str(failed.value)
    assert told.startswith("Could not install the locked packages.\n  Why:        ERROR: THESE PACKAGES DO NOT MATCH")
    assert "What to do: A download differs from the locked one." in told
    assert packages.standing() == {}


def test_a_package_without_a_build_for_this_machine_is_named(checkout: Path) -> None:
    (checkout / "requirements.lock").write_text(f"boulder==1.0 --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    with pytest.raises(step.SetUpError, match=r"No matching distribution found for boulder==1\.0"):
        packages.set_up(is_for_tests=False)


def stamped(checkout: Path) -> Path:
    """Make it look as if the checkout had been set up, and return its stamp."""
    python = packages.venv_program("python")
    python.parent.mkdir(parents=True)
    python.touch()
    stamp = checkout / ".venv" / packages.STAMP
    stamp.write_text(json.dumps(packages.wanted()), encoding="utf-8")
    return stamp


def test_an_environment_whose_stamp_matches_is_taken_as_it_is(checkout: Path) -> None:
    stamped(checkout)
    assert packages.standing() == packages.wanted()


@pytest.mark.parametrize(
    ("file", "part"), [("requirements.lock", "packages"), ("pyproject.toml", "project")], ids=["lock", "project"]
)
def test_a_changed_file_makes_its_own_part_stale(checkout: Path, file: str, part: str) -> None:
    stamped(checkout)
    (checkout / file).write_text("changed", encoding="utf-8")
    want, have = packages.wanted(), packages.standing()
    assert [name for name in want if want[name] != have[name]] == [part]


def test_a_checkout_that_was_moved_is_set_up_anew(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stamped(checkout)
    have = packages.standing()
    monkeypatch.setattr(packages, "VENV", checkout / "elsewhere")
    assert packages.wanted()["interpreter"] != have["interpreter"]


@pytest.mark.parametrize("content", ["", "{", "[1]", "\ufeff"])
def test_a_damaged_stamp_counts_for_nothing(checkout: Path, content: str) -> None:
    stamped(checkout).write_text(content, encoding="utf-8")
    assert packages.standing() == {}


def test_an_environment_that_lost_its_python_counts_for_nothing(checkout: Path) -> None:
    stamped(checkout)
    packages.venv_program("python").unlink()
    assert packages.standing() == {}


def test_the_environment_that_runs_dev_py_is_not_pulled_from_under_it(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "prefix", str(checkout / ".venv"))
    with pytest.raises(step.SetUpError, match=r"run dev\.py with the Python of the system"):
        packages.make_environment()


def test_a_python_without_pip_on_debian_gets_the_line_to_run(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(step.SetUpError) as failed:
        packages.make_environment()
    assert "neither ensurepip nor pip" in str(failed.value)
    assert "sudo apt-get install --no-install-recommends python3-venv" in str(failed.value)
    assert not (checkout / ".venv").exists()


def test_a_python_with_pip_but_without_ensurepip_is_enough(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    find = importlib.util.find_spec
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None if name == "ensurepip" else find(name))
    packages.set_up(is_for_tests=False)
    assert can_import("pebble")


def test_missing_system_packages_are_found_by_their_files(tmp_path: Path) -> None:
    (tmp_path / "usr/lib/jvm/java-17/bin").mkdir(parents=True)
    (tmp_path / "usr/lib/jvm/java-17/bin/javac").touch()
    parts = [("usr/lib/jvm/*/bin/javac", "a-jdk"), ("usr/bin/qpdf", "qpdf"), ("usr/bin/fix-qdf", "qpdf")]
    assert system.missing_packages(parts, tmp_path) == ["qpdf"]


def test_nothing_is_asked_of_a_machine_that_has_everything(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system, "missing_packages", lambda _: [])
    monkeypatch.setattr(system, "can_mount_apart", lambda: True)
    system.provide_system(is_for_tests=True)
    assert capsys.readouterr().out == ""


def test_a_machine_without_small_disks_is_told_what_the_tests_lack(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(system, "is_debian", lambda: True)
    monkeypatch.setattr(system, "missing_packages", lambda _: [])
    monkeypatch.setenv("PATH", str(tmp_path))
    unshare = tmp_path / "unshare"
    for status, said in [(1, "read-only disks will fail"), (0, "")]:
        unshare.write_text(f"#!/bin/sh\nexit {status}\n", encoding="utf-8")
        unshare.chmod(0o755)
        system.provide_system(is_for_tests=True)
        assert said in (told := capsys.readouterr().out)
        assert bool(told) == bool(status)
    unshare.unlink()
    system.provide_system(is_for_tests=False)
    assert capsys.readouterr().out == ""
    assert not system.can_mount_apart()


@pytest.fixture
def _debian_without_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "is_debian", lambda: True)
    monkeypatch.setattr(system, "is_debian_root", lambda: False)
    monkeypatch.setattr(
        system, "missing_packages", lambda parts: ["libegl1", "qpdf"] if len(parts) > 30 else ["libegl1"]
    )


@pytest.mark.usefixtures("_debian_without_root")
def test_without_root_the_demonstration_goes_on_and_prints_the_line_for_qt(capsys: pytest.CaptureFixture[str]) -> None:
    system.provide_system(is_for_tests=False)
    assert "sudo apt-get install --no-install-recommends libegl1\n" in capsys.readouterr().out


@pytest.mark.usefixtures("_debian_without_root")
def test_without_root_the_tests_stop_and_name_the_line_for_all_they_need() -> None:
    with pytest.raises(step.SetUpError) as failed:
        system.provide_system(is_for_tests=True)
    assert "Could not install 2 system packages." in str(failed.value)
    assert "run   sudo apt-get update && sudo apt-get install --no-install-recommends libegl1 qpdf" in str(failed.value)


def test_as_root_on_debian_they_are_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    installed: list[tuple[str, list[str]]] = []
    monkeypatch.setattr(system, "is_debian", lambda: True)
    monkeypatch.setattr(system, "is_debian_root", lambda: True)
    monkeypatch.setattr(system, "missing_packages", lambda _: ["qpdf"])
    monkeypatch.setattr(system, "install_with_apt", lambda name, names: installed.append((name, names)))
    system.provide_system(is_for_tests=True)
    assert installed == [("install 1 system package", ["qpdf"])]


def test_a_step_shows_what_it_is_at(capfd: pytest.CaptureFixture[str]) -> None:
    code = "print('Collecting pebble==1.0'); print('Collecting gravel==2.0')"
    step.watch("fetch stones", [sys.executable, "-c", code], ((r"Collecting (\S+?)==", "{count} of 2, {0}"),))
    told = capfd.readouterr().out
    assert told.startswith("fetch stones: working (0 s)\n")
    assert "fetch stones: done (" in told


def test_on_a_terminal_the_line_is_rewritten_in_place(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "40")
    progress = step.Progress("fetch stones")
    progress.show("1 of 2, pebble with a very long name that does not fit")
    progress.done()
    first, second = capsys.readouterr().out.removeprefix("\r").split("\r")
    assert first == "fetch stones: 1 of 2, pebble with a ver"
    assert second.rstrip() == "fetch stones: done (0.0 s)"
    assert len(second) == len("\n") + 39


def test_a_silent_step_tells_that_it_is_still_alive(capfd: pytest.CaptureFixture[str]) -> None:
    step.watch("wait", [sys.executable, "-c", "import time; time.sleep(1.2)"])
    assert "wait: done (1." in capfd.readouterr().out


def test_a_failed_step_says_why_and_what_to_do(capfd: pytest.CaptureFixture[str]) -> None:
    code = "import sys; print('writing'); sys.exit('Error: No space left on device')"
    with pytest.raises(step.SetUpError) as failed:
        step.watch("unpack", [sys.executable, "-c", code])
    assert str(failed.value) == (
        "Could not unpack.\n  Why:        Error: No space left on device\n"
        "  What to do: Make room on the disk, then run the same command again."
    )
    assert "    writing\n" in capfd.readouterr().err


def test_a_step_that_fails_without_a_word_tells_its_exit_status() -> None:
    with pytest.raises(step.SetUpError, match="ended with 3 and said nothing"):
        step.watch("unpack", [sys.executable, "-c", "import sys; sys.exit(3)"])


def test_a_program_that_does_not_exist_is_a_failed_step() -> None:
    with pytest.raises(step.SetUpError, match="Could not unpack"):
        step.watch("unpack", ["/nowhere/unpack"])


def test_processes_of_the_environment_find_its_programs_first(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONHOME", "/somewhere")
    variables = packages.environment(QT_QPA_PLATFORM="offscreen")
    assert variables["PATH"].split(os.pathsep)[0] == str(packages.venv_program("python").parent)
    assert variables["VIRTUAL_ENV"] == str(checkout / ".venv")
    assert variables["QT_QPA_PLATFORM"] == "offscreen"
    assert "PYTHONHOME" not in variables
