"""What was decided to be recorded and is on its way to the disk, until the record tells what became of it.

Two phrases can be on their way at once; that the first is there says nothing of the second.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from discorecorder.dictation.speech.deciding import Decision
    from discorecorder.model.discogram import Discogram


class OnItsWay:
    """Decisions whose words no record has yet."""

    def __init__(self) -> None:
        self._decided: deque[tuple[Decision, int]] = deque()
        self._known = 0

    def __len__(self) -> int:
        return len(self._decided)

    def add(self, decision: Decision, discogram: Discogram | None) -> None:
        """Await a decision in what is recorded behind a discogram as it is on the disk now."""
        self._decided.append((decision, len(discogram.records) if discogram is not None else 0))

    def arrived(self, discogram: Discogram) -> list[Decision]:
        """Return the decisions whose words are among the records now, and await them no more.

        What was decided before one that is there, and is not there itself, never comes: records keep their order.
        """
        arrived: list[Decision] = []
        waiting, self._decided = self._decided, deque()
        for decision, before in waiting:
            known = max(before, self._known)
            newer = (one for one in discogram.records[known:] if one.source == "voice" and one.heard == decision.words)
            first = next(newer, None)
            if first is None:
                self._decided.append((decision, before))
                continue
            self._known = first.number + len(decision.recorded) - 1
            self._decided.clear()
            arrived.append(decision)
        return arrived

    def failed(self, words: str | None) -> Decision | None:
        """Return the oldest decision where its words were not recorded, and await it no more; None for other words."""
        is_oldest = bool(self._decided) and self._decided[0][0].words == words
        return self._decided.popleft()[0] if is_oldest else None

    def clear(self) -> None:
        """Await nothing: another discogram is another record."""
        self._decided.clear()
        self._known = 0
