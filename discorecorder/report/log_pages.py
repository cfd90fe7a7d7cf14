"""The log: every record as it was made, corrections and withdrawals struck through, and the digest that seals it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from discorecorder.model.entries import Clip
from discorecorder.report.as_heard import bare, says_more
from discorecorder.report.flow import LEFT, Cell, Flow
from discorecorder.report.matrix_code import draw_code
from discorecorder.report.sheet import Type
from discorecorder.report.verdict_look import MUTED
from discorecorder.report.wording import clock, day, day_and_clock, described

if TYPE_CHECKING:
    from discorecorder.model.discogram import Discogram
    from discorecorder.model.entries import Record
    from discorecorder.report.study_view import StudyView

__all__ = ["draw_log"]

_HEADS: Final = ("#", "Happened", "Entered", "Level", "Recorded", "By")
_WIDTHS: Final = (26, 46, 46, 42, 0, 112)
_PLAIN: Final = Type(7.4)
_QUIET: Final = Type(7.0, "regular", MUTED)
_CODE: Final = 96.0


def draw_log(flow: Flow, study: StudyView) -> None:
    """Draw the log on pages of its own, and the seal at its end."""
    discogram = study.discogram
    flow.heading("Record log", room=220)
    first = discogram.records[0].happened_at
    flow.paragraph(
        f"All {len(discogram.records)} records in the order in which they were made, {day_and_clock(first)} onwards. "
        "What was withdrawn or corrected stays and is struck through; what stands in its place is named. Words as "
        "heard stand in \u2039angle quotes\u203a where they hold more than the record.",
        Type(8, "regular", MUTED),
    )
    # All that came of one utterance, to hold against what was heard.
    recorded: dict[int, str] = {}
    for record in discogram.records:
        recorded[record.line] = f"{recorded.get(record.line, '')} {discogram.level_of(record) or ''} " + (
            f"{described(record.entry)} {bare(record.entry)}" if record.heard else ""
        )
    rows = [_row(discogram, record, recorded[record.line]) for record in discogram.records]
    flow.table(_HEADS, rows, _WIDTHS)
    _draw_seal(flow, discogram)


def _row(discogram: Discogram, record: Record, recorded: str) -> list[Cell]:
    replaced = discogram.standing.replaced_by(record.number)
    first = discogram.records[0].happened_at
    happened = clock(record.happened_at, seconds=True)
    if record.happened_at.date() != first.date():
        happened = f"{day(record.happened_at)} {happened}"
    entered = clock(record.entered_at, seconds=True) if record.entered_at != record.happened_at else ""
    if record.entered_at.date() != record.happened_at.date():
        entered = f"{day(record.entered_at)} {entered}"
    return [
        Cell(str(record.number), look=_QUIET),
        Cell(happened, look=_PLAIN),
        Cell(f"{entered}{' late' if record.late else ''}".strip(), look=_QUIET),
        Cell(discogram.level_of(record) or "", look=_PLAIN),
        Cell(_words(record, replaced, recorded), look=_PLAIN, is_struck=replaced is not None),
        Cell(f"{record.author}, {record.source}", look=_QUIET),
    ]


def _words(record: Record, replaced: int | None, recorded: str) -> str:
    words = described(record.entry)
    if isinstance(record.entry, Clip):
        words += f"; kept until {day(record.entry.until(record.entered_at))} at the latest"
    # One utterance can make several records; what was heard stands with the first of them, if it says anything else.
    if record.heard and record.number == record.line and says_more(record.heard, recorded):
        words += f"  \u2039{record.heard}\u203a"
    return f"{words}  (see #{replaced})" if replaced is not None else words


def _draw_seal(flow: Flow, discogram: Discogram) -> None:
    """Write the last digest in full, with a QR code of it and of the discogram's id."""
    flow.need(_CODE + 40)
    flow.heading("Seal", level=3, room=_CODE)
    sheet, top = flow.sheet, flow.y
    box = (LEFT, top, LEFT + _CODE, top + _CODE)
    seal = f"discorecorder:{discogram.id}:{len(discogram.records)}:{discogram.digest}"
    with sheet.leaf("Figure", alt=f"QR code of the text {seal}", box=box):
        draw_code(sheet, LEFT, top, _CODE, seal)
    told = (
        ("Discogram", discogram.id),
        ("Records", str(len(discogram.records))),
        ("Program", discogram.opened.program),
        ("Digest of the last record", discogram.digest[:32]),
        ("", discogram.digest[32:]),
    )
    y = top + 14
    for label, words in told:
        with sheet.leaf("P"):
            sheet.text(LEFT + _CODE + 14, y, label, _QUIET)
            weight = "semibold" if not label or "Digest" in label else "regular"
            sheet.text(LEFT + _CODE + 118, y, words, Type(8, weight))
        y += 13
    with sheet.leaf("P"):
        note = "The digest seals every record before it. The attached discogram.json holds all of them, to be checked."
        sheet.text(LEFT + _CODE + 14, y + 3, note, Type(6.8, "regular", MUTED))
    flow.y = top + _CODE + 10
