"""The phrases that are read to enrol a voice, one at a time: which are read, which are in doubt, and which is next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discorecorder.dictation.speech.enrolment import FEWEST_PHRASES, fault_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from discorecorder.dictation.speech.trial import Phrase

_AS_LETTERS = {"psi": "P S I", "cc": "C C"}


class Reading:
    """Holds in memory what was read, and nowhere else."""

    def __init__(self, phrases: Sequence[str]) -> None:
        self.phrases = tuple(phrases)
        self.at = 0
        self._said: dict[int, bytes] = {}
        self._faults: dict[int, str] = {}

    @property
    def words(self) -> str:
        """The phrase that is to be read; empty where all are read."""
        return self.phrases[self.at] if self.at < len(self.phrases) else ""

    @property
    def fault(self) -> str:
        """Why this phrase is to be read again, by the words of ``fault_of``; empty where it is not."""
        return self._faults.get(self.at, "")

    @property
    def is_read(self) -> bool:
        """Whether this phrase was read already."""
        return self.at in self._said

    @property
    def said(self) -> list[Phrase]:
        """What was read, without what is in doubt."""
        return [(self.phrases[at], audio) for at, audio in sorted(self._said.items()) if at not in self._faults]

    @property
    def is_enough(self) -> bool:
        """Whether a voice can be learnt from what was read."""
        return len(self.said) >= FEWEST_PHRASES

    def take(self, audio: bytes, seconds: float) -> str:
        """Take what was read, as 16-bit mono audio of 16 kHz, in so many s; go on to the next phrase if it is good.

        Return why it is in doubt, empty where it is not; it is held in either case.
        """
        fault = fault_of(self.words, audio, seconds)
        self._said[self.at] = audio
        self._faults.pop(self.at, None)
        if fault:
            self._faults[self.at] = fault
        else:
            self._go_on()
        return fault

    def keep(self) -> None:
        """Take what is in doubt as it is."""
        self._faults.pop(self.at, None)
        self._go_on()

    def again(self) -> None:
        """Forget what was read of this phrase; where it was not read yet, of the one before."""
        if not self.is_read:
            self.earlier()
        self._forget()

    def earlier(self) -> None:
        """Go back by one phrase."""
        self.at = max(0, self.at - 1)

    def later(self) -> None:
        """Go on by one phrase, read or not."""
        self.at = min(len(self.phrases), self.at + 1)

    def go_to(self, words: str) -> None:
        """Go to a phrase that is to be read again, and forget what was read of it."""
        if words in self.phrases:
            self.at = self.phrases.index(words)
            self._forget()

    def _forget(self) -> None:
        self._said.pop(self.at, None)
        self._faults.pop(self.at, None)

    def _go_on(self) -> None:
        """Go to the next phrase that is to be read, from here on and then from the beginning."""
        count = len(self.phrases)
        left = (at % count for at in range(self.at + 1, self.at + count))
        self.at = next((at for at in left if at not in self._said or at in self._faults), count)


def as_read(words: str) -> str:
    """Return a phrase as it is read aloud: letters stand as letters."""
    return " ".join(
        _AS_LETTERS.get(word, word.upper() if len(word) == 1 and word != "a" else word) for word in words.split()
    )
