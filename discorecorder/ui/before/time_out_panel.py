"""The time-out on one screen: what is read aloud, in large type, and one key that confirms it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from discorecorder.model import entries as said
from discorecorder.model.body import side_of
from discorecorder.ui.before.body_words import region_words
from discorecorder.ui.before.gauge_fields import POSITION_WORDS
from discorecorder.ui.before.numbering_section import TRANSITION_WORDS
from discorecorder.ui.before.openness import check_of
from discorecorder.ui.before.patient_section import REGION_WORDS, name_of
from discorecorder.ui.before.plan_section import ROLE_WORDS
from discorecorder.ui.before.typed_dates import born_words
from discorecorder.ui.parts.card import set_role, words
from discorecorder.ui.parts.dragging import let_fingers_drag
from discorecorder.ui.words import mark, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QLabel

    from discorecorder.model.discogram import Discogram

LOW = 900
"""Height in px under which the read-back is set closer."""

_SIDE_WORDS = {
    "left": mark("left"),
    "right": mark("right"),
    "bilateral": mark("both sides"),
    "midline": mark("midline"),
}
_STATE_WORDS = {"done": mark("done"), "no": mark("no"), "skipped": mark("skipped")}


class Reading(NamedTuple):
    """One line that is read aloud; without words it was not recorded. ``part`` is where it is mended."""

    part: str
    label: str
    told: str


def read_back(discogram: Discogram) -> tuple[Reading, ...]:
    """Return what is read aloud at the time-out, in its order."""
    allergies, consent, imaging = (check_of(discogram, item) for item in ("allergies", "consent", "prior imaging"))
    return (
        *_identity(discogram),
        Reading("levels", tr("Procedure"), _procedure(discogram)),
        Reading("levels", tr("Levels, in this order"), _levels(discogram)),
        Reading("numbering", tr("Numbering"), _numbering(discogram)),
        Reading("pain", tr("Side of the usual pain"), _side(discogram)),
        Reading("call", tr("Allergies"), _check_words(allergies)),
        Reading("means", tr("Antibiotic"), _antibiotics(discogram)),
        Reading("call", tr("Imaging at hand"), _check_words(imaging)),
        Reading("consent", tr("Consent"), _check_words(consent)),
    )


def _identity(discogram: Discogram) -> tuple[Reading, ...]:
    patient = discogram.last(said.Patient)
    day = discogram.records[0].happened_at.date()
    born = born_words(date.fromisoformat(patient.born), day) if patient and patient.born else ""
    number = f"{patient.mrn}, {born or tr('birth date not recorded')}" if patient else ""
    return (
        Reading("patient", tr("Patient"), name_of(patient) if patient else ""),
        Reading("patient", tr("Record number, born"), number),
    )


def _procedure(discogram: Discogram) -> str:
    position = discogram.last(said.Position)
    lies = tr(POSITION_WORDS[position.position]) if position else ""
    return ", ".join(part for part in (tr(REGION_WORDS[discogram.region]), tr("provocation discography"), lies) if part)


def _levels(discogram: Discogram) -> str:
    plans = [fact.entry for fact in discogram.facts(said.Plan) if isinstance(fact.entry, said.Plan)]
    return ", ".join(f"{plan.level} {tr(ROLE_WORDS[plan.role]).lower() if plan.role else ''}".strip() for plan in plans)


def _numbering(discogram: Discogram) -> str:
    counted = discogram.last(said.Counted)
    if counted is None:
        return ""
    by = (
        tr("confirmed by {name}", name=counted.confirmed_by) if counted.confirmed_by else tr("not confirmed by anybody")
    )
    anatomy = tr(TRANSITION_WORDS[counted.transition]) if counted.transition != "none" else ""
    return "; ".join(part for part in (counted.words, anatomy, by) if part)


def _side(discogram: Discogram) -> str:
    drawing = discogram.last(said.PainDrawing)
    side = side_of(drawing.regions) if drawing else None
    if drawing is None or side is None:
        return ""
    return f"{tr(_SIDE_WORDS[side])}: {', '.join(region_words(region) for region in drawing.regions)}"


def _antibiotics(discogram: Discogram) -> str:
    given = {f.entry.route: f.entry for f in discogram.facts(said.Antibiotic) if isinstance(f.entry, said.Antibiotic)}
    routes = (("disc", tr("in the disc")), ("intravenous", tr("intravenous")))
    if not given:
        return ""
    unsaid = tr("not recorded")
    return "; ".join(f"{name}: {_drug(given[route]) if route in given else unsaid}" for route, name in routes)


def _drug(given: said.Antibiotic) -> str:
    drug = tr("none") if given.drug == "none" else given.drug
    return " ".join(part for part in (drug, given.dose) if part)


def _check_words(check: said.Check | None) -> str:
    if check is None:
        return ""
    return ", ".join(part for part in (tr(_STATE_WORDS[check.state]), check.words) if part)


class TimeOutPanel(QWidget):
    """The read-back: ``confirmed`` and its source, ``mended`` with the section to go to, ``left`` without either."""

    confirmed = Signal(str)
    mended = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Time-out"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 16, 24, 16)
        whole.setSpacing(12)
        whole.addWidget(words(tr("Time-out: everybody stops, one reads aloud"), "title", wraps=True))
        frame = QFrame()
        frame.setObjectName("card")
        self._grid = QGridLayout(frame)
        self._grid.setContentsMargins(20, 14, 20, 14)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(1, 1)
        self._source = "key"
        self._told: list[QLabel] = []
        self._mends: list[tuple[QPushButton, str]] = []
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(frame)
        let_fingers_drag(area)
        whole.addWidget(area, 1)
        whole.addLayout(self._keys())

    def _keys(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        self.back = QPushButton(tr("Back, not done"))
        self.confirm = QPushButton(tr("Confirmed: time-out done"))
        self.confirm.setProperty("role", "primary")
        self.confirm.setProperty("big", True)
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.confirm)
        self.back.clicked.connect(self.left)
        self.confirm.clicked.connect(self._on_confirmed)
        self.confirm.installEventFilter(self)
        return row

    def show_discogram(self, discogram: Discogram) -> None:
        """Show what is read aloud."""
        lines = read_back(discogram)
        for row, line in enumerate(lines):
            if row == len(self._told):
                self._add(row, line)
            told = self._told[row]
            told.setText(line.told or tr("not recorded"))
            set_role(told, "role", "large" if line.told else "large_warning")
        self._fit()

    def _fit(self) -> None:
        """Set all lines closer and in smaller type on a low screen, so that they stand on one."""
        is_low = self.height() < LOW
        self._grid.setVerticalSpacing(3 if is_low else 10)
        for told in self._told:
            set_role(told, "low", "true" if is_low else "false")

    def _add(self, row: int, line: Reading) -> None:
        self._grid.addWidget(words(line.label, "soft", wraps=True), row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.setColumnMinimumWidth(0, 190)
        told = words("", "large", wraps=True)
        told.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        self._told.append(told)
        self._grid.addWidget(told, row, 1, Qt.AlignmentFlag.AlignVCenter)
        mend = QPushButton(tr("Change"))
        mend.setAccessibleName(tr("Change: {line}", line=line.label))
        mend.clicked.connect(self._on_mend)
        self._mends.append((mend, line.part))
        self._grid.addWidget(mend, row, 2)

    def _on_mend(self) -> None:
        for button, part in self._mends:
            if button is self.sender():
                self.mended.emit(part)

    def _on_confirmed(self) -> None:
        self.confirmed.emit(self._source)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress}:
            self._source = "touch" if event.type() == QEvent.Type.MouseButtonPress else "key"
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
