"""Preferences come from one file, the environment before it; what is wrong in them is named with the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from discorecorder.model.values import EntryError
from discorecorder.settings import (
    Settings,
    config_folder,
    data_folder,
    database_of,
    read_settings,
    spare_key_file,
)


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


def written(path: Path, text: str | bytes) -> dict[str, str]:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return {"DISCORECORDER_SETTINGS": str(path)}


def test_a_room_that_set_nothing_has_the_defaults() -> None:
    assert read_settings({}) == Settings()
    assert not data_folder().exists(), "looking makes nothing"
    assert database_of(read_settings({})) == str(data_folder() / "discorecorder.db")
    assert data_folder().is_dir()
    assert spare_key_file() == config_folder() / "journal.key"
    assert not config_folder().exists()


def test_every_preference_is_read(tmp_path: Path) -> None:
    environment = written(
        tmp_path / "settings.toml",
        'database = "/srv/d\u00e9p\u00f4t.db"\nkey_file = "/srv/k.key"\ncriteria_file = "c.toml"\n'
        'primary = ["walsh1990@1"]\nstale_seconds = 20\npaper = "Letter"\n',
    )
    assert read_settings(environment) == Settings(
        "/srv/d\u00e9p\u00f4t.db", "/srv/k.key", "c.toml", ("walsh1990@1",), 20, "Letter"
    )
    assert database_of(read_settings(environment)) == "/srv/d\u00e9p\u00f4t.db"


def test_the_file_of_the_user_is_found_where_none_is_named() -> None:
    written(config_folder() / "settings.toml", 'paper = "Letter"')
    assert read_settings({}).paper == "Letter"


def test_the_environment_comes_before_the_file(tmp_path: Path) -> None:
    environment = written(tmp_path / "s.toml", 'database = "a.db"\nkey_file = "a.key"')
    environment |= {"DISCORECORDER_DATABASE": "b.db", "DISCORECORDER_KEY_FILE": ""}
    assert (read_settings(environment).database, read_settings(environment).key_file) == ("b.db", "a.key")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("papper = 'A4'", "no setting is called papper; there are database, key_file"),
        ("paper = 'A5'", "paper is A4 or Letter, not 'A5'"),
        ("paper = 4", "paper is A4 or Letter, not 4"),
        ("database = 7", "database is text, not 7"),
        ("stale_seconds = 3601", "from 0 to 3600, not 3601"),
        ("stale_seconds = -1", "from 0 to 3600, not -1"),
        ("stale_seconds = true", "a whole number of seconds, not True"),
        ("stale_seconds = 1.5", "a whole number of seconds"),
        ("primary = 'walsh1990@1'", "a list of names"),
        ("primary = [1]", "a list of names of rule sets"),
        ("paper = A4", "line 1.*correct the file or remove it"),
        (b"paper = '\xe9'", "correct the file or remove it"),
    ],
)
def test_what_is_wrong_is_named_with_the_file(tmp_path: Path, text: str | bytes, why: str) -> None:
    environment = written(tmp_path / "room.toml", text)
    with pytest.raises(EntryError, match=rf"room\.toml: .*{why}"):
        read_settings(environment)


def test_a_file_may_be_named_by_its_url() -> None:
    assert database_of(Settings(database="sqlite:////srv/records.db")) == "/srv/records.db"
    assert database_of(Settings(database="sqlite:///records.db")) == "records.db"


def test_a_file_that_is_named_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(EntryError, match=r"gone\.toml: there is no such settings file"):
        read_settings({"DISCORECORDER_SETTINGS": str(tmp_path / "gone.toml")})
    with pytest.raises(EntryError, match="the settings cannot be read"):
        read_settings({"DISCORECORDER_SETTINGS": str(tmp_path)})
