"""A discogram that grows by what the page says, as the main window lets it grow."""

from __future__ import annotations

from discorecorder.model.discogram import Discogram
from discorecorder.model.entries import Entry
from discorecorder.model.resolving import settled
from discorecorder.ui.before.before_page import BeforePage
from discorecorder.ui.said import Said
from tests.report.studies import Told


class Recorded:
    """A page, and behind it a record in memory: what is said is settled, recorded and shown again."""

    def __init__(self, region: str = "lumbar", *entries: Entry) -> None:
        self.told = Told(region)
        self.told.say(*entries)
        self.said: list[Said] = []
        self.page = BeforePage()
        self.page.said.connect(self._on_said)
        self.page.show_discogram(self.told.discogram)

    @property
    def discogram(self) -> Discogram:
        return self.told.discogram

    @property
    def kinds(self) -> list[str]:
        """The kinds of all records after the opening, in their order."""
        return [record.entry.kind for record in self.discogram.records][1:]

    def say(self, *entries: Entry) -> None:
        self.told.say(*entries)
        self.page.show_discogram(self.discogram)

    def _on_said(self, said: Said) -> None:
        self.said.append(said)
        entries = [entry for each in said.entries if (entry := settled(self.discogram, each)) is not None]
        if entries:
            self.told.say(*entries, source=said.source)
            self.page.show_discogram(self.discogram)
