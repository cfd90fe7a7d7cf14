"""Who is enrolled: one folder a person, with the means of the model's densities for that voice and what it gains."""

from __future__ import annotations

import hashlib
import json
import shutil
import time
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from tempfile import mkdtemp
from typing import Any
from urllib.parse import quote

from discorecorder.dictation.speech import SpeechError
from discorecorder.dictation.speech.acoustic import densities_of, digest_of
from discorecorder.model.values import Value

LONGEST_NAME = 60
_FORMAT = 1
_TOLD = "voice.json"
_MEANS = "means"
_LONGEST_FOLDER = 150
_NEW, _OLD, _WORK = ".new-", ".old-", ".learning-"
_LEFT_S = 600.0
"""What is older than this, in s, and not finished belongs to an enrolment that was ended from outside."""


class Gain(Value):
    """What was misheard before and after the enrolment, of phrases that the model was not adapted to.

    ``phrases`` and ``words`` count what was to be heard; a phrase is wrong where it would record something else.
    ``noisy_words`` are those of the words that were heard in noise, 0 where an older program counted them together.
    """

    phrases: int = 0
    wrong_before: int = 0
    wrong_after: int = 0
    words: int = 0
    words_wrong_before: int = 0
    words_wrong_after: int = 0
    noisy_words: int = 0
    noisy_words_wrong_before: int = 0
    noisy_words_wrong_after: int = 0

    def plus(self, other: Gain) -> Gain:
        """Return both counted together."""
        return Gain(**{field: getattr(self, field) + getattr(other, field) for field in self.fields_})

    def as_json(self) -> dict[str, int]:
        """Return the numbers by their names."""
        return {field: getattr(self, field) for field in self.fields_}


class Person(Value):
    """Somebody who is enrolled, since when, and what it gains."""

    name: str
    enrolled_at: str
    gain: Gain


def voices_folder() -> Path:
    """Return where those are kept who were enrolled by this user."""
    from discorecorder.settings import data_folder

    return data_folder() / "voices"


def keep(name: str, gain: Gain, means: bytes, acoustic: Path, folder: Path) -> Person:
    """Keep a voice in the folder, in place of an older one of the name; ``acoustic`` is the model it was made from.

    The older one is there until the new one is whole; if this is ended in the middle, ``tidy`` brings it back.

    Raises:
        SpeechError: the name is empty or too long.
        OSError: the folder cannot be written.
    """
    place = _place(name, folder)
    person = Person(name, datetime.now(UTC).isoformat(timespec="seconds"), gain)
    told = {
        "format": _FORMAT,
        "name": person.name,
        "enrolled_at": person.enrolled_at,
        "gain": gain.as_json(),
        "model": digest_of(densities_of(acoustic).means),
        "means": _digest(means),
    }
    folder.mkdir(parents=True, exist_ok=True)
    fresh, older = Path(mkdtemp(prefix=_NEW, dir=folder)), folder / f"{_OLD}{place.name}"
    try:
        (fresh / _MEANS).write_bytes(means)
        (fresh / _TOLD).write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
        if place.exists():
            shutil.rmtree(older, ignore_errors=True)
            place.replace(older)
        fresh.replace(place)
        shutil.rmtree(older, ignore_errors=True)
    finally:
        if older.exists() and not place.exists():
            older.replace(place)
        shutil.rmtree(fresh, ignore_errors=True)
    return person


def work_folder(folder: Path, number: int) -> Path:
    """Return where the process of a number works while it learns a voice; it is made by that process, and private."""
    return folder / f"{_WORK}{number}"


def tidy(folder: Path) -> None:
    """Remove what enrolments left that were ended from outside; a voice that they were to replace is there again."""
    for older in folder.glob(f"{_OLD}*"):
        place = folder / older.name.removeprefix(_OLD)
        with suppress(OSError):  # another program did the same
            if place.exists():
                shutil.rmtree(older)
            else:
                older.replace(place)
    for left in (*folder.glob(f"{_NEW}*"), *folder.glob(f"{_WORK}*")):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _LEFT_S:
                shutil.rmtree(left)


def persons(folder: Path) -> tuple[Person, ...]:
    """Return who is enrolled in the folder, by name. Raises SpeechError naming a file that cannot be read."""
    places = sorted(folder.glob(f"*/{_TOLD}")) if folder.is_dir() else []
    return tuple(_read(place.parent)[0] for place in places if not place.parent.name.startswith("."))


def forget(name: str, folder: Path) -> None:
    """Remove a voice. Raises SpeechError where nobody of that name is enrolled."""
    place = _place(name, folder)
    if not place.is_dir():
        raise SpeechError(_nobody(name, folder))
    shutil.rmtree(place)


def means_of(name: str, folder: Path, acoustic: Path) -> Path:
    """Return the file of means that the engine is given for this voice.

    Raises:
        SpeechError: nobody of that name is enrolled, the voice is damaged, or was enrolled with another model.
    """
    place = _place(name, folder)
    if not place.is_dir():
        raise SpeechError(_nobody(name, folder))
    _, told = _read(place)
    means = place / _MEANS
    try:
        if digest_of(means) != told.get("means"):
            raise SpeechError(f"{means}: the file has changed since {name!r} was enrolled; enrol again")
        if digest_of(densities_of(acoustic).means) != told.get("model"):
            raise SpeechError(f"{name!r} was enrolled with another speech model; enrol again")
    except OSError as failed:
        raise SpeechError(f"{failed.filename}: {failed.strerror}; enrol {name!r} again") from None
    return means


def check_name(name: str) -> None:
    """Refuse a name that no voice can have, with SpeechError."""
    if not name.strip() or name != name.strip() or len(name) > LONGEST_NAME:
        raise SpeechError(f"a voice has a name of 1 to {LONGEST_NAME} letters, not {name!r}")


def _place(name: str, folder: Path) -> Path:
    check_name(name)
    quoted = quote(name, safe=" ").replace(".", "%2E")
    if len(quoted) > _LONGEST_FOLDER:  # letters that are no Latin ones take nine each, and a file has 255
        quoted = f"{quoted[:_LONGEST_FOLDER]}-{_digest(name.encode())[:16]}"
    return folder / quoted


def _nobody(name: str, folder: Path) -> str:
    names = ", ".join(person.name for person in persons(folder))
    return f"nobody is enrolled as {name!r}; there is {names or 'nobody'}"


def _read(place: Path) -> tuple[Person, dict[str, Any]]:
    path = place / _TOLD
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        if told["format"] != _FORMAT:
            raise SpeechError(f"{path}: a newer program has enrolled this voice; update this one")
        gain = Gain(**{field: int(count) for field, count in told["gain"].items()})
        return Person(str(told["name"]), str(told["enrolled_at"]), gain), told
    except SpeechError:
        raise
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as failed:
        raise SpeechError(f"{path}: no enrolled voice ({failed}); remove the folder, and enrol again") from None


def _digest(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()
