"""The card of one tested level on page 1: verdict, pain, pressures, end, contrast and what followed."""

from __future__ import annotations

from fractions import Fraction
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

__all__ = ["DENSITIES", "Card", "Density"]


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
    Density(17, 10, 6.8, 8.6, 8, has_two_rows=True, has_reasons=True, curve=170),
    Density(16, 9.6, 6.8, 8.4, 7, has_two_rows=True, has_reasons=True),
    Density(14, 8.8, 6.4, 7.8, 5, has_two_rows=True, has_reasons=True),
    Density(14, 8.6, 6.2, 7.6, 4.6, has_two_rows=True, has_reasons=False),
    Density(12.5, 8.2, 5.9, 7.1, 3.6, has_two_rows=False, has_reasons=False),
    Density(11.5, 7.8, 5.6, 6.7, 2.6, has_two_rows=False, has_reasons=False),
    Density(10.5, 7.4, 5.3, 6.3, 1.8, has_two_rows=False, has_reasons=False),
    Density(10, 7, 5, 5.9, 1.2, has_two_rows=False, has_reasons=False),
)
"""From one level with room for everything to seven levels on a short page."""

_SHARES: Final = (0.125, 0.13, 0.262, 0.262, 0.221)
_INSET: Final = 10.0
_REFERENCE: Final = 4.8
_CLEAR: Final = 2.6  # between the head and the labels below it


class Line(NamedTuple):
    """One line of words with the record numbers behind it."""

    words: str
    records: tuple[int, ...]
    look: Type


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
        self._items = self._measured()
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
            self._native
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
            self._values(sheet, left, y)
            y += d.value * 1.4 + d.gap * 0.5 + self._native
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
    def _native(self) -> float:
        """The height of the line of what the device showed, where that was not psi."""
        return self.density.label * 1.15 if any(item.native for item in self._items) else 0.0

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
            at = left + max(at - left, d.name * 3.75) + 28
        at = self._bar(sheet, at, y, 12.0 if d.has_two_rows else 4.8)
        with sheet.leaf("P"):
            at += sheet.text(at, y, view.pain.words, Type(d.value + 0.6, "bold")) + (8 if d.has_two_rows else 5)
        with sheet.leaf("P"):
            look = Type(d.value if d.has_two_rows else d.words, "semibold", self.look.colour)
            marks = width_of(references(view.pain.records), _REFERENCE) + 6
            words = view.concordance
            if width_of(words, look.size, look.weight) > end - at - marks:
                words = view.measures.grade or "not recorded"
            words, look = fitted(words, end - at - marks, look, least=4.5)
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

    def _measured(self) -> tuple[Item, ...]:
        view = self.view
        finding = self.study.primary(view.level)
        least = self.study.rules[finding.criteria].limit("nrs_least") if finding else None
        return (view.volume, view.opening, view.first_pain, view.qualifying(least or 7), view.peak)

    def _values(self, sheet: Sheet, left: float, y: float) -> None:
        """Write the five measured values under their labels, all in one size."""
        d = self.density
        columns, scale = self._columns()
        label, value = Type(d.label * scale, "regular", MUTED), Type(d.value * scale, "semibold")
        for item, width in zip(self._items, columns, strict=True):
            with sheet.leaf("P"):
                sheet.text(left, y, item.label, label)
                end = left + sheet.text(left, y + d.value * 1.2, item.words, value)
                _refer(sheet, end + 2, y + d.value * 1.2, item.records)
                if item.native:
                    sheet.text(left, y + d.value * 1.2 + d.label * 1.15, item.native, label)
            left += width

    def _columns(self) -> tuple[list[float], float]:
        """Return the widths of the columns, the usual ones where all fits in them, and how much smaller to set it."""
        usual = [share * self._inner for share in _SHARES]
        scale, needed = 1.0, self._needed(1.0)
        if all(need <= width for need, width in zip(needed, usual, strict=True)):
            return usual, scale
        while sum(needed) > self._inner and scale > 0.3:
            scale -= 0.03
            needed = self._needed(scale)
        spare = (self._inner - sum(needed)) / len(needed)
        return [need + spare for need in needed], scale

    def _needed(self, scale: float) -> list[float]:
        """Return the least width of each column where its words are set so much smaller."""
        d = self.density
        label, value = d.label * scale, d.value * scale
        return [
            5
            + max(
                width_of(item.label, label),
                width_of(item.words, value, "semibold") + width_of(references(item.records), _REFERENCE) + 2,
            )
            for item in self._items
        ]

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
        marks = width_of(references(item.records), _REFERENCE) + 6
        broken = lines_within(words, look, self._inner - marks, 3 if self.density.has_two_rows else 2)
        lines += [Line(line, (), look) for line in broken[:-1]]
        lines.append(Line(broken[-1], item.records, look))

    @property
    def _role(self) -> str:
        """The planned role, or a word that there was no plan."""
        return self.view.role if self.view.role in {"control", "suspect"} else "unplanned"

    def _as_control(self) -> Item | None:
        """Say whether a painless or discordant disc is an adequate control, and if not, why."""
        measures = self.view.measures
        if measures.is_concordant or not measures.scores:
            return None
        finding = self.study.primary(self.view.level)
        rules = self.study.rules[finding.criteria] if finding else None
        why = measures.inadequacy(Fraction(str(rules.limit("control_adequate_psi", 50) if rules else 50)))
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
        curve_of(self.study, self.view).draw(sheet, (left, y, left + self._inner, y + self.density.curve - 4))


def _width(line: Line) -> float:
    return width_of(line.words, line.look.size) + width_of(references(line.records), _REFERENCE) + 5


def _refer(sheet: Sheet, x: float, y: float, records: Sequence[int]) -> None:
    marks = references(records)
    if marks:
        sheet.text(x, y, marks, Type(_REFERENCE, "regular", QUIET))
