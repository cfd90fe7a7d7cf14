"""What a hospital installs is whole: the wheel carries the program, its resources, its licence and its command."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """Build the wheel as a release would."""
    folder = tmp_path_factory.mktemp("wheel")
    words = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(words, cwd=ROOT, check=True, capture_output=True)
    return zipfile.ZipFile(next(folder.glob("discorecorder-*-py3-none-any.whl")))


def test_every_resource_of_the_checkout_is_in_the_wheel(wheel: zipfile.ZipFile) -> None:
    resources = ROOT / "resources"
    wanted = {
        f"discorecorder/resources/{path.relative_to(resources).as_posix()}"
        for path in resources.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }
    assert wanted
    assert wanted <= set(wheel.namelist())


def test_the_manual_with_its_pictures_is_in_the_wheel(wheel: zipfile.ZipFile) -> None:
    docs = ROOT / "docs"
    wanted = {
        f"discorecorder/manual/{path.relative_to(docs).as_posix()}"
        for path in docs.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }
    assert "discorecorder/manual/operation.md" in wanted
    assert wanted <= set(wheel.namelist())


def test_the_program_finds_what_the_wheel_brings(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path)
    asks = "from discorecorder.assets import manual, resources; print(manual(), resources(), sep='\\n')"
    told = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(tmp_path)!r}); {asks}"],
        cwd=tmp_path, check=True, capture_output=True, text=True,
    )  # fmt: skip
    assert told.stdout.split() == [str(tmp_path / "discorecorder" / name) for name in ("manual", "resources")]


def test_nothing_but_the_program_is_in_the_wheel(wheel: zipfile.ZipFile) -> None:
    tops = {name.split("/")[0] for name in wheel.namelist()}
    assert len(tops) == 2
    assert "discorecorder" in tops
    assert not [name for name in wheel.namelist() if name.endswith((".db", ".key", ".pyc"))]


def test_the_wheel_brings_the_command_the_licence_and_the_types(wheel: zipfile.ZipFile) -> None:
    info = next(name.split("/")[0] for name in wheel.namelist() if ".dist-info/" in name)
    assert "discorecorder = discorecorder.__main__:main" in wheel.read(f"{info}/entry_points.txt").decode()
    assert "Apache License" in wheel.read(f"{info}/licenses/LICENSE").decode()
    assert "discorecorder/py.typed" in wheel.namelist()
    assert "Requires-Python: >=3.11" in wheel.read(f"{info}/METADATA").decode()
