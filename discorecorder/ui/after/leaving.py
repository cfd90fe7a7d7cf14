"""What leaves the room: files, paper, and the way back to the list."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from discorecorder.ui.after.choices import FlowRow
from discorecorder.ui.after.export_card import ExportCard
from discorecorder.ui.after.print_card import PrintCard
from discorecorder.ui.after.scrolled import Scrolled
from discorecorder.ui.after.touch_button import TouchButton
from discorecorder.ui.parts.card import Card, words
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from discorecorder.model.discogram import Discogram
    from discorecorder.settings import Settings
    from discorecorder.ui.after.streams import Another


class Leaving(Scrolled):
    """Print and export; ``map_exported`` carries the path of a map, ``left`` that the discogram is to be closed."""

    map_exported = Signal(Path)
    left = Signal()

    def __init__(self, settings: Settings, another: Another | None = None) -> None:
        super().__init__()
        self.files = ExportCard(settings, another)
        self.files.map_exported.connect(self.map_exported)
        self.paper = PrintCard(settings.paper, another)
        self.column.addWidget(self.files)
        self.column.addWidget(self.paper)
        self.column.addWidget(self._made_end())
        self.column.addStretch(1)

    def show_discogram(self, discogram: Discogram) -> None:
        """Take what is recorded now for what leaves next."""
        self.files.show_discogram(discogram)
        self.paper.show_discogram(discogram)

    def _made_end(self) -> Card:
        card = Card(tr("Leave"))
        card.body.addWidget(
            words(
                tr("Everything is recorded already; nothing is lost by leaving. It opens again from the list."),
                "soft",
                wraps=True,
            )
        )
        self.leave = TouchButton(tr("Close and go to the list"))
        self.leave.used.connect(self._on_leave)
        row = FlowRow()
        row.add(self.leave)
        card.body.addWidget(row)
        return card

    def _on_leave(self, _source: str) -> None:
        self.left.emit()
