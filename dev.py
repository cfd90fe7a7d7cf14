#!/usr/bin/env python3
"""Sets up everything that discorecorder needs, then shows it, checks it, measures it or starts it.

python3 dev.py demo    records a demonstration procedure and opens its road map
python3 dev.py test    runs every check that a change must pass (with words behind it: pytest with these words)
python3 dev.py run     starts discorecorder; words behind it are its own
python3 dev.py bench   measures what is promised about speed
python3 dev.py words   collects the words of the screen into the catalogues and compiles them; words fr begins another
python3 dev.py pictures   renders every screen into docs/pictures, as the manual shows it
python3 dev.py shell   opens a shell with the environment active, or runs the words behind it in it

It needs Python 3.11 or newer and nothing else. Set-up fills the folder .venv beside this file; a later start only looks
whether anything has changed since. How it is done is in the folder set_up.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from set_up.packages import environment, set_up, venv_program
from set_up.step import ROOT, SetUpError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

MINIMUM = (3, 11)


def within(words: Sequence[str | Path], folder: Path = ROOT, **more: str) -> int:
    """Run a command inside the environment, at the top of the checkout or in a folder, and return its exit status."""
    sys.stdout.flush()
    # Windows looks a program up in the caller's path, not in the one it is given.
    program = shutil.which(str(words[0]), path=environment()["PATH"]) or str(words[0])
    return subprocess.call([program, *map(str, words[1:])], cwd=folder, env=environment(**more))


def without_network() -> list[str]:
    """Return the words before a command that leave it nothing but the loopback device, where that can be done."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0 or not shutil.which("ip"):
        return []
    alone = ["unshare", "--net", "sh", "-c", 'ip link set lo up && exec "$@"', "sh"]
    return alone if subprocess.call([*alone, "true"], stderr=subprocess.DEVNULL) == 0 else []


def workers() -> int:
    """Return how many tests run side by side: one more than there are processors, for at any moment some only wait."""
    return (os.cpu_count() or 1) + 1


def test(words: Sequence[str]) -> int:
    """Run every check, also after one has failed, and return 0 only if all held."""
    python = venv_program("python")
    pytest: list[str | Path] = [*without_network(), python, "-m", "pytest"]
    if words:
        return within([*pytest, *words], QT_QPA_PLATFORM="offscreen")
    (ROOT / "coverage.json").unlink(missing_ok=True)
    measured = ["-n", str(workers()), "--cov", "--cov-report=", "--cov-report=json:coverage.json"]
    checks: dict[str, list[str | Path]] = {
        "ruff check": ["ruff", "check", "."],
        "ruff format": ["ruff", "format", "--check", "."],
        "mypy": ["mypy"],
        "import-linter": ["lint-imports"],
        "pytest": [*pytest, *measured],
        "coverage floor": [python, "tests/coverage_floor.py", "coverage.json"],
    }
    told = []
    is_good = True
    for name, command in checks.items():
        print(f"\n--- {name}", flush=True)
        began = time.monotonic()
        status = within(command, QT_QPA_PLATFORM="offscreen")
        is_good = is_good and status == 0
        told.append(f"{name:16} {'held' if status == 0 else 'FAILED':8} {time.monotonic() - began:7.1f} s")
    print("\n---", *told, sep="\n", flush=True)
    return 0 if is_good else 1


def demo(words: Sequence[str]) -> int:
    """Record the demonstration procedure in a database of its own, and open the road map."""
    if words:
        print(f"demo takes no words behind it: {' '.join(words)}", file=sys.stderr)
        return 2
    folder, pdf = ROOT / "demo", ROOT / "roadmap.pdf"
    folder.mkdir(exist_ok=True)
    database, key, settings = (folder / f"discograms.{kind}" for kind in ("db", "key", "toml"))
    # The preferences of whoever runs this must not change what is shown.
    settings.touch()
    script = ROOT / "resources" / "demonstration" / "lumbar.txt"
    call: list[str | Path] = [
        venv_program("python"),
        "-m",
        "discorecorder",
        "--database",
        database,
        "replay",
        script,
        "--pdf",
        pdf,
    ]
    print("Recording the demonstration procedure:", flush=True)
    status = within(call, DISCORECORDER_KEY_FILE=str(key), DISCORECORDER_SETTINGS=str(settings))
    if status != 0:
        print(
            f"Could not record it; the lines above say why. To begin afresh, delete the folder {folder}",
            file=sys.stderr,
        )
        return 1
    print(
        f"\nThe road map:         {pdf}\nIts database:         {database}   (encrypted, only for demonstrations)"
        f"\nThe key to it:        {key}\nThe words dictated:   {script}"
    )
    opener = display_opener()
    if not opener:
        print("There is no display here, so nothing was opened.")
    elif opener == ["startfile"] and sys.platform == "win32":
        os.startfile(pdf)
    elif within([*opener, pdf]) != 0:
        print("The PDF could not be opened from here; open it by hand.")
    return 0


def display_opener() -> list[str]:
    """Return the words that open a document for the person at the screen; none where there is no screen."""
    if sys.platform == "win32":
        return ["startfile"]
    if sys.platform == "darwin":
        return [] if os.environ.get("SSH_CONNECTION") else ["open"]
    has_screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return ["xdg-open"] if has_screen and shutil.which("xdg-open") else []


def run(words: Sequence[str]) -> int:
    """Start discorecorder where the caller stands, so that files can be named from there."""
    # Without -P a file in that folder could pass for one of the program's own.
    return within([venv_program("python"), "-P", "-m", "discorecorder", *words], Path.cwd())


def bench(words: Sequence[str]) -> int:
    """Measure what is promised."""
    return within([venv_program("python"), "-m", "bench", *words])


def words(languages: Sequence[str]) -> int:
    """Bring the catalogues of the screen's words up to date, and begin those of further languages."""
    return within([venv_program("python"), "-m", "set_up.words", *languages])


def pictures(screens: Sequence[str]) -> int:
    """Render every screen for the manual, or those that are named."""
    return within([venv_program("python"), "-m", "tests.pictures", *screens], QT_QPA_PLATFORM="offscreen")


def shell(words: Sequence[str]) -> int:
    """Open a shell inside the environment where the caller stands, or run the words in it."""
    usual = os.environ.get("COMSPEC", "cmd.exe") if os.name == "nt" else os.environ.get("SHELL", "/bin/sh")
    return within(words or [usual], Path.cwd())


COMMANDS = {
    "demo": demo,
    "test": test,
    "run": run,
    "bench": bench,
    "words": words,
    "pictures": pictures,
    "shell": shell,
}


def main(words: Sequence[str], version: tuple[int, ...] = sys.version_info[:3]) -> int:
    """Do what the words say and return the exit status: 0 done, 1 not done, 2 wrong use."""
    if version < MINIMUM:
        told = ".".join(map(str, version))
        print(
            f"discorecorder needs Python 3.11 or newer, and this is {told}. Install one and run it by name,",
            file=sys.stderr,
        )
        print(f"for example   python3.13 dev.py {' '.join(words)}", file=sys.stderr)
        return 1
    if not words or words[0] not in COMMANDS:
        print(__doc__)
        return 0 if words in (["-h"], ["--help"]) else 2
    try:
        set_up(is_for_tests=words[0] == "test")
        return COMMANDS[words[0]](words[1:])
    except SetUpError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
