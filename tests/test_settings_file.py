"""What is changed on the screen is changed in the file, and nothing else of the file is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from discorecorder.model.values import EntryError
from discorecorder.settings import Settings, read_settings, settings_file
from discorecorder.settings_file import choose_room, delete_room, present_in_room, save, save_room

WRITTEN = """\
# Room 2, beside the lift
theme = "dim"      # the window faces south

paper = "Letter"

[keys]
stop = "F9"        # the left pedal
leak = "J"

[rooms."Room 2"]
radiologist = "Dr A"
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "settings.toml"
    file.write_text(WRITTEN, encoding="utf-8")
    return file


def read(path: Path) -> Settings:
    return read_settings({"DISCORECORDER_SETTINGS": str(path)})


def test_only_the_line_that_was_changed_changes(path: Path) -> None:
    assert save({"theme": "bright"}, path).theme == "bright"
    assert path.read_text(encoding="utf-8") == WRITTEN.replace('"dim"', '"bright"')


def test_saving_what_stands_already_changes_no_byte(path: Path) -> None:
    save({"theme": "dim", "keys": {"stop": "F9", "leak": "J"}}, path)
    assert path.read_text(encoding="utf-8") == WRITTEN


def test_a_preference_that_is_new_stands_before_the_tables(path: Path) -> None:
    save({"sound": True, "primary": ("walsh1990@1",)}, path)
    assert read(path).sound
    assert read(path).primary == ("walsh1990@1",)
    assert "# the left pedal" in path.read_text(encoding="utf-8")


def test_none_takes_a_preference_out(path: Path) -> None:
    assert save({"paper": None, "sound": None}, path).paper == "A4"
    assert "paper" not in path.read_text(encoding="utf-8")


def test_one_key_is_assigned_and_another_given_back(path: Path) -> None:
    assert save({"keys": {"stop": "F10"}}, path).keys == {"stop": "F10"}
    text = path.read_text(encoding="utf-8")
    assert 'stop = "F10"        # the left pedal' in text
    assert "leak" not in text


def test_the_first_preference_makes_folder_and_file(tmp_path: Path) -> None:
    path = tmp_path / "config" / "discorecorder" / "settings.toml"
    save({"radiologist": "Dr M\u00fcller"}, path)
    assert read(path).radiologist == "Dr M\u00fcller"
    assert [one.name for one in path.parent.iterdir()] == ["settings.toml"]


def test_the_file_of_this_user_is_meant_where_none_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISCORECORDER_SETTINGS", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    save({"theme": "dim"})
    save_room("Room 2", {"theme": "bright"})
    choose_room(None)
    delete_room("Room 2")
    assert read(settings_file()) == Settings(theme="dim")


def test_a_wrong_value_is_refused_and_the_file_is_as_it_was(path: Path) -> None:
    with pytest.raises(EntryError, match=r"settings\.toml: stale_seconds is from 0 to 3600"):
        save({"theme": "dark", "stale_seconds": 9999}, path)
    with pytest.raises(EntryError, match="no setting is called colour"):
        save({"colour": "red"}, path)
    assert path.read_text(encoding="utf-8") == WRITTEN


@pytest.mark.parametrize("spoiled", [b"theme = dark", b"theme = '\xe9'"])
def test_a_file_that_is_no_toml_is_left_alone(path: Path, spoiled: bytes) -> None:
    path.write_bytes(spoiled)
    with pytest.raises(EntryError, match=r"correct the file or remove it\. Nothing was changed"):
        save({"theme": "dim"}, path)
    assert path.read_bytes() == spoiled


def test_a_place_that_cannot_be_written_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(EntryError, match=r"the settings cannot be (saved|read)"):
        save({"theme": "dim"}, tmp_path / "file" / "settings.toml")
    with pytest.raises(EntryError, match="the settings cannot be read"):
        save({"theme": "dim"}, tmp_path)


def test_a_disk_that_refuses_leaves_the_old_file_and_no_draft(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def is_full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", is_full)
    with pytest.raises(EntryError, match=r"the settings cannot be saved \(No space left on device"):
        save({"theme": "bright"}, path)
    assert path.read_text(encoding="utf-8") == WRITTEN
    assert [one.name for one in path.parent.iterdir()] == ["settings.toml"]


def test_a_link_stays_a_link_and_a_closed_file_stays_closed(path: Path, tmp_path: Path) -> None:
    path.chmod(0o600)
    link = tmp_path / "link.toml"
    link.symlink_to(path)
    save({"theme": "bright"}, link)
    assert link.is_symlink()
    assert read(path).theme == "bright"
    assert path.stat().st_mode & 0o777 == 0o600


def test_the_present_preferences_become_a_room_and_are_used_there(path: Path) -> None:
    settings = save_room("  Room 3 ", present_in_room(read(path)) | {"theme": "dark"}, path)
    assert (settings.room, settings.theme, settings.paper) == ("Room 3", "dark", "Letter")
    assert (choose_room(None, path).theme, choose_room("Room 2", path).radiologist) == ("dim", "Dr A")
    assert choose_room("Room 3", path).keys == {"stop": "F9", "leak": "J"}


def test_what_is_changed_in_a_room_changes_in_that_room_alone(path: Path) -> None:
    choose_room("Room 2", path)
    assert save({"theme": "bright", "database": "/srv/records.db"}, path).theme == "bright"
    settings = choose_room(None, path)
    assert (settings.theme, settings.database) == ("dim", "/srv/records.db")
    assert settings.rooms == {"Room 2": {"radiologist": "Dr A", "theme": "bright"}}


def test_a_room_that_is_saved_again_forgets_what_it_was(path: Path) -> None:
    save_room("Room 2", {"sound": True}, path)
    assert read(path).rooms == {"Room 2": {"sound": True}}


def test_a_room_that_is_taken_away_is_used_no_more(path: Path) -> None:
    save_room("Room 3", {"theme": "bright"}, path)
    assert delete_room("Room 3", path).room is None
    assert "Room 2" in read(path).rooms
    assert delete_room("Room 2", path).rooms == {}
    with pytest.raises(EntryError, match="no preset room 'Room 2'"):
        delete_room("Room 2", path)


def test_a_room_needs_a_name_and_preferences_that_a_room_can_set(path: Path) -> None:
    with pytest.raises(EntryError, match="a room needs a name"):
        save_room(" ", {}, path)
    with pytest.raises(EntryError, match="rooms: Room 4 cannot set database"):
        save_room("Room 4", {"database": "other.db"}, path)
    with pytest.raises(EntryError, match="room names no preset; there are Room 2"):
        choose_room("Room 9", path)
    assert path.read_text(encoding="utf-8") == WRITTEN
