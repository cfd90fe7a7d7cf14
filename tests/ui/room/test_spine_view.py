"""The spine: every disc a target, told by a word and a shape, reached by touch and by the keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from discorecorder.model import entries as say
from discorecorder.ui.room.spine_discs import close_levels, region_levels, sign_of
from discorecorder.ui.room.spine_layout import laid_out
from discorecorder.ui.room.spine_view import SpineView, neutral_names
from discorecorder.ui.sizes import KEY_MM, px
from discorecorder.ui.theme import THEMES, apply_theme
from tests.report.studies import SERIES_A, Told, ml, painless, psi, study_facts, target

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from discorecorder.model.discogram import Discogram


def in_the_room() -> Told:
    """Tell a study whose control was tested, whose suspect is being injected, and whose last disc waits."""
    told = Told()
    told.say(say.Plan("L3-4", "control"), say.Plan("L4-5", "suspect"), say.Plan("L5-S1", "control"))
    study_facts(told)
    painless(told, "L3-4", 18, 98, 1.6)
    told.level("L4-5", "suspect")
    told.series(12, SERIES_A)
    return told


def shown(qtbot: QtBot, discogram: Discogram, size: tuple[int, int] = (320, 700)) -> SpineView:
    view = SpineView()
    qtbot.addWidget(view)
    view.resize(*size)
    view.show_discogram(discogram, None)
    view.show()
    view.activateWindow()
    qtbot.waitActive(view)
    return view


def named(view: SpineView) -> dict[str, str]:
    return {button.level: button.accessibleName() for button in view.buttons}


def test_every_disc_of_the_region_is_there_from_above(qtbot: QtBot) -> None:
    view = shown(qtbot, in_the_room().discogram)
    assert [button.level for button in view.buttons] == ["L1-2", "L2-3", "L3-4", "L4-5", "L5-S1"]


def test_each_disc_says_its_plan_its_state_and_its_score(qtbot: QtBot) -> None:
    words = named(shown(qtbot, in_the_room().discogram))
    assert words["L1-2"] == "L1-2, not planned"
    assert words["L3-4"] == "L3-4, control, no pain, pain 0 of 10"
    assert words["L4-5"] == "L4-5, injecting, suspect, pain 8 of 10"
    assert words["L5-S1"] == "L5-S1, next, control"


def test_a_planned_disc_tells_its_place_in_the_plan(qtbot: QtBot) -> None:
    told = Told()
    told.say(say.Plan("L3-4", "control"), say.Plan("L4-5"), say.Level("L2-3"), say.Needle("left", 22))
    told.say(say.Level("L1-2"))
    words = named(shown(qtbot, told.discogram))
    assert (words["L3-4"], words["L4-5"]) == ("L3-4, next, control", "L4-5, plan 2")
    assert (words["L2-3"], words["L1-2"]) == ("L2-3, not planned, needle in", "L1-2, armed")


def test_a_finished_disc_says_what_the_patient_said_and_that_it_sleeps() -> None:
    told = in_the_room()
    told.say(say.Stop("pain"))
    assert sign_of(told.discogram, "L4-5").result == "tested"
    told.say(say.Concordance("exact"), say.Sleep(ml(1), "bupivacaine"), say.Level("L5-S1"))
    sign = sign_of(told.discogram, "L4-5")
    assert (sign.result, sign.pain, sign.is_asleep, sign.is_armed) == ("exact", 8, True, False)


def test_pain_that_was_there_before_is_no_new_pain() -> None:
    told = Told()
    told.level("L3-4", "control", base=2)
    told.say(say.Reading(ml(1), psi(60), 2), say.Stop("pressure"), say.Concordance("none"))
    assert sign_of(told.discogram, "L3-4").result == "no new pain"


def test_an_opening_pressure_alone_makes_no_tested_disc() -> None:
    told = Told()
    told.level("L3-4", "control")
    told.say(say.Opening(psi(12)), say.Level("L4-5"))
    assert sign_of(told.discogram, "L3-4").result == ""


@pytest.mark.parametrize(
    ("transition", "fused", "level", "absence"),
    [
        ("none", ("L3-4",), "L3-4", "fused"),
        ("sacralised L5", (), "L5-S1", "rudimentary"),
    ],
)
def test_a_disc_that_cannot_be_injected_says_so(
    qtbot: QtBot, transition: str, fused: tuple[str, ...], level: str, absence: str
) -> None:
    told = Told()
    told.say(say.Counted("c2", "whole-spine count", transition, fused))
    assert named(shown(qtbot, told.discogram))[level] == f"{level}, {absence}"


def test_a_planned_disc_that_the_numbering_does_not_have_says_that_it_does_not_exist(qtbot: QtBot) -> None:
    told = Told()
    told.say(say.Plan("L5-S1"), say.Counted("c2", "six lumbar vertebrae", "L6"))
    words = named(shown(qtbot, told.discogram))
    assert words["L5-S1"] == "L5-S1, does not exist"
    assert {"L5-6", "L6-S1"} < words.keys()


@pytest.mark.parametrize(("region", "count"), [("cervical", 6), ("thoracic", 12), ("lumbar", 5), ("mixed", 23)])
@pytest.mark.parametrize("size", [(260, 480), (320, 640), (760, 1700)])
def test_every_disc_is_a_target_of_at_least_twelve_millimetres(
    qtbot: QtBot, region: str, count: int, size: tuple[int, int]
) -> None:
    view = shown(qtbot, Told(region).discogram, size)
    assert len(view.buttons) == count
    boxes = [button.geometry() for button in view.buttons]
    assert all(box.height() >= px(KEY_MM) and box.width() >= px(KEY_MM) for box in boxes)
    assert not any(one.intersects(other) for at, one in enumerate(boxes) for other in boxes[at + 1 :])


def test_the_row_of_a_disc_has_the_disc_in_its_middle() -> None:
    layout = laid_out(["L3-4", "L4-5"], (300, 600), 160, 46)
    for disc, row in zip(layout.discs, layout.rows, strict=True):
        assert abs(row.center().y() - disc.middle.y()) <= 2
    assert layout.right <= 165


def test_a_touched_disc_is_chosen_by_touch(qtbot: QtBot) -> None:
    view = shown(qtbot, in_the_room().discogram)
    with qtbot.waitSignal(view.level_chosen) as chosen:
        QTest.mouseClick(view.buttons[4], Qt.MouseButton.LeftButton)
    assert chosen.args == ["L5-S1", "touch"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_arrows_go_from_disc_to_disc_and_a_key_arms(qtbot: QtBot, key: Qt.Key) -> None:
    view = shown(qtbot, in_the_room().discogram)
    view.focus_disc()
    for step in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up):
        QTest.keyClick(view.focusWidget(), step)
    with qtbot.waitSignal(view.level_chosen) as chosen:
        QTest.keyClick(view.focusWidget(), key)
    assert chosen.args == ["L3-4", "key"]


def test_a_step_goes_to_the_next_disc_and_arms_nothing_by_itself(qtbot: QtBot) -> None:
    view = shown(qtbot, in_the_room().discogram)
    chosen: list[tuple[str, str]] = []
    view.level_chosen.connect(lambda *args: chosen.append(args))
    view.step(1)
    assert (view.focusWidget(), chosen) == (view.buttons[4], [])
    for _ in range(9):
        view.step(-1)
    assert view.focusWidget() is view.buttons[0]
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_Return)
    assert chosen == [("L1-2", "key")]


def test_home_and_end_go_to_the_ends_of_the_spine(qtbot: QtBot) -> None:
    view = shown(qtbot, in_the_room().discogram)
    view.focus_disc()
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_End)
    assert view.focusWidget() is view.buttons[-1]
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_Home)
    assert view.focusWidget() is view.buttons[0]


def test_tab_stops_once_in_the_spine_and_at_the_armed_disc(qtbot: QtBot) -> None:
    view = shown(qtbot, in_the_room().discogram)
    stops = [button.level for button in view.buttons if button.focusPolicy() != Qt.FocusPolicy.NoFocus]
    assert stops == ["L4-5"]


def test_the_armed_disc_is_scrolled_into_sight(qtbot: QtBot) -> None:
    told = Told("thoracic")
    told.say(say.Level("T12-L1"))
    view = shown(qtbot, told.discogram, (300, 300))
    last = view.buttons[-1]
    qtbot.waitUntil(lambda: view.rect().contains(last.mapTo(view, last.rect().center())))


def test_neutral_names_follow_the_order_of_naming_and_not_the_spine() -> None:
    told = Told()
    told.say(say.Plan("L5-S1"), say.Plan("L3-4"), say.Level("L4-5"), say.Plan("L2-3"), say.Level("L3-4"))
    assert neutral_names(told.discogram) == {"L5-S1": "Disc A", "L3-4": "Disc B", "L4-5": "Disc C", "L2-3": "Disc D"}


def test_a_patient_who_sees_the_screen_reads_neither_anatomy_nor_role_nor_verdict(qtbot: QtBot) -> None:
    told = in_the_room()
    view = shown(qtbot, told.discogram)
    view.show_discogram(told.discogram, neutral_names(told.discogram))
    assert [button.accessibleName() for button in view.buttons] == ["Disc A, done", "Disc B, now", "Disc C, waiting"]
    with qtbot.waitSignal(view.level_chosen) as chosen:
        QTest.mouseClick(view.buttons[2], Qt.MouseButton.LeftButton)
    assert chosen.args == ["L5-S1", "touch"]


def test_a_mixed_study_shows_planned_discs_and_their_neighbours_first_and_all_at_a_touch(qtbot: QtBot) -> None:
    told = Told("mixed")
    told.say(say.Plan("C5-6", "suspect"), say.Plan("L4-5", "suspect"))
    assert close_levels(told.discogram) == ("C4-5", "C5-6", "C6-7", "L3-4", "L4-5", "L5-S1")
    view = shown(qtbot, told.discogram)
    assert len(view.buttons) == 6
    view._more.click()
    assert len(view.buttons) == len(region_levels(told.discogram)) == 23


@pytest.mark.parametrize("theme", THEMES)
def test_every_state_of_a_disc_is_painted_in_every_theme(qtbot: QtBot, qapp: QApplication, theme: str) -> None:
    apply_theme(qapp, THEMES[theme])
    told = in_the_room()
    target(told, "L2-3", series=SERIES_A)
    told.level("L1-2", None)
    told.say(say.Reading(ml(1), psi(40), 6), say.Stop("pain"), say.Concordance("discordant"))
    told.level("L5-S1", None)
    told.say(
        say.Reading(ml(1), psi(40), 6), say.Stop("pain"), say.Concordance("unable"), say.Sleep(), say.Level("L1-2")
    )
    view = shown(qtbot, told.discogram)
    view.buttons[0].setFocus()
    colours = view.grab().toImage()
    assert len({colours.pixel(x, y) for x in range(0, 300, 3) for y in range(0, 690, 3)}) > 10


def test_no_words_leave_the_view_at_its_least_width(qtbot: QtBot) -> None:
    view = shown(qtbot, in_the_room().discogram)
    view.resize(view.minimumSizeHint().width(), 600)
    canvas = view._canvas
    for place in range(len(view.buttons)):
        label = canvas._label(place)
        names, lines = [label.name], list(label.lines)
        assert canvas._lettering.width(names, lines) <= label.box.width() + 4
