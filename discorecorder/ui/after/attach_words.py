"""What a recording that was made elsewhere would become, in words: what is attached, what is left out, what skipped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discorecorder.ui.refusal_words import told
from discorecorder.ui.words import local_clock, local_number, mark, tr

if TYPE_CHECKING:
    from datetime import datetime

    from discorecorder.attaching import Joined
    from discorecorder.devices.csv_file import Taken
    from discorecorder.recorder import Line

MOST_ROWS, MOST_READINGS = 3, 4
"""How many skipped rows and how many scores are told one by one."""

MOMENTS = {
    "opening": mark("Opening pressure {time}"),
    "inject": mark("Injection begins {time}"),
    "stop": mark("Stop {time}"),
}
"""The moments of the record that a recording is aligned by, as they are asked."""


def moment_words(name: str, at: datetime) -> str:
    """Return a moment of the record with its time."""
    return tr(MOMENTS[name], time=local_clock(at))


def file_words(name: str, taken: Taken) -> str:
    """Return what a file holds: samples, how long, in which unit, and what had to be assumed of it."""
    seconds = local_number(f"{taken.samples[-1].at_ms / 1000:.1f}")
    held = tr(
        "{name}: {count} samples over {seconds} s, in {unit}.",
        name=name,
        count=_counted(len(taken.samples)),
        seconds=seconds,
        unit=taken.unit,
    )
    if not taken.assumed:
        return held
    return f"{held} {tr('Assumed: {what}.', what='; '.join(told(one) for one in taken.assumed))}"


def skipped_words(taken: Taken) -> str:
    """Return which rows of the file were not taken and why, the first of them one by one; empty where all were."""
    if not taken.skipped:
        return ""
    rows = "; ".join(tr("row {row}: {why}", row=one.row, why=told(one.why)) for one in taken.skipped[:MOST_ROWS])
    more = " \u2026" if len(taken.skipped) > MOST_ROWS else ""
    return tr("Rows of the file that are skipped: {count}. {rows}", count=len(taken.skipped), rows=f"{rows}{more}")


def planned_words(found: Joined) -> str:
    """Return what would be recorded."""
    first, last = found.batches[0], found.batches[-1]
    parts = [
        tr(
            "{count} samples become part of {level}, injection {injection}: {from_} to {until}.",
            count=_counted(found.samples),
            level=found.level,
            injection=found.injection,
            from_=local_clock(first.started_at),
            until=local_clock(last.ended_at),
        )
    ]
    if found.left_out:
        count = _counted(found.left_out)
        parts.append(tr("{count} are left out: they were taken outside of this injection.", count=count))
    if found.readings:
        parts.append(_readings_words(found.readings))
    if found.unread:
        numbers = ", ".join(f"#{number}" for number in found.unread)
        parts.append(tr("No sample was taken at the score of {numbers}.", numbers=numbers))
    return " ".join(parts)


def attached_words(found: Joined) -> str:
    """Return what was recorded."""
    return tr(
        "\u2713 Attached: {count} samples to {level}, injection {injection}.",
        count=_counted(found.samples),
        level=found.level,
        injection=found.injection,
    )


def _readings_words(lines: tuple[Line, ...]) -> str:
    """Return how many scores get the pressure of their moment, the first of them one by one."""
    shown = "; ".join(_reading_words(line) for line in lines[:MOST_READINGS])
    more = " \u2026" if len(lines) > MOST_READINGS else ""
    return tr("Scores that get their pressure: {count} ({readings}).", count=len(lines), readings=f"{shown}{more}")


def _reading_words(line: Line) -> str:
    assert line.happened_at is not None
    pressure = getattr(line.entries[0], "pressure", None)
    return f"{local_clock(line.happened_at)} {local_number(str(pressure))}"


def _counted(count: int) -> str:
    return f"{count:,}".replace(",", "\u00a0")
