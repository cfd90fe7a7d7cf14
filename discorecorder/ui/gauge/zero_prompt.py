"""What the room is reminded of while the zero of a gauge is still to be checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from discorecorder.model.prompting import Prompt
from discorecorder.model.zeroing import digits

if TYPE_CHECKING:
    from discorecorder.model.zeroing import Rest
    from discorecorder.ui.gauge.live import Newest

DASH = "\u2013"


class ZeroAsked(NamedTuple):
    """A zero that nobody checked yet: what the gauge read over the last second, if it did, and what it reads now."""

    rest: Rest | None
    newest: Newest

    def prompt(self, key: str) -> Prompt:
        """Return the reminder; ``key`` records a zero that the gauge has read for a whole second."""
        rest, newest = self.rest, self.newest
        if rest is not None:
            now, unit = digits(rest.mean, rest.gauge.resolution), rest.unit
        else:
            now, unit = DASH if newest.pressure is None else f"{newest.pressure:.1f}", newest.unit
        is_steady = rest is not None and rest.is_at_zero
        values = (("now", now), ("unit", unit))
        return Prompt("zero steady", (*values, ("key", key))) if is_steady else Prompt("zero awaited", values)
