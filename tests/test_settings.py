"""Preferences come from one file, the environment before it; what is wrong in them is named with the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from discorecorder.dictation.speech import EMBEDDED, ENGINES
from discorecorder.dictation.speech.deciding import WHEN
from discorecorder.model.values import EntryError
from discorecorder.settings import (
    PREFERENCES,
    Settings,
    config_folder,
    data_folder,
    database_of,
    read_settings,
    settings_file,
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
        ("theme = 'pink'", "theme is dark or dim or bright, not 'pink'"),
        ("typed_by = 'patient'", "typed_by is technologist or radiologist"),
        ("sound = 1", "sound is true or false, not 1"),
        ("lumbar_volume_ml = 'much'", "lumbar_volume_ml is a number, not 'much'"),
        ("lumbar_volume_ml = nan", "lumbar_volume_ml is from 0.1 to 10, not nan"),
        ("pressure_ceiling_psi = 500.0", "pressure_ceiling_psi is from 5 to 200, not 500"),
        ("keys = 'S'", "keys is a table of actions and keys"),
        ("keys = { stop = 1 }", "keys pairs an action with the name of a key"),
        ("room = 'Room 2'", "room names no preset; there are none"),
        ("room = 'B'\n[rooms.A]\n", "room names no preset; there are A"),
        ("rooms = 1", "rooms is a table of rooms, not 1"),
        ("[rooms]\nA = 1", "rooms: A is a table of preferences, not 1"),
        ("[rooms.A]\ncolour = 1", "rooms: A cannot set colour"),
        ("[rooms.A]\nrooms = {}", "rooms: A cannot set rooms"),
        ("[rooms.A]\ndatabase = 'b.db'", "rooms: A cannot set database"),
        ("[rooms.A]\ntheme = 'pink'", "rooms: A: theme is dark or dim or bright"),
        ("[rooms.A]\nprimary = [1]", "rooms: A: primary is a list of names"),
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


def test_a_whole_number_will_do_where_a_number_is_wanted(tmp_path: Path) -> None:
    assert read_settings(written(tmp_path / "s.toml", "lumbar_volume_ml = 3")).lumbar_volume_ml == 3


def test_the_chosen_room_comes_before_what_holds_for_all_rooms(tmp_path: Path) -> None:
    text = """
theme = "bright"
radiologist = "Dr A"
room = "Suite 2"
[rooms."Suite 2"]
theme = "dim"
primary = ["walsh1990@1"]
keys = { stop = "F9" }
[rooms.Quiet]
sound = false
"""
    settings = read_settings(written(tmp_path / "s.toml", text))
    assert (settings.theme, settings.radiologist) == ("dim", "Dr A")
    assert settings.primary == ("walsh1990@1",)
    assert settings.keys == {"stop": "F9"}
    assert set(settings.rooms) == {"Suite 2", "Quiet"}
    assert settings.with_(room=None).in_room() == settings.with_(room=None)


def test_every_preference_has_its_sentence_and_stands_in_the_order_of_the_fields() -> None:
    assert tuple(PREFERENCES) == Settings.fields_
    for field, wanted in PREFERENCES.items():
        assert wanted.sentence.endswith("."), field
        assert (wanted.least is None) == (wanted.kind not in {int, float}), field


def test_preferences_can_be_kept_in_a_set() -> None:
    assert len({Settings(), Settings(), Settings(theme="dim")}) == 2


def test_the_settings_are_saved_where_they_are_read_from(tmp_path: Path) -> None:
    assert settings_file({"DISCORECORDER_SETTINGS": str(tmp_path / "s.toml")}) == tmp_path / "s.toml"
    assert settings_file({}) == config_folder() / "settings.toml"


def test_the_engines_of_the_voice_are_those_there_are() -> None:
    assert set(PREFERENCES["voice_engine"].choices) == set(ENGINES)
    assert Settings().voice_engine == EMBEDDED
    assert PREFERENCES["voice_confirm"].choices == WHEN
    assert PREFERENCES["voice_second"].choices == PREFERENCES["voice_engine"].choices


def test_a_second_engine_is_one_there_is_or_none() -> None:
    assert Settings().voice_second is None
    assert Settings(voice_second="vosk").voice_second == "vosk"
    with pytest.raises(EntryError, match=r"voice_second is pocketsphinx or vosk or .*, not 'voks'"):
        Settings(voice_second="voks")


@pytest.mark.parametrize("wake", ["", "recorder 2", "hey, recorder"])
def test_a_wake_phrase_is_words_in_letters(wake: str) -> None:
    with pytest.raises(EntryError, match="voice_wake is one word or a few, in letters alone"):
        Settings(voice_wake=wake)
