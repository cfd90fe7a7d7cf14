"""The record on the screen: newest first, struck through where it does not stand, and nameless where it must be."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from discorecorder.model.entries import Clip, Level, Note, Number, Reading
from discorecorder.ui.room import record_list
from discorecorder.ui.room.record_list import RecordList, RecordRows, without_names
from tests.model.room import Room, classic, opening, reading

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def shown(qtbot: QtBot, dressed: QApplication) -> RecordList:
    made = RecordList()
    qtbot.addWidget(made)
    made.resize(520, 400)
    made.show()
    return made


def test_the_newest_stands_on_top(shown: RecordList) -> None:
    room = Room()
    shown.show_discogram(room.say(Level("L4-5"), opening(12), reading(1.4, 26, 7)))
    rows = shown.rows
    assert [rows.words_at(row) for row in range(3)] == ["1.4 mL 26 psi pain 7", "opening pressure 12 psi", "L4-5"]
    assert rows.level_at(0) == "L4-5"
    assert rows.words_at(3) == "record opened: lumbar"
    assert shown.empty.isHidden()


def test_the_list_grows_by_what_is_new(shown: RecordList) -> None:
    QAbstractItemModelTester(shown.rows)
    room = Room()
    shown.show_discogram(room.discogram)
    inserted: list[tuple[int, int]] = []
    shown.rows.rowsInserted.connect(lambda _parent, first, last: inserted.append((first, last)))
    shown.show_discogram(room.say(Level("L4-5"), Note("x")))
    shown.show_discogram(room.discogram)
    assert inserted == [(0, 1)]
    assert shown.rows.rowCount(QModelIndex()) == 3


def test_that_audio_is_kept_is_told_beside_what_was_said_and_takes_no_row_of_its_own(
    shown: RecordList, monkeypatch: pytest.MonkeyPatch
) -> None:
    QAbstractItemModelTester(shown.rows)
    room = Room()
    room.say(Level("L4-5"), reading(1.4, 26, 7))
    shown.show_discogram(room.discogram)
    inserted: list[tuple[int, int]] = []
    shown.rows.rowsInserted.connect(lambda _parent, first, last: inserted.append((first, last)))
    shown.show_discogram(room.say(Clip((2, 3), "a" * 64, Number.of(2), "level l four five", Number.of("0.9"), 7)))
    kept_at = room.discogram.records[-1].entered_at
    shown.show_discogram(room.say(Note("x")))
    assert inserted == [(0, 0)]
    assert [shown.rows.words_at(row) for row in range(3)] == ["note x", "1.4 mL 26 psi pain 7", "L4-5"]
    monkeypatch.setattr(record_list, "local_now", lambda: kept_at + timedelta(days=6.9))
    until = "audio kept until 30 Nov 2026"
    assert [shown.rows.audio_at(row) for row in range(4)] == ["", until, until, ""]
    told = shown.rows.data(shown.rows.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert told.endswith(f"1.4 mL 26 psi pain 7  {until}")
    assert "four" not in told
    monkeypatch.setattr(record_list, "local_now", lambda: kept_at + timedelta(days=7))
    assert shown.rows.audio_at(1) == "audio no longer kept"
    chosen: list[int] = []
    shown.record_chosen.connect(chosen.append)
    shown.view.clicked.emit(shown.rows.index(0))
    assert chosen == [5]
    shown.show_discogram(classic().discogram)
    shown.show_discogram(room.discogram)
    assert shown.rows.rowCount() == 4
    assert shown.rows.audio_at(2) == "audio no longer kept"


def test_another_discogram_takes_the_place_of_the_list(shown: RecordList) -> None:
    shown.show_discogram(classic().discogram)
    shown.show_discogram(Room().discogram)
    assert shown.rows.rowCount() == 1


def test_what_was_corrected_or_taken_back_does_not_stand(shown: RecordList) -> None:
    room = Room()
    room.say(Level("L4-5"), reading(1, 20, 6))
    room.correct(Reading(pain=7), reason="misheard")
    room.say(Note("x"))
    room.undo()
    shown.show_discogram(room.discogram)
    stands = {shown.rows.words_at(row): shown.rows.stands(row) for row in range(shown.rows.rowCount())}
    assert stands["1 mL 20 psi pain 6"] is False
    assert stands["note x"] is False
    index = shown.rows.index(shown.rows.rowCount() - 3)
    assert "does not stand any more" in shown.rows.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert shown.rows.data(index, Qt.ItemDataRole.DecorationRole) is None
    assert not shown.grab().toImage().isNull()


def test_a_touch_on_a_record_asks_to_correct_it(qtbot: QtBot, shown: RecordList) -> None:
    shown.show_discogram(Room().say(Level("L4-5"), reading(1, 20, 6)))
    with qtbot.waitSignal(shown.record_chosen) as told:
        place = shown.view.visualRect(shown.rows.index(0)).center()
        QTest.mouseClick(shown.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [3]


def test_enter_on_a_record_asks_to_correct_it(qtbot: QtBot, shown: RecordList) -> None:
    shown.show_discogram(Room().say(Level("L4-5"), reading(1, 20, 6)))
    shown.view.setCurrentIndex(shown.rows.index(1))
    with qtbot.waitSignal(shown.record_chosen) as told:
        QTest.keyClick(shown.view, Qt.Key.Key_Return)
    assert told.args == [2]


def test_neutral_names_leave_no_name_of_the_spine(shown: RecordList) -> None:
    room = Room()
    room.say(Level("L4-5", "suspect"), Note("the pain of L4/5 and S1, not C5-6"), reading(1, 20, 6))
    shown.show_discogram(room.discogram, {"L4-5": "Disc A"})
    told = [shown.rows.words_at(row) + shown.rows.level_at(row) for row in range(shown.rows.rowCount())]
    assert told[2] == "Disc ADisc A"
    for text in told:
        for name in ("L4", "S1", "C5", "/5"):
            assert name not in text


@pytest.mark.parametrize("text", ["L4-5", "l4/5", "T12-L1", "C7-T1", "L5-S1", "the S1 root", "sacrum", "lumbosacral"])
def test_every_way_to_name_a_level_is_covered(text: str) -> None:
    assert not any(letter.isdigit() for letter in without_names(text, {}))
    assert "sacr" not in without_names(text, {}).lower()


def test_many_records_are_remembered_only_so_far() -> None:
    from discorecorder.ui.room import record_list

    rows = RecordRows()
    rows.show_discogram(classic().discogram, None)
    record_list._KNOWN_MOST, before = 2, record_list._KNOWN_MOST
    try:
        assert [rows.words_at(row) for row in range(6)] == [rows.words_at(row) for row in range(6)]
    finally:
        record_list._KNOWN_MOST = before
