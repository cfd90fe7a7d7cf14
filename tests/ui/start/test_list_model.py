"""The list shows what was found, asks for more as it is scrolled, and does not jump when nothing changed."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt

from discorecorder.model.catalogue import Summary
from discorecorder.ui.start.list_model import SUMMARY, DiscogramList

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

NOON = datetime.fromisoformat("2026-11-23T12:00:00+00:00")


def summaries(count: int, first: int = 0) -> list[Summary]:
    return [
        Summary(
            f"d{n}", f"P{n}^ANNA", str(n), None, None, "lumbar", NOON - timedelta(days=n), "signed", ("L4-5",), 9, "h"
        )
        for n in range(first, first + count)
    ]


def test_older_ones_are_asked_for_once_and_stand_behind(qtbot: QtBot) -> None:
    model = DiscogramList()
    assert not model.canFetchMore(QModelIndex())
    assert model.show_found("a", summaries(4), False)
    with qtbot.waitSignals([model.more_wanted]):
        model.fetchMore(QModelIndex())
    with qtbot.assertNotEmitted(model.more_wanted):
        model.fetchMore(QModelIndex())
    model.show_more("b", summaries(3, 90), False)
    assert model.rowCount() == 4
    model.show_more("a", summaries(2, 4), True)
    assert model.rowCount() == 6
    assert model.is_all
    assert model.row_of("d5") == 5
    assert model.row_of("d6") == -1
    assert model.rowCount(model.index(0)) == 0


def test_a_second_look_that_finds_the_same_leaves_the_list_as_it_is(qtbot: QtBot) -> None:
    model = DiscogramList()
    model.show_found("", summaries(2), False)
    model.show_more("", summaries(3, 2), False)
    with qtbot.assertNotEmitted(model.modelReset):
        assert not model.show_found("", summaries(2), False)
    assert model.rowCount() == 2
    assert model.canFetchMore(QModelIndex())
    with qtbot.assertNotEmitted(model.modelReset):
        assert not model.show_found("", summaries(2), True)
    assert model.rowCount() == 2
    assert model.is_all
    assert model.show_found("", summaries(3), True)


def test_a_row_says_all_of_it_to_who_cannot_see_it() -> None:
    model = DiscogramList()
    model.show_found("", summaries(1), True)
    said = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "P0, ANNA, No. 0, 23 Nov 2026 12:00, Lumbar, L4-5, Signed"
    assert model.data(model.index(0), SUMMARY) == summaries(1)[0]
    assert model.data(model.index(0), Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None
    assert model.summary_at(1) is None


def test_the_list_keeps_the_rules_that_qt_has_for_lists(qtmodeltester: ModelTester) -> None:
    model = DiscogramList()
    model.show_found("a", summaries(3), False)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
