"""Recognition in a process of its own: audio comes in by standard input, what was heard goes out as lines of JSON.

A fault in a native library ends this process and nothing else. What comes in are frames: one letter, the length of what
follows (4 bytes, the least significant first), and that. The letters:

``E``  what can be said from now on, as JSON with the fields of ``Sayable``
``B``  somebody begins to speak
``A``  audio, 16-bit mono
``F``  nobody speaks any more
``H``  ``1``: find the beginning and the end of speech yourself; ``0``: no more

What goes out, by its ``event``: ``ready`` (with ``engine`` and ``memory_mib``), ``began`` (hands-free), ``partial``
(with ``words``), ``heard`` (with the fields of ``Heard``; ``took_ms`` from ``F`` or from the end that was found;
``since_speech_ms`` from the last speech in the audio; ``memory_mib``; with ``--audio`` also ``audio``, what the engine
was given, in base 64), ``failed`` (with ``why``), after which it ends
with status 1. It ends with status 0 when standard input is closed, and by itself when the one that began it is gone.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import struct
import sys
import threading
import time
from base64 import b64encode
from contextlib import suppress
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from discorecorder.dictation.language import LANGUAGES
from discorecorder.dictation.sayable import Sayable
from discorecorder.dictation.speech import EMBEDDED, ENGINES, LONGEST_S, RATE_HZ, Heard, HeardWord, SpeechError
from discorecorder.dictation.speech.endpoints import BEGAN, SPEECH, Endpoints
from discorecorder.model.spine import LEVELS, STUDY_REGIONS
from discorecorder.model.units import PRESSURE_UNITS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import BinaryIO, TextIO

    from discorecorder.dictation.speech import Recogniser

HEAD = struct.Struct("<cI")
MOST_BYTES = 4_000_000
MOST_GIVEN_S = LONGEST_S + 2.0
"""What is longer, in s, was no phrase, and its audio is not given."""
LOOKS_S = 1.0
"""How often it looks whether the process that began it is still there."""


def frame(letter: str, content: bytes = b"") -> bytes:
    """Return one frame as the listener reads it."""
    return HEAD.pack(letter.encode(), len(content)) + content


def frames_of(stream: BinaryIO, letters: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield each frame that comes, its letter and its content. Raises SpeechError where what comes is no frame."""
    while head := stream.read(HEAD.size):
        if len(head) < HEAD.size:
            raise SpeechError(f"the audio broke off within the head of a frame, after {len(head)} bytes")
        letter, length = HEAD.unpack(head)
        if letter not in letters:
            raise SpeechError(f"a frame begins with {letter!r}, which says nothing")
        if length > MOST_BYTES:
            raise SpeechError(f"a frame of {length} bytes is longer than any ({MOST_BYTES})")
        content = stream.read(length)
        if len(content) < length:
            raise SpeechError(f"the audio broke off within a frame, after {len(content)} of {length} bytes")
        yield letter.decode(), content


def expecting(now: Sayable) -> bytes:
    """Return the frame that tells what can be said."""
    return frame("E", json.dumps({field: getattr(now, field) for field in now.fields_}).encode())


def engine_named(
    name: str, model: Path | None = None, site: Path | None = None, wake: str = "", person: str = ""
) -> Recogniser:
    """Return an engine of ENGINES.

    The pronunciations of the ``site``, the ``wake`` words and the voice of the ``person`` who is enrolled are for the
    embedded one. Raises SpeechError where there is none of the name, or it cannot be made.
    """
    if name not in ENGINES:
        raise SpeechError(f"{name!r} is no speech engine; there are {', '.join(ENGINES)}")
    if name == EMBEDDED:
        from discorecorder.dictation.speech.sphinx import Sphinx, shipped

        means = None
        if person:
            from discorecorder.dictation.speech.persons import means_of, voices_folder

            means = means_of(person, voices_folder(), (model or shipped()) / "en-us")
        return Sphinx(model, site, wake, means)
    return ENGINES[name](model)


