"""What a person did at the screen, on its way up: entries, and by what they were said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discorecorder.model.values import Value

if TYPE_CHECKING:
    from datetime import datetime

    from discorecorder.model.entries import Entry
    from discorecorder.ui.recording import Then


class Said(Value):
    """Entries that were said in one breath: by key, by touch or typed, by whom, and when if not now.

    ``source`` is one of the sources of a record; ``role`` names who speaks where that is not whoever the source
    belongs to; ``heard`` are the words as typed; ``late`` marks what happened at ``happened_at`` and is said only now.

    ``then`` is told once it is on the disk, in the thread that records.
    """

    entries: tuple[Entry, ...]
    source: str = "key"
    heard: str | None = None
    role: str | None = None
    happened_at: datetime | None = None
    late: bool = False
    then: Then | None = None
