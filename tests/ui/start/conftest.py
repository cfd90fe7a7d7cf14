"""A shelf of procedures in a journal of its own, for what the start page finds there."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from discorecorder.model.entries import Baseline, Counted, Entry, Finish, Level, Patient, Sign
from discorecorder.model.journal import Journal, Key
from discorecorder.recorder import By, Line, Recorder, local_now, opening
from discorecorder.settings import Settings
from discorecorder.ui.start.finder import Finder
from tests.model.procedure import KEY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from discorecorder.model.rulesets import RuleSet

BY = By("T Brook", "technologist", "key")


class Shelf:
    """An archive: a journal on the disk, and the settings of a room."""

    def __init__(self, folder: Path) -> None:
        self.where = folder / "journal.db"
        self.settings = Settings()
        self.opened = 0
        Journal.open(self.where, key=Key(KEY)).close()

    def another(self) -> Journal:
        """Open the journal once more."""
        self.opened += 1
        return Journal.open(self.where, key=Key(KEY))

    def site(self) -> tuple[RuleSet, ...]:
        """Return no rule sets of a site."""
        return ()

    def add(
        self, name: str, *levels: str, status: str = "open", mrn: str = "4711", region: str = "lumbar", hours: float = 1
    ) -> str:
        """Record a procedure that began so many hours ago, and return its id."""
        entries: list[Entry] = [opening(region), Patient(name, mrn, accession=f"26-{mrn}")]
        if levels:
            entries += [Counted("c2", "whole-spine count from C2"), *map(Level, levels), Baseline(4)]
        if status != "open":
            entries.append(Finish())
        if status == "signed":
            entries.append(Sign("Dr Ada Ash"))
        began = local_now() - timedelta(hours=hours)
        with self.another() as journal:
            recorder = Recorder.new(journal)
            recorder.record_lines(
                [Line((one,), BY, happened_at=began + timedelta(seconds=at)) for at, one in enumerate(entries)]
            )
            return recorder.discogram.id


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


@pytest.fixture
def finder(shelf: Shelf) -> Iterator[Finder]:
    made = Finder(shelf.another)
    yield made
    made.close()
