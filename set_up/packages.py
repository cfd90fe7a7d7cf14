"""The environment .venv with the locked packages in it, made once and then only compared with a stamp."""

from __future__ import annotations

import compileall
import hashlib
import importlib.util
import json
import os
import platform
import re
import sys
import sysconfig
from pathlib import Path

from set_up.step import ROOT, SetUpError, watch
from set_up.system import apt_line, install_with_apt, is_debian_root, provide_system

VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = "discorecorder-set-up.json"


def fingerprint(*paths: Path) -> str:
    """Return a digest of the files; one that is missing counts as empty."""
    digest = hashlib.sha256()
    for path in paths:
        content = path.read_bytes() if path.is_file() else b""
        digest.update(b"%d " % len(content) + content)
    return digest.hexdigest()


def wanted() -> dict[str, str]:
    """Return what the environment has to be made for: the interpreter and place, the packages, the project."""
    version = "{}.{}".format(*sys.version_info[:2])
    return {
        "interpreter": f"{platform.python_implementation()} {version} {sys.platform} {platform.machine()} {VENV}",
        "packages": fingerprint(LOCK),
        "project": fingerprint(ROOT / "pyproject.toml"),
    }


def standing() -> dict[str, str]:
    """Return what the environment was made for; empty when there is none that works or its making was interrupted."""
    try:
        stamp = json.loads((VENV / STAMP).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) and venv_program("python").exists() else {}


def venv_program(name: str) -> Path:
    """Return where a program of the environment lies."""
    return VENV / "Scripts" / f"{name}.exe" if os.name == "nt" else VENV / "bin" / name


def site_packages() -> Path:
    """Return the folder of the environment that holds its packages."""
    return Path(sysconfig.get_path("purelib", "venv", {"base": str(VENV)}))


def make_environment() -> None:
    """Make .venv anew, with pip in it or at least reachable.

    Raises:
        SetUpError: this Python cannot, and what it lacks could not be installed.
    """
    step = "make the environment .venv"
    if Path(sys.prefix).resolve() == VENV:
        raise SetUpError(step, "it is the one that runs this very file", "run dev.py with the Python of the system")
    if importlib.util.find_spec("ensurepip") is None and importlib.util.find_spec("pip") is None:
        # Debian keeps both apart from Python itself.
        packages = ["python3-venv"]
        if not is_debian_root():
            raise SetUpError(step, "this Python has neither ensurepip nor pip", f"run   {apt_line(packages)}")
        install_with_apt("install python3-venv", packages)
    importlib.invalidate_caches()
    own_pip = [] if importlib.util.find_spec("ensurepip") else ["--without-pip"]
    watch(step, [sys.executable, "-m", "venv", "--clear", *own_pip, VENV])


def pip() -> list[str | Path]:
    """Return the words that call pip for the environment: its own, or this Python's when it has none yet."""
    quiet = ["--disable-pip-version-check", "--no-input"]
    if (site_packages() / "pip").is_dir():
        return [venv_program("python"), "-m", "pip", *quiet]
    return [sys.executable, "-m", "pip", "--python", venv_program("python"), *quiet]


def locked_names() -> list[str]:
    """Return the names in the lock, also those that are for other systems."""
    return re.findall(r"^([\w.-]+)==", LOCK.read_text(encoding="utf-8"), re.MULTILINE)


def strays() -> list[str]:
    """Return the names of installed packages that the lock does not know."""
    known = {_plain(name) for name in [*locked_names(), "discorecorder", "pip"]}
    found = {folder.name.split("-")[0] for folder in site_packages().glob("*.dist-info")}
    return sorted(name for name in found if _plain(name) not in known)


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "_", name).lower()


def install_packages() -> None:
    """Make the environment hold the locked packages, checked by their hashes, and nothing else."""
    total = len(locked_names())
    detail = ((r"^Collecting (\S+?)==", "{count} of " + str(total) + ", {0}"), (r"^Installing collected", "unpacking"))
    install: list[str | Path] = [
        *pip(),
        "install",
        "--require-hashes",
        "--no-deps",
        "--only-binary",
        ":all:",
        "-r",
        LOCK,
    ]
    watch("install the locked packages", install, detail)
    if left := strays():
        watch("remove packages that are not in the lock", [*pip(), "uninstall", "-y", *left])


def set_up(is_for_tests: bool) -> None:
    """Bring the environment and the system to what the checkout needs; does next to nothing when it is there already.

    Raises:
        SetUpError: a step failed.
    """
    provide_system(is_for_tests)
    want, have = wanted(), standing()
    if want != have:
        bring_from(have, want)
    compile_package()


def compile_package() -> None:
    """Keep the package compiled, also where Python is told to write no byte code: a command starts twice as fast."""
    compileall.compile_dir(ROOT / "discorecorder", quiet=2)


def bring_from(have: dict[str, str], want: dict[str, str]) -> None:
    """Bring the environment from what it has to what is wanted, and stamp it.

    Raises:
        SetUpError: a step failed.
    """
    (VENV / STAMP).unlink(missing_ok=True)
    if want["interpreter"] != have.get("interpreter"):
        make_environment()
        have = {}
    if want["packages"] != have.get("packages"):
        install_packages()
    watch("install discorecorder itself", [*pip(), "install", "--no-deps", "--no-build-isolation", "--editable", ROOT])
    (VENV / STAMP).write_text(json.dumps(want, indent=1), encoding="utf-8")
    print("Everything is in place.", flush=True)


def environment(**more: str) -> dict[str, str]:
    """Return the variables of a process that works inside the environment."""
    path = f"{venv_program('python').parent}{os.pathsep}{os.environ.get('PATH', '')}"
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONHOME"}
    return {**kept, "VIRTUAL_ENV": str(VENV), "PATH": path, **more}
