"""What a gauge streamed stands in the map that is previewed, exported and printed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from discorecorder.model.journal import Journal, JournalRefused, Key
from discorecorder.recorder import summary_of
from discorecorder.settings import Settings
from discorecorder.ui.after.after_page import AfterPage
from discorecorder.ui.after.exporting import MAP as MAP_FORM
from discorecorder.ui.after.leaving import Leaving
from discorecorder.ui.after.map_preview import MapPreview
from discorecorder.ui.after.stepper import LEAVE, MAP
from discorecorder.ui.after.streams import streams_of
from tests.model.procedure import KEY
from tests.report import reading
from tests.report.gauged import Gauged, three_discs
from tests.report.studies import case_a

STREAMED = "samples of simulated disc, 100 a second"


class Kept:
    """A journal on disk that holds a procedure with its samples, and counts who opens it."""

    def __init__(self, path: Path, gauged: Gauged) -> None:
        self.path, self.opened = path, 0
        with self.another() as journal:
            for one in gauged.batches:
                journal.stream(gauged.discogram.id, one)
            journal.append(gauged.discogram.id, list(gauged.discogram.records), summary_of(gauged.discogram))
        self.opened = 0

    def another(self) -> Journal:
        self.opened += 1
        return Journal.open(self.path, key=Key(KEY))


@pytest.fixture(scope="module")
def gauged() -> Gauged:
    return three_discs()


@pytest.fixture
def kept(tmp_path: Path, gauged: Gauged) -> Kept:
    return Kept(tmp_path / "journal.db", gauged)


def page_of(qtbot: QtBot, kept: Kept, gauged: Gauged) -> AfterPage:
    page = AfterPage(Settings(), another=kept.another)
    page.resize(1200, 800)
    qtbot.addWidget(page)
    page.show_discogram(gauged.discogram)
    page.show()
    return page


def test_the_map_that_is_previewed_has_the_curve_of_the_gauge(qtbot: QtBot, kept: Kept, gauged: Gauged) -> None:
    page = page_of(qtbot, kept, gauged)
    page.show_step(MAP)
    preview = page.steps[MAP]
    assert isinstance(preview, MapPreview)
    qtbot.waitUntil(lambda: preview.count > 0, timeout=20_000)
    assert "of simulated disc" in preview.document.getAllText(2).text()
    qtbot.waitUntil(lambda: not preview._thumbs.isActive(), timeout=20_000)


def test_the_map_that_is_exported_and_printed_has_it_too(qtbot: QtBot, kept: Kept, gauged: Gauged) -> None:
    page = page_of(qtbot, kept, gauged)
    page.show_step(LEAVE)
    leaving = page.steps[LEAVE]
    assert isinstance(leaving, Leaving)
    leaving.files.folder.setText(str(kept.path.parent))
    with qtbot.waitSignal(leaving.map_exported, timeout=20_000) as told:
        leaving.files.exports[MAP_FORM].click()
    assert told.args is not None
    assert reading.text_of(told.args[0]).count(STREAMED) == 3
    leaving.paper.background.done.disconnect()
    printed = QSignalSpy(leaving.paper.background.done)
    leaving.paper._on_print("")
    qtbot.waitUntil(lambda: printed.count() == 1, timeout=20_000)
    path = kept.path.with_suffix(".pdf")
    path.write_bytes(printed.at(0)[1])
    assert reading.text_of(path).count(STREAMED) == 3


def test_the_journal_is_opened_only_where_something_was_streamed(kept: Kept, gauged: Gauged) -> None:
    assert streams_of(case_a(), kept.another) == ()
    assert streams_of(gauged.discogram, None) == ()
    assert kept.opened == 0
    assert len(streams_of(gauged.discogram, kept.another)) == 3


def test_samples_that_cannot_be_read_are_told_in_the_words_of_the_journal(gauged: Gauged) -> None:
    def refused() -> Journal:
        raise JournalRefused("journal.db: the disk is gone; plug it in again")

    with pytest.raises(OSError, match="plug it in again"):
        streams_of(gauged.discogram, refused)
