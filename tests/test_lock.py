"""What is locked is what is declared, and every download can be checked."""

import re
import tomllib
from pathlib import Path

from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parent.parent
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
# One package, its marker and its hashes; the lines of one package are joined by backslashes.
PINS = [Requirement(re.split(r"\s+--hash", entry)[0]) for entry in LOCK.replace("\\\n", " ").splitlines() if entry]


def declared() -> list[Requirement]:
    """Return everything that pyproject.toml asks for, the extras too."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [line for lines in project["optional-dependencies"].values() for line in lines]
    return [Requirement(line) for line in [*project["dependencies"], *extras]]


def locked(name: str) -> Requirement:
    """Return the pin of a package."""
    return next(pin for pin in PINS if canonicalize_name(pin.name) == canonicalize_name(name))


def test_the_lock_names_no_host_and_no_file() -> None:
    assert not re.search(r"://|@ |file:|^--|^-e|find-links|index-url", LOCK, re.MULTILINE)


def test_every_pin_is_exact_and_has_a_hash() -> None:
    entries = [entry for entry in LOCK.replace("\\\n", " ").splitlines() if entry]
    assert len(entries) > 50
    for entry in entries:
        assert re.fullmatch(r"[\w.-]+==[\w.]+( ; [^-]+)?(\s+--hash=sha256:[0-9a-f]{64})+", entry.rstrip()), entry[:80]


def test_no_package_is_locked_twice() -> None:
    names = [canonicalize_name(pin.name) for pin in PINS]
    assert len(names) == len(set(names))


def test_every_declared_range_holds_the_locked_version() -> None:
    for wish in declared():
        version = next(iter(locked(wish.name).specifier)).version
        assert Version(version) in wish.specifier, f"{wish} and the lock's {version}"


def test_every_declared_range_has_a_lower_bound() -> None:
    assert [str(wish) for wish in declared() if ">=" not in str(wish.specifier)] == []


def test_qt_stays_below_the_release_that_aborts_python_3_11() -> None:
    qt = next(wish for wish in declared() if wish.name == "PySide6")
    assert "6.11.3" in qt.specifier
    assert "6.12.0" not in qt.specifier


def test_packages_of_one_system_are_not_asked_of_another() -> None:
    for name, system in (("secretstorage", "linux"), ("jeepney", "linux"), ("pywin32-ctypes", "win32")):
        marker = locked(name).marker
        assert isinstance(marker, Marker)
        for running in ("linux", "darwin", "win32"):
            assert marker.evaluate({"sys_platform": running}) is (running == system), (name, running)
