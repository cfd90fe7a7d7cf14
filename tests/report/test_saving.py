"""A file appears whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from discorecorder.assets import asset, resources
from discorecorder.report import EXPORTS
from discorecorder.report import write as export
from discorecorder.report.saving import save
from tests.report.studies import case_a


def test_a_file_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "a"
    save(path, b"old")
    save(str(path), b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_file_has_the_rights_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "other").touch()
    save(tmp_path / "a", b"x")
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == stat.S_IMODE((tmp_path / "other").stat().st_mode)


def test_what_cannot_be_written_leaves_the_old_file_and_no_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a"
    save(path, b"old")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        save(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_an_interruption_leaves_the_old_file_and_no_draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a"
    save(path, b"old")

    def interrupted(_descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        save(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("form", EXPORTS)
def test_every_export_writes_a_file(form: str, tmp_path: Path) -> None:
    export(form, case_a(), tmp_path / f"a.{form}")
    assert (tmp_path / f"a.{form}").stat().st_size > 1000


def test_an_unknown_export_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        export("docx", case_a(), tmp_path / "a")


def test_a_resource_that_is_missing_is_named() -> None:
    assert resources().is_dir()
    with pytest.raises(FileNotFoundError, match=r"fonts/none\.ttf"):
        asset("fonts", "none.ttf")
