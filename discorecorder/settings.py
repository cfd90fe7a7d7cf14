"""Every preference, each one field of a frozen value, read from a TOML file.

The file is ``settings.toml`` in the user's configuration folder, or the one that the environment variable
DISCORECORDER_SETTINGS names. The environment variables DISCORECORDER_DATABASE and DISCORECORDER_KEY_FILE come before
what the file says, and the command line before both.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from discorecorder.model.values import EntryError, Value

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, ClassVar

PAPERS = ("A4", "Letter")


class Settings(Value):
    """The preferences of a room.

    ``database`` is a file, by its path or as sqlite:///path, or a postgresql+psycopg:// URL; ``key_file`` holds the
    key of an encrypted file instead of the keyring; ``criteria_file`` the site's own rule sets; ``primary`` the
    names of the rule sets that stand first on the map, one for a region; ``stale_seconds`` the age in s from which
    a value beside a pain score is marked stale; ``paper`` the paper of the map.
    """

    database: str | None = None
    key_file: str | None = None
    criteria_file: str | None = None
    primary: tuple[str, ...] = ()
    stale_seconds: int = 10
    paper: str = "A4"

    _kinds: ClassVar[dict[str, tuple[type, str]]] = {
        "database": (str, "text"),
        "key_file": (str, "text"),
        "criteria_file": (str, "text"),
        "primary": (tuple, "a list of names"),
        "stale_seconds": (int, "a whole number of seconds"),
        "paper": (str, "A4 or Letter"),
    }

    def check(self) -> None:
        """Refuse a preference of the wrong kind or out of range, with EntryError."""
        for field, (kind, words) in self._kinds.items():
            held = getattr(self, field)
            if held is not None and type(held) is not kind:
                raise EntryError(f"{field} is {words}, not {held!r}")
        if self.paper not in PAPERS:
            raise EntryError(f"paper is {' or '.join(PAPERS)}, not {self.paper!r}")
        if not 0 <= self.stale_seconds <= 3600:
            raise EntryError(f"stale_seconds is from 0 to 3600, not {self.stale_seconds}")
        if any(type(name) is not str for name in self.primary):
            raise EntryError("primary is a list of names of rule sets")


def read_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """Return the preferences of this user. Raises EntryError naming the file and what is wrong in it."""
    named = environment.get("DISCORECORDER_SETTINGS")
    path = Path(named) if named else config_folder() / "settings.toml"
    held = _read(path, must_exist=bool(named))
    for field in ("database", "key_file"):
        over = environment.get(f"DISCORECORDER_{field.upper()}")
        if over:
            held[field] = over
    return _settings(path, held)


def _settings(path: Path, held: dict[str, Any]) -> Settings:
    unknown = set(held) - set(Settings.fields_)
    if unknown:
        raise EntryError(f"{path}: no setting is called {min(unknown)}; there are {', '.join(Settings.fields_)}")
    primary = held.get("primary", ())
    try:
        return Settings(**(held | {"primary": tuple(primary) if isinstance(primary, list) else primary}))
    except EntryError as wrong:
        raise EntryError(f"{path}: {wrong}") from None


def _read(path: Path, must_exist: bool) -> dict[str, Any]:
    import tomllib

    try:
        with path.open("rb") as opened:
            return tomllib.load(opened)
    except FileNotFoundError:
        if must_exist:
            raise EntryError(f"{path}: there is no such settings file") from None
        return {}
    except OSError as failed:
        raise EntryError(f"{path}: the settings cannot be read ({failed.strerror})") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as wrong:
        raise EntryError(f"{path}: {wrong}; correct the file or remove it") from None


def config_folder() -> Path:
    """Return the folder of this user's settings."""
    from platformdirs import user_config_path

    return user_config_path("discorecorder", appauthor=False)


def data_folder() -> Path:
    """Return the folder of this user's records."""
    from platformdirs import user_data_path

    return user_data_path("discorecorder", appauthor=False)


def spare_key_file() -> Path:
    """Return where the key lies on a computer without keyring, where no key file is named."""
    return config_folder() / "journal.key"


FILE_URL = "sqlite:///"
"""What a file may be called by where a URL is wanted: sqlite:////srv/records.db is the file /srv/records.db."""


def database_of(settings: Settings) -> str:
    """Return the database to use: the one that is set, else a file in the user's data folder, which is made."""
    if settings.database:
        return settings.database.removeprefix(FILE_URL)
    folder = data_folder()
    folder.mkdir(parents=True, exist_ok=True)
    return str(folder / "discorecorder.db")
