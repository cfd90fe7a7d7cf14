"""Every preference stands on the screen with its sentence, is checked where it is typed, and is saved at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from discorecorder.settings import PREFERENCES, Settings, read_settings, settings_file
from discorecorder.settings_file import save
from discorecorder.ui.voice import outputs
from discorecorder.ui.windows.fields import ChoiceField, NumberField, TextField
from discorecorder.ui.windows.preference_words import GROUPS, LABELS
from discorecorder.ui.windows.preferences import PreferencesPage
from discorecorder.ui.windows.primary_field import PrimaryField
from tests.ui.windows.showing import dress, faults_at_every_size, live_in


@pytest.fixture(autouse=True)
def _room(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dress(qapp)
    live_in(tmp_path, monkeypatch)


class Desk:
    """A page whose changes are saved and shown again, as the window does it."""

    def __init__(self, qtbot: QtBot, **saved: Any) -> None:
        save(saved)
        self.page = PreferencesPage(read_settings())
        self.changes: list[Any] = []
        self.page.changed.connect(self._save)
        qtbot.addWidget(self.page)
        self.page.resize(1366, 768)
        self.page.show()

    def _save(self, changes: Any) -> None:
        self.changes.append(changes)
        self.page.show_settings(save(changes))

    def choose(self, field: str, shown: str) -> None:
        """Touch a choice by its words."""
        self.page.show_group(PREFERENCES[field].group)
        choice = self.page.fields[field]
        assert isinstance(choice, ChoiceField)
        next(button for button in choice.choices.buttons if button.text() == shown).click()

    def line(self, field: str) -> TextField:
        """Open the group of a typed preference and return its field."""
        self.page.show_group(PREFERENCES[field].group)
        typed = self.page.fields[field]
        assert isinstance(typed, TextField)
        typed.line.setFocus()
        return typed


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_every_preference_has_its_place_its_name_and_its_sentence(desk: Desk) -> None:
    for group in GROUPS:
        desk.page.show_group(group)
    shown = {label.text() for label in desk.page.findChildren(QLabel)}
    for field, held in PREFERENCES.items():
        assert held.group in GROUPS, field
        assert field in LABELS, field
        if held.group not in {"keys", "rooms"}:
            assert field in desk.page.fields
            assert any(held.sentence in one for one in shown), field


@pytest.mark.parametrize("group", GROUPS)
def test_a_group_of_preferences_can_be_read_reached_and_heard(group: str, desk: Desk) -> None:
    desk.page.show_group(group)
    assert desk.page.group == group
    assert faults_at_every_size(desk.page) == []


def test_a_choice_is_saved_by_one_touch(desk: Desk) -> None:
    desk.choose("theme", "Bright")
    desk.choose("sound", "On")
    desk.choose("typed_by", "Nurse")
    desk.choose("language", "English")
    assert desk.changes == [{"theme": "bright"}, {"sound": True}, {"typed_by": "nurse"}, {"language": "en"}]
    assert read_settings() == Settings(theme="bright", sound=True, typed_by="nurse", language="en")


def test_what_is_typed_is_saved_by_enter_or_by_going_on(desk: Desk, qtbot: QtBot) -> None:
    name = desk.line("radiologist")
    name.line.insert("  Dr M\u00fcller ")
    QTest.keyClick(name.line, Qt.Key.Key_Return)
    other = desk.line("technologist")
    QTest.keyClicks(other.line, "T. Technologist")
    QTest.keyClick(other.line, Qt.Key.Key_Tab)
    assert desk.changes == [{"radiologist": "Dr M\u00fcller"}, {"technologist": "T. Technologist"}]
    name = desk.line("radiologist")
    name.line.clear()
    QTest.keyClick(name.line, Qt.Key.Key_Return)
    assert desk.changes[-1] == {"radiologist": None}
    assert "radiologist" not in settings_file().read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [("lumbar_volume_ml", "3,2", 3.2), ("stale_seconds", "20", 20), ("stale_seconds", "0", 0)],
)
def test_a_number_may_have_a_comma(field: str, typed: str, value: float, desk: Desk, qtbot: QtBot) -> None:
    number = desk.line(field)
    number.line.setText(typed)
    QTest.keyClick(number.line, Qt.Key.Key_Return)
    assert desk.changes == [{field: value}]


@pytest.mark.parametrize(
    ("field", "typed", "why"),
    [
        ("lumbar_volume_ml", "35", "35 is not in 0.1 to 10; it was not saved."),
        ("lumbar_volume_ml", "much", "much is not a number; it was not saved."),
        ("lumbar_volume_ml", "", "\u2013 is not a number; it was not saved."),
        ("lumbar_volume_ml", "nan", "nan is not in 0.1 to 10; it was not saved."),
        ("stale_seconds", "1.5", "1.5 is not a whole number; it was not saved."),
        ("criteria_file", "/nowhere/rules.toml", "/nowhere/rules.toml"),
        ("key_file", "/nowhere/discograms.key", "There is no folder /nowhere; it was not saved."),
    ],
)
def test_a_wrong_value_is_told_at_its_field_and_stays_there(
    field: str, typed: str, why: str, desk: Desk, qtbot: QtBot
) -> None:
    wrong = desk.line(field)
    wrong.line.setText(typed)
    QTest.keyClick(wrong.line, Qt.Key.Key_Return)
    assert desk.changes == []
    assert wrong.wrong.isVisible()
    assert why in wrong.wrong.text()
    desk.choose("theme", "Dim")
    assert wrong.line.text() == typed
    desk.page.show_group(PREFERENCES[field].group)
    assert wrong.wrong.isVisible()
    assert faults_at_every_size(desk.page) == []


def test_whoever_goes_with_a_wrong_value_is_told_once(desk: Desk, qtbot: QtBot) -> None:
    desk.line("lumbar_volume_ml").line.setText("35")
    with qtbot.assertNotEmitted(desk.page.left):
        desk.page.show_group("screen")
        desk.page.leave()
    assert desk.page.group == "ceilings"
    assert desk.page.notice.isVisible()
    assert "Lumbar volume was not saved" in " ".join(label.text() for label in desk.page.notice.findChildren(QLabel))
    assert faults_at_every_size(desk.page) == []
    with qtbot.waitSignal(desk.page.left):
        desk.page.leave()


def test_what_was_typed_last_is_saved_on_the_way_out(desk: Desk, qtbot: QtBot) -> None:
    desk.line("contact").line.setText("555 0100")
    with qtbot.waitSignal(desk.page.left):
        QTest.keyClick(desk.page, Qt.Key.Key_Escape)
    assert desk.changes == [{"contact": "555 0100"}]


def test_a_change_that_the_disk_refuses_is_told_and_not_shown_as_made(desk: Desk) -> None:
    desk.page.changed.disconnect()
    desk.page.changed.connect(lambda _changes: desk.page.show_refusal("the settings cannot be saved"))
    desk.choose("theme", "Bright")
    assert desk.page.notice.isVisible()
    theme = desk.page.fields["theme"]
    assert isinstance(theme, ChoiceField)
    assert [button.text() for button in theme.choices.buttons if button.isChecked()] == ["Dark"]


def test_what_the_disk_refused_stays_in_its_line_and_enter_tries_again(desk: Desk, qtbot: QtBot) -> None:
    told: list[Any] = []
    desk.page.changed.disconnect()

    def refuse(changes: Any) -> None:
        told.append(changes)
        desk.page.show_refusal("the settings cannot be saved")

    desk.page.changed.connect(refuse)
    name = desk.line("radiologist")
    name.line.setText("Dr A")
    QTest.keyClick(name.line, Qt.Key.Key_Return)
    assert name.line.text() == "Dr A"
    QTest.keyClick(name.line, Qt.Key.Key_Return)
    assert told == [{"radiologist": "Dr A"}] * 2


def test_numbers_keep_their_unit_beside_them(desk: Desk) -> None:
    desk.page.show_group("ceilings")
    shown = desk.page.fields["pressure_ceiling_psi"]
    assert isinstance(shown, NumberField)
    assert (shown.line.text(), shown.range.text()) == ("50", "psi   5 to 200")


def test_a_monitor_that_is_not_connected_now_stays_the_choice(qtbot: QtBot) -> None:
    desk = Desk(qtbot, glance_monitor="HDMI-9")
    glance = desk.page.fields["glance_monitor"]
    assert isinstance(glance, ChoiceField)
    assert [button.text() for button in glance.choices.buttons if button.isChecked()] == ["HDMI-9, not connected"]
    desk.choose("glance_monitor", "When it is asked for")
    assert desk.changes == [{"glance_monitor": None}]


def test_a_second_engine_is_chosen_among_those_there_are_or_given_up(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    desk.choose("voice_second", "vosk")
    desk.choose("voice_second", "One engine")
    assert desk.changes == [{"voice_second": "vosk"}, {"voice_second": None}]


def first_of_lumbar(desk: Desk, name: str) -> None:
    desk.page.show_group("verdicts")
    field = desk.page.fields["primary"]
    assert isinstance(field, PrimaryField)
    next(button for button in field.regions["lumbar"].buttons if button.value == name).click()


def test_another_rule_set_stands_first_in_its_region_alone(desk: Desk) -> None:
    first_of_lumbar(desk, "walsh1990@1")
    assert set(desk.changes[-1]["primary"]) == {"walsh1990@1", "cervical-sis@1", "thoracic-descriptive@1"}
    first_of_lumbar(desk, "iasp1994-provocation@1")
    field = desk.page.fields["primary"]
    assert isinstance(field, PrimaryField)
    assert {region: choices.value for region, choices in field.regions.items()} == {
        "lumbar": "iasp1994-provocation@1",
        "cervical": "cervical-sis@1",
        "thoracic": "thoracic-descriptive@1",
    }
    first_of_lumbar(desk, "sis2004-secondary@1")
    assert desk.changes[-1] == {"primary": ()}


def test_a_file_of_rule_sets_that_is_gone_is_told_by_its_own_field(qtbot: QtBot) -> None:
    desk = Desk(qtbot, criteria_file="/nowhere/rules.toml")
    desk.page.show_group("verdicts")
    assert "primary" in desk.page.fields


def test_the_arrows_go_through_the_groups(desk: Desk, qtbot: QtBot) -> None:
    desk.page.index.buttons["screen"].setFocus()
    QTest.keyClick(desk.page.index, Qt.Key.Key_Down)
    assert desk.page.group == "blinding"
    QTest.keyClick(desk.page.index, Qt.Key.Key_Up)
    QTest.keyClick(desk.page.index, Qt.Key.Key_Up)
    assert desk.page.group == "records"
    QTest.keyClick(desk.page.index, Qt.Key.Key_Right)
    desk.page.index.buttons["keys"].click()
    assert desk.page.group == "keys"


def button(page: PreferencesPage, words: str) -> QPushButton:
    return next(one for one in page.rooms.findChildren(QPushButton) if one.text() == words and one.isVisible())


def test_a_room_is_saved_used_changed_and_deleted(desk: Desk, qtbot: QtBot) -> None:
    desk.choose("theme", "Dim")
    desk.page.show_group("rooms")
    button(desk.page, "Save as room").click()
    assert "Give the room a name first." in desk.page.rooms.wrong.text()
    QTest.keyClicks(desk.page.rooms.name, "Suite 2")
    QTest.keyClick(desk.page.rooms.name, Qt.Key.Key_Return)
    assert read_settings().room == "Suite 2"
    assert "Suite 2" in desk.page.where.text()
    desk.choose("theme", "Bright")
    desk.page.show_group("rooms")
    desk.page.rooms.choices[0].click()
    assert (read_settings().room, read_settings().theme) == (None, "dim")
    desk.page.rooms.choices[1].click()
    assert read_settings().theme == "bright"
    assert faults_at_every_size(desk.page) == []
    button(desk.page, "Delete").click()
    assert read_settings().rooms
    button(desk.page, "Touch again to delete").click()
    assert (read_settings().rooms, read_settings().room, read_settings().theme) == ({}, None, "dim")


def test_only_the_room_that_was_asked_about_is_deleted(qtbot: QtBot) -> None:
    desk = Desk(qtbot, rooms={"Suite 1": {}, "Suite 2": {}})
    desk.page.show_group("rooms")
    first, second = (one for one in desk.page.rooms.findChildren(QPushButton) if one.text() == "Delete")
    first.click()
    second.click()
    assert (first.text(), second.text()) == ("Delete", "Touch again to delete")
    second.click()
    assert list(read_settings().rooms) == ["Suite 1"]


def test_a_wake_phrase_that_is_emptied_is_the_shipped_one_again(desk: Desk) -> None:
    field = desk.line("voice_wake")
    field.line.setText("hey room")
    assert field.settle()
    assert read_settings().voice_wake == "hey room"
    field.line.setText("")
    assert field.settle()
    assert read_settings().voice_wake == "recorder"
    assert field.line.text() == "recorder"
    field.line.setText("room 2")
    assert not field.settle()
    assert "voice_wake is one word or a few" in field.wrong.text()


def test_a_microphone_that_is_saved_but_not_connected_is_still_there_to_be_seen(qtbot: QtBot) -> None:
    desk = Desk(qtbot, voice_microphone="Ceiling")
    desk.page.show_group("voice")
    field = desk.page.fields["voice_microphone"]
    assert isinstance(field, ChoiceField)
    shown = {button.text(): button.isChecked() for button in field.choices.buttons}
    assert shown["Ceiling, not connected"]
    desk.choose("voice_microphone", "That of the computer")
    assert read_settings().voice_microphone is None


def test_an_ear_piece_is_chosen_of_what_can_be_heard_here_and_none_is_silence(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outputs, "outputs", lambda: [("Loudspeaker", "alsa-1"), ("Headset", "usb-1")])
    desk = Desk(qtbot, voice_earpiece="Neckband")
    desk.page.show_group("voice")
    field = desk.page.fields["voice_earpiece"]
    assert isinstance(field, ChoiceField)
    shown = {button.text(): button.isChecked() for button in field.choices.buttons}
    assert shown == {"None": False, "Loudspeaker": False, "Headset": False, "Neckband, not connected": True}
    desk.choose("voice_earpiece", "Headset")
    assert read_settings().voice_earpiece == "usb-1"
    desk.choose("voice_earpiece", "None")
    assert read_settings().voice_earpiece is None
