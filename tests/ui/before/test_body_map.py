"""The body map: the patient's left on the viewer's right in front, every region reached by touch and by key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from discorecorder.model.body import BACK, BODY_REGIONS, FRONT
from discorecorder.ui.before.body_figure import body_figure
from discorecorder.ui.before.body_map import BodyMap
from discorecorder.ui.before.body_words import PART_WORDS, region_words


@pytest.fixture
def body(qtbot: QtBot) -> BodyMap:
    body = BodyMap()
    qtbot.addWidget(body)
    body.resize(700, 860)
    body.show()
    qtbot.waitExposed(body)
    return body


def touch(body: BodyMap, at: QPointF) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    body.drawing.mousePressEvent(QMouseEvent(QEvent.Type.MouseButtonPress, at, at, left, left, none))


def test_every_region_is_drawn_inside_the_body_and_none_over_another() -> None:
    figure = body_figure()
    assert set(figure.regions) == set(BODY_REGIONS)
    for name, path in figure.regions.items():
        assert path.boundingRect().width() > 5, name
        assert figure.at(path.boundingRect().center()) in {name, None}, name


def test_the_patients_left_is_on_the_viewers_right_in_front_and_on_the_left_behind() -> None:
    figure = body_figure()
    for region in BODY_REGIONS:
        across = figure.regions[region].boundingRect().center().x() - figure.centres[0 if region in FRONT else 1]
        if region.startswith("left"):
            assert (across > 0) == (region in FRONT), region
        elif region.startswith("right"):
            assert (across < 0) == (region in FRONT), region
        else:
            assert abs(across) < 1, region


@pytest.mark.parametrize("region", BODY_REGIONS)
def test_every_region_is_reached_with_the_arrow_keys(region: str) -> None:
    figure = body_figure()
    met, edge = {"midline low back"}, ["midline low back"]
    while edge:
        here = edge.pop()
        for across, down in ((-1, 0), (1, 0), (0, -1), (0, 1)):
            there = figure.neighbour(here, across, down)
            if there is not None and there not in met:
                met.add(there)
                edge.append(there)
    assert region in met


def test_every_region_has_words_on_the_screen() -> None:
    assert len({region_words(region) for region in BODY_REGIONS}) == len(BODY_REGIONS)
    assert region_words("left buttock") == "left buttock"
    assert region_words("sacrum") == PART_WORDS["sacrum"]


@pytest.mark.parametrize("region", ["left buttock", "right shin", "midline neck", "left palm"])
def test_a_touch_draws_a_region_and_a_second_one_wipes_it_off(qtbot: QtBot, body: BodyMap, region: str) -> None:
    with qtbot.waitSignal(body.regions_changed) as told:
        touch(body, body.drawing.point_of(region))
        body.commit()
    assert told.args == [(region,)]
    touch(body, body.drawing.point_of(region))
    assert body.regions == ()


def test_a_finger_beside_a_narrow_region_still_means_it(body: BodyMap) -> None:
    touch(body, body.drawing.point_of("left palm") + QPointF(28, 0))
    assert body.regions in {("left palm",), ("right palm",)}
    touch(body, QPointF(1, 1))
    assert len(body.regions) == 1


def test_keys_walk_and_draw_and_the_region_is_named_for_who_hears_the_screen(body: BodyMap) -> None:
    drawing = body.drawing
    drawing.setFocus()
    assert drawing.accessibleName() == "Body map: midline low back, not drawn"
    QTest.keyClick(drawing, Qt.Key.Key_Left)
    QTest.keyClick(drawing, Qt.Key.Key_Space)
    assert body.regions == ("left low back",)
    assert body.source == "key"
    assert drawing.accessibleName() == "Body map: left low back, drawn"
    assert body.mark.accessibleName() == "Wipe off: left low back"


def test_the_keys_below_walk_and_draw_by_touch(body: BodyMap) -> None:
    QTest.mouseClick(body.steps[(0, 1)], Qt.MouseButton.LeftButton)
    QTest.mouseClick(body.mark, Qt.MouseButton.LeftButton)
    assert body.regions == ("sacrum",)


def test_a_drawing_is_told_when_it_is_left(qtbot: QtBot, body: BodyMap) -> None:
    body.activateWindow()
    body.drawing.setFocus()
    QTest.keyClick(body.drawing, Qt.Key.Key_Space)
    with qtbot.waitSignal(body.regions_changed):
        body.mark.setFocus()


def test_a_drawing_in_hand_is_not_wiped_off_by_what_is_recorded_meanwhile(body: BodyMap) -> None:
    touch(body, body.drawing.point_of("left buttock"))
    body.show_regions(())
    assert body.regions == ("left buttock",)
    body.commit()
    body.show_regions(("sacrum",))
    assert body.regions == ("sacrum",)


def test_the_map_is_drawn_with_its_marks(body: BodyMap) -> None:
    body.show_regions(("left buttock", *BACK[:2]))
    bare = body.drawing.grab().toImage()
    body.show_regions(())
    QApplication.processEvents()
    assert body.drawing.grab().toImage() != bare
