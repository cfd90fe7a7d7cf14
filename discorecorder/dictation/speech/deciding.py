"""When what was heard becomes an entry: at once, when it is confirmed, or never.

Plain readings of the armed level that were heard clearly are recorded at once. A level, a correction, the end, and
all that was not heard clearly waits for ``confirm``: spoken, by the pedal, or by Enter; a level does not where two
engines heard it alike. What waits lapses after a while, gives way to what is typed or heard next, and nothing but a
confirmation makes an entry of it. What could be one of two phrases is said again; heard as before, it waits to be
confirmed.
"""

from __future__ import annotations

from discorecorder.dictation.speech.judging import ASKS, CLEAR, NOTHING, REFUSED, UNSURE, Judgement
from discorecorder.model.values import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from discorecorder.model.entries import Entry

LAPSES_S = 8.0
WAITING_KINDS = frozenset({"level", "next", "correct", "finish", "needle", "sleep", "blinding"})
"""Kinds that change where the next entries go, or what stands already, or end something."""
WITHOUT_IF_SECONDED = frozenset({"level", "next"})
"""Of these, what waits no more where two engines heard it alike."""
WHEN = ("levels", "everything")
"""What waits for a confirmation: levels, corrections and what is unsure, or everything."""


class Decision(Value):
    """What is done about what was heard.

    ``recorded`` are the entries to record now, with ``words`` and ``confidence``; ``state`` is what the line shows:
    recorded, waits, asks, refused, lapsed, cancelled or nothing.
    """

    state: str
    words: str = ""
    recorded: tuple[Entry, ...] = ()
    confidence: float = 0.0
    why: str = ""
    other: str = ""


class Hearing:
    """What was heard and waits. Times are in s, of any clock that runs evenly."""

    def __init__(self, when: str = WHEN[0], lapses_s: float = LAPSES_S) -> None:
        self.when = when
        self.lapses_s = lapses_s
        self._waiting: Judgement | None = None
        self._until = 0.0

    @property
    def waiting(self) -> Judgement | None:
        """What waits for a confirmation."""
        return self._waiting

    def heard(self, judgement: Judgement, at: float) -> Decision:
        """Decide about what was heard at a time."""
        if judgement.order == "confirm":
            return self.confirmed(at)
        if judgement.order == "cancel":
            return self.cancelled()
        if judgement.state in {NOTHING, REFUSED}:
            # Room talk between a level and its confirmation does not take the level away.
            return Decision(judgement.state, judgement.words, (), judgement.confidence, judgement.why)
        if _takes_back(judgement) and self._waiting is not None:
            return self.cancelled()
        if judgement.state == CLEAR and not self._has_to_wait(judgement):
            self._waiting = None
            return _recorded(judgement)
        if judgement.state == ASKS and self._is_asked_again(judgement):
            # Said again it was heard as before: now it is one reading, and needs no more than to be confirmed.
            judgement = judgement.with_(state=UNSURE, other="", why="heard so twice")
        self._waiting, self._until = judgement, at + self.lapses_s
        state = "asks" if judgement.state == ASKS else "waits"
        return Decision(state, judgement.words, (), judgement.confidence, judgement.why, judgement.other)

    def _is_asked_again(self, judgement: Judgement) -> bool:
        return self._waiting is not None and self._waiting.entries == judgement.entries

    def _has_to_wait(self, judgement: Judgement) -> bool:
        if self.when == "everything":
            return True
        waiting = WAITING_KINDS - WITHOUT_IF_SECONDED if judgement.is_seconded else WAITING_KINDS
        return any(entry.kind in waiting for entry in judgement.entries)

    def confirmed(self, at: float) -> Decision:
        """Record what waits; what is one of two phrases is not told apart by that, and still waits to be said again."""
        waiting = self._waiting
        if waiting is None or at >= self._until:
            self._waiting = None
            return Decision(NOTHING, why="nothing waits to be confirmed")
        if waiting.state == ASKS:
            self._until = at + self.lapses_s
            return Decision("asks", waiting.words, (), waiting.confidence, waiting.why, waiting.other)
        self._waiting = None
        return _recorded(waiting)

    def cancelled(self) -> Decision:
        """Forget what waits."""
        waiting, self._waiting = self._waiting, None
        return Decision(NOTHING) if waiting is None else Decision("cancelled", waiting.words)

    def typed(self) -> Decision:
        """Something was typed or keyed meanwhile: it wins."""
        return self.cancelled()

    def passed(self, at: float) -> Decision:
        """Tell at a time whether what waits has lapsed."""
        waiting = self._waiting
        if waiting is None or at < self._until:
            return Decision(NOTHING)
        self._waiting = None
        return Decision("lapsed", waiting.words)


def _takes_back(judgement: Judgement) -> bool:
    return any(entry.kind == "withdraw" for entry in judgement.entries)


def _recorded(judgement: Judgement) -> Decision:
    return Decision("recorded", judgement.words, judgement.entries, judgement.confidence)
