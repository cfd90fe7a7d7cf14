"""The card of one tested level on page 1: verdict, pain, pressures, end, contrast and what followed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from discorecorder.report.flow import fitted, lines_within, references
from discorecorder.report.level_curve import curve_of
from discorecorder.report.level_view import Item
from discorecorder.report.sheet import Ink, Sheet, Type
from discorecorder.report.typeface import width_of, wrap
from discorecorder.report.verdict_look import HAIR, MUTED, QUIET, Look, badge, judged_sign, look_of
from discorecorder.report.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from discorecorder.report.level_view import LevelView
    from discorecorder.report.study_view import StudyView

__all__ = ["DENSITIES", "LEAST", "Card", "Density"]


class Density(NamedTuple):
    """How closely a card is set: sizes in points, and what it has room for."""

    name: float
    value: float
    label: float
    words: float
    gap: float
    has_two_rows: bool
    has_reasons: bool
    curve: float = 0


DENSITIES: Final = (
    Density(17, 10, 7.4, 8.6, 8, has_two_rows=True, has_reasons=True, curve=170),
    Density(16, 9.6, 7.2, 8.4, 7, has_two_rows=True, has_reasons=True),
    Density(14, 8.8, 6.9, 7.8, 5, has_two_rows=True, has_reasons=True),
    Density(14, 8.6, 6.8, 7.6, 4.4, has_two_rows=True, has_reasons=False),
    Density(12.5, 8.4, 6.6, 7.2, 3.4, has_two_rows=False, has_reasons=False),
    Density(11.5, 8, 6.5, 6.9, 2.2, has_two_rows=False, has_reasons=False),
    Density(11, 7.6, 6.5, 6.6, 1, has_two_rows=False, has_reasons=False),
)
"""From one level with room for everything to seven levels on a short page; nothing is smaller than LEAST."""

_SHARES: Final = (0.125, 0.13, 0.262, 0.262, 0.221)
_INSET: Final = 10.0
LEAST: Final = 6.5
"""The smallest type on page 1, in points: what a surgeon reads on a telephone or on a copy."""
_REFERENCE: Final = LEAST
_COLUMN_GAP: Final = 5.0
_SHORT_PART: Final = 6  # words
_COLUMNS: Final = 240  # of what was streamed, on a card half as wide as a page
_CLEAR: Final = 2.6  # between the head and the labels below it


class Line(NamedTuple):
    """One line of words with the record numbers behind it."""

    words: str
    records: tuple[int, ...]
    look: Type


class _Values(NamedTuple):
    """How the measured values are set: width of each column, type sizes, whether records stand beside or below."""

    items: tuple[Item, ...]
    columns: tuple[float, ...]
    value: float
    is_beside: bool


class _Reason(NamedTuple):
    """One condition of the primary rule set, broken into lines; one near its limit stands out."""

    held: bool | None
    lines: list[str]
    look: Type


class Card:
    """A card laid out for a width and a density."""

    def __init__(self, study: StudyView, view: LevelView, width: float, density: Density) -> None:
        self.study = study
        self.view = view
        self.width = width
        self.density = density
        self.look: Look = look_of(study.verdict(view.level))
        self._inner = width - 2 * _INSET
        self._values = self._set_values()
        self._lines = self._set_words()
        self._reasons = self._set_reasons()

    @property
    def height(self) -> float:
        """The height of the card in points."""
        d = self.density
        head = d.name + (d.value * 1.75 if d.has_two_rows else 0)
        lines = len(self._lines) * d.words * 1.3
        reasons = sum(len(reason.lines) for reason in self._reasons) * d.label * 1.5
        reasons += d.gap * 1.5 if self._reasons else 0
        return (
            self._further
            + d.gap * 2.8
            + _CLEAR
            + head
            + d.label
            + d.value * 1.5
            + lines
            + reasons
            + (d.curve + d.gap if d.curve else 0)
        )

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Draw the card with its upper left corner there."""
        self._frame(sheet, x, y)
        d, left = self.density, x + _INSET
        with sheet.group("Sect", title=f"Level {self.view.level}"):
            y += d.gap + d.name * 0.95
            y = self._head(sheet, left, y)
            y += d.gap * 0.6 + _CLEAR + d.label
            self._draw_values(sheet, left, y)
            y += d.value * 1.4 + d.gap * 0.5 + self._further
            for line in self._lines:
                y += line.look.size * 1.3
                with sheet.leaf("P"):
                    width = sheet.text(left, y - line.look.size * 0.3, line.words, line.look)
                    _refer(sheet, left + width + 2.5, y - line.look.size * 0.3, line.records)
            if self._reasons:
                y = self._draw_reasons(sheet, left, y + d.gap)
            if d.curve:
                self._draw_curve(sheet, left, y + d.gap * 2)

    @property
    def _further(self) -> float:
        """The height of the lines below the values: what the device showed, and the records where not beside."""
        native = self.density.label * 1.15 if self._has_native else 0.0
        return native + (0.0 if self._values.is_beside else _REFERENCE * 1.15)

    @property
    def _has_native(self) -> bool:
        """Whether the readings of a gauge that does not show psi are told; else they stand on the level's page."""
        return self.density.has_two_rows and any(item.native for item in self._values.items)

    def _frame(self, sheet: Sheet, x: float, y: float) -> None:
        look, height = self.look, self.height
        is_met = look.hatch == "solid"
        sheet.rect(x, y, self.width, height, Ink(None, look.colour if is_met else HAIR, 1.3 if is_met else 0.8), 4)
        with sheet.clipped([("R", x, y, 4.2, height)]):
            sheet.rect(x, y, 12, height, Ink(look.colour), 4)

    def _head(self, sheet: Sheet, left: float, y: float) -> float:
        """Write level, role and verdict, then pain with its bar and concordance, on one line or on two."""
        d, view = self.density, self.view
        with sheet.leaf("H3"):
            at = left + sheet.text(left, y, view.level, Type(d.name, "bold"))
        with sheet.leaf("P"):
            size = min(7.8, d.value - 1)
            end = left + self._inner - badge(sheet, left + self._inner, y - d.name * 0.36 - size * 0.95,
                                             self.look.word, size)  # fmt: skip
        if d.has_two_rows:
            with sheet.leaf("P"):
                sheet.text(at + 9, y, self._role, Type(d.words, "regular", MUTED))
            y += d.value * 1.75
            at, end = left, left + self._inner
        else:
            with sheet.leaf("P"):
                sheet.text(at + 5, y, self._role, Type(d.words, "regular", MUTED))
            at = left + self._name_width
        at = self._bar(sheet, at, y, 12.0 if d.has_two_rows else 4.4)
        with sheet.leaf("P"):
            at += sheet.text(at, y, view.pain.words, Type(d.value + 0.6, "bold")) + (8 if d.has_two_rows else 5)
        with sheet.leaf("P"):
            look = Type(d.value if d.has_two_rows else d.words, "semibold", self.look.colour)
            marks = width_of(references(view.pain.records), _REFERENCE) + 6
            words = view.concordance
            if width_of(words, look.size, look.weight) > end - at - marks:
                words = view.measures.grade or "not recorded"
            words, look = fitted(words, end - at - marks, look, least=LEAST)
            at += sheet.text(at, y, words, look)
            _refer(sheet, at + 3, y, view.pain.records)
        return y

    def _bar(self, sheet: Sheet, x: float, y: float, cell: float) -> float:
        """Draw ten cells, as many filled as the peak pain, with a stroke at the base; return where it ends."""
        height = self.density.value * 0.9
        peak, base = self.view.measures.peak_pain or 0, self.view.measures.base
        for number in range(10):
            fill = self.look.colour if number < peak else (0.885, 0.895, 0.91)
            sheet.rect(x + number * cell, y - height * 0.88, cell - 1.1, height, Ink(fill))
        if base:
            at = x + base * cell - 0.55
            sheet.line(at, y - height * 1.1, at, y + height * 0.32, Ink(None, MUTED, 1.1))
        return x + 10 * cell + 6

    @property
    def _name_width(self) -> float:
        """What the widest level and role of the study take, so that the bars of all cards stand below one another."""
        views, d = self.study.tested, self.density
        names = max(width_of(view.level, d.name, "bold") for view in views)
        return names + 5 + max(width_of(_role_of(view), d.words) for view in views) + 8

    def _measured(self) -> tuple[Item, ...]:
        view = self.view
        finding = self.study.primary(view.level)
        least = self.study.rules[finding.criteria].limit("nrs_least") if finding else None
        return (view.volume, view.opening, view.first_pain, view.qualifying(least or 7), view.peak)

    def _draw_values(self, sheet: Sheet, left: float, y: float) -> None:
        """Write the five measured values under their labels, all in one size."""
        d, values = self.density, self._values
        label, value = Type(d.label, "regular", MUTED), Type(values.value, "semibold")
        for item, width in zip(values.items, values.columns, strict=True):
            at = y + d.value * 1.2
            with sheet.leaf("P"):
                sheet.text(left, y, item.label, label)
                end = left + sheet.text(left, at, item.words, value)
                if values.is_beside:
                    _refer(sheet, end + 2, at, item.records)
                if self._has_native and item.native:
                    sheet.text(left, at + d.label * 1.15, item.native, label)
                if not values.is_beside:
                    _refer(sheet, left, at + self._further, item.records)
            left += width

    def _set_values(self) -> _Values:
        """Return the roomiest way in which the values fit: records go below first, then volumes leave the labels."""
        d = self.density
        whole = self._measured()
        short = tuple(item._replace(label=re.sub(r" \u00b7 [\d.]+ mL", "", item.label)) for item in whole)
        usual = tuple(share * self._inner for share in _SHARES)
        if all(need <= width for need, width in zip(self._needed(whole, d.value, beside=True), usual, strict=True)):
            return _Values(whole, usual, d.value, is_beside=True)
        ways = ((whole, d.value, True), (whole, d.value, False), (whole, max(LEAST, d.value - 0.6), False),
                (short, max(LEAST, d.value - 0.6), False), (short, LEAST, False))  # fmt: skip
        fits = (way for way in ways if sum(self._needed(way[0], way[1], beside=way[2])) <= self._inner)
        items, value, beside = next(fits, ways[-1])
        needed = self._needed(items, value, beside=beside)
        spare = (self._inner - sum(needed)) / len(needed)
        return _Values(items, tuple(need + spare for need in needed), value, beside)

    def _needed(self, items: Sequence[Item], value: float, *, beside: bool) -> list[float]:
        """Return the least width of each column."""
        needed = []
        for item in items:
            marks = width_of(references(item.records), _REFERENCE)
            words = width_of(item.words, value, "semibold")
            words = words + marks + 2 if beside else max(words, marks)
            needed.append(_COLUMN_GAP + max(width_of(item.label, self.density.label), words))
        return needed

    def _set_words(self) -> list[Line]:
        """Break the sentences of the level into lines; short ones share a line."""
        view, d = self.view, self.density
        plain, quiet = Type(d.words), Type(d.words, "regular", MUTED)
        parts: list[tuple[Item | None, Type]] = [
            (self._as_control(), plain), (view.end, plain), (view.morphology, plain), (view.anaesthetic, plain),
            (view.repeat, plain), (view.sham, plain), (view.location, quiet),
        ]  # fmt: skip
        if d.has_two_rows:
            parts += [(item, quiet) for item in view.words]
        lines: list[Line] = []
        for item, look in parts:
            if item is not None:
                self._add_words(lines, item, look)
        return lines

    def _add_words(self, lines: list[Line], item: Item, look: Type) -> None:
        words = sentence(item.words.rstrip("."))
        words += "" if words.endswith("\u201d") else "."
        if lines and lines[-1].look == look:
            last = lines[-1]
            joined = Line(f"{last.words} {words}", (*last.records, *item.records), look)
            if _width(joined) <= self._inner:
                lines[-1] = joined
                return
        most = 3 if self.density.has_two_rows else 2
        marks = width_of(references(item.records), _REFERENCE) + 6
        broken = _before_marks(wrap(words, look.size, self._inner, look.weight), look, self._inner - marks)
        if len(broken) > most:
            broken = lines_within(words, look, self._inner - marks, most)
        lines += [Line(line, (), look) for line in broken[:-1]]
        lines.append(Line(broken[-1], item.records, look))

    @property
    def _role(self) -> str:
        """The planned role, or a word that there was no plan."""
        return _role_of(self.view)

    def _as_control(self) -> Item | None:
        """Say whether a painless or discordant disc is an adequate control, and if not, why."""
        measures = self.view.measures
        if measures.is_concordant or not measures.scores:
            return None
        why = self.study.inadequacy(self.view)
        if why:
            return Item("", f"Not adequate as a control: {why}")
        return Item("", "Adequate as a control" + (", accepted by the physician" if measures.is_accepted else ""))

    def _set_reasons(self) -> list[_Reason]:
        """Return the conditions of the primary rule set, for a disc that hurt; the control rule names its discs."""
        finding = self.study.primary(self.view.level)
        if finding is None or not self.density.has_reasons or self.view.measures.is_painless:
            return []
        size = self.density.label + 0.6
        told = []
        for condition in finding.conditions:
            measured, limit = condition.measured, f" (limit: {condition.limit})" if condition.limit else ""
            if condition.name == "controls" and finding.controls:
                limit = ""
                measured = "; ".join(f"{control.level} {control.why}" for control in finding.controls)
            near = "; within measurement resolution of the limit" if condition.near_limit else ""
            words = f"{sentence(condition.name)}: {measured}{limit}{near}"
            weight = "semibold" if condition.near_limit else "regular"
            lines = wrap(words, size, self._inner - 15, weight)
            told.append(_Reason(condition.held, lines, Type(size, weight)))
        return told

    def _draw_reasons(self, sheet: Sheet, left: float, y: float) -> float:
        """Write the conditions below a thin line, each with its sign; return where they end."""
        d = self.density
        sheet.line(left, y, left + self._inner, y, Ink(None, HAIR, 0.6))
        y += d.gap * 0.4
        for reason in self._reasons:
            judged_sign(sheet, left + 4, y + d.label * 0.95, d.label * 1.1, held=reason.held)
            with sheet.leaf("P"):
                for line in reason.lines:
                    y += d.label * 1.5
                    sheet.text(left + 13, y - d.label * 0.25, line, reason.look)
        return y

    def _draw_curve(self, sheet: Sheet, left: float, y: float) -> None:
        """Draw pressure, volume and pain over time, where one card has the page to itself."""
        curve = curve_of(self.study, self.view, columns=_COLUMNS)
        curve.draw(sheet, (left, y, left + self._inner, y + self.density.curve - 4))


def _role_of(view: LevelView) -> str:
    return view.role if view.role in {"control", "suspect"} else "unplanned"


def _before_marks(lines: list[str], look: Type, room: float) -> list[str]:
    """Return lines of which the last leaves room for record numbers; its last words begin another line if need be."""
    kept = lines[-1].split(" ")
    moved: list[str] = []
    while len(kept) > 1 and width_of(" ".join(kept), look.size, look.weight) > room:
        moved.insert(0, kept.pop())
    # A part of a sentence that is broken anyway goes over as a whole, where it is short.
    if moved and any(word.endswith(";") for word in kept[-_SHORT_PART:-1]):
        while not kept[-1].endswith(";"):
            moved.insert(0, kept.pop())
    return [*lines[:-1], " ".join(kept), *([" ".join(moved)] if moved else [])]


def _width(line: Line) -> float:
    return width_of(line.words, line.look.size) + width_of(references(line.records), _REFERENCE) + 5


def _refer(sheet: Sheet, x: float, y: float, records: Sequence[int]) -> None:
    marks = references(records)
    if marks:
        sheet.text(x, y, marks, Type(_REFERENCE, "regular", QUIET))
