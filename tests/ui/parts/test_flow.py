"""A line of buttons goes on in the next line where there is no room, and nothing is cut off."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from discorecorder.ui.parts.flow import Flow


class Chip(QLabel):
    """A label of one size."""

    def __init__(self, width: int = 100, height: int = 40) -> None:
        super().__init__()
        self._size = QSize(width, height)

    def sizeHint(self) -> QSize:
        return self._size

    def minimumSizeHint(self) -> QSize:
        return self._size


def flowing(qtbot: QtBot, width: int, chips: list[Chip], gap: int = 8) -> tuple[QWidget, Flow]:
    page = QWidget()
    qtbot.addWidget(page)
    flow = Flow(page, gap)
    for chip in chips:
        flow.addWidget(chip)
    page.resize(width, 400)
    page.show()
    QApplication.processEvents()
    return page, flow


def places(chips: list[Chip]) -> list[tuple[int, int]]:
    return [(chip.x(), chip.y()) for chip in chips]


def test_what_has_room_stands_side_by_side(qtbot: QtBot) -> None:
    chips = [Chip() for _ in range(3)]
    _page, _flow = flowing(qtbot, 316, chips)
    assert places(chips) == [(0, 0), (108, 0), (216, 0)]


def test_what_has_no_room_goes_on_in_the_next_line(qtbot: QtBot) -> None:
    chips = [Chip(), Chip(height=60), Chip()]
    _page, flow = flowing(qtbot, 315, chips)
    assert places(chips) == [(0, 0), (108, 0), (0, 68)]
    assert flow.hasHeightForWidth()
    assert flow.heightForWidth(315) == 108
    assert flow.heightForWidth(316) == 60
    assert flow.heightForWidth(10) == 40 + 8 + 60 + 8 + 40


def test_a_hidden_chip_leaves_no_gap(qtbot: QtBot) -> None:
    chips = [Chip() for _ in range(3)]
    page, flow = flowing(qtbot, 400, chips)
    chips[0].hide()
    chips[1].hide()
    QApplication.processEvents()
    assert (chips[2].x(), chips[2].y()) == (0, 0)
    chips[2].hide()
    assert flow.heightForWidth(page.width()) == 0


def test_it_is_never_narrower_than_its_widest_chip(qtbot: QtBot) -> None:
    _page, flow = flowing(qtbot, 400, [Chip(), Chip(width=250)])
    assert flow.minimumSize() == QSize(250, 40)
    assert flow.sizeHint() == flow.minimumSize()


def test_in_a_column_it_gets_the_height_it_needs(qtbot: QtBot) -> None:
    area, inside = QScrollArea(), QWidget()
    qtbot.addWidget(area)
    area.setWidgetResizable(True)
    column = QVBoxLayout(inside)
    chips = [Chip() for _ in range(12)]
    held = QWidget()
    flow = Flow(held)
    for chip in chips:
        flow.addWidget(chip)
    column.addWidget(held)
    below = QLabel("below")
    column.addWidget(below)
    area.setWidget(inside)
    area.resize(360, 200)
    area.show()
    QApplication.processEvents()
    assert max(chip.y() + chip.height() for chip in chips) <= held.height()
    assert below.y() >= held.y() + held.height()


def test_it_can_be_emptied_and_filled_again(qtbot: QtBot) -> None:
    chips = [Chip() for _ in range(3)]
    page, flow = flowing(qtbot, 400, chips)
    flow.clear()
    QApplication.processEvents()
    assert flow.count() == 0
    assert not any(chip.isVisible() for chip in page.findChildren(Chip))
    again = Chip()
    flow.addWidget(again)
    QApplication.processEvents()
    assert again.isVisible()


def test_its_items_can_be_asked_for_and_taken(qtbot: QtBot) -> None:
    _page, flow = flowing(qtbot, 400, [Chip(), Chip()])
    assert flow.itemAt(1) is not None
    assert flow.itemAt(2) is None
    assert flow.takeAt(5) is None
    assert flow.takeAt(0) is not None
    assert flow.count() == 1


@pytest.mark.parametrize("width", range(40, 500, 37))
def test_chips_never_lie_over_one_another(qtbot: QtBot, width: int) -> None:
    chips = [Chip(30 + 23 * at % 90, 20 + 7 * at % 30) for at in range(10)]
    _page, _flow = flowing(qtbot, width, chips)
    boxes = [chip.geometry() for chip in chips]
    assert not any(one.intersects(other) for at, one in enumerate(boxes) for other in boxes[at + 1 :])
