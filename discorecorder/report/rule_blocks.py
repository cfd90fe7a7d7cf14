"""What every rule set says of a level, condition by condition, in two columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from discorecorder.report.flow import LEFT, NUMBER, Flow, fitted, references
from discorecorder.report.sheet import INK, Colour, Ink, Sheet, Type
from discorecorder.report.study_view import result_word
from discorecorder.report.typeface import width_of, wrap
from discorecorder.report.verdict_look import HAIR, LOOKS, MUTED, judged_sign
from discorecorder.report.wording import sentence

if TYPE_CHECKING:
    from discorecorder.model.findings import Finding
    from discorecorder.model.rulesets import RuleSet
    from discorecorder.report.level_view import LevelView
    from discorecorder.report.study_view import StudyView

__all__ = ["RuleBlocks"]

_GUTTER: Final = 18.0
_HEADING: Final = 25.0


class _Row(NamedTuple):
    """A condition or a remark: its sign (none for a remark), its lines, its records, and whether it is near a limit."""

    sign: str
    lines: tuple[str, ...]
    records: tuple[int, ...]
    is_near: bool = False


class _Block(NamedTuple):
    """One rule set at one level."""

    title: str
    result: str
    rows: tuple[_Row, ...]
    size: float

    @property
    def leading(self) -> float:
        return self.size * 1.31

    @property
    def height(self) -> float:
        return 13 + sum(len(row.lines) for row in self.rows) * self.leading + 6


class RuleBlocks:
    """Every rule set that applies to the region of a level, broken into lines for a width."""

    def __init__(self, study: StudyView, view: LevelView, width: float, size: float = 7.0) -> None:
        self._level = view.level
        self._width = (width - _GUTTER) / 2
        primary = study.primary(view.level)
        main = primary.criteria if primary else ""
        self._blocks = [
            _block(rules, finding, (self._width, size), (study.common_flags(view.level), rules.name == main))
            for rules, finding in study.applied(view.level)
        ]

    @property
    def height(self) -> float:
        """The height that both columns will have, heading included."""
        return _HEADING + _split(self._blocks)[1]

    def draw(self, flow: Flow) -> None:
        """Draw them in two columns, and go on to further pages where they do not fit."""
        blocks = self._blocks
        flow.heading(f"{self._level} by every rule set", level=3, room=min(blocks[0].height, 120) if blocks else 20)
        while blocks:
            blocks = _fill(flow, blocks, self._width)
            if blocks:
                flow.turn()


def _split(blocks: list[_Block]) -> tuple[int, float]:
    """Return after which block the second column begins so that both are as short as can be, and their height."""
    heights = [block.height for block in blocks]
    splits = [(max(sum(heights[:at]), sum(heights[at:])), at) for at in range(len(heights) + 1)]
    height, at = min(splits)
    return at, height


def _fill(flow: Flow, blocks: list[_Block], width: float) -> list[_Block]:
    """Fill the two columns of this page, evenly if all that is left fits; return what did not fit."""
    at, height = _split(blocks)
    if height > flow.room:
        at = _how_many(blocks, flow.room)
    end = len(blocks) if height <= flow.room else at + _how_many(blocks[at:], flow.room)
    top, bottoms = flow.y, [flow.y]
    for column, part in enumerate((blocks[:at], blocks[at:end])):
        y = top
        for block in part:
            _draw_block(flow.sheet, LEFT + column * (width + _GUTTER), y, width, block)
            y += block.height
        bottoms.append(y)
    flow.y = max(bottoms)
    return blocks[end:]


def _how_many(blocks: list[_Block], room: float) -> int:
    """Return how many blocks fit below one another; at least one, so that a page is never left empty."""
    used, count = 0.0, 0
    for block in blocks:
        used += block.height
        if used > room and count:
            break
        count += 1
    return count


def _block(rules: RuleSet, finding: Finding, space: tuple[float, float], known: tuple[tuple[str, ...], bool]) -> _Block:
    """Break one rule set into lines of a width and size; flags that all rule sets share stand elsewhere."""
    common, is_primary = known
    rows = []
    for condition in finding.conditions:
        sign = {True: "yes", False: "no", None: "open"}[condition.held]
        limit = f" (limit: {condition.limit})" if condition.limit else ""
        near = "; within measurement resolution" if condition.near_limit else ""
        how = {True: "held", False: "not held", None: condition.unknown.lower()}[condition.held]
        words = f"{sentence(condition.name)}: {condition.measured}{limit}: {how}{near}"
        rows.append(_row(sign, words, condition.records, space, is_near=condition.near_limit))
    for control in finding.controls:
        served = "served as control" if control.served else "did not serve as control"
        rows.append(_row("", f"{control.level} {served}: {control.why}", (), space))
    rows += [_row("", sentence(flag), (), space) for flag in finding.flags if flag not in common]
    result = result_word(rules, finding)
    if rules.method == "response" and isinstance(finding.result, str):
        rows.insert(0, _row("", finding.result, (), space))
        result = "described"
    return _Block(rules.name + (" (primary)" if is_primary else ""), result, tuple(rows), space[1])


def _row(sign: str, words: str, records: tuple[int, ...], space: tuple[float, float], *, is_near: bool = False) -> _Row:
    width, size = space
    marks = width_of(references(records), NUMBER.size) + 4 if records else 0
    weight = "semibold" if is_near else "regular"
    return _Row(sign, tuple(wrap(words, size, width - 13 - marks, weight)), records, is_near)


def _draw_block(sheet: Sheet, x: float, y: float, width: float, block: _Block) -> None:
    sheet.line(x, y + 1, x + width, y + 1, Ink(None, HAIR, 0.6))
    y += 11
    look = LOOKS.get(block.result)
    colour: Colour = look.colour if look else INK
    with sheet.group("Sect"):
        with sheet.leaf("H4"):
            sheet.text(x, y, *fitted(block.title, width - 90, Type(8, "semibold")))
            sheet.text(x + width, y, block.result, Type(8, "bold", colour), "right")
        y += 2
        for row in block.rows:
            y = _draw_row(sheet, (x, y), row, block.size)


def _draw_row(sheet: Sheet, at: tuple[float, float], row: _Row, size: float) -> float:
    (x, y), leading = at, size * 1.31
    if row.sign:
        judged_sign(
            sheet, x + 4, y + leading * 0.58, size * 0.97, held={"yes": True, "no": False, "open": None}[row.sign]
        )
    elif row.lines:
        sheet.circle(x + 4, y + leading * 0.6, 0.9, Ink(MUTED))
    with sheet.leaf("P"):
        end = 0.0
        for line in row.lines:
            y += leading
            end = sheet.text(x + 12, y - 2, line, Type(size, "semibold" if row.is_near else "regular"))
        if row.records:
            sheet.text(x + 12 + end + 2.5, y - 2, references(row.records), NUMBER)
    return y
