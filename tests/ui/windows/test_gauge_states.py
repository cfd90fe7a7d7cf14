"""Every state of a gauge has words, a colour and a shape of its own; its figures are as fine as the gauge."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from discorecorder.model.stream_watch import DRIFT, FROZEN, GAP, OUT_OF_RANGE, SATURATED, State
from discorecorder.ui.windows.gauge_lines import figures
from discorecorder.ui.windows.gauge_states import APART, WAITING, WELL, Mark, StatesLine
from discorecorder.ui.words import use_language
from tests.ui.windows.showing import dress


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    use_language("en")
    dress(qapp)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (State(SATURATED, 0, 1, 300.0, 300.0), "Saturated: 300.0 psi, and 300.0 is the end of its range"),
        (State(OUT_OF_RANGE, 0, 1, -9.0, -5.0), "Out of range: \u22129.0 psi, and its limit is \u22125.0"),
        (State(FROZEN, 0, 1, 3.2, 2.0), "Frozen: the same value for 3.2 s"),
        (State(DRIFT, 0, 1, -1.5, -1.0), "Below zero: \u22121.5 psi before any injection; set zero"),
        (State(GAP, 0, 1, 4.0, 0.5), "Silent for 4.0 s"),
    ],
)
def test_every_state_has_words_that_say_how_much(qtbot: QtBot, state: State, words: str) -> None:
    line = StatesLine()
    qtbot.addWidget(line)
    line.show_states([], "psi", 0.1)
    assert line.text == "All is well"
    line.show_states([state], "psi", 0.1)
    assert line.text == words


def outline(mark: Mark) -> tuple[bool, ...]:
    """Return where a mark is painted, whatever its colour."""
    image = mark.grab().toImage()
    ground = image.pixel(0, 0)
    return tuple(image.pixel(x, y) != ground for x in range(image.width()) for y in range(image.height()))


def test_no_two_states_have_the_same_shape(qtbot: QtBot) -> None:
    mark = Mark()
    qtbot.addWidget(mark)
    outlines = {}
    for code in (WELL, APART, SATURATED, OUT_OF_RANGE, FROZEN, DRIFT, GAP):
        mark.show_code(code)
        outlines[code] = outline(mark)
    assert len(set(outlines.values())) == len(outlines)
    mark.show_code(WAITING)
    assert outline(mark) == outlines[APART]


def test_states_stand_side_by_side(qtbot: QtBot) -> None:
    line = StatesLine()
    qtbot.addWidget(line)
    line.show_states([State(GAP, 0, 1, 4.0, 0.5), State(FROZEN, 0, 1, 3.2, 2.0)], "psi")
    assert line.text == "Silent for 4.0 s; Frozen: the same value for 3.2 s"
    line.show_waiting()
    assert line.text == "Waiting for lines"


def test_figures_are_as_fine_as_the_gauge() -> None:
    assert (figures(1.25, 0.1), figures(-3.0, 0.5), figures(7.0, 1.0)) == ("1.2", "\u22123.0", "7")
    assert (figures(1.256), figures(None)) == ("1.26", "\u2013")
