"""The ``attach`` command: a recording that was made elsewhere becomes part of a discogram, all of it or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discorecorder.cli_files import print_json
from discorecorder.cli_key import open_journal
from discorecorder.cli_words import count, path, text
from discorecorder.model.units import PRESSURE_UNITS

if TYPE_CHECKING:
    import argparse
    from datetime import datetime
    from typing import Any

    from discorecorder.attaching import Joined
    from discorecorder.devices.csv_file import Taken
    from discorecorder.recorder import Line
    from discorecorder.settings import Settings

ARGUMENTS: tuple[tuple[tuple[str, ...], dict[str, Any]], ...] = (
    (("file",), {"type": path, "help": "the recording, a CSV file: time, pressure and, where there is one, volume"}),
    (("--discogram",), {"required": True, "type": text, "metavar": "ID", "help": "as 'list' and 'replay' print it"}),
    (("--level",), {"required": True, "type": text, "metavar": "LEVEL", "help": "the disc that was injected, as L4-5"}),
    (("--injection",), {"type": count, "metavar": "N", "help": "which one, where it was injected more than once"}),
    (
        ("--mark",),
        {
            "required": True,
            "type": text,
            "metavar": "opening|inject|stop|TIME",
            "help": "a moment of that injection in the record, or a time as 09:14:10",
        },
    ),
    (
        ("--at",),
        {
            "required": True,
            "type": float,
            "metavar": "SECONDS",
            "help": "the second of the recording, from its first sample on, that is this moment",
        },
    ),
    (("--unit",), {"choices": PRESSURE_UNITS, "help": "unit of its pressures, where the file names none (psi)"}),
    (("--dry-run",), {"action": "store_true", "help": "print what would be recorded, and record nothing"}),
)
"""What may stand behind the command."""


def attach(options: argparse.Namespace, settings: Settings) -> int:
    """Join a recording to a discogram, and print what was recorded as JSON; or what would be.

    Raises EntryError where the recording, its place or its mark is refused, and JournalError where the disk does not
    take it. What is refused leaves the journal as it was.
    """
    from discorecorder.attaching import Place, planned, record
    from discorecorder.devices.csv_file import read_csv
    from discorecorder.recorder import Recorder

    taken = read_csv(options.file, options.unit)
    place = Place(options.file.name, options.level, options.injection, options.mark, options.at)
    with open_journal(settings) as journal:
        recorder = Recorder.resume(journal, options.discogram)
        found = planned(recorder, taken, place)
        shown = _shown(found, taken)
        if not options.dry_run:
            discogram = record(recorder, found)
            shown |= {"id": discogram.id, "records": len(discogram.records), "digest": discogram.digest}
    print_json(shown)
    return 0


def _shown(found: Joined, taken: Taken) -> dict[str, object]:
    first, last = found.batches[0], found.batches[-1]
    return {
        "level": found.level,
        "injection": found.injection,
        "marked_at": _time(found.marked_at),
        "unit": first.unit,
        "samples": found.samples,
        "from": _time(first.started_at),
        "until": _time(last.ended_at),
        "left_out": found.left_out,
        "readings": [_reading(line) for line in found.readings],
        "unread": list(found.unread),
        "skipped_rows": len(taken.skipped),
        "assumed": list(taken.assumed),
    }


def _reading(line: Line) -> dict[str, object]:
    from discorecorder.dictation.grammar import say

    assert line.happened_at is not None
    return {"at": _time(line.happened_at), "says": say(line.entries[0])}


def _time(at: datetime) -> str:
    return at.isoformat(timespec="milliseconds")
