"""What comes to the list from outside: dropped files, demonstration procedures; and the exports of the last days."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from discorecorder.assets import asset
from discorecorder.settings import data_folder
from discorecorder.ui.refusal_words import told
from discorecorder.ui.start.importing import Importer
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from discorecorder.ui.archive import Archive
    from discorecorder.ui.start.start_page import StartPage

MOST_EXPORTS = 5


class Arrivals(QObject):
    """Brings what was dropped onto the list into the archive, and tells the list how it went."""

    failed = Signal(object)

    def __init__(self, archive: Archive, page: StartPage) -> None:
        super().__init__(page)
        self._page = page
        self._importer = Importer(archive, self)
        self._importer.progress.connect(self._on_progress)
        self._importer.imported.connect(self._on_imported)
        self._importer.refused.connect(self._on_refused)
        self._importer.failed.connect(self.failed)

    def close(self) -> None:
        """Bring what waits to its end."""
        self._importer.close()

    @Slot(object)
    def on_files_dropped(self, paths: Sequence[Path]) -> None:
        """Import files, one after another."""
        self._importer.take([Path(path) for path in paths])

    @Slot(str)
    def on_demonstration_chosen(self, name: str) -> None:
        """Record a demonstration procedure, in practice."""
        self._importer.take([asset("demonstration", name)])

    @Slot(str)
    def on_export_opened(self, path: str) -> None:
        """Open the folder of an export."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(path).parent)))

    @Slot(str)
    def _on_progress(self, name: str) -> None:
        self._page.show_message(tr("Importing {name} ...", name=name), is_refusal=False)

    @Slot(str, str)
    def _on_imported(self, _identity: str, name: str) -> None:
        self._page.show_message(tr("{name} is imported.", name=name), is_refusal=False)
        self._page.find_again()

    @Slot(str, str)
    def _on_refused(self, name: str, why: str) -> None:
        self._page.show_message(f"{name}: {told(why)}", is_refusal=True)


def recent_exports(*, is_practice: bool) -> list[Path]:
    """Return the files that were exported last and are still there, newest first."""
    try:
        text = _exports_file(is_practice).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return []
    import json

    try:
        held = json.loads(text)
    except ValueError:
        return []
    return [path for one in held if isinstance(one, str) and (path := Path(one)).exists()][:MOST_EXPORTS]


def remember_export(path: Path, *, is_practice: bool) -> None:
    """Put a file at the head of the exports; a disk that does not take the list loses nothing but the list."""
    import json

    exports = [path, *(one for one in recent_exports(is_practice=is_practice) if one != path)][:MOST_EXPORTS]
    try:
        _exports_file(is_practice).parent.mkdir(parents=True, exist_ok=True)
        _exports_file(is_practice).write_text(json.dumps([str(one) for one in exports]), encoding="utf-8")
    except OSError:
        return


def _exports_file(is_practice: bool) -> Path:
    return data_folder() / ("recent-exports-practice.json" if is_practice else "recent-exports.json")
