"""The zero of a gauge before the first disc: asked in the room, recorded by a key or a touch, passed with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from discorecorder.devices import Sample
from discorecorder.model.entries import Check, Inject, Level, Manometer, Note, Number, Reading
from discorecorder.ui.main_window import MainWindow
from discorecorder.ui.said import Said
from tests.ui.gauge.handed import Handed, room
from tests.ui.table import settled, until

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from discorecorder.model.discogram import Discogram

ITEM = "manometer zeroed"
UNCHECKED = "the zero of handed was not checked before the first injection"


@pytest.fixture
def table(qtbot: QtBot, opened: Callable[..., MainWindow], source: Handed) -> MainWindow:
    """A window at the table, with a gauge that streams and no level yet."""
    window = opened(level=None)
    until(qtbot, lambda: source.is_open)
    return window


def reads(pressure: float, first: int = 0, seconds: float = 1.2) -> list[Sample]:
    """Return what a gauge sends that reads a pressure for a while, with a little noise."""
    return [Sample(at, pressure + at % 3 / 100, 0.0) for at in range(first, first + int(seconds * 1000), 10)]


def prompted(window: MainWindow, words: str) -> bool:
    return any(one.startswith(words) for one in room(window).prompts.shown())


def answers(discogram: Discogram) -> list[tuple[str, str | None, str]]:
    facts = [fact for fact in discogram.facts(Check) if isinstance(fact.entry, Check) and fact.entry.item == ITEM]
    return [(fact.entry.state, fact.entry.words, fact.record.source) for fact in facts if isinstance(fact.entry, Check)]


def type_line(window: MainWindow, words: str) -> None:
    page = room(window)
    QTest.keyClick(page, Qt.Key.Key_F2)
    QTest.keyClicks(page.line.field, words)
    QTest.keyClick(page.line.field, Qt.Key.Key_Return)


def test_a_gauge_open_to_the_air_is_recorded_as_zeroed_by_one_key(
    qtbot: QtBot, table: MainWindow, source: Handed
) -> None:
    page = room(table)
    until(qtbot, page.zero.isVisible)
    source.hand(reads(4.0))
    until(qtbot, lambda: prompted(table, "zero not checked: open the syringe to the air; the gauge reads 4.0 psi"))
    source.hand(reads(0.1, 1200))
    until(qtbot, lambda: prompted(table, "the gauge reads 0.1 psi, open to the air? Z records the zero"))
    known = len(settled(qtbot, table).records)
    QTest.keyClick(page, Qt.Key.Key_Z)
    discogram = settled(qtbot, table)
    assert [record.source for record in discogram.records[known:]] == ["key", "key"]
    assert discogram.last(Manometer) == Manometer(True, "Example PG-100", "psi", Number.of("0.1"), zeroed=True)
    ((state, words, _),) = answers(discogram)
    assert state == "done"
    assert str(words).startswith("handed read 0.1 psi open to the air over 1.0 s (0.1 to 0.1, spread 0.0 psi, ")
    assert not page.zero.isVisible()
    assert not prompted(table, "zero not checked")
    assert not prompted(table, "the gauge reads")


def test_one_touch_records_it_as_well(qtbot: QtBot, table: MainWindow, source: Handed) -> None:
    page = room(table)
    source.hand(reads(0.0))
    until(qtbot, lambda: prompted(table, "the gauge reads 0.0 psi"))
    QTest.mouseClick(page.zero, Qt.MouseButton.LeftButton, pos=QPoint(9, 9))
    discogram = settled(qtbot, table)
    assert [(state, source) for state, _, source in answers(discogram)] == [("done", "touch")]


def test_another_key_can_be_given_to_it(qtbot: QtBot, table: MainWindow, source: Handed) -> None:
    from discorecorder.ui.actions import KeyMap

    room(table).show_keys(KeyMap({"zero": "F10"}))
    source.hand(reads(0.0))
    until(qtbot, lambda: prompted(table, "the gauge reads 0.0 psi, open to the air? F10 records the zero"))
    assert room(table).zero.accessibleDescription() == "F10"


def test_off_zero_the_key_tells_what_the_gauge_reads_and_asks_the_second_time_why_it_is_passed(
    qtbot: QtBot, table: MainWindow, source: Handed
) -> None:
    page = room(table)
    source.hand(reads(3.0))
    until(qtbot, lambda: prompted(table, "zero not checked: open the syringe to the air; the gauge reads 3.0 psi"))
    known = len(settled(qtbot, table).records)
    page.press("zero")
    assert "the gauge reads 3.0 psi to 3.0 psi" in page.line.note.text()
    assert page.line.note.text().endswith("Z again passes it with a reason")
    assert not page.line.field.hasFocus()  # a score that is keyed now is still a score
    page.press("zero")
    assert page.line.field.hasFocus()
    QTest.keyClicks(page.line.field, "the line is full of contrast")
    QTest.keyClick(page.line.field, Qt.Key.Key_Return)
    discogram = settled(qtbot, table)
    assert len(discogram.records) == known + 1
    assert [one[:2] for one in answers(discogram)][-1] == ("skipped", "the line is full of contrast")
    assert not page.zero.isVisible()


def test_before_a_second_has_passed_nothing_is_recorded(qtbot: QtBot, table: MainWindow, source: Handed) -> None:
    source.hand(reads(0.0, seconds=0.5))
    until(qtbot, lambda: prompted(table, "zero not checked: open the syringe to the air; the gauge reads 0.0 psi"))
    known = len(settled(qtbot, table).records)
    room(table).press("zero")
    assert "has not read for a whole second" in room(table).line.note.text()
    assert len(settled(qtbot, table).records) == known


def test_nothing_blocks_and_what_nobody_checked_is_recorded_as_skipped_with_the_first_injection(
    qtbot: QtBot, table: MainWindow, source: Handed
) -> None:
    source.hand(reads(5.0))
    table.on_said(Said((Level("L4-5", "suspect"),)))
    table.on_said(Said((Reading(pain=0),)))
    discogram = settled(qtbot, table)
    assert discogram.records[-1].entry == Reading(pain=0)
    assert answers(discogram) == [("skipped", UNCHECKED, "program")]
    known = len(discogram.records)
    table.on_said(Said((Inject(),)))
    discogram = settled(qtbot, table)
    assert [record.entry for record in discogram.records[known:]] == [Inject()]
    assert not room(table).zero.isVisible()
    room(table).press("zero")
    assert "no gauge waits for its zero" in room(table).line.note.text()


def test_an_injection_that_is_taken_back_leaves_the_zero_to_be_checked(
    qtbot: QtBot, table: MainWindow, source: Handed
) -> None:
    source.hand(reads(0.0))
    table.on_said(Said((Level("L4-5"),)))
    table.on_said(Said((Inject(),)))
    settled(qtbot, table)
    assert not room(table).zero.isVisible()
    QTest.keyClick(room(table), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    discogram = settled(qtbot, table)
    assert not discogram.levels["L4-5"].injections
    until(qtbot, room(table).zero.isVisible)


def test_a_known_pressure_that_is_typed_is_compared_with_what_the_gauge_reads(
    qtbot: QtBot, table: MainWindow, source: Handed
) -> None:
    source.hand(reads(0.0))
    until(qtbot, lambda: prompted(table, "the gauge reads 0.0 psi"))
    QTest.keyClick(room(table), Qt.Key.Key_Z)
    settled(qtbot, table)
    source.hand(reads(49.5, 1200))
    gauge = table.gauge.gauge
    assert gauge is not None
    until(qtbot, lambda: gauge.rest is not None and min(gauge.rest.readings) > 49)
    type_line(table, "calibration 50 psi")
    discogram = settled(qtbot, table)
    assert discogram.records[-1].entry == Note("calibration 50 psi")
    ((state, words, by),) = answers(discogram)
    assert (state, by) == ("done", "gauge")
    assert str(words).endswith("; at 50 psi applied it read 49.5 psi, 0.5 psi below, spread 0.0 psi")


def test_what_was_checked_is_printed(qtbot: QtBot, table: MainWindow, source: Handed, tmp_path: Path) -> None:
    import subprocess

    from discorecorder.report import roadmap

    source.hand(reads(0.0))
    until(qtbot, lambda: prompted(table, "the gauge reads 0.0 psi"))
    QTest.keyClick(room(table), Qt.Key.Key_Z)
    table.on_said(Said((Level("L4-5"),)))
    discogram = settled(qtbot, table)
    roadmap.write(discogram, tmp_path / "map.pdf", paper="A4")
    text = subprocess.run(
        ["pdftotext", "-layout", str(tmp_path / "map.pdf"), "-"], check=True, capture_output=True, text=True
    ).stdout
    printed = " ".join(text.split())
    assert "Example PG-100, psi, resolution 0.1, zeroed" in printed
    assert "manometer zeroed: done, handed read 0.0 psi open to the air over 1.0 s" in printed.lower()