class Listener:
    """Does what frames say and tells events."""

    def __init__(self, engine: Recogniser, tell: Callable[..., None], *, gives_audio: bool = False) -> None:
        """``tell`` takes an event and its fields; ``gives_audio`` adds to what was heard the audio of it."""
        self._engine = engine
        self._tell = tell
        self._is_speaking = self._is_held = self._is_free = False
        self._endpoints = Endpoints()
        self._words = ""
        self._seconds = 0.0
        self._audio: list[bytes] | None = [] if gives_audio else None
        self._half = b""
        """The first byte of a sample whose second comes with the next audio."""

    def run(self, frames: BinaryIO) -> None:
        """Go on until the other side is gone. Raises SpeechError where what comes is no frame."""
        for letter, content in frames_of(frames, b"EBAFH"):
            self.take(letter, content)

    def take(self, letter: str, content: bytes = b"") -> None:
        """Do what a frame says. Raises SpeechError where what it says cannot be."""
        if letter == "E":
            self._engine.expect(_sayable(content))
        elif letter == "B":
            self._is_held = True
            self._begin()
        elif letter == "A":
            self._listen(content)
        elif letter == "F" and self._is_held:
            self._is_held = False
            self._end()
        elif letter == "H":
            self._is_free = content == b"1"
            if not self._is_held:
                self._end()

    def finish(self) -> None:
        """End what is being said, because no more audio comes."""
        if not self._is_held:
            self._follow(self._endpoints.finished())
        self._is_held = False
        self._end()

    def _listen(self, audio: bytes) -> None:
        audio = self._half + audio
        whole = len(audio) // 2 * 2
        audio, self._half = audio[:whole], audio[whole:]
        found = self._endpoints.found(audio)
        if self._is_free and not self._is_held:
            self._follow(found)
            return
        for _ in found:  # only how long ago speech was is of use: who holds the key says when it begins and ends
            pass
        if self._is_speaking:
            self._feed(audio)

    def _follow(self, found: Iterable[tuple[str, bytes]]) -> None:
        for what, audio in found:
            if what == BEGAN:
                self._begin()
                self._tell("began")
            elif what == SPEECH and self._is_speaking:
                self._feed(audio)
            elif self._is_speaking:
                self._end()

    def _begin(self) -> None:
        if not self._is_speaking:
            self._is_speaking, self._words, self._seconds = True, "", 0.0
            if self._audio is not None:
                self._audio = []
            self._engine.begin()

    def _feed(self, block: bytes) -> None:
        self._seconds += len(block) / 2 / RATE_HZ
        if self._audio is not None and self._seconds <= MOST_GIVEN_S:
            self._audio.append(block)
        words = self._engine.feed(block)
        if words != self._words:
            self._words = words
            self._tell("partial", words=words)

    def _end(self) -> None:
        """Tell what was heard, if anybody spoke; what is found from now on begins anew."""
        began = perf_counter()
        if not self._is_speaking:
            return
        self._is_speaking = False
        heard = self._engine.end()
        took_ms = round((perf_counter() - began) * 1000, 1)
        silence_s = self._endpoints.silence_s
        since_ms = round((silence_s if silence_s < self._seconds else 0.0) * 1000 + took_ms, 1)
        told = {**told_of(heard), **self._given()}
        self._tell("heard", **told, took_ms=took_ms, since_speech_ms=since_ms, memory_mib=memory_mib())

    def _given(self) -> dict[str, str]:
        """Return the audio of what was heard as the event tells it; nothing where it is not wanted, or too long."""
        audio, self._audio = self._audio, None if self._audio is None else []
        return {"audio": b64encode(b"".join(audio)).decode()} if audio and self._seconds <= MOST_GIVEN_S else {}


def told_of(heard: Heard) -> dict[str, object]:
    """Return what was heard as JSON writes it."""
    fields = {field: getattr(heard, field) for field in heard.fields_}
    fields["parts"] = [{field: getattr(part, field) for field in part.fields_} for part in heard.parts]
    return fields


def heard_from(fields: dict[str, Any]) -> Heard:
    """Return what was heard from what ``told_of`` wrote; other fields do not matter."""
    known = {field: fields[field] for field in Heard.fields_ if field in fields}
    known["parts"] = tuple(HeardWord(**part) for part in known.get("parts", ()))
    return Heard(**known)


