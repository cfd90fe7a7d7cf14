"""Who is enrolled is listed with the gain, can be used, and is forgotten at the second press alone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from discorecorder.dictation.speech.persons import keep, persons, voices_folder
from tests.ui.layout import faults
from tests.ui.table import until
from tests.ui.voice.test_enrol_page import ACOUSTIC, GAIN, HAN, SETTINGS, made_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from discorecorder.ui.voice.enrol_list import VoiceRow, VoicesCard
    from discorecorder.ui.voice.enrol_page import EnrolPage


@pytest.fixture
def page(qtbot: QtBot, dressed: QApplication) -> Iterator[EnrolPage]:
    for name in (HAN, "../x", "x" * 60):
        keep(name, GAIN, b"m", ACOUSTIC, voices_folder())
    made = made_page(qtbot)
    made.show_settings(SETTINGS.with_(voice_person="../x"))
    yield made
    made.hide()


@pytest.fixture
def voices(page: EnrolPage) -> VoicesCard:
    return page.voices


def row_of(voices: VoicesCard, name: str) -> VoiceRow:
    return next(row for row in voices.rows if row.person.name == name)


def test_who_is_enrolled_is_listed_with_the_gain(page: EnrolPage, voices: VoicesCard) -> None:
    assert {row.person.name for row in voices.rows} == {HAN, "../x", "x" * 60}
    assert row_of(voices, HAN).told.text().endswith("Misheard words of 206: 49 before, 19 after.")
    assert faults(page) == []
    changed: list[object] = []
    page.changed.connect(changed.append)
    row_of(voices, HAN).use.click()
    row_of(voices, "../x").use.click()
    assert changed == [{"voice_person": HAN}, {"voice_person": None}]


def test_a_voice_is_forgotten_at_the_second_press(qtbot: QtBot, page: EnrolPage, voices: VoicesCard) -> None:
    changed: list[object] = []
    page.changed.connect(changed.append)
    row = row_of(voices, HAN)
    row._sure.setInterval(50)
    row.forget.click()
    assert row.forget.text() == "Forget for good?"
    until(qtbot, lambda: row.forget.text() == "Forget")
    row._sure.setInterval(5_000)
    row.forget.click()
    assert len(persons(voices_folder())) == 3
    row.forget.click()
    assert {one.name for one in persons(voices_folder())} == {"../x", "x" * 60}
    assert {one.person.name for one in voices.rows} == {"../x", "x" * 60}
    assert changed == []
    used = row_of(voices, "../x")
    used.forget.click()
    used.forget.click()
    assert changed == [{"voice_person": None}], "nobody is heard by a voice that is gone"


def test_a_voice_that_cannot_be_read_or_forgotten_is_told(page: EnrolPage, voices: VoicesCard) -> None:
    row = row_of(voices, HAN)
    place = next(path for path in voices_folder().iterdir() if path.name.startswith("%E7"))
    for path in place.iterdir():
        path.unlink()
    place.rmdir()
    row.forget.click()
    row.forget.click()
    assert "nobody is enrolled as" in voices.told.text().replace("\u200b", "")
    told = voices_folder() / "%2E%2E%2Fx" / "voice.json"
    held = json.loads(told.read_text(encoding="utf-8"))
    told.write_text(json.dumps(held | {"format": 2}), encoding="utf-8")
    voices.read()
    assert "a newer program has enrolled this voice" in voices.told.text().replace("\u200b", "")
    assert voices.rows == []
    assert faults(page) == []
    told.write_text(json.dumps(held | {"enrolled_at": "long ago"}), encoding="utf-8")
    voices.read()
    assert row_of(voices, "../x").told.text().startswith("Since long ago.")
