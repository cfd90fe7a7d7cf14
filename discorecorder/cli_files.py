"""The files that the commands read and write: cases and documents in, road maps and tables out."""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from discorecorder.model.values import EntryError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from discorecorder.model.discogram import Discogram
    from discorecorder.model.journal import Journal
    from discorecorder.report.streamed import Streamed

MOST_BYTES = 64 * 1024 * 1024
"""No case and no document is larger; a larger file is refused before it is read."""


def tell(words: str) -> None:
    """Say something on standard error; what was done stays done where nobody reads it."""
    with suppress(OSError):
        sys.stderr.write(f"discorecorder: {words}\n")


def print_json(shown: object) -> None:
    """Print what was done or found as a line of JSON, which any terminal can show."""
    sys.stdout.write(json.dumps(shown, ensure_ascii=True) + "\n")


def refused(words: str) -> int:
    """Say on standard error why something was not done; return the exit status of that."""
    tell(words)
    return 1


def read_json(path: Path) -> object:
    """Read a case or a document. Raises EntryError for what is too large, no JSON, or no text and numbers in it."""
    is_large = path.stat().st_size > MOST_BYTES
    with path.open("rb") as opened:
        raw = b"" if is_large else opened.read(MOST_BYTES + 1)  # a pipe or a device has no size
    if is_large or len(raw) > MOST_BYTES:
        raise EntryError(f"{path}: over {MOST_BYTES // 2**20} MB; this is no case and no discogram")
    try:
        held: object = json.loads(raw.decode("utf-8-sig"))
        json.dumps(held, ensure_ascii=False, allow_nan=False).encode()
    except UnicodeDecodeError:
        raise EntryError(f"{path}: not UTF-8; save the file as UTF-8") from None
    except UnicodeEncodeError:
        raise EntryError(f"{path}: half a letter (a lone surrogate) stands in a text; write it in UTF-8") from None
    except json.JSONDecodeError as wrong:
        raise EntryError(f"{path}, line {wrong.lineno}: not JSON ({wrong.msg})") from None
    except ValueError:
        raise EntryError(f"{path}: a number in it cannot have been measured (NaN, infinite or endless)") from None
    except RecursionError:
        raise EntryError(f"{path}: nested too deeply to be a case or a discogram") from None
    return held


def written_too(form: str, discogram: Discogram, path: Path, paper: str) -> int:
    """Write an output of what is recorded already; where that fails, say so and how to have it."""
    try:
        write(form, discogram, path, paper)
    except OSError as failed:
        again = {"pdf": f"report {discogram.id} --pdf FILE", "json": f"export {discogram.id} --format json -o FILE"}
        return refused(
            f"the discogram is recorded, but {path} cannot be written: {failed.strerror}. "
            f"Write it to another place: discorecorder {again[form]}"
        )
    return 0


def check_free(path: Path, kept: Sequence[Path]) -> None:
    """Refuse to write an output over what it is made from."""
    for one in kept:
        with suppress(OSError):  # where either is not there
            if path.samefile(one):
                raise EntryError(f"{path} is the journal, its key or the script; name another file to write to")


def write(form: str, discogram: Discogram, path: Path, paper: str, streams: Sequence[Streamed] = ()) -> None:
    """Write the road map (pdf), the table (csv) or the document (json). Raises OSError that names the file.

    What was streamed is drawn in the road map alone.
    """
    from discorecorder import report

    try:
        if form == "pdf":
            from discorecorder.report import roadmap

            roadmap.write(discogram, path, paper=paper, streams=streams)
        else:
            report.write(form, discogram, path)
    except OSError as failed:
        # What failed may be the draft beside the file; the user knows the file.
        raise OSError(failed.errno, failed.strerror, str(path)) from failed
    tell(f"wrote {path}")


def write_recorded(form: str, place: tuple[Journal, str], path: Path, paper: str) -> None:
    """Write a discogram of a journal, which its id names; the road map draws what was streamed too.

    Raises EntryError where there is none of that id, and OSError that names the file.
    """
    from discorecorder.model.entries import Samples
    from discorecorder.recorder import found

    journal, identity = place
    discogram = found(journal, identity)
    streams: tuple[Streamed, ...] = ()
    if form == "pdf" and discogram.last(Samples) is not None:
        from discorecorder.report.streamed import streamed_in

        streams = streamed_in(journal, discogram)
    write(form, discogram, path, paper, streams)
