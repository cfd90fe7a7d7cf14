"""Files: the map, the sheet for the patient, the table and the document, and where the newest of them lie."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from discorecorder.recorder import local_now
from discorecorder.ui.after.background import Background
from discorecorder.ui.after.choices import FlowRow
from discorecorder.ui.after.exporting import FORMS, MAP, export
from discorecorder.ui.after.streams import streams_of
from discorecorder.ui.after.touch_button import TouchButton
from discorecorder.ui.parts.card import Card, set_role, words
from discorecorder.ui.words import local_clock, tr

if TYPE_CHECKING:
    from discorecorder.model.discogram import Discogram
    from discorecorder.settings import Settings
    from discorecorder.ui.after.streams import Another

MOST_RECENT = 8


class ExportCard(Card):
    """Writes files behind the screen; ``map_exported`` carries the path of a map."""

    map_exported = Signal(Path)

    def __init__(self, settings: Settings, another: Another | None = None) -> None:
        super().__init__(tr("Files"))
        self._settings, self._another = settings, another
        self._discogram: Discogram | None = None
        self.background = Background(self)
        self.background.done.connect(self._on_done)
        self.background.failed.connect(self._on_failed)
        self.draft = words(tr("Not signed yet: the map is marked as a draft."), "warning", wraps=True)
        self.body.addWidget(self.draft)
        row = QHBoxLayout()
        self.folder = QLineEdit(str(default_folder()))
        self.folder.setAccessibleName(tr("Folder for the files"))
        self.choose = TouchButton(tr("Choose a folder"), "plain")
        self.choose.used.connect(self._on_choose)
        row.addWidget(self.folder, 1)
        row.addWidget(self.choose)
        self.body.addLayout(row)
        self.body.addWidget(self._made_forms())
        self.told = words("", wraps=True)
        self.told.hide()
        self.body.addWidget(self.told)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(6)
        self.body.addLayout(self._recent)

    def show_discogram(self, discogram: Discogram) -> None:
        """Take what is recorded now for the next file."""
        self._discogram = discogram
        self.draft.setVisible(not discogram.is_signed)

    def _made_forms(self) -> QWidget:
        forms = FlowRow()
        self.exports: dict[str, TouchButton] = {}
        for form, kind in FORMS.items():
            button = TouchButton(
                tr(kind.words), "primary" if form == MAP else "", name=tr("Export: {file}", file=tr(kind.words))
            )
            button.setProperty("form", form)
            button.used.connect(self._on_export)
            self.exports[form] = button
            forms.add(button)
        return forms

    def _on_choose(self, _source: str) -> None:
        dialog = QFileDialog(self, tr("Folder for the files"), self.folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setModal(False)
        dialog.fileSelected.connect(self.folder.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    def _on_export(self, _source: str) -> None:
        form, discogram, folder = self.sender().property("form"), self._discogram, self.folder.text().strip()
        if discogram is None:
            return
        if not folder:
            self._tell(tr("Name a folder first."), is_wrong=True)
            self.folder.setFocus()
            return
        settings, another = self._settings, self._another

        def work() -> Path:
            streams = streams_of(discogram, another) if form == MAP else ()
            return export(discogram, form, Path(folder).expanduser(), settings, streams)

        self._tell(tr("Writing \u2026"))
        self.background.run(form, work)

    def _on_done(self, name: str, result: object) -> None:
        if not isinstance(result, Path):
            return
        self._tell(tr("\u2713 Written: {file}", file=result.name))
        self._add_recent(result)
        if name == MAP:
            self.map_exported.emit(result)

    def _on_failed(self, _name: str, why: str) -> None:
        self._tell(tr("Not written: {why}. Choose another folder.", why=why), is_wrong=True)

    def _tell(self, text: str, *, is_wrong: bool = False) -> None:
        self.told.setText(text)
        set_role(self.told, "role", "warning" if is_wrong else "")
        self.told.show()

    def _add_recent(self, path: Path) -> None:
        """List an export first, with a button that opens its folder; the oldest gives way."""
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(words(f"{local_clock(local_now())}   {path.name}\n{path.parent}", "soft", wraps=True), 1)
        button = TouchButton(tr("Open folder"), "plain", name=tr("Open the folder of {file}", file=path.name))
        button.setProperty("folder", str(path.parent))
        button.used.connect(self._on_open_folder)
        row.addWidget(button)
        self._recent.insertWidget(0, line)
        if self._recent.count() > MOST_RECENT:
            item = self._recent.takeAt(MOST_RECENT)
            oldest = item.widget() if item is not None else None
            if oldest is not None:
                oldest.hide()
                oldest.deleteLater()

    def _on_open_folder(self, _source: str) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self.sender().property("folder")))


def default_folder() -> Path:
    """Return where exports go where no other folder is named: a folder of their own among the documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents or Path.home()) / "discorecorder"
