"""Enrolment in a process of its own: phrases come in by standard input, and how far it is goes out as lines of JSON.

What comes in are frames as the listener reads them:

``N``  the name of the person
``T``  the words of a phrase, and after it
``A``  the phrase, 16-bit mono audio of 16 kHz
``F``  that was all; without it nothing is learnt

What goes out, by its ``event``: ``part`` (with ``done``, from 0 to 1), and at the end one of ``enrolled`` (with
``name``, ``enrolled_at`` and ``gain``), ``gained_nothing`` (with ``gain``) and ``failed`` (with ``why``, and ``words``
where one phrase is to be read again). The phrases are held in memory; what is worked out from them lies in a folder of
this process until it ends.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from discorecorder.dictation.speech import SpeechError
from discorecorder.dictation.speech.alignment import PhraseError
from discorecorder.dictation.speech.enrolment import NothingGainedError, adapt
from discorecorder.dictation.speech.listener import frame, frames_of, live_with_parent, own_output, written
from discorecorder.dictation.speech.persons import tidy, voices_folder, work_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import BinaryIO

    from discorecorder.dictation.speech.trial import Phrase


def enrolling(name: str, said: Iterable[Phrase]) -> Iterator[bytes]:
    """Yield the frames that tell whose voice is to be learnt from which phrases."""
    yield frame("N", name.encode())
    for words, audio in said:
        yield frame("T", words.encode())
        yield frame("A", audio)
    yield frame("F")


def read(stream: BinaryIO) -> tuple[str, list[Phrase]] | None:
    """Return the name and the phrases that come in; None where they are not all there.

    Raises SpeechError where what comes is no frame.
    """
    name, words, said = "", "", []
    for letter, content in frames_of(stream, b"NTAF"):
        if letter == "N":
            name = content.decode()
        elif letter == "T":
            words = content.decode()
        elif letter == "A":
            said.append((words, content))
        else:
            return name, said
    return None


def learn(name: str, said: list[Phrase], options: argparse.Namespace, tell: Callable[..., None]) -> int:
    """Learn a voice, telling how far it is and what came of it; return 0 where it is kept."""
    model, site = (Path(named) if named else None for named in (options.model, options.pronunciations))
    try:
        person = adapt(name, said, voices_folder(), model, site, partial(_tell_part, tell))
    except NothingGainedError as nothing:
        tell("gained_nothing", gain=nothing.gain.as_json())
    except PhraseError as wrong:
        tell("failed", why=str(wrong), words=wrong.words)
    except SpeechError as why:
        tell("failed", why=str(why), words="")
    except OSError as failed:
        where = failed.filename or voices_folder()  # a full disk names no file
        tell("failed", why=f"{where}: the voice cannot be kept ({failed.strerror})", words="")
    else:
        tell("enrolled", name=person.name, enrolled_at=person.enrolled_at, gain=person.gain.as_json())
        return 0
    return 1


def _tell_part(tell: Callable[..., None], done: float) -> None:
    tell("part", done=round(done, 3))


def main(words: list[str] | None = None) -> int:
    """Read phrases and learn the voice; return 1 where nothing is kept."""
    parser = argparse.ArgumentParser(prog="discorecorder.dictation.speech.enroller", allow_abbrev=False)
    parser.add_argument("--model", default="")
    parser.add_argument("--pronunciations", default="")
    options = parser.parse_args(words)
    live_with_parent()
    tell = partial(written, own_output())
    work = work_folder(voices_folder(), os.getpid())
    try:
        told = read(sys.stdin.buffer)
        if told is None:
            return 1  # whoever began it is gone, or thought better of it
        work.parent.mkdir(parents=True, exist_ok=True)
        tidy(work.parent)
        work.mkdir(mode=0o700, exist_ok=True)
        tempfile.tempdir = str(work)
        return learn(*told, options, tell)
    except BrokenPipeError:
        return 1  # nobody asks any more
    except (SpeechError, OSError) as failed:
        tell("failed", why=str(failed), words="")
        return 1
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
