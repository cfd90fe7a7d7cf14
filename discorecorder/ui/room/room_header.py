"""The head of the capture screen: who is on the table, how long already, and whether it is on the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from discorecorder.model.entries import Patient, Position, UsualPain
from discorecorder.ui.lettering import fitting
from discorecorder.ui.theme import current_theme, typeface
from discorecorder.ui.words import local_clock, mark, span, tr

if TYPE_CHECKING:
    from datetime import datetime

    from discorecorder.model.discogram import Discogram

HEIGHT = 54
LEAST_SIZE = 12
REGIONS: dict[str, str] = {
    "lumbar": mark("Lumbar"),
    "thoracic": mark("Thoracic"),
    "cervical": mark("Cervical"),
    "mixed": mark("Mixed"),
}
POSITIONS: dict[str, str] = {
    "prone": mark("prone"),
    "supine": mark("supine"),
    "left decubitus": mark("left decubitus"),
    "right decubitus": mark("right decubitus"),
    "sitting": mark("sitting"),
}


class RoomHeader(QWidget):
    """One line that never moves: identity, region and position, usual pain, elapsed time, the saved mark."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name = ""
        self._details = ""
        self._where = ""
        self._occasion = ""
        self._elapsed = ""
        self._saved = ("", "none")

    def show_discogram(self, discogram: Discogram, *, is_blind: bool = False) -> None:
        """Show who is on the table and how; a patient who can see it reads neither region nor words of the pain."""
        patient, pain = discogram.last(Patient), discogram.last(UsualPain)
        position = discogram.last(Position)
        self._name = person(patient.name) if patient is not None else tr("Patient not recorded")
        self._details = "   ".join(identity(patient)) if patient is not None else ""
        where = tr(REGIONS[discogram.region]) if discogram.records else ""
        lies = tr(POSITIONS[position.position]) if position is not None else ""
        usual = ""
        if pain is not None:
            score = "" if pain.pain is None else f" {pain.pain}/10"
            usual = f"{tr('Usual pain')}{score}: {pain.words}"
        self._where, self._occasion = ("", "") if is_blind else (", ".join(filter(None, (where, lies))), usual)
        told = f"{self._name} {self._details} {self._where} {self._occasion}"
        self.setAccessibleName(told)
        self.setToolTip(told)
        self.update()

    def show_elapsed(self, seconds: float | None) -> None:
        """Show how long the procedure has been going on."""
        text = "" if seconds is None else span(seconds)
        if text != self._elapsed:
            self._elapsed = text
            self.update()

    def show_saved(self, at: datetime | None) -> None:
        """Show the time of the last durable entry."""
        self.show_mark(tr("Saved {time}", time=local_clock(at)) if at is not None else tr("Nothing yet"), "saved")

    def show_saving(self) -> None:
        """Show that something is on its way to the disk for longer than a moment."""
        self.show_mark(tr("Saving ..."), "saving")

    def show_unrecorded(self) -> None:
        """Show that something said is not on the disk."""
        self.show_mark(tr("Not recorded"), "refused")

    def told_saved(self) -> str:
        """Return the words of the saved mark."""
        return self._saved[0]

    def forget(self) -> None:
        """Show nothing of the discogram before."""
        self.show_mark("", "none")

    @property
    def saved_state(self) -> str:
        """How the saved mark stands: none, saved, saving or refused."""
        return self._saved[1]

    @property
    def saved(self) -> tuple[str, str]:
        """The words and the state of the saved mark."""
        return self._saved

    def show_mark(self, text: str, state: str) -> None:
        if (text, state) != self._saved:
            self._saved = (text, state)
            self.setAccessibleDescription(text)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(800, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(600, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        right = self._draw_saved(painter, self.width() - 14.0)
        if self._elapsed:
            font = typeface(30, QFont.Weight.Bold)
            wide = QFontMetricsF(font).horizontalAdvance("00:00:00")
            painter.setFont(font)
            painter.setPen(theme.colour("text"))
            painter.drawText(QRectF(right - wide - 18, 0, wide, HEIGHT), _RIGHT, self._elapsed)
            right -= wide + 36
        left = 18.0
        part = self._part_of_who(right - left)
        who = QRectF(left, 2, part - 16, HEIGHT - 4)
        self._draw_lines(painter, who, (self._name, 22, QFont.Weight.Bold, "text"), (self._details, 15))
        what = QRectF(left + part, 2, right - left - part, HEIGHT - 4)
        if _width(self._occasion, LEAST_SIZE, QFont.Weight.Normal) > what.width():
            painter.setFont(typeface(LEAST_SIZE))
            painter.setPen(theme.colour("soft"))
            painter.drawText(what, _LEFT | int(Qt.TextFlag.TextWordWrap), f"{self._where}   {self._occasion}")
        else:
            self._draw_lines(painter, what, (self._where, 15, QFont.Weight.Normal, "soft"), (self._occasion, 15))
        painter.end()

    def _part_of_who(self, wide: float) -> float:
        """Return how much of a width in px the identity gets: enough for its lines while the rest has room, too."""
        who = ((self._name, 22, QFont.Weight.Bold), (self._details, 15, QFont.Weight.Normal))
        what = ((self._where, 15, QFont.Weight.Normal), (self._occasion, 15, QFont.Weight.Normal))
        if not self._occasion:
            return wide
        least = [max(_width(text, LEAST_SIZE, heavy) for text, _, heavy in lines) + 18 for lines in (who, what)]
        most = [max(_width(text, size, heavy) for text, size, heavy in lines) + 18 for lines in (who, what)]
        if sum(most) <= wide:
            return max(most[0], min(wide * 0.42, wide - most[1]))
        share = max(0.0, min(1.0, (wide - sum(least)) / max(1.0, sum(most) - sum(least))))
        return min(wide * 0.62, least[0] + share * (most[0] - least[0]))

    def _draw_lines(
        self, painter: QPainter, box: QRectF, first: tuple[str, int, QFont.Weight, str], second: tuple[str, int]
    ) -> None:
        """Draw two lines, each as large as it has room; what is too long even when small ends in three dots."""
        theme, high = current_theme(), box.height() * 0.58
        lines = (
            (*first, box.top(), high),
            (*second, QFont.Weight.Normal, "soft", box.top() + high, box.height() - high),
        )
        for told, most, heavy, meaning, top, tall in lines:
            font = fitting(told, box.width(), most, heavy, LEAST_SIZE)
            shown = QFontMetricsF(font).elidedText(told, Qt.TextElideMode.ElideRight, box.width())
            painter.setFont(font)
            painter.setPen(theme.colour(meaning))
            painter.drawText(QRectF(box.left(), top, box.width(), tall), _LEFT, shown)

    def _draw_saved(self, painter: QPainter, right: float) -> float:
        theme, (text, state) = current_theme(), self._saved
        font = typeface(16, QFont.Weight.DemiBold)
        wide = QFontMetricsF(font).horizontalAdvance(text) + 46
        box = QRectF(right - wide, 8, wide, HEIGHT - 16)
        is_bad = state == "refused"
        painter.setPen(QPen(theme.colour("warning"), 2) if is_bad else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("warning" if is_bad else "panel"))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        middle = QPointF(box.left() + 20, box.center().y())
        if is_bad:
            painter.setPen(QPen(theme.colour("on_warning"), 3))
            painter.drawLine(middle + QPointF(-5, -5), middle + QPointF(5, 5))
            painter.drawLine(middle + QPointF(-5, 5), middle + QPointF(5, -5))
        elif state == "saved":
            painter.setPen(QPen(theme.colour("saved"), 3))
            painter.drawPolyline([middle + QPointF(-6, 0), middle + QPointF(-2, 5), middle + QPointF(7, -5)])
        else:
            painter.setPen(QPen(theme.colour("soft"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, 6, 6)
        painter.setFont(font)
        painter.setPen(theme.colour("on_warning" if is_bad else "text"))
        painter.drawText(box.adjusted(34, 0, -8, 0), _LEFT, text)
        return box.left() - 14


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def _width(text: str, size: int, weight: QFont.Weight) -> float:
    return QFontMetricsF(typeface(size, weight)).horizontalAdvance(text)


def person(name: str) -> str:
    """Return a DICOM person name for the screen: family name first."""
    from discorecorder.report.wording import person as printed

    return printed(name)


def identity(patient: Patient) -> list[str]:
    """Return what tells a patient from others: number, age and sex, accession."""
    from datetime import date

    from discorecorder.report.wording import age_on

    parts = [tr("MRN {mrn}", mrn=patient.mrn)]
    if patient.born:
        age = age_on(date.fromisoformat(patient.born), date.today())  # noqa: DTZ011  (an age in the room's own days)
        parts.append(tr("{age} y {sex}", age=age, sex=patient.sex or ""))
    elif patient.sex:
        parts.append(patient.sex)
    if patient.accession:
        parts.append(tr("Acc {accession}", accession=patient.accession))
    return parts
