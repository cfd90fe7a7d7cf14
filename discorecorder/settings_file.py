"""Saving of preferences: the user's settings.toml changes only where something was changed.

Comments, order and blank lines stay as whoever wrote the file left them. A change is checked before anything is
written, and the file is replaced whole or not at all. While a preset room is chosen, what is changed is changed in that
room, where the room can set it.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from discorecorder.model.values import EntryError
from discorecorder.settings import OF_THE_COMPUTER, Settings, checked, settings_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, MutableMapping
    from pathlib import Path

    from tomlkit import TOMLDocument

__all__ = ["choose_room", "delete_room", "present_in_room", "save", "save_room"]


def save(changes: Mapping[str, Any], path: Path | None = None) -> Settings:
    """Change preferences in the settings file; None takes one out of it. Return the preferences as they are then.

    ``path`` is the file, that of this user where none is given. Raises EntryError for a wrong value, and where the file
    cannot be read or written; then the file is as it was.
    """
    path = path or settings_file()
    with _changed(path) as document:
        preset = _preset(document)
        for field, held in changes.items():
            _put(document if preset is None or field in OF_THE_COMPUTER else preset, field, held)
    return _settings_of(path, document)


def save_room(name: str, changes: Mapping[str, Any], path: Path | None = None) -> Settings:
    """Make a preset room of preferences, or give one that exists these instead, and choose it. Raises as ``save``."""
    path = path or settings_file()
    name = name.strip()
    if not name:
        raise EntryError("a room needs a name")
    with _changed(path) as document:
        _put(document, "rooms", {**document.unwrap().get("rooms", {}), name: dict(changes)})
        _put(document, "room", name)
    return _settings_of(path, document)


def choose_room(name: str | None, path: Path | None = None) -> Settings:
    """Use a preset room from now on, or none. Raises EntryError where there is no such room, and as ``save``."""
    path = path or settings_file()
    with _changed(path) as document:
        _put(document, "room", name)
    return _settings_of(path, document)


def delete_room(name: str, path: Path | None = None) -> Settings:
    """Take a preset room away; where it was chosen, none is from now on. Raises EntryError as ``choose_room``."""
    path = path or settings_file()
    with _changed(path) as document:
        rooms = document.unwrap().get("rooms", {})
        if name not in rooms:
            raise EntryError(f"there is no preset room {name!r}")
        _put(document, "rooms", {one: held for one, held in rooms.items() if one != name} or None)
        if document.get("room") == name:
            _put(document, "room", None)
    return _settings_of(path, document)


def present_in_room(settings: Settings) -> dict[str, Any]:
    """Return every preference that is set and that a room can set, as ``save_room`` takes them."""
    held = {field: getattr(settings, field) for field in Settings.fields_ if field not in OF_THE_COMPUTER}
    return {field: one for field, one in held.items() if one is not None}


@contextmanager
def _changed(path: Path) -> Iterator[TOMLDocument]:
    """Give the document of the file to be changed; check and write it when it is."""
    from tomlkit import document, parse
    from tomlkit.exceptions import ParseError

    try:
        changing = parse(path.read_bytes().decode("utf-8")) if path.exists() else document()
    except OSError as failed:
        raise EntryError(f"{path}: the settings cannot be read ({failed.strerror}); nothing was changed") from None
    except (ParseError, UnicodeDecodeError) as wrong:
        raise EntryError(f"{path}: {wrong}; correct the file or remove it. Nothing was changed") from None
    yield changing
    checked(path, changing.unwrap())
    _write(path, changing.as_string().encode())


def _settings_of(path: Path, document: TOMLDocument) -> Settings:
    return checked(path, document.unwrap())


def _preset(document: TOMLDocument) -> MutableMapping[str, Any] | None:
    """Return the table of the room that is chosen."""
    rooms, room = document.get("rooms"), document.get("room")
    preset = rooms.get(room) if isinstance(rooms, dict) and isinstance(room, str) else None
    return preset if isinstance(preset, dict) else None


def _put(table: MutableMapping[str, Any], field: str, held: object) -> None:
    """Set one preference; a table is changed key by key, so that its comments stay."""
    if held is None:
        table.pop(field, None)
        return
    if isinstance(held, dict) and isinstance(table.get(field), dict):
        inner = table[field]
        for gone in set(inner) - set(held):
            del inner[gone]
        for name, one in held.items():
            _put(inner, name, one)
    elif table.get(field) != (list(held) if isinstance(held, tuple) else held):
        table[field] = list(held) if isinstance(held, tuple) else held


def _write(path: Path, text: bytes) -> None:
    """Put the text in the place of the file once all of it is on the disk."""
    target = path.resolve()  # a link stays a link
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            with draft.open("wb") as opened:
                opened.write(text)
                opened.flush()
                os.fsync(opened.fileno())
            if target.exists():
                draft.chmod(target.stat().st_mode & 0o777)
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as failed:
        raise EntryError(f"{path}: the settings cannot be saved ({failed.strerror}); the file is as it was") from None
