"""The lines of a gauge beside what they mean, newest first, as a table that is refreshed in one go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from discorecorder.ui.parts.dragging import let_fingers_drag
from discorecorder.ui.refusal_words import told
from discorecorder.ui.sizes import KEY_MM, px
from discorecorder.ui.theme import current_theme
from discorecorder.ui.words import local_number, mark, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from discorecorder.ui.windows.gauge_trial import Line

HEADS = (mark("Time, s"), mark("The line as it came"), mark("Pressure"), mark("Volume"), mark("Remark"))
TIME, RAW, PRESSURE, VOLUME, REMARK = range(len(HEADS))
WIDTHS = {TIME: 108, PRESSURE: 136, VOLUME: 124}
NOTHING = "\u2013"
LOOK = """
QTableView::item { padding: 0 12px; }
QHeaderView { background: palette(alternate-base); }
QHeaderView::section { background: palette(alternate-base); border: none; padding: 8px 12px; font-weight: 600; }
"""
_ROLE = Qt.ItemDataRole
_Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


def figures(number: float | None, step: float | None = None, places: int = 2) -> str:
    """Return a number with the decimals of a step, or else so many; a dash where there is none."""
    if number is None:
        return NOTHING
    if step:
        places = len(f"{step:.6f}".rstrip("0").partition(".")[2])
    return local_number(f"{number:.{places}f}").replace("-", "\u2212")


class Lines(QAbstractTableModel):
    """The lines that are shown; ``step`` is what the gauge can tell apart, in its unit."""

    def __init__(self) -> None:
        super().__init__()
        self.step: float | None = None
        self._lines: Sequence[Line] = ()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines; the place that is scrolled to stays while their number does."""
        if len(lines) == len(self._lines):
            self._lines = lines
            if lines:
                self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, REMARK))
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def _text(self, line: Line, column: int) -> str:
        sample = line.sample
        if column == RAW:
            return line.raw or NOTHING
        if column == REMARK:
            return f"!  {told(line.why)}" if sample is None else sample.status
        if sample is None:
            return ""
        if column == TIME:
            return figures(sample.at_ms / 1000, places=3)
        number, unit = (sample.pressure, line.unit) if column == PRESSURE else (sample.volume_ml, "mL")
        step = self.step if column == PRESSURE else None
        return f"{figures(number, step)} {unit}" if number is not None else NOTHING

    def rowCount(self, parent: _Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _TOP) -> int:
        return 0 if parent.isValid() else len(HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _ROLE.TextAlignmentRole:
            return _alignment(section)
        return tr(HEADS[section]) if role == _ROLE.DisplayRole else None

    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> Any:
        line = self._lines[index.row()]
        if role in {_ROLE.DisplayRole, _ROLE.ToolTipRole}:
            return self._text(line, index.column())
        if role == _ROLE.TextAlignmentRole:
            return _alignment(index.column())
        if role == _ROLE.ForegroundRole:
            is_doubtful = line.sample is None or bool(line.sample.status)
            meaning = "warning_text" if is_doubtful else "soft" if index.column() == RAW else "text"
            return current_theme().colour(meaning)
        return None


def _alignment(column: int) -> Qt.AlignmentFlag:
    across = Qt.AlignmentFlag.AlignRight if column in WIDTHS else Qt.AlignmentFlag.AlignLeft
    return across | Qt.AlignmentFlag.AlignVCenter


class LinesView(QTableView):
    """Shows Lines; it is scrolled by finger, wheel or keys, and nothing in it is changed."""

    def __init__(self, lines: Lines) -> None:
        super().__init__()
        self.setModel(lines)
        self.setAccessibleName(tr("Lines of the gauge, newest first"))
        self.setStyleSheet(LOOK)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(px(KEY_MM))
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSectionsClickable(False)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS.items():
            heads.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, width)
        let_fingers_drag(self)

    def sizeHintForRow(self, row: int) -> int:
        return px(KEY_MM) if 0 <= row < self.model().rowCount() else -1
