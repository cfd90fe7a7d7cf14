"""What the journal's disk refused to the end goes into a text file elsewhere: closing never loses anything."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from discorecorder.recorder import local_now
from discorecorder.settings import config_folder, data_folder
from discorecorder.ui.session import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from discorecorder.recorder import Line


def keep_unrecorded(lines: Sequence[Line]) -> Path | None:
    """Write lines as they can be typed again, with time and author, and return the file; None if no disk takes them."""
    now = local_now()
    text = "".join(
        f"{(line.happened_at or now).astimezone():%H:%M:%S} {line.by.role}: {words_of(line)}\n" for line in lines
    )
    for folder in (data_folder(), config_folder(), Path.home(), Path(tempfile.gettempdir())):
        path = folder / f"unrecorded-{now:%Y-%m-%d-%H%M%S}.txt"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with path.open("w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            continue
        return path
    return None
