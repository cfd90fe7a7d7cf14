"""Page 1: the answer, the spine, and a card a level; what a surgeon reads in ten seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from discorecorder.model import entries as said
from discorecorder.model.spine import TRANSITIONS, region_of
from discorecorder.report.answer import answer
from discorecorder.report.answer_block import draw_answer
from discorecorder.report.card import DENSITIES, LEAST, Card
from discorecorder.report.flow import BOTTOM, LEFT, SMALL, Flow, fitted, lines_within
from discorecorder.report.sheet import INK, Colour, Ink, Sheet, Step, Type
from discorecorder.report.spine_figure import DiscMark, Place, SpineFigure
from discorecorder.report.typeface import wrap
from discorecorder.report.verdict_look import FAINT, HAIR, LOOKS, MUTED, QUIET, look_of, sign
from discorecorder.report.wording import clock, day, listed, sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from discorecorder.report.study_view import StudyView

__all__ = ["draw_first_page"]

_SPINE_WIDTH: Final = 164.0
_LEADER: Final = 22.0
_MOST_CARDS: Final = 7
_SLIM: Final = 15.0  # height of the line of a level that was not tested


def draw_first_page(flow: Flow, study: StudyView) -> None:
    """Draw page 1 on the sheet at hand, and a further map for the levels that it has no room for."""
    told = answer(study)
    top = _head(flow.sheet, study)
    top = draw_answer(flow.sheet, told, top + 9)
    foot = _notes(flow.sheet, study, flow.right)
    waiting = [view.level for view in study.tested]
    if not waiting:
        _map(flow.sheet, study, study.shown, (top + 11, foot - 6))
    shown = list(study.shown)
    while waiting:
        part = _part(flow.sheet, study, (waiting, shown), foot - top - 17)
        _map(flow.sheet, study, part, (top + 11, foot - 6))
        waiting = [level for level in waiting if level not in part]
        shown = [level for level in shown if level not in part]
        if waiting:
            flow.turn()
            top, foot = 52.0, flow.sheet.height - BOTTOM


def _part(sheet: Sheet, study: StudyView, left: tuple[list[str], list[str]], room: float) -> tuple[str, ...]:
    """Return the levels that are drawn next: as many tested ones as fit, and the untested before and between them."""
    waiting, shown = left
    part = tuple(shown)
    for count in range(min(_MOST_CARDS, len(waiting)), 0, -1):
        last = shown.index(waiting[count]) if count < len(waiting) else len(shown)
        part = tuple(shown[:last])
        figure = SpineFigure(part, (LEFT, 0, LEFT + _SPINE_WIDTH, room))
        if _cards(study, part, _card_width(sheet, figure), room)[1]:
            break
    return part


def _card_width(sheet: Sheet, figure: SpineFigure) -> float:
    """Return what the spine leaves for the cards."""
    return sheet.width - LEFT - figure.right - _LEADER


def _head(sheet: Sheet, study: StudyView) -> float:
    """Write title and patient; return where the head ends."""
    right = sheet.width - LEFT
    with sheet.leaf("H1"):
        sheet.text(LEFT, 57, "Pain road map", Type(23, "bold"))
    with sheet.leaf("P"):
        sheet.text(LEFT, 72, f"Provocation discography, {_regions(study)}", Type(9.2, "regular", MUTED))
    y = 49.0
    width = right - LEFT - 205
    # A name is never cut: it becomes smaller, then it takes more lines.
    size = next((size for size in (14, 12, 10.5) if len(wrap(study.name, size, width, "bold")) == 1), 9.5)
    with sheet.leaf("P"):
        for line in lines_within(study.name, Type(size, "bold"), width, 8):
            sheet.text(right, y, line, Type(size, "bold"), "right")
            y += size * 1.2
    y = max(y, 63.0) if size > 9.5 else y + 2
    for words in (study.identity, study.occasion):
        with sheet.leaf("P"):
            shown, look = fitted(words, width + 30, Type(8.6, "regular", MUTED))
            sheet.text(right, y, shown, look, "right")
        y += 12
    sheet.line(LEFT, y - 3, right, y - 3, Ink(None, INK, 1.2))
    return y - 3


def _regions(study: StudyView) -> str:
    """Return the region of the study, or of a mixed one those of its levels."""
    region = study.discogram.region
    found = list(dict.fromkeys(region_of(view.level) for view in study.tested))
    return listed(found) if region == "mixed" and found else region


def _map(sheet: Sheet, study: StudyView, shown: Sequence[str], between: tuple[float, float]) -> None:
    """Draw the spine with its cards between two heights."""
    top, bottom = between
    box = (LEFT, top, LEFT + _SPINE_WIDTH, bottom)
    figure = SpineFigure(shown, box)
    marks = {
        view.level: DiscMark(view.score, study.verdict(view.level)) for view in study.tested if view.level in shown
    }
    left = figure.right + _LEADER
    cards, _ = _cards(study, shown, _card_width(sheet, figure), bottom - top)
    slots = [(level, cards[level].height if level in cards else _SLIM) for level in shown]
    gap = cards[next(iter(cards))].density.gap + 2 if cards else 5
    tops = _spread(slots, figure.places, between, gap)
    for level, height in slots:
        place, y = figure.places[level], tops[level]
        look = look_of(study.verdict(level) if level in cards else "NOT TESTED")
        # A card is met where it lies nearest to its disc, so that most lines run straight.
        inset = min(9, height / 2)
        anchor = min(max(place.y, y + inset), y + height - inset)
        _leader(sheet, place, (figure.right, left, anchor), look.colour if level in cards else FAINT)
    # The bones come after the lines, which so pass behind them.
    with sheet.leaf("Figure", alt=_alt(study, shown), box=box):
        figure.draw(sheet, marks)
    for level, height in slots:
        if level in cards:
            cards[level].draw(sheet, left, tops[level])
        else:
            _slim(sheet, study, level, (left, tops[level] + height * 0.68))


def _cards(study: StudyView, shown: Sequence[str], width: float, room: float) -> tuple[dict[str, Card], bool]:
    """Return the cards at the roomiest density at which all of them fit, and whether they do."""
    views = [view for view in study.tested if view.level in shown]
    slim = (len(shown) - len(views)) * (_SLIM + 3)
    cards: dict[str, Card] = {}
    for density in DENSITIES:
        cards = {view.level: Card(study, view, width, density) for view in views}
        if sum(card.height + density.gap + 2 for card in cards.values()) + slim <= room:
            return cards, True
    return cards, False


def _spread(
    slots: Sequence[tuple[str, float]], places: dict[str, Place], between: tuple[float, float], gap: float
) -> dict[str, float]:
    """Return the top of every slot: as near to its disc as the others allow."""
    top, bottom = between
    tops = [places[level].y - min(height / 2, 40) for level, height in slots]
    floor = top
    for index, (_, height) in enumerate(slots):
        tops[index] = max(tops[index], floor)
        floor = tops[index] + height + gap
    ceiling = bottom
    for index in range(len(slots) - 1, -1, -1):
        tops[index] = min(tops[index], ceiling - slots[index][1])
        ceiling = tops[index] - gap
    return {level: at for (level, _), at in zip(slots, tops, strict=True)}


def _leader(sheet: Sheet, place: Place, end: tuple[float, float, float], colour: Colour) -> None:
    """Draw the line from a disc level to behind the spine, and from there to its card."""
    (x, y), (bend, left, anchor) = place, end
    reach = (left - bend) * 0.55
    steps: list[Step] = [
        ("M", x, y), ("L", bend, y), ("C", bend + reach, y, left - reach, anchor, left, anchor),
    ]  # fmt: skip
    sheet.path(steps, Ink(None, colour, 1.0))


def _slim(sheet: Sheet, study: StudyView, level: str, at: tuple[float, float]) -> None:
    """Write the line of a level that was not tested."""
    view = next((view for view in study.levels if view.level == level), None)
    why = f"not tested: {view.abandoned.words}" if view is not None and view.abandoned else "not tested"
    if level in study.discogram.numbering.fused:
        why += ", fused or not accessible"
    elif level in study.discogram.numbering.no_neighbours:
        why += ", rudimentary"
    with sheet.leaf("P"):
        x = at[0] + 8
        width = sheet.text(x, at[1], level, Type(9.5, "semibold", MUTED))
        x += max(width + 8, 44)
        sheet.text(x, at[1], *fitted(why, sheet.width - LEFT - x, Type(8, "regular", MUTED)))


def _notes(sheet: Sheet, study: StudyView, right: float) -> float:
    """Write rule set, numbering, staff, signature and legend above the foot; return where they begin."""
    lines = [*_rule_lines(study), _numbering_line(study), _staff_line(study)]
    set_lines = [line for words in lines for line in lines_within(words, Type(7.2), right - LEFT, 3)]
    bottom = sheet.height - BOTTOM
    top = bottom - len(set_lines) * 9.6 - 34
    sheet.line(LEFT, top, right, top, Ink(None, HAIR, 0.8))
    y = top + 3
    for line in set_lines:
        y += 9.6
        with sheet.leaf("P"):
            sheet.text(LEFT, y - 1.5, line, Type(7.2, "regular", MUTED))
    _signature(sheet, study, y + 13)
    with sheet.leaf("P"):
        sheet.text(right, y + 13, "a.o. = above opening pressure;  #12 = record number 12 in the log", SMALL, "right")
    _legend(sheet, study, y + 25)
    return top


def _rule_lines(study: StudyView) -> list[str]:
    lines = []
    for rules in study.primary_rules:
        limits = ", ".join(
            text.format(rules.parameters[name])
            for name, text in _LIMIT_WORDS.items()
            if name in rules.parameters and rules.parameters[name] not in (False, "none")
        )
        fidelity = f" {rules.fidelity}." if limits else ""
        lines.append(f"Verdicts by {rules.name}: {limits or 'description only, no verdict'}.{fidelity}")
    if not lines:
        lines.append("No rule set is active; nothing is judged.")
    return lines


_LIMIT_WORDS: Final = {
    "concordant": "concordant pain",
    "nrs_least": "{}/10 or more",
    "above_opening_under_psi": "under {} psi above opening (a.o.)",
    "volume_most_ml": "{} mL or less",
    "dallas_least": "Dallas {} or more",
    "rating_least": "{}/5 or more on the separate scale",
    "controls": "control: {}",
}


def _numbering_line(study: StudyView) -> str:
    counted = study.discogram.last(said.Counted)
    if counted is None:
        return "Levels: the numbering method is not recorded."
    confirmed = f"; confirmed by {counted.confirmed_by}" if counted.confirmed_by else "; not confirmed by a person"
    mapped = "; ".join(f"{old} of the referring MRI is {new} here" for old, new in counted.mapping)
    transition = TRANSITIONS[counted.transition] if counted.transition != "none" else ""
    fused = f"fused or not accessible: {listed(list(counted.fused))}" if counted.fused else ""
    further = "; ".join(part for part in (transition, fused, mapped) if part)
    return f"Levels: {counted.words}{confirmed}.{f' {sentence(further)}.' if further else ''}"


def _staff_line(study: StudyView) -> str:
    roles = (("radiologist", "Radiologist"), ("technologist", "technologist"), ("referrer", "for"))
    named = [f"{word} {names}" for role, word in roles if (names := study.staff(role))]
    manometer = study.discogram.last(said.Manometer)
    gauge = "no manometer recorded"
    if manometer is not None:
        parts = [manometer.model or "model not recorded", manometer.unit or ""]
        gauge = f"manometer {', '.join(part for part in parts if part)}" if manometer.used else "no manometer used"
    return f"{', '.join(named) or 'Staff not recorded'}. Pain by verbal 0 to 10 scale; {gauge}."


def _signature(sheet: Sheet, study: StudyView, y: float) -> None:
    signed = study.signature
    with sheet.leaf("P"):
        if signed is None:
            status = "procedure finished" if study.discogram.is_finished else "procedure not finished"
            sheet.text(LEFT, y, f"DRAFT, not signed ({status})", Type(8.6, "bold", LOOKS["MET"].colour))
            return
        entry, record = signed
        kind = "Signed (preliminary)" if entry.preliminary else "Signed"
        at = f"{day(record.happened_at)}, {clock(record.happened_at)}"
        words, look = fitted(f"{kind}  {entry.name}  {at}", sheet.width - 2 * LEFT - 245, Type(8.6, "bold"))
        width = sheet.text(LEFT, y, words, look)
        sheet.text(LEFT + width + 3, y, f"#{record.number}", Type(LEAST, "regular", QUIET))


def _legend(sheet: Sheet, study: StudyView, y: float) -> None:
    """Explain the verdicts that the map uses, by sign and word."""
    used = dict.fromkeys([study.verdict(view.level) for view in study.tested])
    words = [word for word in LOOKS if word in used or word in {"MET", "NOT MET", "INDETERMINATE"}]
    if study.untested:
        words.append("NOT TESTED")
    x = LEFT
    with sheet.leaf("P"):
        for word in dict.fromkeys(words):
            sign(sheet, x + 3.5, y - 2.4, 7, look_of(word))
            x += 10 + sheet.text(x + 9.5, y, word.lower().replace(" ct", " CT"), SMALL) + 11


def _alt(study: StudyView, shown: Sequence[str]) -> str:
    """Describe the map for those who cannot see it."""
    tested = {view.level: view for view in study.tested}
    told = [
        f"{level} {tested[level].score} {tested[level].concordance}, {study.verdict(level).lower()}"
        if level in tested
        else f"{level} not tested"
        for level in shown
    ]
    return f"Lateral view of the spine with the discs {'; '.join(told)}."
