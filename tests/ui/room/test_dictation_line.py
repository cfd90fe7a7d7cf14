"""The dictation line: words, the chips they would become, and what Enter, Esc and the arrows do."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from discorecorder.model.entries import Opening, Reading, Stop
from discorecorder.model.units import Volume
from discorecorder.recorder import local_now
from discorecorder.ui.room.dictation_line import MOST_CHIPS, DictationLine
from tests.model.room import psi

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def line(qtbot: QtBot, dressed: QApplication) -> DictationLine:
    made = DictationLine()
    qtbot.addWidget(made)
    made.resize(1200, 100)
    made.show()
    return made


def chips(line: DictationLine) -> list[str]:
    return [chip.text() for chip in line.chips if chip.isVisible()]


def typed(line: DictationLine, text: str, *keys: Qt.Key) -> None:
    line.field.setFocus()
    QTest.keyClicks(line.field, text)
    for key in keys:
        QTest.keyClick(line.field, key)


def test_the_entries_are_seen_as_chips_before_they_are_recorded(line: DictationLine) -> None:
    typed(line, "L4-5, 1.4 mL 26 psi pain 7, stop pain")
    assert chips(line) == ["level L4-5", "1.4 mL 26 psi pain 7", "stop pain"] or chips(line)[0] == "L4-5"
    assert line.record_button.isEnabled()
    assert line.chips[0].property("chip") == "level"
    assert line.chips[1].property("chip") == "entry"


def test_enter_records_and_empties_the_line(qtbot: QtBot, line: DictationLine) -> None:
    with qtbot.waitSignal(line.entered) as told, qtbot.waitSignal(line.left):
        typed(line, "pain 7", Qt.Key.Key_Return)
    meant = told.args[0]
    assert meant.entries == (Reading(pain=7),)
    assert meant.happened_at is None
    assert line.field.text() == ""


def test_escape_discards_and_gives_the_keys_back(qtbot: QtBot, line: DictationLine) -> None:
    with qtbot.waitSignal(line.left), qtbot.assertNotEmitted(line.entered):
        typed(line, "pain 7", Qt.Key.Key_Escape)
    assert line.field.text() == ""


def test_words_that_are_none_stay_in_the_line_with_the_reason(qtbot: QtBot, line: DictationLine) -> None:
    with qtbot.assertNotEmitted(line.entered):
        typed(line, "pane seven", Qt.Key.Key_Return)
    assert line.field.text() == "pane seven"
    assert line.note.text().startswith("Not recorded: ")
    assert chips(line) == []
    assert not line.record_button.isEnabled()


def test_a_late_entry_shows_when_it_happened(qtbot: QtBot, line: DictationLine) -> None:
    with qtbot.waitSignal(line.entered) as told:
        typed(line, "-2:00 pain 6")
        assert chips(line)[0].startswith("@ ")
        QTest.keyClick(line.field, Qt.Key.Key_Return)
    meant = told.args[0]
    assert abs(local_now() - timedelta(minutes=2) - meant.happened_at) < timedelta(seconds=2)
    assert meant.words == "-2:00 pain 6", "refused, it comes back with its time"


def test_an_action_opens_the_line_for_numbers_alone(qtbot: QtBot, line: DictationLine) -> None:
    line.open("opening")
    with qtbot.waitSignal(line.entered) as told:
        typed(line, "12", Qt.Key.Key_Return)
    assert told.args[0].entries == (Opening(psi(12)),)
    line.open("reading")
    typed(line, "1.4 26")
    assert chips(line) == ["1.4 mL 26 psi"]


def test_the_arrow_up_brings_back_what_was_said(line: DictationLine) -> None:
    for said in ("pain 6", "stop pain"):
        typed(line, said, Qt.Key.Key_Return)
    typed(line, "", Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert line.field.text() == "pain 6"
    typed(line, "", Qt.Key.Key_Down)
    assert line.field.text() == "stop pain"
    typed(line, "", Qt.Key.Key_Down)
    assert line.field.text() == ""


def test_without_history_the_arrow_changes_nothing(line: DictationLine) -> None:
    typed(line, "pa", Qt.Key.Key_Up)
    assert line.field.text() == "pa"


def test_a_beginning_is_completed_by_the_arrow_right(line: DictationLine) -> None:
    typed(line, "second prov")
    assert "second provocation reproduced" in line.note.text()
    QTest.keyClick(line.field, Qt.Key.Key_Right)
    assert line.field.text().startswith("second provocation reproduced")


def test_the_arrow_right_in_the_midst_of_words_only_moves(line: DictationLine) -> None:
    typed(line, "second prov", Qt.Key.Key_Home, Qt.Key.Key_Right)
    assert line.field.text() == "second prov"


def test_more_entries_than_have_room_are_counted(line: DictationLine) -> None:
    typed(line, "L4-5, stop pain, concordant, fissured, no leak, firm end point, rating 4, spot film AP")
    assert len(chips(line)) == MOST_CHIPS
    assert chips(line)[-1] == "+3 more"


def test_what_the_disk_refused_stays_in_the_line_and_is_retried(qtbot: QtBot, line: DictationLine) -> None:
    line.show_unrecorded("The disk is full. Free some space.", "pain 7")
    assert line.field.text() == "pain 7"
    assert line.note.text() == "Not recorded: The disk is full. Free some space."
    assert line.property("state") == "warning"
    with qtbot.waitSignal(line.retried):
        line.retry_button.click()
    line.show_recorded()
    assert not line.retry_button.isVisible()
    assert line.property("state") == ""


def test_a_refusal_does_not_wipe_what_is_being_typed(line: DictationLine) -> None:
    typed(line, "stop")
    line.show_refused("it was stopped already", "stop pain")
    assert line.field.text() == "stop"
    assert line.understood() is not None
    assert line.understood().entries == (Stop(),)  # type: ignore[union-attr]


def test_the_speaker_is_shown_and_switched(qtbot: QtBot, line: DictationLine) -> None:
    line.show_speaker("Radiologist")
    assert line.speaker.text() == "Radiologist"
    with qtbot.waitSignal(line.speaker_switched):
        line.speaker.click()


def test_an_empty_line_gives_the_keys_back(qtbot: QtBot, line: DictationLine) -> None:
    with qtbot.waitSignal(line.left), qtbot.assertNotEmitted(line.entered):
        typed(line, "", Qt.Key.Key_Return)


def test_german_is_understood_where_it_is_dictated_and_english_is_too(qtbot: QtBot, line: DictationLine) -> None:
    typed(line, "Schmerz 7")
    assert chips(line) == []
    line.field.clear()
    line.language = "de"
    typed(line, "1,5 ml Schmerz sieben")
    assert chips(line) == ["1.5 mL pain 7"]
    with qtbot.waitSignal(line.entered) as told:
        typed(line, "", Qt.Key.Key_Return)
    assert told.args[0].words == "1,5 ml Schmerz sieben"
    assert told.args[0].entries == (Reading(Volume.of("1.5", "mL"), pain=7),)
    typed(line, "pain 7")
    assert chips(line) == ["pain 7"]


def test_figures_that_are_another_number_in_german_are_refused(qtbot: QtBot, line: DictationLine) -> None:
    line.language = "de"
    with qtbot.assertNotEmitted(line.entered):
        typed(line, "1.500 mmHg", Qt.Key.Key_Return)
    assert "1.500 could be 1,5 or 1500" in line.note.text()
    assert line.field.text() == "1.500 mmHg"
    line.language = "en"
    with qtbot.waitSignal(line.entered):
        typed(line, "", Qt.Key.Key_Return)


def test_what_german_is_begun_is_completed_in_german(line: DictationLine) -> None:
    line.language = "de"
    line.field.setText("Eröff")
    assert "Eröffnungsdruck 12 psi" in line.note.text()
    typed(line, "x", Qt.Key.Key_Return)
    assert "'Eröffx'; the nearest that would be is 'Eröffnung 12 psi'" in line.note.text()
