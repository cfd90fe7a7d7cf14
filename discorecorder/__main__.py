"""The program: ``discorecorder`` and ``python -m discorecorder``.

``parse`` answers before anything heavy is loaded, because dictation tools call it once a phrase.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

INTERRUPTED = 130


def main() -> int:
    """Run one command and return its exit status: 0 done, 1 refused with the reason, 2 wrong use.

    A reader that closes standard output early has had what it wanted: that is no error. One that cannot take it all,
    such as a file on a full disk, is.
    """
    _stand_in_for_closed()
    try:
        status = _run(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        _drop(sys.stdout)
        status = 0
    except OSError as failed:
        _drop(sys.stdout)
        # What has no reason of the system's is told by this program itself: a resource is missing.
        why = f"the output cannot be written: {failed.strerror}; send it to another place"
        status = _told(1, why if failed.strerror else str(failed))
    except KeyboardInterrupt:
        status = _told(INTERRUPTED, "interrupted; what was recorded before is kept")
    try:
        sys.stderr.flush()
    except OSError:
        _drop(sys.stderr)
    return status


def _run(words: list[str]) -> int:
    if len(words) == 2 and words[0] == "parse" and not words[1].startswith("-"):
        from discorecorder.cli_parse import parse_words

        return parse_words(words[1])
    from discorecorder.cli import run

    return run(words)


def _stand_in_for_closed() -> None:
    """Give the program somewhere to write where it was started without standard output or standard error."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123  (open to the end)


def _told(status: int, words: str) -> int:
    """Say why on standard error, if that still goes anywhere, and return the status."""
    try:  # noqa: SIM105  (contextlib takes longer than all the rest of a phrase)
        sys.stderr.write(f"discorecorder: {words}\n")
    except OSError:
        pass
    return status


def _drop(stream: TextIO) -> None:
    """Let the interpreter write what is still buffered to nowhere, so that it does not complain at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


if __name__ == "__main__":
    sys.exit(main())
