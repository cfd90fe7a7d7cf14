"""What the tests of refusals share: that a refusal loses nothing, and records made by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from discorecorder.model.entries import Addendum, Entry, Note, Record
from discorecorder.model.values import EntryError
from tests.model.room import NINE, Room
from tests.model.telling import told

if TYPE_CHECKING:
    from collections.abc import Callable

    from discorecorder.model.discogram import Discogram


def refused(room: Room, say: Callable[[], object], why: str) -> None:
    """Assert that a saying is refused with these words, and that nothing has changed by it."""
    before, number = told(room.discogram), room.last_number
    with pytest.raises(EntryError, match=why):
        say()
    assert told(room.discogram) == before
    assert room.last_number == number
    room.say(Note("still recording") if not room.discogram.is_signed else Addendum("still recording"))


def record(discogram: Discogram, entry: Entry, **other: Any) -> Record:
    """Return a record that could follow, with some columns changed."""
    number = len(discogram.records) + 1
    at = discogram.last_at or NINE
    fields: dict[str, Any] = {"number": number, "happened_at": at, "entered_at": at, "line": number}
    fields |= {"author": "Dr A", "role": "radiologist", "source": "key", "entry": entry} | other
    return Record(**fields)
