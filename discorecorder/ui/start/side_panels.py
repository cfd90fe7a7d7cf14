"""Beside the list: demonstration procedures to practise with, files to take in, and what was exported last."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from discorecorder.ui.parts.card import GAP, Card, words
from discorecorder.ui.start.line_button import LineButton
from discorecorder.ui.theme import current_theme
from discorecorder.ui.words import mark, tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

DEMONSTRATIONS: dict[str, tuple[str, str]] = {
    "lumbar.txt": (mark("Lumbar, three discs"), mark("A concordant disc between two controls")),
    "cervical.txt": (mark("Cervical, four discs"), mark("Without a manometer; a name in Chinese")),
    "thoracic.txt": (mark("Thoracic, three discs"), mark("Injected by machine, pressures in kPa")),
    "mixed.txt": (mark("Cervical and lumbar"), mark("Over midnight; a name in Arabic")),
    "seven.txt": (mark("Seven levels"), mark("Across the thoracolumbar junction, in atm")),
}
"""The demonstration procedures by the names of their files: what each is, and what it shows."""

TAKEN = (".txt", ".json")
"""The endings of files that can be taken in: procedure scripts, and documents that ``show`` printed."""

MOST_EXPORTS = 5


class DemonstrationPanel(Card):
    """One button for each demonstration procedure; ``chosen`` carries the name of its file."""

    chosen = Signal(str)

    def __init__(self, *, is_practice: bool) -> None:
        super().__init__(tr("Demonstration data"))
        if is_practice:
            self.show_state("practice")
            told = tr("Invented patients, recorded with one touch.")
        else:
            told = tr("An invented patient, recorded with one touch. It opens practice, apart from your patients.")
        self.body.addWidget(words(told, "soft", wraps=True))
        for name, (what, shows) in list(DEMONSTRATIONS.items())[: None if is_practice else 1]:
            button = LineButton(tr(what), tr(shows))
            button.clicked.connect(partial(self._choose, name))
            self.body.addWidget(button)

    def _choose(self, name: str, _checked: bool = False) -> None:
        self.chosen.emit(name)


class ImportPanel(QWidget):
    """Where files are dropped, and a button for those who cannot drag. ``files_chosen`` carries their paths."""

    files_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._is_over = False
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 16)
        whole.setSpacing(GAP)
        whole.addWidget(words(tr("Bring in a file"), "heading", wraps=True))
        how = tr("Drop a procedure script (.txt) or a discogram document (.json) here, or choose it.")
        whole.addWidget(words(how, "soft", wraps=True))
        button = QPushButton(tr("Choose a file"))
        button.setProperty("role", "plain")
        button.setAccessibleDescription(how)
        button.clicked.connect(self._on_choosing)
        whole.addWidget(button)
        self._dialog: QFileDialog | None = None

    def show_over(self, is_over: bool) -> None:
        """Show that files are held over the page, and would be taken."""
        if self._is_over != is_over:
            self._is_over = is_over
            self.update()

    @Slot()
    def _on_choosing(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        if self._dialog is None:
            self._dialog = QFileDialog(self, tr("Bring in a file"))
            self._dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
            self._dialog.setNameFilter(tr("Scripts and documents") + " (*.txt *.json)")
            self._dialog.filesSelected.connect(self._on_selected)
        self._dialog.open()

    @Slot(list)
    def _on_selected(self, names: list[str]) -> None:
        self.files_chosen.emit([Path(name) for name in names])

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.colour("focus" if self._is_over else "edge"), 3 if self._is_over else 2)
        pen.setStyle(Qt.PenStyle.SolidLine if self._is_over else Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(theme.colour("pressed") if self._is_over else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 10, 10)
        painter.end()


class ExportsPanel(Card):
    """What was exported last; ``opened`` carries the path."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__(tr("Recent exports"))
        self._none = words(tr("Nothing was exported yet. Open a finished discogram to export it."), "soft", wraps=True)
        self.body.addWidget(self._none)
        self._buttons: list[LineButton] = []

    def show_exports(self, paths: list[Path]) -> None:
        """Show the newest exports, newest first; those that are no longer there are said to be gone."""
        for button in self._buttons:
            self.body.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(path) for path in paths[:MOST_EXPORTS]]
        for button in self._buttons:
            self.body.addWidget(button)
        self._none.setVisible(not paths)

    def _button(self, path: Path) -> LineButton:
        is_there = path.exists()
        button = LineButton(path.name, str(path.parent) if is_there else tr("Moved or deleted"))
        button.setEnabled(is_there)
        button.clicked.connect(partial(self._open, str(path)))
        return button

    def _open(self, path: str, _checked: bool = False) -> None:
        self.opened.emit(path)


def taken(paths: list[Path]) -> list[Path]:
    """Return those files that can be taken in, by their endings."""
    return [path for path in paths if path.suffix.lower() in TAKEN]
