"""The start page: what was cut off first, then a new discogram, then every one there is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from discorecorder.ui.parts.card import GAP, words
from discorecorder.ui.parts.dragging import lay_ground, let_fingers_drag
from discorecorder.ui.refusal_words import told
from discorecorder.ui.start.cut_off_panel import CutOffPanel
from discorecorder.ui.start.found_panel import FoundPanel
from discorecorder.ui.start.message_line import MessageLine
from discorecorder.ui.start.new_panel import NewPanel
from discorecorder.ui.start.side_panels import DemonstrationPanel, ExportsPanel, ImportPanel, taken
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from discorecorder.ui.start.finder import CutOff, Finder

LOOK_AFTER_MS = 30
"""After how many ms the shown page looks for discograms: what has to be loaded for that would delay its paint."""

EDGE, WIDEST = 24, 2000
"""The margin of the page, and the most of a wide screen that it fills, in px."""
SMALL_HEIGHT = 900
"""Below this, in px, the list needs the room of a third line of what was cut off."""


class StartPage(QWidget):
    """Where the program begins, and comes back to.

    ``new_chosen`` carries a region; ``opened`` and ``resumed`` the id of a discogram; ``files_dropped`` a list of
    paths; ``practice_chosen`` whether practice is to begin or to end; ``demonstration_chosen`` the name of a file of
    the demonstrations; ``export_opened`` a path.
    """

    new_chosen = Signal(str)
    opened = Signal(str)
    resumed = Signal(str)
    files_dropped = Signal(object)
    practice_chosen = Signal(bool)
    demonstration_chosen = Signal(str)
    export_opened = Signal(str)
    preferences_chosen = Signal()
    keyboard_map_chosen = Signal()
    help_chosen = Signal()
    about_chosen = Signal()

    def __init__(self, finder: Finder, is_practice: bool) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self._finder = finder
        self._is_practice = is_practice
        self._is_for_fingers = False
        inside = QWidget()
        inside.setMaximumWidth(WIDEST)
        across = QHBoxLayout(self)
        across.setContentsMargins(EDGE, 16, EDGE, 20)
        across.addStretch(1)
        across.addWidget(inside, 1000)
        across.addStretch(1)
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP + 2)
        whole.addLayout(self._made_header())
        self._message = MessageLine()
        whole.addWidget(self._message)
        body = QHBoxLayout()
        body.setSpacing(2 * GAP)
        body.addLayout(self._made_left(), 3)
        body.addWidget(self._made_right(), 1)
        whole.addLayout(body, 1)
        self._join(finder)

    @Slot()
    def find_again(self) -> None:
        """Look again at what there is: after a procedure, an import, or another program's work.

        A page that is not seen looks as soon as it is: so the journal's library is not loaded before the first window.
        """
        if not self.isVisible():
            return
        if not self._is_for_fingers:
            self._is_for_fingers = True
            let_fingers_drag(self._right)
            self._found.view.let_fingers_drag()
        self._finder.find(self._found.field.text())
        self._finder.look_for_cut_off()

    def show_message(self, text: str, is_refusal: bool = False) -> None:
        """Show a line until somebody takes it away; no text takes it away."""
        self._message.show_message(text, is_refusal)

    def show_exports(self, paths: list[Path]) -> None:
        """Show what was exported last, newest first."""
        self._exports.show_exports(paths)

    @property
    def search_field(self) -> QLineEdit:
        """The field that is typed into."""
        return self._found.field

    @property
    def list_view(self) -> QTableView:
        """The list of what was found."""
        return self._found.view

    @property
    def answered_text(self) -> str | None:
        """The text whose answer is shown; None before the first."""
        return self._found.list.text

    def _join(self, finder: Finder) -> None:
        finder.found.connect(self._found.show_found)
        finder.went_on.connect(self._found.show_more)
        finder.cut_off_found.connect(self._on_cut_off_found)
        finder.refused.connect(self._on_refused)

    def _made_header(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(words("discorecorder", "title"))
        row.addStretch(1)
        practice = _small(tr("Leave practice") if self._is_practice else tr("Practice"))
        practice.setAccessibleDescription(tr("Practise without a patient, in a journal of its own"))
        practice.clicked.connect(self._on_practice)
        row.addWidget(practice)
        for said, chosen in (
            (tr("Preferences"), self.preferences_chosen),
            (tr("Keyboard map") + "  F1", self.keyboard_map_chosen),
            (tr("Help"), self.help_chosen),
            (tr("About"), self.about_chosen),
        ):
            button = _small(said)
            button.clicked.connect(chosen)
            row.addWidget(button)
        return row

    def _made_left(self) -> QVBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(GAP + 2)
        self._cut_off = CutOffPanel()
        self._cut_off.resumed.connect(self.resumed)
        self._cut_off.all_wanted.connect(self._on_all_wanted)
        self._new = NewPanel(self._is_practice)
        self._new.chosen.connect(self.new_chosen)
        self._found = FoundPanel(self._is_practice)
        self._found.sought.connect(self._finder.find)
        self._found.more_wanted.connect(self._finder.more)
        self._found.opened.connect(self.opened)
        self._found.resumed.connect(self.resumed)
        self._found.returned.connect(self._on_returned)
        for widget in (self._cut_off, self._new):
            left.addWidget(widget)
        left.addWidget(self._found, 1)
        return left

    def _made_right(self) -> QScrollArea:
        inside = QWidget()
        right = QVBoxLayout(inside)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(GAP + 2)
        demonstrations = DemonstrationPanel(is_practice=self._is_practice)
        demonstrations.chosen.connect(self.demonstration_chosen)
        if self._is_practice:
            right.addWidget(demonstrations)
        self._import = ImportPanel()
        self._import.files_chosen.connect(self.files_dropped)
        right.addWidget(self._import)
        self._exports = ExportsPanel()
        self._exports.show_exports([])
        self._exports.opened.connect(self.export_opened)
        right.addWidget(self._exports)
        if not self._is_practice:
            right.addWidget(demonstrations)
        right.addStretch(1)
        self._right = QScrollArea()
        lay_ground(self._right, QPalette.ColorRole.NoRole)
        self._right.setMinimumWidth(300)
        self._right.setMaximumWidth(440)
        self._right.setWidgetResizable(True)
        self._right.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._right.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._right.setWidget(inside)
        return self._right

    @Slot()
    def _on_practice(self) -> None:
        self.practice_chosen.emit(not self._is_practice)

    @Slot()
    def _on_all_wanted(self) -> None:
        self._found.search("open")

    @Slot()
    def _on_returned(self) -> None:
        """Go on with what was cut off; where nothing was, choose the newest discogram."""
        if self._cut_off.buttons:
            self._cut_off.buttons[0].click()
        else:
            self._found.view.choose(0)

    @Slot(object)
    def _on_cut_off_found(self, cut_off: list[CutOff]) -> None:
        self._cut_off.show_cut_off(cut_off)
        self._new.show_first(not cut_off)

    @Slot(str)
    def _on_refused(self, why: str) -> None:
        self.show_message(told(why), is_refusal=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut_off.show_most(2 if self.height() < SMALL_HEIGHT else 3)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._found.field.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(LOOK_AFTER_MS, self.find_again)

    def focusInEvent(self, _event: QFocusEvent) -> None:
        self._found.field.setFocus(Qt.FocusReason.OtherFocusReason)  # a proxy would take what stands above it from Tab

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtGui import QKeySequence

        focused = self.focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(focused, QAbstractButton):
            focused.click()
        elif event.matches(QKeySequence.StandardKey.Find):
            self._found.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._found.field.selectAll()
        elif event.matches(QKeySequence.StandardKey.New):
            self._new.unfold()
        elif event.key() == Qt.Key.Key_F1:
            self.keyboard_map_chosen.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if taken(_paths_of(event.mimeData())):
            event.acceptProposedAction()
            self._import.show_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._import.show_over(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._import.show_over(False)
        paths = _paths_of(event.mimeData())
        if taken(paths):
            event.acceptProposedAction()
            self.files_dropped.emit(paths)


def _paths_of(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def _small(said: str) -> QPushButton:
    button = QPushButton(said)
    button.setProperty("role", "plain")
    return button
