"""What a gauge streamed, read from the journal behind the screen for the map that is drawn there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discorecorder.model.entries import Samples

if TYPE_CHECKING:
    from collections.abc import Callable

    from discorecorder.model.discogram import Discogram
    from discorecorder.model.journal import Journal
    from discorecorder.report.streamed import Streamed

    Another = Callable[[], Journal]
    """Opens another way into the journal, for the thread that asks."""


def streams_of(discogram: Discogram, another: Another | None) -> tuple[Streamed, ...]:
    """Return what was streamed at the injections of a discogram; the journal is opened only where there is any.

    Raises OSError with the words of the journal where the samples cannot be read.
    """
    if another is None or discogram.last(Samples) is None:
        return ()
    from discorecorder.model.journal import JournalError
    from discorecorder.report.streamed import streamed_in

    try:
        with another() as journal:
            return streamed_in(journal, discogram)
    except JournalError as unread:
        raise OSError(str(unread)) from unread
