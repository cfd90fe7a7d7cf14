"""Every preference, each one field of a frozen value, read from a TOML file.

The file is ``settings.toml`` in the user's configuration folder, or the one that the environment variable
DISCORECORDER_SETTINGS names. The environment variables DISCORECORDER_DATABASE and DISCORECORDER_KEY_FILE come before
what the file says, and the command line before both.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from discorecorder.model.values import EntryError, Value

if TYPE_CHECKING:
    from collections.abc import Mapping

PAPERS = ("A4", "Letter")
THEMES = ("dark", "dim", "bright")
DICTATED = ("en", "de")
VOICES, WHEN = ("off", "held", "hands-free"), ("levels", "everything")
ENGINES = ("pocketsphinx", "vosk", "faster-whisper", "sherpa-onnx")
OF_THE_COMPUTER = frozenset({"database", "key_file", "room", "rooms"})
"""What no preset room can set."""

SPEAKERS = ("technologist", "radiologist", "nurse", "scribe", "assistant")


class Preference(NamedTuple):
    """What a field of Settings may hold: its type in words, its choices or range, and the sentence that explains it."""

    kind: type
    words: str
    sentence: str
    group: str = "records"
    choices: tuple[str, ...] = ()
    least: float | None = None
    most: float | None = None


class Settings(Value):
    """The preferences of a room; what each means is told once, in PREFERENCES.

    Volumes are in mL, pressures in psi, ages in s.
    """

    database: str | None = None
    key_file: str | None = None
    criteria_file: str | None = None
    primary: tuple[str, ...] = ()
    stale_seconds: int = 10
    paper: str = "A4"
    language: str = ""
    theme: str = "dark"
    reduced_motion: bool = False
    sound: bool = False
    show_results: bool = False
    neutral_names: bool = False
    full_screen: bool = False
    glance_monitor: str | None = None
    gauge: str | None = None
    practice_patient: str | None = None
    voice: str = "held"
    voice_engine: str = "pocketsphinx"
    voice_model: str | None = None
    voice_second: str | None = None
    voice_second_model: str | None = None
    voice_pronunciations: str | None = None
    voice_person: str | None = None
    voice_microphone: str | None = None
    voice_earpiece: str | None = None
    voice_wake: str = "recorder"
    voice_confirm: str = "everything"
    voice_clips_days: int = 0
    dictation_language: str = "en"
    typed_by: str = "technologist"
    radiologist: str | None = None
    technologist: str | None = None
    institution: str | None = None
    contact: str | None = None
    lumbar_volume_ml: float = 3.5
    thoracic_volume_ml: float = 2.0
    cervical_volume_ml: float = 0.5
    pressure_ceiling_psi: float = 50.0
    painless_ceiling_psi: float = 80.0
    ceiling_near_percent: int = 90
    ask_pain_every_psi: int = 30
    keys: dict[str, Any] = {}  # noqa: RUF012  (a Value is frozen, and nobody changes the default)
    room: str | None = None
    rooms: dict[str, Any] = {}  # noqa: RUF012

    def check(self) -> None:
        """Refuse a preference of the wrong kind or out of range, with EntryError."""
        for field, wanted in PREFERENCES.items():
            _check_preference(field, wanted, getattr(self, field))
        if not self.voice_wake or not all(word.isalpha() for word in self.voice_wake.split()):
            raise EntryError(f"voice_wake is one word or a few, in letters alone, not {self.voice_wake!r}")
        if any(type(name) is not str for name in self.primary):
            raise EntryError("primary is a list of names of rule sets")
        if any(type(key) is not str for key in self.keys.values()):
            raise EntryError('keys pairs an action with the name of a key, for example stop = "S"')
        for name, held in self.rooms.items():
            _check_room(name, held)
        if self.room is not None and self.room not in self.rooms:
            raise EntryError(f"room names no preset; there are {', '.join(self.rooms) or 'none'}")

    def __hash__(self) -> int:
        return hash((self.database, self.room, self.theme))

    def in_room(self) -> Settings:
        """Return the preferences as the chosen room has them, those of all rooms where it says nothing."""
        preset = self.rooms.get(self.room or "", {})
        return self.with_(**_typed(preset)) if preset else self


def _check_preference(field: str, wanted: Preference, held: object) -> None:
    if held is None and Settings.defaults_[field] is None:
        return
    fits = type(held) is wanted.kind or (wanted.kind is float and type(held) is int)
    if not fits:
        raise EntryError(f"{field} is {wanted.words}, not {held!r}")
    if wanted.choices and held not in wanted.choices:
        raise EntryError(f"{field} is {' or '.join(wanted.choices)}, not {held!r}")
    if wanted.least is None or wanted.most is None or not isinstance(held, (int, float)):
        return
    if not wanted.least <= held <= wanted.most:
        raise EntryError(f"{field} is from {wanted.least:g} to {wanted.most:g}, not {held:g}")


def _check_room(name: str, held: object) -> None:
    if not isinstance(held, dict):
        raise EntryError(f"rooms: {name} is a table of preferences, not {held!r}")
    unknown = set(held) - set(Settings.fields_) | set(held) & OF_THE_COMPUTER
    if unknown:
        raise EntryError(f"rooms: {name} cannot set {min(unknown)}")
    try:
        Settings(**_typed(held))
    except EntryError as wrong:
        raise EntryError(f"rooms: {name}: {wrong}") from None


def _typed(held: dict[str, Any]) -> dict[str, Any]:
    primary = held.get("primary")
    return held | {"primary": tuple(primary)} if isinstance(primary, list) else held


_TEXT, _TRUTH, _WHOLE, _NUMBER = "text", "true or false", "a whole number", "a number"
PREFERENCES: dict[str, Preference] = {
    "database": Preference(str, _TEXT, "Where the records are: a file, or the postgresql+psycopg:// URL of a server."),
    "key_file": Preference(str, _TEXT, "The file that holds the key of an encrypted journal, in place of the keyring."),
    "criteria_file": Preference(str, _TEXT, "The site's own rule sets, as a TOML file.", "verdicts"),
    "primary": Preference(
        tuple, "a list of names", "The rule sets that stand first on the map, one for a region.", "verdicts"
    ),
    "stale_seconds": Preference(
        int,
        "a whole number of seconds",
        "The age in seconds from which a volume or pressure beside a pain score is marked stale.",
        "verdicts",
        least=0,
        most=3600,
    ),
    "paper": Preference(str, "A4 or Letter", "The paper of the map and of the discharge sheet.", "report", PAPERS),
    "language": Preference(
        str, "a code such as de", "The language of the screen; empty takes that of the computer.", "screen"
    ),
    "theme": Preference(str, "dark, dim or bright", "How light the screen is.", "screen", THEMES),
    "reduced_motion": Preference(bool, _TRUTH, "Nothing on the screen moves or fades by itself.", "screen"),
    "sound": Preference(
        bool, _TRUTH, "Two short tones tell recorded from refused. The patient can hear them.", "blinding"
    ),
    "show_results": Preference(
        bool, _TRUTH, "Criteria results are shown while recording, which may steer the operator.", "blinding"
    ),
    "neutral_names": Preference(
        bool, _TRUTH, "Begin with neutral names (disc A, B ...), for a screen that the patient can see.", "blinding"
    ),
    "full_screen": Preference(bool, _TRUTH, "The window fills the whole screen.", "screen"),
    "glance_monitor": Preference(
        str, _TEXT, "The monitor on which the glance view opens by itself, by its name.", "screen"
    ),
    "gauge": Preference(
        str, "a path", "The profile of the gauge that streams into the record; none: pressures are typed.", "gauge"
    ),
    "practice_patient": Preference(
        str, _TEXT, "The scripted patient whose simulated discs stream while you practise; none: the gauge.", "gauge"
    ),
    "voice": Preference(
        str,
        "off, held or hands-free",
        "Dictation by voice: while the talk key is held, hands-free after a wake phrase, or off.",
        "voice",
        VOICES,
    ),
    "voice_engine": Preference(
        str,
        "the name of an engine",
        "What recognises speech; all but the first need a model of the site.",
        "speech",
        ENGINES,
    ),
    "voice_model": Preference(
        str, "a path", "The folder of the speech model; none: that of the engine itself.", "speech"
    ),
    "voice_second": Preference(
        str,
        "the name of an engine",
        "A second engine beside the first; what they hear differently is asked for. None: one engine.",
        "speech",
        ENGINES,
    ),
    "voice_second_model": Preference(str, "a path", "The folder of the second engine's speech model.", "speech"),
    "voice_pronunciations": Preference(
        str, "a path", "The site's own pronunciations, added to those that ship.", "speech"
    ),
    "voice_person": Preference(
        str, _TEXT, "Whose enrolled voice the embedded engine is adapted to; none: nobody's.", "speech"
    ),
    "voice_microphone": Preference(
        str, _TEXT, "The microphone of the room, by its id or name; none: that of the computer.", "voice"
    ),
    "voice_earpiece": Preference(
        str, _TEXT, "The ear-piece that what was heard is read back into, by its id or name; none: silence.", "voice"
    ),
    "voice_wake": Preference(
        str, "one word or a few", "The wake phrase that begins each phrase of hands-free dictation.", "voice"
    ),
    "voice_confirm": Preference(
        str,
        "levels or everything",
        "What waits for a confirmation: levels, corrections and what was not heard clearly, or everything.",
        "voice",
        WHEN,
    ),
    "voice_clips_days": Preference(
        int,
        _WHOLE,
        "For how many days the audio of recorded phrases is kept, encrypted. It holds patients' voices too. 0: none.",
        "voice",
        least=0,
        most=90,
    ),
    "dictation_language": Preference(
        str,
        "en or de",
        "The language that is typed and spoken; typed English always works. Spoken German needs a German model.",
        "voice",
        DICTATED,
    ),
    "typed_by": Preference(
        str, "a role", "Whose words the dictation line takes until somebody switches it.", "people", SPEAKERS
    ),
    "radiologist": Preference(str, _TEXT, "The radiologist of this room, put into a new discogram.", "people"),
    "technologist": Preference(str, _TEXT, "The technologist of this room, put into a new discogram.", "people"),
    "institution": Preference(str, _TEXT, "The name that stands at the head of the discharge sheet.", "report"),
    "contact": Preference(
        str, _TEXT, "Whom the patient calls and how, as it is printed on the discharge sheet.", "report"
    ),
    "lumbar_volume_ml": Preference(
        float, _NUMBER, "The volume in mL at which a lumbar injection ends.", "ceilings", least=0.1, most=10
    ),
    "thoracic_volume_ml": Preference(
        float, _NUMBER, "The volume in mL at which a thoracic injection ends.", "ceilings", least=0.1, most=10
    ),
    "cervical_volume_ml": Preference(
        float, _NUMBER, "The volume in mL at which a cervical injection ends.", "ceilings", least=0.1, most=10
    ),
    "pressure_ceiling_psi": Preference(
        float,
        _NUMBER,
        "The pressure in psi above opening at which the injection of a painful disc ends.",
        "ceilings",
        least=5,
        most=200,
    ),
    "painless_ceiling_psi": Preference(
        float,
        _NUMBER,
        "The pressure in psi above opening at which the injection of a painless disc ends.",
        "ceilings",
        least=5,
        most=200,
    ),
    "ceiling_near_percent": Preference(
        int, _WHOLE, "From how many percent of a ceiling on it is called near.", "ceilings", least=50, most=100
    ),
    "ask_pain_every_psi": Preference(
        int,
        _WHOLE,
        "After how many psi without a pain score the score is asked for.",
        "ceilings",
        least=5,
        most=100,
    ),
    "keys": Preference(dict, "a table of actions and keys", "The keys that differ from the shipped ones.", "keys"),
    "room": Preference(str, _TEXT, "The preset room that is used.", "rooms"),
    "rooms": Preference(dict, "a table of rooms", "Preset rooms: what differs there from the rest.", "rooms"),
}
"""What each preference may hold and means, in the order in which they are shown."""


def read_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """Return the preferences of this user. Raises EntryError naming the file and what is wrong in it."""
    path = settings_file(environment)
    held = held_in(path, must_exist=bool(environment.get("DISCORECORDER_SETTINGS")))
    for field in ("database", "key_file"):
        over = environment.get(f"DISCORECORDER_{field.upper()}")
        if over:
            held[field] = over
    return checked(path, held)


def checked(path: Path, held: Mapping[str, Any]) -> Settings:
    """Return what a settings file holds as preferences, in the room it chooses. Raises EntryError naming the file."""
    unknown = set(held) - set(Settings.fields_)
    if unknown:
        raise EntryError(f"{path}: no setting is called {min(unknown)}; there are {', '.join(Settings.fields_)}")
    try:
        return Settings(**_typed(dict(held))).in_room()
    except EntryError as wrong:
        raise EntryError(f"{path}: {wrong}") from None


def settings_file(environment: Mapping[str, str] = os.environ) -> Path:
    """Return the file that the preferences are read from, and saved to; it need not be there."""
    named = environment.get("DISCORECORDER_SETTINGS")
    return Path(named) if named else config_folder() / "settings.toml"


def held_in(path: Path, *, must_exist: bool = False) -> dict[str, Any]:
    """Return what a settings file says, unchecked; nothing where there is no file, unless it must be there.

    Raises EntryError naming the file where it cannot be read or is no TOML.
    """
    try:
        text = path.read_bytes()
    except FileNotFoundError:
        if must_exist:
            raise EntryError(f"{path}: there is no such settings file") from None
        return {}
    except OSError as failed:
        raise EntryError(f"{path}: the settings cannot be read ({failed.strerror})") from None
    import tomllib

    try:
        return tomllib.loads(text.decode())
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
