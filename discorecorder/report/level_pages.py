"""The page of each level: its curve, its points, all that was said of it, and every rule set condition by condition."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from discorecorder.model import entries as said
from discorecorder.model.completeness import doubts_at, missing_at
from discorecorder.report.flow import BOTTOM, LEFT, NUMBER, TOP, Flow, references
from discorecorder.report.level_curve import curve_of, has_curve
from discorecorder.report.point_table import draw_points, points_height
from discorecorder.report.rule_blocks import RuleBlocks
from discorecorder.report.sheet import Type
from discorecorder.report.stream_curve import COLUMNS
from discorecorder.report.stream_table import draw_stream, stream_height
from discorecorder.report.typeface import width_of, wrap
from discorecorder.report.verdict_look import MUTED, badge
from discorecorder.report.wording import ABBREVIATIONS, described

if TYPE_CHECKING:
    from collections.abc import Sequence

    from discorecorder.model.state import Fact, Injection
    from discorecorder.report.level_view import LevelView
    from discorecorder.report.study_view import StudyView

__all__ = ["draw_level_pages"]

_FITS: Final = ((7.4, 160.0), (7.0, 156.0), (6.7, 150.0), (6.7, 132.0), (6.5, 124.0), (6.5, 112.0), (6.5, 104.0))
"""Type of the rule sets and least height of a curve, in points, from the roomiest to the tightest."""
_MOST_CURVE: Final = 265.0
_TITLE: Final = 34.0
_SAID_LEADING: Final = 9.5
_CURVED: Final = frozenset({said.Opening.kind, said.Reading.kind, said.Inject.kind, said.Flow.kind, said.Samples.kind})
_SAID: Final = Type(7.8)

# What the patient said and did, then the needle, then the disc; a kind that is named nowhere comes last.
_GROUPS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("Patient", ("words", "location", "pain_side", "concordance", "behaviour", "rating", "baseline", "after",
                 "persistence", "sham", "repeat")),
    ("Needle, injection, images", ("level", "blinding", "needle", "approach", "technique", "attempts", "tip",
                                   "no_opening", "stop", "endpoint", "abandon", "designate", "image", "frame")),
    ("Disc", ("nucleogram", "tear", "annulus", "leak", "sleep", "relief", "relief_class", "after_anaesthetic",
              "accept_control", "finding")),
)  # fmt: skip


class _Column(NamedTuple):
    """A group of facts, each as its lines and its record."""

    title: str
    facts: list[tuple[list[str], int]]


def draw_level_pages(flow: Flow, study: StudyView) -> None:
    """Draw each level that was armed, on a page of its own unless the rest of this one holds all of it."""
    flow.turn()
    for view in study.levels:
        columns = _set_said(view, flow.width)
        drawn = [injection for injection in view.state.injections if has_curve(study, view, injection)]
        curves = len(drawn)
        rest = _TITLE + _said_height(columns) + _remarks_height(study, view, flow.width)
        rest += sum(_table_height(study, view, injection) + 9 for injection in drawn)
        page = flow.sheet.height - TOP - BOTTOM
        rules, least = _rules_within(study, view, flow.width, (page - rest, curves))
        rest += rules.height if view.is_tested else 0
        if flow.y > TOP and flow.room < rest + curves * least:
            flow.turn()
        spare = (flow.room - rest) / max(1, curves)
        _draw_level(flow, study, view, (columns, rules, min(_MOST_CURVE, max(least, spare))))


def _rules_within(study: StudyView, view: LevelView, width: float, room: tuple[float, int]) -> tuple[RuleBlocks, float]:
    """Return the rule sets in the largest type in which they fit beside the curves, and how low these may become."""
    height, curves = room
    for size, least in _FITS:
        rules = RuleBlocks(study, view, width, size)
        if rules.height + curves * (least + 6) <= height:
            return rules, least
    size, least = _FITS[1]
    return RuleBlocks(study, view, width, size), least


def _draw_level(flow: Flow, study: StudyView, view: LevelView, parts: tuple[list[_Column], RuleBlocks, float]) -> None:
    columns, rules, curve_height = parts
    if flow.y > TOP:
        flow.rule()
    _title(flow, study, view)
    for injection in view.state.injections:
        if len(view.state.injections) > 1:
            judged = " (the verdict is drawn from this one)" if injection is view.measures.injection else ""
            flow.paragraph(f"Injection {injection.number}{judged}", Type(8.4, "semibold"))
        _draw_injection(flow, study, view, injection, curve_height)
    _draw_said(flow, columns)
    for words, look in _remarks(study, view):
        flow.paragraph(words, look)
    if view.is_tested:
        rules.draw(flow)


def _title(flow: Flow, study: StudyView, view: LevelView) -> None:
    sheet = flow.sheet
    flow.y += 17
    with sheet.leaf("H2"):
        at = LEFT + sheet.text(LEFT, flow.y, view.level, Type(19, "bold"))
    with sheet.leaf("P"):
        words = f"{view.role}, pain {view.pain.words}, {view.concordance}"
        if not view.is_tested:
            words = f"{view.role}, not tested; no rule set was applied"
        at += 9 + sheet.text(at + 9, flow.y, words, Type(9.4, "regular", MUTED))
        if view.is_tested and view.pain.records:
            sheet.text(at + 3, flow.y, references(view.pain.records), NUMBER)
    with sheet.leaf("P"):
        badge(sheet, flow.right, flow.y - 12, study.verdict(view.level) if view.is_tested else "NOT TESTED", 8)
    flow.y += 14


def _draw_injection(flow: Flow, study: StudyView, view: LevelView, injection: Injection, height: float) -> None:
    """Draw the curve across the page, and below it its points and what is derived from its samples."""
    if not has_curve(study, view, injection):
        return
    stream = study.stream(view.level, injection)
    flow.need(height + _table_height(study, view, injection) + 6)
    top = flow.y
    # The injections of a level share what its page may weigh.
    columns = COLUMNS // sum(has_curve(study, view, one) for one in view.state.injections)
    curve_of(study, view, injection, columns).draw(flow.sheet, (LEFT, top, flow.right, top + height))
    flow.y = top + height + 3
    if injection.points:
        draw_points(flow, study, injection)
    draw_stream(flow, stream)


def _table_height(study: StudyView, view: LevelView, injection: Injection) -> float:
    """Return the height in points of what stands below a curve in one piece."""
    points = points_height(injection) if injection.points else 0.0
    return points + stream_height(study.stream(view.level, injection))


def _set_said(view: LevelView, width: float) -> list[_Column]:
    """Break all that stands at the level into lines, in three columns of groups."""
    facts = {kind: list(trail) for kind, trail in view.state.said.items() if kind not in _CURVED}
    # A level that was armed again without a role adds nothing to what its title says.
    facts["level"] = [fact for fact in facts.get("level", []) if getattr(fact.entry, "role", None)]
    named = {kind for _, kinds in _GROUPS for kind in kinds}
    columns = [(title, [fact for kind in kinds for fact in facts.get(kind, [])]) for title, kinds in _GROUPS]
    columns[-1][1].extend(fact for kind, found in facts.items() if kind not in named for fact in found)
    room = width / len(columns) - 8
    return [_Column(title, _set_facts(found, room)) for title, found in columns]


def _said_height(columns: Sequence[_Column]) -> float:
    return 22 + max(sum(len(lines) for lines, _ in column.facts) for column in columns) * _SAID_LEADING


def _draw_said(flow: Flow, columns: Sequence[_Column]) -> None:
    """Write the columns side by side; what does not fit on this page goes on at the top of the next."""
    left = [list(column.facts) for column in columns]
    width = flow.width / len(columns)
    flow.need(60)
    while True:
        top, deepest = flow.y, flow.y
        bottom = flow.y + flow.room
        for place, (column, waiting) in enumerate(zip(columns, left, strict=True)):
            x, y = LEFT + place * width, top + 9
            if waiting:
                with flow.sheet.leaf("H3"):
                    flow.sheet.text(x, y, column.title, Type(8, "bold"))
            while waiting and (y + _SAID_LEADING * len(waiting[0][0]) <= bottom or y <= TOP + 9):
                y = _write_fact(flow, x, y, *waiting.pop(0))
            deepest = max(deepest, y)
        flow.y = deepest + 8
        if not any(left):
            return
        flow.turn()


def _set_facts(facts: list[Fact], width: float) -> list[tuple[list[str], int]]:
    """Break facts into lines; saved images share one line, each with its record."""
    images = [fact for fact in facts if fact.entry.kind == said.Image.kind]
    if len(images) < 2:
        return [_set_fact(fact, width) for fact in facts]
    views = [getattr(fact.entry, "view", None) or "view not said" for fact in images]
    *shown, last = [ABBREVIATIONS.get(view, view) for view in views]
    told = [f"{view} #{fact.number}" for view, fact in zip(shown, images, strict=False)]
    room = width - width_of(f"#{images[-1].number}", NUMBER.size) - 4
    lines = wrap(f"Images saved: {', '.join([*told, last])}", _SAID.size, room)
    return [*(_set_fact(fact, width) for fact in facts if fact not in images), (lines, images[-1].number)]


def _set_fact(fact: Fact, width: float) -> tuple[list[str], int]:
    return wrap(described(fact.entry), _SAID.size, width - width_of(f"#{fact.number}", NUMBER.size) - 4), fact.number


def _write_fact(flow: Flow, x: float, y: float, lines: Sequence[str], number: int) -> float:
    with flow.sheet.leaf("P"):
        width = 0.0
        for line in lines:
            y += _SAID_LEADING
            width = flow.sheet.text(x, y, line, _SAID)
        flow.sheet.text(x + width + 3, y, f"#{number}", NUMBER)
    return y


def _remarks(study: StudyView, view: LevelView) -> list[tuple[str, Type]]:
    """Return what should be looked at again, and what was not recorded."""
    doubts = tuple(dict.fromkeys((*doubts_at(study.discogram, view.state), *study.common_flags(view.level))))
    missing = missing_at(study.discogram, view.state)
    remarks = []
    if doubts:
        remarks.append((f"To be looked at again: {'; '.join(doubts)}.", Type(7.8)))
    if missing:
        remarks.append((f"Not recorded at {view.level}: {', '.join(missing)}.", Type(7.4, "regular", MUTED)))
    return remarks


def _remarks_height(study: StudyView, view: LevelView, width: float) -> float:
    return sum(
        len(wrap(words, look.size, width, look.weight)) * look.size * 1.36 + 3 for words, look in _remarks(study, view)
    )
