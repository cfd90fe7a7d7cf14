"""What the start page says of a discogram: who, when, which region, and how far it came."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from discorecorder.ui.words import local_clock, local_day, mark, tr

if TYPE_CHECKING:
    from discorecorder.model.catalogue import Summary

REGIONS: dict[str, str] = {
    "lumbar": mark("Lumbar"),
    "thoracic": mark("Thoracic"),
    "cervical": mark("Cervical"),
    "mixed": mark("Mixed"),
}
STATUSES: dict[str, str] = {
    "preparation": mark("In preparation"),
    "cut off": mark("Cut off"),
    "finished": mark("Finished"),
    "signed": mark("Signed"),
}


def status_of(summary: Summary) -> str:
    """Return how far a procedure came: preparation, cut off, finished or signed."""
    if summary.status == "open":
        return "cut off" if summary.levels else "preparation"
    return summary.status


def status_words(status: str) -> str:
    """Return the status as it is shown."""
    return tr(STATUSES[status])


def region_words(region: str) -> str:
    """Return the region as it is shown."""
    return tr(REGIONS.get(region, region))


@lru_cache(maxsize=4096)
def name_words(name: str) -> str:
    """Return the name of a patient as people write it, family name first; words for none."""
    if not name.replace("^", "").replace("=", "").strip():
        return tr("No name yet")
    from discorecorder.report.wording import person

    return person(name)


def level_words(levels: tuple[str, ...]) -> str:
    """Return levels for a line that may be wrapped between them, but not within one."""
    return "  ".join(level.replace("-", "\u2060-\u2060") for level in levels)


def number_words(summary: Summary) -> str:
    """Return the number of the patient and that of the order, as far as they are known."""
    said = [tr("No. {number}", number=summary.mrn)] if summary.mrn else []
    said += [tr("Acc. {accession}", accession=summary.accession)] if summary.accession else []
    return "   ".join(said)


def day_words(at: datetime, now: datetime | None = None) -> str:
    """Return the day on which something was: today, yesterday, or its date."""
    today = (now or datetime.now().astimezone()).date()
    on = at.astimezone().date()
    if on == today:
        return tr("Today")
    return tr("Yesterday") if on == today - timedelta(days=1) else local_day(on)


def sentence_of(summary: Summary) -> str:
    """Return all that a row shows in one line, for a reader of the screen."""
    at = summary.opened_at
    said = (
        name_words(summary.patient_name),
        number_words(summary),
        f"{day_words(at)} {local_clock(at, seconds=False)}",
        region_words(summary.region),
        " ".join(summary.levels),
        status_words(status_of(summary)),
    )
    return ", ".join(part for part in said if part)


def action_words(summary: Summary) -> str:
    """Return what is done with a discogram that is chosen: it is gone on with, or opened."""
    return tr("Resume") if status_of(summary) == "cut off" else tr("Open")
