"""When a gauge that has sent falls silent, and when it sends again: what the record says of a gap."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from discorecorder.model.entries import GaugeGap, Number
from discorecorder.model.entries.kind import line_of
from discorecorder.ui.gauge.live import GAP_MS

if TYPE_CHECKING:
    from datetime import datetime

    from discorecorder.model.discogram import Discogram
    from discorecorder.ui.gauge.live import Newest


class Silent(NamedTuple):
    """Nothing came after a moment; ``seconds`` is for how long, None while it goes on."""

    since: datetime
    seconds: float | None = None


class Silence:
    """Tells a silence once it has lasted for over a second, and its end.

    One that a source which died made is told at its end however short it was: the source was opened anew.
    """

    def __init__(self) -> None:
        self._since: datetime | None = None
        self._is_told = False

    def look(self, newest: Newest, now: datetime, *, is_gap: bool) -> Silent | None:
        """Return what is to be recorded now; ``is_gap`` tells that the gauge is silent for longer than it ever is."""
        if newest.at is None:
            return None
        since = self._since
        if since is not None and newest.at > since:
            self._since, self._is_told = None, False
            return Silent(since, (newest.at - since).total_seconds())
        is_long = (now - newest.at).total_seconds() * 1000 > GAP_MS
        if newest.is_gone or (is_gap and is_long):
            self._since = newest.at
            if is_long and not self._is_told:
                self._is_told = True
                return Silent(newest.at)
        return None


def gap_entries(gauge: str, silent: Silent, discogram: Discogram) -> tuple[GaugeGap, ...]:
    """Return what is recorded of a silence: nothing before the first level, and once the procedure is over."""
    if discogram.status != "open" or discogram.armed is None:
        return ()
    seconds = None if silent.seconds is None else Number.of(f"{silent.seconds:.1f}")
    return (GaugeGap(line_of(gauge), silent.since.time().isoformat(timespec="milliseconds"), seconds),)
