"""Microphone audio to words: one small protocol, and the engines behind it.

An engine is told what can be said now, is fed audio while somebody speaks, and returns what it heard with how sure it
is. It knows nothing of records or screens. ``ENGINES`` names those there are; the embedded one needs nothing but what
is installed with the program, the others a model folder that the site has licensed.
"""

from __future__ import annotations

from typing import Protocol

from discorecorder.model.values import EntryError, Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from discorecorder.dictation.sayable import Sayable

RATE_HZ = 16_000
BLOCK_BYTES = 3_200
"""A tenth of a second of 16-bit mono audio."""

LONGEST_S = 20
"""What takes longer to say, in s, is no phrase."""


class SpeechError(EntryError):
    """Raised when an engine or a model cannot be used; the text names it and says what to do."""


class HeardWord(Value):
    """A word that was heard: from when to when, in s, and how well it fits beside any other sounds.

    ``fit`` is the difference of the acoustic scores per frame to a free loop of phones; 0 is a perfect fit, the lower
    the worse.
    """

    text: str
    begins: float
    ends: float
    fit: float


class Heard(Value):
    """What an engine heard between the beginning and the end of speech.

    ``words`` is empty where it heard none of what can be said. ``fit`` is that of all words, ``worst`` that of the
    worst one, ``between`` that of the silence around and between them. ``rival`` is the nearest other phrase that would
    record something else, and ``margin`` by how much the words fit better in all; None where nothing is near.
    ``apart`` is how far its phones are from those that were heard without knowing any words, for each phone, and
    ``outside`` how many of these were heard before the first word and behind the last; 0 where an engine does not tell.
    ``is_seconded`` tells that another engine heard the same of the same audio.
    ``voiced`` is the share of the words that has the pitch of a voice, from 0 to 1; 1 where an engine does not tell.
    ``seconds`` is how long it took to speak, ``loudness_db`` how loud the loudest tenth of a second was, in dB of full
    scale.
    """

    words: str
    parts: tuple[HeardWord, ...] = ()
    fit: float = 0.0
    worst: float = 0.0
    between: float = 0.0
    rival: str = ""
    margin: float | None = None
    apart: float = 0.0
    outside: int = 0
    is_seconded: bool = False
    voiced: float = 1.0
    seconds: float = 0.0
    loudness_db: float = 0.0
    is_clipped: bool = False


class Recogniser(Protocol):
    """An engine. It is used by one thread."""

    @property
    def name(self) -> str:
        """What it is called in the record and on the screen."""

    def expect(self, now: Sayable) -> None:
        """Take what can be said from now on; what is being said is finished with what could be said before."""

    def begin(self) -> None:
        """Somebody begins to speak."""

    def feed(self, block: bytes) -> str:
        """Take 16-bit mono audio of RATE_HZ; return the words so far."""

    def end(self) -> Heard:
        """Nobody speaks any more; return what was heard."""

    def forget(self) -> None:
        """Somebody else speaks, or into another microphone; hear them as an engine does that heard nobody before."""

    def close(self) -> None:
        """Let go of the model."""


def _pocketsphinx(model: Path | None) -> Recogniser:
    from discorecorder.dictation.speech.sphinx import Sphinx

    return Sphinx(model)


def _vosk(model: Path | None) -> Recogniser:
    from discorecorder.dictation.speech.site_engines import Vosk

    return Vosk(model)


def _whisper(model: Path | None) -> Recogniser:
    from discorecorder.dictation.speech.site_engines import Whisper

    return Whisper(model)


def _sherpa(model: Path | None) -> Recogniser:
    from discorecorder.dictation.speech.site_engines import Sherpa

    return Sherpa(model)


ENGINES: Mapping[str, Callable[[Path | None], Recogniser]] = {
    "pocketsphinx": _pocketsphinx,
    "vosk": _vosk,
    "faster-whisper": _whisper,
    "sherpa-onnx": _sherpa,
}
"""What makes an engine, by its name: from a model folder, or from its own model where none is given."""
EMBEDDED = "pocketsphinx"
