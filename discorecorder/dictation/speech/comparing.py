"""Two engines that hear the same: what only one of them heard is not recorded unasked.

Two engines of different making seldom make the same mistake. Where both would record the same, what the first heard
holds, its own doubts with it, and is seconded; where they would record different things, the other's words are the
rival, as near as can be; where the second heard no dictation, the first is doubted.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from discorecorder.dictation.grammar import meant
from discorecorder.dictation.sayable import Sayable, without_wake
from discorecorder.dictation.speech.fitting import doubted

if TYPE_CHECKING:
    from discorecorder.dictation.speech import Heard, Recogniser


class Both:
    """Feeds two engines and compares them; the second works in a thread of its own, meanwhile."""

    def __init__(self, first: Recogniser, second: Recogniser) -> None:
        self._first = first
        self._second = second
        self._thread = ThreadPoolExecutor(1, "second")
        self._now = self._next = Sayable()

    @property
    def name(self) -> str:
        """Both names, the one that is believed first."""
        return f"{self._first.name} + {self._second.name}"

    def expect(self, now: Sayable) -> None:
        """Take what can be said from the next phrase on."""
        self._next = now
        waiting = self._thread.submit(self._second.expect, now)
        self._first.expect(now)
        waiting.result()

    def begin(self) -> None:
        """Begin an utterance."""
        self._now = self._next
        waiting = self._thread.submit(self._second.begin)
        self._first.begin()
        waiting.result()

    def feed(self, block: bytes) -> str:
        """Take audio; return the words of the first so far."""
        waiting = self._thread.submit(self._second.feed, block)
        words = self._first.feed(block)
        waiting.result()
        return words

    def end(self) -> Heard:
        """End the utterance; return what the first heard, with what the second says against it."""
        waiting = self._thread.submit(self._second.end)
        heard = self._first.end()
        return compared(heard, waiting.result(), self._now)

    def forget(self) -> None:
        """Forget who spoke, and into which microphone."""
        self._thread.submit(self._second.forget).result()
        self._first.forget()

    def close(self) -> None:
        """Let go of both models."""
        self._thread.submit(self._second.close).result()
        self._thread.shutdown()
        self._first.close()


def compared(heard: Heard, other: Heard, now: Sayable) -> Heard:
    """Return what one engine heard, with what another heard of the same audio against it."""
    return heard.with_(is_seconded=bool(heard.words)) if agree(heard, other, now) else against(heard, other, now)


def against(heard: Heard, other: Heard, now: Sayable) -> Heard:
    """Return what was heard with something else, that was heard of the same audio, against it."""
    if all(meant(without_wake(one.words, now.wake), now.unit, now.language) for one in (heard, other)):
        return heard.with_(rival=other.words, margin=0.0)
    # One of them heard an order, or none of what can be said: no words stand against the first's, only doubt.
    return doubted(heard)


def agree(heard: Heard, other: Heard, now: Sayable) -> bool:
    """Return whether two engines heard the same: the same words, or words that would record the same."""
    words, others = (without_wake(one.words, now.wake) for one in (heard, other))
    if words == others:
        return True
    found = meant(words, now.unit, now.language)
    return bool(found) and found == meant(others, now.unit, now.language)