def _sayable(content: bytes) -> Sayable:
    try:
        read: dict[str, Any] = json.loads(content)
        now = Sayable(**{key: _frozen(value) for key, value in read.items()})
    except (ValueError, TypeError, AttributeError, RecursionError) as wrong:
        raise SpeechError(f"what can be said is not told in JSON with the fields of Sayable ({wrong})") from None
    kinds = {"str": str, "bool": bool, "tuple[str, ...]": tuple}
    is_good = (
        all(isinstance(getattr(now, field), kinds[kind]) for field, kind in now.types_.items())
        and all(isinstance(word, str) for word in (*now.planned, *now.usual))
        and now.region in STUDY_REGIONS
        and now.unit in PRESSURE_UNITS
        and now.language in LANGUAGES
        and set(now.planned) <= set(LEVELS)
    )
    if not is_good:
        raise SpeechError(f"what can be said is not told as it has to be: {content[:200].decode(errors='replace')}")
    return now


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def memory_mib() -> float:
    """Return how much memory this process holds, in MiB; 0 where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except (OSError, ValueError, IndexError):
        return 0.0
    return round(pages * os.sysconf("SC_PAGE_SIZE") / 2**20, 1)


def written(to: TextIO, event: str, **fields: object) -> None:
    """Write an event as a line of JSON."""
    to.write(json.dumps({"event": event, **fields}) + "\n")
    to.flush()


def own_output() -> TextIO:
    """Return standard output for the events alone: what a native library prints goes to standard error."""
    own = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="ascii")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return own


def live_with_parent() -> None:
    """End this process when the one that began it is gone, and not by Ctrl+C, which is for that one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _leave)
    threading.Thread(target=_watch, args=(os.getppid(),), name="parent", daemon=True).start()


def _leave(*_: object) -> None:
    raise SystemExit(1)


def _watch(parent: int) -> None:
    """End this process when the one that began it is gone; standard input may be held open by another."""
    while os.getppid() == parent:
        time.sleep(LOOKS_S)
    os.kill(os.getpid(), signal.SIGTERM)


def main(words: list[str] | None = None) -> int:
    """Load an engine and listen; return 1, with the reason told, where it cannot be loaded or goes wrong."""
    parser = argparse.ArgumentParser(prog="discorecorder.dictation.speech.listener", allow_abbrev=False)
    parser.add_argument("--engine", default=EMBEDDED)
    parser.add_argument("--model", default="")
    parser.add_argument("--pronunciations", default="")
    parser.add_argument("--wake", default="")
    parser.add_argument("--person", default="")
    parser.add_argument("--second", default="")
    parser.add_argument("--second-model", default="")
    parser.add_argument("--audio", action="store_true")
    options = parser.parse_args(words)
    live_with_parent()
    tell = partial(written, own_output())
    model, site = (Path(named) if named else None for named in (options.model, options.pronunciations))
    try:
        made = partial(engine_named, options.engine, model, site, options.wake, options.person)
        _listen(tell, partial(_both, made, options) if options.second else made, gives_audio=options.audio)
    except SpeechError as why:
        return _failed(tell, str(why))
    except BrokenPipeError:
        return 1  # nobody hears any more
    except Exception as fault:
        _failed(tell, f"the speech engine failed: {type(fault).__name__}: {fault}")
        raise
    return 0


def _both(made: Callable[[], Recogniser], options: argparse.Namespace) -> Recogniser:
    from discorecorder.dictation.speech.comparing import Both

    model = Path(options.second_model) if options.second_model else None
    return Both(made(), engine_named(options.second, model))


def _listen(tell: Callable[..., None], made: Callable[[], Recogniser], *, gives_audio: bool) -> None:
    engine = made()
    try:
        tell("ready", engine=engine.name, memory_mib=memory_mib())
        Listener(engine, tell, gives_audio=gives_audio).run(sys.stdin.buffer)
    finally:
        engine.close()


def _failed(tell: Callable[..., None], why: str) -> int:
    with suppress(OSError):  # where nobody hears any more
        tell("failed", why=why)
    return 1


if __name__ == "__main__":
    sys.exit(main())
