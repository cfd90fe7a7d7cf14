"""What every rule set says of a level, condition by condition, in two columns."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from discorecorder.model.spine import LEVELS
from discorecorder.report.flow import LEFT, NUMBER, Flow, fitted, references
from discorecorder.report.sheet import INK, Colour, Ink, Sheet, Type
from discorecorder.report.study_view import result_word
from discorecorder.report.typeface import width_of, wrap
from discorecorder.report.verdict_look import HAIR, LOOKS, MUTED, judged_sign
from discorecorder.report.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from discorecorder.model.findings import Finding
    from discorecorder.model.rulesets import RuleSet
    from discorecorder.report.level_view import LevelView
    from discorecorder.report.study_view import StudyView

__all__ = ["RuleBlocks"]

_GUTTER: Final = 18.0
_HEADING: Final = 25.0
_TITLE: Final = 10.0
_MOST_BALANCED: Final = 12


class _Row(NamedTuple):
    """A condition or a remark: its sign (none for a remark), its lines, its records, and whether it is near a limit."""

    sign: str
    lines: tuple[str, ...]
    records: tuple[int, ...]
    is_near: bool = False


class _Block(NamedTuple):
    """One rule set at one level."""

    titles: tuple[str, ...]
    result: str
    rows: tuple[_Row, ...]
    size: float

    @property
    def leading(self) -> float:
        return self.size * 1.31

    @property
    def height(self) -> float:
        return 3 + len(self.titles) * _TITLE + sum(len(row.lines) for row in self.rows) * self.leading + 3.5


class RuleBlocks:
    """Every rule set that applies to the region of a level, broken into lines for a width."""

    def __init__(self, study: StudyView, view: LevelView, width: float, size: float = 7.0) -> None:
        self._level = view.level
        self._width = (width - _GUTTER) / 2
        primary = study.primary(view.level)
        main = primary.criteria if primary else ""
        applied = study.applied(view.level)
        self._others = _usual_words(finding for _, finding in applied)
        self._look = Type(size)
        self._told = self._tell_others(width)
        shared = _Shared(study.common_flags(view.level), self._others, main)
        blocks = _merged([_block(rules, finding, (self._width, size), shared) for rules, finding in applied])
        self._blocks = _balanced(blocks)

    @property
    def height(self) -> float:
        """The height that both columns will have, heading and the words on the other discs included."""
        return _HEADING + len(self._told) * self._look.size * 1.31 + 4 + _split(self._blocks)[1]

    def draw(self, flow: Flow) -> None:
        """Draw them in two columns, and go on to further pages where they do not fit."""
        blocks = self._blocks
        flow.heading(f"{self._level} by every rule set", level=3, room=min(blocks[0].height, 120) if blocks else 20)
        with flow.sheet.leaf("P"):
            for line in self._told:
                flow.y += self._look.size * 1.31
                flow.sheet.text(LEFT, flow.y - 2, line, self._look)
        flow.y += 4
        if blocks and blocks[0].height > flow.room:
            flow.turn()
        while blocks:
            blocks = _fill(flow, blocks, self._width)
            if blocks:
                flow.turn()

    def _tell_others(self, width: float) -> list[str]:
        """Say once of every other disc what most rule sets say of it as a control."""
        if not self._others:
            return []
        told = "; ".join(f"{level} {_brief(why)}" for level, why in self._others.items())
        return wrap(f"Other discs, as controls: {told.rstrip('.')}.", self._look.size, width, self._look.weight)


class _Shared(NamedTuple):
    """What is said once for all rule sets: flags, why other discs serve or do not, and which set is the primary."""

    flags: tuple[str, ...]
    others: dict[str, str]
    primary: str


def _usual_words(findings: Iterable[Finding]) -> dict[str, str]:
    """Return for every other disc the reason that most rule sets give, the discs in the order of the spine."""
    given: dict[str, Counter[str]] = {}
    for finding in findings:
        for control in finding.controls:
            given.setdefault(control.level, Counter())[control.why] += 1
    order = sorted(given, key=LEVELS.index)
    return {level: given[level].most_common(1)[0][0] for level in order}


def _brief(why: str) -> str:
    return re.sub(r" \(limit: ([^()]*)\)", r", limit \1", why).replace(" above opening", " a.o.")


def _as_controls(finding: Finding, others: dict[str, str]) -> str:
    """Return which discs served and which not, with a reason only where it is not the one that stands above."""
    parts = []
    # What the controls condition counts and names already is not named again.
    counted = any(condition.name == "controls" for condition in finding.conditions)
    for served, words in ((True, "served"), (False, "did not serve")):
        named = []
        for control in finding.controls:
            usual = others.get(control.level, "")
            reason = control.why.removeprefix(usual).lstrip(", ") if control.why != usual else ""
            if control.served is served and (reason or not served or not counted):
                reason = reason.removeprefix("but ").replace("(", "").replace(")", "")
                named.append(f"{control.level} ({_brief(reason)})" if reason else control.level)
        if named:
            parts.append(f"{words}: {', '.join(named)}")
    return sentence("; ".join(parts))


def _merged(blocks: list[_Block]) -> list[_Block]:
    """Return the blocks with those made one that say the same word for word."""
    found: dict[tuple[str, tuple[_Row, ...]], _Block] = {}
    for block in blocks:
        same = found.get((block.result, block.rows))
        found[block.result, block.rows] = same._replace(titles=same.titles + block.titles) if same else block
    return list(found.values())


def _balanced(blocks: list[_Block]) -> list[_Block]:
    """Return the blocks in an order that fills two columns evenly; the first stays first, each column in order."""
    if not 2 < len(blocks) <= _MOST_BALANCED:
        return blocks
    heights = [block.height for block in blocks]
    # The height of the first column for every choice of blocks in it; bit n stands for block n + 1.
    sums = heights[:1]
    for height in heights[1:]:
        sums += [one + height for one in sums]
    half = sum(heights) / 2
    best = min(range(len(sums)), key=lambda chosen: abs(sums[chosen] - half))
    first = [block for place, block in enumerate(blocks) if not place or best >> (place - 1) & 1]
    return first + [block for block in blocks if block not in first]


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


def _block(rules: RuleSet, finding: Finding, space: tuple[float, float], shared: _Shared) -> _Block:
    """Break one rule set into lines of a width and size; what all rule sets share stands elsewhere."""
    rows = []
    for condition in finding.conditions:
        sign = {True: "yes", False: "no", None: "open"}[condition.held]
        limit = f"; limit: {condition.limit}" if condition.limit else ""
        near = "; within measurement resolution" if condition.near_limit else ""
        how = "" if condition.held is not None else f"; {condition.unknown.lower().replace(' ct', ' CT')}"
        words = _brief(f"{sentence(condition.name)}: {condition.measured}{limit}{how}{near}")
        rows.append(_row(sign, words, condition.records, space, is_near=condition.near_limit))
    if told := _as_controls(finding, shared.others):
        rows.append(_row("", told, (), space))
    rows += [_row("", sentence(flag), (), space) for flag in finding.flags if flag not in shared.flags]
    result = result_word(rules, finding)
    if rules.method == "response" and isinstance(finding.result, str):
        rows.insert(0, _row("", finding.result, (), space))
        result = "described"
    title = f"{rules.name} (primary)" if rules.name == shared.primary else rules.name
    return _Block((title,), result, tuple(rows), space[1])


def _row(sign: str, words: str, records: tuple[int, ...], space: tuple[float, float], *, is_near: bool = False) -> _Row:
    width, size = space
    marks = width_of(references(records), NUMBER.size) + 4 if records else 0
    weight = "semibold" if is_near else "regular"
    return _Row(sign, tuple(wrap(words, size, width - 13 - marks, weight)), records, is_near)


def _draw_block(sheet: Sheet, x: float, y: float, width: float, block: _Block) -> None:
    sheet.line(x, y + 1, x + width, y + 1, Ink(None, HAIR, 0.6))
    look = LOOKS.get(block.result)
    colour: Colour = look.colour if look else INK
    with sheet.group("Sect"):
        with sheet.leaf("H4"):
            for number, title in enumerate(block.titles):
                y += _TITLE
                sheet.text(x, y, *fitted(title, width - 90, Type(8, "semibold")))
                if not number:
                    sheet.text(x + width, y, block.result, Type(8, "bold", colour), "right")
        y += 3
        for row in block.rows:
            y = _draw_row(sheet, (x, y), row, block.size)


def _draw_row(sheet: Sheet, at: tuple[float, float], row: _Row, size: float) -> float:
    (x, y), leading = at, size * 1.31
    if row.sign:
        held, middle = {"yes": True, "no": False, "open": None}[row.sign], y + leading * 0.58
        told = {True: "held", False: "not held", None: "cannot be told"}[held]
        with sheet.leaf("Figure", alt=told, box=(x, middle - size / 2, x + 8, middle + size / 2)):
            judged_sign(sheet, x + 4, middle, size * 0.97, held=held)
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
