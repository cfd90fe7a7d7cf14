"""About the program: versions, intended use, licences, and where everything lies on this computer."""

from __future__ import annotations

import platform
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import PySide6
from PySide6.QtCore import Qt, Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from discorecorder import __version__
from discorecorder.assets import resources
from discorecorder.settings import data_folder, database_of, settings_file, spare_key_file
from discorecorder.ui.after.scrolled import Scrolled
from discorecorder.ui.parts.card import Card, button, words
from discorecorder.ui.windows.framed import Framed
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from discorecorder.settings import Settings

WIDEST = 1500


class AboutPage(Framed):
    """Shows what the program is and where it keeps things; ``copied`` text holds nothing of any patient."""

    def __init__(self, settings: Settings, database: str = "") -> None:
        """``database`` is the journal of this window; that of the settings where it is not named."""
        super().__init__("discorecorder")
        self.versions = versions()
        self.places = places(settings, database)
        self.head.insertWidget(2, words(tr("Version {version}", version=__version__), "soft"))
        self.copy = button(tr("Copy for support"), "plain", self._on_copied)
        self.head.addWidget(self.copy)
        scrolled = Scrolled()
        sheet = QWidget()
        sheet.setMaximumWidth(WIDEST)
        row = QHBoxLayout(sheet)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        for cards in ((self._intended_use(), self._licence()), (self._places(), self._versions())):
            column = QVBoxLayout()
            column.setSpacing(14)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            row.addLayout(column, 1)
        scrolled.column.addWidget(sheet)
        scrolled.column.addStretch(1)
        self.body.addWidget(scrolled, 1)

    def support_text(self) -> str:
        """Return versions and places for whoever helps: no patient, no password, no name of the user."""
        lines = [f"{name}: {version}" for name, version in self.versions.items()]
        home = str(Path.home())
        lines += [f"{name}: {place.replace(home, '~')}" for name, place in self.places.items()]
        return "\n".join(lines) + "\n"

    def _intended_use(self) -> Card:
        card = Card(tr("Intended use"))
        for text in (
            tr(
                "discorecorder records a procedure and shows which criteria of which rule set are met as recorded. "
                "A physician concludes."
            ),
            tr("It is not a certified medical device. It drives no device and gives no advice on treatment."),
            tr(
                "None of its rule sets has been verified against the primary text it is named after; the manual lists "
                "what is still to be checked, under Clinical basis."
            ),
            tr("Every person in its demonstrations is invented. It sends nothing anywhere."),
        ):
            card.body.addWidget(words(text, wraps=True))
        return card

    def _licence(self) -> Card:
        card = Card(tr("Licences"))
        for text in (
            tr("The program: Apache License, version 2.0."),
            tr("Qt and PySide6: GNU Lesser General Public License, version 3, used as they are, as shared libraries."),
            tr("The typefaces, Noto and what is made from it: SIL Open Font License, version 1.1."),
            tr("SQLCipher: its community edition, under a licence of BSD style by Zetetic LLC."),
        ):
            card.body.addWidget(words(text, wraps=True))
        card.body.addWidget(
            words(
                tr("The licence of the typefaces lies in {folder}.", folder=_breakable(_licence_folder())),
                "soft",
                wraps=True,
            )
        )
        return card

    def _places(self) -> Card:
        card = Card(tr("On this computer"))
        for name, place in self.places.items():
            card.body.addWidget(words(tr(name), "soft", wraps=True))
            shown = words(_breakable(place), wraps=True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            shown.setAccessibleName(f"{tr(name)}: {place}")
            card.body.addWidget(shown)
        return card

    def _versions(self) -> Card:
        card = Card(tr("Versions"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setColumnStretch(1, 1)
        for place, (name, version) in enumerate(self.versions.items()):
            grid.addWidget(words(tr(name), "soft"), place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words(version, wraps=True), place, 1)
        card.body.addLayout(grid)
        return card

    @Slot()
    def _on_copied(self) -> None:
        QGuiApplication.clipboard().setText(self.support_text())
        self.copy.setText(tr("Copied"))


def versions() -> dict[str, str]:
    """Return the versions of all that runs here, by name."""
    from discorecorder.model.journal.versions import versions as journal_versions

    return {
        "discorecorder": __version__,
        "Python": platform.python_version(),
        "Qt": qVersion(),
        "PySide6": PySide6.__version__,
        **journal_versions(),
        tr("System"): f"{platform.system()} {platform.release()}, {platform.machine()}",
    }


def places(settings: Settings, database: str = "") -> Mapping[str, str]:
    """Return where records, key, settings and crash reports lie, by what they are."""
    key = settings.key_file or tr("the keyring of this computer, or {path}", path=spare_key_file())
    return {
        tr("Records"): without_password(database or database_of(settings)),
        tr("Key of the records"): key,
        tr("Settings"): str(settings_file()),
        tr("Reports of crashes"): str(data_folder() / "crashes"),
    }


def without_password(database: str) -> str:
    """Return the path or the URL of a database as it may be shown to others."""
    parts = urlsplit(database)
    if "://" not in database or parts.password is None:
        return database
    return parts._replace(netloc=parts.netloc.replace(f":{parts.password}@", ":***@")).geturl()


def _licence_folder() -> str:
    return str(resources() / "fonts")


def _breakable(path: str) -> str:
    """Return a path that can be broken behind each of its folders, so that a long one fits a narrow column."""
    return path.replace("/", "/\u200b").replace("\\", "\\\u200b")
