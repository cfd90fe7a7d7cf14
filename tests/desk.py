"""A desk with a terminal: it runs the commands in a home of its own, in this process or in one of their own."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from discorecorder.cli import run

DEMONSTRATIONS = Path(__file__).resolve().parent.parent / "resources" / "demonstration"
LUMBAR = DEMONSTRATIONS / "lumbar.txt"
SHORT = ("discogram: lumbar", "09:12:00 radiologist: level L4-5", "09:14:00 radiologist: opening pressure 18 psi")


class Told(NamedTuple):
    """What a command answered: its exit status, standard output, standard error."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON value on standard output; there must be nothing else."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        """The JSON lines on standard output."""
        return [json.loads(line) for line in self.out.splitlines()]


class Desk:
    """A user with a home folder; ``has_key_file`` names a key file in the environment: no keyring is asked."""

    def __init__(self, home: Path, *, has_key_file: bool = True) -> None:
        self.home = home
        self.database = home / "data" / "discorecorder" / "discorecorder.db"
        self.environment = {
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_DATA_HOME": str(home / "data"),
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        }
        if has_key_file:
            self.environment["DISCORECORDER_KEY_FILE"] = str(home / "test.key")

    def say(self, *words: str | Path) -> Told:
        """Run a command in this process."""
        out, err = io.StringIO(), io.StringIO()
        with pytest.MonkeyPatch.context() as patch:
            for name in ("DISCORECORDER_DATABASE", "DISCORECORDER_SETTINGS", "DISCORECORDER_KEY_FILE"):
                patch.delenv(name, raising=False)
            for name, value in self.environment.items():
                patch.setenv(name, value)
            patch.chdir(self.home)
            with redirect_stdout(out), redirect_stderr(err):
                status = run([str(word) for word in words])
        return Told(status, out.getvalue(), err.getvalue())

    def start(self, *words: str | Path | bytes, **other: Any) -> subprocess.Popen[bytes]:
        """Start a command as a process of its own."""
        surroundings = {
            name: held for name, held in os.environ.items() if not name.startswith(("DISCORECORDER", "LC_"))
        }
        surroundings |= self.environment | other.pop("environment", {})
        pipes: dict[str, Any] = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        command = [sys.executable, "-m", "discorecorder", *words]
        return subprocess.Popen(command, cwd=self.home, env=surroundings, **(pipes | other))

    def run(self, *words: str | Path | bytes, **other: Any) -> Told:
        """Run a command as a process of its own, to its end."""
        with self.start(*words, **other) as begun:
            out, err = begun.communicate(timeout=120)
        return Told(begun.returncode, (out or b"").decode("ascii"), (err or b"").decode("utf-8"))

    def script(self, *lines: str, name: str = "procedure.txt") -> Path:
        """Write a procedure script and return its path."""
        path = self.home / name
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    def replayed(self, *lines: str) -> str:
        """Replay a script of these lines, or the short one, and return the id of the discogram."""
        told = self.say("replay", self.script(*(lines or SHORT)))
        assert told.status == 0, told.err
        found: str = told.json["id"]
        return found


def refused(told: Told, *words: str) -> None:
    """Expect a refusal in one sentence or more, with these words in it, and nothing on standard output."""
    assert told.status == 1, told
    assert told.out == ""
    assert told.err.startswith("discorecorder: ")
    assert "Traceback" not in told.err
    for one in words:
        assert one in told.err
