"""A procedure script becomes lines for the recorder: who said what, when, in which words."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from discorecorder.dictation.script import Script, read_script_file
from discorecorder.model.values import EntryError
from discorecorder.recorder import PROGRAM, STALE_MS, By, Line, local_now, opening

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from discorecorder.model.rulesets import RuleSet


def read(path: Path) -> Script:
    """Read a procedure script; its clock times are those of today unless it says the date.

    Raises EntryError naming the file and every line that cannot stand, and OSError where it cannot be read.
    """
    now = local_now()
    try:
        return read_script_file(path, today=now.date(), zone=now.tzinfo or UTC)
    except EntryError as refused:
        raise EntryError(f"{path}: {refused}") from None


def lines_of(
    script: Script,
    site: Sequence[RuleSet] = (),
    stale_ms: int = STALE_MS,
    primary: Sequence[str] = (),
    *,
    practice: bool = False,
) -> list[Line]:
    """Return the lines that record a script, its opening first; each knows its place in the file.

    ``practice`` marks that no patient was there.
    """
    began = next((one.happened_at for one in script.statements if one.happened_at is not None), None)
    opened = Line((opening(script.region, site, stale_ms, primary, practice=practice),), PROGRAM, happened_at=began)
    said = [
        Line(
            one.entries,
            By(one.author, one.role, "script"),
            heard=one.heard,
            happened_at=one.happened_at,
            late=one.late,
            where=f"line {one.line}",
        )
        for one in script.statements
    ]
    return [opened, *said]
