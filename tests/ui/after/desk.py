"""A desk beside the page: it records what the page says, and shows the page what is recorded."""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from discorecorder.model.discogram import Discogram
from discorecorder.model.entries import Entry
from discorecorder.recorder import By, Line, Recorder
from discorecorder.ui.said import Said


class Showing(Protocol):
    """A page, or a part of one."""

    said: Any

    def show_discogram(self, discogram: Discogram) -> None: ...


class Shelf:
    """A journal that keeps nothing; the recorder holds all that a test asks for."""

    def append(self, *_record: object) -> None:
        """Take a line."""

    def to_seal(self, *_: object, **__: object) -> list[object]:
        return []


class Desk(QObject):
    """Joins a page with a recorder."""

    def __init__(self, page: Showing, discogram: Discogram) -> None:
        super().__init__(page if isinstance(page, QWidget) else None)
        self.recorder = Recorder(Shelf(), discogram)  # type: ignore[arg-type]
        self.page = page
        self.heard: list[Said] = []
        page.said.connect(self.on_said)
        page.show_discogram(discogram)

    @property
    def discogram(self) -> Discogram:
        """What is recorded now."""
        return self.recorder.discogram

    def on_said(self, said: Said) -> None:
        """Record what the page says."""
        self.heard.append(said)
        by = By("somebody", said.role or "technologist", said.source)
        line = Line(said.entries, by, said.heard, said.happened_at, said.late)
        self.page.show_discogram(self.recorder.record_lines([line]))

    def last(self) -> Entry:
        """Return the entry that was recorded last."""
        return self.discogram.records[-1].entry
